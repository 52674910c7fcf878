import { evaluate, parseExpression } from 'feelin';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
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
type Boom = { soort: 'en' | 'of'; delen: Boom[] } | { soort: 'niet'; deel: Boom } | { soort: 'vergelijking'; tekst: string; velden: VeldCode[] };
export type Uitdrukking = { boom: Boom; velden: VeldCode[] };
export type Uitdrukkingsfout = { fout: string; onbekendeNaam?: string };

const naamVan = (veld: string): string => veld.replaceAll('_', ' ');
const VELD_BIJ_NAAM = new Map(Object.keys(VELDEN).map((v) => [naamVan(v), v as VeldCode]));
/** The names an expression may use: the field codes with spaces. */
export const NAMEN: readonly string[] = [...VELD_BIJ_NAAM.keys()];
const CONTEXT = Object.fromEntries(NAMEN.map((n) => [n, '']));

type Knoop = ReturnType<typeof parseExpression>['topNode'];
const kinderen = (k: Knoop): Knoop[] => { const uit: Knoop[] = []; for (let kind = k.firstChild; kind; kind = kind.nextSibling) uit.push(kind); return uit; };

class Onleesbaar extends Error { readonly uitleg: Uitdrukkingsfout; constructor(uitleg: Uitdrukkingsfout) { super(uitleg.fout); this.uitleg = uitleg; } }

/** The fields a piece uses. The first child of a function call is the function's own name. */
function veldenIn(k: Knoop, tekst: string): VeldCode[] {
  if (k.type.isError) throw new Onleesbaar({ fout: 'De uitdrukking is niet af of bevat een teken dat niet kan.' });
  if (k.name === 'VariableName') {
    const naam = tekst.slice(k.from, k.to).replace(/\s+/g, ' ');
    const veld = VELD_BIJ_NAAM.get(naam);
    if (!veld) throw new Onleesbaar({ fout: `De naam "${naam}" is geen vraag van de aanvraag.`, onbekendeNaam: naam });
    return [veld];
  }
  return kinderen(k).slice(k.name === 'FunctionInvocation' ? 1 : 0).flatMap((kind) => veldenIn(kind, tekst));
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
  return { soort: 'vergelijking', tekst: tekst.slice(k.from, k.to), velden: [...new Set(veldenIn(k, tekst))] };
}

/** An example answer per kind of question, to see whether a comparison gives yes or no at all. */
const voorbeeld = (veld: VeldCode): unknown => ({ bedrag: 1, aantal: 1, keuzes: ['x'] } as Record<string, unknown>)[VELDEN[veld].soort] ?? 'x';

/** Every comparison in an expression, as written and with the fields it uses. */
export const vergelijkingen = (b: Boom): { tekst: string; velden: VeldCode[] }[] =>
  b.soort === 'vergelijking' ? [b] : b.soort === 'niet' ? vergelijkingen(b.deel) : b.delen.flatMap(vergelijkingen);

/** The first comparison that gives no yes or no, or compares a text with a number. */
function zonderUitkomst(b: Boom): string | undefined {
  return vergelijkingen(b).find(({ tekst, velden }) => {
    const { value, warnings } = evaluate(tekst, Object.fromEntries(velden.map((v) => [naamVan(v), voorbeeld(v)])));
    return typeof value !== 'boolean' || warnings.length > 0 || ongelijkeSoorten(tekst, velden);
  })?.tekst;
}

/** FEEL puts text and numbers in some order without complaint; a covenant never means that. */
const ongelijkeSoorten = (tekst: string, velden: readonly VeldCode[]): boolean =>
  velden.length === 1 && /^[^()]*(<|>|=)\s*-?\d+(\.\d+)?\s*$/.test(tekst) && typeof voorbeeld(velden[0]!) !== 'number';

const veldenVan = (b: Boom): VeldCode[] => vergelijkingen(b).flatMap((v) => v.velden);
const gelezen = new Map<string, Uitdrukking | Uitdrukkingsfout>();

/** Parse an expression, once per text. A fault is a value: what is wrong, and the unknown name if that is it. */
export function leesUitdrukking(tekst: string): Uitdrukking | Uitdrukkingsfout {
  const eerder = gelezen.get(tekst);
  if (eerder) return eerder;
  let uit: Uitdrukking | Uitdrukkingsfout;
  try {
    const boom = boomVan(parseExpression(tekst, CONTEXT, undefined).topNode, tekst);
    const zonder = zonderUitkomst(boom);
    uit = zonder === undefined ? { boom, velden: [...new Set(veldenVan(boom))] } : { fout: `"${zonder}" geeft geen ja of nee. Past de vergelijking bij de soort vraag?` };
  } catch (fout) {
    uit = fout instanceof Onleesbaar ? fout.uitleg : { fout: 'De uitdrukking is geen geldige FEEL.' };
  }
  gelezen.set(tekst, uit);
  return uit;
}

const onbekend = (w: unknown): boolean => w === undefined || w === null || w === '' || (Array.isArray(w) && w.length === 0);

/** Answers repeat (yes, no, a choice), so a comparison's outcome is kept per set of answers; feelin parses anew at every call. */
const uitkomsten = new Map<string, Waarde>();
function vergelijk(b: Extract<Boom, { soort: 'vergelijking' }>, antwoorden: BekendeAntwoorden): Waarde {
  if (b.velden.some((v) => onbekend(antwoorden[v]))) return null;
  const sleutel = JSON.stringify([b.tekst, b.velden.map((v) => antwoorden[v])]);
  const eerder = uitkomsten.get(sleutel);
  if (eerder !== undefined) return eerder;
  const { value } = evaluate(b.tekst, Object.fromEntries(b.velden.map((v) => [naamVan(v), antwoorden[v]])));
  const waarde = typeof value === 'boolean' ? value : null;
  if (uitkomsten.size >= 5000) uitkomsten.clear();
  uitkomsten.set(sleutel, waarde);
  return waarde;
}

function weeg(b: Boom, antwoorden: BekendeAntwoorden): Waarde {
  if (b.soort === 'vergelijking') return vergelijk(b, antwoorden);
  if (b.soort === 'niet') { const w = weeg(b.deel, antwoorden); return w === null ? null : !w; }
  const waarden = b.delen.map((d) => weeg(d, antwoorden));
  const beslist = b.soort === 'of';
  if (waarden.includes(beslist)) return beslist;
  return waarden.includes(null) ? null : !beslist;
}

const alsUitslag = (w: Waarde): Uitslag => (w === null ? 'onbekend' : w ? 'voldoet' : 'voldoet niet');
const verdeel = (velden: readonly VeldCode[], antwoorden: BekendeAntwoorden): Pick<Beoordeling, 'gebruikt' | 'ontbreekt'> => ({
  gebruikt: velden.filter((v) => !onbekend(antwoorden[v])),
  ontbreekt: velden.filter((v) => onbekend(antwoorden[v])),
});

/**
 * What the answers say about one criterion, and on which answers that rests. An unknown answer gives "onbekend" unless the
 * other answers already decide. A human judgement counts once it is given with its reason (`oordeel_in`); else it is "onbekend".
 */
export function beoordeelCriterium(criterium: Criterium, antwoorden: BekendeAntwoorden): Beoordeling {
  if (criterium.voldoet_als === undefined) {
    if (!criterium.oordeel_in) return { uitslag: 'onbekend', gebruikt: [], ontbreekt: [] };
    const { antwoord, reden } = criterium.oordeel_in;
    const oordeel = onbekend(antwoorden[reden]) ? null : antwoorden[antwoord] === 'ja' ? true : antwoorden[antwoord] === 'nee' ? false : null;
    return { uitslag: alsUitslag(oordeel), ...verdeel([antwoord, reden], antwoorden) };
  }
  const uitdrukking = leesUitdrukking(criterium.voldoet_als);
  if ('fout' in uitdrukking) return { uitslag: 'onbekend', gebruikt: [], ontbreekt: [] };
  return { uitslag: alsUitslag(weeg(uitdrukking.boom, antwoorden)), ...verdeel(uitdrukking.velden, antwoorden) };
}
