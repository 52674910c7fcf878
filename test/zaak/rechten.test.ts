import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { ZAAKACTIES } from '../../src/actions/zaak/register.ts';
import { leesOmgeving } from '../../src/actions/zaak/zaakactie.ts';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import { begint, ZAAKSTAPREGELS, type Zaakstap } from '../../src/domain/zaak/soorten.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { beginZaak, stapInSql as gebeurtenis } from '../opstelling/zaaksql.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Who may begin and go on with what the parties do together: as the regeling says, in the program and in the database. */

const STAPPEN = Object.keys(ZAAKACTIES) as Zaakstap[];
const PACT = 'pact-ijmond-zuid-kennemerland';
let v: Verhaal;
let mensen: (Ingelogd & { slug: string })[];
let manager: Ingelogd;
let bestuurder: Ingelogd;
let begeleider: Ingelogd;

beforeAll(async () => {
  v = await begin();
  mensen = await v.iedereen();
  manager = mensen.find((m) => m.wie.rol === 'servicepunt-manager')!;
  bestuurder = mensen.find((m) => m.wie.rol === 'bestuurder' && m.wie.regeling === PACT)!;
  begeleider = mensen.find((m) => m.wie.rol === 'begeleider' && m.wie.regeling === PACT)!;
});
afterAll(() => v.sluit());

/** A zaak begun as the program would, by SQL. */
const zaak = (tx: Transactie, wie: Ingelogd, stap: Zaakstap, gegevens: object = {}, voor: string[] | null = null, regeling = PACT) => beginZaak(tx, wie, stap, { gegevens, voor, regeling });
const GEWEIGERD = /row-level security|permission denied/;

describe('P12.d elke stap', () => {
  it('is voor wie de regeling haar geeft; ieder ander hoort dat, met wie het wel mag', async () => {
    expect(STAPPEN.length).toBeGreaterThan(0);
    for (const mens of mensen) {
      for (const stap of STAPPEN.filter(begint)) {
        const uitkomst = await zetZaakstap(v.kern, mens, stap, undefined, {});
        if (!mens.wie.regeling) { expect(uitkomst.ok, `${mens.slug} ${stap}`).toBe(false); continue; }
        const mag = v.kern.regelingen.op(mens.wie.regeling, vandaagIn(new Date())).stappen[stap]?.door.includes(mens.wie.rol) ?? false;
        if (!mag) expect(uitkomst, `${mens.slug} ${stap}`).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
        // who has the role may still be of a kind of party that it is not for: that is said by the step itself
        else if (!uitkomst.ok) expect(uitkomst.reden, `${mens.slug} ${stap}`).not.toContain('Deze stap is niet aan jou, maar aan');
      }
    }
  });
  it('heeft een titel en een gezegde, en wie haar mag zetten in beide regelingen of in geen', () => {
    for (const stap of STAPPEN) {
      expect(ZAAKSTAPREGELS[stap].titel.length, stap).toBeGreaterThan(5);
      expect(v.kern.regelingen.alle().some((r) => r.stappen[stap]), stap).toBe(true);
    }
  });
});

describe('P12.d de database houdt zich aan de regeling', () => {
  const als = <T>(wie: Ingelogd, werk: (tx: Transactie) => Promise<T>) => v.verbinding.als(wie.token, werk);
  it('een zaak begint alleen wie een stap van die soort heeft, en alleen in de eigen regeling', async () => {
    await expect(als(begeleider, (tx) => zaak(tx, begeleider, 'kosten-begroten'))).rejects.toThrow(GEWEIGERD);
    await expect(als(manager, (tx) => zaak(tx, manager, 'kosten-begroten', {}, null, 'westfriesland'))).rejects.toThrow(GEWEIGERD);
    for (const rol of ['client', 'beheerder', 'functionaris-gegevensbescherming'] satisfies Rol[]) {
      const mens = mensen.find((m) => m.wie.rol === rol && m.wie.regeling === PACT)!;
      await expect(als(mens, (tx) => zaak(tx, mens, 'vergadering-plannen')), rol).rejects.toThrow(GEWEIGERD);
    }
    // who may say whether they come begins no meeting
    await expect(als(begeleider, (tx) => zaak(tx, begeleider, 'deelname-melden'))).rejects.toThrow(GEWEIGERD);
    await expect(als(manager, (tx) => zaak(tx, manager, 'deelname-melden'))).rejects.toThrow(GEWEIGERD);
    expect(await als(manager, (tx) => zaak(tx, manager, 'kosten-begroten'))).toBeTruthy();
  });
  it('een gebeurtenis hoort bij een stap van de eigen rol, en spreekt voor de eigen partij; het Servicepunt legt ook een brief van een ander vast', async () => {
    const id = await als(bestuurder, (tx) => zaak(tx, bestuurder, 'geschil-melden'));
    await expect(als(begeleider, (tx) => gebeurtenis(tx, id, begeleider, 'zienswijze-geven', {}, { nr: 2 }))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, bestuurder, 'toetreding-adviseren', {}, { nr: 2 }))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, bestuurder, 'zienswijze-geven', { namens: 'ymere-of-een-ander' }, { nr: 2 }))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, manager, 'zienswijze-geven', {}, { nr: 2 }))).rejects.toThrow(GEWEIGERD);
    await als(manager, (tx) => gebeurtenis(tx, id, manager, 'zienswijze-geven', { namens: 'ymere' }, { nr: 2 }));
  });
  it('een stap hoort bij die soort zaak, en zijn gebeurtenis is de volgende van de rij', async () => {
    const wijziging = await als(manager, (tx) => zaak(tx, manager, 'regelingwijziging-voorstellen'));
    await expect(als(begeleider, (tx) => gebeurtenis(tx, wijziging, begeleider, 'deelname-melden', {}, { nr: 2, soort: 'wijziging-ingetrokken' }))).rejects.toThrow(GEWEIGERD);
    await expect(als(manager, (tx) => gebeurtenis(tx, wijziging, manager, 'deelname-melden', {}, { nr: 2 }))).rejects.toThrow(GEWEIGERD);
    for (const nr of [1, 3, 1_000_000]) await expect(als(manager, (tx) => gebeurtenis(tx, wijziging, manager, 'regelingwijziging-intrekken', {}, { nr })), String(nr)).rejects.toThrow(GEWEIGERD);
    await als(manager, (tx) => gebeurtenis(tx, wijziging, manager, 'regelingwijziging-intrekken', {}, { nr: 2 }));
  });
  it('over een overleg mailt alleen wie het plant, en niet wat een ander in de rij of in een gebeurtenis zet', async () => {
    const post = () => alsEigenaar<{ naam: string }>(v.db.eigenaarUrl, 'select distinct naam from voordeur.overlegpost').then((r) => r.rows.map((x) => x.naam));
    await alsEigenaar(v.db.eigenaarUrl, "update voordeur.account set email = left(id::text, 8) || '@example.org' where rol not in ('client', 'systeem')");
    const plan = { naam: 'Evaluatietafel', datum: '2099-01-01', van: '09:00', tot: '10:00', rollen: ['bestuurder', 'begeleider'], soorten: ['gemeente', 'zorgorganisatie'] };
    const id = await als(manager, (tx) => zaak(tx, manager, 'vergadering-plannen', { ...plan, van: '09:00 log in op example.org' }));
    expect(await post()).toEqual([]);
    await expect(als(begeleider, (tx) => gebeurtenis(tx, id, begeleider, 'deelname-melden', plan, { nr: 2, soort: 'vergadering-gepland' }))).rejects.toThrow(GEWEIGERD);
    await expect(als(begeleider, (tx) => sql`update voordeur.zaak set stand = '{"naam": "Log in op example.org"}' where id = ${id}::uuid`.execute(tx))).rejects.toThrow('een zaak verandert met een stap');
    expect(await post()).toEqual([]);
    await als(manager, (tx) => zaak(tx, manager, 'vergadering-plannen', plan));
    expect(await post()).toEqual(['Evaluatietafel']);
  });
  it('een toetreding telt pas als erover is besloten, wat de aanvraag ook van zichzelf zegt; een versie is van de eigen regeling', async () => {
    const teken = (gevraagd: object) => als(manager, async (tx) => {
      const id = await zaak(tx, manager, 'toetreding-aanvragen', gevraagd);
      await gebeurtenis(tx, id, manager, 'toetreding-ondertekenen', { actief_vanaf: '2099-01-01', sha256: createHash('sha256').update('tekst').digest('hex') }, { nr: 2 });
      await sql`select voordeur.toetreding_vaststellen(${id}::uuid, 'tekst')`.execute(tx);
    });
    await expect(teken({ regeling: PACT, zonder_besluit: true })).rejects.toThrow('niet tot toelaten besloten');
    await alsEigenaar(v.db.eigenaarUrl, "set role voordeur_beheer; delete from voordeur.staprecht where stap = 'toetreding-besluiten'");
    await expect(teken({ regeling: 'westfriesland', zonder_besluit: true })).rejects.toThrow(/row-level security/);
  });
  it('wat voor bepaalde partijen is, bestaat voor anderen niet: zaak, tekst en gebeurtenis', async () => {
    const eigen = bestuurder.wie.organisatie;
    const [besloten, open] = await als(manager, async (tx) => {
      const a = await zaak(tx, manager, 'inspanningsgesprek-beginnen', {}, [eigen]);
      const b = await zaak(tx, manager, 'inspanningsgesprek-beginnen');
      await sql`insert into voordeur.zaaktekst (zaak_id, nummer, veld, tekst, voor, organisatie) values (${b}::uuid, 1, 'vraag', 'Alleen voor zorg', '{soort:zorgorganisatie}', ${manager.wie.organisatie}), (${b}::uuid, 2, 'vraag', 'Voor allen', null, ${manager.wie.organisatie})`.execute(tx);
      return [a, b];
    });
    const ziet = (wie: Ingelogd, id: string) => als(wie, async (tx) => [
      (await sql`select 1 from voordeur.zaak where id = ${id}::uuid`.execute(tx)).rows.length, (await sql`select 1 from voordeur.gebeurtenis where stroom_id = ${id}::uuid`.execute(tx)).rows.length,
      (await sql`select 1 from voordeur.zaaktekst where zaak_id = ${id}::uuid`.execute(tx)).rows.length]);
    for (const mens of mensen) {
      const servicepunt = ['servicepunt-medewerker', 'servicepunt-manager'].includes(mens.wie.rol) && mens.wie.regeling === PACT;
      const partij = mens.wie.regeling === PACT && mens.wie.rol !== 'client';
      const zorg = partij && v.kern.regelingen.alle().find((r) => r.regeling === PACT)!.partijen.some((p) => p.code === mens.wie.organisatie && p.soort === 'zorgorganisatie');
      expect((await ziet(mens, besloten)).slice(0, 2), mens.slug).toEqual(servicepunt || (partij && mens.wie.organisatie === eigen) ? [1, 1] : [0, 0]);
      expect(await ziet(mens, open), mens.slug).toEqual(partij ? [1, 1, servicepunt || zorg ? 2 : 1] : [0, 0, 0]);
    }
  });
  it('een tekst over een cliënt is voor wie dat dossier ziet', async () => {
    const dossier = await v.dossier({ tot: 'te-toetsen' });
    const id = await als(manager, async (tx) => {
      const z = await zaak(tx, manager, 'vergadering-plannen');
      await sql`insert into voordeur.zaaktekst (zaak_id, nummer, veld, tekst, dossier_id, organisatie) values (${z}::uuid, 1, 'punt', 'Over deze cliënt', ${dossier}::uuid, ${manager.wie.organisatie})`.execute(tx);
      return z;
    });
    for (const mens of mensen) {
      const [tekst, zicht] = await als(mens, async (tx) => [(await sql`select 1 from voordeur.zaaktekst where zaak_id = ${id}::uuid`.execute(tx)).rows.length, (await sql`select 1 from voordeur.zicht where dossier_id = ${dossier}::uuid limit 1`.execute(tx)).rows.length]);
      expect(tekst, mens.slug).toBe(mens.wie.rol === 'client' ? 0 : zicht);
    }
  });
});

describe('P12.d een stap beslist over wat gebeurde', () => {
  it('P12.d wie niet alles leest wat in de zaak gebeurde, zet er geen stap op; wie wel alles leest wel', async () => {
    const onderwerp = v.kern.regelingen.versies(PACT).at(-1)!.geschil!.onderwerpen[0]!.code;
    const geschil = await zetZaakstap(v.kern, manager, 'geschil-melden', undefined, { namens: 'ymere', onderwerp, beschrijving: 'Verschil over de termijn.' });
    if (!geschil.ok) throw new Error(geschil.reden);
    const { id } = geschil.waarde;
    const stap = () => zetZaakstap(v.kern, manager, 'zienswijze-geven', id, { namens: 'pre-wonen', zienswijze: 'Wij zien het anders.', voorstel: 'Twee weken erbij.' });
    const formulier = () => leesOmgeving(v.kern, manager, 'zienswijze-geven', ZAAKACTIES['zienswijze-geven']!, id);
    await alsEigenaar(v.db.eigenaarUrl, "create policy proef on voordeur.gebeurtenis as restrictive for select to voordeur_app using (soort <> 'geschil-gemeld')");
    expect([await stap(), await formulier()]).toMatchObject([{ ok: false, soort: 'niet-gevonden' }, 'geen-zaak']);
    // who may not take it hears that, and not that it is not there
    expect(await zetZaakstap(v.kern, begeleider, 'zienswijze-geven', id, {})).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await alsEigenaar(v.db.eigenaarUrl, 'drop policy proef on voordeur.gebeurtenis');
    expect(await formulier()).toMatchObject({ zaak: id });
    expect(await stap()).toMatchObject({ ok: true });
  });
});
