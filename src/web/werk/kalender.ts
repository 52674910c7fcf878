import { dagMetNummer, dagnummer, weekdag, type Dag } from '../../domain/kalender/dag.ts';
import type { Bak, Kalender } from '../../storage/lezen/werk.ts';

const isWeekend = (vandaag: Dag): boolean => weekdag(dagnummer(vandaag)) > 4;

/** The last day of the week the work list speaks of. In a weekend that is the week to come: what is due on Monday is near, not later. */
export const kalender = (vandaag: Dag): Kalender => ({ vandaag, zondag: dagMetNummer(dagnummer(vandaag) + 6 - weekdag(dagnummer(vandaag)) + (isWeekend(vandaag) ? 7 : 0)) });

const NAMEN: Record<Bak, string> = { 'te-laat': 'Te laat', 'streven-voorbij': 'Streven voorbij', vandaag: 'Vandaag', 'deze-week': 'Deze week', later: 'Later', 'zonder-termijn': 'Zonder termijn' };

/** How a stretch of the work list is called today. */
export const baknaam = (bak: Bak, vandaag: Dag): string => (bak === 'deze-week' && isWeekend(vandaag) ? 'Komende week' : NAMEN[bak]);
