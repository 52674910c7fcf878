import { afterAll, beforeAll, expect, it } from 'vitest';
import { voegBuurtToe, zetBuurtstap } from '../../src/actions/buurt/buurt-stappen.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { MET_BUURTEN } from '../../src/web/buurt/paden.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

let app: App;
let queries = 0;
let kees: Aanwezig, marloes: Aanwezig, ruud: Aanwezig, fatma: Aanwezig;
let buurt: string;
const moet = <T>(u: { ok: boolean; waarde?: T }): T => { if (!u.ok) throw new Error(JSON.stringify(u)); return u.waarde!; };

beforeAll(async () => {
  app = await startApp({ opQuery: () => void queries++ });
  [kees, marloes, ruud, fatma] = (await Promise.all(['kees-blom', 'marloes-de-wit', 'ruud-scholten', 'fatma-aydin'].map(app.als))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig];
  buurt = moet(await voegBuurtToe(app.kern, marloes, { gemeente: 'haarlem', naam: 'Proefhof' })).id;
  moet(await zetBuurtstap(app.kern, kees, 'draagkracht-melden', buurt, { oordeel: 'beperkt', reden: '=Er is veel aan de hand', helpt: 'Tijd' }));
});
afterAll(() => app.stop());
const tekst = async (wie: Aanwezig, pad: string) => { const a = await app.vraag(wie, pad); return { status: a.status, html: await a.text() }; };

it('P12.a alleen wie met woningen of nieuwkomers werkt komt op de buurten, en een andere regio vindt er niets', async () => {
  for (const [rol, persona] of new Map(PERSONAS.filter((p) => p.regeling.startsWith('pact')).map((p) => [p.rol, p]))) {
    const wie = await app.als(persona.slug);
    for (const pad of ['/buurten', `/buurten/${buurt}`, '/buurten/nieuw', `/buurten/${buurt}/stappen/draagkracht-melden`]) {
      const { status } = await tekst(wie, pad);
      if (!MET_BUURTEN.includes(rol)) expect(status, `${rol} ${pad}`).toBe(rol === 'client' ? 303 : 403);
      else expect([200, 403], `${rol} ${pad}`).toContain(status);
    }
  }
  const esther = await app.als('esther-molenaar');
  for (const pad of [`/buurten/${buurt}`, `/buurten/${buurt}/stappen/buurt-sluiten`, `/buurten/${buurt}/oordelen/2/wissen`, '/buurten/onzin', `/buurten/${buurt}x`]) expect((await tekst(esther, pad)).status, pad).toBe(404);
  expect((await tekst(esther, '/buurten')).html).not.toContain('Proefhof');
  for (const pad of [`/buurten/${buurt}/stappen/onzin`, `/buurten/${buurt}/stappen/buurt-vastleggen`, `/buurten/${buurt}/oordelen/x/wissen`, `/buurten/${buurt}/oordelen/99/wissen`]) expect((await tekst(marloes, pad)).status, pad).toBe(404);
  expect((await app.vraag(kees, `/buurten/${buurt}/stappen/buurt-sluiten`, { method: 'POST', body: new URLSearchParams({ reden: 'vergissing' }) })).status).toBe(403);
  expect(app.fouten).toEqual([]);
});

it('W9.6 wie de woning ziet, ziet haar bij de buurt en leest daar wat de buurt kan dragen; een ander ziet geen adres', async () => {
  const { woning } = moet(await woningAanmelden(app.kern, ruud, { adres: 'Zaanenlaan 214', gemeente: 'haarlem', buurt, kamers: 3, huur: 640, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' }));
  for (const wie of [ruud, marloes]) expect((await tekst(wie, `/buurten/${buurt}`)).html).toContain('Zaanenlaan 214');
  for (const wie of [fatma, kees]) expect((await tekst(wie, `/buurten/${buurt}`)).html).not.toContain('Zaanenlaan');
  const { html } = await tekst(ruud, `/woningen/${woning}`);
  expect(html).toContain('kan nu weinig dragen, zegt Dock');
  expect(html).toContain('nooit in wie haar krijgt');
  expect(html).not.toContain('Er is veel aan de hand');
});

it('PO.c4 de lijst als bestand heeft dezelfde buurten, en meer buurten kosten niet meer vragen aan de database', async () => {
  const telVragen = async (pad: string) => { const voor = queries; const { html } = await tekst(kees, pad); return { html, aantal: queries - voor }; };
  const eerst = await telVragen('/buurten');
  for (let i = 0; i < 30; i++) moet(await voegBuurtToe(app.kern, marloes, { gemeente: 'haarlem', naam: `Rijhof ${i}` }));
  const daarna = await telVragen('/buurten');
  expect(daarna.aantal).toBe(eerst.aantal);
  expect(daarna.html).toContain('25 van 31 getoond');
  const csv = (await telVragen('/buurten?als=csv&stand=beperkt')).html;
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('Proefhof;Haarlem;nee;beperkt;1;');
});
