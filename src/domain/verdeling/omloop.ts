/*
 * Whole numbers through a network: per connection at least `min` and at most `max`, as much into each point as out of it, at the
 * least total cost. Exact: amounts are whole, costs are BigInt.
 */

export type Verbinding = { van: number; naar: number; min: number; max: number; kosten: bigint };
type Tak = { naar: number; ruimte: number; kosten: bigint; terug: Tak };

/**
 * The cheapest circulation over `punten` points, one amount per connection in the order given; undefined when the bounds cannot all
 * be met. The outcome does not depend on anything but the input.
 */
export function goedkoopsteOmloop(punten: number, verbindingen: readonly Verbinding[]): number[] | undefined {
  if (verbindingen.some((v) => v.min > v.max)) return undefined;
  const [bron, put] = [punten, punten + 1];
  const takken: Tak[][] = Array.from({ length: punten + 2 }, () => []);
  const leg = (van: number, naar: number, ruimte: number, kosten: bigint): Tak => {
    const heen = { naar, ruimte, kosten } as Tak;
    heen.terug = { naar: van, ruimte: 0, kosten: -kosten, terug: heen };
    takken[van]!.push(heen);
    takken[naar]!.push(heen.terug);
    return heen;
  };
  // Everything begins at its minimum; what then comes in too much somewhere must find its way to where it is too little.
  const teveel = new Array<number>(punten).fill(0);
  const vrij = verbindingen.map(({ van, naar, min, max, kosten }) => {
    teveel[naar]! += min;
    teveel[van]! -= min;
    return max > min ? leg(van, naar, max - min, kosten) : undefined;
  });
  let nodig = 0;
  teveel.forEach((over, punt) => {
    if (over > 0) { nodig += over; leg(bron, punt, over, 0n); }
    if (over < 0) leg(punt, put, -over, 0n);
  });
  if (vulAan(takken, bron, put) < nodig) return undefined;
  for (const rij of takken) for (const tak of rij) if (tak.naar >= punten || tak.terug.naar >= punten) tak.ruimte = 0;
  while (verbeter(takken, punten));
  return verbindingen.map(({ min }, i) => min + (vrij[i]?.terug.ruimte ?? 0));
}

/** Sends as much as fits from one point to another, along shortest ways; how much. */
function vulAan(takken: Tak[][], bron: number, put: number): number {
  for (let totaal = 0; ; ) {
    const via: (Tak | undefined)[] = [];
    const rij = [bron];
    for (let i = 0; i < rij.length && via[put] === undefined; i++)
      for (const tak of takken[rij[i]!]!) if (tak.ruimte > 0 && tak.naar !== bron && via[tak.naar] === undefined) { via[tak.naar] = tak; rij.push(tak.naar); }
    const weg: Tak[] = [];
    for (let tak = via[put]; tak; tak = via[tak.terug.naar]) weg.push(tak);
    if (weg.length === 0) return totaal;
    totaal += stuur(weg);
  }
}

/** Finds a ring that costs less than nothing (Bellman-Ford) and fills it; false when there is none left. */
function verbeter(takken: Tak[][], punten: number): boolean {
  const afstand = new Array<bigint>(punten).fill(0n);
  const via: (Tak | undefined)[] = [];
  let laatst: number | undefined;
  for (let ronde = 0; ronde < punten; ronde++) {
    laatst = undefined;
    for (let van = 0; van < punten; van++) {
      for (const tak of takken[van]!) {
        if (tak.ruimte === 0 || afstand[van]! + tak.kosten >= afstand[tak.naar]!) continue;
        afstand[tak.naar] = afstand[van]! + tak.kosten;
        via[tak.naar] = tak;
        laatst = tak.naar;
      }
    }
    if (laatst === undefined) return false;
  }
  let punt = laatst!;
  for (let i = 0; i < punten; i++) punt = via[punt]!.terug.naar;
  const ring: Tak[] = [];
  let tak = via[punt]!;
  do { ring.push(tak); tak = via[tak.terug.naar]!; } while (tak !== ring[0]);
  stuur(ring);
  return true;
}

function stuur(weg: readonly Tak[]): number {
  const aantal = Math.min(...weg.map((t) => t.ruimte));
  for (const tak of weg) { tak.ruimte -= aantal; tak.terug.ruimte += aantal; }
  return aantal;
}
