/*
 * Ways to divide whole homes by weight. Everything is compared by cross-multiplying whole numbers (BigInt), so no
 * outcome rests on a rounded fraction.
 *
 * A tie is broken by a fixed rule: the larger weight first, then the key that comes first in code point order. It does
 * not depend on the order of the rows, so anyone can check it; a tie that decided something is reported.
 */

export const METHODEN = ['afronden', 'grootsteResten', 'sainteLague', 'dHondt'] as const;
export type Methode = (typeof METHODEN)[number];

/** Whose share, and how heavy it weighs: a whole number of households, homes, inhabitants. */
export type Gewicht = { sleutel: string; gewicht: number };

/** A tie that decided something: who had an equal claim, and who of them got one more by the tie rule. */
export type Gelijkstand = { tussen: string[]; kregen: string[] };
export type Uitslag = { aantallen: Map<string, number>; gelijkstand: Gelijkstand | null };

type Rij = { sleutel: string; gewicht: bigint };
type Deling = { aantallen: bigint[]; gelijkstand: Gelijkstand | null };
type Rekenwijze = (totaal: bigint, rijen: Rij[], som: bigint) => Deling;

function voorrang(a: Rij, b: Rij): number {
  if (a.gewicht !== b.gewicht) return a.gewicht > b.gewicht ? -1 : 1;
  return a.sleutel < b.sleutel ? -1 : 1;
}

/** Each row rounded by itself, a half upwards. */
const afronden: Rekenwijze = (totaal, rijen, som) => ({
  aantallen: rijen.map(({ gewicht }) => (2n * gewicht * totaal + som) / (2n * som)),
  gelijkstand: null,
});

/** First each whole part; what is left goes one by one to the largest remainders (Hamilton). */
const grootsteResten: Rekenwijze = (totaal, rijen, som) => {
  const aantallen = rijen.map(({ gewicht }) => (gewicht * totaal) / som);
  const over = Number(totaal - aantallen.reduce((a, b) => a + b, 0n));
  const rij = rijen.map((r, i) => ({ ...r, i, rest: (r.gewicht * totaal) % som }));
  rij.sort((a, b) => (a.rest === b.rest ? voorrang(a, b) : a.rest > b.rest ? -1 : 1));
  for (const { i } of rij.slice(0, over)) aantallen[i]! += 1n;
  const [laatste, volgende] = [rij[over - 1], rij[over]];
  if (!laatste || laatste.rest !== volgende?.rest) return { aantallen, gelijkstand: null };
  const gelijk = (r: { rest: bigint }) => r.rest === laatste.rest;
  return { aantallen, gelijkstand: { tussen: rij.filter(gelijk).map((r) => r.sleutel), kregen: rij.slice(0, over).filter(gelijk).map((r) => r.sleutel) } };
};

/**
 * One home at a time to the highest weight / (2 × homes so far + begin): begin 1 is Sainte-Laguë (divisors 1, 3, 5, …),
 * begin 2 is D'Hondt (1, 2, 3, …, doubled).
 */
const delers = (begin: bigint): Rekenwijze => (totaal, rijen, som) => {
  // Nobody ends below this floor under either method, so counting may start there instead of at nothing.
  const bodem = 2n * totaal - BigInt(rijen.length);
  const stand = rijen.map((r) => {
    const zeker = (r.gewicht * bodem) / (2n * som) - 1n;
    return { ...r, aantal: zeker > 0n ? zeker : 0n };
  });
  type Stand = (typeof stand)[number];
  const deler = (s: Stand) => 2n * s.aantal + begin;
  const eerder = (a: Stand, b: Stand) => {
    const [links, rechts] = [a.gewicht * deler(b), b.gewicht * deler(a)];
    return links === rechts ? voorrang(a, b) < 0 : links > rechts;
  };
  let laatste = { gewicht: 0n, deler: 1n };
  for (let over = totaal - stand.reduce((a, s) => a + s.aantal, 0n); over > 0n; over--) {
    const krijgt = stand.reduce((beste, s) => (eerder(s, beste) ? s : beste));
    laatste = { gewicht: krijgt.gewicht, deler: deler(krijgt) };
    krijgt.aantal += 1n;
  }
  const even = (gewicht: bigint, door: bigint) => gewicht * laatste.deler === laatste.gewicht * door;
  const misten = laatste.gewicht > 0n ? stand.filter((s) => even(s.gewicht, deler(s))) : [];
  const kregen = stand.filter((s) => s.aantal > 0n && even(s.gewicht, deler(s) - 2n)).sort(voorrang);
  return {
    aantallen: stand.map((s) => s.aantal),
    gelijkstand: misten.length === 0 ? null : { tussen: [...kregen, ...misten.sort(voorrang)].map((s) => s.sleutel), kregen: kregen.map((s) => s.sleutel) },
  };
};

/** The methods as a table: the name on screen, whether the parts always add up to the total, and the computation. */
export const METHODETABEL: Record<Methode, { naam: string; telt_op: boolean; reken: Rekenwijze }> = {
  afronden: { naam: 'gewoon afronden', telt_op: false, reken: afronden },
  grootsteResten: { naam: 'grootste resten', telt_op: true, reken: grootsteResten },
  sainteLague: { naam: 'Sainte-Laguë', telt_op: true, reken: delers(1n) },
  dHondt: { naam: 'D’Hondt', telt_op: true, reken: delers(2n) },
};

function geheel(getal: number, wat: string): bigint {
  if (!Number.isSafeInteger(getal) || getal < 0) throw new RangeError(`${wat} is geen geheel getal van nul of meer: ${getal}`);
  return BigInt(getal);
}

/**
 * Divides `totaal` homes over the keys by weight, and says whether a tie decided something.
 * When no key has any weight there is nothing to go by and each gets 0. Throws RangeError for a number that is not a
 * whole number of zero or more, and for a key that occurs twice.
 */
export function verdeelMetUitslag(methode: Methode, totaal: number, gewichten: readonly Gewicht[]): Uitslag {
  const rijen = gewichten.map(({ sleutel, gewicht }) => ({ sleutel, gewicht: geheel(gewicht, `Het gewicht van ${sleutel}`) }));
  if (new Set(rijen.map((r) => r.sleutel)).size < rijen.length) throw new RangeError('Een sleutel komt twee keer voor');
  const som = rijen.reduce((a, r) => a + r.gewicht, 0n);
  const alles = geheel(totaal, 'Het totaal');
  const deling = som === 0n ? { aantallen: rijen.map(() => 0n), gelijkstand: null } : METHODETABEL[methode].reken(alles, rijen, som);
  return { aantallen: new Map(rijen.map((r, i) => [r.sleutel, Number(deling.aantallen[i])])), gelijkstand: deling.gelijkstand };
}

/** Divides `totaal` homes over the keys by weight, in the order given; see `verdeelMetUitslag`. */
export function verdeel(methode: Methode, totaal: number, gewichten: readonly Gewicht[]): Map<string, number> {
  return verdeelMetUitslag(methode, totaal, gewichten).aantallen;
}
