import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Matching, Regeling } from '../regeling/schema.ts';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { nietActueel } from '../keten/lasten.ts';
import { bevries, verschillen } from './afweging.ts';
import type { Kandidaat, Woningbeeld } from './punten.ts';
import { rangschik, watDraaitHetOm, woningenVoor, type Paar } from './rangorde.ts';

const OP = '2026-11-23';
type MetMatching = Regeling & { matching: Matching };
const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', OP) as MetMatching;
const WF = leesRegelingen().op('westfriesland', OP) as MetMatching;

const woning: Woningbeeld = { id: 'w', gemeente: 'haarlem', corporatie: 'pre-wonen', kamers: 2, huur: 689.4, gelijkvloers: false, verdieping: 1, jongerenwoning: false, huisdieren: false, kenmerken: ['buitenruimte'] };
const kandidaat = (over: Partial<Kandidaat> = {}, profiel: Kandidaat['profiel'] = {}): Kandidaat => ({
  dossier: over.kenmerk ?? 'k', kenmerk: 'PACT-2026-0001', wacht_sinds: '2026-05-10', wachtlijst: 'haarlem', zoekgemeenten: ['haarlem'], bevestigd_op: '2026-11-02', staat: 'wacht', ...over,
  profiel: { kamers: 2, gelijkvloers: 'nee', huur_hoogstens: 713.02, nabij: ['haarlem'], huisdieren: 'nee', jongerenwoning: 'ja', ...profiel },
});
const uitkomst = (p: Paar, code: string) => p.eisen.find((e) => e.code === code)?.oordeel;
const eerste = (k: Kandidaat, w = woning, r = PACT) => { const { passend, nietPassend } = rangschik(r, w, [k], OP); return [...passend, ...nietPassend][0]!; };

/** Any candidate and any home, with unknown answers too. */
const gemeenten = ['haarlem', 'zandvoort', 'velsen'] as const;
const eenWoning: fc.Arbitrary<Woningbeeld> = fc.record({
  id: fc.uuid(), gemeente: fc.constantFrom(...gemeenten), corporatie: fc.constant('pre-wonen'), kamers: fc.integer({ min: 1, max: 5 }), huur: fc.integer({ min: 300, max: 900 }), gelijkvloers: fc.boolean(), verdieping: fc.integer({ min: 0, max: 5 }),
  jongerenwoning: fc.boolean(), huisdieren: fc.boolean(), kenmerken: fc.subarray(['rolstoel', 'drempelvrij', 'buitenruimte', 'rustige-plek']),
});
const eenProfiel: fc.Arbitrary<Kandidaat['profiel']> = fc.record({
  kamers: fc.integer({ min: 1, max: 4 }), gelijkvloers: fc.constantFrom('ja', 'nee'), jongerenwoning: fc.constantFrom('ja', 'nee'), huisdieren: fc.constantFrom('ja', 'nee'), huur_hoogstens: fc.integer({ min: 300, max: 900 }),
  nabij: fc.subarray([...gemeenten]), bijzondere_woonbehoeften: fc.subarray(['rolstoel', 'drempelvrij', 'buitenruimte']), verdieping: fc.constantFrom('geen-voorkeur', 'begane-grond', 'hoogstens-eerste'),
}, { requiredKeys: [] });
const eenKandidaat = fc.record({
  dossier: fc.uuid(), kenmerk: fc.integer({ min: 1, max: 9999 }).map((n) => `PACT-2026-${n}`), wacht_sinds: fc.integer({ min: 0, max: 900 }).map((n) => dagMetNummer(dagnummer(OP) - n)), wachtlijst: fc.constantFrom(...gemeenten),
  zoekgemeenten: fc.subarray([...gemeenten]), bevestigd_op: fc.constantFrom('2026-11-02', '2026-01-02'), staat: fc.constantFrom('wacht' as const, 'wacht' as const, 'gepauzeerd' as const), profiel: eenProfiel,
});
const kandidaten = fc.uniqueArray(eenKandidaat, { maxLength: 12, selector: (k) => k.dossier });
const ids = (paren: readonly Paar[]) => paren.map((p) => p.kandidaat.dossier);

describe('vaste eisen', () => {
  it('P4.a een woning met te weinig kamers, te hoge huur of een trap past niet, en dat staat erbij', () => {
    const p = eerste(kandidaat({}, { kamers: 3, huur_hoogstens: 600, gelijkvloers: 'ja' }));
    expect([p.past, uitkomst(p, 'kamers'), uitkomst(p, 'huur'), uitkomst(p, 'trap')]).toEqual([false, 'voldoet-niet', 'voldoet-niet', 'voldoet-niet']);
  });
  it('P4.a wat niet is opgegeven is onbekend en sluit niet uit', () => {
    const p = eerste({ ...kandidaat(), profiel: {} });
    expect([p.past, uitkomst(p, 'kamers'), uitkomst(p, 'huur'), uitkomst(p, 'trap')]).toEqual([true, 'onbekend', 'onbekend', 'onbekend']);
  });
  it('PO.c4 een eis die deze woning niet stelt, staat er niet bij', () => expect(eerste(kandidaat()).eisen.map((e) => e.code)).toEqual(['wacht', 'gegevens', 'gemeente', 'kamers', 'trap', 'huur']));
  it('E2.12.2 wie te lang niet is bevestigd, past nu niet', () => expect(uitkomst(eerste(kandidaat({ bevestigd_op: '2026-06-01' })), 'gegevens')).toBe('voldoet-niet'));
  it('W9.6 wie al een aanbod heeft of pauzeert, past nu niet', () => expect([eerste(kandidaat({ staat: 'aanbod' })).past, eerste(kandidaat({ staat: 'gepauzeerd' })).past]).toEqual([false, false]));
  it('E2.4 een jongerenwoning is alleen voor wie dat past', () => expect([eerste(kandidaat({}, { jongerenwoning: 'nee' }), { ...woning, jongerenwoning: true }).past, eerste(kandidaat(), { ...woning, jongerenwoning: true }).past]).toEqual([false, true]));
});

describe('punten', () => {
  it('PO.c4 de score is precies de som van de delen, in tienden', () => {
    const p = eerste(kandidaat());
    expect(p.delen.map((d) => [d.code, d.punten, d.van])).toEqual([['wachttijd', Math.floor((197 * 400) / 730), 400], ['terugkeer', 200, 200], ['bereik', 150, 150], ['woonwensen', 150, 150], ['huishouden', 100, 100]]);
    expect(p.punten).toBe(107 + 600);
  });
  it('W9.3 in Westfriesland telt een urgentie die bijna afloopt mee', () => {
    const urgentie = (tot: string) => eerste(kandidaat({ urgentie_tot: tot, wachtlijst: 'hoorn', zoekgemeenten: ['hoorn'] }), { ...woning, gemeente: 'hoorn' }, WF).delen.find((d) => d.code === 'urgentie')!.punten;
    expect([urgentie('2027-06-01'), urgentie('2026-12-23'), urgentie('2026-11-23')]).toEqual([0, Math.floor((62 * 150) / 92), 150]);
  });
  it('A5 draagkracht en taakstelling tellen voor een woning, en zijn voor alle kandidaten van die woning gelijk', () => {
    fc.assert(fc.property(eenWoning, eenKandidaat, (w, k) => {
      const [paar] = woningenVoor(PACT, k, [{ ...w, draagkracht: 'ruim', tekort: { nog: 3, van: 29 } }], OP);
      expect(paar!.delen.filter((d) => ['draagkracht', 'taakstelling'].includes(d.code)).map((d) => d.punten)).toEqual([Math.floor((3 * 200) / 29), 100]);
    }));
    expect(rangschik(PACT, woning, [kandidaat()], OP).passend[0]!.delen.some((d) => d.code === 'draagkracht')).toBe(false);
  });
});

describe('volgorde', () => {
  it('PO.c4 gelijke punten: wie het langst wacht, daarna het laagste kenmerk; de volgorde van binnenkomst doet er niet toe', () => {
    fc.assert(fc.property(kandidaten, eenWoning, (lijst, w) => { expect(ids(rangschik(PACT, w, lijst, OP).passend)).toEqual(ids(rangschik(PACT, w, [...lijst].reverse(), OP).passend)); }));
  });
  it('PO.c1 langer wachten verlaagt nooit een plaats', () => {
    fc.assert(fc.property(kandidaten.filter((l) => l.length > 0), eenWoning, fc.integer({ min: 1, max: 400 }), (lijst, w, dagen) => {
      const plek = (l: Kandidaat[]) => ids(rangschik(PACT, w, l, OP).passend).indexOf(lijst[0]!.dossier);
      const langer = [{ ...lijst[0]!, wacht_sinds: dagMetNummer(dagnummer(lijst[0]!.wacht_sinds) - dagen) }, ...lijst.slice(1)];
      expect(plek(langer)).toBeLessThanOrEqual(plek(lijst));
    }));
  });
  it('PO.c4 wat bij een ander verandert, wisselt twee anderen nooit om', () => {
    fc.assert(fc.property(kandidaten.filter((l) => l.length > 2), eenKandidaat, eenWoning, (lijst, ander, w) => {
      const zonder = (l: Kandidaat[]) => ids(rangschik(PACT, w, l, OP).passend).filter((d) => d !== lijst[0]!.dossier);
      expect(zonder([{ ...ander, dossier: lijst[0]!.dossier }, ...lijst.slice(1)])).toEqual(zonder(lijst));
    }));
  });
  it('PO.c4 iedereen staat er één keer in: passend of niet passend met minstens één eis', () => {
    fc.assert(fc.property(kandidaten, eenWoning, (lijst, w) => {
      const { passend, nietPassend } = rangschik(PACT, w, lijst, OP);
      expect([...ids(passend), ...ids(nietPassend)].sort()).toEqual(lijst.map((k) => k.dossier).sort());
      expect(nietPassend.every((p) => p.eisen.some((e) => e.oordeel === 'voldoet-niet'))).toBe(true);
    }));
  });
});

describe('wat de volgorde zou omdraaien', () => {
  it('PO.c4 elk genoemd aantal dagen is genoeg, en één dag minder niet', () => {
    fc.assert(fc.property(kandidaten.filter((l) => l.length > 1), eenWoning, (lijst, w) => {
      const [a, b] = rangschik(PACT, w, lijst, OP).passend;
      if (!a || !b) return;
      for (const o of watDraaitHetOm(a, b)) {
        if (o.soort !== 'dagen') continue;
        const eerst = (dagen: number) => ids(rangschik(PACT, w, [a.kandidaat, { ...b.kandidaat, wacht_sinds: dagMetNummer(dagnummer(b.kandidaat.wacht_sinds) - dagen) }], OP).passend)[0];
        expect([eerst(o.dagen), eerst(o.dagen - 1)]).toEqual([b.kandidaat.dossier, a.kandidaat.dossier]);
      }
    }));
  });
  it('PO.c4 een criterium dat niet genoeg oplevert, wordt niet genoemd', () => {
    const [a, b] = rangschik(PACT, woning, [kandidaat({ dossier: 'a', kenmerk: 'A' }), kandidaat({ dossier: 'b', kenmerk: 'B', wachtlijst: 'velsen' }, { nabij: [] })], OP).passend;
    expect(a!.punten - b!.punten).toBe(350);
    expect(watDraaitHetOm(a!, b!).filter((o) => o.soort === 'criterium')).toEqual([]);
  });
});

describe('bevroren afweging', () => {
  it('PO.c4 jaren later komt dezelfde volgorde eruit, ook als de regels zijn veranderd', () => {
    fc.assert(fc.property(kandidaten, eenWoning, (lijst, w) => {
      const bewaard = JSON.parse(JSON.stringify(bevries(PACT, rangschik(PACT, w, lijst, OP))));
      expect(verschillen(bewaard)).toEqual([]);
    }));
  });
  it('PO.c4 wie aan een bewaarde afweging komt, valt op', () => {
    const bewaard = bevries(PACT, rangschik(PACT, woning, [kandidaat({ dossier: 'a', kenmerk: 'A' }), kandidaat({ dossier: 'b', kenmerk: 'B', wacht_sinds: '2026-01-01' })], OP));
    expect(verschillen({ ...bewaard, gewogen: bewaard.gewogen.map((g) => ({ ...g, punten: g.invoer.dossier === 'a' ? 9000 : g.punten })) })).toEqual(['a']);
  });
});

describe('gegevens die kort geleden zijn bevestigd', () => {
  it('E2.12.2 de rangorde en het voorleggen rekenen met dezelfde dag, ook rond feestdagen, 31 december en een schrikkeldag', () => {
    const dag = fc.integer({ min: dagnummer('2021-12-01'), max: dagnummer('2029-03-10') }).map(dagMetNummer);
    fc.assert(fc.property(dag, fc.integer({ min: 80, max: 105 }), (op, terug) => {
      const bevestigd_op = dagMetNummer(dagnummer(op) - terug);
      const { passend, nietPassend } = rangschik(PACT, woning, [kandidaat({ bevestigd_op, wacht_sinds: bevestigd_op })], op);
      expect(uitkomst([...passend, ...nietPassend][0]!, 'gegevens')).toBe(nietActueel(PACT, { bevestigd_op }, op) ? 'voldoet-niet' : 'voldoet');
    }));
  });
});
