import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Regeling, Termijn, Voorwaarde } from '../regeling/schema.ts';
import type { DossierStand } from './stand.ts';
import { zegDatum } from '../kalender/zeg.ts';

/** Every condition a regeling can attach, by the criterion that was not met (W7.3, E2.5.4). */
export const voorwaardenVan = (regeling: Regeling): Voorwaarde[] => regeling.criteria.flatMap((c) => c.voorwaarde ?? []);

/** Conditions of the decision that someone still has to see to. Those without a step to wait for become part of the lease or the support itself. */
export const openVoorwaarden = (regeling: Regeling, stand: DossierStand): Voorwaarde[] =>
  voorwaardenVan(regeling).filter((v) => v.voor !== undefined && stand.voorwaarden?.some((open) => open.code === v.code && open.vervuld_op === undefined));

/** Where the client goes to live as far as is known: the home on offer, or else the list. */
export const vestigingVan = (stand: DossierStand): string | undefined => stand.aanbod?.gemeente ?? stand.wachtlijst?.gemeente;

/** Provisions that can be asked for now: not asked yet, or decided by a municipality where the client will not live after all (W9.7). */
export const aanTeVragen = (regeling: Regeling, stand: DossierStand): Regeling['voorzieningen'] =>
  regeling.voorzieningen.filter(({ code }) => { const al = stand.voorzieningen?.[code]; return al === undefined || (al.uitkomst !== undefined && al.gemeente !== vestigingVan(stand)); });

/** Codes of the provisions the municipality has still to decide on, the one due first in front (W12.g). */
export const openVoorzieningen = (stand: DossierStand): string[] =>
  Object.entries(stand.voorzieningen ?? {}).filter(([, v]) => v.uitkomst === undefined).sort(([, a], [, b]) => a.uiterlijk.localeCompare(b.uiterlijk)).map(([code]) => code);

/** The term within which someone confirms again that everything is as it was, where the regeling asks it (E2.12.2). */
export const bevestigingstermijn = (regeling: Pick<Regeling, 'termijnen'>): Termijn | undefined => Object.values(regeling.termijnen).find((t) => t.stap === 'gegevens-bevestigen');

/** Why no home can be offered on these data: nobody has said lately that they still hold (E2.12.2). Undefined when they do, or the regeling does not ask. */
export function nietActueel(regeling: Pick<Regeling, 'termijnen'>, stand: Pick<DossierStand, 'bevestigd_op'>, op: string): { reden: string; bron: string } | undefined {
  const termijn = bevestigingstermijn(regeling);
  if (!termijn || !stand.bevestigd_op || op <= plusTermijn(stand.bevestigd_op, termijn.binnen)) return undefined;
  return { reden: `De gegevens zijn voor het laatst bevestigd op ${zegDatum(stand.bevestigd_op)}, langer dan ${termijn.binnen} geleden.`, bron: termijn.bron };
}
