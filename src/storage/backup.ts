import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { merkVan, sluit, type Gesloten, type Waarde } from './backup-geheim.ts';
import { versleutel } from './backup-kluis.ts';
import { ALS_TEKST, leesTabel, leesVorm, controlesom, type Kolom, type Som } from './backup-lezen.ts';
import { schrijfBestand } from './backup-schrijven.ts';
import { bewaarSleutelbos, leesSleutelbos, leesSleutels } from './backup-sleutelbos.ts';
import { TABELREGELS } from './backup-tabellen.ts';
import { migratienamen } from './migraties.ts';

/*
 * One moment of the whole schema in one file, a line of JSON at a time: what it is, then per table its rows, then the sums. The keys of
 * the dossiers are in another file, which is replaced every time.
 */

export const SLEUTELBOS = 'sleutelbos';
export const EINDE = '.backup';

/** The first line. */
export type Kop = { backup: string; gemaakt_op: string; migraties: string[]; tabellen: Record<string, Kolom[]> };
/** A row: `r` its values, `k` per dossier it is about the key's mark and what that key closes. */
export type Regel = { t: string } | { r: Waarde[]; k?: Gesloten[] } | { einde: Staart };
/** The last line. */
export type Staart = { tabellen: Record<string, Som>; reeksen: Record<string, string> };

export type Backupverslag = { bestand: string; bytes: number; rijen: number; tabellen: number; sleutels: number; gewist: number };

/** Makes a backup in this folder, and then the bunch of keys anew. The folder's other backups stay; nothing is removed. */
export async function maakBackup(eigenaarUrl: string, map: string, geheim: string, nu = new Date()): Promise<Uitkomst<Backupverslag>> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    const mag = await magBackup(client);
    if (!mag.ok) return mag;
    mkdirSync(map, { recursive: true, mode: 0o700 });
    const pad = join(map, SLEUTELBOS);
    const past = await pastBij(client, pad, geheim);
    if (!past.ok) return past;

    await client.query('begin isolation level repeatable read read only');
    const reeksen = await leesReeksen(client);
    await client.query(`${ALS_TEKST}; set local role voordeur_backup`);
    const kop: Kop = { backup: randomUUID(), gemaakt_op: nu.toISOString(), migraties: mag.waarde, tabellen: Object.fromEntries([...(await leesVorm(client))].filter(([tabel]) => !TABELREGELS[tabel]!.niet)) };
    const bestand = join(map, `voordeur-${kop.gemaakt_op.slice(0, 19).replaceAll(':', '')}Z${EINDE}`);
    const staart: Staart = { tabellen: {}, reeksen };
    const bytes = await schrijfBestand(bestand, [Readable.from(inStukken(regels(client, kop, staart))), createGzip({ level: 4 }), (bron: AsyncIterable<Buffer>) => versleutel(bron, 'backup', geheim)]);
    await client.query('commit');
    const bos = await verversSleutelbos(client, pad, geheim, nu);
    return gelukt({ bestand, bytes, ...bos, tabellen: Object.keys(staart.tabellen).length, rijen: Object.values(staart.tabellen).reduce((n, { rijen }) => n + rijen, 0) });
  } finally {
    await client.end();
  }
}

/** Replaces the bunch of keys only: after people were erased, so that they are in no backup any more. */
export async function maakSleutelbos(eigenaarUrl: string, map: string, geheim: string, nu = new Date()): Promise<Uitkomst<{ sleutels: number; gewist: number }>> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    const mag = await magBackup(client);
    if (!mag.ok) return mag;
    mkdirSync(map, { recursive: true, mode: 0o700 });
    const past = await pastBij(client, join(map, SLEUTELBOS), geheim);
    return past.ok ? gelukt(await verversSleutelbos(client, join(map, SLEUTELBOS), geheim, nu)) : past;
  } finally {
    await client.end();
  }
}

async function verversSleutelbos(client: pg.Client, pad: string, geheim: string, nu: Date): Promise<{ sleutels: number; gewist: number }> {
  await client.query(`begin isolation level repeatable read read only; ${ALS_TEKST}; set local role voordeur_backup`);
  const bos = await leesSleutels(client);
  await client.query('commit');
  await bewaarSleutelbos(pad, { gemaakt_op: nu.toISOString(), ...bos }, geheim);
  return { sleutels: Object.keys(bos.sleutels).length, gewist: Object.keys(bos.gewist).length };
}

/** Only a database in the form of this program, of which every table was decided about; gives its migrations. */
async function magBackup(client: pg.Client): Promise<Uitkomst<string[]>> {
  const { rows: [er] } = await client.query<{ ja: boolean }>("select to_regclass('voordeur.dossiersleutel') is not null as ja");
  const { rows } = er!.ja ? await client.query<{ name: string }>('select name from kysely_migration order by name') : { rows: [] };
  const namen = rows.map((r) => r.name);
  if (namen.join() !== (await migratienamen()).join()) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze database heeft niet de vorm van dit programma.', wat: 'Start eerst het programma, of maak de back-up met de versie die hier draaide.' });
  const onbekend = [...(await leesVorm(client)).keys()].filter((tabel) => !TABELREGELS[tabel]);
  if (onbekend.length > 0) return geweigerd({ soort: 'mag-niet-nu', reden: `Van ${onbekend.join(', ')} is niet vastgelegd wat er van een persoon in staat.`, wat: 'Zet de tabel in src/storage/backup-tabellen.ts.' });
  return gelukt(namen);
}

/** The keys that are about to be replaced must be those of this database, or all earlier backups here could never be read again. */
async function pastBij(client: pg.Client, pad: string, geheim: string): Promise<Uitkomst<void>> {
  const eerder = await leesSleutelbos(pad, geheim);
  if (!eerder.ok) return eerder.soort === 'niet-gevonden' ? gelukt(undefined) : geweigerd({ soort: 'conflict', reden: `In deze map staat al een sleutelbos. ${eerder.reden}`, wat: 'Kies een andere map, of de sleutel van de back-ups die hier staan.' });
  const ids = [...Object.keys(eerder.waarde.sleutels), ...Object.keys(eerder.waarde.gewist)];
  await client.query('begin read only; set local role voordeur_backup');
  const { rows: [telling] } = await client.query<{ n: number }>('select count(*)::int as n from voordeur.dossier where id = any ($1::uuid[])', [ids]);
  await client.query('commit');
  if (telling!.n === ids.length) return gelukt(undefined);
  return geweigerd({ soort: 'conflict', reden: 'De sleutelbos in deze map kent dossiers die in deze database niet voorkomen.', wat: 'Kies een andere map: een sleutelbos is van één database, en wordt bij elke back-up vervangen.' });
}

async function leesReeksen(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ naam: string }>("select relname as naam from pg_class where relnamespace = 'voordeur'::regnamespace and relkind = 'S' order by 1");
  const uit: Record<string, string> = {};
  for (const { naam } of rows) {
    const { rows: [stand] } = await client.query<{ volgende: string }>(`select case when is_called then last_value + 1 else last_value end as volgende from voordeur."${naam}"`);
    uit[naam] = stand!.volgende;
  }
  return uit;
}

async function* regels(client: pg.Client, kop: Kop, staart: Staart): AsyncGenerator<Kop | Regel> {
  yield kop;
  const { sleutels } = await leesSleutels(client);
  const sleutelVan = new Map(Object.entries(sleutels).map(([id, sleutel]) => [id, Buffer.from(sleutel, 'base64')]));
  for (const [tabel, kolommen] of Object.entries(kop.tabellen)) {
    yield { t: tabel };
    const geheim = (TABELREGELS[tabel]!.geheim ?? []).map((naam) => kolommen.findIndex((k) => k.naam === naam));
    const { tel, som } = controlesom();
    for await (const { rij, dossiers } of leesTabel(client, tabel, kolommen)) {
      tel(rij);
      const eigen = dossiers.flatMap((id) => sleutelVan.get(id) ?? []);
      // Of who was erased there is no key, and nothing left to close.
      if (eigen.length === 0) yield { r: [...rij] };
      else yield {
        r: rij.map((waarde, i) => (geheim.includes(i) ? null : waarde)),
        k: eigen.map((sleutel): Gesloten => {
          const merk = merkVan(sleutel, kop.backup, tabel);
          return geheim.length > 0 ? [merk, sluit(sleutel, `${kop.backup}|${tabel}`, geheim.map((i) => rij[i]!))] : [merk];
        }),
      };
    }
    staart.tabellen[tabel] = som();
  }
  yield { einde: staart };
}

/** Lines of JSON, enough at a time to be worth handing on. */
async function* inStukken(bron: AsyncIterable<Kop | Regel>): AsyncGenerator<Buffer> {
  let stuk = '';
  for await (const regel of bron) {
    stuk += `${JSON.stringify(regel)}\n`;
    if (stuk.length < 1 << 16) continue;
    yield Buffer.from(stuk);
    stuk = '';
  }
  yield Buffer.from(stuk);
}
