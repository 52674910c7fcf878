import { rekenKetenNa, type Breuk } from '../storage/keten-controle.ts';
import type { Opdracht } from './opdracht.ts';
import { leesOpties } from './opties.ts';

/** More than this is not read any more; the number is said. */
const HOOGSTENS = 20;

/** Proves that the memory is whole and that what the screens show follows from it. */
export const controleerKeten: Opdracht = {
  naam: 'controleer-keten',
  vorm: '[--vingerafdruk …]',
  kort: 'Rekent de keten van alle gebeurtenissen en van het inzagelogboek na, de zegels daarover, de documenten, en of de stand van elk dossier en elke woning eruit volgt, met wie er betrokken is en wie wat ziet. Met de vingerafdruk van een eerder zegel: of dat er nog is.',
  doe: (argumenten, { zeg, klaag, metDatabase }) => {
    const { opties: { vingerafdruk }, fouten } = leesOpties(argumenten, ['vingerafdruk']);
    if (vingerafdruk !== undefined && !/^[0-9a-f]{64}$/.test(vingerafdruk)) fouten.push('--vingerafdruk is de vingerafdruk van een zegel: 64 tekens, cijfers en de letters a tot en met f.');
    if (fouten.length > 0) {
      for (const fout of fouten) klaag(fout);
      return 1;
    }
    return metDatabase(async (eigenaarUrl) => {
      const uitkomst = await rekenKetenNa(eigenaarUrl, { vingerafdruk });
      if (!uitkomst.ok) {
        klaag([uitkomst.reden, uitkomst.wat].filter(Boolean).join(' '));
        return 1;
      }
      const { gebeurtenissen, reeksen, dossiers, woningen, inzagen, accounts, zegels, documenten, breuken, zegel } = uitkomst.waarde;
      zeg(`Nagerekend: ${getal(gebeurtenissen)} gebeurtenissen in ${getal(reeksen)} reeksen, ${getal(dossiers)} dossiers en ${getal(woningen)} woningen.`);
      zeg(`En ${getal(inzagen)} regels in het inzagelogboek van ${getal(accounts)} accounts, ${getal(documenten)} documenten en ${getal(zegels)} zegels.`);
      if (breuken.length === 0) {
        zeg('De keten is heel, en elke stand volgt uit zijn gebeurtenissen.');
        if (zegel) zeg(`Zegel ${getal(zegel.volgnummer)} van ${zegel.op.toISOString()} heeft vingerafdruk ${zegel.vingerafdruk}. Noteer die buiten dit systeem; met --vingerafdruk blijkt later of er niets is afgeknipt.`);
        return 0;
      }
      for (const breuk of breuken.slice(0, HOOGSTENS)) zeg(`- ${regel(breuk)}`);
      if (breuken.length > HOOGSTENS) zeg(`- en nog ${getal(breuken.length - HOOGSTENS)}`);
      zeg(breuken.length === 1 ? 'Er is 1 breuk gevonden.' : `Er zijn ${getal(breuken.length)} breuken gevonden.`);
      return 1;
    });
  },
};

const regel = ({ stroom, id, volgnummer, wat }: Breuk): string => `${stroom} ${id}${volgnummer == null ? '' : `, ${stroom === 'inzagelog' ? 'regel' : 'gebeurtenis'} ${volgnummer}`}: ${wat}`;
const getal = (n: number): string => n.toLocaleString('nl-NL');
