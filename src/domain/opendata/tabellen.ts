import { RAPPORTCODES, rapportcijfer } from '../monitor/rapport/cijfers.ts';
import type { Cijferkolom, Cijfertabel, Rapport } from '../monitor/tabel.ts';

/*
 * What of a report can be open data: what happened in a period, as numbers that add up over periods. What befell people (signals, endings,
 * complaints) is not told to everyone, and neither is what repeats other figures, or how things stood on the last day: the same people
 * stand in it quarter after quarter, so that two reports together tell of the few who moved.
 */

const NIET_OPEN: ReadonlySet<string> = new Set([
  ...RAPPORTCODES.filter((code) => rapportcijfer(code).gevoelig),
  'trechter', 'trechter-nu', 'herkomst-bestemming', 'doorlooptijd-banden', 'wacht-aanbod', // so finely divided that little would be left
  'trend', // the same figures per quarter, which have reports of their own
  'voorzieningtijd', 'sleutel-tot-besluit', // of what was asked in the period and decided by its last day
]);

const OP_DE_LAATSTE_DAG = ['open', 'langst_open', 'mediaan_met_wachtenden', 'p90_met_wachtenden'];
/** What was done by the last day of the period of what was due in it: later the same is told otherwise. */
const TOT_DE_LAATSTE_DAG = ['te_laat', 'open_te_laat', 'loopt', 'eerder_gedaan', 'eerder_open'];
/** What befell people, as a party supplied it: only for reports that were frozen before their columns said so themselves (`gevoelig`). */
const GELEVERD_OVER_MENSEN = ['huurachterstand', 'ontruimd-achterstand', 'overlast', 'ontruimd-overlast', 'onttrekkingen', 'klachten-begeleiding', 'bezwaren-beschikking', 'bezwaren-toewijzing'];
const NIET_OPEN_KOLOMMEN: Readonly<Record<string, readonly string[]>> = {
  besluittijd: OP_DE_LAATSTE_DAG, doorlooptijd: OP_DE_LAATSTE_DAG, termijnen: TOT_DE_LAATSTE_DAG, evaluaties: TOT_DE_LAATSTE_DAG,
  voorzieningen: ['toegekend', 'afgewezen', 'op_tijd', 'te_laat', 'open_te_laat', 'open'],
};
/** What may not be told of a table: what befell people, and how things stood. */
const isDicht = ({ code: tabel, herkomst }: Cijfertabel, { code, gevoelig }: Cijferkolom): boolean =>
  gevoelig === true || (herkomst === 'geleverd' && GELEVERD_OVER_MENSEN.includes(code)) || NIET_OPEN_KOLOMMEN[tabel]?.includes(code) === true;

/** Columns that are known to everyone: what was agreed, not what was counted. */
const AFGESPROKEN: ReadonlySet<string> = new Set(['doel']);
/** A column of which some is held back within the regeling already, is not told at all. */
export const isAlVerhuld = (t: Cijfertabel, kolom: string): boolean => [...t.rijen.map((r) => r.cellen), ...(t.totaal ? [t.totaal] : [])].some((c) => c[kolom] === 'klein' || c[kolom] === 'verborgen');
/** The columns of a table that count people, homes or what was done for them. */
export const telkolommen = (t: Cijfertabel): Cijfertabel['kolommen'] => (t.herkomst === 'gepubliceerd' ? [] : t.kolommen.filter((k) => k.eenheid === 'aantal' && !AFGESPROKEN.has(k.code)));

const NIET_ALLES = 'In de open data staat niet wat op de laatste dag nog openstond, en niet wat mensen overkwam.';
/** A table without the columns that are not open, and without notes and paths to what stands behind a figure. */
function openTabel({ toelichting: _, ...t }: Cijfertabel): Cijfertabel {
  const kolommen = t.kolommen.filter((k) => !isDicht(t, k));
  const open = new Set(kolommen.map((k) => k.code));
  const cellen = (van: Cijfertabel['rijen'][number]['cellen']) => Object.fromEntries(Object.entries(van).filter(([k]) => open.has(k)));
  return { ...t, kolommen, ...(kolommen.length < t.kolommen.length ? { nietMee: `${t.nietMee} ${NIET_ALLES}` } : {}), rijen: t.rijen.map((r) => ({ code: r.code, naam: r.naam, cellen: cellen(r.cellen) })), ...(t.totaal ? { totaal: cellen(t.totaal) } : {}) };
}

/** The report without what is not open. */
export const openDeel = (r: Rapport): Rapport => ({
  ...r,
  hoofdstukken: r.hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.filter(({ code }) => !NIET_OPEN.has(code)).map(openTabel).filter((t) => t.kolommen.length > 0) })).filter((h) => h.tabellen.length > 0),
});
