/** A flow from one place to another. `null`: too few to tell. */
export type Stroom = { van: string; naar: string; aantal: number | null };
/** A place on one side: where its block begins and how tall it is, in pixels. `deels`: some of its flows are too small to tell. */
export type Knoop = { naam: string; aantal: number; deels: boolean; y: number; hoogte: number };
/** One band between two blocks: where it leaves, where it arrives, and how thick it is. */
export type Band = Stroom & { y1: number; y2: number; dikte: number; blijft: boolean };
export type Stroomindeling = { hoogte: number; links: Knoop[]; rechts: Knoop[]; banden: Band[] };

/** All bands together are about so tall; a block has at least the room of one line of words; a band of too few is a thin line. */
const HOOG = 280;
const REGEL = 24;
const WIT = 6;
const DUN = 2;

const diepte = (aantal: number | null, maat: number): number => (aantal === null ? DUN : Math.max(DUN, aantal * maat));

function knopen(namen: readonly string[], stromen: readonly Stroom[], kant: 'van' | 'naar', maat: number): Knoop[] {
  let y = 0;
  return namen.map((naam) => {
    const eigen = stromen.filter((s) => s[kant] === naam);
    const hoogte = eigen.reduce((n, s) => n + diepte(s.aantal, maat), 0);
    const knoop = { naam, aantal: eigen.reduce((n, s) => n + (s.aantal ?? 0), 0), deels: eigen.some((s) => s.aantal === null), y, hoogte };
    y += Math.max(hoogte, REGEL) + WIT;
    return knoop;
  });
}

/**
 * Where every block and band of a picture of flows lies. Places stand in the order in which they are first named, on the right in
 * the order of the left, so that staying where one is makes a level band.
 */
export function deelStromenIn(alle: readonly Stroom[]): Stroomindeling {
  const stromen = alle.filter((s) => s.aantal !== 0);
  const van = [...new Set(stromen.map((s) => s.van))];
  const naar = [...new Set(stromen.map((s) => s.naar))].sort((a, b) => plek(van, a) - plek(van, b));
  const maat = HOOG / Math.max(1, stromen.reduce((n, s) => n + (s.aantal ?? 0), 0));
  const [links, rechts] = [knopen(van, stromen, 'van', maat), knopen(naar, stromen, 'naar', maat)];
  const [uit, erin] = [new Map(links.map((k) => [k.naam, k.y])), new Map(rechts.map((k) => [k.naam, k.y]))];
  const neem = (van: Map<string, number>, naam: string, dikte: number): number => {
    const y = van.get(naam)!;
    van.set(naam, y + dikte);
    return y;
  };
  // from top to bottom on the left, and at each block in the order of the right: bands of one block never cross each other
  const opRij = [...stromen].sort((a, b) => van.indexOf(a.van) - van.indexOf(b.van) || naar.indexOf(a.naar) - naar.indexOf(b.naar));
  const banden = opRij.map((s): Band => {
    const dikte = diepte(s.aantal, maat);
    return { ...s, dikte, y1: neem(uit, s.van, dikte), y2: neem(erin, s.naar, dikte), blijft: s.van === s.naar };
  });
  const onderkant = (ks: readonly Knoop[]): number => ks.reduce((n, k) => Math.max(n, k.y + Math.max(k.hoogte, REGEL)), 0);
  return { hoogte: Math.ceil(Math.max(onderkant(links), onderkant(rechts))), links, rechts, banden };
}

const plek = (namen: readonly string[], naam: string): number => (namen.includes(naam) ? namen.indexOf(naam) : namen.length);
