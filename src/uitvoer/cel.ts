import type { Cel, Cijferrij, Cijfertabel, Eenheid, Rapport } from '../domain/monitor/tabel.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { zegGemaakt, zegPeriode, zegPeriodeTot } from '../domain/monitor/periode.ts';
import { zegDatum } from '../domain/kalender/zeg.ts';

/** The number of a cell in its unit, or undefined when there is none to reckon with. Months are kept in tenths. */
export const getal = (cel: Cel | undefined, eenheid: Eenheid): number | undefined => (typeof cel !== 'number' ? undefined : eenheid === 'maanden' ? cel / 10 : cel);

/** The rows of a table with its total as the last. */
export const metTotaal = ({ rijen, totaal }: Cijfertabel): readonly Cijferrij[] => (totaal ? [...rijen, { code: 'totaal', naam: 'Totaal', cellen: totaal }] : rijen);
export const kolomkop = (naam: string, eenheid: Eenheid): string => (eenheid === 'procent' ? `${naam} (%)` : eenheid === 'dagen' || eenheid === 'maanden' ? `${naam} (in ${eenheid})` : eenheid === 'euro' ? `${naam} (€)` : naam);

/** What a table means, as lines of term and text. */
export const uitleg = (t: Cijfertabel): [term: string, tekst: string][] => [
  ['Wat het is', t.definitie], ['Teldatum', t.teldatum], ['Telt niet mee', t.nietMee], ['Bron', t.bron],
  ['Herkomst', { dossiers: 'geteld uit de dossiers', geleverd: 'geleverd door partijen', gepubliceerd: 'zoals de partijen publiceerden' }[t.herkomst]],
  ...t.meldingen.map((m): [string, string] => ['Let op', m.tekst]), ...(t.toelichting ? [['Toelichting', t.toelichting] as [string, string]] : []),
];

/** The last day on which something in the report can have happened; undefined for what was adopted before the day of making was kept. */
const laatsteDag = ({ bekendOp, gemaaktOp }: Rapport): Dag | undefined => (bekendOp && gemaaktOp && bekendOp > gemaaktOp ? gemaaktOp : bekendOp ?? gemaaktOp);
/** The period of a report, as far as it had come: "2026 tot en met 23 november". */
export const rapportperiode = (r: Rapport): string => { const laatst = laatsteDag(r); return laatst ? zegPeriodeTot(r.periode, laatst) : zegPeriode(r.periode); };
const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** What the report is about, as lines of term and text. */
export const rapportfeiten = (r: Rapport): [term: string, tekst: string][] => [
  ['Regeling', r.naam], ['Periode', rapportperiode(r)], ['Stand', r.gemaaktOp ? hoofdletter(zegGemaakt(r.gemaaktOp, laatsteDag(r))) : r.bekendOp ? `Cijfers zoals bekend op ${zegDatum(r.bekendOp)}` : 'Cijfers zoals bekend op de dag van maken'],
  ['Versies van de regeling', r.versies.map(zegDatum).join(', ')],
];
/** "westfriesland-2019-01-01-tot-2020-01-01": the name of every file of this report, without its ending. */
export const bestandsnaam = ({ regeling, periode }: Pick<Rapport, 'regeling' | 'periode'>): string => `${regeling}-rapport-${periode.van}-tot-${periode.tot}`;
