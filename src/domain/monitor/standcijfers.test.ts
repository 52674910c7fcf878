import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { STANDCIJFERS, type Standcode, type Standwaarden } from './standcijfers.ts';

const pact = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-11-22');
const niets: Standwaarden = { gebeurd: [], nu: [], paren: [] };
const zeg = (code: Standcode, w: Partial<Standwaarden>) => STANDCIJFERS[code].zeg({ ...niets, ...w }, pact);

describe('STANDCIJFERS', () => {
  it('every number has a definition, and none breaks on nothing', () => {
    for (const [code, { definitie }] of Object.entries(STANDCIJFERS)) {
      expect(definitie.length, code).toBeGreaterThan(20);
      expect(() => zeg(code as Standcode, {})).not.toThrow();
    }
  });
  it('P4.b counts advice as in time through the last working day of the term', () => {
    const paren = [{ soort: 'advies' as const, van: '2026-11-13', tot: '2026-11-20', aantal: 3 }, { soort: 'advies' as const, van: '2026-11-13', tot: '2026-11-21', aantal: 1 }];
    expect(zeg('advies-op-tijd', { paren })).toEqual({ getal: '75%', tekst: 'op tijd dit jaar: 3 van 4' });
  });
  it('never rounds up to a hundred percent', () => {
    const paren = [{ soort: 'advies' as const, van: '2026-11-13', tot: '2026-11-16', aantal: 999 }, { soort: 'advies' as const, van: '2026-10-01', tot: '2026-11-16', aantal: 1 }];
    expect(zeg('advies-op-tijd', { paren })?.getal).toBe('99%');
  });
  it('says that there is nothing to measure yet', () => expect(zeg('binnen-streeftermijn', {})).toEqual({ getal: '–', tekst: 'dit jaar nog geen eerste aanbod gedaan' }));
  it('P2.a shows keys beside the yearly number', () => expect(zeg('woningen-dit-jaar', { gebeurd: [{ soort: 'sleutel-overgedragen', uitkomst: '', aantal: 139 }] })?.getal).toBe('139 van 178'));
  it('P4.c counts a refusal by what followed, an acceptance not', () => {
    const gebeurd = [{ soort: 'aanbod-beantwoord', uitkomst: '', aantal: 40 }, { soort: 'aanbod-beantwoord', uitkomst: 'terug-op-wachtlijst', aantal: 4 }, { soort: 'aanbod-beantwoord', uitkomst: 'uitsluiting', aantal: 1 }];
    expect(zeg('weigeringen-dit-jaar', { gebeurd })).toEqual({ getal: '5', tekst: 'weigeringen dit jaar: 4 keer terug op de wachtlijst, 1 keer uitgesloten' });
  });
});
