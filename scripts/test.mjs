// npm test: everything, on a fresh clone too. All steps run, so that one report shows all that is wrong.
//   TEST_DATABASE_URL (or DATABASE_URL)  another PostgreSQL than the embedded one; its account may create databases and roles
//   TEST_PG_BIN                          the programs of another PostgreSQL, to run embedded: /usr/lib/postgresql/15/bin
//   CHROME                               another browser than the packed one: a path, or `system`
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, installed, ROOT, stop } from './prepare.mjs';

/** Programs are run by their file: npx would look elsewhere if they were missing. */
const STEPS = {
  types: ['typescript/bin/tsc', '-p', 'tsconfig.json'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  boundaries: ['dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs'],
  tests: ['vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
};

await prepare();
if (!installed({ dev: true })) stop('The development packages are missing: run `npm ci --include=dev`.');

const results = [];
// Reading the code takes one core a step; two at a time. The tests want the machine to themselves.
await Promise.all([lane('types', 'boundaries'), lane('lint')]);
await lane('tests');

console.log('\n== summary');
for (const { name, failed, seconds } of results) console.log(`${failed ? 'FAILED' : 'ok    '}  ${name} (${seconds} s)`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;

async function lane(...names) {
  for (const name of names) {
    const begin = Date.now();
    const { code, output } = await run(STEPS[name], name === 'tests');
    results.push({ name, failed: code !== 0, seconds: ((Date.now() - begin) / 1000).toFixed(1) });
    if (output.trim()) console.log(`\n== ${name}\n${output}`);
  }
}

/** Runs one step; the tests show themselves while they run, the others when they are done. */
function run([program, ...args], live) {
  const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: ROOT, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done) => child.once('error', (error) => done({ code: 1, output: error.message })).once('close', (code) => done({ code, output })));
}
