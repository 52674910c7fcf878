import { zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Beurt, Zaakleer, Zaakstand } from '../zaak/leer.ts';

/* The evaluation of the regeling itself, every so many years: each party says whether to go on, and then it is decided (art. 13b, 13c). */

export const STANDPUNTEN = [{ code: 'voortzetten', naam: 'Voortzetten zoals het is' }, { code: 'aanpassen', naam: 'Voortzetten en aanpassen' }, { code: 'beeindigen', naam: 'Niet verder' }] as const;
export type Standpunt = (typeof STANDPUNTEN)[number]['code'];
export const standpuntnaam = (code: Standpunt): string => STANDPUNTEN.find((s) => s.code === code)!.naam;

export type EvaluatieStand = Zaakstand & {
  status: 'open' | 'klaar';
  /** the year it is about, and the day it was due, where the regeling sets one */
  jaar: string; gepland?: Dag; op: Dag; uiterlijk: Dag; partijen: string[];
  standpunten: Record<string, { standpunt: Standpunt; op: Dag; nr: number }>;
  gegeven: number;
  /** `zonder`: the parties without which the others go on */
  besluit?: { uitkomst: Standpunt; op: Dag; zonder: string[] };
};
export type EvaluatieGebeurtenis =
  | { soort: 'regelingevaluatie-begonnen'; gegevens: { regeling: string; jaar: string; gepland?: Dag; uiterlijk: Dag; partijen: string[] } }
  | { soort: 'standpunt-gegeven'; gegevens: { namens: string; standpunt: Standpunt } }
  | { soort: 'regelingevaluatie-besloten'; gegevens: { uitkomst: Standpunt; zonder: string[] } };

export const zonderStandpunt = ({ partijen, standpunten }: Pick<EvaluatieStand, 'partijen' | 'standpunten'>): string[] => partijen.filter((p) => !standpunten[p]);
/** Parties that do not want to go on. */
export const wilNietVerder = ({ standpunten }: Pick<EvaluatieStand, 'standpunten'>): string[] => Object.keys(standpunten).filter((p) => standpunten[p]!.standpunt === 'beeindigen').sort();

/** The days on which an evaluation is due, from the day the scheme began (the one before it ended), up to and with the first one after today. Empty where the regeling sets no rhythm. */
export function geplandeEvaluaties(versies: readonly Regeling[], geldend: Regeling, vandaag: Dag): Dag[] {
  const elke = geldend.looptijd.evaluatie_elke_jaren;
  const eerste = geldend.voorganger?.eindigt_op ?? versies.map((v) => v.geldig_vanaf).sort()[0];
  if (!elke || !eerste) return [];
  const dagen: Dag[] = [];
  for (let dag = plusTermijn(eerste, `${elke} jaar`); ; dag = plusTermijn(eerste, `${elke * (dagen.length + 1)} jaar`)) {
    dagen.push(dag);
    if (dag > vandaag) return dagen;
  }
}

function pasToe(stand: EvaluatieStand | undefined, g: EvaluatieGebeurtenis & { gebeurd_op: Dag }): EvaluatieStand {
  const op = g.gebeurd_op;
  if (g.soort === 'regelingevaluatie-begonnen') return { ...g.gegevens, op, status: 'open', standpunten: {}, gegeven: 0 };
  const s = stand!;
  if (g.soort === 'standpunt-gegeven') return { ...s, gegeven: s.gegeven + 1, standpunten: { ...s.standpunten, [g.gegevens.namens]: { standpunt: g.gegevens.standpunt, op, nr: s.gegeven + 1 } } };
  return { ...s, status: 'klaar', besluit: { ...g.gegevens, op } };
}

function beurten(regeling: Regeling, s: EvaluatieStand): Beurt[] {
  if (s.status === 'klaar') return [];
  const servicepunt = regeling.servicepunt.organisatie;
  const wachten = zonderStandpunt(s);
  const beurt = (stap: Beurt['stap'], organisatie: string): Beurt => ({ stap, rollen: regeling.stappen[stap]?.door ?? [], organisatie, uiterlijk: s.uiterlijk });
  // The service point keeps after who has not answered, also where it is a party that answers itself.
  return wachten.length > 0 ? [...new Set([...wachten, servicepunt])].map((p) => beurt('standpunt-geven', p)) : [beurt('regelingevaluatie-besluiten', servicepunt)];
}

export const REGELINGEVALUATIE: Zaakleer<EvaluatieStand, EvaluatieGebeurtenis> = {
  soort: 'regelingevaluatie', woord: ['evaluatie', 'evaluaties'], pasToe, beurten,
  kolommen: ({ status, uiterlijk, jaar, besluit }) => ({ status, datum: besluit?.op ?? uiterlijk, sleutel: jaar }),
  naam: (regeling, { jaar, gepland }) => `Evaluatie van ${regeling.korte_naam}, ${gepland ? zegDatum(gepland) : jaar}`,
  pad: (id) => `/wijzigingen/evaluaties/${id}`,
};
