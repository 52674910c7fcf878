import { alinea, briefdag, letterlijk, lijst, sectie, type Stuk } from '../brieven/stuk.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Waarschuwing } from './stand.ts';

/** Whom the client can call: the organisation, and the one who handles the dossier there when that is known. */
export type Aanspreekpunt = { organisatie: string; naam?: string; telefoon?: string };
type Waarschuwingsinvoer = {
  regeling: Regeling; waarschuwing: Waarschuwing; kenmerk: string; tekst?: string; naam?: string; adres?: string;
  corporatie: Aanspreekpunt; zorg: Aanspreekpunt;
};

const bellen = ({ organisatie, naam, telefoon }: Aanspreekpunt, wie: string): string => `${wie}: ${[naam, organisatie].filter(Boolean).join(' van ')}${telefoon ? `, telefoon ${telefoon}` : ''}.`;

/**
 * The letter of the corporation to the tenant that goes with a warning: what happened, what is asked, by when, whom to call (u, B1).
 * Nothing for a step of the ladder that goes without a letter.
 */
export function maakWaarschuwingsbrief({ regeling, waarschuwing, kenmerk, tekst, naam, adres, corporatie, zorg }: Waarschuwingsinvoer): Stuk | undefined {
  const ladder = regeling.wonen?.ladder ?? [];
  const plaats = ladder.findIndex((t) => t.code === waarschuwing.trede);
  const trede = ladder[plaats];
  if (!trede?.brief) return undefined;
  const volgende = ladder[plaats + 1];
  const tot = waarschuwing.reageren_tot && briefdag(waarschuwing.reageren_tot);
  const klacht = regeling.wonen?.klachten.find((k) => k.code === 'toewijzing');
  return {
    titel: trede.naam, kenmerk, dag: waarschuwing.op, afzender: [corporatie.organisatie], aan: [naam ?? `De huurder, dossier ${kenmerk}`, ...(adres ? [adres] : [])], aanhef: naam ? `Beste ${naam},` : 'Beste huurder,',
    feiten: [{ term: 'Datum', waarde: zegDatum(waarschuwing.op) }, { term: 'Kenmerk', waarde: `${kenmerk}-${waarschuwing.nr}` }, ...(adres ? [{ term: 'Woning', waarde: adres }] : [])],
    kern: `Er is een probleem met het wonen. Wij vragen u om dit op te lossen${tot ? `. Reageer uiterlijk op ${tot}` : ''}.`,
    secties: [
      ...sectie('Wat is er aan de hand?', [tekst ? letterlijk(tekst) : alinea('Wij hebben dit met u besproken.')]),
      ...sectie('Wat vragen wij van u?', [lijst([
        `Neem contact met ons op${tot ? ` vóór of op ${tot}` : ''}. Dan maken wij samen afspraken.`, 'Bespreek deze brief met uw woonbegeleider. Die kan u helpen.', 'Houd u aan de afspraken die wij al hebben gemaakt.',
      ])]),
      ...sectie('Wat gebeurt er als er niets verandert?', [alinea(volgende ? `Dan kunnen wij een volgende stap zetten: ${volgende.naam.charAt(0).toLowerCase()}${volgende.naam.slice(1)}. Wij doen dat niet zonder het u te vertellen.` : 'Dan bespreken wij met de gemeente en uw begeleider hoe het verder moet. Wij vertellen u wat wij besluiten.')]),
      ...sectie('Wie kunt u bellen?', [lijst([bellen(corporatie, 'Uw corporatie'), bellen(zorg, 'Uw woonbegeleider')])]),
      ...sectie('Bent u het niet eens met deze brief?', [alinea(`Bel ons eerst. Komen wij er samen niet uit, dan kunt u een klacht indienen. ${klacht?.waarheen ?? 'Uw corporatie vertelt u waar dat kan.'}`)]),
    ],
    ondertekening: ['Met vriendelijke groet,', [corporatie.naam, corporatie.organisatie].filter(Boolean).join(', '), `Uw woonbegeleider van ${zorg.organisatie} leest deze brief ook.`],
  };
}
