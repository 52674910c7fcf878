import { afterAll, beforeAll, expect, it } from 'vitest';
import { laatClientenBinnen } from '../../src/demo/clienten.ts';
import { eenmalig } from '../../src/storage/eenmalig.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

let v: Verhaal;
beforeAll(async () => { v = await begin(); });
afterAll(() => v.sluit());

it('W22 de cliënten van de demo krijgen een dossier dat er is, met hun naam; zonder passend dossier niets', async () => {
  const anders = await v.dossier({ tot: 'advies-gevraagd', naam: 'Iemand Anders' });
  const genoemd = await v.dossier({ tot: 'woont', zorg: 'hvo-querido', naam: 'Rachida Amrani' });
  await v.dossier({ tot: 'woont', zorg: 'ribw-kam', naam: 'Nog Iemand' });
  const sessies = maakSessies(v.verbinding);
  const doe = () => eenmalig(v.db.eigenaarUrl, 'clienten', '2026-11-23', () => laatClientenBinnen(v.kern, sessies), { na: 'demo' });
  await doe(); // not a region of the demo
  const ziet = async (slug: string) => { const account = await sessies.accountVoor('urn:voordeur:demo', slug); return v.verbinding.als(await sessies.begin(account!, 'api'), (tx) => tx.selectFrom('dossier').select('id').execute()); };
  expect(await ziet('milan-visser')).toEqual([]);
  await alsEigenaar(v.db.eigenaarUrl, `set role voordeur_beheer; insert into voordeur.inrichting (wat, dag, klaar) values ('demo', '2026-11-23', true)`);
  await doe();
  expect([await ziet('milan-visser'), await ziet('rachida-amrani'), await ziet('sofie-winkel')]).toEqual([[{ id: anders }], [{ id: genoemd }], []]);
  const { token } = await v.als('hvo-querido', 'begeleider');
  expect((await v.verbinding.als(token, (tx) => tx.selectFrom('dossier').select('id').execute())).length).toBe(2);
  await laatClientenBinnen(v.kern, sessies); // again changes nothing
  expect(await ziet('rachida-amrani')).toEqual([{ id: genoemd }]);
});
