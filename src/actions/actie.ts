import type { Groepgegevens } from '../domain/aanvraag/formulier.ts';
import type { Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import type { Antwoorden, Vragen } from '../domain/invoer/vragen.ts';
import type { DossierGebeurtenis, WoningGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import type { DossierStand, WoningStand } from '../domain/keten/stand.ts';
import type { Dossierstap } from '../domain/keten/stappen.ts';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Hoedanigheid } from '../domain/privacy/woorden.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Besloten } from '../domain/toetsing/ruimte.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import type { Transactie } from '../storage/verbinding.ts';
import type { Keuze } from './aanbod/keuze.ts';

/** A home as a step on a dossier meets it. */
export type WoningInBeeld = { id: string; stand: WoningStand; adres: string };

/** Who is asked: behind the client's own door nobody is asked who they are. */
export type Vrager = { rol: Rol; /** of a client's account */ hoedanigheid?: Hoedanigheid };

/** Everything a step may look at: pure data, the day included. */
export type Situatie = {
  regeling: Regeling;
  stand: DossierStand;
  /** who takes the step: organisation and role */
  organisatie: string;
  rol: Rol;
  /** the client, or who represents them; only behind the client's own door */
  hoedanigheid?: Hoedanigheid;
  dossier: string;
  invoer: Antwoorden;
  /** the answers known after this step, for the groups the step reads or changes */
  gegevens: Groepgegevens;
  /** the same answers as they were before this step */
  eerder: Groepgegevens;
  /** positive decisions of this year by target group, for a step that `telt` */
  besloten: Besloten;
  /** the groups of the application that this step changes */
  gewijzigd: Groep[];
  woning?: WoningInBeeld;
  /** the ranking of that home, for a step that `kiest` */
  keuze?: Keuze;
  /** the day it happened, 'jjjj-mm-dd' */
  op: string;
  /** what the register keeps of the care organisation's certificate, for a step that asks for it */
  certificaat?: { naam: string; geldig_tot: string };
  /** every version of the regeling, and the day of today: for a step that looks beyond the dossier's own version */
  versies?: readonly Regeling[];
  vandaag?: string;
};

/** An event with what was written at it: kept beside the event, for whoever may see the group of that event, and erasable (`Verslag`). */
export type Voorval = DossierGebeurtenis & { verslag?: Antwoorden };

/** What a step makes happen. Free text never stands in an event: it goes beside the event (`verslag`) or to the data groups (`gegevens`). */
export type Besluit = { gebeurtenissen: Voorval[]; woning?: WoningGebeurtenis[]; gegevens?: Groepgegevens };

/**
 * One step on a dossier, declared once: the web form, the API operation and the audit label all come from this.
 * Who may take it and when is in the regeling (`stappen`) and in the chain's table (`DOSSIERSTAPPEN`).
 */
export type Actie = {
  naam: Dossierstap;
  /** why this step exists, shown above its form */
  uitleg: string;
  /** what is asked; a question that is also in VELDEN is kept in its data group instead of in the event */
  vragen: (regeling: Regeling, stand: DossierStand, vrager: Vrager) => Vragen;
  /** the step takes answers of the application along, by group (`gegevens`) */
  metGegevens?: boolean;
  /** groups the decision looks at; 'aanvraag' = every group of the application */
  leest?: (stand: DossierStand) => readonly Groep[] | 'aanvraag';
  /** groups the decision writes to by itself (`Besluit.gegevens`) */
  bewaart?: readonly Groep[];
  /** the decision counts against a maximum: taken one at a time, with what was decided so far (`besloten`) */
  telt?: boolean;
  /** the decision looks at the care organisation's certificate as the register keeps it (`certificaat`) */
  metCertificaat?: boolean;
  /** after this step the dossier is another organisation's: what is written is written while one may still see it */
  draagtOver?: boolean;
  /** after this step nobody is in the dossier any more: all that is written about the person goes */
  wist?: boolean;
  /** the home this step is about: named in the input, or the one on offer */
  woning?: 'uit-invoer' | 'van-aanbod';
  /** the step chooses a candidate for that home: from the ranking as it is now, which is kept as it was */
  kiest?: boolean;
  /** the answers its form opens with, from the state and the groups that the step reads */
  begin?: (regeling: Regeling, stand: DossierStand, gegevens: Groepgegevens) => Antwoorden;
  /** what must hold outside the dossier as well, read in the same transaction before the decision */
  vooraf?: (tx: Transactie, dossier: string, invoer: Antwoorden) => Promise<Uitkomst<null>>;
  beslis: (situatie: Situatie) => Uitkomst<Besluit>;
};
