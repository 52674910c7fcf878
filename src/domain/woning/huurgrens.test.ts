import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { huurfout, huurstanden, klassegrenzen } from './huurgrens.ts';

const regelingen = leesRegelingen();
const pact = regelingen.versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const wf = regelingen.versies('westfriesland');

describe('the rent of a home against the limit of its year', () => {
  it.each([[2021, 752.33], [2022, 763.47], [2023, 808.06], [2024, 879.66], [2025, 900.07], [2026, 932.93]])('PD.sh in %i is %d de hoogste sociale huur: op de grens mag, een cent erboven niet', (jaar, grens) => {
    expect(huurfout(pact, grens, `${jaar}-12-31`)).toBeUndefined();
    const mis = huurfout(pact, grens + 0.01, `${jaar}-01-01`);
    expect(mis).toMatchObject({ veld: 'huur' });
    expect(mis!.melding).toContain(`sociale huurgrens van ${jaar} (€ ${grens.toLocaleString('nl-NL')}`);
    expect(mis!.bron).toBeTruthy();
  });
  it('PD.sh een jaar zonder grens wordt nooit aan die van een ander jaar gehouden', () => {
    for (const dag of ['2027-01-01', '2020-12-31', '2099-06-01']) {
      expect(huurfout(pact, 1, dag)).toMatchObject({ veld: 'beschikbaar_vanaf' });
      expect(huurfout(pact, 1, dag)!.melding).toContain(`Voor ${dag.slice(0, 4)} staat er nog geen sociale huurgrens`);
      expect(huurstanden(pact, 1, dag)).toEqual([]);
    }
  });
  it('PD.sh elke versie kent de jaren waarin zij geldt', () => {
    for (const jaar of [2018, 2019, 2020, 2021]) expect(huurfout(wf[0]!, 700, `${jaar}-06-01`)).toBeUndefined();
    for (const jaar of [2021, 2022, 2023, 2024, 2025, 2026]) expect(huurfout(wf.at(-1)!, 750, `${jaar}-06-01`)).toBeUndefined();
  });
  it('P4.a zegt hoe de huur staat tegenover de grens en de aftoppingsgrenzen', () => {
    expect(huurstanden(pact, 740, '2026-03-01').map((s) => s.tekst)).toEqual(['onder de sociale huurgrens van 2026 (€ 932,93)', 'boven de lage aftoppingsgrens van 2026 (€ 713,02)', 'onder de hoge aftoppingsgrens van 2026 (€ 764,14)']);
    expect(huurstanden(pact, 932.93, '2026-03-01')[0]!.tekst).toBe('op de sociale huurgrens van 2026 (€ 932,93)');
    expect(huurstanden(pact, 740, '2025-03-01').map((s) => s.code)).toEqual(['sociale-huurgrens']);
  });
  it('P4.a verdeelt de huren zonder gat en zonder dubbel', () => {
    const [laag, midden, hoog] = (['laag', 'midden', 'hoog'] as const).map((k) => klassegrenzen(pact, k, 2026)!);
    expect([laag!.tot, midden!.tot]).toEqual([midden!.van, hoog!.van]);
    expect(klassegrenzen(pact, 'laag', 2024)).toBeUndefined();
  });
});
