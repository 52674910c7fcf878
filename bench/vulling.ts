import pg from 'pg';

/**
 * Multiplies the dossiers in a database to `aantal` by copying them, rows and all, under new identifiers.
 * More than that already: nothing happens. The copies are spread over time so that terms and dates differ; triggers rest, for this is a measure and not a memory.
 */
export async function vermenigvuldig(eigenaarUrl: string, aantal: number): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  await client.query(`set session_replication_role = replica; set search_path = voordeur`);
  const bestaand = Number((await client.query('select count(*) from dossier')).rows[0].count);
  if (bestaand >= aantal) return void (await client.end());
  const keer = Math.ceil((aantal - bestaand) / bestaand);
  await client.query(`create temp table kopie as select d.id as oud, gen_random_uuid() as nieuw, n, (random() * 200)::int as dagen from dossier d cross join generate_series(1, ${keer}) n limit ${aantal - bestaand}; create index on kopie (oud); analyze kopie`);
  const kopieer = async (tabel: string, sleutel: string, vervang: Record<string, string> = {}) => {
    const kolommen = (await client.query(`select column_name from information_schema.columns where table_schema = 'voordeur' and table_name = $1 order by ordinal_position`, [tabel])).rows.map((r) => r.column_name as string);
    const keuze = kolommen.map((k) => (k === sleutel ? 'kopie.nieuw' : vervang[k] ?? `t.${k}`));
    await client.query(`insert into ${tabel} (${kolommen.join(', ')}) select ${keuze.join(', ')} from ${tabel} t join kopie on kopie.oud = t.${sleutel}`);
  };
  await kopieer('dossier', 'id', { kenmerk: `t.kenmerk || '-' || kopie.n`, volgende_termijn: 't.volgende_termijn + kopie.dagen' });
  await kopieer('gebeurtenis', 'stroom_id');
  await kopieer('gegevensgroep', 'dossier_id', { inhoud: `case t.groep when 'personalia' then t.inhoud || jsonb_build_object('naam', 'Kopie ' || left(kopie.nieuw::text, 6)) else t.inhoud end` });
  await kopieer('betrokkenheid', 'dossier_id');
  await kopieer('zicht', 'dossier_id', { volgende_termijn: 't.volgende_termijn + kopie.dagen' });
  await kopieer('taak', 'dossier_id', { uiterlijk: 't.uiterlijk + kopie.dagen' });
  await client.query(`insert into naamwoord (dossier_id, woord) select nieuw, w from kopie, unnest(array['kopie', left(nieuw::text, 6)]) w`);
  await client.query('vacuum analyze');
  await client.end();
}
