import { describe, expect, it } from 'vitest';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import { blijvers, reeksenIn, stromenIn, tegelsIn, trechterstaven, wachtstaven } from './beelden.ts';

const tabel = (kolommen: string[], rijen: Record<string, (number | 'klein' | null)[]>): Cijfertabel => ({
  code: 'x', titel: 'X', definitie: '', teldatum: '', nietMee: '', bron: '', herkomst: 'dossiers', overMensen: true, meldingen: [],
  kolommen: kolommen.map((code) => ({ code, naam: code, eenheid: 'aantal' })), rijen: Object.entries(rijen).map(([code, ns]) => ({ code, naam: code, cellen: Object.fromEntries(ns.map((n, i) => [kolommen[i]!, n])) })),
});

describe('E4.info what the pictures of the monitor draw', () => {
  it('waiting: months beyond the term are marked, and who waits longer than the term counts in what is said of it', () => {
    const t = tabel(['aantal', 'wachtend'], { 'tot-5': [4, 9], 'tot-6': [3, 1], 'tot-9': [2, 5], langer: [1, 0] });
    expect(wachtstaven(t, 6)).toMatchObject({ binnen: 7, alle: 10, over: 5 });
    expect(wachtstaven(t, 6).staven.map((s) => [s.naam, s.buiten])).toEqual([['0–5', false], ['5–6', false], ['6–9', true], ['9+', true]]);
    expect(wachtstaven(t, undefined).over).toBe(0);
  });
  it('the funnel says who is where, and nothing where nobody is', () => {
    const staven = trechterstaven(tabel(['aantal'], { ingediend: [9], behandeling: [7], positief: [5] }), tabel(['aantal'], { toetsing: [2], besluit: [1], afgewezen: [1] }));
    expect(staven.map((s) => s.bij)).toEqual([undefined, '2 worden getoetst', '1 wacht op besluit, 1 afgewezen']);
  });
  it('W17.u flows: every cell but the totals, a held back one without its number, and only to the area asked for', () => {
    const t = tabel(['hoorn', 'opmeer', 'totaal'], { hoorn: [5, 'klein', 7], opmeer: [2, 0, 2] });
    expect(stromenIn(t).map((s) => s.aantal)).toEqual([5, null, 2, 0]);
    expect(blijvers(stromenIn(t))).toEqual({ blijft: 5, alle: 7 });
    expect(stromenIn(t, ['opmeer']).map((s) => s.naar)).toEqual(['opmeer', 'opmeer']);
  });
  it('the course: quarters that have not begun are not drawn as nothing, the one that runs is marked', () => {
    const [reeks] = reeksenIn(tabel(['sleutels'], { '2026-1': [4], '2026-2': [2], '2026-3': [0] }), '2026-05-10');
    expect(reeks!.punten).toEqual([{ naam: '1e kw 2026', waarde: 4 }, { naam: '2e kw 2026', waarde: 2, loopt: true }]);
  });
  it('the map: classes against the goal of a year that is over, a tile for whoever has a goal', () => {
    const rijen = [{ sleutel: 'hoorn', naam: 'Hoorn', aantal: 10, doel: 10 }, { sleutel: 'opmeer', naam: 'Opmeer', aantal: 2, doel: 5 }, { sleutel: 'elders', naam: 'Elders', aantal: 3 }];
    const { tegels, metSchema } = tegelsIn(rijen, { periode: { van: '2025-01-01', tot: '2026-01-01' }, vandaag: '2026-05-10' });
    expect(metSchema).toBe(false);
    expect(tegels.map((t) => [t.naam, t.tekst, t.klasse])).toEqual([['Hoorn', '10 van 10 · 100%', 3], ['Opmeer', '2 van 5 · 40%', 1]]);
    expect(new Set(tegels.map((t) => `${t.kolom} ${t.rij}`)).size).toBe(tegels.length);
  });
});
