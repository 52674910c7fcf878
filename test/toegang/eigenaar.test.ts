import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migreer } from '../../src/storage/migraties.ts';
import { legeDatabase } from '../opstelling/database.ts';

/** Runs statements as the superuser of the test server. */
async function alsBaas(url: string, ...opdrachten: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { for (const opdracht of opdrachten) await client.query(opdracht); } finally { await client.end(); }
}

it('P12.h een gewone eigenaar met CREATEROLE kan inrichten, en een verdwenen inlogrol komt terug', async () => {
  const { eigenaarUrl } = await legeDatabase();
  const [naam, wachtwoord] = [`eigenaar_${randomBytes(4).toString('hex')}`, randomBytes(8).toString('hex')];
  const database = new URL(eigenaarUrl).pathname.slice(1);
  const groepen = ['voordeur_app', 'voordeur_zicht', 'voordeur_lezer', 'voordeur_monitor', 'voordeur_beheer', 'voordeur_post', 'voordeur_persoon', 'voordeur_bewaring', 'voordeur_backup'];
  // The groups exist already on this server (other databases made them); whoever installs needs the right to hand them out.
  await alsBaas(eigenaarUrl, `create role ${naam} login createrole password '${wachtwoord}'`, ...groepen.map((g) => `grant ${g} to ${naam} with admin option`), `alter database ${database} owner to ${naam}`, `alter schema public owner to ${naam}`);
  const url = new URL(eigenaarUrl);
  url.username = naam;
  url.password = wachtwoord;
  const inlog = await migreer(url.toString());
  const inlogrollen = Object.values(inlog).map((u) => new URL(u).username).join(', ');
  await alsBaas(eigenaarUrl, `drop role ${inlogrollen}`);
  const opnieuw = await migreer(url.toString());
  const client = new pg.Client({ connectionString: opnieuw.programma });
  await client.connect();
  await client.query('set role voordeur_app');
  expect((await client.query('select * from voordeur.dossier')).rows).toEqual([]);
  await client.end();
  await alsBaas(eigenaarUrl, `drop role ${inlogrollen}`, `reassign owned by ${naam} to current_user`, `drop owned by ${naam}`, `drop role ${naam}`);
});
