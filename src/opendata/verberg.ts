import type { Highs, ModelData } from 'highs';
import { ONDERGRENS } from '../domain/monitor/kleine-aantallen.ts';
import type { Stelsel } from '../domain/opendata/stelsel.ts';

/*
 * Which numbers must stay out so that nobody can work out a small one. For every small number (one to four) there has to be another
 * world that agrees with everything that is shown, in which it is at least four more, so five or more. HiGHS looks for the worlds that
 * need the fewest numbers changed; those are held back too. Holding back more never spoils a world found before, and a year can
 * follow its quarters: what may differ in a quarter may differ in the year. The other way round it cannot. In another world every
 * relation is off by exactly as much as in this one, so that whoever knows what was recorded late learns nothing from it. Only where
 * that cannot be (the quarters were shown, and the year is small by what came late) may there have come more of it, or not all.
 */

export type Verbergvraag = { stelsel: Stelsel; /** shown before, so it cannot change any more */ getoond: ReadonlySet<number>; /** held back before */ verborgen: ReadonlySet<number> };
export const isKleinGetal = (n: number): boolean => n > 0 && n < ONDERGRENS;

/** A small number could be this much more, for all that anyone can tell. */
export const RUIMTE = ONDERGRENS - 1;
/** How far a number may move in another world; more is never needed. */
const MEESTE = 1000;
/** What it costs to hold one more back: a total says more than a row. */
const kosten = (naam: string): number => (naam.includes('|totaal|') || naam.endsWith('|totaal') ? 4 : 1);

/** The numbers to hold back, those of before included. Throws when a small number stands among what was shown before. */
export function verberg(highs: Highs, { stelsel, getoond, verborgen }: Verbergvraag): Set<number> {
  const { waarden } = stelsel;
  const weg = new Set([...verborgen, ...stelsel.achter]);
  waarden.forEach((n, i) => { if (isKleinGetal(n) && !getoond.has(i)) weg.add(i); });
  const klein = [...waarden.keys()].filter((i) => isKleinGetal(waarden[i]!) && weg.has(i));
  let open = klein;
  const buren = burenVan(stelsel);
  while (open.length > 0) {
    const [eerste, ...erbij] = uitElkaar(open, buren);
    const vraag = { stelsel, getoond, weg, eerste: eerste! };
    const gevonden = andereWereld(highs, { ...vraag, erbij, mild: {} }) ?? MILDER.reduce<Int32Array | undefined>((al, mild) => al ?? andereWereld(highs, { ...vraag, erbij: [], mild }), undefined);
    if (!gevonden) throw new Error(`No other world for ${stelsel.namen[eerste!]}: what was shown before already tells it`);
    gevonden.forEach((verschil, i) => { if (verschil !== 0) weg.add(i); });
    open = open.filter((cel) => gevonden[cel]! < RUIMTE);
  }
  return weg;
}

function burenVan({ namen, relaties }: Stelsel): Set<number>[] {
  const buren = namen.map(() => new Set<number>());
  for (const { links, rechts } of relaties) for (const a of [...links, ...rechts]) for (const b of [...links, ...rechts]) buren[a]!.add(b);
  return buren;
}

/** As many at once as have nothing to do with each other directly. */
function uitElkaar(cellen: readonly number[], buren: readonly Set<number>[]): number[] {
  const bezet = new Set<number>();
  return cellen.filter((cel) => {
    if (bezet.has(cel)) return false;
    bezet.add(cel);
    buren[cel]!.forEach((b) => bezet.add(b));
    return true;
  });
}

/** What it costs for each step that a demand other than the first is not met. */
const TEKORT = 30;
/** Longer than this is not looked for a world that meets more than the first demand; for the first alone it may take longer. */
const SECONDEN = { erbij: 2, alleen: 60 };

/** What need not hold in another world: what was only found to be so, and that as much came later as did. */
type Mild = { gevonden?: true; later?: true };
/** One after the other, when there is no world in which everything holds. */
const MILDER: readonly Mild[] = [{}, { gevonden: true }, { later: true }, { gevonden: true, later: true }];
type Wereldvraag = { stelsel: Stelsel; getoond: ReadonlySet<number>; weg: ReadonlySet<number>; eerste: number; erbij: readonly number[]; mild: Mild };

/** How much each number differs in a world that meets the first demand, and of the others as many as is worth it; undefined when none was found. */
function andereWereld(highs: Highs, { stelsel: { namen, waarden, relaties }, getoond, weg, eerste, erbij, mild }: Wereldvraag): Int32Array | undefined {
  const vrij = [...namen.keys()].filter((i) => !getoond.has(i));
  const plek = new Map(vrij.map((cel, k) => [cel, k]));
  const n = vrij.length;
  // column k: how much more, column n + k: how much less; after those how much each other demand falls short
  const kolommen: [rij: number, waarde: number][][] = Array.from({ length: 2 * n + erbij.length }, () => []);
  const [laag, hoog]: [number[], number[]] = [[], []];
  const zet = (rij: number, cel: number, teken: number): void => {
    const k = plek.get(cel);
    if (k !== undefined) { kolommen[k]!.push([rij, teken]); kolommen[n + k]!.push([rij, -teken]); }
  };
  const rij = (van: number, tot: number): number => { hoog.push(tot); return laag.push(van) - 1; };
  for (const { links, rechts, later, gevonden } of relaties) {
    if (gevonden && mild.gevonden) continue;
    // the same number may stand in it twice; by how much the two sides differ stays as it is
    const tekens = new Map<number, number>();
    for (const [cellen, teken] of [[links, 1], [rechts, -1]] as const) for (const cel of cellen) tekens.set(cel, (tekens.get(cel) ?? 0) + teken);
    if (![...tekens.keys()].some((cel) => plek.has(cel))) continue;
    const scheef = later && mild.later ? links.reduce((s, cel) => s + waarden[cel]!, 0) - rechts.reduce((s, cel) => s + waarden[cel]!, 0) : undefined;
    const r = scheef === undefined ? rij(0, 0) : rij(Math.min(0, -scheef), Infinity);
    for (const [cel, teken] of tekens) if (teken !== 0) zet(r, cel, teken);
  }
  const [onder, boven, prijs] = [new Float64Array(kolommen.length), new Float64Array(kolommen.length).fill(MEESTE), new Float64Array(kolommen.length).fill(TEKORT)];
  vrij.forEach((cel, k) => {
    boven[n + k] = waarden[cel]!;
    prijs[k] = prijs[n + k] = weg.has(cel) ? 0.001 : kosten(namen[cel]!);
  });
  // not more and less at once
  for (const cel of [eerste, ...erbij]) boven[n + plek.get(cel)!] = 0;
  onder[plek.get(eerste)!] = RUIMTE;
  erbij.forEach((cel, e) => {
    const r = rij(RUIMTE, Infinity);
    kolommen[plek.get(cel)!]!.push([r, 1]);
    kolommen[2 * n + e]!.push([r, 1]);
  });
  const starts = [0];
  const [indices, waardes]: [number[], number[]] = [[], []];
  for (const k of kolommen) { for (const [r, w] of k) { indices.push(r); waardes.push(w); } starts.push(indices.length); }
  const model: ModelData = {
    numCols: kolommen.length, numRows: laag.length, colCost: prijs, colLower: onder, colUpper: boven, rowLower: Float64Array.from(laag), rowUpper: Float64Array.from(hoog),
    matrix: { format: 'csc', numRows: laag.length, numCols: kolommen.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(waardes) },
  };
  const vind = (geheel: boolean): Int32Array | 'geen' | undefined => highs.withModel(geheel ? { ...model, integrality: new Int32Array(kolommen.length).fill(1) } : model, (som) => {
    // any world will do; the cheapest is not needed
    som.options.set({ output_flag: false, random_seed: 1, ...(geheel ? { mip_rel_gap: 0.5, time_limit: erbij.length > 0 ? SECONDEN.erbij : SECONDEN.alleen } : {}) });
    som.run();
    const status = som.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return 'geen';
    const klaar = status === highs.constants.modelStatus.optimal;
    if (!klaar && !(geheel && Number.isFinite(som.info.get('mip_gap') as number))) return undefined;
    const { colValue } = som.getSolution();
    if (colValue.subarray(0, 2 * n).some((w) => Math.abs(w - Math.round(w)) > 1e-6)) return undefined;
    const verschil = new Int32Array(namen.length);
    vrij.forEach((cel, k) => { verschil[cel] = Math.round(colValue[k]!) - Math.round(colValue[n + k]!); });
    return verschil;
  });
  // without asking for whole numbers it is quick, and the answer is mostly whole by itself
  const gevonden = vind(false) ?? vind(true);
  return gevonden === 'geen' ? undefined : gevonden;
}
