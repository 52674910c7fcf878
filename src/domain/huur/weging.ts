import type { Dag } from '../kalender/dag.ts';
import { maandenNa, maandenVoor } from '../kalender/maanden.ts';
import { gehouden, type Woondoel } from '../begeleiding/stand.ts';
import { binnenTermijn } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Oordelaar } from './gebeurtenissen.ts';

/* When the turning of a lease into an ordinary one (omklap) is weighed, and who is asked for an extra judgement. */

/** The day on which the last goal that counts was reached, or nothing while one is not (W4: the result of the plan is met). */
export function doelenBehaaldOp(doelen: readonly Woondoel[] | undefined): Dag | undefined {
  const laatste = (doelen ?? []).map((d) => d.oordelen.at(-1)).filter((o) => o?.oordeel !== 'vervallen');
  if (laatste.length === 0 || !laatste.every((o) => o?.oordeel === 'behaald')) return undefined;
  return laatste.map((o) => o!.op).sort().at(-1);
}

/** What asks for a weighing now, apart from the calendar: an evaluation that says so, or goals that have all been reached. Since the last decision. */
export function vraagtOmklap(stand: Pick<DossierStand, 'evaluaties' | 'doelen' | 'omklap'>): Dag | undefined {
  const na = stand.omklap?.besluit?.op ?? '';
  const dagen = [gehouden(stand).findLast((e) => e.vervolg === 'omklap')?.op, doelenBehaaldOp(stand.doelen)];
  return dagen.filter((d) => d !== undefined).filter((d) => d > na).sort()[0];
}

/** The last day for the supporter's advice, counted from the key, the end of the lease or what asks for it; `streven`: an aim only. */
export function adviesUiterlijk(regeling: Regeling, stand: DossierStand): { uiterlijk: Dag; streven: boolean } | undefined {
  const regels = regeling.wonen?.omklap;
  if (!regels || !stand.sleutel) return undefined;
  const besluit = stand.omklap?.besluit;
  const einde = stand.contract?.einddatum;
  const dagen: { uiterlijk: Dag; streven: boolean }[] = [];
  const gevraagd = vraagtOmklap(stand);
  if (gevraagd) { const { uiterlijk, streven = false } = binnenTermijn(regeling, 'omklap-adviseren', gevraagd); if (uiterlijk) dagen.push({ uiterlijk, streven }); }
  if (besluit?.opnieuw_op) dagen.push({ uiterlijk: besluit.opnieuw_op, streven: einde === undefined });
  if (einde) dagen.push({ uiterlijk: maandenVoor(einde, regels.advies_maanden_voor_einde), streven: false });
  else if (!besluit?.opnieuw_op) dagen.push({ uiterlijk: maandenNa(besluit?.op ?? stand.sleutel.op, besluit ? 12 : regels.zonder_einde_na_maanden), streven: true });
  // Before a decision was taken the term of the lease is the hard one; what asks earlier only brings it forward.
  return dagen.filter((d) => !besluit || d.uiterlijk > besluit.op).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk))[0];
}

/** Who gives an extra judgement when corporation and supporter differ (PO.c7, PO.c8); where the regeling names nobody, the consultation of the region. */
export const oordelaarVoor = ({ wonen }: Pick<Regeling, 'wonen'>, { contractvorm }: Pick<DossierStand, 'contractvorm'>): Oordelaar =>
  (contractvorm && wonen?.omklap.extra_oordeel[contractvorm]) ?? 'casuistiektafel';

/** How the one who gives the extra judgement is called in this regeling. */
export function oordelaarNaam(regeling: Pick<Regeling, 'overleg' | 'wonen'>, aan: Oordelaar): string {
  return aan === 'gemeente' ? 'de gemeente' : `de ${regeling.overleg.find((o) => o.code === regeling.wonen?.calamiteiten)?.naam ?? 'Casuïstiektafel'}`.replace('de Overleg', 'het overleg');
}
