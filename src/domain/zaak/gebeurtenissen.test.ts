import { describe, expect, expectTypeOf, it } from 'vitest';
import { ZAAKGEBEURTENISSEN } from './gebeurtenissen.ts';
import { ZAAKSOORTEN, ZAAKSTAPPEN, ZAAKSTAPREGELS, type Zaakstap } from './soorten.ts';
import { ZAAKLEREN, type Gebeurtenissoort } from './zaken.ts';

describe('P12.d wat een stap laat gebeuren', () => {
  it('P12.d is een gebeurtenis van die soort zaak, en elke gebeurtenis hoort bij een stap: anders klopt het niet voor de vertaler', () => {
    expectTypeOf<(typeof ZAAKGEBEURTENISSEN)[Zaakstap][number]>().toEqualTypeOf<Gebeurtenissoort>();
    expectTypeOf<Gebeurtenissoort<'rapport'>>().toEqualTypeOf<'rapport-vastgesteld' | 'opendata-besloten' | 'opendata-ingetrokken'>();
  });
  it('P12.d gebeurt in één soort zaak, en bij één stap niet twee keer', () => {
    const waar = new Map<string, Set<string>>();
    for (const stap of ZAAKSTAPPEN) {
      const maakt: readonly string[] = ZAAKGEBEURTENISSEN[stap];
      expect(new Set(maakt).size, stap).toBe(maakt.length);
      for (const soort of maakt) waar.set(soort, (waar.get(soort) ?? new Set()).add(ZAAKSTAPREGELS[stap].soort));
    }
    for (const [soort, zaken] of waar) expect([...zaken], soort).toHaveLength(1);
  });
  it('P12.d elke soort zaak staat in de tabel onder haar eigen naam', () => {
    expect(Object.values(ZAAKLEREN).map((l) => l.soort)).toEqual(Object.keys(ZAAKLEREN));
    expect(Object.keys(ZAAKLEREN).sort()).toEqual([...ZAAKSOORTEN].sort());
  });
});
