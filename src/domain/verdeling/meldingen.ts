import type { Regeling } from '../regeling/schema.ts';
import type { Deling, Sleutelrij } from './deling.ts';
import { METHODEN, METHODETABEL, type Methode } from './methoden.ts';
import { opsomming } from '../opsomming.ts';

export const MELDINGSOORTEN = ['afwijkend-jaar', 'telt-niet-op', 'deelregio', 'geen-gewichten', 'alle-rijen', 'methoden', 'gelijkstand'] as const;

/** One sentence about a key; `gemeente` is null when it is about the region. */
export type Melding = { gemeente: string | null; soort: (typeof MELDINGSOORTEN)[number]; tekst: string };

type Bevindingen = {
  delingen: Deling[];
  deelregios: { naam: string; gepubliceerd: number; som: number }[];
  grondslag: Record<Deling['wie'], string>;
  afwijkend: Regeling['verdeelsleutel']['afwijkende_jaren'][number] | undefined;
  gemeentenaam: (code: string) => string;
};

const hoofdletter = (zin: string) => zin.charAt(0).toUpperCase() + zin.slice(1);
/** How many methods there are, in words. */
export const AANTAL = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven'][METHODEN.length] ?? String(METHODEN.length);
const namen = (methoden: readonly Methode[]) => opsomming(methoden.map((m) => METHODETABEL[m].naam));
const geeft = (methoden: readonly Methode[]) => (methoden.length === 1 ? 'geeft' : 'geven');
const berekenbaar = (deling: Deling) => deling.rijen.every((r) => r.berekend !== null);
/** Whether a method gives every row as it was published. */
const treft = (rijen: Sleutelrij[], methode: Methode) => rijen.every((r) => r.berekend?.[methode] === r.gepubliceerd);

/** "één minder dan", "3 meer dan". */
function verschil(som: number, totaal: number): string {
  const aantal = Math.abs(som - totaal);
  return `${aantal === 1 ? 'één' : aantal} ${som < totaal ? 'minder' : 'meer'} dan`;
}

/** Which methods hit, said of `wat`: "de gepubliceerde rij van Velsen". */
function welkeMethoden(wat: string, raak: readonly Methode[]): string {
  const mis = METHODEN.filter((m) => !raak.includes(m));
  if (mis.length === 0) return `Alle ${AANTAL} de methoden geven ${wat}.`;
  if (raak.length === 0) return `Geen van de ${AANTAL} methoden geeft ${wat}.`;
  const begin = raak.length === 1 ? `Alleen ${namen(raak)}` : hoofdletter(namen(raak));
  return `${begin} ${geeft(raak)} ${wat}; ${namen(mis)} ${geeft(mis)} een andere.`;
}

/** Sums, weights, methods and ties of one set of rows. */
function bijDeling(deling: Deling, { grondslag, gemeentenaam }: Bevindingen): Melding[] {
  const { wie, gemeente, totaal, rijen } = deling;
  const plaats = gemeente === null ? 'de regio' : gemeentenaam(gemeente);
  const meldingen: Melding[] = [];
  const meld = (soort: Melding['soort'], tekst: string) => meldingen.push({ gemeente, soort, tekst });

  const aantallen = rijen.map((r) => r.gepubliceerd);
  const som = aantallen.reduce((a, b) => a + b, 0);
  if (som !== totaal) meld('telt-niet-op', `De gepubliceerde aantallen van de ${wie} in ${plaats} tellen op tot ${som} (${aantallen.join(' + ')}), ${verschil(som, totaal)} de ${totaal} van ${plaats}.`);

  if (berekenbaar(deling)) {
    const wat = wie === 'gemeenten' ? 'de gepubliceerde regionale sleutel' : `de gepubliceerde rij van ${plaats}`;
    meld('methoden', welkeMethoden(wat, METHODEN.filter((m) => treft(rijen, m))));
  } else {
    const hoeveel = rijen.every((r) => r.gewicht === null) ? 'geen' : 'niet alle';
    meld('geen-gewichten', `Het document noemt ${hoeveel} gewichten van de ${wie} in ${plaats} (grondslag: ${grondslag[wie]}), dus deze verdeling is niet na te rekenen.`);
  }
  for (const methode of METHODEN) {
    const gelijk = deling.gelijkstanden[methode];
    if (gelijk) meld('gelijkstand', `Bij ${METHODETABEL[methode].naam} hadden ${opsomming(gelijk.tussen)} evenveel recht op een laatste woning; die ging naar ${opsomming(gelijk.kregen)}, naar het grootste gewicht en daarna op volgorde van code.`);
  }
  return meldingen;
}

/** What there is to say about the keys of a year, what contradicts itself first. */
export function meldingenBij(bevindingen: Bevindingen): Melding[] {
  const { afwijkend, delingen, deelregios } = bevindingen;
  const meldingen = delingen.flatMap((d) => bijDeling(d, bevindingen));
  if (afwijkend) {
    const waarover = afwijkend.corporaties ? '' : ', alleen per gemeente';
    meldingen.push({ gemeente: null, soort: 'afwijkend-jaar', tekst: `Voor ${afwijkend.jaar} zijn andere aantallen gepubliceerd${waarover}: ${afwijkend.toelichting.replace(/\.$/, '')}.` });
  }
  for (const { naam, gepubliceerd, som } of deelregios) {
    if (som !== gepubliceerd) meldingen.push({ gemeente: null, soort: 'deelregio', tekst: `De gemeenten van ${naam} tellen op tot ${som}, ${verschil(som, gepubliceerd)} de gepubliceerde ${gepubliceerd}.` });
  }
  if (delingen.length > 1 && delingen.every(berekenbaar)) {
    const raak = METHODEN.filter((m) => delingen.every((d) => treft(d.rijen, m)));
    const tekst = raak.length === 0 ? `Geen van de ${AANTAL} methoden geeft elke gepubliceerde rij.` : `${raak.length === 1 ? `Alleen ${namen(raak)}` : hoofdletter(namen(raak))} ${geeft(raak)} elke gepubliceerde rij.`;
    meldingen.push({ gemeente: null, soort: 'alle-rijen', tekst });
  }
  return meldingen.sort((a, b) => MELDINGSOORTEN.indexOf(a.soort) - MELDINGSOORTEN.indexOf(b.soort));
}
