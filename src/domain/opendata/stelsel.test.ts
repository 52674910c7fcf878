import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Cijfertabel, Rapport } from '../monitor/tabel.ts';
import { celcode, stelselVan } from './stelsel.ts';
import { geleverdHoofdstuk } from '../monitor/uit/geleverd.ts';
import type { Regeling } from '../regeling/schema.ts';
import { openDeel } from './tabellen.ts';

const tabel = (code: string, kolommen: readonly string[], rijen: Record<string, readonly number[]>, totaal = true): Cijfertabel => {
  const cellen = (ns: readonly number[]) => Object.fromEntries(kolommen.map((k, i) => [k, ns[i]!]));
  return {
    code, titel: code, definitie: 'd', teldatum: 't', nietMee: 'n', bron: 'b', herkomst: 'dossiers', overMensen: true, meldingen: [], kolommen: kolommen.map((k) => ({ code: k, naam: k, eenheid: 'aantal' })),
    rijen: Object.entries(rijen).map(([r, ns]) => ({ code: r, naam: r, cellen: cellen(ns) })), ...(totaal ? { totaal: cellen(kolommen.map((_, i) => Object.values(rijen).reduce((s, ns) => s + ns[i]!, 0))) } : {}),
  };
};
const rapport = (van: string, tot: string, ...tabellen: Cijfertabel[]): Rapport => ({ regeling: 'r', naam: 'R', periode: { van, tot }, versies: [], hoofdstukken: [{ code: 'h', titel: 'h', tabellen }] });
const KWARTALEN = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'];
const kwartalen = (maak: (i: number) => Cijfertabel): Rapport[] => [0, 1, 2, 3].map((i) => rapport(KWARTALEN[i]!, KWARTALEN[i + 1]!, maak(i)));
/** Is there a relation with exactly these cells, by name? */
const heeft = (s: ReturnType<typeof stelselVan>, links: readonly string[], rechts: readonly string[]): boolean =>
  s.relaties.some((r) => r.links.map((i) => s.namen[i]).toSorted().join() === links.toSorted().join() && r.rechts.map((i) => s.namen[i]).toSorted().join() === rechts.toSorted().join());

describe('P12.b wat er tussen open cijfers geldt', () => {
  it('geldt per rij: een late zaak in de ene rij laat de andere niet los', () => {
    const delen = kwartalen((i) => tabel('bezwaren', ['ontvangen'], { a: [i], b: [6] }));
    const jaar = rapport('2025-01-01', '2026-01-01', tabel('bezwaren', ['ontvangen'], { a: [6], b: [25] }));
    const s = stelselVan([...delen, jaar]);
    for (const rij of ['a', 'b', 'totaal']) expect(heeft(s, [celcode(jaar, 'bezwaren', rij, 'ontvangen')], delen.map((d) => celcode(d, 'bezwaren', rij, 'ontvangen'))), rij).toBe(true);
  });
  it('geldt ook waar een partij zich vertelde, en tussen tabellen waarvan de ene rij niet klopt', () => {
    const r = rapport('2025-01-01', '2025-04-01', tabel('geleverd-corporatie', ['mutaties', 'regulier-toegewezen', 'bijzonder-toegewezen'], { x: [9, 3, 6], y: [9, 4, 6] }), tabel('sleutels-naar-bestemming', ['mo', 'totaal'], { x: [7, 7], y: [2, 2] }), tabel('spreiding-gemeenten', ['gerealiseerd'], { x: [7], y: [3] }));
    const s = stelselVan([r]);
    for (const rij of ['x', 'y']) {
      expect(heeft(s, [celcode(r, 'geleverd-corporatie', rij, 'mutaties')], ['regulier-toegewezen', 'bijzonder-toegewezen'].map((k) => celcode(r, 'geleverd-corporatie', rij, k))), rij).toBe(true);
      expect(heeft(s, [celcode(r, 'sleutels-naar-bestemming', rij, 'totaal')], [celcode(r, 'spreiding-gemeenten', rij, 'gerealiseerd')]), rij).toBe(true);
    }
  });
  it('wat van een geheel overblijft is ook een getal, en wat een jaar meer is dan de kwartalen die er zijn', () => {
    const [eerste] = kwartalen(() => tabel('spreiding-corporaties', ['gerealiseerd', 'jongeren'], { c: [9, 7] }));
    const s = stelselVan([eerste!, rapport('2025-01-01', '2026-01-01', tabel('spreiding-corporaties', ['gerealiseerd', 'jongeren'], { c: [12, 9] }))]);
    const resten = [...s.achter].map((i) => s.waarden[i]);
    // 9 - 7 and 12 - 9, and 12 - 9 and 9 - 7 outside the first quarter; for the row and for the total
    expect(resten.toSorted()).toEqual([2, 2, 2, 2, 3, 3, 3, 3]);
  });
  it('een nieuwe tabel die nergens beschreven staat telt mee zodra de getallen het zeggen', () => {
    const r = rapport('2025-01-01', '2025-04-01', tabel('nieuw', ['alles', 'een', 'ander'], { p: [8, 6, 2], q: [9, 4, 5], r: [7, 3, 4], s: [6, 3, 2] }));
    const s = stelselVan([r]);
    expect(heeft(s, [celcode(r, 'nieuw', 'p', 'alles')], [celcode(r, 'nieuw', 'p', 'een'), celcode(r, 'nieuw', 'p', 'ander')])).toBe(true);
    expect(heeft(s, [celcode(r, 'nieuw', 's', 'alles')], [celcode(r, 'nieuw', 's', 'een'), celcode(r, 'nieuw', 's', 'ander')])).toBe(false);
  });
});

describe('P12.b wat niet open is', () => {
  const kolommen = (r: Rapport): string[] => r.hoofdstukken[0]!.tabellen[0]!.kolommen.map((k) => k.code);
  it('alles wat partijen leveren over wat mensen overkwam', () => {
    const regelingen = leesRegelingen();
    const gevoelig = regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).flatMap((r) => r.monitor?.aanleveringen ?? []).filter((a) => a.gevoelig);
    expect(gevoelig.length).toBeGreaterThan(0);
    // frozen before the columns said it themselves
    for (const { code, door } of gevoelig) expect(kolommen(openDeel(rapport('2025-01-01', '2026-01-01', { ...tabel(`geleverd-${door}`, ['mutaties', code], { p: [8, 9] }), herkomst: 'geleverd' }))), code).toEqual(['mutaties']);
  });
  it('ook een cijfer dat niemand hier kent, van een soort partij die nog niets leverde, omdat de regeling het zegt', () => {
    const aanlevering = { door: 'welzijnsorganisatie', eenheid: 'aantal', definitie: 'd', bron: 'b' };
    const regeling = { partijen: [{ code: 'w', naam: 'W', soort: 'welzijnsorganisatie', register: true }], monitor: { ritme: 'jaar', binnen_dagen: 30, bron: 'b', aanleveringen: [{ ...aanlevering, code: 'gesprekken', naam: 'Gesprekken' }, { ...aanlevering, code: 'verzonnen', naam: 'Verzonnen', gevoelig: true }] } } as unknown as Regeling;
    const hoofdstukken = geleverdHoofdstuk(regeling, { van: '2025-01-01', tot: '2026-01-01' }, new Map([['2025:w', { gesprekken: 40, verzonnen: 30 }]]), '2026-02-10');
    expect(hoofdstukken[0]!.tabellen[0]!.rijen[0]!.cellen).toEqual({ gesprekken: 40, verzonnen: 30 });
    const open = openDeel({ ...rapport('2025-01-01', '2026-01-01'), hoofdstukken });
    expect(kolommen(open)).toEqual(['gesprekken']);
    expect(open.hoofdstukken[0]!.tabellen[0]).toMatchObject({ rijen: [{ cellen: { gesprekken: 40 } }], totaal: { gesprekken: 40 } });
    expect(JSON.stringify([open.hoofdstukken[0]!.tabellen[0]!.rijen, open.hoofdstukken[0]!.tabellen[0]!.totaal])).not.toContain('verzonnen');
  });
  it('wat op de laatste dag nog openstond, en dat staat erbij', () => {
    const t = openDeel(rapport('2025-01-01', '2025-04-01', tabel('besluittijd', ['n', 'open', 'langst_open'], { g: [8, 2, 90] }))).hoofdstukken[0]!.tabellen[0]!;
    expect(t.kolommen.map((k) => k.code)).toEqual(['n']);
    expect(t.rijen[0]!.cellen).toEqual({ n: 8 });
    expect(t.nietMee).toContain('wat op de laatste dag nog openstond');
  });
});
