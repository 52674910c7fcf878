import type { Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import type { Cel, Rapport } from '../../src/domain/monitor/tabel.ts';
import { openDeel } from '../../src/domain/opendata/tabellen.ts';
import { laadHighs } from '../../src/matchwerk/laad.ts';
import { maakOpen, type Eerder } from '../../src/opendata/maak.ts';
import { val } from './aanvaller.ts';
import { jaargang, mensen } from './openregio.ts';

/** The reports one after the other; each beside those before, or as if there were none. */
function publiceer(highs: Highs, rapporten: readonly Rapport[], naastEerder = true): Rapport[] {
  const eerder: Eerder[] = [];
  for (const r of rapporten) eerder.push({ rapport: r, open: maakOpen(highs, r, naastEerder ? eerder : []) });
  return eerder.map((e) => e.open);
}
/** Only the small numbers themselves held back, as someone might think is enough. */
const alleenKleine = (r: Rapport): Rapport => {
  const regel = (cellen: Readonly<Record<string, Cel>>): Record<string, Cel> => Object.fromEntries(Object.entries(cellen).map(([k, w]) => [k, typeof w === 'number' && w > 0 && w < 5 ? 'verborgen' : w]));
  return { ...r, hoofdstukken: r.hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.map((t) => ({ ...t, rijen: t.rijen.map((x) => ({ ...x, cellen: regel(x.cellen) })), ...(t.totaal ? { totaal: regel(t.totaal) } : {}) })) })) };
};

describe('P12.b open data: wie alles heeft wat ooit is gepubliceerd, leert van een klein getal niets meer', () => {
  it.each([
    { regio: 1, aantal: 60, laat: 0, kwartalen: [0, 1, 2, 3], wat: 'vier kwartalen en daarna het jaar' },
    { regio: 3, aantal: 220, laat: 0.03, kwartalen: [0, 1, 2, 3], wat: 'na de kwartalen is nog een enkele vastgelegd of verbeterd' },
    { regio: 5, aantal: 90, laat: 0.15, kwartalen: [0, 1, 2, 3], wat: 'na de kwartalen is nog veel vastgelegd en verbeterd' },
    { regio: 7, aantal: 80, laat: 0.05, kwartalen: [0, 2], wat: 'van twee kwartalen is geen rapport openbaar' },
  ])('regio $regio, $aantal mensen: $wat', async ({ regio, aantal, laat, kwartalen }) => {
    const highs = await laadHighs();
    const rapporten = jaargang(mensen(regio, aantal, { laat }), kwartalen);
    const { klein, gekraakt, scheef } = val(highs, rapporten, publiceer(highs, rapporten));
    expect(klein).toBeGreaterThan(50);
    if (kwartalen.length === 4) expect(scheef > 0).toBe(laat > 0);
    expect(gekraakt).toEqual([]);
  }, 120_000);

  it('zonder de bescherming kraakt dezelfde aanval er veel: de proef kan zakken', async () => {
    const highs = await laadHighs();
    const rapporten = jaargang(mensen(2, 60, { laat: 0 }));
    const { klein, gekraakt } = val(highs, rapporten, rapporten.map((r) => alleenKleine(openDeel(r))));
    expect(gekraakt.length).toBeGreaterThan(klein / 4);
  }, 120_000);

  it('en als elk rapport alleen voor zichzelf is beschermd, kraakt zij wat het jaar van een kwartaal verraadt', async () => {
    const highs = await laadHighs();
    const rapporten = jaargang(mensen(3, 90, { laat: 0.03 }));
    expect(val(highs, rapporten, publiceer(highs, rapporten, false)).gekraakt.length).toBeGreaterThan(10);
  }, 120_000);
});
