// npm run audit   is the lock file whole, and does the registry know of weaknesses in what the program is made of?
// Ends with 0: nothing found; 1: something found; 2: the registry could not be asked, so nothing is known.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The compiler of letters for other platforms, which not every registry carries (docs/dependencies.md): npm checks them when it installs one. */
const WITHOUT_DIGEST = /^node_modules\/@myriaddreamin\/typst-ts-node-compiler-[a-z0-9-]+$/;

/** What is wrong with a lock file, each a sentence: a package that is not fixed by a digest, comes from elsewhere, or may run something when it is installed. */
export function lockFaults(lock, manifest) {
  const { '': root, ...packages } = lock.packages;
  const faults = Object.entries(packages).flatMap(([path, p]) => [
    ...(p.link ? [`${path} is een verwijzing naar een map`] : []),
    ...(!p.integrity && !(p.optional && WITHOUT_DIGEST.test(path)) ? [`${path} heeft geen controlegetal`] : []),
    ...(p.integrity && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(p.integrity) ? [`${path} heeft een zwak of kapot controlegetal`] : []),
    ...(p.resolved && !/^https:\/\//.test(p.resolved) ? [`${path} komt niet over https uit een register`] : []),
  ]);
  const asked = (m) => JSON.stringify([m.dependencies, m.devDependencies].map((d) => Object.entries(d ?? {}).sort()));
  if (asked(root) !== asked(manifest)) faults.push('package.json en package-lock.json vragen om verschillende pakketten');
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${name} staat niet op één versie: ${version}`);
  return faults;
}

/** What an answer of `npm audit --json` comes to. */
export function readAudit(text) {
  try {
    const { vulnerabilities, metadata } = JSON.parse(text);
    if (!vulnerabilities || !metadata) return { known: false, found: [] };
    return { known: true, found: Object.values(vulnerabilities).map((v) => `${v.name} ${v.range}: ${v.severity}${v.fixAvailable ? ', er is een nieuwere versie' : ''}`) };
  } catch {
    return { known: false, found: [] };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const faults = lockFaults(read('package-lock.json'), read('package.json'));
  for (const fault of faults) console.error(`- ${fault}.`);
  console.log(faults.length === 0 ? 'Het slotbestand klopt: elk pakket staat vast op één versie en één inhoud.' : 'Het slotbestand klopt niet.');
  const { stdout = '' } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  const { known, found } = readAudit(stdout);
  for (const one of found) console.error(`- ${one}`);
  console.log(!known ? 'Bekende zwakke plekken: niet nagegaan, want het register geeft er geen antwoord op. Probeer het waar dat wel kan.' : found.length === 0 ? 'Bekende zwakke plekken: geen.' : `Bekende zwakke plekken: ${found.length}.`);
  process.exitCode = faults.length > 0 || found.length > 0 ? 1 : known ? 0 : 2;
}
