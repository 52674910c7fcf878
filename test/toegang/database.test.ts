import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { laadDossier, leesGegevens } from '../../src/storage/dossiers.ts';
import { leesVerslagen } from '../../src/storage/verslagen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bouwWereld, magZien, type Lezer, type Proef, type Wereld } from './wereld.ts';

/*
 * The same question as at the doors, put to the database itself as the program's own role: every table that knows dossiers, every function
 * the program may call, for every persona. Tables and functions come from the catalogue of the database, so a new one is asked at once.
 */

let app: App;
let w: Wereld;
beforeAll(async () => { app = await startApp(); w = await bouwWereld(app); }, 180_000);
afterAll(async () => { await w?.eigenaar.end(); await app.stop(); });
const mag = (p: Proef, wie: Lezer): Groep[] => magZien(app.kern.regelingen, p, wie);

type Kolom = { tabel: string; kolom: string; soort: string; groep: boolean };
/** Tables with a column that can hold the id of a dossier: by its type, whatever it is called. */
async function tabellen(): Promise<Kolom[]> {
  const { rows } = await w.eigenaar.query<Kolom>(`
    select c.relname as tabel, a.attname as kolom, format_type(a.atttypid, null) as soort, exists (select 1 from pg_attribute g where g.attrelid = c.oid and g.attname = 'groep') as groep
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'voordeur'::regnamespace and c.relkind = 'r' and format_type(a.atttypid, null) in ('uuid', 'uuid[]') order by 1, 2`);
  const vol: (Kolom & { n: number })[] = [];
  for (const r of rows) {
    const raak = r.soort === 'uuid' ? `${r.kolom} = any ($1)` : `${r.kolom} && $1`;
    vol.push({ ...r, n: (await w.eigenaar.query(`select count(*)::int as n from voordeur.${r.tabel} where ${raak}`, [w.proeven.map((p) => p.id)])).rows[0].n as number });
  }
  return vol.filter((r) => r.n > 0 || /dossier|stroom/.test(r.kolom));
}

/** What is one's own whoever the dossier is shared with: the corporation's home and the ranking it made for it, the row that gives a person access. */
const EIGEN: Record<string, (wie: Lezer) => string> = {
  woning: ({ organisatie }) => `t.corporatie <> '${organisatie}'`, afweging: ({ organisatie }) => `t.corporatie <> '${organisatie}'`, persoonlijke_toegang: ({ account }) => `t.account_id <> '${account}'`,
};

/** Runs the work as the program's role with this person's session, and takes it all back. */
async function alsProgramma<T>(token: string, werk: () => Promise<T>): Promise<T> {
  await w.eigenaar.query('begin');
  try {
    await w.eigenaar.query(`select set_config('voordeur.sessie', $1, true), set_config('role', 'voordeur_app', true)`, [token]);
    return await werk();
  } finally { await w.eigenaar.query('rollback'); }
}
/** Rows, or the error code; either way the transaction can go on. */
async function probeer<R extends object>(tekst: string, waarden: unknown[] = []): Promise<R[] | string> {
  await w.eigenaar.query('savepoint proef');
  try { return (await w.eigenaar.query<R>(tekst, waarden)).rows; } catch (fout) { await w.eigenaar.query('rollback to savepoint proef'); return (fout as { code?: string }).code ?? 'fout'; }
}

describe('P12.a, P12.d wat de database geeft', () => {
  it('elke persona krijgt bij elk dossier, in elke fase en elke stand van de toestemming, precies de groepen uit de gegevensdeling', async () => {
    const mis: string[] = [];
    let gezien = 0;
    for (const p of w.proeven) {
      const { rows } = await w.eigenaar.query<{ groep: Groep }>('select groep from voordeur.gegevensgroep where dossier_id = $1 and actueel', [p.id]);
      const { rows: verslag } = await w.eigenaar.query<{ groep: Groep }>('select distinct groep from voordeur.verslag where dossier_id = $1', [p.id]);
      for (const { slug, wie, token } of w.lezers) {
        const groepen = mag(p, wie);
        const [rij, gegevens, verslagen] = await app.verbinding.als(token, async (tx) => [await laadDossier(tx, p.id), await leesGegevens(tx, p.id, 'pagina'), await leesVerslagen(tx, p.id, 'pagina')] as const);
        const uit = [Object.keys(gegevens).sort().join(), [...new Set(verslagen.map((v) => v.groep))].sort().join(), String(rij !== undefined)];
        const hoort = [rows.map((r) => r.groep).filter((g) => groepen.includes(g)).sort().join(), verslag.map((r) => r.groep).filter((g) => groepen.includes(g)).sort().join(), String(groepen.length > 0)];
        if (JSON.stringify(uit) !== JSON.stringify(hoort)) mis.push(`${slug} bij ${p.naam}: kreeg ${uit.join(' / ')}, hoort ${hoort.join(' / ')}`);
        gezien += groepen.length;
      }
    }
    expect(mis).toEqual([]);
    expect(gezien).toBeGreaterThan(300);
  }, 120_000);

  it('elke tabel die dossiers kent, geeft van een dossier dat niet gedeeld is geen rij, en van een gedeeld dossier geen andere groep', async () => {
    const alle = await tabellen();
    expect(alle.map((t) => t.tabel)).toEqual(expect.arrayContaining(['dossier', 'gebeurtenis', 'gegevensgroep', 'taak', 'verslag', 'zicht', 'inzage', 'document']));
    const mis: string[] = [];
    let rijen = 0;
    for (const { slug, wie, token } of w.lezers)
      await alsProgramma(token, async () => {
        for (const { tabel, kolom, soort, groep } of alle) {
          const dossiers = w.proeven.filter((p) => groep || mag(p, wie).length === 0);
          const uit = await probeer<{ id: string; groep: string | null }>(`select d.id, ${groep ? 't.groep' : 'null as groep'} from voordeur.${tabel} t join unnest($1::uuid[]) as d(id) on ${soort === 'uuid' ? `t.${kolom} = d.id` : `d.id = any (t.${kolom})`} where ${EIGEN[tabel]?.(wie) ?? 'true'}`, [dossiers.map((p) => p.id)]);
          if (typeof uit === 'string') { if (uit !== '42501') mis.push(`${slug} ${tabel}.${kolom}: fout ${uit}`); continue; }
          rijen += uit.length;
          for (const rij of uit) {
            const p = dossiers.find((d) => d.id === rij.id)!;
            const groepen = mag(p, wie);
            if (!groepen.length || (rij.groep !== null && !groepen.includes(rij.groep as Groep))) mis.push(`${slug} ${tabel}.${kolom} geeft ${rij.groep ?? 'een rij'} van ${p.naam}`);
          }
        }
      });
    expect([...new Set(mis)]).toEqual([]);
    expect(rijen).toBeGreaterThan(500);
  }, 120_000);

  it('elke functie die het programma mag aanroepen, geeft van een vreemd dossier niets en verandert er niets aan', async () => {
    const { rows: functies } = await w.eigenaar.query<{ oid: number; naam: string; namen: string[]; typen: string[] }>(`
      select p.oid::int as oid, p.proname as naam, coalesce(p.proargnames[1:p.pronargs], '{}') as namen, array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, n) order by n) as typen
      from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and has_function_privilege('voordeur_app', p.oid, 'execute') and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype order by 2`);
    const kent = functies.filter((f) => f.typen.some((t) => ['uuid', 'uuid[]', 'text[]'].includes(t)));
    expect(kent.length).toBeGreaterThan(20);
    const vreemden = ['yusuf-demir', 'wendy-tjong', 'ilse-paap', 'sofie-winkel', 'renske-vos', 'tom-adriaanse', 'wim-zonneveld', 'mila-dekker', 'saskia-maas', 'chantal-winter'];
    const alle = await tabellen();
    const mis: string[] = [];
    for (const slug of vreemden) {
      const { wie, token } = w.lezers.find((l) => l.slug === slug)!;
      const vreemd = w.proeven.filter((p) => mag(p, wie).length === 0);
      for (const p of [vreemd.find((d) => d.naam === 'bewoner'), vreemd.find((d) => d.naam === 'wachtlijst'), vreemd.at(-1)].filter((d) => d !== undefined)) {
        // A privacy officer knows what they answer for by its number, and by nothing else.
        const kentNummer = wie.rol === 'functionaris-gegevensbescherming' && (wie.organisatie === 'stichting-woonservice' || p.stand.zorgorganisatie === wie.organisatie);
        const kenmerken = [...(kentNummer ? [] : [p.kenmerk]), ...Object.values(p.merken)].map((t) => t.toLowerCase());
        for (const f of kent) {
          const aanroep = `select * from voordeur.${f.naam}(${f.typen.map((t, i) => `$${i + 1}::${t}`).join()})`;
          const waarden = f.typen.map((t, i) => waarde(t, f.namen[i] ?? '', p, wie));
          await w.eigenaar.query('begin');
          const eerst = await afdruk(alle, p.id);
          await w.eigenaar.query(`select set_config('voordeur.sessie', $1, true), set_config('role', 'voordeur_app', true)`, [token]);
          const uit = await probeer<object>(aanroep, waarden);
          await w.eigenaar.query('reset role');
          const erna = await afdruk(alle, p.id);
          await w.eigenaar.query('rollback');
          const tekst = JSON.stringify(uit).toLowerCase();
          const geeft = kenmerken.filter((k) => tekst.includes(k));
          if (geeft.length > 0) mis.push(`${slug}: ${f.naam} geeft van ${p.naam}: ${geeft}`);
          for (const [tabel, som] of Object.entries(eerst)) if (erna[tabel] !== som) mis.push(`${slug}: ${f.naam} verandert ${tabel} van ${p.naam}`);
        }
      }
    }
    expect([...new Set(mis)]).toEqual([]);
  }, 300_000);
});

/** Something of this type, as close to the foreign dossier as can be: its id, the mark in its name, the organisation it belongs to. */
function waarde(type: string, naam: string, p: Proef, wie: Lezer): unknown {
  if (/account/.test(naam) && type === 'uuid') return wie.account;
  if (/organisatie/.test(naam) && type === 'text') return wie.organisatie;
  if (/rol/.test(naam) && type === 'text') return wie.rol;
  if (/groep/.test(naam) && type === 'text') return 'personalia';
  const vast: Record<string, unknown> = {
    uuid: p.id, 'uuid[]': [p.id], text: p.merken.personalia.toLowerCase(), 'text[]': /groep/.test(naam) ? ['personalia', 'voortgang'] : [p.merken.personalia.toLowerCase()],
    integer: 1, bigint: 1, 'integer[]': [1], boolean: true, numeric: 1, date: '2026-11-23', 'timestamp with time zone': '2026-11-23T10:00:00Z', jsonb: '[]', json: '[]', bytea: Buffer.from('x'), 'date[]': ['2026-11-23'],
  };
  return vast[type] ?? null;
}

/** What every table holds of one dossier, in one number each; as the owner, past every policy. */
async function afdruk(alle: readonly Kolom[], id: string): Promise<Record<string, string>> {
  const delen = alle.map(({ tabel, kolom, soort }) => `select '${tabel}.${kolom}' as tabel, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as som from voordeur.${tabel} t where ${soort === 'uuid' ? `t.${kolom} = $1` : `$1 = any (t.${kolom})`}`);
  return Object.fromEntries((await w.eigenaar.query<{ tabel: string; som: string }>(delen.join(' union all '), [id])).rows.map((r) => [r.tabel, r.som]));
}
