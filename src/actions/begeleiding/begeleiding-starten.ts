import { INDICATIES, type Indicatie } from '../../domain/begeleiding/woorden.ts';
import { dagenNa, maandenNa } from '../../domain/kalender/maanden.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { nietVoor, type Veldfout } from './dagen.ts';
import { indicatiefouten, MEESTE_UREN, VOORUIT_MAANDEN } from './uren.ts';

/** P5.b, PO.z6: support follows on the key without a gap; what the client asks sets the hours and the indication. After an ending it can start again. */
export const begeleidingStarten: Actie = {
  naam: 'begeleiding-starten',
  uitleg: 'Leg vast vanaf wanneer je begeleidt en hoeveel uur per week. Wat de cliënt nodig heeft bepaalt de uren.',
  leest: () => ['begeleidingsplan'],
  vragen: () => ({
    vanaf: { label: 'Vanaf welke dag?', soort: 'datum', verplicht: true, hint: 'Aansluitend op de sleutel.' },
    uren: { label: 'Hoeveel uur per week?', soort: 'aantal', halven: true, min: 0.5, max: MEESTE_UREN, verplicht: true, hint: 'Hele of halve uren. Wisselt het? Neem het gemiddelde.' },
    indicatie: { label: 'Waarop rust de begeleiding?', soort: 'keuze', opties: INDICATIES, verplicht: true },
    indicatie_tot: { label: 'Tot en met welke dag loopt de indicatie?', soort: 'datum', alleenAls: { veld: 'indicatie', is: ['wmo', 'jeugdwet', 'wlz', 'zvw'] }, hint: 'Laat leeg als er geen einddag is. Anders vragen we op tijd om een vervolg.' },
    afspraken: { label: 'Hoe ziet de begeleiding eruit?', soort: 'lange-tekst', geenMedisch: true, hint: 'Bijvoorbeeld: twee huisbezoeken per week en een vast belmoment.' },
  }),
  begin: (_, stand, gegevens) => {
    const vorige = stand.begeleiding?.findLast((p) => !p.vervallen);
    const uren = vorige?.uren.at(-1)?.uren ?? gegevens.begeleidingsplan?.uren_per_week;
    return { ...(uren ? { uren } : {}), ...(vorige ? { indicatie: vorige.indicatie } : stand.sleutel ? { vanaf: stand.sleutel.op } : {}) };
  },
  beslis: ({ stand, invoer, op }) => {
    const { vanaf, uren, indicatie, indicatie_tot } = invoer as { vanaf: string; uren: number; indicatie: Indicatie; indicatie_tot?: string };
    const vorige = (stand.begeleiding ?? []).flatMap((p) => (p.vervallen || !p.tot ? [] : [p.tot])).sort().at(-1);
    const fouten: Veldfout[] = [
      ...(vanaf > maandenNa(op, VOORUIT_MAANDEN) ? [{ veld: 'vanaf', melding: `Deze dag ligt meer dan ${VOORUIT_MAANDEN} maanden vooruit. Kijk het jaar na, of leg het later vast.` }] : []),
      ...nietVoor('vanaf', vanaf, stand.gezet['aanbod-beantwoorden'], 'de dag waarop de cliënt de woning aannam'),
      ...nietVoor('vanaf', vanaf, vorige && dagenNa(vorige, 1), 'de dag na de vorige begeleiding'),
      ...indicatiefouten(indicatie_tot, vanaf),
    ];
    if (fouten.length > 0) return ongeldig(fouten);
    return gelukt({ gebeurtenissen: [{ soort: 'begeleiding-gestart', gegevens: { nr: volgendNr(stand.begeleiding), vanaf, uren, indicatie, ...(indicatie_tot ? { indicatie_tot } : {}) }, verslag: { afspraken: invoer.afspraken } }] });
  },
};
