import { INSPANNINGSGESPREK } from '../inspanning/gesprek.ts';
import { ACTIE } from '../inspanning/actie.ts';
import { SERVICEPUNTOORDEEL } from '../inspanning/servicepuntoordeel.ts';
import { KOSTEN } from '../kosten/kosten.ts';
import { LEVERING } from '../monitor/levering.ts';
import { RAPPORT } from '../monitor/rapportzaak.ts';
import { VERGADERING } from '../overleg/vergadering.ts';
import { CERTIFICAAT } from '../partijen/certificaat.ts';
import { GESCHIL } from '../partijen/geschil.ts';
import { TOETREDING } from '../partijen/toetreding.ts';
import { UITTREDING } from '../partijen/uittreding.ts';
import { PLAATSEN } from '../raming/plaatsen.ts';
import { RAMING } from '../raming/raming.ts';
import { REGELINGEVALUATIE } from '../wijziging/evaluatie.ts';
import { REGELINGWIJZIGING } from '../wijziging/wijziging.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Beurt, ZaakGebeurtenis, Zaakkolommen, Zaakleer, Zaakstand } from './leer.ts';
import type { Zaaksoort } from './soorten.ts';

/** A kind of zaak whose own state and events are its own affair. */
export type Leer = Zaakleer<Zaakstand, ZaakGebeurtenis>;

const LEREN = {
  regelingwijziging: REGELINGWIJZIGING, regelingevaluatie: REGELINGEVALUATIE,
  toetreding: TOETREDING, uittreding: UITTREDING, certificaat: CERTIFICAAT, geschil: GESCHIL,
  kosten: KOSTEN, vergadering: VERGADERING,
  actie: ACTIE, inspanningsgesprek: INSPANNINGSGESPREK, servicepuntoordeel: SERVICEPUNTOORDEEL,
  raming: RAMING, plaatsen: PLAATSEN, levering: LEVERING, rapport: RAPPORT,
} satisfies Record<Zaaksoort, unknown>;
/** Every kind of zaak. Storage, forms, lists and the check of the chain walk this table. */
export const ZAAKLEREN = LEREN as unknown as Readonly<Record<Zaaksoort, Leer>>;
/** What can happen in a zaak of this kind. */
export type Gebeurtenissoort<K extends Zaaksoort = Zaaksoort> = Parameters<(typeof LEREN)[K]['pasToe']>[1]['soort'];

/** What is kept of a zaak beside its memory. */
export type Zaakrij = { stand: Zaakstand; kolommen: Zaakkolommen; beurten: readonly Beurt[] };
/** The row as it follows from the state: what of it is for all who see the zaak, and whose turn it is by this regeling. */
export function rijUit(soort: Zaaksoort, regeling: Regeling, stand: Zaakstand): Zaakrij {
  const leer = ZAAKLEREN[soort];
  return { stand: leer.gedeeld?.(regeling, stand) ?? stand, kolommen: leer.kolommen(stand), beurten: leer.beurten(regeling, stand) };
}
