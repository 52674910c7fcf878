import { VELDEN, type VeldCode } from '../../domain/aanvraag/velden.ts';

/** How a question is called where its answer is read back: a term, not a question. What is not here reads back under its own label. */
const KORT: Partial<Record<VeldCode, string>> = {
  vertegenwoordiger: 'Vertegenwoordiger', vertegenwoordiger_naam: 'Naam vertegenwoordiger', vertegenwoordiger_telefoon: 'Telefoon vertegenwoordiger',
  jaren_in_regio: 'Jaren in de regio', woonsituatie: 'Woont nu', woonsituatie_sinds: 'Sinds', huidige_voorziening: 'Voorziening', binding: 'Band met', reistijd_minuten: 'Hoogstens minuten reizen', vervoer: 'Reist met',
  eerdere_ontruiming: 'Eerder uit huis gezet', ontruiming_redenen: 'Vanwege', ontruimd_wegens_hennep: 'Ontruimd om hennep', hennep_ontruimd_op: 'Dag van ontruiming', hennep_bijzondere_situatie: 'Bijzondere situatie', hennep_controle_akkoord: 'Akkoord met controle',
  verdieping: 'Verdieping', huisdieren: 'Huisdieren', welke_huisdieren: 'Welke huisdieren', bijzondere_woonbehoeften: 'De woning heeft nodig',
  zachte_landing_met: 'Zachte landing met', zachte_landing_wat: 'Past bij de cliënt', zachte_landing_afspraken: 'Afspraken',
  naam: 'Naam', geboortedatum: 'Geboren', telefoon: 'Telefoon', herkomstgemeente: 'Herkomst', regiobinding: 'Binding met regio', intramuraal: 'Woont intramuraal',
  volwassenen: 'Volwassenen', kinderen: 'Kinderen', huishouden_toelichting: 'Toelichting', inkomstenbronnen: 'Inkomen uit', netto_inkomen: 'Netto per maand', heeft_schulden: 'Schulden',
  schuldbedrag: 'Totaal schulden', huurschuld: 'Huurschuld', aflossingsafspraken: 'Aflossing geregeld', toegelaten_tot_schuldhulpverlening: 'Schuldhulp (Wgs)', bewind: 'Onder bewind', huur_betaalbaar: 'Kan huur betalen',
  achterstand_bij_vertrek: 'Vertrok met achterstand', ontruimd_wegens_overlast: 'Ontruimd om overlast', zoekgemeenten: 'Zoekt in', kamers: 'Minstens kamers', gelijkvloers: 'Gelijkvloers of lift', jongerenwoning: 'Jongerenwoning past',
  woonwensen: 'Verder nodig', plan_ondertekend: 'Plan ondertekend', plan_ondertekend_op: 'Ondertekend op', motivatie: 'In eigen woorden', plandoelen: 'Doelen', toe_aan_zelfstandig_wonen: 'Kan zelfstandig wonen', onderbouwing_oordeel: 'Onderbouwing',
  maanden_woonbegeleiding: 'Maanden begeleiding', uren_per_week: 'Uren per week', begeleidende_organisatie: 'Begeleiding door', zachte_landing_onderzocht: 'Zachte landing onderzocht', zelf_alles_geprobeerd: 'Zelf alles geprobeerd',
  ingeschreven_bij_woonmatch: 'Bij Woonmatch', accepteert_toewijzing: 'Accepteert toewijzing', aanvulling_vraag: 'Gevraagd', aanvulling_antwoord: 'Aangevuld', motivering: 'Motivering',
  reden_andere_gemeente: 'Waarom deze gemeente', advies_toelichting: 'Toelichting op advies', reden_weigering: 'Reden van weigering', weging_toelichting: 'Weging door het overleg', intrekking_toelichting: 'Waarom ingetrokken',
  huur_afgesproken: 'Kale huur per maand', servicekosten_afgesproken: 'Servicekosten', huurvoorwaarden: 'Extra voorwaarden',
};

/** The short name of a field; of a question that is not in the application its label. */
export const termVan = (veld: string, label = veld): string => KORT[veld as VeldCode] ?? VELDEN[veld as VeldCode]?.label ?? label;
