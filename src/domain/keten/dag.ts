import type { DossierStand } from './stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/**
 * What is wrong with the day on which a step is said to have happened, or undefined. Days are 'jjjj-mm-dd'.
 * History does not run backwards, and nothing that needs consent happens before the consent was given (art. 3b).
 */
export function dagFout(stap: Dossierstap, stand: DossierStand, op: string, vandaag: string): string | undefined {
  const laatste = Object.values(stand.gezet).sort().at(-1) ?? stand.sinds;
  if (op > vandaag) return 'Deze dag ligt in de toekomst. Vul de dag in waarop het gebeurde.';
  if (op < laatste) return 'Deze dag ligt vóór de vorige stap in dit dossier. Vul de dag in waarop het gebeurde.';
  if (DOSSIERSTAPPEN[stap].toestemmingNodig && stand.toestemming_op && op < stand.toestemming_op) return 'Deze dag ligt vóór de toestemming van de cliënt. Vul een dag vanaf de toestemming in.';
  return undefined;
}
