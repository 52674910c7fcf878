import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { zegDatum } from '../../src/domain/kalender/zeg.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { magHoofdstuk } from '../../src/domain/monitor/hoofdstukzicht.ts';
import { isHoofdstuk } from '../../src/domain/monitor/rapport/cijfers.ts';
import { leverperioden } from '../../src/domain/monitor/uit/leverperioden.ts';
import type { Rapport } from '../../src/domain/monitor/tabel.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { geleverdeTabellen } from '../../src/storage/lezen/geleverd.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* Supplied figures, adopted reports and open data, in the database and on the page. */

let app: App;
let esther: Aanwezig; // coordinator in Westfriesland
let bart: Aanwezig; // manager of the service point of the Pact
let petra: Aanwezig; // a municipality in Westfriesland
const vandaag = vandaagIn(new Date());
const JAAR = Number(vandaag.slice(0, 4)) - 1;
const periode = { van: `${JAAR}-01-01`, tot: `${JAAR + 1}-01-01` };

beforeAll(async () => {
  app = await startApp();
  [esther, bart, petra] = (await Promise.all(['esther-molenaar', 'bart-hendriks', 'petra-ooijevaar'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig];
});
afterAll(() => app.stop());

const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object = {}) => zetZaakstap(app.kern, wie, stap, id, invoer);
const moet = async (u: ReturnType<typeof zet>) => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde; };
const pagina = async (wie: Aanwezig | undefined, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replace(/<!-- -->/g, '') }; };
const INTERMARIS = { namens: 'intermaris', periode: String(JAAR), huurachterstand: 6, 'ontruimd-achterstand': 0, overlast: 5, 'ontruimd-overlast': 7, 'bezwaren-toewijzing': 0, mutaties: 485, 'regulier-toegewezen': 296, 'bijzonder-toegewezen': 279 };

/** What is asked again of a delivery that is there: whose it is and over what stays. */
const zonderVelden = (...weg: string[]): Record<string, unknown> => Object.fromEntries(Object.entries(INTERMARIS).filter(([code]) => !weg.includes(code)));
const OPNIEUW = zonderVelden('namens', 'periode');

describe('W17.c corporaties leveren hun cijfers', () => {
  it('W17.c elk gevraagd cijfer krijgt een getal of is niet bekend; niet bekend is geen nul', async () => {
    const zonder = zonderVelden('huurachterstand');
    expect(await zet(esther, 'cijfers-leveren', undefined, zonder)).toMatchObject({ ok: false, velden: [{ veld: 'huurachterstand' }] });
    expect(await zet(esther, 'cijfers-leveren', undefined, { ...INTERMARIS, niet_bekend: ['overlast'] })).toMatchObject({ ok: false, velden: [{ veld: 'overlast' }] });
    const { id } = await moet(zet(esther, 'cijfers-leveren', undefined, { ...zonder, niet_bekend: ['huurachterstand'], toelichting: 'Het systeem is vervangen.' }));
    const blad = await pagina(esther, `/monitor/leveren/${id}`);
    expect(blad.tekst).toContain('niet bekend');
    expect(blad.tekst).toContain('Het systeem is vervangen.');
    expect(blad.tekst).toContain('296 + 279 = 575');
    expect(blad.tekst).toContain('meer dan uitstromers die overlast veroorzaakten (5)');
    expect((await pagina(bart, `/monitor/leveren/${id}`)).status).toBe(404);
  });

  it('W17.0 opnieuw leveren bewaart wat er stond; wie eerder leverde kan niet nog eens beginnen', async () => {
    expect(await zet(esther, 'cijfers-leveren', undefined, INTERMARIS)).toMatchObject({ ok: false, velden: [{ veld: 'periode' }] });
    const { rows: [rij] } = await alsEigenaar<{ id: string }>(app.db.eigenaarUrl, `select id from voordeur.zaak where soort = 'levering' and sleutel = '${JAAR}:intermaris'`);
    const { stand } = await moet(zet(esther, 'cijfers-leveren', rij!.id, OPNIEUW));
    expect(stand).toMatchObject({ keren: 2, laatst: { cijfers: { huurachterstand: 6 } }, eerder: [{ cijfers: { huurachterstand: null } }] });
    const lijst = await pagina(esther, `/monitor/leveren?periode=${JAAR}`);
    expect(lijst.tekst).toContain('Geleverd, 2 keer');
    expect(lijst.tekst).toMatch(/Niet geleverd|Nog niet,/);
  });

  it('W17.c wat mensen overkwam leest een ander alleen als groot getal', async () => {
    const [hoofdstuk] = await geleverdeTabellen(app.kern, { regeling: 'westfriesland', periode });
    const tabel = hoofdstuk!.tabellen.find((t) => t.code === 'geleverd-corporatie')!;
    expect(tabel.rijen.find((r) => r.code === 'intermaris')!.cellen).toMatchObject({ mutaties: 485, huurachterstand: 6, 'ontruimd-achterstand': 0 });
    expect(tabel.meldingen.map((m) => m.soort)).toEqual(expect.arrayContaining(['niet-geleverd', 'som']));
    expect(tabel.meldingen.some((m) => m.tekst.includes('overlast is'))).toBe(false);
  });

  it('P11.f een gewone partij levert alleen voor zichzelf', async () => {
    expect((await zet(petra, 'cijfers-leveren', undefined, INTERMARIS)).ok).toBe(false);
    expect(leverperioden(app.kern.regelingen.op('pact-ijmond-zuid-kennemerland', vandaag), vandaag)[0]!.code).toMatch(/^\d{4}-[1-4]$/);
  });
});

describe('W17.0 een vastgesteld rapport', () => {
  let id: string;
  it('W17.0 is bevroren, met een kenmerk dat past, en toont wat er sindsdien veranderde', async () => {
    expect((await zet(petra, 'rapport-vaststellen', undefined, { ...periode, klaarzetten: 'nee' })).ok).toBe(false);
    ({ id } = await moet(zet(esther, 'rapport-vaststellen', undefined, { ...periode, klaarzetten: 'nee', toelichtingen: [{ tabel: 'besluiten', tekst: 'Er waren weinig besluiten.' }] })));
    const voor = await pagina(esther, `/monitor/rapporten/${id}`);
    expect(voor.tekst).toContain('Ongewijzigd sinds het is vastgesteld');
    expect(voor.tekst).toContain(`gemaakt op ${zegDatum(vandaag)}, cijfers zoals bekend op ${zegDatum(vandaag)}`);
    expect(voor.tekst).toContain('Er is sindsdien niets veranderd');
    expect(voor.tekst).toContain('Er waren weinig besluiten.');
    const een = await (await app.vraag(esther, `/monitor/rapporten/${id}/bestand?als=json`)).text();
    const { rows: [levering] } = await alsEigenaar<{ id: string }>(app.db.eigenaarUrl, `select id from voordeur.zaak where sleutel = '${JAAR}:intermaris'`);
    await moet(zet(esther, 'cijfers-leveren', levering!.id, { ...OPNIEUW, mutaties: 575 }));
    expect((await pagina(esther, `/monitor/rapporten/${id}`)).tekst).toContain('sindsdien anders');
    expect(await (await app.vraag(esther, `/monitor/rapporten/${id}/bestand?als=json`)).text()).toBe(een);
  });

  it('P12.b is voor andere regelingen niet te lezen, en in de database niet te veranderen', async () => {
    expect((await pagina(bart, `/monitor/rapporten/${id}`)).status).toBe(404);
    for (const als of ['pdf', 'xlsx', 'ods', 'csv', 'json']) expect((await app.vraag(esther, `/monitor/rapporten/${id}/bestand?als=${als}`)).status, als).toBe(200);
    await expect(app.kern.verbinding.als(esther.token, (tx) => tx.updateTable('rapportbeeld').set({} as never).where('zaak_id', '=', id).execute())).rejects.toThrow();
    expect((await pagina(undefined, '/open-data')).tekst).toContain('Er is nog geen open data');
  });

  it('P12.b wie een hoofdstuk niet mag lezen krijgt het ook van de database niet; het kenmerk is voor ieder na te gaan', async () => {
    const begeleider = await app.als('shanice-pinas');
    const codes = (wie: Aanwezig) => app.kern.verbinding.als(wie.token, async (tx) => (await tx.selectFrom('rapporthoofdstuk').select('code').where('zaak_id', '=', id).orderBy('nr').execute()).map((r) => r.code));
    const [alle, deel] = [await codes(esther), await codes(begeleider)];
    expect(alle).toEqual(expect.arrayContaining(['kop', 'aanvragen', 'leven', 'trechter', 'geleverd']));
    expect(deel).toEqual(alle.filter((code) => code === 'kop' || !isHoofdstuk(code) || magHoofdstuk(code, begeleider.wie.rol)));
    const gevolgd = async (wie: Aanwezig) => (await app.kern.verbinding.als(wie.token, (tx) => tx.selectFrom('rapporthoofdstuk').select('afgeleid').where('zaak_id', '=', id).where('code', 'in', ['trechter', 'trend']).execute())).map((r) => r.afgeleid);
    expect([await gevolgd(esther), await gevolgd(begeleider)], 'wat mensen volgt: heel, of zonder kleine aantallen').toEqual([[false, false], [true, true]]);
    expect(deel).not.toContain('leven');
    for (const wie of [begeleider, esther]) await expect(app.kern.verbinding.als(wie.token, (tx) => tx.selectFrom('rapportbeeld').select('inhoud').execute())).rejects.toThrow(/permission denied/);
    expect((await pagina(begeleider, `/monitor/rapporten/${id}`)).tekst).toContain('Ongewijzigd sinds het is vastgesteld');
    const bestand = await (await app.vraag(esther, `/monitor/rapporten/${id}/bestand?als=json`)).text();
    const { rows: [heel] } = await alsEigenaar<{ inhoud: string }>(app.db.eigenaarUrl, `select inhoud from voordeur.rapportbeeld where zaak_id = '${id}'`);
    expect(bestand === heel!.inhoud, 'tot op de byte').toBe(true);
    await alsEigenaar(app.db.eigenaarUrl, `update voordeur.rapporthoofdstuk set inhoud = '{"code":"leven","titel":"x","tabellen":[]}' where zaak_id = '${id}' and code = 'leven'`);
    expect((await pagina(begeleider, `/monitor/rapporten/${id}`)).tekst).toContain('Dit rapport is niet meer wat het was');
  });
});

describe('P12.b open data', () => {
  it('P12.b is er voor iedereen, alleen over hele perioden en één keer', async () => {
    expect(await zet(esther, 'rapport-vaststellen', undefined, { van: periode.van, tot: `${JAAR}-05-01`, klaarzetten: 'ja' })).toMatchObject({ ok: false, velden: [{ veld: 'klaarzetten' }] });
    // what the parties published stands in the monitor for everyone, small numbers too
    expect(await zet(esther, 'rapport-vaststellen', undefined, { van: '2019-01-01', tot: '2020-01-01', klaarzetten: 'ja' })).toMatchObject({ ok: false, velden: [{ veld: 'klaarzetten', melding: expect.stringContaining('voor iedereen') as string }] });
    const { id } = await moet(zet(esther, 'rapport-vaststellen', undefined, { ...periode, klaarzetten: 'ja' }));
    expect(await zet(esther, 'rapport-vaststellen', undefined, { van: periode.van, tot: `${JAAR}-04-01`, klaarzetten: 'ja' })).toMatchObject({ ok: false, velden: [{ veld: 'klaarzetten' }] });
    expect((await pagina(undefined, '/open-data')).tekst).toContain('Er is nog geen open data');
    const druk = (besluit: string) => app.vraag(petra, `/zaken/stappen/opendata-vaststellen?zaak=${id}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ besluit }).toString() });
    const tweemaal = [await druk('openbaar'), await druk('openbaar')].map((r) => [r.status, r.headers.get('location')]);
    const klaar = `/monitor/rapporten/${id}?gedaan=opendata-vaststellen`;
    expect(tweemaal).toEqual([[303, klaar], [303, klaar]]);
    expect((await pagina(petra, klaar)).tekst).toContain('Openbaar gemaakt.');
    expect((await druk('niet-openbaar')).status).toBe(409);
    expect((await pagina(undefined, '/open-data')).tekst).toContain(String(JAAR));
    const antwoord = await app.vraag(undefined, `/open-data/${id}/bestand?als=json`);
    expect(antwoord.headers.get('access-control-allow-origin')).toBe('*');
    const open = (await antwoord.json()) as Rapport;
    const codes = open.hoofdstukken.flatMap((h) => h.tabellen).map((t) => t.code);
    expect(codes).not.toContain('signalen');
    const corporaties = open.hoofdstukken.flatMap((h) => h.tabellen).find((t) => t.code === 'geleverd-corporatie');
    expect(corporaties?.rijen.find((r) => r.code === 'intermaris')?.cellen.mutaties).toBe(575);
    for (const t of open.hoofdstukken.flatMap((h) => h.tabellen).filter((x) => x.herkomst !== 'gepubliceerd')) for (const r of t.rijen) for (const k of t.kolommen.filter((x) => x.eenheid === 'aantal' && x.code !== 'doel')) expect([1, 2, 3, 4], `${t.code} ${r.code} ${k.code}`).not.toContain(r.cellen[k.code]);
    const lijst = (await (await app.vraag(undefined, '/api/v1/open-data')).json()) as { dataset: { identifier: string }[] };
    expect(lijst.dataset.map((d) => d.identifier)).toContain(id);
  });

  it('E.B1 elke vraag van de evaluatie krijgt een cijfer of iemand die het kan zeggen', async () => {
    const blad = await pagina(esther, `/monitor/vragen?van=${periode.van}&tot=${periode.tot}`);
    expect(blad.status).toBe(200);
    for (const nummer of ['1.1', '4.3', '7.6', '9.3']) expect(blad.tekst).toContain(`${nummer} `);
    expect((await pagina(bart, '/monitor/vragen')).status).toBe(200);
  });

  it('E2.2 figuur 1, 6 en 7 staan er zoals gedrukt, met wat niet klopt', async () => {
    const [hoofdstuk] = await geleverdeTabellen(app.kern, { regeling: 'westfriesland', periode: { van: '2019-01-01', tot: '2020-01-01' } });
    expect(hoofdstuk!.tabellen.map((t) => t.code)).toEqual(['figuur-1', 'figuur-6', 'figuur-7']);
    const zes = hoofdstuk!.tabellen[1]!;
    expect(zes.rijen[0]!.cellen).toMatchObject({ mutaties: 485, regulier: 296, 'regulier-procent': 42, bijzonder: 279, 'bijzonder-procent': 58, pilot: 22 });
    expect(zes.meldingen.map((m) => m.tekst).join(' ')).toMatch(/296 van 485 is 61%.*296 \+ 279 = 575/);
    expect(zes.meldingen.filter((m) => m.soort !== 'figuren' && m.sleutels.includes('de-woonschakel'))).toEqual([]);
    expect(hoofdstuk!.tabellen[0]!.meldingen.some((m) => m.tekst.includes('tellen op tot 101, niet tot 100'))).toBe(true);
  });
});
