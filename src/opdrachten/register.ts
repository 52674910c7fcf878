import { accountToevoegen } from './account-toevoegen.ts';
import { backup } from './backup.ts';
import { controleerKeten } from './controleer-keten.ts';
import { herbouw } from './herbouw.ts';
import { geefHulp } from './help.ts';
import { herstel } from './herstel.ts';
import type { Afloop, Omgeving, Opdracht } from './opdracht.ts';
import { regelingControleer } from './regeling-controleer.ts';
import { regelingSchema } from './regeling-schema.ts';
import { VERANTWOORDING } from './verantwoording.ts';
import { bedoelde } from '../domain/regeling/dichtstbij.ts';

/** Every command, in the order of the help. */
export const OPDRACHTEN: readonly Opdracht[] = [regelingControleer, regelingSchema, controleerKeten, herbouw, backup, herstel, accountToevoegen, ...VERANTWOORDING];

/** Runs what stands on the command line, after the program's name. No words, or `help`: the help. */
export async function voerOpdracht(woorden: readonly string[], omgeving: Omgeving): Promise<Afloop> {
  if (woorden.length === 0 || ['help', '--help', '-h'].includes(woorden[0]!)) return geefHulp(OPDRACHTEN, omgeving);
  const opdracht = OPDRACHTEN.find(({ naam }) => naam === woorden.slice(0, aantalWoorden(naam)).join(' '));
  if (opdracht) return opdracht.doe(woorden.slice(aantalWoorden(opdracht.naam)), omgeving);
  const namen = [...OPDRACHTEN.map(({ naam }) => naam), 'help'];
  omgeving.klaag(`De opdracht "${woorden.slice(0, 2).join(' ')}" bestaat niet. ${bedoelde(woorden.slice(0, 2).join(' '), namen)}`);
  return 1;
}

const aantalWoorden = (naam: string): number => naam.split(' ').length;
