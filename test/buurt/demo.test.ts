import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUURTEN_SINDS, demobuurten, vulBuurten } from '../../src/demo/buurten.ts';
import { kern as maakKern } from '../../src/actions/kern.ts';
import { sessies } from '../../src/storage/sessies.ts';
import { draagkrachtenVoor, leesBuurten, telBuurten } from '../../src/storage/lezen/buurten.ts';
import { buurtdagen } from '../../src/web/buurt/lijst.tsx';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

let v: Verhaal;
beforeAll(async () => { v = await begin(); });
afterAll(() => v.sluit());

it('A5 de demo heeft in elke gemeente buurten, met oordelen van wie er werkt, en vult zich niet dubbel', async () => {
  const vandaag = '2026-11-18';
  const kern = maakKern(v.verbinding, v.kern.regelingen);
  for (let keer = 0; keer < 2; keer++) await vulBuurten(kern, sessies(v.verbinding), vandaag);
  const marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  const regeling = kern.regelingen.op('pact-ijmond-zuid-kennemerland', vandaag);
  for (const g of [...regeling.gemeenten, ...kern.regelingen.op('westfriesland', vandaag).gemeenten]) expect(demobuurten(g.code).length, g.naam).toBeGreaterThan(0);
  await v.verbinding.als(marloes.token, async (tx) => {
    const dagen = buurtdagen(regeling, vandaag);
    const telling = await telBuurten(tx, {}, dagen);
    const { rijen } = await leesBuurten(tx, {}, dagen, 'naam');
    expect(rijen.map((r) => r.id).sort()).toEqual(regeling.gemeenten.flatMap((g) => demobuurten(g.code)).map((b) => b.id).sort());
    for (const beeld of ['beperkt', 'gewoon', 'ruim', 'geen'] as const) expect(telling.beelden.get(beeld), beeld).toBeGreaterThan(0);
    // What the list counts in the database is what the rule says of each.
    const volgensRegel = await draagkrachtenVoor(tx, regeling, rijen.map((r) => r.id), vandaag);
    for (const r of rijen) expect(volgensRegel.get(r.id)!.draagkracht, r.naam).toBe(r.beeld === 'geen' ? 'gewoon' : r.beeld);
    expect((await draagkrachtenVoor(tx, regeling, rijen.map((r) => r.id), BUURTEN_SINDS)).size).toBe(rijen.length);
  });
});
