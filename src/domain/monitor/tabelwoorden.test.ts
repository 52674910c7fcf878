import { describe, expect, it } from 'vitest';
import { zegCel, zegKop } from './tabelwoorden.ts';

describe('E4.info a cell of a figure', () => {
  it.each([[null, 'aantal', 'niet bekend'], [undefined, 'dagen', 'niet bekend'], [0, 'aantal', '0'], [1412, 'aantal', '1.412'], ['klein', 'aantal', 'minder dan 5'], ['verborgen', 'aantal', 'niet getoond'], [62.5, 'procent', '62,5%'], [44, 'maanden', '4,4'], ['8 (47%)', 'tekst', '8 (47%)']] as const)('%j in %s is %s', (cel, eenheid, woorden) => expect(zegCel(cel, eenheid)).toBe(woorden));
  it('a column says its unit', () => expect(zegKop({ naam: 'Mediaan', eenheid: 'dagen' })).toBe('Mediaan (dagen)'));
});
