import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vulPilot } from '../../src/demo/pilot.ts';
import { leesGepubliceerdeCijfers } from '../../src/storage/regelingen-lezen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { alsBeheer } from './opstelling.ts';

/* The pilot as it is lived through, counted by the monitor and laid beside the printed figures. */

const gepubliceerd = leesGepubliceerdeCijfers('westfriesland')!;
let app: App;
beforeAll(async () => {
  app = await startApp();
  await vulPilot({ ...app, aanwezig: new Set() });
}, 180_000);
afterAll(() => app?.stop());

type Telling = { rijen: { sleutel: string; aantal: number }[]; totaal: number };
const tel = async (vraag: string): Promise<Telling> => (await (await app.vraag(undefined, `/api/v1/monitor/westfriesland/${vraag}`)).json()) as Telling;

const METEN = { 2: 'aanmeldingen?per=zorgorganisatie', 3: 'aanmeldingen?per=zorgorganisatie', 4: 'woningen?per=corporatie', 5: 'uitstroom?per=gemeente' };
const kolommen = gepubliceerd.figuren.filter((f) => f.figuur in METEN).flatMap((f) => f.kolommen.filter((k) => k.van).map((k) => ({ f, k, naam: `figuur ${f.figuur}, ${k.kop}` })));

describe('E2.2 the pilot of Westfriesland', () => {
  it.each(kolommen)('$naam: cell by cell as printed', async ({ f, k }) => {
    const { rijen, totaal } = await tel(`${METEN[f.figuur as 2]}&van=${k.van}&tot=${k.tot}`);
    const gedrukt = Object.fromEntries(f.rijen.flatMap((r) => (r.cellen[k.code] === undefined ? [] : [[r.code, Number.parseInt(String(r.cellen[k.code]), 10)]])));
    const geteld = Object.fromEntries(rijen.map((r) => [r.sleutel, r.aantal]));
    expect(Object.fromEntries(Object.keys(gedrukt).map((code) => [code, geteld[code] ?? 0]))).toEqual(gedrukt);
    const som = f.totaal?.[k.code];
    if (som !== undefined) expect(totaal).toBe(Number.parseInt(String(som), 10));
  });

  it('of the 65 applicants of 2019, 43 moved in 2019; nobody refused, nobody was evicted, nobody waits in 2021', async () => {
    const [rij] = await alsBeheer<{ n: number }>(app.db.eigenaarUrl, `select count(*)::int as n from gebeurtenis a join gebeurtenis s using (stroom_id)
      where a.soort = 'aanvraag-ingediend' and s.soort = 'sleutel-overgedragen' and extract(year from a.gebeurd_op) = 2019 and extract(year from s.gebeurd_op) = 2019`);
    expect(rij!.n).toBe(43);
    expect(await alsBeheer(app.db.eigenaarUrl, `select 1 from gebeurtenis where gegevens ->> 'antwoord' = 'geweigerd'`)).toEqual([]);
    expect(await alsBeheer(app.db.eigenaarUrl, `select 1 from dossier where status not in ('woont', 'ingetrokken', 'afgewezen') or sinds >= '2021-01-01'`)).toEqual([]);
  });

  it('W9.1 every application was checked twice before the decision', async () => {
    expect(await alsBeheer(app.db.eigenaarUrl, `select stroom_id from gebeurtenis where soort in ('toets-gedaan', 'in-behandeling-genomen') group by 1 having count(*) <> 2`)).toEqual([]);
  });
});
