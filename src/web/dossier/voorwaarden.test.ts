import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { GezienStand } from './beeld.ts';
import { voorwaardenVoor } from './voorwaarden.tsx';

const WF = leesRegelingen().op('westfriesland', '2026-01-01');
const bij = (voorwaarden: GezienStand['voorwaarden']) => voorwaardenVoor({ regeling: WF, stand: { voorwaarden } as GezienStand }).map(({ code, woorden, wanneer }) => [code, woorden, wanneer]);

describe('de voorwaarden uit het besluit', () => {
  it('W7.3 zeggen of zij open staan, vervuld zijn, of in het contract horen', () => {
    expect(bij([{ code: 'toelating-schuldhulp' }, { code: 'contractverplichtingen' }, { code: 'contra-indicaties' }])).toEqual([
      ['toelating-schuldhulp', 'open', 'Nodig vóór: huurcontract vastleggen.'], ['contractverplichtingen', 'in het contract', 'Hoort in het huurcontract.'],
      ['contra-indicaties', 'bij de begeleiding', 'Hoort bij de afspraken over begeleiding.'],
    ]);
    expect(bij([{ code: 'toelating-schuldhulp', vervuld_op: '2026-03-02' }])).toEqual([['toelating-schuldhulp', 'vervuld', 'Vervuld op 2 maart 2026.']]);
  });
  it('W7.3 zijn er niet voor wie het besluit en het contract niet mag zien', () => expect(bij(undefined)).toEqual([]));
});
