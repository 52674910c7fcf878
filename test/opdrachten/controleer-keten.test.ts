import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { legeDatabase } from '../opstelling/database.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { doe } from './omgeving.ts';

/* The memory is whole; and whoever changes it behind the program's back is found out. */

let v: Verhaal;
let dossier: string;
let woning: string;
beforeAll(async () => {
  v = await begin();
  woning = await v.woning();
  dossier = await v.dossier({ tot: 'woont', woning });
  await v.dossier({ tot: 'wacht-op-woning' });
  await v.dossier();
});
afterAll(() => v.sluit());

const controleer = () => doe(['controleer-keten'], { eigenaarUrl: v.db.eigenaarUrl });

/** Does something to the database that the program cannot do, and undoes it. */
async function geknoei(vernieling: string, herstel: string, werk: () => Promise<void>): Promise<void> {
  const buiten = (opdracht: string) => alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; set search_path = voordeur; ${opdracht}`);
  await buiten(vernieling);
  await werk().finally(() => buiten(herstel));
}

describe('controleer-keten (P12.h: verantwoording uit het systeem)', () => {
  it('telt wat er is nagerekend en eindigt met 0 als alles klopt', async () => {
    const { afloop, uit } = await controleer();
    expect(uit).toMatch(/^Nagerekend: \d+ gebeurtenissen in 4 reeksen, 3 dossiers en 1 woningen\.\nDe keten is heel, en elke stand volgt uit zijn gebeurtenissen\.$/);
    expect(afloop).toBe(0);
  });

  it('vindt een gebeurtenis die na het vastleggen is gewijzigd', async () => {
    const waar = `where stroom_id = '${dossier}' and volgnummer = 3`;
    await geknoei(`update gebeurtenis set gebeurd_op = gebeurd_op - 30 ${waar}`, `update gebeurtenis set gebeurd_op = gebeurd_op + 30 ${waar}`, async () => {
      const { afloop, uit } = await controleer();
      expect(uit).toContain(`- dossier ${dossier}, gebeurtenis 3: is na het vastleggen gewijzigd`);
      expect(afloop).toBe(1);
    });
  });

  it('vindt een gewijzigde gebeurtenis ook als de hash is aangepast', async () => {
    const waar = `where g.stroom_id = '${dossier}' and volgnummer = 3`;
    const herhash = `update gebeurtenis g set hash = gebeurtenis_hash(g) ${waar}`;
    await geknoei(`update gebeurtenis g set organisatie = 'ymere' ${waar}; ${herhash}`, `update gebeurtenis g set organisatie = 'hvo-querido' ${waar}; ${herhash}`, async () => {
      expect((await controleer()).uit).toContain(`- dossier ${dossier}, gebeurtenis 4: sluit niet aan op de gebeurtenis ervoor`);
    });
    expect((await controleer()).afloop).toBe(0);
  });

  it('vindt een gebeurtenis die is weggehaald', async () => {
    const waar = `where stroom_id = '${dossier}' and volgnummer = 2`;
    await geknoei(`create table weg as select * from gebeurtenis ${waar}; delete from gebeurtenis ${waar}`, 'insert into gebeurtenis select * from weg; drop table weg', async () => {
      const { uit } = await controleer();
      expect(uit).toContain(`- dossier ${dossier}, gebeurtenis 3: hiervoor ontbreekt een gebeurtenis`);
      expect(uit).toMatch(new RegExp(`- dossier ${dossier}: staat op gebeurtenis \\d+, maar heeft er \\d+`));
    });
  });

  it('vindt een stand of lijstkolom die niet uit de gebeurtenissen volgt', async () => {
    await geknoei(`update dossier set status = 'afgewezen' where id = '${dossier}'`, `update dossier set status = 'woont' where id = '${dossier}'`, async () =>
      expect((await controleer()).uit).toContain(`- dossier ${dossier}: de kolommen voor de lijsten volgen niet uit de gebeurtenissen`));
    await geknoei(`update woning set stand = stand || '{"corporatie":"ymere"}'`, `update woning set stand = stand || '{"corporatie":"pre-wonen"}'`, async () =>
      expect((await controleer()).uit).toContain(`- woning ${woning}: de bewaarde stand volgt niet uit de gebeurtenissen`));
  });

  it('vindt een geschiedenis zonder dossier', async () => {
    await geknoei('create table weg as select * from dossier; delete from dossier', 'insert into dossier select * from weg; drop table weg', async () => {
      const { uit } = await controleer();
      expect(uit.match(/heeft gebeurtenissen, maar is er zelf niet/g)).toHaveLength(3);
    });
  });

  it('zegt van een lege database dat zij nog niet is ingericht', async () => {
    const { eigenaarUrl } = await legeDatabase();
    expect(await doe(['controleer-keten'], { eigenaarUrl })).toMatchObject({ afloop: 1, uit: '', fouten: 'Deze database is nog niet ingericht. Start eerst het programma.' });
  });

  it('kent geen opties', async () => {
    expect(await doe(['controleer-keten', '--snel'])).toMatchObject({ afloop: 1, fouten: expect.stringContaining('--snel') as string });
  });
});
