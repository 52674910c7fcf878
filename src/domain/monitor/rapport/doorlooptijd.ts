import type { Hoofdstuk } from '../tabel.ts';
import { BANDEN, DUURKOLOMMEN, duurcellen, inBanden, WACHTBANDEN } from './duur.ts';
import type { Kader } from './kader.ts';
import { aantal, sommen, tabel } from './maken.ts';
import { DOORLOOP, DOORLOOPCODES } from './mijlpalen.ts';
import type { Telstaat } from './telstaat.ts';

const STAPPEN = DOORLOOPCODES.map((code) => ({ code, naam: DOORLOOP[code].naam }));

/** Lead times per step of the chain, how they are spread, and the wait for a first offer. */
export function doorlooptijd(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const klaar = (code: string) => t.reeks('doorlooptijd', code, 'klaar');
  const banden = BANDEN.map((b) => aantal(b.code, b.naam));
  const [kregen, wachten] = [inBanden(klaar('aanbod'), WACHTBANDEN), inBanden(t.reeks('doorlooptijd', 'aanbod', 'open'), WACHTBANDEN)];
  const wachtkolommen = [aantal('aantal', 'Kregen een eerste aanbod'), aantal('wachtend', 'Wachten nog')];
  const wacht = WACHTBANDEN.map(({ code, naam }, i) => ({ code, naam, cellen: { aantal: kregen[i]!, wachtend: wachten[i]! } }));
  return [
    tabel('doorlooptijd', k, { kolommen: DUURKOLOMMEN, rijen: STAPPEN.map((s) => ({ ...s, cellen: duurcellen(t, 'doorlooptijd', [s.code]) })) }),
    tabel('doorlooptijd-banden', k, { kolommen: banden, rijen: STAPPEN.map((s) => { const n = inBanden(klaar(s.code), BANDEN); return { ...s, cellen: Object.fromEntries(banden.map((b, i) => [b.code, n[i]!])) }; }) }),
    tabel('wacht-aanbod', k, { kolommen: wachtkolommen, rijen: wacht, totaal: sommen(wachtkolommen, wacht) }),
  ];
}
