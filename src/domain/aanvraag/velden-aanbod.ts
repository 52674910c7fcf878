import type { Veld } from './velden.ts';

/** What people write about an offer and a lease: words and amounts, which never stand in an event. */
export const AANBODVELDEN = {
  afwijking_toelichting: { groep: 'aanbod', label: 'Toelichting op de keuze voor deze kandidaat', soort: 'lange-tekst' },
  weging_toelichting: { groep: 'aanbod', label: 'Hoe het overleg de weigering woog', soort: 'lange-tekst' },
  intrekking_toelichting: { groep: 'aanbod', label: 'Toelichting op het intrekken', soort: 'lange-tekst' },
  huur_afgesproken: { groep: 'huur', label: 'Kale huur per maand', soort: 'bedrag', min: 1, max: 5000 },
  servicekosten_afgesproken: { groep: 'huur', label: 'Servicekosten per maand', soort: 'bedrag', min: 0, max: 2000 },
  huurvoorwaarden: { groep: 'huur', label: 'Aanvullende huurvoorwaarden', soort: 'lange-tekst' },
} as const satisfies Record<string, Veld>;
