import type { LEEFGEBIEDEN } from '../aanvraag/velden-plan.ts';

/* The fixed words of living there, as stored and as read. One list each, so that figures can be counted over years and regions. */

type Woorden = readonly { code: string; naam: string }[];
type Codes<L extends Woorden> = L[number]['code'];
export type Leefgebied = Codes<typeof LEEFGEBIEDEN>;

/** Who sat at the table. */
export const AANWEZIGEN = [
  { code: 'client', naam: 'De cliënt' }, { code: 'vertegenwoordiger', naam: 'Een vertegenwoordiger of naaste' }, { code: 'begeleider', naam: 'De woonbegeleider' }, { code: 'corporatie', naam: 'De corporatie' },
  { code: 'gemeente', naam: 'De gemeente' }, { code: 'welzijn', naam: 'De welzijnsorganisatie' }, { code: 'servicepunt', naam: 'Het Servicepunt of de coördinator' },
] as const;
export type Aanwezige = Codes<typeof AANWEZIGEN>;

/** On which law the support stands. */
export const INDICATIES = [
  { code: 'wmo', naam: 'Wmo-beschikking van de gemeente' }, { code: 'jeugdwet', naam: 'Jeugdwet' }, { code: 'wlz', naam: 'Wlz-indicatie' }, { code: 'zvw', naam: 'Zorgverzekeringswet' }, { code: 'anders', naam: 'Anders, of zonder indicatie' },
] as const;
export type Indicatie = Codes<typeof INDICATIES>;

/** Why support ended; `koppelbeding`: the kind of ending that also ends a lease tied to it (art. 6a). */
export const EINDEN_BEGELEIDING = [
  { code: 'client-zegt-op', naam: 'De cliënt zegt de begeleiding op', koppelbeding: true }, { code: 'problematische-zorg', naam: 'De zorgorganisatie sluit af vanwege problematische zorg', koppelbeding: true },
  { code: 'doelen-behaald', naam: 'De doelen zijn behaald', koppelbeding: false }, { code: 'indicatie-voorbij', naam: 'De indicatie is voorbij', koppelbeding: false },
  { code: 'andere-aanbieder', naam: 'Een andere aanbieder neemt het over', koppelbeding: false }, { code: 'onderbreking', naam: 'Tijdelijke onderbreking, bijvoorbeeld een opname', koppelbeding: false },
] as const;
export type EindeBegeleiding = Codes<typeof EINDEN_BEGELEIDING>;

/** How a goal stands, from far to reached. `punt`: its height in the picture of the trend. */
export const DOELOORDELEN = [
  { code: 'achteruit', naam: 'Achteruitgegaan', punt: 0 }, { code: 'gelijk', naam: 'Nog gelijk', punt: 1 }, { code: 'op-weg', naam: 'Op weg', punt: 2 }, { code: 'behaald', naam: 'Behaald', punt: 3 },
  { code: 'vervallen', naam: 'Speelt niet meer', punt: undefined },
] as const;
export type Doeloordeel = Codes<typeof DOELOORDELEN>;

export const HOES = [{ code: 'goed', naam: 'Goed' }, { code: 'wisselend', naam: 'Wisselend' }, { code: 'niet-goed', naam: 'Niet goed' }] as const;
export type Hoe = Codes<typeof HOES>;

/** What an evaluation leads to. */
export const VERVOLGEN = [
  { code: 'doorgaan', naam: 'Doorgaan zoals nu' }, { code: 'meer-begeleiding', naam: 'Meer begeleiding nodig' }, { code: 'minder-begeleiding', naam: 'Met minder begeleiding verder' },
  { code: 'omklap', naam: 'Toe aan een gewoon huurcontract' }, { code: 'zorgen', naam: 'Er zijn zorgen: extra gesprek nodig' },
] as const;
export type Vervolg = Codes<typeof VERVOLGEN>;

/** What a soft landing is made of (art. 8a; A9, A10; E2.7). */
export const ONDERDELEN = [
  { code: 'kennismaking', naam: 'Kennismaking in de buurt' }, { code: 'contactpersoon', naam: 'Vaste contactpersoon bij welzijn' }, { code: 'activiteiten', naam: 'Activiteiten in de buurt' },
  { code: 'werk', naam: 'Werk of vrijwilligerswerk' }, { code: 'opleiding', naam: 'Opleiding' }, { code: 'dagbesteding', naam: 'Dagactiviteiten' }, { code: 'ervaringsdeskundige', naam: 'Contact met iemand die het zelf heeft meegemaakt' },
] as const;
export type Onderdeel = Codes<typeof ONDERDELEN>;
export const LANDINGSSTANDEN = [{ code: 'gedaan', naam: 'Gedaan' }, { code: 'gepland', naam: 'Afgesproken' }, { code: 'niet-nodig', naam: 'Niet nodig' }, { code: 'wil-niet', naam: 'De cliënt wil dit niet' }] as const;
export type Landingsstand = Codes<typeof LANDINGSSTANDEN>;

/**
 * How the living under the scheme ended. `huur_eindigt`: the lease ends with it; `nazorg`: the client is followed for the agreed time (E4).
 */
export const UITKOMSTEN = [
  { code: 'vast-contract', naam: 'Woont er met een gewoon huurcontract', huur_eindigt: false, nazorg: true },
  { code: 'doorverhuisd', naam: 'Verhuisd naar een andere eigen woning', huur_eindigt: true, nazorg: true },
  { code: 'andere-regio', naam: 'Verhuisd naar een andere regio of regeling', huur_eindigt: true, nazorg: true },
  { code: 'terug-naar-zorg', naam: 'Terug naar een plek met zorg', huur_eindigt: true, nazorg: true },
  { code: 'ontruimd-huurachterstand', naam: 'Ontruimd wegens huurachterstand', huur_eindigt: true, nazorg: true },
  { code: 'ontruimd-overlast', naam: 'Ontruimd wegens overlast', huur_eindigt: true, nazorg: true },
  { code: 'onttrokken', naam: 'Heeft zich aan de begeleiding onttrokken', huur_eindigt: true, nazorg: true },
  { code: 'huur-opgezegd', naam: 'De huur is opgezegd of niet omgezet', huur_eindigt: true, nazorg: true },
  { code: 'uit-beeld', naam: 'Vertrokken zonder bekend adres', huur_eindigt: true, nazorg: false },
  { code: 'detentie', naam: 'In detentie', huur_eindigt: true, nazorg: true },
  { code: 'overleden', naam: 'Overleden', huur_eindigt: true, nazorg: false },
] as const;
export type Uitkomst = Codes<typeof UITKOMSTEN>;

/** What people read for a code of one of these lists. */
export const naamVan = (lijst: Woorden, code: string): string => lijst.find((w) => w.code === code)?.naam ?? code;
