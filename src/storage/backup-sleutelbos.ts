import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { Onleesbaar, ontsleutel, versleutel } from './backup-kluis.ts';
import { schrijfBestand } from './backup-schrijven.ts';

/** A row as the database gives it as JSON. */
type Rijtekst = Record<string, unknown>;
/**
 * The keys of the dossiers, apart from the backup. Of who was erased there is no key; what happened to such a dossier, which is about no
 * person, comes along, so that an older backup ends in the same state. So does what was closed to whom.
 */
export type Sleutelbos = {
  gemaakt_op: string;
  sleutels: Record<string, string>;
  /** `gegevens` of an event as the text its hash was made of */
  gewist: Record<string, { gebeurtenissen: Rijtekst[]; wachtband: Rijtekst[] }>;
  /** every account by its number: whether it is active, and as what */
  accounts?: Rijtekst[];
  /** the access of one person to one dossier that is open; all other has ended */
  toegang?: string[];
  /** the events of dossiers whose client ever took back consent, wholly or in part */
  toestemming?: Record<string, Rijtekst[]>;
};

/** After these fewer may see a dossier. */
export const MINDER = ['toestemming-ingetrokken', 'toestemming-beperkt'];

/** The keys as they are at this moment, not at that of a snapshot: who is erased while the backup is made does not come back either. As voordeur_backup. */
export async function leesSleutels(client: pg.Client): Promise<Omit<Sleutelbos, 'gemaakt_op'>> {
  const { rows } = await client.query<{ id: string; sleutel: string | null; gebeurtenissen: Rijtekst[] | null; wachtband: Rijtekst[] | null }>(`
    select d.id, encode(s.sleutel, 'base64') as sleutel,
      case when s.sleutel is null then (select jsonb_agg(to_jsonb(g) || jsonb_build_object('gegevens', g.gegevens::text) order by g.volgnummer) from gebeurtenis g where g.stroom_id = d.id) end as gebeurtenissen,
      case when s.sleutel is null then (select jsonb_agg(to_jsonb(w)) from wachtband w where w.dossier_id = d.id) end as wachtband
    from dossier d left join dossiersleutel s on s.dossier_id = d.id`);
  const { rows: accounts } = await client.query<Rijtekst>('select id, actief, organisatie, rol, regeling from account');
  const { rows: toegang } = await client.query<{ id: string }>("select id from persoonlijke_toegang where soort <> 'systeem' and (tot is null or tot > now())");
  const { rows: toestemming } = await client.query<{ id: string; gebeurtenissen: Rijtekst[] }>(`
    select g.stroom_id as id, jsonb_agg(to_jsonb(g) || jsonb_build_object('gegevens', g.gegevens::text) order by g.volgnummer) as gebeurtenissen from gebeurtenis g
    where g.stroom_id in (select c.stroom_id from gebeurtenis c where c.soort = any ($1)) and g.stroom_id in (select s.dossier_id from dossiersleutel s) group by 1`, [MINDER]);
  return {
    accounts, toegang: toegang.map((r) => r.id), toestemming: Object.fromEntries(toestemming.map((r) => [r.id, r.gebeurtenissen])),
    sleutels: Object.fromEntries(rows.flatMap((r) => (r.sleutel === null ? [] : [[r.id, r.sleutel.replaceAll('\n', '')]]))),
    gewist: Object.fromEntries(rows.flatMap((r) => (r.sleutel === null ? [[r.id, { gebeurtenissen: r.gebeurtenissen ?? [], wachtband: r.wachtband ?? [] }]] : []))),
  };
}

/** Writes the keys over those that were there. */
export const bewaarSleutelbos = (pad: string, bos: Sleutelbos, geheim: string): Promise<number> =>
  schrijfBestand(pad, [Readable.from([Buffer.from(JSON.stringify(bos))]), createGzip(), (bron: AsyncIterable<Buffer>) => versleutel(bron, 'sleutelbos', geheim)]);

/** The keys in this file, or why they cannot be read. */
export async function leesSleutelbos(pad: string, geheim: string): Promise<Uitkomst<Sleutelbos>> {
  if (!existsSync(pad)) return geweigerd({ soort: 'niet-gevonden', reden: `Er is geen sleutelbos op ${pad}.`, wat: 'Zet de nieuwste sleutelbos naast de back-up; zonder kan niemand in de back-up worden gelezen.' });
  const stukken: Buffer[] = [];
  try {
    await pipeline(createReadStream(pad), (bron: AsyncIterable<Buffer>) => ontsleutel(bron, 'sleutelbos', geheim), createGunzip(), async (bron: AsyncIterable<Buffer>) => {
      for await (const stuk of bron) stukken.push(stuk);
    });
  } catch (fout) {
    if (fout instanceof Onleesbaar) return geweigerd({ soort: 'ongeldig', reden: `De sleutelbos is niet te lezen. ${fout.message}` });
    throw fout;
  }
  return gelukt(JSON.parse(Buffer.concat(stukken).toString()) as Sleutelbos);
}
