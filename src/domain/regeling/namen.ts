import type { Regeling } from './schema.ts';

/* How what a regeling names by a code is called. A code that this version does not have is said as it is. */

export const gemeentenaam = ({ gemeenten }: Pick<Regeling, 'gemeenten'>, code: string): string => gemeenten.find((g) => g.code === code)?.naam ?? code;
export const partijnaam = ({ partijen }: Pick<Regeling, 'partijen'>, code: string): string => partijen.find((p) => p.code === code)?.naam ?? code;

/** Who runs the regeling, in the middle of a sentence: "het Servicepunt", or a person by their office: "de uitstroomcoördinator". */
export const servicepuntnaam = ({ servicepunt: { naam } }: { servicepunt: Pick<Regeling['servicepunt'], 'naam'> }): string => (naam.endsWith('punt') ? `het ${naam}` : `de ${naam[0]!.toLowerCase()}${naam.slice(1)}`);
