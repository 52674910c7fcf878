/** Who puts a signature under a lease (Pact art. 5a, 6a and 7a; Westfriesland art. 4 names the municipality as the third party). */
export const TEKENAARS = ['client', 'zorgorganisatie', 'corporatie', 'gemeente'] as const;
export type Tekenaar = (typeof TEKENAARS)[number];
export const TEKENAARNAMEN: Record<Tekenaar, string> = { client: 'De cliënt', zorgorganisatie: 'De zorgorganisatie', corporatie: 'De corporatie', gemeente: 'De gemeente' };
