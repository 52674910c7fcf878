import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { leesSleutelbos } from '../storage/backup-sleutelbos.ts';
import { EINDE, SLEUTELBOS } from '../storage/backup.ts';
import { herstel as herstelIn, keurBackup } from '../storage/herstel.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { nee } from './backup.ts';
import { backupsleutel, getal, zegDuur } from './backupsleutel.ts';
import type { Opdracht } from './opdracht.ts';

/** Brings a backup back, makes what follows from it anew, and proves that it is whole. */
export const herstel: Opdracht = {
  naam: 'herstel',
  vorm: '<map|bestand> [--sleutelbos <bestand>]',
  kort: 'Zet de nieuwste back-up uit deze map (of dit bestand) terug in een lege database, met de sleutelbos die ernaast ligt. Wie intussen gewist is, komt niet terug, en wat intussen is afgesloten, gaat niet weer open.',
  doe: async (argumenten, omgeving) => {
    const { zeg, klaag, werkmap, metDatabase } = omgeving;
    const bij = argumenten.indexOf('--sleutelbos');
    const paden = argumenten.filter((a, i) => !a.startsWith('--') && (bij < 0 || i !== bij + 1));
    const vreemd = argumenten.filter((a) => a.startsWith('--') && a !== '--sleutelbos');
    if (paden.length !== 1 || vreemd.length > 0 || (bij >= 0 && !argumenten[bij + 1])) {
      klaag('Noem de map met de back-ups, of één back-up, bijvoorbeeld: npm run voordeur -- herstel /mnt/backups/voordeur');
      return 1;
    }
    const geheim = backupsleutel(omgeving);
    if (!geheim) return 1;
    const bestand = nieuwste(resolve(werkmap, paden[0]!));
    if (!bestand) {
      klaag(`Er is geen back-up op ${resolve(werkmap, paden[0]!)}; een back-up eindigt op ${EINDE}.`);
      return 1;
    }
    const begin = performance.now();
    const bos = await leesSleutelbos(bij < 0 ? join(dirname(bestand), SLEUTELBOS) : resolve(werkmap, argumenten[bij + 1]!), geheim);
    if (!bos.ok) return nee(klaag, bos);
    const gekeurd = await keurBackup(bestand, bos.waarde, geheim);
    if (!gekeurd.ok) return nee(klaag, gekeurd);
    return metDatabase(async (eigenaarUrl) => {
      const uitkomst = await herstelIn(eigenaarUrl, bestand, gekeurd.waarde, geheim, leesRegelingen());
      if (!uitkomst.ok) return nee(klaag, uitkomst);
      const { rijen, tabellen, dossiers, weggelaten, gewist, gebeurtenissen, inzagen, vingerafdruk, gemaakt_op, uitnodigingen, accounts, toegang, nakijken } = uitkomst.waarde;
      zeg(`Hersteld uit ${bestand} van ${gemaakt_op}: ${getal(rijen)} rijen in ${getal(tabellen)} tabellen, alle nageteld en vergeleken met de back-up.`);
      if (gewist > 0) zeg(`${getal(gewist)} ${gewist === 1 ? 'persoon die intussen gewist is, is' : 'personen die intussen gewist zijn, zijn'} niet teruggekomen: ${getal(weggelaten)} rijen weggelaten, en hun dossiers staan weer op gewist.`);
      if (uitnodigingen + accounts + toegang > 0) zeg(`Weer afgesloten wat sinds de back-up dicht ging: ${getal(accounts)} accounts, ${getal(toegang)} keer toegang van één persoon tot een dossier, en alle ${getal(uitnodigingen)} open codes.`);
      if (nakijken.length > 0) zeg(`Toestemming die na de back-up is ingetrokken of beperkt, geldt weer. Kijk deze dossiers na; wat er verder in stond, kan ontbreken: ${nakijken.join(', ')}.`);
      zeg(`Opnieuw gemaakt: de stand en de taken van ${getal(dossiers)} dossiers. De keten van ${getal(gebeurtenissen)} gebeurtenissen en ${getal(inzagen)} regels in het inzagelogboek is heel.`);
      if (vingerafdruk) zeg(`Vingerafdruk van het laatste zegel: ${vingerafdruk}`);
      zeg(`Het duurde ${zegDuur(performance.now() - begin)}. Wat na de back-up is vastgelegd, is er niet; iedereen logt opnieuw in.`);
      return 0;
    }, { nieuw: true });
  },
};

/** The file itself, or the newest backup in this folder; their names sort by moment. */
function nieuwste(pad: string): string | undefined {
  if (!existsSync(pad)) return undefined;
  if (!statSync(pad).isDirectory()) return pad;
  const naam = readdirSync(pad).filter((n) => n.endsWith(EINDE)).sort().at(-1);
  return naam && join(pad, naam);
}
