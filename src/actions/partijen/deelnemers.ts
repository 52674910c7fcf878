import { deelnemers, registerOp, type Registerregel } from '../../domain/partijen/register.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { leesRegisterbron } from '../../storage/lezen/partijen.ts';
import type { Transactie } from '../../storage/verbinding.ts';

/** Who takes part today, as a step reads it beforehand. */
export const leesDeelnemers = async (tx: Transactie, { regeling, versies, vandaag }: { regeling: Regeling; versies: readonly Regeling[]; vandaag: string }): Promise<Registerregel[]> =>
  deelnemers(registerOp(versies, vandaag, await leesRegisterbron(tx, regeling.regeling)));
