import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noodtoegangBeoordelen } from '../../src/actions/privacy/noodtoegang-beoordelen.ts';
import { noodtoegangOpenen } from '../../src/actions/privacy/noodtoegang-openen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { wettelijketaak } from '../../src/jobs/wettelijk.ts';
import { leesGegevens } from '../../src/storage/dossiers.ts';
import { leesLog } from '../../src/storage/lezen/inzage.ts';
import { leesNamen } from '../../src/storage/lezen/werk.ts';
import { leesTeBeoordelen } from '../../src/storage/lezen/noodtoegang.ts';
import { wettelijk } from '../../src/storage/wissen.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { metDeur } from './clientdeur.ts';

/* Ways round need-to-know for who has somebody's session, or can run SQL as the program does: each tried at the database itself. */

const PACT = 'pact-ijmond-zuid-kennemerland';
let v: Verhaal;
let eigenaar: pg.Client;
let [jeroen, samira, wim, renske]: Ingelogd[] = [];
beforeAll(async () => {
  v = await begin();
  eigenaar = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await eigenaar.connect();
  [jeroen, samira, wim, renske] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('ribw-kam', 'begeleider'), v.als('hvo-querido', 'functionaris-gegevensbescherming'), v.als('stichting-woonservice', 'functionaris-gegevensbescherming')]);
}, 60_000);
afterAll(async () => { await eigenaar?.end(); await v?.sluit(); });

const kenmerkVan = async (id: string): Promise<string> => (await eigenaar.query<{ kenmerk: string }>('select kenmerk from voordeur.dossier where id = $1', [id])).rows[0]!.kenmerk;
const open = async (wie: Ingelogd, id: string) => noodtoegangOpenen(v.kern, wie, randomUUID(), { kenmerk: await kenmerkVan(id), reden: 'onbereikbaar', toelichting: 'Staat bij ons aan de deur, nu.', bevestigd: ['ja'] });
/** Statements in one transaction, as the program's own role under a token: rows of the last, or the code of the refusal. */
const probeer = (token: string, ...teksten: string[]): Promise<unknown> => v.verbinding.als(token, async (tx) => {
  let rijen: unknown[] = [];
  for (const tekst of teksten) rijen = (await sql.raw(tekst).execute(tx)).rows;
  return rijen;
}).catch((fout: { code?: string }) => fout.code ?? 'fout');
const betrokken = async (id: string) => (await eigenaar.query<{ organisatie: string; rol: string }>('select organisatie, rol from voordeur.betrokkenheid where dossier_id = $1 and tot is null order by 1, 2', [id])).rows;
const metErbij = async (id: string, organisatie: string, rol: string) => `select voordeur.betrokkenen_bijwerken('${id}', now(), '${JSON.stringify([...(await betrokken(id)), { organisatie, rol }])}')`;
const gebeurtenis = (id: string) => `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
  select d.id, d.volgnummer + 1, 'dossier', 'gegevens-bijgewerkt', 'voortgang', '{}', now(), now(), voordeur.mijn_account(), voordeur.mijn_organisatie(), 'gegevens-bijwerken', d.regeling, d.versie, '' from voordeur.dossier d where d.id = '${id}'`;

describe('noodtoegang blijft noodtoegang', () => {
  it('P12.h wie in nood kijkt, maakt zichzelf geen betrokkene, zet geen taken en neemt het dossier niet over', async () => {
    const id = await v.dossier({ tot: 'woont' });
    const eerst = await betrokken(id);
    expect(await open(samira!, id)).toMatchObject({ ok: true });
    expect(await probeer(samira!.token, await metErbij(id, 'ribw-kam', 'begeleider'))).toBe('42501');
    expect(await probeer(samira!.token, gebeurtenis(id), await metErbij(id, 'ribw-kam', 'begeleider'))).toBe('42501');
    expect(await probeer(samira!.token, `select * from voordeur.taken_zetten('${id}', null, '[]')`)).toBe('42501');
    expect(await probeer(samira!.token, `select voordeur.dossier_opnemen('${id}', now()) as ja`)).toEqual([{ ja: false }]);
    expect(await probeer(samira!.token, `select voordeur.gegevens_vastleggen('${id}', 'personalia', '{}', 99, now())`)).toBe('42501');
    expect(await betrokken(id)).toEqual(eerst);
  }, 60_000);

  it('P12.h openen, lezen en terugdraaien laat niets lezen: het zicht telt pas na het vastleggen', async () => {
    const id = await v.dossier({ tot: 'woont' });
    const gelezen = await v.verbinding.als(samira!.token, async (tx) => {
      await sql`select * from voordeur.noodtoegang_openen(gen_random_uuid(), ${await kenmerkVan(id)}, 'onbereikbaar', 'Nu nodig.')`.execute(tx);
      return [Object.keys(await leesGegevens(tx, id, 'pagina')), (await tx.selectFrom('dossier').select('id').where('id', '=', id).execute()).length];
    });
    expect(gelezen).toEqual([[], 0]);
    expect(Object.keys(await v.verbinding.als(samira!.token, (tx) => leesGegevens(tx, id, 'pagina')))).toContain('personalia');
  }, 60_000);

  it('P12.h niet vaker dan drie keer op een dag, ook niet steeds hetzelfde dossier', async () => {
    const lotte = await v.als('kenter', 'begeleider');
    const [een, twee] = [await v.dossier({ tot: 'te-toetsen' }), await v.dossier({ tot: 'te-toetsen' })];
    for (const id of [een, een, een]) {
      expect(await open(lotte, id)).toMatchObject({ ok: true });
      await v.verbinding.als(lotte.token, (tx) => sql`select voordeur.noodtoegang_beeindigen(${id}::uuid)`.execute(tx));
    }
    for (const id of [een, twee]) expect(await open(lotte, id)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('zo vaak') as string });
  }, 60_000);

  it('P12.h een tweede oordeel laat het eerste staan', async () => {
    const id = (await v.verbinding.als(wim!.token, (tx) => leesTeBeoordelen(tx, false)))[0]!.id;
    expect(await noodtoegangBeoordelen(v.kern, wim!, id, { oordeel: 'onterecht', toelichting: 'Gesprek gepland.' })).toMatchObject({ ok: true });
    expect(await noodtoegangBeoordelen(v.kern, wim!, id, { oordeel: 'terecht', toelichting: 'Toch nodig.' })).toMatchObject({ ok: true });
    expect((await v.verbinding.als(wim!.token, (tx) => leesTeBeoordelen(tx, true))).find((n) => n.id === id)).toMatchObject({ oordeel: 'terecht', oordeel_toelichting: 'Toch nodig.' });
    expect((await eigenaar.query('select oordeel, toelichting from voordeur.noodoordeel_eerder where noodtoegang_id = $1', [id])).rows).toEqual([{ oordeel: 'onterecht', toelichting: 'Gesprek gepland.' }]);
    await expect(eigenaar.query(`update voordeur.noodoordeel_eerder set oordeel = 'terecht'`)).rejects.toThrow(/niet gewijzigd/);
  });
});

describe('wie erbij hoort volgt uit een stap', () => {
  it('P12 wie het dossier ziet, haalt er zonder stap niemand bij of af; met een stap wel, en die staat in het geheugen', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const eerst = await betrokken(id);
    expect(await probeer(jeroen!.token, await metErbij(id, 'ribw-kam', 'begeleider'))).toBe('42501');
    expect(await probeer(jeroen!.token, `select voordeur.betrokkenen_bijwerken('${id}', now(), '[]')`)).toBe('42501');
    expect(await betrokken(id)).toEqual(eerst);
    expect(await probeer(jeroen!.token, `select voordeur.betrokkenen_bijwerken('${id}', now(), '${JSON.stringify(eerst)}')`)).toHaveLength(1);
    expect(await v.doet('gegevens-bijwerken', id, jeroen!, { gegevens: { personalia: { telefoon: '06 55500999' } } })).toMatchObject({ ok: true });
    expect(await probeer(jeroen!.token, gebeurtenis(id), await metErbij(id, 'ribw-kam', 'begeleider'))).toHaveLength(1);
    expect(await betrokken(id)).toHaveLength(eerst.length + 1);
  }, 60_000);

  it('P12.f een cliënt haalt niet alle cliënten binnen, ook niet met een stap', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const [client, ander] = [await metDeur(v, id, 'client'), await metDeur(v, await v.dossier({ tot: 'te-toetsen' }), 'client')];
    for (const [organisatie, rol] of [['client', 'client'], ['voordeur', 'systeem'], ['hvo-querido', 'client']] as const)
      for (const wie of [client, jeroen!]) expect(await probeer(wie.token, gebeurtenis(id), await metErbij(id, organisatie, rol))).toMatch(/42501|23514/);
    expect(await v.verbinding.als(ander.token, (tx) => tx.selectFrom('dossier').select('id').where('id', '=', id).execute())).toEqual([]);
    await eigenaar.query('begin; set local role voordeur_persoon');
    await expect(eigenaar.query(`insert into voordeur.zicht (dossier_id, organisatie, rol, groepen, van, regeling, tabblad, volgende_termijn) values ('${id}', 'client', 'client', '{personalia}', now(), '${PACT}', 'x', 'infinity')`)).rejects.toMatchObject({ code: '23514' });
    await eigenaar.query('rollback');
  }, 60_000);
});

describe('wissen', () => {
  it('P12.e wie als het programma inlogt, wordt nooit de bewaarder, en de bewaarder nooit het programma', async () => {
    for (const [url, rollen] of [[v.db.url, ['voordeur_bewaring', 'voordeur_persoon', 'voordeur_beheer']], [v.db.bewaringUrl, ['voordeur_app', 'voordeur_monitor', 'voordeur_post', 'voordeur_persoon']]] as const) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const rol of rollen) await expect(client.query(`select set_config('role', '${rol}', false)`)).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });
  it('P12.e een dossier dat loopt gaat niet weg doordat iemand de dag van wissen op vandaag zet', async () => {
    const id = await v.dossier({ tot: 'woont' });
    expect(await probeer(jeroen!.token, `update voordeur.dossier set wissen_op = current_date - 1, status = 'afgerond' where id = '${id}'`)).toEqual([]);
    expect(await wettelijk(v.verbinding).open('persoon-wissen', '2099-01-01', id)).toBe(false);
    expect((await wettelijk(v.verbinding).lijst('persoon-wissen', '2099-01-01', 100)).map((r) => r.dossier)).not.toContain(id);
  }, 60_000);
  it('P12.h wat over is gaat vanzelf: verlopen sessies met wat de inlogdienst zei, en codes waar niemand voor kwam', async () => {
    await eigenaar.query(`begin; set local role voordeur_zicht; insert into voordeur.sessie (token_hash, account_id, soort, verloopt, id_token) values ('\\x01', '${jeroen!.wie.account}', 'web', now() - interval '2 days', 'wie ik ben'); commit`);
    await eigenaar.query(`begin; set local role voordeur_persoon; insert into voordeur.uitnodiging (hash, soort, organisatie, rol, regeling, naam, email, door, door_organisatie, verloopt)
      values ('\\x01', 'medewerker', 'hvo-querido', 'begeleider', '${PACT}', 'Kwam Nooit', 'k@voorbeeld.nl', '${jeroen!.wie.account}', 'hvo-querido', now() - interval '31 days'); commit`);
    await wettelijketaak({ kern: v.kern, wettelijk: wettelijk(v.verbinding), stappen: [], meld: () => {}, opFout: (fout) => { throw fout; } })();
    expect((await eigenaar.query(`select 1 from voordeur.sessie where id_token = 'wie ik ben' union all select 2 from voordeur.uitnodiging where naam = 'Kwam Nooit'`)).rows).toEqual([]);
    expect(await probeer(jeroen!.token, 'select id from voordeur.dossier limit 1')).toHaveLength(1);
  });
});

describe('het log van de functionaris', () => {
  it('P12.h zoeken op het nummer van een dossier van een ander zegt niet dat het op een lijst staat, en de plek op de bladzijde niet hoeveel er nog op stonden', async () => {
    const eigen = await v.dossier({ tot: 'wacht-op-woning' });
    const elders = [await v.dossier({ tot: 'wacht-op-woning', zorg: 'ribw-kam', gemeente: 'velsen' }), await v.dossier({ tot: 'wacht-op-woning', zorg: 'ribw-kam', gemeente: 'velsen' })];
    const marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    await v.verbinding.als(marloes.token, (tx) => leesNamen(tx, [eigen, ...elders]));
    const log = (wie: Ingelogd, kenmerken: string[], volgorde: 'nieuwste' | 'dossiers' = 'nieuwste') => v.verbinding.als(wie.token, async (tx) => (await leesLog(tx, { kenmerken, soort: 'lijst' }, volgorde)).rijen);
    expect(await log(wim!, [await kenmerkVan(elders[0]!)])).toEqual([]);
    expect(await log(renske!, [await kenmerkVan(elders[0]!)])).toHaveLength(1);
    for (const volgorde of ['nieuwste', 'dossiers'] as const) {
      const [regel] = await log(wim!, [await kenmerkVan(eigen)], volgorde);
      expect(regel).toMatchObject({ aantal: 1 });
      expect(regel!.sleutel).toMatch(volgorde === 'dossiers' ? /^1~/ : /^0~/);
    }
    expect((await log(renske!, [await kenmerkVan(eigen)], 'dossiers'))[0]!.sleutel).toMatch(/^3~/);
  }, 60_000);
});
