import { sql } from 'kysely';
import { TAAKGROEP } from '../../domain/keten/taakgroep.ts';

/** The same as `taakTeZien`, for a query over tasks `t` and sight `z`: a task that tells of a closed group stays out. */
export const TAAK_TE_ZIEN = sql`coalesce((${JSON.stringify(TAAKGROEP)}::jsonb ->> t.stap) = any (z.groepen), true)`;
