import { z } from 'zod';
import type { Adreszoeker, Gevonden, Zoekuitslag } from './adreszoeker.ts';

/* The national register of addresses by way of PDOK Locatieserver v3_1. Only postcode and number of a home leave the program. */

const tekst = z.string().optional();
const ANTWOORD = z.object({
  response: z.object({
    docs: z.array(z.object({ straatnaam: tekst, huis_nlt: tekst, huisnummer: z.union([z.number(), z.string()]).optional(), postcode: tekst, woonplaatsnaam: tekst, gemeentenaam: tekst, buurtnaam: tekst })),
  }),
});
const HOOGSTENS_WACHTEN = 2000;

/** `adres`: where the service is, such as https://api.pdok.nl/bzk/locatieserver/search/v3_1. */
export const pdok = (adres: string, wachten = HOOGSTENS_WACHTEN): Adreszoeker => async ({ postcode, nummer, toevoeging }) => {
  const url = new URL(`${adres.replace(/\/+$/, '')}/free`);
  const kaal = postcode.replace(' ', '');
  url.search = new URLSearchParams([['q', `${kaal} ${nummer}${toevoeging ? ` ${toevoeging}` : ''}`], ['fq', 'type:adres'], ['fq', `postcode:${kaal}`], ['fq', `huisnummer:${nummer}`], ['fl', 'straatnaam,huis_nlt,huisnummer,postcode,woonplaatsnaam,gemeentenaam,buurtnaam'], ['rows', '20']]).toString();
  try {
    const antwoord = await fetch(url, { signal: AbortSignal.timeout(wachten), headers: { accept: 'application/json' }, redirect: 'error' });
    return antwoord.ok ? lees(await antwoord.json(), toevoeging) : { soort: 'onbereikbaar' };
  } catch {
    // No answer in time, none at all, or not what was agreed: for the person who fills in a form it is the same.
    return { soort: 'onbereikbaar' };
  }
};

function lees(json: unknown, toevoeging: string): Zoekuitslag {
  const gelezen = ANTWOORD.safeParse(json);
  if (!gelezen.success) return { soort: 'onbereikbaar' };
  const adressen = gelezen.data.response.docs.flatMap((d): Gevonden[] => {
    const nummer = d.huis_nlt ?? (d.huisnummer === undefined ? undefined : String(d.huisnummer));
    if (!d.straatnaam || !nummer || !d.postcode || !d.woonplaatsnaam || !d.gemeentenaam) return [];
    return [{ straat: d.straatnaam, nummer, postcode: d.postcode.replace(/^(\d{4}) ?([A-Za-z]{2})$/, '$1 $2'), plaats: d.woonplaatsnaam, gemeente: d.gemeentenaam, ...(d.buurtnaam ? { buurt: d.buurtnaam } : {}) }];
  });
  const kaal = (nummer: string) => nummer.replace(/^\d+/, '').replace(/[\s-]/g, '').toUpperCase();
  const precies = adressen.filter((a) => kaal(a.nummer) === toevoeging);
  const over = precies.length > 0 ? precies : adressen;
  return over.length > 0 ? { soort: 'gevonden', adressen: over } : { soort: 'niet-gevonden' };
}
