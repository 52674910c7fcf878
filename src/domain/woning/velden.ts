import type { Optie, Vragen } from '../invoer/vragen.ts';
import { ENERGIELABELS, KENMERKEN } from './kenmerken.ts';

/*
 * What is asked of a home, once for the form, the file and the API. Facts of a home only: who is to live there is never asked.
 */

const ADRES: Vragen = {
  postcode: { label: 'Postcode', soort: 'tekst', max: 7, hint: 'Bijvoorbeeld 2023 AB.' },
  adres: { label: 'Straat en huisnummer', soort: 'tekst', max: 120, verplicht: true },
  plaats: { label: 'Plaats', soort: 'tekst', max: 80 },
  gemeente: { label: 'Gemeente', soort: 'keuze', opties: 'werkgemeenten', verplicht: true },
};
const BUURT: Vragen[string] = { label: 'Buurt', soort: 'keuze', hint: 'Zo telt mee wat de buurt nu kan dragen.' };

const WONING: Vragen = {
  kamers: { label: 'Aantal kamers', soort: 'aantal', min: 1, max: 12, verplicht: true, hint: 'Woonkamer en slaapkamers samen.' },
  oppervlakte: { label: 'Woonoppervlakte in m²', soort: 'aantal', min: 8, max: 400 },
  verdieping: { label: 'Verdieping van de voordeur', soort: 'aantal', min: 0, max: 60, hint: '0 is de begane grond.' },
  lift: { label: 'Is er een lift?', soort: 'ja-nee' },
  gelijkvloers: { label: 'Gelijkvloers of met lift bereikbaar?', soort: 'ja-nee', verplicht: true, hint: 'Ja als iemand zonder trap bij de voordeur, de badkamer en de slaapkamer komt.' },
  kenmerken: { label: 'Wat heeft de woning bijzonder?', soort: 'keuzes', opties: KENMERKEN },
  huisdieren: { label: 'Mogen er huisdieren mee?', soort: 'ja-nee' },
  energielabel: { label: 'Energielabel', soort: 'keuze', opties: ENERGIELABELS.map((code) => ({ code, naam: code })) },
};
const HUUR: Vragen = {
  huur: { label: 'Kale huur per maand', soort: 'bedrag', min: 1, max: 5000, verplicht: true, hint: 'Zonder servicekosten.' },
  servicekosten: { label: 'Servicekosten per maand', soort: 'bedrag', min: 0, max: 1000 },
  huurvoorwaarden: { label: 'Extra huurvoorwaarden', soort: 'lange-tekst', max: 1000, hint: 'Wat jullie in het huurcontract extra afspreken. De kandidaat hoort dit voordat hij kiest.' },
};
const VOOR_WIE: Vragen = {
  jongerenwoning: { label: 'Is het een jongerenwoning?', soort: 'ja-nee', verplicht: true, hint: 'Voor huurders van 18 tot 28 jaar, met een huurcontract van vijf jaar.' },
  bijzondere_woonvorm: { label: 'Is het een bijzondere woonvorm?', soort: 'ja-nee', hint: 'Bijvoorbeeld geclusterd wonen of gemengd wonen, met eigen voorwaarden.' },
  woonvorm_voorwaarden: { label: 'Wat vraagt deze woonvorm van de huurder?', soort: 'lange-tekst', max: 1000, verplicht: true, alleenAls: { veld: 'bijzondere_woonvorm', is: 'ja' } },
};
const WANNEER: Vragen = {
  beschikbaar_vanaf: { label: 'Beschikbaar vanaf', soort: 'datum', verplicht: true, hint: 'De verwachte dag, als je haar nog niet zeker weet.' },
  bezichtiging: { label: 'Bezichtigen', soort: 'tekst', max: 300, hint: 'Wanneer en waar je afspreekt. Noem geen namen.' },
};

/** The questions by heading, as a form shows them. */
export const WONINGDELEN: readonly { titel: string; vragen: Vragen }[] = [
  { titel: 'Adres', vragen: ADRES }, { titel: 'De woning', vragen: WONING }, { titel: 'Huur', vragen: HUUR }, { titel: 'Voor wie', vragen: VOOR_WIE }, { titel: 'Wanneer', vragen: WANNEER },
];
export const WONINGVELDEN: Vragen = Object.assign({}, ...WONINGDELEN.map((d) => d.vragen)) as Vragen;

/** The same with the neighbourhoods to choose from; without any there is nothing to ask. */
export const metBuurten = (vragen: Vragen, buurten: readonly Optie[]): Vragen => {
  if (buurten.length === 0 || !vragen.gemeente) return vragen;
  return Object.fromEntries(Object.entries(vragen).flatMap((paar) => (paar[0] === 'gemeente' ? [paar, ['buurt', { ...BUURT, opties: buurten }]] : [paar])));
};

/** The same without some of them. */
export const zonder = <T>(vragen: Readonly<Record<string, T>>, ...namen: string[]): Record<string, T> => Object.fromEntries(Object.entries(vragen).filter(([naam]) => !namen.includes(naam)));
