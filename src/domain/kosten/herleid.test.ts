import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { opCent, herleidTotaal } from './herleid.ts';
import { gewichtenVoor, sleutelsVoor } from './gewichten.ts';

const PACT = leesRegelingen().versies('pact-ijmond-zuid-kennemerland')[0]!;
const WF = leesRegelingen().versies('westfriesland').at(-1)!;
const deelnemers = (r: typeof PACT) => r.partijen.filter((p) => p.register).map(({ code, soort }) => ({ code, soort }));

describe('H2 het uitgewerkte voorbeeld: de € 2.865 per jaar van Heemstede', () => {
  const uit = herleidTotaal(PACT, PACT.kostendeling!.delen, deelnemers(PACT), 'gemeente-heemstede', 286_500, 2022);
  const per = (sleutel: string) => uit.find((h) => h.sleutel === sleutel)!;

  it('H2 gelijk verdeeld hoort daar een totaal van € 30.082,50 bij', () => {
    expect([per('gelijk').gewicht, per('gelijk').som, opCent(per('gelijk').exact)]).toEqual([1, 7, 3_008_250]);
  });
  it('H2 naar huishoudens (12.200 van 176.500) en naar woningen (12 van 178) horen er andere totalen bij', () => {
    expect([per('huishoudens').gewicht, per('huishoudens').som]).toEqual([12_200, 176_500]);
    // 2865 x 176500 / 12200 x 3 / 2
    expect(per('huishoudens').exact).toEqual({ teller: 286_500n * 1765n * 3n / 4n, noemer: 122n * 2n / 4n });
    expect(opCent(per('huishoudens').exact)).toBe(6_217_285);
    expect([per('woningen').gewicht, per('woningen').som, opCent(per('woningen').exact)]).toEqual([12, 178, 6_374_625]);
  });
  it('H2 bij elk van die totalen betaalt Heemstede weer precies € 2.865, tot de cent', () => {
    for (const h of uit) {
      expect([h.sleutel, h.geeft]).toEqual([h.sleutel, 286_500]);
      expect(Math.abs(h.totaal - opCent(h.exact))).toBeLessThanOrEqual(3);
    }
    expect(uit.map((h) => h.sleutel)).toEqual(['gelijk', 'huishoudens', 'woningen']);
  });
  it('H2 een corporatie of een partij die niets betaalt: alleen wat bij haar hoort', () => {
    const van = (code: string) => herleidTotaal(PACT, PACT.kostendeling!.delen, deelnemers(PACT), code, 100_000, 2022).map((h) => h.sleutel);
    expect([van('ymere'), van('woonzorg-nederland'), van('hvo-querido'), van('onbekend')]).toEqual([['gelijk', 'woningen'], ['gelijk'], [], []]);
  });
});

describe('P11.d W14 waar een soort partij uit kiest', () => {
  it('P11.d gemeenten hebben alle sleutels, corporaties geen huishoudens; zonder gebruikers valt die sleutel af', () => {
    const codes = (soort: 'gemeente' | 'corporatie' | 'zorgorganisatie', gebruikers = {}) => sleutelsVoor(PACT, soort, deelnemers(PACT), gebruikers).map((s) => s.code);
    expect(codes('gemeente', { 'gemeente-haarlem': 3 })).toEqual(['gelijk', 'huishoudens', 'woningen', 'gebruikers']);
    expect(codes('corporatie')).toEqual(['gelijk', 'woningen']);
    expect(codes('zorgorganisatie')).toEqual(['gelijk']);
  });
  it('W14 Westfriesland publiceert geen huishoudens, wel woningen', () => {
    expect(sleutelsVoor(WF, 'gemeente', deelnemers(WF), {}).map((s) => s.code)).toEqual(['gelijk', 'woningen']);
    expect(gewichtenVoor(WF, 'gemeente', deelnemers(WF), 'woningen', {})!['gemeente-hoorn']).toBe(35);
  });
});
