import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { dagenNa, maandenNa } from '../kalender/maanden.ts';
import { aanzegvenster, huurklok } from './klok.ts';
import { eindeNa } from './looptijd.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const REGELS = PACT.wonen!.aanzegging;
const huur = (einddatum?: string, meer: object = {}) => ({ contractvorm: 'driehoekscontract' as const, contract: { ingangsdatum: '2026-02-01', ...(einddatum ? { einddatum } : {}), ...meer } });
const dag = fc.integer({ min: dagnummer('2018-01-01'), max: dagnummer('2050-01-01') }).map(dagMetNummer);
const VAST = { seed: 271, numRuns: 600 };

describe('P6.b het venster om het einde van een tijdelijke huur aan te zeggen', () => {
  it.each([
    ['een gewone dag', '2028-02-01', '2027-11-01', '2027-12-31'],
    ['een einde in het weekend verschuift niets', '2027-05-02', '2027-02-02', '2027-04-01'],
    ['een maand zonder die dag: nooit te vroeg open, nooit te laat dicht', '2028-05-31', '2028-03-01', '2028-04-29'],
    ['eind maart: een maand eerder is eind februari', '2027-03-31', '2026-12-31', '2027-02-27'],
    ['een schrikkeldag', '2028-02-29', '2027-11-29', '2028-01-28'],
  ])('%s', (_, einde, van, tot) => expect(aanzegvenster(einde, REGELS)).toEqual({ van, tot }));

  it('gaat nooit open nadat het dicht is, en ligt altijd tussen drie maanden en een maand voor het einde', () => {
    fc.assert(fc.property(dag, (einde) => {
      const { van, tot } = aanzegvenster(einde, REGELS);
      expect(van <= tot).toBe(true);
      expect(maandenNa(van, 3) >= einde).toBe(true);
      expect(maandenNa(tot, 1) < einde).toBe(true);
    }), VAST);
  });
});

describe('P6.b de huurklok', () => {
  it.each([
    ['2027-10-31', { stand: 'loopt', nog: 1, venster: { van: '2027-11-01', tot: '2027-12-31' } }],
    ['2027-11-01', { stand: 'venster-open', nog: 60 }],
    ['2027-12-31', { stand: 'venster-open', nog: 0 }],
    ['2028-01-01', { stand: 'venster-gemist', nog: 31, einddatum: '2028-02-01' }],
    ['2028-01-31', { stand: 'venster-gemist', nog: 1 }],
    ['2028-02-01', { stand: 'van-rechtswege', sinds: '2028-02-01' }],
  ])('op %s', (op, verwacht) => expect(huurklok(PACT, huur('2028-02-01'), op)).toMatchObject({ ...verwacht, bron: expect.stringContaining('7:271') }));

  it('zonder contract, zonder einde, aangezegd en omgezet', () => {
    expect(huurklok(PACT, {}, '2027-01-01')).toEqual({ stand: 'geen' });
    expect(huurklok(PACT, huur(), '2027-01-01')).toMatchObject({ stand: 'zonder-einde' });
    expect(huurklok(PACT, { ...huur('2028-02-01'), aanzegging: { op: '2027-12-01', per: '2028-02-01', grond: 'einde-tijd' } }, '2028-03-01')).toMatchObject({ stand: 'aangezegd', per: '2028-02-01' });
    expect(huurklok(PACT, { ...huur(undefined, { omgezet_op: '2027-05-01' }), contractvorm: 'huurcontract' }, '2027-06-01')).toMatchObject({ stand: 'gewoon', sinds: '2027-05-01' });
  });

  it('loopt alleen vooruit: eerst te vroeg, dan open, dan gemist, dan voor onbepaalde tijd; na het venster kan er niet meer worden aangezegd', () => {
    const rang = { loopt: 0, 'venster-open': 1, 'venster-gemist': 2, 'van-rechtswege': 3 } as Record<string, number>;
    fc.assert(fc.property(dag, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), (ingang, maanden, dagen, meer) => {
      const h = huur(eindeNa(ingang, maanden));
      const [eerst, later] = [huurklok(PACT, h, dagenNa(ingang, dagen)), huurklok(PACT, h, dagenNa(ingang, dagen + meer))];
      expect(rang[later.stand]! >= rang[eerst.stand]!).toBe(true);
      const { tot } = aanzegvenster(h.contract.einddatum!, REGELS);
      if (dagenNa(ingang, dagen) > tot) expect(eerst.stand).not.toBe('venster-open');
    }), VAST);
  });
});
