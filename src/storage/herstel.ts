import pg from 'pg';
import type { Regelingen } from '../domain/regeling/versies.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import type { Kop, Regel, Staart } from './backup.ts';
import { merkVan, open, type Gesloten, type Waarde } from './backup-geheim.ts';
import { ALS_TEKST, leesTabel, leesVorm, controlesom, type Kolom, type Rij, type Som } from './backup-lezen.ts';
import { MINDER, type Sleutelbos } from './backup-sleutelbos.ts';
import { TABELREGELS } from './backup-tabellen.ts';
import { herbouwAlles } from './herbouwen.ts';
import { leesBackup } from './herstel-lezen.ts';
import { sluitToegang, type Afgesloten } from './herstel-toegang.ts';
import { rekenKetenNa } from './keten-controle.ts';
import { migratienamen, migreer, migreerTot } from './migraties.ts';
import { geldendeRegelingen } from './regelingversies.ts';

/* A backup back in an empty database. Of whom the bunch of keys has no key any more, nothing comes back; what was closed since stays closed. */

export type Herstelverslag = Afgesloten & { rijen: number; tabellen: number; dossiers: number; weggelaten: number; gewist: number; gebeurtenissen: number; inzagen: number; vingerafdruk?: string | undefined; gemaakt_op: string };
type Gelezen = { kop: Kop; staart: Staart; bos: Sleutelbos };

/** Is this backup whole, and does the bunch of keys belong to it? Looks at every byte; needs no database. */
export async function keurBackup(pad: string, bos: Sleutelbos, geheim: string): Promise<Uitkomst<Gelezen>> {
  const gelezen = await leesBackup(pad, geheim);
  if (!gelezen.ok) return gelezen;
  const { kop, staart } = gelezen.waarde;
  if (bos.gemaakt_op < kop.gemaakt_op) return geweigerd({ soort: 'conflict', reden: 'De sleutelbos is ouder dan de back-up.', wat: 'Gebruik de nieuwste sleutelbos: die van de laatste back-up.' });
  const bekend = await migratienamen();
  if (kop.migraties.some((naam, i) => bekend[i] !== naam)) return geweigerd({ soort: 'conflict', reden: 'De back-up is van een andere of nieuwere versie van Voordeur.', wat: 'Herstel met de versie waarmee zij gemaakt is, of met een latere.' });
  return gelukt({ kop, staart, bos });
}

/** Restores into a database in which nothing of Voordeur is. Whatever goes wrong, the database is as empty as it was. */
export async function herstel(eigenaarUrl: string, pad: string, gekeurd: Gelezen, geheim: string, bestanden: Regelingen): Promise<Uitkomst<Herstelverslag>> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    if ((await client.query<{ er: boolean }>("select to_regnamespace('voordeur') is not null as er")).rows[0]!.er)
      return geweigerd({ soort: 'conflict', reden: 'In deze database staat al een Voordeur.', wat: 'Herstellen kan alleen in een lege database: maak er een, of wijs een lege map aan.' });
    const uitkomst = await inLegeDatabase(client, eigenaarUrl, pad, gekeurd, geheim, bestanden).catch(async (fout: unknown) => {
      await maakLeeg(client);
      throw fout;
    });
    if (!uitkomst.ok) await maakLeeg(client);
    return uitkomst;
  } finally {
    await client.end();
  }
}

async function maakLeeg(client: pg.Client): Promise<void> {
  await client.query('rollback');
  await client.query('drop schema if exists voordeur cascade; drop table if exists kysely_migration, kysely_migration_lock');
}

async function inLegeDatabase(client: pg.Client, eigenaarUrl: string, pad: string, { kop, staart, bos }: Gelezen, geheim: string, bestanden: Regelingen): Promise<Uitkomst<Herstelverslag>> {
  await migreerTot(eigenaarUrl, kop.migraties.at(-1)!);
  await client.query(`begin; ${ALS_TEKST}`);
  const vorm = [...(await leesVorm(client)).keys()];
  for (const tabel of vorm) await client.query(`alter table "${tabel}" no force row level security; alter table "${tabel}" disable trigger user`);
  for (const tabel of [...vorm].reverse()) await client.query(`delete from "${tabel}"`);

  const lader = maakLader(client, kop, bos);
  const gelezen = await leesBackup(pad, geheim, lader.neem);
  if (!gelezen.ok) return gelezen;
  await lader.klaar();
  const anders = await nageteld(client, kop, staart, lader);
  if (anders.length > 0) return geweigerd({ soort: 'conflict', reden: `Wat er terugkwam is niet wat er in de back-up staat: ${anders.join(', ')}.`, wat: 'De database is weer leeg. Probeer een andere back-up.' });
  const zonder = await zetSleutels(client, bos);
  if (!zonder.ok) return zonder;
  for (const [naam, volgende] of Object.entries(staart.reeksen)) await client.query("select setval(to_regclass('voordeur.' || quote_ident($1)), $2, false) where to_regclass('voordeur.' || quote_ident($1)) is not null", [naam, volgende]);
  for (const tabel of vorm) await client.query(`alter table "${tabel}" enable trigger user`);
  const { rows: open } = await client.query<{ relname: string }>("select relname from pg_class where relnamespace = 'voordeur'::regnamespace and relkind = 'r' and relrowsecurity");
  for (const { relname } of open) await client.query(`alter table "${relname}" force row level security`);
  await client.query('commit');

  await migreer(eigenaarUrl);
  const regelingen = await geldendeRegelingen(eigenaarUrl, bestanden);
  const afgesloten = await sluitToegang(eigenaarUrl, bos, zonder.waarde.vervolgd, regelingen);
  const { dossiers } = await herbouwAlles(eigenaarUrl, regelingen);
  const keten = await rekenKetenNa(eigenaarUrl, { regelingen });
  if (!keten.ok) return keten;
  const { breuken, gebeurtenissen, inzagen, zegel } = keten.waarde;
  if (breuken.length > 0) return geweigerd({ soort: 'conflict', reden: `De keten is niet heel: ${breuken.length} breuken, de eerste bij ${breuken[0]!.stroom} ${breuken[0]!.id}: ${breuken[0]!.wat}.`, wat: 'De database is weer leeg. Probeer een andere back-up.' });
  return gelukt({ ...afgesloten, ...lader.telling(), tabellen: Object.keys(kop.tabellen).length, dossiers, gewist: zonder.waarde.gewist, gebeurtenissen, inzagen, vingerafdruk: zegel?.vingerafdruk, gemaakt_op: kop.gemaakt_op });
}

type Lader = { neem: (regel: Regel) => Promise<void>; klaar: () => Promise<void>; sommen: () => Record<string, { erin: Som; weg: number; veranderd: number }>; telling: () => { rijen: number; weggelaten: number } };

/** Enough rows to be worth a statement, and not more than fits well in memory. */
const TEGELIJK = 500;
const TEKENS = 1 << 23;

function maakLader(client: pg.Client, kop: Kop, bos: Sleutelbos): Lader {
  const sleutels = Object.values(bos.sleutels).map((s) => Buffer.from(s, 'base64'));
  const sommen: Record<string, { controlesom: ReturnType<typeof controlesom>; weg: number; veranderd: number }> = {};
  let tabel = '';
  let merken = new Map<string, Buffer>();
  let rijen: Rij[] = [];
  let tekens = 0;
  const schrijf = async (): Promise<void> => {
    if (rijen.length > 0) await voegToe(client, tabel, kop.tabellen[tabel]!, rijen);
    rijen = [];
    tekens = 0;
  };
  return {
    async neem(regel) {
      if ('t' in regel) {
        await schrijf();
        tabel = regel.t;
        sommen[tabel] = { controlesom: controlesom(), weg: 0, veranderd: 0 };
        merken = TABELREGELS[tabel]!.van ? new Map(sleutels.map((s) => [merkVan(s, kop.backup, tabel), s])) : new Map();
        return;
      }
      if (!('r' in regel)) return;
      const rij = regel.k ? ontsluit(regel.r, regel.k, tabel, kop, merken) : regel.r;
      if (rij === 'weg') return void (sommen[tabel]!.weg += 1);
      if (regel.k && !regel.k.some(([merk]) => merken.has(merk))) sommen[tabel]!.veranderd += 1;
      sommen[tabel]!.controlesom.tel(rij);
      rijen.push(rij);
      tekens += rij.reduce((n, w) => n + (w?.length ?? 0), 0);
      if (rijen.length >= TEGELIJK || tekens > TEKENS) await schrijf();
    },
    klaar: schrijf,
    sommen: () => Object.fromEntries(Object.entries(sommen).map(([t, { controlesom: som, weg, veranderd }]) => [t, { erin: som.som(), weg, veranderd }])),
    telling: () => ({ rijen: Object.values(sommen).reduce((n, s) => n + s.controlesom.som().rijen, 0), weggelaten: Object.values(sommen).reduce((n, s) => n + s.weg, 0) }),
  };
}

/** The row as it was; without its person when no key is left. */
function ontsluit(rij: Waarde[], gesloten: Gesloten[], tabel: string, kop: Kop, merken: Map<string, Buffer>): Rij | 'weg' {
  const { geheim = [], zonderSleutel } = TABELREGELS[tabel]!;
  const plek = (naam: string): number => kop.tabellen[tabel]!.findIndex((k) => k.naam === naam);
  const uit = [...rij];
  const past = gesloten.find(([merk]) => merken.has(merk));
  if (past) {
    const waarden = past[1] ? open(merken.get(past[0])!, `${kop.backup}|${tabel}`, past[1]) : [];
    geheim.forEach((naam, i) => { uit[plek(naam)] = waarden[i]!; });
    return uit;
  }
  if (zonderSleutel === 'weg' || !zonderSleutel) return 'weg';
  for (const [naam, waarde] of Object.entries(zonderSleutel)) uit[plek(naam)] = typeof waarde === 'function' ? waarde((kolom) => uit[plek(kolom)]!) : waarde;
  return uit;
}

async function voegToe(client: pg.Client, tabel: string, kolommen: readonly Kolom[], rijen: readonly Rij[]): Promise<void> {
  const namen = kolommen.map((k) => `"${k.naam}"`).join(', ');
  await client.query(
    `insert into "${tabel}" (${namen}) overriding system value select ${kolommen.map((k) => `u."${k.naam}"::${k.soort}`).join(', ')}
     from unnest(${kolommen.map((_, i) => `$${i + 1}::text[]`).join(', ')}) as u (${namen})`,
    kolommen.map((_, i) => rijen.map((rij) => rij[i])));
}

/** Reads every table back and says which do not hold what was put in, or what the backup counted. */
async function nageteld(client: pg.Client, kop: Kop, staart: Staart, lader: Lader): Promise<string[]> {
  const anders: string[] = [];
  for (const [tabel, { erin, weg, veranderd }] of Object.entries(lader.sommen())) {
    const { tel, som } = controlesom();
    for await (const { rij } of leesTabel(client, tabel, kop.tabellen[tabel]!, false)) tel(rij);
    const bedoeld = staart.tabellen[tabel]!;
    if (som().rijen !== erin.rijen || som().som !== erin.som || bedoeld.rijen !== erin.rijen + weg || (weg + veranderd === 0 && bedoeld.som !== erin.som)) anders.push(tabel);
  }
  return [...anders, ...Object.keys(staart.tabellen).filter((tabel) => !(tabel in lader.sommen()))];
}

/**
 * The keys of who is there, and the rest of the history of who was erased since, and of who took back consent since: their dossiers end as
 * they ended. Gives how many were erased, and of which the consent changed.
 */
async function zetSleutels(client: pg.Client, { sleutels, gewist, toestemming = {} }: Sleutelbos): Promise<Uitkomst<{ gewist: number; vervolgd: string[] }>> {
  await client.query("insert into dossiersleutel (dossier_id, sleutel) select d.id, decode(s.value, 'base64') from jsonb_each_text($1) s join dossier d on d.id = s.key::uuid", [JSON.stringify(sleutels)]);
  const { rows } = await client.query<{ id: string; sleutel: boolean; tot: number }>(`select d.id, exists (select from dossiersleutel s where s.dossier_id = d.id) as sleutel,
    (select max(g.volgnummer) from gebeurtenis g where g.stroom_id = d.id) as tot from dossier d`);
  const zonder = rows.filter((r) => !r.sleutel);
  const vreemd = zonder.filter(({ id }) => !gewist[id]);
  if (vreemd.length > 0) return geweigerd({ soort: 'conflict', reden: `In de sleutelbos ontbreekt de sleutel van ${vreemd.length} dossiers die niet gewist zijn.`, wat: 'De sleutelbos is van een andere database, of beschadigd. De database is weer leeg.' });
  let verder = 0;
  for (const { id } of zonder) {
    if (await vervolg(client, id, gewist[id]!.gebeurtenissen)) verder += 1;
    await client.query('insert into wachtband select * from jsonb_populate_recordset(null::wachtband, $1) on conflict do nothing', [JSON.stringify(gewist[id]!.wachtband)]);
  }
  const vervolgd = rows.filter(({ id, sleutel, tot }) => sleutel && toestemming[id]?.some((g) => MINDER.includes(g['soort'] as string) && (g['volgnummer'] as number) > tot)).map((r) => r.id);
  for (const id of vervolgd) await vervolg(client, id, toestemming[id]!);
  return gelukt({ gewist: verder, vervolgd });
}

/** The events of after the backup; gives how many those were. */
async function vervolg(client: pg.Client, id: string, gebeurtenissen: readonly Record<string, unknown>[]): Promise<number> {
  const { rowCount } = await client.query(`insert into gebeurtenis select (r).* from (
      select jsonb_populate_record(null::gebeurtenis, e || jsonb_build_object('gegevens', (e ->> 'gegevens')::jsonb)) as r from jsonb_array_elements($1) e) x
    where (r).volgnummer > (select coalesce(max(g.volgnummer), 0) from gebeurtenis g where g.stroom_id = $2)`, [JSON.stringify(gebeurtenissen), id]);
  await client.query('update dossier set volgnummer = (select max(volgnummer) from gebeurtenis where stroom_id = $1) where id = $1', [id]);
  return rowCount ?? 0;
}
