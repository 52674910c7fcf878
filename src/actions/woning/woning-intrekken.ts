import type { Vragen } from '../../domain/invoer/vragen.ts';
import { gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { INTREKREDENEN } from '../../domain/woning/kenmerken.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { magWoningstap, WONINGSTROOM, type Woningactie } from './woning-stroom.ts';

export const INTREKVRAGEN: Vragen = {
  reden: { label: 'Waarom trek je de woning in?', soort: 'keuze', verplicht: true, opties: INTREKREDENEN },
};

/** A home that is not for this scheme after all; only while nobody has been offered it. */
const INTREKKEN: Woningactie = {
  naam: 'woning-intrekken',
  mag: magWoningstap('woning-intrekken'),
  vragen: () => INTREKVRAGEN,
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'woning-ingetrokken', gegevens: { reden: invoer.reden as 'anders' } }] }),
};

export async function woningIntrekken(kern: Kern, wie: Ingelogd, id: string, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, WONINGSTROOM, INTREKKEN, id, invoer);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
