// npm run bench [-- name …]: every bench/*.bench.ts in a process of its own, one after another so that they don't disturb each other.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT, stop } from './prepare.mjs';

await prepare({ build: false });
const wanted = process.argv.slice(2);
const names = readdirSync(join(ROOT, 'bench')).filter((name) => name.endsWith('.bench.ts')).sort();
const chosen = wanted.length > 0 ? names.filter((name) => wanted.includes(name.replace('.bench.ts', ''))) : names;
if (chosen.length === 0) stop(`No such bench. There are: ${names.map((name) => name.replace('.bench.ts', '')).join(', ') || 'none yet'}.`);

let failed = 0;
for (const name of chosen) {
  console.log(`\n== ${name.replace('.bench.ts', '')}`);
  const { status } = spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', join('bench', name)], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
if (failed > 0) stop(`\n${failed} of ${chosen.length} failed.`);
