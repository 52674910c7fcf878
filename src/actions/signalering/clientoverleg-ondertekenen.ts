import { AANWEZIGEN, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { ongetekend, teTekenenDoor, type Clientoverleg } from '../../domain/signalering/clientoverleg.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const voorRol = (stand: Pick<DossierStand, 'clientoverleggen'>, rol: Rol): Clientoverleg[] => ongetekend(stand).filter((c) => teTekenenDoor(c, rol).length > 0);

/** W15: each participant approves and signs the report; of the client the supporter records it, and the chair what came by letter. */
export const clientoverlegOndertekenen: Actie = {
  naam: 'clientoverleg-ondertekenen',
  uitleg: 'Lees het verslag in het dossier. Klopt het, leg dan vast dat het is goedgekeurd en ondertekend. Klopt het niet, bel dan eerst wie het maakte.',
  vragen: (_, stand, { rol }) => {
    const open = voorRol(stand, rol);
    const wie = AANWEZIGEN.filter((a) => open.some((c) => teTekenenDoor(c, rol).includes(a.code)));
    return {
      overleg: { label: 'Welk verslag?', soort: 'keuze', verplicht: true, opties: open.map((c) => ({ code: String(c.nr), naam: `Overleg van ${zegDatum(c.gesprek_op)}` })) },
      door: { label: 'Wie hebben het ondertekend?', soort: 'keuzes', verplicht: true, opties: wie },
      akkoord: { label: 'Is het verslag goedgekeurd?', soort: 'ja-nee', verplicht: true },
    };
  },
  begin: (_, stand): Record<string, string> => { const [een, twee] = ongetekend(stand); return een && !twee ? { overleg: String(een.nr) } : {}; },
  beslis: ({ stand, rol, invoer, op }) => {
    const overleg = voorRol(stand, rol).find((c) => String(c.nr) === invoer.overleg);
    if (!overleg) return fout('overleg', 'Kies een verslag uit de lijst.');
    if (invoer.akkoord !== 'ja') return fout('akkoord', 'Ondertekenen kan als het verslag is goedgekeurd. Bel wie het maakte om te zeggen wat niet klopt.');
    if (op < overleg.gesprek_op) return fout('gebeurd_op', 'Deze dag ligt vóór het overleg.');
    const door = invoer.door as Aanwezige[];
    const niet = door.filter((d) => !teTekenenDoor(overleg, rol).includes(d));
    if (niet.length > 0) return fout('door', `Kies alleen wie bij dit overleg was en nog niet heeft ondertekend: ${teTekenenDoor(overleg, rol).map((d) => AANWEZIGEN.find((a) => a.code === d)!.naam.toLowerCase()).join(', ')}.`);
    return gelukt({ gebeurtenissen: [{ soort: 'clientoverleg-ondertekend', gegevens: { nr: overleg.nr, door } }] });
  },
};
