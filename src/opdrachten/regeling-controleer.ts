import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ACTIES } from '../actions/register.ts';
import { controleerRegeling } from '../domain/regeling/controleer.ts';
import { leesGepubliceerd } from '../domain/regeling/gepubliceerd.ts';
import type { Fout } from '../domain/regeling/ontleed.ts';
import { leesVersierijen, voegSamen } from '../storage/regelingversies.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { draaiScenarios } from '../domain/regeling/scenarios.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Afloop, Omgeving, Opdracht } from './opdracht.ts';

type Bevinding = { fouten: Fout[]; waarschuwingen: Fout[]; regeling?: Regeling };

/** Checks files before the program has to run on them: every fault at once, with line and remedy. */
export const regelingControleer: Opdracht = {
  naam: 'regeling controleer',
  vorm: '<bestand…> [--vastgesteld]',
  kort: 'Controleert regelingbestanden en draait de scenario’s ernaast: alle fouten in één keer, met regel, oorzaak en wat eraan te doen is. Met --vastgesteld: ook de versies die in deze database zijn vastgesteld, en of zij bij de bestanden aansluiten.',
  doe: (argumenten, omgeving) => {
    const bestanden = argumenten.filter((a) => a !== '--vastgesteld');
    if (argumenten.length > bestanden.length) return omgeving.metDatabase(async (eigenaarUrl) => ((await controleerVastgestelde(eigenaarUrl, omgeving)) === 0 && !bestanden.map((bestand) => controleer(bestand, omgeving)).includes(1) ? 0 : 1));
    if (bestanden.length === 0) {
      omgeving.klaag('Noem minstens één bestand, bijvoorbeeld: npm run voordeur -- regeling controleer regelingen/mijn-regio/2027-01-01.yaml');
      return 1;
    }
    return bestanden.map((bestand) => controleer(bestand, omgeving)).includes(1) ? 1 : 0;
  },
};

function controleer(bestand: string, omgeving: Omgeving): Afloop {
  const { zeg, klaag, werkmap } = omgeving;
  const pad = resolve(werkmap, bestand);
  const tekst = lees(pad);
  if (!tekst.ok) {
    klaag(`${bestand} ${tekst.reden}`);
    return 1;
  }
  const { fouten, waarschuwingen, regeling } = beoordeel(pad, tekst.tekst);
  for (const fout of fouten) toon(bestand, 'fout', fout, zeg);
  for (const opmerking of waarschuwingen) toon(bestand, 'opmerking', opmerking, zeg);
  zeg(`${bestand}: ${fouten.length === 0 ? 'in orde' : telling(fouten.length, 'fout', 'fouten')}${waarschuwingen.length > 0 ? `, ${telling(waarschuwingen.length, 'opmerking', 'opmerkingen')}` : ''}.`);
  if (regeling && plek(pad) !== `${regeling.regeling}/${regeling.geldig_vanaf}`)
    zeg(`  Zet het in regelingen/${regeling.regeling}/${regeling.geldig_vanaf}.yaml; het programma leest het bij de volgende start.`);
  const scenarios = regeling ? metScenarios(pad, regeling, omgeving) : 0;
  return fouten.length === 0 ? scenarios : 1;
}

/** The versions adopted in this database, as files are checked; and whether they fit with the files. */
async function controleerVastgestelde(eigenaarUrl: string, { zeg }: Omgeving): Promise<Afloop> {
  const rijen = await leesVersierijen(eigenaarUrl);
  let afloop: Afloop = 0;
  for (const { regeling, geldig_vanaf, tekst } of rijen) {
    const naam = `${regeling}, vastgesteld vanaf ${geldig_vanaf}`;
    const { fouten, waarschuwingen } = controleerRegeling(tekst);
    for (const fout of fouten) toon(naam, 'fout', fout, zeg);
    zeg(`${naam}: ${fouten.length === 0 ? 'in orde' : telling(fouten.length, 'fout', 'fouten')}${waarschuwingen.length > 0 ? `, ${telling(waarschuwingen.length, 'opmerking', 'opmerkingen')}` : ''}.`);
    if (fouten.length > 0) afloop = 1;
  }
  for (const { waarom } of voegSamen(leesRegelingen(), rijen).terzijde) {
    zeg(`${waarom} Deze versie telt niet mee.`);
    afloop = 1;
  }
  if (rijen.length === 0) zeg('In deze database is nog geen versie vastgesteld.');
  return afloop;
}

/** Runs the scenarios beside a regeling: in `scenarios/`, in a file of the same name. Names each that does not hold. */
function metScenarios(pad: string, regeling: Regeling, { zeg, werkmap }: Omgeving): Afloop {
  const ernaast = join(dirname(pad), 'scenarios', basename(pad));
  if (!existsSync(ernaast)) return 0;
  const naam = relative(werkmap, ernaast);
  const { fouten, gedraaid } = draaiScenarios(readFileSync(ernaast, 'utf8'), regeling, ACTIES);
  for (const fout of fouten) toon(naam, 'fout', fout, zeg);
  const mis = gedraaid.filter((g) => g.fouten.length > 0);
  for (const { scenario, fouten: klachten } of mis) {
    zeg(`${naam}: “${scenario.naam}” (${scenario.bron}) klopt niet.`);
    for (const klacht of klachten) toon(naam, 'scenario', klacht, zeg);
  }
  zeg(`${naam}: ${telling(gedraaid.length, 'scenario', 'scenario’s')}, ${mis.length === 0 ? 'alle kloppen' : `${mis.length} ${mis.length === 1 ? 'klopt' : 'kloppen'} niet`}.`);
  return fouten.length + mis.length === 0 ? 0 : 1;
}

/** A file with published figures lies beside the versions and has a form of its own. */
function beoordeel(pad: string, tekst: string): Bevinding {
  return basename(pad).startsWith('cijfers-') ? { fouten: leesGepubliceerd(tekst).fouten, waarschuwingen: [] } : controleerRegeling(tekst);
}

const plek = (pad: string): string => `${basename(dirname(pad))}/${basename(pad, '.yaml')}`;

function toon(bestand: string, ernst: string, { regel, pad, melding, remedie }: Fout, zeg: Omgeving['zeg']): void {
  zeg(`${bestand}:${regel}: ${ernst} bij ${pad}`);
  zeg(`  ${melding}`);
  zeg(`  ${remedie}`);
}

const telling = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

const WAAROM: Record<string, string> = { ENOENT: 'is niet gevonden.', EISDIR: 'is een map; noem een bestand.', EACCES: 'mag niet worden gelezen.' };

function lees(pad: string): { ok: true; tekst: string } | { ok: false; reden: string } {
  try {
    return { ok: true, tekst: readFileSync(pad, 'utf8') };
  } catch (fout) {
    const { code = '', message } = fout as NodeJS.ErrnoException;
    return { ok: false, reden: WAAROM[code] ?? `kan niet worden gelezen: ${message}` };
  }
}
