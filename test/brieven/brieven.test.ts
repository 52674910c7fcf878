import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { pdfBeschrijving, pdfTekst } from '../opstelling/pdftekst.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The letter of a decision and the consent form: who may have them, and what comes out. */

const MOTIVERING = 'Merk-motivering: #sys.inputs *x* <b>vet</b> $x$ // @a\nTweede regel.';
let app: App;
let v: Verhaal;
let zorg: Aanwezig;
let tafel: Aanwezig;
let dossier: string;
let concept: string;
const pagina = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: await r.text() }; };
const pdf = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, kop: r.headers, inhoud: new Uint8Array(await r.arrayBuffer()) }; };
const gelukt = async (doen: ReturnType<Verhaal['doet']>) => expect(await doen).toMatchObject({ ok: true });

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-23T10:00:00Z') });
  v = verhaalIn(app);
  [zorg, tafel] = [await app.als('jeroen-kuiper'), await app.als('annelies-vermaat')];
  dossier = await v.dossier({ tot: 'te-plaatsen', naam: 'Noor van Zanten', motivering: MOTIVERING });
  concept = await v.dossier({ tot: 'concept', naam: 'Teun de Boer' });
}, 120_000);
afterAll(() => app.stop());

describe('P3.d de brief van een besluit', () => {
  it('is er voor wie het besluit ziet, en bestaat niet voor de rest', async () => {
    const gezien: string[] = [];
    const onbekend = await pagina(zorg, '/dossiers/00000000-0000-4000-8000-000000000000/brief');
    for (const { slug, wie } of await v.iedereen()) {
      const ik = await app.als(slug);
      for (const einde of ['', '.pdf', '?soort=uitstel']) {
        const { status, tekst } = await pagina(ik, `/dossiers/${dossier}/brief${einde}`);
        if (status === 200) gezien.push(`${wie.rol} ${einde}`);
        // a client is sent to their own door
        else expect(status, `${slug} ${einde}`).toBe(wie.rol === 'client' ? 303 : 404);
        if (status !== 200) expect(tekst).not.toContain('Merk-motivering');
      }
    }
    expect([...new Set(gezien)].sort()).toEqual(['begeleider', 'servicepunt-manager', 'servicepunt-medewerker', 'tafellid'].flatMap((r) => [`${r} `, `${r} .pdf`]).sort());
    const corporatie = await app.als('ruud-scholten');
    expect((await pagina(corporatie, `/dossiers/${dossier}/brief`)).tekst).toContain('Dit dossier is niet gevonden');
    expect(onbekend.tekst).toContain('Dit dossier is niet gevonden');
  });

  it('zonder sessie: eerst inloggen', async () => expect((await app.vraag(undefined, `/dossiers/${dossier}/brief.pdf`)).status).toBe(303));

  it('is als PDF toegankelijk (PDF/UA-1), heet naar het kenmerk alleen, en zegt alles letterlijk', async () => {
    const { status, kop, inhoud } = await pdf(tafel, `/dossiers/${dossier}/brief.pdf`);
    expect(status).toBe(200);
    expect(kop.get('content-type')).toBe('application/pdf');
    expect(kop.get('content-disposition')).toMatch(/^inline; filename="PACT-2026-\d{4}-brief\.pdf"$/);
    expect(kop.get('cache-control')).toBe('no-store');
    expect(Buffer.from(inhoud.slice(0, 5)).toString()).toBe('%PDF-');
    expect(pdfBeschrijving(inhoud)).toMatch(/pdfuaid:part>1</);
    const tekst = pdfTekst(inhoud);
    for (const deel of ['#sys.inputs *x* <b>vet</b> $x$ // @a', 'Tweede regel.', 'Noor van Zanten', 'maandag 4 januari 2027', 'Concept, nog niet verzonden']) expect(tekst.replaceAll(' ', '')).toContain(deel.replaceAll(' ', ''));
  });

  it('staat op de pagina met dezelfde woorden, als tekst en niet als opmaak', async () => {
    const { tekst } = await pagina(tafel, `/dossiers/${dossier}/brief`);
    expect(tekst).toContain('&lt;b&gt;vet&lt;/b&gt;');
    expect(tekst).not.toContain('<b>vet</b>');
    expect(tekst).toContain('maandag 4 januari 2027');
    expect(tekst).toContain(`/dossiers/${dossier}/stappen/besluit-verzenden`);
  });

  it('is te vinden op het dossier en bij het verzenden', async () => {
    for (const pad of [`/dossiers/${dossier}`, `/dossiers/${dossier}/stappen/besluit-verzenden`]) expect((await pagina(tafel, pad)).tekst).toContain(`href="/dossiers/${dossier}/brief"`);
  });

  it('wordt na het verzenden de brief van die dag, met de vastgelegde laatste dag', async () => {
    const ander = await v.dossier({ tot: 'te-plaatsen', naam: 'Sanne Prins' });
    await gelukt(v.doet('besluit-verzenden', ander, tafel, { wijze: 'post', gebeurd_op: '2026-11-23' }));
    const { tekst } = await pagina(zorg, `/dossiers/${ander}/brief`);
    expect(tekst).not.toContain('Concept, nog niet verzonden');
    expect(tekst).toContain('tot en met maandag 4 januari 2027');
  });

  it('uitstel: een eigen brief met de nieuwe dag en de reden', async () => {
    const ander = await v.dossier({ tot: 'te-beslissen', naam: 'Sem Groot' });
    expect(await pagina(tafel, `/dossiers/${ander}/brief`)).toMatchObject({ status: 404, tekst: expect.stringContaining('Er is nog geen brief') });
    await gelukt(v.doet('besluit-verdagen', ander, tafel, { verdaging_reden: 'Merk-uitstel: de tafel is ziek.' }));
    const { tekst } = await pagina(zorg, `/dossiers/${ander}/brief?soort=uitstel`);
    expect(tekst).toContain('Merk-uitstel: de tafel is ziek.');
    expect(pdfTekst((await pdf(tafel, `/dossiers/${ander}/brief.pdf?soort=uitstel`)).inhoud)).toContain('Merk-uitstel');
    expect((await pagina(tafel, `/dossiers/${ander}`)).tekst).toContain('Brief over de langere termijn');
  });

  it('elke lezing van een brief staat in het logboek', async () => {
    const tel = async (): Promise<number> => {
      const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
      await client.connect();
      return (await client.query<{ n: number }>('select count(*)::int as n from voordeur.inzage where $1 = any(dossiers)', [dossier]).finally(() => client.end())).rows[0]!.n;
    };
    const eerst = await tel();
    await pdf(zorg, `/dossiers/${dossier}/brief.pdf`);
    expect(await tel()).toBeGreaterThan(eerst);
  });
});

describe('P3.b W22 het toestemmingsformulier en wat er staat', () => {
  it('is er alleen voor wie toestemming mag vastleggen', async () => {
    expect((await pagina(zorg, `/dossiers/${dossier}/toestemmingsformulier`)).status).toBe(200);
    for (const wie of [tafel, await app.als('marloes-de-wit'), await app.als('ruud-scholten')]) for (const einde of ['', '.pdf']) expect((await pagina(wie, `/dossiers/${dossier}/toestemmingsformulier${einde}`)).status).toBe(404);
  });

  it('is als PDF toegankelijk en noemt elk doel', async () => {
    const { inhoud, kop } = await pdf(zorg, `/dossiers/${concept}/toestemmingsformulier.pdf`);
    expect(kop.get('content-disposition')).toMatch(/filename="PACT-2026-\d{4}-toestemming\.pdf"$/);
    expect(pdfBeschrijving(inhoud)).toMatch(/pdfuaid:part>1</);
    const regeling = app.kern.regelingen.alle().find((r) => r.regeling.startsWith('pact'))!;
    for (const { naam } of regeling.toestemming.doeleinden) expect(pdfTekst(inhoud)).toContain(naam);
  });

  it('na het vastleggen staat er wat is gegeven, door wie en wanneer; geen leeg formulier', async () => {
    const pad = `/dossiers/${concept}/stappen/toestemming-vastleggen`;
    const { tekst } = await pagina(zorg, pad);
    expect(tekst).toMatch(/5 januari 2026[\s\S]*<dd>De cliënt<\/dd>[\s\S]*Met een ondertekend formulier/);
    expect(tekst).toMatch(/Een deel intrekken|Uitbreiden/);
    expect(tekst).toContain('Alles intrekken');
    expect(tekst).not.toContain('name="wijze"');
    expect((await pagina(zorg, `${pad}?uitbreiden=ja`)).tekst).toContain('name="wijze"');
  });

  it('zegt vóór het intrekken welke organisaties het zicht verliezen en of een aanbod vervalt', async () => {
    const lopend = await v.dossier({ tot: 'advies-gevraagd', naam: 'Lies Vos' });
    const { tekst } = await pagina(zorg, `/dossiers/${lopend}/stappen/toestemming-intrekken`);
    expect(tekst).toMatch(/Zien dit dossier direct niet meer:[^<]*Gemeente Haarlem[^<]*PréWonen/);
    expect(tekst).toContain('Het aanbod dat loopt vervalt');
    expect((await pagina(zorg, `/dossiers/${lopend}/stappen/toestemming-beperken`)).tekst).toContain('Wat er dan gebeurt');
  });

  it('geen fout van de server', () => expect(app.fouten).toEqual([]));
});
