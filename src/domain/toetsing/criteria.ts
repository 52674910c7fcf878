import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { VeldCode } from '../aanvraag/velden.ts';
import type { Dag } from '../kalender/dag.ts';
import { beoordeelCriterium, type Uitslag } from '../regeling/feel.ts';
import type { Criterium, Doelgroep, Regeling } from '../regeling/schema.ts';

/** A judgement by a person on one criterion, with the reason it stands on. */
export type Oordeel = { oordeel: Uitslag; reden?: string };
/** What one criterion says: by calculation, by a person, or "oordeel" while that person has not judged yet. */
export type Gewogen = { criterium: Criterium; uitslag: Uitslag | 'oordeel'; gebruikt: VeldCode[]; ontbreekt: VeldCode[]; reden?: string };

const grens = ({ code, leeftijd }: Doelgroep): string =>
  `(doelgroep != "${code}" or (leeftijd >= ${leeftijd!.van}${leeftijd!.tot === undefined ? '' : ` and leeftijd < ${leeftijd!.tot}`}))`;

/** The age limits of the target groups (P1.1, W3) as a criterion: they stand in `doelgroepen` and are not written twice. */
function leeftijdscriterium({ doelgroepen }: Regeling): Criterium[] {
  const met = doelgroepen.filter((d) => d.leeftijd);
  if (met.length === 0) return [];
  return [{ code: 'leeftijd-doelgroep', vraag: 'Past de leeftijd bij de doelgroep?', voldoet_als: met.map(grens).join(' and '), bron: [...new Set(met.map((d) => d.bron))].join('; ') }];
}

const alle = new WeakMap<Regeling, readonly Criterium[]>();
/** Every criterion of a regeling: those it names, and those that follow from its target groups. */
export function criteriaVan(regeling: Regeling): readonly Criterium[] {
  const eerder = alle.get(regeling) ?? [...regeling.criteria, ...leeftijdscriterium(regeling)];
  alle.set(regeling, eerder);
  return eerder;
}

/**
 * Every criterion of the regeling on these answers, with ages and years counted on the day `op`; `oordelen` by code are those given
 * at the decision (art. 3d).
 */
export function weegCriteria(regeling: Regeling, gegevens: Groepgegevens, op: Dag, oordelen: Readonly<Record<string, Oordeel>> = {}): Gewogen[] {
  const antwoorden = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  return criteriaVan(regeling).map((criterium) => {
    const oordeel = oordelen[criterium.code];
    if (oordeel) return { criterium, uitslag: oordeel.oordeel, gebruikt: [], ontbreekt: [], ...(oordeel.reden ? { reden: oordeel.reden } : {}) };
    if (criterium.oordeel_van && !criterium.oordeel_in) return { criterium, uitslag: 'oordeel', gebruikt: [], ontbreekt: [] };
    const { uitslag, gebruikt, ontbreekt } = beoordeelCriterium(criterium, antwoorden, op);
    return { criterium, uitslag, gebruikt, ontbreekt };
  });
}

/**
 * Codes of the criteria whose outcome differs between two sets of answers: a change that someone must look at (W6, E2.12.2).
 * Both are weighed on the same day: time passing is not a change that someone reported.
 */
export function gewijzigdeCriteria(regeling: Regeling, eerder: Groepgegevens, nu: Groepgegevens, op: Dag): string[] {
  const voor = weegCriteria(regeling, eerder, op);
  return weegCriteria(regeling, nu, op).filter((c, i) => c.uitslag !== voor[i]!.uitslag).map((c) => c.criterium.code);
}

/** Codes of the conditions that follow: the criterion is not met, and the regeling asks for something instead of a refusal (W7.3). */
export const voorwaardenUit = (gewogen: readonly Gewogen[]): string[] =>
  gewogen.flatMap(({ criterium, uitslag }) => (uitslag === 'voldoet niet' && criterium.voorwaarde ? [criterium.voorwaarde.code] : []));
