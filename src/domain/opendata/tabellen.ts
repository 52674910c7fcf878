import type { Cijfertabel, Rapport } from '../monitor/tabel.ts';

/* What of a report can be open data. What befell people (signals, endings, complaints) is not told to everyone, and neither is what repeats other figures. */

const NIET_OPEN: ReadonlySet<string> = new Set([
  'signalen', 'aflopen', 'klachten', 'huurders-corporaties', 'onttrokken', // about what befell people
  'trechter', 'trechter-nu', 'herkomst-bestemming', 'doorlooptijd-banden', 'wacht-aanbod', // so finely divided that little would be left
  'trend', // the same figures per quarter, which have reports of their own
]);
const isOpenTabel = ({ code }: Pick<Cijfertabel, 'code'>): boolean => !NIET_OPEN.has(code);

/** Columns that are known to everyone: what was agreed, not what was counted. */
const AFGESPROKEN: ReadonlySet<string> = new Set(['doel']);
/** A column of which some is held back within the regeling already, is not told at all. */
export const isAlVerhuld = (t: Cijfertabel, kolom: string): boolean => [...t.rijen.map((r) => r.cellen), ...(t.totaal ? [t.totaal] : [])].some((c) => c[kolom] === 'klein' || c[kolom] === 'verborgen');
/** The columns of a table that count people, homes or what was done for them. */
export const telkolommen = (t: Cijfertabel): Cijfertabel['kolommen'] => (t.herkomst === 'gepubliceerd' ? [] : t.kolommen.filter((k) => k.eenheid === 'aantal' && !AFGESPROKEN.has(k.code)));

/** A column that is part of another, where everyone can know that from its name. */
export const DEEL_VAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'spreiding-corporaties': { jongeren: 'gerealiseerd', aangemeld_jongeren: 'aangemeld' },
  huurvormen: { tijdelijk: 'vastgelegd' },
  'geleverd-corporatie': { 'ontruimd-achterstand': 'huurachterstand', 'ontruimd-overlast': 'overlast', 'regulier-toegewezen': 'mutaties', 'bijzonder-toegewezen': 'mutaties', 'regeling-toegewezen': 'mutaties' },
  'geleverd-zorgorganisatie': { perspectiefplannen: 'aanmeldingsformulieren' },
};

/** The report without what is not open, and without paths to what stands behind a figure. */
export const openDeel = (r: Rapport): Rapport => ({
  ...r,
  hoofdstukken: r.hoofdstukken.map((h) => ({
    ...h, tabellen: h.tabellen.filter(isOpenTabel).map(({ toelichting: _, ...t }) => ({ ...t, rijen: t.rijen.map(({ code, naam, cellen }) => ({ code, naam, cellen })) })),
  })).filter((h) => h.tabellen.length > 0),
});
