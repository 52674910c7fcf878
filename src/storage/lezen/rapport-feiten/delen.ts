import { sql, type RawBuilder } from 'kysely';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Kwartaal } from '../../../domain/monitor/periode.ts';

/*
 * What the statements of the report have in common: which events count, as known on which day, and what is looked up beside them.
 */

/** What is asked. `tel`: the first day that is not counted any more; `bekend`: the last day on which something counted must have been recorded. */
export type Telvraag = {
  regeling: string; van: Dag; tot: Dag; tel: Dag; bekend?: Dag;
  /** the year that figures about what befell people are told of */
  jaar: { van: Dag; tot: Dag };
  /** target groups by code, each with the group it is counted in */
  doelgroepen: Readonly<Record<string, string>>;
  /** the quarters of the trend */
  kwartalen: readonly Kwartaal[];
  /** per term and version of the regeling: the last day of a term that begins on `begin`, on the day after, and so on; what began before lies so far back that its last day has passed before the period */
  termijnen: readonly { termijn: string; versie: Dag; dagen: readonly Dag[] }[];
  begin: Dag;
};
export type Deel = RawBuilder<unknown>;
/** The columns every chapter gives: which figure and cell, the length of time if it has one, and the stream (null: not a dossier). */
export type Hoofdstuktelling = (v: Telvraag) => Deel;

export const naam = (alias: string): Deel => sql.raw(alias);
/** Of this regeling, and known on the day asked for. */
export const bekend = (v: Telvraag, alias: string): Deel => v.bekend === undefined
  ? sql`${naam(alias)}.regeling = ${v.regeling}`
  : sql`${naam(alias)}.regeling = ${v.regeling} and ${naam(alias)}.vastgelegd_op < (${v.bekend}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`;
export const ookBekend = (v: Telvraag, alias: string): Deel => (v.bekend === undefined ? sql`true` : sql`${naam(alias)}.vastgelegd_op < (${v.bekend}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
export const tussen = (alias: string, van: Dag, tot: Dag): Deel => sql`${naam(alias)}.gebeurd_op >= ${van}::date and ${naam(alias)}.gebeurd_op < ${tot}::date`;
export const inPeriode = (v: Telvraag, alias: string): Deel => tussen(alias, v.van, v.tot < v.tel ? v.tot : v.tel);

/** The first event of the stream, which names the care organisation that opened it. */
export const eerste = (alias: string): Deel => sql`join voordeur.gebeurtenis b on b.stroom_id = ${naam(alias)}.stroom_id and b.volgnummer = 1`;
/** Where the client comes from and the group of their target group, as last recorded. */
export const herkomst = (v: Telvraag, alias: string, als: Deel = sql`true`): Deel => sql`left join lateral (select h.gegevens ->> 'herkomstgemeente' as gemeente, h.gegevens ->> 'doelgroep' as doelgroep from voordeur.gebeurtenis h
  where ${als} and h.stroom_id = ${naam(alias)}.stroom_id and h.soort = 'herkomst-vastgelegd' and ${ookBekend(v, 'h')} order by h.volgnummer desc limit 1) h on true`;
/** The last home laid before this client up to this event. */
export const woning = (v: Telvraag, alias: string, als: Deel = sql`true`): Deel => sql`left join lateral (select w.gegevens ->> 'corporatie' as corporatie from voordeur.gebeurtenis w
  where ${als} and w.stroom_id = ${naam(alias)}.stroom_id and w.volgnummer <= ${naam(alias)}.volgnummer and w.soort = 'woning-voorgelegd' and ${ookBekend(v, 'w')} order by w.volgnummer desc limit 1) w on true`;
/** Who supports the client, as last handed over; before an event where one is named. `als`: looked up only then. */
export const begeleider = (v: Telvraag, alias: string, tot?: Deel, als: Deel = sql`true`): Deel => sql`left join lateral (select z.gegevens ->> 'naar' as code from voordeur.gebeurtenis z
  where ${als} and z.stroom_id = ${naam(alias)}.stroom_id and z.soort = 'begeleiding-overgedragen' and ${ookBekend(v, 'z')} ${tot ? sql`and z.volgnummer < ${tot}` : sql``} order by z.volgnummer desc limit 1) z on true`;
