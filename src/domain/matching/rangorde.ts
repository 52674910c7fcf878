import { dagMetNummer, dagnummer, type Dag } from '../kalender/dag.ts';
import type { Matching, Regeling } from '../regeling/schema.ts';
import { dagbeeld, OORDEEL, type Dagbeeld, type Oordeel } from './eisen.ts';
import { VAN_DE_WONING, type Eis, type Kandidaat, type Tienden, type Weegpunt, type Woningbeeld } from './punten.ts';
import { tienden, WEEG, type Breuk } from './weging.ts';

/** One part of a score: what it is about, how much of it there is, and the points that gives out of how many. */
export type Deel = { code: Weegpunt; punten: Tienden; van: Tienden; breuk: Breuk };
/** A pair of candidate and home, explained whole: every hard rule with its outcome, every part of the score. */
export type Paar = { kandidaat: Kandidaat; eisen: { code: Eis; oordeel: Oordeel }[]; past: boolean; delen: Deel[]; punten: Tienden };
export type Rangorde = { woning: Woningbeeld; op: Dag; hoogste: Tienden; passend: Paar[]; nietPassend: Paar[] };

/** What a ranking goes by: its rules as functions, and the day. For one home, criteria that are equal for everyone are left out. */
export type Maatstaf = { dag: Dagbeeld; getal: number; eisen: readonly { code: Eis; oordeel: (typeof OORDEEL)[Eis] }[]; punten: readonly { regel: Matching['punten'][number]; weeg: (typeof WEEG)[Weegpunt] }[] };

/** `over`: 'kandidaten' of one home, or 'woningen' too, where homes are compared with each other. */
export function maatstaf(regeling: Pick<Regeling, 'termijnen'> & { matching: Matching }, op: Dag, over: 'kandidaten' | 'woningen'): Maatstaf {
  const { eisen, punten } = regeling.matching;
  return {
    dag: dagbeeld(regeling, op), getal: dagnummer(op), eisen: eisen.map(({ code }) => ({ code, oordeel: OORDEEL[code] })),
    punten: punten.filter((p) => over === 'woningen' || !VAN_DE_WONING.includes(p.code)).map((regel) => ({ regel, weeg: WEEG[regel.code] })),
  };
}

/** One candidate for one home (PO.c4: every offer is an individual weighing). Loops, because a page asks this a thousand times. */
export function weeg({ dag, getal, eisen: regels, punten: weegpunten }: Maatstaf, kandidaat: Kandidaat, woning: Woningbeeld): Paar {
  const eisen: Paar['eisen'] = [];
  const delen: Deel[] = [];
  let past = true;
  let punten = 0;
  for (const { code, oordeel: oordeelVan } of regels) {
    const oordeel = oordeelVan(kandidaat, woning, dag);
    if (oordeel === undefined) continue;
    eisen.push({ code, oordeel });
    if (oordeel === 'voldoet-niet') past = false;
  }
  for (const { regel, weeg: breukVan } of weegpunten) {
    const breuk = breukVan(kandidaat, woning, getal, regel);
    const deel = { code: regel.code, punten: tienden(breuk, regel.punten), van: regel.punten * 10, breuk };
    punten += deel.punten;
    delen.push(deel);
  }
  return { kandidaat, eisen, past, delen, punten };
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
    woning, op, hoogste: maat.punten.reduce((som, p) => som + p.regel.punten * 10, 0),
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

/** The smallest changes that would each put `tweede` before `eerste`; what can't turn it, or is no change in anyone's life (the end of an urgency), is left out. */
export function watDraaitHetOm(eerste: Paar, tweede: Paar): Omdraaier[] {
  const gaatVoor = (erbij: Tienden, kandidaat = tweede.kandidaat): boolean => volgorde({ ...tweede, kandidaat, punten: tweede.punten + erbij }, eerste) < 0;
  return tweede.delen.flatMap((deel): Omdraaier[] => {
    if (deel.code === 'wachttijd') return dagenErbij(deel, tweede.kandidaat, gaatVoor);
    const erbij = deel.van - deel.punten;
    return deel.code !== 'urgentie' && erbij > 0 && gaatVoor(erbij) ? [{ soort: 'criterium', code: deel.code, erbij }] : [];
  });
}

/** Just enough days more on the list, found by halving: waiting longer never lowers a place. */
function dagenErbij({ punten, van, breuk: { deel, heel } }: Deel, kandidaat: Kandidaat, gaatVoor: (erbij: Tienden, kandidaat: Kandidaat) => boolean): Omdraaier[] {
  const langer = (dagen: number): Kandidaat => ({ ...kandidaat, wacht_sinds: dagMetNummer(dagnummer(kandidaat.wacht_sinds) - dagen) });
  const genoeg = (dagen: number): boolean => gaatVoor(tienden({ deel: Math.min(heel, deel + dagen), heel }, van / 10) - punten, langer(dagen));
  let [laag, hoog] = [1, heel];
  if (!genoeg(hoog)) return [];
  while (laag < hoog) {
    const midden = Math.floor((laag + hoog) / 2);
    if (genoeg(midden)) hoog = midden;
    else laag = midden + 1;
  }
  return [{ soort: 'dagen', dagen: laag }];
}
