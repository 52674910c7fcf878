import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kandidaat, Woningbeeld } from '../matching/punten.ts';
import type { Matching } from '../regeling/schema.ts';
import { gewichtenVan, leesGewichten, metGewichten, perGroep, speelbevinding, speelGewichten, type Geval } from './gewichten.ts';

const MATCHING: Matching = {
  eisen: [{ code: 'wacht', bron: 'art. 3e' }, { code: 'gemeente', bron: 'art. 2c' }],
  punten: [
    { code: 'wachttijd', naam: 'Wachttijd', punten: 40, dagen: 730, bron: 'b' }, { code: 'terugkeer', naam: 'Terugkeer', punten: 20, bron: 'b' }, { code: 'bereik', naam: 'Bereik', punten: 15, bron: 'b' },
    { code: 'taakstelling', naam: 'Taakstelling', punten: 20, bron: 'b' },
  ],
  gelijk: 'wie het langst wacht', afwijkredenen: [{ code: 'anders', naam: 'Anders' }], bron: 'art. 4a',
};
const WONING: Woningbeeld = { id: 'w', gemeente: 'haarlem', corporatie: 'pre-wonen', kamers: 2, huur: 600, gelijkvloers: true, jongerenwoning: false, kenmerken: [] };
const kandidaat = (dossier: string, wacht_sinds: string, wachtlijst: string, nabij: string[] = []): Kandidaat => ({ dossier, kenmerk: dossier, wacht_sinds, wachtlijst, zoekgemeenten: ['haarlem'], staat: 'wacht', profiel: { nabij } });
const geval = (kandidaten: Kandidaat[], op = '2024-12-31'): Geval => ({ kader: { matching: MATCHING, termijnen: {}, op, woning: WONING }, kandidaten });
const TWEE = [kandidaat('lang', '2024-02-29', 'velsen'), kandidaat('terug', '2024-12-01', 'haarlem')];

describe('P2.e andere gewichten proberen', () => {
  it('dezelfde gewichten draaien niets om', () => fc.assert(fc.property(fc.array(fc.tuple(fc.nat(900), fc.boolean()), { maxLength: 12 }), (rijen) => {
    const spel = speelGewichten([geval(rijen.map(([n, thuis], i) => kandidaat(`k${i}`, new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10), thuis ? 'haarlem' : 'velsen')))], undefined, gewichtenVan(MATCHING));
    expect(spel.gedraaid).toBe(0);
    for (const k of spel.kandidaten) expect([k.eerste.oud, k.plaatsen.oud]).toEqual([k.eerste.nieuw, k.plaatsen.nieuw]);
  })));
  it('wie langer wacht gaat voor als terugkeer niet meer telt', () => {
    const spel = speelGewichten([geval(TWEE)], undefined, { terugkeer: 0 });
    expect(spel).toMatchObject({ gevallen: 1, gedraaid: 1 });
    expect(spel.kandidaten.find((k) => k.dossier === 'lang')).toMatchObject({ keer: 1, eerste: { oud: 0, nieuw: 1 }, plaatsen: { oud: 2, nieuw: 1 } });
    expect(speelbevinding(spel)).toBe('Bij 1 van 1 woningen komt een ander op één');
  });
  it('een woning waarvoor niemand past telt niet mee', () => expect(speelGewichten([geval([{ ...TWEE[0]!, staat: 'gepauzeerd' }]), geval([])], undefined, { terugkeer: 0 })).toEqual({ gevallen: 0, gedraaid: 0, kandidaten: [] }));
  it('wie past verandert niet, en iedereen houdt samen dezelfde plaatsen', () => fc.assert(fc.property(fc.array(fc.tuple(fc.nat(900), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 }), fc.nat(100), fc.nat(100), (rijen, wachttijd, terugkeer) => {
    const spel = speelGewichten([geval(rijen.map(([n, thuis, nabij], i) => kandidaat(`k${i}`, new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10), thuis ? 'haarlem' : 'velsen', nabij ? ['haarlem'] : [])))], undefined, { wachttijd, terugkeer });
    const som = (van: (k: (typeof spel.kandidaten)[number]) => number) => spel.kandidaten.reduce((s, k) => s + van(k), 0);
    expect(som((k) => k.plaatsen.nieuw)).toBe(som((k) => k.plaatsen.oud));
    expect([som((k) => k.eerste.oud), som((k) => k.eerste.nieuw)]).toEqual([1, 1]);
  })));
  it('laat de regels verder zoals ze zijn', () => expect(metGewichten(MATCHING, { terugkeer: 5 })).toEqual({ ...MATCHING, punten: MATCHING.punten.map((p) => (p.code === 'terugkeer' ? { ...p, punten: 5 } : p)) }));
  it('per groep, waar kleine groepen niet staan', () => {
    const spel = speelGewichten([geval([...Array.from({ length: 6 }, (_, i) => kandidaat(`a${i}`, `2024-01-0${i + 1}`, 'haarlem')), kandidaat('b0', '2023-01-01', 'velsen'), ...Array.from({ length: 9 }, (_, i) => kandidaat(`c${i}`, `2024-02-0${i + 1}`, 'velsen'))])], undefined, { terugkeer: 0 });
    const rijen = perGroep(spel, [{ code: 'a', naam: 'A' }, { code: 'b', naam: 'B' }, { code: 'c', naam: 'C' }], (d) => d[0]!);
    expect(rijen.map((r) => r.kandidaten)).toEqual([6, 'klein', 'verborgen']);
    expect(rijen[1]).not.toHaveProperty('plaats');
    expect(rijen[2]).not.toHaveProperty('plaats');
  });
  it.each([['', 'heel getal'], ['-1', 'heel getal'], ['1,5', 'heel getal'], ['99999', 'heel getal'], ['1e3', 'heel getal']])('gewicht %j wordt geweigerd met wat wel kan', (tekst, melding) => {
    const { fouten, gewichten } = leesGewichten(MATCHING, (naam) => (naam === 'bereik' ? tekst : undefined));
    expect(fouten).toEqual([{ veld: 'bereik', melding: expect.stringContaining(melding) as string }]);
    expect(gewichten).toEqual(gewichtenVan(MATCHING));
  });
  it('alleen nullen kan niet', () => expect(leesGewichten(MATCHING, () => '0').fouten).toHaveLength(1));
  it('wat niet gegeven is blijft zoals het is, en punten van de woning doen niet mee', () => expect(leesGewichten(MATCHING, (n) => (n === 'bereik' ? '0' : undefined))).toEqual({ gewichten: { wachttijd: 40, terugkeer: 20, bereik: 0 }, fouten: [] }));
});
