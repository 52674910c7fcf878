import type { Dag } from '../../domain/kalender/dag.ts';
import { toeval, type Toeval } from '../toeval.ts';
import type { Client } from './client.ts';

/** Names that any Dutch town could have; together with a number no real address is meant. */
const STRATEN = [
  'Kastanjelaan', 'Meidoornstraat', 'Lijsterbesplein', 'Populierenlaan', 'Berkenhof', 'Wilgenstraat', 'Elzenpad', 'Hazelaarstraat', 'Merelhof', 'Spreeuwstraat',
  'Zwaluwstraat', 'Kievitlaan', 'Leeuweriklaan', 'Koekoeksplein', 'Tulpstraat', 'Narcissenlaan', 'Klaproosstraat', 'Korenbloemhof', 'Anjerstraat', 'Dahliaplein',
  'Molenweg', 'Kerkepad', 'Havenkade', 'Dijkstraat', 'Weidezicht', 'Slotlaan', 'Veerstraat', 'Boomgaard', 'Zeilmakershof', 'Touwbaan',
  'Vermeerstraat', 'Frans Halsplein', 'Van Goghlaan', 'Mesdagstraat', 'Erasmuslaan', 'Spinozahof', 'Oranjestraat', 'Prins Hendriklaan', 'Wilhelminastraat', 'Stationsweg',
] as const;

/** The limit of social rent in a year; in later years that of the last one known. Young tenants rent below a lower limit. */
const HUURGRENS: Record<number, number> = { 2018: 710.68, 2019: 720.42, 2020: 737.14, 2021: 752.33, 2022: 763.47, 2023: 808.06, 2024: 879.66, 2025: 900.07, 2026: 932.93 };
const EERSTE_JAAR = 2018;
const LAATSTE_JAAR = 2026;
const hoogsteHuur = (jaar: number, jongerenwoning: boolean): number => {
  const bekend = Math.max(EERSTE_JAAR, Math.min(jaar, LAATSTE_JAAR));
  return jongerenwoning ? 417 + (bekend - EERSTE_JAAR) * 10 : Math.min(HUURGRENS[bekend]!, 710 + (bekend - EERSTE_JAAR) * 26);
};
/** A year without a limit takes no homes: until the limits of a new year are in, the demo's homes are there from the last day that has one. */
const metGrens = (vrijOp: Dag): Dag => (Number(vrijOp.slice(0, 4)) > LAATSTE_JAAR ? `${LAATSTE_JAAR}-12-31` : vrijOp);

/** The figures between which postcodes lie there, and a place. Together with the streets no real address is meant. */
const PLEKKEN: Record<string, readonly [van: number, tot: number, plaats: string]> = {
  haarlem: [2011, 2037, 'Haarlem'], velsen: [1971, 1992, 'IJmuiden'], beverwijk: [1941, 1949, 'Beverwijk'], heemskerk: [1961, 1969, 'Heemskerk'], heemstede: [2101, 2106, 'Heemstede'], bloemendaal: [2051, 2061, 'Bloemendaal'],
  zandvoort: [2041, 2042, 'Zandvoort'], hoorn: [1621, 1628, 'Hoorn'], medemblik: [1671, 1671, 'Medemblik'], enkhuizen: [1601, 1602, 'Enkhuizen'], 'stede-broec': [1611, 1613, 'Bovenkarspel'],
  koggenland: [1633, 1648, 'Avenhorn'], opmeer: [1715, 1716, 'Opmeer'], drechterland: [1606, 1616, 'Hoogkarspel'],
};
const BEZICHTIGEN = ['Op afspraak, meestal binnen een week.', 'Dinsdag- en donderdagmiddag, bij de voordeur.', 'Samen met de huidige bewoner; wij spreken af.', 'Vanaf de dag dat de woning leeg is, aan de hoofdingang.'] as const;
const HUURVOORWAARDEN = ['Geen rookwaar in de gezamenlijke gang. De fiets staat in de berging.', 'De huurder onderhoudt de voortuin.', 'Er geldt een huisreglement van de bewonerscommissie; dat krijg je bij het contract.'] as const;
const WOONVORMEN = [
  'Gemengd wonen: bewoners doen samen het onderhoud van de binnentuin en ontmoeten elkaar elke maand.', 'Geclusterd wonen met een huismeester: de huurder houdt zich aan de afspraken van het gebouw.', 'Kleinschalig complex: nieuwe bewoners maken eerst kennis met de buren.',
] as const;

export type Woningantwoorden = { adres: string; gemeente: string; kamers: number; huur: number; gelijkvloers: 'ja' | 'nee'; jongerenwoning: 'ja' | 'nee'; beschikbaar_vanaf: Dag } & Record<string, unknown>;

/** A home that fits this client; without a client, any home. */
export function verzinWoning(t: Toeval, { gemeente, op, vrijOp, client }: { gemeente: string; op: Dag; vrijOp: Dag; client?: Client }): Woningantwoorden {
  const jongerenwoning = (client?.jongerenwoning ?? true) && (client?.kamers ?? 1) <= 2 && t.kans(0.3);
  const hoogste = hoogsteHuur(Number(op.slice(0, 4)), jongerenwoning);
  const adres = `${t.kies(STRATEN)} ${t.getal(1, 189)}${t.kans(0.15) ? t.kies(['A', 'B', 'C']) : ''}`;
  const kamers = (client?.kamers ?? t.getal(1, 3)) + t.getal(0, 1);
  const huur = Math.min(Math.round(hoogste * t.getal(68, 98)) / 100, client?.huurHoogstens ?? Infinity);
  const gelijkvloers = client?.gelijkvloers || t.kans(0.35);
  // Of chance of their own, so that what is known of a home changes no story.
  const eigen = toeval('woning', gemeente, adres, op, vrijOp);
  return {
    adres, gemeente, kamers, huur, gelijkvloers: gelijkvloers ? 'ja' : 'nee', jongerenwoning: jongerenwoning ? 'ja' : 'nee', beschikbaar_vanaf: metGrens(vrijOp),
    ...plek(eigen, gemeente), ...gebouw(eigen, kamers, gelijkvloers), ...afspraken(eigen),
  };
}

function plek(t: Toeval, gemeente: string): Record<string, string> {
  const gevonden = PLEKKEN[gemeente];
  if (!gevonden) return {};
  const letter = () => t.kies([...'ABCEGHJKLMNPRTVWXZ']);
  return { postcode: `${t.getal(gevonden[0], gevonden[1])} ${letter()}${letter()}`, plaats: gevonden[2] };
}

function gebouw(t: Toeval, kamers: number, gelijkvloers: boolean): Record<string, unknown> {
  const lift = gelijkvloers ? t.kans(0.5) : false;
  const verdieping = gelijkvloers ? (lift ? t.getal(1, 7) : 0) : t.getal(0, 3);
  const kenmerken = [
    ...(gelijkvloers && t.kans(0.25) ? ['rolstoel', 'drempelvrij'] : gelijkvloers && t.kans(0.3) ? ['drempelvrij'] : []), ...(gelijkvloers && t.kans(0.15) ? ['aangepaste-badkamer'] : []),
    ...(t.kans(0.3) ? ['rustige-plek'] : []), ...(t.kans(0.65) ? ['buitenruimte'] : []),
  ];
  return { oppervlakte: 22 + kamers * 13 + t.getal(0, 14), verdieping, lift: lift ? 'ja' : 'nee', kenmerken, huisdieren: t.kans(0.7) ? 'ja' : 'nee', energielabel: t.kies(['A', 'A', 'B', 'B', 'C', 'C', 'C', 'D', 'E', 'F']) };
}

function afspraken(t: Toeval): Record<string, unknown> {
  const woonvorm = t.kans(0.08);
  return {
    servicekosten: t.getal(0, 9) * 6.5 + 4.25, bezichtiging: t.kies(BEZICHTIGEN), ...(t.kans(0.2) ? { huurvoorwaarden: t.kies(HUURVOORWAARDEN) } : {}),
    ...(woonvorm ? { bijzondere_woonvorm: 'ja', woonvorm_voorwaarden: t.kies(WOONVORMEN) } : { bijzondere_woonvorm: 'nee' }),
  };
}
