import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { CERTIFICAAT } from '../partijen/certificaat.ts';
import { beurtenOp } from './leer.ts';

describe('PO.z1 een beurt die later begint', () => {
  const regeling = leesRegelingen().versies('pact-ijmond-zuid-kennemerland').at(-1)!;
  const beurten = CERTIFICAAT.beurten(regeling, { regeling: regeling.regeling, partij: 'hvo-querido', naam: 'HKZ', geldig_tot: '2028-06-30', vastgelegd: '2025-07-01' });
  it('PO.z1 is er vanaf drie maanden voor het certificaat afloopt, en daarna tot het nieuwe er is', () => {
    expect(beurten).toMatchObject([{ organisatie: 'hvo-querido', vanaf: '2028-03-30', uiterlijk: '2028-06-30' }]);
    expect(['2028-03-29', '2028-03-30', '2028-09-01'].map((dag) => beurtenOp(beurten, dag).length)).toEqual([0, 1, 1]);
  });
  it('PO.z1 een beurt zonder begindag is er altijd', () => expect(beurtenOp([{ stap: 'geschil-afsluiten', rollen: ['bestuurder'] }], '2026-01-01')).toHaveLength(1));
});
