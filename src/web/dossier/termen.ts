import { VELDEN, type VeldCode } from '../../domain/aanvraag/velden.ts';

/** How a question is called where its answer is read back: a term, not a question. What is not here reads back under its own label. */
const KORT: Partial<Record<VeldCode, string>> = {
  naam: 'Naam', geboortedatum: 'Geboren', telefoon: 'Telefoon', herkomstgemeente: 'Herkomst', regiobinding: 'Binding met regio', intramuraal: 'Woont intramuraal',
  volwassenen: 'Volwassenen', kinderen: 'Kinderen', huishouden_toelichting: 'Toelichting', inkomstenbronnen: 'Inkomen uit', netto_inkomen: 'Netto per maand', heeft_schulden: 'Schulden',
  schuldbedrag: 'Totaal schulden', huurschuld: 'Huurschuld', aflossingsafspraken: 'Aflossing geregeld', toegelaten_tot_schuldhulpverlening: 'Schuldhulp (Wgs)', bewind: 'Onder bewind', huur_betaalbaar: 'Kan huur betalen',
  achterstand_bij_vertrek: 'Vertrok met achterstand', ontruimd_wegens_overlast: 'Ontruimd om overlast', zoekgemeenten: 'Zoekt in', kamers: 'Minstens kamers', gelijkvloers: 'Gelijkvloers of lift', jongerenwoning: 'Jongerenwoning past',
  woonwensen: 'Verder nodig', plan_ondertekend: 'Plan ondertekend', doelen: 'Doelen', toe_aan_zelfstandig_wonen: 'Kan zelfstandig wonen', onderbouwing_oordeel: 'Onderbouwing',
  maanden_woonbegeleiding: 'Maanden begeleiding', uren_per_week: 'Uren per week', begeleidende_organisatie: 'Begeleiding door', zachte_landing_onderzocht: 'Zachte landing onderzocht', zelf_alles_geprobeerd: 'Zelf alles geprobeerd',
  ingeschreven_bij_woonmatch: 'Bij Woonmatch', accepteert_toewijzing: 'Accepteert toewijzing', aanvulling_vraag: 'Gevraagd', aanvulling_antwoord: 'Aangevuld', motivering: 'Motivering',
  reden_andere_gemeente: 'Waarom deze gemeente', advies_toelichting: 'Toelichting op advies', reden_weigering: 'Reden van weigering',
};

export const termVan = (veld: string): string => KORT[veld as VeldCode] ?? VELDEN[veld as VeldCode]?.label ?? veld;
