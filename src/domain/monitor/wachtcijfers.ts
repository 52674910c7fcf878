import { dagenTussen, dagnummer, dagMetNummer, type Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { kwartalenVan, type Kwartaal, type Periode } from './periode.ts';
import { ONDERGRENS } from './kleine-aantallen.ts';

/* Waits, counted. In whole weeks, so that nobody is recognised by a number of days. */

/** One time on the waiting list, or `aantal` that were alike: placed, first offer, then a key (which is an offer too) or off the list without one; null: not (yet). */
export type Wachtperiode = { wachtlijst: string; zorgorganisatie: string; geplaatst_op: Dag; aanbod_op: Dag | null; sleutel_op: Dag | null; eind_op: Dag | null; gepauzeerd_op: Dag | null; aantal: number };

/** At risk from week `erin` of the wait up to `eruit`; then a key, or not known further. */
export type Verloop = readonly (readonly [erin: number, eruit: number, sleutel: 0 | 1])[];
/**
 * What is known of one group. An absent count is one to four people. Waits are sorted and given from five people on. `termijn`: whose
 * six months ended in the period, `binnen`: who had an offer by then.
 */
export type Groepcijfers = { wacht?: number; wachtweken?: readonly number[]; sleutels?: number; aanbodweken?: readonly number[]; sleutelweken?: readonly number[]; verloop?: Verloop; termijn?: number; binnen?: number };

/** The smallest value that at least this part lies at or below; undefined for none. `gesorteerd` from low to high. */
export const kwantiel = (gesorteerd: readonly number[], deel: number): number | undefined => gesorteerd[Math.ceil(deel * gesorteerd.length - 1e-9) - 1];

/**
 * Kaplan-Meier: after how many weeks this part has a key, where who still waits or left the list counts for as long as was seen.
 * Leaving them out would make the wait look shorter than it is. Undefined when not so many came that far. Without anyone of whom
 * the end is not known it is the plain quantile.
 */
export function kwantielMetWachtenden(verloop: Verloop, deel: number): number | undefined {
  let over = 1;
  for (const week of [...new Set(verloop.filter(([, , sleutel]) => sleutel).map(([, eruit]) => eruit))].sort((a, b) => a - b)) {
    const aanwezig = verloop.filter(([erin, eruit]) => erin <= week && eruit >= week).length;
    const sleutels = verloop.filter(([, eruit, sleutel]) => sleutel && eruit === week).length;
    over *= 1 - sleutels / aanwezig;
    if (over <= 1 - deel + 1e-9) return week;
  }
  return undefined;
}

const weken = (van: Dag, tot: Dag): number => Math.max(0, Math.floor(dagenTussen(van, tot) / 7));
const oplopend = (ns: number[]): number[] => ns.sort((a, b) => a - b);
const herhaald = (ps: readonly Wachtperiode[], van: (p: Wachtperiode) => number): number[] => oplopend(ps.flatMap((p) => Array<number>(p.aantal).fill(van(p))));
const tel = (ps: readonly Wachtperiode[]): number => ps.reduce((n, p) => n + p.aantal, 0);

/** What became of the term for an offer: in time, too late or never, off the list before it ended, or not over yet on the last day counted. */
export type Termijnuitkomst = 'binnen' | 'niet' | 'eraf' | 'loopt';
export function termijnuitkomst(p: Wachtperiode, binnen: string, peildag: Dag): Termijnuitkomst {
  const uiterlijk = plusTermijn(p.geplaatst_op, binnen);
  if (p.aanbod_op !== null && p.aanbod_op <= uiterlijk) return 'binnen';
  if (p.eind_op !== null && p.eind_op <= uiterlijk) return 'eraf';
  return uiterlijk < peildag ? 'niet' : 'loopt';
}

/** The last day of a period that can be counted: the last day itself, or today. */
export const peildagVan = ({ tot }: Periode, vandaag: Dag): Dag => { const laatste = dagMetNummer(dagnummer(tot) - 1); return laatste < vandaag ? laatste : vandaag; };

/** The figures of one group from its waits, as known on `peildag`. `binnen`: the term for an offer, as "6 maanden". */
export function cijfersVan(alle: readonly Wachtperiode[], { van }: Periode, peildag: Dag, binnen: string | undefined): Groepcijfers {
  const wachtend = alle.filter((p) => p.sleutel_op === null && p.eind_op === null);
  const gehuisvest = alle.filter((p) => p.sleutel_op !== null && p.sleutel_op >= van);
  const cohort = binnen === undefined ? [] : alle.filter((p) => {
    const uiterlijk = plusTermijn(p.geplaatst_op, binnen);
    return uiterlijk >= van && uiterlijk <= peildag && termijnuitkomst(p, binnen, dagMetNummer(dagnummer(uiterlijk) + 1)) !== 'eraf';
  });
  const genoeg = (n: number, weekgetallen: () => number[]): number[] | undefined => (n >= ONDERGRENS ? weekgetallen() : undefined);
  const sleutels = tel(gehuisvest);
  return {
    wacht: tel(wachtend), wachtweken: genoeg(tel(wachtend), () => herhaald(wachtend, (p) => weken(p.geplaatst_op, peildag))),
    sleutels, aanbodweken: genoeg(sleutels, () => herhaald(gehuisvest, (p) => weken(p.geplaatst_op, p.aanbod_op!))), sleutelweken: genoeg(sleutels, () => herhaald(gehuisvest, (p) => weken(p.geplaatst_op, p.sleutel_op!))),
    verloop: sleutels >= ONDERGRENS ? verloopVan(alle, van, peildag) : undefined,
    termijn: tel(cohort), binnen: binnen === undefined ? 0 : tel(cohort.filter((p) => termijnuitkomst(p, binnen, peildag) === 'binnen')),
  };
}

const verloopVan = (alle: readonly Wachtperiode[], van: Dag, peildag: Dag): Verloop =>
  alle.flatMap((p) => {
    const eind = p.sleutel_op ?? p.eind_op ?? peildag;
    return eind < van ? [] : Array.from({ length: p.aantal }, () => [weken(p.geplaatst_op, van), weken(p.geplaatst_op, eind), p.sleutel_op !== null ? 1 : 0] as const);
  });

/** Everyone placed in a quarter and what became of their term; `gepauzeerd` of them had a pause before the term ended. */
export type Termijnkwartaal = { kwartaal: Kwartaal; geplaatst: number; gepauzeerd: number } & Record<Termijnuitkomst, number>;
export function termijnPerKwartaal(alle: readonly Wachtperiode[], periode: Periode, peildag: Dag, binnen: string): Termijnkwartaal[] {
  return kwartalenVan(periode).filter((k) => k.van <= peildag).map((kwartaal) => {
    const geplaatst = alle.filter((p) => p.geplaatst_op >= kwartaal.van && p.geplaatst_op < kwartaal.tot);
    const met = (uitkomst: Termijnuitkomst): number => tel(geplaatst.filter((p) => termijnuitkomst(p, binnen, peildag) === uitkomst));
    return {
      kwartaal, geplaatst: tel(geplaatst), binnen: met('binnen'), niet: met('niet'), eraf: met('eraf'), loopt: met('loopt'),
      gepauzeerd: tel(geplaatst.filter((p) => p.gepauzeerd_op !== null && p.gepauzeerd_op <= plusTermijn(p.geplaatst_op, binnen))),
    };
  });
}
