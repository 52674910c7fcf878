import { toetsVerdeling } from './toets-verdeling.ts';

/*
 * Dividing homes by every method against two other ways each, over generated tables: `npm run bench verdeling` does a million,
 * `node --import ./scripts/typescript.mjs bench/verdeling.bench.ts 20000` as many as it says. Any mismatch is printed and fails.
 */

const AANTAL = Number(process.argv[2] ?? process.env.VERDELING_TABELLEN ?? 1_000_000);
const BLOK = 10_000;
const begin = performance.now();
const samen = { tabellen: 0, delingen: 0, tweeweg: 0, nagerekend: 0, missers: 0 };
for (let blok = 0; samen.tabellen < AANTAL; blok++) {
  const uit = toetsVerdeling(Math.min(BLOK, AANTAL - samen.tabellen), 20_211_007 + blok);
  for (const regel of uit.missers.slice(0, 10)) console.log(regel);
  samen.tabellen += uit.tabellen; samen.delingen += uit.delingen; samen.tweeweg += uit.tweeweg; samen.nagerekend += uit.nagerekend; samen.missers += uit.missers.length;
}
const getal = (n: number) => n.toLocaleString('nl-NL');
console.log(`${getal(samen.tabellen)} tabellen, ${getal(samen.delingen)} delingen elk tegen twee andere rekenwijzen; ${getal(samen.tweeweg)} tweezijdig afgerond, ${getal(samen.nagerekend)} daarvan tegen alle mogelijkheden.`);
console.log(`${getal(samen.missers)} verschillen, in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
if (samen.missers > 0) process.exit(1);
