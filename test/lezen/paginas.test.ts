import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import type { Verbinding } from '../../src/storage/verbinding.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* The pages of work, lists, homes and help over HTTP: whatever is asked, an answer that helps and never a fault of ours. */

const LIJSTEN = ['/', '/dossiers', '/wachtlijst', '/zoeken', '/woningen'];
const VIJANDIG = ["'; drop table voordeur.dossier; --", '<script>alert(1)</script>', '\u0000', '\ud800', 'é'.repeat(1500), '%', '../../etc/passwd', '-1', 'null', '=1+1'];
const PARAMETERS = ['q', 'na', 'voor', 'volgorde', 'fase', 'stand', 'zorg', 'herkomst', 'gemeente', 'corporatie', 'termijn', 'werk', 'beurt', 'als', 'gedaan'];
let app: App;
let ruud: Aanwezig;
let jeroen: Aanwezig;
let woning: string;
let vragen = 0;

/** Counts the queries of a page: every list asks a fixed number, however long it is. */
function telVragen(verbinding: Verbinding): void {
  const { als } = verbinding;
  verbinding.als = (token, werk) => als(token, (tx) => werk(tx.withPlugin({
    transformQuery: ({ node }) => { vragen++; return node; },
    transformResult: async ({ result }) => result,
  }) as typeof tx));
}

beforeAll(async () => {
  app = await startApp();
  ruud = await app.als('ruud-scholten');
  jeroen = await app.als('jeroen-kuiper');
  for (const naam of ['=HYPERLINK("http://kwaad.example";"klik")', '@SUM(A1)', '<b>Vet</b>', 'Naima; El Idrissi']) await dossierOpenen(app.kern, jeroen, { gegevens: { personalia: { naam } } });
  const aangemeld = await woningAanmelden(app.kern, ruud, { adres: '+31 Zaanenlaan <i>214</i>', gemeente: 'haarlem', kamers: 2, huur: 640, gelijkvloers: 'nee', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' });
  woning = aangemeld.ok ? aangemeld.waarde.woning : '';
  telVragen(app.verbinding);
}, 120_000);
afterAll(() => app.stop());

const post = (wie: Aanwezig | undefined, pad: string, velden: Record<string, string>) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(velden) });
const NIEUW = { adres: 'Planetenlaan 77', gemeente: 'haarlem', kamers: '3', huur: '648,20', gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-18' };

describe('elke lijst', () => {
  it('geeft op elke vreemde vraag een bladzijde', async () => {
    const marloes = await app.als('marloes-de-wit');
    for (const pad of LIJSTEN) {
      for (const waarde of VIJANDIG) {
        const samen = PARAMETERS.map((naam): [string, string] => [naam, waarde]);
        const los = VIJANDIG.indexOf(waarde) < 3 ? PARAMETERS.map((naam): [string, string][] => [[naam, waarde]]) : [];
        for (const delen of [samen.filter(([naam]) => waarde.length < 100 || naam === 'q'), ...los]) expect((await app.vraag(marloes, `${pad}?${new URLSearchParams(delen)}`)).status, `${pad} ${delen}`).toBe(200);
      }
      for (const ruw of ['?q=%', '?q=%ff%fe', '?na=%00', '?na[]=1&na=2', '?fase[x]=1']) expect((await app.vraag(marloes, `${pad}${ruw}`)).status).toBe(200);
    }
    expect(app.fouten).toEqual([]);
  }, 120_000);
  /** Who has no work list, and where they begin. */
  const ELDERS: Partial<Record<Rol, string>> = { bestuurder: '/monitor', beheerder: '/monitor', 'functionaris-gegevensbescherming': '/privacy/inzage', client: '/mijn' };
  it('is er voor wie dossiers heeft; een ander leest waarom niet, een bezoeker gaat naar inloggen', async () => {
    for (const { slug, rol } of PERSONAS) {
      const wie = await app.als(slug);
      const antwoorden = await Promise.all(LIJSTEN.map((pad) => app.vraag(wie, pad)));
      const elders = ELDERS[rol];
      expect(antwoorden[0]!.status, slug).toBe(elders ? 303 : 200);
      if (elders) expect(antwoorden[0]!.headers.get('location'), slug).toBe(elders);
      const dan = rol === 'client' ? 303 : elders ? 403 : 200;
      expect(antwoorden.slice(1, 4).map((a) => a.status), slug).toEqual([dan, dan, dan]);
    }
    for (const pad of LIJSTEN) expect((await app.vraag(undefined, pad)).headers.get('location')).toMatch(/^\/inloggen/);
  });
  it('stelt een vast aantal vragen aan de database, hoe lang zij ook is', async () => {
    const tel = async (pad: string) => { vragen = 0; await app.vraag(jeroen, pad); return vragen; };
    const paden = ['/', '/dossiers', '/dossiers?q=extra', '/wachtlijst', '/zoeken?q=extra'];
    const bij = async () => { const n: number[] = []; for (const pad of paden) n.push(await tel(pad)); return n; };
    await dossierOpenen(app.kern, jeroen, { gegevens: { personalia: { naam: 'Extra 0' } } });
    const eerst = await bij();
    for (let i = 1; i < 5; i++) await dossierOpenen(app.kern, jeroen, { gegevens: { personalia: { naam: `Extra ${i}` } } });
    expect(await bij()).toEqual(eerst);
    // the first page also asks what comes round each year among the parties
    expect(Math.max(...eerst)).toBeLessThanOrEqual(13);
  });
  it('laat een naam staan als tekst, nooit als opmaak', async () => {
    const bladzijde = await (await app.vraag(jeroen, '/dossiers?q=vet')).text();
    expect(bladzijde).toContain('&lt;b&gt;Vet&lt;/b&gt;');
    expect(bladzijde).not.toContain('<b>Vet');
  });
});

describe('uitvoer als bestand', () => {
  it('wordt nergens een formule, en houdt elke rij van het filter', async () => {
    const antwoord = await app.vraag(jeroen, '/dossiers?als=csv');
    expect(antwoord.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(antwoord.headers.get('content-disposition')).toMatch(/^attachment; filename="dossiers-\d{4}-\d\d-\d\d\.csv"$/);
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const regels = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(regels[0]!.split(';').slice(0, 3)).toEqual(['Dossier', 'Naam', 'Fase']);
    expect(regels).toHaveLength(10);
    expect(regels.join('\n')).toContain(`"'=HYPERLINK(""http://kwaad.example"";""klik"")"`);
    expect(regels.join('\n')).toContain(";'@SUM(A1);");
    expect(regels.flatMap((r) => r.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)).filter((cel) => /^"?[=+\-@]/.test(cel))).toEqual([]);
  });
  it('geldt ook voor woningen en de wachtlijst', async () => {
    expect(await (await app.vraag(ruud, '/woningen?als=csv')).text()).toContain("'+31 Zaanenlaan <i>214</i>;Haarlem;PréWonen;vrij");
    expect((await app.vraag(ruud, '/wachtlijst?als=csv')).status).toBe(200);
  });
});

describe('woningen', () => {
  it('P2.d een woonconsulent meldt een woning aan en ziet haar daarna', async () => {
    const antwoord = await post(ruud, '/woningen/nieuw', NIEUW);
    expect(antwoord.status).toBe(303);
    const bladzijde = await app.vraag(ruud, antwoord.headers.get('location')!);
    const tekst = await bladzijde.text();
    expect(tekst).toContain('Woning aangemeld.');
    expect(tekst).toContain('Planetenlaan 77, Haarlem');
    expect(tekst).toContain('€ 648,20');
  });
  it.each([[{}, 7], [{ ...NIEUW, kamers: 'twee', gemeente: 'velsen' }, 2], [{ ...NIEUW, adres: 'x'.repeat(5000) }, 1], [{ ...NIEUW, gebeurd_op: '2099-01-01' }, 1]])('zegt bij een fout welk antwoord het is (%#)', async (velden, aantal) => {
    const antwoord = await post(ruud, '/woningen/nieuw', velden as Record<string, string>);
    expect(antwoord.status).toBe(400);
    const tekst = await antwoord.text();
    expect(tekst.match(/<li><a href="#veld-/g)).toHaveLength(aantal);
  });
  it('alleen de eigen corporatie trekt haar in, en alleen met een reden', async () => {
    const fatma = await app.als('fatma-aydin');
    for (const wie of [fatma, jeroen, await app.als('marloes-de-wit')]) expect((await post(wie, `/woningen/${woning}/intrekken`, { reden: 'verkoop' })).status).toBeGreaterThanOrEqual(403);
    expect((await post(ruud, `/woningen/${woning}/intrekken`, {})).status).toBe(400);
    expect((await post(ruud, `/woningen/${woning}/intrekken`, { reden: 'verkoop' })).status).toBe(303);
    expect((await post(ruud, `/woningen/${woning}/intrekken`, { reden: 'verkoop' })).status).toBe(409);
    expect(await (await app.vraag(ruud, `/woningen/${woning}`)).text()).toContain('Woning ingetrokken</strong>: verkoop');
  });
  it('wat niet bestaat en wat van een ander is, geeft hetzelfde antwoord', async () => {
    const fatma = await app.als('fatma-aydin');
    const zonderKop = async (pad: string) => { const a = await app.vraag(fatma, pad); return [a.status, (await a.text()).replace(/<header[\s\S]*<\/header>/, '')]; };
    for (const deel of ['', '/kandidaten', '/intrekken']) {
      const ander = await zonderKop(`/woningen/${woning}${deel}`);
      expect(ander[0]).toBe(404);
      for (const id of ['00000000-0000-0000-0000-000000000000', 'x', '%00', "1'"]) expect(await zonderKop(`/woningen/${id}${deel}`)).toEqual(ander);
    }
    expect(app.fouten).toEqual([]);
  });
  it('de kandidatenlijst zegt dat punten adviseren en dat de consulent kiest', async () => {
    const tekst = await (await app.vraag(ruud, `/woningen/${woning}/kandidaten`)).text();
    expect(tekst).toContain('De punten adviseren, jij kiest');
    expect(tekst).toContain('Hoe dit werkt');
  });
});

describe('hulp', () => {
  it('is er voor iedereen, ook zonder inloggen', async () => {
    for (const pad of ['/hulp', '/toegankelijkheid', '/privacy']) for (const wie of [undefined, ruud, await app.als('tom-adriaanse')]) expect((await app.vraag(wie, pad)).status).toBe(200);
  });
  it('heeft voor elke rol een gids, de eigen eerst', async () => {
    for (const { slug } of PERSONAS) expect(await (await app.vraag(await app.als(slug), '/hulp')).text(), slug).toContain('dit ben jij');
  });
  it('RFC 9116: zegt waar je een zwakke plek meldt, met een einddatum binnen een jaar', async () => {
    const antwoord = await app.vraag(undefined, '/.well-known/security.txt');
    expect(antwoord.headers.get('content-type')).toMatch(/^text\/plain/);
    const tekst = await antwoord.text();
    expect(tekst).toMatch(/^Contact: http.+\/hulp#kwetsbaarheid$/m);
    const verloopt = Date.parse(/^Expires: (.+)$/m.exec(tekst)![1]!);
    expect(verloopt - Date.now()).toBeGreaterThan(0);
    expect(verloopt - Date.now()).toBeLessThan(365 * 86_400_000);
  });
});
