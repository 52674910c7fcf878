import type { Regeling } from '../../domain/regeling/schema.ts';
import type { BronProps } from '../ui/index.ts';

/** How a reference begins, and the code of the article it means. */
const VORMEN: readonly [RegExp, (deel: string) => string][] = [
  [/^art\. (\d+)/, (nummer) => `art-${nummer}`],
  [/^(?:evaluatie, )?par\. ([\d.]*\d)/, (nummer) => `par-${nummer.replaceAll('.', '-')}`],
  [/^(?:evaluatie, )?bijlage (\d)/, (nummer) => `bijlage-${nummer}`],
  [/^inspanning (gemeenten|zorg|corporaties|welzijn)/, (partij) => `inspanning-${partij}`],
  [/^inspanning woning(corporaties)/, (partij) => `inspanning-${partij}`],
  [/^twaalf (actiepunten)/, (kop) => kop],
  [/^(doelgroep|definities|reikwijdte|voorblad)/, (kop) => kop],
];

/** The first article in a reference that this version of the regeling has a page for; "werkafspraak" and other laws have none. */
function artikelcode(regeling: Pick<Regeling, 'artikelen'>, tekst: string): string | undefined {
  const codes = tekst.split(';').flatMap((deel) => VORMEN.flatMap(([vorm, code]) => {
    const gevonden = vorm.exec(deel.trim())?.[1];
    return gevonden ? [code(gevonden)] : [];
  }));
  return codes.find((code) => regeling.artikelen.some((a) => a.code === code));
}

/** A reference to the covenant, as a link to its article in the version this dossier falls under. */
export function bronVan(regeling: Pick<Regeling, 'artikelen' | 'regeling' | 'geldig_vanaf'>, tekst: string | undefined): BronProps | undefined {
  if (!tekst) return undefined;
  const code = artikelcode(regeling, tekst);
  return code ? { tekst, href: `/regelingen/${regeling.regeling}/artikelen/${code}?versie=${regeling.geldig_vanaf}` } : { tekst };
}
