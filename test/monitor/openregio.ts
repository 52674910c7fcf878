import type { Cel, Cijfertabel, Rapport } from '../../src/domain/monitor/tabel.ts';
import { toeval } from './regio.ts';

/*
 * A region that never was, as the tables that are open tell of it. Some is recorded after the report of its quarter was adopted, some is put
 * right later: the report of the year knows of it, those of the quarters do not.
 */

export const ZORG = ['z1', 'z2', 'z3', 'z4', 'z5'];
export const GROEP = ['mo', 'bw', 'jeugd'];
export const GEMEENTE = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7'];
export const CORPORATIE = ['c1', 'c2', 'c3', 'c4'];
export const KWARTALEN = [['2025-01-01', '2025-04-01'], ['2025-04-01', '2025-07-01'], ['2025-07-01', '2025-10-01'], ['2025-10-01', '2026-01-01']] as const;
export const JAAR = ['2025-01-01', '2026-01-01'] as const;
export const UITKOMST = ['ingediend', 'in-behandeling', 'gehonoreerd', 'afgewezen', 'ingetrokken'] as const;

export type Mens = {
  zorg: string; groep: string; herkomst: string; kwartaal: number; uitkomst: 'gehonoreerd' | 'afgewezen' | 'ingetrokken' | 'loopt'; optijd: boolean;
  sleutel?: { kwartaal: number; naar: string; corporatie: string; jong: boolean };
  /** recorded after the quarters were adopted */
  laat: boolean;
  /** put right after the quarters were adopted */
  later?: { herkomst: string };
};

export function mensen(zaad: number, aantal: number, { laat }: { laat: number }): Mens[] {
  const t = toeval(zaad);
  // a few large ones and many small ones, as regions are
  const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(t() ** 2 * lijst.length)]!;
  return Array.from({ length: aantal }, (): Mens => {
    const kwartaal = Math.floor(t() * 4);
    const u = t();
    const uitkomst = u < 0.6 ? 'gehonoreerd' : u < 0.75 ? 'afgewezen' : u < 0.85 ? 'ingetrokken' : 'loopt';
    const sleutel = uitkomst === 'gehonoreerd' && t() < 0.7 ? { kwartaal: Math.min(3, kwartaal + Math.floor(t() * 2)), naar: kies(GEMEENTE), corporatie: kies(CORPORATIE), jong: t() < 0.3 } : undefined;
    return { zorg: kies(ZORG), groep: kies(GROEP), herkomst: kies(GEMEENTE), kwartaal, uitkomst, optijd: t() < 0.8, laat: t() < laat, ...(t() < laat / 2 ? { later: { herkomst: kies(GEMEENTE) } } : {}), ...(sleutel ? { sleutel } : {}) };
  });
}

type Tel = (rij: string, kolom: string) => number;
const BASIS = { titel: 't', definitie: 'd', teldatum: 'd', nietMee: 'n', bron: 'b', herkomst: 'dossiers', overMensen: true, meldingen: [] } as const;
function tabel(code: string, rijen: readonly string[], kolommen: readonly string[], tel: Tel, { dagen = {}, totaal = true }: { dagen?: Record<string, (rij: string) => Cel>; totaal?: boolean } = {}): Cijfertabel {
  const cellen = (rij: string): Record<string, Cel> => ({ ...Object.fromEntries(kolommen.map((k) => [k, tel(rij, k)])), ...Object.fromEntries(Object.entries(dagen).map(([k, f]) => [k, f(rij)])) });
  return {
    ...BASIS, code, kolommen: [...kolommen.map((k) => ({ code: k, naam: k, eenheid: 'aantal' as const })), ...Object.keys(dagen).map((k) => ({ code: k, naam: k, eenheid: 'dagen' as const }))],
    rijen: rijen.map((r) => ({ code: r, naam: r, cellen: cellen(r) })), ...(totaal ? { totaal: Object.fromEntries(kolommen.map((k) => [k, rijen.reduce((s, r) => s + tel(r, k), 0)])) } : {}),
  };
}

/** The report over these quarters. `achteraf`: with what was recorded and put right since. */
export function rapport(allen: readonly Mens[], [van, tot]: readonly [string, string], kwartalen: readonly number[], achteraf: boolean): Rapport {
  const bekend = allen.filter((m) => achteraf || !m.laat).map((m) => (achteraf && m.later ? { ...m, ...m.later } : m));
  const nieuw = bekend.filter((m) => kwartalen.includes(m.kwartaal));
  const klaar = bekend.filter((m) => m.sleutel && kwartalen.includes(m.sleutel.kwartaal));
  const verlopen = bekend.filter((m) => kwartalen.includes(Math.min(3, m.kwartaal + 1)));
  const n = (lijst: readonly Mens[], f: (m: Mens) => boolean): number => lijst.filter(f).length;
  const is = (k: string) => (m: Mens): boolean => k === 'ingediend' || (k === 'in-behandeling' ? m.uitkomst !== 'ingetrokken' : m.uitkomst === k);
  const kruis = (lijst: readonly Mens[], bij: (m: Mens) => string): Tel => (rij, k) => n(lijst, (m) => bij(m) === rij && (k === 'totaal' || m.groep === k));
  const besloten = (m: Mens): boolean => m.uitkomst === 'gehonoreerd' || m.uitkomst === 'afgewezen';
  const per = (rij: string): Cel => (n(nieuw, (m) => m.herkomst === rij && besloten(m)) > 0 ? 20 : null);
  return {
    regeling: 'r', naam: 'R', periode: { van, tot }, versies: ['2021-01-01'],
    hoofdstukken: [{ code: 'h', titel: 'h', tabellen: [
      tabel('aanvragen-per-zorg', ZORG, UITKOMST, (rij, k) => n(nieuw, (m) => m.zorg === rij && is(k)(m))),
      tabel('aanvragen-per-doelgroep', GROEP, UITKOMST, (rij, k) => n(nieuw, (m) => m.groep === rij && is(k)(m))),
      tabel('aanvragen-naar-herkomst', GEMEENTE, [...GROEP, 'totaal'], kruis(nieuw, (m) => m.herkomst)),
      tabel('besluiten', GEMEENTE, ['positief', 'negatief'], (rij, k) => n(nieuw, (m) => m.herkomst === rij && m.uitkomst === (k === 'positief' ? 'gehonoreerd' : 'afgewezen'))),
      tabel('besluittijd', GEMEENTE, ['n', 'open'], (rij, k) => n(nieuw, (m) => m.herkomst === rij && (k === 'n' ? besloten(m) : m.uitkomst === 'loopt')), { dagen: { mediaan: per, mediaan_met_wachtenden: per } }),
      tabel('doorlooptijd', ['aanvraag-besluit', 'sleutel'], ['n', 'open'], (rij, k) => (k === 'open' ? n(nieuw, (m) => m.uitkomst === 'loopt') : rij === 'sleutel' ? klaar.length : n(nieuw, besloten)), { totaal: false }),
      tabel('termijnen', GEMEENTE.map((g) => `besluit:${g}`), ['verliep', 'op_tijd', 'te_laat'], (rij, k) => n(verlopen, (m) => `besluit:${m.herkomst}` === rij && (k === 'verliep' || m.optijd === (k === 'op_tijd')))),
      tabel('sleutels-naar-bestemming', GEMEENTE, [...GROEP, 'totaal'], kruis(klaar, (m) => m.sleutel!.naar)),
      tabel('spreiding-gemeenten', GEMEENTE, ['gerealiseerd', 'doel'], (rij, k) => (k === 'doel' ? 12 : n(klaar, (m) => m.sleutel!.naar === rij))),
      tabel('spreiding-corporaties', CORPORATIE, ['gerealiseerd', 'jongeren'], (rij, k) => n(klaar, (m) => m.sleutel!.corporatie === rij && (k === 'gerealiseerd' || m.sleutel!.jong))),
      tabel('signalen', ['overlast'], ['aantal'], () => n(klaar, (m) => m.sleutel!.jong)),
    ] }],
  };
}

/** The quarters that are asked for, and the year after them. */
export const jaargang = (allen: readonly Mens[], kwartalen: readonly number[] = [0, 1, 2, 3]): Rapport[] =>
  [...kwartalen.map((i) => rapport(allen, KWARTALEN[i]!, [i], false)), rapport(allen, JAAR, [0, 1, 2, 3], true)];
