import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** One event of a stream as a test tells it. */
export type Voorval = { soort: string; op: string; gegevens?: Record<string, unknown> };
export type Stroom = { regeling: string; versie: string; zorgorganisatie: string; voorvallen: Voorval[] };

/** Writes streams straight into the memory, as the owner: for figures only what happened matters, not how it came about. */
export async function schrijfVoorvallen(eigenaarUrl: string, stromen: readonly Stroom[]): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('begin; alter table voordeur.gebeurtenis no force row level security');
    for (const { regeling, versie, zorgorganisatie, voorvallen } of stromen) {
      const id = randomUUID();
      const alle = [{ soort: 'dossier-geopend', op: voorvallen[0]!.op, gegevens: { regeling, versie, zorgorganisatie } }, ...voorvallen];
      for (const [i, { soort, op, gegevens = {} }] of alle.entries()) {
        await client.query(
          `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
           values ($1, $2, 'dossier', $3, 'voortgang', $4, $5::date, $5::date, $6, $7, 'test', $8, $9, '')`,
          [id, i + 1, soort, JSON.stringify(gegevens), op, randomUUID(), zorgorganisatie, regeling, versie],
        );
      }
    }
    await client.query('alter table voordeur.gebeurtenis force row level security; commit');
  } finally {
    await client.end();
  }
}

/** A client of the pilot: applied on one day, and perhaps got a key on another. */
export const pilotclient = (zorgorganisatie: string, aangemeld: string, sleutel?: { op: string; corporatie: string; gemeente: string }): Stroom => ({
  regeling: 'westfriesland', versie: '2018-07-01', zorgorganisatie,
  voorvallen: [
    { soort: 'aanvraag-ingediend', op: aangemeld },
    ...(sleutel ? [{ soort: 'sleutel-overgedragen', op: sleutel.op, gegevens: { woning: randomUUID(), corporatie: sleutel.corporatie, gemeente: sleutel.gemeente } }] : []),
  ],
});
