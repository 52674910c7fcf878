import type { DossierStand } from './stand.ts';
import type { Stapregel } from './stapregel.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/**
 * What is wrong with the day on which a step is said to have happened, or undefined. Days are 'jjjj-mm-dd'.
 * The chain does not run backwards, and nothing that needs consent happens before the consent was given (art. 3b). After the key
 * many things happen side by side and are written down later: those only lie after the offer was accepted.
 */
export function dagFout(stap: Dossierstap, stand: DossierStand, op: string, vandaag: string): string | undefined {
  const regel: Stapregel = DOSSIERSTAPPEN[stap];
  const laatste = (regel.achteraf && stand.gezet['aanbod-beantwoorden']) || (Object.values(stand.gezet).sort().at(-1) ?? stand.sinds);
  if (op > vandaag) return 'Deze dag ligt in de toekomst. Vul de dag in waarop het gebeurde.';
  if (op < laatste && regel.achteraf) return 'Deze dag ligt vóór de dag waarop de cliënt de woning aannam. Vul de dag in waarop het gebeurde.';
  if (op < laatste) return 'Deze dag ligt vóór de vorige stap in dit dossier. Vul de dag in waarop het gebeurde.';
  if (regel.toestemmingNodig && stand.toestemming_op && op < stand.toestemming_op) return 'Deze dag ligt vóór de toestemming van de cliënt. Vul een dag vanaf de toestemming in.';
  return undefined;
}
