import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DREMPELS, drempelsOp, PATRONEN, patronen, type Dagcijfer, type Drempels, type Patroon } from './patronen.ts';

const rustig: Dagcijfer = { merk: 'm', naam: 'Noor', organisatie: 'HVO-Querido', rol: 'begeleider', dag: '2026-11-20', geopend: 6, drukste_uur: 3, buiten_tijd: 0, zelfde: 2, zoekvragen: 1, zonder_taak: 0, lang_voorbij: 0, nood: 0, uitgevoerd: 0 };

describe('P12.h wat opvalt in het inzagelog', () => {
  it('P12.h een gewone werkdag valt niet op', () => { expect(patronen([rustig])).toEqual([]); });
  it('P12.h elk patroon staat er precies vanaf zijn drempel, met het aantal erbij', () => {
    for (const [patroon, { maat }] of Object.entries(PATRONEN) as [Patroon, (typeof PATRONEN)[Patroon]][]) {
      const drempel = DREMPELS.at(-1)!.waarden[patroon];
      expect(patronen([{ ...rustig, [maat]: drempel - 1 }])).toEqual([]);
      expect(patronen([{ ...rustig, [maat]: drempel }])).toMatchObject([{ patroon, aantal: drempel, drempel }]);
    }
  });
  it('P12.h een nieuwe drempel verandert niets aan dagen van daarvoor', () => {
    const strenger: Drempels = { vanaf: '2026-11-21', reden: 'strenger', waarden: { ...DREMPELS[0]!.waarden, 'veel-zoeken': 1 } };
    const reeks = [...DREMPELS, strenger];
    expect(patronen([rustig], reeks)).toEqual([]);
    expect(patronen([{ ...rustig, dag: '2026-11-21' }], reeks)).toMatchObject([{ patroon: 'veel-zoeken', drempel: 1 }]);
    expect(drempelsOp('2001-01-01', reeks)).toBe(DREMPELS[0]);
  });
  it('P12.h meer lezen laat nooit een patroon verdwijnen', () => {
    const getal = fc.nat({ max: 300 });
    fc.assert(fc.property(fc.record({ drukste_uur: getal, buiten_tijd: getal, zelfde: getal, zoekvragen: getal, zonder_taak: getal, lang_voorbij: getal, nood: getal, uitgevoerd: getal }), fc.nat({ max: 50 }), (maten, erbij) => {
      const eerst = patronen([{ ...rustig, ...maten }]).map((p) => p.patroon);
      const dan = patronen([{ ...rustig, ...Object.fromEntries(Object.entries(maten).map(([k, n]) => [k, n + erbij])) } as Dagcijfer]).map((p) => p.patroon);
      expect(dan).toEqual(expect.arrayContaining(eerst));
    }));
  });
});
