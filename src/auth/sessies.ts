import type { Rol } from '../domain/partijen/rollen.ts';

/** Who asks: one person, for one organisation, in one role. `regeling` is null when the account spans every regeling. */
export type Wie = { account: string; naam: string; organisatie: string; organisatieNaam: string; rol: Rol; regeling: string | null };

/** What comes with a session from the provider: the id token, which some want to see at sign-out, and its name for the session there. */
export type VanAanbieder = { idToken?: string; sid?: string };

/** The sessions as sign-in needs them; the storage keeps them, so any number of instances can share them. */
export type Sessies = {
  /**
   * The account for a subject of an issuer, or undefined when nobody gave it access here.
   * `email`: the address the provider vouches for; the account takes it over.
   */
  accountVoor(issuer: string, subject: string, email?: string): Promise<string | undefined>;
  /**
   * Begins a session and returns its random token; only the token's hash is kept.
   * web: ends after 8 hours of rest or 12 hours in all; api: after 1 hour.
   */
  begin(account: string, soort: 'web' | 'api', van?: VanAanbieder): Promise<string>;
  /** Whose token this is, or undefined when it is unknown, ended or expired. */
  wie(token: string): Promise<Wie | undefined>;
  /** Does this session still stand? Unlike `wie`, asking does not lengthen it. */
  leeft?(token: string): Promise<boolean>;
  /** Ends the session. May give back the id token it began with. */
  eindig(token: string): Promise<void | { idToken?: string }>;
  /**
   * Ends the sessions that a provider says are over: by its name for the session, of a subject, or both. `jti` and `tot` (until when the
   * message could be sent again) keep it from being used twice: undefined when it was.
   */
  meldAf?(issuer: string, wat: { sid?: string; subject?: string; jti: string; tot: Date }): Promise<number | undefined>;
};
