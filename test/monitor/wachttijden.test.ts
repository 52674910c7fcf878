import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jarenTussen } from '../../src/domain/kalender/dag.ts';
import { plusTermijn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';

/* The fairness report on a year whose people are known: what it counts, and what it does not tell. */

const PACT = 'pact-ijmond-zuid-kennemerland';
type Mens = { geboren?: string; volwassenen?: number; kinderen?: number; toestemming?: boolean; geplaatst: string; aanbod?: string; sleutel?: string; eraf?: string; pauze?: string; wachtlijst?: string; geweigerd?: string };

/** Writes people straight into the memory, as the owner: for figures only what happened matters. */
async function schrijf(eigenaarUrl: string, mensen: readonly Mens[]): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  await client.query('begin');
  for (const tabel of ['gebeurtenis', 'dossier', 'gegevensgroep']) await client.query(`alter table voordeur.${tabel} no force row level security`);
  for (const [nr, m] of mensen.entries()) {
    const id = randomUUID();
    const voorvallen: [string, string, object][] = [
      ['dossier-geopend', m.geplaatst, { zorgorganisatie: 'hvo-querido' }], ['herkomst-vastgelegd', m.geplaatst, { doelgroep: 'mo', herkomstgemeente: 'haarlem' }], ['op-wachtlijst-geplaatst', m.geplaatst, { wachtlijst: m.wachtlijst ?? 'haarlem' }],
      ...(m.pauze ? [['wachtlijst-gepauzeerd', m.pauze, { reden: 'client', tot: m.pauze }] as [string, string, object]] : []), ...(m.aanbod ? [['woning-voorgelegd', m.aanbod, {}] as [string, string, object]] : []),
      ...(m.geweigerd ? [['aanbod-beantwoord', m.aanbod!, { antwoord: 'geweigerd', reden: m.geweigerd, gevolg: 'terug-op-wachtlijst' }] as [string, string, object]] : []),
      ...(m.sleutel ? [['sleutel-overgedragen', m.sleutel, { woning: randomUUID(), corporatie: 'pre-wonen', gemeente: 'haarlem' }] as [string, string, object]] : []), ...(m.eraf ? [['van-wachtlijst-gehaald', m.eraf, { reden: 'client' }] as [string, string, object]] : []),
    ];
    for (const [i, [soort, op, gegevens]] of voorvallen.entries()) await client.query(
      `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
       values ($1, $2, 'dossier', $3, 'voortgang', $4, $5::date, $5::date, $6, 'hvo-querido', 'test', $7, '2021-10-07', '')`, [id, i + 1, soort, JSON.stringify(gegevens), op, randomUUID(), PACT]);
    await client.query(`insert into voordeur.dossier (id, kenmerk, regeling, versie, zorgorganisatie, fase, status, sinds, toestemming, tabblad, geopend_op, volgnummer, stand)
      values ($1, $2, $3, '2021-10-07', 'hvo-querido', 'wachtlijst', 'wacht-op-woning', $4::date, $5, 'gesloten', $4::date, 9, '{}')`, [id, `T-${nr}`, PACT, m.geplaatst, m.toestemming ?? true]);
    const groep = (naam: string, inhoud: object) => client.query(`insert into voordeur.gegevensgroep (dossier_id, groep, versie, volgnummer, inhoud, geldig_vanaf, account_id) values ($1, $2, 1, 1, $3, now(), $4)`, [id, naam, JSON.stringify(inhoud), randomUUID()]);
    if (m.geboren) await groep('personalia', { naam: 'Iemand Geheim', geboortedatum: m.geboren });
    if (m.volwassenen) await groep('huishouden', { volwassenen: m.volwassenen, kinderen: m.kinderen ?? 0 });
  }
  for (const tabel of ['gebeurtenis', 'dossier', 'gegevensgroep']) await client.query(`alter table voordeur.${tabel} force row level security`);
  await client.query('commit');
  await client.end();
}
const keer = (n: number, m: Mens): Mens[] => Array.from({ length: n }, () => m);
const gehuisvest = { geplaatst: '2023-10-02', aanbod: '2024-02-12', sleutel: '2024-03-04' };

let app: App;
let saskia: Aanwezig;
let bart: Aanwezig;
beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-22T12:00:00Z') });
  [saskia, bart] = [await app.als('saskia-maas'), await app.als('bart-hendriks')];
  await schrijf(app.db.eigenaarUrl, [
    ...keer(9, { geboren: '1990-04-03', volwassenen: 1, ...gehuisvest }), ...keer(2, { geboren: '2003-01-01', volwassenen: 1, kinderen: 2, ...gehuisvest, sleutel: '2024-04-01' }),
    ...keer(6, { geboren: '1960-04-03', volwassenen: 2, ...gehuisvest, sleutel: '2024-06-10', aanbod: '2024-05-20' }), ...keer(5, { ...gehuisvest, geboren: '1990-04-03', volwassenen: 1, toestemming: false }),
    // still waiting at the end of 2024, off the list before the term ended, and refused
    ...keer(5, { geboren: '1990-04-03', volwassenen: 1, geplaatst: '2023-08-31', wachtlijst: 'velsen', pauze: '2023-10-01' }), { geboren: '1990-04-03', volwassenen: 1, geplaatst: '2024-02-29', eraf: '2024-04-02' },
    ...keer(6, { geboren: '1990-04-03', volwassenen: 1, geplaatst: '2024-01-02', aanbod: '2024-02-01', geweigerd: 'buurt-bevalt-niet' }), ...keer(2, { geboren: '1990-04-03', volwassenen: 1, geplaatst: '2024-01-02', aanbod: '2024-02-01', geweigerd: 'contra-indicatie' }),
    // on the last day of the year, and on the leap day
    { geboren: '1990-04-03', volwassenen: 1, geplaatst: '2023-12-31', aanbod: '2024-02-29', sleutel: '2024-12-31' },
  ]);
}, 120_000);
afterAll(() => app.stop());

const pagina = async (wie: Aanwezig | undefined, vraag = '?van=2024-01-01&tot=2025-01-01') => { const a = await app.vraag(wie, `/monitor/wachttijden${vraag}`); return { status: a.status, tekst: await a.text() }; };
const csv = async (wie: Aanwezig, vraag = '?van=2024-01-01&tot=2025-01-01') => {
  const [kop, ...regels] = (await pagina(wie, `${vraag}&als=csv`)).tekst.replace('\uFEFF', '').trim().split('\r\n').map((r) => r.split(';'));
  return regels.map((r) => Object.fromEntries(kop!.map((k, i) => [k, r[i]!])) as Record<string, string>);
};
const van = (rijen: Record<string, string>[], indeling: string): Record<string, Record<string, string>> => Object.fromEntries(rijen.filter((r) => r.indeling === indeling).map((r) => [r.groep, r]));

describe('PO.c1 wachttijden', () => {
  it('telt iedereen: wacht nu, sleutels, en wie binnen zes maanden een aanbod had', async () => {
    const { gemeente } = { gemeente: van(await csv(saskia), 'gemeente') };
    expect(gemeente.totaal).toMatchObject({ wacht_nu: '13', sleutels: '23', tot_sleutel_mediaan_weken: '22', tot_aanbod_mediaan_weken: '19' });
    // 22 + 1 housed, 8 refused, 5 of 31 August whose term ended on the leap day; one went off the list in time
    expect([gemeente.totaal!.termijn_verstreken, gemeente.totaal!.aanbod_binnen_termijn]).toEqual(['36', '25']);
    expect(gemeente.velsen).toMatchObject({ wacht_nu: '5', sleutels: '0', aanbod_binnen_termijn: '0' });
  });
  it('zegt het op de pagina, met wat het betekent', async () => {
    const { tekst } = await pagina(saskia);
    for (const zin of ['13 mensen wachten; 25 van 36 (69%) kreeg binnen 6 maanden een aanbod', 'Kaplan-Meier', '8 van 8 antwoorden op een aanbod waren een weigering', 'stand op 31 december 2024']) expect(tekst).toContain(zin);
  });
  it('per kwartaal van plaatsing, met wie eerder van de lijst ging en wie een pauze had', async () => {
    const { tekst } = await pagina(saskia);
    const rij = (naam: string) => [...(new RegExp(`${naam}</th>(.*?)</tr>`).exec(tekst)?.[1] ?? '').matchAll(/>(\d+)<\/td>/g)].map(([, n]) => Number(n));
    expect(rij('3e kwartaal 2023')).toEqual([5, 0, 5, 0, 0, 5]);
    expect(rij('1e kwartaal 2024')).toEqual([9, 8, 0, 1, 0, 0]);
  });
});

describe('W17.z kleine aantallen op de pagina', () => {
  it('een groep van twee staat er niet, en een volgende ook niet, zodat zij niet uit het totaal te halen is', async () => {
    const { huishouden, leeftijd } = { huishouden: van(await csv(saskia), 'huishouden'), leeftijd: van(await csv(saskia), 'leeftijd') };
    expect(huishouden['alleen-met-kinderen']).toMatchObject({ sleutels: 'minder dan 5', tot_sleutel_mediaan_weken: '' });
    expect(Object.values(huishouden).filter((r) => r.sleutels === 'niet getoond').length).toBeGreaterThan(0);
    expect(leeftijd['18-22']!.sleutels).toBe('minder dan 5');
    for (const t of [huishouden, leeftijd]) expect(Object.values(t).some((r) => ['1', '2', '3', '4'].includes(r.wacht_nu!) || ['1', '2', '3', '4'].includes(r.sleutels!))).toBe(false);
  });
  it('van wie de toestemming introk of gewist is, blijft de telling en is de rest onbekend', async () => {
    const { huishouden } = { huishouden: van(await csv(saskia), 'huishouden') };
    expect(huishouden.totaal!.sleutels).toBe('23');
    expect(huishouden.onbekend).toBeDefined();
  });
  it('redenen die maar een paar keer voorkwamen staan er niet met hun aantal', async () => {
    const { tekst } = await pagina(saskia);
    expect(tekst).toMatch(/zwaarwegende reden[^<]*<\/th><td[^>]*>(<span[^>]*>)(minder dan 5|niet getoond)/);
  });
  it('een zelfgekozen periode verandert de tabellen over mensen niet: aftrekken wijst niemand aan', async () => {
    const [heel, deel] = [await csv(saskia), await csv(saskia, '?van=2024-02-10&tot=2024-12-30')];
    for (const indeling of ['doelgroep', 'huishouden', 'leeftijd']) expect(van(deel, indeling)).toEqual(van(heel, indeling));
    expect(van(deel, 'gemeente').totaal!.sleutels).toBe('22');
  });
  it('de functie zelf geeft geen groep van een tot vier, en geen dag', async () => {
    const rijen = await app.verbinding.als(saskia.token, (tx) => sql<Record<string, unknown>>`select * from voordeur.wachtcijfers(2024, 6)`.execute(tx));
    for (const r of rijen.rows.filter((x) => x.dimensie !== 'totaal')) for (const kolom of ['wacht', 'sleutels', 'termijn', 'binnen']) expect([1, 2, 3, 4]).not.toContain(r[kolom]);
    expect(JSON.stringify(rijen.rows)).not.toMatch(/Geheim|1990-04-03/);
  });
  it('en geeft een ander niets: een andere rol, een andere regeling, de monitor zelf', async () => {
    const tel = async (slug: string) => (await app.verbinding.als((await app.als(slug)).token, (tx) => sql`select * from voordeur.wachtcijfers(2024, 6)`.execute(tx))).rows.length;
    expect([await tel('jeroen-kuiper'), await tel('ruud-scholten'), await tel('petra-ooijevaar')]).toEqual([0, 0, 0]);
    await expect(app.verbinding.alsMonitor((tx) => sql`select * from voordeur.wachtcijfers(2024, 6)`.execute(tx))).rejects.toThrow(/permission denied/);
    await expect(app.verbinding.als(saskia.token, (tx) => sql`select inhoud from voordeur.gegevensgroep`.execute(tx))).rejects.toThrow(/permission denied/);
  });
});

describe('W17.z wie de pagina ziet', () => {
  it('het Servicepunt, de coördinator en de bestuurder van de regeling zelf', async () => {
    for (const slug of ['marloes-de-wit', 'bart-hendriks', 'saskia-maas', 'esther-molenaar']) expect((await pagina(await app.als(slug))).status, slug).toBe(200);
    for (const slug of ['jeroen-kuiper', 'ruud-scholten', 'annelies-vermaat', 'kees-blom', 'tom-adriaanse']) expect((await pagina(await app.als(slug))).status, slug).toBe(403);
    expect((await pagina(undefined)).status).toBe(303);
    expect((await pagina(bart, '?regeling=westfriesland&van=2019-01-01&tot=2020-01-01')).status).toBe(403);
  });
  it.each(['van=gisteren&tot=x', 'van=2024-02-30&tot=2024-03-01', 'van=2024-02-29&tot=2024-02-29', 'van=2020-01-01&tot=2019-01-01', "van='--&tot=%00"])('antwoordt op %s met een zin en een pagina die werkt', async (vraag) => {
    const { status, tekst } = await pagina(saskia, `?${vraag}`);
    expect(status).toBe(400);
    expect(tekst).toContain('je ziet een andere');
  });
  it('op een periode zonder iemand staan nullen', async () => expect((await pagina(saskia, '?van=2001-01-01&tot=2001-01-02')).tekst).toContain('0 mensen wachten op een woning'));
  it('de monitor wijst erheen', async () => expect((await (await app.vraag(saskia, '/monitor')).text())).toContain('/monitor/wachttijden?'));
});

describe('P2.e andere gewichten', () => {
  const gewichten = async (wie: Aanwezig | undefined, vraag = '') => { const a = await app.vraag(wie, `/monitor/gewichten${vraag}`); return { status: a.status, tekst: await a.text() }; };
  it('probeert wie de kandidaten zelf ziet, en niemand anders', async () => {
    for (const slug of ['bart-hendriks', 'esther-molenaar']) expect((await gewichten(await app.als(slug))).status, slug).toBe(200);
    for (const slug of ['saskia-maas', 'marloes-de-wit', 'jeroen-kuiper', 'ruud-scholten']) expect((await gewichten(await app.als(slug))).status, slug).toBe(403);
    expect((await gewichten(undefined)).status).toBe(303);
  });
  it('zegt dat het niets verandert, en wat er nu geldt', async () => {
    const { tekst } = await gewichten(bart);
    expect(tekst).toContain('Dit verandert niets');
    expect(tekst).toMatch(/name="wachttijd"[^>]*value="40"|value="40"[^>]*name="wachttijd"/);
    expect(tekst).not.toContain('name="draagkracht"');
  });
  it.each(['?wachttijd=veel', '?wachttijd=-1', '?terugkeer=100000', '?wachttijd=0&terugkeer=0&bereik=0&woonwensen=0&huishouden=0', '?bereik=%3Cscript%3E'])('weigert %s met wat wel kan', async (vraag) => {
    const { status, tekst } = await gewichten(bart, vraag);
    expect(status).toBe(400);
    expect(tekst).toMatch(/heel getal van 0 tot en met 1000|minstens één punt gewicht/);
    expect(tekst).not.toContain('<script>');
  });
  it('de banden van kandidaten zijn er alleen van wie de lezer ziet', async () => {
    const ids = (await alsEigenaar<{ id: string }>(app.db.eigenaarUrl, 'select id from voordeur.dossier limit 5')).rows.map((r) => r.id);
    const banden = await app.verbinding.als(saskia.token, (tx) => sql<{ huishouden: string; leeftijd: string }>`select * from voordeur.groepen_lezen(${ids}::uuid[])`.execute(tx));
    expect(banden.rows.every((r) => r.huishouden === 'onbekend' && r.leeftijd === 'onbekend')).toBe(true);
  });
});

describe('W17.z database en program rekenen gelijk', () => {
  it('zes maanden verder, ook op 31 augustus en de schrikkeldag', async () => {
    const dagen = ['2023-08-31', '2022-08-31', '2024-02-29', '2024-12-31', '2025-03-31', '2023-08-29', '2024-08-30'];
    const { rows } = await app.verbinding.alsMonitor((tx) => sql<{ dag: string; op: string }>`select d as dag, (d + make_interval(months => 6))::date as op from unnest(${dagen}::date[]) d`.execute(tx));
    expect(rows.map((r) => r.op)).toEqual(rows.map((r) => plusTermijn(r.dag, '6 maanden')));
  });
  it('leeftijd van wie op 29 februari is geboren', async () => {
    const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
    await client.connect();
    const { rows } = await client.query<{ op: string; groep: string }>(`select d::text as op, voordeur.leeftijdsgroep('2000-02-29', d) as groep from unnest(array['2023-02-28', '2023-03-01', '2028-02-28', '2028-02-29']::date[]) d`);
    await client.end();
    const verwacht = (jaren: number) => (jaren < 23 ? '18-22' : jaren < 28 ? '23-27' : '28-34');
    expect(rows.map((r) => r.groep)).toEqual(rows.map((r) => verwacht(jarenTussen('2000-02-29', r.op))));
    expect(rows.map((r) => r.groep)).toEqual(['18-22', '23-27', '23-27', '28-34']);
  });
  it('nooit een fout van het programma zelf', () => expect(app.fouten).toEqual([]));
});
