import { BUURTSTAPPEN, pasBuurtToe, werktIn, type BuurtGebeurtenis, type BuurtStand, type Buurtstap } from '../../domain/draagkracht/buurt.ts';
import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { laadBuurt, openBuurt, schrijfBuurt, schrijfOordeel, wisWoorden, type OordeelMetWoorden } from '../../storage/buurten.ts';
import type { Stroom, Stroomstap } from '../stroomstap.ts';

/** What is kept beside the events: the name, the words of an opinion, or that words go. */
export type Buurtrij = { naam?: string; oordeel?: OordeelMetWoorden; wis?: number };
export type Buurtactie<B = undefined> = Stroomstap<BuurtStand, BuurtGebeurtenis, Buurtrij, B>;

/** A neighbourhood as a stream of events. */
export const BUURTSTROOM: Stroom<BuurtStand, BuurtGebeurtenis, Buurtrij> = {
  soort: 'buurt',
  nietGevonden: geweigerd({ soort: 'niet-gevonden', reden: 'Deze buurt is niet gevonden.', wat: 'Zij bestaat niet, of hoort niet bij jouw regeling.' }),
  laad: laadBuurt,
  pasToe: pasBuurtToe,
  open: (tx, { id, stand, regeling, rij }) => openBuurt(tx, { id, stand, versie: regeling.geldig_vanaf, naam: rij!.naam! }),
  schrijf: async (tx, id, van, tot, stand, rij) => {
    if (rij?.oordeel) await schrijfOordeel(tx, id, tot, rij.oordeel);
    if (rij?.wis !== undefined) await wisWoorden(tx, id, rij.wis);
    return schrijfBuurt(tx, id, van, tot, stand, rij?.naam);
  },
};

/** The regeling says which roles may; beyond that their organisation works in this municipality, and the neighbourhood is ready for the step. */
export const magBuurtstap = (naam: Buurtstap) => (regeling: Regeling, stand: BuurtStand | undefined, wie: Handelaar): Uitkomst<null> => {
  const { stap, titel, mag: wanneer, eerst } = BUURTSTAPPEN[naam];
  const bron = regeling.stappen[stap]?.bron;
  const mag = bevoegdVoorEigen(regeling, stap, wie);
  if (!mag.ok || !stand) return mag;
  if (!werktIn(regeling, wie.organisatie, stand.gemeente)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Deze buurt ligt buiten het werkgebied van je organisatie.', wat: 'Vraag het een organisatie die daar werkt.', bron });
  return wanneer.includes(stand.status) ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: `${titel} kan nu niet. ${eerst}`, bron });
};

/** A step whose only answer is yes. */
export const LEEG = (): Record<string, never> => ({});
