import type { Partijsoort } from '../partijen/rollen.ts';

/*
 * What can be counted beside a promise (PO.g, PO.z, PO.c, PO.w, W12). A measure says what it counts, on which day, and what it leaves
 * out; it never judges. Which measures stand beside which promise, the regeling says (`inspanningen`).
 */

export type Maat = {
  naam: string;
  /** whose data it is; 'regio': of nobody alone */
  van: Partijsoort | 'elke' | 'regio';
  definitie: string;
  /** on which day something counts */
  teldatum: string;
  /** it is about people: whole years only, and small numbers are held back for who is not a party to it */
  overMensen?: true;
  /** everyone of the regeling sees it per party elsewhere too, as goal and realised */
  openbaar?: true;
};

export const MATEN = {
  zittingen: { naam: 'Zittingen van de beoordelingstafel', van: 'gemeente', definitie: 'Zittingen die zijn gehouden en gesloten. Een afgelaste zitting telt niet mee.', teldatum: 'de dag waarop de zitting is gesloten' },
  voorzieningen: { naam: 'Besluiten over voorzieningen op tijd', van: 'gemeente', definitie: 'Begeleiding, bijzondere bijstand en schuldhulp die bij de gemeente zijn gevraagd. Op tijd: besloten op of voor de laatste dag van de termijn; toekennen en afwijzen tellen gelijk.', teldatum: 'de dag van de vraag' },
  escalaties: { naam: 'Ernstige escalaties met afspraken op tijd', van: 'gemeente', definitie: 'Escalaties bij bewoners in de gemeente. Op tijd: de afspraken staan vast binnen de termijn voor de regie.', teldatum: 'de dag van de melding', overMensen: true },
  acties: { naam: 'Acties op tijd afgerond', van: 'elke', definitie: 'Acties uit het actieregister waarvan de laatste dag voorbij is. Een vervallen actie telt niet mee.', teldatum: 'de laatste dag van de actie' },
  teruggevraagd: { naam: 'Aanvragen die volledig waren', van: 'zorgorganisatie', definitie: 'Ingediende aanvragen, en bij hoeveel daarvan nooit om een aanvulling is gevraagd. Een vraag om aanvulling kan ook van buiten de zorgorganisatie komen.', teldatum: 'de dag van het indienen' },
  advies: { naam: 'Reacties op een woning op tijd', van: 'zorgorganisatie', definitie: 'Woningen die voor advies zijn voorgelegd. Op tijd: het advies is er op of voor de laatste dag van de termijn. Wat de corporatie eerder introk, telt niet mee.', teldatum: 'de dag van het voorleggen' },
  begeleiding: { naam: 'Begeleiding op tijd gestart', van: 'zorgorganisatie', definitie: 'Sleutels waarna begeleiding moest starten. Op tijd: binnen de termijn na de sleutel.', teldatum: 'de laatste dag van de termijn' },
  evaluaties: { naam: 'Evaluaties op tijd gehouden', van: 'zorgorganisatie', definitie: 'Evaluatiegesprekken die gehouden moesten zijn. Op tijd: op of voor die dag.', teldatum: 'de dag waarop het gesprek uiterlijk moest zijn' },
  signalen: { naam: 'Signalen op tijd beantwoord', van: 'zorgorganisatie', definitie: 'Signalen bij wie de zorgorganisatie als eerste antwoordt. Op tijd: binnen de termijn van de regeling. Een signaal dat als vergissing is hersteld telt niet mee.', teldatum: 'de dag van de melding', overMensen: true },
  certificaat: { naam: 'Geldig kwaliteitscertificaat', van: 'zorgorganisatie', definitie: 'Of van de zorgorganisatie een certificaat is vastgelegd dat vandaag geldt. Niet vastgelegd is niet hetzelfde als niet aanwezig.', teldatum: 'vandaag' },
  overdrachten: { naam: 'Warme overdrachten', van: 'zorgorganisatie', definitie: 'Overdrachten van de begeleiding aan een andere zorgorganisatie. Elke overdracht heeft een gesprek en een verslag met ieders akkoord; zonder dat gaat de stap niet open.', teldatum: 'de dag van de overdracht', overMensen: true },
  raming: { naam: 'Raming gegeven', van: 'zorgorganisatie', definitie: 'Of de verwachte uitstroom van het volgende jaar is opgegeven. Op tijd: op of voor de dag die de regeling noemt.', teldatum: 'de dag van de opgave' },
  woningen: { naam: 'Woningen, van de taakstelling', van: 'corporatie', definitie: 'Sleutels overgedragen in het kalenderjaar, van de taakstelling met wat er van vorig jaar bij komt.', teldatum: 'de dag van de sleutel', openbaar: true },
  'tijd-tot-aanbod': { naam: 'Wachten tot een aanbod, in de regio', van: 'regio', definitie: 'Na hoeveel weken op de wachtlijst de helft een aanbod heeft. Wie nog wacht telt mee voor zolang als nu bekend is. Een wachtende hoort niet bij één corporatie, daarom alleen voor de regio.', teldatum: 'de dag van plaatsing op de wachtlijst' },
  'signalen-gemeld': { naam: 'Signalen doorgegeven', van: 'elke', definitie: 'Signalen die de organisatie zelf heeft gemeld. Een signaal dat als vergissing is hersteld telt niet mee.', teldatum: 'de dag van de melding', overMensen: true },
  omklap: { naam: 'Besluiten over omzetten op tijd', van: 'corporatie', definitie: 'Adviezen van de begeleider over het omzetten naar een gewoon huurcontract; van elke bewoner het laatste. Op tijd: de corporatie besloot binnen de termijn na het advies, en voor het einde van het contract.', teldatum: 'de laatste dag om te besluiten' },
  tekort: { naam: 'Tekort gemeld', van: 'corporatie', definitie: 'Of de corporatie dit jaar zelf meldde dat zij haar taakstelling niet haalt, en wanneer.', teldatum: 'de dag van de melding', openbaar: true },
  kennismaking: { naam: 'Kennismakingen na de sleutel', van: 'welzijnsorganisatie', definitie: 'Nieuwe bewoners bij wie de welzijnsorganisatie is betrokken. Op tijd: de kennismaking was er binnen de termijn na de sleutel.', teldatum: 'de laatste dag van de termijn' },
  buurtadvies: { naam: 'Adviezen over buurten', van: 'welzijnsorganisatie', definitie: 'Keren dat de organisatie zei wat een buurt kan dragen.', teldatum: 'de dag van het advies' },
  meedenken: { naam: 'Meegedacht bij problemen', van: 'welzijnsorganisatie', definitie: 'Rondetafels en overleggen over één bewoner waar de welzijnsorganisatie aan tafel zat die bij die bewoner is betrokken.', teldatum: 'de dag waarop het gesprek is vastgelegd', overMensen: true },
  toetsing: { naam: 'Aanvragen op tijd nagekeken', van: 'overig', definitie: 'Ingediende aanvragen die moesten worden nagekeken. Op tijd: in behandeling genomen, of om aanvulling gevraagd, binnen de termijn.', teldatum: 'de dag van het indienen' },
  plaatsing: { naam: 'Op tijd op de wachtlijst', van: 'overig', definitie: 'Positieve besluiten waarna de cliënt op de wachtlijst moest komen. Op tijd: binnen de termijn.', teldatum: 'de dag van het besluit' },
} as const satisfies Record<string, Maat>;
export type Maatcode = keyof typeof MATEN;
export const MAATCODES = Object.keys(MATEN) as [Maatcode, ...Maatcode[]];
export const maatVan = (code: Maatcode): Maat => MATEN[code];
