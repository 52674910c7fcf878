import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/storage/server/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testdatabase: Testdatabase;
  }
}

/** What tests need to make databases of their own. */
export type Testdatabase = {
  /** Connection URL of an owner who may create databases and roles. */
  eigenaarUrl: string;
  /** Every database of this run starts with this. */
  voorvoegsel: string;
  /** Why the migrated template could not be made; tests that use it fail with this. */
  sjabloonFout?: string;
};

type Gestart = { gegevens: Testdatabase; stop: () => Promise<void> };

/** The projects of one run share one server; the last to finish stops it. */
const gedeeld = globalThis as { voordeurTestdatabase?: { gestart: Promise<Gestart>; gebruikers: number } };

/** Starts the database for this run: the one in TEST_DATABASE_URL or DATABASE_URL, else an embedded one that is thrown away. */
export async function setup(project: TestProject): Promise<void> {
  const deel = (gedeeld.voordeurTestdatabase ??= { gestart: begin(), gebruikers: 0 });
  deel.gebruikers += 1;
  project.provide('testdatabase', (await deel.gestart).gegevens);
}

export async function teardown(): Promise<void> {
  const deel = gedeeld.voordeurTestdatabase;
  if (!deel || --deel.gebruikers > 0) return;
  await (await deel.gestart).stop();
}

async function begin(): Promise<Gestart> {
  const gegeven = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'];
  const server = gegeven ? { url: gegeven, stop: async () => {} } : await wegwerpserver();
  const gegevens: Testdatabase = { eigenaarUrl: server.url, voorvoegsel: `voordeur_test_${randomBytes(4).toString('hex')}` };
  console.log(`Database: ${await versie(server.url)}, ${gegeven ? 'TEST_DATABASE_URL' : 'embedded'}`);
  await vulSjabloon(gegevens);
  return {
    gegevens,
    stop: async () => {
      await ruimOp(gegevens);
      await server.stop();
    },
  };
}

async function wegwerpserver(): Promise<{ url: string; stop: () => Promise<void> }> {
  const map = mkdtempSync(join(tmpdir(), 'voordeur-test-'));
  chmodSync(map, 0o711);
  const server = await startServer({ map, bin: process.env['TEST_PG_BIN'], duurzaam: false });
  if (!server.ok) throw new Error(`${server.reden} ${server.wat ?? ''}`);
  return {
    url: server.waarde.url,
    stop: async () => {
      await server.waarde.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

async function vulSjabloon(gegevens: Testdatabase): Promise<void> {
  try {
    await alsEigenaar(gegevens.eigenaarUrl, `create database ${gegevens.voorvoegsel}_sjabloon`);
    const { migreer } = await import('../../src/storage/migraties.ts');
    await migreer(opDatabase(gegevens.eigenaarUrl, `${gegevens.voorvoegsel}_sjabloon`));
  } catch (fout) {
    gegevens.sjabloonFout = (fout as Error).stack ?? String(fout);
  }
}

async function ruimOp({ eigenaarUrl, voorvoegsel }: Testdatabase): Promise<void> {
  const { rows } = await alsEigenaar<{ datname: string }>(eigenaarUrl, `select datname from pg_database where starts_with(datname, '${voorvoegsel}')`);
  for (const { datname } of rows) await verwijderDatabase(eigenaarUrl, datname);
}

/** Removes a database and the sign-in roles that the migrations made for it. */
export async function verwijderDatabase(eigenaarUrl: string, naam: string): Promise<void> {
  await alsEigenaar(eigenaarUrl, `drop database if exists ${naam} with (force)`);
  const { inlogrollen } = await import('../../src/storage/migraties.ts');
  await alsEigenaar(eigenaarUrl, `drop role if exists ${inlogrollen(naam).join(', ')}`);
}

async function versie(url: string): Promise<string> {
  const { rows } = await alsEigenaar<{ versie: string }>(url, "select 'PostgreSQL ' || current_setting('server_version') as versie");
  return rows[0]!.versie;
}

/** The same server and account, another database. */
export function opDatabase(url: string, database: string): string {
  const ander = new URL(url);
  ander.pathname = `/${database}`;
  return ander.href;
}

/** One statement on a connection of its own. */
export async function alsEigenaar<R extends pg.QueryResultRow>(url: string, opdracht: string): Promise<pg.QueryResult<R>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<R>(opdracht);
  } finally {
    await client.end();
  }
}
