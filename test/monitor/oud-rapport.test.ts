import { createHash, randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { alsJson } from '../../src/domain/monitor/rapport-json.ts';
import type { Hoofdstuk, Rapport } from '../../src/domain/monitor/tabel.ts';
import { migreer, migreerTot } from '../../src/storage/migraties.ts';
import { alsEigenaar, opDatabase, verwijderDatabase } from '../opstelling/database-vooraf.ts';

it('W17.0 een rapport van voor de hoofdstukken is daarna hoofdstuk voor hoofdstuk hetzelfde, tot op de byte', async () => {
  const { eigenaarUrl, voorvoegsel } = inject('testdatabase');
  const naam = `${voorvoegsel}_oud_rapport`;
  await alsEigenaar(eigenaarUrl, `create database ${naam}`);
  const url = opDatabase(eigenaarUrl, naam);
  try {
    await migreerTot(url, '048-rapporten');
    const rapport = { regeling: 'r', naam: 'R “één”', periode: { van: '2025-01-01', tot: '2026-01-01' }, versies: ['2021-01-01'], hoofdstukken: ['aanvragen', 'leven', 'trechter'].map((code) => ({ code, titel: code, tabellen: [{ code: 't', rijen: [{ cellen: { n: 3, mediaan: null, maanden: 12 } }] }] })) } as unknown as Rapport;
    const [inhoud, zaak] = [alsJson(rapport), randomUUID()];
    await alsEigenaar(url, `set session_replication_role = replica; insert into voordeur.rapportbeeld (zaak_id, regeling, van, tot, inhoud, sha256, vastgesteld_op) values ('${zaak}', 'r', '2025-01-01', '2026-01-01', '${inhoud}', '${createHash('sha256').update(inhoud).digest('hex')}', now())`);
    await migreer(url);
    const { rows } = await alsEigenaar<{ code: string; rollen: string[] | null; inhoud: string }>(url, 'select code, rollen, inhoud from voordeur.rapporthoofdstuk order by nr');
    expect(rows.map((r) => [r.code, r.rollen?.includes('consulent') ?? 'allen'])).toEqual([['kop', 'allen'], ['aanvragen', true], ['leven', false], ['trechter', false]]);
    expect(alsJson({ ...(JSON.parse(rows[0]!.inhoud) as Rapport), hoofdstukken: rows.slice(1).map((r) => JSON.parse(r.inhoud) as Hoofdstuk) })).toBe(inhoud);
  } finally {
    await verwijderDatabase(eigenaarUrl, naam);
  }
});
