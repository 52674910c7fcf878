import { controleerInspanning } from './controles-inspanning.ts';
import { controleerKeten } from './controles-keten.ts';
import { controleerMonitor } from './controles-monitor.ts';
import { controleerOverleg } from './controles-overleg.ts';
import { controleerSommen } from './controles-sommen.ts';
import { controleerVerwijzingen } from './controles-verwijzingen.ts';
import { controleerVragen } from './controles-vragen.ts';
import { controleerWonen } from './controles-wonen.ts';
import { leesOntleed } from './lees.ts';
import { alsTekst, MEESTE_FOUTEN, ontleed, type Fout } from './ontleed.ts';
import type { Regeling } from './schema.ts';
import { soepel } from './soepel.ts';

const CONTROLES = [controleerVerwijzingen, controleerVragen, controleerKeten, controleerWonen, controleerInspanning, controleerMonitor, controleerOverleg, controleerSommen];

/**
 * Check one regeling file completely: writing, form, and everything the parts say about each other.
 * All faults and remarks at once, in order of line (of very many the first `MEESTE_FOUTEN` of each kind). A published sum that does not add up is a `waarschuwing`, not a fault.
 */
export function controleerRegeling(tekst: string): { regeling?: Regeling; fouten: Fout[]; waarschuwingen: Fout[] } {
  const o = ontleed(tekst);
  const { regeling, fouten: vorm, issues } = leesOntleed(o);
  const r = soepel(o.ruw, issues);
  const bevindingen = o.ruw === undefined ? [] : CONTROLES.flatMap((controle) => controle(r));
  const als = (ernst: 'fout' | 'waarschuwing'): Fout[] =>
    bevindingen.filter((b) => b.ernst === ernst).slice(0, MEESTE_FOUTEN).map(({ pad, melding, remedie }) => ({ regel: o.regelVan(pad), pad: alsTekst(pad), melding, remedie }));
  const fouten = [...vorm, ...als('fout')].sort((a, b) => a.regel - b.regel);
  return { ...(fouten.length === 0 ? { regeling } : {}), fouten, waarschuwingen: als('waarschuwing').sort((a, b) => a.regel - b.regel) };
}
