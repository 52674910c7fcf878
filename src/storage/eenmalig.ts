import pg from 'pg';

/** How far setting up was when it began or was broken off: the day it is about, and the streams that are there. */
export type Begonnen = { dag: string; aanwezig: ReadonlySet<string> };

/**
 * Does something once per database, however many instances start at once and however often one is killed halfway: others
 * wait, and a next start goes on with the day of the first. Does nothing when it is finished, or when the database holds
 * dossiers that came another way, unless `na` names a part that was finished before: then it adds to that one. `werk` is expected to skip what
 * is already there.
 */
export async function eenmalig(eigenaarUrl: string, wat: string, dag: string, werk: (begonnen: Begonnen) => Promise<void>, { na }: { na?: string } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7303)'); // ends with the connection
    await client.query('set role voordeur_beheer; set search_path = voordeur');
    const stand = (await client.query<{ dag: string; klaar: boolean }>('select dag::text, klaar from inrichting where wat = $1', [wat])).rows[0];
    const stromen = await client.query<{ id: string }>('select id from dossier union all select id from woning');
    const eerder = na !== undefined && (await client.query<{ klaar: boolean }>('select klaar from inrichting where wat = $1', [na])).rows[0]?.klaar;
    if (stand?.klaar || (!stand && (na === undefined ? stromen.rows.length > 0 : !eerder))) return;
    if (!stand) await client.query('insert into inrichting (wat, dag) values ($1, $2)', [wat, dag]);
    await werk({ dag: stand?.dag ?? dag, aanwezig: new Set(stromen.rows.map((r) => r.id)) });
    await client.query('update inrichting set klaar = true where wat = $1', [wat]);
  } finally {
    await client.end();
  }
}
