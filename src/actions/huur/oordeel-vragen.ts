import { oordelaarVoor } from '../../domain/huur/weging.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** PO.c7, PO.c8, P7.e: corporation and supporter differ: the municipality (intermediary letting) or the consultation of the region judges as well. */
export const oordeelVragen: Actie = {
  naam: 'oordeel-vragen',
  uitleg: 'Vraag dit als corporatie en begeleider verschillend denken. Daarna besluit de corporatie.',
  vragen: () => ({ oordeel_vraag: { label: 'Waarover verschillen jullie van mening?', soort: 'lange-tekst', verplicht: true, geenMedisch: true } }),
  beslis: ({ regeling, stand, invoer }) => {
    const aan = oordelaarVoor(regeling, stand);
    if (aan === 'gemeente' && !magOntvangen(regeling, stand, 'consulent'))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'De cliënt heeft geen toestemming gegeven om dit met de gemeente te delen.', wat: 'Vraag de cliënt om toestemming en leg die opnieuw vast. Geeft de cliënt die niet, dan besluit de corporatie zonder extra oordeel en schrijft zij waarom.', bron: regeling.stappen['oordeel-vragen']?.bron });
    return gelukt({ gebeurtenissen: [{ soort: 'oordeel-gevraagd', gegevens: { aan }, verslag: { oordeel_vraag: invoer.oordeel_vraag } }] });
  },
};
