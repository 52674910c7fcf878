import { join, resolve } from 'node:path';
import { leesSleutelbos } from '../storage/backup-sleutelbos.ts';
import { maakBackup, maakSleutelbos, SLEUTELBOS } from '../storage/backup.ts';
import { toetsBackup } from '../storage/herstel-toets.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { backupsleutel, getal, zegDuur, zegGrootte } from './backupsleutel.ts';
import type { Afloop, Opdracht } from './opdracht.ts';

const OPTIES = ['--toets', '--alleen-sleutelbos'];

/** One moment of everything, closed, in a file; and apart from it the keys without which no client can be read in it. */
export const backup: Opdracht = {
  naam: 'backup',
  vorm: '<map> [--toets | --alleen-sleutelbos]',
  kort: 'Maakt een versleutelde back-up in deze map, terwijl het programma kan doorwerken, en vervangt daar de sleutelbos. Met --toets wordt zij meteen ter proef hersteld in een tijdelijke database. Met --alleen-sleutelbos gaat alleen de sleutelbos mee: wie gewist is, komt dan uit geen back-up meer terug.',
  doe: (argumenten, omgeving) => {
    const { zeg, klaag, werkmap, metDatabase } = omgeving;
    const mappen = argumenten.filter((a) => !a.startsWith('--'));
    const vreemd = argumenten.filter((a) => a.startsWith('--') && !OPTIES.includes(a));
    if (mappen.length !== 1 || vreemd.length > 0) {
      klaag(vreemd.length > 0 ? `backup kent alleen ${OPTIES.join(' en ')}; dit hoort er niet bij: ${vreemd.join(' ')}` : 'Noem de map waarin de back-up komt, bijvoorbeeld: npm run voordeur -- backup /mnt/backups/voordeur');
      return 1;
    }
    const geheim = backupsleutel(omgeving);
    if (!geheim) return 1;
    const map = resolve(werkmap, mappen[0]!);
    const begin = performance.now();
    return metDatabase((eigenaarUrl) => metSchijf(klaag, map, async () => {
      if (argumenten.includes('--alleen-sleutelbos')) {
        const bos = await maakSleutelbos(eigenaarUrl, map, geheim);
        if (!bos.ok) return nee(klaag, bos);
        zeg(`De sleutelbos is vervangen: ${getal(bos.waarde.sleutels)} sleutels, ${getal(bos.waarde.gewist)} gewist.`);
        return 0;
      }
      const gemaakt = await maakBackup(eigenaarUrl, map, geheim);
      if (!gemaakt.ok) return nee(klaag, gemaakt);
      const { bestand, bytes, rijen, tabellen, sleutels, gewist } = gemaakt.waarde;
      zeg(`${bestand}: ${getal(rijen)} rijen uit ${getal(tabellen)} tabellen, ${zegGrootte(bytes)}, in ${zegDuur(performance.now() - begin)}.`);
      zeg(`${join(map, SLEUTELBOS)}: de sleutels van ${getal(sleutels)} dossiers (${getal(gewist)} gewist). Bewaar alleen deze, en geen oudere: met een oude sleutelbos komt terug wie gewist is.`);
      if (!argumenten.includes('--toets')) return 0;
      const toets = performance.now();
      const bos = await leesSleutelbos(join(map, SLEUTELBOS), geheim);
      const getoetst = bos.ok ? await toetsBackup(eigenaarUrl, bestand, bos.waarde, geheim, leesRegelingen()) : bos;
      if (!getoetst.ok) return nee(klaag, getoetst);
      zeg(`Ter proef hersteld in een tijdelijke database: ${getal(getoetst.waarde.rijen)} rijen zijn gelijk en de keten is heel, in ${zegDuur(performance.now() - toets)}.`);
      return 0;
    }));
  },
};

/** What the disk refuses is said in a sentence. */
async function metSchijf(klaag: (regel: string) => void, map: string, werk: () => Promise<Afloop>): Promise<Afloop> {
  try {
    return await werk();
  } catch (fout) {
    const { code, syscall } = fout as NodeJS.ErrnoException;
    if (!syscall || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(code ?? '')) throw fout;
    klaag(`In de map ${map} kan geen back-up worden geschreven (${code}).`);
    return 1;
  }
}

export function nee(klaag: (regel: string) => void, { reden, wat }: { reden: string; wat?: string | undefined }): Afloop {
  klaag([reden, wat].filter(Boolean).join(' '));
  return 1;
}
