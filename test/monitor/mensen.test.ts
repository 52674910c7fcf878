import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { jaarPeriode } from '../../src/domain/monitor/periode.ts';
import type { Cijfertabel } from '../../src/domain/monitor/tabel.ts';
import { mensencijfers, partijrijen, vasteDag, type Kolom } from '../../src/domain/monitor/wooncijfers.ts';
import { verschillen } from '../../src/domain/monitor/uit/verschil.ts';
import { leesRapport, type Rapportkern } from '../../src/storage/lezen/rapport.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { leesWoonlevens } from '../../src/storage/lezen/wonen.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { verseDatabase } from '../opstelling/database.ts';
import { schrijfRegels, toeval, type Regel } from './regio.ts';

/* What befell people, over a region in which much is recorded late: one number for a year, whatever day is asked for, and the same on every page. */

const REGELINGEN = leesRegelingen();
const PACT = REGELINGEN.op('pact-ijmond-zuid-kennemerland', '2023-06-01');
const partijen = (soort: string) => PACT.partijen.filter((p) => p.soort === soort && p.register).map(({ code, naam }) => ({ code, naam }));
const [ZORG, CORPORATIES] = [partijen('zorgorganisatie'), partijen('corporatie')];
const VANDAAG = '2024-08-20';

/** Tenancies as the chain leaves them, some of it recorded up to half a year after it happened. */
function levens(zaad: number, aantal: number): Regel[] {
  const t = toeval(zaad);
  const kies = <T>(uit: readonly T[]): T => uit[Math.floor(t() ** 2 * uit.length)]!;
  const uuid = (): string => `${'x'.repeat(8)}-xxxx-4xxx-8xxx-${'x'.repeat(12)}`.replace(/x/g, () => Math.floor(t() * 16).toString(16));
  return Array.from({ length: aantal }, () => {
    const [stroom, corporatie, regels] = [uuid(), kies(CORPORATIES.slice(0, 3)).code, [] as Regel[]];
    let [zorg, dag, vast, signaal] = [kies(ZORG.slice(0, 3)).code, dagenNa('2021-11-01', Math.floor(t() * 500)), '2021-11-01', 0];
    const zet = (soort: string, gegevens: object = {}): void => {
      const laat = t() < 0.3 ? dagenNa(dag, Math.floor(t() * 180)) : dag;
      vast = laat > vast ? laat : vast;
      regels.push({ stroom, nr: regels.length + 1, soort, gegevens: { ...gegevens }, op: dag, vast, regeling: PACT.regeling, versie: PACT.geldig_vanaf });
    };
    zet('dossier-geopend', { regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: zorg });
    dag = dagenNa(dag, 30);
    zet('woning-voorgelegd', { woning: uuid(), corporatie, gemeente: 'haarlem' });
    zet('sleutel-overgedragen', { woning: uuid(), corporatie, gemeente: 'haarlem' });
    zet('begeleiding-gestart', { vanaf: dag, uren: 3, indicatie: 'wmo' });
    for (let keer = 0; keer < 6; keer++) {
      dag = dagenNa(dag, 20 + Math.floor(t() * 120));
      if (dag >= VANDAAG) return regels;
      const wat = t();
      if (wat < 0.45) { zet('signaal-gemeld', { nr: ++signaal, soort: kies(['overlast', 'huurachterstand', 'zorg', 'buren']), ernst: 'gewoon', melder: 'begeleider', organisatie: zorg, eigenaar: 'zorgorganisatie' }); if (t() < 0.15) zet('vastlegging-hersteld', { wat: 'signaal', nr: signaal, herstel: 'vervalt' }); }
      else if (wat < 0.6) { const naar = kies(ZORG.slice(0, 3)).code; if (naar !== zorg) zet('begeleiding-overgedragen', { van: zorg, naar, gesprek_op: dag }); zorg = naar; }
      else if (wat < 0.75) zet('evaluatie-gehouden', { gesprek_op: dag, aanwezig: [], oordelen: {}, gaat: 'goed', vervolg: 'doorgaan', client_akkoord: true });
      else if (wat < 0.85) zet('klacht-vastgelegd', { soort: kies(PACT.wonen!.klachten).code });
    }
    if (t() < 0.5) zet('begeleiding-beeindigd', { per: dag, reden: t() < 0.8 ? 'client-zegt-op' : 'doelen-behaald', koppelbeding: false });
    if (t() < 0.15) zet('begeleiding-hersteld', { nr: 1, herstel: 'vervalt' });
    if (t() < 0.3) { const naar = kies(ZORG.slice(0, 3)).code; if (naar !== zorg) zet('begeleiding-overgedragen', { van: zorg, naar, gesprek_op: dag }); }
    if (t() < 0.5) { dag = dagenNa(dag, 25); if (dag < VANDAAG) zet('wonen-afgesloten', { uitkomst: kies(['onttrokken', 'vast-contract', 'doorverhuisd', 'ontruimd-overlast']), per: dag }); }
    return regels;
  }).flat();
}

let verbinding: Verbinding;
let kern: Rapportkern;
beforeAll(async () => {
  const db = await verseDatabase();
  verbinding = verbind(db.url);
  kern = { verbinding, regelingen: REGELINGEN, klok: () => new Date(`${VANDAAG}T10:00:00Z`) };
  await schrijfRegels(db.eigenaarUrl, levens(7, 260));
});
afterAll(() => verbinding.sluit());

const rapport = (jaar: number, codes: string[], bekendOp?: string) => leesRapport(kern, { regeling: PACT.regeling, periode: jaarPeriode(jaar), ...(bekendOp ? { bekendOp } : {}) }, codes);
const tabellen = async (jaar: number, bekendOp?: string): Promise<Cijfertabel[]> => (await rapport(jaar, ['leven'], bekendOp)).hoofdstukken.flatMap((h) => h.tabellen);
const mensen = async (jaar: number, bekendOp: string) => mensencijfers(await leesWoonlevens(verbinding, REGELINGEN, PACT.regeling, bekendOp), jaarPeriode(jaar), { corporaties: CORPORATIES, zorg: ZORG, klachten: PACT.wonen!.klachten });

describe('W17.c W17.z cijfers over mensen: wie dag na dag vraagt hoe het bekend was, leert niets', () => {
  it('elke dag na de vaste dag geeft dezelfde tabellen, en die van nu', async () => {
    const nu = await tabellen(2022);
    expect(nu.map((t) => t.titel).join()).toContain('2022');
    for (let dag = '2023-02-01'; dag < '2023-08-01'; dag = dagenNa(dag, 9)) for (const op of [dag, dagenNa(dag, 1)]) expect(await tabellen(2022, op), op).toEqual(nu);
  });
  it('en zonder die ene dag gaf het wel iets prijs: de proef kan zakken', async () => {
    const gezien = new Set<string>();
    for (let dag = '2023-02-01'; dag < '2023-05-01'; dag = dagenNa(dag, 15)) gezien.add(JSON.stringify((await mensen(2022, dag)).signalen));
    expect(gezien.size).toBeGreaterThan(1);
  });
  it('vóór de vaste dag is het jaar er nog niet', async () => {
    expect((await tabellen(2022, '2023-01-31')).map((t) => t.titel).join()).toContain('2021');
  });
  it('een vastgesteld rapport en nu hebben er geen verschil in', async () => {
    const [toen, nu] = [await rapport(2022, ['leven', 'aanvragen']), await rapport(2022, ['leven', 'aanvragen'])];
    const een = { ...nu, hoofdstukken: nu.hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.map((t) => ({ ...t, rijen: t.rijen.map((r) => ({ ...r, cellen: Object.fromEntries(Object.keys(r.cellen).map((k) => [k, 77])) })) })) })) };
    const anders = verschillen(toen, een, []).map((v) => v.tabel);
    expect(anders).toContain('aanvragen-per-zorg');
    expect(anders.filter((code) => toen.hoofdstukken.find((h) => h.code === 'leven')!.tabellen.some((t) => t.code === code))).toEqual([]);
  });
});

describe('W17.z dezelfde mensen op twee plekken, naar dezelfde regel geteld', () => {
  it.each([2022, 2023])('het hoofdstuk en /monitor/wonen, %i', async (jaar) => {
    const tafel = await tabellen(jaar);
    const wonen = await mensen(jaar, vasteDag(jaarPeriode(jaar)));
    const kolom = (code: string, k: string, rijen: readonly { code: string }[]) => { const t = tafel.find((x) => x.code === code)!; return { rijen: rijen.map((r) => t.rijen.find((x) => x.code === r.code)?.cellen[k]), totaal: t.totaal![k] }; };
    const soort = (lijst: typeof wonen.signalen) => ({ rijen: lijst.rijen.map((r) => r.aantal), totaal: lijst.totaal });
    expect(soort(wonen.signalen)).toEqual(kolom('signalen', 'aantal', wonen.signalen.rijen));
    expect(soort(wonen.uitkomsten)).toEqual(kolom('aflopen', 'aantal', wonen.uitkomsten.rijen));
    expect(soort(wonen.klachten)).toEqual(kolom('klachten', 'aantal', wonen.klachten.rijen));
    for (const [k, w] of Object.entries(wonen.corporaties) as [string, Kolom][]) expect(w, k).toEqual(kolom('huurders-corporaties', k, CORPORATIES));
    expect(wonen.zorg.onttrokken).toEqual(kolom('onttrokken', 'aantal', ZORG));
    if (jaar === 2023) expect(wonen.zorg.onttrokken.rijen.filter((n) => typeof n === 'number' && n > 0).length, 'er is iets te vergelijken').toBeGreaterThan(0);
  });
  it.each([2022, 2023])('P5.d evaluaties bij wie op hun laatste dag begeleidde, %i', async (jaar) => {
    const periode = jaarPeriode(jaar);
    const opDieDag: Rapportkern = { ...kern, klok: () => new Date(`${periode.tot}T10:00:00Z`) };
    const [tabel] = (await leesRapport(opDieDag, { regeling: PACT.regeling, periode, bekendOp: periode.tot }, ['huur'])).hoofdstukken.flatMap((h) => h.tabellen).filter((t) => t.code === 'evaluaties');
    const wonen = partijrijen(ZORG, 'zorgorganisatie', await leesWoonlevens(verbinding, REGELINGEN, PACT.regeling, periode.tot), periode, dagenNa(periode.tot, -1));
    const gedaan = wonen.map((r) => ({ code: r.code, verliep: r.evaluaties.n, op_tijd: r.evaluaties.opTijd }));
    expect(tabel!.rijen.map((r) => ({ code: r.code, verliep: r.cellen.verliep, op_tijd: r.cellen.op_tijd }))).toEqual(gedaan);
    expect(gedaan.reduce((n, r) => n + r.verliep, 0)).toBeGreaterThan(10);
  });
});
