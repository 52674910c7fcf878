import { describe, expect, it } from 'vitest';
import { opRaster, rastercellen } from './raster.ts';
import type { Vraag } from './vragen.ts';

const VRAAG: Vraag = {
  label: 'Wie?', soort: 'rijen', raster: { rij: 'groep', kolom: 'kwartaal', cel: 'aantal', anders: { titel: 'Meer', hint: 'Hier' } },
  kolommen: {
    kwartaal: { label: 'Kwartaal', soort: 'keuze', opties: [{ code: '1', naam: '1e' }, { code: '2', naam: '2e' }] }, groep: { label: 'Groep', soort: 'keuze', opties: [{ code: 'a', naam: 'A' }, { code: 'b', naam: 'B' }] },
    aantal: { label: 'Aantal', soort: 'aantal' }, leeftijd: { label: 'Leeftijd', soort: 'keuze', opties: [{ code: 'jong', naam: 'Jong' }] },
  },
};
const rij = (groep: string, kwartaal: string, aantal: string | number, meer: object = {}) => ({ groep, kwartaal, aantal, ...meer });

describe('een tabel om in te vullen', () => {
  it('A4 heeft een cel voor elk paar, in vaste volgorde', () => {
    expect(rastercellen(VRAAG).map((c) => `${c.rij.code}${c.kolom.code}`)).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(rastercellen({ label: 'x', soort: 'rijen' })).toEqual([]);
  });
  it('A4 legt bewaarde rijen in hun cel; wat meer zegt dan een getal staat eronder', () => {
    const jong = rij('a', '1', 2, { leeftijd: 'jong' });
    const { cellen, anders, vrij } = opRaster(VRAAG, [rij('b', '2', 3), jong, rij('b', '2', 1)]);
    expect(cellen.map((c) => c.rij_erin?.aantal)).toEqual([undefined, undefined, undefined, 3]);
    expect(anders).toEqual([{ plaats: 4, rij: jong }, { plaats: 5, rij: rij('b', '2', 1) }]);
    expect(vrij).toBe(6);
  });
  it('A4 laat wat is verstuurd op zijn plaats, zodat een fout bij de goede cel komt', () => {
    const { cellen, anders, vrij } = opRaster<Record<string, unknown>>(VRAAG, [{}, rij('a', '2', 'drie'), {}, {}, {}, rij('b', '1', 'x', { leeftijd: 'jong' })]);
    expect(cellen.map((c) => c.rij_erin?.aantal)).toEqual([undefined, 'drie', undefined, undefined]);
    expect(anders.map((a) => a.plaats)).toEqual([5]);
    expect(vrij).toBe(6);
  });
});
