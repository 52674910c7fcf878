import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { voerUit } from '../../src/actions/kern.ts';
import type { Groepgegevens } from '../../src/domain/aanvraag/formulier.ts';
import { laadDossier, leesGegevens } from '../../src/storage/dossiers.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { ANTWOORDEN, verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The application as a form without scripts, and what opening a dossier guarantees. */

let app: App;
let v: Verhaal;
let jeroen: Aanwezig;
let samira: Aanwezig;

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  [jeroen, samira] = await Promise.all([app.als('jeroen-kuiper'), app.als('samira-bouzid')]);
});
afterAll(() => app.stop());

const post = (wie: Aanwezig, pad: string, velden: Record<string, string>) =>
  app.vraag(wie, pad, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url }, body: new URLSearchParams(velden).toString() });
const gegevens = (wie: Aanwezig, id: string): Promise<Groepgegevens> => app.verbinding.als(wie.token, (tx) => leesGegevens(tx, id, 'stap'));
const open = async (wie: Aanwezig, invoer: unknown) => { const uit = await dossierOpenen(app.kern, wie, invoer); if (!uit.ok) throw new Error(JSON.stringify(uit)); return uit.waarde; };
const aantalDossiers = async () => Number((await app.verbinding.als(jeroen.token, (tx) => tx.selectFrom('dossier').select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow())).n);
const rij = (i: number, doel: string, meer: Record<string, string> = {}) => ({ [`plandoelen.${i}.leefgebied`]: 'wonen', [`plandoelen.${i}.doel`]: doel, [`plandoelen.${i}.gewenst_resultaat`]: 'Lukt elke week', ...meer });

describe('het plan als formulier zonder script', () => {
  it('W7.1 doelen komen er een voor een bij, houden hun naam als zij wijzigen, en gaan weg met een vinkje', async () => {
    const { dossier } = await open(jeroen, { gegevens: { personalia: { naam: 'Rijen Proef' } } });
    const pad = `/dossiers/${dossier}/aanvraag/begeleidingsplan`;
    const eerste = await post(jeroen, pad, { ...rij(0, 'Zelf koken'), versie: '1', daarna: 'nog-een:plandoelen' });
    expect(eerste.headers.get('location')).toBe(`${pad}?gedaan=gegevens-bijwerken#veld-plandoelen-1`);
    const html = await (await app.vraag(jeroen, pad)).text();
    expect(html).toContain('name="plandoelen.0.id"');
    expect(html).toContain('name="plandoelen.1.doel"');
    const { id } = ((await gegevens(jeroen, dossier)).begeleidingsplan!.plandoelen as { id: string }[])[0]!;
    expect((await post(jeroen, pad, { ...rij(0, 'Elke dag koken', { 'plandoelen.0.id': id }), ...rij(1, 'Sparen'), versie: '2' })).status).toBe(303);
    expect((await gegevens(jeroen, dossier)).begeleidingsplan!.plandoelen).toMatchObject([{ id, doel: 'Elke dag koken' }, { doel: 'Sparen' }]);
    await post(jeroen, pad, { ...rij(0, 'Elke dag koken', { 'plandoelen.0.id': id, 'plandoelen.0.weghalen': 'ja' }), ...rij(1, 'Sparen', { 'plandoelen.1.id': '3-1' }), versie: '3' });
    expect((await gegevens(jeroen, dossier)).begeleidingsplan!.plandoelen).toMatchObject([{ id: '3-1', doel: 'Sparen' }]);
  });

  it('W8 een fout in een rij wordt daar gezegd, en alles blijft staan', async () => {
    const { dossier } = await open(jeroen, { gegevens: { personalia: { naam: 'Fout Proef' } } });
    const antwoord = await post(jeroen, `/dossiers/${dossier}/aanvraag/begeleidingsplan`, { ...rij(0, 'Zelf koken'), ...rij(1, 'x'.repeat(400)), versie: '1' });
    const html = await antwoord.text();
    expect(antwoord.status).toBe(400);
    expect(html).toContain('href="#veld-plandoelen-1-doel"');
    expect(html).toContain('Zelf koken');
    expect(html).toContain('x'.repeat(400));
  });

  it('W8 antwoorden die elkaar tegenspreken worden niet bewaard, en staan er nog', async () => {
    const { dossier } = await open(jeroen, { gegevens: { personalia: { naam: 'Tegen Spraak' } } });
    const antwoord = await post(jeroen, `/dossiers/${dossier}/aanvraag/inkomen-en-schulden`, { inkomstenbronnen: 'geen', netto_inkomen: '912,50', heeft_schulden: 'nee', versie: '1' });
    expect(antwoord.status).toBe(400);
    expect(await antwoord.text()).toMatch(/Vul 0 in, of kies waar het inkomen vandaan komt\.[\s\S]*value="912,50"/);
    expect((await gegevens(jeroen, dossier))['inkomen-en-schulden']).toBeUndefined();
  });

  it('W8 wat tussen delen tegenspreekt staat bij het controleren bovenaan en houdt het indienen tegen', async () => {
    const antwoorden = ANTWOORDEN('Over Leeftijd', 'haarlem');
    const { dossier } = await open(jeroen, { gegevens: { ...antwoorden, herkomst: { ...antwoorden.herkomst, doelgroep: 'mo' }, zoekprofiel: { ...antwoorden.zoekprofiel, jongerenwoning: 'ja' } } });
    const html = await (await app.vraag(jeroen, `/dossiers/${dossier}/aanvraag/controleren`)).text();
    expect(html).toContain('Twee antwoorden spreken elkaar tegen');
    expect(html.indexOf('Twee antwoorden spreken')).toBeLessThan(html.indexOf('Personalia wijzigen'));
    expect(html.indexOf('Dit ontbreekt nog')).toBeLessThan(html.indexOf('Twee antwoorden spreken'));
  });
});

describe('wat niet heel aankomt', () => {
  const HUISHOUDEN = { huishouden: { volwassenen: 2, kinderen: 1 } };
  const begin = async (naam: string) => (await open(jeroen, { gegevens: { personalia: { naam }, ...HUISHOUDEN } })).dossier;

  it('W8 een leeg, half of onleesbaar formulier wist niets en zegt dat', async () => {
    const dossier = await begin('Lege Post');
    const pad = `/dossiers/${dossier}/aanvraag/huishouden`;
    const kapot = () => app.vraag(jeroen, pad, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: app.url }, body: '--x\r\nContent-Disp' });
    for (const antwoord of [await post(jeroen, pad, {}), await post(jeroen, pad, { versie: '1' }), await post(jeroen, pad, { volwassenen: '2' }), await kapot()]) {
      expect(antwoord.status).toBe(400);
      const html = await antwoord.text();
      expect(html).toContain('Dit formulier kwam niet heel aan');
      expect(html).toMatch(/name="kinderen"[^>]*value="1"|value="1"[^>]*name="kinderen"/);
    }
    expect(await gegevens(jeroen, dossier)).toMatchObject(HUISHOUDEN);
    expect((await app.verbinding.als(jeroen.token, (tx) => laadDossier(tx, dossier)))!.volgnummer).toBe(1);
    expect((await post(jeroen, pad, { versie: '1', volwassenen: '2', kinderen: '', huishouden_toelichting: '' })).status).toBe(303);
    expect((await gegevens(jeroen, dossier)).huishouden).toEqual({ volwassenen: 2 });
  });
  it('W8 ook een andere stap doet niets met wat onleesbaar is', async () => {
    const dossier = await begin('Kapotte Stap');
    const antwoord = await app.vraag(jeroen, `/dossiers/${dossier}/stappen/aanvraag-intrekken`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: app.url }, body: '--x\r\nContent-Disp' });
    expect([antwoord.status, await antwoord.text()]).toEqual([400, expect.stringContaining('Er is niets opgeslagen.')]);
  });
  it('W8 de naam van de cliënt kan niet leeg, ook niet over de API', async () => {
    const dossier = await begin('Blijft Staan');
    const antwoord = await post(jeroen, `/dossiers/${dossier}/aanvraag/personalia`, { naam: ' ', geboortedatum: '', telefoon: '', versie: '1' });
    expect(antwoord.status).toBe(400);
    expect(await antwoord.text()).toContain('Vul de naam van de cliënt in.');
    for (const naam of ['', null]) {
      const api = await app.vraag(jeroen, `/api/v1/dossiers/${dossier}/acties/gegevens-bijwerken`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ gegevens: { personalia: { naam } } }) });
      expect([api.status, await api.text()]).toEqual([400, expect.stringContaining('gegevens.personalia.naam')]);
    }
    expect((await voerUit(app.kern, jeroen, 'gegevens-bijwerken', dossier, { gegevens: { personalia: { geboortedatum: '1990-01-01' } } })).ok).toBe(true);
    expect((await gegevens(jeroen, dossier)).personalia).toEqual({ naam: 'Blijft Staan', geboortedatum: '1990-01-01' });
  });
  it('W7.1 duizend doelen of velden in één keer geven een kort antwoord', async () => {
    const dossier = await begin('Duizend Doelen');
    const veel = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`plandoelen.${i}.doel`, 'x']));
    const antwoord = await post(jeroen, `/dossiers/${dossier}/aanvraag/begeleidingsplan`, { ...veel, versie: '1' });
    const html = await antwoord.text();
    expect(antwoord.status).toBe(400);
    expect(html).toContain('hoogstens 12');
    expect(html.length).toBeLessThan(200_000);
    const stuur = (personalia: object, erbij: object = {}) => app.vraag(jeroen, `/api/v1/dossiers/${dossier}/acties/gegevens-bijwerken`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ gegevens: { personalia, ...erbij } }) });
    for (const api of [await stuur(veel), await stuur({}, veel)]) expect([api.status, (await api.text()).length < 20_000]).toEqual([400, true]);
  });
});

describe('één aanvraag per formulier', () => {
  it('P3.a hetzelfde formulier twee keer verstuurd, ook tegelijk, is één dossier', async () => {
    const voor = await aantalDossiers();
    const formulier = await (await app.vraag(jeroen, '/aanvragen/nieuw')).text();
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(formulier)![1]!;
    const antwoorden = await Promise.all([1, 2, 3].map(() => post(jeroen, '/aanvragen/nieuw', { naam: 'Dubbel Klik', sleutel })));
    expect(new Set(antwoorden.map((a) => a.headers.get('location'))).size).toBe(1);
    expect(await aantalDossiers()).toBe(voor + 1);
  });
  it('P12.a de sleutel van een ander geeft nooit diens dossier', async () => {
    const een = await open(jeroen, { gegevens: { personalia: { naam: 'Van Jeroen' } }, sleutel: 'gedeeld' });
    const ander = await open(samira, { gegevens: { personalia: { naam: 'Van Samira' } }, sleutel: 'gedeeld' });
    expect(ander.dossier).not.toBe(een.dossier);
  });
  it('P12.d een sleutel van een dossier dat je niet meer ziet, geeft niet gevonden', async () => {
    const verhuis = (naar: string) => alsEigenaar(app.db.eigenaarUrl, `update voordeur.account set organisatie = '${naar}' where onderwerp = 'samira-bouzid'`);
    const invoer = { gegevens: { personalia: { naam: 'Uit Zicht' } }, sleutel: 'van-vroeger' };
    const { dossier } = await open(samira, invoer);
    await verhuis('hvo-querido');
    try {
      const nu = await app.als('samira-bouzid');
      expect(await app.verbinding.als(nu.token, (tx) => laadDossier(tx, dossier))).toBeUndefined();
      expect(await dossierOpenen(app.kern, nu, invoer)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    } finally {
      await verhuis(samira.wie.organisatie);
    }
  });
});

describe('opnieuw aanvragen', () => {
  it('P3.a begint met de antwoorden van een afgesloten dossier, zonder toestemming en handtekening, en zegt dat', async () => {
    const oud = await v.dossier({ tot: 'te-toetsen', naam: 'Weer Terug' });
    const wie = await v.als('hvo-querido', 'begeleider');
    expect(await dossierOpenen(app.kern, wie, { uit: oud })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect((await v.doet('aanvraag-intrekken', oud, wie, { reden: 'client' })).ok).toBe(true);
    expect(await (await app.vraag(jeroen, `/dossiers/${oud}`)).text()).toContain('Opnieuw aanvragen met deze antwoorden');
    const formulier = await (await app.vraag(jeroen, `/aanvragen/nieuw?uit=${oud}`)).text();
    expect(formulier).toContain('Dit gaat niet mee: de toestemming, de handtekening onder het plan');

    const begonnen = await post(jeroen, '/aanvragen/nieuw', { uit: oud, sleutel: 'opnieuw-1' });
    const naar = begonnen.headers.get('location')!;
    expect(naar).toMatch(/\/aanvraag\/personalia\?gedaan=overgenomen$/);
    expect(await (await app.vraag(jeroen, naar)).text()).toContain('Loop ze na');
    const nieuw = naar.split('/')[2]!;
    const kopie = await gegevens(jeroen, nieuw);
    expect(kopie).toMatchObject({ personalia: { naam: 'Weer Terug' }, begeleidingsplan: { plandoelen: [{ id: 'post' }] } });
    expect(kopie.begeleidingsplan).not.toHaveProperty('plan_ondertekend');
    const stand = (await app.verbinding.als(jeroen.token, (tx) => laadDossier(tx, nieuw)))!.stand;
    expect(stand).toMatchObject({ status: 'concept' });
    expect(stand.toestemming).not.toBe('gegeven');
  });
  it('P12.a niet uit een dossier van een andere zorgorganisatie', async () => {
    const oud = await v.dossier({ tot: 'te-toetsen', naam: 'Niet Van Jou' });
    await v.doet('aanvraag-intrekken', oud, await v.als('hvo-querido', 'begeleider'), { reden: 'client' });
    expect(await dossierOpenen(app.kern, samira, { uit: oud })).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect((await app.vraag(samira, `/aanvragen/nieuw?uit=${oud}`)).status).toBe(404);
    expect((await app.vraag(jeroen, '/aanvragen/nieuw?uit=onzin')).status).toBe(404);
  });
});
