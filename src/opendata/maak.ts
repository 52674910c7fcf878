import type { Highs } from 'highs';
import { overlap } from '../domain/monitor/periode.ts';
import type { Cel, Cijfertabel, Rapport } from '../domain/monitor/tabel.ts';
import { tabellenVan, TOTAAL } from '../domain/opendata/reeksen.ts';
import { celcode, stelselVan } from '../domain/opendata/stelsel.ts';
import { isAlVerhuld, openDeel, telkolommen } from '../domain/opendata/tabellen.ts';
import { verberg } from './verberg.ts';

/** A report that was made open before: as it is, and as it was shown. */
export type Eerder = { rapport: Rapport; open: Rapport };

/** A table with what must stay out of it taken out; what is no count (a share, a median) goes when anything of its row went. */
function verhuld(r: Rapport, t: Cijfertabel, weg: ReadonlySet<string>): Cijfertabel {
  const tellend = new Set(telkolommen(t).map((k) => k.code));
  const afgeleid = new Set(tellend.size === 0 ? [] : t.kolommen.filter((k) => ['procent', 'dagen', 'maanden', 'euro', 'tekst'].includes(k.eenheid)).map((k) => k.code));
  const dicht = new Set(t.kolommen.filter((k) => isAlVerhuld(t, k.code)).map((k) => k.code));
  const regel = (rij: string, cellen: Readonly<Record<string, Cel>>): Record<string, Cel> => {
    const iets = [...tellend].some((k) => weg.has(celcode(r, t.code, rij, k)) || dicht.has(k));
    return Object.fromEntries(Object.entries(cellen).map(([k, w]) => [k, weg.has(celcode(r, t.code, rij, k)) || dicht.has(k) || (iets && afgeleid.has(k) && w !== null) ? 'verborgen' : w]));
  };
  // what a table says of itself in words may name numbers
  const meldingen = t.herkomst === 'gepubliceerd' ? t.meldingen : t.meldingen.filter((m) => ['niet-geleverd', 'niet-bekend', 'geen-doel', 'doel-heel-jaar', 'geen-regeling'].includes(m.soort));
  return { ...t, meldingen, rijen: t.rijen.map((x) => ({ ...x, cellen: regel(x.code, x.cellen) })), ...(t.totaal ? { totaal: regel(TOTAAL, t.totaal) } : {}) };
}

/** The cells of an open report that are held back, or those that are not. */
const cellenVan = (open: Rapport, verborgen: boolean): string[] => tabellenVan(open).flatMap((t) => telkolommen(t).flatMap((k) =>
  [...t.rijen.map((r) => [r.code, r.cellen[k.code]] as const), ...(t.totaal ? [[TOTAAL, t.totaal[k.code]] as const] : [])].filter(([, w]) => (w === 'verborgen') === verborgen).map(([rij]) => celcode(open, t.code, rij, k.code))));

/**
 * The open version of a report, beside all that are open already: of a number from one to four nobody can say more than that it may be
 * anything from one to at least five, whatever they add up or subtract, over all its tables and all reports that share days with it.
 * Those are enough: numbers of two periods are tied only where the one lies within the other (`overPerioden`), and what would tie quarters
 * together is their year, which is made after them and so beside all of them.
 */
export function maakOpen(highs: Highs, rapport: Rapport, alle: readonly Eerder[]): Rapport {
  const eerder = alle.filter((e) => overlap(rapport.periode, e.rapport.periode));
  const nieuw = openDeel(rapport);
  const stelsel = stelselVan([...eerder.map((e) => openDeel(e.rapport)), nieuw]);
  const plek = new Map(stelsel.namen.map((naam, i) => [naam, i]));
  const plekken = (verborgen: boolean): Set<number> => new Set(eerder.flatMap((e) => cellenVan(e.open, verborgen)).flatMap((naam) => { const p = plek.get(naam); return p === undefined ? [] : [p]; }));
  const weg = new Set([...verberg(highs, { stelsel, getoond: plekken(false), verborgen: plekken(true) })].map((i) => stelsel.namen[i]!));
  return { ...nieuw, hoofdstukken: nieuw.hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.map((t) => verhuld(nieuw, t, weg)) })) };
}
