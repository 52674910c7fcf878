import { zegDagKort } from '../../domain/kalender/zeg.ts';
import type { Draagkrachtbeeld } from '../../storage/lezen/buurten.ts';
import { Vorm } from '../ui/index.ts';
import { buurtpad } from './paden.ts';

const en = (namen: readonly string[]): string => (namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)!}`);

/**
 * The quiet note beside a home in a neighbourhood that can carry little now: by whose word, and of which day. Nothing at all for any
 * other neighbourhood, and for who may not see neighbourhoods (then there is no `beeld`).
 */
export function Draagkrachtregel({ beeld, vandaag }: { beeld: Draagkrachtbeeld | undefined; vandaag: string }) {
  if (beeld?.draagkracht !== 'beperkt') return null;
  const wie = beeld.oordelen.filter((o) => o.oordeel === 'beperkt').map((o) => `${o.naam} (${zegDagKort(o.op, vandaag)})`);
  return (
    <p className="voordeur-klein">
      <Vorm stand="let-op" /> <a className="utrecht-link" href={buurtpad(beeld.id)}>{beeld.naam}</a> kan nu weinig dragen, zegt {en(wie)}. Het weegt mee in welke woning het eerst wordt toegewezen, nooit in wie haar krijgt.
    </p>
  );
}
