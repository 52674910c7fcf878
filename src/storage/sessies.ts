import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Sessies, Wie } from '../auth/sessies.ts';
import type { Rol } from '../domain/partijen/rollen.ts';
import { isMailadres } from '../domain/post/adres.ts';
import type { Verbinding } from './verbinding.ts';

/** Sessions in the database: only the hash of a token is kept, so whoever reads the table cannot sign in with it. */
export function sessies(verbinding: Verbinding): Sessies {
  return {
    accountVoor: (issuer, subject, email) =>
      verbinding.als(undefined, async (tx) => {
        const id = (await sql<{ id: string | null }>`select voordeur.account_voor(${issuer}, ${subject}) as id`.execute(tx)).rows[0]?.id ?? undefined;
        if (id && isMailadres(email)) await sql`select voordeur.account_adres(${id}::uuid, ${email})`.execute(tx);
        return id;
      }),
    async begin(account, soort, { idToken, sid } = {}) {
      const token = randomBytes(32).toString('base64url');
      await verbinding.als(undefined, (tx) => sql`select voordeur.sessie_begin(${token}, ${account}::uuid, ${soort}, ${idToken ?? null}, ${sid ?? null})`.execute(tx));
      return token;
    },
    async wie(token) {
      const { rows } = await verbinding.als(undefined, (tx) =>
        sql<{ account: string; naam: string; organisatie: string; organisatie_naam: string; rol: Rol; regeling: string | null }>`select * from voordeur.sessie_wie(${token})`.execute(tx));
      const rij = rows[0];
      return rij && ({ account: rij.account, naam: rij.naam, organisatie: rij.organisatie, organisatieNaam: rij.organisatie_naam, rol: rij.rol, regeling: rij.regeling } satisfies Wie);
    },
    async leeft(token) {
      const { rows } = await verbinding.als(token, (tx) => sql<{ leeft: boolean }>`select voordeur.mijn_account() is not null as leeft`.execute(tx));
      return rows[0]?.leeft === true;
    },
    async eindig(token) {
      const { rows } = await verbinding.als(undefined, (tx) => sql<{ id_token: string | null }>`select voordeur.sessie_einde(${token}) as id_token`.execute(tx));
      return { idToken: rows[0]?.id_token ?? undefined };
    },
    async meldAf(issuer, { sid, subject, jti, tot }) {
      const { rows } = await verbinding.als(undefined, (tx) => sql<{ n: number | null }>`select voordeur.sessies_afmelden(${issuer}, ${sid ?? null}, ${subject ?? null}, ${jti}, ${tot}) as n`.execute(tx));
      return rows[0]?.n ?? undefined;
    },
  };
}
