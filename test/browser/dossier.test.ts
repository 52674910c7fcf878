import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

it('the program answers on a fresh database', async () => {
  expect((await app.vraag(undefined, '/readyz')).status).toBe(200);
  const samira = await app.als('samira-bouzid');
  expect(samira.wie.rol).toBe('begeleider');
  expect((await app.vraag(undefined, '/dossiers')).status).toBeLessThan(500);
  expect(app.fouten).toEqual([]);
});
