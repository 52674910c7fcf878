import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* What the roles beside the program's own may: a closed list, so that a new right is a choice and no accident. */

let v: Verhaal;
let eigenaar: pg.Client;
beforeAll(async () => { v = await begin(); eigenaar = new pg.Client({ connectionString: v.db.eigenaarUrl }); await eigenaar.connect(); });
afterAll(async () => { await eigenaar.end(); await v.sluit(); });

/** "table right: columns" of everything this role may, `*` for all columns. */
async function rechten(rol: string): Promise<string[]> {
  const { rows } = await eigenaar.query<{ tabel: string; recht: string; kolommen: string[]; alle: boolean }>(`
    select c.relname as tabel, r.recht, array_agg(a.attname::text order by a.attname) as kolommen, count(*) = (select count(*) from pg_attribute x where x.attrelid = c.oid and x.attnum > 0 and not x.attisdropped) as alle
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped cross join unnest(array['select', 'insert', 'update', 'references']) as r (recht)
    where c.relnamespace = 'voordeur'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_column_privilege($1, c.oid, a.attnum, r.recht) group by c.oid, c.relname, r.recht
    union all select c.relname, r.recht, '{}', true from pg_class c cross join unnest(array['delete', 'truncate', 'trigger']) as r (recht)
    where c.relnamespace = 'voordeur'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_table_privilege($1, c.oid, r.recht)`, [rol]);
  return rows.map((r) => `${r.tabel} ${r.recht}${r.recht === 'delete' ? '' : `: ${r.alle ? '*' : r.kolommen.join(' ')}`}`).sort();
}
const functies = async (rol: string): Promise<string[]> => (await eigenaar.query<{ naam: string }>(`select p.proname as naam from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and has_function_privilege($1, p.oid, 'execute') order by 1`, [rol])).rows.map((r) => r.naam);
const reeksen = async (rol: string): Promise<string[]> => (await eigenaar.query<{ naam: string }>(`select c.relname as naam from pg_class c where c.relnamespace = 'voordeur'::regnamespace and case when c.relkind = 'S' then has_sequence_privilege($1, c.oid, 'usage, select, update') end`, [rol])).rows.map((r) => r.naam);

describe('P12.b P12.d wat een rol mag, en niet meer', () => {
  it('P12.b de monitor telt gebeurtenissen, hoeveel dossiers waar staan, en leest wat open is', async () => {
    expect(await rechten('voordeur_monitor')).toEqual([
      'dossier select: regeling status',
      'gebeurtenis select: gebeurd_op gegevens organisatie regeling soort stroom stroom_id vastgelegd_op versie volgnummer',
      'rapportbeeld select: ingetrokken_op open_inhoud open_nummer open_sha256 regeling sha256 tot van vastgesteld_op zaak_id',
    ]);
    expect([await functies('voordeur_monitor'), await reeksen('voordeur_monitor')]).toEqual([['ingetrokken_open_data', 'is_openbaar_gemaakt', 'is_opendata_ingetrokken', 'wachtperiodes'], []]);
  });
  it('P12.b de verzender leest waar mail heen gaat en hoeveel er wacht', async () => {
    expect(await rechten('voordeur_post')).toEqual([
      'account select: actief email organisatie post post_dag postbus rol',
      'account update: post_dag',
      'overlegpost delete',
      'overlegpost select: *',
      'post delete',
      'post insert: aan gemaakt_op id onderwerp postbus tekst volgende_poging',
      'post select: aan gemaakt_op id onderwerp pogingen postbus tekst verzonden_op volgende_poging',
      'post update: laatste_fout pogingen verzonden_op volgende_poging',
      'post_aanleiding delete',
      'post_aanleiding select: *',
    ]);
    expect([await functies('voordeur_post'), await reeksen('voordeur_post')]).toEqual([['concept_opruimen', 'post_herinnering', 'post_telling'], []]);
  });
  it('P12.d van wat de partijen samen doen ziet de monitor alleen wat zij telt', async () => {
    const mensen = await v.iedereen();
    const manager = mensen.find((m) => m.wie.rol === 'servicepunt-manager')!;
    const u = await zetZaakstap(v.kern, manager, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', datum: '2099-01-12', van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' });
    expect(u.ok).toBe(true);
    expect((await v.verbinding.alsMonitor((tx) => sql`select 1 from voordeur.gebeurtenis where stroom = 'zaak'`.execute(tx))).rows).toEqual([]);
  });
  it('P12.b de verzender schrijft alleen aan het adres van een account, en leest geen cliënt', async () => {
    await eigenaar.query(`update voordeur.account set email = left(id::text, 8) || '@example.org'`);
    const post = (tekst: string, waarden: unknown[] = []) => v.verbinding.alsPost(async (tx) => (await sql.raw<Record<string, unknown>>(waarden.reduce<string>((t, w, i) => t.replace(`$${i + 1}`, `'${String(w)}'`), tekst)).execute(tx)).rows);
    expect((await post('select rol from voordeur.account')).some((r) => r.rol === 'client' || r.rol === 'systeem')).toBe(false);
    const [bus] = await post('select postbus, email from voordeur.account limit 1');
    const leg = (aan: unknown) => post(`insert into voordeur.post (id, postbus, aan, onderwerp, tekst, gemaakt_op, volgende_poging) values (gen_random_uuid(), $1, $2, 'o', 't', now(), now())`, [bus!.postbus, aan]);
    await expect(leg('iemand@elders.example')).rejects.toThrow(/row-level security/);
    await leg(bus!.email);
    await expect(post(`update voordeur.post set aan = 'iemand@elders.example'`)).rejects.toThrow(/permission denied/);
  });
});
