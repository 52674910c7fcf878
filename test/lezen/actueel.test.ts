import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import type { DossierStand } from '../../src/domain/keten/stand.ts';
import { dagMetNummer, dagnummer } from '../../src/domain/kalender/dag.ts';
import { telVoorzieningen } from '../../src/storage/lezen/monitor.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { ANTWOORDEN, verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';

/* Staying current, provisions, and taking up: the pages as people post and read them, without a script. */

let app: App;
let v: Verhaal;
let [jeroen, marloes, corrie, ruud, annelies]: Aanwezig[] = [];
const form = (velden: Record<string, string | string[]>): RequestInit => ({
  method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url },
  body: new URLSearchParams(Object.entries(velden).flatMap(([k, w]) => [w].flat().map((x): [string, string] => [k, x]))).toString(),
});
const pagina = async (wie: Aanwezig, pad: string): Promise<{ status: number; tekst: string }> => { const a = await app.vraag(wie, pad); return { status: a.status, tekst: (await a.text()).replaceAll('<!-- -->', '').replaceAll('&quot;', '"') }; };
const stuur = (wie: Aanwezig, pad: string, velden: Record<string, string | string[]>) => app.vraag(wie, pad, form(velden));
const standVan = async (id: string): Promise<DossierStand> => (await app.verbinding.als(jeroen!.token, (tx) => tx.selectFrom('dossier').select('stand').where('id', '=', id).executeTakeFirstOrThrow())).stand as unknown as DossierStand;
const later = (dagen: number): string => dagMetNummer(dagnummer(vandaagIn(new Date())) + dagen);

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  [jeroen, marloes, corrie, ruud, annelies] = await Promise.all(['jeroen-kuiper', 'marloes-de-wit', 'corrie-tervoort', 'ruud-scholten', 'annelies-vermaat'].map((slug) => app.als(slug)));
}, 120_000);
afterAll(() => app.stop());

describe('W6 reporting a change', () => {
  it('W6 één pagina: alleen wat gekozen en anders is wordt bewaard, en raakt het een criterium dan zegt de melding wie er kijkt', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const pad = `/dossiers/${id}/stappen/wijziging-melden`;
    const eerst = await pagina(jeroen!, pad);
    expect(eerst.status).toBe(200);
    expect(eerst.tekst).toContain('value="1412"');
    const nee = await stuur(jeroen!, pad, { wijziging_soort: ['begeleiding'], maanden_woonbegeleiding: '12', uren_per_week: '', begeleidende_organisatie: 'eigen begeleiding' });
    expect([nee.status, await nee.text()]).toEqual([400, expect.stringContaining('maanden_woonbegeleiding')]);
    const gedaan = await stuur(jeroen!, pad, { wijziging_soort: ['begeleiding'], maanden_woonbegeleiding: '12', uren_per_week: '4', begeleidende_organisatie: 'eigen begeleiding', netto_inkomen: '9', wijziging_toelichting: 'Er is een jaar begeleiding minder.' });
    expect([gedaan.status, gedaan.headers.get('location')]).toEqual([303, `/dossiers/${id}?gedaan=wijziging-melden`]);
    const stand = await standVan(id);
    expect(stand.herziening?.criteria).toEqual(['begeleiding-geregeld']);
    const na = await pagina(jeroen!, `/dossiers/${id}?gedaan=wijziging-melden`);
    expect(na.tekst).toContain('heeft nu een andere uitkomst');
    expect(na.tekst).toContain('Stichting Woonservice');
    // Income was on the page but not chosen, so it stayed as it was.
    expect((await pagina(jeroen!, pad)).tekst).toContain('value="1412"');
  });
  it('W6, E2.12.2 wie beslist ziet wat het was en wat het nu is, en legt vast wat het betekent', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    await v.doet('wijziging-melden', id, jeroen!, { wijziging_soort: ['begeleiding'], wijziging_toelichting: 'Korter.', gegevens: { begeleidingsplan: { maanden_woonbegeleiding: 12 } } });
    const { tekst } = await pagina(marloes!, `/dossiers/${id}`);
    for (const woorden of ['Wijziging raakt een criterium', 'Bij het besluit', 'voldoet', 'voldoet niet', 'Korter.', `/dossiers/${id}/stappen/herziening-beoordelen`]) expect(tekst).toContain(woorden);
    expect((await pagina(ruud!, `/dossiers/${id}`)).tekst).not.toContain('Wijziging raakt een criterium');
    expect((await stuur(marloes!, `/dossiers/${id}/stappen/herziening-beoordelen`, { gevolg: 'opnieuw-beoordelen', herziening_toelichting: 'De tafel weegt opnieuw.' })).status).toBe(303);
    expect(await standVan(id)).toMatchObject({ status: 'te-beslissen' });
  });
  it('W6 zonder verandering van een criterium zegt de melding dat ook', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    await stuur(jeroen!, `/dossiers/${id}/stappen/wijziging-melden`, { wijziging_soort: ['bereikbaarheid'], telefoon: '06 12345678', wijziging_toelichting: 'Nieuw nummer.' });
    expect((await pagina(jeroen!, `/dossiers/${id}?gedaan=wijziging-melden`)).tekst).toContain('Geen criterium verandert erdoor');
  });
});

describe('E2.12.2 confirming', () => {
  it('E2.12.2 de antwoorden om door te lopen met twee knoppen; daarna staat de dag erbij', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const pad = `/dossiers/${id}/stappen/gegevens-bevestigen`;
    const { tekst, status } = await pagina(jeroen!, pad);
    expect(status).toBe(200);
    for (const woorden of ['Alles klopt nog', 'Er is iets veranderd', '€ 1.412', 'Minstens kamers']) expect(tekst).toContain(woorden);
    expect((await stuur(jeroen!, pad, { klopt: 'ja' })).status).toBe(303);
    expect((await standVan(id)).bevestigd_op).toBe(later(0));
    expect((await pagina(marloes!, pad)).status).toBe(403);
  });
});

describe('P3.e the card of who waits', () => {
  it('P3.e elke lezer van de voortgang ziet de plaats; wat helpt is voor de begeleider', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    for (const wie of [jeroen!, marloes!, ruud!, annelies!]) expect((await pagina(wie, `/dossiers/${id}`)).tekst).toMatch(/\d+ van \d+<\/strong> op de wachtlijst van Haarlem/);
    expect((await pagina(jeroen!, `/dossiers/${id}`)).tekst).toContain('Wat helpt');
    expect((await pagina(ruud!, `/dossiers/${id}`)).tekst).not.toContain('Wat helpt');
  });
});

describe('W12.g provisions', () => {
  it('W12.g, W8.6 van vraag tot besluit: de consulent ziet het plan dat erbij hoort, en niet meer dan de matrix geeft', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning', naam: 'Noor Voorziening', toelichting: 'merk-huishouden-v', motivering: 'merk-motief-v' });
    expect((await pagina(corrie!, `/dossiers/${id}`)).status).toBe(404);
    expect((await stuur(jeroen!, `/dossiers/${id}/stappen/voorziening-aanvragen`, { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week vanaf de verhuizing.' })).status).toBe(303);
    const werk = await pagina(corrie!, '/');
    expect(werk.tekst).toContain('Besluit over de voorziening');
    expect((await pagina(corrie!, '/dossiers')).tekst).toContain('Noor Voorziening');
    const dossier = await pagina(corrie!, `/dossiers/${id}`);
    for (const woorden of ['Voorzieningen van de gemeente', 'Begeleiding (Wmo)', 'Besluit uiterlijk']) expect(dossier.tekst).toContain(woorden);
    expect(dossier.tekst).toMatch(/over \d+ werkdagen/);
    for (const geheim of ['merk-huishouden-v', 'merk-motief-v']) expect(dossier.tekst).not.toContain(geheim);
    const stap = await pagina(corrie!, `/dossiers/${id}/stappen/voorziening-besluiten?voorziening=wmo-begeleiding`);
    for (const woorden of ['eigen begeleiding', 'Vier uur per week', 'Maanden begeleiding']) expect(stap.tekst).toContain(woorden);
    expect((await stuur(corrie!, `/dossiers/${id}/stappen/voorziening-besluiten`, { voorziening: 'wmo-begeleiding', uitkomst: 'toegekend', aanbieder: 'keuze-gemeente' })).status).toBe(400);
    expect((await stuur(corrie!, `/dossiers/${id}/stappen/voorziening-besluiten`, { voorziening: 'wmo-begeleiding', uitkomst: 'toegekend', aanbieder: 'volgens-plan' })).status).toBe(303);
    expect((await pagina(jeroen!, `/dossiers/${id}`)).tekst).toContain('toegekend');
  });
  it('W12.g wat nog open is als de sleutel komt, weten zorg en servicepunt; de corporatie krijgt alleen de raad om te vragen', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    await v.doet('voorziening-aanvragen', id, jeroen!, { voorziening: 'schuldhulp', voorziening_toelichting: 'Een regeling.' });
    const woning = await v.woning();
    for (const [stap, wie, invoer] of [['woning-voorleggen', ruud!, { woning }], ['advies-geven', jeroen!, { advies: 'positief', advies_toelichting: 'Past.' }], ['aanbod-beantwoorden', jeroen!, { antwoord: 'aangenomen' }]] as const)
      expect(await v.doet(stap, id, wie, invoer)).toMatchObject({ ok: true });
    for (const wie of [jeroen!, marloes!]) expect((await pagina(wie, `/dossiers/${id}`)).tekst).toContain('Nog niet besloten: schuldhulp');
    const corporatie = await pagina(ruud!, `/dossiers/${id}/stappen/contract-vastleggen`);
    expect(corporatie.tekst).toContain('vraag HVO-Querido of alles klaar is');
    expect(corporatie.tekst).not.toContain('Nog niet besloten');
    expect((await pagina(ruud!, `/dossiers/${id}`)).tekst).not.toContain('Besluit over de voorziening');
    expect(await v.doet('contract-vastleggen', id, ruud!, { ingangsdatum: later(20), koppelbeding: 'ja' })).toMatchObject({ ok: true });
    expect(await v.doet('contract-ondertekenen', id, ruud!, { door: ['client', 'zorgorganisatie', 'corporatie'] })).toMatchObject({ ok: true });
    expect((await pagina(ruud!, `/dossiers/${id}/stappen/sleutel-overdragen`)).tekst).toContain('Het huurcontract gaat nog niet in');
  });
  it('W12.g, E2.9.2, W17.g de monitor telt ze per gemeente, alleen voor gemeenten en servicepunt', async () => {
    const jaar = Number(later(0).slice(0, 4));
    const telling = await telVoorzieningen(app.verbinding, 'pact-ijmond-zuid-kennemerland', { van: `${jaar}-01-01`, tot: `${jaar + 1}-01-01` });
    expect(telling.reduce((n, t) => n + t.aantal, 0)).toBe(2);
    for (const wie of [marloes!, corrie!, annelies!]) expect((await pagina(wie, '/monitor')).tekst).toContain('gevraagde voorzieningen');
    for (const wie of [ruud!, jeroen!]) expect((await pagina(wie, '/monitor')).tekst).not.toContain('gevraagde voorzieningen');
  });
});

/** An application in the other regeling, handed in. */
async function inWestfriesland(naam: string): Promise<string> {
  const shanice = await app.als('shanice-pinas');
  const regeling = v.kern.regelingen.op('westfriesland', later(0));
  const gegevens = {
    personalia: { naam, geboortedatum: '1990-04-03', telefoon: '06 55500147' },
    herkomst: { doelgroep: regeling.doelgroepen.find((d) => !d.leeftijd)!.code, herkomstgemeente: 'hoorn', intramuraal: 'ja', binding: [{ gemeente: 'medemblik', waarom: ['school'] }], reistijd_minuten: 30, vervoer: ['fiets'] },
    huishouden: { volwassenen: 1, kinderen: 2 },
    'inkomen-en-schulden': { inkomstenbronnen: ['bijstand'], netto_inkomen: 1412, heeft_schulden: 'nee', bewind: 'nee', huur_betaalbaar: 'ja' },
    woonverleden: { achterstand_bij_vertrek: 'nee' },
    zoekprofiel: { zoekgemeenten: ['hoorn'], kamers: 3, ingeschreven_bij_woonmatch: 'ja', accepteert_toewijzing: 'ja' },
    begeleidingsplan: { plandoelen: [{ id: 'a', leefgebied: 'wonen', doel: 'Koken', gewenst_resultaat: 'Kookt' }], plan_ondertekend: 'ja', plan_ondertekend_op: '2025-12-20', toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: 'Ja', zelf_alles_geprobeerd: 'ja', maanden_woonbegeleiding: 24, begeleidende_organisatie: 'DNO Doen' },
  };
  const open = await dossierOpenen(v.kern, shanice, { gegevens });
  if (!open.ok) throw new Error(JSON.stringify(open));
  const id = open.waarde.dossier;
  const doe = async (stap: Parameters<Verhaal['doet']>[0], wie: Aanwezig, invoer = {}) => { const u = await v.doet(stap, id, wie, invoer); if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`); };
  await doe('toestemming-vastleggen', shanice, { door: 'client', wijze: 'formulier', gegeven_op: later(0), doeleinden: regeling.toestemming.doeleinden.map((d) => d.code) });
  await doe('aanvraag-indienen', shanice);
  return id;
}

describe('P3.d taking up', () => {
  it('P3.d volledigheid, wachten op een aanvulling en stilstand staan er voor wie toetst', async () => {
    const id = await v.dossier({ tot: 'te-toetsen', naam: 'Zelfde Mens' });
    const pad = `/dossiers/${id}/stappen/in-behandeling-nemen`;
    expect((await pagina(marloes!, pad)).tekst).toContain('Is de aanvraag volledig?');
    await v.doet('aanvulling-vragen', id, marloes!, { aanvulling_vraag: 'Wie begeleidt het tweede jaar?' });
    const toets = await pagina(marloes!, pad);
    expect(toets.tekst).toContain('Er wordt nog op een aanvulling gewacht');
    const dossier = await pagina(jeroen!, `/dossiers/${id}`);
    for (const woorden of ['Wie begeleidt het tweede jaar?', 'Antwoord uiterlijk', 'werkdagen)', 'De beslistermijn staat stil sinds']) expect(dossier.tekst).toContain(woorden);
    expect((await stuur(marloes!, pad, {})).status).toBe(303);
  });
  it('W9.2 een mogelijk dubbele aanvraag wordt gemeld zonder te zeggen waar', async () => {
    const eerste = await v.dossier({ tot: 'te-toetsen', naam: 'Dubbel Persoon', zorg: 'ribw-kam' });
    const tweede = await v.dossier({ tot: 'te-toetsen', naam: 'Persoon Dubbel' });
    expect((await pagina(marloes!, `/dossiers/${tweede}/stappen/aanvulling-vragen`)).tekst).toMatch(/Mogelijk dezelfde persoon: dossier <a [^>]*>PACT-/);
    // Someone else's draft is nobody's business.
    const concept = await dossierOpenen(v.kern, await v.als('philadelphia', 'begeleider'), { gegevens: { personalia: ANTWOORDEN('Stille Aanvraag', 'haarlem').personalia } });
    expect(concept.ok).toBe(true);
    const ziet = await v.dossier({ tot: 'te-toetsen', naam: 'Stille Aanvraag' });
    expect((await pagina(marloes!, `/dossiers/${ziet}/stappen/in-behandeling-nemen`)).tekst).not.toContain('buiten jouw zicht');
    await inWestfriesland('Stille Aanvraag');
    const { tekst } = await pagina(marloes!, `/dossiers/${ziet}/stappen/in-behandeling-nemen`);
    expect(tekst).toContain('Er is mogelijk ook een aanvraag buiten jouw zicht. Overleg met de cliënt en de zorgorganisatie; noem geen andere organisatie.');
    expect(tekst).not.toMatch(/Philadelphia|DNO/i);
    expect((await pagina(jeroen!, `/dossiers/${ziet}/stappen/in-behandeling-nemen`)).tekst).not.toContain('buiten jouw zicht');
    expect(eerste).not.toBe(tweede);
  });
});

describe('W9.4 choosing municipalities', () => {
  it('W9.4, E2.3 wie kiest ziet huishouden, band, wens, corporaties en wat er dit jaar al kwam; BCT toetst eerst, de coördinator daarna', async () => {
    const [karim, esther] = await Promise.all(['karim-haddad', 'esther-molenaar'].map((slug) => app.als(slug)));
    const id = await inWestfriesland('Wim West');
    const regeling = v.kern.regelingen.op('westfriesland', later(0));
    const doe = async (stap: Parameters<Verhaal['doet']>[0], wie: Aanwezig, invoer = {}) => { const u = await v.doet(stap, id, wie, invoer); if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`); };
    const toets = `/dossiers/${id}/stappen/in-behandeling-nemen`;
    expect((await pagina(karim!, toets)).tekst).toContain('Dit is de eerste toets, door: medewerker BCT');
    await doe('in-behandeling-nemen', karim!);
    expect((await pagina(esther!, toets)).tekst).toContain('Dit is de tweede toets, door: uitstroomcoördinator');
    await doe('in-behandeling-nemen', esther!);
    await doe('besluit-nemen', esther!, { uitkomst: 'positief', contractvorm: regeling.contractvormen[0]!.code, motivering: 'Voldoet.' });
    const { tekst } = await pagina(esther!, `/dossiers/${id}/stappen/gemeenten-kiezen`);
    for (const woorden of ['Er zijn kinderen', 'school of opleiding, ook van kinderen', 'wens van de cliënt', 'gemeente van herkomst', 'Woningen van', 'Fiets', 'sleutels dit jaar']) expect(tekst).toContain(woorden);
    expect((await stuur(esther!, `/dossiers/${id}/stappen/gemeenten-kiezen`, { gemeenten: ['medemblik'], keuze_gewogen: ['huishouden'], keuze_reden: 'School in Medemblik.' })).status).toBe(303);
    expect(await v.doet('op-wachtlijst-plaatsen', id, esther!, { wachtlijst: 'hoorn' })).toMatchObject({ ok: false });
    await doe('op-wachtlijst-plaatsen', esther!, { wachtlijst: 'medemblik' });
  });
});
