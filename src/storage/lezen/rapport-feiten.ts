import { sql, type RawBuilder } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Hoofdstukcode } from '../../domain/monitor/rapport/cijfers.ts';
import { DOORLOOP, DOORLOOPCODES, MIJLPALEN, TERMIJNCODES, TERMIJNMETING, type Mijlpaal, type Traject } from '../../domain/monitor/rapport/mijlpalen.ts';
import { STAAT_NA, TRECHTER } from '../../domain/monitor/rapport/trechter.ts';

/*
 * What is counted for each chapter of the report: one statement per chapter that gives, for every cell, the streams behind it. The
 * same text is counted for the figure and listed for who may see which dossiers they are. From events alone, so that an erased person counts.
 */

/** What is asked. `tel`: the first day that is not counted any more; `bekend`: the last day on which something counted must have been recorded. */
export type Telvraag = {
  regeling: string; van: Dag; tot: Dag; tel: Dag; bekend?: Dag;
  /** the year that figures about what befell people are told of */
  jaar: { van: Dag; tot: Dag };
  /** target groups by code, each with the group it is counted in */
  doelgroepen: Readonly<Record<string, string>>;
  /** where the quarters of the trend begin */
  trend_van: Dag;
  /** per term and version of the regeling: the last day of a term that begins on `begin`, on the day after, and so on; what began before lies so far back that its last day has passed before the period */
  termijnen: readonly { termijn: string; versie: Dag; dagen: readonly Dag[] }[];
  begin: Dag;
};
type Deel = RawBuilder<unknown>;
/** The columns every chapter gives: which figure and cell, the length of time if it has one, and the stream (null: not a dossier). */
type Hoofdstuktelling = (v: Telvraag) => Deel;

const naam = (alias: string): Deel => sql.raw(alias);
/** Of this regeling, and known on the day asked for. */
const bekend = (v: Telvraag, alias: string): Deel => v.bekend === undefined
  ? sql`${naam(alias)}.regeling = ${v.regeling}`
  : sql`${naam(alias)}.regeling = ${v.regeling} and ${naam(alias)}.vastgelegd_op < (${v.bekend}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`;
const ookBekend = (v: Telvraag, alias: string): Deel => (v.bekend === undefined ? sql`true` : sql`${naam(alias)}.vastgelegd_op < (${v.bekend}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
const tussen = (alias: string, van: Dag, tot: Dag): Deel => sql`${naam(alias)}.gebeurd_op >= ${van}::date and ${naam(alias)}.gebeurd_op < ${tot}::date`;
const inPeriode = (v: Telvraag, alias: string): Deel => tussen(alias, v.van, v.tot < v.tel ? v.tot : v.tel);

/** The first event of the stream, which names the care organisation that opened it. */
const eerste = (alias: string): Deel => sql`join voordeur.gebeurtenis b on b.stroom_id = ${naam(alias)}.stroom_id and b.volgnummer = 1`;
/** Where the client comes from and the group of their target group, as last recorded. */
const herkomst = (v: Telvraag, alias: string, als: Deel = sql`true`): Deel => sql`left join lateral (select h.gegevens ->> 'herkomstgemeente' as gemeente, h.gegevens ->> 'doelgroep' as doelgroep from voordeur.gebeurtenis h
  where ${als} and h.stroom_id = ${naam(alias)}.stroom_id and h.soort = 'herkomst-vastgelegd' and ${ookBekend(v, 'h')} order by h.volgnummer desc limit 1) h on true`;
/** The last home laid before this client up to this event. */
const woning = (v: Telvraag, alias: string, als: Deel = sql`true`): Deel => sql`left join lateral (select w.gegevens ->> 'corporatie' as corporatie from voordeur.gebeurtenis w
  where ${als} and w.stroom_id = ${naam(alias)}.stroom_id and w.volgnummer <= ${naam(alias)}.volgnummer and w.soort = 'woning-voorgelegd' and ${ookBekend(v, 'w')} order by w.volgnummer desc limit 1) w on true`;
/** Who supports the client, as last handed over; before an event where one is named. `als`: looked up only then. */
const begeleider = (v: Telvraag, alias: string, tot?: Deel, als: Deel = sql`true`): Deel => sql`left join lateral (select z.gegevens ->> 'naar' as code from voordeur.gebeurtenis z
  where ${als} and z.stroom_id = ${naam(alias)}.stroom_id and z.soort = 'begeleiding-overgedragen' and ${ookBekend(v, 'z')} ${tot ? sql`and z.volgnummer < ${tot}` : sql``} order by z.volgnummer desc limit 1) z on true`;

const aanvragen: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.soort, g.gegevens ->> 'gemeente' as bestemming, b.gegevens ->> 'zorgorganisatie' as zorg, coalesce(h.gemeente, 'onbekend') as herkomst, coalesce(${JSON.stringify(v.doelgroepen)}::jsonb ->> h.doelgroep, h.doelgroep, 'onbekend') as doelgroep,
      case g.soort when 'aanvraag-ingediend' then 'ingediend' when 'in-behandeling-genomen' then 'in-behandeling' when 'aanvulling-gevraagd' then 'teruggestuurd' when 'aanvraag-ingetrokken' then 'ingetrokken'
        when 'besluit-genomen' then case g.gegevens ->> 'uitkomst' when 'positief' then 'gehonoreerd' when 'negatief' then 'afgewezen' end end as kolom
    from voordeur.gebeurtenis g ${eerste('g')} ${herkomst(v, 'g')}
    where ${bekend(v, 'g')} and g.soort in ('aanvraag-ingediend', 'in-behandeling-genomen', 'aanvulling-gevraagd', 'besluit-genomen', 'aanvraag-ingetrokken', 'sleutel-overgedragen') and ${inPeriode(v, 'g')})
  select 'aanvragen-per-zorg' as cijfer, zorg as rij, kolom, null::int as dagen, stroom_id from a where kolom is not null
  union all select 'aanvragen-per-doelgroep', doelgroep, kolom, null, stroom_id from a where kolom is not null
  union all select 'aanvragen-naar-herkomst', herkomst, doelgroep, null, stroom_id from a where soort = 'aanvraag-ingediend'
  union all select 'sleutels-naar-bestemming', bestemming, doelgroep, null, stroom_id from a where soort = 'sleutel-overgedragen'
  union all select 'herkomst-bestemming', herkomst, bestemming, null, stroom_id from a where soort = 'sleutel-overgedragen'`;

/** A milestone as a bit, so that a stretch is a question of masks. */
const bit = (m: Mijlpaal): number => 2 ** MIJLPALEN.indexOf(m);
const masker = (ms: readonly Mijlpaal[]): number => ms.reduce((som, m) => som + bit(m), 0);
const b = (m: Mijlpaal): Deel => sql.raw(String(bit(m)));

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
function mijlpalen(v: Telvraag, nodig: readonly Mijlpaal[]): Deel {
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
const DOORLOOPLIJST = DOORLOOPCODES.map((c) => [c, DOORLOOP[c] as Lopend] as const);
const TERMIJNLIJST = TERMIJNCODES.map((c) => [c, TERMIJNMETING[c] as Lopend] as const);
const alleLeden = (lijst: readonly (readonly [string, Lopend])[]): Mijlpaal[] => [...new Set(lijst.flatMap(([, t]) => leden(t)))];
/** The milestones and the stretches between them, to begin a statement with. Ordered once, so that each stretch finds them in order. */
const metTrajecten = (v: Telvraag, lijst: readonly (readonly [string, Lopend])[]): Deel => sql`m as materialized (${mijlpalen(v, alleLeden(lijst))} order by g.stroom_id, g.volgnummer), t as (${trajecten(lijst)})`;

/** A stretch that ended in the period or still runs, as facts of lead time: how far it was when first seen, and how it ended. */
const duur = (v: Telvraag, cijfer: string, rij: Deel, uit: Deel): Deel => sql`
  select ${cijfer}::text as cijfer, ${rij} as rij, x.kolom, x.dagen, t.stroom_id from ${uit}
  cross join lateral (values ('erin', greatest(0, ${v.van}::date - t.begin)), (case when t.open then 'open' when t.klaar then 'klaar' else 'gestopt' end, case when t.open then ${v.tel}::date - 1 else t.eind end - t.begin)) as x (kolom, dagen)
  where t.open or t.eind >= ${v.van}::date`;

const besluiten: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, DOORLOOPLIJST.filter(([code]) => code === 'aanvraag-besluit'))}
  select 'besluiten' as cijfer, coalesce(g.gegevens ->> 'herkomstgemeente', h.gemeente, 'onbekend') as rij, g.gegevens ->> 'uitkomst' as kolom, null::int as dagen, g.stroom_id
  from voordeur.gebeurtenis g ${herkomst(v, 'g')} where ${bekend(v, 'g')} and g.soort = 'besluit-genomen' and ${inPeriode(v, 'g')}
  union all ${duur(v, 'besluittijd', sql`coalesce(h.gemeente, 'onbekend')`, sql`t ${herkomst(v, 't')}`)}`;

const doorlooptijd: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, DOORLOOPLIJST)}
  ${duur(v, 'doorlooptijd', sql`t.traject`, sql`t`)}`;

const STATEN = Object.entries(STAAT_NA) as [Mijlpaal, string][];
const naarCode = (lijst: readonly (readonly [Mijlpaal, string])[]): Deel => sql.join(lijst.map(([m, code]) => sql`when ${b(m)} then ${sql.lit(code)}`), sql` `);
const VOOR_TRECHTER: readonly Mijlpaal[] = [...new Set([...STATEN.map(([m]) => m), ...TRECHTER.map((x) => x.code)])];
const trechter: Hoofdstuktelling = (v) => sql`
  with c as materialized (
    select i.stroom_id from voordeur.gebeurtenis i where ${bekend(v, 'i')} and i.soort = 'aanvraag-ingediend' and ${inPeriode(v, 'i')}
      and not exists (select from voordeur.gebeurtenis e where e.stroom_id = i.stroom_id and e.soort = 'aanvraag-ingediend' and e.volgnummer < i.volgnummer and ${ookBekend(v, 'e')}) group by 1),
  m as materialized (${mijlpalen(v, VOOR_TRECHTER)} and g.stroom_id in (select stroom_id from c))
  select 'trechter' as cijfer, case x.mijlpaal ${naarCode(TRECHTER.map((x) => [x.code, x.code]))} end as rij, 'aantal' as kolom, null::int as dagen, x.stroom_id
  from (select distinct m.stroom_id, m.mijlpaal from m where m.mijlpaal & ${sql.raw(String(masker(TRECHTER.map((x) => x.code))))} <> 0) x
  union all select 'trechter-nu', case l.mijlpaal ${naarCode(STATEN)} end, 'aantal', null, l.stroom_id from (
    select distinct on (m.stroom_id) m.stroom_id, m.mijlpaal from m where m.mijlpaal & ${sql.raw(String(masker(STATEN.map(([m]) => m))))} <> 0 order by m.stroom_id, m.volgnummer desc) l`;

const PARTIJEN = JSON.stringify(TERMIJNCODES.map((c) => ({ traject: c, partij: TERMIJNMETING[c].partij })));
/** Terms by who they lie with. The calendar comes along as data: the database knows no working days. */
const termijnen: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, TERMIJNLIJST)},
  l as materialized (select x.termijn, x.versie, array(select jsonb_array_elements_text(x.dagen)::date) as dagen from jsonb_to_recordset(${JSON.stringify(v.termijnen)}::jsonb) as x (termijn text, versie date, dagen jsonb)),
  k as (select t.*, l.dagen[t.begin - ${v.begin}::date + 1] as uiterlijk from t join l on l.termijn = t.traject and l.versie = t.versie where not coalesce(t.weg, false)),
  d as (select k.* from k where (k.open or k.eind >= ${v.van}::date or k.uiterlijk >= ${v.van}::date) and (k.uiterlijk is null or k.uiterlijk < ${v.tot}::date)),
  u as materialized (
    select d.*, case when d.uiterlijk >= ${v.van}::date then
        case when d.open then case when d.uiterlijk < ${v.tel}::date - 1 then 'open_te_laat' else 'loopt' end when d.klaar and d.eind <= d.uiterlijk then 'op_tijd' when d.klaar then 'te_laat' when d.eind > d.uiterlijk then 'te_laat' end
      when d.open then 'eerder_open' when d.klaar then case when d.eind < ${v.tot}::date then 'eerder_gedaan' end end as kolom
    from d)
  select 'termijnen' as cijfer, u.traject || ':' || coalesce(case p.partij when 'servicepunt' then 'servicepunt' when 'herkomst' then h.gemeente when 'corporatie' then w.corporatie when 'lijst' then q.lijst else coalesce(z.code, b.gegevens ->> 'zorgorganisatie') end, 'onbekend') as rij,
    u.kolom, null::int as dagen, u.stroom_id
  from u join jsonb_to_recordset(${PARTIJEN}::jsonb) as p (traject text, partij text) on p.traject = u.traject ${eerste('u')} ${herkomst(v, 'u', sql`p.partij = 'herkomst'`)} ${woning(v, 'u', sql`p.partij = 'corporatie'`)} ${begeleider(v, 'u', sql`u.volgnummer`, sql`p.partij = 'zorgorganisatie'`)}
  left join lateral (select q.gegevens ->> 'wachtlijst' as lijst from voordeur.gebeurtenis q where p.partij = 'lijst' and q.stroom_id = u.stroom_id and q.volgnummer = u.volgnummer) q on true
  where u.kolom is not null`;

const aanbod: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.soort, g.gegevens, coalesce(w.corporatie, 'onbekend') as corporatie
    from voordeur.gebeurtenis g ${woning(v, 'g')}
    where ${bekend(v, 'g')} and g.soort in ('woning-voorgelegd', 'advies-gegeven', 'advies-uitgebleven', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken') and ${inPeriode(v, 'g')})
  select 'aanbod' as cijfer, corporatie as rij, case soort when 'woning-voorgelegd' then 'voorgelegd' when 'advies-gegeven' then 'advies-' || (gegevens ->> 'advies') when 'advies-uitgebleven' then 'advies-uitgebleven'
    when 'aanbod-beantwoord' then gegevens ->> 'antwoord' when 'aanbod-vervallen' then 'vervallen' else 'ingetrokken' end as kolom, null::int as dagen, stroom_id from a
  union all select 'weigeringen', case soort when 'aanbod-vervallen' then 'geen-antwoord' when 'advies-gegeven' then 'negatief-advies' else coalesce(gegevens ->> 'reden', 'zonder-reden') end,
    case soort when 'aanbod-ingetrokken' then 'corporatie' when 'advies-gegeven' then 'zorgorganisatie' else 'client' end, null, stroom_id
  from a where soort in ('aanbod-vervallen', 'aanbod-ingetrokken') or gegevens ->> 'antwoord' = 'geweigerd' or gegevens ->> 'advies' = 'negatief'`;

const spreiding: Hoofdstuktelling = (v) => sql`
  with s as materialized (
    select g.stroom_id, g.soort, g.gegevens ->> 'gemeente' as gemeente, g.gegevens ->> 'corporatie' as corporatie, coalesce(j.jongeren, false) as jongeren
    from voordeur.gebeurtenis g
    left join lateral (select (j.gegevens ->> 'jongerenwoning')::boolean as jongeren from voordeur.gebeurtenis j
      where j.stroom_id = case when g.soort = 'woning-aangemeld' then g.stroom_id else (g.gegevens ->> 'woning')::uuid end and j.gegevens ->> 'jongerenwoning' is not null and ${ookBekend(v, 'j')} order by j.volgnummer desc limit 1) j on true
    where ${bekend(v, 'g')} and g.soort in ('sleutel-overgedragen', 'woning-aangemeld') and ${inPeriode(v, 'g')})
  select 'spreiding-gemeenten' as cijfer, gemeente as rij, 'gerealiseerd' as kolom, null::int as dagen, stroom_id from s where soort = 'sleutel-overgedragen'
  union all select 'spreiding-corporaties', corporatie, x.kolom, null, case when soort = 'sleutel-overgedragen' then stroom_id end from s
  cross join lateral (values (case soort when 'sleutel-overgedragen' then 'gerealiseerd' else 'aangemeld' end, true), (case soort when 'sleutel-overgedragen' then 'jongeren' else 'aangemeld_jongeren' end, s.jongeren)) as x (kolom, telt) where x.telt`;

const huur: Hoofdstuktelling = (v) => sql`
  with g as materialized (
    select g.stroom_id, g.volgnummer, g.soort, g.gegevens from voordeur.gebeurtenis g
    where ${bekend(v, 'g')} and g.soort in ('contract-vastgelegd', 'contract-ondertekend', 'sleutel-overgedragen', 'omklap-besloten', 'wonen-afgesloten') and ${inPeriode(v, 'g')})
  select 'huurvormen' as cijfer, coalesce(c.vorm, 'onbekend') as rij, x.kolom, null::int as dagen, g.stroom_id from g
  left join lateral (select c.gegevens ->> 'contractvorm' as vorm from voordeur.gebeurtenis c where c.stroom_id = g.stroom_id and c.volgnummer <= g.volgnummer and c.soort = 'contract-vastgelegd' and ${ookBekend(v, 'c')} order by c.volgnummer desc limit 1) c on true
  cross join lateral (values (case g.soort when 'contract-vastgelegd' then 'vastgelegd' when 'contract-ondertekend' then 'ondertekend' when 'sleutel-overgedragen' then 'sleutel' when 'omklap-besloten' then case when g.gegevens ->> 'uitkomst' = 'omzetten' then 'omgezet' end
    else case when g.gegevens ->> 'uitkomst' <> 'vast-contract' then 'beeindigd' end end), (case when g.gegevens ->> 'einddatum' is not null and g.soort = 'contract-vastgelegd' then 'tijdelijk' end)) as x (kolom) where x.kolom is not null`;

/** The last correction of what was recorded under a number, if there is one. */
const hersteld = (v: Telvraag, alias: string, wat: string): Deel => sql`left join lateral (select r.gegevens ->> 'herstel' as hoe, (r.gegevens ->> 'op')::date as dag from voordeur.gebeurtenis r
  where r.stroom_id = ${naam(alias)}.stroom_id and r.soort = 'vastlegging-hersteld' and r.volgnummer > ${naam(alias)}.volgnummer and r.gegevens ->> 'wat' = ${wat} and r.gegevens ->> 'nr' = ${naam(alias)}.nr and ${ookBekend(v, 'r')} order by r.volgnummer desc limit 1) r on true`;
/** Did the period of support that this event ended turn out to be recorded wrongly? Which one it was: the last that had begun. */
const periodeVervallen = (v: Telvraag, alias: string): Deel => sql`exists (select from voordeur.gebeurtenis r
  where r.stroom_id = ${naam(alias)}.stroom_id and r.soort = 'begeleiding-hersteld' and r.gegevens ->> 'herstel' = 'vervalt' and ${ookBekend(v, 'r')} and r.volgnummer > ${naam(alias)}.volgnummer and (r.gegevens ->> 'nr')::int = (
    select coalesce((array_agg((q.gegevens ->> 'nr')::int order by q.volgnummer desc))[1], count(*)::int) from voordeur.gebeurtenis q where q.stroom_id = r.stroom_id and q.soort = 'begeleiding-gestart' and q.volgnummer < ${naam(alias)}.volgnummer))`;
/** What befell people in the year: over the last whole one that is over, as known on its fixed day. */
const leven: Hoofdstuktelling = (v) => sql`
  with s as (select g.stroom_id, g.volgnummer, g.gebeurd_op, g.gegevens ->> 'soort' as soort, g.gegevens ->> 'nr' as nr from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'signaal-gemeld'),
  sig as materialized (select s.stroom_id, s.soort from s ${hersteld(v, 's', 'signaal')} where r.hoe is distinct from 'vervalt' and coalesce(r.dag, s.gebeurd_op) >= ${v.jaar.van}::date and coalesce(r.dag, s.gebeurd_op) < ${v.jaar.tot}::date),
  af as materialized (select g.stroom_id, g.gegevens ->> 'uitkomst' as uitkomst, (g.gegevens ->> 'per')::date as per from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'wonen-afgesloten' and (g.gegevens ->> 'per')::date >= ${v.jaar.van}::date and (g.gegevens ->> 'per')::date < ${v.jaar.tot}::date),
  o as (select g.stroom_id, g.volgnummer, (g.gegevens ->> 'ontruimd_op')::date as dag, '1' as nr from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'ontruiming-vastgelegd'),
  ont as (select o.stroom_id from o ${hersteld(v, 'o', 'ontruiming')} where r.hoe is null and o.dag >= ${v.jaar.van}::date and o.dag < ${v.jaar.tot}::date),
  wie as materialized (
    select distinct stroom_id, soort as kolom from sig where soort in ('huurachterstand', 'overlast') union select stroom_id, 'ontruimd' from ont),
  weg as (
    select distinct on (stroom_id) stroom_id, dag from (
      select g.stroom_id, 1 as eerst, g.volgnummer, (g.gegevens ->> 'per')::date as dag from voordeur.gebeurtenis g
        where ${bekend(v, 'g')} and g.soort = 'begeleiding-beeindigd' and g.gegevens ->> 'reden' = 'client-zegt-op' and (g.gegevens ->> 'per')::date >= ${v.jaar.van}::date and (g.gegevens ->> 'per')::date < ${v.jaar.tot}::date and not ${periodeVervallen(v, 'g')}
      union all select stroom_id, 2, 0, per from af where uitkomst = 'onttrokken') x order by stroom_id, eerst, volgnummer)
  select 'signalen' as cijfer, soort as rij, 'aantal' as kolom, null::int as dagen, stroom_id from sig
  union all select 'aflopen', uitkomst, 'aantal', null, stroom_id from af
  union all select 'klachten', g.gegevens ->> 'soort', 'aantal', null, g.stroom_id from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'klacht-vastgelegd' and ${tussen('g', v.jaar.van, v.jaar.tot)}
  union all select 'huurders-corporaties', coalesce(k.corporatie, 'onbekend'), wie.kolom, null, wie.stroom_id from wie
    left join lateral (select k.gegevens ->> 'corporatie' as corporatie from voordeur.gebeurtenis k where k.stroom_id = wie.stroom_id and k.soort in ('sleutel-overgedragen', 'woning-geruild') and ${ookBekend(v, 'k')} order by k.volgnummer desc limit 1) k on true
  union all select 'onttrokken', coalesce(z.code, b.gegevens ->> 'zorgorganisatie'), 'aantal', null, weg.stroom_id from weg ${eerste('weg')}
    left join lateral (select z.gegevens ->> 'naar' as code from voordeur.gebeurtenis z where z.stroom_id = weg.stroom_id and z.soort = 'begeleiding-overgedragen' and z.gebeurd_op <= weg.dag and ${ookBekend(v, 'z')} order by z.volgnummer desc limit 1) z on true`;

const voorzieningen: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.gegevens ->> 'gemeente' as gemeente, g.gegevens ->> 'voorziening' as voorziening, (g.gegevens ->> 'uiterlijk')::date as uiterlijk, g.gebeurd_op, b.gebeurd_op as besloten, b.gegevens ->> 'uitkomst' as uitkomst
    from voordeur.gebeurtenis g
    left join lateral (select b.gebeurd_op, b.gegevens from voordeur.gebeurtenis b where b.stroom_id = g.stroom_id and b.soort = 'voorziening-besloten' and b.volgnummer > g.volgnummer and b.gegevens ->> 'voorziening' = g.gegevens ->> 'voorziening'
      and b.gebeurd_op < ${v.tel}::date and ${ookBekend(v, 'b')} order by b.volgnummer limit 1) b on true
    where ${bekend(v, 'g')} and g.soort = 'voorziening-aangevraagd' and ${inPeriode(v, 'g')})
  select 'voorzieningen' as cijfer, gemeente as rij, x.kolom, null::int as dagen, stroom_id from a
  cross join lateral (values ('gevraagd'), (uitkomst), (case when besloten is null then case when uiterlijk < ${v.tel}::date - 1 then 'open_te_laat' else 'open' end when besloten <= uiterlijk then 'op_tijd' else 'te_laat' end)) as x (kolom) where x.kolom is not null
  union all select 'voorzieningtijd', voorziening, case when besloten is null then 'open' else 'klaar' end, greatest(0, coalesce(besloten, ${v.tel}::date - 1) - gebeurd_op), stroom_id from a
  union all select 'bezwaren', coalesce(h.gemeente, 'onbekend'), x.kolom, null, g.stroom_id from voordeur.gebeurtenis g ${herkomst(v, 'g')}
  cross join lateral (values (case g.soort when 'bezwaar-ontvangen' then 'ontvangen' else g.gegevens ->> 'uitkomst' end), (case when g.gegevens ->> 'op_tijd' = 'false' then 'na_termijn' end)) as x (kolom)
  where ${bekend(v, 'g')} and g.soort in ('bezwaar-ontvangen', 'bezwaar-beslist') and ${inPeriode(v, 'g')} and x.kolom is not null`;

const trend: Hoofdstuktelling = (v) => sql`
  select 'trend' as cijfer, to_char(g.gebeurd_op, 'YYYY-Q') as rij, case g.soort when 'aanvraag-ingediend' then 'aanvragen' when 'besluit-genomen' then 'positief' when 'woning-voorgelegd' then 'voorgelegd' else 'sleutels' end as kolom, null::int as dagen, g.stroom_id
  from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort in ('aanvraag-ingediend', 'besluit-genomen', 'woning-voorgelegd', 'sleutel-overgedragen') and (g.soort <> 'besluit-genomen' or g.gegevens ->> 'uitkomst' = 'positief')
    and ${tussen('g', v.trend_van, v.tot < v.tel ? v.tot : v.tel)}`;

/** The statement of each chapter. */
export const TELLINGEN: Record<Hoofdstukcode, Hoofdstuktelling> = { aanvragen, besluiten, trechter, doorlooptijd, termijnen, aanbod, spreiding, huur, leven, voorzieningen, trend };

/** Tenancies alike in when evaluations are due and were held, and who supported from which day: the rhythm itself is reckoned outside. */
export const evaluatiegroepen: Hoofdstuktelling = (v) => sql`
  with s as materialized (
    select distinct on (k.stroom_id) k.stroom_id, k.volgnummer, k.gebeurd_op as sleutel from voordeur.gebeurtenis k where ${bekend(v, 'k')} and k.soort = 'sleutel-overgedragen' and k.gebeurd_op < ${v.tel}::date order by k.stroom_id, k.volgnummer desc),
  e as (
    select e.stroom_id, e.volgnummer, (e.gegevens ->> 'gesprek_op')::date as dag, coalesce(e.gegevens ->> 'nr', (row_number() over (partition by e.stroom_id order by e.volgnummer))::text) as nr
    from voordeur.gebeurtenis e where ${bekend(v, 'e')} and e.soort = 'evaluatie-gehouden' and e.gebeurd_op < ${v.tel}::date),
  h as (select e.stroom_id, array_agg(coalesce(r.dag, e.dag)::text order by coalesce(r.dag, e.dag)) as dagen from e ${hersteld(v, 'e', 'evaluatie')} where r.hoe is distinct from 'vervalt' group by 1),
  a as (select distinct on (a.stroom_id) a.stroom_id, (a.gegevens ->> 'per')::date as per from voordeur.gebeurtenis a where ${bekend(v, 'a')} and a.soort = 'wonen-afgesloten' and a.gebeurd_op < ${v.tel}::date order by a.stroom_id, a.volgnummer desc)
  select b.versie, jsonb_build_array(jsonb_build_object('vanaf', b.gebeurd_op, 'code', b.gegevens ->> 'zorgorganisatie')) || coalesce(z.zorg, '[]') as zorg, s.sleutel, coalesce(h.dagen, '{}') as gehouden, a.per as afloop, count(*)::int as aantal
  from s ${eerste('s')}
  left join lateral (select jsonb_agg(jsonb_build_object('vanaf', z.gebeurd_op, 'code', z.gegevens ->> 'naar') order by z.volgnummer) as zorg from voordeur.gebeurtenis z where z.stroom_id = s.stroom_id and z.soort = 'begeleiding-overgedragen' and ${ookBekend(v, 'z')}) z on true
  left join h on h.stroom_id = s.stroom_id left join a on a.stroom_id = s.stroom_id
  group by 1, 2, 3, 4, 5`;
