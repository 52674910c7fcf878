import { sql } from 'kysely';
import type { Verbinding } from './verbinding.ts';

/** Seals what was recorded since the last seal: from then on cutting it off is found. Does nothing when nothing was. */
export const zegel = (verbinding: Verbinding): Promise<void> =>
  verbinding.alsBewaring(async (tx) => void (await sql`select voordeur.zegelen()`.execute(tx)));
