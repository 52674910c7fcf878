import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { binnenTermijn } from '../keten/beurt.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Signaal, Waarschuwing } from './stand.ts';

/* The last days that follow from a day and the regeling: reckoned anew where that day is put right. */

/** The last day for the first answer to a signal; sooner where it can't wait (art. 9a). */
export function antwoordUiterlijk(regeling: Pick<Regeling, 'termijnen' | 'wonen'>, { op, ernst, soort }: Pick<Signaal, 'op' | 'ernst' | 'soort'>): Dag | undefined {
  const dringend = ernst === 'dringend' || soort === 'calamiteit' ? regeling.wonen?.dringend_binnen : undefined;
  return dringend ? plusTermijn(op, dringend.binnen) : binnenTermijn(regeling, 'signaal-beantwoorden', op).uiterlijk;
}

/** The last day to react to a warning, by its rung of the ladder. */
export function reagerenTot(regeling: Pick<Regeling, 'wonen'>, { op, trede }: Pick<Waarschuwing, 'op' | 'trede'>): Dag | undefined {
  const binnen = regeling.wonen?.ladder.find((t) => t.code === trede)?.reageren_binnen;
  return binnen ? plusTermijn(op, binnen) : undefined;
}
