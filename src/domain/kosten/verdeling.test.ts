import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partijsoort } from '../partijen/rollen.ts';
import { KOSTEN } from './kosten.ts';
import { betalers, type Deelnemer, type KostenGebeurtenis, type KostenStand, type Post } from './stand.ts';
import { kostenstaten, verdeelCenten, verdeelKosten } from './verdeling.ts';

const gewichten = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.nat(200_000), { minKeys: 1, maxKeys: 40 });
const centen = fc.nat(100_000_000);
const jaren = fc.integer({ min: 2021, max: 2100 });
const som = (m: Iterable<number>) => [...m].reduce((a, b) => a + b, 0);
const PACT: KostenStand['delen'] = [{ drager: 'gemeente', betaler: 'gemeente', deel: 1 }, { drager: 'corporatie', betaler: 'corporatie', deel: 1 }, { drager: 'zorgorganisatie', betaler: 'gemeente', deel: 1 }];

describe('H2 P11.d een bedrag in centen verdelen', () => {
  it('H2 P11.d telt altijd precies op, voor elk bedrag, elk aantal partijen en elk gewicht', () => {
    fc.assert(fc.property(centen, gewichten, jaren, (cent, g, jaar) => { expect(som(verdeelCenten(cent, g, jaar).values())).toBe(cent); }));
  });
  it('H2 P11.d de volgorde van de partijen doet er niet toe', () => {
    fc.assert(fc.property(centen, gewichten, jaren, (cent, g, jaar) => {
      const om = Object.fromEntries(Object.entries(g).reverse());
      expect(Object.fromEntries(verdeelCenten(cent, om, jaar))).toEqual(Object.fromEntries(verdeelCenten(cent, g, jaar)));
    }));
  });
  it('H2 P11.d wie zwaarder weegt betaalt nooit minder, en niemand is een hele cent van zijn deel af', () => {
    fc.assert(fc.property(centen, gewichten, jaren, (cent, g, jaar) => {
      const uit = [...verdeelCenten(cent, g, jaar)].map(([c, n]) => ({ w: g[c]!, n }));
      const zwaar = som(uit.map((u) => u.w));
      for (const a of uit) {
        if (zwaar > 0) expect(Math.abs(a.n - (cent * a.w) / zwaar)).toBeLessThan(1.0001);
        for (const b of uit) if (a.w > b.w) expect(a.n).toBeGreaterThanOrEqual(b.n);
      }
    }), { numRuns: 60 });
  });
  it('H2 P11.d bij gelijke gewichten schuift de cent die overblijft elk jaar een plaats op', () => {
    const wie = (jaar: number) => [...verdeelCenten(100, { a: 1, b: 1, c: 1 }, jaar)].find(([, n]) => n === 34)![0];
    expect(new Set([wie(2024), wie(2025), wie(2026)])).toEqual(new Set(['a', 'b', 'c']));
    expect(wie(2027)).toBe(wie(2024));
  });
});

const soorten = ['gemeente', 'corporatie', 'zorgorganisatie'] as const;
const partijen = fc.tuple(...soorten.map((s) => fc.integer({ min: 1, max: 15 }).map((n): Deelnemer[] => Array.from({ length: n }, (_, i) => ({ code: `${s}-${i}`, soort: s }))))).map((d) => d.flat());
const stand = (posten: Post[], deelnemers: Deelnemer[], jaar = 2026): KostenStand => ({ regeling: 'x', jaar, posten, partijen: deelnemers, delen: PACT, eenmalig: 'gemeente', sleutels: {}, betalingen: [] });

const post = (codes: readonly string[]) => fc.record({ post: fc.constant('overig' as const), keer: fc.constantFrom('jaarlijks' as const, 'eenmalig' as const), cent: fc.nat(9_000_000), betaald_door: fc.option(fc.constantFrom(...codes), { nil: undefined }) });
const afrekening = partijen.chain((deelnemers) => fc.record({ deelnemers: fc.constant(deelnemers), begroot: fc.array(post(deelnemers.map((d) => d.code)), { maxLength: 6 }), werkelijk: fc.array(post(deelnemers.map((d) => d.code)), { maxLength: 6 }), jaar: jaren }));

describe('P11.d H2 de kosten van een jaar', () => {
  it('P11.d W14 na de afrekening zijn alle staten samen precies de werkelijke kosten, ook als een partij die niet in de begroting stond zelf iets betaalde', () => {
    const s: KostenStand = { ...stand([{ post: 'personeel', keer: 'jaarlijks', cent: 30_000 }], [{ code: 'g1', soort: 'gemeente' }, { code: 'c1', soort: 'corporatie' }, { code: 'z1', soort: 'zorgorganisatie' }]), afrekening: { posten: [{ post: 'personeel', keer: 'jaarlijks', cent: 30_000 }, { post: 'overleg', keer: 'eenmalig', cent: 5_000, betaald_door: 'z1' }], op: '2027-02-01' } };
    expect(kostenstaten(s).find((k) => k.partij === 'z1')).toMatchObject({ totaal: 0, werkelijk: 5_000, verschil: 5_000, open: 0 });
    fc.assert(fc.property(afrekening, ({ deelnemers, begroot, werkelijk, jaar }) => {
      const staten = kostenstaten({ ...stand(begroot, deelnemers, jaar), afrekening: { posten: werkelijk, op: `${jaar + 1}-02-01` } });
      expect(som(staten.map((k) => k.werkelijk!))).toBe(som(werkelijk.map((p) => p.cent)));
      expect(som(staten.map((k) => k.totaal))).toBe(som(begroot.map((p) => p.cent)));
      expect(new Set(staten.map((k) => k.partij)).size).toBe(staten.length);
    }));
  });
  it('P11.d gemeenten betalen twee derde, corporaties een derde, en alles telt op tot de cent', () => {
    fc.assert(fc.property(centen, centen, partijen, (jaarlijks, eenmalig, deelnemers) => {
      const v = verdeelKosten(stand([{ post: 'personeel', keer: 'jaarlijks', cent: jaarlijks }, { post: 'inrichting', keer: 'eenmalig', cent: eenmalig }], deelnemers));
      expect(som(v.partijen.map((p) => p.totaal))).toBe(jaarlijks + eenmalig);
      const van = (s: Partijsoort) => som(v.partijen.filter((p) => p.soort === s).map((p) => p.jaarlijks));
      expect(Math.abs(van('gemeente') - (2 * jaarlijks) / 3)).toBeLessThan(1);
      expect(van('zorgorganisatie')).toBe(0);
      expect(v.delen.map((d) => d.drager)).toEqual(['gemeente', 'corporatie', 'zorgorganisatie']);
    }));
  });
  it('H2 wat één partij rechtstreeks betaalt, zoals Haarlem de inrichting uit het innovatiefonds, wordt niet verdeeld', () => {
    const s = stand([{ post: 'inrichting', keer: 'eenmalig', cent: 5_000_000, betaald_door: 'gemeente-0' }], [{ code: 'gemeente-0', soort: 'gemeente' }, { code: 'gemeente-1', soort: 'gemeente' }]);
    expect(verdeelKosten(s).partijen.map((p) => [p.partij, p.totaal])).toEqual([['gemeente-0', 5_000_000], ['gemeente-1', 0]]);
    expect(kostenstaten(s).map((p) => p.open)).toEqual([0, 0]);
  });
  it('P11.d W14 betalen en afrekenen: wat is betaald en wat partijen terugkrijgen of bijbetalen is samen het verschil met de werkelijkheid', () => {
    const begin: KostenGebeurtenis = { soort: 'kosten-begroot', gegevens: { regeling: 'x', jaar: 2026, posten: [{ post: 'personeel', keer: 'jaarlijks', cent: 10_001 }], partijen: [{ code: 'g1', soort: 'gemeente' }, { code: 'g2', soort: 'gemeente' }], delen: [{ drager: 'gemeente', betaler: 'gemeente', deel: 1 }], eenmalig: 'gemeente' } };
    const rest: KostenGebeurtenis[] = [
      { soort: 'sleutel-gekozen', gegevens: { namens: 'g1', voor: 'gemeente', sleutel: 'woningen', gewichten: { g1: 3, g2: 1 } } },
      { soort: 'betaling-ontvangen', gegevens: { partij: 'g1', cent: 7_501 } },
      { soort: 'kosten-afgerekend', gegevens: { posten: [{ post: 'personeel', keer: 'jaarlijks', cent: 9_000 }] } },
    ];
    const eind = [begin, ...rest].reduce<KostenStand | undefined>((s, g) => KOSTEN.pasToe(s, { ...g, gebeurd_op: '2026-03-01' }), undefined)!;
    expect(kostenstaten(eind).map(({ partij, totaal, betaald, werkelijk, verschil, open }) => ({ partij, totaal, betaald, werkelijk, verschil, open }))).toEqual([
      { partij: 'g1', totaal: 7501, betaald: 7501, werkelijk: 6750, verschil: -751, open: -751 }, { partij: 'g2', totaal: 2500, betaald: 0, werkelijk: 2250, verschil: -250, open: 2250 },
    ]);
    const af = (s: KostenStand, partij: string, cent: number) => KOSTEN.pasToe(s, { soort: 'betaling-ontvangen', gegevens: { partij, cent }, gebeurd_op: '2027-04-02' });
    // Settled is not done: who pays or gets back the difference is next.
    expect(KOSTEN.kolommen(eind).status).toBe('open');
    expect(KOSTEN.kolommen(af(af(eind, 'g1', -751), 'g2', 2250))).toEqual({ status: 'klaar', datum: '2026-01-01', sleutel: '2026' });
    expect(betalers(eind)).toEqual(['gemeente']);
  });
});
