import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { ZAAKACTIES } from '../../src/actions/zaak/register.ts';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import { begint, ZAAKSTAPREGELS, type Zaakstap } from '../../src/domain/zaak/soorten.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
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

/** A row as the program would make it, by SQL. */
const zaak = (tx: Transactie, soort: string, voor: string[] | null = null, regeling = PACT) =>
  sql<{ id: string }>`insert into voordeur.zaak (id, soort, regeling, versie, status, voor, volgnummer, stand) values (gen_random_uuid(), ${soort}, ${regeling}, '2021-10-07', 'open', ${voor}, 0, '{}') returning id`.execute(tx).then((r) => r.rows[0]!.id);
const gebeurtenis = (tx: Transactie, id: string, { wie }: Ingelogd, actie: string, gegevens: object = {}) =>
  sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
    values (${id}::uuid, 1, 'zaak', 'proef', 'aanbod', ${JSON.stringify(gegevens)}::jsonb, current_date, now(), ${wie.account}::uuid, ${wie.organisatie}, ${actie}, ${PACT}, '2021-10-07', '\\x')`.execute(tx);
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
        else if (!uitkomst.ok) expect(uitkomst.soort, `${mens.slug} ${stap}`).not.toBe('niet-bevoegd');
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
    await expect(als(begeleider, (tx) => zaak(tx, 'kosten'))).rejects.toThrow(GEWEIGERD);
    await expect(als(manager, (tx) => zaak(tx, 'kosten', null, 'westfriesland'))).rejects.toThrow(GEWEIGERD);
    for (const rol of ['client', 'beheerder', 'functionaris-gegevensbescherming'] satisfies Rol[])
      await expect(als(mensen.find((m) => m.wie.rol === rol && m.wie.regeling === PACT)!, (tx) => zaak(tx, 'vergadering')), rol).rejects.toThrow(GEWEIGERD);
    expect(await als(manager, (tx) => zaak(tx, 'kosten'))).toBeTruthy();
  });
  it('een gebeurtenis hoort bij een stap van de eigen rol, en spreekt voor de eigen partij; het Servicepunt legt ook een brief van een ander vast', async () => {
    const id = await als(manager, (tx) => zaak(tx, 'geschil'));
    await expect(als(begeleider, (tx) => gebeurtenis(tx, id, begeleider, 'zienswijze-geven'))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, bestuurder, 'toetreding-adviseren'))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, bestuurder, 'zienswijze-geven', { namens: 'ymere-of-een-ander' }))).rejects.toThrow(GEWEIGERD);
    await expect(als(bestuurder, (tx) => gebeurtenis(tx, id, manager, 'zienswijze-geven'))).rejects.toThrow(GEWEIGERD);
    await als(manager, (tx) => gebeurtenis(tx, id, manager, 'zienswijze-geven', { namens: 'ymere' }));
  });
  it('wat voor bepaalde partijen is, bestaat voor anderen niet: zaak, tekst en gebeurtenis', async () => {
    const eigen = bestuurder.wie.organisatie;
    const [besloten, open] = await als(manager, async (tx) => {
      const a = await zaak(tx, 'inspanningsgesprek', [eigen]);
      await gebeurtenis(tx, a, manager, 'inspanningsgesprek-beginnen');
      const b = await zaak(tx, 'inspanningsgesprek');
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
      expect(await ziet(mens, open), mens.slug).toEqual(partij ? [1, 0, servicepunt || zorg ? 2 : 1] : [0, 0, 0]);
    }
  });
  it('een tekst over een cliënt is voor wie dat dossier ziet', async () => {
    const dossier = await v.dossier({ tot: 'te-toetsen' });
    const id = await als(manager, async (tx) => {
      const z = await zaak(tx, 'vergadering');
      await sql`insert into voordeur.zaaktekst (zaak_id, nummer, veld, tekst, dossier_id, organisatie) values (${z}::uuid, 1, 'punt', 'Over deze cliënt', ${dossier}::uuid, ${manager.wie.organisatie})`.execute(tx);
      return z;
    });
    for (const mens of mensen) {
      const [tekst, zicht] = await als(mens, async (tx) => [(await sql`select 1 from voordeur.zaaktekst where zaak_id = ${id}::uuid`.execute(tx)).rows.length, (await sql`select 1 from voordeur.zicht where dossier_id = ${dossier}::uuid limit 1`.execute(tx)).rows.length]);
      expect(tekst, mens.slug).toBe(mens.wie.rol === 'client' ? 0 : zicht);
    }
  });
});
