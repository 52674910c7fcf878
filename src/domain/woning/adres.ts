/* How an address is told from another one. */

const POSTCODE = /^([1-9]\d{3}) ?([A-Z]{2})$/;
/** SA, SD and SS were never given out. */
const NOOIT = ['SA', 'SD', 'SS'];

/** "2023ab" as "2023 AB"; undefined when it is no Dutch postcode. */
export function leesPostcode(tekst: string): string | undefined {
  const delen = POSTCODE.exec(tekst.trim().toUpperCase().replace(/\s+/g, ' '));
  return delen && !NOOIT.includes(delen[2]!) ? `${delen[1]} ${delen[2]}` : undefined;
}

/** The number of a house with what follows it: "214", "12-A", "3 hs"; undefined when there is none. The last number counts: streets have them too. */
export function huisnummerUit(adres: string): { nummer: number; toevoeging: string } | undefined {
  const delen = /(?:^|[\s,])(\d{1,5})((?:(?:\s?-\s?[a-z0-9]{1,4}|\s?[a-z][a-z0-9]{0,3})(?:[\s-][a-z0-9]{1,4})?)?)$/i.exec(adres.trim());
  return delen ? { nummer: Number(delen[1]), toevoeging: delen[2]!.replace(/[\s-]/g, '').toUpperCase() } : undefined;
}

export type Adres = { adres: string; gemeente: string; postcode?: string | null };
export type Sleutels = { postcode?: string; straat: string };

/** By which two homes are held to be one: postcode with number, and for whom one of the two is missing, street and number within a municipality. */
export function adressleutels({ adres, gemeente, postcode }: Adres): Sleutels {
  const gelezen = postcode ? leesPostcode(postcode) : undefined;
  const nummer = huisnummerUit(adres);
  const straat = `${gemeente}|${adres.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return { straat, ...(gelezen && nummer ? { postcode: `${gelezen}|${nummer.nummer}|${nummer.toevoeging}` } : {}) };
}

/** Streets of one name lie in more villages of a municipality: with two postcodes, only those count. */
export const isZelfdeAdres = (a: Sleutels, b: Sleutels): boolean => (a.postcode && b.postcode ? a.postcode === b.postcode : a.straat === b.straat);

/** Finds the home with the same address among many; each is looked at once. */
export function adresboek<T>(): { zoek: (s: Sleutels) => T | undefined; zet: (s: Sleutels, wat: T) => void } {
  const opPostcode = new Map<string, T>();
  const opStraat = new Map<string, { sleutels: Sleutels; wat: T }[]>();
  return {
    zoek: (s) => (s.postcode !== undefined && opPostcode.get(s.postcode)) || opStraat.get(s.straat)?.find((e) => isZelfdeAdres(e.sleutels, s))?.wat,
    zet: (s, wat) => {
      if (s.postcode !== undefined && !opPostcode.has(s.postcode)) opPostcode.set(s.postcode, wat);
      const zelfdeStraat = opStraat.get(s.straat);
      // Of more with the same name one with and one without a postcode tell enough.
      if (!zelfdeStraat) opStraat.set(s.straat, [{ sleutels: s, wat }]);
      else if (zelfdeStraat.length < 2 && !s.postcode !== !zelfdeStraat[0]!.sleutels.postcode) zelfdeStraat.push({ sleutels: s, wat });
    },
  };
}
