import type { Aanwezige } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import { binnenTermijn, type Beurt, type Partij } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/*
 * A meeting about one client (W15): the coordinator chairs it and makes a short report of problem, decision and reasons, which those
 * who were there approve and sign. It stands in the dossier.
 */

export type Clientoverleg = { nr: number; op: Dag; gesprek_op: Dag; deelnemers: Aanwezige[]; getekend: Partial<Record<Aanwezige, Dag>>; vervallen?: true };

/** Who signs: all who were there, apart from whoever made the report. */
export const tekenaarsVan = ({ deelnemers }: Pick<Clientoverleg, 'deelnemers'>): Aanwezige[] => deelnemers.filter((d) => d !== 'servicepunt');
export const moetNog = (c: Pick<Clientoverleg, 'deelnemers' | 'getekend'>): Aanwezige[] => tekenaarsVan(c).filter((d) => c.getekend[d] === undefined);
/** The reports that someone still has to sign. */
export const ongetekend = ({ clientoverleggen }: Pick<DossierStand, 'clientoverleggen'>): Clientoverleg[] => (clientoverleggen ?? []).filter((c) => !c.vervallen && moetNog(c).length > 0);

/** For whom a role signs; the client signs with the supporter, and the chair records whatever came by letter, as from welfare, which does not read signals. */
const TEKENT_VOOR: Partial<Record<Rol, readonly Aanwezige[]>> = { begeleider: ['begeleider', 'client', 'vertegenwoordiger'], woonconsulent: ['corporatie'], consulent: ['gemeente'] };
/** Of whom this reader can record the signature now. */
export const teTekenenDoor = (c: Clientoverleg, rol: Rol): Aanwezige[] => { const eigen = TEKENT_VOOR[rol]; return moetNog(c).filter((d) => eigen === undefined || eigen.includes(d)); };

const PARTIJ_VAN: Partial<Record<Aanwezige, Partij>> = { begeleider: 'zorg', client: 'zorg', vertegenwoordiger: 'zorg', corporatie: 'corporatie', gemeente: 'gemeente' };

/** Each party that has not signed yet, once. */
export function clientoverlegbeurten(r: Regeling, s: DossierStand): Beurt[] {
  return ongetekend(s).flatMap((c) => [...new Set(moetNog(c).map((d) => PARTIJ_VAN[d] ?? 'regio'))].map((wie): Beurt => ({
    stap: 'clientoverleg-ondertekenen', wie, sinds: c.op, ...binnenTermijn(r, 'clientoverleg-ondertekenen', c.op),
  })));
}
