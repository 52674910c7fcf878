import type { Optie } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';

export const alsOpties = (partijen: readonly Pick<Regeling['partijen'][number], 'code' | 'naam'>[]): Optie[] => partijen.map(({ code, naam }) => ({ code, naam }));
/** The parties someone may choose from: those of the register for the service point, else one's own. */
export const eigenPartijen = ({ partijen }: Regeling, wie: Handelaar): Regeling['partijen'] => partijen.filter((p) => (isServicepunt(wie) ? p.register || p.code === wie.organisatie : p.code === wie.organisatie));
/** What the address brought along, where it is one of these. */
export const gekozen = (waarde: string | undefined, opties: readonly Optie[]): string | undefined => opties.find((o) => o.code === waarde)?.code;
