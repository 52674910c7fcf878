import { sql } from 'kysely';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { ZAAKGEBEURTENISSEN } from '../../src/domain/zaak/gebeurtenissen.ts';
import { ZAAKSTAPREGELS, type Zaakstap } from '../../src/domain/zaak/soorten.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';

/* Steps on a zaak as someone writes them by hand who can run SQL with a session: an event and the row that goes with it. */

type Rij = { gegevens?: object; voor?: string[] | null; regeling: string; sleutel?: string | null };
/** Only the row of a zaak. */
export const zaakrijInSql = (tx: Transactie, soort: string, { regeling, voor = null, sleutel = null }: Rij): Promise<string> =>
  sql<{ id: string }>`insert into voordeur.zaak (id, soort, regeling, versie, status, voor, sleutel, volgnummer, stand) values (gen_random_uuid(), ${soort}, ${regeling}, '2021-10-07', 'open', ${voor}, ${sleutel}, 0, '{}') returning id`.execute(tx).then((r) => r.rows[0]!.id);
/** Only an event. */
export const gebeurtenisInSql = (tx: Transactie, id: string, { wie }: Ingelogd, actie: string, gegevens: object, { nr, soort }: { nr: number; soort: string }) =>
  sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
    values (${id}::uuid, ${nr}, 'zaak', ${soort}, 'aanbod', ${JSON.stringify(gegevens)}::jsonb, current_date, now(), ${wie.account}::uuid, ${wie.organisatie}, ${actie}, ${wie.regeling}, '2021-10-07', '\\x')`.execute(tx);

/** An event, the first that this step makes unless another is named, with the row that goes along; `erbij` sets what else it says. */
export async function stapInSql(tx: Transactie, id: string, wie: Ingelogd, stap: Zaakstap, gegevens: object = {}, { nr = 1, soort = ZAAKGEBEURTENISSEN[stap][0] as string, erbij = {} as object } = {}): Promise<void> {
  await gebeurtenisInSql(tx, id, wie, stap, gegevens, { nr, soort });
  await sql`update voordeur.zaak set volgnummer = ${nr}, stand = stand || ${JSON.stringify(erbij)}::jsonb where id = ${id}::uuid`.execute(tx);
}
/** Begins a zaak with this step. */
export async function beginZaak(tx: Transactie, wie: Ingelogd, stap: Zaakstap, { gegevens = {}, ...rij }: Rij): Promise<string> {
  const id = await zaakrijInSql(tx, ZAAKSTAPREGELS[stap].soort, rij);
  await stapInSql(tx, id, wie, stap, gegevens);
  return id;
}
