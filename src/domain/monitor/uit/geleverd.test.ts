import { describe, expect, it } from 'vitest';
import type { Regeling } from '../../regeling/schema.ts';
import { LEVERING } from '../levering.ts';
import { geleverdHoofdstuk } from './geleverd.ts';

const kolom = { code: 'achterstand', naam: 'Huurachterstand', door: 'corporatie', eenheid: 'aantal', definitie: 'd', gevoelig: true, bron: 'b' };
const REGELING = { partijen: ['a', 'b'].map((code) => ({ code, naam: code, soort: 'corporatie', register: true })), monitor: { ritme: 'kwartaal', binnen_dagen: 30, bron: 'b', aanleveringen: [kolom] } } as unknown as Regeling;
const geleverd = new Map(['a', 'b'].flatMap((p) => [1, 2, 3, 4].map((q): [string, Record<string, number>] => [`2025-${q}:${p}`, { achterstand: q === 3 ? 2 : 5 }])));
const cellen = (van: string, tot: string, wat = geleverd, vandaag = '2026-02-10') => geleverdHoofdstuk(REGELING, { van, tot }, wat, vandaag)[0]!.tabellen[0]!.rijen.map((r) => r.cellen.achterstand);

describe('P12.b wat mensen overkwam, zoals partijen het leverden', () => {
  it('P12.b staat alleen over een heel jaar, zodat twee perioden geen verschil hebben', () => {
    expect(cellen('2025-01-01', '2025-07-01')).toEqual(['verborgen', 'verborgen']);
    expect(cellen('2025-01-01', '2025-10-01')).toEqual(['verborgen', 'verborgen']);
    expect(cellen('2025-01-01', '2026-01-01')).toEqual([17, 17]);
  });
  it('P12.b van een jaar dat voorbij is, en van wie alles leverde', () => {
    expect(cellen('2025-01-01', '2026-01-01', geleverd, '2025-11-10')).toEqual(['verborgen', 'verborgen']);
    const zonder = new Map([...geleverd].filter(([sleutel]) => sleutel !== '2025-4:b'));
    expect(cellen('2025-01-01', '2026-01-01', zonder)).toEqual([17, null]);
  });
});

describe('P12.b een klein aantal van een ander', () => {
  const jaar = (aantallen: readonly number[]) => {
    const partijen = aantallen.map((_, i) => ({ code: `p${i}`, naam: `p${i}`, soort: 'corporatie', register: true }));
    const wat = new Map(aantallen.flatMap((n, i) => [1, 2, 3, 4].map((q): [string, Record<string, number>] => [`2025-${q}:p${i}`, { achterstand: q === 1 ? n : 0 }])));
    const { rijen, totaal } = geleverdHoofdstuk({ ...REGELING, partijen } as unknown as Regeling, { van: '2025-01-01', tot: '2026-01-01' }, wat, '2026-02-10')[0]!.tabellen[0]!;
    return [...rijen.map((r) => r.cellen.achterstand), totaal!.achterstand];
  };
  it('P12.b is niet uit te rekenen door wie haar eigen aantal kent, en niet uit wat er bij kwam', () => {
    expect(jaar([3, 7, 12])).toEqual(['klein', 7, 12, 'verborgen']);
    // one party supplied more since: nothing but its own place is different
    expect(jaar([3, 7, 12, 2])).toEqual(['klein', 7, 12, 'klein', 'verborgen']);
  });
  it('P12.b en wat groot genoeg is telt gewoon op', () => {
    expect(jaar([5, 0, 12])).toEqual([5, 0, 12, 17]);
  });
});

describe('P12.d een levering zoals een ander haar ziet', () => {
  const stand = { regeling: 'r', periode: '2025-4', namens: 'a', keren: 2, laatst: { op: '2026-01-10', cijfers: { achterstand: 2, mutaties: 9 } }, eerder: [{ op: '2026-01-09', cijfers: { achterstand: 3 } }] };
  it('P12.d heeft niet wat mensen overkwam, en niets dat deze versie niet noemt', () => {
    const mutaties = { ...kolom, code: 'mutaties', gevoelig: false };
    const regeling = { ...REGELING, monitor: { ...REGELING.monitor!, aanleveringen: [kolom, mutaties] } } as unknown as Regeling;
    expect(LEVERING.gedeeld!(regeling, stand)).toEqual({ ...stand, laatst: { op: '2026-01-10', cijfers: { mutaties: 9 } }, eerder: [{ op: '2026-01-09', cijfers: {} }] });
    expect(LEVERING.gedeeld!(REGELING, stand).laatst.cijfers).toEqual({});
  });
});
