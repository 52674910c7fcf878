import { jaarVan, type Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';

/*
 * The rent of a home against the limits of the year in which it becomes available (PD.sh, P4.a). The limits are dated figures of
 * the regeling: a year without a figure is never judged by that of another year.
 */

export const GRENZEN = ['sociale-huurgrens', 'aftoppingsgrens-laag', 'aftoppingsgrens-hoog'] as const;
export type Grenscode = (typeof GRENZEN)[number];
export type Grens = Regeling['bedragen'][number];
type MetBedragen = Pick<Regeling, 'bedragen'>;

export const zegBedrag = (euro: number): string => `€ ${euro.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** A limit in a year; undefined when the regeling has no figure for it. */
export const grensIn = ({ bedragen }: MetBedragen, code: Grenscode, jaar: number): Grens | undefined => bedragen.find((b) => b.code === code && b.jaar === jaar);

/** Why this basic rent cannot be, with the remedy; undefined when it is social rent in the year of `vanaf`. A rent on the limit is still social. */
export function huurfout(regeling: MetBedragen, huur: number, vanaf: Dag): { veld: 'huur' | 'beschikbaar_vanaf'; melding: string; bron?: string } | undefined {
  const jaar = jaarVan(vanaf);
  const grens = grensIn(regeling, 'sociale-huurgrens', jaar);
  if (!grens) return { veld: 'beschikbaar_vanaf', melding: `Voor ${jaar} staat er nog geen sociale huurgrens in de regeling. Kondig de woning aan, of vraag het Servicepunt de grens van ${jaar} toe te voegen.` };
  return huur > grens.bedrag_euro
    ? { veld: 'huur', melding: `Met ${zegBedrag(huur)} ligt de kale huur boven de sociale huurgrens van ${jaar} (${zegBedrag(grens.bedrag_euro)}). Verlaag de huur, of meld de woning niet aan voor deze regeling.`, bron: grens.bron }
    : undefined;
}

/** How the rent stands to each limit of the year that is known: "onder de sociale huurgrens van 2026 (€ 932,93)". */
export function huurstanden(regeling: MetBedragen, huur: number, vanaf: Dag): { code: Grenscode; onder: boolean; tekst: string; bron: string }[] {
  const jaar = jaarVan(vanaf);
  return GRENZEN.flatMap((code) => {
    const grens = grensIn(regeling, code, jaar);
    if (!grens) return [];
    const onder = huur <= grens.bedrag_euro;
    return [{ code, onder, bron: grens.bron, tekst: `${onder ? (huur === grens.bedrag_euro ? 'op' : 'onder') : 'boven'} de ${NAMEN[code]} van ${jaar} (${zegBedrag(grens.bedrag_euro)})` }];
  });
}
const NAMEN: Record<Grenscode, string> = { 'sociale-huurgrens': 'sociale huurgrens', 'aftoppingsgrens-laag': 'lage aftoppingsgrens', 'aftoppingsgrens-hoog': 'hoge aftoppingsgrens' };

/** Rents in classes to look for: up to each cap, up to the limit, above it (of an earlier year). */
export const HUURKLASSEN = [
  { code: 'laag', naam: 'tot de lage aftoppingsgrens' }, { code: 'midden', naam: 'tot de hoge aftoppingsgrens' }, { code: 'hoog', naam: 'daarboven' },
] as const;
export type Huurklasse = (typeof HUURKLASSEN)[number]['code'];

/** The amounts between which a class lies, above `van` and up to `tot`, by the latest caps known in `jaar`; undefined when there are none. */
export function klassegrenzen(regeling: MetBedragen, klasse: Huurklasse, jaar: number): { van: number; tot?: number } | undefined {
  const [laag, hoog] = (['aftoppingsgrens-laag', 'aftoppingsgrens-hoog'] as const).map((code) => regeling.bedragen.filter((b) => b.code === code && b.jaar <= jaar).sort((a, b) => b.jaar - a.jaar)[0]?.bedrag_euro);
  if (laag === undefined || hoog === undefined) return undefined;
  return { laag: { van: 0, tot: laag }, midden: { van: laag, tot: hoog }, hoog: { van: hoog } }[klasse];
}
