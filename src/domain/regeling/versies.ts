import type { Regeling } from './schema.ts';

/** All versions of all regelingen, with the questions everyone asks of them. Dates are 'jjjj-mm-dd'. */
export type Regelingen = {
  /** The version in force on a date. Throws for an unknown id or a date before the first version: callers hold both from the data. */
  op(id: string, datum: string): Regeling;
  /** Every version of one regeling, oldest first; empty for an unknown id. */
  versies(id: string): readonly Regeling[];
  /** The newest version of each regeling, by id. */
  alle(): readonly Regeling[];
};

/** Is this version in force on the date? `geldig_tot` itself no longer counts (H1: a hard date between two schemes). */
export const geldtOp = (regeling: Regeling, datum: string): boolean =>
  regeling.geldig_vanaf <= datum && (regeling.geldig_tot === undefined || datum < regeling.geldig_tot);

/** The version in force on a date: the latest one that had started and not ended. */
export const versieOp = (versies: readonly Regeling[], datum: string): Regeling | undefined =>
  versies.filter((r) => geldtOp(r, datum)).sort((a, b) => b.geldig_vanaf.localeCompare(a.geldig_vanaf))[0];

/**
 * What is wrong between the versions of one regeling: two files for one day, or an end that lies after the next start.
 * A version without an end is followed by the next one without saying so: adding a version never changes an old file (P2.e).
 */
export function overlap(versies: readonly Regeling[]): string[] {
  const opRij = [...versies].sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf));
  return opRij.slice(1).flatMap((later, i) => {
    const eerder = opRij[i]!;
    if (eerder.geldig_vanaf === later.geldig_vanaf) return [`${eerder.regeling} heeft twee versies vanaf ${later.geldig_vanaf}; houd er één.`];
    if (eerder.geldig_tot === undefined || eerder.geldig_tot <= later.geldig_vanaf) return [];
    return [`${eerder.regeling}: de versie van ${eerder.geldig_vanaf} loopt tot ${eerder.geldig_tot}, maar de volgende begint al op ${later.geldig_vanaf}; zet geldig_tot op die datum.`];
  });
}

/** The lookups over a set of versions already read and checked. */
export function verzamel(versies: readonly Regeling[]): Regelingen {
  const opRij = [...versies].sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf));
  const van = (id: string): Regeling[] => opRij.filter((r) => r.regeling === id);
  const ids = [...new Set(opRij.map((r) => r.regeling))].sort();
  const alle = ids.map((id) => van(id).at(-1)!);
  return {
    versies: van,
    alle: () => alle,
    op(id, datum) {
      const gevonden = versieOp(van(id), datum);
      if (!gevonden) throw new Error(`Van regeling ${id} is er geen versie die op ${datum} geldt.`);
      return gevonden;
    },
  };
}

/** Versions that can be replaced while the program runs: everyone who holds it sees the new ones at once. */
export type LevendeRegelingen = Regelingen & { vervang(nieuw: Regelingen): void };

/** The same lookups over what holds now. `alle` gives of each regeling the version in force today, not one that is still to come. */
export function levend(begin: Regelingen, vandaag: () => string): LevendeRegelingen {
  let nu = begin;
  return {
    // A scheme that has ended and was followed by none can still be read; only beginning something new under it is refused.
    op: (id, datum) => versieOp(nu.versies(id), datum) ?? nu.versies(id).filter((r) => r.geldig_vanaf <= datum).at(-1) ?? nu.op(id, datum),
    versies: (id) => nu.versies(id),
    alle: () => geldend(nu, vandaag()),
    vervang: (nieuw) => { nu = nieuw; },
  };
}

/** Of each regeling the version in force on this day, or the newest where none is. */
export const geldend = (regelingen: Regelingen, dag: string): Regeling[] => regelingen.alle().map((r) => versieOp(regelingen.versies(r.regeling), dag) ?? r);
