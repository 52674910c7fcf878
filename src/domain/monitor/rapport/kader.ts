import type { Dag } from '../../kalender/dag.ts';
import type { Regeling } from '../../regeling/schema.ts';
import type { Rapportvraag } from '../tabel.ts';
import { versiesIn } from '../versies.ts';

/** A row or column with its name. */
export type Benoemd = { code: string; naam: string };

/** What a chapter is made in: the question, the versions in force in the period, and the last day that counts. */
export type Kader = Omit<Rapportvraag, 'regeling'> & {
  /** every version of the regeling */
  versies: readonly Regeling[];
  /** the version in force at the end of the period: names and articles are its */
  regeling: Regeling;
  /** the last day that is counted: that of the period, or today, or the day asked for */
  peildag: Dag;
  /** the whole calendar year, over by then, that figures about what befell people are told of */
  mensenjaar: { van: Dag; tot: Dag };
};

export const ONBEKEND: Benoemd = { code: 'onbekend', naam: 'Niet bekend' };
/** What has no corporation, care organisation or municipality yet. */
const SERVICEPUNT = (r: Regeling): Benoemd => ({ code: 'servicepunt', naam: r.servicepunt.naam });

type Soort = 'gemeente' | 'corporatie' | 'zorgorganisatie';
/** Who take part in the period: of every version in force in it, the newest name last, in the order of the file. */
export function deelnemers({ versies, periode, regeling }: Pick<Kader, 'versies' | 'periode' | 'regeling'>, soort: Soort): Benoemd[] {
  const namen = new Map<string, string>();
  const geldend = versiesIn(versies, periode);
  for (const v of geldend.length > 0 ? geldend : [regeling])
    for (const p of soort === 'gemeente' ? v.gemeenten : v.partijen.filter((x) => x.soort === soort && x.register)) namen.set(p.code, p.naam);
  return [...namen].map(([code, naam]) => ({ code, naam }));
}

/** The name of a party, municipality or the service point, in any version; the code itself for what has no name. */
export function naamIn({ versies, regeling }: Pick<Kader, 'versies' | 'regeling'>, code: string): string {
  if (code === ONBEKEND.code) return ONBEKEND.naam;
  if (code === 'buiten-de-regio') return 'Buiten de regio';
  if (code === 'servicepunt') return SERVICEPUNT(regeling).naam;
  for (const v of [...versies].reverse()) {
    const gevonden = v.gemeenten.find((g) => g.code === code) ?? v.partijen.find((p) => p.code === code);
    if (gevonden) return gevonden.naam;
  }
  return code;
}

/** The rows of a table: those who belong there, and after them whoever has a count, so that rows always add up to the total. */
export const metGetelde = (k: Pick<Kader, 'versies' | 'regeling'>, vast: readonly Benoemd[], geteld: readonly string[]): Benoemd[] =>
  [...vast, ...geteld.filter((code) => !vast.some((v) => v.code === code)).map((code) => ({ code, naam: naamIn(k, code) }))];
