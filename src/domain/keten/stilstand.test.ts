import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { stilstand } from './stilstand.ts';

const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22');

describe('the decision term standing still', () => {
  it('P3.d zolang op een aanvulling wordt gewacht, met de dagen tot nu toe', () =>
    expect(stilstand(pact, { opgeschort: { dagen: 4, sinds: '2026-11-10' }, aanvulling_uiterlijk: '2026-11-24' }, '2026-11-22')).toMatchObject({ sinds: '2026-11-10', dagen: 16 }));
  it('P3.d na de laatste dag loopt zij weer, ook zonder antwoord', () => {
    const na = stilstand(pact, { opgeschort: { dagen: 0, sinds: '2026-11-01' }, aanvulling_uiterlijk: '2026-11-11' }, '2026-11-22');
    expect(na).toMatchObject({ dagen: 10 });
    expect(na?.sinds).toBeUndefined();
  });
  it('P3.d wat stilstond blijft gezegd als zij weer loopt', () => expect(stilstand(pact, { opgeschort: { dagen: 9 } }, '2026-11-22')).toMatchObject({ dagen: 9 }));
  it('P3.d zonder vraag, of in een regeling zonder opschorting, is er niets', () => {
    expect(stilstand(pact, {}, '2026-11-22')).toBeUndefined();
    expect(stilstand(regelingen.op('westfriesland', '2026-11-22'), { opgeschort: { dagen: 4, sinds: '2026-11-10' } }, '2026-11-22')).toBeUndefined();
  });
});
