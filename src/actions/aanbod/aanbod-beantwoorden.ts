import { redenvragen, volgUit } from '../../domain/aanbod/gevolg.ts';
import type { Groepgegevens } from '../../domain/aanvraag/formulier.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/**
 * Art. 4c, E2.6: in principle an offer is not refused. A refusal has a reason from the regeling's list, and what follows from it can be
 * read before choosing; the home is free again at once.
 */
export const aanbodBeantwoorden: Actie = {
  naam: 'aanbod-beantwoorden',
  uitleg: 'Geef door wat de cliënt heeft geantwoord.',
  woning: 'van-aanbod',
  vragen: (regeling) => ({
    antwoord: { label: 'Wat antwoordt de cliënt?', soort: 'keuze', verplicht: true, hint: regeling.weigering.tekst, opties: [{ code: 'aangenomen', naam: 'De cliënt neemt de woning aan' }, { code: 'geweigerd', naam: 'De cliënt weigert de woning' }] },
    ...redenvragen(regeling, 'client', { label: 'Wat is de reden?', hint: 'Achter elke reden staat wat er daarna gebeurt.', alleenAls: { veld: 'antwoord', is: 'geweigerd' } }),
    reden_weigering: { label: 'Licht de reden toe', soort: 'lange-tekst', verplicht: true, alleenAls: { veld: 'antwoord', is: 'geweigerd' }, hint: 'De corporatie leest dit. Geen diagnose.' },
  }),
  beslis: ({ regeling, invoer, dossier, op }) => {
    if (invoer.antwoord === 'aangenomen') return gelukt({ gebeurtenissen: [{ soort: 'aanbod-beantwoord', gegevens: { antwoord: 'aangenomen' } }] });
    const gevolgd = volgUit(regeling, 'client', invoer.reden as string, invoer.pauze_tot as string | undefined, op);
    if (!gevolgd.ok) return gevolgd;
    // Who looks again reads in the check why.
    const gegevens: Groepgegevens | undefined = gevolgd.waarde.gevolg === 'herziening' ? { toetsing: { wijziging_toelichting: invoer.reden_weigering } } : undefined;
    return gelukt({
      gebeurtenissen: [{ soort: 'aanbod-beantwoord', gegevens: { antwoord: 'geweigerd', ...gevolgd.waarde } }],
      woning: [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }],
      ...(gegevens ? { gegevens } : {}),
    });
  },
  bewaart: ['toetsing'],
};
