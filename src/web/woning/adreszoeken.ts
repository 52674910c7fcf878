import type { Adreszoeker, Gevonden } from '../../adres/adreszoeker.ts';
import type { Optie } from '../../domain/invoer/vragen.ts';
import { huisnummerUit, leesPostcode } from '../../domain/woning/adres.ts';
import type { Buurtkeuze } from '../../domain/woning/keuring.ts';
import type { Ingevuld } from '../formulier/lees.ts';

export type Adresmelding = { gelukt: boolean; tekst: string };
type Keuzes = { gemeenten: readonly Optie[]; buurten: readonly Buurtkeuze[] };

const tekst = (waarde: Ingevuld[string]): string => (typeof waarde === 'string' ? waarde : '');
const kaal = (naam: string): string => naam.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Fills in street, place, municipality and neighbourhood from postcode and number. Whatever comes of it, what was typed stays and can be sent. */
export async function zoekAdres(zoeker: Adreszoeker, ingevuld: Ingevuld, keuzes: Keuzes): Promise<{ ingevuld: Ingevuld; melding: Adresmelding }> {
  const nee = (zin: string) => ({ ingevuld, melding: { gelukt: false, tekst: zin } });
  const postcode = leesPostcode(tekst(ingevuld.postcode));
  const nummer = huisnummerUit(tekst(ingevuld.adres));
  if (!postcode) return nee('Vul een postcode in, bijvoorbeeld 2023 AB. Dan kunnen wij het adres zoeken.');
  if (!nummer) return nee('Vul bij straat en huisnummer minstens het huisnummer in. Dan kunnen wij het adres zoeken.');
  const uitslag = await zoeker({ postcode, ...nummer });
  if (uitslag.soort === 'onbereikbaar') return nee('Het adressenregister antwoordt nu niet. Vul het adres zelf in.');
  if (uitslag.soort === 'niet-gevonden') return nee(`Bij ${postcode} en nummer ${nummer.nummer}${nummer.toevoeging} is geen adres gevonden. Kijk het na, of vul het adres zelf in.`);
  return vulIn(ingevuld, uitslag.adressen, keuzes);
}

function vulIn(ingevuld: Ingevuld, [adres, ...meer]: Gevonden[], { gemeenten, buurten }: Keuzes): { ingevuld: Ingevuld; melding: Adresmelding } {
  const { straat, nummer, plaats, postcode, gemeente: naam, buurt: buurtnaam } = adres!;
  const gemeente = gemeenten.find((g) => kaal(g.naam) === kaal(naam));
  const buurt = buurtnaam && gemeente ? buurten.find((b) => b.gemeente === gemeente.code && kaal(b.naam) === kaal(buurtnaam)) : undefined;
  const nieuw = { ...ingevuld, postcode, adres: `${straat} ${nummer}`, plaats, ...(gemeente ? { gemeente: gemeente.code } : {}), ...(buurt ? { buurt: buurt.id } : {}) };
  const zinnen = [
    `Gevonden: ${straat} ${nummer} in ${plaats}.`,
    meer.length > 0 && `Op dit nummer staan er meer: ${[adres!, ...meer].slice(0, 8).map((a) => a.nummer).join(', ')}. Kijk na welke het is.`,
    !gemeente && `De gemeente ${naam} hoort niet bij jullie werkgebied in deze regeling.`,
    buurtnaam && !buurt && `Het register noemt als buurt ${buurtnaam}.`,
  ];
  return { ingevuld: nieuw, melding: { gelukt: Boolean(gemeente), tekst: zinnen.filter(Boolean).join(' ') } };
}
