import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** An urgency with an end can be given more time (P3.e). */
export const urgentieVerlengen: Actie = {
  naam: 'urgentie-verlengen',
  uitleg: 'De urgentie loopt door tot de dag die je kiest.',
  vragen: () => ({ urgentie_tot: { label: 'Geldig tot en met', soort: 'datum', verplicht: true } }),
  beslis: ({ stand, invoer, op }) => {
    const tot = invoer.urgentie_tot as string;
    if (tot <= op || tot <= (stand.wachtlijst?.urgentie_tot ?? '')) return fout('urgentie_tot', 'Kies een dag na vandaag en na het huidige einde.');
    return gelukt({ gebeurtenissen: [{ soort: 'urgentie-verlengd', gegevens: { urgentie_tot: tot } }] });
  },
};
