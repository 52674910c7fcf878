import { GROEPNAMEN, type Groep } from '../aanvraag/gegevensgroepen.ts';
import { ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import { gemeentenaam, partijnaam } from '../regeling/namen.ts';
import type { Doelgroep, Regeling } from '../regeling/schema.ts';
import { ZAAKSTAPREGELS, isZaakstap } from '../zaak/soorten.ts';
import { DELEN, deelVan, type Deel } from './delen.ts';

/** One difference: where, what it was and what it becomes; `bron` the article the line rests on. */
export type Verschil = { deel: Deel; waar: string; oud?: string; nieuw?: string; /** of two numbers: how much more */ verschil?: number; bron?: string };

type Kaart = Readonly<Record<string, unknown>>;
const isKaart = (w: unknown): w is Kaart => typeof w === 'object' && w !== null && !Array.isArray(w);
/** What tells two rows of a list apart, in this order. */
const MERKEN = ['code', 'corporatie', 'gemeente', 'groep', 'lid', 'bij', 'op', 'wat', 'jaar', 'naam'] as const;
const merkVan = (rij: Kaart, plek: number): string =>
  rij.corporatie !== undefined ? `${String(rij.gemeente ?? '')}/${String(rij.corporatie)}` : String(MERKEN.map((m) => rij[m]).find((m) => m !== undefined) ?? plek);

/** Keys as people call them; others as they are written. */
const WOORDEN: Readonly<Record<string, string>> = {
  woningen_per_jaar: 'woningen per jaar', binnen: 'binnen', aantal: 'aantal', gewicht: 'grondgetal', procent: 'procent', werkgebied: 'werkgebied', door: 'wie', van: 'welke organisatie', vanaf: 'vanaf welke fase',
  voldoet_als: 'regel', gegevensdeling: 'gegevensdeling', verdeelsleutel: 'sleutel', doet: 'wat Voordeur doet', plicht: 'afspraak', geldig_tot: 'geldt tot', gaan_over: 'fasen die overgaan',
};
const woord = (sleutel: string): string => (isZaakstap(sleutel) ? ZAAKSTAPREGELS[sleutel].titel : (WOORDEN[sleutel] ?? ROLNAMEN[sleutel as Rol] ?? sleutel.replaceAll('_', ' ').replaceAll('-', ' ')));

const waarde = (w: unknown): string =>
  w === true ? 'ja' : w === false ? 'nee' : typeof w === 'number' ? String(w).replace('.', ',') : Array.isArray(w) ? w.map(waarde).join(', ') || 'geen' : isKaart(w) ? Object.entries(w).filter(([k]) => k !== 'code' && k !== 'bron').map(([k, v]) => (k === 'naam' ? waarde(v) : `${woord(k)}: ${waarde(v)}`)).join('; ') : String(w);

/** How one row of a list is called. */
function rijnaam(regeling: Regeling, rij: Kaart, merk: string): string {
  const [gemeente, corporatie] = [rij.gemeente, rij.corporatie].map((c) => (typeof c === 'string' ? c : undefined));
  if (corporatie) return [gemeente && gemeentenaam(regeling, gemeente), partijnaam(regeling, corporatie)].filter(Boolean).join(', ');
  if (gemeente) return gemeentenaam(regeling, gemeente);
  if (typeof rij.groep === 'string' && rij.groep in GROEPNAMEN && rij.naam === undefined) return GROEPNAMEN[rij.groep as Groep];
  return String(rij.naam ?? rij.kop ?? rij.vraag ?? (rij.lid === undefined ? undefined : `lid ${String(rij.lid)}`) ?? merk);
}

/**
 * What differs between two versions of one regeling, number by number and article by article, in the order of the parts. Rows of a list
 * are held beside each other by what names them, so that moving a line is no difference. Pure.
 */
export function verschillen(oud: Regeling, nieuw: Regeling): Verschil[] {
  const uit: Verschil[] = [];
  const meld = (deel: Deel, waar: readonly string[], a: unknown, b: unknown, bron: string | undefined): void => {
    const [van, naar] = [a, b].map((w) => (w === undefined ? undefined : waarde(w)));
    if (van === naar) return;
    uit.push({ deel, waar: waar.join(' · '), ...(van === undefined ? {} : { oud: van }), ...(naar === undefined ? {} : { nieuw: naar }), ...(typeof a === 'number' && typeof b === 'number' ? { verschil: b - a } : {}), ...(bron ? { bron } : {}) });
  };
  const loop = (deel: Deel, waar: readonly string[], a: unknown, b: unknown, bron?: string): void => {
    if (isKaart(a) && isKaart(b)) {
      const van = [b.bron, a.bron].find((x) => typeof x === 'string') as string | undefined;
      for (const sleutel of new Set([...Object.keys(a), ...Object.keys(b)])) loop(sleutel === 'bron' ? 'teksten' : deel, sleutel === 'code' || sleutel === 'rijen' ? waar : [...waar, woord(sleutel)], a[sleutel], b[sleutel], van ?? bron);
      return;
    }
    if (Array.isArray(a) && Array.isArray(b) && [...a, ...b].every(isKaart)) {
      const [oudOp, nieuwOp] = [a, b].map((rijen) => new Map((rijen as Kaart[]).map((rij, i) => [merkVan(rij, i), rij]))) as [Map<string, Kaart>, Map<string, Kaart>];
      for (const merk of new Set([...oudOp.keys(), ...nieuwOp.keys()])) {
        const [van, naar] = [oudOp.get(merk), nieuwOp.get(merk)];
        loop(deel, [...waar, rijnaam(naar ? nieuw : oud, (naar ?? van)!, merk)], van, naar, ((naar ?? van)!.bron as string | undefined) ?? bron);
      }
      return;
    }
    meld(deel, waar, a, b, bron);
  };
  for (const sleutel of new Set([...Object.keys(oud), ...Object.keys(nieuw)])) {
    if (sleutel === 'geldig_vanaf') continue;
    const deel = deelVan(sleutel);
    loop(deel, sleutel === deel ? [] : [woord(sleutel)], (oud as unknown as Kaart)[sleutel], (nieuw as unknown as Kaart)[sleutel]);
  }
  return DELEN.flatMap((deel) => uit.filter((v) => v.deel === deel));
}

/** Target groups that the old version does not know: all parties are to be consulted on them (P1.3). */
export const nieuweDoelgroepen = (oud: Regeling, nieuw: Regeling): Doelgroep[] => nieuw.doelgroepen.filter((d) => !oud.doelgroepen.some((o) => o.code === d.code));

export type Sleutelrij = { naam: string; oud?: number; nieuw?: number };
/** The key per municipality, side by side. */
export function sleutelsNaastElkaar(oud: Regeling, nieuw: Regeling): Sleutelrij[] {
  const [a, b] = [oud, nieuw].map((r) => new Map(r.verdeelsleutel.gemeenten.rijen.map((rij) => [rij.gemeente, rij.aantal]))) as [Map<string, number>, Map<string, number>];
  return [...new Set([...a.keys(), ...b.keys()])].map((g) => ({ naam: gemeentenaam(b.has(g) ? nieuw : oud, g), ...(a.has(g) ? { oud: a.get(g)! } : {}), ...(b.has(g) ? { nieuw: b.get(g)! } : {}) }));
}

/** The homes a year, and how many of them are reserved by the maxima of target groups at the most. */
export const ruimteVan = (regeling: Regeling): { maximum: number; groepen: number } =>
  ({ maximum: regeling.maximum.woningen_per_jaar, groepen: regeling.doelgroepen.reduce((n, d) => n + (d.maximum?.aantal ?? 0), 0) });

/** What a version says apart from its texts and sources, so that equal versions are equal strings. */
const zonderTeksten = (regeling: Regeling): string => JSON.stringify(Object.fromEntries(Object.entries(regeling).filter(([k]) => k !== 'geldig_vanaf' && deelVan(k) !== 'teksten')), (sleutel, w: unknown) =>
  sleutel === 'bron' ? undefined : isKaart(w) ? Object.fromEntries(Object.entries(w).sort(([a], [b]) => (a < b ? -1 : 1))) : w);
/** Is the new version the old one with one party more, and nothing else? Articles and their sources may have been mended in a file since. */
export function isEenPartijErbij(oud: Regeling, nieuw: Regeling): boolean {
  const codes = new Set(oud.partijen.map((p) => p.code));
  const zonder = nieuw.partijen.filter((p) => codes.has(p.code));
  return nieuw.partijen.length === zonder.length + 1 && zonderTeksten(oud) === zonderTeksten({ ...nieuw, partijen: zonder });
}
