import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const REDENEN = [
  { code: 'client', naam: 'De cliënt wil niet meer' }, { code: 'andere-woning', naam: 'De cliënt heeft een andere woning gevonden' },
  { code: 'niet-meer-toe-aan', naam: 'De cliënt is er nog niet aan toe' }, { code: 'anders', naam: 'Een andere reden' },
];

/** The care organisation takes an application back; an offer that runs ends with it. */
export const aanvraagIntrekken: Actie = {
  naam: 'aanvraag-intrekken',
  uitleg: 'De aanvraag wordt afgesloten en een lopend aanbod vervalt. Wil de cliënt later toch, dan begin je een nieuwe aanvraag.',
  woning: 'van-aanbod',
  vragen: () => ({ reden: { label: 'Waarom trek je de aanvraag in?', soort: 'keuze', verplicht: true, opties: REDENEN } }),
  beslis: ({ stand, invoer, dossier }) =>
    gelukt({
      gebeurtenissen: [{ soort: 'aanvraag-ingetrokken', gegevens: { reden: invoer.reden as 'client' } }],
      woning: stand.aanbod ? [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] : [],
    }),
};
