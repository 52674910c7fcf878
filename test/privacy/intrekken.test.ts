import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voerUit, type Ingelogd } from '../../src/actions/kern.ts';
import { ACTIES } from '../../src/actions/register.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import { ROUTES } from '../../src/routes.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';
import { metDeur } from './clientdeur.ts';

/*
 * Consent that is withdrawn works at once. Colleagues of other organisations have every page open that they may; then the client
 * withdraws. Whatever they still ask or send after that: nothing of this client comes back, and nothing of theirs goes in.
 */

const NAAM = 'Quirijn Verstraten';
const WOORDEN = { naam: NAAM, doelen: 'Zilveruitjes kweken', toelichting: 'De kat heet Bartimeus', motivering: 'Gewogen met wijsheid Xanthippe' };
/** What tells of this client, apart from the identifier that somebody who had it still has. */
const TELT = (kenmerk: string) => new RegExp(`Verstraten|Zilveruitjes|Bartimeus|Xanthippe|1990-04-03|3 april 1990|55500147|geheim\\.pdf|${kenmerk}`, 'i');

let app: App;
let v: Verhaal;
let tweede: Verbinding;
let begeleider: Ingelogd;
const BETROKKEN = ['bart-hendriks', 'annelies-vermaat', 'ruud-scholten', 'corrie-tervoort'] as const;
const ANDEREN = [...BETROKKEN, 'fatma-aydin', 'esther-molenaar'] as const;
let lezers: (Aanwezig & { slug: string })[];

beforeAll(async () => {
  app = await startApp();
  tweede = verbind(app.db.url);
  v = verhaalIn({ ...app, sessies: maakSessies(app.verbinding) });
  begeleider = await v.als('hvo-querido', 'begeleider');
  lezers = await Promise.all(ANDEREN.map(async (slug) => ({ ...(await app.als(slug)), slug })));
}, 120_000);
afterAll(async () => { await tweede?.sluit(); await app?.stop(); });

const moet = async (...stap: Parameters<Verhaal['doet']>) => { const uit = await v.doet(...stap); if (!uit.ok) throw new Error(JSON.stringify(uit)); };
const kenmerkVan = async (id: string) => (await alsEigenaar<{ kenmerk: string }>(app.db.eigenaarUrl, `select kenmerk from voordeur.dossier where id = '${id}'`)).rows[0]!.kenmerk;
const nuIn = async (id: string) => (await alsEigenaar<{ volgnummer: number; status: string; toestemming: boolean }>(app.db.eigenaarUrl, `select volgnummer, status, toestemming from voordeur.dossier where id = '${id}'`)).rows[0]!;

/** Forms that show what is known. */
const STAPPEN: readonly Dossierstap[] = ['besluit-nemen', 'voorziening-besluiten', 'aanbod-intrekken', 'wijziging-melden'];
/** Pages that are the same for everybody, or about nobody. */
const OVER_NIEMAND = /^\/(demo|inloggen|uitloggen|hulp|regelingen|monitor|instellingen|beheer|mijn|privacy|toegankelijkheid|verdeling|buurten|vervanging|\.well|api\/v1\/(openapi|regelingen|monitor))/;

/** Every page, file and operation that says something about a dossier, a home or a list; from the program's own table. */
function adressen(dossier: string, woning: string, document: string, afweging: string, kenmerk: string): string[] {
  const vul = (pad: string): string[] => {
    const id = pad.includes('/woningen/:id') ? woning : dossier;
    const een = pad.replace(':id', id).replace(':dossier', dossier).replace(':document', document).replace(':afweging', afweging).replace(':zitting', 'zonder').replace(':nr', '1')
      .replace(':regeling', 'pact-ijmond-zuid-kennemerland').replace(':groep', 'personalia');
    return een.includes(':stap') ? STAPPEN.map((s) => een.replace(':stap', s)) : een.includes(':') ? [] : [een];
  };
  const zoek = ['/dossiers?zoek=Verstraten', '/zoeken?q=Verstraten', `/zoeken?q=${kenmerk}`, '/zoeken?q=Quirijn', '/dossiers?tab=alles', '/api/v1/dossiers?aantal=100'];
  return [...new Set([...ROUTES.filter((r) => r.methode === 'GET' && !OVER_NIEMAND.test(r.pad)).flatMap((r) => vul(r.pad)), ...zoek])];
}

/** Where this reader meets the client. */
async function waarTeZien(lezer: Aanwezig, paden: readonly string[], telt: RegExp): Promise<string[]> {
  const gezien: string[] = [];
  const rij = paden.values();
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const pad of rij) {
      const antwoord = await app.vraag(lezer, pad);
      const tekst = Buffer.from(await antwoord.arrayBuffer()).toString('utf8');
      expect(antwoord.status, `${pad}: ${tekst.slice(0, 300)} ${app.fouten.at(-1) ?? ''}`).toBeLessThan(500);
      const zonderVraag = tekst.replaceAll(decodeURIComponent(pad.split('?')[1]?.split('=')[1] ?? '\u0000'), '');
      if (telt.test(zonderVraag)) gezien.push(pad);
    }
  }));
  return gezien;
}

describe('P3.b intrekken werkt meteen', () => {
  it('op elke pagina, in elk bestand en elke lijst die bij een ander open stond, en wat die nog verstuurt wordt geweigerd', async () => {
    const woning = await v.woning();
    const id = await v.dossier({ tot: 'advies-gevraagd', woning, ...WOORDEN });
    const kenmerk = await kenmerkVan(id);
    const telt = TELT(kenmerk);
    const document = randomUUID();
    await v.verbinding.als(begeleider.token, async (tx) => {
      const { sql } = await import('kysely');
      await sql`select voordeur.document_toevoegen(${document}::uuid, ${id}::uuid, 'herkomst', 'geheim.pdf', 'pdf', ${Buffer.from('%PDF-1.4 Zilveruitjes')}::bytea, 10, now())`.execute(tx);
    });
    await moet('voorziening-aanvragen', id, begeleider, { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Bartimeus moet mee.' });
    const afweging = (await alsEigenaar<{ id: string }>(app.db.eigenaarUrl, `select a.id from voordeur.afweging a where a.dossier_id = '${id}'`)).rows[0]?.id ?? randomUUID();
    const paden = adressen(id, woning, document, afweging, kenmerk);
    expect(paden.length).toBeGreaterThan(25);

    // Before: who takes part meets the client, and a colleague keeps a draft.
    const eerst = new Map<string, string[]>();
    for (const lezer of lezers) eerst.set(lezer.slug, await waarTeZien(lezer, paden, telt));
    for (const slug of BETROKKEN) expect(eerst.get(slug)!.length, slug).toBeGreaterThan(2);
    for (const slug of ['esther-molenaar', 'fatma-aydin']) expect(eerst.get(slug), slug).toEqual([]);
    const { volgnummer } = await nuIn(id);
    const ruud = lezers.find((l) => l.slug === 'ruud-scholten')!;
    const stuur = (lezer: Aanwezig, pad: string, velden: Record<string, string>) => app.vraag(lezer, pad, { method: 'POST', body: new URLSearchParams(velden), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url } });
    expect((await stuur(ruud, `/dossiers/${id}/stappen/aanbod-intrekken/concept`, { versie: String(volgnummer), reden: 'anders', intrekking_toelichting: 'Zilveruitjes in het concept.' })).status).toBeLessThan(400);

    const cijfers = async (lezer: Aanwezig) => (await (await app.vraag(lezer, '/')).text()).match(/<h1[\s\S]*?<\/main>/)?.[0] ?? '';
    expect(await cijfers(ruud)).toMatch(telt);

    await moet('toestemming-intrekken', id, begeleider, { door: 'client' });

    for (const lezer of lezers) expect(await waarTeZien(lezer, paden, telt), lezer.slug).toEqual([]);
    // The supporter still sees everything; and the home is free without telling for whom it was meant.
    expect((await waarTeZien(await app.als('jeroen-kuiper'), [`/dossiers/${id}`], telt))).toHaveLength(1);
    expect(await v.verbinding.als(ruud.token, (tx) => tx.selectFrom('woning').select(['status', 'dossier_id']).where('id', '=', woning).execute())).toEqual([{ status: 'vrij', dossier_id: null }]);

    // Forms that were open: every step of the chain, on the web and over the API, as seen before and without a version.
    const voor = await nuIn(id);
    const regeling = app.kern.regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-23');
    for (const lezer of lezers.filter((l) => (BETROKKEN as readonly string[]).includes(l.slug))) {
      for (const stap of (Object.keys(ACTIES) as Dossierstap[]).filter((s) => regeling.stappen[s]?.door.includes(lezer.wie.rol))) {
        const web = await stuur(lezer, `/dossiers/${id}/stappen/${stap}`, { versie: String(volgnummer), advies: 'positief', antwoord: 'aangenomen', uitkomst: 'positief', reden: 'anders' });
        const api = await app.vraag(lezer, `/api/v1/dossiers/${id}/acties/${stap}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
        expect([web.status, api.status], `${lezer.slug} ${stap}`).toEqual([404, 404]);
        expect(await web.text() + await api.text(), `${lezer.slug} ${stap}`).not.toMatch(telt);
      }
      expect((await stuur(lezer, `/dossiers/${id}/stappen/aanbod-intrekken/concept`, { versie: String(volgnummer), reden: 'anders' })).status).toBeGreaterThanOrEqual(400);
    }
    expect(await nuIn(id)).toEqual(voor);
    const concepten = await alsEigenaar(app.db.eigenaarUrl, `begin; set local role voordeur_zicht; select count(*)::int as n from voordeur.concept where dossier_id = '${id}'`);
    expect(JSON.stringify(concepten)).toContain('"n":0');
  }, 300_000);
});

describe('P3.b een deel intrekken', () => {
  it('sluit precies wie het daarvoor kreeg, en opnieuw geven opent het weer', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning', naam: 'Wendelmoet Bakboord' });
    await moet('voorziening-aanvragen', id, begeleider, { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week.' });
    const ziet = async () => Object.fromEntries(await Promise.all(lezers.map(async (l) => [l.slug, (await app.vraag(l, `/api/v1/dossiers/${id}`)).status === 200] as const)));
    const eerst = await ziet();
    expect(eerst).toMatchObject({ 'corrie-tervoort': true, 'ruud-scholten': true, 'bart-hendriks': true, 'esther-molenaar': false });
    await moet('toestemming-beperken', id, begeleider, { doeleinden: ['voorzieningen'], door: 'client' });
    expect(await ziet()).toEqual({ ...eerst, 'corrie-tervoort': false });
    await moet('toestemming-vastleggen', id, begeleider, { doeleinden: ['voorzieningen'], door: 'client', wijze: 'persoonlijk', gegeven_op: new Date().toISOString().slice(0, 10) });
    expect(await ziet()).toEqual(eerst);
    await moet('toestemming-intrekken', id, begeleider, { door: 'client' });
    expect(Object.values(await ziet()).some(Boolean)).toBe(false);
    const client = await metDeur({ db: app.db, verbinding: app.verbinding }, id, 'client');
    await moet('toestemming-vastleggen', id, client, { doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'] });
    expect(await ziet()).toEqual(eerst);
  }, 120_000);
});

describe('P3.b intrekken terwijl een ander net iets doet', () => {
  it('in beide volgordes: of de stap was er eerst, of er gebeurt niets meer', async () => {
    const ruud = await v.als('pre-wonen', 'woonconsulent');
    const kernen = [v.kern, { ...v.kern, verbinding: tweede }];
    for (let i = 0; i < 4; i++) {
      const woning = await v.woning();
      const id = await v.dossier({ tot: 'wacht-op-woning', naam: `Race Nummer${i}` });
      const acties = [
        () => voerUit(kernen[0]!, begeleider, 'toestemming-intrekken', id, { door: 'client' }),
        () => voerUit(kernen[1]!, ruud, 'woning-voorleggen', id, { woning, afwijkreden: 'bijzondere-situatie' }),
      ];
      const [eerste, andere] = i % 2 ? acties.toReversed() : acties;
      const eerst = eerste!();
      if (i > 1) await new Promise((r) => setTimeout(r, 4));
      const [a, b] = await Promise.all([eerst, andere!()]);
      const [intrekken, voorleggen] = i % 2 ? [b, a] : [a, b];
      expect(intrekken, JSON.stringify(intrekken)).toMatchObject({ ok: true });
      if (!voorleggen.ok) expect(['conflict', 'niet-gevonden', 'mag-niet-nu']).toContain(voorleggen.soort);
      expect(await nuIn(id)).toMatchObject({ toestemming: false, status: 'wacht-op-woning' });
      expect(await v.verbinding.als(ruud.token, (tx) => tx.selectFrom('woning').select(['status', 'dossier_id']).where('id', '=', woning).execute())).toEqual([{ status: 'vrij', dossier_id: null }]);
      expect((await app.vraag({ ...lezers.find((l) => l.slug === 'ruud-scholten')! }, `/api/v1/dossiers/${id}`)).status).toBe(404);
    }
  }, 180_000);
});
