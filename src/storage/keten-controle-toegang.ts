import type pg from 'pg';
import type { Breuk, Rijsoort } from './keten-controle.ts';

/* Access, and the rows beside the memory that tell of it: does each have its chain, and is nobody's access more than was recorded? */

const RIJSOORTEN: readonly Rijsoort[] = ['toegangswijziging', 'noodtoegang', 'noodoordeel', 'patroonoordeel'];

/** Every row must have its chain, the chain must be whole, and its newest link must say what the row says. As voordeur_backup, which may read every row. */
export async function rijbreuken(client: pg.Client): Promise<Breuk[]> {
  const rijen = RIJSOORTEN.map((t) => `select '${t}' as reeks, rij_id('${t}', to_jsonb(t)) as id, rij_hash(to_jsonb(t)) as rij from ${t} t`).join(' union all ');
  await client.query("set local role voordeur_backup; set local timezone = 'UTC'");
  const { rows } = await client.query<Breuk>(`
    with nu as (${rijen})
    select * from (
      select s.reeks as stroom, s.id, s.volgnummer, case
        when s.volgnummer <> row_number() over w then 'hiervoor ontbreekt een schakel'
        when s.vorige_hash is distinct from lag(s.hash) over w then 'sluit niet aan op de schakel ervoor'
        when lead(s.hash) over w is not null then null
        when nu.id is null then 'de regel is weggehaald'
        when s.hash <> schakel_hash(s.vorige_hash, s.volgnummer, nu.rij) then 'is na het vastleggen gewijzigd'
      end as wat
      from rijschakel s left join nu on nu.reeks = s.reeks and nu.id = s.id
      window w as (partition by s.reeks, s.id order by s.volgnummer)) k where wat is not null
    union all
    select nu.reeks, nu.id, null, 'staat buiten de keten' from nu where not exists (select from rijschakel s where s.reeks = nu.reeks and s.id = nu.id)
    order by 1, 2`);
  await client.query('set local role voordeur_beheer');
  return rows;
}

/** No account, and no access of one person to a dossier, may be open where what was recorded of it says otherwise. As voordeur_backup. */
export async function toegangbreuken(client: pg.Client): Promise<Breuk[]> {
  await client.query('set local role voordeur_backup');
  const { rows } = await client.query<Breuk>(`
    select 'account' as stroom, a.id, null::int as volgnummer, 'heeft meer of andere toegang dan is vastgelegd' as wat
    from account a join lateral (select t.* from toegangswijziging t where t.account_id = a.id and t.dossier_id is null order by t.id desc limit 1) t on true
    where a.actief and (t.soort = 'beeindigd' or (t.organisatie, t.rol, t.regeling) is distinct from (a.organisatie, a.rol, a.regeling))
    union all
    select 'dossier', p.dossier_id, null, 'is open voor een persoon bij wie dat niet is vastgelegd'
    from persoonlijke_toegang p where p.soort <> 'systeem' and (p.tot is null or p.tot > now())
      and coalesce((select t.soort from toegangswijziging t where t.account_id = p.account_id and t.dossier_id = p.dossier_id order by t.id desc limit 1), '') <> 'dossier-gegeven'
    order by 1, 2`);
  await client.query('set local role voordeur_beheer');
  return rows;
}

/** Few enough that nobody notices having to wait for them. */
const TEGELIJK = 50;
/** What counts now: access for a time that is over may stand there until its dossier is next touched. */
const ZICHT = `select dossier_id as id, jsonb_agg(jsonb_build_array(organisatie, rol, account_id, (select array_agg(g order by g) from unnest(groepen) g), tot) order by organisatie, rol, account_id)::text as zicht
  from zicht where dossier_id = any ($1) and van <= now() and (tot is null or tot > now()) group by dossier_id`;

/** Makes the sight of every dossier anew, compares, and undoes it: sight must be what involvement, matrix and personal access make. In transactions of its own. */
export async function zichtbreuken(client: pg.Client): Promise<Breuk[]> {
  const breuken: Breuk[] = [];
  for (let na = '00000000-0000-0000-0000-000000000000'; ; ) {
    await client.query('begin; set local role voordeur_beheer; set local search_path = voordeur');
    const { rows } = await client.query<{ id: string }>(`select id from dossier where id > $1 order by id limit ${TEGELIJK}`, [na]);
    const ids = rows.map((r) => r.id);
    for (const id of ids) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const lees = async (): Promise<Map<string, string>> => new Map((await client.query<{ id: string; zicht: string }>(ZICHT, [ids])).rows.map((r) => [r.id, r.zicht]));
    const stond = await lees();
    await client.query('select zicht_herberekenen(id) from unnest($1::uuid[]) id', [ids]);
    const hoort = await lees();
    await client.query('rollback');
    breuken.push(...ids.filter((id) => stond.get(id) !== hoort.get(id)).map((id): Breuk => ({ stroom: 'dossier', id, wat: 'wie wat ziet, volgt niet uit wie er betrokken is en wat zij delen' })));
    if (ids.length < TEGELIJK) return breuken;
    na = ids.at(-1)!;
  }
}
