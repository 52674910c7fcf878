/* The fixed words of a client's rights and of retention, as stored and as read. */

/** What a client can ask about the own data (AVG art. 15-18, 20, 21). */
export const VERZOEKSOORTEN = [
  { code: 'correctie', naam: 'Er klopt iets niet', artikel: 'AVG art. 16' },
  { code: 'wissen', naam: 'Wis mijn gegevens', artikel: 'AVG art. 17' },
  { code: 'inzage', naam: 'Ik wil weten wat er over mij staat', artikel: 'AVG art. 15' },
  { code: 'bezwaar', naam: 'Ik wil niet dat jullie dit gebruiken', artikel: 'AVG art. 18 en 21' },
] as const;
export type Verzoeksoort = (typeof VERZOEKSOORTEN)[number]['code'];

export const VERZOEKUITKOMSTEN = [
  { code: 'toegewezen', naam: 'Ja' },
  { code: 'deels', naam: 'Voor een deel' },
  { code: 'afgewezen', naam: 'Nee' },
] as const;
export type Verzoekuitkomst = (typeof VERZOEKUITKOMSTEN)[number]['code'];

/** In which capacity someone stands behind the client's own door: the client, or who represents them. */
export const HOEDANIGHEDEN = ['client', 'vertegenwoordiger'] as const;
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** How a dossier can end, as far as it matters for how long the person in it is kept. */
export const EINDEN = ['niet-ingediend', 'afgebroken', 'afgewezen', 'niet-gehuisvest', 'gehuisvest'] as const;
export type Einde = (typeof EINDEN)[number];
export const EINDENAMEN: Record<Einde, string> = {
  'niet-ingediend': 'aanvraag niet ingediend', afgebroken: 'aanvraag ingetrokken voor een besluit', afgewezen: 'aanvraag afgewezen', 'niet-gehuisvest': 'positief besluit, maar geen woning gekregen', gehuisvest: 'woning gekregen en traject afgesloten',
};
