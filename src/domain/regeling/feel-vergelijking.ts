import type { parseExpression } from 'feelin';
import type { Dag } from '../kalender/dag.ts';
import { isAfgeleid, leidAf } from './afgeleid.ts';

/*
 * feelin parses an expression anew at every call, a third of a millisecond. What covenants write is nearly always one answer beside
 * one fixed value, so those comparisons become functions once; everything else still goes to feelin.
 */

export type Knoop = ReturnType<typeof parseExpression>['topNode'];
export type Antwoordenbron = Readonly<Record<string, unknown>>;
/** Yes or no, or null when feelin has to say it. */
export type Vergelijker = (antwoorden: Antwoordenbron, op: Dag) => boolean | null;
type Lezer = (antwoorden: Antwoordenbron, op: Dag) => unknown;

export const kinderen = (k: Knoop): Knoop[] => { const uit: Knoop[] = []; for (let kind = k.firstChild; kind; kind = kind.nextSibling) uit.push(kind); return uit; };
export const naamIn = (k: Knoop, tekst: string): string => tekst.slice(k.from, k.to).replace(/\s+/g, ' ');

/** A fixed number or text; undefined for anything else. */
export function vasteWaarde(k: Knoop, tekst: string): string | number | undefined {
  const ruw = tekst.slice(k.from, k.to);
  if (k.name === 'NumericLiteral') return Number.isFinite(Number(ruw)) ? Number(ruw) : undefined;
  return k.name === 'StringLiteral' && !ruw.includes('\\') ? ruw.slice(1, -1) : undefined;
}

function lezer(k: Knoop, tekst: string): Lezer | undefined {
  const vast = vasteWaarde(k, tekst);
  if (vast !== undefined) return () => vast;
  if (k.name === 'VariableName') {
    const naam = naamIn(k, tekst);
    const veld = naam.replaceAll(' ', '_');
    return isAfgeleid(naam) ? (a, op) => leidAf(naam, a, op) : (a) => a[veld];
  }
  const [functie, van] = aanroep(k, tekst);
  if (functie !== 'string length' || van?.length !== 1) return undefined;
  const waarde = lezer(van[0]!, tekst);
  return waarde && ((a, op) => { const w = waarde(a, op); return typeof w === 'string' ? [...w].length : undefined; });
}

function aanroep(k: Knoop, tekst: string): [string, Knoop[]] | [] {
  const naam = k.name === 'FunctionInvocation' ? k.firstChild : null;
  const van = k.getChild('PositionalParameters');
  return naam && van ? [naamIn(naam, tekst), kinderen(van).filter((d) => d.name !== ',')] : [];
}

const VERGELIJK: Record<string, { tekst: boolean; doe: (l: never, r: never) => boolean }> = {
  '=': { tekst: true, doe: (l, r) => l === r },
  '!=': { tekst: true, doe: (l, r) => l !== r },
  '<': { tekst: false, doe: (l, r) => l < r },
  '<=': { tekst: false, doe: (l, r) => l <= r },
  '>': { tekst: false, doe: (l, r) => l > r },
  '>=': { tekst: false, doe: (l, r) => l >= r },
};

function tweeKanten(links: Lezer, rechts: Lezer, teken: string): Vergelijker | undefined {
  const v = VERGELIJK[teken];
  if (!v) return undefined;
  const { tekst, doe } = v;
  return (a, op) => {
    const l = links(a, op);
    const r = rechts(a, op);
    const kan = typeof l === 'number' ? typeof r === 'number' : tekst && typeof l === 'string' && typeof r === 'string';
    return kan ? doe(l as never, r as never) : null;
  };
}

/** The comparison as a function, when it is one of the plain kinds: two sides with = != < <= > >=, or `list contains` of two answers. */
export function vergelijkerVan(k: Knoop, tekst: string): Vergelijker | undefined {
  const delen = kinderen(k);
  if (k.name === 'Comparison' && delen.length === 3 && delen[1]!.name === 'CompareOp') {
    const [links, rechts] = [lezer(delen[0]!, tekst), lezer(delen[2]!, tekst)];
    return links && rechts && tweeKanten(links, rechts, tekst.slice(delen[1]!.from, delen[1]!.to));
  }
  const [functie, van] = aanroep(k, tekst);
  if (functie !== 'list contains' || van?.length !== 2) return undefined;
  const [lijst, waarde] = [lezer(van[0]!, tekst), lezer(van[1]!, tekst)];
  return lijst && waarde && ((a, op) => { const [l, w] = [lijst(a, op), waarde(a, op)]; return Array.isArray(l) && typeof w === 'string' ? l.includes(w) : null; });
}
