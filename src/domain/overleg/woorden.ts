import type { Partijsoort } from '../partijen/rollen.ts';

/* The closed lists of the room "overleg". */

/** Where points come from that propose themselves. A regeling says per consultation which of these it has. */
export const AGENDABRONNEN = {
  calamiteiten: 'Calamiteiten die nog niet zijn besproken',
  signalen: 'Signalen over hun termijn',
  escalaties: 'Lopende escalaties',
  weigeringen: 'Weigeringen die gewogen moeten worden',
  wijzigingen: 'Voorstellen om de regeling te wijzigen',
  toetredingen: 'Aanvragen om toe te treden',
  regelingevaluatie: 'De evaluatie van de regeling',
  geschillen: 'Gemelde geschillen',
  tekorten: 'Gemelde tekorten aan woningen',
  kwartaalmonitor: 'De monitor van het afgelopen kwartaal',
  jaarmonitor: 'De monitor van het afgelopen jaar',
  certificaten: 'Certificaten die zijn verlopen',
  acties: 'Acties over hun datum',
  servicepuntoordeel: 'Het oordeel over de dienstverlening van een jaar',
  raming: 'De raming van de uitstroom',
} as const;
export type Agendabron = keyof typeof AGENDABRONNEN;
export const AGENDABRONCODES = Object.keys(AGENDABRONNEN) as [Agendabron, ...Agendabron[]];

/** Does an organisation come to a meeting. */
export const DEELNAME = [
  { code: 'komt', naam: 'Komt' },
  { code: 'vervanger', naam: 'Stuurt een vervanger' },
  { code: 'komt-niet', naam: 'Komt niet' },
] as const;
export type Deelname = (typeof DEELNAME)[number]['code'];

/** What came of a point. */
export const UITKOMSTEN = [
  { code: 'besluit', naam: 'Besluit genomen' },
  { code: 'advies', naam: 'Advies gegeven' },
  { code: 'kennisname', naam: 'Ter kennisname' },
  { code: 'actie', naam: 'Actie afgesproken' },
  { code: 'aangehouden', naam: 'Aangehouden tot een volgend overleg' },
] as const;
export type Puntuitkomst = (typeof UITKOMSTEN)[number]['code'];

/** Why a meeting that the rhythm asks for was not held. */
export const NIET_GEHOUDEN = [
  { code: 'geen-punten', naam: 'Er waren geen punten om te bespreken' },
  { code: 'te-weinig-partijen', naam: 'Te weinig partijen konden komen' },
  { code: 'ander-overleg', naam: 'De punten zijn in een ander overleg besproken' },
  { code: 'niet-voorbereid', naam: 'Er was niemand om het voor te bereiden of voor te zitten' },
  { code: 'ander-ritme', naam: 'De partijen spraken een ander ritme af' },
] as const;
export type NietGehouden = (typeof NIET_GEHOUDEN)[number]['code'];

/** How kinds of party are called in one and in many. */
export const SOORTNAMEN: Record<Partijsoort, readonly [een: string, meer: string]> = {
  gemeente: ['gemeente', 'gemeenten'], corporatie: ['corporatie', 'corporaties'], zorgorganisatie: ['zorgorganisatie', 'zorgorganisaties'],
  welzijnsorganisatie: ['welzijnsorganisatie', 'welzijnsorganisaties'], overig: ['andere organisatie', 'andere organisaties'],
};

export const naamVan = (lijst: readonly { code: string; naam: string }[], code: string | undefined): string => lijst.find((o) => o.code === code)?.naam ?? code ?? '';
