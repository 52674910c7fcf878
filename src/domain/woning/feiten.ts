import type { Antwoorden, Vragen } from '../invoer/vragen.ts';
import { leesPostcode } from './adres.ts';

/** What is kept of a home beside its events; null is what was not answered. */
export type Woningfeiten = {
  adres: string; postcode: string | null; plaats: string | null; kamers: number; oppervlakte: number | null; verdieping: number | null; lift: boolean | null;
  gelijkvloers: boolean; kenmerken: string[]; huisdieren: boolean | null; energielabel: string | null; huur: number; servicekosten: number | null; huurvoorwaarden: string | null;
  bijzondere_woonvorm: boolean; woonvorm_voorwaarden: string | null; beschikbaar_vanaf: string; bezichtiging: string | null;
};

const jaNee = (waarde: unknown): boolean | null => (waarde === undefined ? null : waarde === 'ja');
const of = <T>(waarde: unknown): T | null => (waarde ?? null) as T | null;

/** The facts in answers that were checked. */
export const feitenUit = (a: Antwoorden): Woningfeiten => ({
  adres: a.adres as string, postcode: of(a.postcode && leesPostcode(a.postcode as string)), plaats: of(a.plaats), kamers: a.kamers as number, oppervlakte: of(a.oppervlakte),
  verdieping: of(a.verdieping), lift: jaNee(a.lift), gelijkvloers: a.gelijkvloers === 'ja', kenmerken: (a.kenmerken as string[] | undefined) ?? [], huisdieren: jaNee(a.huisdieren), energielabel: of(a.energielabel),
  huur: a.huur as number, servicekosten: of(a.servicekosten), huurvoorwaarden: of(a.huurvoorwaarden), bijzondere_woonvorm: a.bijzondere_woonvorm === 'ja', woonvorm_voorwaarden: of(a.woonvorm_voorwaarden),
  beschikbaar_vanaf: a.beschikbaar_vanaf as string, bezichtiging: of(a.bezichtiging),
});

const woord = (waarde: boolean): string => (waarde ? 'ja' : 'nee');

/** The answers that these facts were: what a form to change a home begins with. */
export function antwoordenUit(w: Woningfeiten & { gemeente: string; jongerenwoning: boolean; buurt?: string | null }): Antwoorden {
  const paren = Object.entries(w).map(([veld, waarde]) => [veld, typeof waarde === 'boolean' ? woord(waarde) : waarde] as const);
  return Object.fromEntries(paren.filter(([veld, waarde]) => waarde !== null && waarde !== undefined && !(Array.isArray(waarde) && waarde.length === 0) && !(veld === 'bijzondere_woonvorm' && waarde === 'nee'))) as Antwoorden;
}

/** Which of these questions are answered otherwise now. */
export const gewijzigdeVelden = (vragen: Vragen, was: Antwoorden, nu: Antwoorden): string[] => {
  const plat = (veld: string, waarde: Antwoorden[string]) => (veld === 'bijzondere_woonvorm' ? waarde ?? 'nee' : JSON.stringify(Array.isArray(waarde) ? [...waarde].sort() : waarde ?? null));
  return Object.keys(vragen).filter((veld) => plat(veld, was[veld]) !== plat(veld, nu[veld]));
};
