import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { EINDEN, type Einde } from '../../src/domain/privacy/woorden.ts';
import { verzamel } from '../../src/domain/regeling/versies.ts';
import { wettelijketaak, type Telling } from '../../src/jobs/wettelijk.ts';
import { bewaarConcept } from '../../src/storage/concepten.ts';
import { schrijfDocument } from '../../src/storage/documenten.ts';
import { maakErvaringscode } from '../../src/storage/ervaringen.ts';
import { herbouwAlles } from '../../src/storage/herbouwen.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { leesMonitor, telBezwaren, telVoorzieningen } from '../../src/storage/lezen/monitor.ts';
import { leesVerdeling } from '../../src/storage/lezen/verdeling.ts';
import { leesStand } from '../../src/storage/lezen/stand-van-zaken.ts';
import { leesRapport } from '../../src/storage/lezen/rapport.ts';
import { leesJaargroepen, leesWachtperioden, telAanbiedingen } from '../../src/storage/lezen/wachtcijfers.ts';
import { leesWoonlevens } from '../../src/storage/lezen/wonen.ts';
import { STANDCIJFERS, type Standcode } from '../../src/domain/monitor/standcijfers.ts';
import { telKeuzes } from '../../src/storage/lezen/afwijkingen.ts';
import { schrijfNotitie } from '../../src/storage/notities.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { wettelijk } from '../../src/storage/wissen.ts';
import { begin, verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* People whose term is over go, everywhere; what happened and what was counted from it stays. Ends of January to April, read on the day the database has. */

const PACT = 'pact-ijmond-zuid-kennemerland';
const VANDAAG = '2026-11-20';
/** Stands in every text that is about a person: nothing of it may be left. */
const MERK = 'Zilverspoor';
let v: Verhaal;
let [jeroen, ruud, sanne, tafel, saskia]: Ingelogd[] = [];
const dossiers = {} as Record<Einde, string>;
let loopt: string;
let bezwaar: string;

const op = (dag: string): void => { v.kern.klok = () => new Date(`${dag}T10:00:00Z`); };
const moet = async (...vraag: Parameters<Verhaal['doet']>) => { const u = await v.doet(...vraag); if (!u.ok) throw new Error(`${vraag[0]}: ${JSON.stringify(u)}`); return u.waarde.stand; };
const eigenaar = async <T = Record<string, unknown>>(tekst: string, waarden: unknown[] = []): Promise<T[]> => {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  return (await client.query(tekst, waarden).finally(() => client.end())).rows as T[];
};
const ronde = async (): Promise<Telling[]> => {
  const tellingen: Telling[] = [];
  const fouten: Error[] = [];
  await wettelijketaak({ kern: v.kern, wettelijk: wettelijk(v.verbinding), stappen: ['persoon-wissen'], meld: (t) => tellingen.push(t), opFout: (f) => fouten.push(f) })();
  expect(fouten).toEqual([]);
  return tellingen;
};
const gewist = async (id: string): Promise<boolean> => (await eigenaar<{ ja: boolean }>(`select stand ? 'gewist_op' as ja from voordeur.dossier where id = $1`, [id]))[0]!.ja;
const sporen = async (zoek: string): Promise<string[]> => {
  const tabellen = await eigenaar<{ t: string }>(`select table_name as t from information_schema.tables where table_schema = 'voordeur' and table_type = 'BASE TABLE' order by 1`);
  const hex = Buffer.from(zoek).toString('hex');
  const gevonden: string[] = [];
  // A bytea shows as hex, so content of documents is found as well.
  for (const { t } of tabellen) if ((await eigenaar(`select 1 from voordeur."${t}" r where lower(r::text) like $1 or r::text like $2 limit 1`, [`%${zoek.toLowerCase()}%`, `%${hex}%`])).length > 0) gevonden.push(t);
  return gevonden;
};

/** Lists that come in no order, in one: the same numbers are the same whatever way the database went about them. */
const geordend = <T>(rijen: readonly T[]): T[] => rijen.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
/** Every figure the program shows, for the whole time that is known. */
async function cijfers(): Promise<unknown> {
  const periode = { van: '2021-01-01', tot: '2028-01-01' };
  const versies = v.kern.regelingen.versies(PACT);
  return {
    monitor: await leesMonitor(v.kern, PACT, periode), voorzieningen: geordend(await telVoorzieningen(v.verbinding, PACT, periode)), bezwaren: await telBezwaren(v.verbinding, PACT, periode),
    wachten: geordend(await leesWachtperioden(v.verbinding, PACT, VANDAAG)), groepen: await leesJaargroepen(v.verbinding, saskia!.token, 2026, 3),
    aanbod: await telAanbiedingen(v.verbinding, PACT, periode), rapport: await leesRapport(v.kern, { regeling: PACT, periode }), keuzes: await telKeuzes(v.verbinding, { regeling: PACT, jaar: 2026 }),
    levens: (await leesWoonlevens(v.verbinding, v.kern.regelingen, PACT)).map((l) => ({ ...l, stand: { ...(l as { stand?: object }).stand, gewist_op: undefined } })),
    verdeling: await v.verbinding.als(saskia!.token, (tx) => leesVerdeling(tx, versies, VANDAAG)),
    stand: await leesStand(v.verbinding, PACT, { vanaf: '2026-01-01', vandaag: '2026-12-31' }, Object.keys(STANDCIJFERS) as Standcode[]),
    // ages and households by number, which the pages show from five on
    banden: await eigenaar(`select coalesce(b.leeftijd, voordeur.leeftijdsgroep(p.inhoud ->> 'geboortedatum', g.gebeurd_op)) as leeftijd, coalesce(b.huishouden, voordeur.huishoudgroep(h.inhoud)) as huishouden, count(*)::int as n
      from voordeur.gebeurtenis g left join voordeur.wachtband b on b.dossier_id = g.stroom_id and b.geplaatst_op = g.gebeurd_op
      left join voordeur.gegevensgroep p on p.dossier_id = g.stroom_id and p.groep = 'personalia' and p.actueel left join voordeur.gegevensgroep h on h.dossier_id = g.stroom_id and h.groep = 'huishouden' and h.actueel
      where g.soort = 'op-wachtlijst-geplaatst' group by 1, 2 order by 1, 2`),
    gebeurd: await eigenaar(`select soort, count(*)::int as n from voordeur.gebeurtenis where soort <> 'persoon-gewist' group by 1 order by 1`),
  };
}

beforeAll(async () => {
  const basis = await begin();
  // Terms as short for every end as for an application that was broken off, so that one year holds them all.
  const kort = verzamel(basis.kern.regelingen.alle().flatMap((r) => basis.kern.regelingen.versies(r.regeling)).map((r) => ({ ...r, privacy: { ...r.privacy, bewaren: r.privacy.bewaren.map((b) => ({ ...b, termijn: '42 dagen' })) } })));
  v = { ...verhaalIn({ ...basis, kern: { ...basis.kern, regelingen: kort }, sessies: maakSessies(basis.verbinding) }), sluit: basis.sluit };
  [jeroen, ruud, sanne, tafel, saskia] = [await v.als('hvo-querido', 'begeleider'), await v.als('pre-wonen', 'woonconsulent'), await v.als('stichting-woonservice', 'servicepunt-medewerker'), await v.als('gemeente-haarlem', 'tafellid'), await v.als('stichting-woonservice', 'servicepunt-manager')];
  op('2026-01-12');
  const dossier = (naam: string, tot: Parameters<Verhaal['dossier']>[0] = {}) => v.dossier({ naam: `${MERK} ${naam}`, toelichting: `${MERK} zingt graag.`, doelen: `${MERK} opent post`, ...tot });
  dossiers['niet-ingediend'] = await dossier('Een');
  dossiers.afgebroken = await dossier('Twee', { tot: 'te-toetsen' });
  dossiers.afgewezen = await dossier('Drie', { tot: 'te-beslissen' });
  dossiers['niet-gehuisvest'] = await dossier('Vier', { tot: 'wacht-op-woning' });
  const woning = await woningAanmelden(v.kern, ruud!, { adres: `${MERK}laan 7`, postcode: '2024 BL', plaats: 'Haarlem', gemeente: 'haarlem', kamers: 3, huur: 640, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' });
  dossiers.gehuisvest = await dossier('Vijf', { tot: 'woont', woning: woning.ok ? woning.waarde.woning : '' });
  loopt = await v.dossier({ naam: 'Blijver Lopend', tot: 'woont' });
  bezwaar = await dossier('Zes', { tot: 'te-toetsen' });

  const id = dossiers.gehuisvest;
  await moet('begeleiding-starten', id, jeroen!, { vanaf: '2026-01-12', uren: 2, indicatie: 'wmo', indicatie_tot: '2027-01-31' });
  await moet('signaal-melden', id, ruud!, { soort: 'buren', ernst: 'licht', omschrijving: `${MERK} heeft een luide radio.` });
  await v.verbinding.als(jeroen!.token, async (tx) => {
    await schrijfDocument(tx, { id: randomUUID(), dossier: id, groep: 'personalia', naam: `${MERK}.pdf`, soort: 'pdf', inhoud: Buffer.from(`%PDF-1.4 ${MERK}`) }, new Date());
    await schrijfNotitie(tx, randomUUID(), { dossier: id }, { soort: 'notitie', tekst: `${MERK} belt vrijdag.` }, new Date());
    await bewaarConcept(tx, id, 'klacht-vastleggen', 20, { toelichting: MERK });
  });
  op('2026-02-02');
  await moet('aanvraag-intrekken', dossiers.afgebroken, jeroen!, { reden: 'client' });
  await moet('aanvraag-intrekken', bezwaar, jeroen!, { reden: 'client' });
  await moet('besluit-nemen', dossiers.afgewezen, tafel!, { uitkomst: 'negatief', motivering: `${MERK} is er nog niet aan toe.` });
  await moet('aanvraag-intrekken', dossiers['niet-gehuisvest'], jeroen!, { reden: 'andere-woning' });
  await moet('vragenlijst-uitreiken', id, jeroen!);
  await v.verbinding.als(jeroen!.token, (tx) => maakErvaringscode(tx, id, 'code-van-vijf', '2026-02-02'));
  op('2026-03-02');
  await moet('begeleiding-beeindigen', id, jeroen!, { per: '2026-03-02', reden: 'client-zegt-op', toelichting: `${MERK} redt zich.` });
  await moet('koppelbeding-bespreken', id, ruud!, { gesprek_op: '2026-03-02', aanwezig: ['client', 'begeleider', 'corporatie'], uitkomst: 'huur-blijft', afspraken: `${MERK} betaalt op tijd.` });
  await moet('wonen-afsluiten', id, jeroen!, { uitkomst: 'doorverhuisd', per: '2026-03-02', toelichting: MERK });
  op('2026-04-01');
  expect((await moet('nazorg-vastleggen', id, jeroen!, { gesproken_op: '2026-04-01', hoe: 'goed', toelichting: `${MERK} woont goed.`, stopt: 'ja' })).status).toBe('afgerond');
  await moet('verzoek-indienen', bezwaar, jeroen!, { verzoek: 'bezwaar', tekst: `${MERK} wil niet.` });

  // The client's own account leads to this dossier only; a second leads to one that stays as well.
  const clienten = [randomUUID(), randomUUID()];
  for (const account of clienten) await eigenaar(`insert into voordeur.account (id, uitgever, onderwerp, naam, organisatie, rol, regeling) values ($1, 'https://aanmelden', $2, $3, 'client', 'client', '${PACT}')`, [account, `${MERK === 'Zilverspoor' && account === clienten[0] ? MERK : 'blijver'} ${account}`, account === clienten[0] ? MERK : 'Blijver Voogd']);
  for (const [account, dossierId] of [[clienten[0], id], [clienten[1], id], [clienten[1], loopt]]) {
    await eigenaar(`insert into voordeur.persoonlijke_toegang (account_id, dossier_id, soort) values ($1, $2, 'client')`, [account, dossierId]);
    await eigenaar('select voordeur.zicht_herberekenen($1)', [dossierId]);
  }
  op(VANDAAG);
}, 180_000);
afterAll(() => v.sluit());

describe('P12.e wat van een persoon is', () => {
  it('P12.e over elke tabel met een dossier is besloten wat ermee gebeurt als de persoon gewist wordt', async () => {
    const gaat = (await eigenaar<{ t: string }>(`select tablename as t from pg_policies where schemaname = 'voordeur' and policyname = 'wist_mee'`)).map((r) => r.t);
    const metDossier = (await eigenaar<{ t: string }>(`select distinct table_name as t from information_schema.columns where table_schema = 'voordeur' and column_name ~ '^(dossier|dossiers|dossier_id|stroom_id)$' order by 1`)).map((r) => r.t);
    const blijft: Record<string, string> = {
      gebeurtenis: 'what happened, without the person', inzage: 'who looked, by numbers', woning: 'the home stays; its address goes', ervaring: 'the answers stay; the link goes', afweging: 'which home went to which number',
      wachtband: 'bands for the figures, made when the person goes', noodtoegang: 'that it was opened stays; what was written about it goes with the key', toegangswijziging: 'whose access began and ended, by numbers',
    };
    // A table that is new here: `select voordeur.wist_mee('name')` in its migration, or a line above that says why its rows may stay.
    expect(metDossier.filter((t) => !gaat.includes(t) && !blijft[t])).toEqual([]);
    expect(gaat.filter((t) => !metDossier.includes(t))).toEqual([]);
  });
});

describe('P12.e de bewaartermijn is voorbij', () => {
  let vooraf: unknown;
  let gebeurtenissen: Record<string, unknown>[];
  const alle = () => eigenaar(`select stroom_id, volgnummer, soort, gegevens, hash from voordeur.gebeurtenis where soort <> 'persoon-gewist' order by stroom_id, volgnummer`);

  it('P12.h niemand anders dan het programma zelf wist iemand, en ook dat niet voor de tijd', async () => {
    const id = dossiers.gehuisvest;
    for (const wie of [jeroen!, ruud!, sanne!, saskia!]) {
      const uit = await v.doet('persoon-wissen', id, wie);
      expect(uit.ok).toBe(false);
      await expect(v.verbinding.als(wie.token, (tx) => sql`select voordeur.persoon_wissen(${id}::uuid)`.execute(tx))).rejects.toMatchObject({ code: '42501' });
      await expect(v.verbinding.als(wie.token, (tx) => sql`select voordeur.wettelijk_openen('persoon-wissen', now()::date, ${id}::uuid)`.execute(tx))).rejects.toMatchObject({ code: '42501' });
      await expect(v.verbinding.als(wie.token, (tx) => sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
        select ${id}::uuid, 1 + max(volgnummer), 'dossier', 'persoon-gewist', 'voortgang', '{"grond":"verzoek"}', now(), now(), voordeur.mijn_account(), voordeur.mijn_organisatie(), 'x', voordeur.mijn_regeling(), '2021-10-07', '' from voordeur.gebeurtenis where stroom_id = ${id}::uuid`.execute(tx))).rejects.toMatchObject({ code: '42501' });
    }
    const systeem = (await eigenaar<{ id: string }>(`select id from voordeur.account where rol = 'systeem' and regeling = '${PACT}'`))[0]!.id;
    const sessies = maakSessies(v.verbinding);
    expect(await sessies.accountVoor('voordeur', `systeem:${PACT}`)).toBeUndefined();
    expect(await sessies.wie(await sessies.begin(systeem, 'api'))).toBeUndefined();
    // The job reads nothing and opens nothing that is not due; a clock that runs ahead does not help.
    for (const tekst of ['select * from voordeur.dossier', 'select * from voordeur.gegevensgroep', 'select * from voordeur.account', `select voordeur.persoon_wissen('${id}')`])
      await expect(v.verbinding.alsBewaring((tx) => sql.raw(tekst).execute(tx))).rejects.toMatchObject({ code: '42501' });
    expect(await wettelijk(v.verbinding).open('persoon-wissen', '2099-01-01', loopt)).toBe(false);
    await eigenaar(`update voordeur.dossier set wissen_op = (now() at time zone 'Europe/Amsterdam')::date + 2 where id = $1`, [loopt]);
    expect(await wettelijk(v.verbinding).open('persoon-wissen', '2099-01-01', loopt)).toBe(false);
    await eigenaar('update voordeur.dossier set wissen_op = null where id = $1', [loopt]);
  });

  it('P12.e bij elk einde gaat de persoon op zijn dag; wie loopt, en wie bezwaar maakte, blijft', async () => {
    op('2026-02-01');
    expect(await ronde()).toEqual([]);
    op(VANDAAG);
    expect(await sporen(MERK)).toEqual(expect.arrayContaining(['account', 'concept', 'document', 'gegevensgroep', 'naamwoord', 'notitie', 'verslag', 'woning']));
    vooraf = await cijfers();
    gebeurtenissen = await alle();
    expect(await ronde()).toEqual([{ stap: 'persoon-wissen', gedaan: EINDEN.length, geweigerd: 0, mislukt: 0 }]);
    for (const einde of EINDEN) expect([einde, await gewist(dossiers[einde])]).toEqual([einde, true]);
    expect([await gewist(loopt), await gewist(bezwaar)]).toEqual([false, false]);
  });

  it('P12.e een tweede ronde doet niets', async () => {
    expect(await ronde()).toEqual([]);
  });

  it('P12.b alle cijfers en alles wat gebeurde zijn precies zoals ervoor, en de keten is heel', async () => {
    expect(await cijfers()).toEqual(vooraf);
    expect(await alle()).toEqual(gebeurtenissen);
    const heel = async () => { const u = await rekenKetenNa(v.db.eigenaarUrl, { regelingen: v.kern.regelingen }); return u.ok ? u.waarde.breuken : u; };
    expect(await heel()).toEqual([]);
    await herbouwAlles(v.db.eigenaarUrl, v.kern.regelingen);
    expect(await heel()).toEqual([]);
    expect(await cijfers()).toEqual(vooraf);
    expect(await eigenaar('select 1 from voordeur.zicht where dossier_id = $1', [dossiers.gehuisvest])).toEqual([]);
  });

  it('P12.f niemand vindt of leest het nog, ook de begeleider niet', async () => {
    for (const id of Object.values(dossiers)) for (const wie of await v.iedereen())
      expect((await v.verbinding.als(wie.token, (tx) => tx.selectFrom('dossier').select('id').where('id', '=', id).execute())).length).toBe(0);
  });

  it('P12.e een toegewezen verzoek gaat voor de termijn, en een bezwaar waarop beslist is houdt niets meer tegen', async () => {
    op('2026-11-18');
    const snel = await v.dossier({ naam: `${MERK} Zeven`, tot: 'te-toetsen' });
    await moet('aanvraag-intrekken', snel, jeroen!, { reden: 'client' });
    await moet('verzoek-indienen', snel, jeroen!, { verzoek: 'wissen', tekst: `${MERK} wil weg.` });
    expect(await ronde()).toEqual([]);
    await moet('verzoek-beantwoorden', snel, jeroen!, { nr: '1', uitkomst: 'toegewezen', antwoord: `${MERK}, dat doen we.` });
    await moet('verzoek-beantwoorden', bezwaar, jeroen!, { nr: '1', uitkomst: 'afgewezen', antwoord: `${MERK}, dat kan niet.` });
    op(VANDAAG);
    expect(await ronde()).toMatchObject([{ gedaan: 2, geweigerd: 0 }]);
    expect(await eigenaar(`select gegevens ->> 'grond' as grond from voordeur.gebeurtenis where soort = 'persoon-gewist' and stroom_id = $1`, [snel])).toEqual([{ grond: 'verzoek' }]);
  });

  it('P12.e, P12.f van de persoon is in de hele database niets meer te vinden; van wie er nog woont alles', async () => {
    expect(await sporen(MERK)).toEqual([]);
    expect(await sporen('Blijver')).toContain('gegevensgroep');
    expect(await eigenaar(`select actief, naam, email from voordeur.account where uitgever = 'https://aanmelden' order by actief`)).toEqual([{ actief: false, naam: 'gewist', email: null }, { actief: true, naam: 'Blijver Voogd', email: null }]);
    const over = await eigenaar<{ dossier_id: string }>('select dossier_id from voordeur.dossiersleutel');
    expect(over.map((r) => r.dossier_id)).toEqual([loopt]);
  });

  it('P12.e twee instanties tegelijk: ieder dossier gaat één keer', async () => {
    op('2026-01-12');
    for (let i = 0; i < 6; i++) await v.dossier({ naam: `Tegelijk ${i}` });
    op(VANDAAG);
    const beide = (await Promise.all([ronde(), ronde()])).flat();
    expect(beide.reduce((n, t) => n + t.gedaan, 0)).toBe(6);
    expect(beide.reduce((n, t) => n + t.geweigerd + t.mislukt, 0)).toBe(0);
  });
});

describe('P12.f wat iemand was begonnen te schrijven', () => {
  it('P12.f gaat weg zodra diegene het dossier niet meer ziet', async () => {
    const id = await v.dossier({ naam: 'Concept Kwijt', tot: 'te-toetsen' });
    const bewaar = (wie: Ingelogd, stap: string) => v.verbinding.als(wie.token, (tx) => bewaarConcept(tx, id, stap, 5, { toelichting: 'half' }));
    await bewaar(sanne!, 'in-behandeling-nemen');
    await bewaar(jeroen!, 'aanvraag-aanvullen');
    await moet('toestemming-intrekken', id, jeroen!, { door: 'client' });
    expect(await eigenaar('select stap from voordeur.concept where dossier_id = $1', [id])).toEqual([{ stap: 'aanvraag-aanvullen' }]);
  });
});
