import type { Highs } from 'highs';
import { voorHighs, type Model } from './model.ts';

/** The chosen home of each candidate (-1 for none) and whether nothing can be better; null when no answer was found in time. */
export type Oplossing = { gekozen: Int32Array; bewezen: boolean } | null;

type Antwoord = { waarden: Float64Array; prijzen: Float64Array; kosten: number; klaar: boolean };

/** Lets HiGHS solve it for these columns. One thread and a fixed seed: the same question has the same answer, unless time runs out. */
export function reken(highs: Highs, model: Model, kolommen: Int32Array, geheel: boolean, seconden: number): Antwoord | null {
  if (kolommen.length === 0) return { waarden: new Float64Array(), prijzen: new Float64Array(model.hoogstens.length), kosten: 0, klaar: true };
  return highs.withModel(voorHighs(model, kolommen, geheel), (som) => {
    som.options.set({ output_flag: false, time_limit: Math.max(0, seconden), mip_rel_gap: 0, mip_abs_gap: 0.5, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
    som.run();
    const klaar = som.getModelStatus() === highs.constants.modelStatus.optimal;
    if (!klaar && !(geheel && Number.isFinite(som.info.get('mip_gap') as number))) return null;
    const { colValue, rowDual } = som.getSolution();
    return { waarden: colValue, prijzen: rowDual, kosten: som.getObjectiveValue(), klaar };
  });
}

export function gekozenVan({ kandidaat, woning }: Model, kolommen: Int32Array, waarden: Float64Array, kandidaten: number): Int32Array {
  const gekozen = new Int32Array(kandidaten).fill(-1);
  kolommen.forEach((k, x) => { if (waarden[x]! > 0.5) gekozen[kandidaat[k]!] = woning[k]!; });
  return gekozen;
}

/** Values within this are the same: the totals are whole numbers. */
const RUIS = 0.01;
/** How many columns per candidate and per home to begin with, and how far from the bound to look first, in tenths. */
const EERSTE = 8;
const NABIJ = 30;

/**
 * Solves it in whole numbers within so many seconds, without laying all pairs before HiGHS. First the bound, where people may be cut in pieces: with
 * few columns, adding what would make it better until nothing does. A pair that lies further from the bound than an answer already found can be in
 * no better answer; so whole numbers are only asked of the pairs near the bound, and, if the answer is further away than that, once more of those
 * within its distance.
 */
export function losOp(highs: Highs, model: Model, kandidaten: number, seconden: number): Oplossing {
  const eind = performance.now() + seconden * 1000;
  const over = () => (eind - performance.now()) / 1000;
  const grens = ondergrens(highs, model, over);
  if (grens === null) return null;
  let beste: Oplossing = null;
  for (let afstand = NABIJ; ;) {
    const kolommen = Int32Array.from(model.kosten.keys()).filter((k) => grens.afstand[k]! <= afstand + RUIS);
    const uit = reken(highs, model, kolommen, true, over());
    if (uit === null) return beste;
    const verschil = uit.kosten - grens.kosten;
    const bewezen = uit.klaar && (verschil <= afstand + RUIS || kolommen.length === model.kosten.length);
    beste = { gekozen: gekozenVan(model, kolommen, uit.waarden, kandidaten), bewezen };
    if (bewezen || !uit.klaar) return beste;
    afstand = verschil;
  }
}

/** The least it can cost, and how much more each pair costs than what it takes is worth there. */
function ondergrens(highs: Highs, model: Model, over: () => number): { kosten: number; afstand: Float64Array } | null {
  const { kosten, begin, rijen } = model;
  const mee = eersteKolommen(model);
  for (;;) {
    const kolommen = Int32Array.from(kosten.keys()).filter((k) => mee[k] === 1);
    const uit = reken(highs, model, kolommen, false, over());
    if (uit === null) return null;
    const afstand = kosten.map((c, k) => { let r = c; for (let x = begin[k]!; x < begin[k + 1]!; x++) r -= uit.prijzen[rijen[x]!]!; return r; });
    let erbij = 0;
    afstand.forEach((r, k) => { if (r < -RUIS / 10 && mee[k] === 0) { mee[k] = 1; erbij += 1; } });
    if (erbij === 0) return { kosten: uit.kosten, afstand };
  }
}

/** For each candidate and each home the pairs with the most points. */
function eersteKolommen({ kandidaat, woning, kosten }: Model): Uint8Array {
  const mee = new Uint8Array(kosten.length);
  const opKosten = Int32Array.from(kosten.keys()).sort((a, b) => kosten[a]! - kosten[b]! || a - b);
  for (const kant of [kandidaat, woning]) {
    const geteld = new Map<number, number>();
    for (const k of opKosten) {
      const al = geteld.get(kant[k]!) ?? 0;
      if (al >= EERSTE) continue;
      geteld.set(kant[k]!, al + 1);
      mee[k] = 1;
    }
  }
  return mee;
}
