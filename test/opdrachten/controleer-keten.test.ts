import { sql } from 'kysely';
import type { Transactie } from '../../src/storage/verbinding.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { legeDatabase } from '../opstelling/database.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { zegel } from '../../src/storage/zegel.ts';
import { doe } from './omgeving.ts';

/* The memory is whole; and whoever changes it behind the program's back is found out. */

let v: Verhaal;
let dossier: string;
let woning: string;
beforeAll(async () => {
  v = await begin();
  woning = await v.woning();
  dossier = await v.dossier({ tot: 'woont', woning });
  await v.dossier({ tot: 'wacht-op-woning' });
  await v.dossier();
  const begeleider = await v.als('hvo-querido', 'begeleider');
  await v.verbinding.als(begeleider.token, (tx) => voegDocumentToe(tx, dossier));
  await alsEigenaar(v.db.eigenaarUrl, `set search_path = voordeur; insert into noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, toelichting, geopend_op, tot)
      select gen_random_uuid(), d.id, a.id, a.organisatie, a.rol, d.regeling, d.zorgorganisatie, 'gevaar', 'De buren belden.', now() - interval '2 days', now() - interval '1 day' from dossier d, (select * from account where rol = 'consulent' limit 1) a;
    insert into noodoordeel select n.id, n.zorgorganisatie, 'terecht', 'Begeleider was vrij.', n.account_id, now() from noodtoegang n;
    insert into patroonoordeel select id, current_date - 3, 'veel-gelezen', organisatie, 'Viel in voor een collega.', id, now() from account limit 3`);
  await zegel(v.verbinding);
});
afterAll(() => v.sluit());

const controleer = () => doe(['controleer-keten'], { eigenaarUrl: v.db.eigenaarUrl });

/** Does something to the database that the program cannot do, and undoes it. */
async function geknoei(vernieling: string, herstel: string, werk: () => Promise<void>): Promise<void> {
  const buiten = (opdracht: string) => alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; set search_path = voordeur; ${opdracht}`);
  await buiten(vernieling);
  await werk().finally(() => buiten(herstel));
}

const PDF = Buffer.from('%PDF-1.7 een brief');
const voegDocumentToe = (tx: Transactie, id: string) =>
  sql`select voordeur.document_toevoegen(gen_random_uuid(), ${id}::uuid, 'personalia', 'brief.pdf', 'pdf', ${PDF}, 20, now())`.execute(tx);

describe('controleer-keten (P12.h: verantwoording uit het systeem)', () => {
  it('telt wat er is nagerekend en eindigt met 0 als alles klopt', async () => {
    const { afloop, uit } = await controleer();
    expect(uit).toMatch(/^Nagerekend: \d+ gebeurtenissen in 4 reeksen, 3 dossiers en 1 woningen\.\nEn \d+ regels in het inzagelogboek van \d+ accounts, 1 documenten en \d zegels\.\nDe keten is heel, en elke stand volgt uit zijn gebeurtenissen\.\nZegel \d van 20[\d:TZ.-]+ heeft vingerafdruk [0-9a-f]{64}\./);
    expect(afloop).toBe(0);
  });

  it('vindt een gebeurtenis die na het vastleggen is gewijzigd', async () => {
    const waar = `where stroom_id = '${dossier}' and volgnummer = 3`;
    await geknoei(`update gebeurtenis set gebeurd_op = gebeurd_op - 30 ${waar}`, `update gebeurtenis set gebeurd_op = gebeurd_op + 30 ${waar}`, async () => {
      const { afloop, uit } = await controleer();
      expect(uit).toContain(`- dossier ${dossier}, gebeurtenis 3: is na het vastleggen gewijzigd`);
      expect(afloop).toBe(1);
    });
  });

  it('vindt een gewijzigde gebeurtenis ook als de hash is aangepast', async () => {
    const waar = `where g.stroom_id = '${dossier}' and volgnummer = 3`;
    const herhash = `update gebeurtenis g set hash = gebeurtenis_hash(g) ${waar}`;
    await geknoei(`update gebeurtenis g set organisatie = 'ymere' ${waar}; ${herhash}`, `update gebeurtenis g set organisatie = 'hvo-querido' ${waar}; ${herhash}`, async () => {
      expect((await controleer()).uit).toContain(`- dossier ${dossier}, gebeurtenis 4: sluit niet aan op de gebeurtenis ervoor`);
    });
    expect((await controleer()).afloop).toBe(0);
  });

  it('vindt een gebeurtenis die is weggehaald', async () => {
    const waar = `where stroom_id = '${dossier}' and volgnummer = 2`;
    await geknoei(`create table weg as select * from gebeurtenis ${waar}; delete from gebeurtenis ${waar}`, 'insert into gebeurtenis select * from weg; drop table weg', async () => {
      const { uit } = await controleer();
      expect(uit).toContain(`- dossier ${dossier}, gebeurtenis 3: hiervoor ontbreekt een gebeurtenis`);
      expect(uit).toMatch(new RegExp(`- dossier ${dossier}: staat op gebeurtenis \\d+, maar heeft er \\d+`));
    });
  });

  it('vindt een stand of lijstkolom die niet uit de gebeurtenissen volgt', async () => {
    await geknoei(`update dossier set status = 'afgewezen' where id = '${dossier}'`, `update dossier set status = 'woont' where id = '${dossier}'`, async () =>
      expect((await controleer()).uit).toContain(`- dossier ${dossier}: de kolommen voor de lijsten volgen niet uit de gebeurtenissen`));
    await geknoei(`update woning set stand = stand || '{"corporatie":"ymere"}'`, `update woning set stand = stand || '{"corporatie":"pre-wonen"}'`, async () =>
      expect((await controleer()).uit).toContain(`- woning ${woning}: de bewaarde stand volgt niet uit de gebeurtenissen`));
  });

  it('vindt een geschiedenis zonder dossier', async () => {
    await geknoei('create table weg as select * from dossier; delete from dossier', 'insert into dossier select * from weg; drop table weg', async () => {
      const { uit } = await controleer();
      expect(uit.match(/heeft gebeurtenissen, maar is er zelf niet/g)).toHaveLength(3);
    });
  });

  it('zegt van een lege database dat zij nog niet is ingericht', async () => {
    const { eigenaarUrl } = await legeDatabase();
    expect(await doe(['controleer-keten'], { eigenaarUrl })).toMatchObject({ afloop: 1, uit: '', fouten: 'Deze database is nog niet ingericht. Start eerst het programma.' });
  });

  it('kent alleen de vingerafdruk', async () => {
    expect(await doe(['controleer-keten', '--snel'])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('--snel') as string });
    expect(await doe(['controleer-keten', '--vingerafdruk', 'abc'])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('64 tekens') as string });
  });
});

describe('knoeien wordt gevonden', () => {
  const alles = <R extends pg.QueryResultRow>(vraag: string) => alsEigenaar<R>(v.db.eigenaarUrl, `set search_path = voordeur; ${vraag}`).then((r) => (r as unknown as pg.QueryResult<R>[])[1]!.rows);
  /** Puts both memories back as they were, seals included. */
  const RIJEN = ['toegangswijziging', 'noodtoegang', 'noodoordeel', 'patroonoordeel'];
  const TABELLEN = ['gebeurtenis', 'inzage', 'inzageschakel', ...RIJEN, 'rijschakel', 'zegel', 'zegelkop', 'betrokkenheid', 'zicht', 'account', 'persoonlijke_toegang'];
  beforeAll(() => alsEigenaar(v.db.eigenaarUrl, `alter table voordeur.inzage alter id set generated by default; alter table voordeur.toegangswijziging alter id set generated by default; create schema eerder; ${TABELLEN.map((t) => `create table eerder.${t} as select * from voordeur.${t}`).join('; ')}`));
  const terug = () => alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; ${TABELLEN.map((t) => `delete from voordeur.${t}; insert into voordeur.${t} overriding system value select * from eerder.${t}`).join('; ')}`);
  const knoei = (opdracht: string) => geknoei(opdracht, 'select 1', async () => {
    const uitslag = await rekenKetenNa(v.db.eigenaarUrl, { regelingen: v.kern.regelingen }).finally(terug);
    expect({ opdracht, breuk: uitslag.ok && uitslag.waarde.breuken.length > 0 }).toEqual({ opdracht, breuk: true });
  });
  const ANDERS: Record<string, (k: string) => string> = {
    text: (k) => (k === 'stroom' ? "case stroom when 'dossier' then 'woning' else 'dossier' end" : k === 'reeks' ? "case reeks when 'inzage' then 'gebeurtenis' else 'inzage' end" : `coalesce(${k}, '') || 'x'`),
    uuid: () => 'gen_random_uuid()', integer: (k) => `${k} + 1000`, bigint: (k) => `${k} + 100000`, date: (k) => `${k} - 1`, 'timestamp with time zone': (k) => `coalesce(${k}, now()) + interval '1 microsecond'`,
    jsonb: (k) => `${k} || '{"x": 1}'`, bytea: (k) => `sha256(coalesce(${k}, ''))`, boolean: (k) => `not ${k}`, 'text[]': (k) => `${k} || 'x'::text`, 'uuid[]': (k) => `${k} || gen_random_uuid()`,
  };
  /** Values that a column only takes out of a list. */
  const KEUS: Record<string, string> = {
    'rijschakel.reeks': "case reeks when 'noodtoegang' then 'noodoordeel' else 'noodtoegang' end", 'toegangswijziging.soort': "case soort when 'gegeven' then 'heropend' else 'gegeven' end",
    'noodoordeel.oordeel': "'onterecht'", 'patroonoordeel.patroon': "'veel-gezocht'",
  };
  const anders = (tabel: string, kolom: string, soort: string): string => KEUS[`${tabel}.${kolom}`] ?? ANDERS[soort]!(kolom);
  /** Rows at the beginning, in the middle and at the end, each column by itself. */
  const elkeKolom = async (tabel: string, orde: string): Promise<string[]> => {
    const kolommen = await alles<{ naam: string; soort: string }>(`select attname::text as naam, format_type(atttypid, atttypmod) as soort from pg_attribute where attrelid = '${tabel}'::regclass and attnum > 0 and not attisdropped`);
    const rijen = await alles<{ plek: string }>(`select ctid::text as plek from ${tabel} order by ${orde}`);
    const plekken = [...new Set([0, rijen.length >> 1, rijen.length - 1])].map((i) => rijen[i]!.plek);
    expect(kolommen.filter(({ soort }) => !ANDERS[soort])).toEqual([]);
    // the rows move when they are put back, so each is named by what it holds
    const sleutel = new Map(await Promise.all(plekken.map(async (plek) => [plek, (await alles<{ rij: string }>(`select ${tabel}::text as rij from ${tabel} where ctid = '${plek}'`))[0]!.rij] as const)));
    return plekken.flatMap((plek) => kolommen.map(({ naam, soort }) => `update ${tabel} set ${naam} = ${anders(tabel, naam, soort)} where ${tabel}::text = $rij$${sleutel.get(plek)!}$rij$`));
  };

  it.each([['gebeurtenis', 'stroom_id, volgnummer'], ['inzage', 'id'], ['inzageschakel', 'account_id, volgnummer'], ['toegangswijziging', 'id'], ['noodtoegang', 'id'], ['noodoordeel', 'noodtoegang_id'], ['patroonoordeel', 'account_id'], ['rijschakel', 'reeks, id, volgnummer'], ['zegel', 'volgnummer'], ['zegelkop', 'zegel, reeks, id']])('P12.b elke kolom van %s, van de eerste, een middelste en de laatste rij', async (tabel, orde) => {
    for (const opdracht of await elkeKolom(tabel, orde)) await knoei(opdracht);
  }, 120_000);

  it('P12.b een weggehaalde regel: de eerste, een middelste, de laatste, met en zonder haar schakel, en een heel account', async () => {
    const { account_id: account, n } = (await alles<{ account_id: string; n: number }>('select account_id, max(volgnummer) as n from inzageschakel group by 1 order by 2 desc limit 1'))[0]!;
    for (const nr of [1, n >> 1, n]) {
      const regel = `(select inzage_id from inzageschakel where account_id = '${account}' and volgnummer = ${nr})`;
      await knoei(`delete from inzage where id = ${regel}`);
      await knoei(`delete from inzage where id = ${regel}; delete from inzageschakel where account_id = '${account}' and volgnummer = ${nr}`);
    }
    await knoei(`delete from inzage where account_id = '${account}'; delete from inzageschakel where account_id = '${account}'`);
    await knoei(`insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen) values ('${account}', 'ymere', 'woonconsulent', 'pagina', '{}', '{}')`);
  });

  it('P12.b de laatste gebeurtenis weg met de stand erbij, en een hele reeks met alles eromheen', async () => {
    await knoei(`delete from gebeurtenis g where stroom_id = '${dossier}' and volgnummer = (select max(volgnummer) from gebeurtenis where stroom_id = g.stroom_id)`);
    const weg = (await alles<{ id: string }>(`select id from dossier where status = 'concept'`))[0]!.id;
    await alsEigenaar(v.db.eigenaarUrl, 'create table eerder.dossier as select * from voordeur.dossier; create table eerder.taak as select * from voordeur.taak');
    await geknoei(`delete from gebeurtenis where stroom_id = '${weg}'; delete from dossier where id = '${weg}'; delete from taak where dossier_id = '${weg}'`,
      `delete from dossier; insert into dossier select * from eerder.dossier; delete from taak; insert into taak select * from eerder.taak`, async () => {
        const { uit } = await controleer().finally(terug);
        expect(uit).toMatch(new RegExp(`- reeks ${weg}, gebeurtenis \\d+: staat in zegel 1 en is weg`));
      });
  });

  it('P12.b twee verwisseld, en een hele reeks opnieuw geschreven met kloppende hashes', async () => {
    await knoei(`update gebeurtenis set volgnummer = -volgnummer where stroom_id = '${dossier}' and volgnummer in (2, 3); update gebeurtenis set volgnummer = case volgnummer when -2 then 3 else 2 end where stroom_id = '${dossier}' and volgnummer < 0`);
    await knoei(`update inzageschakel set inzage_id = -inzage_id where volgnummer in (1, 2); update inzageschakel s set inzage_id = (select -t.inzage_id from inzageschakel t where t.account_id = s.account_id and t.volgnummer = 3 - s.volgnummer) where volgnummer = 1 and exists (select from inzageschakel t where t.account_id = s.account_id and t.volgnummer = 2); update inzageschakel set inzage_id = -inzage_id - 1000000 where inzage_id < 0`);
    await knoei(`update gebeurtenis set gebeurd_op = gebeurd_op - 1 where stroom_id = '${dossier}';
      do $d$ declare n int; begin for n in select volgnummer from gebeurtenis where stroom_id = '${dossier}' order by 1 loop
        update gebeurtenis g set vorige_hash = (select hash from gebeurtenis where stroom_id = g.stroom_id and volgnummer = n - 1) where stroom_id = '${dossier}' and volgnummer = n;
        update gebeurtenis g set hash = gebeurtenis_hash(g) where stroom_id = '${dossier}' and volgnummer = n; end loop; end $d$`);
  });

  it('P12.b een weggehaald zegel, en met de genoteerde vingerafdruk ook het laatste', async () => {
    await knoei('delete from zegel where volgnummer = 1');
    const { uit } = await controleer();
    const vingerafdruk = /vingerafdruk ([0-9a-f]{64})/.exec(uit)![1]!;
    const metVingerafdruk = () => doe(['controleer-keten', '--vingerafdruk', vingerafdruk], { eigenaarUrl: v.db.eigenaarUrl });
    expect(await metVingerafdruk()).toMatchObject({ afloop: 0 });
    await geknoei(`delete from zegel; delete from zegelkop`, 'select 1', async () => expect((await metVingerafdruk().finally(terug)).uit).toContain(`zegel ${vingerafdruk}: is er niet`));
  });

  it.each(RIJEN)('P12.b een weggehaalde of toegevoegde regel in %s, met en zonder haar schakel', async (tabel) => {
    const [{ id }] = (await alles<{ id: string }>(`select rij_id('${tabel}', to_jsonb(t)) as id from ${tabel} t limit 1`)) as [{ id: string }];
    await knoei(`set timezone = 'UTC'; delete from ${tabel} t where rij_id('${tabel}', to_jsonb(t)) = '${id}'`);
    await knoei(`set timezone = 'UTC'; delete from ${tabel} t where rij_id('${tabel}', to_jsonb(t)) = '${id}'; delete from rijschakel where id = '${id}'`);
    await knoei(`delete from rijschakel where id = '${id}'`);
  }, 60_000);

  it('P12.b wie er betrokken is en wie wat ziet: een vreemde erbij, een ander weg, meer groepen, langer, en de wisdatum', async () => {
    const waar = `where dossier_id = '${dossier}'`;
    const plek = `from betrokkenheid ${waar} and tot is null limit 1`;
    for (const opdracht of [
      `insert into betrokkenheid (dossier_id, organisatie, rol, van) values ('${dossier}', 'ribw-kam', 'begeleider', now())`,
      `delete from betrokkenheid where ctid = (select ctid ${plek})`, `update betrokkenheid set tot = now() where ctid = (select ctid ${plek})`, `update betrokkenheid set rol = 'tafellid' where ctid = (select ctid ${plek})`,
      `insert into zicht select dossier_id, 'ribw-kam', 'begeleider', groepen, van, null, regeling, tabblad, volgende_termijn from zicht ${waar} limit 1`,
      `delete from zicht ${waar}`, `update zicht set groepen = groepen || 'x'::text ${waar}`, `update zicht set tot = now() + interval '1 day' ${waar}`,
      `insert into persoonlijke_toegang (dossier_id, account_id, soort) select '${dossier}', id, 'client' from account limit 1`,
      `update account set rol = 'beheerder' where rol = 'consulent'`,
    ]) await knoei(opdracht);
    for (const dag of ["current_date", "current_date + 3650"]) await geknoei(`update dossier set wissen_op = ${dag} where id = '${dossier}'`, `update dossier set wissen_op = null where id = '${dossier}'`, async () =>
      expect((await controleer()).uit).toContain(`- dossier ${dossier}: de kolommen voor de lijsten volgen niet uit de gebeurtenissen`));
    // access for a time that is over may linger
    await geknoei(`insert into zicht select dossier_id, 'ribw-kam', 'begeleider', groepen, van, now() - interval '1 second', regeling, tabblad, volgende_termijn from zicht ${waar} limit 1`, 'select 1', async () => expect(await controleer().finally(terug)).toMatchObject({ afloop: 0 }));
  }, 60_000);

  it('P12.b wat er over een noodtoegang staat, wijzigt ook de eigenaar niet', async () => {
    for (const opdracht of ["update voordeur.noodtoegang set toelichting = 'Iets anders.'", "update voordeur.noodtoegang set tot = tot + interval '1 day'", "update voordeur.noodtoegang set reden = 'anders'", 'delete from voordeur.noodtoegang', 'truncate voordeur.noodtoegang cascade',
      "update voordeur.noodoordeel set oordeel = 'onterecht'", 'delete from voordeur.noodoordeel', 'delete from voordeur.patroonoordeel', 'update voordeur.rijschakel set volgnummer = 9', 'truncate voordeur.rijschakel'])
      await expect(alsEigenaar(v.db.eigenaarUrl, opdracht), opdracht).rejects.toThrow(/niet gewijzigd/);
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.noodtoegang set toelichting = null, tot = tot - interval '1 hour'`);
    expect((await controleer()).afloop).toBe(0);
    await terug();
    expect((await controleer()).afloop).toBe(0);
  });

  it('P12.b een document met een andere inhoud', async () => {
    await geknoei(`update document set inhoud = set_byte(inhoud, 0, 0)`, `update document set inhoud = set_byte(inhoud, 0, 37)`, async () => expect((await controleer()).uit).toContain('de inhoud is na het toevoegen gewijzigd'));
    expect((await controleer()).afloop).toBe(0);
  });
});
