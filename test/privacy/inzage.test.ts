import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesInzageVan } from '../../src/storage/lezen/inzage.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* The read log: who looked, who may know it, and that nobody can change it. */

let v: Verhaal;
let id: string;
let [jeroen, gloria, marloes, samira, ruud]: Ingelogd[] = [];
beforeAll(async () => {
  v = await begin();
  [jeroen, marloes, samira, ruud] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('ribw-kam', 'begeleider'), v.als('pre-wonen', 'woonconsulent')]);
  gloria = (await v.iedereen()).find((p) => p.slug === 'gloria-mensah');
  id = await v.dossier({ tot: 'wacht-op-woning' });
}, 60_000);
afterAll(() => v.sluit());

const lees = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
const log = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesInzageVan(tx, id));

describe('wie keek in dit dossier', () => {
  it('P12.h de begeleider leest wie keek, namens welke organisatie, wanneer en welke groepen', async () => {
    await lees(marloes!);
    const [laatste] = await log(jeroen!);
    expect(laatste).toMatchObject({ naam: 'Marloes de Wit', organisatie: 'Stichting Woonservice', rol: 'servicepunt-medewerker', soort: 'pagina', noodtoegang: false });
    expect(laatste!.groepen).toContain('personalia');
    expect(laatste!.op).toBeInstanceOf(Date);
    expect(await log(gloria!)).not.toEqual([]);
  });
  it('P12.h wie er anders naar vraagt, krijgt niets, ook niet dat het er is', async () => {
    for (const wie of [marloes!, samira!, ruud!]) expect(await log(wie)).toEqual([]);
  });
});
