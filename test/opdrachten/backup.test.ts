import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesBackup } from '../../src/storage/herstel-lezen.ts';
import { TABELREGELS } from '../../src/storage/backup-tabellen.ts';
import { leesSleutelbos } from '../../src/storage/backup-sleutelbos.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { migreer } from '../../src/storage/migraties.ts';
import { wettelijk } from '../../src/storage/wissen.ts';
import { wettelijketaak } from '../../src/jobs/wettelijk.ts';
import { verzamel } from '../../src/domain/regeling/versies.ts';
import { verbind } from '../../src/storage/verbinding.ts';
import { zegel } from '../../src/storage/zegel.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { legeDatabase } from '../opstelling/database.ts';
import { begin, verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';
import { doe, type Gezegd } from './omgeving.ts';

/* One moment of everything, out and back in: equal, closed, whole; and without whoever was erased meanwhile. */

const SLEUTEL = 'een-sleutel-die-niemand-kan-raden-77';
const NAAM = 'Noor van Zanten';
let v: Verhaal;
let map: string;
let blijft: string;
let gewist: string;
beforeAll(async () => {
  v = await begin();
  map = mkdtempSync(join(tmpdir(), 'voordeur-backup-'));
  blijft = await v.dossier({ tot: 'woont', woning: await v.woning(), naam: NAAM });
  gewist = await v.dossier({ tot: 'wacht-op-woning', naam: 'Bram Zijlstra' });
  const begeleider = await v.als('hvo-querido', 'begeleider');
  for (const [i, id] of [blijft, gewist].entries())
    await v.verbinding.als(begeleider.token, async (tx) => {
      await sql`select voordeur.document_toevoegen(gen_random_uuid(), ${id}::uuid, 'personalia', ${`brief ${i}.pdf`}, 'pdf', ${Buffer.from(`%PDF-1.7 geheime inhoud ${i}`)}, 20, now())`.execute(tx);
      await sql`select voordeur.namen_lezen(array[${id}::uuid])`.execute(tx);
    });
  await zegel(v.verbinding);
});
afterAll(async () => {
  rmSync(map, { recursive: true, force: true });
  await v.sluit();
});

const opdracht = (woorden: string[], eigenaarUrl = v.db.eigenaarUrl, backupsleutel: string | undefined = SLEUTEL): Promise<Gezegd> => doe(woorden, { eigenaarUrl, backupsleutel });
const backup = async (naar = map, ...opties: string[]): Promise<string> => {
  const gezegd = await opdracht(['backup', naar, ...opties]);
  expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
  return readdirSync(naar).filter((n) => n.endsWith('.backup')).sort().map((n) => join(naar, n)).at(-1)!;
};
const verseMap = (): string => mkdtempSync(join(map, 'map-'));
const vraag = async <R extends pg.QueryResultRow>(url: string, tekst: string): Promise<R[]> => (await alsEigenaar<R>(url, tekst)).rows;
const tabellen = async (url: string): Promise<string[]> => (await vraag<{ t: string }>(url, "select relname as t from pg_class where relnamespace = 'voordeur'::regnamespace and relkind = 'r' order by 1")).map((r) => r.t);
const inhoud = async (url: string, tabel: string): Promise<string[]> => (await vraag<{ rij: string }>(url, `select t::text as rij from voordeur."${tabel}" t order by 1`)).map((r) => r.rij);
/** A person goes, as the erasing step leaves it in the database. */
const wis = (id: string) => alsEigenaar(v.db.eigenaarUrl, `set search_path = voordeur;
  insert into gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
    select id, volgnummer + 1, 'dossier', 'persoon-gewist', 'voortgang', '{"grond": "verzoek"}', current_date, now(), gen_random_uuid(), 'voordeur', 'persoon-wissen', regeling, versie, '' from dossier where id = '${id}';
  ${Object.entries(TABELREGELS).filter(([, b]) => b.zonderSleutel === 'weg' && b.van?.includes('t.dossier_id')).map(([t]) => `delete from ${t} where dossier_id = '${id}'`).join('; ')};
  insert into wachtband select id, sinds, '23-26', 'alleenstaand' from dossier where id = '${id}'; delete from dossiersleutel where dossier_id = '${id}'; update dossier set volgnummer = volgnummer + 1 where id = '${id}'`);

describe('P12.h back-up en herstel', { timeout: 150_000 }, () => {
  it('P12.h heen en terug: elke tabel is gelijk, en het programma werkt meteen', async () => {
    const bestand = await backup();
    const { eigenaarUrl } = await legeDatabase();
    const gezegd = await opdracht(['herstel', map], eigenaarUrl);
    expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
    expect(gezegd.uit).toContain(`Hersteld uit ${bestand}`);
    expect(gezegd.uit).toMatch(/De keten van \d+ gebeurtenissen en \d+ regels in het inzagelogboek is heel\.\nVingerafdruk van het laatste zegel: [0-9a-f]{64}\nHet duurde/);
    expect(await tabellen(eigenaarUrl)).toEqual(await tabellen(v.db.eigenaarUrl));
    for (const tabel of await tabellen(v.db.eigenaarUrl)) {
      // what a restore seals is new, and sessions and the sign-in role are of the server
      if (['sessie', 'inlog', 'afmelding', 'zegel', 'zegelkop'].includes(tabel)) continue;
      expect({ tabel, rijen: await inhoud(eigenaarUrl, tabel) }).toEqual({ tabel, rijen: await inhoud(v.db.eigenaarUrl, tabel) });
    }
    const verbinding = verbind((await migreer(eigenaarUrl)).programma);
    const sessies = maakSessies(verbinding);
    const [account] = await vraag<{ id: string }>(eigenaarUrl, "select id from voordeur.account where rol = 'begeleider' and organisatie = 'hvo-querido' limit 1");
    const token = await sessies.begin(account!.id, 'api');
    const gezien = await verbinding.als(token, async (tx) => (await sql<{ naam: string }>`select naam from voordeur.namen_lezen(array[${blijft}::uuid])`.execute(tx)).rows);
    expect(gezien).toMatchObject([{ naam: NAAM }]);
    await verbinding.sluit();
  });

  it('P12.h toetst zichzelf in een tijdelijke database, die daarna weg is', async () => {
    const gezegd = await opdracht(['backup', verseMap(), '--toets']);
    expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
    expect(gezegd.uit).toMatch(/Ter proef hersteld in een tijdelijke database: \d+ rijen zijn gelijk en de keten is heel, in [\d,]+ seconden\./);
    expect(await vraag(v.db.eigenaarUrl, "select 1 from pg_database where datname like 'voordeur_toets_%'")).toEqual([]);
  });

  it('P12.h in het bestand staat niets leesbaars, en met de hoofdsleutel alleen ook niets van een cliënt', async () => {
    const bestand = await backup(verseMap());
    expect(readFileSync(bestand).includes('Zanten')).toBe(false);
    let alles = '';
    expect(await leesBackup(bestand, SLEUTEL, (regel) => void (alles += JSON.stringify(regel)))).toMatchObject({ ok: true });
    expect(alles).toContain('hvo-querido');
    const woorden = await vraag<{ woord: string }>(v.db.eigenaarUrl, 'select distinct woord from voordeur.naamwoord where length(woord) > 4');
    for (const weg of [...woorden.map((w) => w.woord), NAAM, '06 55500147', 'Ongeopende', 'geheime inhoud', Buffer.from('geheime inhoud').toString('hex'), 'brief 0.pdf', 'Zaanenlaan']) expect({ weg, staatErin: alles.includes(weg) }).toEqual({ weg, staatErin: false });
    const bos = await leesSleutelbos(join(bestand, '..', 'sleutelbos'), SLEUTEL);
    expect(bos.ok && Object.keys(bos.waarde.sleutels).sort()).toEqual([blijft, gewist].sort());
    expect(bos.ok && Object.values(bos.waarde.sleutels).some((s) => alles.includes(s))).toBe(false);
  });

  it('P12.h zonder sleutel, met een te korte of met een verkeerde gebeurt er niets', async () => {
    const naar = verseMap();
    expect(await doe(['backup', naar])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('VOORDEUR_BACKUP_SLEUTEL is niet gezet') as string });
    expect(await doe(['herstel', naar])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('VOORDEUR_BACKUP_SLEUTEL is niet gezet') as string });
    expect(await opdracht(['backup', naar], v.db.eigenaarUrl, 'kort')).toMatchObject({ afloop: 1, fouten: expect.stringContaining('te kort') as string });
    expect(readdirSync(naar)).toEqual([]);
    await backup(naar);
    const { eigenaarUrl } = await legeDatabase();
    const anders = 'een-heel-andere-sleutel-die-niet-past';
    expect(await opdracht(['herstel', naar], eigenaarUrl, anders)).toMatchObject({ afloop: 1, fouten: expect.stringContaining('past niet bij dit bestand') as string });
    expect(await opdracht(['backup', naar], v.db.eigenaarUrl, anders)).toMatchObject({ afloop: 1, fouten: expect.stringContaining('In deze map staat al een sleutelbos') as string });
    expect(await vraag(eigenaarUrl, "select to_regnamespace('voordeur') as er")).toEqual([{ er: null }]);
  });

  it('P12.h een afgeknipt bestand, een veranderde byte en een oudere sleutelbos worden geweigerd, voordat er iets in de database staat', async () => {
    const naar = verseMap();
    const bestand = await backup(naar);
    const heel = readFileSync(bestand);
    const { eigenaarUrl } = await legeDatabase();
    const met = async (bytes: Buffer): Promise<string> => {
      writeFileSync(bestand, bytes);
      const gezegd = await opdracht(['herstel', naar], eigenaarUrl);
      expect(gezegd.afloop).toBe(1);
      return gezegd.fouten;
    };
    for (const lengte of [10, 60, heel.length >> 1, heel.length - 1]) expect(await met(heel.subarray(0, lengte))).toMatch(/niet compleet|geen back-up/);
    for (const plek of [0, 20, 40, 60, heel.length >> 1, heel.length - 1]) {
      const anders = Buffer.from(heel);
      anders[plek]! ^= 1;
      expect(await met(anders)).toMatch(/De back-up is niet te lezen/);
    }
    expect(await met(Buffer.concat([heel, Buffer.from('x')]))).toContain('achter het einde');
    writeFileSync(bestand, heel);
    const eerder = verseMap();
    const oud = await doe(['backup', eerder], { eigenaarUrl: v.db.eigenaarUrl, backupsleutel: SLEUTEL });
    expect(oud.afloop).toBe(0);
    expect(await opdracht(['herstel', eerder, '--sleutelbos', join(naar, 'sleutelbos')], eigenaarUrl)).toMatchObject({ afloop: 1, fouten: expect.stringContaining('ouder dan de back-up') as string });
    expect(await vraag(eigenaarUrl, "select to_regnamespace('voordeur') as er")).toEqual([{ er: null }]);
    expect((await opdracht(['herstel', naar], eigenaarUrl)).afloop).toBe(0);
  });

  it('P12.h een database die niet leeg is, wordt niet overschreven', async () => {
    expect(await opdracht(['herstel', map])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('staat al een Voordeur') as string });
    expect(await opdracht(['herstel', verseMap()])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('Er is geen back-up') as string });
  });

  it('P12.h over elke tabel is besloten, en van elke tabel met een dossier of account of zij met de persoon gaat', async () => {
    expect((await tabellen(v.db.eigenaarUrl)).filter((t) => !TABELREGELS[t])).toEqual([]);
    const er = await tabellen(v.db.eigenaarUrl);
    expect(Object.keys(TABELREGELS).filter((t) => !er.includes(t))).toEqual([]);
    // the list of what goes with a person stands in the database
    const weg = (await vraag<{ t: string }>(v.db.eigenaarUrl, "select tablename as t from pg_policies where schemaname = 'voordeur' and policyname = 'wist_mee' order by 1")).map((r) => r.t);
    expect(weg.filter((t) => TABELREGELS[t]!.zonderSleutel !== 'weg' && !TABELREGELS[t]!.niet)).toEqual([]);
    const metDossier = (await vraag<{ t: string }>(v.db.eigenaarUrl, "select distinct c.relname as t from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'voordeur'::regnamespace and c.relkind = 'r' and attname like 'dossier%'")).map((r) => r.t);
    // by the bare identifier only: what was chosen for a home, and who was read about
    expect(metDossier.filter((t) => !TABELREGELS[t]!.van && !TABELREGELS[t]!.niet).sort()).toEqual(['afweging', 'inzage', 'toegangswijziging', 'wachtband']);
  });

  // the last: it takes someone away
  it('P12.e wie intussen gewist is, komt uit een oude back-up niet terug, en zijn dossier eindigt zoals het eindigde', async () => {
    const naar = verseMap();
    const oud = await backup(naar);
    await wis(gewist);
    expect((await opdracht(['herbouw'])).afloop).toBe(0);
    expect(await opdracht(['backup', naar, '--alleen-sleutelbos'])).toMatchObject({ afloop: 0, uit: 'De sleutelbos is vervangen: 1 sleutels, 1 gewist.' });
    const { eigenaarUrl } = await legeDatabase();
    const gezegd = await opdracht(['herstel', oud], eigenaarUrl);
    expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
    expect(gezegd.uit).toMatch(/1 persoon die intussen gewist is, is niet teruggekomen: \d+ rijen weggelaten, en hun dossiers staan weer op gewist\./);
    for (const tabel of await tabellen(eigenaarUrl)) {
      if (['sessie', 'inlog', 'afmelding', 'zegel', 'zegelkop'].includes(tabel)) continue;
      expect({ tabel, rijen: await inhoud(eigenaarUrl, tabel) }).toEqual({ tabel, rijen: await inhoud(v.db.eigenaarUrl, tabel) });
      expect((await inhoud(eigenaarUrl, tabel)).some((rij) => /zijlstra/i.test(rij))).toBe(false);
    }
    expect((await opdracht(['controleer-keten'], eigenaarUrl)).afloop).toBe(0);
  });

  it('P12.h wat na de back-up is afgesloten, gaat bij een herstel niet weer open: codes, accounts, toegang van één persoon en toestemming', async () => {
    const naar = verseMap();
    const begeleider = await v.als('hvo-querido', 'begeleider');
    const [stopt, beperkt] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Stijn Overtoom' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Bo Overtoom' })];
    const eigenaar = <R extends pg.QueryResultRow>(tekst: string) => vraag<R>(v.db.eigenaarUrl, tekst);
    const [client] = await eigenaar<{ id: string }>("select id from voordeur.account where rol = 'client' and actief limit 1");
    await eigenaar(`insert into voordeur.uitnodiging (hash, soort, organisatie, rol, regeling, naam, dossier_id, hoedanigheid, door, door_organisatie)
      select sha256('code'), 'client', 'client', 'client', regeling, 'Noor', '${blijft}', 'client', '${begeleider.wie.account}', 'hvo-querido' from voordeur.dossier where id = '${blijft}'`);
    await eigenaar(`insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort) values ('${blijft}', '${client!.id}', 'vertegenwoordiger'), ('${stopt}', '${client!.id}', 'client')`);
    const oud = await backup(naar);

    await eigenaar("update voordeur.uitnodiging set gebruikt_op = now()");
    const [weg] = await eigenaar<{ id: string }>("update voordeur.account set actief = false where id = (select id from voordeur.account where rol = 'consulent' limit 1) returning id");
    const [anders] = await eigenaar<{ id: string }>("update voordeur.account set rol = 'woonconsulent' where id = (select id from voordeur.account where rol = 'beheerder' limit 1) returning id");
    await eigenaar(`update voordeur.persoonlijke_toegang set tot = now() where dossier_id = '${blijft}'`);
    expect(await v.doet('toestemming-intrekken', stopt, begeleider, { door: 'client' })).toMatchObject({ ok: true });
    expect(await v.doet('toestemming-beperken', beperkt, begeleider, { doeleinden: ['voorzieningen'], door: 'client' })).toMatchObject({ ok: true });
    expect((await opdracht(['backup', naar, '--alleen-sleutelbos'])).afloop).toBe(0);

    const { eigenaarUrl } = await legeDatabase();
    const gezegd = await opdracht(['herstel', oud], eigenaarUrl);
    expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
    expect(gezegd.uit).toContain('Weer afgesloten wat sinds de back-up dicht ging: 2 accounts, 1 keer toegang van één persoon tot een dossier, en alle 1 open codes.');
    const kenmerken = (await vraag<{ kenmerk: string }>(eigenaarUrl, `select kenmerk from voordeur.dossier where id in ('${stopt}', '${beperkt}') order by 1`)).map((r) => r.kenmerk);
    expect(gezegd.uit).toContain(`Kijk deze dossiers na; wat er verder in stond, kan ontbreken: ${kenmerken.join(', ')}.`);
    expect(await vraag(eigenaarUrl, 'select naam, ingetrokken_op is not null as dicht from voordeur.uitnodiging')).toEqual([{ naam: null, dicht: true }]);
    expect(await vraag(eigenaarUrl, `select actief, rol from voordeur.account where id in ('${weg!.id}', '${anders!.id}') order by 1`)).toEqual([{ actief: false, rol: 'consulent' }, { actief: true, rol: 'woonconsulent' }]);
    expect(await vraag(eigenaarUrl, `select dossier_id from voordeur.persoonlijke_toegang where tot is null`)).toEqual([{ dossier_id: stopt }]);
    for (const id of [stopt, beperkt]) for (const wat of [
      `select stand, fase, status, toestemming, volgnummer from voordeur.dossier where id = '${id}'`, `select organisatie, rol, groepen, account_id from voordeur.zicht where dossier_id = '${id}' order by 1, 2`,
      `select volgnummer, hash from voordeur.gebeurtenis where stroom_id = '${id}' order by 1`, `select organisatie, rol from voordeur.betrokkenheid where dossier_id = '${id}' and tot is null order by 1, 2`])
      expect({ wat, rijen: await vraag(eigenaarUrl, wat) }).toEqual({ wat, rijen: await eigenaar(wat) });
    expect((await opdracht(['controleer-keten'], eigenaarUrl)).afloop).toBe(0);
  });

  it('P12.e wie door het programma zelf gewist is, komt uit een oude back-up met de nieuwste sleutelbos niet terug', async () => {
    const naar = verseMap();
    const kort = verzamel(v.kern.regelingen.alle().flatMap((r) => v.kern.regelingen.versies(r.regeling)).map((r) => ({ ...r, privacy: { ...r.privacy, bewaren: r.privacy.bewaren.map((b) => ({ ...b, termijn: '42 dagen' })) } })));
    const w = verhaalIn({ ...v, kern: { ...v.kern, regelingen: kort, klok: () => new Date('2026-01-12T10:00:00Z') }, sessies: maakSessies(v.verbinding) });
    const id = await w.dossier({ tot: 'wacht-op-woning', naam: 'Kwintus Ravesteijn' });
    const begeleider = await w.als('hvo-querido', 'begeleider');
    await alsEigenaar(v.db.eigenaarUrl, `set search_path = voordeur; insert into noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, toelichting, geopend_op, tot)
        select gen_random_uuid(), id, '${begeleider.wie.account}', 'hvo-querido', 'begeleider', regeling, zorgorganisatie, 'gevaar', 'Ravesteijn nam niet op.', now() - interval '2 days', now() - interval '1 day' from dossier where id = '${id}';
      insert into noodoordeel select n.id, n.organisatie, 'terecht', 'Ravesteijn was in nood.', n.account_id, now() from noodtoegang n where dossier_id = '${id}'`);
    expect(await w.doet('aanvraag-intrekken', id, begeleider, { reden: 'andere-woning' })).toMatchObject({ ok: true });
    const oud = await backup(naar);
    const fouten: Error[] = [];
    await wettelijketaak({ kern: { ...w.kern, klok: () => new Date() }, wettelijk: wettelijk(v.verbinding), stappen: ['persoon-wissen'], meld: () => {}, opFout: (f) => fouten.push(f) })();
    expect(fouten).toEqual([]);
    expect(await vraag(v.db.eigenaarUrl, `select 1 as weg from voordeur.dossier where id = '${id}' and stand ? 'gewist_op'`)).toEqual([{ weg: 1 }]);
    expect((await opdracht(['backup', naar, '--alleen-sleutelbos'])).afloop).toBe(0);
    const { eigenaarUrl } = await legeDatabase();
    const gezegd = await opdracht(['herstel', oud], eigenaarUrl);
    expect(gezegd).toMatchObject({ afloop: 0, fouten: '' });
    for (const tabel of await tabellen(eigenaarUrl)) expect((await inhoud(eigenaarUrl, tabel)).filter((rij) => /ravesteijn|kwintus/i.test(rij)), tabel).toEqual([]);
    for (const tabel of ['gebeurtenis', 'dossier', 'gegevensgroep', 'wachtband', 'noodtoegang', 'noodoordeel', 'betrokkenheid', 'taak']) expect({ tabel, rijen: (await inhoud(eigenaarUrl, tabel)).filter((r) => r.includes(id)) }).toEqual({ tabel, rijen: (await inhoud(v.db.eigenaarUrl, tabel)).filter((r) => r.includes(id)) });
    expect((await opdracht(['controleer-keten'], eigenaarUrl)).afloop).toBe(0);
  });
});
