import { zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import { dagenNa } from '../kalender/maanden.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { beurtVoor } from './beurt.ts';

/* A dispute about how the agreement is carried out, kept or read: in writing to all parties; each gives its view and a proposal within two weeks (Westfriesland, art. 19). */

export const UITKOMSTEN = [{ code: 'eens', naam: 'Partijen zijn het eens' }, { code: 'uitleg', naam: 'De uitleg is vastgesteld' }, { code: 'wijziging', naam: 'Het gaat verder als voorstel tot wijziging' }, { code: 'oneens', naam: 'Partijen zijn het niet eens geworden' }, { code: 'ingetrokken', naam: 'De melder trekt het geschil in' }] as const;
export type Geschiluitkomst = (typeof UITKOMSTEN)[number]['code'];

export type GeschilStand = Zaakstand & {
  melder: string;
  /** one of the subjects the regeling names */
  onderwerp: string;
  gemeld: Dag;
  /** the last day for a view */
  uiterlijk: Dag;
  /** who were parties on that day, the one who told it included; the place (from 1) numbers what each writes */
  partijen: readonly string[];
  /** per party the day of its view */
  zienswijzen: Readonly<Record<string, Dag>>;
  afgesloten?: { op: Dag; uitkomst: Geschiluitkomst };
};
export type GeschilGebeurtenis =
  | { soort: 'geschil-gemeld'; gegevens: { regeling: string; namens: string; onderwerp: string; dagen: number; partijen: string[] } }
  | { soort: 'zienswijze-gegeven'; gegevens: { namens: string } }
  | { soort: 'geschil-afgesloten'; gegevens: { uitkomst: Geschiluitkomst } };

export const GESCHIL: Zaakleer<GeschilStand, GeschilGebeurtenis> = {
  soort: 'geschil', woord: ['geschil', 'geschillen'],
  pasToe(stand, g) {
    if (g.soort === 'geschil-gemeld') {
      const { regeling, namens, onderwerp, dagen, partijen } = g.gegevens;
      return { regeling, melder: namens, onderwerp, gemeld: g.gebeurd_op, uiterlijk: dagenNa(g.gebeurd_op, dagen), partijen, zienswijzen: {} };
    }
    if (!stand) throw new RangeError('Een geschil begint met een melding.');
    if (g.soort === 'zienswijze-gegeven') return { ...stand, zienswijzen: { ...stand.zienswijzen, [g.gegevens.namens]: g.gebeurd_op } };
    return { ...stand, afgesloten: { op: g.gebeurd_op, uitkomst: g.gegevens.uitkomst } };
  },
  kolommen: ({ afgesloten, gemeld }) => ({ status: afgesloten ? 'klaar' : 'open', datum: gemeld }),
  beurten: (regeling, stand) => (stand.afgesloten ? [] : [...zonderZienswijze(stand).flatMap((p) => beurtVoor(regeling, 'zienswijze-geven', stand.uiterlijk, p)), ...beurtVoor(regeling, 'geschil-afsluiten', undefined, stand.melder), ...beurtVoor(regeling, 'geschil-afsluiten').map((b) => ({ ...b, rollen: b.rollen.filter((r) => r !== 'bestuurder') }))]),
  naam: (regeling, { melder, gemeld }) => `Geschil gemeld door ${partijnaam(regeling, melder)} op ${zegDatum(gemeld)}`,
  pad: (id) => `/geschillen/${id}`,
};

/** Who has not given a view yet. The one who told it has said it in the notice. */
export const zonderZienswijze = ({ partijen, melder, zienswijzen }: GeschilStand): string[] => partijen.filter((p) => p !== melder && zienswijzen[p] === undefined);
/** Under which number the words of a party stand; the notice is 0. */
export const nummerVan = ({ partijen }: GeschilStand, partij: string): number => partijen.indexOf(partij) + 1;
/** Was this view later than the two weeks? It counts all the same. */
export const isLaat = ({ uiterlijk, zienswijzen }: GeschilStand, partij: string): boolean => (zienswijzen[partij] ?? '') > uiterlijk;
