import type { Vraag } from '../invoer/vragen.ts';
import type { Groep } from './gegevensgroepen.ts';

/**
 * A question of the application and the data group its answer belongs to. The FEEL criteria of a regeling
 * know it by its code with spaces for underscores.
 */
export type Veld = Vraag & { groep: Groep };

/** Every question Voordeur can ask in an application; a regeling chooses which ones, and which are required. */
export const VELDEN = {
  naam: { groep: 'personalia', label: 'Naam van de cliënt', soort: 'tekst', hint: 'Voornaam en achternaam, zoals de cliënt genoemd wil worden.' },
  geboortedatum: { groep: 'personalia', label: 'Geboortedatum', soort: 'datum', verleden: true },
  telefoon: { groep: 'personalia', label: 'Telefoonnummer', soort: 'telefoon', hint: 'Waarop de cliënt zelf bereikbaar is.' },
  doelgroep: { groep: 'herkomst', label: 'Doelgroep', soort: 'keuze', opties: 'doelgroepen' },
  herkomstgemeente: { groep: 'herkomst', label: 'Gemeente van herkomst', soort: 'keuze', opties: 'herkomstgemeenten' },
  regiobinding: { groep: 'herkomst', label: 'Heeft de cliënt binding met de regio?', soort: 'ja-nee' },
  intramuraal: { groep: 'herkomst', label: 'Woont de cliënt nu in een intramurale voorziening?', soort: 'ja-nee' },
  volwassenen: { groep: 'huishouden', label: 'Aantal volwassenen', soort: 'aantal', min: 1, max: 9 },
  kinderen: { groep: 'huishouden', label: 'Aantal kinderen', soort: 'aantal', min: 0, max: 15 },
  huishouden_toelichting: { groep: 'huishouden', label: 'Toelichting op het huishouden', soort: 'lange-tekst', hint: 'Bijvoorbeeld kinderen die een deel van de week komen. Geen medische gegevens.' },
  inkomstenbronnen: {
    groep: 'inkomen-en-schulden', label: 'Waar komt het inkomen vandaan?', soort: 'keuzes', hint: 'Kies alles wat past.',
    opties: [
      { code: 'bijstand', naam: 'Bijstand (Participatiewet)' }, { code: 'loon', naam: 'Loon uit werk' },
      { code: 'wajong-wia', naam: 'Wajong of WIA' }, { code: 'studiefinanciering', naam: 'Studiefinanciering' },
      { code: 'anders', naam: 'Andere uitkering of ander inkomen' }, { code: 'geen', naam: 'Geen inkomen' },
    ],
  },
  netto_inkomen: { groep: 'inkomen-en-schulden', label: 'Netto-inkomen per maand', soort: 'bedrag', hint: 'Alles bij elkaar, zonder toeslagen en vakantiegeld.', min: 0, max: 20000 },
  heeft_schulden: { groep: 'inkomen-en-schulden', label: 'Heeft de cliënt schulden?', soort: 'ja-nee' },
  schuldbedrag: { groep: 'inkomen-en-schulden', label: 'Totaal aan schulden', soort: 'bedrag', hint: 'In hele euro’s. Een schatting mag.', alleenAls: { veld: 'heeft_schulden', is: 'ja' }, min: 0, max: 1000000 },
  huurschuld: { groep: 'inkomen-en-schulden', label: 'Waarvan huurschuld', soort: 'bedrag', hint: 'Vul 0 in als er geen huurschuld is.', alleenAls: { veld: 'heeft_schulden', is: 'ja' }, min: 0, max: 1000000 },
  aflossingsafspraken: {
    groep: 'inkomen-en-schulden', label: 'Zijn er afspraken over aflossen?', soort: 'keuze', alleenAls: { veld: 'heeft_schulden', is: 'ja' },
    opties: [
      { code: 'regeling', naam: 'Ja, een schuldregeling of betalingsregeling' },
      { code: 'aangemeld', naam: 'Aangemeld bij schuldhulp, nog geen regeling' },
      { code: 'geen', naam: 'Nee' },
    ],
  },
  toegelaten_tot_schuldhulpverlening: { groep: 'inkomen-en-schulden', label: 'Is de cliënt toegelaten tot gemeentelijke schuldhulp (Wgs)?', soort: 'ja-nee', alleenAls: { veld: 'heeft_schulden', is: 'ja' } },
  bewind: { groep: 'inkomen-en-schulden', label: 'Staat de cliënt onder bewind?', soort: 'ja-nee' },
  huur_betaalbaar: { groep: 'inkomen-en-schulden', label: 'Kan de cliënt de maandelijkse huur betalen?', soort: 'ja-nee', hint: 'Tel inkomensondersteuning zoals huurtoeslag mee.' },
  achterstand_bij_vertrek: { groep: 'woonverleden', label: 'Is de laatste eigen woning verlaten met een huurachterstand?', soort: 'ja-nee' },
  ontruimd_wegens_overlast: { groep: 'woonverleden', label: 'Is de cliënt eerder ontruimd wegens extreme overlast?', soort: 'ja-nee' },
  zoekgemeenten: { groep: 'zoekprofiel', label: 'In welke gemeenten kan de cliënt wonen?', soort: 'keuzes', opties: 'gemeenten', hint: 'Denk aan netwerk, werk, school en reistijd.' },
  kamers: { groep: 'zoekprofiel', label: 'Minimaal aantal kamers', soort: 'aantal', min: 1, max: 8 },
  gelijkvloers: { groep: 'zoekprofiel', label: 'Moet de woning gelijkvloers of met lift bereikbaar zijn?', soort: 'ja-nee', hint: 'Schrijf niet waarom: de corporatie leest dit.' },
  jongerenwoning: { groep: 'zoekprofiel', label: 'Past een jongerenwoning (18 tot 28 jaar)?', soort: 'ja-nee' },
  woonwensen: { groep: 'zoekprofiel', label: 'Wat moet de corporatie verder weten?', soort: 'lange-tekst', hint: 'Schrijf alleen wat nodig is om een woning te kiezen. Geen diagnose.' },
  plan_ondertekend: { groep: 'begeleidingsplan', label: 'Hebben cliënt en contactpersoon het plan ondertekend?', soort: 'ja-nee' },
  doelen: { groep: 'begeleidingsplan', label: 'Doelen uit het plan', soort: 'lange-tekst', hint: 'De doelen waar begeleiding en cliënt aan werken.' },
  toe_aan_zelfstandig_wonen: { groep: 'begeleidingsplan', label: 'Is de cliënt volgens jullie toe aan zelfstandig wonen?', soort: 'ja-nee' },
  onderbouwing_oordeel: { groep: 'begeleidingsplan', label: 'Waaruit blijkt dat?', soort: 'lange-tekst', hint: 'Noem de vaardigheden die de cliënt heeft geleerd.' },
  maanden_woonbegeleiding: { groep: 'begeleidingsplan', label: 'Voor hoeveel maanden is woonbegeleiding geregeld?', soort: 'aantal', min: 0, max: 120 },
  uren_per_week: { groep: 'begeleidingsplan', label: 'Aantal uren begeleiding per week', soort: 'aantal', min: 0, max: 60 },
  begeleidende_organisatie: { groep: 'begeleidingsplan', label: 'Wie geeft de woonbegeleiding na de verhuizing?', soort: 'tekst' },
  zachte_landing_onderzocht: { groep: 'begeleidingsplan', label: 'Is met de cliënt onderzocht hoe de zachte landing kan gaan?', soort: 'ja-nee' },
  zelf_alles_geprobeerd: { groep: 'begeleidingsplan', label: 'Heeft de cliënt zelf alles geprobeerd om uit te stromen?', soort: 'ja-nee' },
  ingeschreven_bij_woonmatch: { groep: 'zoekprofiel', label: 'Staat de cliënt ingeschreven bij Woonmatch?', soort: 'ja-nee' },
  accepteert_toewijzing: { groep: 'zoekprofiel', label: 'Is de cliënt bereid de toegewezen woning te accepteren?', soort: 'ja-nee' },
  aanvulling_vraag: { groep: 'toetsing', label: 'Wat ontbreekt er?', soort: 'lange-tekst', hint: 'Noem precies wat je nodig hebt, dan is één aanvulling genoeg.' },
  aanvulling_antwoord: { groep: 'toetsing', label: 'Wat is er aangevuld?', soort: 'lange-tekst' },
  motivering: { groep: 'beoordeling', label: 'Motivering van het besluit', soort: 'lange-tekst', hint: 'De cliënt moet kunnen lezen waarom.' },
  reden_andere_gemeente: { groep: 'aanbod', label: 'Waarom deze gemeente?', soort: 'lange-tekst', hint: 'Alleen nodig als de woning niet in een gezochte gemeente staat.' },
  advies_toelichting: { groep: 'aanbod', label: 'Toelichting op het advies', soort: 'lange-tekst', hint: 'De corporatie leest dit. Geen diagnose.' },
  reden_weigering: { groep: 'aanbod', label: 'Waarom weigert de cliënt?', soort: 'lange-tekst', hint: 'De corporatie leest dit. Geen diagnose.' },
} as const satisfies Record<string, Veld>;
export type VeldCode = keyof typeof VELDEN;
