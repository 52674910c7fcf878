type Codes<L extends readonly { code: string }[]> = L[number]['code'];

/** What a signal is about (art. 9a; W10, 17). `calamiteit`: also goes to the consultation that learns from it (art. 11g). */
export const SIGNAALSOORTEN = [
  { code: 'overlast', naam: 'Overlast' }, { code: 'huurachterstand', naam: 'Huurachterstand' }, { code: 'zorg', naam: 'Zorgen om de bewoner' }, { code: 'buren', naam: 'Zorgen van buren' },
  { code: 'woning', naam: 'Vervuiling of schade aan de woning' }, { code: 'geen-contact', naam: 'Geen contact te krijgen' }, { code: 'calamiteit', naam: 'Calamiteit' }, { code: 'anders', naam: 'Iets anders' },
] as const;
export type Signaalsoort = Codes<typeof SIGNAALSOORTEN>;

export const ERNSTEN = [{ code: 'licht', naam: 'Om in de gaten te houden' }, { code: 'gewoon', naam: 'Vraagt een gesprek' }, { code: 'dringend', naam: 'Kan niet wachten' }] as const;
export type Ernst = Codes<typeof ERNSTEN>;

/** The first answer to a signal: what its owner will do. */
export const AANPAKKEN = [
  { code: 'opgelost', naam: 'Het is al opgelost' }, { code: 'opgepakt', naam: 'Opgepakt in de gewone begeleiding' }, { code: 'extra-gesprek', naam: 'Extra gesprek met cliënt en corporatie' }, { code: 'rondetafel', naam: 'Overleg met de gemeente erbij' },
] as const;
export type Aanpak = Codes<typeof AANPAKKEN>;

export const SIGNAALUITKOMSTEN = [{ code: 'opgelost', naam: 'Opgelost' }, { code: 'verbeterd', naam: 'Verbeterd, blijft aandacht vragen' }, { code: 'onterecht', naam: 'Bleek niet te kloppen' }, { code: 'verder-in-escalatie', naam: 'Gaat verder als ernstige escalatie' }] as const;
export type Signaaluitkomst = Codes<typeof SIGNAALUITKOMSTEN>;

export const ESCALATIEREDENEN = [
  { code: 'overlast', naam: 'Ernstige overlast' }, { code: 'huurachterstand', naam: 'Oplopende huurachterstand' }, { code: 'gevaar', naam: 'Gevaar voor de bewoner of anderen' }, { code: 'zorg-geweigerd', naam: 'De bewoner weigert de zorg die nodig is' }, { code: 'anders', naam: 'Een andere reden' },
] as const;
export type Escalatiereden = Codes<typeof ESCALATIEREDENEN>;

/** How a severe escalation ends (art. 10; W9.11, 10). Back to intramural care goes with priority (art. 10b). */
export const ESCALATIE_UITKOMSTEN = [
  { code: 'opgelost', naam: 'Opgelost, de bewoner blijft wonen' }, { code: 'meer-begeleiding', naam: 'Meer begeleiding in dezelfde woning' }, { code: 'crisisplek', naam: 'Tijdelijk naar een crisisplek' },
  { code: 'andere-woning', naam: 'Naar een andere woning' }, { code: 'woningruil', naam: 'Woningruil' }, { code: 'intramuraal', naam: 'Terug naar intramurale zorg, met voorrang' }, { code: 'ontruiming', naam: 'Ontruiming, als laatste stap' },
] as const;
export type Escalatieuitkomst = Codes<typeof ESCALATIE_UITKOMSTEN>;

/** Who takes up an agreement of an escalation. */
export const UITVOERDERS = [
  { code: 'gemeente', naam: 'De gemeente' }, { code: 'zorgorganisatie', naam: 'De zorgorganisatie' }, { code: 'corporatie', naam: 'De corporatie' }, { code: 'welzijnsorganisatie', naam: 'De welzijnsorganisatie' }, { code: 'client', naam: 'De cliënt' }, { code: 'anders', naam: 'Iemand anders' },
] as const;
export type Uitvoerder = Codes<typeof UITVOERDERS>;
