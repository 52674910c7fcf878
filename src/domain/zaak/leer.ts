import type { Dag } from '../kalender/dag.ts';
import type { Handelaar } from '../keten/bevoegd.ts';
import type { Gebeurd } from '../keten/gebeurtenissen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Zaaksoort, Zaakstap } from './soorten.ts';

/** What happened in a zaak. Never a person and never free text: what people write stands beside it (`Zaaktekst`). */
export type ZaakGebeurtenis = { soort: string; gegevens: Readonly<Record<string, unknown>> };
/** Every state says which regeling it belongs to. */
export type Zaakstand = { regeling: string };

/**
 * Something a person wrote: under which number and field of the zaak. `voor`: who may read it (codes of parties, or `soort:gemeente` for a kind
 * of party), absent for everyone of the regeling; the service point reads all. `dossier`: it is about that client, so it is for who sees
 * that dossier, and it goes when the person goes.
 */
export type Zaaktekst = { nummer: number; veld: string; tekst: string; voor?: readonly string[]; dossier?: string };

/** Whose turn it is: of one party, or of whoever has one of these roles; with the day from which it is and its last day. */
export type Beurt = { stap: Zaakstap; rollen: readonly Rol[]; organisatie?: string; vanaf?: Dag; uiterlijk?: Dag; /** not of who adopted what it is about: it takes two */ eenAnder?: true };
/** The turns there are on this day. */
export const beurtenOp = (beurten: readonly Beurt[], vandaag: Dag): Beurt[] => beurten.filter((b) => b.vanaf === undefined || b.vanaf <= vandaag);

/** What lists are made of. `sleutel`: there is one zaak of this kind with this key ('2026'); `voor`: who may see it at all, as with `Zaaktekst`. */
export type Zaakkolommen = { status: 'open' | 'klaar' | 'vervallen'; datum?: Dag; sleutel?: string; voor?: readonly string[] };

/** One kind of zaak, declared once: how its state follows from its events, and what lists and forms make of it. */
export type Zaakleer<S extends Zaakstand, G extends ZaakGebeurtenis> = {
  soort: Zaaksoort;
  /** how such a matter is called, in one and in many: "voorstel", "voorstellen" */
  woord: readonly [een: string, meer: string];
  pasToe: (stand: S | undefined, gebeurtenis: Gebeurd<G>) => S;
  kolommen: (stand: S) => Zaakkolommen;
  /** whose turn it is; nobody's when it is done */
  beurten: (regeling: Regeling, stand: S) => Beurt[];
  /** what this one is called in a list: "Casuïstiektafel van 24 november 2026" */
  naam: (regeling: Regeling, stand: S) => string;
  /**
   * What of the state stands in the row, for everyone who sees the zaak; absent: all of it. The rest is known to who may read the events. By the
   * regeling of the day, and closed: what that does not name is left out.
   */
  gedeeld?: (regeling: Regeling, stand: S) => S;
  /** the state as this reader may be told it, by the texts they have; absent: as it is */
  gezien?: (stand: S, teksten: readonly Zaaktekst[], lezer: { regeling: Regeling; wie: Handelaar }) => S;
  /** where it is shown */
  pad: (id: string, stand: S) => string;
};
