import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Someone leaves the list without a home, with the reason; the Servicepunt can put them back (P3.c, P3.e). */
export const vanWachtlijstHalen: Actie = {
  naam: 'van-wachtlijst-halen',
  uitleg: 'Corporaties zien het dossier dan niet meer. Je kunt de cliënt later terugplaatsen; de wachttijd begint dan opnieuw.',
  vragen: () => ({
    reden: { label: 'Waarom gaat de cliënt van de wachtlijst?', soort: 'keuze', verplicht: true, opties: [{ code: 'client', naam: 'De cliënt wil niet meer' }, { code: 'andere-woning', naam: 'De cliënt heeft een andere woning' }, { code: 'niet-meer-toe-aan', naam: 'De cliënt is er niet meer aan toe' }, { code: 'urgentie-verlopen', naam: 'De urgentie is verlopen' }, { code: 'onvindbaar', naam: 'De cliënt is niet te bereiken' }, { code: 'anders', naam: 'Een andere reden' }] },
  }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'van-wachtlijst-gehaald', gegevens: { reden: invoer.reden as 'client' } }] }),
};
