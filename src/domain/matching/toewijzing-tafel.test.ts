import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Kandidaat, Woningbeeld } from './punten.ts';
import { metMatching } from './regels.ts';
import { weeg, maatstaf } from './rangorde.ts';
import { achterlopend, maximaVan, meet, opWachttijd, vragenVan, zegPrijs, type Jaaraantal, type Tafel } from './toewijzing-tafel.ts';
import { wijsToe } from './toewijzing.ts';

const OP = '2026-07-01';
const REGELING = metMatching(leesRegelingen().op('pact-ijmond-zuid-kennemerland', OP));
const kandidaat = (dossier: string, wacht_sinds: string, wachtlijst = 'haarlem', profiel: Kandidaat['profiel'] = {}): Kandidaat => ({ dossier, kenmerk: dossier, wacht_sinds, wachtlijst, zoekgemeenten: [], bevestigd_op: OP, staat: 'wacht', profiel });
const woning = (id: string, gemeente = 'haarlem', corporatie = 'ymere', anders: Partial<Woningbeeld> = {}): Woningbeeld => ({ id, gemeente, corporatie, kamers: 2, huur: 600, gelijkvloers: true, jongerenwoning: false, kenmerken: [], ...anders });
const aantal = (gemeente: string | null, corporatie: string | null, taakstelling: number, gerealiseerd = 0, pijplijn = 0): Jaaraantal => ({ gemeente, corporatie, taakstelling, gerealiseerd, pijplijn });
const tafel = (deel: Partial<Tafel>): Tafel => ({ regeling: REGELING, op: OP, kandidaten: [], woningen: [], aantallen: [], hand: [], naamVan: (a) => a.corporatie ?? a.gemeente ?? 'de regio', ...deel });

describe('the weekly table in numbers', () => {
  const t = tafel({ kandidaten: [kandidaat('b', '2025-05-01'), kandidaat('a', '2024-01-01'), kandidaat('v', '2023-01-01', 'velsen')], woningen: [woning('x'), woning('y', 'haarlem', 'pre-wonen', { tekort: { nog: 5, van: 10 } })] });

  it('P4.a telt per paar dezelfde punten als de rangorde, en niemand die niet past', () => {
    const { afspraak } = vragenVan(t, true);
    expect(afspraak.kandidaten).toEqual(['v', 'a', 'b']);
    const maat = maatstaf(REGELING, OP, 'woningen');
    const verwacht = opWachttijd(t.kandidaten).flatMap((k) => t.woningen.map((w) => weeg(maat, k, w)).map((p) => (p.past ? p.punten : -1)));
    expect([...(afspraak.punten as Int32Array)]).toEqual(verwacht);
    expect(verwacht.slice(0, 2)).toEqual([-1, -1]);
  });
  it('P4.a een manier telt delen zwaarder, en wordt gemeten in punten zoals afgesproken', () => {
    const vragen = vragenVan(t, true);
    expect(Math.max(...(vragen.wachttijd.punten as Int32Array))).toBeGreaterThan(Math.max(...(vragen.afspraak.punten as Int32Array)));
    const uit = wijsToe(vragen.wachttijd);
    const meting = meet(t, vragen.afspraak, uit);
    expect(meting).toMatchObject({ geplaatst: 2, achterlopend: { bediend: 0, van: 0 } });
    expect(meting.gemiddeld! * 2).toBeLessThan(uit.punten);
    expect(meet(t, vragen.afspraak, { ...uit, paren: [] })).toEqual({ geplaatst: 0, gemiddeld: null, mediaanWacht: null, achterlopend: { bediend: 0, van: 0 } });
  });
});

describe('the numbers of the year as maxima', () => {
  const woningen = [woning('x'), woning('y'), woning('z', 'haarlem', 'pre-wonen')];
  const naamVan = (a: Jaaraantal) => `${a.corporatie ?? ''}/${a.gemeente ?? ''}`;

  it('P2.b van elk aantal blijft over wat nog niet is gerealiseerd of voorgelegd', () => {
    expect(maximaVan({ woningen, aantallen: [aantal('haarlem', null, 10, 7, 4)], naamVan })).toEqual([{ code: 'haarlem/*', naam: '/haarlem', hoogstens: 2, kant: 'woningen', leden: [0, 1, 2] }]);
    expect(maximaVan({ woningen, aantallen: [aantal('haarlem', 'ymere', 3, 5, 2)], naamVan })[0]).toMatchObject({ hoogstens: 0, leden: [0, 1] });
  });
  it('P2.a een aantal dat ruim genoeg is, of dat er niet is, staat niet in de weg', () => {
    expect(maximaVan({ woningen, aantallen: [aantal(null, null, 178, 20, 3), aantal('velsen', null, 1), aantal('haarlem', 'ymere', 0)], naamVan })).toEqual([]);
  });
  it('E2.3 achter loopt wie minder sleutels gaf dan het deel van het jaar vraagt dat voorbij is', () => {
    expect(achterlopend([aantal('haarlem', null, 100, 49), aantal('velsen', null, 100, 50), aantal('haarlem', 'ymere', 50, 0), aantal(null, null, 178, 0)], OP)).toEqual(['haarlem']);
    expect(achterlopend([aantal('haarlem', null, 1, 0), aantal('velsen', null, 0, 0)], '2024-02-29')).toEqual(['haarlem']);
    expect(achterlopend([aantal('haarlem', null, 10, 9)], '2026-12-31')).toEqual(['haarlem']);
  });
  it('P2.b zegt in woorden wat een vol aantal kost', () => {
    const zeg = (t: number) => `${t / 10}`;
    expect(zegPrijs('Haarlem', { plaatsingen: 1, punten: 400 }, zeg)).toBe('Mocht Haarlem één woning meer leveren, dan kan er één cliënt meer een woning krijgen.');
    expect(zegPrijs('Haarlem', { plaatsingen: 0, punten: 50 }, zeg)).toBe('Mocht Haarlem één woning meer leveren, dan past het geheel 5 punten beter, met evenveel mensen.');
    expect(zegPrijs('Haarlem', { plaatsingen: 0, punten: 0 }, zeg)).toBe('Mocht Haarlem één woning meer leveren, dan verandert dat nu niets.');
    expect(zegPrijs('Haarlem', null, zeg)).toContain('kruisen elkaar');
  });
});
