/*
 * Ways to divide whole homes by weight. Everything is compared by cross-multiplying whole numbers (BigInt), so no
 * outcome rests on a rounded fraction.
 *
 * A tie is broken by a fixed rule: the larger weight first, then the key that comes first in code point order. It does
 * not depend on the order of the rows, so anyone can check it; a tie that decided something is reported.
 */

export const METHODEN = ['afronden', 'grootsteResten', 'sainteLague', 'dHondt', 'huntingtonHill'] as const;
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

/** What one more home is worth to a row: `teller(weight) / noemer(homes so far)`, and the least of `totaal` that is shared out for certain. */
type Voorrangsregel = { teller: (gewicht: bigint) => bigint; noemer: (aantal: bigint) => bigint; zeker: (totaal: bigint, rijen: bigint) => bigint };

/**
 * One home at a time to the row with the highest claim. A claim above zero over a divisor of zero comes before every other: that
 * row gets its first home first.
 */
const delers = ({ teller, noemer, zeker }: Voorrangsregel): Rekenwijze => (totaal, rijen, som) => {
  // Nobody ends below this floor, so counting may start there instead of at nothing. `zeker` is twice the number of homes.
  const bodem = zeker(totaal, BigInt(rijen.length));
  const stand = rijen.map((r) => {
    const vast = (r.gewicht * bodem) / (2n * som) - 1n;
    return { ...r, recht: teller(r.gewicht), aantal: vast > 0n ? vast : 0n };
  });
  type Stand = (typeof stand)[number];
  const eerder = (a: Stand, b: Stand) => {
    const [links, rechts] = [a.recht * noemer(b.aantal), b.recht * noemer(a.aantal)];
    return links === rechts ? voorrang(a, b) < 0 : links > rechts;
  };
  let laatste = { recht: 0n, noemer: 1n };
  for (let over = totaal - stand.reduce((a, s) => a + s.aantal, 0n); over > 0n; over--) {
    const krijgt = stand.reduce((beste, s) => (eerder(s, beste) ? s : beste));
    laatste = { recht: krijgt.recht, noemer: noemer(krijgt.aantal) };
    krijgt.aantal += 1n;
  }
  const even = (s: Stand, bij: bigint) => s.recht > 0n && s.recht * laatste.noemer === laatste.recht * noemer(bij);
  const misten = stand.filter((s) => even(s, s.aantal));
  const kregen = stand.filter((s) => s.aantal > 0n && even(s, s.aantal - 1n)).sort(voorrang);
  return {
    aantallen: stand.map((s) => s.aantal),
    gelijkstand: misten.length === 0 || kregen.length === 0 ? null : { tussen: [...kregen, ...misten.sort(voorrang)].map((s) => s.sleutel), kregen: kregen.map((s) => s.sleutel) },
  };
};
/** Divisors 1, 3, 5, … for `begin` 1 (Sainte-Laguë), 2, 4, 6, … for `begin` 2 (D'Hondt: 1, 2, 3, …, doubled). */
const rechte = (begin: bigint) => delers({ teller: (w) => w, noemer: (n) => 2n * n + begin, zeker: (totaal, rijen) => 2n * totaal - rijen });
/**
 * Huntington-Hill: the divisor is the geometric mean √(n(n+1)), compared squared. At n = 0 it is zero, so every row with weight gets
 * one home before any gets a second. With fewer homes than such rows, the largest weights get one each.
 */
const meetkundig = delers({ teller: (w) => w * w, noemer: (n) => n * (n + 1n), zeker: (totaal, rijen) => 2n * (totaal - rijen) });

/** The methods as a table: the name on screen, what it does in a sentence, whether the parts always add up to the total, and the computation. */
export const METHODETABEL: Record<Methode, { naam: string; uitleg: string; telt_op: boolean; reken: Rekenwijze }> = {
  afronden: { naam: 'gewoon afronden', uitleg: 'Gewoon afronden deelt naar gewicht en rondt elke rij los af; de som kan dan te hoog of te laag zijn.', telt_op: false, reken: afronden },
  grootsteResten: { naam: 'grootste resten', uitleg: 'Grootste resten geeft eerst ieder het hele deel en daarna de overgebleven woningen aan wie het dichtst bij de volgende is.', telt_op: true, reken: grootsteResten },
  sainteLague: { naam: 'Sainte-Laguë', uitleg: 'Sainte-Laguë geeft de woningen één voor één aan wie er naar gewicht het meest recht op heeft.', telt_op: true, reken: rechte(1n) },
  dHondt: { naam: 'D’Hondt', uitleg: 'D’Hondt doet dat ook, en is iets gunstiger voor grote rijen.', telt_op: true, reken: rechte(2n) },
  huntingtonHill: {
    naam: 'Huntington-Hill', uitleg: 'Huntington-Hill doet dat ook, maar geeft eerst elke rij met gewicht één woning; zijn er minder woningen dan rijen, dan krijgen de grootste gewichten er één.', telt_op: true, reken: meetkundig,
  },
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
