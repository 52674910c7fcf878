import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noodtoegangBeeindigen } from '../../src/actions/privacy/noodtoegang-beeindigen.ts';
import { noodtoegangBeoordelen } from '../../src/actions/privacy/noodtoegang-beoordelen.ts';
import { noodtoegangOpenen } from '../../src/actions/privacy/noodtoegang-openen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { leesGegevens } from '../../src/storage/dossiers.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesInzageVan, leesLog } from '../../src/storage/lezen/inzage.ts';
import { leesDossiers } from '../../src/storage/lezen/lijsten.ts';
import { leesNoodmeldingen, leesNoodtoegangen, leesTeBeoordelen } from '../../src/storage/lezen/noodtoegang.ts';
import { laadAccounts } from '../../src/storage/inrichting.ts';
import { DEMO_UITGEVER } from '../../src/demo/personas.ts';
import { sessies } from '../../src/storage/sessies.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Access in an emergency, and everything it must not be. Samira of RIBW K/AM opens a dossier of HVO-Querido. */

const UITLEG = 'Cliënt staat bij ons aan de deur en heeft nu hulp nodig.';
let v: Verhaal;
let eigenaar: pg.Client;
let [jeroen, samira, collega, marloes, rob, renske, wim, joost]: Ingelogd[] = [];

beforeAll(async () => {
  v = await begin();
  eigenaar = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await eigenaar.connect();
  await laadAccounts(v.db.eigenaarUrl, [{ uitgever: DEMO_UITGEVER, onderwerp: 'collega', naam: 'Collega van Samira', organisatie: 'ribw-kam', rol: 'begeleider', regeling: 'pact-ijmond-zuid-kennemerland' }]);
  const poort = sessies(v.verbinding);
  const token = await poort.begin((await poort.accountVoor(DEMO_UITGEVER, 'collega'))!, 'api');
  collega = { wie: (await poort.wie(token))!, token };
  [jeroen, samira, marloes, rob] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('ribw-kam', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('gemeente-velsen', 'tafellid')]);
  [renske, wim, joost] = await Promise.all([v.als('stichting-woonservice', 'functionaris-gegevensbescherming'), v.als('hvo-querido', 'functionaris-gegevensbescherming'), v.als('ggd-hollands-noorden', 'functionaris-gegevensbescherming')]);
}, 60_000);
afterAll(async () => { await eigenaar.end(); await v.sluit(); });

const kenmerkVan = async (id: string): Promise<string> => (await v.verbinding.als(jeroen!.token, (tx) => tx.selectFrom('dossier').select('kenmerk').where('id', '=', id).executeTakeFirstOrThrow())).kenmerk;
const invoer = (kenmerk: string, meer: object = {}) => ({ kenmerk, reden: 'onbereikbaar', toelichting: UITLEG, bevestigd: ['ja'], ...meer });
const open = async (wie: Ingelogd, id: string, meer: object = {}) => noodtoegangOpenen(v.kern, wie, randomUUID(), invoer(await kenmerkVan(id), meer));
const zie = (wie: Ingelogd, id: string) => v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
const vers = (tot: Parameters<Verhaal['dossier']>[0] = {}) => v.dossier({ tot: 'woont', naam: 'Zeldzaam Nooddier', ...tot });
/** As the owner, who stands above the policies: time passes. */
const verstrijk = (id: string) => eigenaar.query(`set role voordeur_persoon; update voordeur.persoonlijke_toegang set van = van - interval '5 hours', tot = now() - interval '1 second' where dossier_id = '${id}';
  update voordeur.noodtoegang set tot = now() - interval '1 second' where dossier_id = '${id}';
  update voordeur.zicht set tot = now() - interval '1 second' where dossier_id = '${id}' and account_id is not null; reset role`);

describe('noodtoegang', () => {
  let id: string;
  beforeAll(async () => { id = await vers(); }, 60_000);

  it('P12.h opent voor dit account alleen de groepen van de regeling, en laat alleen lezen', async () => {
    expect(await zie(samira!, id)).toBeUndefined();
    expect(await open(samira!, id)).toMatchObject({ ok: true, waarde: { dossier: id, alInZicht: false } });
    const gezien = (await zie(samira!, id))!;
    expect([...gezien.groepen].sort()).toEqual(['begeleiding', 'personalia', 'signalering', 'voortgang']);
    expect(Object.keys(gezien.gegevens)).toEqual(['personalia']);
    expect(await v.doet('begeleiding-starten', id, samira!, { vanaf: '2026-01-12', uren: '3', indicatie: 'wmo' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    // a step that its role may take on any dossier it takes part in: not this way
    expect(await v.doet('signaal-melden', id, samira!, { soort: 'overlast', melding: 'x' })).toMatchObject({ ok: false });
    expect(await v.doet('escalatie-starten', id, samira!, { toelichting: 'Het gaat mis.', aanleiding: 'Het gaat mis.' })).toMatchObject({ ok: false });
    for (const poging of [sql`update voordeur.dossier set status = status where id = ${id}::uuid`, sql`select voordeur.gegevens_vastleggen(${id}::uuid, 'personalia', '{}'::jsonb, 99, now())`])
      await expect(v.verbinding.als(samira!.token, (tx) => poging.execute(tx))).rejects.toThrow();
  });
  it('P12.h een collega van dezelfde organisatie en rol ziet niets, ook niet in lijst, zoekvraag of log', async () => {
    expect(await zie(collega!, id)).toBeUndefined();
    const lijst = await v.verbinding.als(collega!.token, (tx) => leesDossiers(tx, collega!.wie, {}, 'termijn'));
    expect(lijst.rijen.map((r) => r.id)).not.toContain(id);
    const rijen = await v.verbinding.als(collega!.token, async (tx) => [
      ...await tx.selectFrom('gebeurtenis').select('soort').where('stroom_id', '=', id).execute(), ...await tx.selectFrom('taak').select('stap').where('dossier_id', '=', id).execute(),
      ...await tx.selectFrom('betrokkenheid').select('rol').where('dossier_id', '=', id).execute(), ...await tx.selectFrom('zicht').select('rol').where('dossier_id', '=', id).execute(),
      ...(await sql`select * from voordeur.zoek_naam(array['zeldzaam'], 10)`.execute(tx)).rows, ...(await sql`select * from voordeur.namen_lezen(array[${id}]::uuid[])`.execute(tx)).rows, ...Object.keys(await leesGegevens(tx, id, 'pagina')),
      ...await leesNoodtoegangen(tx, id), ...await leesInzageVan(tx, id), ...(await sql`select id from voordeur.zichtkop(${id}::uuid) k (id)`.execute(tx)).rows]);
    expect(rijen).toEqual([]);
  });
  it('P12.h elke lezing draagt het merk en de reden, en die zijn niet te wijzigen', async () => {
    const regels = (await v.verbinding.als(jeroen!.token, (tx) => leesInzageVan(tx, id))).filter((r) => r.naam === 'Samira Bouzid');
    expect(regels.length).toBeGreaterThan(0);
    for (const r of regels) expect(r).toMatchObject({ noodtoegang: true, reden: 'onbereikbaar', organisatie: expect.stringContaining('RIBW') as string });
    for (const rol of ['voordeur_app', 'voordeur_lezer', 'voordeur_persoon', 'voordeur_zicht', 'voordeur_beheer'])
      for (const poging of [`update voordeur.inzage set noodtoegang = false`, `delete from voordeur.inzage`, `truncate voordeur.inzage`]) {
        await eigenaar.query(`begin; set local role ${rol}`);
        await expect(eigenaar.query(poging)).rejects.toThrow();
        await eigenaar.query('rollback');
      }
    await expect(eigenaar.query('truncate voordeur.inzage cascade')).rejects.toThrow(/niet gewijzigd/);
  });
  it('P12.h de begeleider hoort het, met wie en waarom; een ander op het dossier alleen dat het gebeurde', async () => {
    const [voorBegeleider] = await v.verbinding.als(jeroen!.token, (tx) => leesNoodtoegangen(tx, id));
    expect(voorBegeleider).toMatchObject({ naam: 'Samira Bouzid', toelichting: UITLEG, reden: 'onbereikbaar', rol: 'begeleider' });
    expect(await v.verbinding.als(marloes!.token, (tx) => leesNoodtoegangen(tx, id))).toMatchObject([{ naam: null, toelichting: null, reden: 'onbereikbaar' }]);
    expect(await v.verbinding.als(jeroen!.token, (tx) => leesNoodmeldingen(tx, new Date(0)))).toMatchObject([{ dossier_id: id }]);
    expect(await v.verbinding.als(samira!.token, (tx) => leesNoodmeldingen(tx, new Date(0)))).toEqual([]);
  });
  it('P12.h de functionarissen van de zorgorganisatie en het Servicepunt beoordelen het; een ander krijgt het niet', async () => {
    const lijst = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesTeBeoordelen(tx, false));
    const [voorWim] = await lijst(wim!);
    expect(voorWim).toMatchObject({ naam: 'Samira Bouzid', kenmerk: await kenmerkVan(id), toelichting: UITLEG });
    expect(voorWim!.keren).toBeGreaterThan(0);
    expect(voorWim!.groepen).toEqual(['begeleiding', 'personalia', 'signalering', 'voortgang']);
    expect(await lijst(joost!)).toEqual([]);
    expect(await lijst(jeroen!)).toEqual([]);
    for (const wie of [joost!, jeroen!, samira!]) expect(await noodtoegangBeoordelen(v.kern, wie, voorWim!.id, { oordeel: 'terecht' })).toMatchObject({ ok: false });
    expect(await noodtoegangBeoordelen(v.kern, wim!, voorWim!.id, { oordeel: 'onterecht' })).toMatchObject({ ok: false, velden: [{ veld: 'toelichting' }] });
    expect(await noodtoegangBeoordelen(v.kern, wim!, voorWim!.id, { oordeel: 'terecht', toelichting: 'Begeleider was vrij.' })).toMatchObject({ ok: true });
    expect(await lijst(wim!)).toEqual([]);
    expect(await lijst(renske!)).toMatchObject([{ oordeel: null, anderen: [{ organisatie: 'HVO-Querido', oordeel: 'terecht' }] }]);
  });
  it('P12.h na de termijn is er niets meer', async () => {
    await verstrijk(id);
    expect(await zie(samira!, id)).toBeUndefined();
    expect(await v.verbinding.als(samira!.token, (tx) => leesGegevens(tx, id, 'pagina'))).toEqual({});
    expect(await v.verbinding.als(samira!.token, (tx) => tx.selectFrom('zicht').selectAll().where('dossier_id', '=', id).execute())).toEqual([]);
    expect((await v.verbinding.als(samira!.token, (tx) => leesDossiers(tx, samira!.wie, {}, 'termijn'))).rijen.map((r) => r.id)).not.toContain(id);
  });
});

describe('noodtoegang die eindigt', () => {
  it('P12.h wie klaar is, beëindigt het zelf; niemand anders kan dat', async () => {
    const id = await vers();
    await open(samira!, id);
    expect(await noodtoegangBeeindigen(v.kern, collega!, id)).toMatchObject({ ok: false });
    expect(await zie(samira!, id)).toBeDefined();
    expect(await noodtoegangBeeindigen(v.kern, samira!, id)).toMatchObject({ ok: true });
    expect(await zie(samira!, id)).toBeUndefined();
  }, 60_000);
  it('P12.h het oordeel niet terecht sluit haar op dat moment; terecht laat haar lopen', async () => {
    const id = await vers();
    expect(await open(collega!, id)).toMatchObject({ ok: true });
    const mijne = (await v.verbinding.als(wim!.token, (tx) => leesTeBeoordelen(tx, true))).find((n) => n.naam === 'Collega van Samira' && !n.beeindigd_op)!;
    expect(await noodtoegangBeoordelen(v.kern, wim!, mijne.id, { oordeel: 'terecht' })).toMatchObject({ ok: true });
    expect(await zie(collega!, id)).toBeDefined();
    expect(await noodtoegangBeoordelen(v.kern, wim!, mijne.id, { oordeel: 'onterecht', toelichting: 'De begeleider was bereikbaar.' })).toMatchObject({ ok: true });
    expect(await zie(collega!, id)).toBeUndefined();
    expect((await v.verbinding.als(wim!.token, (tx) => leesTeBeoordelen(tx, true))).find((n) => n.id === mijne.id)!.beeindigd_op).not.toBeNull();
  }, 60_000);
  it('P3.b, P12.h intrekken van toestemming sluit haar op dat moment, en toestemming geven opent haar niet opnieuw', async () => {
    const id = await vers({ tot: 'wacht-op-woning' });
    await open(samira!, id);
    expect(await zie(samira!, id)).toBeDefined();
    expect(await v.doet('toestemming-intrekken', id, jeroen!, { door: 'client' })).toMatchObject({ ok: true });
    expect(await zie(samira!, id)).toBeUndefined();
    expect(await open(samira!, id)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    await v.doet('toestemming-vastleggen', id, jeroen!, { doeleinden: ['beoordeling', 'woning'], door: 'client', wijze: 'formulier' });
    expect(await zie(samira!, id)).toBeUndefined();
  }, 60_000);
});

describe('noodtoegang die niet opengaat', () => {
  it('P12.h één antwoord voor alles wat niet kan, en een rem op raden', async () => {
    const concept = await vers({ tot: 'concept' });
    const teZien = await vers({ tot: 'te-toetsen' });
    const rader = await v.als('kenter', 'begeleider');
    const antwoorden = [await open(rader, concept), await noodtoegangOpenen(v.kern, rader, randomUUID(), invoer('PACT-2026-9999')), await noodtoegangOpenen(v.kern, rader, randomUUID(), invoer("' or true --"))];
    expect(new Set(antwoorden.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(antwoorden[0]).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    for (let i = 0; i < 2; i++) await noodtoegangOpenen(v.kern, rader, randomUUID(), invoer('PACT-2026-9998'));
    expect(await open(rader, teZien)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await zie(rader, teZien)).toBeUndefined();
  }, 60_000);
  it('P12.h niet voor een rol zonder noodtoegang, een andere regeling, zonder reden of zonder bevestiging', async () => {
    const id = await vers({ tot: 'te-toetsen' });
    expect(await open(rob!, id)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await open(await v.als('dnodoen', 'begeleider'), id)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect(await open(samira!, id, { reden: 'nieuwsgierig' })).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await open(samira!, id, { bevestigd: [] })).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await open(samira!, id, { toelichting: 'nood' })).toMatchObject({ ok: false, velden: [{ veld: 'toelichting' }] });
    // past the program: the database holds to the same
    for (const reden of ['nieuwsgierig', 'gevaar; drop']) expect((await v.verbinding.als(samira!.token, (tx) => sql<{ uitkomst: string }>`select * from voordeur.noodtoegang_openen(gen_random_uuid(), ${'x'}, ${reden}, 'x')`.execute(tx))).rows).toMatchObject([{ uitkomst: 'niet-gevonden' }]);
    await expect(v.verbinding.als(samira!.token, (tx) => sql`insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort, groepen, reden, tot) values (${id}::uuid, ${samira!.wie.account}::uuid, 'noodtoegang', '{personalia}', 'gevaar', now() + interval '1 day')`.execute(tx))).rejects.toThrow();
    expect(await zie(samira!, id)).toBeUndefined();
  }, 60_000);
  it('P12.h wat al in zicht is, gaat gewoon open en wordt geen noodtoegang', async () => {
    const id = await vers({ tot: 'te-toetsen' });
    expect(await open(marloes!, id)).toMatchObject({ ok: true, waarde: { dossier: id, alInZicht: true } });
    expect(await v.verbinding.als(jeroen!.token, (tx) => leesNoodtoegangen(tx, id))).toEqual([]);
    await zie(marloes!, id);
    expect((await v.verbinding.als(renske!.token, async (tx) => leesLog(tx, { kenmerken: [await kenmerkVan(id)], nood: true }, 'nieuwste'))).rijen).toEqual([]);
  }, 60_000);
});
