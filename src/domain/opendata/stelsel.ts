import type { Rapport } from '../monitor/tabel.ts';
import { kolommenDieOptellen, tabellenDieHetzelfdeZeggen } from './gevonden.ts';
import { overPerioden } from './perioden.ts';
import { DEEL_VAN, KOLOMREGELS, TUSSENREGELS, type Kolomregel, type Plaats, type Tussenregel } from './regels.ts';
import { reeksen, rijenVan, tabellenVan, TOTAAL, type Reeks } from './reeksen.ts';

/*
 * All open figures of a regeling as one set of numbers with what is known to hold between them: totals, columns that add up, parts and
 * what is left of the whole, tables that tell the same, quarters that make a year. An outsider reckons with exactly this. Each relation
 * stands for itself: that one row does not add up, since something was recorded late, says nothing of the others.
 */

/** The name of one number: period, table, row ('totaal' for the last) and column. */
export const celcode = (r: Pick<Rapport, 'periode'>, tabel: string, rij: string, kolom: string): string => `${r.periode.van}/${r.periode.tot}|${tabel}|${rij}|${kolom}`;

/** What `links` adds up to beside `rechts` is known: mostly the same. All are numbers of cells. `later`: `links` was counted later, so it may know of more. `gevonden`: it turned out to be so, nobody says it must. */
export type Relatie = { links: readonly number[]; rechts: readonly number[]; later?: true; gevonden?: true };
/** `achter`: numbers that are printed nowhere, and follow from those that are. */
export type Stelsel = { namen: readonly string[]; waarden: readonly number[]; relaties: readonly Relatie[]; achter: ReadonlySet<number> };

/** One report as the numbers it prints. */
type Beeld = { rapport: Rapport; reeksen: Map<string, Reeks>; perTabel: Map<string, Reeks[]> };
const beeldVan = (rapport: Rapport): Beeld => {
  const alle = tabellenVan(rapport).flatMap(reeksen);
  return { rapport, reeksen: new Map(alle.map((x) => [`${x.tabel}|${x.kolom}`, x])), perTabel: new Map(tabellenVan(rapport).map((t) => [t.code, alle.filter((x) => x.tabel === t.code)])) };
};

export function stelselVan(rapporten: readonly Rapport[]): Stelsel {
  const [namen, waarden]: [string[], number[]] = [[], []];
  const plek = new Map<string, number>();
  const achter = new Set<number>();
  const relaties = new Map<string, Relatie>();
  const maak = (naam: string, n: number): number => { plek.set(naam, namen.length); namen.push(naam); return waarden.push(n) - 1; };
  const cel = (r: Rapport, tabel: string, rij: string, kolom: string): number | undefined => plek.get(celcode(r, tabel, rij, kolom));
  /** What nobody prints, as one of its whole; what cannot be less than nothing. */
  const maakRest = (naam: string, n: number): number => { const i = maak(naam, Math.max(0, n)); achter.add(i); return i; };
  /** Cells that are not there are zero: nothing is printed of them. */
  const leg = (links: readonly (number | undefined)[], rechts: readonly (number | undefined)[], wat: Pick<Relatie, 'later' | 'gevonden'> = {}): void => {
    const [l, r] = [links, rechts].map((x) => x.filter((c) => c !== undefined));
    const sleutel = `${l!.toSorted((a, b) => a - b).join()}=${r!.toSorted((a, b) => a - b).join()}`;
    if (l!.length > 0 && r!.length > 0 && l!.join() !== r!.join() && !(wat.gevonden && relaties.has(sleutel))) relaties.set(sleutel, { links: l!, rechts: r!, ...wat });
  };

  /** What was found in the numbers is laid where it is so. */
  const legAlsZo = (links: readonly (number | undefined)[], rechts: readonly (number | undefined)[]): void => {
    const tel = (x: readonly (number | undefined)[]): number => x.reduce<number>((s, c) => s + (c === undefined ? 0 : waarden[c]!), 0);
    if (tel(links) === tel(rechts)) leg(links, rechts, { gevonden: true });
  };

  const beelden = rapporten.map(beeldVan);
  for (const { rapport, reeksen: rk } of beelden) for (const { tabel, kolom, per } of rk.values()) for (const [rij, n] of per) maak(celcode(rapport, tabel, rij, kolom), n);
  // what was found in one report may hold in all
  const gevonden: readonly Kolomregel[] = beelden.flatMap((b) => [...b.perTabel.values()].flatMap(kolommenDieOptellen));
  for (const beeld of beelden) {
    const { rapport: r, perTabel } = beeld;
    for (const { tabel, kolom, per } of beeld.reeksen.values()) leg([cel(r, tabel, TOTAAL, kolom)], [...per.keys()].filter((rij) => rij !== TOTAAL).map((rij) => cel(r, tabel, rij, kolom)));
    for (const [regels, hoe] of [[KOLOMREGELS, leg], [gevonden, legAlsZo]] as const) for (const { tabel, links, rechts } of regels) {
      const eigen = perTabel.get(tabel) ?? [];
      const delen = rechts === 'rest' ? eigen.map((x) => x.kolom).filter((k) => !links.includes(k)) : rechts;
      for (const rij of rijenVan(eigen)) hoe(links.map((k) => cel(r, tabel, rij, k)), delen.map((k) => cel(r, tabel, rij, k)));
    }
    for (const [tabel, paren] of Object.entries(DEEL_VAN)) for (const [deel, geheel] of paren) for (const rij of rijenVan(perTabel.get(tabel) ?? [])) {
      const [d, g] = [cel(r, tabel, rij, deel), cel(r, tabel, rij, geheel)];
      if (d !== undefined && g !== undefined) leg([g], [d, maakRest(`${celcode(r, tabel, rij, geheel)}-${deel}`, waarden[g]! - waarden[d]!)]);
    }
    for (const [regels, hoe] of [[TUSSENREGELS, leg], [tabellenDieHetzelfdeZeggen([...beeld.reeksen.values()]), legAlsZo]] as const) for (const regel of regels) for (const [links, rechts] of perRij(beeld, regel)) {
      // where a party did not say it, nothing follows
      if (![...links, ...rechts].some(([tabel, rij, kolom]) => onbekend(beeld, tabel, rij, kolom))) hoe(links.map((p) => cel(r, ...p)), rechts.map((p) => cel(r, ...p)));
    }
  }
  for (const { geheel, delen, heel } of overPerioden(rapporten)) for (const { tabel, kolom } of beelden[rapporten.indexOf(geheel)]!.reeksen.values())
    for (const rij of rijenVan([geheel, ...delen].flatMap((r) => beelden[rapporten.indexOf(r)]!.reeksen.get(`${tabel}|${kolom}`) ?? []))) {
      const [g, ds] = [cel(geheel, tabel, rij, kolom), delen.map((d) => cel(d, tabel, rij, kolom)).filter((d) => d !== undefined)];
      if (g !== undefined && ds.length > 0) leg([g], heel ? ds : [...ds, maakRest(`${celcode(geheel, tabel, rij, kolom)}-${delen.map((d) => d.periode.van).join()}`, waarden[g]! - ds.reduce((s, d) => s + waarden[d]!, 0))], { later: true });
    }
  return { namen, waarden, relaties: [...relaties.values()], achter };
}

/** Is this row there, without a number? */
function onbekend({ rapport, reeksen: rk }: Beeld, tabel: string, rij: string, kolom: string): boolean {
  const t = tabellenVan(rapport).find((x) => x.code === tabel);
  if (!t) return true;
  const cellen = rij === TOTAAL ? t.totaal : t.rijen.find((x) => x.code === rij)?.cellen;
  return cellen?.[kolom] !== undefined && rk.get(`${tabel}|${kolom}`)?.per.get(rij) === undefined;
}

/** A rule between tables for each row in turn. */
function perRij({ perTabel }: Beeld, { links, rechts }: Tussenregel): [Plaats[], Plaats[]][] {
  const alle = [...links, ...rechts];
  const rijen = alle.some(([, rij, kolom]) => rij === 'elk' || kolom === 'rij')
    ? [...new Set(alle.filter(([, rij]) => rij === 'elk').flatMap(([tabel]) => rijenVan(perTabel.get(tabel) ?? []).filter((x) => x !== TOTAAL)))] : [''];
  const vul = (rij: string) => (plaatsen: readonly Plaats[]): Plaats[] => plaatsen.map(([t, r, k]) => [t, r === 'elk' ? rij : r, k === 'rij' ? rij : k]);
  return rijen.map((rij) => [vul(rij)(links), vul(rij)(rechts)]);
}
