import { createHash } from 'node:crypto';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { rangschik, type Rangorde } from '../../domain/matching/rangorde.ts';
import { metMatching, type MetMatching } from '../../domain/matching/regels.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { leesWachtenden, leesWeegwoning } from '../../storage/lezen/kandidaten.ts';
import type { Transactie } from '../../storage/verbinding.ts';

/** The ranking a candidate is chosen from, made in the same transaction. `id`: under which it is kept. */
export type Keuze = { id: string; regeling: MetMatching; rangorde: Rangorde };

/** A ranking is named after the event of the choice, so that the same story gives the same names. */
function afwegingId(dossier: string, volgnummer: number): string {
  const h = createHash('sha256').update(`afweging ${dossier} ${volgnummer}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** Ranks everyone who looks for a home where this one stands, and the one who is to be chosen, by the rules that hold on that day. */
export async function stelKeuzeOp(tx: Transactie, regelingen: Regelingen, wie: Handelaar, vraag: { woning: string; dossier: string; volgnummer: number; op: string }): Promise<Keuze | undefined> {
  const woning = await leesWeegwoning(tx, vraag.woning);
  if (!woning) return undefined;
  const regeling = metMatching(regelingen.op(woning.regeling, vraag.op));
  const wachtenden = await leesWachtenden(tx, wie, { regeling: woning.regeling, op: vraag.op, zoektIn: woning.beeld.gemeente, ook: vraag.dossier });
  return { id: afwegingId(vraag.dossier, vraag.volgnummer), regeling, rangorde: rangschik(regeling, woning.beeld, wachtenden.map((w) => w.kandidaat), vraag.op) };
}
