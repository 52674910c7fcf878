import { beoordeel, type Beoordeeld } from '../../domain/monitor/bevinding.ts';
import { getalIn, rijVan } from '../../domain/monitor/beeldzinnen.ts';
import { TAAKKOLOM } from '../../domain/monitor/taakdoel.ts';
import type { Cijferrij, Cijfertabel } from '../../domain/monitor/tabel.ts';
import type { Rij } from '../../domain/monitor/figuur.ts';
import { kwartalenVan, type Periode } from '../../domain/monitor/periode.ts';
import type { Reeks, Staaf, Stroom, Tegel } from '../ui/index.ts';
import { plekVan } from './plekken.ts';

/* From a table of figures to what a picture draws; pure, so that picture and table never say different things. */

export type Tijd = { periode: Periode; vandaag: string };

/** Goals per row, against today's schedule in the current year; rows without a goal and without a count are left out. */
export const doelenIn = (t: Cijfertabel, { periode, vandaag }: Tijd): Beoordeeld[] =>
  t.rijen.map((r) => ({ naam: r.naam, aantal: getalIn(r, 'gerealiseerd'), doel: getalIn(r, t.kolommen.some((k) => k.code === TAAKKOLOM) ? TAAKKOLOM : 'doel') }))
    .filter((r) => r.doel > 0 || r.aantal > 0).map((r) => beoordeel(r, periode, vandaag));

/**
 * Months on the waiting list as bars; those beyond the term are `buiten`. `maanden` undefined: there is no term. `alle`: who had a first
 * offer; `over`: who still waits while the term is over, so that nobody is left out of what is said of the term.
 */
export function wachtstaven(t: Cijfertabel, maanden: number | undefined): { staven: Staaf[]; binnen: number; alle: number; over: number } {
  const grenzen = t.rijen.map((r) => Number(/^tot-(\d+)$/.exec(r.code)?.[1] ?? Number.POSITIVE_INFINITY));
  const staven = t.rijen.map((r, i): Staaf => {
    const van = i === 0 ? 0 : grenzen[i - 1]!;
    return { naam: Number.isFinite(grenzen[i]) ? `${van}–${grenzen[i]}` : `${van}+`, waarde: getalIn(r, 'aantal'), buiten: maanden !== undefined && grenzen[i]! > maanden };
  });
  const som = (deel: readonly Staaf[]): number => deel.reduce((n, s) => n + s.waarde, 0);
  return { staven, binnen: som(staven.filter((s) => !s.buiten)), alle: som(staven), over: t.rijen.filter((_, i) => staven[i]!.buiten).reduce((n, r) => n + getalIn(r, 'wachtend'), 0) };
}

/** What is said beside each step of the funnel: who is there now and did not come further. */
const BIJ: Readonly<Record<string, readonly (readonly [staat: string, een: string, meer: string])[]>> = {
  behandeling: [['toetsing', 'wordt getoetst', 'worden getoetst']], positief: [['besluit', 'wacht op besluit', 'wachten op besluit'], ['afgewezen', 'afgewezen', 'afgewezen']],
  geplaatst: [['plaatsing', 'nog niet geplaatst', 'nog niet geplaatst']], voorgelegd: [['wachtlijst', 'wacht op een woning', 'wachten op een woning']],
  aangenomen: [['aanbod', 'denkt na', 'denken na']], sleutel: [['huur', 'wacht op de sleutel', 'wachten op de sleutel']],
};
export const trechterstaven = (t: Cijfertabel, nu: Cijfertabel | undefined): Staaf[] => t.rijen.map((r) => {
  const bij = (BIJ[r.code] ?? []).flatMap(([staat, een, meer]) => { const n = getalIn(rijVan(nu, staat), 'aantal'); return n === 0 ? [] : [`${n} ${n === 1 ? een : meer}`]; });
  return { naam: r.naam, waarde: getalIn(r, 'aantal'), ...(bij.length > 0 ? { bij: bij.join(', ') } : {}) };
});

/** Origin and destination as flows. `naar`: only to these municipalities. */
export const stromenIn = (t: Cijfertabel, naar?: readonly string[]): Stroom[] => {
  const kolommen = t.kolommen.filter((k) => k.code !== 'totaal' && (!naar || naar.includes(k.code)));
  return t.rijen.flatMap((r) => kolommen.map((k): Stroom => { const cel = r.cellen[k.code]; return { van: r.naam, naar: k.naam, aantal: typeof cel === 'number' ? cel : null }; }));
};
/** How many stay in the municipality they came from, of all. */
export const blijvers = (stromen: readonly Stroom[]): { blijft: number; alle: number } => ({
  blijft: stromen.filter((s) => s.van === s.naar).reduce((n, s) => n + (s.aantal ?? 0), 0), alle: stromen.reduce((n, s) => n + (s.aantal ?? 0), 0),
});

/** Every column of a table per quarter as a small picture; quarters that have not begun are left out, the one that runs is marked. */
export function reeksenIn(t: Cijfertabel, vandaag: string): Reeks[] {
  const begonnen = t.rijen.flatMap((r) => { const k = kwartaalMet(r.code); return k && k.van <= vandaag ? [{ r, loopt: k.tot > vandaag }] : []; });
  return t.kolommen.map((k) => ({
    naam: k.naam, punten: begonnen.map(({ r, loopt }) => { const cel = r.cellen[k.code]; return { naam: kort(r), waarde: typeof cel === 'number' ? cel : null, ...(loopt ? { loopt: true } : {}) }; }),
  }));
}
function kwartaalMet(code: string): Periode | undefined {
  const jaar = Number(/^(\d{4})-[1-4]$/.exec(code)?.[1]);
  return Number.isNaN(jaar) ? undefined : kwartalenVan({ van: `${jaar}-01-01`, tot: `${jaar + 1}-01-01` }).find((k) => k.code === code);
}
const kort = (r: Cijferrij): string => r.code.replace(/^(\d{4})-(\d)$/, '$2e kw $1');

/** Classes of the map: against today's schedule in the current year, else against the goal. */
const KLASSEN = [0.7, 1] as const;
export const legenda = (metSchema: boolean): [string, string, string] => (metSchema ? ['minder dan 70%', '70 tot 100%', 'op schema'] : ['minder dan 70%', '70 tot 100%', 'doel gehaald']);

/** The region as tiles, each with its part of the goal; municipalities without a goal have no tile. */
export function tegelsIn(rijen: readonly Rij[], { periode, vandaag }: Tijd): { tegels: Tegel[]; delen: { naam: string; deel: number }[]; metSchema: boolean } {
  const beoordeeld = rijen.filter((r) => (r.doel ?? 0) > 0).map((r) => ({ sleutel: r.sleutel, ...beoordeel(r, periode, vandaag) }));
  return {
    metSchema: beoordeeld.some((b) => b.schema !== undefined), delen: beoordeeld.map(({ naam, waarde, doel }) => ({ naam, deel: waarde / doel })),
    tegels: beoordeeld.map(({ sleutel, naam, waarde, doel, schema }, i): Tegel => {
      const deel = waarde / (schema && schema > 0 ? schema : doel);
      return { naam, tekst: `${waarde} van ${doel} · ${Math.floor((100 * waarde) / doel)}%`, klasse: deel < KLASSEN[0] ? 1 : deel < KLASSEN[1] ? 2 : 3, ...plekVan(sleutel, i) };
    }),
  };
}

/** Which column of a table is drawn as bars; tables that are not here are read better as they are. */
export const STAAFKOLOM: Readonly<Record<string, string>> = {
  'aanvragen-per-zorg': 'ingediend', 'aanvragen-per-doelgroep': 'ingediend', 'aanvragen-naar-herkomst': 'totaal', 'sleutels-naar-bestemming': 'totaal', besluiten: 'positief',
  'trechter-nu': 'aantal', weigeringen: 'totaal', aanbod: 'voorgelegd', doorlooptijd: 'mediaan', besluittijd: 'mediaan', 'sleutel-tot-besluit': 'mediaan', huurvormen: 'vastgelegd',
};
/** One column as lying bars; what is held back or not known has no bar and says so. */
export const stavenIn = (t: Cijfertabel, kolom: string, bij?: (r: Cijferrij) => string | undefined): Staaf[] =>
  t.rijen.filter((r) => typeof r.cellen[kolom] === 'number').map((r) => { const woorden = bij?.(r); return { naam: r.naam, waarde: getalIn(r, kolom), ...(woorden ? { bij: woorden } : {}) }; });
