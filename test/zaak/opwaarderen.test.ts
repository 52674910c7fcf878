import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { herbouwZoNodig } from '../../src/storage/herbouwen.ts';
import { laadRegelingen } from '../../src/storage/inrichting.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { migreer, migreerTot } from '../../src/storage/migraties.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { alsEigenaar, opDatabase, verwijderDatabase } from '../opstelling/database-vooraf.ts';

/* A database from before the rooms of the parties were held closer, with data in it: each way in works there, and no longer after the upgrade. */

const WF = 'westfriesland';
const [zaak, overleg] = [randomUUID(), randomUUID()];
const account = { intermaris: randomUUID(), hoorn: randomUUID(), client: randomUUID() };
const CIJFERS = { huurachterstand: 6, overlast: 5, mutaties: 485 };
let url: string;
let naam: string;
let client: pg.Client;

/** Runs it as the program's role with this account's session (or as another role), and takes it back. */
async function probeer(wie: keyof typeof account, opdracht: string, rol = 'voordeur_app'): Promise<Record<string, unknown>[] | string> {
  await client.query('begin');
  try {
    await client.query(`select set_config('voordeur.sessie', $1, true), set_config('role', $2, true)`, [`sessie-${wie}`, rol]);
    return (await client.query<Record<string, unknown>>(opdracht)).rows;
  } catch (fout) { return (fout as { code: string }).code; } finally { await client.query('rollback'); }
}
/** Each way in, and whether it worked. */
const aanvallen = async (): Promise<Record<string, boolean>> => {
  const lukt = (uit: Record<string, unknown>[] | string, raak = (rijen: Record<string, unknown>[]) => rijen.length > 0) => typeof uit !== 'string' && raak(uit);
  const gevoelig = (rijen: Record<string, unknown>[]) => JSON.stringify(rijen).includes('huurachterstand');
  return {
    'gebeurtenis lezen': lukt(await probeer('hoorn', `select gegevens from voordeur.gebeurtenis where stroom_id = '${zaak}'`), gevoelig),
    'rij lezen': lukt(await probeer('hoorn', `select stand from voordeur.zaak where id = '${zaak}'`), gevoelig),
    'rij veranderen': lukt(await probeer('hoorn', `update voordeur.zaak set status = 'vervallen', voor = '{gemeente-hoorn}' where id = '${overleg}' returning id`)),
    'agenda van een cliënt': lukt(await probeer('client', `select voordeur.agenda_maken('${'y'.repeat(43)}')`)),
    'woningen als monitor': typeof (await probeer('hoorn', 'select corporatie from voordeur.woning', 'voordeur_monitor')) !== 'string',
    'overleg als monitor': lukt(await probeer('hoorn', `select 1 from voordeur.gebeurtenis where stroom_id = '${overleg}'`, 'voordeur_monitor')),
    'mail herschrijven': typeof (await probeer('hoorn', `update voordeur.post set aan = 'x@example.org'`, 'voordeur_post')) !== 'string',
  };
};

beforeAll(async () => {
  const gegevens = inject('testdatabase');
  naam = `${gegevens.voorvoegsel}_oude_zaken`;
  await alsEigenaar(gegevens.eigenaarUrl, `create database ${naam}`);
  url = opDatabase(gegevens.eigenaarUrl, naam);
  await migreerTot(url, '051-stap-bij-zaak');
  client = new pg.Client({ connectionString: url });
  await client.connect();
  const gebeurd = (id: string, soort: string, actie: string, feiten: object) => client.query(`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
    values ($1, 1, 'zaak', $2, 'aanbod', $3, '2026-02-01', '2026-02-01T12:00:00Z', $4, 'intermaris', $5, '${WF}', '2021-01-01', '')`, [id, soort, JSON.stringify(feiten), account.intermaris, actie]);
  await client.query(`
    insert into voordeur.organisatie values ('intermaris', 'Intermaris', 'corporatie'), ('gemeente-hoorn', 'Gemeente Hoorn', 'gemeente') on conflict do nothing;
    insert into voordeur.account (id, uitgever, onderwerp, naam, organisatie, rol, regeling) values ('${account.intermaris}', 'p', 'a', 'A', 'intermaris', 'woonconsulent', '${WF}'),
      ('${account.hoorn}', 'p', 'b', 'B', 'gemeente-hoorn', 'consulent', '${WF}'), ('${account.client}', 'p', 'c', 'C', 'client', 'client', '${WF}');
    insert into voordeur.sessie (token_hash, account_id, soort, verloopt) select sha256(convert_to('sessie-' || n, 'UTF8')), i::uuid, 'api', now() + interval '1 hour'
      from (values ('intermaris', '${account.intermaris}'), ('hoorn', '${account.hoorn}'), ('client', '${account.client}')) x (n, i);
    insert into voordeur.staprecht values ('${WF}', 'cijfers-leveren', 'levering', '{woonconsulent}'), ('${WF}', 'deelname-melden', 'vergadering', '{consulent}');
    insert into voordeur.zaak (id, soort, regeling, versie, status, datum, sleutel, volgnummer, stand) values
      ('${zaak}', 'levering', '${WF}', '2021-01-01', 'klaar', '2026-02-01', '2025:intermaris', 1, '${JSON.stringify({ regeling: WF, namens: 'intermaris', periode: '2025', keren: 1, laatst: { op: '2026-02-01', cijfers: CIJFERS }, eerder: [] })}'),
      ('${overleg}', 'vergadering', '${WF}', '2021-01-01', 'open', '2026-03-01', null, 1, '{}')`);
  await gebeurd(zaak, 'cijfers-geleverd', 'cijfers-leveren', { regeling: WF, namens: 'intermaris', periode: '2025', cijfers: CIJFERS });
  await gebeurd(overleg, 'vergadering-gepland', 'vergadering-plannen', { regeling: WF, tafel: 'bestuurlijk-overleg', datum: '2026-03-01', van: '10.00', tot: '11.00', naam: 'Bestuurlijk overleg', soorten: ['gemeente'], rollen: ['bestuurder'] });
}, 60_000);
afterAll(async () => { await client.end(); await verwijderDatabase(inject('testdatabase').eigenaarUrl, naam); });

describe('P12.d een database van voorheen', () => {
  it('P12.d laat na het bijwerken geen van de wegen open die er waren, en houdt alles wat erin stond', async () => {
    const eerst = await aanvallen();
    expect(Object.entries(eerst).filter(([, raak]) => !raak)).toEqual([]);
    const hash = () => client.query('select stroom_id, encode(hash, \'hex\') as hash from voordeur.gebeurtenis order by 1').then((r) => r.rows);
    const toen = await hash();

    const regelingen = leesRegelingen();
    await migreer(url);
    await laadRegelingen(url, regelingen);
    await herbouwZoNodig(url, regelingen);

    expect(Object.entries(await aanvallen()).filter(([, raak]) => raak)).toEqual([]);
    expect(await hash()).toEqual(toen);
    expect(await probeer('intermaris', `select gegevens -> 'cijfers' as c from voordeur.gebeurtenis where stroom_id = '${zaak}'`)).toEqual([{ c: CIJFERS }]);
    expect(await probeer('hoorn', `select stand -> 'laatst' -> 'cijfers' as c from voordeur.zaak where id = '${zaak}'`)).toEqual([{ c: { mutaties: 485 } }]);
    expect(await rekenKetenNa(url, { regelingen })).toMatchObject({ ok: true, waarde: { breuken: [] } });
  }, 60_000);
});
