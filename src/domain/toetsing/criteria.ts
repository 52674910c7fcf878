import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { VeldCode } from '../aanvraag/velden.ts';
import { beoordeelCriterium, type Uitslag } from '../regeling/feel.ts';
import type { Criterium, Regeling } from '../regeling/schema.ts';

/** A judgement by a person on one criterion, with the reason it stands on. */
export type Oordeel = { oordeel: Uitslag; reden?: string };
/** What one criterion says: by calculation, by a person, or "oordeel" while that person has not judged yet. */
export type Gewogen = { criterium: Criterium; uitslag: Uitslag | 'oordeel'; gebruikt: VeldCode[]; ontbreekt: VeldCode[]; reden?: string };

/** Every criterion of the regeling on these answers; `oordelen` by code are those given at the decision (art. 3d). */
export function weegCriteria(regeling: Regeling, gegevens: Groepgegevens, oordelen: Readonly<Record<string, Oordeel>> = {}): Gewogen[] {
  const antwoorden = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  return regeling.criteria.map((criterium) => {
    const oordeel = oordelen[criterium.code];
    if (oordeel) return { criterium, uitslag: oordeel.oordeel, gebruikt: [], ontbreekt: [], ...(oordeel.reden ? { reden: oordeel.reden } : {}) };
    if (criterium.oordeel_van && !criterium.oordeel_in) return { criterium, uitslag: 'oordeel', gebruikt: [], ontbreekt: [] };
    return { criterium, ...beoordeelCriterium(criterium, antwoorden) };
  });
}

/** Codes of the criteria whose outcome differs between two sets of answers: a change that someone must look at (W6, E2.12.2). */
export function gewijzigdeCriteria(regeling: Regeling, eerder: Groepgegevens, nu: Groepgegevens): string[] {
  const voor = weegCriteria(regeling, eerder);
  return weegCriteria(regeling, nu).filter((c, i) => c.uitslag !== voor[i]!.uitslag).map((c) => c.criterium.code);
}

/** Codes of the conditions that follow: the criterion is not met, and the regeling asks for something instead of a refusal (W7.3). */
export const voorwaardenUit = (gewogen: readonly Gewogen[]): string[] =>
  gewogen.flatMap(({ criterium, uitslag }) => (uitslag === 'voldoet niet' && criterium.voorwaarde ? [criterium.voorwaarde.code] : []));
