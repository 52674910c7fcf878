import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { akkoordVan } from '../../src/domain/wijziging/wijziging.ts';
import { herbouwAlles } from '../../src/storage/herbouwen.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { vingerafdruk } from '../../src/storage/lezen/regelingversies.ts';
import { geleverdeTabellen } from '../../src/storage/lezen/geleverd.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { beginZaak, gebeurtenisInSql, stapInSql, zaakrijInSql } from '../opstelling/zaaksql.ts';

/* What someone can do with the session of another and a way to run SQL as the program, where the parties do something together. */

const [PACT, WF] = ['pact-ijmond-zuid-kennemerland', 'westfriesland'];
const vandaag = vandaagIn(new Date());
const JAAR = Number(vandaag.slice(0, 4)) - 1;
let app: App;
let [manager, begeleider, esther, omer, inge] = [] as unknown as [Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig];

beforeAll(async () => {
  app = await startApp();
  [manager, begeleider, esther, omer, inge] = (await Promise.all(['bart-hendriks', 'jeroen-kuiper', 'esther-molenaar', 'omer-yildiz', 'inge-buis'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig];
}, 60_000);
afterAll(() => app.stop());

const als = <T>(wie: Aanwezig, werk: (tx: Transactie) => Promise<T>) => app.verbinding.als(wie.token, werk);
const moet = async (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object) => {
  const u = await zetZaakstap(app.kern, wie, stap, id, invoer);
  if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`);
  return u.waarde;
};
const eigenaar = <T extends object>(vraag: string) => alsEigenaar<T & Record<string, unknown>>(app.db.eigenaarUrl, vraag).then((r) => r.rows as T[]);
const GEWEIGERD = /row-level security|permission denied/;
const STAP = 'een zaak verandert met een stap';
const AANEEN = 'een zaak en wat er gebeurde horen bij elkaar';

describe('P12.d P12.b wat mensen overkwam, zoals een partij het leverde', () => {
  const GEVOELIG = /huurachterstand|overlast|ontruimd|bezwaren/;
  const cijfers = { huurachterstand: 6, 'ontruimd-achterstand': 0, overlast: 5, 'ontruimd-overlast': 1, 'bezwaren-toewijzing': 0, mutaties: 485, 'regulier-toegewezen': 296, 'bijzonder-toegewezen': 279 };
  let id: string;
  const ziet = (wie: Aanwezig) => als(wie, async (tx) => ({
    rij: (await sql<{ t: string }>`select stand::text as t from voordeur.zaak where soort = 'levering'`.execute(tx)).rows.map((r) => r.t).join(),
    geheugen: (await sql<{ t: string }>`select gegevens::text as t from voordeur.gebeurtenis where soort = 'cijfers-geleverd' or gegevens ? 'cijfers' or stroom_id = ${id}::uuid`.execute(tx)).rows.map((r) => r.t).join(),
  }));
  beforeAll(async () => { ({ id } = await moet(omer, 'cijfers-leveren', undefined, { namens: 'intermaris', periode: String(JAAR), ...cijfers })); });

  it('P12.d leest een ander ook met SQL niet, in de rij noch in het geheugen; de partij zelf en de coördinator wel', async () => {
    for (const slug of ['inge-buis', 'petra-ooijevaar', 'mila-dekker', 'shanice-pinas', 'linda-groot', 'joost-bakker']) {
      const { rij, geheugen } = await ziet(await app.als(slug));
      expect([rij.includes('"mutaties": 485'), GEVOELIG.test(rij), geheugen], slug).toEqual([true, false, '']);
    }
    for (const slug of ['sofie-winkel', 'bart-hendriks']) expect(await ziet(await app.als(slug)), slug).toEqual({ rij: '', geheugen: '' });
    for (const wie of [omer, esther]) expect((await ziet(wie)).geheugen).toContain('"huurachterstand": 6');
  });
  it('P12.d staat bij de partij zelf nog op de pagina en in de API, en bij een ander niet', async () => {
    const [pagina, api] = [`/monitor/leveren/${id}`, `/api/v1/zaken/${id}`];
    const lees = async (wie: Aanwezig, pad: string) => (await app.vraag(wie, pad)).text();
    for (const wie of [omer, esther]) expect([await lees(wie, pagina), await lees(wie, api)].map((t) => /[Hh]uurachterstand/.test(t))).toEqual([true, true]);
    expect([await lees(inge, pagina), await lees(inge, api)].map((t) => [/485/.test(t), /[Hh]uurachterstand/.test(t)])).toEqual([[true, false], [true, false]]);
  });
  it('P12.d telt in de monitor, en opnieuw leveren, herbouwen en nazien gaan ermee', async () => {
    const { stand } = await moet(omer, 'cijfers-leveren', id, { ...cijfers, huurachterstand: 7 });
    expect(stand).toMatchObject({ keren: 2, laatst: { cijfers: { huurachterstand: 7 } }, eerder: [{ cijfers: { huurachterstand: 6 } }] });
    await eigenaar(`update voordeur.zaak set stand = jsonb_set(stand, '{laatst,cijfers,huurachterstand}', '7') where id = '${id}'`);
    expect((await ziet(inge)).rij).toMatch(GEVOELIG);
    expect(await rekenKetenNa(app.db.eigenaarUrl)).toMatchObject({ waarde: { breuken: [{ id, wat: 'de bewaarde stand volgt niet uit de gebeurtenissen' }] } });
    await herbouwAlles(app.db.eigenaarUrl, app.kern.regelingen);
    expect((await ziet(inge)).rij).not.toMatch(GEVOELIG);
    expect(await rekenKetenNa(app.db.eigenaarUrl)).toMatchObject({ waarde: { breuken: [] } });
    const [hoofdstuk] = await geleverdeTabellen(app.kern, { regeling: WF!, periode: { van: `${JAAR}-01-01`, tot: `${JAAR + 1}-01-01` } });
    expect(hoofdstuk!.tabellen.find((t) => t.code === 'geleverd-corporatie')!.rijen.find((r) => r.code === 'intermaris')!.cellen).toMatchObject({ huurachterstand: 7, mutaties: 485 });
  });
  it('P12.d een ander schrijft niets in deze levering, ook niet namens zichzelf, en geen levering op naam van een ander', async () => {
    const als2 = (gegevens: object) => als(inge, (tx) => stapInSql(tx, id, inge, 'cijfers-leveren', gegevens, { nr: 3 }));
    await expect(als2({ regeling: WF, namens: 'de-woonschakel', periode: String(JAAR), cijfers: {} })).rejects.toThrow(GEWEIGERD);
    await expect(als2({ regeling: WF, namens: 'intermaris', periode: String(JAAR), cijfers: {} })).rejects.toThrow(GEWEIGERD);
    await expect(als2({ regeling: WF, cijfers: {} })).rejects.toThrow(GEWEIGERD);
    await expect(als(inge, (tx) => beginZaak(tx, inge, 'cijfers-leveren', { regeling: WF!, sleutel: `${JAAR - 1}:intermaris`, gegevens: { regeling: WF, namens: 'de-woonschakel', periode: String(JAAR - 1), cijfers: {} } }))).rejects.toThrow(GEWEIGERD);
  });
});

describe('P12.d de rij van een zaak volgt uit haar gebeurtenissen', () => {
  let id: string;
  const schrijf = (wie: Aanwezig, kolommen: string) => als(wie, (tx) => sql`update voordeur.zaak set ${sql.raw(kolommen)} where id = ${id}::uuid`.execute(tx));
  beforeAll(async () => { ({ id } = await moet(manager, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', datum: `${JAAR + 2}-01-12`, van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' })); });

  it('P12.d wie een stap van die soort heeft, verandert de rij niet zonder stap', async () => {
    for (const kolommen of [`status = 'vervallen'`, `stand = '{}'`, `beurten = '[]'`, `datum = null`, 'volgnummer = volgnummer', 'volgnummer = volgnummer + 1', 'volgnummer = 0'])
      for (const wie of [begeleider, manager]) await expect(schrijf(wie, kolommen), kolommen).rejects.toThrow(STAP);
  });
  it('P12.d een gebeurtenis komt niet zonder de rij, en een rij niet zonder gebeurtenis', async () => {
    await expect(als(begeleider, (tx) => gebeurtenisInSql(tx, id, begeleider, 'deelname-melden', { namens: begeleider.wie.organisatie, hoe: 'zelf' }, { nr: 2, soort: 'deelname-gemeld' }))).rejects.toThrow(AANEEN);
    await expect(als(manager, (tx) => zaakrijInSql(tx, 'vergadering', { regeling: PACT! }))).rejects.toThrow(AANEEN);
    // not with the session left out before the end either
    await expect(als(manager, async (tx) => { await zaakrijInSql(tx, 'vergadering', { regeling: PACT! }); await sql`select set_config('voordeur.sessie', '', true), set_config('role', 'voordeur_monitor', true)`.execute(tx); })).rejects.toThrow(AANEEN);
    expect(await eigenaar(`select volgnummer from voordeur.gebeurtenis where stroom_id = '${id}'`)).toEqual([{ volgnummer: 1 }]);
  });
  it('P12.d een stap maakt geen gebeurtenis van een andere stap, en verandert niet voor wie een zaak is', async () => {
    for (const soort of ['vergadering-afgezegd', 'vergadering-gesloten', 'verslag-vastgesteld', 'proef'])
      await expect(als(begeleider, (tx) => stapInSql(tx, id, begeleider, 'deelname-melden', {}, { nr: 2, soort })), soort).rejects.toThrow(GEWEIGERD);
    await expect(als(begeleider, async (tx) => {
      await gebeurtenisInSql(tx, id, begeleider, 'deelname-melden', { hoe: 'zelf', namens: begeleider.wie.organisatie }, { nr: 2, soort: 'deelname-gemeld' });
      await sql`update voordeur.zaak set volgnummer = 2, voor = '{hvo-querido}' where id = ${id}::uuid`.execute(tx);
    })).rejects.toThrow(STAP);
  });
  it('P12.d wie bij een stap van zichzelf iets anders in de rij zet, verandert daarmee niet wat een volgende stap besluit, en het wordt gezien', async () => {
    await als(begeleider, (tx) => stapInSql(tx, id, begeleider, 'deelname-melden', { namens: begeleider.wie.organisatie, hoe: 'zelf' }, { nr: 2, erbij: { status: 'afgezegd', naam: 'Iets anders' } }));
    expect(await rekenKetenNa(app.db.eigenaarUrl)).toMatchObject({ waarde: { breuken: [{ id, wat: 'de bewaarde stand volgt niet uit de gebeurtenissen' }] } });
    await moet(manager, 'vergadering-verzetten', id, { datum: `${JAAR + 2}-01-13`, van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' });
    expect(await eigenaar(`select stand ->> 'status' as status, stand ->> 'naam' as naam from voordeur.zaak where id = '${id}'`)).toEqual([{ status: 'gepland', naam: 'Casuïstiektafel' }]);
    expect(await rekenKetenNa(app.db.eigenaarUrl)).toMatchObject({ waarde: { breuken: [] } });
  });
});

describe('P14 wie het eens moet zijn met een nieuwe versie', () => {
  const tekst = 'een andere tekst';
  /** Everything the manager can write by hand, with answers of these parties. */
  const stelVast = (partijen: readonly string[], { zonder = [] as string[], nee = [] as string[] } = {}) => als(manager, async (tx) => {
    const id = await beginZaak(tx, manager, 'regelingwijziging-voorstellen', { regeling: PACT!, gegevens: { regeling: PACT, sha256: vingerafdruk(tekst), nieuwe_doelgroepen: [] } });
    await sql`insert into voordeur.voorsteltekst (zaak_id, tekst, sha256) values (${id}::uuid, ${tekst}, ${vingerafdruk(tekst)})`.execute(tx);
    let nr = 1;
    const zet = (stap: Zaakstap, gegevens: object, soort?: string) => stapInSql(tx, id, manager, stap, gegevens, { nr: ++nr, ...(soort ? { soort } : {}) });
    await zet('regelingwijziging-besluiten', { overleg: 'bestuurlijke-tafel', uitkomst: 'instemmen' });
    await zet('regelingwijziging-besluiten', { partijen: partijen.slice(0, 1) }, 'wijziging-verzonden');
    for (const namens of partijen) await zet('regelingwijziging-accorderen', { namens, akkoord: !nee.includes(namens), wijze: 'schriftelijk' });
    await zet('regelingwijziging-vaststellen', { vanaf: '2099-01-01', sha256: vingerafdruk(tekst), zonder });
    await sql`select voordeur.regelingversie_vaststellen(${id}::uuid)`.execute(tx);
    const n = (await sql`select 1 from voordeur.regelingversie where zaak_id = ${id}::uuid`.execute(tx)).rows.length;
    throw new Error(`vastgesteld: ${n}`);
  });
  it('P14 zijn de partijen van het register, en niet die een gebeurtenis noemt', async () => {
    const register = akkoordVan(app.kern.regelingen.op(PACT!, vandaag), false);
    expect(register.length).toBeGreaterThan(40);
    await expect(stelVast(['hvo-querido'])).rejects.toThrow('niet alle partijen zijn akkoord');
    await expect(stelVast(register.slice(1))).rejects.toThrow('niet alle partijen zijn akkoord');
    // one that said no counts as such only where it is said that the others go on without
    await expect(stelVast(register, { nee: ['ymere'] })).rejects.toThrow('niet alle partijen zijn akkoord');
    await expect(stelVast(register.slice(1), { zonder: [register[0]!] })).rejects.toThrow('niet alle partijen zijn akkoord');
    await expect(stelVast(register, { nee: ['ymere'], zonder: ['ymere'] })).rejects.toThrow('vastgesteld: 1');
    await expect(stelVast(register)).rejects.toThrow('vastgesteld: 1');
    await expect(als(manager, (tx) => sql`insert into voordeur.akkoordpartij values (${PACT}, '2099-01-01', 'ymere', true)`.execute(tx))).rejects.toThrow(GEWEIGERD);
  }, 30_000);
});

describe('P12.a een agenda', () => {
  it('P12.a is voor wie hier werkt: met de sessie van een cliënt komt er geen adres', async () => {
    const [client, geheim] = [await app.als('sofie-winkel'), 'x'.repeat(43)];
    const doe = (wie: Aanwezig) => als(wie, (tx) => sql`select voordeur.agenda_maken(${geheim})`.execute(tx));
    await expect(doe(client)).rejects.toThrow('no account that has a calendar');
    expect(await eigenaar('select 1 from voordeur.agendafeed')).toEqual([]);
    await doe(esther);
    expect(await als(esther, (tx) => sql<{ op: Date | null }>`select voordeur.agenda_stand() as op`.execute(tx)).then((r) => r.rows[0]!.op)).not.toBeNull();
    expect(await als(client, (tx) => sql<{ op: Date | null }>`select voordeur.agenda_stand() as op`.execute(tx)).then((r) => r.rows[0]!.op)).toBeNull();
  });
});

describe('P12.b P12.d een rapport dat is vastgesteld', () => {
  const HOOFDSTUK = /row-level security/;
  const erbij = (tx: Transactie, id: string, nr = 99) => sql`insert into voordeur.rapporthoofdstuk (zaak_id, nr, code, rollen, inhoud) values (${id}::uuid, ${nr}, 'aanvragen', null, '{"code":"aanvragen"}')`.execute(tx);
  const beeld = (tx: Transactie, id: string, { inhoud = '{}', open = null as string | null, nummer = null as number | null, van = `${JAAR}-01-01` } = {}) =>
    sql`insert into voordeur.rapportbeeld (zaak_id, regeling, van, tot, inhoud, sha256, open_inhoud, open_sha256, open_nummer, vastgesteld_op)
      values (${id}::uuid, ${WF}, ${van}::date, ${`${JAAR + 1}-01-01`}::date, ${inhoud}, ${vingerafdruk(inhoud)}, ${open}, ${open === null ? null : vingerafdruk(open)}, ${nummer}, now())`.execute(tx);
  const begin = (tx: Transactie, open?: string) => beginZaak(tx, esther, 'rapport-vaststellen', { regeling: WF!, gegevens: { regeling: WF, van: `${JAAR}-01-01`, tot: `${JAAR + 1}-01-01`, sha256: vingerafdruk('{}'), ...(open ? { open_sha256: vingerafdruk(open) } : {}) } });

  it('P12.b krijgt er later geen hoofdstuk bij, ook niet door wie het vaststelde; daarna kan er nog open data worden gemaakt', async () => {
    const { id } = await moet(esther, 'rapport-vaststellen', undefined, { van: `${JAAR}-01-01`, tot: `${JAAR}-04-01`, klaarzetten: 'ja' });
    await expect(als(esther, (tx) => erbij(tx, id))).rejects.toThrow(HOOFDSTUK);
    // nor within a transaction that adopts another one, or writes something else at this one
    await expect(als(esther, async (tx) => { await begin(tx); await erbij(tx, id); })).rejects.toThrow(HOOFDSTUK);
    await expect(als(esther, async (tx) => { await stapInSql(tx, id, esther, 'opendata-intrekken', { reden: 'te-vroeg' }, { nr: 2 }); await erbij(tx, id); })).rejects.toThrow(HOOFDSTUK);
    await moet(esther, 'rapport-vaststellen', undefined, { van: `${JAAR}-04-01`, tot: `${JAAR}-07-01`, klaarzetten: 'ja' });
    expect(await eigenaar('select nr from voordeur.rapporthoofdstuk where nr = 99')).toEqual([]);
  }, 60_000);
  it('P12.b wordt bewaard in de stap die het vaststelt, met wat die zegt, en open data nummert door', async () => {
    const probeer = (werk: (tx: Transactie, id: string) => Promise<unknown>, open?: string) => als(esther, async (tx) => { const id = await begin(tx, open); await werk(tx, id); throw new Error('en terug'); });
    const [{ n }] = (await eigenaar<{ n: number }>(`select coalesce(max(open_nummer), 0) as n from voordeur.rapportbeeld where regeling = '${WF}'`)) as [{ n: number }];
    await expect(probeer(async (tx, id) => { await beeld(tx, id); await erbij(tx, id, 0); })).rejects.toThrow('en terug');
    await expect(probeer((tx, id) => beeld(tx, id, { open: '[]', nummer: n + 1 }), '[]')).rejects.toThrow('en terug');
    for (const nummer of [n + 2, 2_147_483_647, 0, -1]) await expect(probeer((tx, id) => beeld(tx, id, { open: '[]', nummer }), '[]'), String(nummer)).rejects.toThrow(HOOFDSTUK);
    await expect(probeer((tx, id) => beeld(tx, id, { open: '[]', nummer: n + 1 }))).rejects.toThrow(HOOFDSTUK);
    await expect(probeer((tx, id) => beeld(tx, id, { inhoud: '{"anders":1}' }))).rejects.toThrow(HOOFDSTUK);
    await expect(probeer((tx, id) => beeld(tx, id, { van: `${JAAR}-02-01` }))).rejects.toThrow(HOOFDSTUK);
    const kaal = await als(esther, (tx) => begin(tx));
    await expect(als(esther, (tx) => beeld(tx, kaal))).rejects.toThrow(HOOFDSTUK);
  });
});

describe('P11.e wat bij een zaak staat geschreven', () => {
  const [BIJ_STAP, ANDERE_STAP] = ['wat bij een zaak wordt geschreven, hoort bij een stap', 'deze tekst hoort niet bij deze stap'];
  const schrijf = (tx: Transactie, id: string, wie: Aanwezig, veld: string, { nummer = 1, tekst = 'proef' } = {}) =>
    sql`insert into voordeur.zaaktekst (zaak_id, nummer, veld, tekst, organisatie) values (${id}::uuid, ${nummer}, ${veld}, ${tekst}, ${wie.wie.organisatie})`.execute(tx);
  let id: string;
  let volgnummer: number;
  beforeAll(async () => {
    ({ id } = await moet(manager, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', datum: vandaag, van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' }));
    await moet(manager, 'agendapunt-toevoegen', id, { titel: 'Monitor' });
    await moet(manager, 'vergadering-beginnen', id, { aanwezig: ['hvo-querido', 'ymere'] });
    await moet(manager, 'agendapunt-afronden', id, { punt: '1', uitkomst: 'besluit', besluit: 'Wij kijken elk kwartaal.' });
    await moet(manager, 'vergadering-sluiten', id, {});
    await moet(manager, 'verslag-vaststellen', id, { allen: 'ja' });
    volgnummer = (await eigenaar<{ volgnummer: number }>(`select volgnummer from voordeur.zaak where id = '${id}'`))[0]!.volgnummer;
  });
  /** Writes this text beside a step by hand. */
  const bijStap = (wie: Aanwezig, stap: Zaakstap, gegevens: object, veld: string, opties: { nummer?: number; tekst?: string } = {}) => als(wie, async (tx) => {
    await stapInSql(tx, id, wie, stap, gegevens, { nr: volgnummer + 1 });
    await schrijf(tx, id, wie, veld, opties);
    throw new Error('en terug');
  });

  it('P11.e komt er niet bij zonder stap, in geen veld, en eigen woorden veranderen niet zonder stap', async () => {
    for (const wie of [begeleider, manager])
      for (const veld of ['over', 'keuze', 'besluit', 'opmerking:ymere', 'opmerking:hvo-querido', 'proef']) await expect(als(wie, (tx) => schrijf(tx, id, wie, veld, { nummer: 7 })), veld).rejects.toThrow(BIJ_STAP);
    await expect(als(manager, (tx) => sql`update voordeur.zaaktekst set tekst = 'Iets anders' where zaak_id = ${id}::uuid and veld = 'besluit'`.execute(tx))).rejects.toThrow(BIJ_STAP);
    await expect(als(begeleider, (tx) => sql`insert into voordeur.zaakstuk (zaak_id, nummer, naam, soort, grootte, inhoud, organisatie, op) values (${id}::uuid, 1, 'nep.pdf', 'application/pdf', 1, 'x', ${begeleider.wie.organisatie}, now())`.execute(tx))).rejects.toThrow(BIJ_STAP);
    // nor beside a step on another one
    await expect(als(manager, async (tx) => { await beginZaak(tx, manager, 'vergadering-plannen', { regeling: PACT! }); await schrijf(tx, id, manager, 'over'); })).rejects.toThrow(BIJ_STAP);
  });
  it('P11.e is van de stap die het maakt en over haar punt: met een andere stap wordt geen punt, uitkomst of keuze geschreven', async () => {
    for (const veld of ['titel', 'over', 'bron', 'keuze', 'besluit', 'slot'])
      await expect(bijStap(begeleider, 'deelname-melden', { hoe: 'zelf', namens: 'hvo-querido' }, veld, { tekst: 'zaak:1' }), veld).rejects.toThrow(ANDERE_STAP);
    // a point that is there already, and one in a meeting that is over
    for (const nummer of [1, 2]) await expect(bijStap(begeleider, 'agendapunt-toevoegen', { nummer, namens: 'hvo-querido' }, 'over', { nummer })).rejects.toThrow(ANDERE_STAP);
    await expect(bijStap(manager, 'agendapunt-afronden', { nummer: 1, uitkomst: 'advies' }, 'keuze', { nummer: 2 })).rejects.toThrow(ANDERE_STAP);
    await expect(bijStap(manager, 'agendapunt-afronden', { nummer: 1, uitkomst: 'advies' }, 'keuze')).rejects.toThrow('en terug');
  });
  it('P11.e een opmerking is van de eigen organisatie; het Servicepunt legt die van een ander vast', async () => {
    const van = (wie: Aanwezig, veld: string) => bijStap(wie, 'verslag-vaststellen', { namens: wie.wie.organisatie }, veld);
    for (const veld of ['opmerking:ymere', 'opmerking:', 'opmerking:hvo-querido ']) await expect(van(begeleider, veld), veld).rejects.toThrow(ANDERE_STAP);
    await expect(bijStap(begeleider, 'deelname-melden', { hoe: 'zelf' }, 'opmerking:hvo-querido')).rejects.toThrow(ANDERE_STAP);
    await expect(van(begeleider, 'opmerking:hvo-querido')).rejects.toThrow('en terug');
    await expect(van(manager, 'opmerking:ymere')).rejects.toThrow('en terug');
  });
});

describe('A4 A0 PO.z1 de plaats van een zaak', () => {
  const begin = (stap: Zaakstap, sleutel: string | null, gegevens: object, wie = begeleider, regeling = PACT!) =>
    als(wie, async (tx) => { await beginZaak(tx, wie, stap, { regeling, sleutel, gegevens }); throw new Error('en terug'); });
  const eigen = { regeling: PACT, jaar: JAAR + 2, namens: 'hvo-querido' };

  it('A4 A0 is die van de eigen partij: niemand houdt haar bezet voor een ander', async () => {
    await expect(begin('raming-opgeven', `${JAAR + 2}/hvo-querido`, eigen)).rejects.toThrow('en terug');
    for (const sleutel of [`${JAAR + 2}/kenter`, `${JAAR + 2}/advies`, `${JAAR + 3}/hvo-querido`, null]) await expect(begin('raming-opgeven', sleutel, eigen), String(sleutel)).rejects.toThrow(GEWEIGERD);
    for (const gegevens of [{ ...eigen, namens: 'kenter' }, { regeling: PACT, jaar: JAAR + 2 }, {}]) await expect(begin('raming-opgeven', `${JAAR + 2}/kenter`, gegevens)).rejects.toThrow(GEWEIGERD);
    await expect(begin('plaatsen-opgeven', `plekken/${JAAR}/hvo-querido`, { ...eigen, doel: 'plekken', jaar: JAAR })).rejects.toThrow('en terug');
    for (const sleutel of [`plekken/${JAAR}/kenter`, `anders/${JAAR}/hvo-querido`, null]) await expect(begin('plaatsen-opgeven', sleutel, { ...eigen, doel: 'plekken', jaar: JAAR }), String(sleutel)).rejects.toThrow(GEWEIGERD);
    await moet(manager, 'raming-opgeven', undefined, { jaar: String(JAAR + 2), organisatie: 'kenter', rijen: [{ id: 'r-1', kwartaal: '1', doelgroep: app.kern.regelingen.op(PACT!, vandaag).doelgroepen[0]!.code, aantal: 2 }] });
  });
  it('PO.z1 ook van een certificaat, en het Servicepunt schrijft het waar het hoort', async () => {
    const bestuurder = await app.als('carlo-wouters');
    const g = { regeling: PACT, namens: 'hvo-querido', naam: 'HKZ', geldig_tot: '2099-01-01' };
    await expect(begin('certificaat-vastleggen', 'hvo-querido', g, bestuurder)).rejects.toThrow('en terug');
    await expect(begin('certificaat-vastleggen', 'kenter', g, bestuurder)).rejects.toThrow(GEWEIGERD);
    await expect(begin('certificaat-vastleggen', 'kenter', { ...g, namens: 'kenter' }, manager)).rejects.toThrow('en terug');
    await expect(begin('certificaat-vastleggen', 'kenter', g, manager)).rejects.toThrow(GEWEIGERD);
  });
  it('A4 een gebeurtenis zegt geen andere regeling dan die van haar zaak', async () => {
    await expect(begin('raming-opgeven', `${JAAR + 2}/hvo-querido`, { ...eigen, regeling: WF })).rejects.toThrow(GEWEIGERD);
    await expect(begin('vergadering-plannen', null, { regeling: WF }, manager)).rejects.toThrow(GEWEIGERD);
  });
});
