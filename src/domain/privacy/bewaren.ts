import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { AFGESLOTEN, type DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { openVerzoeken, wistOpVerzoek } from './stand.ts';
import type { Einde } from './woorden.ts';

/** How long the person in a dossier is kept. `wissen_op`: the day they go, unless something stops it; `bron`: what the term rests on. */
export type Bewaring = { einde: Einde; vanaf: Dag; wissen_op: Dag; grond: 'bewaartermijn' | 'verzoek'; bron: string; /** what must be answered first */ gestopt?: 'bezwaar' | 'verzoek' };

/** How this dossier ended; nothing while it runs. */
function eindeVan(stand: DossierStand): Einde | undefined {
  if (stand.status === 'concept') return 'niet-ingediend';
  if (!AFGESLOTEN.includes(stand.status)) return undefined;
  if (stand.status === 'afgewezen') return 'afgewezen';
  if (stand.sleutel) return 'gehuisvest';
  return stand.besluit?.uitkomst === 'positief' ? 'niet-gehuisvest' : 'afgebroken';
}

const laatste = (...dagen: (Dag | undefined)[]): Dag => dagen.filter((d) => d !== undefined).sort().at(-1)!;

/**
 * When the person in this dossier goes, by the terms of the regeling per outcome (AVG art. 5 lid 1e). Undefined while the dossier runs, or once it is done.
 * A request to erase that was granted goes before a term, unless the dossier went on after it (`verderGegaan`). An objection that runs stops both, and counts anew from its decision (art. 17 lid 3e); so does
 * another request of the client until it is answered, for there must be something left to answer about (art. 12 lid 3).
 */
export function bewaring(regeling: Pick<Regeling, 'privacy'>, stand: DossierStand): Bewaring | undefined {
  const einde = eindeVan(stand);
  if (!einde || stand.gewist_op) return undefined;
  const regel = regeling.privacy.bewaren.find((b) => b.bij === einde);
  if (!regel) return undefined;
  // Somebody who still works at an application keeps it: each change begins the term anew.
  const vanaf = laatste(stand.sinds, stand.gezet['bezwaar-beslissen'], ...(einde === 'niet-ingediend' ? [stand.gezet['gegevens-bijwerken'], stand.gezet['toestemming-vastleggen']] : []));
  const verzoek = wistOpVerzoek(stand)?.antwoord;
  const open = openVerzoeken(stand).map((v) => v.soort);
  const gestopt = (stand.bezwaar && !stand.bezwaar.uitkomst) || open.includes('bezwaar') ? 'bezwaar' : open.some((soort) => soort !== 'wissen') ? 'verzoek' : undefined;
  return {
    einde, vanaf, ...(verzoek ? { wissen_op: verzoek.op, grond: 'verzoek', bron: 'AVG art. 17' } : { wissen_op: plusTermijn(vanaf, regel.termijn), grond: 'bewaartermijn', bron: regel.bron }),
    ...(gestopt ? { gestopt } : {}),
  };
}

/** The day on which the program erases the person by itself; nothing while the dossier runs or something stops it. */
export function wissenOp(regeling: Pick<Regeling, 'privacy'>, stand: DossierStand): Dag | undefined {
  const b = bewaring(regeling, stand);
  return b && !b.gestopt ? b.wissen_op : undefined;
}
