import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** The end of a pause: from now on homes can be offered again. The days of the pause stay in the waiting time (P3.e). */
export const wachtlijstHervatten: Actie = {
  naam: 'wachtlijst-hervatten',
  uitleg: 'De cliënt kan weer een aanbod krijgen. De wachttijd is gewoon doorgelopen.',
  vragen: () => ({}),
  beslis: () => gelukt({ gebeurtenissen: [{ soort: 'wachtlijst-hervat', gegevens: {} }] }),
};
