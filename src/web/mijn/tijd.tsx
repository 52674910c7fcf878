import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag, zegTermijn } from '../../domain/kalender/zeg.ts';

/** When something happens, for a client: the day in full and how far off. `wie` is whom to ask when the day has passed. */
export function Wanneer({ uiterlijk, streven, vandaag, zelf, wie }: { uiterlijk: Dag; streven: boolean; vandaag: Dag; zelf: boolean; wie: string }) {
  const { woorden, toon } = zegTermijn(uiterlijk, vandaag);
  const dag = <strong>{zegDag(uiterlijk, vandaag)}</strong>;
  if (toon === 'te-laat') return <p>{streven ? 'Het plan was: uiterlijk ' : 'Dat moest klaar zijn op '}{dag}. Vraag {wie} hoe het staat.</p>;
  if (toon === 'vandaag') return <p>{streven ? 'Het plan is: ' : zelf ? 'Doe dat ' : 'Dat gebeurt '}<strong>vandaag</strong>.</p>;
  return <p>{streven ? 'Het plan is: uiterlijk ' : zelf ? 'Doe dat uiterlijk ' : 'Dat gebeurt uiterlijk '}{dag}, {woorden}.</p>;
}
