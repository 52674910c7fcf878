import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { geweigerd } from '../../domain/uitkomst.ts';
import { pasVerdelingToe, type VerdelingGebeurtenis, type VerdelingStand, type Verdelingstap } from '../../domain/verdeling/besluiten.ts';
import { leesVerdeling, type Verdelingbeeld } from '../../storage/lezen/verdeling.ts';
import { laadVerdeling, openVerdeling, schrijfVerdeling, type Toelichtingen } from '../../storage/verdeling.ts';
import type { Stroom, Stroomsituatie, Stroomstap } from '../stroomstap.ts';

/* The numbers of a regeling as a stream: one per regeling, begun by the first thing that is reported or decided. */

/** Under which regeling, on which day, and who asks: what the questions are made from. */
export type Omgeving = { versies: readonly Regeling[]; regeling: Regeling; vandaag: Dag; wie: Handelaar };
export type Verdelingactie = Stroomstap<VerdelingStand, VerdelingGebeurtenis, Toelichtingen, Verdelingbeeld>;
export type Situatie = Stroomsituatie<VerdelingStand, Verdelingbeeld>;

export const VERDELINGSTROOM: Stroom<VerdelingStand, VerdelingGebeurtenis, Toelichtingen> = {
  soort: 'verdeling',
  nietGevonden: geweigerd({ soort: 'niet-gevonden', reden: 'Van deze regeling is nog niets besloten.' }),
  laad: (tx, id) => laadVerdeling(tx, { id }),
  pasToe: pasVerdelingToe,
  open: (tx, { id, stand, regeling }) => openVerdeling(tx, { id, stand, versie: regeling.geldig_vanaf }),
  schrijf: (tx, id, van, tot, stand, rij) => schrijfVerdeling(tx, id, { van, tot }, stand, rij),
};

/** A step of this stream: who may is said by the regeling; the first event of all begins the stream. */
export const verdelingstap = (stap: Verdelingstap, { versies, vandaag }: Omgeving, vragen: (bron: Verdelingbeeld) => Vragen, beslis: Verdelingactie['beslis']): Verdelingactie => ({
  naam: stap,
  mag: (regeling, _, wie) => bevoegdVoorEigen(regeling, stap, wie),
  leest: (tx) => leesVerdeling(tx, versies, vandaag),
  vragen,
  beslis: (situatie) => {
    const besluit = beslis(situatie);
    if (!besluit.ok || situatie.stand) return besluit;
    return { ok: true, waarde: { ...besluit.waarde, gebeurtenissen: [{ soort: 'verdeling-begonnen', gegevens: { regeling: situatie.regeling.regeling } }, ...besluit.waarde.gebeurtenissen] } };
  },
});

/** What people write, kept under the number it belongs to. */
export const toelichtingBij = (nummer: number, tekst: unknown): Toelichtingen => (typeof tekst === 'string' ? { [nummer]: tekst } : {});

/** The consultation that the regeling names for joint decisions; all of them when it names none. */
export function besluitorganen({ overleg, verdeelsleutel: { overdracht } }: Regeling): Optie[] {
  const gelijk = (tekst: string) => tekst.toLowerCase().replaceAll(' ', '-');
  const genoemd = overleg.filter((o) => overdracht && [gelijk(o.naam), o.code].includes(gelijk(overdracht.besluit_door)));
  return (genoemd.length > 0 ? genoemd : overleg).map(({ code, naam }) => ({ code, naam }));
}
/** Which body, when, and why: the same for every decision. */
export const besluitvragen = (regeling: Regeling): Vragen => ({
  orgaan: { label: 'Wie heeft dit besloten?', soort: 'keuze', verplicht: true, opties: besluitorganen(regeling) },
  gebeurd_op: { label: 'Op welke dag is dit besloten?', soort: 'datum', verplicht: true },
  toelichting: { label: 'Wat is er besloten, en waarom?', soort: 'lange-tekst', max: 2000, verplicht: true, hint: 'Iedereen van de regeling leest dit. Schrijf geen namen van cliënten.' },
});
export const jaaropties = (jaren: readonly number[]): Optie[] => jaren.map((j) => ({ code: String(j), naam: String(j) }));
