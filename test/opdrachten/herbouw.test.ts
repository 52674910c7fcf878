import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { verzamel } from '../../src/domain/regeling/versies.ts';
import { ververseBeurten } from '../../src/storage/herbouwen.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { migreer } from '../../src/storage/migraties.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { doe } from './omgeving.ts';

/* What the screens show can be made anew from the memory. */

let v: Verhaal;
let dossier: string;
beforeAll(async () => {
  v = await begin();
  dossier = await v.dossier({ tot: 'wacht-op-woning' });
  await v.dossier({ tot: 'te-beslissen', gemeente: 'velsen' });
});
afterAll(() => v.sluit());

const kijk = async () => {
  const consulent = await v.als('hvo-querido', 'begeleider');
  return v.verbinding.als(consulent.token, async (tx) => ({
    dossiers: await tx.selectFrom('dossier').selectAll().orderBy('id').execute(),
    taken: await tx.selectFrom('taak').select(['dossier_id', 'stap', 'organisatie', 'rollen', 'uiterlijk', 'streven', 'sinds']).orderBy('dossier_id').orderBy('stap').execute(),
    zicht: await tx.selectFrom('zicht').select(['dossier_id', 'groepen', 'tabblad', 'volgende_termijn']).orderBy('dossier_id').execute(),
  }));
};

describe('herbouw', () => {
  it('P12.h geeft precies wat er stond, ook als de stand en de taken weg waren', async () => {
    const eerder = await kijk();
    expect(eerder.taken.length).toBeGreaterThan(2);
    await alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; set search_path = voordeur; update dossier set stand = '{}', status = 'concept', fase = 'aanvraag' where id = '${dossier}'; delete from taak`);
    expect(await kijk()).not.toEqual(eerder);
    expect(await doe(['herbouw'], { eigenaarUrl: v.db.eigenaarUrl })).toMatchObject({ afloop: 0, uit: 'Opnieuw gemaakt: 2 dossiers en 0 zaken.' });
    expect(await kijk()).toEqual(eerder);
  });

  it('P12.h P14 geeft van een zaak de stand en de beurten terug; controleer-keten ziet eerst wat er mis is, en een andere versie geeft andere beurten', async () => {
    const manager = await v.als('stichting-woonservice', 'servicepunt-manager');
    const vandaag = vandaagIn(v.kern.klok());
    const begonnen = await zetZaakstap(v.kern, manager, 'regelingwijziging-voorstellen', undefined, {
      titel: 'Meer woningen', waarom: 'De krapte neemt af.', vorm: 'wijziging', hoe: 'waarden', namens: 'stichting-woonservice', vanaf: vandaag, aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '180' }],
    });
    expect(begonnen).toMatchObject({ ok: true });
    const rij = async () => {
      const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
      await client.connect();
      try { return (await client.query<{ beurten: { organisatie: string }[] }>('select status, datum::text, voor, beurten, stand from voordeur.zaak')).rows[0]!; } finally { await client.end(); }
    };
    const knoei = (zet: string) => alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; set search_path = voordeur; update zaak set ${zet}`);
    const breuken = async (extra: object = {}) => {
      const uitslag = await rekenKetenNa(v.db.eigenaarUrl, { vandaag, ...extra });
      return uitslag.ok ? uitslag.waarde.breuken.map((b) => b.wat) : [uitslag.reden];
    };
    const eerder = await rij();
    expect(eerder.beurten).toMatchObject([{ stap: 'regelingwijziging-adviseren', organisatie: 'stichting-woonservice' }]);
    expect(await breuken()).toEqual([]);

    await knoei("beurten = '[]'");
    expect(await breuken()).toEqual(['wie aan de beurt is volgt niet uit de gebeurtenissen']);
    await knoei("stand = jsonb_set(stand, '{status}', '\"vastgesteld\"'), status = 'klaar', datum = '2020-01-01', voor = '{pre-wonen}'");
    expect(await breuken()).toEqual(expect.arrayContaining(['de bewaarde stand volgt niet uit de gebeurtenissen', 'de kolommen voor de lijsten volgen niet uit de gebeurtenissen']));
    expect(await doe(['herbouw'], { eigenaarUrl: v.db.eigenaarUrl })).toMatchObject({ afloop: 0, uit: 'Opnieuw gemaakt: 2 dossiers en 1 zaak.' });
    expect(await rij()).toEqual(eerder);
    expect(await breuken()).toEqual([]);

    // In another version someone else advises: the turn is theirs, once that version holds.
    const anders = verzamel(v.kern.regelingen.alle().flatMap((r) => v.kern.regelingen.versies(r.regeling)).map((r) => ({ ...r, stappen: { ...r.stappen, 'regelingwijziging-adviseren': { ...r.stappen['regelingwijziging-adviseren']!, door: ['bestuurder' as const] } } })));
    expect(await breuken({ regelingen: anders })).toEqual(['wie aan de beurt is volgt niet uit de gebeurtenissen']);
    expect(await ververseBeurten((await migreer(v.db.eigenaarUrl)).inrichting, anders, vandaag)).toBe(1);
    expect((await rij()).beurten).toMatchObject([{ stap: 'regelingwijziging-adviseren', rollen: ['bestuurder'] }]);
    expect(await breuken({ regelingen: anders })).toEqual([]);
  });
});
