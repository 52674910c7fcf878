import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import { eenmalig } from '../storage/eenmalig.ts';
import { laadAccounts } from '../storage/inrichting.ts';
import { adresVan } from './adres.ts';
import { vulBuurten } from './buurten.ts';
import { leverCijfers } from './cijfers.ts';
import { laatClientenBinnen } from './clienten.ts';
import { vulErvaringen } from './ervaringen.ts';
import { DEMO_UITGEVER, PERSONAS } from './personas.ts';
import { houdOverleg } from './overleg.ts';
import { vulInspanningen } from './inspanning.ts';
import { vulPartijen } from './partijen.ts';
import { vulPilot } from './pilot.ts';
import { vulRegio } from './regio.ts';
import { besluitVerdeling } from './verdeling.ts';
import { stelWijzigingenVoor } from './wijziging.ts';
import { planZittingen } from './zittingen.ts';

export type Demovraag = { eigenaarUrl: string; kern: Kern; sessies: Sessies; /** personas only, no dossiers */ leeg: boolean; zeg: (regel: string) => void };

/** Gives the personas their accounts and, once, fills the region with dossiers by taking the real steps. */
export async function richtDemoIn({ eigenaarUrl, kern, sessies, leeg, zeg }: Demovraag): Promise<void> {
  await laadAccounts(eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling, email: adresVan(p) })));
  if (leeg) return;
  await eenmalig(eigenaarUrl, 'demo', vandaagIn(kern.klok()), async ({ dag, aanwezig }) => {
    const begin = performance.now();
    const meld = (deel: string) => (n: number, van: number) => (n % 100 === 0 || n === van ? zeg(`  ${deel}: ${n} van ${van}`) : undefined);
    zeg('De demo wordt één keer gevuld, door alle stappen echt te zetten. Dat duurt even.');
    await vulBuurten(kern, sessies, dag);
    await vulPilot({ kern, sessies, aanwezig, voortgang: meld('Pilot Westfriesland 2018-2020') });
    await vulRegio({ kern, sessies, aanwezig, vandaag: dag, voortgang: meld('De regio vandaag') });
    await vulErvaringen(kern, sessies, dag);
    await besluitVerdeling(kern, sessies, dag);
    await planZittingen(kern, sessies, dag);
    zeg(`De demo is gevuld in ${Math.round((performance.now() - begin) / 1000)} seconden.`);
  });
  // Also for a region that was filled by an earlier version.
  await eenmalig(eigenaarUrl, 'clienten', vandaagIn(kern.klok()), () => laatClientenBinnen(kern, sessies), { na: 'demo' });
  await eenmalig(eigenaarUrl, 'wijziging', vandaagIn(kern.klok()), ({ dag }) => stelWijzigingenVoor(kern, sessies, dag), { na: 'demo' });
  await eenmalig(eigenaarUrl, 'overleg', vandaagIn(kern.klok()), ({ dag }) => houdOverleg(kern, sessies, dag), { na: 'demo' });
  await eenmalig(eigenaarUrl, 'inspanning', vandaagIn(kern.klok()), ({ dag }) => vulInspanningen(kern, sessies, dag), { na: 'demo' });
  await eenmalig(eigenaarUrl, 'partijen', vandaagIn(kern.klok()), ({ dag }) => vulPartijen(kern, sessies, dag), { na: 'demo' });
  await eenmalig(eigenaarUrl, 'cijfers', vandaagIn(kern.klok()), ({ dag }) => leverCijfers(kern, sessies, dag), { na: 'demo' });
}
