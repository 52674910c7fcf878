import { pauzeFout } from '../../domain/aanbod/gevolg.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** A client who cannot move for a while keeps the place on the list; with a reason and an end, so that nobody is forgotten (P3.c). */
export const wachtlijstPauzeren: Actie = {
  naam: 'wachtlijst-pauzeren',
  uitleg: 'De cliënt houdt zijn plaats, maar krijgt tot het einde van de pauze geen aanbod. Op die dag staat de vraag om te hervatten op je werklijst.',
  vragen: () => ({
    reden: { label: 'Waarom een pauze?', soort: 'keuze', verplicht: true, opties: [{ code: 'client', naam: 'De cliënt vraagt erom' }, { code: 'behandeling', naam: 'De cliënt kan tijdelijk niet verhuizen' }, { code: 'gegevens', naam: 'De gegevens moeten eerst kloppen' }, { code: 'andere-woning', naam: 'Er is zicht op een andere woning' }, { code: 'anders', naam: 'Een andere reden' }] },
    tot: { label: 'Tot en met welke dag?', soort: 'datum', verplicht: true },
  }),
  beslis: ({ regeling, invoer, op }) => {
    const tot = invoer.tot as string;
    const melding = pauzeFout(regeling, op, tot);
    if (melding) return fout('tot', melding);
    return gelukt({ gebeurtenissen: [{ soort: 'wachtlijst-gepauzeerd', gegevens: { reden: invoer.reden as 'client', tot } }] });
  },
};
