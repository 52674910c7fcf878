import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bereikbaarheidZetten, partijcontactBijhouden } from '../../src/actions/vervanging/contacten.ts';
import { notitieSchrijven } from '../../src/actions/vervanging/notities.ts';
import { dossierOpnemen, vervangingAfspreken, vervangingStoppen } from '../../src/actions/vervanging/vervangen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { dagMetNummer, dagnummer } from '../../src/domain/kalender/dag.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { leesAfspraken } from '../../src/storage/lezen/notities.ts';
import { leesCollegas, leesContactpersonen, leesPartijcontacten, leesVervangingen } from '../../src/storage/lezen/vervanging.ts';
import { leesWerk, telWerk } from '../../src/storage/lezen/werk.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Nothing waits on one person: who handles a dossier, who stands in, and that it gives nobody more sight. */

let v: Verhaal;
let dossier: string;
let [jeroen, gloria, marloes, anil, annelies, ruud, yusuf]: Ingelogd[] = [];
const vandaag = vandaagIn(new Date());
const over = (dagen: number) => dagMetNummer(dagnummer(vandaag) + dagen);

const iemand = async (slug: string): Promise<Ingelogd> => (await v.iedereen()).find((p) => p.slug === slug)!;
const contacten = (wie: Ingelogd, id = dossier, dag = vandaag) => v.verbinding.als(wie.token, (tx) => leesContactpersonen(tx, id, dag));
const merkVan = async (wie: Ingelogd, naam: string) => (await v.verbinding.als(wie.token, leesCollegas)).find((c) => c.naam === naam)!.merk;
const lopend = (wie: Ingelogd, dag = vandaag) => v.verbinding.als(wie.token, (tx) => leesVervangingen(tx, dag));
const spreekAf = async (wie: Ingelogd, collega: string, van: string, tot: string, wat: 'ik-weg' | 'collega-weg' = 'ik-weg', overdracht?: string) =>
  vervangingAfspreken(v.kern, wie, v.kern.nieuwId(), { wie: wat, collega: await merkVan(wie, collega), van, tot, ...(overdracht ? { overdracht } : {}) });
const stopAlles = async (wie: Ingelogd) => { for (const { id } of await lopend(wie)) await vervangingStoppen(v.kern, wie, id); };
async function alsEigenaar(tekst: string, waarden: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  return (await client.query(tekst, waarden).finally(() => client.end())).rows;
}

beforeAll(async () => {
  v = await begin();
  [jeroen, gloria, marloes, anil, annelies, ruud, yusuf] = await Promise.all(['jeroen-kuiper', 'gloria-mensah', 'marloes-de-wit', 'anil-ramdin', 'annelies-vermaat', 'ruud-scholten', 'yusuf-demir'].map(iemand));
  dossier = await v.dossier({ tot: 'advies-gevraagd' });
}, 120_000);
afterAll(() => v.sluit());

describe('P3.c wie je belt', () => {
  it('P3.c wie de laatste stap zette, is de contactpersoon van die organisatie; zonder stap is het hun team', async () => {
    const lijst = await contacten(jeroen!);
    const bij = (organisatie: string) => lijst.filter((c) => c.organisatie === organisatie && c.naam).map((c) => c.naam);
    expect(bij('hvo-querido')).toEqual(['Jeroen Kuiper']);
    expect(bij('stichting-woonservice')).toEqual(['Marloes de Wit']);
    expect(bij('gemeente-haarlem')).toEqual(['Annelies Vermaat']);
    expect(bij('pre-wonen')).toEqual(['Ruud Scholten']);
    expect(lijst.filter((c) => c.ik).map((c) => c.naam)).toEqual(['Jeroen Kuiper']);
  });
  it('P12.d wie het dossier niet ziet, ziet geen contactpersonen; de gemeente ziet alleen wie de herkomst kent', async () => {
    for (const wie of await v.iedereen()) {
      const groepen = (await v.verbinding.als(wie.token, (tx) => sql<{ groepen: string[] }>`select groepen from voordeur.zicht where dossier_id = ${dossier}::uuid`.execute(tx))).rows[0]?.groepen ?? [];
      const lijst = await contacten(wie);
      expect(lijst.length > 0, wie.slug).toBe(groepen.includes('voortgang'));
      expect(lijst.some((c) => c.organisatie === 'gemeente-haarlem'), wie.slug).toBe(groepen.includes('herkomst') || (groepen.includes('voortgang') && wie.wie.organisatie === 'gemeente-haarlem'));
    }
    expect((await contacten(annelies!)).map((c) => c.naam)).toContain('Annelies Vermaat');
    expect((await contacten(ruud!)).map((c) => c.naam)).not.toContain('Annelies Vermaat');
  });
  it('P12.d wie niet betrokken is, kan een dossier niet opnemen; na intrekken van de toestemming ziet een ander niemand meer', async () => {
    expect(await dossierOpnemen(v.kern, yusuf!, dossier)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    const id = await v.dossier({ tot: 'wacht-op-woning', naam: 'Zonder Toestemming' });
    expect(await contacten(marloes!, id)).not.toEqual([]);
    await v.doet('toestemming-intrekken', id, jeroen!, { door: 'client' });
    expect(await contacten(marloes!, id)).toEqual([]);
  });
  it('P3.c een collega neemt het dossier op, en blijft het behandelen na een stap van een ander', async () => {
    const id = await v.dossier({ tot: 'te-toetsen', naam: 'Wordt Overgenomen' });
    expect((await dossierOpnemen(v.kern, gloria!, id)).ok).toBe(true);
    await v.doet('in-behandeling-nemen', id, marloes!);
    await v.doet('gegevens-bijwerken', id, jeroen!, { gegevens: { huishouden: { volwassenen: 2 } } });
    expect((await contacten(marloes!, id)).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ naam: 'Gloria Mensah' });
    // Someone who left handles nothing any more.
    await alsEigenaar(`update voordeur.account set actief = false where naam = 'Gloria Mensah'`);
    expect((await contacten(marloes!, id)).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ naam: null });
    await alsEigenaar(`update voordeur.account set actief = true where naam = 'Gloria Mensah'`);
  });
  it('P3.c telefoon en e-mail van het werk staan erbij; een fout erin wordt met het veld geweigerd', async () => {
    expect(await bereikbaarheidZetten(v.kern, jeroen!, { telefoon: '06 55500101', e_mail: 'geen adres' })).toMatchObject({ ok: false, velden: [{ veld: 'e_mail' }] });
    expect((await bereikbaarheidZetten(v.kern, jeroen!, { telefoon: '06 55500101', e_mail: 'j.kuiper@hvo.example' })).ok).toBe(true);
    expect((await contacten(ruud!)).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ telefoon: '06 55500101', e_mail: 'j.kuiper@hvo.example' });
  });
});

describe('P3.c een vervanger', () => {
  it('P3.c beiden zien de overdracht, een ander niet, en wie belt hoort wie vervangt', async () => {
    expect((await spreekAf(jeroen!, 'Gloria Mensah', vandaag, over(9), 'ik-weg', 'Let op de oplevering van vrijdag.')).ok).toBe(true);
    expect(await lopend(jeroen!)).toMatchObject([{ ik_weg: true, naam: 'Gloria Mensah', overdracht: 'Let op de oplevering van vrijdag.' }]);
    expect(await lopend(gloria!)).toMatchObject([{ ik_weg: false, naam: 'Jeroen Kuiper', tot: over(9) }]);
    for (const wie of await v.iedereen()) if (!['jeroen-kuiper', 'gloria-mensah'].includes(wie.slug)) expect(await lopend(wie), wie.slug).toEqual([]);
    expect((await contacten(ruud!)).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ naam: 'Jeroen Kuiper', vervanger: 'Gloria Mensah', vervangen_tot: over(9) });
    expect((await contacten(ruud!, dossier, over(10))).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ vervanger: null });
  });
  it('P3.c het werk en de afspraken van wie weg is, zijn van de vervanger; een stap van de vervanger neemt het dossier niet af', async () => {
    const lezer = { ...gloria!.wie, vandaag, zondag: over(6), beurt: 'ons' as const };
    const mijn = (await v.verbinding.als(gloria!.token, (tx) => leesWerk(tx, { ...lezer, van: 'mij' }, undefined, 100))).rijen;
    expect(mijn.map((r) => r.dossier_id)).toContain(dossier);
    const telling = await v.verbinding.als(gloria!.token, (tx) => telWerk(tx, lezer));
    for (const van of ['mij', 'collega', 'niemand'] as const) {
      const rijen = (await v.verbinding.als(gloria!.token, (tx) => leesWerk(tx, { ...lezer, van }, undefined, 100))).rijen;
      expect(rijen).toHaveLength(telling.filter((t) => t.van === van).reduce((n, t) => n + t.aantal, 0));
    }
    await notitieSchrijven(v.kern, jeroen!, { dossier }, v.kern.nieuwId(), { soort: 'afspraak', tekst: 'Bel terug', voor: vandaag });
    expect((await v.verbinding.als(gloria!.token, (tx) => leesAfspraken(tx, vandaag, vandaag))).map((a) => [a.tekst, a.van])).toEqual([['Bel terug', 'Jeroen Kuiper']]);
    expect((await v.doet('advies-geven', dossier, gloria!, { advies: 'positief', advies_toelichting: 'Dichtbij werk.' })).ok).toBe(true);
    expect((await contacten(ruud!)).find((c) => c.organisatie === 'hvo-querido')).toMatchObject({ naam: 'Jeroen Kuiper' });
  });
  it('P3.c perioden die botsen worden geweigerd, met wie en wanneer', async () => {
    expect(await spreekAf(jeroen!, 'Gloria Mensah', over(5), over(20))).toMatchObject({ ok: false, soort: 'conflict', reden: expect.stringContaining('Gloria Mensah neemt je werk al waar') });
    expect(await spreekAf(gloria!, 'Jeroen Kuiper', over(9), over(12))).toMatchObject({ ok: false, soort: 'conflict', reden: expect.stringContaining('Jeroen Kuiper is zelf weg') });
    expect(await spreekAf(gloria!, 'Jeroen Kuiper', over(2), over(3), 'collega-weg')).toMatchObject({ ok: false, reden: expect.stringContaining('al waar') });
    expect((await spreekAf(gloria!, 'Jeroen Kuiper', over(10), over(12))).ok).toBe(true);
    await Promise.all([stopAlles(jeroen!), stopAlles(gloria!)]);
    const tegelijk = await Promise.all([1, 2, 3].map(() => spreekAf(jeroen!, 'Gloria Mensah', over(30), over(40))));
    expect(tegelijk.filter((u) => u.ok)).toHaveLength(1);
    await stopAlles(jeroen!);
  });
  it.each([
    [{}, ['wie', 'collega', 'van', 'tot']], [{ van: over(-1), tot: over(1) }, ['van']], [{ van: over(5), tot: over(4) }, ['tot']], [{ van: over(1), tot: over(400) }, ['tot']], [{ van: 'morgen', tot: over(4) }, ['van']],
  ])('P3.c weigert met het veld en wat eraan te doen is (%#)', async (periode, velden) => {
    const invoer = Object.keys(periode).length === 0 ? {} : { wie: 'ik-weg', collega: await merkVan(jeroen!, 'Gloria Mensah'), ...periode };
    const uitkomst = await vervangingAfspreken(v.kern, jeroen!, v.kern.nieuwId(), invoer);
    expect(uitkomst.ok ? [] : uitkomst.velden!.map((f) => f.veld)).toEqual(velden);
  });
  it('P12.d alleen met een collega van dezelfde organisatie en rol; het geeft niemand meer te zien', async () => {
    expect((await v.verbinding.als(marloes!.token, leesCollegas)).map((c) => c.naam)).toEqual(['Anil Ramdin']);
    const vreemd = await merkVan(marloes!, 'Anil Ramdin');
    expect(await vervangingAfspreken(v.kern, jeroen!, v.kern.nieuwId(), { wie: 'ik-weg', collega: vreemd, van: vandaag, tot: vandaag })).toMatchObject({ ok: false, velden: [{ veld: 'collega' }] });
    const { rows } = await v.verbinding.als(jeroen!.token, (tx) => sql<{ botsing: string }>`select botsing from voordeur.vervanging_afspreken(${v.kern.nieuwId()}::uuid, ${vreemd}, true, ${vandaag}::date, ${vandaag}::date, null)`.execute(tx));
    expect(rows).toEqual([{ botsing: 'geen-collega' }]);
    expect(await vervangingAfspreken(v.kern, yusuf!, v.kern.nieuwId(), {})).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    for (const tabel of ['vervanging', 'contactpersoon']) await expect(v.verbinding.als(jeroen!.token, (tx) => sql`select * from voordeur.${sql.raw(tabel)}`.execute(tx))).rejects.toMatchObject({ code: '42501' });
  });
  it('P3.c elk van beiden beëindigt; wat al voorbij is of van een ander, niet', async () => {
    await spreekAf(anil!, 'Marloes de Wit', vandaag, over(3), 'collega-weg');
    const [afspraak] = await lopend(marloes!);
    expect(afspraak).toMatchObject({ ik_weg: true, naam: 'Anil Ramdin' });
    expect(await vervangingStoppen(v.kern, jeroen!, afspraak!.id)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect((await vervangingStoppen(v.kern, marloes!, afspraak!.id)).ok).toBe(true);
    expect(await lopend(anil!)).toEqual([]);
    expect(await vervangingStoppen(v.kern, anil!, afspraak!.id)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
  });
});

describe('P12.c contactpersonen van een partij', () => {
  const lees = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesPartijcontacten(tx, 'pact-ijmond-zuid-kennemerland', 'pre-wonen'));
  it('P12.c de partij zelf en het servicepunt houden ze bij, iedereen in de regeling ziet ze, een ander niet', async () => {
    const nieuw = { id: '', doe: 'nieuw' as const };
    expect((await partijcontactBijhouden(v.kern, ruud!, 'pre-wonen', nieuw, { naam: 'Team verhuur', telefoon: '023 5550100' })).ok).toBe(true);
    expect((await partijcontactBijhouden(v.kern, marloes!, 'pre-wonen', nieuw, { naam: 'Noodnummer' })).ok).toBe(true);
    expect(await partijcontactBijhouden(v.kern, jeroen!, 'pre-wonen', nieuw, { naam: 'X' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await partijcontactBijhouden(v.kern, ruud!, 'bestaat-niet', nieuw, { naam: 'X' })).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect(await partijcontactBijhouden(v.kern, ruud!, 'pre-wonen', nieuw, {})).toMatchObject({ ok: false, velden: [{ veld: 'naam' }] });
    for (const wie of await v.iedereen()) expect((await lees(wie)).map((c) => c.naam), wie.slug).toEqual(wie.wie.regeling === 'pact-ijmond-zuid-kennemerland' ? ['Noodnummer', 'Team verhuur'] : []);
    const insluipen = sql`insert into voordeur.partijcontact (id, regeling, organisatie, naam) values (gen_random_uuid(), 'pact-ijmond-zuid-kennemerland', 'pre-wonen', 'x')`;
    await expect(v.verbinding.als(jeroen!.token, (tx) => insluipen.execute(tx))).rejects.toMatchObject({ code: '42501' });
    const { id } = (await lees(ruud!))[0]!;
    expect((await v.verbinding.als(jeroen!.token, (tx) => sql`delete from voordeur.partijcontact where id = ${id}::uuid`.execute(tx))).numAffectedRows).toBe(0n);
    expect((await partijcontactBijhouden(v.kern, ruud!, 'pre-wonen', { id, doe: 'wis' }, {})).ok).toBe(true);
    expect(await lees(jeroen!)).toHaveLength(1);
  });
});
