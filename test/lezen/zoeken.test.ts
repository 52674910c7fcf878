import { afterAll, beforeAll, expect, it } from 'vitest';
import { zoekDossiers } from '../../src/storage/lezen/lijsten.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

let v: Verhaal;
beforeAll(async () => { v = await begin(); });
afterAll(() => v.sluit());

it('zoeken op naam let niet op hoofdletters en accenten', async () => {
  const id = await v.dossier({ tot: 'te-toetsen', naam: 'Ömer Yıldız-Łukasz' });
  const { token } = await v.als('hvo-querido', 'begeleider');
  for (const vraag of ['omer', 'Omer Yildiz', 'ÖMER', 'lukasz', 'yıl']) {
    const gevonden = await v.verbinding.als(token, (tx) => zoekDossiers(tx, vraag, []));
    expect(JSON.stringify(gevonden), vraag).toContain(id);
  }
});
