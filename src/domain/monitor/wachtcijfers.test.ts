import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { maakGroeptabel, zegAandeel } from './eerlijkheid.ts';
import { cijfersVan, kwantiel, kwantielMetWachtenden, peildagVan, termijnPerKwartaal, termijnuitkomst, type Groepcijfers, type Wachtperiode } from './wachtcijfers.ts';

const wacht = (geplaatst_op: string, meer: Partial<Wachtperiode> = {}): Wachtperiode => ({ wachtlijst: 'haarlem', zorgorganisatie: 'hvo-querido', geplaatst_op, aanbod_op: null, sleutel_op: null, eind_op: null, gepauzeerd_op: null, aantal: 1, ...meer });
const MAANDEN = '6 maanden';

describe('W17.z de wachttijd', () => {
  it('Kaplan-Meier is zonder wachtenden het gewone kwantiel', () => fc.assert(fc.property(fc.array(fc.nat(120), { minLength: 1, maxLength: 40 }), fc.constantFrom(0.25, 0.5, 0.75, 0.9), (weken, deel) => {
    const opRij = [...weken].sort((a, b) => a - b);
    expect(kwantielMetWachtenden(weken.map((w) => [0, w, 1] as const), deel)).toBe(kwantiel(opRij, deel));
  })));
  it('wie nog wacht maakt het nooit korter dan zonder wachtenden', () => fc.assert(fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 20 }), fc.array(fc.nat(99), { maxLength: 20 }), (sleutels, wachtend) => {
    const met = kwantielMetWachtenden([...sleutels.map((w) => [0, w, 1] as const), ...wachtend.map((w) => [0, w, 0] as const)], 0.5);
    expect(met ?? Infinity).toBeGreaterThanOrEqual(kwantiel([...sleutels].sort((a, b) => a - b), 0.5)!);
  })));
  it('komt de helft nog niet aan een sleutel, dan is er geen mediaan', () => expect(kwantielMetWachtenden([[0, 4, 1], [0, 9, 0], [0, 9, 0]], 0.5)).toBeUndefined());
  it('wie al wachtte voor de periode begon, telt mee vanaf dan', () => expect(kwantielMetWachtenden([[0, 4, 1], [0, 6, 1], [50, 60, 1], [50, 60, 1]], 0.5)).toBe(4));
});

describe('PO.c1 een aanbod binnen zes maanden', () => {
  it('op de laatste dag is nog op tijd, de dag erna niet meer', () => {
    expect(termijnuitkomst(wacht('2025-01-15', { aanbod_op: '2025-07-15' }), MAANDEN, '2025-12-31')).toBe('binnen');
    expect(termijnuitkomst(wacht('2025-01-15', { aanbod_op: '2025-07-16' }), MAANDEN, '2025-12-31')).toBe('niet');
  });
  it('31 augustus loopt tot de schrikkeldag, of tot 28 februari', () => {
    expect(termijnuitkomst(wacht('2023-08-31', { aanbod_op: '2024-02-29' }), MAANDEN, '2024-12-31')).toBe('binnen');
    expect(termijnuitkomst(wacht('2022-08-31', { aanbod_op: '2023-03-01' }), MAANDEN, '2024-12-31')).toBe('niet');
  });
  it('wie eerder zonder aanbod van de lijst gaat telt apart, en zolang de termijn loopt is er nog niets gemist', () => {
    expect(termijnuitkomst(wacht('2025-01-15', { eind_op: '2025-05-01' }), MAANDEN, '2025-12-31')).toBe('eraf');
    expect(termijnuitkomst(wacht('2025-01-15', { eind_op: '2025-09-01' }), MAANDEN, '2025-12-31')).toBe('niet');
    expect(termijnuitkomst(wacht('2025-07-01'), MAANDEN, '2025-12-31')).toBe('loopt');
    expect(termijnuitkomst(wacht('2025-06-30'), MAANDEN, '2025-12-31')).toBe('niet');
  });
  it('per kwartaal van plaatsing telt iedereen één keer, en een pauze wordt genoemd', () => {
    const alle = [wacht('2025-01-15', { aanbod_op: '2025-03-01' }), wacht('2025-03-31', { gepauzeerd_op: '2025-05-01' }), wacht('2025-04-01', { eind_op: '2025-04-20', aantal: 2 }), wacht('2025-11-30')];
    const kwartalen = termijnPerKwartaal(alle, { van: '2025-01-01', tot: '2026-01-01' }, '2025-12-31', MAANDEN);
    expect(kwartalen.map(({ kwartaal, ...k }) => [kwartaal.code, k.geplaatst, k.binnen, k.niet, k.eraf, k.loopt, k.gepauzeerd])).toEqual([['2025-1', 2, 1, 1, 0, 0, 1], ['2025-2', 2, 0, 0, 2, 0, 0], ['2025-3', 0, 0, 0, 0, 0, 0], ['2025-4', 1, 0, 0, 0, 1, 0]]);
    for (const k of kwartalen) expect(k.binnen + k.niet + k.eraf + k.loopt).toBe(k.geplaatst);
  });
  it('twee jaren naast elkaar tellen samen iedereen precies één keer', () => fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.option(fc.nat(400)), fc.option(fc.nat(400))), { maxLength: 30 }), (rijen) => {
    const plus = (dag: string, n: number | null) => (n === null ? null : dagMetNummer(dagnummer(dag) + n));
    const alle = rijen.map(([n, aanbod, eind]) => { const dag = dagMetNummer(dagnummer('2023-01-01') + n); return wacht(dag, { aanbod_op: plus(dag, aanbod), eind_op: plus(dag, aanbod !== null && eind !== null ? aanbod + eind : eind) }); });
    const jaar = (j: number) => cijfersVan(alle, { van: `${j}-01-01`, tot: `${j + 1}-01-01` }, `${j}-12-31`, MAANDEN).termijn!;
    const samen = cijfersVan(alle, { van: '2023-01-01', tot: '2027-01-01' }, '2026-12-31', MAANDEN).termijn!;
    expect([2023, 2024, 2025, 2026].reduce((s, j) => s + jaar(j), 0)).toBe(samen);
  })));
});

describe('W17.z de tabel per groep', () => {
  const GROEPEN = [{ code: 'a', naam: 'A' }, { code: 'b', naam: 'B' }, { code: 'c', naam: 'C' }];
  const cijfers = (wacht: number, sleutels: number, termijn: number, binnen: number) => ({ wacht, sleutels, termijn, binnen });
  it('telt op waar niets is weggelaten', () => fc.assert(fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 3, maxLength: 3 }), (rijen) => {
    const perGroep = new Map(rijen.map(([w, s, t, b], i) => [GROEPEN[i]!.code, cijfers(w, s, Math.max(t, b), Math.min(t, b))]));
    const som = [...perGroep.values()].reduce((x, y) => cijfers(x.wacht + y.wacht, x.sleutels + y.sleutels, x.termijn + y.termijn, x.binnen + y.binnen));
    for (const dimensie of ['gemeente', 'huishouden'] as const) {
      const tabel = maakGroeptabel(dimensie, GROEPEN, perGroep, som);
      for (const kolom of ['wacht', 'sleutels', 'termijn', 'binnen'] as const) {
        const getallen = tabel.rijen.map((r) => r[kolom]).filter((n) => typeof n === 'number');
        if (getallen.length === 3) expect(getallen.reduce<number>((x, y) => x + y, 0)).toBe(tabel.totaal[kolom]);
        if (dimensie === 'gemeente') expect(getallen).toHaveLength(3);
        else expect(getallen.some((n) => kolom !== 'binnen' && n > 0 && n < 5)).toBe(false);
      }
    }
  })));
  it('een groep die niemand noemde krijgt een rij', () => expect(maakGroeptabel('gemeente', GROEPEN, new Map([['d', cijfers(1, 0, 0, 0)]]), cijfers(1, 0, 0, 0)).rijen.map((r) => r.naam)).toEqual(['A', 'B', 'C', 'd']));
  it('zegt van een verborgen groep ook geen wachttijd', () => {
    const vijf = { ...cijfers(8, 8, 8, 8), wachtweken: [1, 2, 3, 4, 5, 6, 7, 8], sleutelweken: [1, 2, 3, 4, 5, 6, 7, 8], aanbodweken: [1, 2, 3, 4, 5, 6, 7, 8] };
    const { rijen } = maakGroeptabel('leeftijd', GROEPEN, new Map<string, Groepcijfers>([['a', { sleutelweken: [] }], ['b', vijf]]), cijfers(9, 9, 9, 9));
    expect(rijen[1]).toMatchObject({ sleutels: 'verborgen', sleutelweken: undefined, wachtweken: undefined });
  });
  it('zegt honderd procent alleen van iedereen', () => expect([zegAandeel(199, 200), zegAandeel(200, 200), zegAandeel(0, 0), zegAandeel('verborgen', 20)]).toEqual(['199 van 200 (99%)', '200 van 200 (100%)', '–', 'niet getoond']));
  it('op 31 december is het jaar vol, en de volgende dag telt er geen dag van het nieuwe', () => expect([peildagVan({ van: '2024-01-01', tot: '2025-01-01' }, '2024-12-31'), peildagVan({ van: '2024-01-01', tot: '2025-01-01' }, '2025-01-01'), peildagVan({ van: '2024-01-01', tot: '2025-01-01' }, '2024-02-29')]).toEqual(['2024-12-31', '2024-12-31', '2024-02-29']));
});
