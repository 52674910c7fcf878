import { expect, it } from 'vitest';
import { beurten, TeDruk } from './beurt.ts';

it('twee tegelijk, een paar in de rij, en wie daarna komt hoort dat het te druk is', async () => {
  const neem = beurten(2, 3);
  const open: (() => void)[] = [];
  let [bezig, meest] = [0, 0];
  const werk = async (): Promise<string> => {
    meest = Math.max(meest, (bezig += 1));
    await new Promise<void>((klaar) => { open.push(klaar); });
    bezig -= 1;
    return 'klaar';
  };
  const lopend = [1, 2, 3, 4, 5].map(() => neem(werk));
  await expect(neem(werk)).rejects.toBeInstanceOf(TeDruk);
  for (let i = 0; i < 5; i++) {
    while (open.length === 0) await new Promise((r) => { setTimeout(r, 1); });
    open.shift()!();
  }
  expect(await Promise.all(lopend)).toEqual(Array(5).fill('klaar'));
  expect(meest).toBe(2);
});
it('werk dat mislukt geeft zijn plek terug', async () => {
  const neem = beurten(1, 0);
  await expect(neem(() => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
  expect(await neem(() => Promise.resolve('goed'))).toBe('goed');
});
