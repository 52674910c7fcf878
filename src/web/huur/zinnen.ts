import type { HuurGebeurtenissen, Omklapoordeel, Oordelaar } from '../../domain/huur/gebeurtenissen.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

/** An opinion on the omklap as it reads after a colon. */
export const OMKLAPWOORDEN: Record<Omklapoordeel, string> = { omzetten: 'omzetten naar een gewoon huurcontract', later: 'nog niet, later opnieuw', niet: 'niet omzetten' };
const OORDELAARS: Record<Oordelaar, string> = { gemeente: 'de gemeente', casuistiektafel: 'de Casuïstiektafel' };
const AANZEGGRONDEN = { 'einde-tijd': 'de afgesproken tijd is om', koppelbeding: 'de begeleiding is gestopt (koppelbeding)', andere: 'andere grond' };

/** What these events say on the timeline. */
export const HUURZINNEN: Pick<Zinnen, keyof HuurGebeurtenissen> = {
  'huureinde-aangezegd': (g) => ({ titel: 'Einde van de huur aangezegd', vervolg: `, laatste dag ${zegDatum(laatsteDag(g.per))}: ${AANZEGGRONDEN[g.grond]}`, groot: true }),
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
