import type { Vraag } from '../invoer/vragen.ts';
import type { Groep } from './gegevensgroepen.ts';
import { AANBODVELDEN } from './velden-aanbod.ts';
import { BEHANDELVELDEN } from './velden-behandeling.ts';
import { PLANVELDEN } from './velden-plan.ts';
import { WOONVELDEN } from './velden-wonen.ts';

/**
 * A question of the application and the data group its answer belongs to. The FEEL criteria of a regeling
 * know it by its code with spaces for underscores.
 */
export type Veld = Vraag & { groep: Groep };

const VERTEGENWOORDIGD = { veld: 'vertegenwoordiger', is: ['mentor', 'curator', 'bewindvoerder', 'voogd', 'ouder'] } as const;

/** Every question Voordeur can ask in an application; a regeling chooses which ones, and which are required. */
export const VELDEN = {
  naam: { groep: 'personalia', label: 'Naam van de cliënt', soort: 'tekst', hint: 'Voornaam en achternaam, zoals de cliënt genoemd wil worden.' },
  geboortedatum: { groep: 'personalia', label: 'Geboortedatum', soort: 'datum', verleden: true },
  telefoon: { groep: 'personalia', label: 'Telefoonnummer', soort: 'telefoon', hint: 'Waarop de cliënt zelf bereikbaar is.' },
  vertegenwoordiger: {
    groep: 'personalia', label: 'Heeft de cliënt een wettelijk vertegenwoordiger?', soort: 'keuze',
    waarom: 'Een mentor of curator beslist mee over de toestemming; onder de 18 een ouder of voogd. Een bewindvoerder tekent mee voor de huur.',
    opties: [{ code: 'geen', naam: 'Nee' }, { code: 'mentor', naam: 'Ja, een mentor' }, { code: 'curator', naam: 'Ja, een curator' }, { code: 'bewindvoerder', naam: 'Ja, een bewindvoerder' }, { code: 'voogd', naam: 'Ja, een voogd' }, { code: 'ouder', naam: 'Ja, een ouder (onder de 18)' }],
  },
  vertegenwoordiger_naam: { groep: 'personalia', label: 'Naam van de vertegenwoordiger', soort: 'tekst', alleenAls: VERTEGENWOORDIGD },
  vertegenwoordiger_telefoon: { groep: 'personalia', label: 'Telefoonnummer van de vertegenwoordiger', soort: 'telefoon', alleenAls: VERTEGENWOORDIGD },
  doelgroep: { groep: 'herkomst', label: 'Doelgroep', soort: 'keuze', opties: 'doelgroepen' },
  herkomstgemeente: { groep: 'herkomst', label: 'Gemeente van herkomst', soort: 'keuze', opties: 'herkomstgemeenten' },
  regiobinding: { groep: 'herkomst', label: 'Heeft de cliënt binding met de regio?', soort: 'ja-nee' },
  intramuraal: { groep: 'herkomst', label: 'Woont de cliënt nu in een intramurale voorziening?', soort: 'ja-nee' },
  volwassenen: { groep: 'huishouden', label: 'Aantal volwassenen', soort: 'aantal', min: 1, max: 9 },
  kinderen: { groep: 'huishouden', label: 'Aantal kinderen', soort: 'aantal', min: 0, max: 15 },
  huishouden_toelichting: { groep: 'huishouden', label: 'Toelichting op het huishouden', soort: 'lange-tekst', hint: 'Bijvoorbeeld kinderen die een deel van de week komen.', geenMedisch: true },
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
  ...WOONVELDEN,
  zoekgemeenten: { groep: 'zoekprofiel', label: 'In welke gemeenten kan de cliënt wonen?', soort: 'keuzes', opties: 'gemeenten', hint: 'Denk aan netwerk, werk, school en reistijd.' },
  kamers: { groep: 'zoekprofiel', label: 'Minimaal aantal kamers', soort: 'aantal', min: 1, max: 8 },
  gelijkvloers: { groep: 'zoekprofiel', label: 'Moet de woning gelijkvloers of met lift bereikbaar zijn?', soort: 'ja-nee', hint: 'Schrijf niet waarom: de corporatie leest dit.' },
  jongerenwoning: { groep: 'zoekprofiel', label: 'Past een jongerenwoning (18 tot 28 jaar)?', soort: 'ja-nee' },
  woonwensen: { groep: 'zoekprofiel', label: 'Wat moet de corporatie verder weten?', soort: 'lange-tekst', hint: 'Schrijf alleen wat nodig is om een woning te kiezen.', geenMedisch: true },
  huur_hoogstens: { groep: 'zoekprofiel', label: 'Tot welke kale huur past een woning?', soort: 'bedrag', min: 1, max: 5000, hint: 'Reken huurtoeslag mee. De corporatie ziet dit bedrag, niet het inkomen.', waarom: 'Zo hoeft de corporatie het inkomen niet te kennen om te zien welke woning past.' },
  nabij: { groep: 'zoekprofiel', label: 'Vanuit welke gemeenten zijn werk, school en netwerk goed bereikbaar?', soort: 'keuzes', opties: 'gemeenten', hint: 'Schrijf niet waarom: de corporatie leest dit.' },
  verdieping: {
    groep: 'zoekprofiel', label: 'Welke verdieping past?', soort: 'keuze', hint: 'Schrijf niet waarom: de corporatie leest dit.',
    opties: [{ code: 'geen-voorkeur', naam: 'Maakt niet uit' }, { code: 'begane-grond', naam: 'Begane grond' }, { code: 'hoogstens-eerste', naam: 'Hoogstens de eerste verdieping' }, { code: 'niet-begane-grond', naam: 'Liever niet op de begane grond' }],
  },
  huisdieren: { groep: 'zoekprofiel', label: 'Verhuizen er huisdieren mee?', soort: 'ja-nee' },
  welke_huisdieren: { groep: 'zoekprofiel', label: 'Welke?', soort: 'tekst', max: 100, alleenAls: { veld: 'huisdieren', is: 'ja' } },
  bijzondere_woonbehoeften: {
    groep: 'zoekprofiel', label: 'Wat moet de woning bijzonder hebben?', soort: 'keuzes', hint: 'Alleen wat echt nodig is. Schrijf niet waarom: de corporatie leest dit.',
    opties: [
      { code: 'rolstoel', naam: 'Geschikt voor een rolstoel' }, { code: 'drempelvrij', naam: 'Zonder drempels' }, { code: 'aangepaste-badkamer', naam: 'Aangepaste badkamer' },
      { code: 'rustige-plek', naam: 'Rustig gelegen' }, { code: 'extra-kamer', naam: 'Een extra kamer' }, { code: 'buitenruimte', naam: 'Tuin of balkon' },
    ],
  },
  ...PLANVELDEN,
  ingeschreven_bij_woonmatch: { groep: 'zoekprofiel', label: 'Staat de cliënt ingeschreven bij Woonmatch?', soort: 'ja-nee' },
  accepteert_toewijzing: { groep: 'zoekprofiel', label: 'Is de cliënt bereid de toegewezen woning te accepteren?', soort: 'ja-nee' },
  aanvulling_vraag: { groep: 'toetsing', label: 'Wat ontbreekt er?', soort: 'lange-tekst', hint: 'Noem precies wat je nodig hebt, dan is één aanvulling genoeg.' },
  aanvulling_antwoord: { groep: 'toetsing', label: 'Wat is er aangevuld?', soort: 'lange-tekst' },
  motivering: { groep: 'beoordeling', label: 'Motivering van het besluit', soort: 'lange-tekst', hint: 'De cliënt moet kunnen lezen waarom.' },
  reden_andere_gemeente: { groep: 'aanbod', label: 'Waarom deze gemeente?', soort: 'lange-tekst', hint: 'Alleen nodig als de woning niet in een gezochte gemeente staat.' },
  advies_toelichting: { groep: 'aanbod', label: 'Toelichting op het advies', soort: 'lange-tekst', hint: 'De corporatie leest dit. Geen diagnose.' },
  reden_weigering: { groep: 'aanbod', label: 'Waarom weigert de cliënt?', soort: 'lange-tekst', hint: 'De corporatie leest dit. Geen diagnose.' },
  ...AANBODVELDEN,
  ...BEHANDELVELDEN,
} as const satisfies Record<string, Veld>;
export type VeldCode = keyof typeof VELDEN;
