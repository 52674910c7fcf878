import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kruising } from './toewijzing-quota.ts';
import { eenVoorEen, eersteVrije } from './toewijzing-vergelijking.ts';
import type { Quotum, Toewijsvraag, Toewijzing } from './toewijzing-vraag.ts';
import { wijsToe } from './toewijzing.ts';

type Stand = { waarde: number; punten: number; geplaatst: number; wie: string };

/** Every assignment there is, tried: the best total, and of the best ones the placed that come first in the list. */
function probeerAlles(vraag: Toewijsvraag, plaatsing: number): Stand {
  const rijen = vraag.punten as number[][];
  const woningVan = vraag.kandidaten.map(() => -1);
  const vrij = vraag.woningen.map((_, j) => vraag.plekken?.[j] ?? 1);
  const niet = new Set(vraag.niet.map(([k, w]) => `${k}/${w}`));
  let beste: Stand = { waarde: -Infinity, punten: 0, geplaatst: 0, wie: '' };
  const past = () => vraag.quota.every((q) => telt(q, woningVan) <= q.hoogstens);
  (function zet(i: number, punten: number, geplaatst: number) {
    if (i === vraag.kandidaten.length) {
      const stand = { waarde: punten + plaatsing * geplaatst, punten, geplaatst, wie: woningVan.map((j) => (j === -1 ? '0' : '1')).join('') };
      if (stand.waarde > beste.waarde || (stand.waarde === beste.waarde && stand.wie > beste.wie)) beste = stand;
      return;
    }
    zet(i + 1, punten, geplaatst);
    for (let j = 0; j < vrij.length; j++) {
      if (vrij[j]! < 1 || rijen[i]![j]! < 0 || niet.has(`${vraag.kandidaten[i]}/${vraag.woningen[j]}`)) continue;
      vrij[j]! -= 1;
      woningVan[i] = j;
      if (past()) zet(i + 1, punten + rijen[i]![j]!, geplaatst + 1);
      vrij[j]! += 1;
      woningVan[i] = -1;
    }
  })(0, 0, 0);
  return beste;
}

const telt = (q: Quotum, woningVan: number[]) => woningVan.filter((j, i) => j !== -1 && q.leden.includes(q.kant === 'kandidaten' ? i : j)).length;
const woningVan = (vraag: Toewijsvraag, uit: Toewijzing) => vraag.kandidaten.map((k) => vraag.woningen.indexOf(uit.paren.find((p) => p.kandidaat === k)?.woning ?? ''));
const namen = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);

/** Maxima that lie inside each other: cut the list in pieces, and pieces in pieces. */
const genest = (kant: Quotum['kant'], aantal: number): fc.Arbitrary<Quotum[]> =>
  fc.array(fc.tuple(fc.nat(aantal), fc.nat(aantal), fc.nat(3)), { maxLength: 5 }).map((stukken) => {
    const quota = stukken.map(([a, b, hoogstens], k) => ({ code: `${kant}-${k}`, naam: `${kant} ${k}`, hoogstens, kant, leden: Array.from({ length: Math.abs(a - b) }, (_, x) => Math.min(a, b) + x) }));
    return quota.reduce<Quotum[]>((goed, q) => (kruising([...goed, q], aantal, aantal) ? goed : [...goed, q]), []);
  });

const vragen = (meest = 5): fc.Arbitrary<Toewijsvraag> =>
  fc.tuple(fc.nat(meest), fc.nat(meest), fc.constantFrom(0, 3, 200)).chain(([n, m, hoogste]) =>
    fc.record({
      kandidaten: fc.constant(namen('k', n)),
      woningen: fc.constant(namen('w', m)),
      punten: fc.array(fc.array(fc.integer({ min: -1 - Math.floor(hoogste / 4), max: hoogste }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
      plekken: fc.array(fc.nat(2), { minLength: m, maxLength: m }),
      quota: fc.tuple(genest('kandidaten', n), genest('woningen', m)).map((q) => q.flat()),
      vast: fc.constant([]),
      niet: n > 0 && m > 0 ? fc.array(fc.tuple(fc.nat(n - 1).map((i) => `k${i}`), fc.nat(m - 1).map((j) => `w${j}`)), { maxLength: 2 }) : fc.constant([]),
      plaatsing: fc.constantFrom(undefined, 0, 40, -30),
    }));

/** What a placement is worth when the question does not say: more than all points. */
const GENOEG = 1_000_000;
const plaatswaarde = (vraag: Toewijsvraag) => vraag.plaatsing ?? GENOEG;

describe('P4.a de beste verdeling van woningen over kandidaten', () => {
  it('P4.a geeft zoveel punten als alle verdelingen proberen, en van gelijke die met wie het langst wacht', () => {
    fc.assert(fc.property(vragen(), (vraag) => {
      const uit = wijsToe(vraag);
      const beste = probeerAlles(vraag, plaatswaarde(vraag));
      expect(uit.punten + plaatswaarde(vraag) * uit.geplaatst).toBe(beste.waarde);
      expect(woningVan(vraag, uit).map((j) => (j === -1 ? '0' : '1')).join('')).toBe(beste.wie);
    }), { numRuns: 300 });
  });

  it('P4.a houdt zich aan elk maximum, elke plek, elke uitsluiting en elke vaste eis', () => {
    fc.assert(fc.property(vragen(9), (vraag) => {
      const uit = wijsToe(vraag);
      const waar = woningVan(vraag, uit);
      uit.quota.forEach((q, k) => {
        expect(q.gebruikt).toBe(telt(vraag.quota[k]!, waar));
        expect(q.gebruikt).toBeLessThanOrEqual(q.hoogstens);
      });
      vraag.woningen.forEach((_, j) => expect(waar.filter((x) => x === j).length).toBeLessThanOrEqual(vraag.plekken![j]!));
      for (const [k, w] of vraag.niet) expect(uit.paren).not.toContainEqual(expect.objectContaining({ kandidaat: k, woning: w }));
      for (const paar of uit.paren) expect(paar.punten).toBeGreaterThanOrEqual(0);
      expect(uit.paren.length + uit.zonderWoning.length).toBe(vraag.kandidaten.length);
      expect(wijsToe(vraag)).toEqual(uit);
    }), { numRuns: 300 });
  });

  it('P4.a een maximum is precies waard wat er met één meer bij komt', () => {
    fc.assert(fc.property(vragen(6), (vraag) => {
      const uit = wijsToe(vraag);
      const waarde = (t: Toewijzing) => t.punten + plaatswaarde(vraag) * t.geplaatst;
      uit.quota.forEach((q, k) => {
        const ruimer = wijsToe({ ...vraag, plaatsing: vraag.plaatsing, quota: vraag.quota.map((x, l) => (l === k ? { ...x, hoogstens: x.hoogstens + 1 } : x)) });
        expect(q.schaduwprijs!.punten + plaatswaarde(vraag) * q.schaduwprijs!.plaatsingen).toBe(waarde(ruimer) - waarde(uit));
      });
    }), { numRuns: 300 });
  });

  it('P4.a nog een kandidaat erbij maakt het geheel nooit minder', () => {
    fc.assert(fc.property(vragen(6), (vraag) => {
      const n = vraag.kandidaten.length;
      fc.pre(n > 0);
      const zonder = { ...vraag, kandidaten: vraag.kandidaten.slice(0, n - 1), punten: (vraag.punten as number[][]).slice(0, n - 1), quota: vraag.quota.map((q) => (q.kant === 'kandidaten' ? { ...q, leden: q.leden.filter((i) => i < n - 1) } : q)) };
      const [klein, groot] = [wijsToe(zonder), wijsToe(vraag)];
      expect(groot.punten + plaatswaarde(vraag) * groot.geplaatst).toBeGreaterThanOrEqual(klein.punten + plaatswaarde(vraag) * klein.geplaatst);
    }), { numRuns: 300 });
  });

  it('P4.a zonder kandidaten, zonder woningen, met maxima van nul en met overal dezelfde punten', () => {
    const leeg = { kandidaten: [], woningen: [], punten: [], quota: [], vast: [], niet: [] };
    expect(wijsToe(leeg)).toMatchObject({ paren: [], geplaatst: 0 });
    expect(wijsToe({ ...leeg, woningen: ['w'] }).zonderKandidaat).toEqual([{ woning: 'w', vrij: 1, waarom: { soort: 'niets-mag', tekst: 'Geen van deze kandidaten past bij de vaste eisen.' } }]);
    const gelijk = { ...leeg, kandidaten: namen('k', 4), woningen: namen('w', 2), punten: namen('k', 4).map(() => [10, 10]) };
    expect(wijsToe(gelijk).paren.map((p) => p.kandidaat)).toEqual(['k0', 'k1']);
    const nul = wijsToe({ ...gelijk, quota: [{ code: 'haarlem', naam: 'Haarlem', hoogstens: 0, kant: 'woningen', leden: [0, 1] }] });
    expect(nul).toMatchObject({ geplaatst: 0, quota: [{ gebruikt: 0, schaduwprijs: { plaatsingen: 1, punten: 10 } }] });
    expect(nul.zonderWoning[0]!.waarom).toEqual({ soort: 'quotum', quotum: 'haarlem', tekst: 'Het maximum van Haarlem is bereikt.' });
  });
});

describe('P4.a wat met de hand is vastgezet', () => {
  const vraag: Toewijsvraag = { kandidaten: ['a', 'b', 'c'], woningen: ['x', 'y'], punten: [[50, 40], [60, 10], [-1, 30]], quota: [], vast: [], niet: [] };

  it('P4.a een vast paar staat, en de rest wordt eromheen verdeeld', () => {
    expect(wijsToe(vraag).paren.map((p) => p.kandidaat + p.woning)).toEqual(['ay', 'bx']);
    expect(wijsToe({ ...vraag, vast: [['b', 'y']] }).paren).toEqual([{ kandidaat: 'a', woning: 'x', punten: 50, vast: false }, { kandidaat: 'b', woning: 'y', punten: 10, vast: true }]);
    expect(wijsToe({ ...vraag, niet: [['b', 'x']] }).paren.map((p) => p.kandidaat + p.woning)).toEqual(['ax', 'cy']);
  });

  it('P4.a een vast paar dat niet kan, vervalt met de reden', () => {
    const reden = (deel: Partial<Toewijsvraag>) => wijsToe({ ...vraag, ...deel }).vervallen.map((v) => v.reden);
    expect(reden({ vast: [['c', 'x']] })).toEqual(['De kandidaat voldoet niet aan een vaste eis van deze woning, of dit paar is uitgesloten.']);
    expect(reden({ vast: [['a', 'x'], ['b', 'x']] })).toEqual(['De woning is al voor een ander vastgezet.']);
    expect(reden({ vast: [['a', 'x'], ['a', 'y']] })).toEqual(['De kandidaat is al aan een andere woning vastgezet.']);
    expect(reden({ vast: [['z', 'x']] })).toEqual(['De kandidaat staat niet meer op deze lijst.']);
    expect(reden({ vast: [['a', 'z']] })).toEqual(['De woning is niet meer vrij.']);
    const quota: Quotum[] = [{ code: 'q', naam: 'Velsen', hoogstens: 1, kant: 'woningen', leden: [0, 1] }];
    expect(reden({ vast: [['a', 'x'], ['b', 'y']], quota })).toEqual(['Het maximum van Velsen (1) is al bereikt.']);
  });
});

describe('P4.a naast elkaar gezet', () => {
  it('P4.a wie het eerst komt en één voor één plaatsen nooit meer dan de beste verdeling', () => {
    fc.assert(fc.property(vragen(6), (v) => {
      const vraag = { ...v, plaatsing: undefined };
      const beste = wijsToe(vraag);
      for (const anders of [eersteVrije(vraag), eenVoorEen(vraag)]) {
        expect(anders.geplaatst).toBeLessThanOrEqual(beste.geplaatst);
        if (anders.geplaatst === beste.geplaatst) expect(anders.punten).toBeLessThanOrEqual(beste.punten);
        for (const q of anders.quota) expect(q.gebruikt).toBeLessThanOrEqual(q.hoogstens);
      }
    }), { numRuns: 300 });
  });

  it('P4.a geeft elke woning aan wie het langst wacht, of aan wie er het best past', () => {
    const vraag: Toewijsvraag = { kandidaten: ['a', 'b'], woningen: ['x', 'y'], punten: [[10, 30], [20, -1]], quota: [], vast: [], niet: [] };
    expect(eersteVrije(vraag).paren.map((p) => p.kandidaat + p.woning)).toEqual(['ax']);
    expect(eenVoorEen(vraag).paren.map((p) => p.kandidaat + p.woning)).toEqual(['ay', 'bx']);
    expect(eersteVrije(vraag).zonderKandidaat[0]!.waarom.soort).toBe('anderen');
  });
});

it('P4.a kent maxima die elkaar kruisen, en rekent er niet stil omheen', () => {
  const q = (code: string, leden: number[]): Quotum => ({ code, naam: code, hoogstens: 1, kant: 'woningen', leden });
  expect(kruising([q('een', [0, 1]), q('twee', [1, 2])], 0, 3)).toMatchObject({ een: { code: 'een' }, ander: { code: 'twee' } });
  expect(kruising([q('een', [0, 1]), q('twee', [1]), q('drie', [2]), q('vier', [0, 1])], 0, 3)).toBeNull();
  expect(() => wijsToe({ kandidaten: ['a'], woningen: ['x', 'y', 'z'], punten: [[1, 1, 1]], quota: [q('een', [0, 1]), q('twee', [1, 2])], vast: [], niet: [] })).toThrow('kruisen');
});
