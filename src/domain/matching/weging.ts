import { dagnummer } from '../kalender/dag.ts';
import type { Matching } from '../regeling/schema.ts';
import type { Kandidaat, Tienden, Weegpunt, Woningbeeld } from './punten.ts';

/** How much of the points a pair gets: `deel` out of `heel`, whole numbers, so that nothing is rounded before the end. */
export type Breuk = { deel: number; heel: number };
type Regel = Matching['punten'][number];

const ja = (waar: boolean): Breuk => ({ deel: waar ? 1 : 0, heel: 1 });
/** Every special need but the hard one: met as far as the home has it (PO.c4). */
const wensen = (k: Kandidaat): string[] => (k.profiel.bijzondere_woonbehoeften ?? []).filter((w) => w !== 'rolstoel' && w !== 'extra-kamer');
const VERDIEPING: Record<string, (v: number) => boolean> = { 'begane-grond': (v) => v === 0, 'hoogstens-eerste': (v) => v <= 1, 'niet-begane-grond': (v) => v > 0 };
/** Is there a wish to weigh? A wish in a person's own words is read, not weighed. */
export const heeftWensen = (k: Kandidaat): boolean => wensen(k).length > 0 || k.profiel.verdieping !== undefined && k.profiel.verdieping in VERDIEPING;
const DRAAGT = { ruim: 2, gewoon: 1, beperkt: 0 } as const;

/**
 * Each part of the score. Waiting grows by the day up to `dagen`, whoever else is on the list: so more waiting never lowers a
 * place, and what changes for one person never reorders two others.
 */
export const WEEG: Record<Weegpunt, (k: Kandidaat, w: Woningbeeld, op: number, regel: Regel) => Breuk> = {
  wachttijd: (k, _, op, { dagen = 730 }) => ({ deel: Math.min(dagen, Math.max(0, op - dagnummer(k.wacht_sinds))), heel: dagen }),
  urgentie: (k, _, op, { dagen = 92 }) => (k.urgentie_tot === undefined ? ja(false) : { deel: Math.min(dagen, Math.max(0, dagen - (dagnummer(k.urgentie_tot) - op))), heel: dagen }),
  terugkeer: (k, w) => ja(k.wachtlijst === w.gemeente),
  bereik: (k, w) => ja(k.profiel.nabij?.includes(w.gemeente) ?? false),
  // A home of just the size that is asked for is left for nobody larger; each room more takes half of it away.
  huishouden: ({ profiel: { kamers } }, w) => (kamers === undefined || kamers > w.kamers ? ja(false) : { deel: Math.max(0, 2 - (w.kamers - kamers)), heel: 2 }),
  woonwensen: (k, w) => {
    const gevraagd = wensen(k);
    const past = VERDIEPING[k.profiel.verdieping ?? ''];
    const etage = past && w.verdieping !== undefined ? [past(w.verdieping)] : past ? [false] : [];
    const gehaald = [...gevraagd.map((g) => w.kenmerken.includes(g)), ...etage];
    return gehaald.length === 0 ? ja(true) : { deel: gehaald.filter(Boolean).length, heel: gehaald.length };
  },
  taakstelling: (_, { tekort }) => (tekort && tekort.van > 0 ? { deel: Math.min(tekort.van, Math.max(0, tekort.nog)), heel: tekort.van } : ja(false)),
  draagkracht: (_, { draagkracht }) => ({ deel: DRAAGT[draagkracht ?? 'gewoon'], heel: 2 }),
};

/** Points in tenths, rounded down: the sum of what is shown is what is compared. */
export const tienden = ({ deel, heel }: Breuk, hoogste: number): Tienden => Math.floor((deel * hoogste * 10) / heel);
