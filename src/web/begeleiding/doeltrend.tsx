import type { Woondoel } from '../../domain/begeleiding/stand.ts';
import { DOELOORDELEN, naamVan, type Doeloordeel } from '../../domain/begeleiding/woorden.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegKort } from '../dossier/dagen.ts';
import { klein } from './woorden.ts';

/** More than these do not fit on a line of a phone; the list of evaluations has them all. */
const MEESTE = 8;
const [STAP, TREDE, RAND] = [30, 10, 7];

const punt = (oordeel: Doeloordeel): number | undefined => DOELOORDELEN.find((o) => o.code === oordeel)?.punt;

/** How a goal went, in words: "nog gelijk (3 mrt 2027), op weg (2 sep 2027)". */
export const zegTrend = ({ oordelen }: Pick<Woondoel, 'oordelen'>, vandaag: Dag): string =>
  oordelen.slice(-MEESTE).map((o) => `${klein(naamVan(DOELOORDELEN, o.oordeel))} (${zegKort(o.op, vandaag)})`).join(', ');

/** The judgements of a goal as steps from left to right: the higher, the nearer. The words stand beside it. */
export function Doeltrend({ doel, vandaag }: { doel: Woondoel; vandaag: Dag }) {
  const punten = doel.oordelen.slice(-MEESTE).map((o, i) => ({ ...o, x: RAND + i * STAP, y: RAND + (3 - (punt(o.oordeel) ?? 0)) * TREDE }));
  if (punten.length === 0) return null;
  const breedte = RAND * 2 + (punten.length - 1) * STAP;
  const hoogte = RAND * 2 + 3 * TREDE;
  return (
    <svg className="voordeur-doeltrend" viewBox={`0 0 ${breedte} ${hoogte}`} width={breedte} height={hoogte} role="img" aria-label={`Verloop: ${zegTrend(doel, vandaag)}.`}>
      <line className="voordeur-doeltrend__doel" x1="0" x2={breedte} y1={RAND} y2={RAND} />
      {punten.slice(1).map((p, i) => <path key={p.x} d={`M${punten[i]!.x} ${punten[i]!.y}H${(punten[i]!.x + p.x) / 2}V${p.y}H${p.x}`} />)}
      {punten.map((p) => (punt(p.oordeel) === undefined ? <circle key={p.x} className="voordeur-doeltrend__vervallen" cx={p.x} cy={p.y} r="5" /> : <circle key={p.x} cx={p.x} cy={p.y} r="5" />))}
    </svg>
  );
}
