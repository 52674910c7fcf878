import type { Dag } from '../kalender/dag.ts';
import type { Periode } from '../monitor/periode.ts';
import type { Tijdigheid } from '../monitor/wooncijfers.ts';
import { gemeentenaam, partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { themanaam, type Thema } from './themas.ts';

/*
 * An action: who does what, by when (A6-A8, the closing line of the twelve points). From one of the twelve points, a meeting, a
 * conversation or a judgement. Its words stand beside it: text `titel` of item 1, `locatie`, and `toelichting` per update.
 */

export const WOONVORMEN = [
  { code: 'zelfstandig', naam: 'Zelfstandige woningen' }, { code: 'beschut', naam: 'Beschut zelfstandig wonen' }, { code: 'groep', naam: 'Groepswonen' },
  { code: 'gemengd', naam: 'Gemengd wonen' }, { code: 'tijdelijk', naam: 'Tijdelijke woningen' }, { code: 'inwonen', naam: 'Wonen bij een ander, zoals Onder de pannen' },
] as const;
export type Woonvorm = (typeof WOONVORMEN)[number]['code'];
export const VOORTGANG = [{ code: 'open', naam: 'Nog niet begonnen' }, { code: 'bezig', naam: 'Bezig' }] as const;

export type Vastgoed = { gemeente?: string; woonvorm?: Woonvorm; woningen?: number };
export type ActieStand = Zaakstand & {
  eigenaar: string; thema: Thema; uiterlijk: Dag; eerder_uiterlijk?: Dag; sinds: Dag;
  /** code of one of the points of action of the regeling */
  actiepunt?: string;
  vergadering?: string; agendapunt?: number; gesprek?: string; oordeel?: string;
  /** only for these, as what it came from; absent for all */
  voor?: readonly string[];
  vastgoed?: Vastgoed;
  stand: 'open' | 'bezig' | 'klaar' | 'vervallen'; afgerond_op?: Dag;
  /** updates so far; the words of each stand beside it, from item 2 on */
  bijgewerkt: number;
};
export type ActieGebeurtenis =
  | { soort: 'actie-vastgelegd'; gegevens: Pick<ActieStand, 'regeling' | 'eigenaar' | 'thema' | 'uiterlijk' | 'actiepunt' | 'vergadering' | 'agendapunt' | 'gesprek' | 'oordeel' | 'voor' | 'vastgoed'> & { namens: string } }
  | { soort: 'actie-bijgewerkt'; gegevens: { namens: string; stand: 'open' | 'bezig'; uiterlijk?: Dag; woningen?: number } }
  | { soort: 'actie-afgerond'; gegevens: { namens: string; uitkomst: 'klaar' | 'vervallen'; woningen?: number } };

export const loopt = ({ stand }: ActieStand): boolean => stand === 'open' || stand === 'bezig';
/** The last day has passed and it runs still. */
export const isLaat = (s: ActieStand, vandaag: Dag): boolean => loopt(s) && s.uiterlijk < vandaag;
/** The item under which the words of the next update stand. */
export const volgendeTekst = (s: ActieStand): number => s.bijgewerkt + 2;

/** Actions whose last day lies in the period and has passed: done by then, done later, or not. What fell away does not count. */
export function actietijdigheid(acties: readonly ActieStand[], { van, tot }: Periode, vandaag: Dag): Tijdigheid {
  const die = acties.filter((a) => a.stand !== 'vervallen' && a.uiterlijk >= van && a.uiterlijk < tot && a.uiterlijk < vandaag);
  const opTijd = die.filter((a) => a.afgerond_op !== undefined && a.afgerond_op <= a.uiterlijk).length;
  const open = die.filter(loopt).length;
  return { n: die.length, opTijd, open, later: die.length - opTijd - open };
}

export const zegVastgoed = (regeling: Pick<Regeling, 'gemeenten'>, { gemeente, woonvorm, woningen }: Vastgoed): string =>
  [gemeente && gemeentenaam(regeling, gemeente), WOONVORMEN.find((w) => w.code === woonvorm)?.naam.toLowerCase(), woningen !== undefined && `${woningen} ${woningen === 1 ? 'woning' : 'woningen'}`].filter(Boolean).join(', ');

const metWoningen = (s: ActieStand, woningen: number | undefined): Pick<ActieStand, 'vastgoed'> => (woningen === undefined ? {} : { vastgoed: { ...s.vastgoed, woningen } });

/** The owner is kept by its own name. */
function zonderNamens<G extends { namens: string }>({ namens: _, ...rest }: G): Omit<G, 'namens'> {
  return rest;
}

export const ACTIE: Zaakleer<ActieStand, ActieGebeurtenis> = {
  soort: 'actie', woord: ['actie', 'acties'],
  pasToe: (s, g) => {
    if (g.soort === 'actie-vastgelegd') return { ...zonderNamens(g.gegevens), stand: 'open', sinds: g.gebeurd_op, bijgewerkt: 0 };
    const nu = { ...s!, bijgewerkt: s!.bijgewerkt + 1, ...metWoningen(s!, g.gegevens.woningen) };
    if (g.soort === 'actie-afgerond') return { ...nu, stand: g.gegevens.uitkomst, afgerond_op: g.gebeurd_op };
    const { stand, uiterlijk } = g.gegevens;
    return { ...nu, stand, ...(uiterlijk && uiterlijk !== nu.uiterlijk ? { uiterlijk, eerder_uiterlijk: nu.eerder_uiterlijk ?? nu.uiterlijk } : {}) };
  },
  kolommen: (s) => ({ status: loopt(s) ? 'open' : s.stand === 'klaar' ? 'klaar' : 'vervallen', datum: s.uiterlijk, ...(s.voor ? { voor: s.voor } : {}) }),
  beurten: (regeling, s) => (loopt(s) ? [{ stap: 'actie-afronden', rollen: regeling.stappen['actie-afronden']?.door ?? [], organisatie: s.eigenaar, uiterlijk: s.uiterlijk }] : []),
  naam: (regeling, s) => `Actie van ${partijnaam(regeling, s.eigenaar)}: ${themanaam(s.thema).toLowerCase()}`,
  pad: (id) => `/acties/${id}`,
};
