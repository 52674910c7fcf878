import type { Context } from 'hono';
import { Filterbalk, KnopLink, type Filterveld, type Optie, type Tabelkolom } from '../ui/index.ts';
import { adresMet, keuzeUit, tekstUit, type Vraagdelen } from './adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv, type Csvkolom } from './csv.ts';

/*
 * A list that is read whole and not long (parties, meetings, what was supplied): searched, filtered, sorted and taken along as a file,
 * all from one description. The address holds the choice. Long lists (dossiers, homes) page in the database.
 */

type Filter<R> = { naam: string; label: string; /** without the choice of all, which comes first by itself */ opties: readonly Optie[]; past: (rij: R, waarde: string) => boolean; /** what is chosen when nothing is */ begin?: string };
type Volgorde<R> = { code: string; naam: string; op: (a: R, b: R) => number };
export type Lijstvorm<R> = {
  pad: string;
  /** what else the address holds and must keep, such as the year */
  vast?: Vraagdelen;
  /** the words one row is found by */
  woorden: (rij: R) => string;
  filters?: readonly Filter<R>[];
  /** the first one is how the list opens */
  volgorden: readonly Volgorde<R>[];
  csv: { naam: string; kolommen: readonly Csvkolom<R>[] };
};
export type Lijstkeus<R> = { getoond: R[]; zoek: string; filters: Readonly<Record<string, string | undefined>>; volgorde: string; gefilterd: boolean };

/** All of them: the value of a filter that has something chosen when nothing is. */
export const ALLES = 'alles';
const plat = (woorden: string): string => woorden.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Reads the choice from the address and applies it; what the address asks that is not there, counts as no choice. */
export function kiesUit<R>(c: Context, { woorden, filters = [], volgorden }: Lijstvorm<R>, rijen: readonly R[]): Lijstkeus<R> {
  const zoek = tekstUit(c, 'zoek');
  const gekozen = Object.fromEntries(filters.map((f) => [f.naam, keuzeUit(c, f.naam, [ALLES, ...f.opties.map((o) => o.waarde)]) ?? f.begin]));
  const volgorde = volgorden.find((v) => v.code === c.req.query('volgorde')) ?? volgorden[0]!;
  const geldt = filters.filter((f) => gekozen[f.naam] !== undefined && gekozen[f.naam] !== ALLES);
  const getoond = rijen.filter((r) => (!zoek || plat(woorden(r)).includes(plat(zoek))) && geldt.every((f) => f.past(r, gekozen[f.naam]!))).toSorted(volgorde.op);
  return { getoond, zoek, filters: gekozen, volgorde: volgorde.code, gefilterd: zoek !== '' || filters.some((f) => gekozen[f.naam] !== f.begin) };
}

/** The address of this choice, with something else in it. */
function adres<R>({ pad, vast = {}, filters = [], volgorden }: Lijstvorm<R>, keus: Lijstkeus<R>, anders: Vraagdelen = {}): string {
  const gekozen = Object.fromEntries(filters.map((f) => [f.naam, keus.filters[f.naam] === f.begin ? undefined : keus.filters[f.naam]]));
  return adresMet(pad, { ...vast, zoek: keus.zoek, ...gekozen, volgorde: keus.volgorde === volgorden[0]!.code ? undefined : keus.volgorde, ...anders });
}

/** Search, filters and order above the list. `voor`: what the page asks besides, such as the year; it then need not be in `vast`. */
export function Lijstbalk<R>({ vorm, keus, label, voor = [] }: { vorm: Lijstvorm<R>; keus: Lijstkeus<R>; label: string; voor?: readonly Filterveld[] }) {
  const { pad, vast = {}, filters = [], volgorden } = vorm;
  const verborgen = Object.fromEntries(Object.entries(vast).filter((paar): paar is [string, string] => Boolean(paar[1]) && !voor.some((veld) => veld.naam === paar[0])));
  return (
    <Filterbalk
      action={pad} label={label} verborgen={verborgen} wis={keus.gefilterd ? adresMet(pad, vast) : undefined}
      velden={[
        ...voor, { soort: 'zoek', naam: 'zoek', label: 'Zoek', waarde: keus.zoek },
        ...filters.map((f): Filterveld => ({ soort: 'keuze', naam: f.naam, label: f.label, waarde: keus.filters[f.naam] ?? '', opties: [{ waarde: f.begin ? ALLES : '', naam: 'Alles' }, ...f.opties] })),
        ...(volgorden.length > 1 ? [{ soort: 'keuze' as const, naam: 'volgorde', label: 'Volgorde', waarde: keus.volgorde, opties: volgorden.map((v) => ({ waarde: v.code, naam: v.naam })) }] : []),
      ]}
    />
  );
}

/** The head of a column that leads to the list in the order of that column. */
export const sorteerkop = <R,>(vorm: Lijstvorm<R>, keus: Lijstkeus<R>, volgorde: string): Pick<Tabelkolom<string>, 'sorteer'> =>
  ({ sorteer: { href: adres(vorm, keus, { volgorde }), ...(keus.volgorde === volgorde ? { nu: 'oplopend' as const } : {}) } });

/** The way to the same rows as a file; none when there are none. */
export function Lijstuitvoer<R>({ vorm, keus }: { vorm: Lijstvorm<R>; keus: Lijstkeus<R> }) {
  return keus.getoond.length > 0 && <KnopLink soort="stil" icoon="download" href={adres(vorm, keus, { als: 'csv' })}>Uitvoeren als CSV</KnopLink>;
}

/** Is this list asked for as a file? Then that file, with what was chosen. */
export const lijstBestand = <R,>(c: Context, { csv: { naam, kolommen } }: Lijstvorm<R>, keus: Lijstkeus<R>, vandaag: string): Response | undefined =>
  (c.req.query('als') === 'csv' ? stuurCsv(c, naam, vandaag, alsCsv(kolommen, keus.getoond.slice(0, HOOGSTENS_IN_EXPORT))) : undefined);

/** Orders that many lists have. */
export const opTekst = <R,>(van: (rij: R) => string): ((a: R, b: R) => number) => (a, b) => van(a).localeCompare(van(b), 'nl');
export const nieuwsteEerst = <R,>(van: (rij: R) => string): ((a: R, b: R) => number) => (a, b) => van(b).localeCompare(van(a));
export const eerstEerst = <R,>(van: (rij: R) => string | undefined): ((a: R, b: R) => number) => (a, b) => (van(a) ?? '9999').localeCompare(van(b) ?? '9999');
