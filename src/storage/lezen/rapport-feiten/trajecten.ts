import { sql } from 'kysely';
import { DOORLOOP, DOORLOOPCODES, MIJLPALEN, TERMIJNCODES, TERMIJNMETING, type Mijlpaal, type Traject } from '../../../domain/monitor/rapport/mijlpalen.ts';
import { bekend, type Deel, type Telvraag } from './delen.ts';

/* The chain as milestones, and the stretches between them. */

/** A milestone as a bit, so that a stretch is a question of masks. */
const bit = (m: Mijlpaal): number => 2 ** MIJLPALEN.indexOf(m);
export const masker = (ms: readonly Mijlpaal[]): number => ms.reduce((som, m) => som + bit(m), 0);
export const b = (m: Mijlpaal): Deel => sql.raw(String(bit(m)));

/** The kinds of event, with the milestones each can be and how to tell which. */
const gevolg = (anders: Deel): Deel => sql`case when g.gegevens ->> 'gevolg' = 'uitsluiting' then ${b('uit')} else ${anders} end`;
const MIJLPAAL_UIT: readonly (readonly [soort: string, kan: readonly Mijlpaal[], welke?: Deel])[] = [
  ['aanvraag-ingediend', ['ingediend']], ['in-behandeling-genomen', ['behandeling']],
  ['besluit-genomen', ['positief', 'negatief', 'stil'], sql`case g.gegevens ->> 'uitkomst' when 'positief' then ${b('positief')} when 'negatief' then ${b('negatief')} else ${b('stil')} end`],
  ['besluit-verdaagd', ['stil']], ['aanvulling-gevraagd', ['stil']], ['besluit-verzonden', ['verzonden']], ['op-wachtlijst-geplaatst', ['geplaatst']],
  ['herziening-beoordeeld', ['opnieuw'], sql`case g.gegevens ->> 'gevolg' when 'opnieuw-beoordelen' then ${b('opnieuw')} end`],
  ['woning-voorgelegd', ['voorgelegd']], ['advies-gegeven', ['advies']], ['advies-uitgebleven', ['advies']],
  ['aanbod-beantwoord', ['aangenomen', 'geweigerd', 'uit'], sql`case when g.gegevens ->> 'antwoord' = 'aangenomen' then ${b('aangenomen')} else ${gevolg(b('geweigerd'))} end`],
  ['aanbod-vervallen', ['terug', 'uit'], gevolg(b('terug'))], ['aanbod-ingetrokken', ['terug', 'uit'], gevolg(b('terug'))], ['weigering-gewogen', ['uit'], gevolg(sql`null`)],
  ['contract-vastgelegd', ['contract']], ['contract-ondertekend', ['getekend']], ['sleutel-overgedragen', ['sleutel']], ['aanvraag-ingetrokken', ['uit']], ['van-wachtlijst-gehaald', ['uit']],
];

/** What happened before the last day counted, as milestones; only of these kinds. */
export function mijlpalen(v: Telvraag, nodig: readonly Mijlpaal[]): Deel {
  const soorten = MIJLPAAL_UIT.filter(([, kan]) => kan.some((m) => nodig.includes(m)));
  const welke = sql.join(soorten.map(([soort, [eersteMijlpaal], deel]) => sql`when ${sql.lit(soort)} then ${deel ?? b(eersteMijlpaal!)}`), sql` `);
  return sql`select g.stroom_id, g.volgnummer, g.gebeurd_op, g.versie, case g.soort ${welke} end as mijlpaal from voordeur.gebeurtenis g
  where ${bekend(v, 'g')} and g.soort in (${sql.join(soorten.map(([soort]) => sql.lit(soort)))}) and g.gebeurd_op < ${v.tel}::date`;
}

type Lopend = Traject & { telt_niet?: readonly Mijlpaal[] };
const leden = ({ van, tot, stopt, telt_niet = [] }: Lopend): Mijlpaal[] => [van, ...tot, ...stopt, ...telt_niet];

/**
 * Every stretch with how it ended, if it has; from `m`, the milestones in order. An end that was recorded with an earlier day than its
 * beginning took no time. `weg`: it ended so that it does not count.
 */
const trajecten = (lijst: readonly (readonly [string, Lopend])[]): Deel => sql.join(lijst.map(([code, t]) => {
  const getal = (n: number): Deel => sql.raw(String(n));
  return sql`
  select ${sql.lit(code)} as traject, t.stroom_id, t.volgnummer, t.versie, t.begin, t.door is null as open, greatest(t.begin, t.eind) as eind, t.door & ${getal(masker(t.tot))} <> 0 as klaar, t.door & ${getal(t.telt_niet ? masker([t.van, ...t.telt_niet]) : 0)} <> 0 as weg from (
    select m.stroom_id, m.volgnummer, m.versie, m.mijlpaal, m.gebeurd_op as begin, lead(m.gebeurd_op) over w as eind, lead(m.mijlpaal) over w as door from m where m.mijlpaal & ${getal(masker([...new Set(leden(t))]))} <> 0 window w as (partition by m.stroom_id order by m.volgnummer)) t
  where t.mijlpaal = ${b(t.van)}`;
}), sql` union all `);
export const DOORLOOPLIJST = DOORLOOPCODES.map((c) => [c, DOORLOOP[c] as Lopend] as const);
export const TERMIJNLIJST = TERMIJNCODES.map((c) => [c, TERMIJNMETING[c] as Lopend] as const);
const alleLeden = (lijst: readonly (readonly [string, Lopend])[]): Mijlpaal[] => [...new Set(lijst.flatMap(([, t]) => leden(t)))];
/** The milestones and the stretches between them, to begin a statement with. Ordered once, so that each stretch finds them in order. */
export const metTrajecten = (v: Telvraag, lijst: readonly (readonly [string, Lopend])[]): Deel => sql`m as materialized (${mijlpalen(v, alleLeden(lijst))} order by g.stroom_id, g.volgnummer), t as (${trajecten(lijst)})`;

/** A stretch that ended in the period or still runs, as facts of lead time: how far it was when first seen, and how it ended. */
export const duur = (v: Telvraag, cijfer: string, rij: Deel, uit: Deel): Deel => sql`
  select ${cijfer}::text as cijfer, ${rij} as rij, x.kolom, x.dagen, t.stroom_id from ${uit}
  cross join lateral (values ('erin', greatest(0, ${v.van}::date - t.begin)), (case when t.open then 'open' when t.klaar then 'klaar' else 'gestopt' end, case when t.open then ${v.tel}::date - 1 else t.eind end - t.begin)) as x (kolom, dagen)
  where t.open or t.eind >= ${v.van}::date`;
