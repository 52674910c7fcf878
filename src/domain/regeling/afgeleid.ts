import type { VeldCode } from '../aanvraag/velden.ts';
import { type Dag, dagMetNummer, dagnummer, jarenTussen } from '../kalender/dag.ts';


/** The first day on which that many whole years have passed: 29 February comes round on 1 March. */
export const dagNaJaren = (van: Dag, jaren: number): Dag => {
  const dag = `${String(Number(van.slice(0, 4)) + jaren).padStart(4, '0')}${van.slice(4)}`;
  return van.endsWith('-02-29') ? dagMetNummer(dagnummer(dag.replace('-29', '-28')) + 1) : dag;
};

/**
 * What an expression may use beside the answers themselves: a number that follows from one answer and the day. It belongs to the
 * data group of the answer it comes from, so whoever may not see that answer does not learn it this way.
 */
export const AFGELEID = {
  leeftijd: { uit: 'geboortedatum', label: 'leeftijd' },
  'jaren sinds hennepontruiming': { uit: 'hennep_ontruimd_op', label: 'jaren sinds de ontruiming' },
} as const satisfies Record<string, { uit: VeldCode; label: string }>;
export type Afgeleid = keyof typeof AFGELEID;
export const isAfgeleid = (naam: string): naam is Afgeleid => Object.hasOwn(AFGELEID, naam);

const DATUM = /^\d{4}-\d\d-\d\d$/;
/** The derived number on a day, or undefined when the answer it comes from is not known. */
export function leidAf(naam: Afgeleid, antwoorden: Readonly<Record<string, unknown>>, op: Dag): number | undefined {
  const dag = antwoorden[AFGELEID[naam].uit];
  return typeof dag === 'string' && DATUM.test(dag) ? jarenTussen(dag, op) : undefined;
}
