import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium to drive: its program, and what its environment must hold. */
export type Chromium = { pad: string; omgeving: Record<string, string> };

const VAN_HET_SYSTEEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser for tests and screenshots: `CHROME` if set (a path, `system`, or `npm` for the packed one), else the packed one where it
 * can run: the same everywhere, and without windows half the work. Throws when there is none, for a browser test that cannot run has failed.
 */
export async function vindChromium(): Promise<Chromium> {
  const gekozen = process.env['CHROME'] ?? (process.platform === 'linux' && process.arch === 'x64' ? 'npm' : 'system');
  if (gekozen === 'npm') return vanNpm();
  const pad = gekozen === 'system' ? VAN_HET_SYSTEEM.find((plek) => existsSync(plek)) : gekozen;
  if (!pad || !existsSync(pad)) throw new Error(pad ? `CHROME=${pad} does not exist.` : `There is no browser here: set CHROME to its path.`);
  return { pad, omgeving: {} };
}

/** Unpacks the packed browser once per version and account, whole or not at all: parallel runs may both try. */
async function vanNpm(): Promise<Chromium> {
  const pakket = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(pakket, 'utf8')) as { version: string };
  const map = join(tmpdir(), `voordeur-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(map)) await pakUit(map);
  if (statSync(map).uid !== (process.getuid?.() ?? 0)) throw new Error(`${map} belongs to another account.`);
  return { pad: join(map, 'chromium'), omgeving: { LD_LIBRARY_PATH: join(map, 'al2023', 'lib'), FONTCONFIG_PATH: join(map, 'fonts') } };
}

/** In a process of its own, for the package changes the library path of the one it is loaded into. */
async function pakUit(map: string): Promise<void> {
  const werk = mkdtempSync(`${map}-`);
  const env = { ...process.env, TMPDIR: werk, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const programma = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
  try {
    await promisify(execFile)(process.execPath, ['-e', programma], { env, cwd: fileURLToPath(new URL('../../', import.meta.url)) });
    writeFileSync(join(werk, 'fonts', 'fonts.conf'), lettertypen(join(map, 'fonts')));
    renameSync(werk, map);
  } catch (fout) {
    rmSync(werk, { recursive: true, force: true });
    if (!existsSync(map)) throw fout;
  }
}

const lettertypen = (map: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${map}/fonts</dir><cachedir>${map}/cache</cachedir></fontconfig>\n`;
