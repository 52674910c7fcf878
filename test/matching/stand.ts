import type { WoningStand } from '../../src/domain/keten/stand.ts';
import type { Verbinding } from '../../src/storage/verbinding.ts';

/** The state of a home as someone sees it. */
export const leesWoningStand = async (verbinding: Verbinding, token: string, woning: string): Promise<WoningStand> =>
  (await verbinding.als(token, (tx) => tx.selectFrom('woning').select('stand').where('id', '=', woning).executeTakeFirstOrThrow())).stand as unknown as WoningStand;
