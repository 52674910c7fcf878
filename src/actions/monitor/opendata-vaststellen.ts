import { OPENBESLUITEN, openstand, type Openbesluit, type RapportGebeurtenis, type RapportStand } from '../../domain/monitor/rapportzaak.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

const NAMEN: Readonly<Record<Openbesluit, string>> = { openbaar: 'Ja, maak openbaar', 'niet-openbaar': 'Nee, niet openbaar maken' };

/** Makes the open version of a report public, or not: by someone else than who adopted the report and made it ready (P12.b). */
export const opendataVaststellen: Zaakactie<RapportStand, RapportGebeurtenis> = {
  stap: 'opendata-vaststellen',
  uitleg: 'Wie het rapport vaststelde, zette de open data klaar. Jij kijkt als tweede of dit is wat iedereen mag lezen. Openbaar maken kun je niet terugdraaien: wie het ophaalde, heeft het. Zeg je nee, dan wordt het niet openbaar en kan de periode later opnieuw.',
  lees: { naam: 'Lees eerst wat openbaar wordt', onder: '/open' },
  magNu: (_, stand) => (stand && openstand(stand) === 'klaargezet' ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'Er staat hier geen open data klaar.', wat: 'Open data wordt klaargezet bij het vaststellen van een rapport.' })),
  eenAnder: 'Je stelde dit rapport zelf vast. Wat openbaar wordt, zien twee mensen.',
  vragen: () => ({ besluit: { label: 'Mag dit openbaar worden?', soort: 'keuze', verplicht: true, opties: OPENBESLUITEN.map((code) => ({ code, naam: NAMEN[code] })), hint: 'Kijk vooral of er niets in staat dat over een paar mensen gaat.' } }),
  // Public is public: a second press of the button is no mistake, and the report says what was decided.
  alZo: ({ besloten }, { besluit }, vandaag) => besloten?.besluit === besluit && besloten?.op === vandaag,
  beslis: ({ stand, invoer }) => gelukt({ gebeurtenissen: [{ soort: 'opendata-besloten', gegevens: { besluit: invoer.besluit as Openbesluit, open_sha256: stand!.openSha256! } }] }),
};
