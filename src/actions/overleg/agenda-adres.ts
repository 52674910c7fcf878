import { randomBytes } from 'node:crypto';
import { maakAgenda, trekAgendaIn } from '../../storage/agendafeed.ts';
import type { Ingelogd, Kern } from '../kern.ts';

/** Makes a new secret address for the reader's own calendar and gives it, once; the one before it stops working. 256 bits of chance: nobody guesses it. */
export async function agendaAdresMaken(kern: Kern, { token }: Ingelogd): Promise<string> {
  const geheim = randomBytes(32).toString('base64url');
  await kern.verbinding.als(token, (tx) => maakAgenda(tx, geheim));
  return geheim;
}

/** The reader's own address stops working. */
export const agendaAdresIntrekken = (kern: Kern, { token }: Ingelogd): Promise<void> => kern.verbinding.als(token, trekAgendaIn);
