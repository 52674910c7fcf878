/** One bare mail address: no name, no list, nothing that could start another header. The database holds to the same form. */
const ADRES = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/;

/** Is this text a mail address that can be kept and written to? */
export const isMailadres = (tekst: unknown): tekst is string => typeof tekst === 'string' && tekst.length <= 254 && ADRES.test(tekst);
