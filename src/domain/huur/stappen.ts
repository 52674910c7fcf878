import type { Stap } from '../keten/fasen.ts';
import { stap, type Stapregel } from '../keten/stapregel.ts';
import { huureinde, huurEindigt, lopendeOpzegging, nogNietGewoon, oordeelGevraagd } from './einde.ts';

export { nogNietGewoon } from './einde.ts';
const leven = { fase: 'begeleiding', aanZet: [], mag: ['woont'], achteraf: true, eerst: 'Dit kan als de cliënt er woont.' } as const;

/** The steps of the lease after the key (art. 6-7; W4, 10; BW 7:271). Whose turn they are is in taken.ts. */
export const HUURSTAPPEN = {
  'huureinde-aanzeggen': stap({ ...leven, titel: 'Einde van de huur aanzeggen', gedaan: 'Einde van de huur aangezegd', opdracht: 'Zeg het einde van de huur op tijd aan', als: (s) => s.aanzegging === undefined && nogNietGewoon(s) && !huurEindigt(s), eerst: 'Het einde van de huur staat al vast, of het is een gewoon huurcontract.', toestemmingNodig: false }),
  'huur-opzeggen': stap({ ...leven, titel: 'Huur opzeggen', gedaan: 'Opzegging van de huur vastgelegd', opdracht: 'Zeg de huur op', als: (s) => lopendeOpzegging(s) === undefined && huureinde(s)?.hoe !== 'opgezegd' && s.ontruiming === undefined, eerst: 'De huur is al opgezegd.', toestemmingNodig: false }),
  'opzegging-afronden': stap({ ...leven, titel: 'Uitkomst van de opzegging vastleggen', gedaan: 'Uitkomst van de opzegging vastgelegd', opdracht: 'Leg vast of de huurder akkoord is, of wat de rechter besliste', als: (s) => s.opzegging !== undefined && s.opzegging.uitkomst === undefined, eerst: 'Er is geen opzegging die op een uitkomst wacht.', toestemmingNodig: false }),
  'onderhuur-controleren': stap({ ...leven, titel: 'Onderhuur controleren', gedaan: 'Onderhuur gecontroleerd', opdracht: 'Controleer de onderhuur', als: (s) => s.contractvorm === 'intermediaire-verhuur', eerst: 'Dit geldt alleen bij intermediaire verhuur.' }),
  'woning-ruilen': stap({ ...leven, titel: 'Woning ruilen', gedaan: 'Woning geruild' }),
  'omklap-adviseren': stap({ ...leven, titel: 'Advies over de omklap geven', gedaan: 'Advies over de omklap gegeven', opdracht: 'Weeg of het een gewoon huurcontract kan worden', als: nogNietGewoon, eerst: 'Het is al een gewoon huurcontract.' }),
  'oordeel-vragen': stap({ ...leven, titel: 'Extra oordeel vragen', gedaan: 'Extra oordeel gevraagd', als: (s) => nogNietGewoon(s) && s.omklap?.advies !== undefined && s.omklap.besluit === undefined && (s.omklap.gevraagd === undefined || s.omklap.extra !== undefined), eerst: 'Eerst geeft de begeleider advies over de omklap.' }),
  'oordeel-geven': stap({ ...leven, titel: 'Extra oordeel geven', gedaan: 'Extra oordeel gegeven', opdracht: 'Geef een extra oordeel over de omklap', als: (s) => oordeelGevraagd(s) !== undefined, eerst: 'Er is geen extra oordeel gevraagd.' }),
  'omklap-besluiten': stap({ ...leven, titel: 'Over de omklap besluiten', gedaan: 'Over de omklap besloten', opdracht: 'Besluit of het een gewoon huurcontract wordt', als: nogNietGewoon, eerst: 'Het is al een gewoon huurcontract.', toestemmingNodig: false }),
} as const satisfies Partial<Record<Stap, Stapregel>>;
