import { alsJson } from '../domain/monitor/rapport-json.ts';
import type { Rapport } from '../domain/monitor/tabel.ts';
import { gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { alsCsvZip } from './csv.ts';
import { alsOds } from './ods.ts';
import { alsPdf } from './pdf.ts';
import { alsXlsx } from './xlsx.ts';

export type Bestand = Uint8Array<ArrayBuffer> | string;
const bytes = (b: Buffer): Bestand => new Uint8Array(b);
type Vorm = { naam: string; eind: string; soort: string; maak: (rapport: Rapport) => Promise<Uitkomst<Bestand>> };

/** Every way out of a report. */
export const VORMEN = {
  pdf: { naam: 'PDF', eind: 'pdf', soort: 'application/pdf', maak: alsPdf },
  xlsx: { naam: 'Excel', eind: 'xlsx', soort: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', maak: async (r) => gelukt(bytes(alsXlsx(r))) },
  ods: { naam: 'ODS', eind: 'ods', soort: 'application/vnd.oasis.opendocument.spreadsheet', maak: async (r) => gelukt(bytes(alsOds(r))) },
  csv: { naam: 'CSV', eind: 'zip', soort: 'application/zip', maak: async (r) => gelukt(bytes(alsCsvZip(r))) },
  json: { naam: 'JSON', eind: 'json', soort: 'application/json; charset=utf-8', maak: async (r) => gelukt(alsJson(r)) },
} as const satisfies Record<string, Vorm>;
export type Vormcode = keyof typeof VORMEN;
export const VORMCODES = Object.keys(VORMEN) as Vormcode[];
export const isVorm = (code: string | undefined): code is Vormcode => code !== undefined && Object.hasOwn(VORMEN, code);
