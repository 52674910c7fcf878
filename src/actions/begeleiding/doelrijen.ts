import type { Leefgebied } from '../../domain/begeleiding/woorden.ts';
import type { Woondoel } from '../../domain/begeleiding/stand.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import type { Rij } from '../../domain/invoer/rijen.ts';
import type { Antwoord, Vraag } from '../../domain/invoer/vragen.ts';

/** More goals than this at the same time nobody works at. */
export const MEESTE_DOELEN = 8;

/** The question for goals, in rows: what the client wants and how one can see that it is reached. */
export const doelvraag = (label: string, hint: string): Vraag => ({
  label, soort: 'rijen', rijnaam: 'Doel', hoogstens: MEESTE_DOELEN, geenMedisch: true, hint,
  kolommen: {
    leefgebied: { label: 'Leefgebied', soort: 'keuze', opties: LEEFGEBIEDEN, verplicht: true },
    doel: { label: 'Doel', soort: 'tekst', max: 300, verplicht: true, hint: 'Wat wil de cliënt bereiken? In eigen woorden.' },
    resultaat: { label: 'Waaraan zie je dat het gelukt is?', soort: 'tekst', max: 300 },
  },
});

const rijenVan = (antwoord: Antwoord | undefined): Rij[] => (Array.isArray(antwoord) ? (antwoord as Rij[]) : []);

/** A name as the program gives it to a row. Another one was made up by who sent it, could hold words, and stays out of what happened. */
const EIGEN_NAAM = /^(r|doel|\d{1,6})-\d{1,4}$/;

/**
 * Goals as they go on: those that come from the plan or were recorded before keep their name, a new one gets the next free one.
 * A form numbers its own rows from one each time, so that name says nothing.
 */
export function genoemd(antwoord: Antwoord | undefined, bekend: readonly Pick<Woondoel, 'id'>[], uitPlan: readonly Pick<Woondoel, 'id'>[] = []): { rijen: Rij[]; doelen: { id: string; leefgebied: Leefgebied }[] } {
  const bezet = new Set([...bekend, ...uitPlan].map((d) => d.id));
  let n = 0;
  const vrij = (): string => { do n++; while (bezet.has(`doel-${n}`)); return `doel-${n}`; };
  const rijen = rijenVan(antwoord).map((rij) => (EIGEN_NAAM.test(rij.id) && uitPlan.some((d) => d.id === rij.id) ? rij : { ...rij, id: vrij() }));
  return { rijen, doelen: rijen.map(({ id, leefgebied }) => ({ id, leefgebied: leefgebied as Leefgebied })) };
}

/** The goals of the plan, as rows; `resultaat` is what the plan calls the wanted result. */
export const planrijen = (antwoord: Antwoord | undefined): Rij[] =>
  rijenVan(antwoord).map(({ id, leefgebied, doel, gewenst_resultaat }) => ({ id, leefgebied, doel, resultaat: gewenst_resultaat }));
