import { pasZittingToe, ZITTINGSTAPPEN, type ZittingGebeurtenis, type ZittingStand, type Zittingstap } from '../../domain/beoordeling/zitting.ts';
import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { laadZitting, openZittingrij, schrijfZitting, type Deelnemer } from '../../storage/zitting.ts';
import type { Stroom, Stroomstap } from '../stroomstap.ts';

/** What the row of a meeting keeps beside its events. */
export type Zittingrij = { plaats?: string; deelnemers?: readonly Deelnemer[] };
export type Zittingactie<B = undefined> = Stroomstap<ZittingStand, ZittingGebeurtenis, Zittingrij, B>;

export const ZITTING_WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze zitting is niet gevonden.', wat: 'Zij bestaat niet, of zij is niet van jouw tafel.' });

/** A meeting as a stream of events. */
export const ZITTINGSTROOM: Stroom<ZittingStand, ZittingGebeurtenis, Zittingrij> = {
  soort: 'zitting',
  nietGevonden: ZITTING_WEG,
  laad: laadZitting,
  pasToe: pasZittingToe,
  open: (tx, { id, stand, regeling, wie, rij }) => openZittingrij(tx, { id, stand, versie: regeling.geldig_vanaf, rol: wie.rol, plaats: rij?.plaats }),
  schrijf: (tx, id, van, tot, stand, rij) => schrijfZitting(tx, id, van, tot, stand, rij?.deelnemers),
};

/** Whoever may decide on applications may hold a meeting for it (art. 3d; W8.3), when the meeting is ready for the step. */
export const magZittingstap = (stap: Zittingstap) => (regeling: Regeling, stand: ZittingStand | undefined, wie: Handelaar): Uitkomst<null> => {
  const mag = bevoegdVoorEigen(regeling, 'besluit-nemen', wie);
  if (!mag.ok) return mag;
  const { titel, mag: wanneer, eerst } = ZITTINGSTAPPEN[stap];
  return !stand || wanneer.includes(stand.status) ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: `${titel} kan nu niet. ${eerst}` });
};

