import { sql } from 'kysely';
import type { Wettelijk } from '../jobs/wettelijk.ts';
import { SYSTEEMPARTIJ } from '../domain/partijen/rollen.ts';
import type { Transactie, Verbinding } from './verbinding.ts';

/** Everything about the person goes, in every table at once. Only for the program itself, right after the event that says so (029-wissen.sql). */
export const wisPersoon = async (tx: Transactie, dossier: string): Promise<void> => void (await sql`select voordeur.persoon_wissen(${dossier}::uuid)`.execute(tx));

/** What is due by law and the way in to it, as the database guards it. */
export const wettelijk = (verbinding: Verbinding): Wettelijk => ({
  lijst: (stap, vandaag, hoogstens) => verbinding.alsBewaring(async (tx) =>
    (await sql<{ dossier: string; regeling: string }>`select dossier, regeling from voordeur.wettelijk_lijst(${stap}, ${vandaag}::date, ${hoogstens})`.execute(tx)).rows),
  open: (stap, vandaag, dossier) => verbinding.alsBewaring(async (tx) =>
    (await sql<{ open: boolean }>`select voordeur.wettelijk_openen(${stap}, ${vandaag}::date, ${dossier}::uuid) as open`.execute(tx)).rows[0]!.open),
  sluit: (dossier) => verbinding.alsBewaring(async (tx) => void (await sql`select voordeur.wettelijk_sluiten(${dossier}::uuid)`.execute(tx))),
  async inloggen(token, regeling) {
    const account = await verbinding.alsBewaring(async (tx) => (await sql<{ account: string | null }>`select voordeur.systeem_sessie(${token}, ${regeling}) as account`.execute(tx)).rows[0]?.account);
    return account ? { wie: { account, organisatie: SYSTEEMPARTIJ, rol: 'systeem', regeling }, token } : undefined;
  },
  ruimOp: (vandaag) => verbinding.alsBewaring(async (tx) => void (await sql`select voordeur.opruimen(${vandaag}::date)`.execute(tx))),
  uitloggen: (token) => verbinding.als(undefined, async (tx) => void (await sql`select voordeur.sessie_einde(${token})`.execute(tx))),
});
