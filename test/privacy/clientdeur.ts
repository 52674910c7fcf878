import pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { Ingelogd } from '../../src/actions/kern.ts';
import type { Hoedanigheid } from '../../src/domain/privacy/woorden.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import type { Verhaal } from '../opstelling/verhaal.ts';

/** Gives a client, or a representative, an account with access to this one dossier, as an accepted invitation does; signed in. */
export async function metDeur(v: Pick<Verhaal, 'db' | 'verbinding'>, dossier: string, soort: Hoedanigheid, regeling = 'pact-ijmond-zuid-kennemerland'): Promise<Ingelogd> {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  const account = randomUUID();
  try {
    await client.query('begin; set local role voordeur_beheer');
    await client.query(`insert into voordeur.account (id, uitgever, onderwerp, naam, organisatie, rol, regeling) values ($1::uuid, 'urn:test', $1::uuid::text, 'Deur', 'client', 'client', $2)`, [account, regeling]);
    await client.query('set local role voordeur_persoon');
    await client.query('insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort) values ($1, $2, $3)', [dossier, account, soort]);
    await client.query('select voordeur.zicht_herberekenen($1)', [dossier]);
    await client.query('commit');
  } finally {
    await client.end();
  }
  const sessies = maakSessies(v.verbinding);
  const token = await sessies.begin(account, 'web');
  return { wie: (await sessies.wie(token))!, token };
}
