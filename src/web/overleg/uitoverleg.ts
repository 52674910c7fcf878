import { isId } from '../../actions/kern.ts';
import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import { DOORWERKING, DOORWERKING_DOSSIER, ramingsleutel, zaaksleutel } from '../../domain/overleg/doorwerking.ts';
import { gaatOver, leespunten, type Leespunt } from '../../domain/overleg/punten.ts';
import { isGehouden, VERGADERING, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';

/** The point of a meeting that a form takes over. */
export type UitOverleg = { vergadering: string; naam: string; datum: Dag; punt: Leespunt };

/** The point the address names (`overleg`, `punt`), when it is about this and the reader may read it; what was not held says nothing. */
export async function leesUitOverleg(v: Pick<IngelogdVerzoek, 'c' | 'kern' | 'token'>, regeling: Regeling, gaatHierover: (punt: Leespunt) => boolean): Promise<UitOverleg | undefined> {
  const [id, nummer] = [v.c.req.query('overleg') ?? '', Number(v.c.req.query('punt'))];
  if (!isId(id)) return undefined;
  return v.kern.verbinding.als(v.token, async (tx) => {
    const zaak = await laadZaak<VergaderingStand>(tx, id, 'vergadering');
    if (!zaak || zaak.stand.regeling !== regeling.regeling || !isGehouden(zaak.stand)) return undefined;
    const punt = leespunten(zaak.stand, await leesTeksten(tx, [id])).find((p) => p.nummer === nummer && p.uitkomst !== undefined && gaatHierover(p));
    return punt && { vergadering: id, naam: VERGADERING.naam(regeling, zaak.stand), datum: zaak.stand.datum, punt };
  });
}

/** Is a point about this matter, or about the forecast of the year that is asked for. */
export const overZaak = (id: string | undefined, jaar: string | undefined) => (punt: Leespunt): boolean =>
  (id !== undefined && gaatOver(punt) === zaaksleutel(id)) || (jaar !== undefined && gaatOver(punt) === ramingsleutel(Number(jaar)));

/**
 * What the form of a step opens with after a meeting: its day, what was chosen and what was agreed. Words of a point that is only for some
 * stay there: what is written in the form is for everyone who may read the matter.
 */
export function antwoordenUit(stap: Zaakstap, vragen: Vragen, { datum, punt }: UitOverleg, vandaag: Dag): Antwoorden {
  const door = DOORWERKING[stap];
  return {
    ...('gebeurd_op' in vragen && datum < vandaag ? { gebeurd_op: datum } : {}),
    ...(door?.keuze && door.keuze.opties.some((o) => o.code === punt.keuze) ? { [door.keuze.veld]: punt.keuze } : {}),
    ...(door && punt.besluit !== undefined && !punt.besloten ? { [door.woorden]: punt.besluit } : {}),
  };
}

/** The same for a step on a dossier: its point is for who sees that dossier. */
export function dossierantwoordenUit(stap: Stap, vragen: Vragen, { datum, punt }: UitOverleg, vandaag: Dag): Record<string, string> {
  const woorden = DOORWERKING_DOSSIER[stap];
  const dag = 'gesprek_op' in vragen ? 'gesprek_op' : 'gebeurd_op';
  return { ...(dag === 'gesprek_op' || datum < vandaag ? { [dag]: datum } : {}), ...(woorden && woorden in vragen && punt.besluit !== undefined ? { [woorden]: punt.besluit } : {}) };
}
