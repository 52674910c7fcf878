import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* A form that is not sent yet, kept on the server: one's own, while one sees the dossier, until the step is taken. */

let app: App;
let v: Verhaal;
let id: string;
const TEKST = 'Nog niet af, verder na het gesprek.';
const STAP = 'aanvulling-vragen';
const pad = () => `/dossiers/${id}/stappen/${STAP}`;
const post = (body: Record<string, string>, script = true): RequestInit => ({ method: 'POST', body: new URLSearchParams(body), headers: script ? { accept: 'application/json' } : {} });
const aantal = async () => { const client = new pg.Client(app.db.eigenaarUrl); await client.connect(); const { rows } = await client.query<{ n: number }>('select count(*)::int n from voordeur.concept'); await client.end(); return rows[0]!.n; };

beforeAll(async () => { app = await startApp(); v = verhaalIn(app); id = await v.dossier({ tot: 'te-toetsen' }); }, 120_000);
afterAll(() => app.stop());

describe('a draft kept on the server', () => {
  it('P5.d komt terug op een ander apparaat, ook zonder script, en alleen bij wie het schreef', async () => {
    const [een, ander] = [await app.als('marloes-de-wit'), await app.als('marloes-de-wit')];
    const antwoord = await app.vraag(een, `${pad()}/concept`, post({ aanvulling_vraag: TEKST, versie: '3' }));
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toMatchObject({ woorden: expect.stringMatching(/^Concept bewaard om \d\d?\.\d\d uur$/) });
    const pagina = await (await app.vraag(ander, pad())).text();
    expect(pagina).toContain(TEKST);
    expect(pagina).toContain('Het is nog niet verstuurd');
    const zorg = await app.als('jeroen-kuiper');
    expect(await (await app.vraag(zorg, `/dossiers/${id}`)).text()).not.toContain(TEKST);
    expect(await app.verbinding.als(zorg.token, async (tx) => (await tx.selectFrom('concept').selectAll().execute()).length)).toBe(0);
    const knop = await app.vraag(een, `${pad()}/concept`, post({ aanvulling_vraag: `${TEKST} Ook de uren.`, versie: '3' }, false));
    expect([knop.status, knop.headers.get('location')]).toEqual([303, pad()]);
    expect(await aantal()).toBe(1);
  });
  it('P5.d wie de stap niet mag zetten bewaart niets, en een onbekend dossier bestaat niet', async () => {
    expect((await app.vraag(await app.als('jeroen-kuiper'), `${pad()}/concept`, post({ aanvulling_vraag: 'x' }))).status).toBe(409);
    expect((await app.vraag(await app.als('ruud-scholten'), `${pad()}/concept`, post({ aanvulling_vraag: 'x' }))).status).toBe(404);
    expect(await aantal()).toBe(1);
  });
  it('P5.d wat te lang is wordt in gewone woorden geweigerd', async () => {
    const een = await app.als('marloes-de-wit');
    for (const script of [true, false]) {
      const antwoord = await app.vraag(een, `${pad()}/concept`, post({ aanvulling_vraag: 'x'.repeat(150_000), versie: '3' }, script));
      expect([antwoord.status, await antwoord.text()]).toEqual([script ? 413 : 400, expect.stringContaining('te lang om te bewaren')]);
    }
    expect(await aantal()).toBe(1);
  });
  it('P5.d gaat weg als de stap is gezet, of als je het weggooit', async () => {
    const punt = await app.als('marloes-de-wit');
    const uitkomst = await app.vraag(punt, pad(), post({ aanvulling_vraag: TEKST, aanvulling_uiterlijk: '2099-01-01' }));
    if (uitkomst.status !== 303) throw new Error(await uitkomst.text());
    expect(await aantal()).toBe(0);
  });
  it('P5.d wat na het versturen nog binnenkomt van hetzelfde formulier telt niet meer', async () => {
    const woont = await v.dossier({ tot: 'woont' });
    const consulent = await app.als('ruud-scholten');
    const formulier = `/dossiers/${woont}/stappen/signaal-melden`;
    const versie = /name="versie" value="(\d+)"/.exec(await (await app.vraag(consulent, formulier)).text())![1]!;
    const signaal = { soort: 'overlast', ernst: 'gewoon', omschrijving: TEKST, versie };
    const bewaar = (body: Record<string, string>) => app.vraag(consulent, `${formulier}/concept`, post(body));
    expect((await bewaar(signaal)).status).toBe(200);
    const gemeld = await app.vraag(consulent, formulier, post(signaal));
    if (gemeld.status !== 303) throw new Error(await gemeld.text());
    expect((await bewaar(signaal)).status).toBe(409);
    const opnieuw = await (await app.vraag(consulent, formulier)).text();
    expect(opnieuw).not.toContain('Het is nog niet verstuurd');
    expect(/<textarea[^>]*>([^<]*)/.exec(opnieuw)![1]).toBe('');
    const nu = /name="versie" value="(\d+)"/.exec(opnieuw)![1]!;
    expect((await bewaar({ ...signaal, omschrijving: 'Een ander signaal.', versie: nu })).status).toBe(200);
    expect(await (await app.vraag(consulent, formulier)).text()).toContain('Een ander signaal.');
  });
});
