import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    expect(await doe(['herbouw'], { eigenaarUrl: v.db.eigenaarUrl })).toMatchObject({ afloop: 0, uit: 'Opnieuw gemaakt: 2 dossiers.' });
    expect(await kijk()).toEqual(eerder);
  });
});
