import type pg from 'pg';
import type { Breuk } from './keten-controle.ts';

/* The read log, the seals and the documents: the parts of the check that need no state to be made again. */

/** The newest seal: its hash stands for everything recorded before it. */
export type Zegel = { volgnummer: number; op: Date; gebeurtenissen: number; inzagen: number; vingerafdruk: string };

/** Every line of the read log must have its link, every link its line, and the links of an account must follow each other. */
export async function inzagebreuken(client: pg.Client): Promise<Breuk[]> {
  const { rows } = await client.query<Breuk>(`
    select 'inzagelog' as stroom, k.id, k.volgnummer, k.wat from (
      select s.account_id as id, s.volgnummer, case
        when volgnummer <> row_number() over w then 'hiervoor ontbreekt een regel'
        when vorige_hash is distinct from lag(hash) over w then 'sluit niet aan op de regel ervoor'
        when i.id is null then 'de regel is weggehaald'
        when i.account_id <> s.account_id or hash <> schakel_hash(vorige_hash, volgnummer, inzage_hash(i)) then 'is na het vastleggen gewijzigd'
      end as wat
      from inzageschakel s left join inzage i on i.id = s.inzage_id
      window w as (partition by s.account_id order by s.volgnummer)) k where wat is not null
    union all
    select 'inzagelog', account_id, null, 'regel ' || id || ' staat buiten de keten' from inzage i where not exists (select from inzageschakel s where s.inzage_id = i.id)
    order by 2, 3`);
  return rows;
}

/** Every seal must follow the one before it, hold what it held when it was made, and every head in it must still be there. */
export async function zegelbreuken(client: pg.Client): Promise<Breuk[]> {
  const { rows } = await client.query<Breuk>(`
    select 'zegel' as stroom, volgnummer::text as id, null::int as volgnummer, wat from (
      select volgnummer, case
        when volgnummer <> row_number() over w then 'hiervoor ontbreekt een zegel'
        when vorige_hash is distinct from lag(hash) over w then 'sluit niet aan op het zegel ervoor'
        when hash <> zegel_hash(z) then 'is na het zetten gewijzigd'
      end as wat from zegel z window w as (order by volgnummer)) s where wat is not null
    union all select distinct 'zegel', zegel::text, null::int, 'is weggehaald' from zegelkop k where not exists (select from zegel z where z.volgnummer = k.zegel)
    order by 2`);
  const { rows: koppen } = await client.query<Breuk>(`
    select coalesce(g.stroom, case k.reeks when 'inzage' then 'inzagelog' when 'gebeurtenis' then 'reeks' else k.reeks end) as stroom, k.id, k.volgnummer,
      case when coalesce(g.hash, s.hash, r.hash) is null then 'staat in zegel ' || k.zegel || ' en is weg' else 'is anders dan in zegel ' || k.zegel end as wat
    from zegelkop k
    left join gebeurtenis g on k.reeks = 'gebeurtenis' and g.stroom_id = k.id and g.volgnummer = k.volgnummer
    left join inzageschakel s on k.reeks = 'inzage' and s.account_id = k.id and s.volgnummer = k.volgnummer
    left join rijschakel r on r.reeks = k.reeks and r.id = k.id and r.volgnummer = k.volgnummer
    where k.hash is distinct from coalesce(g.hash, s.hash, r.hash) order by k.zegel, k.id`);
  return [...rows, ...koppen];
}

/** The content of every document that was not removed must have the size and the fingerprint it came with. As voordeur_backup, which may read content. */
export async function documentbreuken(client: pg.Client): Promise<{ aantal: number; breuken: Breuk[] }> {
  await client.query('set local role voordeur_backup');
  const { rows: [telling] } = await client.query<{ aantal: number }>('select count(*)::int as aantal from document where verwijderd_op is null');
  const { rows: breuken } = await client.query<Breuk>(`
    select 'document' as stroom, id, null::int as volgnummer, 'de inhoud is na het toevoegen gewijzigd' as wat from document
    where verwijderd_op is null and (octet_length(inhoud) <> grootte or sha256(inhoud) <> sha256) order by id`);
  await client.query('set local role voordeur_beheer');
  return { aantal: telling!.aantal, breuken };
}

/** How much there is in the read log, and how many seals there are. */
export async function telLog(client: pg.Client): Promise<{ inzagen: number; accounts: number; zegels: number }> {
  const { rows } = await client.query<{ inzagen: number; accounts: number; zegels: number }>(
    'select (select count(*)::int from inzage) as inzagen, (select count(distinct account_id)::int from inzage) as accounts, (select count(*)::int from zegel) as zegels');
  return rows[0]!;
}

/** Is there a seal with this fingerprint? What comes before it was checked with it. */
export const heeftZegel = async (client: pg.Client, vingerafdruk: string): Promise<boolean> =>
  (await client.query("select 1 from zegel where encode(hash, 'hex') = $1", [vingerafdruk])).rows.length > 0;

/** Seals what was recorded since the last seal, and gives the newest; undefined when nothing was ever recorded. */
export async function zetZegel(client: pg.Client): Promise<Zegel | undefined> {
  const { rows: [z] } = await client.query<Zegel & { volgnummer: number | null }>(
    "select volgnummer, op, gebeurtenissen::int as gebeurtenissen, inzagen::int as inzagen, encode(hash, 'hex') as vingerafdruk from zegelen()");
  return z?.volgnummer ? z : undefined;
}
