import { RECHTSTAPPEN, type Stap } from '../keten/fasen.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../keten/stappen.ts';

/*
 * The ground of AVG art. 6, and of art. 9 where health can be read from the data, on which each step rests as the program is made.
 * What another than the law settles is marked: the controller confirms it, or chooses another ground.
 */

/** Stands behind a ground that the controller must confirm. */
export const BEVESTIG = '(bevestigen)';

export const GRONDEN = {
  toestemming: `art. 6 lid 1a en art. 9 lid 2a: toestemming per doel ${BEVESTIG}`,
  besluit: `art. 6 lid 1c of 1e: wettelijke plicht of publieke taak van de gemeente ${BEVESTIG}`,
  wet: 'art. 6 lid 1c: wettelijke plicht (AVG)',
  geen: 'geen gegevens van een cliënt',
  nood: `art. 6 lid 1d en art. 9 lid 2c: vitaal belang ${BEVESTIG}`,
} as const;
export type Grond = keyof typeof GRONDEN;

/** What a municipality decides, wherever in the chain, and what must be shown about consent. */
const PER_STAP: Partial<Record<Stap, Grond>> = {
  'kandidaat-voordragen': 'toestemming', 'voordracht-intrekken': 'toestemming',
  'voorziening-besluiten': 'besluit', 'beschikking-aanpassen': 'besluit', 'herziening-beoordelen': 'besluit', 'oordeel-geven': 'besluit',
  'toestemming-vastleggen': 'wet', 'toestemming-beperken': 'wet', 'toestemming-intrekken': 'wet',
};

export function grondVan(stap: Stap): Grond {
  if (PER_STAP[stap]) return PER_STAP[stap];
  if ((RECHTSTAPPEN as readonly Stap[]).includes(stap)) return 'wet';
  if (stap === 'dossier-openen') return 'toestemming';
  if (!isDossierstap(stap)) return 'geen';
  return DOSSIERSTAPPEN[stap].fase === 'beoordeling' ? 'besluit' : 'toestemming';
}

const leesbaar = (stap: Stap): string => stap.charAt(0).toUpperCase() + stap.slice(1).replaceAll('-', ' ');
/** A step as it is called on the screen. */
export const stapnaam = (stap: Stap): string => (isDossierstap(stap) ? DOSSIERSTAPPEN[stap].titel : leesbaar(stap));
