import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import type { WoningGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { pasWoningToe, type WoningStand } from '../../domain/keten/stand.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { woningtaken } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { laadWoning, openWoning, schrijfTaken, schrijfWoning, wijzigWoning, type Woningrij } from '../../storage/dossiers.ts';
import type { Stroom, Stroomstap } from '../stroomstap.ts';

/** A step on a home of its own, apart from a dossier; `rij` is what the home's row keeps beside its events. */
export type Woningactie<B = undefined> = Stroomstap<WoningStand, WoningGebeurtenis, Woningrij, B>;

/** A home as a stream of events. */
export const WONINGSTROOM: Stroom<WoningStand, WoningGebeurtenis, Woningrij> = {
  soort: 'woning',
  nietGevonden: geweigerd({ soort: 'niet-gevonden', reden: 'Deze woning is niet gevonden.', wat: 'Zij bestaat niet, of is niet van jouw organisatie.' }),
  laad: laadWoning,
  pasToe: pasWoningToe,
  open: (tx, { id, stand, regeling, rij }) => openWoning(tx, id, regeling.geldig_vanaf, stand, rij!.feiten!),
  schrijf: async (tx, id, van, tot, stand, rij, regeling) => {
    if (van > 0 && rij) await wijzigWoning(tx, id, rij);
    await schrijfTaken(tx, { woning: id }, woningtaken(regeling, stand));
    return schrijfWoning(tx, id, tot, stand);
  },
};

/** Who may take a step on a home is said by the regeling; an existing home must be their organisation's own, and ready for it. */
export const magWoningstap = (stap: 'woning-aanmelden' | keyof typeof WONINGSTAPPEN) => (regeling: Regeling, stand: WoningStand | undefined, wie: Handelaar): Uitkomst<null> => {
  const mag = bevoegdVoorEigen(regeling, stap, wie);
  if (!mag.ok || !stand || stap === 'woning-aanmelden') return mag;
  const bron = regeling.stappen[stap]?.bron;
  const { titel, mag: wanneer, eerst } = WONINGSTAPPEN[stap];
  if (stand.corporatie !== wie.organisatie) return geweigerd({ soort: 'niet-bevoegd', reden: 'Deze stap is aan de corporatie van deze woning.', bron });
  return wanneer.includes(stand.status) ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: `${titel} kan nu niet. ${eerst}`, bron });
};
