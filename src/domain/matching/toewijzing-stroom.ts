import { trekBesten } from './toewijzing-besten.ts';
import { hoogsteWaarde, meeste, type Opgave } from './toewijzing-opgave.ts';
import { nest, type Boom } from './toewijzing-quota.ts';
import { houdRuil } from './toewijzing-ruil.ts';
import type { Schaduwprijs, Uitslag } from './toewijzing-vraag.ts';

/*
 * The best assignment as a flow: source, maxima of candidates, homes, maxima of homes, sink. Each round sends one more person along the path that
 * adds most (successive shortest paths with potentials), until one more placement no longer pays. Candidates are no nodes of their own: between two
 * groups or homes only the best of them matters, so a round costs about the square of the number of homes, however many candidates there are.
 *
 * Values are whole numbers: points times `maat`, plus how early the candidate stands in the list. The sum of the second stays below half of `maat`,
 * so it only decides between equal points, and then the placed are the first in the list that can be: what is left of a matroid when its best bases
 * are taken is a matroid again, and there the greatest sum is also the first in order.
 */

/** Solves it exactly. Maxima must lie inside each other (`kruising` says whether they do): else an exception, for that is a mistake of the caller. */
export function stroom(opgave: Opgave): Uitslag {
  const { kandidaten: n, woningen: m } = opgave;
  const van = opgave.quota.flatMap((q, i) => (q.kant === 'kandidaten' ? [i] : []));
  const naar = opgave.quota.flatMap((q, i) => (q.kant === 'woningen' ? [i] : []));
  const [bk, bw] = [boom(opgave, van, n), boom(opgave, naar, m)];
  // Nodes: the source, maxima of candidates, homes, maxima of homes, the sink.
  const [BRON, WONING, QUOTUM] = [0, 1 + van.length, 1 + van.length + m];
  const PUT = QUOTUM + naar.length;
  const knopen = PUT + 1;
  const maat = 2 * meeste(opgave) * n + 1;
  const prijsPlek = opgave.plaatsing * maat;
  if (prijsPlek + (hoogsteWaarde(opgave.waarde) + 1) * maat * (meeste(opgave) + 2) > Number.MAX_SAFE_INTEGER) throw new RangeError('De punten zijn te groot om precies mee te rekenen.');

  // A node that hangs under another: how much of it is used and how much may be.
  const onder = new Int32Array(knopen).fill(-1);
  const gebruikt = new Int32Array(knopen);
  const hoogstens = new Int32Array(knopen);
  const kinderen: number[][] = Array.from({ length: knopen }, () => []);
  const hang = (knoop: number, ouder: number, ruimte: number) => { onder[knoop] = ouder; hoogstens[knoop] = ruimte; kinderen[ouder]!.push(knoop); };
  van.forEach((q, k) => hang(1 + k, 1 + bk.ouder[k]!, opgave.ruimte[q]!));
  for (let j = 0; j < m; j++) hang(WONING + j, bw.binnenste[j] === -1 ? PUT : QUOTUM + bw.binnenste[j]!, opgave.plekken[j]!);
  naar.forEach((q, k) => hang(QUOTUM + k, bw.ouder[k] === -1 ? PUT : QUOTUM + bw.ouder[k]!, opgave.ruimte[q]!));

  const groepVan = bk.binnenste.map((q) => q + 1);
  const waarde = new Float64Array(n * m);
  for (let i = 0, k = 0; i < n; i++) for (let j = 0; j < m; j++, k++) waarde[k] = opgave.waarde[k]! < 0 ? -Infinity : opgave.waarde[k]! * maat + n - i;
  const besten = trekBesten(groepVan, 1 + van.length, waarde, m);
  const ruil = houdRuil(waarde, m);
  const gekozen = new Int32Array(n).fill(-1);

  const hoogte = new Float64Array(knopen);
  // What the way to a node costs so far, from the height where it began: above the node's own height is how far it is.
  const weg = new Float64Array(knopen);
  const vorige = new Int32Array(knopen);
  const klaar = new Uint8Array(knopen);
  // Nodes as near as the nearest, that need no looking for; and the homes that are further away, the only ones a step may still bring nearer.
  const dichtbij = new Int32Array(knopen);
  const verder = new Int32Array(m);
  let wachtend = 0;
  let aantalVerder = 0;
  let kortst = 0;

  function stap(u: number, v: number, kosten: number) {
    const d = weg[u]! + kosten;
    if (!(d < weg[v]!)) return;
    weg[v] = d;
    vorige[v] = u;
    if (d - hoogte[v]! <= kortst) dichtbij[wachtend++] = v;
  }
  /** All steps from a node to the homes; `rij[vanaf + j]` is what the step to home j adds. */
  function naarWoningen(u: number, rij: Float64Array, vanaf: number) {
    const basis = weg[u]!;
    const begin = vanaf - WONING;
    for (let x = 0; x < aantalVerder; x++) {
      const v = verder[x]!;
      const d = basis - rij[begin + v]!;
      if (!(d < weg[v]!)) continue;
      weg[v] = d;
      vorige[v] = u;
      if (d - hoogte[v]! > kortst) continue;
      dichtbij[wachtend++] = v;
      verder[x--] = verder[--aantalVerder]!;
    }
  }
  function nabij(grens: number): number {
    while (wachtend > 0) if (klaar[dichtbij[--wachtend]!] === 0) return dichtbij[wachtend]!;
    let u = -1;
    kortst = grens;
    const bekijk = (v: number) => { if (klaar[v] === 0 && weg[v]! - hoogte[v]! < kortst) { kortst = weg[v]! - hoogte[v]!; u = v; } };
    for (let v = 0; v < WONING; v++) bekijk(v);
    for (let v = QUOTUM; v < knopen; v++) bekijk(v);
    for (let x = 0; x < aantalVerder; x++) bekijk(verder[x]!);
    return u;
  }
  /** The cheapest way from one node to another, if it costs less than `grens`; `rond` lets people be placed or unplaced on the way. */
  function zoek(begin: number, tot: number, grens: number, rond: boolean): number {
    weg.fill(Infinity);
    klaar.fill(0);
    wachtend = 0;
    aantalVerder = m;
    for (let j = 0; j < m; j++) verder[j] = WONING + j;
    weg[begin] = hoogte[begin]!;
    vorige[begin] = -1;
    for (;;) {
      const u = nabij(grens);
      if (u === -1) return Infinity;
      if (u === tot) return kortst;
      klaar[u] = 1;
      if (u < WONING) {
        naarWoningen(u, besten.waard, besten.rij[u]!);
        // Last in, first out: the other groups come before the homes, so that fewer homes are left for those to reach.
        if (u !== BRON && gebruikt[u]! > 0) stap(u, onder[u]!, 0);
        for (const kind of kinderen[u]!) if (gebruikt[kind]! < hoogstens[kind]!) stap(u, kind, 0);
        if (rond && u === BRON && gekozen.some((j) => j !== -1)) stap(u, PUT, prijsPlek);
        continue;
      }
      if (u < QUOTUM && ruil.bewoners[u - WONING]!.length > 0) {
        naarWoningen(u, ruil.winst[u - WONING]!, 0);
        for (const i of ruil.bewoners[u - WONING]!) if (klaar[groepVan[i]!] === 0) stap(u, groepVan[i]!, waarde[i * m + u - WONING]!);
      }
      if (u !== PUT && gebruikt[u]! < hoogstens[u]!) stap(u, onder[u]!, 0);
      for (const kind of kinderen[u]!) if (gebruikt[kind]! > 0) stap(u, kind, 0);
      if (rond && u === PUT) stap(u, BRON, -prijsPlek);
    }
  }

  /** Walks the path back from the sink: who moves where, and how full everything becomes. */
  function volg() {
    const verhuizingen: { i: number; uit: number; naar: number }[] = [];
    for (let v = PUT; v !== BRON; v = vorige[v]!) {
      const u = vorige[v]!;
      const [uWoning, vWoning] = [u >= WONING && u < QUOTUM, v >= WONING && v < QUOTUM];
      if (vWoning && u < WONING) verhuizingen.push({ i: besten.wie[besten.rij[u]! + v - WONING]!, uit: -1, naar: v - WONING });
      else if (uWoning && vWoning) verhuizingen.push({ i: ruil.wie(u - WONING, v - WONING), uit: u - WONING, naar: v - WONING });
      else if (uWoning && v < WONING) verhuizingen.push({ i: vertrekker(u - WONING, v), uit: u - WONING, naar: -1 });
      // The others run along the tree: with the stream one more is used, against it one less. Candidates' maxima stream from their parent.
      else if (u < WONING) gebruikt[onder[v] === u ? v : u]! += onder[v] === u ? 1 : -1;
      else gebruikt[onder[u] === v ? u : v]! += onder[u] === v ? 1 : -1;
    }
    for (const { i, uit } of verhuizingen) if (uit !== -1) ruil.eruit(i, uit);
    for (const { i, uit, naar: doel } of verhuizingen) {
      gekozen[i] = doel;
      if (doel !== -1) ruil.erin(i, doel);
      if (uit === -1) besten.zet(i, false);
      else if (doel === -1) besten.zet(i, true);
    }
  }
  const vertrekker = (woning: number, groep: number) => ruil.bewoners[woning]!.filter((i) => groepVan[i] === groep).reduce((a, b) => (waarde[b * m + woning]! < waarde[a * m + woning]! ? b : a));

  // Heights such that no step costs less than nothing. At the start every way runs forward and nothing costs more than nothing; full maxima may be
  // passed here, for a way too many only lowers a height that may be lower. A home that nobody may have stays at nothing: no way leads there.
  for (let g = 0; g < WONING; g++) {
    for (let j = 0; j < m; j++) if (besten.waard[besten.rij[g]! + j]! > 0) hoogte[WONING + j] = Math.min(hoogte[WONING + j]!, -besten.waard[besten.rij[g]! + j]!);
  }
  for (let j = 0; j < m; j++) for (let v = WONING + j; v !== PUT; v = onder[v]!) hoogte[onder[v]!] = Math.min(hoogte[onder[v]!]!, hoogte[v]!);

  for (;;) {
    // The sink may rise as far as a placement is worth; what costs more is not worth taking.
    const over = prijsPlek - hoogte[PUT]!;
    if (over <= 0) break;
    const kosten = zoek(BRON, PUT, over, false);
    const stijging = Math.min(kosten, over);
    for (let v = 0; v < knopen; v++) hoogte[v] = Math.min(weg[v]!, hoogte[v]! + stijging);
    if (kosten === Infinity) break;
    volg();
  }

  const knoopVan = new Map([...van.map((q, k) => [q, 1 + k] as const), ...naar.map((q, k) => [q, QUOTUM + k] as const)]);
  /** One more under a full maximum: the best round that the extra room opens. */
  function prijs(q: number): Schaduwprijs {
    const knoop = knoopVan.get(q)!;
    if (gebruikt[knoop]! < hoogstens[knoop]!) return { plaatsingen: 0, punten: 0 };
    const [begin, eind] = knoop < WONING ? [knoop, onder[knoop]!] : [onder[knoop]!, knoop];
    const winst = hoogte[begin]! - hoogte[eind]! - zoek(begin, eind, hoogte[begin]! - hoogte[eind]!, true);
    if (winst === -Infinity) return { plaatsingen: 0, punten: 0 };
    let plaatsingen = 0;
    for (let v = eind; v !== begin; v = vorige[v]!) {
      if (vorige[v] === PUT && v === BRON) plaatsingen += 1;
      if (vorige[v] === BRON && v === PUT) plaatsingen -= 1;
    }
    return { plaatsingen, punten: Math.round((winst - plaatsingen * prijsPlek) / maat) };
  }
  return { gekozen, prijzen: opgave.quota.map((_, q) => prijs(q)) };
}

function boom(opgave: Opgave, welke: number[], aantal: number): Boom {
  const uit = nest(welke.map((q) => opgave.quota[q]!), aantal);
  if ('een' in uit) throw new Error(`De maxima van ${uit.een.naam} en ${uit.ander.naam} kruisen elkaar.`);
  return uit;
}
