import { describe, expect, it } from 'vitest';
import type { Regeling } from '../../regeling/schema.ts';
import type { Kader } from './kader.ts';
import { TERMIJNCODES } from './mijlpalen.ts';
import { telstaat } from './telstaat.ts';
import { termijnen } from './termijnen.ts';

const regeling = { regeling: 'r', termijnen: {}, stappen: {}, partijen: [], gemeenten: [], servicepunt: { naam: 'Servicepunt' } } as unknown as Regeling;
const KADER = { versies: [regeling], regeling, periode: { van: '2025-01-01', tot: '2026-01-01' } } as unknown as Kader;
const feit = (partij: string, kolom: string, aantal: number) => ({ cijfer: 'termijnen', rij: `${TERMIJNCODES[0]}:${partij}`, kolom, dagen: null, aantal });
const totaal = (...feiten: ReturnType<typeof feit>[]) => termijnen(KADER, telstaat(feiten))[0]!.totaal;

describe('W17.0 termijnen in het rapport', () => {
  it('W17.0 het totaal heeft zijn deel op tijd, naar beneden afgerond als dat van een rij', () => {
    expect(totaal(feit('a', 'op_tijd', 3), feit('b', 'op_tijd', 1))).toMatchObject({ verliep: 4, op_tijd: 4, procent: 100 });
    expect(totaal(feit('a', 'op_tijd', 2), feit('b', 'te_laat', 1))).toMatchObject({ verliep: 3, procent: 66 });
  });
  it('W17.0 van geen enkele termijn is er geen deel', () => expect(totaal(feit('a', 'loopt', 2))).toMatchObject({ verliep: 0, procent: null }));
});
