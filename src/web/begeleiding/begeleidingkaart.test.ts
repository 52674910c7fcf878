import { describe, expect, it } from 'vitest';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { gezienDoor } from '../../domain/keten/gezien.ts';
import { ketendeuren } from '../dossier/ketenbeeld.ts';
import { urenstukken } from './begeleidingkaart.tsx';

describe('begeleiding in beeld', () => {
  it('P6.c uren in de tijd: wijzigingen, en geen uren tussen twee perioden', () => {
    expect(urenstukken([
      { nr: 1, vanaf: '2026-01-01', tot: '2026-06-30', reden: 'onderbreking', uren: [{ vanaf: '2026-01-01', uren: 6 }, { vanaf: '2026-03-01', uren: 4.5 }], indicatie: 'wmo' },
      { nr: 2, vanaf: '2026-09-01', uren: [{ vanaf: '2026-09-01', uren: 3 }], indicatie: 'wmo' },
      { nr: 3, vanaf: '2026-10-01', uren: [{ vanaf: '2026-10-01', uren: 9 }], indicatie: 'wmo', vervallen: true },
    ]).map(({ van, tot, uren }) => [van, tot, uren])).toEqual([
      ['2026-01-01', '2026-03-01', 6], ['2026-03-01', '2026-06-30', 4.5], ['2026-06-30', '2026-09-01', 0], ['2026-09-01', undefined, 3],
    ]);
  });
  it('P12.d wie geen signalen ziet leest in de keten niet dat er iets speelt', () => {
    const stand = { regeling: 'r', fase: 'signalering', status: 'woont', sinds: '2026-01-01', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: { begeleiding: { van: '2026-01-01', tot: '2026-02-01' }, signalering: { van: '2026-02-01' } } } as const;
    const keten = (...groepen: Groep[]) => ketendeuren({ stand: gezienDoor(stand as never, groepen) as never, vandaag: '2026-03-01' });
    const nu = (...groepen: Groep[]) => keten(...groepen).find((d) => d.stand === 'nu')!;
    expect(nu('voortgang', 'evaluatie')).toMatchObject({ naam: 'begeleiding', datum: 'sinds 1 jan' });
    expect(nu('voortgang', 'signalering').naam).toBe('signalering');
  });
});
