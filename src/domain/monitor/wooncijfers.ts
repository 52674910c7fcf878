import { volgendeEvaluatie } from '../begeleiding/ritme.ts';
import { gehouden } from '../begeleiding/stand.ts';
import { UITKOMSTEN } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import { dagenNa, maandenNa, maandenVoor } from '../kalender/maanden.ts';
import { binnenTermijn } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { SIGNAALSOORTEN } from '../signalering/woorden.ts';
import { beschermAandeel, beschermKolom, isKlein, type Beschermd } from './kleine-aantallen.ts';
import { jaarPeriode, jarenVan, type Periode } from './periode.ts';

/*
 * How the living goes, counted from what happened (E4, P5.d, P9.a, W13, W17): what was due and whether it was done, per party
 * and whole quarter; and what befell people, over whole years that are over and with small numbers held back. No person, and no order of merit.
 */

/** One tenancy since the key, without a person: what was recorded of it, who supported it from which day, and the rules it stands under. */
export type Woonleven = { regeling: Regeling; stand: DossierStand; /** the day the lease was to end; a conversion takes it out of the state */ huur_tot?: Dag; zorg: readonly { vanaf: Dag; code: string }[] };

/** Something with a last day: done in time, done later, or not done while the day has passed. */
export type Tijdigheid = { n: number; opTijd: number; later: number; open: number };
type Plicht = { uiterlijk: Dag; gedaan?: Dag };
const LEEG: Tijdigheid = { n: 0, opTijd: 0, later: 0, open: 0 };

/** Who supported on a day. */
export const zorgOp = ({ zorg }: Pick<Woonleven, 'zorg'>, dag: Dag): string => (zorg.findLast((z) => z.vanaf <= dag) ?? zorg[0]!).code;
const verhuurder = ({ stand }: Woonleven): string => stand.aanbod?.corporatie ?? stand.sleutel!.corporatie;
const binnen = ({ van, tot }: Periode, dag: Dag): boolean => van <= dag && dag < tot;
const som = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);

/** The last day itself is still in time. */
function tel(plichten: readonly Plicht[]): Tijdigheid {
  const opTijd = plichten.filter((p) => p.gedaan !== undefined && p.gedaan <= p.uiterlijk).length;
  const open = plichten.filter((p) => p.gedaan === undefined).length;
  return { n: plichten.length, opTijd, open, later: plichten.length - opTijd - open };
}

/** Every evaluation that had to be held, each with the day it was: the first one held counts for the first one due, and so on (P5.d). */
export function evaluatieplichten({ regeling, stand }: Woonleven): Plicht[] {
  const alle = gehouden(stand);
  const uit: Plicht[] = [];
  for (let i = 0; ; i++) {
    const uiterlijk = volgendeEvaluatie(regeling, { sleutel: stand.sleutel, evaluaties: alle.slice(0, i) });
    const gedaan = alle[i]?.op;
    if (!uiterlijk || (gedaan === undefined && stand.afloop !== undefined && stand.afloop.per <= uiterlijk)) return uit;
    uit.push({ uiterlijk, ...(gedaan ? { gedaan } : {}) });
    if (gedaan === undefined) return uit;
  }
}

type Wie = 'zorgorganisatie' | 'corporatie';
export type Partijrij = { code: string; naam: string; /** tenancies under the scheme in the period */ bewoners: number; evaluaties: Tijdigheid; start: Tijdigheid };

/** What each party of a kind had to do in a period of whole quarters, and whether it was in time. A day that has not passed yet does not count. */
export function partijrijen(partijen: readonly { code: string; naam: string }[], wie: Wie, levens: readonly Woonleven[], periode: Periode, vandaag: Dag): Partijrij[] {
  const telt = (p: Plicht): boolean => binnen(periode, p.uiterlijk) && p.uiterlijk < vandaag;
  const van = (l: Woonleven, dag: Dag): string => (wie === 'corporatie' ? verhuurder(l) : zorgOp(l, dag));
  const rondom = (l: Woonleven): boolean => l.stand.sleutel!.op < periode.tot && (l.stand.afloop === undefined || l.stand.afloop.per >= periode.van);
  const laatste = periode.tot < vandaag ? periode.tot : vandaag;
  return partijen.map(({ code, naam }) => ({
    code, naam, bewoners: levens.filter((l) => rondom(l) && van(l, laatste) === code).length,
    evaluaties: tel(levens.flatMap((l) => evaluatieplichten(l).filter((p) => telt(p) && van(l, p.uiterlijk) === code))),
    start: wie === 'corporatie' ? LEEG : tel(levens.filter((l) => van(l, l.stand.sleutel!.op) === code).flatMap((l): Plicht[] => {
      const uiterlijk = binnenTermijn(l.regeling, 'begeleiding-starten', l.stand.sleutel!.op).uiterlijk;
      const eerste = (l.stand.begeleiding ?? []).filter((p) => !p.vervallen).map((p) => p.vanaf).sort()[0];
      return uiterlijk ? [{ uiterlijk, ...(eerste ? { gedaan: eerste } : {}) }] : [];
    }).filter(telt)),
  }));
}
export const samen = (ts: readonly Tijdigheid[]): Tijdigheid => ({ n: som(ts.map((t) => t.n)), opTijd: som(ts.map((t) => t.opTijd)), later: som(ts.map((t) => t.later)), open: som(ts.map((t) => t.open)) });

const kwartaalbegin = (dag: Dag): Dag => `${dag.slice(0, 4)}-${String(Math.floor((Number(dag.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;

/** The whole quarters that a period touches and that are over; of none, the last one. From days of one's own choice one could single out one tenancy. */
export function helePeriode({ van, tot }: Periode, vandaag: Dag): Periode {
  const na = maandenNa(kwartaalbegin(dagenNa(tot, -1)), 3);
  const einde = na < kwartaalbegin(vandaag) ? na : kwartaalbegin(vandaag);
  return { van: van < einde ? kwartaalbegin(van) : maandenVoor(einde, 3), tot: einde };
}

/** The one day on which figures about people of a year are known, whenever they are asked for: 31 January after it. */
export const vasteDag = (jaar: Periode): Dag => `${jaar.tot.slice(0, 4)}-01-31`;
/**
 * The calendar year that figures about people are told of: the last one of the period whose fixed day is over. From periods of one's own
 * choice, from a year that still grows, or from one known on two different days, one could subtract until a single person is left.
 */
export function mensenjaar(periode: Periode, vandaag: Dag): Periode {
  const vorig = jaarPeriode(Number(vandaag.slice(0, 4)) - 1);
  const laatste = Number(vorig.van.slice(0, 4)) - (vandaag > vasteDag(vorig) ? 0 : 1);
  return jaarPeriode(Math.min(jarenVan(periode).at(-1)!, laatste));
}

type Soortrij = { code: string; naam: string; aantal: Beschermd };
/** A column of counts with its total, either of which may be held back. */
export type Kolom = { rijen: readonly Beschermd[]; totaal: Beschermd };

/** Counts that add up, small ones held back; the total too when it is small, or when it would tell what another table holds back. */
export function beschermd(aantallen: readonly number[], magTotaal = true): Kolom {
  const totaal = som(aantallen);
  if (!magTotaal) return { rijen: aantallen.map(() => 'verborgen'), totaal: 'verborgen' };
  if (isKlein(totaal)) return { rijen: aantallen.map(() => 'verborgen'), totaal: 'klein' };
  return { rijen: beschermKolom(aantallen, totaal), totaal };
}

type Soorten = readonly { code: string; naam: string }[];
const perSoort = (soorten: Soorten, codes: readonly string[]): { rijen: Soortrij[]; totaal: Beschermd } => {
  const { rijen, totaal } = beschermd(soorten.map((s) => codes.filter((c) => c === s.code).length));
  return { rijen: soorten.map((s, i) => ({ code: s.code, naam: s.naam, aantal: rijen[i]! })), totaal };
};

/** Signals that lay with each party of a kind, and how many of them it first answered in time. */
export type Antwoorden = { antwoorden: Kolom; op_tijd: Kolom };

/** A part of a column, protected beside it: nothing of it where the total would tell, or the column does not. */
function deelVan(heel: Kolom, aantallen: readonly number[], delen: readonly number[]): Kolom {
  const [samenHeel, samenDeel] = [som(aantallen), som(delen)];
  if (typeof heel.totaal !== 'number' || isKlein(samenDeel) || isKlein(samenHeel - samenDeel)) return { rijen: delen.map(() => 'verborgen'), totaal: 'verborgen' };
  return { rijen: beschermAandeel(delen.map((deel, i) => ({ heel: heel.rijen[i]!, deel })), { heel: samenHeel, deel: samenDeel }), totaal: samenDeel };
}

export type Mensencijfers = {
  /** first answers to the signals of the year (P9.a) */
  antwoorden: Record<Wie, Antwoorden>;
  signalen: ReturnType<typeof perSoort>; uitkomsten: ReturnType<typeof perSoort>; klachten: ReturnType<typeof perSoort>;
  /** per corporation, in the order given: tenants with arrears, causing nuisance, evicted (W17.c) */
  corporaties: { huurachterstand: Kolom; overlast: Kolom; ontruimd: Kolom };
  /** per care organisation: tenants who withdrew from support (W17.z) */
  zorg: { onttrokken: Kolom };
};

/** What befell people in a whole year. Every list adds up to all of it, so that what is held back cannot be worked out. */
export function mensencijfers(levens: readonly Woonleven[], jaar: Periode, partijen: { corporaties: Soorten; zorg: Soorten; klachten: Soorten }): Mensencijfers {
  const signalen = (l: Woonleven) => (l.stand.signalen ?? []).filter((s) => !s.vervallen && binnen(jaar, s.op));
  const geeindigd = levens.filter((l) => l.stand.afloop && binnen(jaar, l.stand.afloop.per));
  const naSoort = perSoort(SIGNAALSOORTEN, levens.flatMap((l) => signalen(l).map((s) => s.soort)));
  const naUitkomst = perSoort(UITKOMSTEN, geeindigd.map((l) => l.stand.afloop!.uitkomst));
  const verteld = ({ rijen }: ReturnType<typeof perSoort>, ...codes: string[]): boolean => codes.every((c) => typeof rijen.find((r) => r.code === c)?.aantal === 'number');
  const per = (codes: Soorten, van: (l: Woonleven) => string, wie: (l: Woonleven) => boolean, magTotaal: boolean): Kolom => {
    const die = levens.filter(wie).map(van);
    return beschermd(codes.map(({ code }) => die.filter((d) => d === code).length), magTotaal);
  };
  const lagBij = (wie: Wie) => levens.flatMap((l) => signalen(l).filter((s) => s.eigenaar === wie).map((s) => {
    const uiterlijk = s.uiterlijk ?? binnenTermijn(l.regeling, 'signaal-beantwoorden', s.op).uiterlijk;
    return { code: wie === 'corporatie' ? verhuurder(l) : zorgOp(l, s.op), opTijd: s.beantwoord_op !== undefined && (uiterlijk === undefined || s.beantwoord_op <= uiterlijk) };
  }));
  // The two kinds of party add up to the table of signals: one that is small hides the other with it.
  const magSamen = typeof naSoort.totaal === 'number' && !isKlein(lagBij('zorgorganisatie').length) && !isKlein(lagBij('corporatie').length);
  const antwoorden = (codes: Soorten, wie: Wie): Antwoorden => {
    const tellen = (die: readonly { code: string }[]) => codes.map(({ code }) => die.filter((d) => d.code === code).length);
    const aantallen = tellen(lagBij(wie));
    const heel = beschermd(aantallen, magSamen);
    return { antwoorden: heel, op_tijd: deelVan(heel, aantallen, tellen(lagBij(wie).filter((s) => s.opTijd))) };
  };
  const gestopt = (l: Woonleven): Dag | undefined => (l.stand.begeleiding ?? []).find((p) => !p.vervallen && p.reden === 'client-zegt-op' && p.tot !== undefined && binnen(jaar, p.tot))?.tot ?? (geeindigd.includes(l) && l.stand.afloop!.uitkomst === 'onttrokken' ? l.stand.afloop!.per : undefined);
  return {
    antwoorden: { zorgorganisatie: antwoorden(partijen.zorg, 'zorgorganisatie'), corporatie: antwoorden(partijen.corporaties, 'corporatie') },
    signalen: naSoort, uitkomsten: naUitkomst, klachten: perSoort(partijen.klachten, levens.flatMap((l) => (l.stand.klachten ?? []).filter((k) => binnen(jaar, k.op)).map((k) => k.soort))),
    corporaties: {
      huurachterstand: per(partijen.corporaties, verhuurder, (l) => signalen(l).some((s) => s.soort === 'huurachterstand'), verteld(naSoort, 'huurachterstand')),
      overlast: per(partijen.corporaties, verhuurder, (l) => signalen(l).some((s) => s.soort === 'overlast'), verteld(naSoort, 'overlast')),
      ontruimd: per(partijen.corporaties, verhuurder, (l) => l.stand.ontruiming !== undefined && binnen(jaar, l.stand.ontruiming.op), verteld(naUitkomst, 'ontruimd-huurachterstand', 'ontruimd-overlast')),
    },
    zorg: { onttrokken: per(partijen.zorg, (l) => zorgOp(l, gestopt(l) ?? jaar.van), (l) => gestopt(l) !== undefined, verteld(naUitkomst, 'onttrokken')) },
  };
}

/** The finding, for the heading of the page. */
export function woonbevinding(zorg: readonly Partijrij[]): string {
  const e = samen(zorg.map((r) => r.evaluaties));
  if (e.n === 0) return 'Er hoefde in deze periode nog geen evaluatie te zijn gehouden';
  return `${e.opTijd} van ${e.n} evaluaties ${e.n === 1 ? 'is' : 'zijn'} op tijd gehouden${e.open > 0 ? `, ${e.open} nog niet` : ''}`;
}
