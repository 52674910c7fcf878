import { describe, expect, it } from 'vitest';
import { migratienamen } from './migraties.ts';

/** Both were in use before anyone saw it: their order is that of their names. */
const SAMEN = ['029-dossiersleutel', '029-wissen'];

describe('P12.h migraties', () => {
  it('P12.h hebben elk een eigen nummer, en gaan in de volgorde daarvan', async () => {
    const namen = await migratienamen();
    for (const naam of namen) expect(naam).toMatch(/^\d{3}-[a-z0-9-]+$/);
    const nummers = namen.filter((naam) => naam !== SAMEN[1]).map((naam) => Number(naam.slice(0, 3)));
    expect(nummers).toEqual([...new Set(nummers)].toSorted((a, b) => a - b));
    expect(namen).toEqual(expect.arrayContaining(SAMEN));
  });
});
