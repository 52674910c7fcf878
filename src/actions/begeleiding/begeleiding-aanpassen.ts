import { lopendePeriode } from '../../domain/begeleiding/stand.ts';
import { maandenNa } from '../../domain/kalender/maanden.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import { fout, gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { nietVoor, nietVooruit } from './dagen.ts';
import { indicatiefouten, MEESTE_UREN, VOORUIT_MAANDEN } from './uren.ts';

/** P6.c, P7.d: more or less care, agreed with the municipality; it does not touch the lease. */
export const begeleidingAanpassen: Actie = {
  naam: 'begeleiding-aanpassen',
  uitleg: 'Meer of minder begeleiding spreek je af met de gemeente. Het huurcontract verandert er niet door.',
  vragen: () => ({
    vanaf: { label: 'Vanaf welke dag?', soort: 'datum', verplicht: true },
    uren: { label: 'Hoeveel uur per week wordt het?', soort: 'aantal', halven: true, min: 0.5, max: MEESTE_UREN, verplicht: true, hint: 'Hele of halve uren. Stopt de begeleiding? Kies dan “Begeleiding beëindigen”.' },
    afgestemd_op: { label: 'Wanneer is dit met de gemeente afgestemd?', soort: 'datum', verplicht: true },
    beschikking: { label: 'Is er een nieuwe beschikking nodig?', soort: 'keuze', verplicht: true, opties: [{ code: 'nodig', naam: 'Ja, de gemeente besluit nog' }, { code: 'niet-nodig', naam: 'Nee, dit past in de beschikking, of zij is er al' }] },
    indicatie_tot: { label: 'Tot en met welke dag loopt de indicatie nu?', soort: 'datum', alleenAls: { veld: 'beschikking', is: 'niet-nodig' }, hint: 'Laat leeg als dat niet verandert.' },
    aanleiding: { label: 'Wat is er veranderd?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'Kort: wat de cliënt nu nodig heeft.' },
  }),
  begin: (_, stand) => {
    const uren = lopendePeriode(stand)?.uren.at(-1)?.uren;
    return uren ? { uren } : {};
  },
  beslis: ({ regeling, stand, invoer, op }) => {
    const { vanaf, uren, afgestemd_op, beschikking, indicatie_tot } = invoer as { vanaf: string; uren: number; afgestemd_op: string; beschikking: 'nodig' | 'niet-nodig'; indicatie_tot?: string };
    const nu = lopendePeriode(stand)!;
    const fouten = [
      ...(vanaf > maandenNa(op, VOORUIT_MAANDEN) ? [{ veld: 'vanaf', melding: `Deze dag ligt meer dan ${VOORUIT_MAANDEN} maanden vooruit. Kijk het jaar na, of leg het later vast.` }] : []),
      ...nietVoor('vanaf', vanaf, nu.vanaf, 'het begin van deze begeleiding'), ...nietVooruit('afgestemd_op', afgestemd_op, op), ...indicatiefouten(indicatie_tot, vanaf),
    ];
    if (fouten.length > 0) return ongeldig(fouten);
    if (beschikking === 'nodig' && !magOntvangen(regeling, stand, 'consulent'))
      return fout('beschikking', 'De cliënt deelt geen gegevens met de gemeente. Help de cliënt de nieuwe beschikking zelf aan te vragen, en leg de uren vast als zij er is.', 'art. 3b');
    const toen = nu.uren.findLast((u) => u.vanaf <= vanaf)?.uren;
    if (toen === uren && beschikking === 'niet-nodig' && (indicatie_tot === undefined || indicatie_tot === nu.indicatie_tot))
      return fout('uren', 'Zo staat het er al. Vul in wat er verandert: de uren of de einddag van de indicatie.');
    return gelukt({ gebeurtenissen: [{ soort: 'begeleiding-aangepast', gegevens: { vanaf, uren, afgestemd_op, beschikking, ...(indicatie_tot ? { indicatie_tot } : {}) }, verslag: { aanleiding: invoer.aanleiding } }] });
  },
};
