import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Regeling } from '../regeling/schema.ts';
import { geweigerd } from '../uitkomst.ts';

/** H1: two schemes follow each other with a hard date between them. Once all of these versions have ended, nothing new begins under them; undefined while one still holds or none had begun. `opvolger`: the scheme that came after. */
export function geeindigd(versies: readonly Regeling[], op: Dag, opvolger?: Pick<Regeling, 'naam'>): ReturnType<typeof geweigerd> | undefined {
  const laatste = versies.filter((r) => r.geldig_vanaf <= op).at(-1);
  if (laatste?.geldig_tot === undefined || op < laatste.geldig_tot) return undefined;
  return geweigerd({ soort: 'mag-niet-nu', reden: `${laatste.naam} is geëindigd op ${zegDatum(laatste.geldig_tot)}. Een nieuwe aanvraag kan daar niet meer onder.`, wat: opvolger ? `Begin een nieuwe aanvraag: die valt onder ${opvolger.naam}. De antwoorden van deze aanvraag neem je daarbij over als je haar eerst intrekt.` : 'Vraag aan onder de regeling die erop volgt.', bron: laatste.looptijd.bron });
}
