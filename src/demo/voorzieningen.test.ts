import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { regioverhalen } from './regio.ts';

const regelingen = leesRegelingen();

describe('E.B1 the municipality decides around the key', () => {
  it.each(['2026-11-18', '2027-05-17', '2028-02-29'])('W12.g on %s, and each decision answers one request of an earlier day', (dag) => {
    const zetten = regioverhalen(regelingen, dag).flatMap((v) => v.zetten);
    const besluiten = zetten.filter((z) => z.doe === 'voorziening-besluiten');
    expect(new Set(besluiten.map((z) => z.invoer.voorziening))).toEqual(new Set(['bijzondere-bijstand', 'wmo-begeleiding', 'schuldhulp']));
    expect(besluiten.every((b) => zetten.filter((z) => z.doe === 'voorziening-aanvragen' && z.aan === b.aan && z.invoer.voorziening === b.invoer.voorziening && z.op < b.op).length === 1)).toBe(true);
    expect(besluiten.every((b) => b.op < dag)).toBe(true);
  });

  it('W12.g in both regelingen', () => {
    const door = regioverhalen(regelingen, '2026-11-23').flatMap((v) => v.zetten).filter((z) => z.doe === 'voorziening-besluiten' && z.invoer.voorziening === 'bijzondere-bijstand').map((z) => z.door);
    expect(new Set(door)).toEqual(new Set(['corrie-tervoort', 'ivo-kruijer', 'mila-dekker']));
  });
});
