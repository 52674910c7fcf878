import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { HOOFDSTUKCODES, type Hoofdstukcode } from '../src/domain/monitor/rapport/cijfers.ts';
import { plusTermijn } from '../src/domain/kalender/werkdagen.ts';
import { dagenNa } from '../src/domain/kalender/maanden.ts';
import { laadRegelingen } from '../src/storage/inrichting.ts';
import { leesRapport } from '../src/storage/lezen/rapport.ts';
import { migreer } from '../src/storage/migraties.ts';
import { leesRegelingen } from '../src/storage/regelingen-lezen.ts';
import { startServer } from '../src/storage/server/start.ts';
import { verbind, type Verbinding } from '../src/storage/verbinding.ts';
import { maakRegio, schrijfRegels } from '../test/monitor/regio.ts';

/*
 * The report over a million events, chapter by chapter, beside statements written by hand for the same numbers, in turn in the same run,
 * as the same role and with the same memory to sort in. The floor leaves out what only the report gives: names, definitions, and waits with who still waits.
 */

const EVENTS = Number(process.env.EVENTS ?? 1_000_000);
const RONDEN = Number(process.env.RONDEN ?? 5);
const REGELING = 'westfriesland';
const VANDAAG = '2024-08-20';
const PERIODE = { van: '2023-01-01', tot: '2024-01-01' };

const map = mkdtempSync(join(tmpdir(), 'voordeur-bench-'));
const gestart = await startServer({ map, duurzaam: false });
if (!gestart.ok) throw new Error(gestart.reden);
const eigenaarUrl = gestart.waarde.url;
const regelingen = leesRegelingen();
const inlog = await migreer(eigenaarUrl);
await laadRegelingen(eigenaarUrl, regelingen);
const verbinding = verbind(inlog.programma);

const regels = maakRegio({ regeling: REGELING, versies: regelingen.versies(REGELING), zaad: 1, dossiers: 3000, van: '2018-07-01', vandaag: VANDAAG });
await schrijfRegels(eigenaarUrl, regels);
const eigenaar = new pg.Client({ connectionString: eigenaarUrl });
await eigenaar.connect();
const keer = Math.max(0, Math.ceil(EVENTS / regels.length) - 1);
await eigenaar.query(`set session_replication_role = replica; alter table voordeur.gebeurtenis no force row level security;
  create temp table bron as select * from voordeur.gebeurtenis;
  insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
  select md5(b.stroom_id::text || n)::uuid, b.volgnummer, b.stroom, b.soort, b.groep, case when b.gegevens ? 'woning' then b.gegevens || jsonb_build_object('woning', md5((b.gegevens ->> 'woning') || n)::uuid) else b.gegevens end,
    b.gebeurd_op - n % 13, b.vastgelegd_op, b.account_id, b.organisatie, b.actie, b.regeling, b.versie, b.hash from bron b cross join generate_series(1, ${keer}) n;
  alter table voordeur.gebeurtenis force row level security`);
await eigenaar.query('vacuum analyze voordeur.gebeurtenis');
const aantal = Number((await eigenaar.query('select count(*) from bron')).rows[0].count) * (keer + 1);

// What it costs to write: ten thousand more, and away again.
const t0 = performance.now();
await eigenaar.query(`begin; alter table voordeur.gebeurtenis no force row level security; insert into voordeur.gebeurtenis select gen_random_uuid(), 1, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, vorige_hash, hash from bron limit 10000; rollback`);
const schrijven = performance.now() - t0;

const IN = `g.regeling = '${REGELING}' and g.gebeurd_op >= '${PERIODE.van}' and g.gebeurd_op < '${PERIODE.tot}'`;
const H = `left join lateral (select h.gegevens from voordeur.gebeurtenis h where h.stroom_id = g.stroom_id and h.soort = 'herkomst-vastgelegd' order by h.volgnummer desc limit 1) h on true`;
const M = (soorten: string) => `select g.stroom_id, g.volgnummer, g.gebeurd_op, g.soort, g.versie, case when g.soort = 'besluit-genomen' then g.gegevens ->> 'uitkomst' when g.soort = 'aanbod-beantwoord' then g.gegevens ->> 'antwoord' else coalesce(g.gegevens ->> 'gevolg', '') end as wat from voordeur.gebeurtenis g where g.regeling = '${REGELING}' and g.soort in (${soorten}) and g.gebeurd_op < '${PERIODE.tot}'`;
const q = (...s: string[]) => s.map((x) => `'${x}'`).join(', ');
const UIT = `(soort in (${q('aanvraag-ingetrokken', 'van-wachtlijst-gehaald')}) or wat = 'uitsluiting')`;
const TERUG = `(soort in (${q('aanbod-vervallen', 'aanbod-ingetrokken')}) or wat = 'geweigerd')`;
const BESLUIT = `(soort = 'besluit-genomen' and wat <> 'aangehouden')`;
const soort = (...s: string[]) => `soort in (${q(...s)})`;
/** One step by hand: where it begins, where it ends, and what else stops it. */
const arm = (van: string, tot: string, stopt: string) => `select (${van}) as van, gebeurd_op as begin, lead(gebeurd_op) over w as eind, lead(${tot}) over w as klaar from m where ${van} or ${tot} or ${stopt} window w as (partition by stroom_id order by volgnummer)`;
const ALLE = q('aanvraag-ingediend', 'in-behandeling-genomen', 'besluit-genomen', 'op-wachtlijst-geplaatst', 'herziening-beoordeeld', 'woning-voorgelegd', 'advies-gegeven', 'advies-uitgebleven', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken', 'weigering-gewogen', 'contract-vastgelegd', 'contract-ondertekend', 'sleutel-overgedragen', 'aanvraag-ingetrokken', 'van-wachtlijst-gehaald', 'besluit-verzonden', 'besluit-verdaagd', 'aanvulling-gevraagd');
const OPNIEUW = `wat = 'opnieuw-beoordelen'`;
const POS = `(soort = 'besluit-genomen' and wat = 'positief')`;
const SLEUTEL = soort('sleutel-overgedragen');
const ADVIES = soort('advies-gegeven', 'advies-uitgebleven');
const AAN = `wat = 'aangenomen'`;
const LIJST = `${BESLUIT} or ${OPNIEUW} or ${SLEUTEL} or ${UIT}`;
const WEG = `${TERUG} or ${soort('woning-voorgelegd')} or ${OPNIEUW} or ${SLEUTEL} or ${UIT}`;
const STAPPEN: [string, string, string][] = [
  [soort('aanvraag-ingediend'), soort('in-behandeling-genomen'), `${BESLUIT} or ${SLEUTEL} or ${UIT}`], [soort('in-behandeling-genomen'), BESLUIT, `${SLEUTEL} or ${UIT}`], [POS, soort('op-wachtlijst-geplaatst'), LIJST],
  [soort('op-wachtlijst-geplaatst'), soort('woning-voorgelegd'), LIJST], [soort('woning-voorgelegd'), ADVIES, `${AAN} or ${TERUG} or ${OPNIEUW} or ${SLEUTEL} or ${UIT}`], [ADVIES, `(${AAN} or wat = 'geweigerd')`, `${TERUG} or ${soort('woning-voorgelegd')} or ${OPNIEUW} or ${SLEUTEL} or ${UIT}`],
  [AAN, soort('contract-vastgelegd'), WEG], [soort('contract-vastgelegd'), SLEUTEL, WEG], [soort('aanvraag-ingediend'), BESLUIT, `${SLEUTEL} or ${UIT}`], [soort('op-wachtlijst-geplaatst'), SLEUTEL, LIJST], [soort('aanvraag-ingediend'), SLEUTEL, `(soort = 'besluit-genomen' and wat = 'negatief') or ${UIT}`],
];
const DUUR = (uit: string) => `select count(*) filter (where klaar), percentile_disc(0.5) within group (order by eind - begin) filter (where klaar), percentile_disc(0.9) within group (order by eind - begin) filter (where klaar), max(eind - begin) filter (where klaar), count(*) filter (where eind is null), min(begin) filter (where eind is null) from (${uit}) t where van and (eind is null or eind >= '${PERIODE.van}')`;

const versies = regelingen.versies(REGELING);
const dagen = Array.from({ length: 800 }, (_, i) => dagenNa('2021-11-01', i));
const KALENDER = (code: string) => versies.flatMap((v) => { const b = v.termijnen[code]?.binnen; return b ? dagen.map((d) => `('${v.geldig_vanaf}'::date, '${d}'::date, '${plusTermijn(d, b)}'::date)`) : []; }).join(', ');
const STIL = `${soort('besluit-verdaagd', 'aanvulling-gevraagd')} or wat = 'aangehouden'`;
const TERMIJNEN: [string, string, string, string][] = [
  ['toetsing', STAPPEN[0]![0], STAPPEN[0]![1], `${STAPPEN[0]![2]} or ${STIL}`], ['besluit', STAPPEN[8]![0], BESLUIT, `${STAPPEN[8]![2]} or ${STIL}`], ['verzending', POS, soort('besluit-verzonden'), LIJST], ['plaatsing', ...STAPPEN[2]!], ['aanbod', ...STAPPEN[3]!],
  ['advies-op-aanbod', ...STAPPEN[4]!], ['antwoord-op-aanbod', ...STAPPEN[5]!], ['contract', ...STAPPEN[6]!], ['sleutel', soort('contract-ondertekend'), SLEUTEL, WEG],
];
const termijnSql = TERMIJNEN.filter(([code]) => KALENDER(code) !== '').map(([code, van, tot, stopt]) => `
  select '${code}', coalesce(h.gegevens ->> 'herkomstgemeente', b.gegevens ->> 'zorgorganisatie'), count(*) filter (where klaar and eind <= k.u), count(*) filter (where klaar and eind > k.u), count(*) filter (where eind is null)
  from (select *, (${van}) as van, lead(gebeurd_op) over w as eind, lead(${tot}) over w as klaar from m where ${van} or ${tot} or ${stopt} window w as (partition by stroom_id order by volgnummer)) g
  left join (values ${KALENDER(code)}) k (versie, begin, u) on k.versie = g.versie and k.begin = g.gebeurd_op
  join voordeur.gebeurtenis b on b.stroom_id = g.stroom_id and b.volgnummer = 1 ${H}
  where van and ((k.u >= '${PERIODE.van}' and k.u < '${PERIODE.tot}') or (coalesce(k.u, '2000-01-01') < '${PERIODE.van}' and (eind is null or eind >= '${PERIODE.van}'))) group by 1, 2`);

/** By hand, the numbers of each chapter: as many statements as someone would write for its tables. */
const MET_DE_HAND: Record<Hoofdstukcode, string[]> = {
  aanvragen: [
    `select b.gegevens ->> 'zorgorganisatie', g.soort, g.gegevens ->> 'uitkomst', count(*) from voordeur.gebeurtenis g join voordeur.gebeurtenis b on b.stroom_id = g.stroom_id and b.volgnummer = 1 where ${IN} and g.soort in (${q('aanvraag-ingediend', 'in-behandeling-genomen', 'aanvulling-gevraagd', 'besluit-genomen', 'aanvraag-ingetrokken')}) group by 1, 2, 3`,
    `select h.gegevens ->> 'doelgroep', g.soort, g.gegevens ->> 'uitkomst', count(*) from voordeur.gebeurtenis g ${H} where ${IN} and g.soort in (${q('aanvraag-ingediend', 'in-behandeling-genomen', 'aanvulling-gevraagd', 'besluit-genomen', 'aanvraag-ingetrokken')}) group by 1, 2, 3`,
    `select h.gegevens ->> 'herkomstgemeente', h.gegevens ->> 'doelgroep', count(*) from voordeur.gebeurtenis g ${H} where ${IN} and g.soort = 'aanvraag-ingediend' group by 1, 2`,
    `select h.gegevens ->> 'herkomstgemeente', h.gegevens ->> 'doelgroep', g.gegevens ->> 'gemeente', count(*) from voordeur.gebeurtenis g ${H} where ${IN} and g.soort = 'sleutel-overgedragen' group by 1, 2, 3`,
  ],
  besluiten: [
    `select coalesce(g.gegevens ->> 'herkomstgemeente', h.gegevens ->> 'herkomstgemeente'), g.gegevens ->> 'uitkomst', count(*) from voordeur.gebeurtenis g ${H} where ${IN} and g.soort = 'besluit-genomen' group by 1, 2`,
    `with m as materialized (${M(q('aanvraag-ingediend', 'besluit-genomen', 'sleutel-overgedragen', 'aanvraag-ingetrokken', 'van-wachtlijst-gehaald', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken', 'weigering-gewogen'))})
      select h.gegevens ->> 'herkomstgemeente', count(*) filter (where klaar), percentile_disc(0.5) within group (order by eind - begin) filter (where klaar), percentile_disc(0.9) within group (order by eind - begin) filter (where klaar), max(eind - begin) filter (where klaar), count(*) filter (where eind is null)
      from (select stroom_id, ${soort('aanvraag-ingediend')} as van, gebeurd_op as begin, lead(gebeurd_op) over w as eind, lead(${BESLUIT}) over w as klaar from m where ${soort('aanvraag-ingediend')} or ${BESLUIT} or ${SLEUTEL} or ${UIT} window w as (partition by stroom_id order by volgnummer)) g ${H} where van and (eind is null or eind >= '${PERIODE.van}') group by 1`,
  ],
  trechter: [`with c as (select distinct g.stroom_id from voordeur.gebeurtenis g where ${IN} and g.soort = 'aanvraag-ingediend' and not exists (select from voordeur.gebeurtenis e where e.stroom_id = g.stroom_id and e.soort = 'aanvraag-ingediend' and e.volgnummer < g.volgnummer)),
    m as materialized (${M(ALLE)} and g.stroom_id in (select stroom_id from c)),
    s as (select stroom_id, bool_or(soort = 'in-behandeling-genomen') as b, bool_or(${POS}) as p, bool_or(soort = 'op-wachtlijst-geplaatst') as l, bool_or(soort = 'woning-voorgelegd') as v, bool_or(${AAN}) as a, bool_or(${SLEUTEL}) as k, (array_agg(soort || wat order by volgnummer desc))[1] as laatste from m group by 1)
    select laatste, count(*), count(*) filter (where b), count(*) filter (where p), count(*) filter (where l), count(*) filter (where v), count(*) filter (where a), count(*) filter (where k) from s group by 1`],
  doorlooptijd: [`with m as materialized (${M(ALLE)}) ${STAPPEN.map((s) => DUUR(arm(...s))).join(' union all ')}`],
  termijnen: [`with m as materialized (${M(ALLE)}) ${termijnSql.join(' union all ')}`],
  aanbod: [`select w.c, g.soort, g.gegevens ->> 'advies', g.gegevens ->> 'antwoord', g.gegevens ->> 'reden', count(*) from voordeur.gebeurtenis g left join lateral (select w.gegevens ->> 'corporatie' as c from voordeur.gebeurtenis w where w.stroom_id = g.stroom_id and w.volgnummer <= g.volgnummer and w.soort = 'woning-voorgelegd' order by w.volgnummer desc limit 1) w on true
    where ${IN} and g.soort in (${q('woning-voorgelegd', 'advies-gegeven', 'advies-uitgebleven', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken')}) group by 1, 2, 3, 4, 5`],
  spreiding: [
    `select g.gegevens ->> 'gemeente', count(*) from voordeur.gebeurtenis g where ${IN} and g.soort = 'sleutel-overgedragen' group by 1`,
    `select g.gegevens ->> 'corporatie', g.soort, j.j, count(*) from voordeur.gebeurtenis g left join lateral (select j.gegevens ->> 'jongerenwoning' as j from voordeur.gebeurtenis j where j.stroom_id = case g.soort when 'woning-aangemeld' then g.stroom_id else (g.gegevens ->> 'woning')::uuid end and j.gegevens ? 'jongerenwoning' order by j.volgnummer desc limit 1) j on true where ${IN} and g.soort in ('sleutel-overgedragen', 'woning-aangemeld') group by 1, 2, 3`,
  ],
  huur: [
    `select c.v, g.soort, g.gegevens ->> 'uitkomst', count(*), count(*) filter (where g.gegevens ? 'einddatum') from voordeur.gebeurtenis g left join lateral (select c.gegevens ->> 'contractvorm' as v from voordeur.gebeurtenis c where c.stroom_id = g.stroom_id and c.volgnummer <= g.volgnummer and c.soort = 'contract-vastgelegd' order by c.volgnummer desc limit 1) c on true where ${IN} and g.soort in (${q('contract-vastgelegd', 'contract-ondertekend', 'sleutel-overgedragen', 'omklap-besloten', 'wonen-afgesloten')}) group by 1, 2, 3`,
    // evaluations by hand: everything that was due, turn by turn, from the key and the days on which one was held
    `with recursive s as (select distinct on (g.stroom_id) g.stroom_id, g.gebeurd_op as sleutel, b.versie, coalesce(z.naar, b.gegevens ->> 'zorgorganisatie') as zorg,
        (select array_agg(coalesce((r.gegevens ->> 'op')::date, (e.gegevens ->> 'gesprek_op')::date) order by 1) from voordeur.gebeurtenis e left join lateral (select r.gegevens from voordeur.gebeurtenis r where r.stroom_id = e.stroom_id and r.soort = 'vastlegging-hersteld' and r.gegevens ->> 'wat' = 'evaluatie' and r.gegevens ->> 'nr' = e.gegevens ->> 'nr' order by r.volgnummer desc limit 1) r on true
          where e.stroom_id = g.stroom_id and e.soort = 'evaluatie-gehouden' and e.gebeurd_op < '${PERIODE.tot}' and coalesce(r.gegevens ->> 'herstel', '') <> 'vervalt') as held,
        (select (a.gegevens ->> 'per')::date from voordeur.gebeurtenis a where a.stroom_id = g.stroom_id and a.soort = 'wonen-afgesloten' and a.gebeurd_op < '${PERIODE.tot}' order by a.volgnummer desc limit 1) as per
        from voordeur.gebeurtenis g join voordeur.gebeurtenis b on b.stroom_id = g.stroom_id and b.volgnummer = 1
        left join lateral (select z.gegevens ->> 'naar' as naar from voordeur.gebeurtenis z where z.stroom_id = g.stroom_id and z.soort = 'begeleiding-overgedragen' order by z.volgnummer desc limit 1) z on true
        where g.regeling = '${REGELING}' and g.soort = 'sleutel-overgedragen' and g.gebeurd_op < '${PERIODE.tot}' order by g.stroom_id, g.volgnummer desc),
      d (stroom_id, zorg, sleutel, held, per, i, beurt, u) as (
        select stroom_id, zorg, sleutel, held, per, 1, 0, (sleutel + interval '6 months')::date from s where per is null or per >= '${PERIODE.van}'
        union all select stroom_id, zorg, sleutel, held, per, i + 1, b.n, (case when b.n < 2 then sleutel + (b.n + 1) * interval '6 months' else held[i] + interval '12 months' end)::date
        from d cross join lateral (select case when beurt < 2 and held[i] - (sleutel + beurt * interval '6 months')::date >= (sleutel + (beurt + 1) * interval '6 months')::date - held[i] then beurt + 1 else beurt end as n) b where held[i] is not null)
      select zorg, count(*) filter (where held[i] <= u), count(*) filter (where held[i] > u), count(*) filter (where held[i] is null) from d where u >= '${PERIODE.van}' and u < '${PERIODE.tot}' and (held[i] is not null or per is null or per > u) group by 1`,
  ],
  leven: [
    `select g.gegevens ->> 'soort', k.gegevens ->> 'corporatie', count(*), count(distinct g.stroom_id) from voordeur.gebeurtenis g
      left join lateral (select r.gegevens from voordeur.gebeurtenis r where r.stroom_id = g.stroom_id and r.soort = 'vastlegging-hersteld' and r.gegevens ->> 'wat' = 'signaal' and r.gegevens ->> 'nr' = g.gegevens ->> 'nr' order by r.volgnummer desc limit 1) r on true
      left join lateral (select k.gegevens from voordeur.gebeurtenis k where k.stroom_id = g.stroom_id and k.soort = 'sleutel-overgedragen' order by k.volgnummer desc limit 1) k on true
      where g.regeling = '${REGELING}' and g.soort = 'signaal-gemeld' and coalesce(r.gegevens ->> 'herstel', '') <> 'vervalt' and coalesce((r.gegevens ->> 'op')::date, g.gebeurd_op) >= '${PERIODE.van}' and coalesce((r.gegevens ->> 'op')::date, g.gebeurd_op) < '${PERIODE.tot}' group by 1, 2`,
    `select g.soort, g.gegevens ->> 'uitkomst', g.gegevens ->> 'soort', g.gegevens ->> 'reden', count(*) from voordeur.gebeurtenis g where g.regeling = '${REGELING}' and g.soort in (${q('wonen-afgesloten', 'klacht-vastgelegd', 'begeleiding-beeindigd', 'ontruiming-vastgelegd')}) and coalesce((g.gegevens ->> 'per')::date, (g.gegevens ->> 'ontruimd_op')::date, g.gebeurd_op) >= '${PERIODE.van}' and coalesce((g.gegevens ->> 'per')::date, (g.gegevens ->> 'ontruimd_op')::date, g.gebeurd_op) < '${PERIODE.tot}' group by 1, 2, 3, 4`,
  ],
  voorzieningen: [
    `select g.gegevens ->> 'gemeente', g.gegevens ->> 'voorziening', b.u, count(*), count(*) filter (where b.op <= (g.gegevens ->> 'uiterlijk')::date), percentile_disc(0.5) within group (order by b.op - g.gebeurd_op), percentile_disc(0.9) within group (order by b.op - g.gebeurd_op) from voordeur.gebeurtenis g
      left join lateral (select b.gebeurd_op as op, b.gegevens ->> 'uitkomst' as u from voordeur.gebeurtenis b where b.stroom_id = g.stroom_id and b.soort = 'voorziening-besloten' and b.volgnummer > g.volgnummer and b.gegevens ->> 'voorziening' = g.gegevens ->> 'voorziening' order by b.volgnummer limit 1) b on true where ${IN} and g.soort = 'voorziening-aangevraagd' group by 1, 2, 3`,
    `select g.gegevens ->> 'gemeente', count(b.op), count(*), percentile_disc(0.5) within group (order by greatest(0, b.op - g.gebeurd_op)), percentile_disc(0.9) within group (order by greatest(0, b.op - g.gebeurd_op)) from voordeur.gebeurtenis g
      join lateral (select a.volgnummer from voordeur.gebeurtenis a where a.stroom_id = g.stroom_id and a.soort = 'voorziening-aangevraagd' and a.gegevens ->> 'voorziening' = 'bijzondere-bijstand' order by a.volgnummer > g.volgnummer, abs(a.volgnummer - g.volgnummer) limit 1) a on true
      left join lateral (select b.gebeurd_op as op from voordeur.gebeurtenis b where b.stroom_id = g.stroom_id and b.soort = 'voorziening-besloten' and b.gegevens ->> 'voorziening' = 'bijzondere-bijstand' and b.volgnummer > a.volgnummer order by b.volgnummer limit 1) b on true where ${IN} and g.soort = 'sleutel-overgedragen' group by 1`,
    `select h.gegevens ->> 'herkomstgemeente', g.soort, g.gegevens ->> 'uitkomst', count(*) from voordeur.gebeurtenis g ${H} where ${IN} and g.soort in ('bezwaar-ontvangen', 'bezwaar-beslist') group by 1, 2, 3`,
  ],
  trend: [`select date_trunc('quarter', g.gebeurd_op), g.soort, count(*) from voordeur.gebeurtenis g where g.regeling = '${REGELING}' and g.gebeurd_op >= '2022-01-01' and g.gebeurd_op < '${PERIODE.tot}' and g.soort in (${q('aanvraag-ingediend', 'besluit-genomen', 'woning-voorgelegd', 'sleutel-overgedragen')}) and (g.soort <> 'besluit-genomen' or g.gegevens ->> 'uitkomst' = 'positief') group by 1, 2`],
};

const mediaan = (reeks: number[]): number => [...reeks].sort((a, b) => a - b)[Math.floor(reeks.length / 2)]!;
const meet = async (werk: () => Promise<unknown>): Promise<number> => { const t = performance.now(); await werk(); return performance.now() - t; };
/** A measure on a busy machine may take longer than a page. */
const zonderGrens: Verbinding = { ...verbinding, alsMonitor: (werk) => verbinding.alsMonitor(async (tx) => { await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`.execute(tx); return werk(tx); }) };
const kern = { verbinding: zonderGrens, regelingen, klok: () => new Date(`${VANDAAG}T10:00:00Z`) };
const vraag = { regeling: REGELING, periode: PERIODE };
const perHand = (code: Hoofdstukcode) => zonderGrens.alsMonitor(async (tx) => { for (const s of MET_DE_HAND[code]) await sql.raw(s).execute(tx); });

console.log(`${aantal} gebeurtenissen, ${regels.length} verschillende; 10.000 erbij schrijven ${schrijven.toFixed(0)} ms`);
let slechtste = 0;
for (const code of HOOFDSTUKCODES.filter((c) => !process.env.CODES || process.env.CODES.split(',').includes(c))) {
  const [rapport, hand]: [number[], number[]] = [[], []];
  for (let i = 0; i <= RONDEN; i++) {
    const a = await meet(() => leesRapport(kern, vraag, [code]));
    if (process.env.LUID) console.log(code, 'rapport', a.toFixed(0));
    const b = await meet(() => perHand(code));
    if (i > 0) { rapport.push(a); hand.push(b); }
  }
  const verhouding = mediaan(rapport) / mediaan(hand);
  slechtste = Math.max(slechtste, verhouding);
  console.log(`${code.padEnd(14)} rapport ${mediaan(rapport).toFixed(0).padStart(6)} ms   met de hand ${mediaan(hand).toFixed(0).padStart(6)} ms   verhouding ${verhouding.toFixed(2)}`);
}
console.log(`hoogste verhouding ${slechtste.toFixed(2)} (grens 1,50)`);
await eigenaar.end();
await verbinding.sluit();
await gestart.waarde.stop();
rmSync(map, { recursive: true, force: true });
if (slechtste > 1.5) process.exitCode = 1;
