import type { Rol } from '../partijen/rollen.ts';

/* The fixed words of the read log, in the terms of NEN 7513. */

/** How something was read. */
export const INZAGESOORTEN = {
  pagina: 'dossier geopend', stap: 'stap gezet', lijst: 'stond in een lijst', zoeken: 'gevonden op naam', documenten: 'lijst van documenten', document: 'document geopend', notities: 'notities gelezen',
  uitvoer: 'uitgevoerd naar een bestand', inzagelog: 'inzagelog bekeken', 'wie-ziet-wat': 'nagekeken wie wat ziet', api: 'gelezen door een ander programma',
} as const;
export type Inzagesoort = keyof typeof INZAGESOORTEN;
export const soortnaam = (soort: string): string => (Object.hasOwn(INZAGESOORTEN, soort) ? INZAGESOORTEN[soort as Inzagesoort] : soort);

/** On what basis someone could read. */
export const GRONDEN = { gewoon: 'rol in de keten', noodtoegang: 'noodtoegang', 'eigen-dossier': 'eigen dossier', systeem: 'het programma zelf' } as const;
export type Grond = keyof typeof GRONDEN;
export const grondVan = ({ rol, noodtoegang }: { rol: Rol; noodtoegang: boolean }): Grond =>
  noodtoegang ? 'noodtoegang' : rol === 'client' ? 'eigen-dossier' : rol === 'systeem' ? 'systeem' : 'gewoon';

/** What a privacy officer can find of an emergency. */
export const NOODOORDELEN = [{ code: 'terecht', naam: 'Terecht' }, { code: 'onterecht', naam: 'Niet terecht' }] as const;
export type Noodoordeel = (typeof NOODOORDELEN)[number]['code'];
