import type { Context } from 'hono';
import { zegAantal } from '../../domain/monitor/kleine-aantallen.ts';
import type { Periode } from '../../domain/monitor/periode.ts';
import type { Groeprij, Groeptabel } from '../../domain/monitor/eerlijkheid.ts';
import { alsCsv } from './csv.ts';

const KOP = ['indeling', 'groep', 'naam', 'van', 'tot', 'wacht_nu', 'wacht_al_mediaan_weken', 'wacht_al_p90_weken', 'sleutels', 'tot_aanbod_mediaan_weken', 'tot_aanbod_p90_weken', 'tot_sleutel_mediaan_weken', 'tot_sleutel_p90_weken', 'mediaan_met_wachtenden_weken', 'termijn_verstreken', 'aanbod_binnen_termijn'];

const regel = (dimensie: string, { van, tot }: Periode, r: Groeprij): (string | number)[] => [
  dimensie, r.code, r.naam, van, tot, zegAantal(r.wacht), ...[r.wachtweken].flatMap((m) => [m?.mediaan ?? '', m?.p90 ?? '']), zegAantal(r.sleutels),
  ...[r.aanbodweken, r.sleutelweken].flatMap((m) => [m?.mediaan ?? '', m?.p90 ?? '']), r.verwacht ?? '', zegAantal(r.termijn), zegAantal(r.binnen),
];

/** Every table as one file, each row with the period it is about; what is not told is not told here either. */
export function wachttijdencsv(c: Context, regeling: string, periode: Periode, beeld: { partijen: readonly Groeptabel[]; mensen: readonly Groeptabel[]; jaar: Periode | undefined }): Response {
  const rijen = (tabellen: readonly Groeptabel[], over: Periode) => tabellen.flatMap((t) => [...t.rijen, t.totaal].map((r) => regel(t.dimensie, over, r)));
  return c.body(alsCsv(KOP, [...rijen(beeld.partijen, periode), ...(beeld.jaar ? rijen(beeld.mensen, beeld.jaar) : [])]), 200, {
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${regeling}-wachttijden-${periode.van}-tot-${periode.tot}.csv"`,
  });
}
