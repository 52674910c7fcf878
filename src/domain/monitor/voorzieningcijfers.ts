import type { Dag } from '../kalender/dag.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/* How fast municipalities decide on provisions, and how many objections there are (W12.g, W17): counts, no persons. */

/** What the storage counted: provisions asked in a period, by municipality, last day and day of the decision (null: not decided). */
export type Voorzieningtelling = readonly { gemeente: string; uiterlijk: Dag; besloten_op: Dag | null; aantal: number }[];
export type Voorzieningrij = { gemeente: string; naam: string; gevraagd: number; opTijd: number; teLaat: number; openTeLaat: number; open: number };

/** The parties between whom the term was agreed: municipalities, and who guards it. Others have no part in it. */
export const ZIET_VOORZIENINGCIJFERS: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator', 'tafellid', 'consulent', 'bestuurder'];

/** One row per municipality where something was asked, the most late first. The last day itself is still in time. */
export function voorzieningrijen({ gemeenten }: Pick<Regeling, 'gemeenten'>, telling: Voorzieningtelling, vandaag: Dag): Voorzieningrij[] {
  const codes = [...new Set(telling.map((t) => t.gemeente))];
  return codes.map((gemeente) => {
    const tel = (als: (t: Voorzieningtelling[number]) => boolean) => telling.filter((t) => t.gemeente === gemeente && als(t)).reduce((n, t) => n + t.aantal, 0);
    return {
      gemeente, naam: gemeenten.find((g) => g.code === gemeente)?.naam ?? gemeente, gevraagd: tel(() => true),
      opTijd: tel((t) => t.besloten_op !== null && t.besloten_op <= t.uiterlijk), teLaat: tel((t) => t.besloten_op !== null && t.besloten_op > t.uiterlijk),
      openTeLaat: tel((t) => t.besloten_op === null && t.uiterlijk < vandaag), open: tel((t) => t.besloten_op === null && t.uiterlijk >= vandaag),
    };
  }).sort((a, b) => b.teLaat + b.openTeLaat - a.teLaat - a.openTeLaat || a.naam.localeCompare(b.naam, 'nl'));
}

/** The heading: how many are late, or that none is. */
export function voorzieningbevinding(rijen: readonly Voorzieningrij[]): string {
  const laat = rijen.reduce((n, r) => n + r.teLaat + r.openTeLaat, 0);
  const alle = rijen.reduce((n, r) => n + r.gevraagd, 0);
  return laat === 0 ? `Geen van de ${alle} gevraagde voorzieningen is te laat` : `${laat} van ${alle} gevraagde voorzieningen ${laat === 1 ? 'is' : 'zijn'} te laat`;
}

export type Bezwaartelling = { ontvangen: number; opTijd: number; gegrond: number; ongegrond: number; nietOntvankelijk: number; ingetrokken: number };
const meer = (n: number, een: string, veel: string) => `${n} ${n === 1 ? een : veel}`;

/** Objections in one sentence: how many, and what came of them. */
export function zegBezwaren(b: Bezwaartelling): string {
  if (b.ontvangen === 0) return 'Geen bezwaren ontvangen';
  const beslist = ([[b.gegrond, 'gegrond'], [b.ongegrond, 'ongegrond'], [b.nietOntvankelijk, 'niet-ontvankelijk'], [b.ingetrokken, 'ingetrokken']] as const).filter(([n]) => n > 0).map(([n, woord]) => `${n} ${woord}`);
  const te = b.ontvangen - b.opTijd;
  return `${meer(b.ontvangen, 'bezwaar', 'bezwaren')} ontvangen${te > 0 ? `, waarvan ${te} na de termijn` : ''}${beslist.length > 0 ? `; beslist: ${beslist.join(', ')}` : ''}`;
}
