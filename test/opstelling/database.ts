import { inject } from 'vitest';
import { migreer } from '../../src/storage/migraties.ts';
import { alsEigenaar, opDatabase, verwijderDatabase } from './database-vooraf.ts';

/** A database of one's own, in its present form and empty. */
export type VerseDatabase = {
  /** Connection URL of the login role the program uses: it owns nothing and inherits nothing. */
  url: string;
  /** Connection URL of the login role that keeps the terms. */
  bewaringUrl: string;
  /** Connection URL of the owner, to look behind the curtain. */
  eigenaarUrl: string;
  /** Removes it now; otherwise that happens at the end of the run. Close your own connections first. */
  weg: () => Promise<void>;
};

let volgnummer = 0;

/**
 * Makes a fresh database from the migrated template, for one test or one file:
 *
 *     const db = await verseDatabase();
 *     const verbinding = verbind(db.url);
 */
export async function verseDatabase(): Promise<VerseDatabase> {
  const gegevens = inject('testdatabase');
  if (!gegevens) throw new Error('This test needs a database, and the project `unit` starts none: put it in test/ or in src/storage/.');
  if (gegevens.sjabloonFout) throw new Error(`The migrated template could not be made: ${gegevens.sjabloonFout}`);
  const naam = `${gegevens.voorvoegsel}_${process.pid}_${++volgnummer}`;
  await alsEigenaar(gegevens.eigenaarUrl, `create database ${naam} template ${gegevens.voorvoegsel}_sjabloon`);
  const eigenaarUrl = opDatabase(gegevens.eigenaarUrl, naam);
  const inlog = await migreer(eigenaarUrl);
  return {
    url: inlog.programma,
    bewaringUrl: inlog.bewaring,
    eigenaarUrl,
    weg: () => verwijderDatabase(gegevens.eigenaarUrl, naam),
  };
}

/** A database without anything in it, for tests of the migrations themselves. */
export async function legeDatabase(): Promise<{ eigenaarUrl: string }> {
  const gegevens = inject('testdatabase');
  const naam = `${gegevens.voorvoegsel}_leeg_${process.pid}_${++volgnummer}`;
  await alsEigenaar(gegevens.eigenaarUrl, `create database ${naam}`);
  return { eigenaarUrl: opDatabase(gegevens.eigenaarUrl, naam) };
}
