import { rekenKetenNa, type Breuk } from '../storage/keten-controle.ts';
import type { Opdracht } from './opdracht.ts';

/** More than this is not read any more; the number is said. */
const HOOGSTENS = 20;

/** Proves that the memory is whole and that what the screens show follows from it. */
export const controleerKeten: Opdracht = {
  naam: 'controleer-keten',
  vorm: '',
  kort: 'Rekent de keten van alle gebeurtenissen na, en of de stand van elk dossier en elke woning eruit volgt.',
  doe: (argumenten, { zeg, klaag, metDatabase }) => {
    if (argumenten.length > 0) {
      klaag(`controleer-keten kent geen opties; dit hoort er niet bij: ${argumenten.join(' ')}`);
      return 1;
    }
    return metDatabase(async (eigenaarUrl) => {
      const uitkomst = await rekenKetenNa(eigenaarUrl);
      if (!uitkomst.ok) {
        klaag([uitkomst.reden, uitkomst.wat].filter(Boolean).join(' '));
        return 1;
      }
      const { gebeurtenissen, reeksen, dossiers, woningen, breuken } = uitkomst.waarde;
      zeg(`Nagerekend: ${getal(gebeurtenissen)} gebeurtenissen in ${getal(reeksen)} reeksen, ${getal(dossiers)} dossiers en ${getal(woningen)} woningen.`);
      if (breuken.length === 0) {
        zeg('De keten is heel, en elke stand volgt uit zijn gebeurtenissen.');
        return 0;
      }
      for (const breuk of breuken.slice(0, HOOGSTENS)) zeg(`- ${regel(breuk)}`);
      if (breuken.length > HOOGSTENS) zeg(`- en nog ${getal(breuken.length - HOOGSTENS)}`);
      zeg(breuken.length === 1 ? 'Er is 1 breuk gevonden.' : `Er zijn ${getal(breuken.length)} breuken gevonden.`);
      return 1;
    });
  },
};

const regel = ({ stroom, id, volgnummer, wat }: Breuk): string => `${stroom} ${id}${volgnummer === undefined ? '' : `, gebeurtenis ${volgnummer}`}: ${wat}`;
const getal = (n: number): string => n.toLocaleString('nl-NL');
