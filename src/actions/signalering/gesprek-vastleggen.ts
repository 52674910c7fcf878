import { AANWEZIGEN, naamVan, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import { gesprekdagFout } from '../../domain/signalering/verloop.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { gekozenSignaal, signaalbegin, signaalvraag } from './signaalkeuze.ts';

/** Who belongs at the extra conversation (art. 9b). */
const AAN_TAFEL: readonly Aanwezige[] = ['client', 'begeleider', 'corporatie'];

/** Art. 9b and 9c: an extra conversation on the supporter's initiative; its outcome is recorded and the corporation reads what the approach becomes. */
export const gesprekVastleggen: Actie = {
  naam: 'gesprek-vastleggen',
  uitleg: 'Leg vast wat jullie hebben afgesproken. De corporatie leest het en ziet zo wat de aanpak wordt.',
  vragen: (_, stand) => ({
    ...signaalvraag(stand),
    gesprek_op: { label: 'Wanneer was het gesprek?', soort: 'datum', verplicht: true },
    aanwezig: { label: 'Wie waren erbij?', soort: 'keuzes', verplicht: true, opties: AANWEZIGEN },
    niet_erbij: { label: 'Waarom was iemand er niet bij?', soort: 'tekst', geenMedisch: true, hint: 'Alleen nodig als de cliënt, de begeleider of de corporatie ontbrak.' },
    afspraken: { label: 'Wat is de aanpak?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'Wie doet wat, en waaraan merken jullie dat het werkt?' },
    plan_tot: { label: 'Tot wanneer loopt deze aanpak?', soort: 'datum', hint: 'Dan kijken jullie of het werkt.' },
  }),
  begin: (_, stand) => signaalbegin(stand),
  beslis: ({ stand, invoer, op }) => {
    const keuze = gekozenSignaal(stand, invoer, op);
    if (!keuze.ok) return keuze;
    const { gesprek_op, plan_tot, aanwezig } = invoer as { gesprek_op: string; plan_tot?: string; aanwezig: Aanwezige[] };
    const nee = gesprekdagFout(gesprek_op, op, keuze.waarde.op);
    if (nee) return nee;
    if (plan_tot && plan_tot <= gesprek_op) return fout('plan_tot', 'Deze dag ligt niet na het gesprek.');
    const mist = AAN_TAFEL.filter((a) => !aanwezig.includes(a));
    if (mist.length > 0 && !invoer.niet_erbij) return fout('niet_erbij', `Het gesprek is met drie partijen. Niet erbij: ${mist.map((a) => naamVan(AANWEZIGEN, a).toLowerCase()).join(', ')}. Schrijf waarom.`, 'art. 9b');
    return gelukt({ gebeurtenissen: [{ soort: 'gesprek-gevoerd', gegevens: { nr: keuze.waarde.nr, gesprek_op, aanwezig, ...(plan_tot ? { plan_tot } : {}) }, verslag: { afspraken: invoer.afspraken, niet_erbij: invoer.niet_erbij } }] });
  },
};
