import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planZitting, zetZittingstap, type AanTafel } from '../../src/actions/beoordeling/zitting-stappen.ts';
import type { Zittingstap } from '../../src/domain/beoordeling/zitting.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import { leesGroepen, leesMijnMerk, leesMotiveringen, leesWachtend, leesZitting, leesZittingen, leesZittingenVanRegeling, leesZittingsbesluiten, telWachtend } from '../../src/storage/lezen/zitting.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Meetings of a table in the database: who sees them, who keeps out of a case, and what stays of it in the minutes. */

let v: Verhaal;
let annelies: AanTafel;
const vandaag = vandaagIn(new Date());

beforeAll(async () => {
  v = await begin();
  annelies = (await v.als('gemeente-haarlem', 'tafellid')) as AanTafel;
});
afterAll(() => v.sluit());

const lees = <T>(wie: { token: string }, werk: (tx: Transactie) => Promise<T>): Promise<T> => v.verbinding.als(wie.token, werk);
const moet = async <T>(u: Promise<Uitkomst<T>>): Promise<T> => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde; };
const plan = (wie: AanTafel, invoer: object = {}) => planZitting(v.kern, wie, { datum: vandaag, van: '9.00', tot: '23:59', plaats: 'Kamer 2.14', ...invoer });
const zet = (wie: AanTafel, stap: Exclude<Zittingstap, 'zitting-plannen'>, id: string, invoer: object = {}) => zetZittingstap(v.kern, wie, stap, id, invoer);
const sander = async (): Promise<AanTafel> => (await v.iedereen()).find((p) => p.slug === 'sander-rijkhoff') as unknown as AanTafel;
const POSITIEF = { uitkomst: 'positief', contractvorm: 'driehoekscontract', wachtlijst_advies: 'haarlem', motivering: 'Een goed plan.' };

async function openZitting(wie: AanTafel = annelies): Promise<string> {
  const { id } = await moet(plan(wie));
  const [collega] = await lees(wie, async (tx) => (await sql<{ merk: string }>`select merk from voordeur.collegas()`.execute(tx)).rows);
  await moet(zet(wie, 'zitting-openen', id, { collegas: collega ? [collega.merk] : [], gasten: 'Els Bos, GGD Kennemerland\n\nPiet Vos' }));
  return id;
}

describe('P3.d een zitting van de beoordelingstafel', () => {
  it('P3.d wordt gepland, en zegt wat er mis is met een dag of tijd', async () => {
    expect((await plan(annelies)).ok).toBe(true);
    expect(await plan(annelies, { datum: '2020-01-01' })).toMatchObject({ ok: false, velden: [{ veld: 'datum' }] });
    expect(await plan(annelies, { van: 'half tien' })).toMatchObject({ ok: false, velden: [{ veld: 'van' }] });
    expect(await plan(annelies, { tot: '08.00' })).toMatchObject({ ok: false, velden: [{ veld: 'tot' }] });
    expect(await plan((await v.als('hvo-querido', 'begeleider')) as AanTafel)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect((await plan((await v.als('ggd-hollands-noorden', 'uitstroomcoordinator')) as AanTafel)).ok).toBe(true);
  });

  it('P3.d wie erbij is staat bij de zitting en nooit in het geheugen', async () => {
    const id = await openZitting();
    const zitting = (await lees(annelies, (tx) => leesZitting(tx, id)))!;
    expect(zitting.deelnemers.map((d) => [d.naam, d.organisatie])).toEqual([['Annelies Vermaat', undefined], ['Sander Rijkhoff', undefined], ['Els Bos', 'GGD Kennemerland'], ['Piet Vos', undefined]]);
    const { rows } = await alsEigenaar<{ tekst: string }>(v.db.eigenaarUrl, `select string_agg(gegevens::text, ' ') as tekst from voordeur.gebeurtenis where stroom = 'zitting'`);
    for (const naam of ['Annelies', 'Sander', 'Els', 'Piet']) expect(rows[0]!.tekst).not.toContain(naam);
    // A colleague of the same table sees the same meeting.
    expect(await lees(await sander(), (tx) => leesZitting(tx, id))).toMatchObject({ id });
  });

  it('P3.d een andere tafel ziet niets van deze zitting en kan er niets mee', async () => {
    const id = await openZitting();
    const dossier = await v.dossier({ tot: 'te-beslissen' });
    await moet(v.doet('besluit-nemen', dossier, annelies, { ...POSITIEF, zitting: id }));
    const anderen = [await v.als('gemeente-velsen', 'tafellid'), await v.als('stichting-woonservice', 'servicepunt-medewerker'), await v.als('ggd-hollands-noorden', 'uitstroomcoordinator'), await v.als('hvo-querido', 'begeleider'), await v.als('gemeente-haarlem', 'consulent')];
    for (const wie of anderen) {
      await lees(wie, async (tx) => {
        expect(await leesZitting(tx, id)).toBeUndefined();
        expect(await leesZittingsbesluiten(tx, id)).toEqual([]);
        expect((await sql`select 1 from voordeur.gebeurtenis where stroom = 'zitting' and stroom_id = ${id}::uuid`.execute(tx)).rows).toEqual([]);
      });
      expect((await zet(wie as AanTafel, 'zitting-sluiten', id)).ok).toBe(false);
    }
    // Nobody, without a session.
    expect((await v.verbinding.als(undefined, (tx) => sql`select 1 from voordeur.zitting`.execute(tx))).rows).toEqual([]);
    expect((await v.verbinding.als(undefined, (tx) => sql`select 1 from voordeur.zitting_besluiten(${id}::uuid)`.execute(tx))).rows).toEqual([]);
    const rob = await v.als('gemeente-velsen', 'tafellid');
    await expect(lees(rob, (tx) => sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
      values (${id}::uuid, 9, 'zitting', 'x', 'beoordeling', '{}', now(), now(), voordeur.mijn_account(), 'gemeente-velsen', 'x', 'x', now(), '')`.execute(tx))).rejects.toMatchObject({ code: '42501' });
    await expect(lees(rob, (tx) => sql`insert into voordeur.zitting (id, regeling, versie, organisatie, rol, datum, status, volgnummer, stand)
      values (gen_random_uuid(), 'pact-ijmond-zuid-kennemerland', now(), 'gemeente-haarlem', 'tafellid', now(), 'open', 0, '{}')`.execute(tx))).rejects.toMatchObject({ code: '42501' });
    // Nor can a decision name a meeting of another table.
    const velsen = await v.dossier({ tot: 'te-beslissen', gemeente: 'velsen' });
    expect(await v.doet('besluit-nemen', velsen, rob, { ...POSITIEF, wachtlijst_advies: 'velsen', zitting: id })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'zitting' }] });
  });

  it('P3.d het Servicepunt leest waar en wanneer de tafels zijn en hoeveel er wacht, en niet wie erbij is', async () => {
    const marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    await v.dossier({ tot: 'te-beslissen', gemeente: 'velsen', naam: 'Wacht In Velsen' });
    await lees(marloes, async (tx) => {
      expect(await leesZittingenVanRegeling(tx, vandaag)).toEqual(expect.arrayContaining([expect.objectContaining({ organisatie: 'gemeente-haarlem', van: '09.00', plaats: 'Kamer 2.14' })]));
      expect((await leesZittingenVanRegeling(tx, vandaag)).some((z) => z.organisatie === 'ggd-hollands-noorden')).toBe(false);
      expect((await telWachtend(tx, marloes.wie)).get('gemeente-velsen')).toBeGreaterThan(0);
      expect((await leesZittingen(tx)).komend).toEqual([]);
    });
    for (const wie of [await v.als('hvo-querido', 'begeleider'), await v.als('pre-wonen', 'woonconsulent')]) expect(await lees(wie, (tx) => leesZittingenVanRegeling(tx, vandaag))).toEqual([]);
  });
});

describe('P3.d wie belang heeft bij een zaak, doet niet mee', () => {
  it('P3.d wie zich onthoudt kan in die zitting niet besluiten, ook niet buiten de zitting om; een ander lid wel', async () => {
    const id = await openZitting();
    const dossier = await v.dossier({ tot: 'te-beslissen' });
    await moet(zet(annelies, 'onthouding-melden', id, { dossier }));
    expect(await v.doet('besluit-nemen', dossier, annelies, { ...POSITIEF, zitting: id })).toMatchObject({ ok: false, soort: 'niet-bevoegd', bron: 'Awb, artikel 2:4' });
    expect(await v.doet('besluit-nemen', dossier, annelies, POSITIEF)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    // Twice is once.
    await moet(zet(annelies, 'onthouding-melden', id, { dossier }));
    expect((await lees(annelies, (tx) => leesZitting(tx, id)))!.stand.onthoudingen).toHaveLength(1);
    await moet(v.doet('besluit-nemen', dossier, await sander(), { ...POSITIEF, zitting: id }));
  });

  it('P3.d een onthouding voor een collega, en een vergissing ongedaan maken', async () => {
    const id = await openZitting();
    const dossier = await v.dossier({ tot: 'te-beslissen' });
    const lid = await sander();
    const merk = await lees(lid, leesMijnMerk);
    await moet(zet(annelies, 'onthouding-melden', id, { dossier, deelnemer: merk }));
    expect((await v.doet('besluit-nemen', dossier, lid, { ...POSITIEF, zitting: id })).ok).toBe(false);
    await moet(zet(lid, 'onthouding-intrekken', id, { dossier }));
    await moet(v.doet('besluit-nemen', dossier, lid, { ...POSITIEF, zitting: id }));
    expect(await zet(annelies, 'onthouding-melden', id, { dossier, deelnemer: 'iemand-anders' })).toMatchObject({ ok: false, velden: [{ veld: 'deelnemer' }] });
    expect(await zet(annelies, 'onthouding-melden', id, { dossier: 'onzin' })).toMatchObject({ ok: false, soort: 'ongeldig' });
  });

  it('P3.d besluiten in een zitting kan alleen zolang zij open is', async () => {
    const { id } = await moet(plan(annelies));
    const dossier = await v.dossier({ tot: 'te-beslissen' });
    expect(await v.doet('besluit-nemen', dossier, annelies, { ...POSITIEF, zitting: id })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    await moet(zet(annelies, 'zitting-openen', id));
    await moet(zet(annelies, 'zitting-sluiten', id));
    expect(await v.doet('besluit-nemen', dossier, annelies, { ...POSITIEF, zitting: id })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await zet(annelies, 'zitting-openen', id)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });

  it('P3.d twee mensen sluiten tegelijk: één keer', async () => {
    const id = await openZitting();
    const uit = await Promise.all([annelies, await sander(), annelies].map((wie) => zet(wie, 'zitting-sluiten', id)));
    expect(uit.filter((u) => u.ok)).toHaveLength(1);
  });
});

describe('P3.d, P5.a het verslag volgt uit de besluiten', () => {
  it('P5.a per zaak de uitkomst, de contractvorm en de motivering van toen, ook na een later besluit', async () => {
    const id = await openZitting();
    const [a, b] = [await v.dossier({ tot: 'te-beslissen', naam: 'Aafke Eerst' }), await v.dossier({ tot: 'te-beslissen', naam: 'Bram Tweede' })];
    await moet(v.doet('besluit-nemen', a, annelies, { uitkomst: 'positief', contractvorm: 'intermediaire-verhuur', contractvorm_reden: 'Eerst nog oefenen.', wachtlijst_advies: 'haarlem', motivering: 'Eerste woorden.', zitting: id }));
    await moet(v.doet('besluit-nemen', b, annelies, { uitkomst: 'aangehouden', motivering: 'Nog geen plan.', zitting: id }));
    await moet(v.doet('besluit-nemen', b, annelies, { uitkomst: 'negatief', motivering: 'Later zonder zitting.' }));
    await lees(annelies, async (tx) => {
      const besluiten = await leesZittingsbesluiten(tx, id);
      expect(besluiten.map((x) => [x.dossier, x.uitkomst, x.gegevens?.contractvorm])).toEqual([[a, 'positief', 'intermediaire-verhuur'], [b, 'aangehouden', undefined]]);
      const redenen = await leesMotiveringen(tx, besluiten);
      expect(besluiten.map((x) => redenen.get(`${x.dossier} ${x.volgnummer}`)?.motivering)).toEqual(['Eerste woorden.', 'Nog geen plan.']);
    });
    // Out of sight, only the outcome is left.
    await moet(v.doet('toestemming-intrekken', a, await v.als('hvo-querido', 'begeleider'), { door: 'client' }));
    await lees(annelies, async (tx) => expect((await leesZittingsbesluiten(tx, id))[0]).toMatchObject({ dossier: null, uitkomst: 'positief', gegevens: null }));
  });

  it('P3.d de agenda vult zich met wat wacht en wat is aangehouden; lezen van groepen is één regel in het logboek', async () => {
    const [wacht, held] = [await v.dossier({ tot: 'te-beslissen' }), await v.dossier({ tot: 'te-beslissen' })];
    await moet(v.doet('besluit-nemen', held, annelies, { uitkomst: 'aangehouden', motivering: 'Nog geen plan.' }));
    const zaken = await lees(annelies, (tx) => leesWachtend(tx, annelies.wie));
    expect(zaken.find((z) => z.dossier === wacht)).toMatchObject({ status: 'te-beslissen', uiterlijk: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(zaken.find((z) => z.dossier === held)).toMatchObject({ status: 'aangehouden' });
    expect(await lees(await v.als('gemeente-velsen', 'tafellid'), async (tx) => (await leesWachtend(tx, { organisatie: 'gemeente-velsen', rol: 'tafellid' })).some((z) => z.dossier === wacht))).toBe(false);

    const aantal = async () => (await alsEigenaar<{ n: number }>(v.db.eigenaarUrl, `select count(*)::int as n from voordeur.inzage`)).rows[0]!.n;
    const eerst = await aantal();
    expect((await lees(annelies, (tx) => leesGroepen(tx, [wacht, held], ['herkomst', 'toetsing']))).get(wacht)?.herkomst).toMatchObject({ herkomstgemeente: 'haarlem' });
    expect(await aantal()).toBe(eerst + 1);
    const rob = await v.als('gemeente-velsen', 'tafellid');
    expect([...(await lees(rob, (tx) => leesGroepen(tx, [wacht, held], ['herkomst']))).keys()]).toEqual([]);
    expect([...(await lees(rob, (tx) => leesMotiveringen(tx, [{ dossier: held, volgnummer: 99 }]))).keys()]).toEqual([]);
    expect(await aantal()).toBe(eerst + 1);
  });

  it('P12.h de keten van alle zittingen is heel', async () => {
    const uitslag = await rekenKetenNa(v.db.eigenaarUrl);
    expect(uitslag).toMatchObject({ ok: true, waarde: { breuken: [] } });
  });
});
