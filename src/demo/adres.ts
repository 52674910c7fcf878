import type { Persona } from './personas.ts';

/** An address that cannot exist: .example is kept free for that. In the demo no mail leaves the machine. */
export const adresVan = ({ slug }: Pick<Persona, 'slug'>): string => `${slug.replaceAll('-', '.')}@voordeur.example`;
