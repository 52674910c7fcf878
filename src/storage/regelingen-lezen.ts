import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leesGepubliceerd, type Gepubliceerd } from '../domain/regeling/gepubliceerd.ts';
import { leesRegeling } from '../domain/regeling/lees.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { overlap, verzamel, type Regelingen } from '../domain/regeling/versies.ts';

/** The folder `regelingen/` of the project, found upward from this file: the same from src/ and from dist/. */
export function regelingenMap(vanaf: string = dirname(fileURLToPath(import.meta.url))): string {
  const kandidaat = join(vanaf, 'regelingen');
  if (existsSync(kandidaat) && existsSync(join(vanaf, 'package.json'))) return kandidaat;
  const hoger = dirname(vanaf);
  if (hoger === vanaf) throw new Error('De map regelingen/ is niet gevonden naast package.json.');
  return regelingenMap(hoger);
}

const VERSIE = /^\d{4}-\d{2}-\d{2}\.yaml$/;
const versiebestanden = (map: string): string[] =>
  readdirSync(map, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .flatMap((e) => readdirSync(join(map, e.name)).filter((f) => VERSIE.test(f)).map((f) => join(map, e.name, f)))
    .sort();

/** A file's name and folder say what is inside; when they differ, someone copied a file and forgot to change one of the two. */
function naamfouten(bestand: string, r: Regeling): string[] {
  const [datum, map] = [bestand.slice(-15, -5), bestand.split(/[\\/]/).at(-2)];
  return [
    ...(r.geldig_vanaf === datum ? [] : [`${bestand}: geldig_vanaf is ${r.geldig_vanaf}, maar het bestand heet ${datum}.`]),
    ...(r.regeling === map ? [] : [`${bestand}: regeling is "${r.regeling}", maar de map heet "${map}".`]),
  ];
}

/** Read every version of every regeling. Throws one Error that lists all faults in all files: the program does not start on a covenant it cannot read. */
export function leesRegelingen(map: string = regelingenMap()): Regelingen {
  const regelingen: Regeling[] = [];
  const klachten: string[] = [];
  for (const bestand of versiebestanden(map)) {
    const naam = relative(dirname(map), bestand);
    const { regeling, fouten } = leesRegeling(readFileSync(bestand, 'utf8'));
    klachten.push(...fouten.map((f) => `${naam}:${f.regel} ${f.pad}: ${f.melding} ${f.remedie}`));
    if (!regeling) continue;
    klachten.push(...naamfouten(naam, regeling));
    regelingen.push(regeling);
  }
  if (regelingen.length === 0 && klachten.length === 0) klachten.push(`Er staat geen enkele regeling in ${map}.`);
  const alle = verzamel(regelingen);
  klachten.push(...alle.alle().flatMap((r) => overlap(alle.versies(r.regeling))));
  if (klachten.length > 0) throw new Error(`De regelingen zijn niet te lezen:\n${klachten.map((k) => `- ${k}`).join('\n')}`);
  return alle;
}

/** The text of one version's file, as it stands there; undefined when that version is no file. */
export function leesBestandstekst(id: string, vanaf: string, map: string = regelingenMap()): string | undefined {
  const bestand = join(map, id, `${vanaf}.yaml`);
  return versiebestanden(map).includes(bestand) ? readFileSync(bestand, 'utf8') : undefined;
}

/** The figures the parties published themselves, per regeling (regelingen/<id>/cijfers-*.yaml); undefined when there are none. Throws with all faults. */
export function leesGepubliceerdeCijfers(id: string, map: string = regelingenMap()): Gepubliceerd | undefined {
  const folder = join(map, id);
  const bestand = existsSync(folder) ? readdirSync(folder).find((f) => /^cijfers-.*\.yaml$/.test(f)) : undefined;
  if (!bestand) return undefined;
  const { gepubliceerd, fouten } = leesGepubliceerd(readFileSync(join(folder, bestand), 'utf8'));
  if (!gepubliceerd) throw new Error(`De gepubliceerde cijfers zijn niet te lezen:\n${fouten.map((f) => `- ${join(id, bestand)}:${f.regel} ${f.pad}: ${f.melding} ${f.remedie}`).join('\n')}`);
  return gepubliceerd;
}
