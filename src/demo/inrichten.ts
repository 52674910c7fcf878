import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import { eenmalig } from '../storage/eenmalig.ts';
import { laadAccounts } from '../storage/inrichting.ts';
import { DEMO_UITGEVER, PERSONAS } from './personas.ts';
import { vulPilot } from './pilot.ts';

export type Demovraag = { eigenaarUrl: string; kern: Kern; sessies: Sessies; /** personas only, no dossiers */ leeg: boolean; zeg: (regel: string) => void };

/** Gives the personas their accounts and, once, fills the region with dossiers by taking the real steps. */
export async function richtDemoIn({ eigenaarUrl, kern, sessies, leeg, zeg }: Demovraag): Promise<void> {
  await laadAccounts(eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling })));
  if (leeg) return;
  await eenmalig(eigenaarUrl, 'demo', vandaagIn(kern.klok()), async ({ aanwezig }) => {
    zeg('De demo wordt eenmalig gevuld, door alle stappen echt te zetten.');
    await vulPilot({ kern, sessies, aanwezig, voortgang: (n) => (n % 40 === 0 ? zeg(`  Pilot Westfriesland: ${n} dossiers`) : undefined) });
  });
}
