import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Regelingen } from '../domain/regeling/versies.ts';
import { geweigerd, type Uitkomst } from '../domain/uitkomst.ts';
import type { Sleutelbos } from './backup-sleutelbos.ts';
import { herstel, keurBackup, type Herstelverslag } from './herstel.ts';
import { inlogrollen } from './migraties.ts';

/** Restores this backup into a database of its own on the same server, and removes that. Refused where the account may not make one. */
export async function toetsBackup(eigenaarUrl: string, pad: string, bos: Sleutelbos, geheim: string, regelingen: Regelingen): Promise<Uitkomst<Herstelverslag>> {
  const gekeurd = await keurBackup(pad, bos, geheim);
  if (!gekeurd.ok) return gekeurd;
  const naam = `voordeur_toets_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    const mag = await client.query(`create database ${naam}`).then(() => true, (fout: { code?: string }) => { if (fout.code === '42501') return false; throw fout; });
    if (!mag) return geweigerd({ soort: 'niet-bevoegd', reden: 'De back-up is gemaakt, maar niet getoetst: het account in DATABASE_URL mag geen database maken.', wat: 'Geef het createdb, of herstel de back-up ter proef op een andere server.' });
    const url = new URL(eigenaarUrl);
    url.pathname = `/${naam}`;
    try {
      return await herstel(url.href, pad, gekeurd.waarde, geheim, regelingen);
    } finally {
      await client.query(`drop database if exists ${naam} with (force)`);
      await client.query(`drop role if exists ${inlogrollen(naam).join(', ')}`);
    }
  } finally {
    await client.end();
  }
}
