import type { HuurGebeurtenissen, Omklapoordeel, Oordelaar, Opzeggrond, Opzeguitkomst } from '../../domain/huur/gebeurtenissen.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

/** An opinion on the omklap as it reads after a colon. */
export const OMKLAPWOORDEN: Record<Omklapoordeel, string> = { omzetten: 'omzetten naar een gewoon huurcontract', later: 'nog niet, later opnieuw', niet: 'niet omzetten' };
const OORDELAARS: Record<Oordelaar, string> = { gemeente: 'de gemeente', casuistiektafel: 'de Casuïstiektafel' };
const OPZEGWOORDEN: Record<Opzeggrond, string> = { koppelbeding: 'de begeleiding is gestopt (koppelbeding)', overlast: 'overlast', huurachterstand: 'huurachterstand', andere: 'een andere grond', 'eigen-verzoek': 'op eigen verzoek' };
const AKKOORD = { ja: '', nee: '. De huurder is het er niet mee eens: de huur loopt door tot de rechter beslist', 'nog-niet': '. De huur loopt door tot de huurder akkoord is of de rechter beslist' };
export const OPZEGAFLOOP: Record<Opzeguitkomst, string> = { 'huurder-akkoord': 'de huurder is akkoord', 'rechter-ontbindt': 'de rechter beëindigt de huur', 'rechter-wijst-af': 'de rechter wijst het af, de huur loopt door', ingetrokken: 'ingetrokken, de huur loopt door' };

/** What these events say on the timeline. */
export const HUURZINNEN: Pick<Zinnen, keyof HuurGebeurtenissen> = {
  'huureinde-aangezegd': (g) => ({ titel: 'Einde van de huur aangezegd', vervolg: `, laatste dag ${zegDatum(laatsteDag(g.per))}: de afgesproken tijd is om`, groot: true }),
  'huur-opgezegd': (g) => ({ titel: `Huur opgezegd door ${g.door === 'huurder' ? 'de huurder' : 'de corporatie'}`, vervolg: `, laatste dag ${zegDatum(laatsteDag(g.per))}: ${OPZEGWOORDEN[g.grond]}${AKKOORD[g.akkoord]}`, groot: true }),
  'opzegging-beslist': (g) => ({ titel: 'Uitkomst van de opzegging', vervolg: `: ${OPZEGAFLOOP[g.uitkomst]}${g.per ? `, laatste dag ${zegDatum(laatsteDag(g.per))}` : ''}`, groot: true }),
  'onderhuur-gecontroleerd': (g) => ({ titel: 'Onderhuur gecontroleerd', vervolg: g.in_orde ? ': in orde' : ': niet in orde' }),
  'woning-geruild': (g, r) => ({ titel: 'Woning geruild', vervolg: ` naar ${gemeentenaam(r, g.gemeente)} bij ${partijnaam(r, g.corporatie)}, per ${zegDatum(g.ingangsdatum)}`, groot: true }),
  'omklap-geadviseerd': (g) => ({ titel: 'Advies over de omklap', vervolg: `: ${OMKLAPWOORDEN[g.oordeel]}`, groot: true }),
  'oordeel-gevraagd': (g) => ({ titel: 'Extra oordeel gevraagd', vervolg: ` aan ${OORDELAARS[g.aan]}` }),
  'oordeel-gegeven': (g) => ({ titel: 'Extra oordeel gegeven', vervolg: `: ${OMKLAPWOORDEN[g.oordeel]}`, groot: true }),
  'omklap-besloten': (g) => ({
    titel: 'Over de omklap besloten', groot: true,
    vervolg: `: ${g.van_rechtswege ? 'de huur gaat zonder einddatum door, omdat het einde niet op tijd is aangezegd' : OMKLAPWOORDEN[g.uitkomst]}${g.per ? `, per ${zegDatum(g.per)}` : ''}${g.opnieuw_op ? `; opnieuw op ${zegDatum(g.opnieuw_op)}` : ''}`,
  }),
};
