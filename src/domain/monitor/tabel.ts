import type { Dag } from '../kalender/dag.ts';
import type { Melding } from './meldingen.ts';
import type { Periode } from './periode.ts';

/* A figure as everyone gets it: on screen, in a report, as a file. One form, so that each way out says the same. */

/** In what a column counts. A length of time is in days; `maanden` in tenths of a month. */
export type Eenheid = 'aantal' | 'procent' | 'dagen' | 'maanden' | 'euro' | 'tekst';
/** `null`: not known, which is not zero; 'klein' and 'verborgen': held back because few people stand behind it. */
export type Cel = number | string | null;
export type Cijferkolom = { code: string; naam: string; eenheid: Eenheid; /** about what befell people, so never open data */ gevoelig?: true };
export type Cijferrij = { code: string; naam: string; cellen: Readonly<Record<string, Cel>>; /** the events or supplied rows behind it, for who may see them (`/monitor/achter`) */ achter?: string };

/** Where a figure comes from: counted from the memory, supplied by a party, or as the parties published it. */
export type Herkomst = 'dossiers' | 'geleverd' | 'gepubliceerd';

export type Cijfertabel = {
  code: string;
  titel: string;
  definitie: string;
  /** the day on which something counts */
  teldatum: string;
  /** what does not count */
  nietMee: string;
  bron: string;
  herkomst: Herkomst;
  /** it is about people: small numbers are held back for whoever is not a party to it, and always in open data */
  overMensen: boolean;
  kolommen: readonly Cijferkolom[];
  rijen: readonly Cijferrij[];
  totaal?: Readonly<Record<string, Cel>>;
  /** what the reader must know: sums that disagree, who has not supplied */
  meldingen: readonly Melding[];
  /** a note people wrote beside it */
  toelichting?: string;
};
export type Hoofdstuk = { code: string; titel: string; tabellen: readonly Cijfertabel[] };

/** What is asked: of which regeling, over which period, and as it was known on which day (absent: as it is known now). */
export type Rapportvraag = { regeling: string; periode: Periode; bekendOp?: Dag };
/** Every figure of a period, in the order of the report. `versies`: first days of the versions that held in it. */
export type Rapport = Rapportvraag & { /** the day it was made; absent in what was adopted before this was kept */ gemaaktOp?: Dag; naam: string; versies: readonly Dag[]; hoofdstukken: readonly Hoofdstuk[] };
