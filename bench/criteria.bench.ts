import { perGroep } from '../src/domain/regeling/scenarios-voorbeeld.ts';
import { watVerandert } from '../src/domain/toetsing/verandering.ts';
import { criteriaVan, weegCriteria } from '../src/domain/toetsing/criteria.ts';
import { leesRegelingen } from '../src/storage/regelingen-lezen.ts';

/*
 * What it costs to hold one application against all criteria of its regeling, once they are parsed: microseconds per application,
 * beside a function written by hand that does the same for this one regeling, in turn in the same run. Amounts, days and telephone
 * numbers do not repeat, so nothing is found in a cache.
 */

const OP = '2026-11-24';
const N = 5000;
const WF = leesRegelingen().op('westfriesland', OP);
const dag = (i: number) => `${1960 + (i % 45)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
const janee = (i: number, n: number) => ((i >> n) % 2 ? 'ja' : 'nee');
const aanvragen = Array.from({ length: N }, (_, i) => perGroep({
  geboortedatum: dag(i), telefoon: `06${10_000_000 + i}`, doelgroep: ['mo', 'bw', 'jeugd-18-plus', 'oud-amv'][i % 4], intramuraal: janee(i, 1), heeft_schulden: 'ja', huurschuld: (i * 37.13) % 1400,
  ...(i % 3 ? { toegelaten_tot_schuldhulpverlening: janee(i, 2) } : {}), huur_betaalbaar: janee(i, 3), achterstand_bij_vertrek: janee(i, 4), plan_ondertekend: janee(i, 5), toe_aan_zelfstandig_wonen: janee(i, 1),
  onderbouwing_oordeel: `Reden ${i}`, zelf_alles_geprobeerd: janee(i, 2), ingeschreven_bij_woonmatch: janee(i, 3), accepteert_toewijzing: janee(i, 4), ontruimd_wegens_hennep: janee(i, 5),
  hennep_ontruimd_op: `20${String(10 + (i % 16))}-0${(i % 9) + 1}-15`, hennep_bijzondere_situatie: i % 2 ? 'geen' : 'gezin-met-kinderen', hennep_controle_akkoord: janee(i, 6),
}));

type A = Record<string, unknown>;
const jaren = (van: string) => Number(OP.slice(0, 4)) - Number(van.slice(0, 4)) - (OP.slice(5) < van.slice(5) ? 1 : 0);
const of = (...w: (boolean | undefined)[]) => (w.includes(true) ? true : w.includes(undefined) ? undefined : false);
const en = (...w: (boolean | undefined)[]) => (w.includes(false) ? false : w.includes(undefined) ? undefined : true);
const is = (w: unknown, x: unknown) => (w === undefined ? undefined : w === x);
const niet = (w: boolean | undefined) => (w === undefined ? undefined : !w);
/** The same criteria by hand. */
function metDeHand(gegevens: object): (boolean | undefined)[] {
  const a = Object.assign({}, ...Object.values(gegevens)) as A;
  const oud = a.geboortedatum === undefined ? undefined : jaren(a.geboortedatum as string);
  const hennep = a.hennep_ontruimd_op === undefined ? undefined : jaren(a.hennep_ontruimd_op as string);
  const vanaf = (w: number | undefined, n: number) => (w === undefined ? undefined : w >= n);
  return [
    of(is(a.intramuraal, 'ja'), is(a.doelgroep, 'oud-amv')), a.onderbouwing_oordeel === undefined ? undefined : is(a.toe_aan_zelfstandig_wonen, 'ja'), is(a.plan_ondertekend, 'ja'), is(a.zelf_alles_geprobeerd, 'ja'), is(a.achterstand_bij_vertrek, 'nee'),
    of(is(a.heeft_schulden, 'nee'), a.huurschuld === undefined ? undefined : (a.huurschuld as number) <= 500, is(a.toegelaten_tot_schuldhulpverlening, 'ja')), is(a.ingeschreven_bij_woonmatch, 'ja'), is(a.accepteert_toewijzing, 'ja'), is(a.huur_betaalbaar, 'ja'),
    a.telefoon === undefined ? undefined : (a.telefoon as string).length > 0, of(is(a.ontruimd_wegens_hennep, 'nee'), vanaf(hennep, 5), en(vanaf(hennep, 2), niet(is(a.hennep_bijzondere_situatie, 'geen')), is(a.hennep_controle_akkoord, 'ja'))),
    of(is(a.ontruimd_wegens_hennep, 'nee'), vanaf(hennep, 5)), en(of(niet(is(a.doelgroep, 'jeugd-18-plus')), vanaf(oud, 18)), of(niet(is(a.doelgroep, 'oud-amv')), en(vanaf(oud, 18), niet(vanaf(oud, 24))))),
  ];
}

const UIT = { voldoet: true, 'voldoet niet': false, onbekend: undefined, oordeel: undefined };
for (const aanvraag of aanvragen) {
  const [wij, hand] = [weegCriteria(WF, aanvraag, OP).map((c) => UIT[c.uitslag]), metDeHand(aanvraag)];
  if (JSON.stringify(wij) !== JSON.stringify(hand)) throw new Error(`Niet gelijk: ${JSON.stringify(aanvraag)}\n${JSON.stringify(wij)}\n${JSON.stringify(hand)}`);
}
const mediaan = (reeks: number[]) => [...reeks].sort((a, b) => a - b)[Math.floor(reeks.length / 2)]!;
const duur = (werk: (a: (typeof aanvragen)[number]) => unknown) => { const t = performance.now(); for (const a of aanvragen) werk(a); return ((performance.now() - t) * 1000) / N; };
const [wij, hand]: [number[], number[]] = [[], []];
for (let i = 0; i < 30; i++) { wij.push(duur((a) => weegCriteria(WF, a, OP))); hand.push(duur(metDeHand)); }
const [a, b] = [mediaan(wij), mediaan(hand)];
console.log(`${criteriaVan(WF).length} criteria van één aanvraag     ${a.toFixed(2).padStart(7)} µs   met de hand ${b.toFixed(2).padStart(6)} µs   verhouding ${(a / b).toFixed(1)}`);
const plat = aanvragen.slice(0, 500).map((g) => Object.assign({}, ...Object.values(g)) as A);
const t = performance.now();
for (const p of plat) for (const c of criteriaVan(WF)) watVerandert(WF, c, p, OP);
console.log(`wat elk zou veranderen             ${(((performance.now() - t) * 1000) / plat.length).toFixed(0).padStart(7)} µs`);
