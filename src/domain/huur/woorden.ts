/* The fixed words of the lease after the key, as stored and as read. */

/** The judgement on turning the lease into an ordinary one. */
export const OMKLAPOORDELEN = [
  { code: 'omzetten', naam: 'Omzetten naar een gewoon huurcontract' }, { code: 'later', naam: 'Nog niet, later opnieuw wegen' }, { code: 'niet', naam: 'Niet omzetten' },
] as const;

/** On what ground a landlord ends a lease that runs. */
export const OPZEGGRONDEN = [
  { code: 'koppelbeding', naam: 'Het koppelbeding: de begeleiding is beëindigd' }, { code: 'overlast', naam: 'Overlast' }, { code: 'huurachterstand', naam: 'Huurachterstand' }, { code: 'andere', naam: 'Een andere grond' },
] as const;
export const OPZEGGERS = [{ code: 'huurder', naam: 'De huurder' }, { code: 'verhuurder', naam: 'De corporatie' }] as const;

/** What became of a notice to end the lease (BW 7:272). */
export const OPZEGUITKOMSTEN = [
  { code: 'huurder-akkoord', naam: 'De huurder is akkoord' }, { code: 'rechter-ontbindt', naam: 'De rechter beëindigt de huur' }, { code: 'rechter-wijst-af', naam: 'De rechter wijst het af: de huur loopt door' }, { code: 'ingetrokken', naam: 'De opzegging is ingetrokken: de huur loopt door' },
] as const;

/** What follows when a lease is not turned into an ordinary one (art. 10; W9.11: parties look for a place that fits). */
export const WAT_ANDERS = [
  { code: 'andere-woning', naam: 'Een andere woning zoeken' }, { code: 'woning-met-zorg', naam: 'Een plek met meer zorg' }, { code: 'intermediair', naam: 'Verder met de zorgorganisatie als huurder' },
  { code: 'eigen-plek', naam: 'De cliënt heeft zelf een andere plek' }, { code: 'nog-onbekend', naam: 'Nog niet bekend: partijen zoeken samen' },
] as const;

/** What the yearly look at a sublet goes through (art. 7a-c). */
export const ONDERHUURVRAGEN = [
  { code: 'huur_op_tijd', label: 'Betaalt de zorgorganisatie de huur op tijd?' }, { code: 'onderhuur_klopt', label: 'Is er een geldig onderhuurcontract met de cliënt, met het koppelbeding?' }, { code: 'begeleiding_loopt', label: 'Loopt de woonbegeleiding?' },
] as const;
