import { isId } from '../../actions/kern.ts';
import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import { stappenBij, tafelsVoorDossier } from '../../domain/overleg/agenda.ts';
import { DOORWERKING, DOORWERKING_DOSSIER, ramingsleutel, zaaksleutel } from '../../domain/overleg/doorwerking.ts';
import { gaatOver, leespunten, type Leespunt } from '../../domain/overleg/punten.ts';
import { isGehouden, VERGADERING, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossierstappen, leesVermeldingenVanDossier, type Vermelding } from '../../storage/lezen/overleg.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';

type Tx = Parameters<typeof leesTeksten>[0];
/** The point of a meeting that a form takes over. */
export type UitOverleg = { vergadering: string; naam: string; datum: Dag; punt: Leespunt };

/** The point the address names (`overleg`, `punt`), when it is about this and the reader may read it; what was not held says nothing. */
export async function leesUitOverleg(v: Pick<IngelogdVerzoek, 'c' | 'kern' | 'token'>, regeling: Regeling, gaatHierover: (punt: Leespunt) => boolean): Promise<UitOverleg | undefined> {
  const [id, nummer] = [v.c.req.query('overleg') ?? '', Number(v.c.req.query('punt'))];
  return isId(id) ? v.kern.verbinding.als(v.token, (tx) => leesPunt(tx, regeling, { id, nummer }, gaatHierover)) : undefined;
}
async function leesPunt(tx: Tx, regeling: Regeling, { id, nummer }: { id: string; nummer: number }, gaatHierover: (punt: Leespunt) => boolean): Promise<UitOverleg | undefined> {
  const zaak = await laadZaak<VergaderingStand>(tx, id, 'vergadering');
  if (!zaak || zaak.stand.regeling !== regeling.regeling || !isGehouden(zaak.stand)) return undefined;
  const punt = leespunten(zaak.stand, await leesTeksten(tx, [id])).find((p) => p.nummer === nummer && p.uitkomst !== undefined && gaatHierover(p));
  return punt && { vergadering: id, naam: VERGADERING.naam(regeling, zaak.stand), datum: zaak.stand.datum, punt };
}

/** Where its table discussed what waits on a dossier, the latest first: since it waits, and not put off. */
export function besprokenIn(regeling: Pick<Regeling, 'overleg'>, { stap, sinds }: { stap: Stap; sinds: Dag }, vermeldingen: readonly Vermelding[]): Vermelding[] {
  const tafels = tafelsVoorDossier(regeling, [stap]).map((t) => t.code);
  return vermeldingen.filter((m) => m.uitkomst !== undefined && m.uitkomst !== 'aangehouden' && m.datum >= sinds && tafels.includes(m.tafel));
}

/** The point where the step on a dossier was discussed, also when the address does not name it. */
export const leesUitLaatsteOverleg = (v: Pick<IngelogdVerzoek, 'kern' | 'token'>, regeling: Regeling, dossier: string, stap: Stap): Promise<UitOverleg | undefined> =>
  v.kern.verbinding.als(v.token, async (tx) => {
    const taak = (await leesDossierstappen(tx, [dossier])).find((t) => t.stap === stap);
    const bron = taak && besprokenIn(regeling, taak, await leesVermeldingenVanDossier(tx, dossier))[0];
    return bron && leesPunt(tx, regeling, { id: bron.vergadering, nummer: bron.nummer }, overDossier(dossier, stap));
  });

/** Is a point about this dossier, and not about something else that waits on it. */
export const overDossier = (dossier: string, stap: Stap) => (punt: Leespunt): boolean => {
  const bij = stappenBij(gaatOver(punt)?.split(':')[0] ?? '');
  return punt.dossier === dossier && (bij.length === 0 || bij.includes(stap));
};

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
