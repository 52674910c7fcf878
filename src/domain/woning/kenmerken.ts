import type { Optie } from '../invoer/vragen.ts';
import { VELDEN } from '../aanvraag/velden.ts';

/** What a home can have that someone may need: the same codes in which a candidate asks for it, without what is counted in rooms. */
export const KENMERKEN: readonly Optie[] = (VELDEN.bijzondere_woonbehoeften.opties as readonly Optie[]).filter((o) => o.code !== 'extra-kamer');

/** From the least energy to the most. */
export const ENERGIELABELS = ['A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** Why a home leaves the scheme again. */
export const INTREKREDENEN: readonly Optie[] = [
  { code: 'verkoop', naam: 'Verkoop' }, { code: 'sloop', naam: 'Sloop of renovatie' }, { code: 'andere-doelgroep', naam: 'Voor een andere doelgroep' }, { code: 'anders', naam: 'Een andere reden' },
];
