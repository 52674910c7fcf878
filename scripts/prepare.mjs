// What every command needs first: a Node that is new enough, the packages of the lock file, and sources built to dist/.
// Plain JavaScript without packages, for it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const MODULES = join(ROOT, 'node_modules');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.sources');

/** Stops with one clear sentence if this Node is too old for the project. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Voordeur heeft Node 20.19 of nieuwer nodig; dit is Node ${process.versions.node}. Installeer een nieuwere versie via https://nodejs.org.`);
}

/** Installs and builds what is missing or out of date. Two starts at once wait for each other. */
export async function prepare({ say = (text) => console.log(text), build = true } = {}) {
  checkNode();
  if (installed({ dev: false }) && (!build || built())) return;
  await withLock(join(ROOT, '.bouw'), say, () => {
    if (!installed({ dev: true })) install(say);
    if (build && !built()) compile(say);
  }).catch((error) => {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    stop(`In de map ${ROOT} kan niet worden geschreven (${error.code}), en er moet nog worden geïnstalleerd of gebouwd.`);
  });
}

/** Is everything in the lock file there, in that version? npm writes its own list when an install is complete. */
export function installed({ dev }) {
  const have = readJson(join(MODULES, '.package-lock.json'))?.packages;
  if (!have) return false;
  const want = Object.entries(readJson(join(ROOT, 'package-lock.json')).packages);
  return want.every(([path, { version, optional, devOptional, dev: isDev, link }]) => {
    if (path === '' || optional || devOptional || link || (isDev && !dev)) return true;
    return have[path]?.version === version;
  });
}

function install(say) {
  say('Pakketten installeren (npm ci); dit gebeurt alleen de eerste keer …');
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Installed packages go to standard error: standard output belongs to the command itself.
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) stop(`npm ci is niet gelukt${error ? ` (${error.message})` : ''}. Kijk hierboven waarom; vaak is het netwerk of de schijfruimte de oorzaak.`);
}

function built() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Types are not checked here, that is for `npm test`: a start should be quick. */
function compile(say) {
  say('Programma bouwen …');
  rmSync(STAMP, { force: true });
  const before = fingerprint();
  const tsc = join(MODULES, 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('Het programma kon niet worden gebouwd; de fout staat hierboven.');
  removeStale();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(STAMP, before);
}

/** One mark for everything that the build is made from. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...sources(), ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => join(ROOT, name))]) {
    hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const sources = () => files(join(ROOT, 'src')).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** What was built from a source that is gone must not be found by anything that reads a folder. */
function removeStale() {
  const expected = new Set(sources().map((file) => relative(join(ROOT, 'src'), file).replace(/\.tsx?$/, '.js')));
  for (const file of files(DIST).filter((path) => path.endsWith('.js'))) {
    if (!expected.has(relative(DIST, file))) for (const path of [file, `${file}.map`]) rmSync(path, { force: true });
  }
}

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort()
    : [];

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
