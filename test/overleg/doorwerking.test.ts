import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { VergaderingStand } from '../../src/domain/overleg/vergadering.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { leesVermeldingen } from '../../src/storage/lezen/overleg.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* What a meeting says reaches the matter it was about, and the matter says where it was discussed. */

let app: App;
let bart: Aanwezig; // manager of the service point
let samira: Aanwezig; // RIBW K/AM
let ruud: Aanwezig; // Pré Wonen
const NU = new Date('2026-11-23T10:00:00Z');
const vandaag = vandaagIn(NU);
let klok = NU;

beforeAll(async () => {
  app = await startApp({ klok: () => klok });
  [bart, samira, ruud] = (await Promise.all(['bart-hendriks', 'samira-bouzid', 'ruud-scholten'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig];
});
afterAll(() => app.stop());

type Gezet = Uitkomst<{ id: string; stand: VergaderingStand }>;
const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object = {}) => zetZaakstap(app.kern, wie, stap, id, invoer) as unknown as Promise<Gezet>;
const moet = async (u: Promise<Gezet>) => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde; };
const WANNEER = { datum: vandaag, van: '13.30', tot: '15.30', plaats: 'Kamer 2' };
const plan = async (tafel: string, datum = vandaag) => (await moet(zet(bart, 'vergadering-plannen', undefined, { tafel, ...WANNEER, datum }))).id;
const pagina = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replace(/<!-- -->/g, '').replaceAll('&amp;', '&') }; };
const post = (wie: Aanwezig, pad: string, velden: Record<string, string>) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(velden), headers: { origin: app.url } });
const voorstel = async () => (await moet(zet(bart, 'regelingwijziging-voorstellen', undefined, { namens: 'stichting-woonservice', titel: 'Meer woningen', waarom: 'Er is ruimte.', vorm: 'wijziging', vanaf: '2027-01-01', hoe: 'waarden', aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '180' }] }))).id;

describe('P14 P11.e wat een overleg zegt, komt bij de zaak', () => {
  it('P14 P11.e van de zaak op de agenda, met de uitkomst terug in de stap: gevuld met dag, keuze en woorden, en de zaak zegt waar zij is besproken', async () => {
    const id = await voorstel();
    // Nothing planned: plan first, for who may.
    const zonder = (await pagina(bart, `/wijzigingen/${id}`)).tekst;
    expect(zonder).toMatch(/Dit hoort bij: Evaluatietafel\. Daarvan is geen vergadering gepland/);
    expect(zonder).toContain('/zaken/stappen/vergadering-plannen?tafel=evaluatietafel');
    const bestuurder = await app.als('saskia-maas');
    expect((await pagina(bestuurder, `/wijzigingen/${id}`)).tekst).not.toContain('Plan eerst een vergadering');
    expect((await pagina(bart, `/zaken/stappen/regelingwijziging-adviseren?zaak=${id}`)).tekst).toContain('Daarvan is geen vergadering gepland');

    const tafel = await plan('evaluatietafel');
    expect((await pagina(bart, `/wijzigingen/${id}`)).tekst).toContain(`/zaken/stappen/agendapunt-toevoegen?zaak=${tafel}&over=${id}`);
    const formulier = (await pagina(bestuurder, `/zaken/stappen/agendapunt-toevoegen?zaak=${tafel}&over=${id}`)).tekst;
    expect(formulier).toContain(`value="${id}"`);
    await moet(zet(bestuurder, 'agendapunt-toevoegen', tafel, { titel: 'Meer woningen', over: id }));
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).not.toContain('Op de agenda: Wijziging');
    const straks = (await pagina(samira, `/wijzigingen/${id}`)).tekst;
    expect(straks).toContain('Op de agenda van Evaluatietafel van 23 november 2026');
    expect(straks).not.toContain('Zet op de agenda');

    // At the table the choice of the matter is asked as well.
    await moet(zet(bart, 'vergadering-beginnen', tafel, { aanwezig: ['pre-wonen', 'ribw-kam'] }));
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).toContain('Wat is het advies over dit voorstel?');
    expect((await post(bart, `/overleg/${tafel}/punt`, { punt: '1', uitkomst: 'advies', keuze: 'onzin', besluit: 'Ja.' })).status).toBe(400);
    expect((await post(bart, `/overleg/${tafel}/punt`, { punt: '1', uitkomst: 'advies', keuze: 'positief', besluit: 'Er is genoeg aanbod.' })).status).toBe(303);

    // The day after, from the page of the meeting: the form stands filled in.
    klok = new Date('2026-11-24T10:00:00Z');
    const knop = new RegExp(`/zaken/stappen/regelingwijziging-adviseren\\?zaak=${id}&overleg=${tafel}&punt=1`);
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).toMatch(knop);
    expect((await pagina(samira, `/overleg/${tafel}`)).tekst).not.toMatch(knop);
    const stap = (await pagina(bart, `/zaken/stappen/regelingwijziging-adviseren?zaak=${id}&overleg=${tafel}&punt=1`)).tekst;
    expect(stap).toContain('Ingevuld uit het overleg');
    expect(stap).toContain('Er is genoeg aanbod.');
    expect(stap).toMatch(/value="positief"[^>]*checked|checked[^>]*value="positief"/);
    expect(stap).toMatch(/23-11-2026|2026-11-23/);
    await moet(zet(bart, 'regelingwijziging-adviseren', id, { gebeurd_op: vandaag, oordeel: 'positief', toelichting: 'Er is genoeg aanbod.' }));
    const daarna = (await pagina(samira, `/wijzigingen/${id}`)).tekst;
    expect(daarna).toContain('Besproken in Evaluatietafel van 23 november 2026');
    // Now it is for the administrators, whose table the next step belongs to.
    expect(daarna).toContain('Dit hoort bij: Bestuurlijke Tafel');
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).not.toMatch(knop);
    klok = NU;
  });

  it('P14 P11.e een aangehouden punt blijft over dezelfde zaak gaan, en dient zich één keer aan', async () => {
    const id = await voorstel();
    const [eerste, tweede] = [await plan('evaluatietafel'), await plan('evaluatietafel', dagenNa(vandaag, 30))];
    await post(bart, `/overleg/${eerste}/overnemen`, { voorstel: `zaak:${id}` });
    await moet(zet(bart, 'vergadering-beginnen', eerste, { aanwezig: ['pre-wonen'] }));
    await moet(zet(bart, 'vergadering-sluiten', eerste, {}));
    const html = (await pagina(bart, `/overleg/${tweede}`)).tekst;
    expect(html).toContain(`value="aangehouden:${eerste}:1"`);
    expect(html).not.toContain(`value="zaak:${id}"`);
    await post(bart, `/overleg/${tweede}/overnemen`, { voorstel: `aangehouden:${eerste}:1` });
    const vermeldingen = await app.verbinding.als(samira.token, (tx) => leesVermeldingen(tx, samira.wie.regeling!, [`zaak:${id}`]));
    expect(vermeldingen.map((v) => [v.vergadering, v.uitkomst])).toEqual([[tweede, undefined], [eerste, 'aangehouden']]);
    expect((await pagina(bart, `/overleg/${tweede}`)).tekst).not.toContain(`value="zaak:${id}"`);
  });

  it('P14 P11.e een besloten punt houdt zijn woorden voor zich, en wie het niet leest weet er niet van', async () => {
    const id = await voorstel();
    const tafel = await plan('evaluatietafel');
    await moet(zet(bart, 'agendapunt-toevoegen', tafel, { titel: 'Achter gesloten deuren', over: id, voor: ['soort:corporatie'] }));
    await moet(zet(bart, 'vergadering-beginnen', tafel, { aanwezig: ['pre-wonen'] }));
    await moet(zet(bart, 'agendapunt-afronden', tafel, { punt: '1', uitkomst: 'advies', keuze: 'negatief', besluit: 'Alleen voor ons.' }));
    const stap = (await pagina(bart, `/zaken/stappen/regelingwijziging-adviseren?zaak=${id}&overleg=${tafel}&punt=1`)).tekst;
    expect(stap).toContain('Achter gesloten deuren');
    expect(stap).not.toContain('Alleen voor ons.');
    expect((await pagina(ruud, `/wijzigingen/${id}`)).tekst).toContain('Besproken in Evaluatietafel');
    expect((await pagina(samira, `/wijzigingen/${id}`)).tekst).not.toContain('Besproken in');
    // An address made up opens the form as it is.
    expect((await pagina(samira, `/wijzigingen/${id}`)).status).toBe(200);
    for (const uit of [`overleg=${tafel}&punt=9`, 'overleg=iets&punt=1', `overleg=${id}&punt=1`]) expect((await pagina(bart, `/zaken/stappen/regelingwijziging-adviseren?zaak=${id}&${uit}`)).tekst).not.toContain('Ingevuld uit het overleg');
    // In the memory stands no more than that there was advice.
    const { rows } = await alsEigenaar<{ gegevens: object }>(app.db.eigenaarUrl, `select gegevens from voordeur.gebeurtenis where stroom_id = '${tafel}' and soort = 'agendapunt-afgerond'`);
    expect(rows).toEqual([{ gegevens: { nummer: 1, uitkomst: 'advies' } }]);
  });

  it('A4 P11.e het punt over de raming leidt naar het advies over de plekken van dat jaar', async () => {
    const tafel = await plan('evaluatietafel');
    await post(bart, `/overleg/${tafel}/overnemen`, { voorstel: 'raming:2027' });
    await moet(zet(bart, 'vergadering-beginnen', tafel, { aanwezig: ['pre-wonen'] }));
    await moet(zet(bart, 'agendapunt-afronden', tafel, { punt: '1', uitkomst: 'advies', besluit: 'Neem er tien meer.' }));
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).toContain('/zaken/stappen/plaatsen-adviseren?jaar=2027');
    expect((await pagina(bart, `/zaken/stappen/plaatsen-adviseren?jaar=2027&overleg=${tafel}&punt=1`)).tekst).toContain('Neem er tien meer.');
    expect((await pagina(samira, '/raming?jaar=2027')).tekst).toContain('Besproken in Evaluatietafel van 23 november 2026');
  });
});

describe('P11.g een calamiteit op tafel', () => {
  it('P11.g het dossier wijst naar de tafel, de tafel naar de stap met haar woorden, en wie het dossier niet ziet weet er niet van', async () => {
    const verhaal = verhaalIn({ db: app.db, verbinding: app.verbinding, kern: app.kern, sessies: app.sessies });
    const dossier = await verhaal.dossier({ tot: 'sleutel-overdragen', zorg: 'ribw-kam', naam: 'Bo Kuiper' });
    const consulent = await verhaal.als('pre-wonen', 'woonconsulent');
    const doet = async (...vraag: Parameters<typeof verhaal.doet>) => { const u = await verhaal.doet(...vraag); if (!u.ok) throw new Error(JSON.stringify(u)); };
    await doet('sleutel-overdragen', dossier, consulent);
    await doet('signaal-melden', dossier, consulent, { soort: 'calamiteit', ernst: 'gewoon', omschrijving: 'Er was brand in de keuken.' });
    const tafel = await plan('casuistiektafel', vandaag);
    const kenmerk = await app.verbinding.als(bart.token, async (tx) => (await tx.selectFrom('dossier').select('kenmerk').where('id', '=', dossier).executeTakeFirstOrThrow()).kenmerk);
    const wijst = (await pagina(bart, `/dossiers/${dossier}`)).tekst;
    expect(wijst).toContain('Dit hoort bij: Casuïstiektafel');
    expect(wijst).toContain(`/zaken/stappen/agendapunt-toevoegen?zaak=${tafel}&kenmerk=${kenmerk}`);
    await post(bart, `/overleg/${tafel}/overnemen`, { voorstel: `calamiteiten:${dossier}` });
    expect((await pagina(samira, `/dossiers/${dossier}`)).tekst).toContain('Op de agenda van Casuïstiektafel van 23 november 2026');
    await moet(zet(bart, 'vergadering-beginnen', tafel, { aanwezig: ['pre-wonen', 'ribw-kam'] }));
    await moet(zet(bart, 'agendapunt-afronden', tafel, { punt: '1', uitkomst: 'besluit', besluit: 'Een rookmelder hangen bij de sleutel.' }));
    const stap = `/dossiers/${dossier}/stappen/calamiteit-bespreken?overleg=${tafel}&punt=1`;
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).toContain(stap);
    const formulier = (await pagina(bart, stap)).tekst;
    expect(formulier).toContain('Een rookmelder hangen bij de sleutel.');
    // Another point fills nothing in.
    expect((await pagina(bart, stap.replace('punt=1', 'punt=2'))).tekst).not.toContain('Een rookmelder');
    const jeroen = await app.als('jeroen-kuiper');
    expect((await pagina(jeroen, `/overleg/${tafel}`)).tekst).not.toContain(dossier);
    await doet('calamiteit-bespreken', dossier, bart, { signaal: '1', geleerd: 'Een rookmelder hangen bij de sleutel.' });
    const daarna = (await pagina(samira, `/dossiers/${dossier}`)).tekst;
    expect(daarna).toContain('Besproken in Casuïstiektafel van 23 november 2026');
    expect(daarna).not.toContain('Dit hoort bij:');
    expect((await pagina(bart, `/overleg/${tafel}`)).tekst).not.toContain(stap);
  });
});

describe('PD.tafels een keer die niet is gehouden', () => {
  it('PD.tafels met een reden is het niet meer te laat, en blijft het te zien; plannen gaat over de volgende', async () => {
    const samen = async (wie: Aanwezig) => (await pagina(wie, '/samen')).tekst;
    expect((await pagina(bart, '/overleg?tafel=bestuurlijke-tafel')).tekst).toMatch(/Waarom niet\?/);
    expect((await zet(samira, 'vergadering-niet-gehouden', undefined, { keer: 'bestuurlijke-tafel/gewoon/2026-06-30', reden: 'geen-punten' })).ok).toBe(false);
    expect(await zet(bart, 'vergadering-niet-gehouden', undefined, { keer: 'bestuurlijke-tafel/gewoon/2026-12-31', reden: 'geen-punten' })).toMatchObject({ ok: false, velden: [{ veld: 'keer' }] });
    expect(await samen(bart)).toContain('Bestuurlijke Tafel plannen');
    expect(await samen(bart)).toContain('Had uiterlijk 30 juni 2026 moeten zijn');
    const { id } = await moet(zet(bart, 'vergadering-niet-gehouden', undefined, { keer: 'bestuurlijke-tafel/gewoon/2026-06-30', reden: 'te-weinig-partijen', toelichting: 'Vier afmeldingen in één week.' }));
    expect(await samen(bart)).not.toContain('Bestuurlijke Tafel plannen');
    expect(await zet(bart, 'vergadering-niet-gehouden', undefined, { keer: 'bestuurlijke-tafel/gewoon/2026-06-30', reden: 'geen-punten' })).toMatchObject({ ok: false });
    // Everyone sees it, in the year, by itself, in the file and beside the promises.
    for (const pad of ['/overleg?tafel=bestuurlijke-tafel', `/overleg/${id}`, '/overleg.csv?tafel=bestuurlijke-tafel', '/inspanningen']) expect([pad, (await pagina(samira, pad)).tekst.toLowerCase().includes('te weinig partijen konden komen')]).toEqual([pad, true]);
    expect((await pagina(samira, `/overleg/${id}`)).tekst).toContain('Vier afmeldingen in één week.');
    expect((await pagina(samira, `/overleg/${id}/verslag`)).status).toBe(404);
    expect((await pagina(samira, `/overleg/${id}/afspraak.ics`)).status).toBe(404);
    // The row leads to it, and the next one can be planned.
    expect((await pagina(bart, '/overleg?tafel=bestuurlijke-tafel')).tekst).toMatch(/vergadering-plannen\?tafel=bestuurlijke-tafel/);
    const { rows } = await alsEigenaar<{ gegevens: object }>(app.db.eigenaarUrl, `select gegevens - 'soorten' as gegevens from voordeur.gebeurtenis where stroom_id = '${id}'`);
    expect(rows).toEqual([{ gegevens: { regeling: 'pact-ijmond-zuid-kennemerland', tafel: 'bestuurlijke-tafel', datum: '2026-06-30', reden: 'te-weinig-partijen', naam: 'Bestuurlijke Tafel' } }]);
    // A calendar that follows along says nothing of it.
    const adres = /\/agenda\/[A-Za-z0-9_-]{43}\.ics/.exec(await (await post(samira, '/instellingen/agenda', { doe: 'maken' })).text())![0];
    expect(await (await app.vraag(undefined, adres)).text()).not.toContain(id);
  });
});

describe('P11.e een opmerking bij het verslag', () => {
  it('P11.e wordt bewaard en getoond met wie haar maakte; over een besloten punt alleen aan wie dat punt leest', async () => {
    const tafel = await plan('casuistiektafel');
    await moet(zet(bart, 'agendapunt-toevoegen', tafel, { titel: 'Voor iedereen' }));
    await moet(zet(ruud, 'agendapunt-toevoegen', tafel, { titel: 'Onder corporaties', voor: ['soort:corporatie'] }));
    await moet(zet(bart, 'vergadering-beginnen', tafel, { aanwezig: ['pre-wonen', 'ribw-kam'] }));
    await moet(zet(bart, 'vergadering-sluiten', tafel, {}));
    expect(await zet(samira, 'verslag-vaststellen', tafel, { punt: '2' })).toMatchObject({ ok: false });
    await moet(zet(samira, 'verslag-vaststellen', tafel, { opmerking: 'Wij waren er met twee mensen.' }));
    await moet(zet(ruud, 'verslag-vaststellen', tafel, { opmerking: 'Het ging om twaalf woningen.', punt: '2' }));
    for (const pad of [`/overleg/${tafel}`, `/overleg/${tafel}/verslag`]) {
      const [vanRuud, vanSamira] = [(await pagina(ruud, pad)).tekst, (await pagina(samira, pad)).tekst];
      expect([pad, vanRuud.includes('Wij waren er met twee mensen.'), vanRuud.includes('Het ging om twaalf woningen.')]).toEqual([pad, true, true]);
      expect([pad, vanSamira.includes('Wij waren er met twee mensen.'), vanSamira.includes('Het ging om twaalf woningen.')]).toEqual([pad, true, false]);
    }
    expect(app.fouten).toEqual([]);
  });
});
