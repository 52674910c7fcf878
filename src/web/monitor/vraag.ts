import { jaarPeriode, jarenVan, leesPeriode, overlap, type Periode } from '../../domain/monitor/periode.ts';
import { isOpenbaar, openbarePeriode } from '../../domain/monitor/versies.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';

export type Keuze = { naam: string; periode: Periode };
/** What the address of the monitor asks, read; `fouten` in words when it cannot be answered as asked. */
export type Monitorvraag = { regelingen: readonly Regeling[]; regeling: Regeling; versies: readonly Regeling[]; periode: Periode; keuzes: readonly Keuze[]; fouten: readonly { veld: string; melding: string }[]; /** may this reader see this period? */ mag: boolean };

/** The year, the year before, and the years of which the parties published figures. */
function keuzesVan(versies: readonly Regeling[], vandaag: string, eigen: boolean): Keuze[] {
  const jaar = Number(vandaag.slice(0, 4));
  const open = openbarePeriode(versies);
  const lopend = eigen ? [{ naam: 'Dit jaar', periode: jaarPeriode(jaar) }, { naam: 'Vorig jaar', periode: jaarPeriode(jaar - 1) }] : [];
  return [...lopend, ...(open ? [...jarenVan(open).map((j) => ({ naam: `${j} (gepubliceerd)`, periode: overlap(open, jaarPeriode(j))! })), { naam: 'Alles wat gepubliceerd is', periode: { van: open.van, tot: open.tot } }] : [])];
}

/** Reads `?regeling=&van=&tot=`. Without a period it is this year, or for another's regeling what was published of it. */
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
  const [van, tot] = [c.req.query('van'), c.req.query('tot')];
  const gelezen = van || tot ? leesPeriode(van, tot) : { periode: standaard, fouten: [] };
  const periode = gelezen.periode ?? standaard;
  return { regelingen, regeling, versies, periode, keuzes, fouten: [...fouten, ...gelezen.fouten], mag: eigen || isOpenbaar(versies, periode) };
}

/** The address of the monitor for a period, with more parameters if needed. */
export const monitoradres = (regeling: string, { van, tot }: Periode, meer: Record<string, string> = {}): string => `/monitor?${new URLSearchParams({ regeling, van, tot, ...meer })}`;
