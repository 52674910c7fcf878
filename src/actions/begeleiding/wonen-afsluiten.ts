import { UITKOMSTEN, type Uitkomst } from '../../domain/begeleiding/woorden.ts';
import { nogNietGewoon } from '../../domain/huur/stappen.ts';
import { maandenNa } from '../../domain/kalender/maanden.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { lopendeEscalatie } from '../../domain/signalering/stand.ts';
import { gelukt, geweigerd, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { nietVoor, nietVooruit, type Veldfout } from './dagen.ts';

const ONTRUIMD: Partial<Record<Uitkomst, 'huurachterstand' | 'overlast'>> = { 'ontruimd-huurachterstand': 'huurachterstand', 'ontruimd-overlast': 'overlast' };

/** Does this outcome fit what stands in the dossier? */
function pastNiet(uitkomst: Uitkomst, { ontruiming, ...stand }: DossierStand): Veldfout[] {
  const melding = (tekst: string): Veldfout[] => [{ veld: 'uitkomst', melding: tekst }];
  if (uitkomst === 'vast-contract' && nogNietGewoon(stand)) return melding('Het is nog geen gewoon huurcontract. Laat de corporatie eerst over de omklap besluiten.');
  const grond = ONTRUIMD[uitkomst];
  if (grond && !ontruiming) return melding('Er is geen ontruiming vastgelegd. Laat de corporatie die eerst vastleggen.');
  if (grond && ontruiming!.grond !== grond && ontruiming!.grond !== 'anders') return melding('De ontruiming is met een andere reden vastgelegd. Kies de uitkomst die daarbij past.');
  if (ontruiming && !UITKOMSTEN.some((u) => u.code === uitkomst && u.huur_eindigt)) return melding('Er is een ontruiming vastgelegd. Kies een uitkomst waarbij de huur eindigt.');
  return [];
}

/** The end of living under the scheme, with one outcome from a closed list; most clients are followed for the agreed time after it (E4). */
export const wonenAfsluiten: Actie = {
  naam: 'wonen-afsluiten',
  uitleg: 'Leg vast hoe het wonen onder deze afspraken eindigt. Open signalen eindigen mee; een calamiteit die nog besproken moet worden blijft staan. De corporatie, de gemeente en welzijn zien het dossier daarna niet meer.',
  vragen: (regeling) => ({
    uitkomst: { label: 'Hoe eindigt het?', soort: 'keuze', opties: UITKOMSTEN, verplicht: true },
    per: { label: 'Vanaf welke dag?', soort: 'datum', verplicht: true, hint: 'De dag van de verhuizing, het nieuwe contract of het vertrek.' },
    toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: `Wat ging goed, wat niet, wat is de volgende plek?${regeling.wonen ? ` Daarna volgen we de cliënt meestal nog ${regeling.wonen.nazorg.maanden} maanden.` : ''}` },
  }),
  begin: (_, stand) => (stand.ontruiming ? { per: stand.ontruiming.op } : stand.contract?.omgezet_op ? { uitkomst: 'vast-contract', per: stand.contract.omgezet_op } : {}),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { uitkomst, per } = invoer as { uitkomst: Uitkomst; per: string };
    const fouten = [
      ...nietVooruit('per', per, op), ...nietVoor('per', per, stand.sleutel?.op, 'de sleutel'),
      ...(uitkomst === 'vast-contract' ? nietVoor('per', per, stand.contract?.omgezet_op, 'de dag waarop het een gewoon huurcontract wordt') : []), ...pastNiet(uitkomst, stand),
    ];
    if (fouten.length > 0) return ongeldig(fouten, regeling.stappen['wonen-afsluiten']?.bron);
    if (lopendeEscalatie(stand) && uitkomst !== 'overleden' && !stand.ontruiming)
      return geweigerd({ soort: 'mag-niet-nu', reden: 'Er loopt een ernstige escalatie. Die sluit wie de regie heeft, met de uitkomst erbij.', wat: 'Overleg met wie de regie heeft. Daarna kun je het traject afsluiten.', bron: regeling.stappen['escalatie-afsluiten']?.bron });
    const volgen = regeling.wonen && stand.toestemming === 'gegeven' && UITKOMSTEN.some((u) => u.code === uitkomst && u.nazorg);
    const nazorg_tot = volgen ? maandenNa(per, regeling.wonen!.nazorg.maanden) : undefined;
    return gelukt({ gebeurtenissen: [{ soort: 'wonen-afgesloten', gegevens: { uitkomst, per, ...(nazorg_tot && nazorg_tot > op ? { nazorg_tot } : {}) }, verslag: { toelichting: invoer.toelichting } }] });
  },
};
