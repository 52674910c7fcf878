import type { Kern } from '../actions/kern.ts';
import { zetVerdelingstap } from '../actions/verdeling/verdeling-stappen.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { spelers } from './spelers.ts';

/* What was decided and reported about the numbers of the Pact this year: each on its day, when that has come. */

const BESLUITEN = [
  {
    dag: '02-03', door: 'bart-hendriks', stap: 'overdracht-besluiten',
    invoer: (jaar: number) => ({
      jaar: String(jaar - 1), wat: 'tekort', corporatie: 'alle', meenemen: 24, orgaan: 'bestuurlijke-tafel', gebeurd_op: `${jaar}-02-03`,
      toelichting: 'Van het tekort van vorig jaar gaan 24 woningen mee. De rest vervalt: er kwamen te weinig woningen vrij om het in één jaar in te halen.',
    }),
  },
  {
    dag: '09-15', door: 'fatma-aydin', stap: 'tekort-melden',
    invoer: (jaar: number) => ({ jaar: String(jaar), aantal: 12, reden: 'weinig-mutaties', toelichting: 'Er komen dit jaar minder woningen vrij dan verwacht. In het voorjaar worden er achttien opgeleverd; daarvan stellen we er twaalf eerder beschikbaar.' }),
  },
] as const;

/** Takes the decisions whose day has come, as those who would; once, with the rest of the demo. */
export async function besluitVerdeling(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const jaar = Number(vandaag.slice(0, 4));
  for (const { dag, door, stap, invoer } of BESLUITEN.filter((b) => `${jaar}-${b.dag}` <= vandaag)) {
    const uitkomst = await zetVerdelingstap({ ...kern, klok: () => new Date(`${jaar}-${dag}T10:00:00Z`) }, await mensen.speler(door), stap, invoer(jaar));
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${stap} door ${door}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
  }
  await mensen.vertrek();
}
