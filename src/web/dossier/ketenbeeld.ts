import { dagenTussen } from '../../domain/kalender/dag.ts';
import { FASEN, type Fase } from '../../domain/keten/fasen.ts';
import { STATUSNAMEN } from '../../domain/keten/stand.ts';
import type { Ketendeur } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { zegKort, zegVanTot } from './dagen.ts';

/** The chain of a dossier as doors: what is behind us with its dates, where it stands, what comes. */
export function ketendeuren({ stand, vandaag }: Pick<Beeld, 'stand' | 'vandaag'>): Ketendeur[] {
  const nu = FASEN.indexOf(stand.fase);
  return FASEN.map((naam, i) => {
    const periode = stand.fasen[naam];
    // Signals are no stage to look forward to.
    if (i > nu && naam === 'signalering') return { naam, stand: 'later', uitkomst: 'alleen als er iets speelt' };
    if (i > nu) return { naam, stand: i === nu + 1 ? 'volgende' : 'later' };
    if (i === nu) return { naam, stand: 'nu', datum: periode && `sinds ${zegKort(periode.van, vandaag)}`, uitkomst: STATUSNAMEN[stand.status] };
    return { naam, stand: 'klaar', datum: periode && zegVanTot(periode.van, periode.tot ?? periode.van, vandaag), uitkomst: uitkomstVan(naam, stand) };
  });
}

function uitkomstVan(fase: Fase, stand: Beeld['stand']): string | undefined {
  const { van, tot } = stand.fasen[fase] ?? {};
  if (fase === 'beoordeling') return stand.besluit?.uitkomst;
  if (fase !== 'wachtlijst' || !van || !tot) return undefined;
  const dagen = dagenTussen(van, tot);
  return dagen === 0 ? undefined : dagen === 1 ? '1 dag' : `${dagen} dagen`;
}
