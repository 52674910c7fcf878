import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Vragen } from '../invoer/vragen.ts';
import type { Gevolg, Gevolgd } from '../keten/gebeurtenissen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../uitkomst.ts';

/* What an offer that comes to nothing means for the client (P4.c, E2.6): the regeling's reasons, each with its consequence. */

export type Reden = Regeling['weigering']['redenen'][number];

/** The reasons of one side, in the regeling's order. */
export const redenenVan = (regeling: Regeling, kant: Reden['kant']): Reden[] => regeling.weigering.redenen.filter((r) => r.kant === kant);

/** What a reason leads to. Where a corporation takes an offer back it is never held against the client, unless its reason says so. */
export const gevolgVan = (regeling: Regeling, kant: Reden['kant'], reden: Reden | undefined): Gevolg =>
  reden?.gevolg ?? (kant === 'client' ? regeling.weigering.gevolg : 'terug-op-wachtlijst');

/** The consultation that weighs contra-indications, by the name the regeling gives it. */
export const overlegNaam = (regeling: Regeling): string => regeling.overleg.find((o) => o.code === regeling.weigering.overleg)?.naam ?? 'overleg';

/** What happens to the client, in words. */
export function zegGevolg(regeling: Regeling, gevolg: Gevolg, pauze_tot?: Dag): string {
  switch (gevolg) {
    case 'terug-op-wachtlijst': return 'terug naar de wachtlijst, op dezelfde plaats';
    case 'pauze': return pauze_tot ? `het wachten pauzeert tot en met ${zegDatum(pauze_tot)}` : 'het wachten pauzeert tot een dag die je kiest';
    case 'herziening': return `terug naar de wachtlijst; ${regeling.servicepunt.naam} kijkt eerst opnieuw, tot dan geen aanbod`;
    case 'wegen': return `eerst weegt een overleg de reden: ${overlegNaam(regeling)}; tot dan geen nieuw aanbod`;
    case 'uitsluiting': return 'de cliënt doet niet langer mee aan de regeling';
  }
}

/** The questions of a side: why, with what follows from each reason, and until when where it is a pause. */
export function redenvragen(regeling: Regeling, kant: Reden['kant'], vraag: { label: string; hint?: string; alleenAls?: Vragen[string]['alleenAls'] }): Vragen {
  const redenen = redenenVan(regeling, kant);
  const pauzes = redenen.filter((r) => gevolgVan(regeling, kant, r) === 'pauze').map((r) => r.code);
  return {
    reden: { ...vraag, soort: 'keuze', verplicht: true, opties: redenen.map((r) => ({ code: r.code, naam: `${r.naam} (${zegGevolg(regeling, gevolgVan(regeling, kant, r))})` })) },
    ...(pauzes.length > 0 ? { pauze_tot: { label: 'Tot en met welke dag kan de cliënt niet verhuizen?', soort: 'datum', verplicht: true, alleenAls: { veld: 'reden', is: pauzes } } } : {}),
  };
}

/** Why a wait cannot be paused until this day, or undefined. `op`: the day it begins. */
export function pauzeFout(regeling: Pick<Regeling, 'wachtlijst'>, op: Dag, tot: Dag): string | undefined {
  const hoogstens = regeling.wachtlijst.pauze_hoogstens;
  if (tot <= op) return 'Kies een dag na vandaag.';
  return hoogstens && tot > plusTermijn(op, hoogstens) ? `Een pauze duurt hoogstens ${hoogstens}. Kies een eerdere dag, of haal de cliënt van de wachtlijst.` : undefined;
}

/** The consequence of the reason that was given, with the end of the pause when it is one. */
export function volgUit(regeling: Regeling, kant: Reden['kant'], code: string, pauze_tot: Dag | undefined, op: Dag): Uitkomst<Gevolgd & { reden: string }> {
  const gevolg = gevolgVan(regeling, kant, redenenVan(regeling, kant).find((r) => r.code === code));
  if (gevolg !== 'pauze') return gelukt({ reden: code, gevolg });
  const melding = pauze_tot === undefined ? 'Vul in tot en met welke dag.' : pauzeFout(regeling, op, pauze_tot);
  return melding ? fout('pauze_tot', melding, regeling.wachtlijst.bron) : gelukt({ reden: code, gevolg, pauze_tot });
}
