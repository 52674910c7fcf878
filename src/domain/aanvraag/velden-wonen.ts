import type { Veld } from './velden.ts';

/** Where someone lives now: the six categories of ETHOS Light, the European typology of homelessness, in plain words. */
export const WOONSITUATIES = [
  { code: 'buiten', naam: 'Op straat of buiten, of in een portiek of auto' },
  { code: 'noodopvang', naam: 'In de nachtopvang of noodopvang' },
  { code: 'opvang', naam: 'In de opvang, beschermd of begeleid wonen, of een tijdelijke plek van een instelling' },
  { code: 'instelling', naam: 'In een instelling of gevangenis, zonder woning om naar terug te gaan' },
  { code: 'geen-gewone-woning', naam: 'In een caravan, vakantiehuisje, kraakpand of andere plek die geen woning is' },
  { code: 'bij-anderen', naam: 'Tijdelijk bij familie, vrienden of bekenden' },
] as const;

const na = { veld: 'ontruimd_wegens_hennep', is: 'ja' } as const;

/** Where the client comes from, lives now and lived before. None of it is for corporations, so ties and travel stand here as well. */
export const WOONVELDEN = {
  jaren_in_regio: { groep: 'herkomst', label: 'Hoeveel jaar woont of verblijft de cliënt al in de regio?', soort: 'aantal', min: 0, max: 110, hint: 'Alle jaren samen, ook die in de opvang.' },
  woonsituatie: { groep: 'herkomst', label: 'Waar woont de cliënt nu?', soort: 'keuze', opties: WOONSITUATIES, waarom: 'Deze indeling (ETHOS) wordt in heel Europa gebruikt om dakloosheid te tellen. Alleen aantallen gaan naar de monitor.' },
  woonsituatie_sinds: { groep: 'herkomst', label: 'Sinds wanneer?', soort: 'datum', verleden: true, hint: 'Een schatting mag.' },
  huidige_voorziening: { groep: 'herkomst', label: 'In welke voorziening of op welke locatie?', soort: 'tekst', hint: 'Laat leeg als de cliënt niet in een voorziening woont.', geenMedisch: true },
  binding: {
    groep: 'herkomst', label: 'Met welke gemeenten heeft de cliënt een band?', soort: 'rijen', rijnaam: 'Gemeente', hoogstens: 7,
    hint: 'Noem per gemeente waarom. Noem geen namen van anderen.',
    waarom: 'Wie gemeenten kiest, weegt netwerk, werk, school en reistijd. Corporaties zien dit niet.',
    kolommen: {
      gemeente: { label: 'Gemeente', soort: 'keuze', opties: 'gemeenten', verplicht: true },
      waarom: {
        label: 'Waarom', soort: 'keuzes', verplicht: true,
        opties: [
          { code: 'netwerk', naam: 'Familie, vrienden of ander netwerk' }, { code: 'werk', naam: 'Werk of dagbesteding' }, { code: 'school', naam: 'School of opleiding, ook van kinderen' },
          { code: 'herkomst', naam: 'Komt er vandaan' }, { code: 'zorg', naam: 'Zorg of begeleiding' },
        ],
      },
      toelichting: { label: 'Toelichting', soort: 'tekst', max: 300 },
    },
  },
  reistijd_minuten: { groep: 'herkomst', label: 'Hoeveel minuten reizen is hoogstens te doen?', soort: 'aantal', min: 0, max: 240, hint: 'Enkele reis naar werk, school of netwerk.' },
  vervoer: {
    groep: 'herkomst', label: 'Waarmee reist de cliënt?', soort: 'keuzes',
    opties: [{ code: 'lopen', naam: 'Lopend' }, { code: 'fiets', naam: 'Fiets' }, { code: 'ov', naam: 'Openbaar vervoer' }, { code: 'auto', naam: 'Auto, scooter of brommer' }, { code: 'aangepast', naam: 'Aangepast vervoer' }],
  },
  achterstand_bij_vertrek: { groep: 'woonverleden', label: 'Is de laatste eigen woning verlaten met een huurachterstand?', soort: 'ja-nee', hint: 'Had de cliënt nooit een eigen woning? Kies nee.' },
  eerdere_ontruiming: { groep: 'woonverleden', label: 'Is de cliënt eerder uit een woning gezet?', soort: 'ja-nee' },
  ontruiming_redenen: {
    groep: 'woonverleden', label: 'Waarom?', soort: 'keuzes', alleenAls: { veld: 'eerdere_ontruiming', is: 'ja' },
    opties: [
      { code: 'huurachterstand', naam: 'Huurachterstand' }, { code: 'overlast', naam: 'Overlast' }, { code: 'hennep', naam: 'Hennepteelt' },
      { code: 'onderverhuur', naam: 'Onderverhuur of niet zelf wonen' }, { code: 'anders', naam: 'Een andere reden' },
    ],
  },
  ontruimd_wegens_overlast: { groep: 'woonverleden', label: 'Is de cliënt eerder ontruimd wegens extreme overlast?', soort: 'ja-nee', hint: 'Dat sluit niet uit: er volgt dan altijd een jaar begeleiding.' },
  ontruimd_wegens_hennep: { groep: 'woonverleden', label: 'Is de cliënt eerder ontruimd wegens een hennepplantage?', soort: 'ja-nee', waarom: 'Corporaties hanteren dan een wachttermijn. Die gaat in op de dag van de ontruiming.' },
  hennep_ontruimd_op: { groep: 'woonverleden', label: 'Op welke dag was de ontruiming?', soort: 'datum', verleden: true, alleenAls: na },
  hennep_bijzondere_situatie: {
    groep: 'woonverleden', label: 'Is er een bijzondere situatie?', soort: 'keuze', alleenAls: na, hint: 'Dan kan de wachttermijn korter zijn. We vragen geen diagnose.',
    opties: [{ code: 'geen', naam: 'Nee' }, { code: 'gezin-met-kinderen', naam: 'Een gezin met kinderen' }, { code: 'extra-ondersteuning', naam: 'Een jongere of volwassene die meer ondersteuning nodig heeft om te leren en te begrijpen' }],
  },
  hennep_controle_akkoord: { groep: 'woonverleden', label: 'Vindt de cliënt goed dat de woning elke maand wordt gecontroleerd?', soort: 'ja-nee', alleenAls: na },
} as const satisfies Record<string, Veld>;
