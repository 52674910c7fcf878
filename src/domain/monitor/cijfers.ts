import type { Gepubliceerd } from '../regeling/gepubliceerd.ts';
import type { Regeling } from '../regeling/schema.ts';

/** The figures the monitor counts from what happened. */
export const CIJFERCODES = ['aanmeldingen', 'woningen', 'uitstroom'] as const;
export type Cijfercode = (typeof CIJFERCODES)[number];
export const isCijfer = (code: string): code is Cijfercode => (CIJFERCODES as readonly string[]).includes(code);

/** A figure with what it means: no number without its definition. */
export type Cijfer = {
  code: Cijfercode;
  naam: string;
  /** "45 aanmeldingen": what one of them is called, in one and in many */
  eenheid: [een: string, meer: string];
  definitie: string;
  /** the day on which it counts */
  teldatum: string;
  /** what does not count, said with every figure */
  nietMee: string;
  /** who the rows are */
  sleutel: 'zorgorganisatie' | 'corporatie' | 'gemeente';
  per: readonly ('zorgorganisatie' | 'kwartaal' | 'corporatie' | 'gemeente')[];
};

/** The definitions (E2.2, W17): a home counts as delivered, and a client as housed, on the day of the key. */
export const CIJFERS: Record<Cijfercode, Cijfer> = {
  aanmeldingen: {
    code: 'aanmeldingen', naam: 'Aanmeldingen', eenheid: ['aanmelding', 'aanmeldingen'], sleutel: 'zorgorganisatie', per: ['zorgorganisatie', 'kwartaal'],
    definitie: 'Aanvragen die een zorgorganisatie heeft ingediend.',
    teldatum: 'De dag waarop de aanvraag is ingediend.',
    nietMee: 'Een begonnen aanvraag die nog niet is ingediend telt niet mee. Een aanvraag die later is aangevuld, afgewezen of ingetrokken telt één keer.',
  },
  woningen: {
    code: 'woningen', naam: 'Geleverde woningen', eenheid: ['woning', 'woningen'], sleutel: 'corporatie', per: ['corporatie'],
    definitie: 'Woningen waarvan een corporatie de sleutel aan een uitstromer heeft overgedragen.',
    teldatum: 'De dag van de sleutel.',
    nietMee: 'Een woning die is aangemeld of voorgelegd maar waarvan de sleutel niet is overgedragen telt niet mee.',
  },
  uitstroom: {
    code: 'uitstroom', naam: 'Uitstroom naar de gemeenten', eenheid: ['vestiging', 'vestigingen'], sleutel: 'gemeente', per: ['gemeente'],
    definitie: 'Cliënten die een sleutel kregen, naar de gemeente waar hun woning staat.',
    teldatum: 'De dag van de sleutel.',
    nietMee: 'Wie op eigen kracht verhuist, buiten de regeling om, telt niet mee. De gemeente van herkomst doet er hier niet toe.',
  },
};

/** The article of a regeling on which a figure rests: handing in an application, the key over corporations, the key over municipalities. */
export const bronVan = (cijfer: Cijfercode, { stappen, verdeelsleutel }: Pick<Regeling, 'stappen' | 'verdeelsleutel'>): string =>
  ({ aanmeldingen: stappen['aanvraag-indienen']?.bron ?? '', woningen: verdeelsleutel.corporaties.bron, uitstroom: verdeelsleutel.gemeenten.bron })[cijfer];

/** Counts per row and month, as the storage delivers them; only what lies in the period asked for. */
export type Telling = readonly { sleutel: string; /** 'jjjj-mm' */ maand: string; aantal: number }[];

/** The published figures that measure this. */
export const figurenOver = (g: Gepubliceerd | undefined, cijfer: Cijfercode): Gepubliceerd['figuren'] => g?.figuren.filter((f) => f.meet === cijfer) ?? [];
