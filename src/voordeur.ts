import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leesConfig } from './config.ts';
import type { Afloop, Omgeving } from './opdrachten/opdracht.ts';
import { voerOpdracht } from './opdrachten/register.ts';
import { startServer } from './storage/server/start.ts';

/* The command line: npm run voordeur -- help. Wires the commands to the outside, as start.ts wires the web. */

const zeg = (regel: string): void => console.log(regel);
const klaag = (regel: string): void => console.error(regel);

const omgeving: Omgeving = {
  zeg, klaag, metDatabase,
  // npm runs us from the project; file names are meant from where npm was called.
  werkmap: process.env.INIT_CWD ?? process.cwd(),
  uitgever: process.env.OIDC_ISSUER?.trim() || undefined,
  backupsleutel: process.env.VOORDEUR_BACKUP_SLEUTEL?.trim() || undefined,
};
process.exitCode = await voerOpdracht(process.argv.slice(2), omgeving);

async function metDatabase(werk: (eigenaarUrl: string) => Promise<Afloop>, { nieuw = false } = {}): Promise<Afloop> {
  // Of the settings only the place of the database matters here.
  const { config, fouten } = leesConfig({ DATABASE_URL: process.env.DATABASE_URL, VOORDEUR_DATA: process.env.VOORDEUR_DATA });
  if (!config) return mislukt(...fouten);
  if (config.databaseUrl) return probeer(werk, config.databaseUrl);
  if (!nieuw && !existsSync(join(config.dataMap, 'postgres')))
    return mislukt(`Er staat nog geen database in ${config.dataMap}.`, 'Start eerst het programma, of wijs met DATABASE_URL of VOORDEUR_DATA de goede aan.');
  const server = await startServer({ map: config.dataMap });
  if (!server.ok)
    return server.soort === 'conflict'
      ? mislukt(server.reden, 'De ingebouwde database is van één programma tegelijk: stop dat eerst en geef de opdracht dan opnieuw.')
      : mislukt(server.reden, server.wat);
  try {
    return await probeer(werk, server.waarde.url);
  } finally {
    await server.waarde.stop();
  }
}

/** What the database or the way to it refuses has a code, and is said in a sentence; anything else is a defect. */
async function probeer(werk: (eigenaarUrl: string) => Promise<Afloop>, eigenaarUrl: string): Promise<Afloop> {
  try {
    return await werk(eigenaarUrl);
  } catch (fout) {
    const { code, message } = fout as { code?: unknown; message?: string };
    if (typeof code !== 'string') throw fout;
    return mislukt('De database is niet bereikbaar, of weigert dit:', `${message || code}.`);
  }
}

function mislukt(...zinnen: (string | undefined)[]): Afloop {
  for (const zin of zinnen) if (zin) klaag(zin);
  return 1;
}
