import pg from 'pg';
import { betrokkenen } from '../domain/keten/betrokkenen.ts';
import type { DossierGebeurtenis, Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import { herbouw } from '../domain/keten/stand.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import type { Sleutelbos } from './backup-sleutelbos.ts';

/* A restore gives nobody back what was taken from them after the backup: accounts, codes, access of one person, and consent. */

/** What was closed again. `nakijken`: the numbers of dossiers whose consent changed after the backup. */
export type Afgesloten = { uitnodigingen: number; accounts: number; toegang: number; nakijken: string[] };

const TABELLEN = ['uitnodiging', 'account', 'persoonlijke_toegang', 'noodtoegang', 'noodoordeel', 'dossier', 'dossiersleutel', 'betrokkenheid', 'gebeurtenis'];

/**
 * Closes in a restored database what the bunch of keys knows to be closed, in one transaction. Each is recorded as done by who runs the
 * program. `vervolgd`: dossiers that were given events of after the backup. Sight is made anew after this, with the states.
 */
export async function sluitToegang(eigenaarUrl: string, bos: Sleutelbos, vervolgd: readonly string[], regelingen: Regelingen): Promise<Afgesloten> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query("begin; set local search_path = voordeur; set local timezone = 'UTC'");
    for (const tabel of TABELLEN) await client.query(`alter table ${tabel} no force row level security`);
    // Nobody can tell which codes were used since: all that are open go.
    const uitnodigingen = await tel(client, 'update uitnodiging set ingetrokken_op = now(), naam = null, email = null where gebruikt_op is null and ingetrokken_op is null');
    const accounts = bos.accounts ? await tel(client, `update account a set actief = a.actief and b.actief, organisatie = b.organisatie, rol = b.rol, regeling = b.regeling
      from jsonb_to_recordset($1) as b(id uuid, actief boolean, organisatie text, rol text, regeling text)
      where b.id = a.id and (a.actief and not b.actief or (a.organisatie, a.rol, a.regeling) is distinct from (b.organisatie, b.rol, b.regeling))`, [JSON.stringify(bos.accounts)]) : 0;
    const toegang = bos.toegang ? await tel(client, "update persoonlijke_toegang set tot = greatest(now(), van) where soort <> 'systeem' and (tot is null or tot > now()) and not id = any ($1::uuid[])", [bos.toegang]) : 0;
    if (bos.toegang) await client.query('update noodtoegang set tot = greatest(now(), geopend_op), beeindigd_op = greatest(now(), geopend_op) where tot > now() and not id = any ($1::uuid[])', [bos.toegang]);
    // What was written about an emergency went with the person, and the chain of that row says so.
    await client.query(`select rij_schakelen('noodtoegang', to_jsonb(n)) from noodtoegang n where not exists (select from dossiersleutel s where s.dossier_id = n.dossier_id)`);
    await client.query(`select rij_schakelen('noodoordeel', to_jsonb(o)) from noodoordeel o join noodtoegang n on n.id = o.noodtoegang_id where not exists (select from dossiersleutel s where s.dossier_id = n.dossier_id)`);
    const nakijken: string[] = [];
    for (const id of vervolgd) nakijken.push(await zetBetrokkenen(client, id, regelingen));
    for (const tabel of TABELLEN) await client.query(`alter table ${tabel} force row level security`);
    await client.query('commit');
    return { uitnodigingen, accounts, toegang, nakijken: nakijken.sort() };
  } finally {
    await client.end();
  }
}

const tel = async (client: pg.Client, tekst: string, waarden: unknown[] = []): Promise<number> => (await client.query(tekst, waarden)).rowCount ?? 0;

/** Who is involved after the events that were added; gives the number of the dossier. */
async function zetBetrokkenen(client: pg.Client, id: string, regelingen: Regelingen): Promise<string> {
  const { rows } = await client.query<Gebeurd<DossierGebeurtenis>>('select soort, gegevens, gebeurd_op::text from gebeurtenis where stroom_id = $1 order by volgnummer', [id]);
  const stand = herbouw(rows)!;
  const lijst = JSON.stringify(betrokkenen(regelingen.op(stand.regeling, stand.versie), stand));
  await client.query(`update betrokkenheid b set tot = greatest(now(), b.van) where b.dossier_id = $1 and b.tot is null
    and not exists (select from jsonb_to_recordset($2) as l(organisatie text, rol text) where l.organisatie = b.organisatie and l.rol = b.rol)`, [id, lijst]);
  await client.query(`insert into betrokkenheid (dossier_id, organisatie, rol, van) select distinct $1::uuid, l.organisatie, l.rol, now() from jsonb_to_recordset($2) as l(organisatie text, rol text)
    where not exists (select from betrokkenheid b where b.dossier_id = $1 and b.organisatie = l.organisatie and b.rol = l.rol and b.tot is null)`, [id, lijst]);
  return (await client.query<{ kenmerk: string }>('select kenmerk from dossier where id = $1', [id])).rows[0]!.kenmerk;
}
