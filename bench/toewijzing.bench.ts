import { laadHighs } from '../src/matchwerk/laad.ts';
import { leesVraag } from '../src/domain/matching/toewijzing-opgave.ts';
import { regioVraag } from './toewijzing-vragen.ts';
import { wijsToe } from '../src/domain/matching/toewijzing.ts';
import { gekozenVan, reken } from '../src/matchwerk/highs.ts';
import { alsModel } from '../src/matchwerk/model.ts';
import { wijsToeMetQuota } from '../src/matchwerk/wijs-toe.ts';

/*
 * The best assignment of homes, beside HiGHS on the same question in the same run: 300 candidates x 178 homes under corporations within
 * municipalities within the region, and target groups; then smaller ones by the thousand for the same best total; then the country and maxima that cross.
 * GEVALLEN sets how many small ones (10,000 unless said), RONDEN how many large ones.
 */

const GEVALLEN = Number(process.env.GEVALLEN ?? 10_000);
const RONDEN = Number(process.env.RONDEN ?? 5);
const highs = await laadHighs();
const mediaan = (reeks: number[]) => [...reeks].sort((a, b) => a - b)[Math.floor(reeks.length / 2)]!;
function duur<T>(werk: () => T): [number, T] { const t = performance.now(); const uit = werk(); return [performance.now() - t, uit]; }
const ms = (x: number) => `${x.toFixed(x < 10 ? 2 : 0).padStart(7)} ms`;

/** Solves it both ways; the best totals must be the same. */
function beide(vraag: Parameters<typeof wijsToe>[0]): [number, number] {
  const opgave = leesVraag(vraag);
  const [wij, uit] = duur(() => wijsToe(vraag));
  // Without asking for whole numbers, which these maxima give by themselves: the quickest way for HiGHS.
  const [zij, gekozen] = duur(() => {
    const model = alsModel(opgave);
    const alle = Int32Array.from(model.kosten.keys());
    return gekozenVan(model, alle, reken(highs, model, alle, false, 120)!.waarden, opgave.kandidaten);
  });
  const waarde = gekozen.reduce((som, j, i) => som + (j === -1 ? 0 : opgave.waarde[i * opgave.woningen + j]! + opgave.plaatsing), 0);
  if (waarde !== uit.punten + opgave.plaatsing * uit.geplaatst) throw new Error(`Niet gelijk: ${waarde} en ${uit.punten + opgave.plaatsing * uit.geplaatst}`);
  return [wij, zij];
}

for (let k = 0; k < 3; k++) wijsToe(regioVraag({ kandidaten: 300, woningen: 178, zaad: 900 + k }));
const groot = Array.from({ length: RONDEN }, (_, k) => beide(regioVraag({ kandidaten: 300, woningen: 178, zaad: k + 1 })));
const [wij, zij] = [mediaan(groot.map(([a]) => a)), mediaan(groot.map(([, b]) => b))];
console.log(`300 × 178, maxima in elkaar     ${ms(wij)}   HiGHS ${ms(zij)}   verhouding ${(zij / wij).toFixed(0)}   zelfde beste`);

const klein = Array.from({ length: GEVALLEN }, (_, k) => beide(regioVraag({ kandidaten: 8 + (k % 41), woningen: 5 + (k % 23), zaad: k + 1000 })));
if (GEVALLEN > 0) console.log(`${GEVALLEN} kleine, elk             ${ms(mediaan(klein.map(([a]) => a)))}   HiGHS ${ms(mediaan(klein.map(([, b]) => b)))}   alle met zelfde beste`);

const land = Array.from({ length: 3 }, (_, k) => duur(() => wijsToe(regioVraag({ kandidaten: 5000, woningen: 340, plekken: 10, zaad: k + 1 })))[0]);
console.log(`5.000 × 340 met elk 10 plekken  ${ms(mediaan(land))}`);

const kruis: number[] = [];
for (let k = 0; k < 3; k++) {
  const t = performance.now();
  const uit = await wijsToeMetQuota(regioVraag({ kandidaten: 300, woningen: 178, zaad: k + 1, kruisend: true }), { seconden: 30 });
  if (!uit.ok || !uit.waarde.bewezen) throw new Error('Geen beste gevonden');
  kruis.push(performance.now() - t);
}
console.log(`300 × 178, maxima die kruisen   ${ms(mediaan(kruis))}`);
