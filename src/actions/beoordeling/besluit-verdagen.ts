import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { termijnVan, uiterlijkVoor } from '../../domain/keten/taken.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Awb 4:14: a decision that can't be taken in time is put off once, in writing, with a day that is reasonable. */
export const besluitVerdagen: Actie = {
  naam: 'besluit-verdagen',
  uitleg: 'Je verlengt de beslistermijn één keer, met de duur die de regeling noemt. De cliënt en de zorgorganisatie horen dat schriftelijk, met de reden.',
  vragen: () => ({ verdaging_reden: { label: 'Waarom lukt het niet op tijd?', soort: 'lange-tekst', verplicht: true, hint: 'Dit komt in de brief aan de cliënt. Geen medische gegevens.' } }),
  beslis: ({ regeling, stand }) => {
    const met = termijnVan(regeling, 'besluit-nemen')?.verlengen_met;
    const { uiterlijk, bron } = uiterlijkVoor(regeling, 'besluit-nemen', stand);
    if (!met || !uiterlijk) return geweigerd({ soort: 'mag-niet-nu', reden: 'De regeling kent geen verlenging van de beslistermijn.', bron });
    return gelukt({ gebeurtenissen: [{ soort: 'besluit-verdaagd', gegevens: { uiterlijk: plusTermijn(uiterlijk, met) } }] });
  },
};
