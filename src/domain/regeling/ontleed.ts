import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';

/** One fault or remark in a regeling file: where, what, and what to do. `regel` counts from 1. */
export type Fout = { regel: number; pad: string; melding: string; remedie: string };
export type Pad = readonly PropertyKey[];

/** A file taken apart: plain data, faults of writing, and the line a path stands on. */
export type Ontleed = { ruw: unknown; fouten: Fout[]; regelVan(pad: Pad): number; regelVanSleutel(pad: Pad, sleutel: string): number };

/** A path as people read it: partijen[3].soort. */
export const alsTekst = (pad: Pad): string =>
  pad.map((deel, i) => (typeof deel === 'number' ? `[${deel}]` : `${i > 0 ? '.' : ''}${String(deel)}`)).join('') || '(bestand)';

/** More faults than this are not looked up: each costs a search for its line, and nobody mends more at once. */
export const MEESTE_FOUTEN = 50;
const DUBBEL = { melding: 'Deze sleutel staat er twee keer.', remedie: 'Haal er één weg; anders telt stil alleen de laatste.' };

const SCHRIJFFOUTEN: Partial<Record<YAMLError['code'], [melding: string, remedie: string]>> = {
  BAD_INDENT: ['De inspringing klopt niet.', 'Zet deze regel even ver naar rechts als de regels waar hij bij hoort.'],
  TAB_AS_INDENT: ['Er staat een tab als inspringing.', 'Gebruik spaties.'],
  MISSING_CHAR: ['Er ontbreekt een teken, bijvoorbeeld een aanhalingsteken, haakje of dubbele punt.', 'Sluit wat op deze regel open staat; zet tekst met een komma of dubbele punt tussen aanhalingstekens.'],
  BAD_SCALAR_START: ['Deze waarde begint met een teken dat in YAML iets anders betekent.', 'Zet de waarde tussen aanhalingstekens.'],
  UNEXPECTED_TOKEN: ['Hier staat iets dat op deze plek niet kan.', 'Controleer haakjes, komma’s en aanhalingstekens op deze regel en de regel ervoor.'],
  MULTILINE_IMPLICIT_KEY: ['Een sleutel loopt over meer dan één regel.', 'Zet sleutel en dubbele punt op één regel.'],
};

function schrijffout(fout: YAMLError, regel: (plaats: number) => number): Fout {
  const [melding, remedie] = SCHRIJFFOUTEN[fout.code] ?? ['Dit is geen geldige YAML.', 'Controleer aanhalingstekens, haakjes en inspringing op deze regel.'];
  return { regel: regel(fout.pos[0]), pad: '(bestand)', melding, remedie };
}

/** Where a key of a block stands for the second time; each block in one pass, where the parser would compare every two keys. */
function dubbeleSleutels(document: Document): number[] {
  const plaatsen: number[] = [];
  visit(document, {
    Map(_, blok) {
      const gezien = new Set<unknown>();
      for (const { key } of blok.items) {
        if (!isScalar(key)) continue;
        if (gezien.has(key.value)) plaatsen.push(key.range?.[0] ?? 0);
        gezien.add(key.value);
      }
      return plaatsen.length < MEESTE_FOUTEN ? undefined : visit.BREAK;
    },
  });
  return plaatsen;
}

/** The deepest node on the path that exists: a missing key is reported on its parent's line. */
function begin(document: Document, pad: Pad): number {
  for (let n = pad.length; n > 0; n--) {
    const ouder: unknown = document.getIn(pad.slice(0, n - 1), true);
    const sleutel = pad[n - 1];
    const paar = isMap(ouder) ? ouder.items.find((i) => isPair(i) && isScalar(i.key) && String(i.key.value) === String(sleutel)) : undefined;
    if (paar && isScalar(paar.key) && paar.key.range) return paar.key.range[0];
    const knoop = document.getIn(pad.slice(0, n), true) as { range?: [number, number, number] } | undefined;
    if (knoop?.range) return knoop.range[0];
  }
  return 0;
}

/** Take a YAML text apart. Never throws: faults of writing come back as a list. */
export function ontleed(tekst: string): Ontleed {
  const regels = new LineCounter();
  const document = parseDocument(tekst, { lineCounter: regels, prettyErrors: false, uniqueKeys: false });
  const regel = (plaats: number): number => Math.max(1, regels.linePos(plaats).line);
  // A doubled key leaves the structure whole; after any other writing fault the rest would be guesswork.
  const bruikbaar = document.errors.length === 0;
  const dubbel = dubbeleSleutels(document).map((plaats): Fout => ({ regel: regel(plaats), pad: '(bestand)', ...DUBBEL }));
  const fouten = [...document.errors.slice(0, MEESTE_FOUTEN).map((fout) => schrijffout(fout, regel)), ...dubbel].slice(0, MEESTE_FOUTEN);
  let ruw: unknown;
  if (bruikbaar)
    try { ruw = document.toJS({ maxAliasCount: 100 }); } catch { fouten.push({ regel: 1, pad: '(bestand)', melding: 'Een verwijzing (*naam) in dit bestand wijst nergens naar of naar zichzelf.', remedie: 'Schrijf de waarde voluit.' }); }
  return { ruw, fouten, regelVan: (pad) => regel(begin(document, pad)), regelVanSleutel: (pad, sleutel) => regel(begin(document, [...pad, sleutel])) };
}
