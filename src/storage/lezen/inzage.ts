import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Transactie } from '../verbinding.ts';

/* Who read what: the read log as those may see it who are asked, or whose data it is. */

/** One time that someone looked. `organisatie`: its name; `groepen`: what was shown; `reden`: code of the regeling, where a reason was asked. */
export type Inzageregel = { op: Date; naam: string; organisatie: string; rol: Rol; soort: string; groepen: Groep[]; reden?: string; noodtoegang: boolean };

/** Who looked at this dossier, newest first: for its client, and the supporter at its care organisation; for anyone else nothing. */
export async function leesInzageVan(tx: Transactie, dossier: string, { hoogstens = 200 }: { hoogstens?: number } = {}): Promise<Inzageregel[]> {
  const { rows } = await sql<Omit<Inzageregel, 'reden'> & { reden: string | null }>`select * from voordeur.inzage_van(${dossier}::uuid, ${hoogstens})`.execute(tx);
  return rows.map(({ reden, ...r }) => ({ ...r, ...(reden ? { reden } : {}) }));
}
