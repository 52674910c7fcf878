import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 4c: in principle an offer is not refused; what a refusal does is said by the regeling (Westfriesland's pilot: exclusion). */
export const aanbodBeantwoorden: Actie = {
  naam: 'aanbod-beantwoorden',
  uitleg: 'Geef door wat de cliënt heeft geantwoord.',
  woning: 'van-aanbod',
  vragen: (regeling) => ({
    antwoord: { label: 'Wat antwoordt de cliënt?', soort: 'keuze', verplicht: true, hint: regeling.weigering.tekst, opties: [{ code: 'aangenomen', naam: 'De cliënt neemt de woning aan' }, { code: 'geweigerd', naam: 'De cliënt weigert de woning' }] },
    reden_weigering: { label: 'Waarom weigert de cliënt?', soort: 'lange-tekst', verplicht: true, alleenAls: { veld: 'antwoord', is: 'geweigerd' }, hint: 'De corporatie leest dit. Geen diagnose.' },
  }),
  beslis: ({ regeling, invoer, dossier }) => {
    if (invoer.antwoord === 'aangenomen') return gelukt({ gebeurtenissen: [{ soort: 'aanbod-beantwoord', gegevens: { antwoord: 'aangenomen' } }] });
    return gelukt({
      gebeurtenissen: [{ soort: 'aanbod-beantwoord', gegevens: { antwoord: 'geweigerd', gevolg: regeling.weigering.gevolg } }],
      woning: [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }],
    });
  },
};
