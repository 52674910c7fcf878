import type { Highs, ModelData } from 'highs';
import type { Rapport } from '../../src/domain/monitor/tabel.ts';
import { CORPORATIE, GEMEENTE, GROEP, JAAR, KWARTALEN, UITKOMST, ZORG } from './openregio.ts';

/*
 * An outsider with everything that was ever published of a regeling: all tables, all periods. They know what the tables mean, so which
 * numbers add up to which, and that people come in whole numbers. For every small number that is not told they ask an exact solver: can it
 * be four more than it is (so five or more)? If it cannot, they have learned something. What adds up is written down here by hand, apart
 * from the program. Of what was recorded after the quarters they know that it adds to the year, or exactly what it was: who knows
 * that learns nothing of a quarter.
 */

export type Naam = string;
const naam = (p: string, t: string, r: string, k: string): Naam => [p, t, r, k].join(' ');
const code = ([van, tot]: readonly [string, string]): string => van + tot;
type Regel = { links: Naam[]; rechts: Naam[]; later?: true };
/** What is left of a whole is a number too, though no table prints it. */
type Rest = { geheel: Naam; delen: Naam[]; rest: Naam };

const BOUW: [string, readonly string[], readonly string[]][] = [
  ['aanvragen-per-zorg', ZORG, UITKOMST], ['aanvragen-per-doelgroep', GROEP, UITKOMST], ['aanvragen-naar-herkomst', GEMEENTE, [...GROEP, 'totaal']], ['besluiten', GEMEENTE, ['positief', 'negatief']],
  ['besluittijd', GEMEENTE, ['n']], ['doorlooptijd', ['aanvraag-besluit', 'sleutel'], ['n']], ['termijnen', GEMEENTE.map((g) => `besluit:${g}`), ['verliep', 'op_tijd']],
  ['sleutels-naar-bestemming', GEMEENTE, [...GROEP, 'totaal']], ['spreiding-gemeenten', GEMEENTE, ['gerealiseerd']], ['spreiding-corporaties', CORPORATIE, ['gerealiseerd', 'jongeren']],
];
const metTotaal = (t: string): boolean => t !== 'doorlooptijd';

function weten(perioden: readonly string[]): { regels: Regel[]; resten: Rest[] } {
  const [regels, resten]: [Regel[], Rest[]] = [[], []];
  const leg = (links: Naam | Naam[], ...rechts: Naam[]): void => void regels.push({ links: [links].flat(), rechts });
  for (const p of perioden) {
    for (const [t, rijen, kolommen] of BOUW) if (metTotaal(t)) for (const k of kolommen) leg(naam(p, t, 'totaal', k), ...rijen.map((r) => naam(p, t, r, k)));
    for (const t of ['aanvragen-naar-herkomst', 'sleutels-naar-bestemming']) for (const r of [...GEMEENTE, 'totaal']) leg(naam(p, t, r, 'totaal'), ...GROEP.map((g) => naam(p, t, r, g)));
    for (const k of UITKOMST) leg(naam(p, 'aanvragen-per-zorg', 'totaal', k), naam(p, 'aanvragen-per-doelgroep', 'totaal', k));
    for (const g of GROEP) leg(naam(p, 'aanvragen-per-doelgroep', g, 'ingediend'), naam(p, 'aanvragen-naar-herkomst', 'totaal', g));
    for (const [k, uit] of [['positief', 'gehonoreerd'], ['negatief', 'afgewezen']] as const) leg(naam(p, 'besluiten', 'totaal', k), naam(p, 'aanvragen-per-zorg', 'totaal', uit));
    for (const g of [...GEMEENTE, 'totaal']) leg(naam(p, 'besluittijd', g, 'n'), naam(p, 'besluiten', g, 'positief'), naam(p, 'besluiten', g, 'negatief'));
    leg(naam(p, 'doorlooptijd', 'aanvraag-besluit', 'n'), naam(p, 'besluittijd', 'totaal', 'n'));
    for (const g of GEMEENTE) leg(naam(p, 'sleutels-naar-bestemming', g, 'totaal'), naam(p, 'spreiding-gemeenten', g, 'gerealiseerd'));
    leg(naam(p, 'spreiding-corporaties', 'totaal', 'gerealiseerd'), naam(p, 'spreiding-gemeenten', 'totaal', 'gerealiseerd'));
    leg(naam(p, 'doorlooptijd', 'sleutel', 'n'), naam(p, 'spreiding-gemeenten', 'totaal', 'gerealiseerd'));
    for (const [t, heel, deel] of [['spreiding-corporaties', 'gerealiseerd', 'jongeren'], ['termijnen', 'verliep', 'op_tijd']] as const)
      for (const r of [...BOUW.find(([x]) => x === t)![1], 'totaal']) resten.push({ geheel: naam(p, t, r, heel), delen: [naam(p, t, r, deel)], rest: naam(p, t, r, `${heel} zonder ${deel}`) });
  }
  const [jaar, kwartalen] = [code(JAAR), KWARTALEN.map(code).filter((q) => perioden.includes(q))];
  if (perioden.includes(jaar) && kwartalen.length > 0) for (const [t, rijen, kolommen] of BOUW) for (const k of kolommen) for (const r of [...rijen, ...(metTotaal(t) ? ['totaal'] : [])]) {
    const delen = kwartalen.map((q) => naam(q, t, r, k));
    if (kwartalen.length === 4) regels.push({ links: [naam(jaar, t, r, k)], rechts: delen, later: true }); else resten.push({ geheel: naam(jaar, t, r, k), delen, rest: naam(jaar, t, r, `${k} buiten de kwartalen`) });
  }
  return { regels, resten };
}

type Bekend = { getal: Map<Naam, number>; verborgen: Naam[] };
function lees(rapporten: readonly Rapport[]): Bekend {
  const uit: Bekend = { getal: new Map(), verborgen: [] };
  for (const r of rapporten) for (const t of r.hoofdstukken.flatMap((h) => h.tabellen)) for (const k of t.kolommen.filter((x) => x.eenheid === 'aantal' && x.code !== 'doel')) for (const [rij, cellen] of [...t.rijen.map((x) => [x.code, x.cellen] as const), ...(t.totaal ? [['totaal', t.totaal] as const] : [])]) {
    const w = cellen[k.code];
    if (typeof w === 'number') uit.getal.set(naam(r.periode.van + r.periode.tot, t.code, rij, k.code), w);
    else uit.verborgen.push(naam(r.periode.van + r.periode.tot, t.code, rij, k.code));
  }
  return uit;
}

/** Is there a world of whole numbers, in agreement with all that is published, in which this number is at least so much? */
function aanvaller(highs: Highs, { getal, verborgen }: Bekend, regels: readonly Regel[], echt: ReadonlyMap<Naam, number>, weetWatLater: boolean): (wat: Naam, minstens: number) => boolean {
  const plek = new Map(verborgen.map((x, i) => [x, i]));
  const per: [number, number][][] = verborgen.map(() => []);
  const [grens, tot]: [number[], number[]] = [[], []];
  const som = (namen: readonly Naam[]): number => namen.reduce((s, x) => s + echt.get(x)!, 0);
  for (const { links, rechts, later } of regels) {
    const leden = [...links.map((x) => [x, 1] as const), ...rechts.map((x) => [x, -1] as const)];
    // what the hidden ones of it add up to: what is shown, and by how much it is off
    const tekens = new Map<number, number>();
    for (const [x, teken] of leden) { const p = plek.get(x); if (p !== undefined) tekens.set(p, (tekens.get(p) ?? 0) + teken); else if (!getal.has(x)) throw new Error(`Not published: ${x}`); }
    if (tekens.size === 0) continue;
    const rij = grens.push(leden.reduce((s, [x, teken]) => s + (plek.has(x) ? teken * echt.get(x)! : 0), 0)) - 1;
    const vaag = later && !weetWatLater;
    tot.push(vaag ? Infinity : grens[rij]!);
    if (vaag) grens[rij]! -= Math.max(0, som(links) - som(rechts));
    tekens.forEach((w, p) => { if (w !== 0) per[p]!.push([rij, w]); });
  }
  const starts = [0];
  const [indices, waarden]: [number[], number[]] = [[], []];
  for (const k of per) { for (const [i, w] of k) { indices.push(i); waarden.push(w); } starts.push(indices.length); }
  const n = verborgen.length;
  return (wat, minstens) => {
    const onder = new Float64Array(n);
    onder[plek.get(wat)!] = minstens;
    const model = {
      numCols: n, numRows: grens.length, colCost: new Float64Array(n), colLower: onder, colUpper: new Float64Array(n).fill(Infinity), rowLower: Float64Array.from(grens), rowUpper: Float64Array.from(tot),
      matrix: { format: 'csc', numRows: grens.length, numCols: n, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(waarden) },
    } satisfies ModelData;
    const los = (vraag: ModelData): 'ja' | 'nee' | 'geen-gehelen' => highs.withModel(vraag, (oplosser) => {
      oplosser.options.set({ output_flag: false, random_seed: 1 });
      oplosser.run();
      return oplosser.getModelStatus() !== highs.constants.modelStatus.optimal ? 'nee' : oplosser.getSolution().colValue.every((w) => Math.abs(w - Math.round(w)) < 1e-6) ? 'ja' : 'geen-gehelen';
    });
    // without asking for whole numbers it is quick, and the answer is mostly whole by itself
    const vlug = los(model);
    return vlug === 'ja' || (vlug === 'geen-gehelen' && los({ ...model, integrality: new Int32Array(n).fill(1) }) !== 'nee');
  };
}

/** The small numbers of these reports that are not told, which of them the outsider learns more of than they should, and which sums are off. */
export function val(highs: Highs, rapporten: readonly Rapport[], open: readonly Rapport[]): { klein: number; gekraakt: Naam[]; scheef: number } {
  const bekend = lees(open);
  const echt = new Map(lees(rapporten).getal);
  const { regels, resten } = weten(open.map((r) => code([r.periode.van, r.periode.tot])));
  for (const { geheel, delen, rest } of resten) {
    const n = echt.get(geheel)! - delen.reduce((s, d) => s + echt.get(d)!, 0);
    echt.set(rest, Math.max(0, n));
    bekend.verborgen.push(rest);
    regels.push({ links: [geheel], rechts: [...delen, rest] });
  }
  const [kan, kanMetWeten] = [false, true].map((weet) => aanvaller(highs, bekend, regels, echt, weet)) as [ReturnType<typeof aanvaller>, ReturnType<typeof aanvaller>];
  const vanJaar = (x: Naam): boolean => x.startsWith(code(JAAR));
  const klein = bekend.verborgen.filter((x) => { const w = echt.get(x)!; return w > 0 && w < 5; });
  const som = (namen: readonly Naam[]): number => namen.reduce((s, x) => s + echt.get(x)!, 0);
  return { klein: klein.length, gekraakt: klein.filter((x) => !(vanJaar(x) ? kan : kanMetWeten)(x, echt.get(x)! + 4)), scheef: regels.filter((r) => som(r.links) !== som(r.rechts)).length };
}
