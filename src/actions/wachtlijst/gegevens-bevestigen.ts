import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** E2.12.2: at fixed moments, and always before an offer, the care organisation says that everything is still as it was. */
export const gegevensBevestigen: Actie = {
  naam: 'gegevens-bevestigen',
  uitleg: 'Loop inkomen, huishouden, schulden, begeleiding en zoekprofiel na met de cliënt. Klopt er iets niet meer? Meld dan eerst de wijziging.',
  vragen: () => ({ klopt: { label: 'Klopt alles nog?', soort: 'ja-nee', verplicht: true } }),
  beslis: ({ invoer }) =>
    invoer.klopt === 'ja'
      ? gelukt({ gebeurtenissen: [{ soort: 'gegevens-bevestigd', gegevens: {} }] })
      : geweigerd({ soort: 'ongeldig', reden: 'Er klopt iets niet meer.', wat: 'Kies “Wijziging melden” en pas daar aan wat er is veranderd. Bevestig daarna.', velden: [{ veld: 'klopt', melding: 'Meld eerst wat er is veranderd, bij “Wijziging melden”.' }] }),
};
