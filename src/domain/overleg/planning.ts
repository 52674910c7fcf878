import { dagnummer, weekdag, type Dag } from '../kalender/dag.ts';
import { dagenNa } from '../kalender/maanden.ts';
import { isWerkdag, plusWerkdagen } from '../kalender/werkdagen.ts';
import type { Overleg } from '../regeling/schema.ts';

/* Planning ahead: what a rhythm and the meetings there are say of a year. */

/** A meeting as far as planning looks at it. `gehouden`: it has begun or is over; `niet`: it was recorded that there was none by this day. */
export type Geplande = { id: string; datum: Dag; thema?: boolean; gehouden: boolean; niet?: true };
/** One time in the year. `uiterlijk`: the last day on which the rhythm is kept; a meeting beside the rhythm has none. */
export type Keer = { tafel: string; thema: boolean; stand: 'gehouden' | 'gepland' | 'te-plannen' | 'te-laat' | 'niet-gehouden'; uiterlijk?: Dag; id?: string; datum?: Dag };

type Ritme = Pick<Overleg, 'code' | 'elke_weken' | 'keer_per_jaar' | 'themabijeenkomsten_per_jaar'>;
/** A rhythm of weeks that is a few days out, for a holiday, is not broken. */
const SPELING_DAGEN = 7;

/** Is there anything to plan ahead for this consultation? */
export const heeftRitme = ({ elke_weken, keer_per_jaar, themabijeenkomsten_per_jaar }: Ritme): boolean => (elke_weken ?? keer_per_jaar ?? themabijeenkomsten_per_jaar) !== undefined;

/** The last days of the equal parts of a year: for 4 the ends of the quarters. */
const delenVan = (jaar: number, delen: number): { van: Dag; tot: Dag }[] => {
  const maand = (m: number): Dag => (m >= 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(m + 1).padStart(2, '0')}-01`);
  return Array.from({ length: delen }, (_, i) => ({ van: maand((12 / delen) * i), tot: dagenNa(maand((12 / delen) * (i + 1)), -1) }));
};

const wanneer = (m: Geplande): Keer['stand'] => (m.gehouden ? 'gehouden' : 'gepland');
/** No meeting in time: recorded as such, late, or still to come. */
const leeg = (uiterlijk: Dag, vandaag: Dag, niet: Geplande | undefined): Pick<Keer, 'stand' | 'id'> => (niet ? { stand: 'niet-gehouden', id: niet.id } : { stand: uiterlijk < vandaag ? 'te-laat' : 'te-plannen' });

/** One in each part of the year; a second in the same part is shown as well. */
function perDeel(tafel: string, thema: boolean, delen: number, jaar: number, rij: readonly Geplande[], vandaag: Dag): Keer[] {
  return delenVan(jaar, delen).flatMap(({ van, tot }): Keer[] => {
    const in_deel = rij.filter((m) => m.datum >= van && m.datum <= tot);
    const wel = in_deel.filter((m) => !m.niet);
    return wel.length > 0 ? wel.map((m) => ({ tafel, thema, stand: wanneer(m), uiterlijk: tot, id: m.id, datum: m.datum })) : [{ tafel, thema, uiterlijk: tot, ...leeg(tot, vandaag, in_deel[0]) }];
  });
}

/** At most so many weeks apart, counted from the last one before the year (or from its first day). */
function perWeken(tafel: string, weken: number, jaar: number, alle: readonly Geplande[], vandaag: Dag): Keer[] {
  const [rij, niet] = [alle.filter((m) => !m.niet), alle.filter((m) => m.niet)];
  const [begin, eind] = [`${jaar}-01-01`, `${jaar}-12-31`];
  const keren: Keer[] = [];
  let vorige = rij.filter((m) => m.datum < begin).at(-1)?.datum ?? dagenNa(begin, -1);
  if (dagenNa(vorige, weken * 7) < begin) vorige = dagenNa(begin, -1);
  const vul = (tot: Dag) => {
    for (let uiterlijk = dagenNa(vorige, weken * 7); dagenNa(uiterlijk, SPELING_DAGEN) < tot && uiterlijk <= eind; uiterlijk = dagenNa(uiterlijk, weken * 7)) keren.push({ tafel, thema: false, uiterlijk, ...leeg(uiterlijk, vandaag, niet.find((m) => m.datum <= uiterlijk && m.datum > dagenNa(uiterlijk, -weken * 7))) });
  };
  for (const m of rij.filter((x) => x.datum >= begin && x.datum <= eind)) {
    vul(m.datum);
    keren.push({ tafel, thema: false, stand: wanneer(m), uiterlijk: dagenNa(vorige, weken * 7), id: m.id, datum: m.datum });
    vorige = m.datum;
  }
  vul(dagenNa(eind, SPELING_DAGEN + 1));
  return keren;
}

/** Every time of one consultation in a year: what was held, what is planned, what still has to be, and what is late (PD.tafels, P11.e). */
export function jaarplan(overleg: Ritme, jaar: number, meetings: readonly Geplande[], vandaag: Dag): Keer[] {
  const rij = [...meetings].sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const [gewoon, themas] = [rij.filter((m) => !m.thema), rij.filter((m) => m.thema)];
  const los = (lijst: readonly Geplande[], thema: boolean): Keer[] => lijst.filter((m) => m.datum.startsWith(String(jaar)) && !m.niet).map((m) => ({ tafel: overleg.code, thema, stand: wanneer(m), id: m.id, datum: m.datum }));
  const { code, elke_weken, keer_per_jaar, themabijeenkomsten_per_jaar } = overleg;
  return [
    ...(elke_weken ? perWeken(code, elke_weken, jaar, gewoon, vandaag) : keer_per_jaar ? perDeel(code, false, keer_per_jaar, jaar, gewoon, vandaag) : los(gewoon, false)),
    ...(themabijeenkomsten_per_jaar ? perDeel(code, true, themabijeenkomsten_per_jaar, jaar, themas, vandaag) : los(themas, true)),
  ].sort((a, b) => (dagVan(a) < dagVan(b) ? -1 : 1));
}
const dagVan = ({ datum, uiterlijk }: Keer): Dag => datum ?? uiterlijk ?? '';

/** The day to open the form with: a Tuesday in the week before the last day, or two weeks from now when that has passed. */
export function voorstelDag({ uiterlijk }: Pick<Keer, 'uiterlijk'>, vandaag: Dag): Dag {
  const vroegst = plusWerkdagen(vandaag, 10);
  const week = uiterlijk ? dagenNa(uiterlijk, -7) : vroegst;
  const dinsdag = dagenNa(week, -((weekdag(dagnummer(week)) + 6) % 7) + 1);
  const dag = dinsdag > vroegst ? dinsdag : vroegst;
  return isWerkdag(dag) ? dag : plusWerkdagen(dag, 1);
}

/** The next time that can still be planned: what is past is past. */
export const volgendeKeer = (keren: readonly Keer[]): Keer | undefined => keren.find((k) => k.stand === 'te-plannen');

/** How a rhythm was kept: of the times whose last day has passed (or that were held before it), so many were held, and so many were not. */
export type Ritmetelling = { verstreken: number; gehouden: number; nietGehouden: number; teLaat: number };
export function telRitme(keren: readonly Keer[]): Ritmetelling {
  const ritme = keren.filter((k) => k.uiterlijk !== undefined);
  const tel = (stand: Keer['stand']): number => ritme.filter((k) => k.stand === stand).length;
  const [gehouden, nietGehouden, teLaat] = [tel('gehouden'), tel('niet-gehouden'), tel('te-laat')];
  return { verstreken: gehouden + nietGehouden + teLaat, gehouden, nietGehouden, teLaat };
}
