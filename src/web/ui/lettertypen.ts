/**
 * The font files the server offers at `/stijl/fonts/<bestand>`; the stylesheet asks for them by that name.
 * `bestand` lies in the folder `files/` of the npm package `pakket`.
 */
export const LETTERTYPEN: readonly { naam: string; pakket: string; bestand: string }[] = [
  { naam: 'Source Sans 3', pakket: '@fontsource-variable/source-sans-3', bestand: 'source-sans-3-latin-wght-normal.woff2' },
  // Names like Şahin and Wójcik need the extended letters; a browser asks for this file only on pages that show them.
  { naam: 'Source Sans 3 (uitgebreid Latijn)', pakket: '@fontsource-variable/source-sans-3', bestand: 'source-sans-3-latin-ext-wght-normal.woff2' },
  { naam: 'Source Serif 4', pakket: '@fontsource-variable/source-serif-4', bestand: 'source-serif-4-latin-wght-normal.woff2' },
  { naam: 'Source Serif 4 cursief', pakket: '@fontsource-variable/source-serif-4', bestand: 'source-serif-4-latin-wght-italic.woff2' },
];
