// npm run herleiding: which tests prove which duty of docs/catalogus.md, and which duties have no test yet.
//   npm run herleiding -- --kort   only the numbers and the codes without a test
// A test proves a code that stands in its title, or in the title of a group around it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CODE = /(?:P|W|E|A|H|PO|PD|PB)\d*(?:\.[A-Za-z0-9]+)*/;

/** A duty of which the catalogue says that the program does not do it yet. */
const LATER = 'later: ';

/** The codes of the catalogue with what they ask, in order; `row` ties the codes of one duty together. */
function readCatalogue(text) {
  const rows = text.split('\n').map((line) => /^\| ([A-Z][^|]*) \| ([^|]+) \|$/.exec(line)).filter(Boolean);
  return rows.flatMap(([, codes, duty], row) => codes.split(', ').map((code) => ({ code, duty, row })));
}

/** The same by duty: several codes may say one thing. */
function dutiesOf(catalogue) {
  const duties = [];
  for (const { code, duty, row } of catalogue) (duties[row] ??= { duty, codes: [] }).codes.push(code);
  return duties;
}

/** Titles of tests and groups in a source file: the text that follows it(, test( or describe(, and rows of it.each that open with a code. */
function readTitles(source) {
  const calls = /(?:\b(?:it|test|describe)(?:\.\w+)*|\))\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  const rows = new RegExp(`\\[\\s*(['"\`])(${CODE.source}[ ,:](?:\\\\.|(?!\\1)[^\\\\])*)\\1`, 'g');
  return [...source.matchAll(calls), ...source.matchAll(rows)].map((match) => match[2]);
}

/** The codes in a title. At its beginning any of them; further on only those that no ordinary word looks like (with a point). */
function codesIn(title, known) {
  const words = title.split(/[\s,;:()]+/);
  const start = words.findIndex((word) => !known.has(word));
  return [...new Set(words.filter((word, i) => known.has(word) && (i < (start < 0 ? words.length : start) || word.includes('.'))))];
}

/** A title that opens with what looks like a code of ours but is not in the catalogue. */
function unknownCode(title, known) {
  const first = title.split(/[\s,;:()]+/)[0];
  return /^(P|W|E|A|H|PO|PD|PB)\d*\.?[a-z0-9.]*$/.test(first) && /[\d.]/.test(first) && !known.has(first) ? first : undefined;
}

const testFiles = () =>
  ['src', 'test', 'scripts'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name))).filter((name) => /\.test\.tsx?$/.test(name)).sort();

/** The scenarios beside each regeling run as tests, titled by their code and name. */
const scenarioFiles = () => readdirSync(join(ROOT, 'regelingen'), { recursive: true }).map((name) => join('regelingen', name)).filter((name) => /scenarios\/.*\.yaml$/.test(name)).sort();
const scenarioTitles = (source) => parse(source).scenarios.map(({ code, naam }) => `${code} ${naam}`);

function main() {
  const catalogue = readCatalogue(readFileSync(join(ROOT, 'docs/catalogus.md'), 'utf8'));
  const known = new Set(catalogue.map(({ code }) => code));
  const proofs = new Map(catalogue.map(({ code }) => [code, []]));
  const unknown = new Map();
  const titled = [...testFiles().map((file) => [file, readTitles]), ...scenarioFiles().map((file) => [file, scenarioTitles])];
  for (const [file, titlesOf] of titled) {
    for (const title of titlesOf(readFileSync(join(ROOT, file), 'utf8'))) {
      for (const code of codesIn(title, known)) proofs.get(code).push(`${file}: ${title}`);
      const strange = unknownCode(title, known);
      if (strange) unknown.set(strange, [...(unknown.get(strange) ?? []), file]);
    }
  }
  if (!process.argv.includes('--kort')) {
    for (const { code, duty } of catalogue.filter(({ code }) => proofs.get(code).length > 0)) {
      console.log(`${code}  ${duty}`);
      for (const proof of proofs.get(code)) console.log(`    ${proof}`);
    }
    console.log('');
  }
  const duties = dutiesOf(catalogue).filter(({ duty }) => !duty.startsWith(LATER));
  const bare = duties.filter(({ codes }) => codes.every((code) => proofs.get(code).length === 0));
  console.log(`${duties.length - bare.length} of ${duties.length} duties have a test that names them. Without one (${bare.length}):`);
  for (const { codes, duty } of bare) console.log(`  ${codes.join(', ').padEnd(22)} ${duty}`);
  console.log('Not in the program yet, so without a test:');
  for (const { codes, duty } of dutiesOf(catalogue).filter((d) => d.duty.startsWith(LATER))) console.log(`  ${codes.join(', ').padEnd(22)} ${duty.slice(LATER.length)}`);
  for (const [code, files] of unknown) console.log(`Not in the catalogue: ${code} (${[...new Set(files)].join(', ')})`);
}

main();
