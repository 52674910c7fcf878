import type { Periode } from './periode.ts';
import type { Cel, Cijfertabel, Hoofdstuk, Rapport } from './tabel.ts';
import { beschermd } from './wooncijfers.ts';
import { isKlein } from './kleine-aantallen.ts';
import { ROLLEN, type Rol } from '../partijen/rollen.ts';
import { ZIET_WACHTTIJDEN } from './eerlijkheid.ts';
import { isHoofdstuk, type Hoofdstukcode } from './rapport/cijfers.ts';
import { ZIET_VOORZIENINGCIJFERS } from './voorzieningcijfers.ts';

/*
 * Who of the parties sees which chapter of the figures of their own regeling. Figures that can come close to one person are for who
 * decides about them or guards the agreement; what is not named here (goals, terms, the funnel, the course) everyone who works with it sees.
 */

const ALLEEN: Partial<Record<Hoofdstukcode, readonly Rol[]>> = {
  aanvragen: ZIET_VOORZIENINGCIJFERS, besluiten: ZIET_VOORZIENINGCIJFERS, doorlooptijd: ZIET_WACHTTIJDEN, aanbod: ZIET_WACHTTIJDEN, huur: ZIET_WACHTTIJDEN, leven: ZIET_WACHTTIJDEN, voorzieningen: ZIET_VOORZIENINGCIJFERS,
};

/** Who reads a chapter of a report; undefined: every party of the regeling. */
export const rollenVan = (code: string): readonly Rol[] | undefined => (isHoofdstuk(code) ? ALLEEN[code] : undefined);
/** May this role see the chapter, of its own regeling? */
export const magHoofdstuk = (code: Hoofdstukcode, rol: Rol): boolean => ALLEEN[code]?.includes(rol) ?? true;

/** Who guards the agreement, and sees the course of it by the day. */
export const zietPerDag = (rol: Rol): boolean => ZIET_WACHTTIJDEN.includes(rol);
/** Chapters that follow people from step to step: over one day they would tell how one person fared. */
const GEVOLGD: readonly string[] = ['trechter', 'trend'];
const heleKwartalen = ({ van, tot }: Periode): boolean => [van, tot].every((dag) => /-(01|04|07|10)-01$/.test(dag));
/** May this role see this chapter over this period? */
export const magPeriode = (code: string, rol: Rol, periode: Periode): boolean => !GEVOLGD.includes(code) || zietPerDag(rol) || heleKwartalen(periode);

/** Of how far they came every number counts those below it; elsewhere counts add up. */
function zonderKleine(tabel: Cijfertabel): Cijfertabel {
  if (tabel.code === 'trechter')
    return { ...tabel, rijen: tabel.rijen.map((r) => { const n = r.cellen.aantal; return typeof n === 'number' && isKlein(n) ? { ...r, cellen: { aantal: 'klein', procent: 'verborgen' } } : r; }) };
  const kolommen = tabel.kolommen.map(({ code }) => ({ code, ...beschermd(tabel.rijen.map((r) => Number(r.cellen[code] ?? 0))) }));
  const cellen = (wat: (k: (typeof kolommen)[number]) => Cel): Record<string, Cel> => Object.fromEntries(kolommen.map((k) => [k.code, wat(k)]));
  return { ...tabel, rijen: tabel.rijen.map((r, i) => ({ ...r, cellen: cellen((k) => k.rijen[i]!) })), ...(tabel.totaal ? { totaal: cellen((k) => k.totaal) } : {}) };
}
/** A chapter as this role may read it over this period: nothing, or without small numbers. */
export function alsGezien(hoofdstuk: Hoofdstuk, rol: Rol, periode: Periode): Hoofdstuk {
  if (!GEVOLGD.includes(hoofdstuk.code) || zietPerDag(rol)) return hoofdstuk;
  return { ...hoofdstuk, tabellen: heleKwartalen(periode) ? hoofdstuk.tabellen.map(zonderKleine) : [] };
}

/** A part of a report as it is kept, with who may read it (absent: every party). `afgeleid`: made from the part before it, for who may not see that one. */
export type Rapportdeel = { code: string; rollen?: readonly Rol[]; inhoud: string; afgeleid?: true };
const BEWAKERS = ROLLEN.filter(zietPerDag);
const ANDEREN = ROLLEN.filter((rol) => !zietPerDag(rol));
/** A chapter as it is kept: for who may see it, and what follows people also as everyone else may read it. */
function hoofdstukdelen(h: Hoofdstuk, periode: Periode): Rapportdeel[] {
  const heel = (rollen?: readonly Rol[]): Rapportdeel => ({ code: h.code, inhoud: JSON.stringify(h), ...(rollen ? { rollen } : {}) });
  return GEVOLGD.includes(h.code) ? [heel(BEWAKERS), { code: h.code, rollen: ANDEREN, inhoud: JSON.stringify(alsGezien(h, ANDEREN[0]!, periode)), afgeleid: true }] : [heel(rollenVan(h.code))];
}
/** The report in the parts that are read one by one: what stands around the chapters, and each chapter for who may see it. */
export const delenVan = ({ hoofdstukken, ...kop }: Rapport): Rapportdeel[] => [{ code: 'kop', inhoud: JSON.stringify(kop) }, ...hoofdstukken.flatMap((h) => hoofdstukdelen(h, kop.periode))];
