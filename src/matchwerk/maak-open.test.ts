import { describe, expect, it } from 'vitest';
import type { Rapport } from '../domain/monitor/tabel.ts';
import { maakOpenInDraad } from './maak-open.ts';

const kolom = { code: 'aantal', naam: 'Aantal', eenheid: 'aantal' } as const;
const rapport: Rapport = {
  regeling: 'r', naam: 'R', periode: { van: '2025-01-01', tot: '2026-01-01' }, versies: ['2021-01-01'],
  hoofdstukken: [{ code: 'aanvragen', titel: 'a', tabellen: [{
    code: 'aanvragen-per-zorg', titel: 't', definitie: 'd', teldatum: 'd', nietMee: 'n', bron: 'b', herkomst: 'dossiers', overMensen: true, meldingen: [], kolommen: [kolom],
    rijen: [3, 20, 14].map((n, i) => ({ code: `z${i}`, naam: `Z${i}`, cellen: { aantal: n } })), totaal: { aantal: 37 },
  }] }],
};

describe('P12.b open data wordt in een eigen draad gemaakt', () => {
  it('houdt intussen niemand op, en geeft het kleine getal niet', async () => {
    let tikken = 0;
    const tik = setInterval(() => { tikken += 1; }, 10);
    const uit = await maakOpenInDraad({ rapport, eerder: [] }).finally(() => clearInterval(tik));
    expect(uit).toMatchObject({ ok: true });
    if (uit.ok) expect(uit.waarde.hoofdstukken[0]!.tabellen[0]!.rijen[0]!.cellen.aantal).toBe('verborgen');
    expect(tikken).toBeGreaterThan(3);
  }, 60_000);
  it('weigert met woorden als het te lang duurt', async () => {
    expect(await maakOpenInDraad({ rapport, eerder: [] }, { seconden: 0 })).toMatchObject({ ok: false, soort: 'mag-niet-nu', wat: expect.stringContaining('zonder open data') as string });
  });
});
