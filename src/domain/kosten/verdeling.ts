import { verdeel } from '../verdeling/methoden.ts';
import type { Partijsoort } from '../partijen/rollen.ts';
import { betalers, type KostenStand, type Post } from './stand.ts';

/* Dividing an amount in whole cents: always exact, whoever takes part. */

/**
 * Divides `cent` over the keys by weight. Each first gets the whole cents of its part; the cents left over go one by one to the largest
 * remainders. Where remainders are equal the larger weight goes first, and between equal weights the turn passes on each year: it begins
 * `jaar` places further in the order of the codes. Without any weight all pay alike. Throws RangeError for an amount below zero or not whole.
 */
export function verdeelCenten(cent: number, gewichten: Readonly<Record<string, number>>, jaar: number): Map<string, number> {
  const codes = Object.keys(gewichten).sort();
  if (codes.length === 0) return new Map();
  const zonder = codes.every((c) => gewichten[c] === 0);
  const plek = (i: number) => String((((i - jaar) % codes.length) + codes.length) % codes.length).padStart(6, '0');
  const uit = verdeel('grootsteResten', cent, codes.map((c, i) => ({ sleutel: `${plek(i)} ${c}`, gewicht: zonder ? 1 : gewichten[c]! })));
  return new Map([...uit].map(([sleutel, n]) => [sleutel.slice(7), n]));
}

const som = (posten: readonly Post[], welke: (p: Post) => boolean): number => posten.filter(welke).reduce((a, p) => a + p.cent, 0);

/** What one kind bears and who pays it. */
export type Soortdeel = { drager: Partijsoort; betaler: Partijsoort; cent: number };
/** What one party pays: of the yearly costs, of what is once only, and what it pays by itself. */
export type Partijdeel = { partij: string; soort: Partijsoort; jaarlijks: number; eenmalig: number; rechtstreeks: number; totaal: number };
export type Kostenverdeling = { totaal: number; jaarlijks: number; delen: Soortdeel[]; partijen: Partijdeel[] };

/** Divides the costs of a year: the yearly ones over the kinds by their parts and within a kind by its key; a kind without a key divides alike. */
export function verdeelKosten(stand: Pick<KostenStand, 'jaar' | 'posten' | 'partijen' | 'delen' | 'sleutels' | 'eenmalig'>, posten: readonly Post[] = stand.posten): Kostenverdeling {
  const { jaar, partijen, delen, sleutels, eenmalig } = stand;
  const jaarlijks = som(posten, (p) => p.keer === 'jaarlijks' && p.betaald_door === undefined);
  const perDrager = verdeelCenten(jaarlijks, Object.fromEntries(delen.map((d) => [d.drager, d.deel])), jaar);
  const soortdelen = delen.map(({ drager, betaler }) => ({ drager, betaler, cent: perDrager.get(drager)! }));
  const eenmalen = som(posten, (p) => p.keer === 'eenmalig' && p.betaald_door === undefined);
  const betalend = new Set([...betalers(stand), ...(eenmalen > 0 ? [eenmalig] : [])]);
  const binnen = (soort: Partijsoort, cent: number) => verdeelCenten(cent, Object.fromEntries(partijen.filter((p) => p.soort === soort).map((p) => [p.code, sleutels[soort]?.gewichten[p.code] ?? (sleutels[soort] ? 0 : 1)])), jaar);
  const perSoort = new Map([...betalend].map((soort) => [soort, {
    jaarlijks: binnen(soort, soortdelen.filter((d) => d.betaler === soort).reduce((a, d) => a + d.cent, 0)),
    eenmalig: binnen(soort, soort === eenmalig ? eenmalen : 0),
  }]));
  const rij = (partij: string, soort: Partijsoort): Partijdeel => {
    const deel = { jaarlijks: perSoort.get(soort)?.jaarlijks.get(partij) ?? 0, eenmalig: perSoort.get(soort)?.eenmalig.get(partij) ?? 0, rechtstreeks: som(posten, (p) => p.betaald_door === partij) };
    return { partij, soort, ...deel, totaal: deel.jaarlijks + deel.eenmalig + deel.rechtstreeks };
  };
  const rijen = partijen.map((p) => rij(p.code, p.soort)).filter((r) => betalend.has(r.soort) || r.rechtstreeks > 0);
  return { totaal: som(posten, () => true), jaarlijks, delen: soortdelen, partijen: rijen };
}

/** How one party stands: what it owes, what it paid, and what is left; below zero it gets money back. Once settled, by the real costs. */
export type Kostenstaat = Partijdeel & { betaald: number; open: number; /** by the real costs, once settled */ werkelijk?: number; verschil?: number };
export function kostenstaten(stand: KostenStand): Kostenstaat[] {
  const begroot = new Map(verdeelKosten(stand).partijen.map((p) => [p.partij, p]));
  const werkelijk = stand.afrekening && new Map(verdeelKosten(stand, stand.afrekening.posten).partijen.map((p) => [p.partij, p.totaal]));
  // Who has no part in the budget but paid something, by itself or to the service point, is part of the settlement too.
  const mee = stand.partijen.filter(({ code }) => begroot.has(code) || werkelijk?.has(code) || stand.betalingen.some((b) => b.partij === code));
  return mee.map(({ code, soort }): Partijdeel => begroot.get(code) ?? { partij: code, soort, jaarlijks: 0, eenmalig: 0, rechtstreeks: 0, totaal: 0 }).map((deel) => {
    const betaald = stand.betalingen.filter((b) => b.partij === deel.partij).reduce((a, b) => a + b.cent, 0);
    const echt = werkelijk && (werkelijk.get(deel.partij) ?? 0);
    // What a party pays by itself is no payment to the service point.
    const echtRechtstreeks = stand.afrekening ? som(stand.afrekening.posten, (p) => p.betaald_door === deel.partij) : deel.rechtstreeks;
    return { ...deel, betaald, open: (echt ?? deel.totaal) - echtRechtstreeks - betaald, ...(echt === undefined ? {} : { werkelijk: echt, verschil: echt - deel.totaal }) };
  });
}
