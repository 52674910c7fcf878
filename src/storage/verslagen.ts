import { sql } from 'kysely';
import type { Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import type { Antwoorden } from '../domain/invoer/vragen.ts';
import type { DossierGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import type { Transactie } from './verbinding.ts';

/*
 * What people write at an event after the key: reports, goals, agreements. It stands beside the event, in the group of that event, so that
 * it can be erased while the event stays. Whoever may see the group reads it, and each reading is in the read log.
 */

/** A report with the event it belongs to. */
export type Verslag = { volgnummer: number; soort: DossierGebeurtenis['soort']; groep: Groep; gebeurd_op: string; organisatie: string; gegevens: Record<string, unknown>; inhoud: Antwoorden };

/** Keeps what was written at each event; `na` is the number of the last event before these. Only beside one's own event. */
export async function schrijfVerslagen(tx: Transactie, dossier: string, na: number, gebeurtenissen: readonly (DossierGebeurtenis & { verslag?: Antwoorden })[]): Promise<void> {
  for (const [i, { verslag }] of gebeurtenissen.entries()) {
    const inhoud = Object.fromEntries(Object.entries(verslag ?? {}).filter(([, v]) => v !== undefined && v !== ''));
    if (Object.keys(inhoud).length > 0) await sql`select voordeur.verslag_vastleggen(${dossier}::uuid, ${na + i + 1}, ${JSON.stringify(inhoud)}::jsonb)`.execute(tx);
  }
}

/** All reports of a dossier the reader may see, oldest event first; written in the read log as `soort`. */
export async function leesVerslagen(tx: Transactie, dossier: string, soort: 'pagina' | 'stap' | 'api'): Promise<Verslag[]> {
  return (await sql<Verslag>`select volgnummer, soort, groep, gebeurd_op::text as gebeurd_op, organisatie, gegevens, inhoud from voordeur.verslagen_lezen(${dossier}::uuid, ${soort})`.execute(tx)).rows;
}
