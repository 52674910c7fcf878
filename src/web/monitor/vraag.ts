import type { Dag } from '../../domain/kalender/dag.ts';
import { bestaat, jaarPeriode, jarenVan, kwartalenVan, leesPeriode, overlap, zegPeriode, type Periode } from '../../domain/monitor/periode.ts';
import { isOpenbaar, openbarePeriode } from '../../domain/monitor/versies.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';

export type Keuze = { naam: string; periode: Periode };
/** A part of the region: one sub-region or one municipality. */
export type Gebied = { code: string; naam: string; gemeenten: readonly string[] };
/** What narrows the question: how it was known at the end of a day, and which part of the region. */
type Nader = { bekendOp?: Dag; gebied?: Gebied; gebieden: readonly Gebied[] };

/** What the address of the monitor asks, read; `fouten` in words when it cannot be answered as asked. */
export type Monitorvraag = Nader & { regelingen: readonly Regeling[]; regeling: Regeling; versies: readonly Regeling[]; periode: Periode; keuzes: readonly Keuze[]; fouten: readonly { veld: string; melding: string }[]; /** may this reader see this period? */ mag: boolean; /** is it the reader's own regeling? */ eigen: boolean };

/** The year, the year before, and the years of which the parties published figures. */
function keuzesVan(versies: readonly Regeling[], vandaag: string, eigen: boolean): Keuze[] {
  const jaar = Number(vandaag.slice(0, 4));
  const open = openbarePeriode(versies);
  const lopend = eigen ? [{ naam: 'Dit jaar', periode: jaarPeriode(jaar) }, { naam: 'Vorig jaar', periode: jaarPeriode(jaar - 1) }] : [];
  return [...lopend, ...(open ? [...jarenVan(open).map((j) => ({ naam: `${j} (gepubliceerd)`, periode: overlap(open, jaarPeriode(j))! })), { naam: 'Alles wat gepubliceerd is', periode: { van: open.van, tot: open.tot } }] : [])];
}

/** Quarters further back than this are asked for by their days. */
const KWARTALEN_TERUG = 8;
/** Every period the form offers: the years and what was published, and the last quarters of one's own regeling. */
export function perioden(keuzes: readonly Keuze[], vandaag: string, eigen: boolean): Keuze[] {
  const jaar = Number(vandaag.slice(0, 4));
  const kwartalen = eigen ? kwartalenVan({ van: jaarPeriode(jaar - 3).van, tot: jaarPeriode(jaar).tot }).filter((k) => k.van <= vandaag).slice(-KWARTALEN_TERUG).reverse() : [];
  const jaren = keuzes.map((k) => ({ ...k, naam: /^(Dit|Vorig) jaar$/.test(k.naam) ? `${k.naam} (${zegPeriode(k.periode)})` : k.naam }));
  return [...jaren, ...kwartalen.map(({ naam, van, tot }) => ({ naam, periode: { van, tot } }))];
}
/** A period as one value of a form. */
export const periodecode = ({ van, tot }: Periode): string => `${van}_${tot}`;

const gebiedenVan = ({ gemeenten }: Regeling): Gebied[] => [
  ...[...new Set(gemeenten.flatMap((g) => g.deelregio ?? []))].map((naam) => ({ code: naam, naam, gemeenten: gemeenten.filter((g) => g.deelregio === naam).map((g) => g.code) })),
  ...gemeenten.map((g) => ({ code: g.code, naam: g.naam, gemeenten: [g.code] })),
];

/** Reads `bekend_op` and `gebied`; what cannot be is told. */
function leesNader({ c, kern, vandaag }: Pick<IngelogdVerzoek, 'c' | 'kern' | 'vandaag'>, regeling: Regeling): { nader: Nader; fouten: { veld: string; melding: string }[] } {
  const [gevraagd, deel] = [c.req.query('bekend_op'), c.req.query('gebied')];
  const gebieden = gebiedenVan(regeling);
  const gebied = gebieden.find((g) => g.code === deel);
  const mag = gevraagd !== undefined && bestaat(gevraagd) && gevraagd <= vandaag;
  return {
    nader: { gebieden, ...(gebied ? { gebied } : {}), ...(mag && gevraagd !== vandaag ? { bekendOp: gevraagd } : {}) },
    fouten: [
      ...(gevraagd && !mag ? [{ veld: 'bekend_op', melding: 'Kies bij ‘zoals bekend op’ een dag tot en met vandaag, als jjjj-mm-dd.' }] : []),
      // an area of another regeling was left standing in the form when the regeling was changed
      ...(deel && !gebied && !kern.regelingen.alle().some((r) => gebiedenVan(r).some((g) => g.code === deel)) ? [{ veld: 'gebied', melding: 'Dit gebied is er niet in deze regeling. Kies een gemeente of deelregio uit de lijst.' }] : []),
    ],
  };
}

/** Reads `?regeling=&van=&tot=` (or both days at once, as the form sends them: `periode=`), `&bekend_op=&gebied=`. Without a period it is this year, or for another's regeling what was published of it. */
export function leesVraag({ c, kern, wie, vandaag }: IngelogdVerzoek): Monitorvraag {
  const eigenRegeling = (id: string) => wie.regeling === null || wie.regeling === id;
  const regelingen = kern.regelingen.alle().filter((r) => eigenRegeling(r.regeling) || openbarePeriode(kern.regelingen.versies(r.regeling)));
  const gevraagd = c.req.query('regeling') || wie.regeling || regelingen[0]!.regeling;
  const regeling = regelingen.find((r) => r.regeling === gevraagd) ?? regelingen.find((r) => eigenRegeling(r.regeling)) ?? regelingen[0]!;
  const fouten = regeling.regeling === gevraagd ? [] : [{ veld: 'regeling', melding: 'Deze regeling is er niet, of er zijn geen cijfers van gepubliceerd. Kies een regeling uit de lijst.' }];
  const versies = kern.regelingen.versies(regeling.regeling);
  const eigen = eigenRegeling(regeling.regeling);
  const keuzes = keuzesVan(versies, vandaag, eigen);
  const standaard = eigen ? keuzes[0]!.periode : openbarePeriode(versies)!;
  const ineens = /^(.+)_(.+)$/.exec(c.req.query('periode') ?? '');
  const [van, tot] = ineens ? [ineens[1], ineens[2]] : [c.req.query('van'), c.req.query('tot')];
  const gelezen = van || tot ? leesPeriode(van, tot) : { periode: standaard, fouten: [] };
  const periode = gelezen.periode ?? standaard;
  const { nader, fouten: naderfouten } = leesNader({ c, kern, vandaag }, regeling);
  return { regelingen, regeling, versies, periode, keuzes, ...nader, fouten: [...fouten, ...gelezen.fouten, ...naderfouten], mag: eigen || isOpenbaar(versies, periode), eigen };
}

type Deel = 'regeling' | 'periode' | 'bekendOp' | 'gebied';
/** What an address must carry so that another page answers the same question; or only these parts of it. */
export const vraagdelen = ({ regeling, periode: { van, tot }, bekendOp, gebied }: Pick<Monitorvraag, Deel>, ...delen: Deel[]): Record<string, string> => {
  const met = (deel: Deel): boolean => delen.length === 0 || delen.includes(deel);
  return {
    ...(met('regeling') ? { regeling: regeling.regeling } : {}), ...(met('periode') ? { van, tot } : {}),
    ...(bekendOp && met('bekendOp') ? { bekend_op: bekendOp } : {}), ...(gebied && met('gebied') ? { gebied: gebied.code } : {}),
  };
};

/** The address of the monitor for a period, with more parameters if needed. */
export const monitoradres = (regeling: string, { van, tot }: Periode, meer: Record<string, string> = {}): string => `/monitor?${new URLSearchParams({ regeling, van, tot, ...meer })}`;
