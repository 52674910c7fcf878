/* Two texts that both came from a third, put together line by line. */

/** From line `van` up to `tot` of the text it came from there stand these lines. */
type Hap = { van: number; tot: number; regels: readonly string[] };
/** More comparisons than this are not made: then all between the first and the last difference counts as changed. */
const MEESTE = 30_000_000;

/** Which lines in a row both have, in order: pairs of places. */
function gelijken(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MEESTE) return [];
  const breedte = b.length + 1;
  const lengte = new Uint16Array((a.length + 1) * breedte);
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--)
    lengte[i * breedte + j] = a[i] === b[j] ? lengte[(i + 1) * breedte + j + 1]! + 1 : Math.max(lengte[(i + 1) * breedte + j]!, lengte[i * breedte + j + 1]!);
  const uit: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) uit.push([i++, j++]);
    else if (lengte[(i + 1) * breedte + j]! >= lengte[i * breedte + j + 1]!) i++;
    else j++;
  }
  return uit;
}

/** What became of the lines of `oud`. */
function happen(oud: readonly string[], nieuw: readonly string[]): Hap[] {
  let voor = 0;
  while (voor < oud.length && voor < nieuw.length && oud[voor] === nieuw[voor]) voor++;
  let na = 0;
  while (na < oud.length - voor && na < nieuw.length - voor && oud[oud.length - 1 - na] === nieuw[nieuw.length - 1 - na]) na++;
  const paren = [...gelijken(oud.slice(voor, oud.length - na), nieuw.slice(voor, nieuw.length - na)).map(([i, j]) => [i + voor, j + voor] as const), [oud.length - na, nieuw.length - na] as const];
  const uit: Hap[] = [];
  let [i, j] = [voor, voor];
  for (const [k, l] of paren) {
    if (k > i || l > j) uit.push({ van: i, tot: k, regels: nieuw.slice(j, l) });
    [i, j] = [k + 1, l + 1];
  }
  return uit;
}

const raakt = (a: Hap, b: Hap): boolean => (a.van === a.tot || b.van === b.tot ? a.van <= b.tot && b.van <= a.tot : a.van < b.tot && b.van < a.tot);
const gelijk = (a: Hap, b: Hap): boolean => a.van === b.van && a.tot === b.tot && a.regels.join('\n') === b.regels.join('\n');

/**
 * `nieuwste` with the changes that `voorstel` made to `basis`. Where both changed the same lines those of `nieuwste` stay; `blijft`: the lines
 * of the proposal that are left out for it.
 */
export function voegSamen(basis: string, voorstel: string, nieuwste: string): { tekst: string; blijft: string[] } {
  const [b, v, n] = [basis, voorstel, nieuwste].map((t) => t.split('\n')) as [string[], string[], string[]];
  const van = happen(b, n);
  const wil = happen(b, v).filter((h) => !van.some((x) => gelijk(h, x)));
  const botst = wil.filter((h) => van.some((x) => raakt(h, x)));
  const uit = [...b];
  for (const { van: begin, tot, regels } of [...van, ...wil.filter((h) => !botst.includes(h))].sort((x, y) => y.van - x.van || y.tot - x.tot)) uit.splice(begin, tot - begin, ...regels);
  return { tekst: uit.join('\n'), blijft: botst.flatMap((h) => (h.regels.length > 0 ? h.regels : b.slice(h.van, h.tot).map((r) => `weg: ${r.trim()}`))).map((r) => r.trim()).filter(Boolean) };
}
