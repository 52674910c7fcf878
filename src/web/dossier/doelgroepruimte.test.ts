import { expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { doelgroepopties } from './doelgroepruimte.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const hint = (aantal: number) => doelgroepopties(PACT, [{ doelgroep: 'ex-gedetineerd', herkomstgemeente: 'haarlem', aantal }]).find((o) => o.waarde === 'ex-gedetineerd')!.hint;

it('P1.1 bij een doelgroep met een maximum staat hoeveel plaatsen er dit jaar nog zijn, en waar', () => {
  expect(hint(2)).toBe('Dit jaar nog 3 van 5 plaatsen in Zuid-Kennemerland.');
  expect(hint(5)).toContain('De 5 plaatsen van dit jaar in Zuid-Kennemerland zijn vergeven.');
  expect(doelgroepopties(PACT, []).find((o) => o.waarde === 'mo')).not.toHaveProperty('hint');
});
