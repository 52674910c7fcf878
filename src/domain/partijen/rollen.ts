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
] as const;
export type Rol = (typeof ROLLEN)[number];

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
};
