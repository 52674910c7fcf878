import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 4b; effort of care organisations, fifth point: advice as soon as possible and within 5 working days. */
export const adviesGeven: Actie = {
  naam: 'advies-geven',
  uitleg: 'Past deze woning bij de cliënt? Na een negatief advies kan de corporatie het aanbod intrekken en verder zoeken.',
  vragen: () => ({
    advies: { label: 'Advies', soort: 'keuze', verplicht: true, opties: [{ code: 'positief', naam: 'Positief' }, { code: 'negatief', naam: 'Negatief' }] },
    advies_toelichting: { label: 'Toelichting', soort: 'lange-tekst', verplicht: true, hint: 'Schrijf alleen wat de corporatie moet weten. Geen diagnose.' },
  }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'advies-gegeven', gegevens: { advies: invoer.advies as 'positief' } }] }),
};
