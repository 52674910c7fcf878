import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { termijnVan } from '../../domain/keten/taken.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Awb 6:4-6:9 and 7:10: an objection is recorded with the day it came in; the time to decide runs from the end of the time to object. */
export const bezwaarVastleggen: Actie = {
  naam: 'bezwaar-vastleggen',
  uitleg: 'Leg een ontvangen bezwaar vast. Is het te laat, dan wordt dat zichtbaar; je beslist er wel op.',
  vragen: () => ({ bezwaar_gronden: { label: 'Waarom is de cliënt het er niet mee eens?', soort: 'lange-tekst', hint: 'Kort, in eigen woorden. Geen medische gegevens.' } }),
  beslis: ({ regeling, stand, op }) => {
    const tot = stand.brief!.bezwaar_tot!;
    const binnen = termijnVan(regeling, 'bezwaar-beslissen')?.binnen ?? '6 weken';
    return gelukt({ gebeurtenissen: [{ soort: 'bezwaar-ontvangen', gegevens: { op_tijd: op <= tot, beslissen_voor: plusTermijn(op > tot ? op : tot, binnen) } }] });
  },
};
