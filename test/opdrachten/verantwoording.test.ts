import { describe, expect, it } from 'vitest';
import { doe } from './omgeving.ts';

// Each call reads every covenant: seconds on a busy machine.
describe('P12.b verantwoording op de opdrachtregel', { timeout: 120_000 }, () => {
  it.each([['verwerkingsregister', '## c. Betrokkenen en gegevens'], ['dpia', '## 17. Maatregelen'], ['algoritmeregister', '## Menselijke tussenkomst (human_intervention)']])('%s schrijft Markdown van één regeling', async (naam, kop) => {
    const { afloop, uit, fouten } = await doe([naam, '--regeling', 'westfriesland']);
    expect([afloop, fouten]).toEqual([0, '']);
    expect(uit).toMatch(/^# /);
    expect(uit).toContain(kop);
    expect(uit.match(/^# /gm)).toHaveLength(1);
  });
  it('zonder regeling: van elke regeling één', async () => expect((await doe(['dpia'])).uit.match(/^# /gm)).toHaveLength(2));
  it('noemt bij een onbekende regeling welke er wel zijn', async () => {
    const { afloop, uit, fouten } = await doe(['dpia', '--regeling', 'twente']);
    expect([afloop, uit]).toEqual([1, '']);
    expect(fouten).toContain('De regeling "twente" bestaat niet. Wel: pact-ijmond-zuid-kennemerland, westfriesland.');
  });
});
