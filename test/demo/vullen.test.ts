import { afterEach, describe, expect, it } from 'vitest';
import { richtDemoIn } from '../../src/demo/inrichten.ts';
import { speel } from '../../src/demo/speel.ts';
import { regioverhalen } from '../../src/demo/regio.ts';
import { eenmalig } from '../../src/storage/eenmalig.ts';
import { alsBeheer, eenOp, legeDemo, PILOT, REGIO, regelingen, VANDAAG, type Demo } from './opstelling.ts';

const demos: Demo[] = [];
const nieuw = async (): Promise<Demo> => { const demo = await legeDemo(); demos.push(demo); return demo; };
afterEach(async () => { await Promise.all(demos.splice(0).map((d) => d.sluit())); });

const DEEL = [...eenOp(PILOT, 12), ...eenOp(REGIO, 14)];
/** Without `van`, how many candidates a ranking had: stories are played side by side, so who waited at that very moment may differ by one. */
const stromen = ({ eigenaarUrl }: Demo) => alsBeheer(eigenaarUrl, `select stroom_id, string_agg(soort || ' ' || gebeurd_op || ' ' || (gegevens - 'van')::text, ', ' order by volgnummer) as verloop from gebeurtenis group by 1 order by 1`);
const kenmerken = ({ eigenaarUrl }: Demo) => alsBeheer(eigenaarUrl, 'select id, kenmerk from dossier order by id');

describe('the demo fills an empty database', () => {
  it('the same every time: the same events on the same days, and the same dossier numbers', async () => {
    const [een, twee] = [await nieuw(), await nieuw()];
    await Promise.all([een, twee].map((demo) => speel(demo, DEEL)));
    expect(await stromen(een)).toEqual(await stromen(twee));
    expect(await kenmerken(een)).toEqual(await kenmerken(twee));
    expect((await kenmerken(een)).length).toBe(DEEL.flatMap((v) => v.dossiers).length);
  }, 120_000);

  it('plans the same region for the same day, alive on any day', () => {
    expect(regioverhalen(regelingen, VANDAAG)).toEqual(REGIO);
    for (const dag of ['2027-01-04', '2027-05-17', '2028-02-29']) {
      const verhalen = regioverhalen(regelingen, dag);
      expect(verhalen.flatMap((v) => v.zetten).every((z) => z.op < dag)).toBe(true);
      expect(verhalen.flatMap((v) => v.dossiers).length).toBeGreaterThan(180);
    }
  });

  it('goes on where it was broken off, with the day it began on, and never twice', async () => {
    const demo = await nieuw();
    const dagen: string[] = [];
    const vul = (dag: string, stopNa = Infinity) =>
      eenmalig(demo.eigenaarUrl, 'proef', dag, async (begonnen) => {
        dagen.push(begonnen.dag);
        await speel({ ...demo, voortgang: (n) => { if (n === stopNa) throw new Error('stroom weg'); } }, DEEL.filter((v) => !begonnen.aanwezig.has(v.zetten[0]!.aan)));
      });
    await expect(vul('2026-11-18', 5)).rejects.toThrow('stroom weg');
    const halverwege = (await kenmerken(demo)).length;
    expect(halverwege).toBeGreaterThan(0);
    await Promise.all([vul('2026-11-19'), vul('2026-11-19'), vul('2026-11-20')]);
    expect(dagen).toEqual(['2026-11-18', '2026-11-18']);
    expect((await kenmerken(demo)).map((d) => d.id)).toEqual(DEEL.flatMap((v) => v.dossiers).sort());
  }, 120_000);

  it('leaves a database alone that holds dossiers of its own', async () => {
    const demo = await nieuw();
    await speel(demo, DEEL.slice(0, 1));
    await richtDemoIn({ ...demo, leeg: false, zeg: () => {} });
    expect(await kenmerken(demo)).toHaveLength(1);
  }, 60_000);
});
