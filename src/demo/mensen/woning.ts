import type { Dag } from '../../domain/kalender/dag.ts';
import type { Toeval } from '../toeval.ts';
import type { Client } from './client.ts';

/** Names that any Dutch town could have; together with a number no real address is meant. */
const STRATEN = [
  'Kastanjelaan', 'Meidoornstraat', 'Lijsterbesplein', 'Populierenlaan', 'Berkenhof', 'Wilgenstraat', 'Elzenpad', 'Hazelaarstraat', 'Merelhof', 'Spreeuwstraat',
  'Zwaluwstraat', 'Kievitlaan', 'Leeuweriklaan', 'Koekoeksplein', 'Tulpstraat', 'Narcissenlaan', 'Klaproosstraat', 'Korenbloemhof', 'Anjerstraat', 'Dahliaplein',
  'Molenweg', 'Kerkepad', 'Havenkade', 'Dijkstraat', 'Weidezicht', 'Slotlaan', 'Veerstraat', 'Boomgaard', 'Zeilmakershof', 'Touwbaan',
  'Vermeerstraat', 'Frans Halsplein', 'Van Goghlaan', 'Mesdagstraat', 'Erasmuslaan', 'Spinozahof', 'Oranjestraat', 'Prins Hendriklaan', 'Wilhelminastraat', 'Stationsweg',
] as const;

/** About the highest basic rent of social housing in a year, and the lower limit for young tenants, in euros per month. */
const hoogsteHuur = (jaar: number, jongerenwoning: boolean): number => (jongerenwoning ? 417 + (jaar - 2018) * 10 : 710 + (jaar - 2018) * 26);

export type Woningantwoorden = { adres: string; gemeente: string; kamers: number; huur: number; gelijkvloers: 'ja' | 'nee'; jongerenwoning: 'ja' | 'nee'; beschikbaar_vanaf: Dag };

/** A home that fits this client; without a client, any home. */
export function verzinWoning(t: Toeval, { gemeente, op, vrijOp, client }: { gemeente: string; op: Dag; vrijOp: Dag; client?: Client }): Woningantwoorden {
  const jongerenwoning = (client?.jongerenwoning ?? true) && (client?.kamers ?? 1) <= 2 && t.kans(0.3);
  const hoogste = hoogsteHuur(Number(op.slice(0, 4)), jongerenwoning);
  return {
    adres: `${t.kies(STRATEN)} ${t.getal(1, 189)}${t.kans(0.15) ? t.kies(['A', 'B', 'C']) : ''}`,
    gemeente, kamers: (client?.kamers ?? t.getal(1, 3)) + t.getal(0, 1),
    huur: Math.round(hoogste * t.getal(68, 98)) / 100,
    gelijkvloers: client?.gelijkvloers || t.kans(0.35) ? 'ja' : 'nee', jongerenwoning: jongerenwoning ? 'ja' : 'nee', beschikbaar_vanaf: vrijOp,
  };
}
