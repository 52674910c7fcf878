import { evaluate, parseExpression } from 'feelin';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import type { Dag } from '../kalender/dag.ts';
import { AFGELEID, isAfgeleid, leidAf, type Afgeleid } from './afgeleid.ts';
import { kinderen, naamIn, vasteWaarde, vergelijkerVan, type Knoop, type Vergelijker } from './feel-vergelijking.ts';
import type { Criterium } from './schema.ts';

/*
 * The criteria of a covenant in FEEL, the expression language of the DMN standard, over the answers of the application.
 * In FEEL `x = "ja"` with x unknown is false; for a client that would be a silent "no". So and, or and not are weighed
 * here in three values, and a comparison counts as unknown as long as one of its answers is.
 */

export type Uitslag = 'voldoet' | 'voldoet niet' | 'onbekend';
/** The answers known so far, by field code; undefined, null, empty text and an empty list all mean: not known yet. */
export type BekendeAntwoorden = Readonly<Record<string, unknown>>;
export type Beoordeling = { uitslag: Uitslag; gebruikt: VeldCode[]; ontbreekt: VeldCode[] };

type Waarde = true | false | null;
/** `velden`: the answers it rests on; `afgeleid`: what it uses of them by way of the day; `vast`: the fixed values it compares with. */
type Vergelijking = { soort: 'vergelijking'; tekst: string; velden: VeldCode[]; afgeleid: Afgeleid[]; vast: (string | number)[]; reken?: Vergelijker };
type Boom = { soort: 'en' | 'of'; delen: Boom[] } | { soort: 'niet'; deel: Boom } | Vergelijking;
export type Uitdrukking = { boom: Boom; velden: VeldCode[] };
export type Uitdrukkingsfout = { fout: string; onbekendeNaam?: string };

const naamVan = (veld: string): string => veld.replaceAll('_', ' ');
const VELD_BIJ_NAAM = new Map(Object.keys(VELDEN).map((v) => [naamVan(v), v as VeldCode]));
/** The names an expression may use: the field codes with spaces, and what follows from an answer and the day. */
export const NAMEN: readonly string[] = [...VELD_BIJ_NAAM.keys(), ...Object.keys(AFGELEID)];
const CONTEXT = Object.fromEntries(NAMEN.map((n) => [n, '']));

class Onleesbaar extends Error { readonly uitleg: Uitdrukkingsfout; constructor(uitleg: Uitdrukkingsfout) { super(uitleg.fout); this.uitleg = uitleg; } }

/** The names a piece uses. The first child of a function call is the function's own name. */
function namenIn(k: Knoop, tekst: string): string[] {
  if (k.type.isError) throw new Onleesbaar({ fout: 'De uitdrukking is niet af of bevat een teken dat niet kan.' });
  if (k.name === 'VariableName') {
    const naam = naamIn(k, tekst);
    if (!VELD_BIJ_NAAM.has(naam) && !isAfgeleid(naam)) throw new Onleesbaar({ fout: `De naam "${naam}" is geen vraag van de aanvraag.`, onbekendeNaam: naam });
    return [naam];
  }
  return kinderen(k).slice(k.name === 'FunctionInvocation' ? 1 : 0).flatMap((kind) => namenIn(kind, tekst));
}

const vastIn = (k: Knoop, tekst: string): (string | number)[] => [vasteWaarde(k, tekst) ?? kinderen(k).flatMap((kind) => vastIn(kind, tekst))].flat();

function vergelijkingVan(k: Knoop, tekst: string): Vergelijking {
  const namen = [...new Set(namenIn(k, tekst))];
  return {
    soort: 'vergelijking', tekst: tekst.slice(k.from, k.to), velden: [...new Set(namen.map((n) => (isAfgeleid(n) ? AFGELEID[n].uit : VELD_BIJ_NAAM.get(n)!)))],
    afgeleid: namen.filter(isAfgeleid), vast: vastIn(k, tekst), reken: vergelijkerVan(k, tekst),
  };
}

function boomVan(k: Knoop, tekst: string): Boom {
  const delen = kinderen(k);
  const inhoud = delen.filter((d) => !['or', 'and', '(', ')'].includes(d.name));
  if (k.type.isError || inhoud.some((d) => d.type.isError)) throw new Onleesbaar({ fout: 'De uitdrukking is niet af of bevat een teken dat niet kan.' });
  if (k.name === 'Disjunction' || k.name === 'Conjunction') return { soort: k.name === 'Disjunction' ? 'of' : 'en', delen: inhoud.map((d) => boomVan(d, tekst)) };
  if (k.name === 'Expression' || k.name === 'ParenthesizedExpression') {
    if (inhoud.length !== 1) throw new Onleesbaar({ fout: 'Hier hoort één uitdrukking te staan.' });
    return boomVan(inhoud[0]!, tekst);
  }
  if (k.name === 'FunctionInvocation' && tekst.slice(delen[0]!.from, delen[0]!.to) === 'not') return { soort: 'niet', deel: boomVan(kinderen(k.getChild('PositionalParameters')!)[0]!, tekst) };
  return vergelijkingVan(k, tekst);
}

/** An example answer per kind of question, to see whether a comparison gives yes or no at all. */
const voorbeeld = (veld: VeldCode): unknown => ({ bedrag: 1, aantal: 1, keuzes: ['x'] } as Record<string, unknown>)[VELDEN[veld].soort] ?? 'x';

/** Every comparison in an expression, as written and with the fields it uses. */
export const vergelijkingen = (b: Boom): Vergelijking[] =>
  b.soort === 'vergelijking' ? [b] : b.soort === 'niet' ? vergelijkingen(b.deel) : b.delen.flatMap(vergelijkingen);

/** The first comparison that gives no yes or no, or compares a text with a number. */
function zonderUitkomst(b: Boom): string | undefined {
  return vergelijkingen(b).find((v) => {
    const { value, warnings } = evaluate(v.tekst, { ...Object.fromEntries(v.velden.map((veld) => [naamVan(veld), voorbeeld(veld)])), ...Object.fromEntries(v.afgeleid.map((n) => [n, 1])) });
    return typeof value !== 'boolean' || warnings.length > 0 || ongelijkeSoorten(v);
  })?.tekst;
}

/** FEEL puts text and numbers in some order without complaint; a covenant never means that. */
function ongelijkeSoorten({ tekst, velden, afgeleid, vast }: Vergelijking): boolean {
  if (velden.length !== 1 || /[()]/.test(tekst)) return false;
  const soort = afgeleid.length > 0 || typeof voorbeeld(velden[0]!) === 'number' ? 'number' : 'string';
  return vast.some((w) => typeof w !== soort);
}

const gelezen = new Map<string, Uitdrukking | Uitdrukkingsfout>();

/** Parse an expression, once per text. A fault is a value: what is wrong, and the unknown name if that is it. */
export function leesUitdrukking(tekst: string): Uitdrukking | Uitdrukkingsfout {
  const eerder = gelezen.get(tekst);
  if (eerder) return eerder;
  let uit: Uitdrukking | Uitdrukkingsfout;
  try {
    const boom = boomVan(parseExpression(tekst, CONTEXT, undefined).topNode, tekst);
    const zonder = zonderUitkomst(boom);
    uit = zonder === undefined ? { boom, velden: [...new Set(vergelijkingen(boom).flatMap((v) => v.velden))] } : { fout: `"${zonder}" geeft geen ja of nee. Past de vergelijking bij de soort vraag?` };
  } catch (fout) {
    uit = fout instanceof Onleesbaar ? fout.uitleg : { fout: 'De uitdrukking is geen geldige FEEL.' };
  }
  gelezen.set(tekst, uit);
  return uit;
}

export const onbekend = (w: unknown): boolean => w === undefined || w === null || w === '' || (Array.isArray(w) && w.length === 0);

/** What feelin says is kept per set of answers, which repeat (yes, no, a choice). */
const uitkomsten = new Map<string, Waarde>();
function vraagFeelin({ tekst, velden, afgeleid }: Vergelijking, antwoorden: BekendeAntwoorden, op: Dag): Waarde {
  const context = Object.fromEntries([...velden.map((v) => [naamVan(v), antwoorden[v]]), ...afgeleid.map((n) => [n, leidAf(n, antwoorden, op)])]);
  const sleutel = JSON.stringify([tekst, context]);
  const eerder = uitkomsten.get(sleutel);
  if (eerder !== undefined) return eerder;
  const { value } = evaluate(tekst, context);
  const waarde = typeof value === 'boolean' ? value : null;
  if (uitkomsten.size >= 5000) uitkomsten.clear();
  uitkomsten.set(sleutel, waarde);
  return waarde;
}

function vergelijk(b: Vergelijking, antwoorden: BekendeAntwoorden, op: Dag): Waarde {
  for (const veld of b.velden) if (onbekend(antwoorden[veld])) return null;
  return b.reken?.(antwoorden, op) ?? vraagFeelin(b, antwoorden, op);
}

function weeg(b: Boom, antwoorden: BekendeAntwoorden, op: Dag): Waarde {
  if (b.soort === 'vergelijking') return vergelijk(b, antwoorden, op);
  if (b.soort === 'niet') { const w = weeg(b.deel, antwoorden, op); return w === null ? null : !w; }
  const beslist = b.soort === 'of';
  let uit: Waarde = !beslist;
  for (const deel of b.delen) {
    const w = weeg(deel, antwoorden, op);
    if (w === beslist) return beslist;
    if (w === null) uit = null;
  }
  return uit;
}

const alsUitslag = (w: Waarde): Uitslag => (w === null ? 'onbekend' : w ? 'voldoet' : 'voldoet niet');
function verdeeld(uitslag: Uitslag, velden: readonly VeldCode[], antwoorden: BekendeAntwoorden): Beoordeling {
  const uit: Beoordeling = { uitslag, gebruikt: [], ontbreekt: [] };
  for (const veld of velden) (onbekend(antwoorden[veld]) ? uit.ontbreekt : uit.gebruikt).push(veld);
  return uit;
}

/**
 * What the answers say about one criterion, and on which answers that rests. An unknown answer gives "onbekend" unless the
 * other answers already decide. A human judgement counts once it is given with its reason (`oordeel_in`); else it is "onbekend".
 * `op`: the day on which ages and years passed are counted.
 */
export function beoordeelCriterium(criterium: Criterium, antwoorden: BekendeAntwoorden, op: Dag): Beoordeling {
  if (criterium.voldoet_als === undefined) {
    if (!criterium.oordeel_in) return { uitslag: 'onbekend', gebruikt: [], ontbreekt: [] };
    const { antwoord, reden } = criterium.oordeel_in;
    const oordeel = onbekend(antwoorden[reden]) ? null : antwoorden[antwoord] === 'ja' ? true : antwoorden[antwoord] === 'nee' ? false : null;
    return verdeeld(alsUitslag(oordeel), [antwoord, reden], antwoorden);
  }
  const uitdrukking = leesUitdrukking(criterium.voldoet_als);
  if ('fout' in uitdrukking) return { uitslag: 'onbekend', gebruikt: [], ontbreekt: [] };
  return verdeeld(alsUitslag(weeg(uitdrukking.boom, antwoorden, op)), uitdrukking.velden, antwoorden);
}

/** The comparisons of a criterion that is calculated; none for a judgement by a person, or for an expression that cannot be read. */
export function vergelijkingenVan({ voldoet_als }: Criterium): Vergelijking[] {
  const gelezen = voldoet_als === undefined ? undefined : leesUitdrukking(voldoet_als);
  return gelezen && 'boom' in gelezen ? vergelijkingen(gelezen.boom) : [];
}

/** The answers a criterion rests on: whoever may not see all of them is not told its outcome. */
export const veldenVan = (criterium: Criterium): VeldCode[] =>
  criterium.oordeel_in ? [criterium.oordeel_in.antwoord, criterium.oordeel_in.reden] : [...new Set(vergelijkingenVan(criterium).flatMap((v) => v.velden))];
