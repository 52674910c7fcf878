import { maandenVoor, dagenNa } from '../../kalender/maanden.ts';
import { kwartalenVan, type Kwartaal, type Periode } from '../periode.ts';
import type { Hoofdstuk } from '../tabel.ts';
import type { Kader } from './kader.ts';
import { aantal, teltabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

const HOEVEEL = 8;
/** The quarters up to the end of a period, the last one cut to it. */
export function kwartalenTot({ tot }: Periode): Kwartaal[] {
  const laatste = dagenNa(tot, -1);
  const begin = `${laatste.slice(0, 4)}-${String(Math.floor((Number(laatste.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  return kwartalenVan({ van: maandenVoor(begin, 3 * (HOEVEEL - 1)), tot });
}

/** How the chain went over the last eight quarters. */
export const trend = (k: Kader, t: Telstaat): Hoofdstuk['tabellen'] => [
  teltabel('trend', k, t, kwartalenTot(k.periode).map(({ code, naam }) => ({ code, naam })), [aantal('aanvragen', 'Aanvragen'), aantal('positief', 'Positieve besluiten'), aantal('voorgelegd', 'Voorgelegde woningen'), aantal('sleutels', 'Sleutels')]),
];
