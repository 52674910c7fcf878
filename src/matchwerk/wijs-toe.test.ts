import { laadHighs } from './laad.ts';
import { describe, expect, it } from 'vitest';
import { leesVraag } from '../domain/matching/toewijzing-opgave.ts';
import { regioVraag } from '../../bench/toewijzing-vragen.ts';
import { wijsToe } from '../domain/matching/toewijzing.ts';
import type { Quotum, Toewijsvraag } from '../domain/matching/toewijzing-vraag.ts';
import { gekozenVan, losOp, reken } from './highs.ts';
import { alsModel } from './model.ts';
import { wijsToeMetQuota } from './wijs-toe.ts';

const telt = (waarde: number) => (t: { punten: number; geplaatst: number }) => t.punten + waarde * t.geplaatst;

/** Every assignment there is, tried. */
function besteVan(vraag: Toewijsvraag, plaatsing: number): number {
  const rijen = vraag.punten as number[][];
  const waar = vraag.kandidaten.map(() => -1);
  const past = (q: Quotum) => waar.filter((j, i) => j !== -1 && q.leden.includes(q.kant === 'kandidaten' ? i : j)).length <= q.hoogstens;
  let beste = 0;
  (function zet(i: number, waarde: number) {
    if (i === waar.length) { beste = Math.max(beste, waarde); return; }
    zet(i + 1, waarde);
    rijen[i]!.forEach((punten, j) => {
      if (punten < 0 || waar.includes(j)) return;
      waar[i] = j;
      if (vraag.quota.every(past)) zet(i + 1, waarde + punten + plaatsing);
      waar[i] = -1;
    });
  })(0, 0);
  return beste;
}

describe('P4.a de beste verdeling naast een ander die haar ook zoekt', () => {
  it('P4.a komt bij maxima in elkaar op hetzelfde uit als HiGHS', async () => {
    const highs = await laadHighs();
    for (let zaad = 1; zaad <= 60; zaad++) {
      const vraag = regioVraag({ kandidaten: 10 + (zaad % 30), woningen: 6 + (zaad % 17), zaad });
      const opgave = leesVraag(vraag);
      const model = alsModel(opgave);
      const alle = Int32Array.from(model.kosten.keys());
      const anders = gekozenVan(model, alle, reken(highs, model, alle, true, 20)!.waarden, opgave.kandidaten);
      const stuksgewijs = losOp(highs, model, opgave.kandidaten, 20)!;
      const waarde = (gekozen: Int32Array) => gekozen.reduce((som, j, i) => som + (j === -1 ? 0 : opgave.waarde[i * opgave.woningen + j]! + opgave.plaatsing), 0);
      expect(telt(opgave.plaatsing)(wijsToe(vraag)), `zaad ${zaad}`).toBe(waarde(anders));
      expect(waarde(stuksgewijs.gekozen), `zaad ${zaad}`).toBe(waarde(anders));
      expect(stuksgewijs.bewezen).toBe(true);
    }
  }, 180_000);

  it('P4.a zoekt onder kruisende maxima bij de grens, en vindt wat alle paren tegelijk ook geven', async () => {
    const highs = await laadHighs();
    for (let zaad = 1; zaad <= 25; zaad++) {
      const opgave = leesVraag(regioVraag({ kandidaten: 12 + zaad, woningen: 8 + (zaad % 13), zaad, kruisend: true }));
      const model = alsModel(opgave);
      const alle = Int32Array.from(model.kosten.keys());
      const kosten = (gekozen: Int32Array) => gekozen.reduce((som, j, i) => som + (j === -1 ? 0 : opgave.waarde[i * opgave.woningen + j]! + opgave.plaatsing), 0);
      const wij = losOp(highs, model, opgave.kandidaten, 20)!;
      expect(wij.bewezen).toBe(true);
      expect(kosten(wij.gekozen), `zaad ${zaad}`).toBe(kosten(gekozenVan(model, alle, reken(highs, model, alle, true, 20)!.waarden, opgave.kandidaten)));
    }
  }, 180_000);

  it('P4.a verdeelt ook onder maxima die elkaar kruisen, in een eigen draad', async () => {
    const kandidaten = ['a', 'b', 'c', 'd', 'e'];
    const woningen = ['v', 'w', 'x', 'y', 'z'];
    const quotum = (code: string, leden: number[], hoogstens: number): Quotum => ({ code, naam: code, hoogstens, kant: 'woningen', leden });
    for (let zaad = 0; zaad < 2; zaad++) {
      const punten = kandidaten.map((_, i) => woningen.map((_, j) => ((i * 37 + j * 53 + zaad * 11) % 29) * 10 - 20));
      const vraag: Toewijsvraag = { kandidaten, woningen, punten, quota: [quotum('haarlem', [0, 1, 2], 1 + (zaad % 2)), quotum('jongeren', [2, 3, 4], 1), quotum('gelijkvloers', [1, 3], 1)], vast: [], niet: [] };
      const uit = await wijsToeMetQuota(vraag);
      if (!uit.ok) throw new Error(uit.reden);
      const { plaatsing } = leesVraag(vraag);
      expect(telt(plaatsing)(uit.waarde)).toBe(besteVan(vraag, plaatsing));
      expect(uit.waarde.bewezen).toBe(true);
      for (const q of uit.waarde.quota) expect(q.gebruikt).toBeLessThanOrEqual(q.hoogstens);
    }
  }, 180_000);

  it('P4.a een berekening kan worden gestopt, en zonder tijd komt er een antwoord in woorden', async () => {
    const quotum = (code: string, leden: number[]): Quotum => ({ code, naam: code, hoogstens: 1, kant: 'woningen', leden });
    const vraag: Toewijsvraag = { kandidaten: ['a', 'b', 'c'], woningen: ['x', 'y', 'z'], punten: [[9, 8, 7], [9, 8, 7], [9, 8, 7]], quota: [quotum('een', [0, 1]), quotum('twee', [1, 2]), quotum('drie', [0, 2])], vast: [], niet: [] };
    const stop = new AbortController();
    const bezig = wijsToeMetQuota(vraag, { stop: stop.signal });
    stop.abort();
    expect(await bezig).toMatchObject({ ok: false, reden: 'De berekening is gestopt.' });
    expect(await wijsToeMetQuota(vraag, { stop: stop.signal })).toMatchObject({ ok: false });
    // Several at once wait for each other, and one that stops holds up nobody.
    const samen = await Promise.all([wijsToeMetQuota(vraag), wijsToeMetQuota(vraag, { stop: stop.signal }), wijsToeMetQuota(vraag)]);
    expect(samen.map((u) => u.ok)).toEqual([true, false, true]);
  });
});
