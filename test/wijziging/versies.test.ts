import { createHash } from 'node:crypto';
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { levend, type LevendeRegelingen } from '../../src/domain/regeling/versies.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import type { WijzigingStand } from '../../src/domain/wijziging/wijziging.ts';
import { nogNiet } from '../../src/domain/wijziging/wijziging.ts';
import { regelingentaak } from '../../src/jobs/regelingen.ts';
import { wettelijketaak } from '../../src/jobs/wettelijk.ts';
import { laadDossier } from '../../src/storage/dossiers.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { herbouwAlles, ververseBeurten } from '../../src/storage/herbouwen.ts';
import { laadRegelingen } from '../../src/storage/inrichting.ts';
import { migreer } from '../../src/storage/migraties.ts';
import { leesBestandstekst, leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { vingerafdruk, type Versierij } from '../../src/storage/lezen/regelingversies.ts';
import { geldendeRegelingen, leesVersiemerken, voegSamen } from '../../src/storage/regelingversies.ts';
import { wettelijk } from '../../src/storage/wissen.ts';
import { briefVan } from '../../src/web/brieven/brief.tsx';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* From a proposal to a version the program works by, and what becomes of running dossiers. */

const PACT = 'pact-ijmond-zuid-kennemerland';
let v: Verhaal;
let manager: Ingelogd;
let bestuurder: Ingelogd;
let regelingen: LevendeRegelingen;
let ververs: () => Promise<void>;
const vandaag = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(v.kern.klok());

beforeAll(async () => {
  v = await begin();
  const bestanden = leesRegelingen();
  regelingen = levend(bestanden, vandaag);
  v.kern.regelingen = regelingen;
  const { inrichting } = await migreer(v.db.eigenaarUrl);
  ververs = regelingentaak({
    levend: regelingen, vandaag, merken: () => leesVersiemerken(v.verbinding), lees: () => geldendeRegelingen(inrichting, bestanden),
    laad: (alle, dag) => laadRegelingen(inrichting, alle, dag), beurten: (alle, dag) => ververseBeurten(inrichting, alle, dag),
  });
  await ververs();
  [manager, bestuurder] = [await v.als('stichting-woonservice', 'servicepunt-manager'), await v.als('gemeente-haarlem', 'bestuurder')];
}, 60_000);
afterAll(() => v.sluit());

const zet = (wie: Ingelogd, stap: Zaakstap, id: string | undefined, invoer: object) => zetZaakstap(v.kern, wie, stap, id, invoer);
const moet = async (wie: Ingelogd, stap: Zaakstap, id: string | undefined, invoer: object) => {
  const u = await zet(wie, stap, id, invoer);
  if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`);
  return u.waarde as { id: string; stand: WijzigingStand };
};
const eigenaar = async <T extends object>(vraag: string, waarden: unknown[] = []): Promise<T[]> => {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  try { return (await client.query<T>(vraag, waarden)).rows; } finally { await client.end(); }
};
const VOORSTEL = { titel: 'Meer woningen', waarom: 'De krapte neemt af.', vorm: 'wijziging', hoe: 'waarden' };
const voorstel = async (extra: object = {}) => (await moet(manager, 'regelingwijziging-voorstellen', undefined, { ...VOORSTEL, namens: 'stichting-woonservice', vanaf: vandaag(), aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '180' }], ...extra })).id;
const totPartijen = async (id: string) => {
  await moet(manager, 'regelingwijziging-adviseren', id, { oordeel: 'positief', toelichting: 'Past bij de cijfers.' });
  return (await moet(manager, 'regelingwijziging-besluiten', id, { uitkomst: 'instemmen', motivering: 'Er is ruimte.' })).stand;
};
const antwoord = (wie: Ingelogd, id: string, namens: string, akkoord = 'ja') =>
  zet(wie, 'regelingwijziging-accorderen', id, { ...(wie === manager ? { namens } : {}), akkoord, wijze: 'schriftelijk', ...(akkoord === 'nee' ? { reden: 'Te snel.' } : {}) });

describe('P14 een wijziging van de regeling', () => {
  it('P14 P2.e gaat langs tafel, bestuur en elke partij, en geldt daarna zonder herstart; lopende dossiers gaan over volgens de regel van de nieuwe versie', async () => {
    const [wacht, huurt, concept] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Anna Kok' }), await v.dossier({ tot: 'contract-maken', naam: 'Bo Smit' }), await v.dossier({ naam: 'Cas Vos' })];
    const oud = regelingen.versies(PACT).at(-1)!;
    const id = await voorstel({ gaan_over: ['wachtlijst'] });
    expect(await zet(manager, 'regelingwijziging-vaststellen', id, { vanaf: vandaag() })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await zet(bestuurder, 'regelingwijziging-adviseren', id, { oordeel: 'positief', toelichting: 'Ja' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    const { verzonden } = await totPartijen(id);
    expect(verzonden!.partijen).toHaveLength(44);

    // A party answers for itself; the service point records what came by letter, and nobody speaks for another.
    expect(await antwoord(bestuurder, id, '', 'nee')).toMatchObject({ ok: true });
    expect(await zet(bestuurder, 'regelingwijziging-accorderen', id, { namens: 'pre-wonen', akkoord: 'ja', wijze: 'schriftelijk' })).toMatchObject({ ok: false });
    for (const partij of verzonden!.partijen.slice(1).filter((p) => p !== 'gemeente-haarlem')) expect(await antwoord(manager, id, partij)).toMatchObject({ ok: true });
    expect(await zet(manager, 'regelingwijziging-vaststellen', id, { vanaf: vandaag() })).toMatchObject({ ok: false, reden: expect.stringContaining('Gemeente Beverwijk') as string });
    const stand = (await antwoord(manager, id, 'gemeente-beverwijk') as unknown as { waarde: { stand: WijzigingStand } }).waarde.stand;
    expect(nogNiet(stand)).toEqual([]);

    // P13: one objects; the others may go on without it, and say so.
    expect(await zet(manager, 'regelingwijziging-vaststellen', id, { vanaf: vandaag(), zonder: 'nee' })).toMatchObject({ ok: false, velden: [{ veld: 'zonder' }] });
    expect(await zet(manager, 'regelingwijziging-vaststellen', id, { vanaf: '2020-01-01', zonder: 'ja', zonder_toelichting: 'Besproken.' })).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }] });
    await moet(manager, 'regelingwijziging-vaststellen', id, { vanaf: vandaag(), zonder: 'ja', zonder_toelichting: 'Op de Bestuurlijke Tafel besproken.' });

    expect(regelingen.op(PACT, vandaag()).maximum.woningen_per_jaar).toBe(178);
    await ververs();
    const nieuw = regelingen.op(PACT, vandaag());
    expect([nieuw.maximum.woningen_per_jaar, nieuw.geldig_vanaf, nieuw.overgang?.gaan_over]).toEqual([180, vandaag(), ['wachtlijst']]);
    expect(regelingen.op(PACT, '2026-01-01')).toBe(oud);
    expect(await eigenaar('select versie::text, fasen from voordeur.versieovergang')).toEqual([{ versie: vandaag(), fasen: ['wachtlijst'] }]);

    const gebeurd = (d: string) => eigenaar<{ soort: string; versie: string; hash: Buffer }>(`select soort, versie::text, hash from voordeur.gebeurtenis where stroom_id = $1 order by volgnummer`, [d]);
    const eerder = await gebeurd(wacht);
    const telling: string[] = [];
    const ronde = wettelijketaak({ kern: v.kern, wettelijk: wettelijk(v.verbinding), stappen: ['versie-overzetten'], meld: (t) => telling.push(`${t.gedaan} ${t.geweigerd} ${t.mislukt}`), opFout: (f) => { throw f; } });
    await ronde();
    await ronde();
    expect(telling).toEqual(['1 0 0']);
    const versie = async (d: string) => (await eigenaar<{ kolom: string; stand: string }>(`select versie::text as kolom, stand ->> 'versie' as stand from voordeur.dossier where id = $1`, [d]))[0];
    expect(await versie(wacht)).toEqual({ kolom: vandaag(), stand: vandaag() });
    for (const d of [huurt, concept]) expect(await versie(d)).toEqual({ kolom: '2021-10-07', stand: '2021-10-07' });
    const later = await gebeurd(wacht);
    expect(later.slice(0, eerder.length)).toEqual(eerder);
    expect(later.slice(eerder.length).map((g) => [g.soort, g.versie])).toEqual([['versie-overgezet', '2021-10-07']]);
    // Sight follows the matrix of the new version, and everyone still sees it.
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect((await v.verbinding.als(begeleider.token, (tx) => laadDossier(tx, wacht)))!.stand.versie).toBe(vandaag());
    expect(await v.doet('wachtlijst-pauzeren', wacht, await v.als('stichting-woonservice', 'servicepunt-medewerker'), {})).not.toMatchObject({ soort: 'niet-gevonden' });

    // The letter stays the one of the version by which was decided.
    const gelezen = (await v.verbinding.als(begeleider.token, (tx) => leesDossier(tx, wacht)))!;
    const brief = briefVan(regelingen, { dossier: gelezen, regeling: nieuw, vandaag: vandaag() }, 'besluit');
    expect(JSON.stringify(brief)).toContain('zoals die gelden vanaf 7 oktober 2021');

    // Who reads the database without a running program sees the same.
    const alle = await geldendeRegelingen(v.db.eigenaarUrl);
    expect(alle.versies(PACT).map((r) => r.geldig_vanaf)).toEqual(['2021-10-07', vandaag()]);
    expect(await rekenKetenNa(v.db.eigenaarUrl)).toMatchObject({ ok: true, waarde: { breuken: [] } });
    await herbouwAlles(v.db.eigenaarUrl, alle);
    expect(await versie(wacht)).toEqual({ kolom: vandaag(), stand: vandaag() });
  }, 60_000);

  it('P14 niemand maakt een versie of een recht met losse SQL: niet zonder voorstel, niet zonder akkoord, niet met een andere tekst', async () => {
    const doe = (wie: Ingelogd, vraag: ReturnType<typeof sql>) => v.verbinding.als(wie.token, (tx) => vraag.execute(tx)).then(() => 'gelukt', (f: Error) => f.message);
    const id = await voorstel({ vanaf: '2090-01-01' });
    for (const wie of [manager, bestuurder]) {
      expect(await doe(wie, sql`insert into voordeur.regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values (${PACT}, '2090-01-01', 'x', 'x', ${id}::uuid)`)).toContain('permission denied');
      expect(await doe(wie, sql`delete from voordeur.staprecht`)).toContain('permission denied');
      expect(await doe(wie, sql`insert into voordeur.versieovergang values (${PACT}, '2090-01-01', '{wachtlijst}')`)).toContain('permission denied');
      expect(await doe(wie, sql`select voordeur.regelingversie_vaststellen(${id}::uuid)`)).toContain('niet vastgesteld');
      expect(await doe(wie, sql`update voordeur.voorsteltekst set tekst = 'anders'`)).toContain('permission denied');
    }
    // Even an event that says it was adopted does not make it so.
    const tekst = (await v.verbinding.als(manager.token, (tx) => tx.selectFrom('voorsteltekst').select('sha256').where('zaak_id', '=', id).executeTakeFirst()))!.sha256;
    expect(await v.verbinding.als(manager.token, async (tx) => {
      const { rows } = await sql<{ hash: Buffer; n: number }>`select hash, volgnummer as n from voordeur.gebeurtenis where stroom_id = ${id}::uuid order by volgnummer desc limit 1`.execute(tx);
      await sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash, vorige_hash)
        values (${id}::uuid, ${rows[0]!.n + 1}, 'zaak', 'wijziging-vastgesteld', 'voortgang', ${JSON.stringify({ vanaf: '2090-01-01', sha256: tekst, zonder: [] })}::jsonb, ${vandaag()}::date, now(), ${manager.wie.account}::uuid, ${manager.wie.organisatie}, 'regelingwijziging-vaststellen', ${PACT}, ${vandaag()}::date, ${createHash('sha256').update('x').digest()}, ${rows[0]!.hash})`.execute(tx);
      await sql`select voordeur.regelingversie_vaststellen(${id}::uuid)`.execute(tx);
    }).then(() => 'gelukt', (f: Error) => f.message)).toContain('geen bestuurlijke instemming');
    expect(await eigenaar('select 1 from voordeur.regelingversie')).toHaveLength(1);
  }, 30_000);

  it('P14 een tekst met fouten komt terug met regel en oorzaak; een gelijke tekst, een andere regeling en een dag die niet klopt ook', async () => {
    const vanaf = '2091-01-01';
    const nu = leesBestandstekst(PACT, '2021-10-07')!;
    const plak = (tekst: string, op = vanaf) => zet(manager, 'regelingwijziging-voorstellen', undefined, { ...VOORSTEL, namens: 'stichting-woonservice', hoe: 'tekst', vanaf: op, tekst });
    expect(await plak(nu.replace('geldig_vanaf: 2021-10-07', `geldig_vanaf: ${vanaf}`).replace('woningen_per_jaar: 178', 'woningen_per_jaar: veel'))).toMatchObject({ ok: false, velden: [{ veld: 'tekst', melding: expect.stringMatching(/^Regel \d+, maximum\.woningen_per_jaar: /) as string }] });
    expect(await plak(nu)).toMatchObject({ ok: false, velden: [{ veld: 'tekst', melding: expect.stringContaining('geldig_vanaf') as string }] });
    expect(await plak(nu.replace('geldig_vanaf: 2021-10-07', 'geldig_vanaf: 2020-01-01'), '2020-01-01')).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }] });
    expect(await zet(manager, 'regelingwijziging-voorstellen', undefined, { ...VOORSTEL, namens: 'stichting-woonservice', vanaf, aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: 'veel' }] })).toMatchObject({ ok: false, velden: [{ veld: 'aanpassingen.0.nieuw' }] });
  }, 30_000);

  it('P14 een versie die niet te lezen is, niet aansluit of van een andere regeling is, telt niet mee; de rest wel, en het wordt gezegd', async () => {
    const [rij] = await eigenaar<Versierij>('select regeling, geldig_vanaf::text, tekst, sha256 from voordeur.regelingversie');
    const anders = (extra: Partial<Versierij>): Versierij => { const tekst = extra.tekst ?? rij!.tekst; return { ...rij!, geldig_vanaf: '2095-01-01', ...extra, sha256: vingerafdruk(tekst) }; };
    const waarom = (...rijen: Versierij[]) => {
      const { regelingen: alle, terzijde } = voegSamen(leesRegelingen(), [rij!, ...rijen]);
      expect(alle.versies(PACT).map((r) => r.geldig_vanaf)).toEqual(['2021-10-07', rij!.geldig_vanaf]);
      return terzijde.map((t) => t.waarom).join('\n');
    };
    expect(waarom(anders({ geldig_vanaf: '2021-10-07' }))).toMatch(/2021-10-07\.yaml\): deze versie is in Voordeur zelf vastgesteld; haal het bestand weg/);
    expect(waarom({ ...rij!, geldig_vanaf: '2095-01-01', tekst: `${rij!.tekst} ` })).toContain('vingerafdruk');
    expect(waarom(anders({ tekst: 'geen regeling' }))).toContain('niet te lezen');
    expect(waarom(anders({ regeling: 'westfriesland' }))).toContain('een andere regeling');
    expect(waarom(anders({ tekst: rij!.tekst.replace(/^geldig_vanaf:.*$/m, '$&\ngeldig_tot: 2090-01-01') }))).toContain('voorbij voordat zij begint');
    // By accession comes one party, and no other right.
    expect(waarom(anders({ zaaksoort: 'toetreding' }))).toContain('meer dan dat er één partij bijkomt');
    expect(waarom()).toBe('');
  });
  it('P14 een versie die niet telt houdt het controleren van de keten niet tegen, en staat daar als breuk', async () => {
    await eigenaar(`insert into voordeur.zaak (id, soort, regeling, versie, status, volgnummer, stand) values ('00000000-0000-4000-8000-000000000051', 'toetreding', '${PACT}', '2021-10-07', 'vervallen', 0, '{}')`.replace(/^/, 'set session_replication_role = replica; '));
    await eigenaar(`set session_replication_role = replica; insert into voordeur.regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values ('${PACT}', '2096-01-01', 'geen regeling', '${vingerafdruk('geen regeling')}', '00000000-0000-4000-8000-000000000051')`);
    const gezegd: string[] = [];
    expect((await geldendeRegelingen(v.db.eigenaarUrl, undefined, (t) => gezegd.push(t.waarom))).versies(PACT)).toHaveLength(2);
    expect(gezegd.join()).toContain('niet te lezen');
    await ververs();
    const uit = await rekenKetenNa(v.db.eigenaarUrl);
    expect(uit.ok && uit.waarde.breuken.map((b) => b.wat).join('\n')).toContain('telt niet mee');
  }, 30_000);
});
