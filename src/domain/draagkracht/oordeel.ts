import { dagMetNummer, dagnummer, type Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Draagkracht } from '../matching/punten.ts';
import type { Regeling } from '../regeling/schema.ts';

/** What an organisation said on a day about what a neighbourhood can carry. */
export type Oordeel = { organisatie: string; oordeel: Draagkracht; op: Dag };
/** An opinion that counts: the latest of its organisation, up to and including `geldig_tot`. */
export type Geldend<O extends Oordeel = Oordeel> = O & { geldig_tot: Dag };

/** From careful to generous. */
const VAN_VOORZICHTIG: readonly Draagkracht[] = ['beperkt', 'gewoon', 'ruim'];

/** The last word of each organisation by this day. Of two on one day the later in the list counts. */
export function laatsteOordelen<O extends Oordeel>(oordelen: readonly O[], op: Dag): O[] {
  const per = new Map<string, O>();
  for (const o of oordelen) {
    const eerder = per.get(o.organisatie);
    if (o.op <= op && (!eerder || eerder.op <= o.op)) per.set(o.organisatie, o);
  }
  return [...per.values()];
}

/** The last day on which an opinion of this day counts; undefined where the regeling knows no such opinions. */
export const geldigTot = (regeling: Regeling, op: Dag): Dag | undefined => regeling.draagkracht && plusTermijn(op, regeling.draagkracht.geldig);

/** The opinions that count on this day: of each organisation the latest, as long as it is valid. A newer one that has expired brings no older one back. */
export function geldendeOordelen<O extends Oordeel>(oordelen: readonly O[], regeling: Regeling, op: Dag): Geldend<O>[] {
  return laatsteOordelen(oordelen, op).flatMap((o) => {
    const tot = geldigTot(regeling, o.op);
    return tot !== undefined && op <= tot ? [{ ...o, geldig_tot: tot }] : [];
  });
}

/** What a neighbourhood can carry on this day: the most careful of the opinions that count; 'gewoon' when there is none (art. 9.6; inspanning welzijnsorganisaties). */
export const draagkrachtVan = ({ oordelen }: { oordelen: readonly Oordeel[] }, regeling: Regeling, op: Dag): Draagkracht =>
  voorzichtigste(geldendeOordelen(oordelen, regeling, op).map((o) => o.oordeel)) ?? 'gewoon';

/** The most careful of these; undefined of none. */
export const voorzichtigste = (oordelen: readonly Draagkracht[]): Draagkracht | undefined => VAN_VOORZICHTIG.find((d) => oordelen.includes(d));

/** The first day of which an opinion still counts on this day: so a list can ask the database. Undefined where the regeling knows none. */
export function eersteGeldige(regeling: Regeling, op: Dag): Dag | undefined {
  if (!regeling.draagkracht) return undefined;
  const telt = (nummer: number): boolean => geldigTot(regeling, dagMetNummer(nummer))! >= op;
  let hoog = dagnummer(op);
  let stap = 1;
  while (telt(hoog - stap)) { hoog -= stap; stap *= 2; }
  let laag = hoog - stap;
  while (hoog - laag > 1) {
    const midden = Math.floor((laag + hoog) / 2);
    if (telt(midden)) hoog = midden;
    else laag = midden;
  }
  return dagMetNummer(hoog);
}
