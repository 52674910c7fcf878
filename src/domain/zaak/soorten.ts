/*
 * What the parties do together, beside the dossiers: meet, pay, agree, be addressed, account. Each such matter is a `zaak`: a stream of
 * events with a row beside it. This is the table of its kinds and of its steps; who may take a step is in the regeling (`stappen`).
 */

export const ZAAKSOORTEN = [
  'regelingwijziging', 'regelingevaluatie', 'toetreding', 'uittreding', 'certificaat', 'geschil', 'kosten', 'vergadering', 'actie', 'inspanningsgesprek',
  'servicepuntoordeel', 'raming', 'plaatsen', 'levering', 'rapport',
] as const;
export type Zaaksoort = (typeof ZAAKSOORTEN)[number];

type Stapregel = { soort: Zaaksoort; titel: string; gedaan: string; /** begins a new zaak */ begint?: true };
const stap = <S extends Zaaksoort>(soort: S, titel: string, gedaan: string, begint?: 'begint'): Stapregel & { soort: S } => ({ soort, titel, gedaan, ...(begint ? { begint: true } : {}) });

/** Every step on a zaak: what it is called, and what is said when it has been taken. */
export const ZAAKSTAPREGELS = {
  'regelingwijziging-voorstellen': stap('regelingwijziging', 'Wijziging voorstellen', 'Voorstel vastgelegd', 'begint'),
  'regelingwijziging-adviseren': stap('regelingwijziging', 'Advies over de wijziging vastleggen', 'Advies vastgelegd'),
  'regelingwijziging-besluiten': stap('regelingwijziging', 'Besluit over de wijziging vastleggen', 'Besluit vastgelegd'),
  'regelingwijziging-accorderen': stap('regelingwijziging', 'Antwoord van een partij vastleggen', 'Antwoord vastgelegd'),
  'regelingwijziging-vaststellen': stap('regelingwijziging', 'Nieuwe versie vaststellen', 'Nieuwe versie vastgesteld'),
  'regelingwijziging-intrekken': stap('regelingwijziging', 'Voorstel intrekken', 'Voorstel ingetrokken'),
  'regelingevaluatie-openen': stap('regelingevaluatie', 'Evaluatie van de regeling beginnen', 'Evaluatie begonnen', 'begint'),
  'standpunt-geven': stap('regelingevaluatie', 'Standpunt van een partij vastleggen', 'Standpunt vastgelegd'),
  'regelingevaluatie-besluiten': stap('regelingevaluatie', 'Besluit na de evaluatie vastleggen', 'Besluit vastgelegd'),
  'toetreding-aanvragen': stap('toetreding', 'Aanvraag om toe te treden vastleggen', 'Aanvraag vastgelegd', 'begint'),
  'toetreding-adviseren': stap('toetreding', 'Advies over de toetreding vastleggen', 'Advies vastgelegd'),
  'toetreding-besluiten': stap('toetreding', 'Besluit over de toetreding vastleggen', 'Besluit vastgelegd'),
  'toetreding-ondertekenen': stap('toetreding', 'Ondertekening vastleggen', 'Ondertekening vastgelegd'),
  'toetreding-intrekken': stap('toetreding', 'Aanvraag om toe te treden intrekken', 'Aanvraag ingetrokken'),
  'uittreding-melden': stap('uittreding', 'Uittreden melden', 'Melding vastgelegd', 'begint'),
  'uittreding-afhandelen': stap('uittreding', 'Afspraak over de lopende dossiers vastleggen', 'Afspraak vastgelegd'),
  'uittreding-intrekken': stap('uittreding', 'Melding van uittreden intrekken', 'Melding ingetrokken'),
  'certificaat-vastleggen': stap('certificaat', 'Certificaat vastleggen', 'Certificaat vastgelegd', 'begint'),
  'geschil-melden': stap('geschil', 'Geschil melden', 'Geschil gemeld', 'begint'),
  'zienswijze-geven': stap('geschil', 'Zienswijze geven', 'Zienswijze vastgelegd'),
  'geschil-afsluiten': stap('geschil', 'Geschil afsluiten', 'Geschil afgesloten'),
  'kosten-begroten': stap('kosten', 'Kosten van een jaar vastleggen', 'Kosten vastgelegd', 'begint'),
  'kosten-verdelen': stap('kosten', 'Verdeling binnen een soort partij kiezen', 'Verdeling gekozen'),
  'betaling-vastleggen': stap('kosten', 'Betaling vastleggen', 'Betaling vastgelegd'),
  'kosten-afrekenen': stap('kosten', 'Afrekening vastleggen', 'Afrekening vastgelegd'),
  'vergadering-plannen': stap('vergadering', 'Overleg plannen', 'Overleg gepland', 'begint'),
  'vergadering-verzetten': stap('vergadering', 'Overleg verzetten', 'Overleg verzet'),
  'vergadering-afzeggen': stap('vergadering', 'Overleg afzeggen', 'Overleg afgezegd'),
  'vergadering-niet-gehouden': stap('vergadering', 'Vastleggen dat een overleg niet is gehouden', 'Vastgelegd dat het niet is gehouden', 'begint'),
  'deelname-melden': stap('vergadering', 'Laten weten wie er komt', 'Deelname doorgegeven'),
  'agendapunt-toevoegen': stap('vergadering', 'Agendapunt toevoegen', 'Agendapunt toegevoegd'),
  'agendapunt-schrappen': stap('vergadering', 'Agendapunt schrappen', 'Agendapunt geschrapt'),
  'stuk-toevoegen': stap('vergadering', 'Stuk toevoegen', 'Stuk toegevoegd'),
  'vergadering-beginnen': stap('vergadering', 'Overleg beginnen', 'Overleg begonnen'),
  'agendapunt-afronden': stap('vergadering', 'Uitkomst van een agendapunt vastleggen', 'Uitkomst vastgelegd'),
  'vergadering-sluiten': stap('vergadering', 'Overleg sluiten', 'Overleg gesloten'),
  'verslag-vaststellen': stap('vergadering', 'Verslag vaststellen', 'Verslag vastgesteld'),
  'verslag-ondertekenen': stap('vergadering', 'Verslag ondertekenen', 'Verslag ondertekend'),
  'actie-vastleggen': stap('actie', 'Actie vastleggen', 'Actie vastgelegd', 'begint'),
  'actie-bijwerken': stap('actie', 'Stand van de actie bijwerken', 'Stand bijgewerkt'),
  'actie-afronden': stap('actie', 'Actie afronden', 'Actie afgerond'),
  'inspanningsgesprek-beginnen': stap('inspanningsgesprek', 'Gesprek over een inspanning beginnen', 'Gesprek begonnen', 'begint'),
  'inspanningsgesprek-beantwoorden': stap('inspanningsgesprek', 'Antwoord van de partij vastleggen', 'Antwoord vastgelegd'),
  'inspanningsgesprek-afsluiten': stap('inspanningsgesprek', 'Afspraak vastleggen en afsluiten', 'Gesprek afgesloten'),
  'servicepunt-beoordelen': stap('servicepuntoordeel', 'Dienstverlening van een jaar beoordelen', 'Oordeel vastgelegd', 'begint'),
  'raming-opgeven': stap('raming', 'Verwachte uitstroom opgeven', 'Raming vastgelegd', 'begint'),
  'plaatsen-adviseren': stap('raming', 'Advies over het aantal plekken vastleggen', 'Advies vastgelegd', 'begint'),
  'plaatsen-opgeven': stap('plaatsen', 'Stand van plekken en woningen opgeven', 'Stand opgegeven', 'begint'),
  'cijfers-leveren': stap('levering', 'Cijfers leveren', 'Cijfers geleverd', 'begint'),
  'rapport-vaststellen': stap('rapport', 'Rapport vaststellen', 'Rapport vastgesteld', 'begint'),
  'opendata-vaststellen': stap('rapport', 'Open data vaststellen', 'Besluit over de open data vastgelegd'),
  'opendata-intrekken': stap('rapport', 'Open data intrekken', 'Open data ingetrokken'),
} as const satisfies Record<string, Stapregel>;
export type Zaakstap = keyof typeof ZAAKSTAPREGELS;
export const ZAAKSTAPPEN = Object.keys(ZAAKSTAPREGELS) as [Zaakstap, ...Zaakstap[]];
export const isZaakstap = (naam: string): naam is Zaakstap => Object.hasOwn(ZAAKSTAPREGELS, naam);
/** Does this step begin a new zaak? A step that also goes on with one gets that one's id. */
export const begint = (naam: Zaakstap): boolean => 'begint' in ZAAKSTAPREGELS[naam];
