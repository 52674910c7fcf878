import type { Taakrij, Taakstelling } from '../../domain/verdeling/taakstelling.ts';
import { alsCsv, type Csvkolom } from '../lijsten/csv.ts';
import type { Namen } from './woorden.ts';

type Regel = Taakrij & { soort: string; deelregio?: string };

/** The numbers of a year as a table for a spreadsheet: corporations within municipalities, then each by themselves, sub-regions and the region. */
export function taakstellingCsv(t: Taakstelling, namen: Namen): string {
  const regels: Regel[] = [
    ...t.cellen.map((r) => ({ ...r, soort: 'corporatie in gemeente' })), ...t.gemeenten.map((r) => ({ ...r, soort: 'gemeente' })), ...t.corporaties.map((r) => ({ ...r, soort: 'corporatie' })),
    ...t.deelregios.map(({ naam, ...r }) => ({ ...r, soort: 'deelregio', deelregio: naam })), { ...t.regio, soort: 'regio' },
  ];
  const kolommen: Csvkolom<Regel>[] = [
    { kop: 'jaar', waarde: () => t.jaar }, { kop: 'soort', waarde: (r) => r.soort }, { kop: 'gemeente', waarde: (r) => r.deelregio ?? (r.gemeente && namen.gemeente(r.gemeente)) }, { kop: 'corporatie', waarde: (r) => r.corporatie && namen.partij(r.corporatie) },
    { kop: 'gepubliceerd', waarde: (r) => r.gepubliceerd }, { kop: 'berekend', waarde: (r) => r.berekend }, { kop: 'jaargetal', waarde: (r) => r.jaargetal }, { kop: `uit ${t.jaar - 1}`, waarde: (r) => r.overgedragen },
    { kop: 'taakstelling', waarde: (r) => r.taakstelling }, { kop: 'gerealiseerd', waarde: (r) => r.gerealiseerd }, { kop: 'in de pijplijn', waarde: (r) => r.pijplijn }, { kop: 'te gaan', waarde: (r) => r.te_gaan },
    ...([0, 1, 2, 3] as const).flatMap((k): Csvkolom<Regel>[] => [{ kop: `doel kwartaal ${k + 1}`, waarde: (r) => r.kwartalen[k]!.doel }, { kop: `gerealiseerd kwartaal ${k + 1}`, waarde: (r) => r.kwartalen[k]!.gerealiseerd }]),
  ];
  return alsCsv(kolommen, regels);
}
