import type { Dag } from '../kalender/dag.ts';
import type { Partijsoort } from '../partijen/rollen.ts';
import type { Kostendeling } from '../regeling/schema.ts';
import type { Zaakstand } from '../zaak/leer.ts';

/* What the service point costs in a year and who pays what (art. 11d of the Pact; art. 14 of Westfriesland). All amounts in whole cents. */

export const POSTEN = [
  { code: 'inrichting', naam: 'Opzetten en inrichten' }, { code: 'personeel', naam: 'Mensen' }, { code: 'automatisering', naam: 'Automatisering' },
  { code: 'huisvesting', naam: 'Werkplek en bureau' }, { code: 'overleg', naam: 'Overleg en bijeenkomsten' }, { code: 'overig', naam: 'Overig' },
] as const;
export type Postsoort = (typeof POSTEN)[number]['code'];
export type Post = { post: Postsoort; keer: 'jaarlijks' | 'eenmalig'; cent: number; /** this party pays it all */ betaald_door?: string };

/** By what a kind of party divides its part. */
export const SLEUTELS = [
  { code: 'gelijk', naam: 'Gelijk: elke partij evenveel' }, { code: 'huishoudens', naam: 'Naar huishoudens' },
  { code: 'woningen', naam: 'Naar woningen per jaar in de verdeelsleutel' }, { code: 'gebruikers', naam: 'Naar gebruikers van Voordeur' },
] as const;
export type Kostensleutel = (typeof SLEUTELS)[number]['code'];
/** What a kind chose, with the weights as they were then: a division never changes by itself. */
export type Sleutelkeuze = { sleutel: Kostensleutel; gewichten: Readonly<Record<string, number>>; door: string; op: Dag };
export type Deelnemer = { code: string; soort: Partijsoort };
export type Deelregel = Kostendeling['delen'][number];

export type KostenStand = Zaakstand & {
  jaar: number;
  posten: readonly Post[];
  /** the parties of the kinds that bear or pay, as they took part when the costs were set */
  partijen: readonly Deelnemer[];
  delen: readonly Deelregel[];
  /** who pays what is once only */
  eenmalig: Partijsoort;
  sleutels: Partial<Record<Partijsoort, Sleutelkeuze>>;
  betalingen: readonly { partij: string; cent: number; op: Dag }[];
  afrekening?: { posten: readonly Post[]; op: Dag };
};
export type KostenGebeurtenis =
  | { soort: 'kosten-begroot'; gegevens: { regeling: string; jaar: number; posten: readonly Post[]; partijen: readonly Deelnemer[]; delen: readonly Deelregel[]; eenmalig: Partijsoort } }
  | { soort: 'sleutel-gekozen'; gegevens: { namens: string; voor: Partijsoort; sleutel: Kostensleutel; gewichten: Record<string, number> } }
  | { soort: 'betaling-ontvangen'; gegevens: { partij: string; cent: number } }
  | { soort: 'kosten-afgerekend'; gegevens: { posten: readonly Post[] } };

/** The kinds that pay, each once, in the order of the regeling. */
export const betalers = ({ delen }: Pick<KostenStand, 'delen'>): Partijsoort[] => [...new Set(delen.map((d) => d.betaler))];
