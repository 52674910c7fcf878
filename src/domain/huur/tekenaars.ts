/** Who puts a signature under a lease (art. 5a, 6a, 7a; W9.8). */
export const TEKENAARS = ['client', 'zorgorganisatie', 'corporatie'] as const;
export type Tekenaar = (typeof TEKENAARS)[number];
export const TEKENAARNAMEN: Record<Tekenaar, string> = { client: 'De cliënt', zorgorganisatie: 'De zorgorganisatie', corporatie: 'De corporatie' };
