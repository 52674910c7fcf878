import { breuk, type Breuk } from '../verdeling/breuk.ts';
import { SLEUTELS, type Deelnemer, type Deelregel, type Kostensleutel } from './stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Partijsoort } from '../partijen/rollen.ts';
import { gewichtenVoor } from './gewichten.ts';
import { verdeelKosten } from './verdeling.ts';

/* The other way round: one party's amount is known, the total is not. Which total would each key give? */

export type Herleid = {
  sleutel: Kostensleutel; naam: string; gewicht: number; som: number;
  /** the exact total in cents, as a fraction */
  exact: Breuk;
  /** that total in whole cents, and what it gives the party: the amount itself wherever whole cents allow it */
  totaal: number; geeft: number;
};

/** The cents of a fraction, a half upwards. */
export const opCent = ({ teller, noemer }: Breuk): number => Number((2n * teller + noemer) / (2n * noemer));

/** The yearly total by which `partij` pays `cent`, per key its kind can use; the keys that ask for users are left out. */
export function herleidTotaal(regeling: Regeling, delen: readonly Deelregel[], partijen: readonly Deelnemer[], partij: string, cent: number, jaar: number): Herleid[] {
  const soort: Partijsoort | undefined = partijen.find((p) => p.code === partij)?.soort;
  const alles = delen.reduce((a, d) => a + d.deel, 0);
  const betaalt = delen.filter((d) => d.betaler === soort).reduce((a, d) => a + d.deel, 0);
  if (!soort || betaalt === 0) return [];
  return SLEUTELS.flatMap(({ code, naam }) => {
    const gewichten = code === 'gebruikers' ? undefined : gewichtenVoor(regeling, soort, partijen, code, {});
    const gewicht = gewichten?.[partij] ?? 0;
    if (!gewichten || gewicht === 0) return [];
    const som = Object.values(gewichten).reduce((a, b) => a + b, 0);
    const exact = breuk(BigInt(cent) * BigInt(som) * BigInt(alles), BigInt(gewicht) * BigInt(betaalt));
    const geeft = (totaal: number): number => verdeelKosten({ jaar, posten: [{ post: 'overig', keer: 'jaarlijks', cent: totaal }], partijen, delen, eenmalig: soort, sleutels: { [soort]: { sleutel: code, gewichten, door: partij, op: '' } } }).partijen.find((p) => p.partij === partij)!.totaal;
    // Around the exact total there is one in whole cents that gives the amount itself.
    const midden = opCent(exact);
    const totaal = [0, -1, 1, -2, 2, -3, 3].map((d) => midden + d).find((t) => t >= 0 && geeft(t) === cent) ?? midden;
    return [{ sleutel: code, naam, gewicht, som, exact, totaal, geeft: geeft(totaal) }];
  });
}
