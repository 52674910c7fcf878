/** What a scanner says of a file. `onbereikbaar`: nothing, or nothing that can be relied on. */
export type Scanuitslag = 'schoon' | 'besmet' | 'onbereikbaar';
/** Has a file looked at for viruses; never throws. */
export type Virusscan = (inhoud: Uint8Array) => Promise<Scanuitslag>;
