import { plusTermijn, type Dag } from '../kalender/werkdagen.ts';
import { alinea, briefdag, lijst, sectie, type Sectie } from '../brieven/stuk.ts';
import type { Regeling } from '../regeling/schema.ts';

export type Bezwaar = { binnen: string; adres: string; kenmerk: string } & ({ verzondenOp: Dag; tot: Dag } | { alsVerzondenOp: Dag });

/** The last day to object: the term starts the day after sending, and ends on a working day (Awb 6:7 and 6:8, Algemene termijnenwet art. 1). */
export const bezwaarTot = (regeling: Pick<Regeling, 'besluitbrief'>, verzonden: Dag): Dag | undefined =>
  regeling.besluitbrief.bezwaar_binnen && plusTermijn(verzonden, regeling.besluitbrief.bezwaar_binnen);

/** How to object, with the last day, and what an objection must hold (Awb 3:45, 6:5, 6:16 and 8:81). */
export function bezwaarclausule(bezwaar: Bezwaar): Sectie[] {
  const { binnen, adres, kenmerk } = bezwaar;
  const wanneer = 'tot' in bezwaar
    ? `De brief is verzonden op ${briefdag(bezwaar.verzondenOp)}. U kunt bezwaar maken tot en met ${briefdag(bezwaar.tot)}.`
    : `Wordt deze brief vandaag verzonden, dan kunt u bezwaar maken tot en met ${briefdag(plusTermijn(bezwaar.alsVerzondenOp, binnen))}.`;
  return sectie('Bent u het niet eens met dit besluit?', [
    alinea(`Dan kunt u bezwaar maken. U heeft daarvoor ${binnen}, vanaf de dag na verzending. ${wanneer}`),
    alinea(`Schrijf een brief aan ${adres}. Zet in de brief:`),
    lijst(['uw naam en adres', 'de datum van uw brief', `tegen welk besluit u bezwaar maakt; noem het kenmerk ${kenmerk} of stuur een kopie mee`, 'waarom u het er niet mee eens bent', 'uw handtekening']),
    alinea('Uw begeleider of iemand anders mag u helpen, of het voor u doen. Geef die persoon dan een volmacht mee.'),
    alinea('Een bezwaar houdt het besluit niet tegen. Kunt u daar niet op wachten? Als u bezwaar heeft gemaakt, kunt u de rechtbank vragen om een voorlopige regeling. Dat heet een voorlopige voorziening. Daarvoor betaalt u griffierecht.'),
  ]);
}
