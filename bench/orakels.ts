import { breuk, omhoog, omlaag, plus, somVan, vergelijk, type Breuk } from '../src/domain/verdeling/breuk.ts';
import type { Tabelcel } from '../src/domain/verdeling/gecontroleerd.ts';
import type { Gewicht, Methode } from '../src/domain/verdeling/methoden.ts';

/*
 * The same divisions found in other ways, to hold the methods against: none of this shares a line with them, and all of it is slower.
 * Used by tests and the bench only.
 */

const eerst = (a: Gewicht, b: Gewicht): number => b.gewicht - a.gewicht || (a.sleutel < b.sleutel ? -1 : 1);
const alsMap = (rijen: readonly Gewicht[], aantal: (i: number) => number): Map<string, number> => new Map(rijen.map((r, i) => [r.sleutel, aantal(i)]));

/** What one more home after `n` is worth to a weight; these numbers and their products are whole and small enough to be exact. */
type Claim = readonly [teller: number, noemer: number];
const LIJST: Partial<Record<Methode, (w: number, n: number) => Claim>> = {
  sainteLague: (w, n) => [w, 2 * n + 1],
  dHondt: (w, n) => [w, n + 1],
  huntingtonHill: (w, n) => [w * w, n * (n + 1)],
};

/** By the list of priorities: every possible home with its claim, sorted once, and the first `totaal` of them handed out. Weights to 100,000, totals to 500. */
export function metVoorranglijst(methode: Methode, totaal: number, rijen: readonly Gewicht[]): Map<string, number> {
  const claim = LIJST[methode]!;
  const claims = rijen.flatMap((r) => (r.gewicht === 0 ? [] : Array.from({ length: totaal }, (_, n) => ({ r, claim: claim(r.gewicht, n) }))));
  // A divisor of zero comes first; two of them are equal.
  claims.sort((a, b) => (a.claim[1] === 0 && b.claim[1] === 0 ? 0 : b.claim[0] * a.claim[1] - a.claim[0] * b.claim[1]) || eerst(a.r, b.r));
  const uit = alsMap(rijen, () => 0);
  for (const { r } of claims.slice(0, totaal)) uit.set(r.sleutel, uit.get(r.sleutel)! + 1);
  return uit;
}

/** How many homes a weight gets at a divisor, ties rounded down (`laag`) or up: the weight over the divisor, rounded the method's way. */
const BIJ_DELER: Partial<Record<Methode, (w: bigint, deler: Breuk, laag: boolean) => bigint>> = {
  sainteLague: (w, d, laag) => afgerond(2n * w * d.noemer + d.teller, 2n * d.teller, laag),
  dHondt: (w, d, laag) => afgerond(w * d.noemer, d.teller, laag),
  huntingtonHill: (w, d, laag) => {
    // The largest n with w / d ≥ √(n(n−1)).
    for (let n = (w * d.noemer) / d.teller + 2n; ; n--) {
      const [links, rechts] = [w * w * d.noemer * d.noemer, n * (n - 1n) * d.teller * d.teller];
      if (n <= 1n) return w > 0n ? 1n : 0n;
      if (laag ? links > rechts : links >= rechts) return n;
    }
  },
};
const afgerond = (teller: bigint, noemer: bigint, laag: boolean): bigint => (laag && teller > 0n && teller % noemer === 0n ? teller / noemer - 1n : teller / noemer);

/**
 * By search for a divisor, halving between one that gives too many and one that gives too few, in exact fractions. Where the divisor is
 * an edge that halving only nears (a tie), those whose number differs between the two sides share what is left by the tie rule.
 * Undefined where there is no such divisor: nothing to divide, or for Huntington-Hill fewer homes than rows.
 */
export function metDeler(methode: Methode, totaal: number, rijen: readonly Gewicht[]): Map<string, number> | undefined {
  const bij = BIJ_DELER[methode]!;
  const zwaar = rijen.filter((r) => r.gewicht > 0);
  if (totaal === 0 || zwaar.length === 0 || (methode === 'huntingtonHill' && totaal < zwaar.length)) return undefined;
  const [T, W, k] = [BigInt(totaal), zwaar.reduce((s, r) => s + BigInt(r.gewicht), 0n), BigInt(zwaar.length)];
  const som = (d: Breuk, laag: boolean) => zwaar.reduce((s, r) => s + bij(BigInt(r.gewicht), d, laag), 0n);
  let noemer = T + k + 2n;
  let [klein, groot] = [W, 2n * W * noemer];
  for (let ronde = 0; ronde < RONDES; ronde++) {
    const midden = { teller: klein + groot, noemer: 2n * noemer };
    const [laag, hoog] = [som(midden, true), som(midden, false)];
    if (laag <= T && T <= hoog) return alsMap(rijen, verdeelRand(zwaar, rijen, (r, l) => bij(BigInt(r.gewicht), midden, l), Number(T - laag)));
    [klein, groot, noemer] = laag > T ? [midden.teller, 2n * groot, midden.noemer] : [2n * klein, midden.teller, midden.noemer];
  }
  const [onder, boven] = [{ teller: klein, noemer }, { teller: groot, noemer }];
  return alsMap(rijen, verdeelRand(zwaar, rijen, (r, l) => bij(BigInt(r.gewicht), l ? boven : onder, l), Number(T - som(boven, true))));
}
/** Two edges that differ lie farther apart than this many halvings leave, for weights up to 100,000 and totals up to 500. */
const RONDES = 64;

function verdeelRand(zwaar: readonly Gewicht[], rijen: readonly Gewicht[], bij: (r: Gewicht, laag: boolean) => bigint, over: number): (i: number) => number {
  const opRand = zwaar.filter((r) => bij(r, false) > bij(r, true)).sort(eerst).slice(0, over);
  return (i) => { const r = rijen[i]!; return r.gewicht === 0 ? 0 : Number(bij(r, true)) + (opRand.includes(r) ? 1 : 0); };
}

/** Largest remainders in fractions: each row's share as a fraction, its whole part, and the rest sorted. */
export function metBreuken(totaal: number, rijen: readonly Gewicht[]): Map<string, number> {
  const som = somVan(rijen.map((r) => breuk(BigInt(r.gewicht))));
  const delen = rijen.map((r) => { const deel = breuk(BigInt(r.gewicht) * BigInt(totaal), som.teller); return { r, heel: omlaag(deel), rest: breuk(deel.teller % deel.noemer, deel.noemer) }; });
  const over = totaal - delen.reduce((s, d) => s + d.heel, 0);
  const opRij = [...delen].sort((a, b) => { const v = vergelijk(b.rest, a.rest); return v !== 0n ? (v > 0n ? 1 : -1) : eerst(a.r, b.r); });
  const extra = new Set(opRij.slice(0, over).map((d) => d.r.sleutel));
  return new Map(delen.map((d) => [d.r.sleutel, d.heel + (extra.has(d.r.sleutel) ? 1 : 0)]));
}

/** Each share rounded by itself, by comparing its fraction with a half. */
export const losAfgerond = (totaal: number, rijen: readonly Gewicht[]): Map<string, number> => {
  const som = rijen.reduce((s, r) => s + BigInt(r.gewicht), 0n);
  return new Map(rijen.map((r) => { const deel = breuk(BigInt(r.gewicht) * BigInt(totaal), som); return [r.sleutel, vergelijk(breuk(deel.teller % deel.noemer, deel.noemer), breuk(1n, 2n)) < 0n ? omlaag(deel) : omlaag(deel) + 1]; }));
};

/** The nearest table that adds up both ways, by trying every way to round every cell. For small tables. */
export function naastBijDoorAlles(cellen: readonly Tabelcel[]): { rij: string; kolom: string; aantal: number }[] {
  const opRij = [...cellen].sort((a, b) => { const v = vergelijk(b.waarde, a.waarde); return v !== 0n ? (v > 0n ? 1 : -1) : a.rij !== b.rij ? (a.rij < b.rij ? -1 : 1) : a.kolom < b.kolom ? -1 : 1; });
  const delen = [...new Set(cellen.map((c) => c.rij))].map((naam) => (c: Tabelcel) => c.rij === naam).concat([...new Set(cellen.map((c) => c.kolom))].map((naam) => (c: Tabelcel) => c.kolom === naam), [() => true]);
  const grenzen = delen.map((bij) => { const som = somVan(opRij.filter(bij).map((c) => c.waarde)); return { wie: opRij.map(bij), min: omlaag(som), max: omhoog(som) }; });
  const keuzes = opRij.map((c) => [...new Set([omhoog(c.waarde), omlaag(c.waarde)])]);
  let beste: { aantallen: number[]; afstand: Breuk } | undefined;
  const probeer = (aantallen: number[]): void => {
    if (aantallen.length < opRij.length) { for (const n of keuzes[aantallen.length]!) probeer([...aantallen, n]); return; }
    if (grenzen.some((g) => { const som = aantallen.reduce((s, n, i) => s + (g.wie[i] ? n : 0), 0); return som < g.min || som > g.max; })) return;
    const afstand = opRij.map((c, i) => { const d = vergelijk(c.waarde, breuk(BigInt(aantallen[i]!))); return breuk(d < 0n ? -d : d, c.waarde.noemer); }).reduce(plus, breuk(0n));
    // Tried with rounding up first, so of equals the first found is the one the tie rule picks.
    if (!beste || vergelijk(afstand, beste.afstand) < 0n) beste = { aantallen, afstand };
  };
  probeer([]);
  return opRij.map(({ rij, kolom }, i) => ({ rij, kolom, aantal: beste!.aantallen[i]! })).sort((a, b) => (a.rij !== b.rij ? (a.rij < b.rij ? -1 : 1) : a.kolom < b.kolom ? -1 : 1));
}
