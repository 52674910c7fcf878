import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { nietActueel } from '../keten/lasten.ts';
import type { DossierStand } from '../keten/stand.ts';
import { verouderdTot } from './actueel.ts';

const pact = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-11-22');

describe('how old the data on a list may be', () => {
  it('E2.12.2 de grens van de lijst is precies die waarop geen woning meer kan worden voorgelegd', () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 200 }), (n, geleden) => {
      const vandaag = dagMetNummer(dagnummer('2024-01-01') + n);
      const bevestigd_op = dagMetNummer(dagnummer(vandaag) - geleden);
      expect(nietActueel(pact, { bevestigd_op } as DossierStand, vandaag) !== undefined).toBe(bevestigd_op <= verouderdTot(pact, vandaag)!);
    })));
  it('E2.12.2 waar een regeling er niet om vraagt, veroudert niets', () => expect(verouderdTot({ termijnen: {} }, '2026-11-22')).toBeUndefined());
});
