/** The kinds of party a covenant knows (P1.0), plus the bodies that keep the scheme running. */
export const PARTIJSOORTEN = ['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie', 'overig'] as const;
export type Partijsoort = (typeof PARTIJSOORTEN)[number];

/** What a person does for their organisation. The sharing matrix of a regeling speaks in these words. */
export const ROLLEN = [
  'begeleider',
  'servicepunt-medewerker',
  'servicepunt-manager',
  'bct-medewerker',
  'uitstroomcoordinator',
  'tafellid',
  'consulent',
  'woonconsulent',
  'welzijnswerker',
  'bestuurder',
  'beheerder',
  'functionaris-gegevensbescherming',
  'client',
  'systeem',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who do not work here: the client (or a legal representative) behind their own door, and the program itself, which does what the law sets a day for. */
export const GEEN_MEDEWERKER: readonly Rol[] = ['client', 'systeem'];
/** The parties for which these two act; they are in no covenant. */
export const CLIENTPARTIJ = 'client';
export const SYSTEEMPARTIJ = 'voordeur';

/** Who have no work list: after signing in they arrive at the monitor, with what waits for them on top. */
export const LANDT_OP_MONITOR: readonly Rol[] = ['bestuurder', 'beheerder'];

/** How a role is called on screen. */
export const ROLNAMEN: Record<Rol, string> = {
  begeleider: 'begeleider',
  'servicepunt-medewerker': 'medewerker Servicepunt',
  'servicepunt-manager': 'manager Servicepunt',
  'bct-medewerker': 'medewerker BCT',
  uitstroomcoordinator: 'uitstroomcoördinator',
  tafellid: 'lid beoordelingstafel',
  consulent: 'consulent gemeente',
  woonconsulent: 'woonconsulent',
  welzijnswerker: 'welzijnswerker',
  bestuurder: 'bestuurder',
  beheerder: 'beheerder',
  'functionaris-gegevensbescherming': 'functionaris gegevensbescherming',
  client: 'cliënt',
  systeem: 'Voordeur zelf',
};
