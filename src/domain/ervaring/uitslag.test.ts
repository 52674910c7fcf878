import { describe, expect, it } from 'vitest';
import { alleSamen, uitslagen, type Telrij } from './uitslag.ts';

const P2 = { van: '2026-04-01', tot: '2026-10-01', aantal: 6 };
const P1 = { van: '2026-01-01', tot: '2026-04-01', aantal: 5 };
const rijen: Telrij[] = [
  { ...P2, vraag: 'woning', antwoord: 'tevreden', keren: 4 }, { ...P2, vraag: 'woning', antwoord: 'gaat-wel', keren: 2 },
  { ...P1, vraag: 'buurt', antwoord: 'tevreden', keren: 5 }, { ...P1, vraag: 'woning', antwoord: 'heel-tevreden', keren: 5 },
];

describe('E2.7 wat de antwoorden zeggen', () => {
  it('E2.7: per periode elke vraag met al haar antwoorden in de volgorde van het formulier, ook nul', () => {
    const [laatste, eerste] = uitslagen(rijen);
    expect(laatste).toMatchObject({ ...P2, vragen: [{ vraag: 'woning', n: 6 }] });
    expect(laatste!.vragen[0]!.antwoorden.map((a) => a.keren)).toEqual([0, 4, 2, 0, 0]);
    expect(eerste!.vragen.map((v) => v.vraag)).toEqual(['woning', 'buurt']);
  });
  it('E2.7: samen tellen alleen de periodes waarin een vraag verteld mag worden', () => {
    expect(alleSamen(rijen)).toMatchObject({ van: '2026-01-01', tot: '2026-10-01', aantal: 11, vragen: [{ vraag: 'woning', n: 11 }, { vraag: 'buurt', n: 5 }] });
    expect(alleSamen([])).toBeUndefined();
  });
  it('E2.7: een periode waarvan geen vraag verteld mag worden, is er wel en zegt niets', () => {
    expect(uitslagen([{ ...P1, vraag: null, antwoord: null, keren: null }])).toEqual([{ ...P1, vragen: [] }]);
  });
});
