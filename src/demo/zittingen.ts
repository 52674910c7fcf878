import { planZitting } from '../actions/beoordeling/zitting-stappen.ts';
import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import { spelers } from './spelers.ts';

/** Tables that meet soon: who calls the meeting, in how many working days, from and to. */
const GEPLAND = [
  ['annelies-vermaat', 0, '13.30', '15.00'], ['annelies-vermaat', 10, '13.30', '15.00'], ['rob-duin', 3, '10.00', '11.00'], ['nadia-el-idrissi', 5, '09.30', '10.30'],
] as const;

/** The tables of the region have planned when they meet; the agenda follows from what is ready by then. */
export async function planZittingen(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  for (const [wie, dagen, van, tot] of GEPLAND) {
    // A working day: today, or the next one.
    const datum = plusWerkdagen(plusWerkdagen(vandaag, -1), dagen + 1);
    const uitkomst = await planZitting({ ...kern, klok: () => new Date(`${vandaag}T07:00:00Z`) }, await mensen.speler(wie), { datum: datum < vandaag ? plusWerkdagen(vandaag, 1) : datum, van, tot, plaats: 'Stadhuis, kamer 2' });
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: een zitting van ${wie} op ${datum}: ${uitkomst.reden}`);
  }
  await mensen.vertrek();
}
