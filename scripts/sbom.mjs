// npm run sbom            what the program is made of, as a CycloneDX 1.6 document on standard output, from package-lock.json alone
// npm run sbom -- --alles with what is only needed to build and test
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Buffer } from 'node:buffer';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The package a path in node_modules is about: "node_modules/a/node_modules/@b/c" is "@b/c". */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
/** "sha512-<base64>" as CycloneDX writes it. */
const hashes = (integrity) => (integrity ?? '').split(' ').filter(Boolean).map((part) => ({ alg: part.slice(0, 6).replace('sha', 'SHA-'), content: Buffer.from(part.slice(7), 'base64').toString('hex') }));
/** One licence, or an expression of several. */
const licences = (licence) => (!licence ? [] : / (AND|OR|WITH) |^\(/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]);

/** Where a package finds another: beside it, or in a folder above. */
function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

/** The document; the same lock file gives the same document, number and all. */
export function sbom(lock, { everything = false } = {}) {
  const { '': root, ...packages } = lock.packages;
  const kept = Object.entries(packages).filter(([, p]) => everything || !p.dev);
  const ref = new Map(kept.map(([path, p]) => [path, purl(p.name ?? nameOf(path), p.version)]));
  const needs = (path, p) => [...new Set(Object.keys({ ...p.dependencies, ...p.optionalDependencies, ...(path === '' && everything ? p.devDependencies : {}) }).map((name) => ref.get(resolve(packages, path, name))).filter(Boolean))].sort();
  const self = purl(root.name, root.version);
  const components = new Map(kept.map(([path, p]) => [ref.get(path), { type: 'library', 'bom-ref': ref.get(path), name: p.name ?? nameOf(path), version: p.version, scope: p.optional ? 'optional' : p.dev ? 'excluded' : 'required', purl: ref.get(path), hashes: hashes(p.integrity), licenses: licences(p.license) }]));
  const dependencies = new Map([[self, needs('', root)], ...kept.map(([path, p]) => [ref.get(path), needs(path, p)])]);
  const digest = createHash('sha256').update(JSON.stringify([...components.values()])).digest('hex');
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    metadata: { component: { type: 'application', 'bom-ref': self, name: root.name, version: root.version, purl: self, licenses: licences(root.license) } },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: [...dependencies].map(([name, dependsOn]) => ({ ref: name, dependsOn })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  console.log(JSON.stringify(sbom(lock, { everything: process.argv.includes('--alles') }), null, 2));
}
