import { zegDag } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';

/*
 * A letter or form as plain data: what it says, not how it looks. The page and the PDF are made from the same words,
 * and nothing in here is ever read as markup.
 */

export type Feit = { term: string; waarde: string };
/** One question that was weighed: what came of it, on what, and why. */
export type Weegregel = { vraag: string; bron?: string; uitkomst: string; waarop?: string; reden?: string };
export type Deel =
  | { soort: 'alinea'; tekst: string }
  /** the words of a person, as they were written */
  | { soort: 'letterlijk'; tekst: string }
  | { soort: 'lijst'; regels: string[] }
  | { soort: 'feiten'; feiten: Feit[] }
  | { soort: 'weging'; regels: Weegregel[] }
  /** boxes to tick by hand */
  | { soort: 'hokjes'; keuzes: string[] }
  /** lines to write on by hand */
  | { soort: 'invullen'; regels: string[] };
export type Sectie = { kop: string; delen: Deel[] };

export type Stuk = {
  titel: string;
  kenmerk: string;
  /** the day on it, for the properties of the PDF */
  dag: Dag;
  afzender: string[];
  aan: string[];
  feiten: Feit[];
  /** it is not final yet, and why */
  concept?: string;
  aanhef?: string;
  /** what it comes down to, before anything else */
  kern: string;
  secties: Sectie[];
  ondertekening: string[];
};

export const alinea = (tekst: string): Deel => ({ soort: 'alinea', tekst });
export const letterlijk = (tekst: string): Deel => ({ soort: 'letterlijk', tekst });
export const lijst = (regels: string[]): Deel => ({ soort: 'lijst', regels });

/** A part with its heading, or nothing when there is nothing to say: parts that do not apply are left out whole. */
export const sectie = (kop: string, delen: readonly (Deel | false | undefined)[]): Sectie[] => {
  const gezegd = delen.filter((d) => d !== false && d !== undefined);
  return gezegd.length > 0 ? [{ kop, delen: gezegd }] : [];
};

/** A day as it stands in a letter: "maandag 4 januari 2027". */
export const briefdag = (dag: Dag): string => `${zegDag(dag)} ${dag.slice(0, 4)}`;
