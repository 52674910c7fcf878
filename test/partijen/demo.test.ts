import { afterAll, beforeAll, expect, it } from 'vitest';
import { vulPartijen } from '../../src/demo/partijen.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type App } from '../opstelling/app.ts';

let app: App;
beforeAll(async () => { app = await startApp(); });
afterAll(() => app.stop());

it('P15.a P15.f P11.d de demo vult toetreden, uittreden, een geschil en kosten door de echte stappen, en een tweede keer niets', async () => {
  const vandaag = vandaagIn(new Date());
  await vulPartijen(app.kern, app.sessies, vandaag);
  await vulPartijen(app.kern, app.sessies, vandaag);
  const bart = await app.als('bart-hendriks');
  const lees = async (pad: string) => (await app.vraag(bart, pad)).text();
  expect(await lees('/partijen/toetredingen')).toContain('De Overkant (voorbeeld)');
  expect(await lees('/geschillen')).toContain('De uitleg is vastgesteld');
  const kosten = await lees('/kosten');
  for (const jaar of [Number(vandaag.slice(0, 4)) - 1, ...(vandaag.slice(5) >= '01-05' ? [Number(vandaag.slice(0, 4))] : [])]) expect(kosten.split(`>${jaar}<`).length).toBe(2);
  expect(app.fouten).toEqual([]);
});
