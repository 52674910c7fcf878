import { isServicepunt } from '../../domain/partijen/namens.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { STANDPUNTEN, zonderStandpunt, type EvaluatieGebeurtenis, type EvaluatieStand, type Standpunt } from '../../domain/wijziging/evaluatie.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG, sprekersUit, vraagNamens, vraagOok } from './namens.ts';

const NIET_GEVRAAGD = geweigerd({ soort: 'niet-bevoegd', reden: 'Aan jouw organisatie is geen standpunt gevraagd.', wat: 'Alleen aangesloten partijen geven een standpunt.' });

/** P13 (art. 13b, 13c): what a party wants. */
export const standpuntGeven: Zaakactie<EvaluatieStand, EvaluatieGebeurtenis> = {
  stap: 'standpunt-geven',
  uitleg: 'Wil de partij verder met de regeling? Een standpunt kan nog veranderen totdat er is besloten; het laatste telt.',
  magNu: (_, stand, wie) => {
    if (stand?.status !== 'open') return geweigerd({ soort: 'mag-niet-nu', reden: 'Over deze evaluatie is al besloten.' });
    return isServicepunt(wie) || stand.partijen.includes(wie.organisatie) ? gelukt(null) : NIET_GEVRAAGD;
  },
  vragen: ({ regeling, stand, wie }) => ({
    ...vraagNamens(regeling, wie, stand?.partijen ?? []),
    standpunt: { label: 'Wat wil de partij?', soort: 'keuze', verplicht: true, opties: STANDPUNTEN },
    reden: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, alleenAls: { veld: 'standpunt', is: ['aanpassen', 'beeindigen'] } },
    ...OP_WELKE_DAG('Op welke dag is het standpunt gegeven?'),
    ...vraagOok(regeling, wie, stand ? zonderStandpunt(stand) : [], 'hetzelfde standpunt, om dezelfde reden'),
  }),
  begin: (_, { namens }) => (namens ? { namens } : {}),
  beslis: ({ stand, wie, invoer, op }) => {
    const sprekers = sprekersUit(wie, invoer);
    if (!sprekers.every((p) => stand!.partijen.includes(p))) return NIET_GEVRAAGD;
    if (op < stand!.op) return fout('gebeurd_op', 'Op deze dag was de evaluatie nog niet begonnen.');
    return gelukt({
      gebeurtenissen: sprekers.map((namens) => ({ soort: 'standpunt-gegeven', gegevens: { namens, standpunt: invoer.standpunt as Standpunt } })),
      teksten: invoer.reden ? sprekers.map((_, i) => ({ nummer: stand!.gegeven + 1 + i, veld: 'reden', tekst: invoer.reden as string })) : [],
    });
  },
};
