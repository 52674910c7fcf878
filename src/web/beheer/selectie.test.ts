import { expect, it } from 'vitest';
import type { Accountregel } from '../../storage/lezen/accounts.ts';
import { dagenNiet, kies, type Selectie } from './selectie.ts';

const regel = (naam: string, meer: Partial<Accountregel> = {}): Accountregel => ({ merk: naam, naam, rol: 'begeleider', regeling: null, email: null, actief: true, ik: false, gezien_op: '2026-11-20', gegeven_op: new Date('2026-01-01T12:00:00Z'), gegeven_door: null, beeindigd_op: null, sessies: 0, ...meer });
const ALLE = [regel('Ömer'), regel('Anna', { rol: 'beheerder' }), regel('Bo', { gezien_op: null }), regel('Cas', { actief: false })];
const namen = (deel: Partial<Selectie>) => kies(ALLE, { zoek: '', stand: 'actief', sortering: 'naam', omgekeerd: false, ...deel }, '2026-11-23').map((a) => a.naam);

it('P12.h de lijst van accounts laat zien wie er kan, wie lang niet inlogde en wie er was', () => {
  expect(namen({})).toEqual(['Anna', 'Bo', 'Ömer']);
  expect(namen({ stand: 'lang-niet' })).toEqual(['Bo']);
  expect(namen({ stand: 'beeindigd' })).toEqual(['Cas']);
  expect(namen({ zoek: 'omer BEGEL' })).toEqual(['Ömer']);
  expect(namen({ rol: 'beheerder' })).toEqual(['Anna']);
  expect(namen({ omgekeerd: true })).toEqual(['Ömer', 'Bo', 'Anna']);
  expect(namen({ sortering: 'gezien', omgekeerd: true })[0]).toBe('Bo');
  expect(dagenNiet(ALLE[0]!, '2026-11-23')).toBe(3);
});
