import type { Dag } from '../kalender/dag.ts';
import { AFGESLOTEN, type DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';

/**
 * The version a running dossier goes over to on this day, by the rule that version states (`overgang`); undefined when it stays under
 * its own. The newest version in force that takes its phase counts; a version without a rule moves nobody. A dossier that is closed stays.
 */
export function gaatOverNaar(versies: readonly Regeling[], stand: Pick<DossierStand, 'regeling' | 'versie' | 'fase' | 'status' | 'gewist_op'>, vandaag: Dag): Regeling | undefined {
  if (AFGESLOTEN.includes(stand.status) || stand.gewist_op) return undefined;
  return versies.filter((v) => v.regeling === stand.regeling && v.geldig_vanaf > stand.versie && v.geldig_vanaf <= vandaag && v.overgang?.gaan_over.includes(stand.fase)).sort((a, b) => b.geldig_vanaf.localeCompare(a.geldig_vanaf))[0];
}
