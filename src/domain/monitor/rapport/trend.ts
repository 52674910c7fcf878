import { maandenVoor, dagenNa } from '../../kalender/maanden.ts';
import type { Dag } from '../../kalender/dag.ts';
import { zegDatum } from '../../kalender/zeg.ts';
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

/** The quarters that are told, in words: "van het 1e kwartaal 2025 tot en met het 4e kwartaal 2026 (dat loopt nog, geteld tot en met 23 november 2026)". */
export function zegKwartalen(periode: Periode, laatst: Dag): string {
  const kwartalen = kwartalenTot(periode);
  const [eerste, eind] = [kwartalen[0]!, kwartalen.at(-1)!];
  return `van het ${eerste.naam} tot en met het ${eind.naam}${dagenNa(laatst, 1) < eind.tot ? ` (dat loopt nog, geteld tot en met ${zegDatum(laatst)})` : ''}`;
}

/** How the chain went over the last eight quarters, which its heading names. */
export const trend = (k: Kader, t: Telstaat): Hoofdstuk['tabellen'] => {
  const tabel = teltabel('trend', k, t, kwartalenTot(k.periode).map(({ code, naam }) => ({ code, naam })), [aantal('aanvragen', 'Aanvragen'), aantal('positief', 'Positieve besluiten'), aantal('voorgelegd', 'Voorgelegde woningen'), aantal('sleutels', 'Sleutels')]);
  return [{ ...tabel, titel: `${tabel.titel}, ${zegKwartalen(k.periode, k.peildag)}` }];
};
