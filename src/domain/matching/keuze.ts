import type { Dag } from '../kalender/dag.ts';
import { gemeentenaam } from '../regeling/namen.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../uitkomst.ts';
import type { Eis } from './punten.ts';
import type { Paar, Rangorde } from './rangorde.ts';
import type { MetMatching } from './regels.ts';
import { uitlegVan, watKan, zegNietGehaald } from './uitleg.ts';

/*
 * Choosing a candidate for a home. The ranking advises, the corporation chooses; choosing another than number one asks a reason,
 * and those reasons are reported (PO.c4).
 */

/** Recorded when the home stands where the candidate does not look; its explanation is `reden_andere_gemeente`. */
export const ANDERE_GEMEENTE = 'andere-gemeente';
/** Recorded when the choice follows the suggestion of the service point: that is a reason by itself. */
export const VOORDRACHT = 'voordracht';
/** The reason that must be explained. */
export const MOET_TOEGELICHT = 'anders';

export type Gekozen = { paar: Paar; plaats?: number; van: number; afwijkreden?: string };
export type Keuzeinvoer = { afwijkreden?: string; afwijking_toelichting?: string; reden_andere_gemeente?: string };

/** Where a candidate stands in a ranking; `plaats` absent: does not fit. Undefined: is not in it. */
export function plekVan({ passend, nietPassend }: Rangorde, dossier: string): { paar: Paar; plaats?: number } | undefined {
  const i = passend.findIndex((p) => p.kandidaat.dossier === dossier);
  const paar = passend[i] ?? nietPassend.find((p) => p.kandidaat.dossier === dossier);
  return paar && (i < 0 ? { paar } : { paar, plaats: i + 1 });
}

/** The hard rules a pair does not meet. */
export const nietGehaald = ({ eisen }: Paar): Eis[] => eisen.filter((e) => e.oordeel === 'voldoet-niet').map((e) => e.code);
/** Only the municipality is in the way: who chooses may explain why this one fits after all. */
export const alleenElders = (paar: Paar): boolean => nietGehaald(paar).join() === 'gemeente';

/** What has to be said to choose this candidate: nothing, why not number one, or why this municipality. */
export function gevraagd(plek: { paar: Paar; plaats?: number }, dossier: string, voordracht: string | undefined): 'niets' | 'afwijkreden' | 'gemeente' {
  if (plek.plaats === undefined) return 'gemeente';
  return plek.plaats === 1 || dossier === voordracht ? 'niets' : 'afwijkreden';
}

/**
 * May this candidate be chosen from this ranking, and what is recorded of it? Refused: who does not meet a hard rule (other than the
 * municipality, with a reason), and another than number one without a reason.
 */
export function kies(regeling: MetMatching, rangorde: Rangorde, dossier: string, { voordracht, ...zegt }: Keuzeinvoer & { voordracht?: string }): Uitkomst<Gekozen> {
  const { matching } = regeling;
  const plek = plekVan(rangorde, dossier);
  if (!plek) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze kandidaat staat niet in de rangorde van deze woning.', wat: 'Het zoekprofiel is niet met jullie gedeeld, of de kandidaat stond die dag nog niet op de wachtlijst.', bron: matching.bron });
  const { paar, plaats } = plek;
  const van = rangorde.passend.length;
  if (plaats === undefined && !alleenElders(paar)) return past(regeling, rangorde, paar);
  switch (gevraagd(plek, dossier, voordracht)) {
    case 'gemeente':
      return zegt.reden_andere_gemeente
        ? gelukt({ paar, van, afwijkreden: ANDERE_GEMEENTE })
        : geweigerd({
            soort: 'ongeldig', reden: 'De woning staat in een gemeente waar de cliënt niet zoekt.', bron: regeling.stappen['woning-voorleggen']?.bron,
            velden: [{ veld: 'reden_andere_gemeente', melding: 'Leg uit waarom deze gemeente toch past, of kies een andere woning.' }],
          });
    case 'afwijkreden': {
      if (!zegt.afwijkreden) return fout('afwijkreden', `Deze kandidaat is nummer ${plaats} van ${van}. Kies waarom je niet nummer één kiest.`, matching.bron);
      if (zegt.afwijkreden === MOET_TOEGELICHT && !zegt.afwijking_toelichting) return fout('afwijking_toelichting', 'Schrijf op wat de andere reden is.', matching.bron);
      return gelukt({ paar, plaats, van, afwijkreden: zegt.afwijkreden });
    }
    case 'niets': return gelukt({ paar, plaats, van, ...(plaats === 1 ? {} : { afwijkreden: VOORDRACHT }) });
  }
}

/** Who does not fit is not offered this home: which rule, and what can be done. */
function past(regeling: MetMatching, { woning, op }: { woning: Rangorde['woning']; op: Dag }, paar: Paar): Uitkomst<never> {
  const { eisen } = uitlegVan(paar, woning, regeling.matching, { gemeente: (code) => gemeentenaam(regeling, code), op });
  const niet = zegNietGehaald(eisen);
  return geweigerd({
    soort: 'mag-niet-nu', reden: `Deze woning past nu niet bij deze kandidaat: ${niet.map((n) => n.charAt(0).toLowerCase() + n.slice(1)).join('; ')}.`, wat: watKan(nietGehaald(paar)),
    bron: eisen.find((e) => e.oordeel === 'voldoet-niet')?.bron,
  });
}
