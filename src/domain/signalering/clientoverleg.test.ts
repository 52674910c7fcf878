import { describe, expect, it } from 'vitest';
import { moetNog, ongetekend, tekenaarsVan, teTekenenDoor, type Clientoverleg } from './clientoverleg.ts';

const OVERLEG: Clientoverleg = { nr: 1, op: '2026-03-02', gesprek_op: '2026-03-01', deelnemers: ['client', 'begeleider', 'corporatie', 'servicepunt'], getekend: {} };

describe('W15 het verslag van een overleg over één cliënt', () => {
  it('W15 allen die erbij waren tekenen, behalve wie het verslag maakte', () => {
    expect(tekenaarsVan(OVERLEG)).toEqual(['client', 'begeleider', 'corporatie']);
    expect(moetNog({ ...OVERLEG, getekend: { client: '2026-03-03' } })).toEqual(['begeleider', 'corporatie']);
  });
  it('W15 ieder tekent voor zichzelf, de begeleider ook voor de cliënt, de coördinator wat per brief kwam', () => {
    expect(teTekenenDoor(OVERLEG, 'begeleider')).toEqual(['client', 'begeleider']);
    expect(teTekenenDoor(OVERLEG, 'woonconsulent')).toEqual(['corporatie']);
    expect(teTekenenDoor(OVERLEG, 'consulent')).toEqual([]);
    expect(teTekenenDoor(OVERLEG, 'uitstroomcoordinator')).toEqual(['client', 'begeleider', 'corporatie']);
  });
  it('W15 is af als allen tekenden', () => {
    const op = '2026-03-05';
    expect(ongetekend({ clientoverleggen: [OVERLEG] })).toHaveLength(1);
    expect(ongetekend({ clientoverleggen: [{ ...OVERLEG, getekend: { client: op, begeleider: op, corporatie: op } }] })).toHaveLength(0);
  });
});
