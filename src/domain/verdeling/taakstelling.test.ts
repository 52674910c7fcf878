import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Besluit } from './besluiten.ts';
import type { Sleuteltelling } from './jaarstand.ts';
import { taakstellingVan, type Taakrij, type Taakstelling } from './taakstelling.ts';

const REGELINGEN = leesRegelingen();
const PACT = REGELINGEN.versies('pact-ijmond-zuid-kennemerland');
const WF = REGELINGEN.versies('westfriesland');
const CELLEN = PACT[0]!.verdeelsleutel.corporaties.rijen.map((r) => ({ gemeente: r.gemeente!, corporatie: r.corporatie, aantal: r.aantal }));

const sleutels = (gemeente: string, corporatie: string, jaar: number, aantal: number, maand = '01') => ({ gemeente, corporatie, maand: `${jaar}-${maand}`, aantal });
/** Every corporation exactly its published number. */
const precies = (jaar: number): Sleuteltelling => CELLEN.map((c) => sleutels(c.gemeente, c.corporatie, jaar, c.aantal));
const pact = (jaar: number, geteld: Sleuteltelling, besluiten: readonly Besluit[] = [], op = '2026-11-22'): Taakstelling => taakstellingVan({ versies: PACT, besluiten, geteld, op }, jaar)!;
const cel = (t: Taakstelling, gemeente: string, corporatie: string): Taakrij => t.cellen.find((r) => r.gemeente === gemeente && r.corporatie === corporatie)!;
const rij = (t: Taakstelling, gemeente: string): Taakrij => t.gemeenten.find((r) => r.gemeente === gemeente)!;

const orgaan = 'bestuurlijke-tafel';
const overdracht = (jaar: number, meenemen: number, op: string, corporatie?: string, wat: 'tekort' | 'overschot' = 'tekort', nummer = 1): Besluit => ({ soort: 'overdracht-besloten', nummer, op, jaar, wat, meenemen, orgaan, ...(corporatie ? { corporatie } : {}) });
const herzien = (jaar: number, aantal: number, op: string, vanaf: string, gemeente?: string, corporatie?: string, nummer = 1): Besluit => ({ soort: 'taakstelling-herzien', nummer, op, jaar, aantal, vanaf, orgaan, ...(gemeente ? { gemeente } : {}), ...(corporatie ? { corporatie } : {}) });

describe('P2.a P2.d the goal of a year', () => {
  it('P2.a P2.d as published, with what was computed beside it, and sub-regions 68 and 110', () => {
    const t = pact(2022, precies(2022));
    expect(t.regio).toMatchObject({ gepubliceerd: 178, berekend: 178, jaargetal: 178, overgedragen: 0, taakstelling: 178, gerealiseerd: 178, te_gaan: 0 });
    expect(rij(t, 'haarlem')).toMatchObject({ gepubliceerd: 79, jaargetal: 79, gerealiseerd: 78, te_gaan: 1 });
    expect(cel(t, 'haarlem', 'ymere')).toMatchObject({ gepubliceerd: 31, taakstelling: 31, te_gaan: 0 });
    expect(t.deelregios.map((d) => [d.naam, d.taakstelling])).toEqual([['IJmond', 68], ['Zuid-Kennemerland', 110]]);
    expect(t.gemeenten.reduce((s, g) => s + g.berekend!, 0)).toBe(178);
    expect(t.cellen.reduce((s, c) => s + c.berekend!, 0)).toBe(178);
  });

  it('PB2 the quarters of a goal add up to it and differ by one at the most', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
      const t = pact(2024, precies(2023), [herzien(2024, n, '2023-12-01', '2024-01-01', 'haarlem', 'ymere')]);
      const doelen = cel(t, 'haarlem', 'ymere').kwartalen.map((k) => k.doel);
      expect(doelen.reduce((a, b) => a + b, 0)).toBe(n);
      expect(Math.max(...doelen) - Math.min(...doelen)).toBeLessThanOrEqual(1);
    }));
  });

  it('P2.a keys of someone without a number count for the municipality and the region, and nothing goes below zero', () => {
    const t = pact(2022, [...precies(2022), sleutels('haarlem', 'woonopmaat', 2022, 3)]);
    expect(cel(t, 'haarlem', 'woonopmaat')).toMatchObject({ gepubliceerd: null, taakstelling: 0, gerealiseerd: 3, te_gaan: 0 });
    expect(rij(t, 'haarlem')).toMatchObject({ gerealiseerd: 81, te_gaan: 0 });
  });

  it('W11 E2.3 Westfriesland: municipalities and corporations each by themselves', () => {
    const t = taakstellingVan({ versies: WF, besluiten: [], geteld: [sleutels('hoorn', 'intermaris', 2022, 20)], op: '2022-12-31' }, 2022)!;
    expect(t.cellen).toEqual([]);
    expect(rij(t, 'hoorn')).toMatchObject({ taakstelling: 35, gerealiseerd: 20, te_gaan: 15, berekend: null });
    expect(t.corporaties.find((c) => c.corporatie === 'intermaris')).toMatchObject({ taakstelling: 35, gerealiseerd: 20 });
    expect(t.regio).toMatchObject({ taakstelling: 100, gerealiseerd: 20 });
  });

  it('P2.a there is no goal for a year before the regeling', () => {
    expect(taakstellingVan({ versies: PACT, besluiten: [], geteld: [], op: '2026-11-22' }, 2020)).toBeUndefined();
  });
});

describe('PO.c3 a shortfall is added to next calendar year’s number', () => {
  const tekort = precies(2023).map((t) => (t.corporatie === 'ymere' ? { ...t, aantal: 26 } : t));

  it('PO.c3 what is short goes on, per corporation and municipality, and is told', () => {
    const t = pact(2024, tekort);
    expect(cel(t, 'haarlem', 'ymere')).toMatchObject({ jaargetal: 31, overgedragen: 5, taakstelling: 36 });
    expect(rij(t, 'haarlem')).toMatchObject({ jaargetal: 79, overgedragen: 5, taakstelling: 84 });
    expect(t.overdracht).toMatchObject({ van: 2023, grond: 'regeling', tekort: 5, meegenomen: 5 });
    expect(t.regio.taakstelling).toBe(183);
  });

  it('PO.c3 a goal met exactly leaves nothing, and an excess does not count', () => {
    expect(pact(2024, precies(2023)).cellen.every((c) => c.overgedragen === 0)).toBe(true);
    const meer = precies(2023).map((t) => ({ ...t, aantal: t.aantal + 4 }));
    expect(pact(2024, meer).regio).toMatchObject({ overgedragen: 0, taakstelling: 178 });
  });

  it('PO.c3 unless decided jointly otherwise: not, or in part, for one corporation or for all', () => {
    expect(cel(pact(2024, tekort, [overdracht(2023, 0, '2024-03-01')]), 'haarlem', 'ymere').taakstelling).toBe(31);
    expect(cel(pact(2024, tekort, [overdracht(2023, 2, '2024-03-01', 'ymere')]), 'haarlem', 'ymere').taakstelling).toBe(33);
    expect(cel(pact(2024, tekort, [overdracht(2023, 0, '2024-03-01', 'pre-wonen')]), 'haarlem', 'ymere').taakstelling).toBe(36);
    const allen = pact(2024, [sleutels('haarlem', 'ymere', 2023, 31)], [overdracht(2023, 50, '2024-03-01')]);
    expect(allen.overdracht).toMatchObject({ tekort: 147, meegenomen: 50 });
  });

  it('PO.c3 an excess counts when that was decided, and never makes a goal negative', () => {
    const meer = precies(2023).map((t) => (t.corporatie === 'ymere' ? { ...t, aantal: 90 } : t));
    expect(cel(pact(2024, meer, [overdracht(2023, 10, '2024-02-01', 'ymere', 'overschot')]), 'haarlem', 'ymere')).toMatchObject({ overgedragen: -10, taakstelling: 21 });
    expect(cel(pact(2024, meer, [overdracht(2023, 59, '2024-02-01', 'ymere', 'overschot')]), 'haarlem', 'ymere').taakstelling).toBe(0);
  });

  it('PO.c3 nothing goes on from before the counts, from a year the regeling did not cover, or from a year that still runs', () => {
    expect(pact(2022, precies(2022)).overdracht).toMatchObject({ van: 2021, grond: 'niet-heel-jaar', meegenomen: 0 });
    expect(pact(2023, precies(2023)).overdracht).toMatchObject({ van: 2022, grond: 'geen-telling', meegenomen: 0 });
    expect(pact(2025, precies(2023)).overdracht).toMatchObject({ van: 2024, grond: 'geen-telling', meegenomen: 0 });
    // Counting began in May: the whole year was not counted.
    expect(pact(2024, [sleutels('haarlem', 'ymere', 2023, 20, '05')]).overdracht).toMatchObject({ grond: 'geen-telling', meegenomen: 0 });
    expect(pact(2027, precies(2025)).overdracht).toMatchObject({ van: 2026, grond: 'jaar-loopt', meegenomen: 0 });
    expect(taakstellingVan({ versies: WF, besluiten: [], geteld: [sleutels('hoorn', 'intermaris', 2019, 1)], op: '2026-11-22' }, 2020)!.overdracht).toMatchObject({ grond: 'zegt-niets', meegenomen: 0 });
  });

  it('PO.c3 31 December and 1 January: the last day of a year still belongs to it', () => {
    expect(pact(2024, tekort, [], '2023-12-31').overdracht.grond).toBe('jaar-loopt');
    expect(pact(2024, tekort, [], '2024-01-01')).toMatchObject({ overdracht: { grond: 'regeling', meegenomen: 5 } });
  });

  const jaren = [2022, 2023, 2024, 2025] as const;
  const telling = fc.array(fc.tuple(fc.constantFrom(...CELLEN), fc.constantFrom(...jaren), fc.integer({ min: 0, max: 45 })), { maxLength: 60 })
    .map((rijen) => [...jaren.map((jaar) => sleutels('zandvoort', 'pre-wonen', jaar, 1)), ...rijen.map(([c, jaar, n]) => sleutels(c.gemeente, c.corporatie, jaar, n))]);

  it('PO.c3 law: over the years, what was asked is what was realised (up to the goal) and what is still short', () => {
    fc.assert(fc.property(telling, (geteld) => {
      const standen = jaren.map((jaar) => pact(jaar, geteld));
      for (const c of CELLEN) {
        const rijen = standen.map((t) => cel(t, c.gemeente, c.corporatie));
        const gevraagd = rijen.reduce((s, r) => s + r.jaargetal, 0);
        const geleverd = rijen.reduce((s, r) => s + Math.min(r.gerealiseerd, r.taakstelling), 0);
        expect(gevraagd).toBe(geleverd + rijen.at(-1)!.te_gaan);
        expect(rijen.every((r) => r.te_gaan >= 0 && r.overgedragen >= 0)).toBe(true);
      }
    }), { numRuns: 40 });
  });

  it('P2.e law: a decision never changes a year before its own', () => {
    const besluit = fc.oneof(
      fc.tuple(fc.constantFrom(...jaren), fc.integer({ min: 0, max: 20 }), fc.boolean()).map(([jaar, n, alle]) => overdracht(jaar, n, `${jaar + 1}-05-01`, alle ? undefined : 'ymere')),
      fc.tuple(fc.constantFrom(...jaren), fc.integer({ min: 0, max: 200 }), fc.constantFrom(undefined, 'haarlem', 'velsen')).map(([jaar, n, g]) => herzien(jaar, n, `${jaar}-02-01`, `${jaar}-04-01`, g)),
    );
    fc.assert(fc.property(telling, besluit, (geteld, b) => {
      for (const jaar of jaren.filter((j) => j < Number(b.op.slice(0, 4)))) {
        const [voor, na] = [pact(jaar, geteld), pact(jaar, geteld, [b])];
        expect([na.cellen, na.gemeenten, na.regio]).toEqual([voor.cellen, voor.gemeenten, voor.regio]);
      }
    }), { numRuns: 60 });
  });
});

describe('P2.e the number changes only by decision, from a day', () => {
  it('P2.e for the region: divided anew by the key; before its day the old number holds', () => {
    const b = herzien(2026, 200, '2026-05-20', '2026-07-01');
    expect(pact(2026, precies(2025), [b], '2026-06-30').regio.taakstelling).toBe(178);
    const na = pact(2026, precies(2025), [b], '2026-07-01');
    expect(na.regio.taakstelling).toBe(200);
    expect(na.gemeenten.reduce((s, g) => s + g.taakstelling, 0)).toBe(200);
    expect(na.cellen.reduce((s, c) => s + c.taakstelling, 0)).toBe(200);
    expect(rij(na, 'haarlem').gepubliceerd).toBe(79);
    expect(pact(2025, precies(2025), [b]).regio.taakstelling).toBe(178);
  });

  it('P2.e for a municipality or a corporation in it', () => {
    const haarlem = pact(2026, precies(2025), [herzien(2026, 90, '2026-01-10', '2026-02-01', 'haarlem')]);
    expect(rij(haarlem, 'haarlem').taakstelling).toBe(90);
    expect(haarlem.cellen.filter((c) => c.gemeente === 'haarlem').reduce((s, c) => s + c.taakstelling, 0)).toBe(90);
    const ymere = pact(2026, precies(2025), [herzien(2026, 25, '2026-01-10', '2026-02-01', 'haarlem', 'ymere')]);
    expect([cel(ymere, 'haarlem', 'ymere').taakstelling, rij(ymere, 'haarlem').taakstelling, ymere.regio.taakstelling]).toEqual([25, 73, 172]);
  });

  it('P2.e another key goes for the years from its day on; the past keeps the old one', () => {
    const gewichten = { gemeenten: CELLEN.map((c) => c.gemeente).filter((g, i, alle) => alle.indexOf(g) === i).map((gemeente) => ({ gemeente, gewicht: gemeente === 'haarlem' ? 9 : 1 })), corporaties: [] };
    const besluiten: Besluit[] = [{ soort: 'sleutel-voorgesteld', nummer: 1, op: '2025-09-01', methode: 'gecontroleerd', gewichten }, { soort: 'sleutel-vastgesteld', nummer: 2, op: '2025-11-01', voorstel: 1, vanaf: '2026-01-01', orgaan }];
    expect(rij(pact(2025, precies(2024), besluiten), 'haarlem').jaargetal).toBe(79);
    const t = pact(2026, precies(2025), besluiten);
    expect(rij(t, 'haarlem').jaargetal).toBe(107);
    expect(t.regio.jaargetal).toBe(178);
    expect(t.cellen.reduce((s, c) => s + c.jaargetal, 0)).toBe(178);
    expect(t.basis.vastgesteld?.besluit.nummer).toBe(2);
  });

  it('PO.c2 a reported shortfall stands with the year; a later report replaces it', () => {
    const meld = (nummer: number, aantal: number): Besluit => ({ soort: 'tekort-gemeld', nummer, op: '2026-09-01', jaar: 2026, corporatie: 'ymere', aantal, reden: 'weinig-mutaties' });
    expect(pact(2026, [], [meld(1, 6), meld(2, 4)]).tekorten.map((t) => t.aantal)).toEqual([4]);
    expect(pact(2026, [], [meld(1, 6), meld(2, 0)]).tekorten).toEqual([]);
  });
});
