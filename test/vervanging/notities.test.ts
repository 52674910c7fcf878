import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notitieAfhandelen, notitieSchrijven, notitieWijzigen, notitieWissen } from '../../src/actions/vervanging/notities.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { leesAfspraken, leesNotities, telNotities } from '../../src/storage/lezen/notities.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* What colleagues write down for each other: it stays within their organisation, and with those who see the dossier now. */

const GEHEIM = 'Bel eerst zijn zus: merk-notitie';
let v: Verhaal;
let dossier: string;
let [jeroen, gloria, marloes, anil, bart, ruud]: Ingelogd[] = [];
const vandaag = vandaagIn(new Date());

const lees = (wie: Ingelogd, id = dossier) => v.verbinding.als(wie.token, (tx) => leesNotities(tx, { dossier: id }));
const schrijf = async (wie: Ingelogd, invoer: object, id = dossier): Promise<string> => {
  const uitkomst = await notitieSchrijven(v.kern, wie, { dossier: id }, v.kern.nieuwId(), invoer);
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst));
  return uitkomst.waarde.notitie;
};
const iemand = async (slug: string): Promise<Ingelogd> => (await v.iedereen()).find((p) => p.slug === slug)!;
async function alsEigenaar(tekst: string, waarden: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  return (await client.query(tekst, waarden).finally(() => client.end())).rows;
}

beforeAll(async () => {
  v = await begin();
  [jeroen, gloria, marloes, anil, bart, ruud] = await Promise.all(['jeroen-kuiper', 'gloria-mensah', 'marloes-de-wit', 'anil-ramdin', 'bart-hendriks', 'ruud-scholten'].map(iemand));
  dossier = await v.dossier({ tot: 'advies-gevraagd' });
}, 120_000);
afterAll(() => v.sluit());

describe('P12.d wat collega’s voor elkaar opschrijven, blijft binnen hun organisatie', () => {
  it('P12.d, P12.f elke persona: alleen de eigen organisatie leest een notitie, langs geen enkele weg een ander', async () => {
    const id = await schrijf(jeroen!, { soort: 'notitie', tekst: GEHEIM });
    const gelezen: string[] = [];
    for (const wie of await v.iedereen()) {
      if ((await lees(wie)).some((n) => n.id === id)) gelezen.push(wie.slug);
      if (wie.wie.organisatie === 'hvo-querido') continue;
      expect(await v.verbinding.als(wie.token, (tx) => telNotities(tx, dossier)), wie.slug).toEqual({ aantal: 0, eerste: null });
      expect(await v.verbinding.als(wie.token, (tx) => leesAfspraken(tx, vandaag, '2099-01-01')), wie.slug).toEqual([]);
      expect((await notitieWijzigen(v.kern, wie, id, { versie: 1 }, { soort: 'notitie', tekst: 'gekaapt' })).ok, wie.slug).toBe(false);
      expect((await notitieAfhandelen(v.kern, wie, id, true)).ok, wie.slug).toBe(false);
      expect((await notitieWissen(v.kern, wie, id)).ok, wie.slug).toBe(false);
      await expect(v.verbinding.als(wie.token, (tx) => sql`select * from voordeur.notitie`.execute(tx)), wie.slug).rejects.toMatchObject({ code: '42501' });
    }
    expect(gelezen.sort()).toEqual(['gloria-mensah', 'jeroen-kuiper']);
    expect((await lees(gloria!)).find((n) => n.id === id)).toMatchObject({ tekst: GEHEIM, naam: 'Jeroen Kuiper', mag_wijzigen: true });
  });
  it('P12.d wie het dossier niet ziet, schrijft er ook niets bij, en hoort niet dat het bestaat', async () => {
    const ander = await v.als('ribw-kam', 'begeleider');
    expect(await notitieSchrijven(v.kern, ander, { dossier }, v.kern.nieuwId(), { soort: 'notitie', tekst: 'x' })).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect(await notitieSchrijven(v.kern, ander, { dossier: 'geen-uuid' }, v.kern.nieuwId(), { soort: 'notitie', tekst: 'x' })).toMatchObject({ ok: false, soort: 'niet-gevonden' });
  });
  it('P12.d een collega in een andere rol leest alleen mee als die minstens evenveel ziet als de schrijver', async () => {
    const id = await schrijf(marloes!, { soort: 'notitie', tekst: 'Stukken liggen in de kluis.' });
    const groepen = async (wie: Ingelogd) => ((await v.verbinding.als(wie.token, (tx) => sql<{ groepen: string[] }>`select groepen from voordeur.zicht where dossier_id = ${dossier}::uuid`.execute(tx))).rows[0]?.groepen ?? []);
    const [eigen, manager] = [await groepen(marloes!), await groepen(bart!)];
    const ziet = manager.length > 0 && eigen.every((g) => manager.includes(g));
    expect((await lees(anil!)).map((n) => n.id)).toContain(id);
    expect((await lees(bart!)).map((n) => n.id).includes(id)).toBe(ziet);
    await alsEigenaar(`update voordeur.notitie set groepen = array['groep-die-de-manager-niet-ziet'] where id = $1`, [id]);
    expect((await lees(bart!)).map((n) => n.id)).not.toContain(id);
    expect((await lees(marloes!)).map((n) => n.id)).toContain(id);
  });
  it('P12.b, P12.h elke lezing staat in het leeslogboek; tellen leest niets', async () => {
    const tel = async () => Number((await alsEigenaar(`select count(*) as n from voordeur.inzage where 'notities' = any (groepen)`))[0]!.n);
    const eerst = await tel();
    await v.verbinding.als(jeroen!.token, (tx) => telNotities(tx, dossier));
    expect(await tel()).toBe(eerst);
    await lees(jeroen!);
    expect(await tel()).toBe(eerst + 1);
    await lees(ruud!); // nothing of his own organisation: nothing read
    expect(await tel()).toBe(eerst + 1);
  });
  it('P12.e een notitie staat nooit in het geheugen, en verwijderen bewaart niets', async () => {
    const id = await schrijf(jeroen!, { soort: 'contact', tekst: 'merk-verdwijnt gebeld' });
    expect((await notitieWissen(v.kern, gloria!, id)).ok).toBe(true);
    expect((await lees(jeroen!)).map((n) => n.id)).not.toContain(id);
    for (const tabel of ['gebeurtenis', 'notitie', 'dossier', 'inzage', 'gegevensgroep'])
      expect(await alsEigenaar(`select 1 from voordeur.${tabel} t where t::text like '%merk-verdwijnt%'`), tabel).toEqual([]);
    expect(await alsEigenaar(`select 1 from voordeur.gebeurtenis t where t::text like '%merk-notitie%'`)).toEqual([]);
  });
  it('P3.b na intrekken van de toestemming leest alleen de zorgorganisatie nog wat zij schreef', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning', naam: 'Iemand Anders' });
    const vanServicepunt = await schrijf(marloes!, { soort: 'afspraak', tekst: 'Terugbellen', voor: vandaag }, id);
    const vanZorg = await schrijf(jeroen!, { soort: 'notitie', tekst: 'Rustig aan' }, id);
    expect((await lees(marloes!, id)).map((n) => n.id)).toEqual([vanServicepunt]);
    await v.doet('toestemming-intrekken', id, jeroen!, { door: 'client' });
    expect(await lees(marloes!, id)).toEqual([]);
    expect((await v.verbinding.als(marloes!.token, (tx) => leesAfspraken(tx, vandaag, '2099-01-01'))).filter((a) => a.dossier_id === id)).toEqual([]);
    expect((await notitieWissen(v.kern, marloes!, vanServicepunt)).ok).toBe(false);
    expect((await lees(jeroen!, id)).map((n) => n.id)).toEqual([vanZorg]);
  });
});

describe('P3.c een notitie helpt wie het overneemt', () => {
  it.each([
    [{}, ['soort', 'tekst']], [{ soort: 'brief', tekst: 'x' }, ['soort']], [{ soort: 'notitie', tekst: '   ' }, ['tekst']], [{ soort: 'notitie', tekst: 'x'.repeat(2001) }, ['tekst']],
    [{ soort: 'afspraak', tekst: 'x', voor: '2020-01-01' }, ['voor']], [{ soort: 'afspraak', tekst: 'x', voor: 'morgen' }, ['voor']],
  ])('P3.c weigert met het veld en wat eraan te doen is (%#)', async (invoer, velden) => {
    const uitkomst = await notitieSchrijven(v.kern, jeroen!, { dossier }, v.kern.nieuwId(), invoer);
    expect(uitkomst).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(uitkomst.ok ? [] : uitkomst.velden!.map((f) => f.veld)).toEqual(velden);
  });
  it('P3.c een formulier dat twee keer aankomt, is één notitie; wie tegelijk wijzigt, hoort dat een collega voor was', async () => {
    const id = v.kern.nieuwId();
    for (let i = 0; i < 2; i++) expect((await notitieSchrijven(v.kern, jeroen!, { dossier }, id, { soort: 'notitie', tekst: 'Eén keer' })).ok).toBe(true);
    expect((await lees(jeroen!)).filter((n) => n.id === id)).toHaveLength(1);
    const beide = await Promise.all([jeroen!, gloria!].map((wie) => notitieWijzigen(v.kern, wie, id, { versie: 1 }, { soort: 'notitie', tekst: `Van ${wie.wie.account}` })));
    expect(beide.map((u) => (u.ok ? 'ok' : u.soort)).sort()).toEqual(['conflict', 'ok']);
  });
  it('P3.c een afspraak staat op haar dag bij wie het dossier behandelt, en te laat bij het hele team', async () => {
    const id = await schrijf(gloria!, { soort: 'afspraak', tekst: 'Bel de bewindvoerder', voor: vandaag });
    const ziet = async (wie: Ingelogd, dag = vandaag) => (await v.verbinding.als(wie.token, (tx) => leesAfspraken(tx, dag, '2099-01-01'))).some((a) => a.id === id);
    expect([await ziet(jeroen!), await ziet(gloria!)]).toEqual([true, false]); // Jeroen took the steps: he handles it
    expect([await ziet(jeroen!, '2098-01-01'), await ziet(gloria!, '2098-01-01')]).toEqual([true, true]);
    expect((await notitieAfhandelen(v.kern, jeroen!, id, true)).ok).toBe(true);
    expect([await ziet(jeroen!), await ziet(gloria!, '2098-01-01')]).toEqual([false, false]);
  });
});

describe('P3.c notities over een andere partij', () => {
  it('P12.d blijven binnen de eigen organisatie en regeling', async () => {
    const uitkomst = await notitieSchrijven(v.kern, jeroen!, { partij: 'pre-wonen' }, v.kern.nieuwId(), { soort: 'afspraak', tekst: 'Elke eerste maandag overleg' });
    expect(uitkomst.ok).toBe(true);
    const gelezen: string[] = [];
    for (const wie of await v.iedereen()) if ((await v.verbinding.als(wie.token, (tx) => leesNotities(tx, { partij: 'pre-wonen' }))).length > 0) gelezen.push(wie.slug);
    const collegas = PERSONAS.filter((p) => p.organisatie === 'hvo-querido' && p.regeling?.startsWith('pact') && p.rol !== 'client').map((p) => p.slug);
    expect(gelezen.sort()).toEqual(collegas.sort());
  });
});
