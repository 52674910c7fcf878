import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import type { Voorval } from '../../storage/lezen/dossier.ts';

/** The version of the regeling by which a step was taken, also when the dossier went over to another since (P2.e); without a step, the one it is under. */
export const regelingToen = (regelingen: Regelingen, nu: Regeling, voorval: Pick<Voorval, 'versie'> | undefined): Regeling => (voorval ? regelingen.op(nu.regeling, voorval.versie) : nu);

/** The latest time this happened. */
export const laatste = <S extends DossierGebeurtenis['soort']>(voorvallen: readonly Voorval[], soort: S): Extract<Voorval, { soort: S }> | undefined =>
  voorvallen.filter((v): v is Extract<Voorval, { soort: S }> => v.soort === soort).at(-1);
