import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesGegevens } from '../../src/storage/dossiers.ts';
import { verzamel } from '../../src/domain/regeling/versies.ts';
import { laadRegelingen } from '../../src/storage/inrichting.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* The traps of need-to-know in the database, each tried at the door itself: SQL as the program's own role. */

const TABELLEN = ['account', 'sessie', 'gebeurtenis', 'dossier', 'woning', 'gegevensgroep', 'naamwoord', 'taak', 'betrokkenheid', 'zicht', 'inzage', 'inlog', 'post', 'post_aanleiding', 'persoonssleutel', 'document', 'contactpersoon', 'bereikbaarheid', 'partijcontact', 'vervanging', 'notitie', 'zitting', 'buurt', 'buurtoordeel', 'persoonlijke_toegang', 'dossiersleutel', 'wachtband'];
let v: Verhaal;
let dossier: string;

/** Tries a statement as the program's role under a token; gives the rows or the error code. */
const probeer = (token: string | undefined, tekst: string, ...waarden: unknown[]): Promise<unknown[] | string> =>
  v.verbinding.als(token, async (tx) => (await sql.raw(invullen(tekst, waarden)).execute(tx)).rows).catch((fout: { code?: string }) => fout.code ?? 'fout');
const invullen = (tekst: string, waarden: unknown[]) => waarden.reduce<string>((t, w, i) => t.replaceAll(`$${i + 1}`, `'${String(w)}'`), tekst);

beforeAll(async () => {
  v = await begin();
  dossier = await v.dossier({ tot: 'wacht-op-woning' });
});
afterAll(() => v.sluit());

describe('P12 zonder identiteit is er niets', () => {
  it.each(TABELLEN)('de rol van het programma ziet zonder sessie niets in %s', async (tabel) => {
    expect([[], '42501']).toContainEqual(await probeer(undefined, `select * from voordeur.${tabel}`));
  });
  it('een verzonnen of leeg token is niemand, ook nadat een andere transactie er wel een had', async () => {
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect(await probeer(begeleider.token, 'select id from voordeur.dossier')).toHaveLength(1);
    for (const token of [undefined, '', 'verzonnen', 'hvo-querido']) expect(await probeer(token, 'select id from voordeur.dossier')).toEqual([]);
  });
  it('de inlogrol zelf erft niets: wie SET ROLE vergeet, krijgt een weigering', async () => {
    const client = new pg.Client({ connectionString: v.db.url });
    await client.connect();
    await expect(client.query('select * from voordeur.dossier')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('set role voordeur_beheer')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('set role voordeur_zicht')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});

describe('P12 wie niet betrokken is, komt er niet in', () => {
  it('iemand van buiten kan zichzelf niet betrekken, op geen enkele manier', async () => {
    const buiten = await v.als('ribw-kam', 'begeleider');
    const lijst = JSON.stringify([{ organisatie: 'ribw-kam', rol: 'begeleider' }]);
    expect(await probeer(buiten.token, `select voordeur.betrokkenen_bijwerken($1::uuid, now(), $2::jsonb)`, dossier, lijst)).toBe('42501');
    expect(await probeer(buiten.token, `insert into voordeur.betrokkenheid values ($1, 'ribw-kam', 'begeleider', now())`, dossier)).toBe('42501');
    expect(await probeer(buiten.token, `insert into voordeur.zicht values ($1, 'ribw-kam', 'begeleider', '{personalia}', now(), null, 'x', 'x', 'infinity')`, dossier)).toBe('42501');
    expect(await probeer(buiten.token, `update voordeur.account set organisatie = 'hvo-querido'`)).toBe('42501');
    expect(await probeer(buiten.token, `select * from voordeur.gegevens_lezen($1::uuid, 'pagina', null)`, dossier)).toEqual([]);
    expect(await probeer(buiten.token, `select voordeur.gegevens_vastleggen($1::uuid, 'personalia', '{}', 1, now())`, dossier)).toBe('42501');
    expect(await probeer(buiten.token, `select * from voordeur.namen_lezen(array[$1::uuid])`, dossier)).toEqual([]);
    expect(await probeer(buiten.token, `select * from voordeur.zoek_naam(array['noor'], 10)`)).toEqual([]);
  });
  it('een dossier openen voor een andere organisatie of regeling kan niet', async () => {
    const buiten = await v.als('ribw-kam', 'begeleider');
    const rij = (zorg: string, regeling: string, toestemming: boolean) =>
      `insert into voordeur.dossier (id, kenmerk, regeling, versie, zorgorganisatie, fase, status, sinds, toestemming, tabblad, geopend_op, volgnummer, stand)
       values (gen_random_uuid(), 'X', '${regeling}', '2021-10-07', '${zorg}', 'aanvraag', 'concept', now(), ${toestemming}, 'aanvraag', now(), 0, '{}')`;
    expect(await probeer(buiten.token, rij('hvo-querido', 'pact-ijmond-zuid-kennemerland', false))).toBe('42501');
    expect(await probeer(buiten.token, rij('ribw-kam', 'westfriesland', false))).toBe('42501');
    expect(await probeer(buiten.token, rij('ribw-kam', 'pact-ijmond-zuid-kennemerland', true))).toBe('42501');
  });
  it('schrijven op een dossier van een ander zegt niet of het bestaat', async () => {
    const buiten = await v.als('ribw-kam', 'begeleider');
    const gebeurtenis = (id: string) => probeer(buiten.token,
      `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
       values ($1, 1, 'dossier', 'x', 'voortgang', '{}', now(), now(), voordeur.mijn_account(), 'ribw-kam', 'x', 'x', now(), '')`, id);
    expect(await gebeurtenis(dossier)).toBe(await gebeurtenis('00000000-0000-4000-8000-000000000000'));
    expect(await gebeurtenis(dossier)).toBe('42501');
  });
  it('een gebeurtenis op naam van een ander wordt geweigerd', async () => {
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect(await probeer(begeleider.token,
      `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
       values ($1, 99, 'dossier', 'x', 'voortgang', '{}', now(), now(), voordeur.mijn_account(), 'gemeente-haarlem', 'x', 'x', now(), '')`, dossier)).toBe('42501');
  });
});

describe('P12 het slot zit in de database', () => {
  const eigenaar = async <T>(tekst: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
    await client.connect();
    const { rows } = await client.query(tekst).finally(() => client.end());
    return rows as T[];
  };
  it('elke tabel met personen dwingt rijbeveiliging af, ook voor haar eigenaar', async () => {
    const open = await eigenaar<{ relname: string }>(`select relname from pg_class where relnamespace = 'voordeur'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) order by 1`);
    expect(open.map((r) => r.relname)).toEqual(['deling', 'fase', 'inlog', 'inrichting', 'organisatie']);
  });
  it('geen rol van Voordeur mag langs de rijbeveiliging, en er zijn geen vensters omheen', async () => {
    expect(await eigenaar(`select rolname from pg_roles where rolname like 'voordeur%' and (rolbypassrls or rolsuper)`)).toEqual([]);
    expect(await eigenaar(`select relname from pg_class where relnamespace = 'voordeur'::regnamespace and relkind in ('v', 'm')`)).toEqual([]);
  });
  it('geen functie met vreemde rechten is van iemand die alles mag, en niemand heeft er standaard recht op', async () => {
    expect(await eigenaar(`select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'voordeur'::regnamespace and p.prosecdef and (r.rolsuper or r.rolbypassrls or p.proconfig is null)`)).toEqual([]);
    expect(await eigenaar(`select proname from pg_proc where pronamespace = 'voordeur'::regnamespace and (proacl is null or proacl::text ~ '[{,]=')`)).toEqual([]);
  });
  it('alleen de rollen achter de bewaakte functies hebben een regel die alles toelaat', async () => {
    const ruim = await eigenaar<{ wie: string }>(`select distinct unnest(roles)::text as wie from pg_policies where schemaname = 'voordeur' and (with_check = 'true' or qual = 'true' and cmd <> 'SELECT') order by 1`);
    expect(ruim.map((r) => r.wie)).toEqual(['voordeur_beheer', 'voordeur_persoon', 'voordeur_post', 'voordeur_zicht']);
  });
  it('wat gebeurd is, verandert niemand, ook de eigenaar niet', async () => {
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect(await probeer(begeleider.token, `update voordeur.gebeurtenis set soort = 'x'`)).toBe('42501');
    expect(await probeer(begeleider.token, `delete from voordeur.gebeurtenis`)).toBe('42501');
    await expect(eigenaar(`delete from voordeur.gebeurtenis`)).rejects.toThrow('wat gebeurd is');
    await expect(eigenaar(`truncate voordeur.gebeurtenis`)).rejects.toThrow('wat gebeurd is');
    await expect(eigenaar(`update voordeur.inzage set soort = 'x' where true`)).rejects.toThrow('wat gebeurd is');
  });
  it('wie handelde, leest het programma niet terug: alleen de organisatie', async () => {
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect(await probeer(begeleider.token, 'select account_id from voordeur.gebeurtenis')).toBe('42501');
    expect(await probeer(begeleider.token, 'select organisatie from voordeur.gebeurtenis limit 1')).toHaveLength(1);
  });
  it('de monitor telt zonder personen: geen gegevens, geen namen, geen adressen', async () => {
    const alsMonitor = (tekst: string) => v.verbinding.alsMonitor(async (tx) => (await sql.raw(tekst).execute(tx)).rows).catch((f: { code?: string }) => f.code);
    expect(await alsMonitor('select count(*)::int as n from voordeur.gebeurtenis')).not.toEqual([{ n: 0 }]);
    for (const tekst of ['select * from voordeur.gegevensgroep', 'select * from voordeur.naamwoord', 'select adres from voordeur.woning', 'select kenmerk from voordeur.dossier', 'select naam from voordeur.account', 'select account_id from voordeur.gebeurtenis', 'select * from voordeur.inzage'])
      expect(await alsMonitor(tekst)).toBe('42501');
  });
});

describe('P12.b elke inzage is vastgelegd', () => {
  it('in het logboek staat wat is gelezen, niet wat gelezen had kunnen worden', async () => {
    const servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    await v.verbinding.als(servicepunt.token, (tx) => leesGegevens(tx, dossier, 'stap', ['zoekprofiel', 'huur']));
    const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
    await client.connect();
    const { rows } = await client.query('select groepen, soort from voordeur.inzage order by id desc limit 1').finally(() => client.end());
    expect(rows).toEqual([{ groepen: ['zoekprofiel'], soort: 'stap' }]);
  });
  it('wie gegevens leest, staat in het logboek met de groepen die hij zag; wie niets ziet, laat geen spoor na van het dossier', async () => {
    const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
    await client.connect();
    const aantal = async () => Number((await client.query(`select count(*) from voordeur.inzage where $1 = any (dossiers)`, [dossier])).rows[0].count);
    const eerst = await aantal();
    const consulent = await v.als('pre-wonen', 'woonconsulent');
    const gelezen = await v.verbinding.als(consulent.token, (tx) => leesGegevens(tx, dossier, 'pagina'));
    expect(Object.keys(gelezen).sort()).toEqual(['huishouden', 'zoekprofiel']);
    expect(await aantal()).toBe(eerst + 1);
    const buiten = await v.als('ribw-kam', 'begeleider');
    expect(await v.verbinding.als(buiten.token, (tx) => leesGegevens(tx, dossier, 'pagina'))).toEqual({});
    expect(await aantal()).toBe(eerst + 1);
    await client.end();
  });
});

describe('P3.b intrekken werkt direct', () => {
  it('na intrekken ziet alleen de eigen zorgorganisatie het dossier nog', async () => {
    const id = await v.dossier({ tot: 'advies-gevraagd', naam: 'Ties Bakker' });
    const begeleider = await v.als('hvo-querido', 'begeleider');
    const anderen = (await v.iedereen()).filter((w) => w.wie.organisatie !== 'hvo-querido');
    const zien = async () => (await Promise.all(anderen.map(async (w) => ((await probeer(w.token, 'select 1 from voordeur.dossier where id = $1', id)) as unknown[]).length))).reduce((a, b) => a + b, 0);
    expect(await zien()).toBeGreaterThan(3);
    expect(await v.doet('toestemming-intrekken', id, begeleider, { door: 'client' })).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning', toestemming: 'ingetrokken' } } });
    expect(await zien()).toBe(0);
    expect(await probeer(begeleider.token, 'select 1 from voordeur.dossier where id = $1', id)).toHaveLength(1);
  });
  it('intrekken en een stap op hetzelfde moment: na afloop is het dicht', async () => {
    const begeleider = await v.als('hvo-querido', 'begeleider');
    const servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    for (let i = 0; i < 5; i++) {
      const id = await v.dossier({ tot: 'te-plaatsen', naam: `Race ${i}` });
      const [intrekken] = await Promise.all([v.doet('toestemming-intrekken', id, begeleider, { door: 'client' }), v.doet('op-wachtlijst-plaatsen', id, servicepunt, { wachtlijst: 'haarlem' })]);
      expect(intrekken.ok).toBe(true);
      expect(await probeer(servicepunt.token, 'select 1 from voordeur.dossier where id = $1', id)).toEqual([]);
    }
  });
});

describe('P12.d de matrix in de database volgt het bestand', () => {
  it('een strengere gegevensdeling geldt direct na de volgende start, voor dossiers die al lopen', async () => {
    const servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    const groepen = async () => Object.keys(await v.verbinding.als(servicepunt.token, (tx) => leesGegevens(tx, dossier, 'pagina')));
    expect(await groepen()).toContain('begeleidingsplan');
    const strenger = v.kern.regelingen.alle().flatMap((r) => v.kern.regelingen.versies(r.regeling))
      .map((r) => ({ ...r, gegevensdeling: r.gegevensdeling.filter((d) => d.groep !== 'begeleidingsplan') }));
    await laadRegelingen(v.db.eigenaarUrl, verzamel(strenger));
    expect(await groepen()).not.toContain('begeleidingsplan');
    await laadRegelingen(v.db.eigenaarUrl, v.kern.regelingen);
    expect(await groepen()).toContain('begeleidingsplan');
  });
});
