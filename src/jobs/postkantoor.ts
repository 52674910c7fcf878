import type { Dag } from '../domain/kalender/dag.ts';
import type { Overlegbericht } from '../domain/post/overlegmail.ts';
import type { Herinnering, Mail, Telling } from '../domain/post/mail.ts';

/** A mail in the outbox that is to be sent now. `poging`: which attempt this is, from 1. */
export type Poststuk = Mail & { id: string; aan: string; poging: number };

/**
 * The outbox as the jobs need it; the storage keeps it. Every call is one short transaction that takes a bounded amount of
 * work and leaves alone what another instance is busy with.
 */
export type Postkantoor = {
  /** Puts the daily mail of this day in the outbox for those who did not have it yet. Gives how many accounts were looked at. */
  dagelijks(dag: Dag, nu: Date, schrijf: (telling: Telling) => Mail | undefined): Promise<number>;
  /** Reminds those who hear of new tasks only, once a day, of what ends by the next working day or came up since the last. Gives how many accounts were looked at. */
  herinner(dagen: { vorige: Dag; dag: Dag; volgende: Dag }, nu: Date, schrijf: (herinnering: Herinnering) => Mail | undefined): Promise<number>;
  /** Turns occasions into one mail per account, once the oldest is from `rijp` or before. Gives how many accounts were looked at. */
  direct(dag: Dag, nu: Date, rijp: Date, schrijf: (nieuw: number, telling: Telling) => Mail | undefined): Promise<number>;
  /** Turns what is to be told of meetings into one mail per account, once the oldest is from `rijp` or before. Gives how many accounts were looked at. */
  overleg(nu: Date, rijp: Date, schrijf: (berichten: readonly Overlegbericht[]) => Mail | undefined): Promise<number>;
  /** Takes the mail that waits longest; nobody else gets it before `tot`. `vervallen`: its reader is gone, has another address or wants no mail, and it was dropped. */
  neem(nu: Date, tot: Date): Promise<Poststuk | 'vervallen' | undefined>;
  verzonden(id: string, nu: Date): Promise<void>;
  /** `opnieuw` undefined: given up. `fout` is a code. */
  mislukt(id: string, fout: string, opnieuw: Date | undefined): Promise<void>;
  /** Removes what was made before this moment: the outbox is no archive. */
  ruimOp(voor: Date): Promise<void>;
};
