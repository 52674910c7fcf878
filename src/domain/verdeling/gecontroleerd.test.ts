import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naastBijDoorAlles } from '../../../bench/orakels.ts';
import { breuk, omhoog, omlaag, somVan } from './breuk.ts';
import { exacteCellen, rondGecontroleerd, type Tabelcel } from './gecontroleerd.ts';

const cellen = (rijen: number, kolommen: number, max: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max }), fc.constantFrom(1, 2, 3, 7, 10, 97)), { minLength: rijen * kolommen, maxLength: rijen * kolommen })
    .map((waarden) => waarden.map(([teller, noemer], i): Tabelcel => ({ rij: `r${Math.floor(i / kolommen)}`, kolom: `k${i % kolommen}`, waarde: breuk(BigInt(teller), BigInt(noemer)) })));
const klein = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([r, k]) => cellen(r, k, 40));
const groot = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 })).chain(([r, k]) => cellen(r, k, 100_000));

const rond = (c: readonly Tabelcel[], vast = {}) => { const u = rondGecontroleerd(c, vast); if (!u.ok) throw new Error(u.reden); return u.waarde; };
const binnen = (aantal: number, delen: readonly Tabelcel[]) => { const som = somVan(delen.map((c) => c.waarde)); expect(aantal >= omlaag(som) && aantal <= omhoog(som)).toBe(true); };

describe('P2.d controlled rounding of municipality × corporation', () => {
  it('P2.d every cell, row, column and the whole is its exact value rounded down or up, and it adds up both ways', () => {
    fc.assert(fc.property(groot, (c) => {
      const { cellen: uit, rijen, kolommen, totaal } = rond(c);
      for (const cel of uit) binnen(cel.aantal, c.filter((x) => x.rij === cel.rij && x.kolom === cel.kolom));
      for (const [rij, aantal] of rijen) { binnen(aantal, c.filter((x) => x.rij === rij)); expect(uit.filter((x) => x.rij === rij).reduce((s, x) => s + x.aantal, 0)).toBe(aantal); }
      for (const [kolom, aantal] of kolommen) { binnen(aantal, c.filter((x) => x.kolom === kolom)); expect(uit.filter((x) => x.kolom === kolom).reduce((s, x) => s + x.aantal, 0)).toBe(aantal); }
      binnen(totaal, c);
      expect([...rijen.values()].reduce((s, a) => s + a, 0)).toBe(totaal);
    }), { numRuns: 500 });
  });

  it('P2.d of all such tables it is the nearest one, with the tie rule: compared with trying every table', () => {
    fc.assert(fc.property(klein, (c) => {
      expect(rond(c).cellen).toEqual(naastBijDoorAlles(c));
    }), { numRuns: 2000 });
  });

  it('P2.d the order in which the cells come makes no difference', () => {
    fc.assert(fc.property(groot.chain((c) => fc.tuple(fc.constant(c), fc.shuffledSubarray(c, { minLength: c.length }))), ([c, geschud]) => {
      expect(rond(geschud).cellen).toEqual(rond(c).cellen);
    }));
  });

  it('P2.d a table of whole numbers stays what it is', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }), (n) => {
      const c = n.map((a, i) => ({ rij: `r${i % 2}`, kolom: `k${Math.floor(i / 2)}`, waarde: breuk(BigInt(a)) }));
      for (const cel of rond(c).cellen) expect(cel.aantal).toBe(n[c.findIndex((x) => x.rij === cel.rij && x.kolom === cel.kolom)]);
    }));
  });

  it('P2.d fixed totals: met when they can be, refused with the total that cannot', () => {
    const c = exacteCellen([
      { rij: 'haarlem', aantal: breuk(79n), gewichten: [{ kolom: 'elan', gewicht: 4894 }, { kolom: 'pre', gewicht: 7742 }, { kolom: 'ymere', gewicht: 8274 }] },
      { rij: 'heemstede', aantal: breuk(12n), gewichten: [{ kolom: 'elan', gewicht: 1667 }, { kolom: 'pre', gewicht: 627 }] },
    ]);
    const uit = rond(c, { kolommen: new Map([['elan', 27]]) });
    expect(uit.rijen).toEqual(new Map([['haarlem', 79], ['heemstede', 12]]));
    expect(uit.kolommen.get('elan')).toBe(27);
    expect(rondGecontroleerd(c, { kolommen: new Map([['elan', 40]]) })).toMatchObject({ ok: false, reden: 'elan kan niet op 40 uitkomen: de cellen laten 26 tot en met 28 toe.' });
    expect(rondGecontroleerd(c, { totaal: 90, rijen: new Map([['haarlem', 79], ['heemstede', 12]]) })).toMatchObject({ ok: false, reden: 'De vastgezette totalen kunnen niet allemaal tegelijk.' });
  });

  it('P2.d an empty table', () => {
    expect(rond([])).toEqual({ cellen: [], rijen: new Map(), kolommen: new Map(), totaal: 0 });
  });
});
