import type { Dag } from '../kalender/dag.ts';
import type { Matching, Regeling } from '../regeling/schema.ts';
import { dagbeeld, OORDEEL, type Dagbeeld, type Oordeel } from './eisen.ts';
import { VAN_DE_WONING, type Eis, type Kandidaat, type Tienden, type Weegpunt, type Woningbeeld } from './punten.ts';
import { dagAlsGetal, tienden, WEEG, type Breuk } from './weging.ts';

/** One part of a score: what it is about, how much of it there is, and the points that gives out of how many. */
export type Deel = { code: Weegpunt; punten: Tienden; van: Tienden; breuk: Breuk };
/** A pair of candidate and home, explained whole: every hard rule with its outcome, every part of the score. */
export type Paar = { kandidaat: Kandidaat; eisen: { code: Eis; oordeel: Oordeel }[]; past: boolean; delen: Deel[]; punten: Tienden };
export type Rangorde = { woning: Woningbeeld; op: Dag; hoogste: Tienden; passend: Paar[]; nietPassend: Paar[] };

/** What a ranking goes by: its rules, the day, and which criteria count (for one home, those that are equal for everyone are left out). */
export type Maatstaf = { matching: Matching; dag: Dagbeeld; op: Dag; getal: number; punten: Matching['punten'] };

/** `over`: 'kandidaten' of one home, or 'woningen' too, where homes are compared with each other. */
export function maatstaf(regeling: Pick<Regeling, 'termijnen'> & { matching: Matching }, op: Dag, over: 'kandidaten' | 'woningen'): Maatstaf {
  const { matching } = regeling;
  return { matching, op, dag: dagbeeld(regeling, op), getal: dagAlsGetal(op), punten: over === 'woningen' ? matching.punten : matching.punten.filter((p) => !VAN_DE_WONING.includes(p.code)) };
}

/** One candidate for one home (PO.c4: every offer is an individual weighing). */
export function weeg({ matching, dag, getal, punten }: Maatstaf, kandidaat: Kandidaat, woning: Woningbeeld): Paar {
  const eisen: Paar['eisen'] = [];
  let past = true;
  for (const { code } of matching.eisen) {
    const oordeel = OORDEEL[code](kandidaat, woning, dag);
    if (oordeel === undefined) continue;
    eisen.push({ code, oordeel });
    if (oordeel === 'voldoet-niet') past = false;
  }
  const delen = punten.map((regel): Deel => {
    const breuk = WEEG[regel.code](kandidaat, woning, getal, regel);
    return { code: regel.code, punten: tienden(breuk, regel.punten), van: regel.punten * 10, breuk };
  });
  return { kandidaat, eisen, past, delen, punten: delen.reduce((som, d) => som + d.punten, 0) };
}

/** Most points first; equal points: who waits longest, then who was registered first. No chance in it, and anyone can check it. */
export const volgorde = (a: Paar, b: Paar): number =>
  b.punten - a.punten || tekst(a.kandidaat.wacht_sinds, b.kandidaat.wacht_sinds) || tekst(a.kandidaat.kenmerk, b.kandidaat.kenmerk) || tekst(a.kandidaat.dossier, b.kandidaat.dossier);
const tekst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everyone for one home: who fits, in order, and who does not, each with the whole explanation. Pure: the same input gives the same order, years later too. */
export function rangschik(regeling: Pick<Regeling, 'termijnen'> & { matching: Matching }, woning: Woningbeeld, kandidaten: readonly Kandidaat[], op: Dag): Rangorde {
  const maat = maatstaf(regeling, op, 'kandidaten');
  const paren = kandidaten.map((k) => weeg(maat, k, woning));
  return {
    woning, op, hoogste: maat.punten.reduce((som, p) => som + p.punten * 10, 0),
    passend: paren.filter((p) => p.past).sort(volgorde), nietPassend: paren.filter((p) => !p.past).sort(volgorde),
  };
}

/** Every home for one candidate; what is said of the homes themselves counts too, since it tells them apart. Equal points: the cheaper home, then its identifier. */
export function woningenVoor(regeling: Pick<Regeling, 'termijnen'> & { matching: Matching }, kandidaat: Kandidaat, woningen: readonly Woningbeeld[], op: Dag): (Paar & { woning: Woningbeeld })[] {
  const maat = maatstaf(regeling, op, 'woningen');
  return woningen.map((woning) => ({ ...weeg(maat, kandidaat, woning), woning }))
    .sort((a, b) => Number(b.past) - Number(a.past) || b.punten - a.punten || a.woning.huur - b.woning.huur || tekst(a.woning.id, b.woning.id));
}

/** What would turn the order of two: how many days longer the second had to wait, or which criterion it had to meet. */
export type Omdraaier = { soort: 'dagen'; dagen: number } | { soort: 'criterium'; code: Weegpunt; erbij: Tienden };

/** The smallest changes that would put `tweede` before `eerste`, each by itself; what can't turn it is left out. */
export function watDraaitHetOm(matching: Matching, eerste: Paar, tweede: Paar): Omdraaier[] {
  const nodig = eerste.punten - tweede.punten;
  return tweede.delen.flatMap((deel): Omdraaier[] => {
    const regel = matching.punten.find((p) => p.code === deel.code);
    if (!regel || deel.van - deel.punten < nodig || (deel.van - deel.punten === nodig && volgorde({ ...eerste }, { ...tweede, punten: eerste.punten }) < 0)) return deel.code === 'wachttijd' ? dagenErbij(deel, regel, eerste, tweede) : [];
    if (deel.code === 'wachttijd') return dagenErbij(deel, regel, eerste, tweede);
    return deel.code === 'urgentie' || deel.van === deel.punten ? [] : [{ soort: 'criterium', code: deel.code, erbij: deel.van - deel.punten }];
  });
}

/** Days of waiting that are just enough: points for the margin, or as many points and the longest wait. */
function dagenErbij(deel: Deel, regel: Matching['punten'][number] | undefined, eerste: Paar, tweede: Paar): Omdraaier[] {
  if (!regel) return [];
  const { deel: nu, heel } = deel.breuk;
  const wint = (erbij: number): boolean => tweede.punten - deel.punten + tienden({ deel: Math.min(heel, nu + erbij), heel }, regel.punten) > eerste.punten;
  let [laag, hoog] = [1, heel - nu];
  if (hoog < 1 || !wint(hoog)) return [];
  while (laag < hoog) {
    const midden = Math.floor((laag + hoog) / 2);
    if (wint(midden)) hoog = midden;
    else laag = midden + 1;
  }
  return [{ soort: 'dagen', dagen: laag }];
}
