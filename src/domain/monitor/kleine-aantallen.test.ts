import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beschermAandeel, beschermKolom, isKlein, type Beschermd } from './kleine-aantallen.ts';

/* Someone who knows the rule, the total and everything that is shown tries to work out what is not. */

/** Every column of counts up to this total, in so many rows. */
function* kolommen(rijen: number, totaal: number): Generator<number[]> {
  if (rijen === 1) yield [totaal];
  else for (let n = 0; n <= totaal; n++) for (const rest of kolommen(rijen - 1, totaal - n)) yield [n, ...rest];
}
const toon = (kolom: readonly number[]): Beschermd[] => beschermKolom(kolom.map((n) => (isKlein(n) ? undefined : n)), kolom.reduce((s, n) => s + n, 0));

describe('W17.z kleine aantallen', () => {
  it('laten staan wat groot genoeg is, en nul', () => expect(toon([0, 12, 5, 0])).toEqual([0, 12, 5, 0]));
  it('van één kleine groep volgt een tweede, anders is zij uit het totaal te halen', () => expect(toon([3, 12, 20])).toEqual(['klein', 'verborgen', 20]));
  it('de tweede volgt op haar in de tabel, hoe groot zij ook is', () => expect(toon([40, 30, 2, 9])).toEqual([40, 30, 'klein', 'verborgen']));
  it('twee kleine groepen die samen te weinig zijn verbergen er een derde bij', () => expect(toon([1, 1, 20, 20])).toEqual(['klein', 'klein', 'verborgen', 20]));
  it('helpt dat niet, dan staat er niets', () => expect(toon([2, 0, 0])).toEqual(['verborgen', 'verborgen', 'verborgen']));

  it('wie de regel, het totaal en de tabel kent, kan geen kleine groep uitrekenen', () => {
    for (const [rijen, hoogste] of [[2, 40], [3, 32], [4, 20]] as const) {
      for (let totaal = 1; totaal <= hoogste; totaal++) {
        const bij = new Map<string, Set<number>[]>();
        for (const kolom of kolommen(rijen, totaal)) {
          const sleutel = toon(kolom).join();
          if (!bij.has(sleutel)) bij.set(sleutel, kolom.map(() => new Set()));
          kolom.forEach((n, i) => bij.get(sleutel)![i]!.add(n));
        }
        for (const [getoond, mogelijk] of bij) getoond.split(',').forEach((cel, i) => {
          if (cel === 'klein' || cel === 'verborgen') expect(mogelijk[i]!.size, `${getoond} van ${totaal}`).toBeGreaterThan(1);
        });
      }
    }
  });
  it('uit optellen volgt niets: elke kleine groep kan nog 1, 2, 3 en 4 zijn', () => {
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 9 }), (kolom) => {
      const getoond = toon(kolom);
      const rest = kolom.reduce((s, n, i) => s + (typeof getoond[i] === 'number' ? 0 : n), 0);
      const klein = getoond.filter((c) => c === 'klein').length;
      const groot = getoond.filter((c) => c === 'verborgen').length;
      if (klein === 0) return;
      for (const n of [1, 2, 3, 4]) {
        const over = rest - n;
        expect(over).toBeGreaterThanOrEqual(klein - 1 + 5 * groot);
        if (groot === 0) expect(over).toBeLessThanOrEqual(4 * (klein - 1));
      }
    }));
  });
  it('wat getoond is telt op met wat niet getoond is', () => fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 90 })), { minLength: 1, maxLength: 9 }), (kolom) => { expect(toon(kolom)).toEqual(kolom); })));
});

type Stel = { heel: number; deel: number };
function toonAandeel(rijen: readonly Stel[]): { heel: Beschermd[]; deel: Beschermd[] } {
  const totaal = { heel: rijen.reduce((s, r) => s + r.heel, 0), deel: rijen.reduce((s, r) => s + r.deel, 0) };
  const heel = toon(rijen.map((r) => r.heel));
  return { heel, deel: beschermAandeel(rijen.map((r, i) => ({ heel: heel[i]!, deel: isKlein(r.deel) || isKlein(r.heel - r.deel) || isKlein(r.heel) ? undefined : r.deel })), totaal) };
}

describe('PO.c1 het aandeel binnen de termijn', () => {
  it('staat er niet als het over één tot vier mensen gaat, aan de ene of de andere kant', () => {
    expect(toonAandeel([{ heel: 20, deel: 18 }, { heel: 30, deel: 15 }, { heel: 30, deel: 15 }]).deel).toEqual(['verborgen', 'verborgen', 15]);
    expect(toonAandeel([{ heel: 20, deel: 20 }, { heel: 30, deel: 0 }]).deel).toEqual([20, 0]);
  });
  it('van iedereen of niemand staat het er, want het totaal zegt het al', () => expect([toonAandeel([{ heel: 2, deel: 2 }, { heel: 9, deel: 9 }, { heel: 8, deel: 8 }]).deel, toonAandeel([{ heel: 8, deel: 0 }]).deel]).toEqual([['verborgen', 'verborgen', 8], [0]]));
  it('is niet uit te rekenen met de regel, de totalen en de rest van de tabel', () => {
    for (const totaal of [7, 11, 14]) {
      const bij = new Map<string, Set<number>[]>();
      for (const [a, b, c] of kolommen(3, totaal)) for (let x = 0; x <= a!; x++) for (let y = 0; y <= b!; y++) for (let z = 0; z <= c!; z++) {
        const { heel, deel } = toonAandeel([{ heel: a!, deel: x }, { heel: b!, deel: y }, { heel: c!, deel: z }]);
        const sleutel = [...heel, ...deel, x + y + z].join();
        if (!bij.has(sleutel)) bij.set(sleutel, [new Set(), new Set(), new Set()]);
        [x, y, z].forEach((n, i) => bij.get(sleutel)![i]!.add(n));
      }
      for (const [sleutel, mogelijk] of bij) {
        const [heel, deel, samen] = [sleutel.split(',').slice(0, 3), sleutel.split(',').slice(3, 6), Number(sleutel.split(',')[6])];
        // where nobody or everybody had an offer the totals say so of every group, and a group that is everyone is the total itself
        if (samen === 0 || samen === totaal || heel.includes(String(totaal))) continue;
        deel.forEach((cel, i) => { if (cel === 'verborgen' && heel[i] !== '0') expect(mogelijk[i]!.size, sleutel).toBeGreaterThan(1); });
      }
    }
  });
});
