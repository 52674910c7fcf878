import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vermenigvuldig } from '../../bench/vulling.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

/* The pages of the ranking with two thousand candidates and five hundred homes: as many questions to the database as with two. */

let app: App;
let ruud: Aanwezig;
let marloes: Aanwezig;
let [woning, dossier]: string[] = [];
let vragen: string[] = [];

beforeAll(async () => {
  app = await startApp({ opQuery: (tekst) => void vragen.push(tekst) });
  const v = verhaalIn(app);
  [ruud, marloes] = [await app.als('ruud-scholten'), await app.als('marloes-de-wit')];
  dossier = await v.dossier({ tot: 'wacht-op-woning', naam: 'Aad Eerste' });
  await v.dossier({ tot: 'wacht-op-woning', naam: 'Carl Velsen', gemeente: 'velsen' });
  woning = await v.woning();
}, 120_000);
afterAll(() => app.stop());

const haal = async (wie: Aanwezig, pad: string) => {
  vragen = [];
  const begin = performance.now();
  const antwoord = await app.vraag(wie, pad);
  const tekst = await antwoord.text();
  return { status: antwoord.status, aantal: vragen.length, ms: performance.now() - begin, tekst };
};

describe('many at once', () => {
  it('P4.a tweeduizend kandidaten en vijfhonderd woningen vragen niet meer van de database dan een paar', async () => {
    const paden = [[ruud, `/woningen/${woning}/kandidaten`], [marloes, `/woningen/${woning}/kandidaten`], [marloes, `/dossiers/${dossier}/woningen`], [ruud, `/woningen/${woning}/kandidaten?als=csv`]] as const;
    const klein: number[] = [];
    for (const [wie, pad] of paden) klein.push((await haal(wie, pad)).aantal);
    await vermenigvuldig(app.db.eigenaarUrl, 2000);
    await alsEigenaar(app.db.eigenaarUrl, `insert into voordeur.woning (id, regeling, versie, corporatie, gemeente, status, sinds, volgnummer, stand, adres, kamers, huur, gelijkvloers, jongerenwoning, beschikbaar_vanaf)
      select gen_random_uuid(), regeling, versie, corporatie, gemeente, status, sinds, volgnummer, stand, adres || ' ' || n, kamers, huur, gelijkvloers, jongerenwoning, beschikbaar_vanaf from voordeur.woning, generate_series(1, 500) n`);
    const groot = [];
    for (const [wie, pad] of paden) { await haal(wie, pad); groot.push(await haal(wie, pad)); }
    expect(groot.map((g) => g.status)).toEqual([200, 200, 200, 200]);
    expect(groot.map((g) => g.aantal)).toEqual(klein);
    expect(groot[0]!.tekst).toContain('50 van ');
    expect(groot[0]!.tekst.match(/<details/g)!.length).toBeLessThan(90);
    expect(groot[3]!.tekst.split('\r\n').length).toBeGreaterThan(900);
    console.log(groot.map((g) => `${Math.round(g.ms)} ms, ${Math.round(g.tekst.length / 1024)} kB, ${g.aantal} vragen`).join('; '));
  }, 120_000);
  it('P4.a bladeren gaat door waar de bladzijde eindigde; een vreemde plek begint vooraan', async () => {
    const tweede = await haal(ruud, `/woningen/${woning}/kandidaten?na=50`);
    expect(tweede.tekst).toMatch(/voordeur-rang__plek">51</);
    for (const na of ['-1', 'x', '1e9', "'; drop"]) expect((await haal(ruud, `/woningen/${woning}/kandidaten?${new URLSearchParams({ na, reden: 'onzin', zorg: '%', q: '%00' })}`)).status).toBe(200);
    expect((await haal(ruud, `/woningen/${woning}/kandidaten?reden=gemeente`)).status).toBe(200);
    expect(app.fouten).toEqual([]);
  });
});
