import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** The corporation takes an offer back, for instance after negative advice; the client returns to the waiting list. */
export const aanbodIntrekken: Actie = {
  naam: 'aanbod-intrekken',
  uitleg: 'De cliënt komt terug op de wachtlijst en de woning is weer vrij.',
  woning: 'van-aanbod',
  vragen: () => ({
    reden: { label: 'Waarom trek je het aanbod in?', soort: 'keuze', verplicht: true, opties: [{ code: 'advies-negatief', naam: 'Het advies was negatief' }, { code: 'woning-niet-beschikbaar', naam: 'De woning is niet beschikbaar' }, { code: 'anders', naam: 'Een andere reden' }] },
  }),
  beslis: ({ invoer, dossier }) =>
    gelukt({ gebeurtenissen: [{ soort: 'aanbod-ingetrokken', gegevens: { reden: invoer.reden as 'anders' } }], woning: [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] }),
};
