import { zegDatum } from '../../domain/kalender/zeg.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** An offer that stays without an answer ends; the home is free again and the client keeps the place on the list. */
export const aanbodLatenVervallen: Actie = {
  naam: 'aanbod-laten-vervallen',
  uitleg: 'Bel eerst de begeleider. Bleef het antwoord van de cliënt uit, dan vervalt het aanbod. De woning is weer vrij; de cliënt staat weer op de wachtlijst.',
  woning: 'van-aanbod',
  vragen: () => ({}),
  beslis: ({ regeling, stand, dossier, op }) => {
    const { uiterlijk, bron } = uiterlijkVoor(regeling, 'aanbod-beantwoorden', stand);
    if (uiterlijk && op <= uiterlijk) return geweigerd({ soort: 'mag-niet-nu', reden: `De cliënt heeft tot en met ${zegDatum(uiterlijk)} om te antwoorden.`, wat: 'Wacht het antwoord af, bel de begeleider, of trek het aanbod in.', bron });
    return gelukt({ gebeurtenissen: [{ soort: 'aanbod-vervallen', gegevens: { gevolg: 'terug-op-wachtlijst' } }], woning: [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] });
  },
};
