import type { Veld } from './velden.ts';

/** The areas of life a plan is ordered by. Health stands here as living with it: no diagnosis is asked. */
export const LEEFGEBIEDEN = [
  { code: 'wonen', naam: 'Wonen en huishouden' }, { code: 'financien', naam: 'Financiën' }, { code: 'dagbesteding', naam: 'Dagbesteding en werk' },
  { code: 'netwerk', naam: 'Sociaal netwerk' }, { code: 'gezondheid', naam: 'Gezondheid en zelfzorg' }, { code: 'veiligheid', naam: 'Veiligheid en justitie' },
  { code: 'zingeving', naam: 'Zingeving' },
] as const;

/**
 * The support plan (Pact, art. 1) or perspectiefplan (Westfriesland, art. 7.1), in one format for every care organisation.
 * Each goal keeps its `id`: the evaluations and the conversion of the lease judge these same goals.
 */
export const PLANVELDEN = {
  plandoelen: {
    groep: 'begeleidingsplan', label: 'Doelen uit het plan', soort: 'rijen', rijnaam: 'Doel', hoogstens: 12, geenMedisch: true,
    hint: 'Een doel per leefgebied waaraan gewerkt wordt. Sla over wat niet speelt.',
    waarom: 'Op deze doelen kijken jullie later samen terug: bij elke evaluatie en als het huurcontract op eigen naam kan.',
    kolommen: {
      leefgebied: { label: 'Leefgebied', soort: 'keuze', opties: LEEFGEBIEDEN, verplicht: true },
      doel: { label: 'Doel', soort: 'tekst', max: 300, verplicht: true, hint: 'Wat wil de cliënt bereiken? In eigen woorden.' },
      gewenst_resultaat: { label: 'Gewenst resultaat', soort: 'tekst', max: 300, verplicht: true, hint: 'Waaraan is over een jaar te zien dat het gelukt is?' },
      middelen: { label: 'Middelen', soort: 'tekst', max: 300, hint: 'Wat is daarvoor nodig? Bijvoorbeeld een training of een vast gesprek.' },
      wie: { label: 'Wie', soort: 'tekst', max: 100, hint: 'Wie helpt daarbij? Een functie, geen naam.' },
    },
  },
  motivatie: { groep: 'begeleidingsplan', label: 'Wat wil de cliënt zelf, en waarom nu?', soort: 'lange-tekst', geenMedisch: true, hint: 'In de woorden van de cliënt.' },
  plan_ondertekend: { groep: 'begeleidingsplan', label: 'Hebben cliënt en contactpersoon het plan ondertekend?', soort: 'ja-nee', waarom: 'Het plan is van de cliënt. Zonder handtekening van beiden kan de aanvraag niet positief worden.' },
  plan_ondertekend_op: { groep: 'begeleidingsplan', label: 'Op welke dag?', soort: 'datum', verleden: true, alleenAls: { veld: 'plan_ondertekend', is: 'ja' } },
  toe_aan_zelfstandig_wonen: { groep: 'begeleidingsplan', label: 'Is de cliënt volgens jullie toe aan zelfstandig wonen?', soort: 'ja-nee' },
  onderbouwing_oordeel: { groep: 'begeleidingsplan', label: 'Waaruit blijkt dat?', soort: 'lange-tekst', hint: 'Noem de vaardigheden die de cliënt heeft geleerd.', geenMedisch: true },
  zelf_alles_geprobeerd: { groep: 'begeleidingsplan', label: 'Heeft de cliënt zelf alles geprobeerd om uit te stromen?', soort: 'ja-nee', hint: 'Bijvoorbeeld reageren op Woonmatch, een urgentie of hulp van het netwerk.' },
  maanden_woonbegeleiding: { groep: 'begeleidingsplan', label: 'Voor hoeveel maanden is woonbegeleiding geregeld?', soort: 'aantal', min: 0, max: 120 },
  uren_per_week: { groep: 'begeleidingsplan', label: 'Aantal uren begeleiding per week', soort: 'aantal', min: 0, max: 60 },
  begeleidende_organisatie: { groep: 'begeleidingsplan', label: 'Wie geeft de woonbegeleiding na de verhuizing?', soort: 'tekst', hint: 'De naam van de organisatie.' },
  zachte_landing_onderzocht: { groep: 'begeleidingsplan', label: 'Is met de cliënt onderzocht hoe de zachte landing kan gaan?', soort: 'ja-nee', waarom: 'Wie vooraf de buurt leert kennen, voelt zich er sneller thuis.' },
  zachte_landing_met: { groep: 'begeleidingsplan', label: 'Met welke welzijnsorganisatie?', soort: 'tekst', hint: 'Laat leeg als er nog geen is gesproken.', alleenAls: { veld: 'zachte_landing_onderzocht', is: 'ja' } },
  zachte_landing_wat: {
    groep: 'begeleidingsplan', label: 'Wat past bij de cliënt?', soort: 'keuzes', alleenAls: { veld: 'zachte_landing_onderzocht', is: 'ja' },
    opties: [
      { code: 'kennismaken', naam: 'Kennismaken met de buren' }, { code: 'buurtbezoek', naam: 'Vooraf de buurt bezoeken' }, { code: 'maatje', naam: 'Een maatje of buddy' },
      { code: 'inloop', naam: 'Inloop of buurthuis' }, { code: 'vrijwilligerswerk', naam: 'Vrijwilligerswerk of dagbesteding' }, { code: 'sport', naam: 'Sport of vereniging' },
    ],
  },
  zachte_landing_afspraken: { groep: 'begeleidingsplan', label: 'Welke afspraken zijn er gemaakt?', soort: 'lange-tekst', max: 1000, geenMedisch: true, alleenAls: { veld: 'zachte_landing_onderzocht', is: 'ja' } },
} as const satisfies Record<string, Veld>;
