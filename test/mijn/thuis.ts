import pg from 'pg';
import { PERSONAS } from '../../src/demo/personas.ts';
import type { VerseDatabase } from '../opstelling/database.ts';
import { DEMO_UITGEVER } from '../../src/demo/personas.ts';

/** Gives a persona a dossier of their own, as the invitation does. */
export async function koppel(db: VerseDatabase, slug: string, dossier: string, soort: 'client' | 'vertegenwoordiger' = 'client'): Promise<void> {
  if (!PERSONAS.some((p) => p.slug === slug && p.rol === 'client')) throw new Error(`There is no client ${slug}.`);
  const client = new pg.Client({ connectionString: db.eigenaarUrl });
  await client.connect();
  try {
    await client.query('set role voordeur_persoon');
    await client.query('insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort) select $1, id, $3 from voordeur.account where uitgever = $4 and onderwerp = $2', [dossier, slug, soort, DEMO_UITGEVER]);
    await client.query('select voordeur.zicht_herberekenen($1)', [dossier]);
  } finally { await client.end(); }
}

/** What stands in a table, past the policies. */
export async function kijk<T extends object>(db: VerseDatabase, rol: string, tekst: string, waarden: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: db.eigenaarUrl });
  await client.connect();
  return (await client.query(`set role ${rol}`).then(() => client.query(tekst, waarden)).finally(() => client.end())).rows as T[];
}
