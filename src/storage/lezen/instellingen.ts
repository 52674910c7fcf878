import { sql } from 'kysely';
import type { Voorkeur } from '../../domain/post/voorkeur.ts';
import type { Transactie } from '../verbinding.ts';

/** The reader's own mail address, null when none is known, and when they want mail. */
export type MijnPost = { email: string | null; voorkeur: Voorkeur };

export async function leesMijnPost(tx: Transactie): Promise<MijnPost> {
  const { rows } = await sql<MijnPost>`select email, voorkeur from voordeur.mijn_post()`.execute(tx);
  return rows[0] ?? { email: null, voorkeur: 'uit' };
}
