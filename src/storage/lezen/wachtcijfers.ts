import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Kandidaat } from '../../domain/matching/punten.ts';
import type { Aanbodtelling } from '../../domain/monitor/eerlijkheid-aanbod.ts';
import type { Periode } from '../../domain/monitor/periode.ts';
import type { Groepcijfers, Wachtperiode } from '../../domain/monitor/wachtcijfers.ts';
import type { Geval } from '../../domain/simulatie/gewichten.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';

/** Every time someone waited, by party and without a person, as known at the end of `peildag`; one query. */
export async function leesWachtperioden(verbinding: Verbinding, regeling: string, peildag: Dag): Promise<Wachtperiode[]> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Wachtperiode>`
    select wachtlijst, zorgorganisatie, geplaatst_op, aanbod_op, sleutel_op, eind_op, gepauzeerd_op, count(*)::int as aantal
    from voordeur.wachtperiodes(${regeling}, ${peildag}::date + 1) group by 1, 2, 3, 4, 5, 6, 7`.execute(tx));
  return rows;
}

/** The groups of people in one calendar year; `tot` is the first day that was not counted. Undefined when the database knows nobody. */
export type Jaargroepen = Periode & { totaal: Groepcijfers; groepen: ReadonlyMap<string, ReadonlyMap<string, Groepcijfers>> };

const CIJFERS = ['wacht', 'wachtweken', 'sleutels', 'aanbodweken', 'sleutelweken', 'verloop', 'termijn', 'binnen'] as const satisfies (keyof Groepcijfers)[];

/** Waits by target group, household and age, small numbers left out; as the reader, whose role and region the function checks. */
export async function leesJaargroepen(verbinding: Verbinding, token: string, jaar: number, maanden: number): Promise<Jaargroepen | undefined> {
  type Rij = { vanaf: Dag; tot: Dag; dimensie: string; groep: string } & { [K in keyof Groepcijfers]: Groepcijfers[K] | null };
  const { rows } = await verbinding.als(token, (tx) => sql<Rij>`select * from voordeur.wachtcijfers(${jaar}, ${maanden})`.execute(tx));
  if (rows.length === 0) return undefined;
  const groepen = new Map<string, Map<string, Groepcijfers>>();
  for (const { dimensie, groep, ...cijfers } of rows) {
    const bekend = Object.fromEntries(CIJFERS.flatMap((naam) => (cijfers[naam] === null ? [] : [[naam, cijfers[naam]]]))) as Groepcijfers;
    if (!groepen.has(dimensie)) groepen.set(dimensie, new Map());
    groepen.get(dimensie)!.set(groep, bekend);
  }
  return { van: rows[0]!.vanaf, tot: rows[0]!.tot, totaal: groepen.get('totaal')!.get('')!, groepen };
}

/** Offers in a period and what came of them; one query. */
export async function telAanbiedingen(verbinding: Verbinding, regeling: string, { van, tot }: Periode): Promise<Aanbodtelling> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Aanbodtelling[number]>`
    select soort, coalesce(gegevens ->> 'antwoord', gegevens ->> 'advies', '') as uitkomst, coalesce(gegevens ->> 'reden', '') as reden, count(*)::int as aantal
    from voordeur.gebeurtenis where regeling = ${regeling} and gebeurd_op >= ${van}::date and gebeurd_op < ${tot}::date
      and soort in ('woning-voorgelegd', 'advies-gegeven', 'advies-uitgebleven', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken')
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx));
  return rows;
}

/** Frozen rankings further back than the latest so many are not played again. */
export const HOOGSTENS_AFWEGINGEN = 100;
/** The latest rankings kept in a regeling with the candidates whom the reader may see, latest first; two queries, one line in the read log. */
export async function leesGevallen(tx: Transactie, regeling: string): Promise<Geval[]> {
  const { rows } = await sql<{ id: string; kader: Geval['kader'] }>`select id, kader from voordeur.afweging where regeling = ${regeling} order by op desc, id limit ${HOOGSTENS_AFWEGINGEN}`.execute(tx);
  if (rows.length === 0) return [];
  const { rows: gewogen } = await sql<{ afweging_id: string; invoer: Kandidaat }>`select afweging_id, invoer from voordeur.afwegingen_lezen(${rows.map((r) => r.id)}::uuid[])`.execute(tx);
  const per = new Map<string, Kandidaat[]>(rows.map((r) => [r.id, []]));
  for (const g of gewogen) per.get(g.afweging_id)?.push(g.invoer);
  return rows.map(({ id, kader }) => ({ kader, kandidaten: per.get(id)! }));
}

/** The groups of candidates whom the reader sees: bands, never a day of birth. Two queries, one line in the read log. */
export type Kandidaatgroepen = { doelgroep: string; huishouden: string; leeftijd: string };
export async function leesKandidaatgroepen(tx: Transactie, dossiers: readonly string[]): Promise<Map<string, Kandidaatgroepen>> {
  const { rows } = await sql<{ dossier_id: string; huishouden: string; leeftijd: string }>`select * from voordeur.groepen_lezen(${[...dossiers]}::uuid[])`.execute(tx);
  const { rows: doelgroepen } = await sql<{ stroom_id: string; doelgroep: string }>`select distinct on (stroom_id) stroom_id, gegevens ->> 'doelgroep' as doelgroep from voordeur.gebeurtenis
    where stroom_id = any (${[...dossiers]}::uuid[]) and soort = 'herkomst-vastgelegd' order by stroom_id, volgnummer desc`.execute(tx);
  const doelgroep = new Map(doelgroepen.map((d) => [d.stroom_id, d.doelgroep]));
  return new Map(rows.map(({ dossier_id, ...banden }) => [dossier_id, { ...banden, doelgroep: doelgroep.get(dossier_id) ?? 'onbekend' }]));
}
