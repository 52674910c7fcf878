import type { Veld } from './velden.ts';

/** What people write while an application is checked, decided and followed; never a question of the application itself. */
export const BEHANDELVELDEN = {
  keuze_gewogen: { groep: 'toetsing', label: 'Wat gaf de doorslag bij de keuze van gemeenten', soort: 'keuzes', opties: [
    { code: 'huishouden', naam: 'Het huishouden, zoals school van kinderen' }, { code: 'herkomst', naam: 'De gemeente van herkomst' }, { code: 'netwerk', naam: 'Het sociale netwerk' },
    { code: 'werk-opleiding', naam: 'Werk of opleiding' }, { code: 'reisafstand', naam: 'Reisafstand en reisduur' }, { code: 'vervoer', naam: 'Vervoermiddelen' }, { code: 'wens', naam: 'De wens van de cliënt' },
  ] },
  keuze_reden: { groep: 'toetsing', label: 'Waarom deze gemeenten', soort: 'lange-tekst' },
  plaatsing_reden: { groep: 'toetsing', label: 'Waarom een andere wachtlijst dan het besluit', soort: 'lange-tekst' },
  wijziging_soort: { groep: 'toetsing', label: 'Wat er is veranderd', soort: 'keuzes', opties: [
    { code: 'inkomen', naam: 'Inkomen' }, { code: 'schulden', naam: 'Schulden of bewind' }, { code: 'huishouden', naam: 'Huishouden' }, { code: 'gezinsuitbreiding', naam: 'Er komt een kind bij' },
    { code: 'begeleiding', naam: 'Gezondheid of begeleiding, met gevolg voor het wonen' }, { code: 'zoekprofiel', naam: 'Wat de cliënt zoekt' }, { code: 'bereikbaarheid', naam: 'Adres of telefoon' }, { code: 'anders', naam: 'Iets anders' },
  ] },
  wijziging_toelichting: { groep: 'toetsing', label: 'Gevolg van de wijziging', soort: 'lange-tekst' },
  herziening_toelichting: { groep: 'toetsing', label: 'Oordeel over de wijziging', soort: 'lange-tekst' },
  contractvorm_reden: { groep: 'beoordeling', label: 'Waarom intermediaire verhuur', soort: 'lange-tekst' },
  afwijking_reden: { groep: 'beoordeling', label: 'Waarom niet terug naar de gemeente van herkomst', soort: 'lange-tekst' },
  hardheid_reden: { groep: 'beoordeling', label: 'Waarom de hardheidsclausule', soort: 'lange-tekst' },
  gewogen: { groep: 'beoordeling', label: 'De criteria zoals ze bij het besluit stonden', soort: 'rijen', hoogstens: 40, kolommen: {
    criterium: { label: 'Criterium', soort: 'tekst' }, uitslag: { label: 'Uitslag', soort: 'tekst' }, antwoorden: { label: 'Op grond van', soort: 'lange-tekst' }, reden: { label: 'Reden', soort: 'lange-tekst' },
  } },
  verdaging_reden: { groep: 'beoordeling', label: 'Waarom de beslistermijn is verlengd', soort: 'lange-tekst' },
  bezwaar_gronden: { groep: 'beoordeling', label: 'Waarom de cliënt het er niet mee eens is', soort: 'lange-tekst' },
  bezwaar_motivering: { groep: 'beoordeling', label: 'Motivering van de beslissing op bezwaar', soort: 'lange-tekst' },
  voorziening_toelichting: { groep: 'voorzieningen', label: 'Wat er nodig is, en vanaf wanneer', soort: 'lange-tekst' },
  voorziening_aanbieder: { groep: 'voorzieningen', label: 'Aanbieder van de begeleiding', soort: 'tekst' },
  aanbieder_reden: { groep: 'voorzieningen', label: 'Waarom een andere aanbieder dan in het plan', soort: 'lange-tekst' },
  overdracht_verslag: { groep: 'begeleidingsplan', label: 'Verslag van de overdracht', soort: 'lange-tekst' },
  voorziening_besluit: { groep: 'voorzieningen', label: 'Toelichting van de gemeente', soort: 'lange-tekst' },
} as const satisfies Record<string, Veld>;
