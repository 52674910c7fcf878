import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { breuk, omhoog, omlaag, somVan } from '../src/domain/verdeling/breuk.ts';
import { exacteCellen, rondGecontroleerd, type Tabelcel } from '../src/domain/verdeling/gecontroleerd.ts';
import { verdeel, type Gewicht, type Methode } from '../src/domain/verdeling/methoden.ts';
import { losAfgerond, metBreuken, metDeler, metVoorranglijst, naastBijDoorAlles } from './orakels.ts';

/* Generated tables, each divided by every method and by two other ways; sampled in the tests, whole in the bench. */

export type Uitslag = { tabellen: number; delingen: number; tweeweg: number; nagerekend: number; missers: string[] };
/** Every so many tables a two-way one is rounded as well. */
const ELKE = 10;
/** Up to so many cells that can go two ways, every table is tried. */
const ALLES_TOT = 8;

type Vergelijking = [methode: Methode, orakels: ((totaal: number, rijen: readonly Gewicht[]) => ReadonlyMap<string, number> | undefined)[]];
const DELERS = (['sainteLague', 'dHondt', 'huntingtonHill'] as const).map((methode): Vergelijking => [methode, [(t, g) => metVoorranglijst(methode, t, g), (t, g) => metDeler(methode, t, g)]]);
const VERGELIJKINGEN: readonly Vergelijking[] = [
  ['afronden', [losAfgerond, volgensGrenzen]],
  ['grootsteResten', [metBreuken, alsEenRij]],
  ...DELERS,
];

/** Rounding by what it means: the one number within half a home of the share, the upper one at exactly a half. */
function volgensGrenzen(totaal: number, rijen: readonly Gewicht[]): Map<string, number> {
  const som = rijen.reduce((s, r) => s + BigInt(r.gewicht), 0n);
  return new Map(rijen.map((r) => { let n = 0n; while (2n * n * som + som <= 2n * BigInt(r.gewicht) * BigInt(totaal)) n++; return [r.sleutel, Number(n)]; }));
}
/** Largest remainders is the nearest table of one row. */
function alsEenRij(totaal: number, rijen: readonly Gewicht[]): Map<string, number> | undefined {
  const uit = rondGecontroleerd(exacteCellen([{ rij: '', aantal: breuk(BigInt(totaal)), gewichten: rijen.map((r) => ({ kolom: r.sleutel, gewicht: r.gewicht })) }]));
  return uit.ok ? uit.waarde.kolommen : undefined;
}

/** Divides `aantal` generated tables; each mismatch as a line that makes it again. */
export function toetsVerdeling(aantal: number, zaad: number): Uitslag {
  const bron = xoroshiro128plus(zaad);
  const getal = (van: number, tot: number) => uniformInt(bron, van, tot);
  const uit: Uitslag = { tabellen: aantal, delingen: 0, tweeweg: 0, nagerekend: 0, missers: [] };
  for (let i = 0; i < aantal; i++) {
    // Small weights make ties, large ones the sizes of real keys.
    const max = [4, 20, 1000, 100_000][getal(0, 3)]!;
    const rijen = Array.from({ length: getal(1, 8) }, (_, r): Gewicht => ({ sleutel: `s${r}`, gewicht: getal(0, max) }));
    if (rijen.every((r) => r.gewicht === 0)) rijen[0]!.gewicht = 1;
    const totaal = getal(0, i % 50 === 0 ? 500 : 60);
    for (const [methode, orakels] of VERGELIJKINGEN) {
      uit.delingen++;
      const wij = verdeel(methode, totaal, rijen);
      for (const [n, orakel] of orakels.entries()) {
        const zij = orakel(totaal, rijen);
        if (zij && rijen.some((r) => wij.get(r.sleutel) !== zij.get(r.sleutel))) uit.missers.push(`${methode}, orakel ${n + 1}: ${totaal} over ${rijen.map((r) => r.gewicht).join(' ')}: ${[...wij.values()].join(' ')} en ${rijen.map((r) => zij.get(r.sleutel)).join(' ')}`);
      }
    }
    if (i % ELKE === 0) tweeweg(getal, uit);
  }
  return uit;
}

function tweeweg(getal: (van: number, tot: number) => number, uit: Uitslag): void {
  const [rijen, kolommen, max] = [getal(1, 7), getal(1, 8), [5, 100, 10_000][getal(0, 2)]!];
  const cellen = exacteCellen(Array.from({ length: rijen }, (_, r) => ({
    rij: `r${r}`, aantal: breuk(BigInt(getal(0, 800)), BigInt(getal(1, 9))), gewichten: Array.from({ length: kolommen }, (_, k) => ({ kolom: `k${k}`, gewicht: getal(0, 2) === 0 ? 0 : getal(0, max) })),
  })));
  uit.tweeweg++;
  const gerond = rondGecontroleerd(cellen);
  if (!gerond.ok) { uit.missers.push(`tweeweg zonder uitkomst: ${zegCellen(cellen)}`); return; }
  const { waarde } = gerond;
  const hoort = (aantal: number | undefined, deel: readonly Tabelcel[]) => { const som = somVan(deel.map((c) => c.waarde)); return aantal !== undefined && aantal >= omlaag(som) && aantal <= omhoog(som); };
  const telt = (deel: typeof waarde.cellen) => deel.reduce((s, c) => s + c.aantal, 0);
  const goed = waarde.cellen.every((c) => hoort(c.aantal, cellen.filter((x) => x.rij === c.rij && x.kolom === c.kolom)))
    && [...waarde.rijen].every(([rij, n]) => hoort(n, cellen.filter((c) => c.rij === rij)) && telt(waarde.cellen.filter((c) => c.rij === rij)) === n)
    && [...waarde.kolommen].every(([kolom, n]) => hoort(n, cellen.filter((c) => c.kolom === kolom)) && telt(waarde.cellen.filter((c) => c.kolom === kolom)) === n)
    && hoort(waarde.totaal, cellen) && telt(waarde.cellen) === waarde.totaal;
  if (!goed) uit.missers.push(`tweeweg buiten de grenzen: ${zegCellen(cellen)}`);
  if (cellen.filter((c) => c.waarde.noemer > 1n).length > ALLES_TOT) return;
  uit.nagerekend++;
  if (JSON.stringify(waarde.cellen) !== JSON.stringify(naastBijDoorAlles(cellen))) uit.missers.push(`tweeweg niet de naaste: ${zegCellen(cellen)}`);
}
const zegCellen = (cellen: readonly Tabelcel[]): string => cellen.map((c) => `${c.rij}${c.kolom}=${c.waarde.teller}/${c.waarde.noemer}`).join(' ');
