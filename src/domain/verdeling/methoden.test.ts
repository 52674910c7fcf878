import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODEN, METHODETABEL, verdeel, verdeelMetUitslag, type Gewicht, type Methode } from './methoden.ts';

const OPTELLEND = METHODEN.filter((m) => METHODETABEL[m].telt_op);
/** Per method with divisors the claim of a weight and the divisor of one more home, as the method is defined. */
const DELERS = {
  sainteLague: { recht: (w: bigint) => w, deler: (n: bigint) => 2n * n + 1n },
  dHondt: { recht: (w: bigint) => w, deler: (n: bigint) => n + 1n },
  huntingtonHill: { recht: (w: bigint) => w * w, deler: (n: bigint) => n * (n + 1n) },
} as const;
const MET_DELERS = ['sainteLague', 'dHondt', 'huntingtonHill'] as const;

const rijen = (max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 9 }).filter((g) => g.some((x) => x > 0)).map((g): Gewicht[] => g.map((gewicht, i) => ({ sleutel: `s${i}`, gewicht })));
// Small weights make ties, large ones go past what a float can hold.
const gewichten = fc.oneof(rijen(4), rijen(100_000), rijen(Number.MAX_SAFE_INTEGER));
const totaal = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

const som = (getallen: Iterable<number>) => [...getallen].reduce((a, b) => a + BigInt(b), 0n);
const tel = (m: Methode, t: number, g: readonly Gewicht[]) => [...verdeel(m, t, g).values()].map(BigInt);

describe('P2.b P2.d the laws of each method, in exact arithmetic', () => {
  it.each(OPTELLEND)('P2.b %s: the parts add up to the total', (methode) => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      expect(som(verdeel(methode, t, g).values())).toBe(BigInt(t));
    }));
  });

  it('P2.b afronden: each part is the whole number nearest to its share, a half going up', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      const s = som(g.map((x) => x.gewicht));
      tel('afronden', t, g).forEach((a, i) => {
        const verschil = 2n * (a * s - BigInt(g[i]!.gewicht) * BigInt(t));
        expect(verschil > -s && verschil <= s).toBe(true);
      });
    }));
  });

  it('P2.b grootsteResten: each part is its share rounded down or up (quota)', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      const s = som(g.map((x) => x.gewicht));
      tel('grootsteResten', t, g).forEach((a, i) => {
        const verschil = a * s - BigInt(g[i]!.gewicht) * BigInt(t);
        expect(verschil > -s && verschil < s).toBe(true);
      });
    }));
  });

  it('P2.b grootsteResten: who is rounded up has no smaller remainder than who is rounded down', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      const s = som(g.map((x) => x.gewicht));
      const delen = tel('grootsteResten', t, g).map((a, i) => ({ erbij: a - (BigInt(g[i]!.gewicht) * BigInt(t)) / s, rest: (BigInt(g[i]!.gewicht) * BigInt(t)) % s }));
      for (const op of delen) for (const neer of delen) if (op.erbij > neer.erbij) expect(op.rest >= neer.rest).toBe(true);
    }));
  });

  it.each(MET_DELERS)('P2.b %s: no last home was worth less than another one’s next', (methode) => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      const delen = tel(methode, t, g);
      const { recht, deler } = DELERS[methode];
      delen.forEach((a, i) => delen.forEach((b, j) => {
        if (a > 0n) expect(recht(BigInt(g[i]!.gewicht)) * deler(b) >= recht(BigInt(g[j]!.gewicht)) * deler(a - 1n)).toBe(true);
      }));
    }));
  });

  it.each(MET_DELERS)('P2.b %s: a larger total takes no home from anyone (house monotonicity)', (methode) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 20 }), gewichten, (t, meer, g) => {
      const [voor, na] = [tel(methode, t, g), tel(methode, t + meer, g)];
      voor.forEach((a, i) => expect(na[i]! >= a).toBe(true));
    }));
  });

  it.each(MET_DELERS)('P2.b %s: starting from the floor gives what handing out one by one gives', (methode) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.oneof(rijen(4), rijen(100_000)), (t, g) => {
      const stuks = new Map(g.map((x) => [x.sleutel, 0n]));
      const { recht, deler } = DELERS[methode];
      const waarde = (x: Gewicht, y: Gewicht) => recht(BigInt(x.gewicht)) * deler(stuks.get(y.sleutel)!);
      const volgorde = g.filter((x) => x.gewicht > 0).sort((a, b) => b.gewicht - a.gewicht || (a.sleutel < b.sleutel ? -1 : 1));
      for (let i = 0; i < t; i++) {
        const krijgt = volgorde.reduce((b, x) => (waarde(x, b) > waarde(b, x) ? x : b));
        stuks.set(krijgt.sleutel, stuks.get(krijgt.sleutel)! + 1n);
      }
      expect(tel(methode, t, g)).toEqual([...stuks.values()]);
    }));
  });

  it.each(METHODEN)('P2.d %s: the order of the rows makes no difference, ties included', (methode) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), gewichten.chain((g) => fc.tuple(fc.constant(g), fc.shuffledSubarray(g, { minLength: g.length }))), (t, [g, geschud]) => {
      const [een, ander] = [verdeelMetUitslag(methode, t, g), verdeelMetUitslag(methode, t, geschud)];
      for (const { sleutel } of g) expect(ander.aantallen.get(sleutel)).toBe(een.aantallen.get(sleutel));
      expect(ander.gelijkstand).toEqual(een.gelijkstand);
    }));
  });

  it.each(OPTELLEND)('P2.d %s: without a tie, only the proportion of the weights counts, and equal weights get equal numbers', (methode) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), rijen(1000), fc.integer({ min: 2, max: 1_000_000 }), (t, g, maal) => {
      const { aantallen, gelijkstand } = verdeelMetUitslag(methode, t, g);
      expect(verdeel(methode, t, g.map((x) => ({ ...x, gewicht: x.gewicht * maal })))).toEqual(aantallen);
      if (gelijkstand === null) for (const x of g) for (const y of g) if (x.gewicht === y.gewicht) expect(aantallen.get(x.sleutel)).toBe(aantallen.get(y.sleutel));
    }));
  });

  it('P2.d a share of exactly a half, at sizes where a float would slip', () => {
    const g = [{ sleutel: 'a', gewicht: 4503599627370497 }, { sleutel: 'b', gewicht: 4503599627370497 }];
    expect([...verdeel('afronden', 9007199254740991, g).values()]).toEqual([4503599627370496, 4503599627370496]);
    const net = [{ sleutel: 'a', gewicht: 4503599627370496 }, { sleutel: 'b', gewicht: 4503599627370495 }];
    expect([...verdeel('afronden', 1, net).values()]).toEqual([1, 0]);
  });
});

describe('P2.d Huntington-Hill gives every row with weight a home first', () => {
  it('P2.d nobody with weight is left without when there are enough homes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), gewichten, (t, g) => {
      const zwaar = g.filter((x) => x.gewicht > 0);
      const aantallen = verdeel('huntingtonHill', t, g);
      for (const x of g) if (x.gewicht === 0) expect(aantallen.get(x.sleutel)).toBe(0);
      if (t >= zwaar.length) for (const x of zwaar) expect(aantallen.get(x.sleutel)! >= 1).toBe(true);
      else for (const x of zwaar) expect(aantallen.get(x.sleutel)! <= 1).toBe(true);
    }));
  });

  it('P2.d with fewer homes than rows the largest weights get one each, and it is said', () => {
    const g = [3, 9, 0, 5, 9].map((gewicht, i) => ({ sleutel: 'abcde'[i]!, gewicht }));
    expect(verdeelMetUitslag('huntingtonHill', 2, g)).toEqual({ aantallen: new Map([['a', 0], ['b', 1], ['c', 0], ['d', 0], ['e', 1]]), gelijkstand: { tussen: ['b', 'e', 'd', 'a'], kregen: ['b', 'e'] } });
    expect(verdeelMetUitslag('huntingtonHill', 4, g).gelijkstand).toBeNull();
  });

  it('P2.d the House of Representatives of 1790 under the method of 1941: the published example of fifteen states', () => {
    // Census 1790, apportionment population, 105 seats.
    const staten = { CT: 236841, DE: 55540, GA: 70835, KY: 68705, MD: 278514, MA: 475327, NH: 141822, NJ: 179570, NY: 331589, NC: 353523, PA: 432879, RI: 68446, SC: 206236, VT: 85533, VA: 630560 };
    const uit = verdeel('huntingtonHill', 105, Object.entries(staten).map(([sleutel, gewicht]) => ({ sleutel, gewicht })));
    expect(Object.fromEntries(uit)).toEqual({ CT: 7, DE: 2, GA: 2, KY: 2, MD: 8, MA: 14, NH: 4, NJ: 5, NY: 10, NC: 10, PA: 12, RI: 2, SC: 6, VT: 3, VA: 18 });
  });
});

describe('P2.d ties', () => {
  const g = (...gewicht: number[]) => gewicht.map((w, i) => ({ sleutel: 'abcd'[i]!, gewicht: w }));

  it('P2.d grootsteResten: the larger weight first', () => {
    expect(verdeelMetUitslag('grootsteResten', 2, g(1, 3))).toEqual({ aantallen: new Map([['a', 0], ['b', 2]]), gelijkstand: { tussen: ['b', 'a'], kregen: ['b'] } });
  });

  it.each(OPTELLEND)('P2.d %s: at equal weight the key that comes first', (methode) => {
    const { aantallen, gelijkstand } = verdeelMetUitslag(methode, 5, g(7, 7, 7));
    expect([...aantallen.values()]).toEqual([2, 2, 1]);
    expect(gelijkstand).toEqual({ tussen: ['a', 'b', 'c'], kregen: ['a', 'b'] });
  });

  it('P2.d dHondt: the larger weight first, and an equal claim that was met for all is no tie', () => {
    expect(verdeelMetUitslag('dHondt', 2, g(1, 2))).toEqual({ aantallen: new Map([['a', 0], ['b', 2]]), gelijkstand: { tussen: ['b', 'a'], kregen: ['b'] } });
    expect(verdeelMetUitslag('dHondt', 3, g(1, 2)).gelijkstand).toBeNull();
  });
});

describe('P2.d edges', () => {
  it.each(METHODEN)('P2.d %s: nothing to divide, no rows, no weight', (methode) => {
    expect([...verdeel(methode, 0, [{ sleutel: 'a', gewicht: 3 }]).values()]).toEqual([0]);
    expect(verdeel(methode, 5, [])).toEqual(new Map());
    expect([...verdeel(methode, 5, [{ sleutel: 'a', gewicht: 0 }]).values()]).toEqual([0]);
  });

  it('P2.d refuses broken numbers and a double key', () => {
    const a = { sleutel: 'a', gewicht: 1 };
    for (const t of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => verdeel('afronden', t, [a])).toThrow(RangeError);
    expect(() => verdeel('afronden', 1, [{ sleutel: 'a', gewicht: -1 }])).toThrow(RangeError);
    expect(() => verdeel('afronden', 1, [a, a])).toThrow(RangeError);
  });
});
