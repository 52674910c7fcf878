import type { Regeling } from '../regeling/schema.ts';
import { algoritmeregister } from './algoritmeregister.ts';
import { dpia } from './dpia.ts';
import type { Stuk } from './stuk.ts';
import { verwerkingsregister } from './verwerkingsregister.ts';

/** Every document of accountability: its name in the address and on the command line, and how it is made from a regeling. */
export const STUKKEN: Readonly<Record<'verwerkingsregister' | 'dpia' | 'algoritmeregister', { naam: string; kort: string; maak: (regeling: Regeling) => Stuk | undefined }>> = {
  verwerkingsregister: { naam: 'Register van verwerkingen', kort: 'Welke gegevens, waarvoor, voor wie en hoe lang (AVG art. 30).', maak: verwerkingsregister },
  dpia: { naam: 'DPIA, startdocument', kort: 'Wat voor de gegevensbeschermingseffectbeoordeling al vaststaat, en wat nog moet worden beslist (AVG art. 35).', maak: dpia },
  algoritmeregister: { naam: 'Algoritmeregister', kort: 'Hoe de rangorde van kandidaten werkt, in de velden van het Algoritmeregister.', maak: algoritmeregister },
};
export type Stuknaam = keyof typeof STUKKEN;
export const isStuknaam = (tekst: string): tekst is Stuknaam => Object.hasOwn(STUKKEN, tekst);
