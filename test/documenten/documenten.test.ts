import { request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentToevoegen } from '../../src/actions/aanvraag/document-toevoegen.ts';
import { GROEPEN, type Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { betrokkenen } from '../../src/domain/keten/betrokkenen.ts';
import { FASEN } from '../../src/domain/keten/fasen.ts';
import type { DossierStand, Status } from '../../src/domain/keten/stand.ts';
import { schrijfDocument } from '../../src/storage/documenten.ts';
import { laadDossier } from '../../src/storage/dossiers.ts';
import { leesDocumenten } from '../../src/storage/lezen/documenten.ts';
import { MET_DOSSIERS } from '../../src/web/lijsten/rollen.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { DOCX, EXE, HTML, PDF, PNG, WOORD, zip } from '../opstelling/bestanden.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* Documents of a dossier: who sees them, what is taken in, and what is left of them. */

let app: App;
let v: Verhaal;
let zorg: Aanwezig;
const VERHALEN: { tot: Status; gemeente: string }[] = [
  { tot: 'concept', gemeente: 'haarlem' }, { tot: 'te-toetsen', gemeente: 'velsen' }, { tot: 'te-beslissen', gemeente: 'haarlem' },
  { tot: 'wacht-op-woning', gemeente: 'haarlem' }, { tot: 'advies-gevraagd', gemeente: 'haarlem' }, { tot: 'woont', gemeente: 'haarlem' },
];
type Proef = { id: string; stand: DossierStand; documenten: { id: string; groep: Groep }[] };
const proeven: Proef[] = [];
let teller = 0;
/** A PDF that no other is equal to. */
const pdf = () => Buffer.concat([PDF, Buffer.from(`%${++teller}`)]);
const opsturen = (wie: Aanwezig | undefined, dossier: string, { naam = 'plan.pdf', inhoud = pdf() as Uint8Array, groep = 'personalia' as string | undefined, type = 'application/pdf' } = {}) => {
  const post = new FormData();
  if (groep) post.set('groep', groep);
  post.set('bestand', new File([new Uint8Array(inhoud)], naam, { type }));
  return app.vraag(wie, `/dossiers/${dossier}/documenten`, { method: 'POST', body: post });
};
const lijst = (wie: Aanwezig, dossier: string) => app.verbinding.als(wie.token, (tx) => leesDocumenten(tx, dossier));
const eigenaar = async <R extends pg.QueryResultRow>(opdracht: string, waarden: unknown[] = []): Promise<R[]> => {
  const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
  await client.connect();
  return client.query<R>(opdracht, waarden).then((r) => r.rows).finally(() => client.end());
};
const standVan = async (id: string) => (await app.verbinding.als(zorg.token, (tx) => laadDossier(tx, id)))!;

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  zorg = await app.als('jeroen-kuiper');
  for (const [i, verhaal] of VERHALEN.entries()) {
    const id = await v.dossier({ ...verhaal, naam: `Persoon ${i}` });
    const regeling = app.kern.regelingen.alle().find((r) => r.regeling.startsWith('pact'))!;
    for (const { groep } of regeling.aanvraag) expect((await opsturen(zorg, id, { naam: `${groep}.pdf`, groep })).status).toBe(303);
    proeven.push({ id, stand: (await standVan(id)).stand, documenten: await lijst(zorg, id) });
  }
}, 180_000);
afterAll(() => app.stop());

/** The oracle: involvement × matrix × consent, from the regeling's own data. */
function magZien(stand: DossierStand, { organisatie, rol }: { organisatie: string; rol: string }): Groep[] {
  const regeling = app.kern.regelingen.op(stand.regeling, stand.versie);
  const eigen = organisatie === stand.zorgorganisatie && rol === 'begeleider';
  if (!betrokkenen(regeling, stand).some((b) => b.organisatie === organisatie && b.rol === rol) || (stand.toestemming !== 'gegeven' && !eigen)) return [];
  return regeling.gegevensdeling.filter((d) => { const vanaf = (d.vanaf as Record<string, (typeof FASEN)[number]>)[rol]; return vanaf && FASEN.indexOf(vanaf) <= FASEN.indexOf(stand.fase); }).map((d) => d.groep);
}

describe('P12.d wie een groep ziet, ziet haar documenten; niemand anders', () => {
  it('P12.a elke persona ziet en haalt in elke fase precies de documenten van haar groepen', async () => {
    const verschillen: string[] = [];
    let gezien = 0;
    let gesloten = 0;
    for (const { wie, slug } of await v.iedereen()) {
      const ik = await app.als(slug);
      for (const p of proeven) {
        const mag = magZien(p.stand, wie);
        const verwacht = p.documenten.filter((d) => mag.includes(d.groep)).map((d) => d.groep).sort();
        const krijgt = (await lijst(ik, p.id)).map((d) => d.groep).sort();
        if (krijgt.join() !== verwacht.join()) verschillen.push(`${slug} bij ${p.stand.status}: ${krijgt} en mag ${verwacht}`);
        if (!MET_DOSSIERS.includes(wie.rol)) continue;
        for (const d of [p.documenten[0]!, p.documenten.at(-1)!]) {
          const { status } = await app.vraag(ik, `/dossiers/${p.id}/documenten/${d.id}`);
          if (mag.includes(d.groep)) gezien++; else gesloten++;
          if (status !== (mag.includes(d.groep) ? 200 : 404)) verschillen.push(`${slug} haalt ${d.groep} bij ${p.stand.status}: ${status}`);
        }
      }
    }
    expect(verschillen).toEqual([]);
    expect(Math.min(gezien, gesloten)).toBeGreaterThan(20);
    expect(app.fouten).toEqual([]);
  }, 120_000);

  it('P12.d op geen pagina staat de naam van een document uit een gesloten groep', async () => {
    const p = proeven.find((x) => x.stand.status === 'wacht-op-woning')!;
    const ruud = await app.als('ruud-scholten');
    await opsturen(zorg, p.id, { naam: 'Geheimplan.pdf', groep: 'begeleidingsplan' });
    await opsturen(zorg, p.id, { naam: 'Welzichtbaar.pdf', groep: 'zoekprofiel' });
    for (const pad of [`/dossiers/${p.id}`, `/dossiers/${p.id}/documenten`]) {
      const tekst = await (await app.vraag(ruud, pad)).text();
      expect(tekst).toContain('Welzichtbaar.pdf');
      expect(tekst).not.toContain('Geheimplan');
    }
  });

  it('P3.b is de toestemming ingetrokken, dan is elk document meteen dicht voor anderen en niet voor de zorgorganisatie', async () => {
    const id = await v.dossier({ tot: 'te-beslissen' });
    await opsturen(zorg, id);
    const [d] = await lijst(zorg, id);
    const tafel = await app.als('annelies-vermaat');
    const pad = `/dossiers/${id}/documenten/${d!.id}`;
    expect((await app.vraag(tafel, pad)).status).toBe(200);
    await v.doet('toestemming-intrekken', id, zorg, { door: 'client' });
    expect((await app.vraag(tafel, pad)).status).toBe(404);
    expect(await lijst(tafel, id)).toEqual([]);
    expect((await opsturen(tafel, id, { groep: 'beoordeling' })).status).toBe(404);
    expect((await app.vraag(zorg, pad)).status).toBe(200);
  });

  it('P12.b wie een document opent of de lijst ziet, wordt vastgelegd; wie niets krijgt, niet', async () => {
    const id = await v.dossier({ tot: 'te-toetsen' });
    await opsturen(zorg, id, { groep: 'huishouden' });
    const [d] = await lijst(zorg, id);
    const [servicepunt, ander] = [await app.als('marloes-de-wit'), await app.als('samira-bouzid')];
    await app.vraag(servicepunt, `/dossiers/${id}/documenten`);
    await app.vraag(servicepunt, `/dossiers/${id}/documenten/${d!.id}`);
    await app.vraag(ander, `/dossiers/${id}/documenten/${d!.id}`);
    const regels = await eigenaar<{ soort: string; groepen: string[]; organisatie: string }>("select soort, groepen, organisatie from voordeur.inzage where $1 = any (dossiers) and soort like 'document%' and rol <> 'begeleider' order by id", [id]);
    expect(regels).toEqual([{ soort: 'documenten', groepen: ['huishouden'], organisatie: 'stichting-woonservice' }, { soort: 'document', groepen: ['huishouden'], organisatie: 'stichting-woonservice' }]);
  });

  it('P12.f een bestandsnaam staat in geen gebeurtenis, geen adres en geen logboek', async () => {
    const id = await v.dossier({ tot: 'te-toetsen' });
    const antwoord = await opsturen(zorg, id, { naam: 'Uittreksel Zeldzaamnaam.pdf' });
    expect(antwoord.headers.get('location')).toBe(`/dossiers/${id}/documenten?gedaan=toegevoegd`);
    const sporen = await eigenaar<{ n: number }>("select count(*)::int as n from (select to_jsonb(g)::text as t from voordeur.gebeurtenis g union all select to_jsonb(i)::text from voordeur.inzage i) x where t ilike '%zeldzaamnaam%'");
    expect(sporen[0]!.n).toBe(0);
    expect(app.fouten.join()).not.toContain('Zeldzaamnaam');
  });
});

describe('P12.c ieder staat in voor wat zij aanlevert', () => {
  it('P12.c na indienen zegt de tijdlijn dat er iets bij kwam; in een concept verandert er niets', async () => {
    const concept = await v.dossier({ tot: 'concept' });
    const ingediend = await v.dossier({ tot: 'te-toetsen' });
    const eerst = [(await standVan(concept)).volgnummer, (await standVan(ingediend)).volgnummer];
    await opsturen(zorg, concept);
    await opsturen(zorg, ingediend, { groep: 'begeleidingsplan' });
    expect([(await standVan(concept)).volgnummer, (await standVan(ingediend)).volgnummer]).toEqual([eerst[0], eerst[1]! + 1]);
    const [laatste] = await eigenaar<{ soort: string; gegevens: unknown }>('select soort, gegevens from voordeur.gebeurtenis where stroom_id = $1 order by volgnummer desc limit 1', [ingediend]);
    expect(laatste).toEqual({ soort: 'gegevens-bijgewerkt', gegevens: { groepen: ['begeleidingsplan'] } });
  });

  it('P12.c de tafel voegt toe bij toetsing en besluit, het servicepunt bij de toetsing, de corporatie nergens', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const wie = { tafel: await app.als('annelies-vermaat'), andereTafel: await app.als('rob-duin'), servicepunt: await app.als('marloes-de-wit'), corporatie: await app.als('ruud-scholten'), zorg };
    const mag: Record<keyof typeof wie, Groep[]> = { tafel: ['toetsing', 'beoordeling'], andereTafel: [], servicepunt: ['toetsing'], corporatie: [], zorg: proeven[0]!.documenten.map((d) => d.groep) };
    const mis: string[] = [];
    for (const [naam, ik] of Object.entries(wie) as [keyof typeof wie, Aanwezig][]) {
      for (const groep of GROEPEN) {
        const { status } = await opsturen(ik, id, { groep });
        const verwacht = mag[naam].includes(groep) ? 303 : naam === 'andereTafel' ? 404 : naam === 'corporatie' ? 403 : 400;
        if (status !== verwacht) mis.push(`${naam} bij ${groep}: ${status}, verwacht ${verwacht}`);
      }
    }
    expect(mis).toEqual([]);
  });

  it('P12.c ook voorbij het programma laat de database niemand toevoegen waar dat niet mag', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const als = (wie: Aanwezig, groep: Groep) => app.verbinding.als(wie.token, (tx) => schrijfDocument(tx, { id: crypto.randomUUID(), dossier: id, groep, naam: 'x.pdf', soort: 'pdf', inhoud: pdf() }, new Date()));
    await expect(als(await app.als('ruud-scholten'), 'zoekprofiel')).rejects.toThrow(/row-level security/);
    await expect(als(await app.als('annelies-vermaat'), 'personalia')).rejects.toThrow(/row-level security/);
    await expect(als(await app.als('samira-bouzid'), 'personalia')).rejects.toThrow(/geen zicht/);
    await expect(als(await app.als('annelies-vermaat'), 'beoordeling')).resolves.toBe('toegevoegd');
    for (const opdracht of ['select * from voordeur.document', 'delete from voordeur.document', "update voordeur.document set naam = 'x'"])
      await expect(app.verbinding.als(zorg.token, (tx) => tx.executeQuery({ sql: opdracht, parameters: [], query: { kind: 'RawNode' } as never, queryId: { queryId: 'x' } }))).rejects.toThrow(/permission denied/);
  });

  it('P12.c alleen wie het toevoegde verwijdert het, en dan zijn naam en inhoud weg', async () => {
    const id = await v.dossier({ tot: 'te-beslissen' });
    const tafel = await app.als('annelies-vermaat');
    await opsturen(zorg, id, { groep: 'personalia' });
    await opsturen(tafel, id, { groep: 'beoordeling' });
    const [van, andermans] = await lijst(zorg, id);
    const weg = (wie: Aanwezig, document: string) => app.vraag(wie, `/dossiers/${id}/documenten/${document}/verwijderen`, { method: 'POST' });
    expect((await weg(tafel, van!.id)).status).toBe(404);
    expect((await weg(zorg, andermans!.id)).status).toBe(404);
    expect((await weg(zorg, van!.id)).headers.get('location')).toContain('gedaan=verwijderd');
    expect((await weg(zorg, van!.id)).status).toBe(404);
    expect((await app.vraag(zorg, `/dossiers/${id}/documenten/${van!.id}`)).status).toBe(404);
    const [rest] = await eigenaar<Record<string, unknown>>('select naam, octet_length(inhoud) as inhoud, octet_length(sha256) as vinger, groep, verwijderd_op is not null as weg from voordeur.document where id = $1', [van!.id]);
    expect(rest).toEqual({ naam: '', inhoud: 0, vinger: 0, groep: 'personalia', weg: true });
  });

  it('P12.c is de aanvraag afgesloten, dan komt er niets bij en gaat er niets af', async () => {
    const id = await v.dossier({ tot: 'te-toetsen' });
    await opsturen(zorg, id);
    const [d] = await lijst(zorg, id);
    expect((await v.doet('aanvraag-intrekken', id, zorg, { reden: 'andere-woning' })).ok).toBe(true);
    const antwoord = await opsturen(zorg, id);
    expect([antwoord.status, await antwoord.text()]).toEqual([409, expect.stringContaining('de aanvraag is afgesloten')]);
    expect((await app.vraag(zorg, `/dossiers/${id}/documenten/${d!.id}/verwijderen`, { method: 'POST' })).status).toBe(409);
    expect((await app.vraag(zorg, `/dossiers/${id}/documenten/${d!.id}`)).status).toBe(200);
  });
});

describe('P12.h wat er binnenkomt en hoe het eruit gaat', () => {
  it.each([
    ['een programma dat .pdf heet', EXE, 'plan.pdf', 'application/pdf', 'een programma'],
    ['een webpagina die .png heet', HTML, 'foto.png', 'image/png', 'een webpagina'],
    ['een leeg bestand', Buffer.alloc(0), 'leeg.pdf', 'application/pdf', 'leeg'],
    ['een zipbom die Word heet', zip([...WOORD, { naam: 'word/bom.xml', uitgepakt: 4_000_000_000 }]), 'brief.docx', 'application/zip', 'veel groter'],
  ])('P12.h %s wordt geweigerd; de keuze blijft staan', async (_, inhoud, naam, type, zegt) => {
    const { id } = proeven[0]!;
    const antwoord = await opsturen(zorg, id, { inhoud, naam, type, groep: 'huishouden' });
    const tekst = await antwoord.text();
    expect(antwoord.status).toBe(400);
    expect(tekst).toContain(zegt);
    expect(tekst).toMatch(/checked="" value="huishouden"|value="huishouden" checked=""/);
  });

  it('P12.h zonder bestand en zonder groep staan beide fouten er tegelijk; een kapot formulier is geen serverfout', async () => {
    const { id } = proeven[0]!;
    const leeg = await (await app.vraag(zorg, `/dossiers/${id}/documenten`, { method: 'POST', body: new FormData() })).text();
    expect(leeg).toContain('Kies een bestand.');
    expect(leeg).toContain('Kies waar het document bij hoort');
    const kapot = await app.vraag(zorg, `/dossiers/${id}/documenten`, { method: 'POST', body: '--x\r\nkapot', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    expect(kapot.status).toBe(400);
    expect(app.fouten).toEqual([]);
  });

  it('P12.h wat gehaald wordt is een bijlage van de gevonden soort, onder een veilige naam, en voert niets uit', async () => {
    const id = await v.dossier({ tot: 'concept' });
    const namen = ['../../etc/passwd', 'zij "zei".pdf', 'plan 🏠.pdf', 'regel\r\nX-Boos: ja.pdf', 'vermomd.html'];
    for (const naam of namen) expect((await opsturen(zorg, id, { naam, type: 'text/html' })).status).toBe(303);
    const documenten = await lijst(zorg, id);
    expect(documenten.map((d) => d.naam)).toEqual(['passwd.pdf', 'zij -zei-.pdf', 'plan 🏠.pdf', expect.stringMatching(/^regel.*X-Boos.*ja\.pdf$/), 'vermomd.html.pdf']);
    for (const d of documenten) {
      const { headers } = await app.vraag(zorg, `/dossiers/${id}/documenten/${d.id}`);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''\S+\.pdf$/);
      expect(decodeURIComponent(headers.get('content-disposition')!.split("UTF-8''")[1]!)).toBe(d.naam);
      expect([headers.get('content-type'), headers.get('x-content-type-options'), headers.get('content-security-policy'), headers.get('cache-control'), headers.get('x-boos')]).toEqual(['application/pdf', 'nosniff', "default-src 'none'; sandbox", 'no-store', null]);
    }
    const pagina = await (await app.vraag(zorg, `/dossiers/${id}/documenten`)).text();
    expect(pagina).toContain('plan 🏠.pdf');
  });

  it('P12.h wat terugkomt is byte voor byte wat gestuurd werd, ook bij 10 MB', async () => {
    const id = await v.dossier({ tot: 'concept' });
    const groot = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length, 'x')]);
    const stuks = [groot, DOCX, PNG];
    for (const inhoud of stuks) expect((await opsturen(zorg, id, { inhoud })).status).toBe(303);
    const documenten = await lijst(zorg, id);
    for (const [i, d] of documenten.entries()) expect(Buffer.from(await (await app.vraag(zorg, `/dossiers/${id}/documenten/${d.id}`)).arrayBuffer()).equals(stuks[i]!)).toBe(true);
    const eenTeVeel = await opsturen(zorg, id, { inhoud: Buffer.concat([groot, Buffer.from('y')]) });
    expect([eenTeVeel.status, await eenTeVeel.text()]).toEqual([400, expect.stringContaining('groter dan 10 MB')]);
  });

  it('P12.h 50 MB wordt geweigerd voor het is gelezen; elders blijft de grens 1 MB, en zonder aangekondigde lengte ook hier', async () => {
    const { id } = proeven[0]!;
    const stuur = (pad: string, koppen: Record<string, string>) => new Promise<{ status: number; tekst: string; gestuurd: number }>((klaar, mis) => {
      let gestuurd = 0;
      const vraag = request(`${app.url}${pad}`, { method: 'POST', headers: { authorization: `Bearer ${zorg.token}`, 'content-type': 'multipart/form-data; boundary=x', ...koppen } }, (antwoord) => {
        let tekst = '';
        antwoord.setEncoding('utf8').on('data', (deel: string) => { tekst += deel; }).on('end', () => { vraag.destroy(); klaar({ status: antwoord.statusCode!, tekst, gestuurd }); });
      });
      vraag.on('error', mis);
      const blok = Buffer.alloc(64 * 1024, 'x');
      const verder = () => { if (vraag.destroyed) return; if (gestuurd < 50_000_000) { gestuurd += blok.length; vraag.write(blok, () => setTimeout(verder, 1)); } };
      verder();
    });
    const groot = await stuur(`/dossiers/${id}/documenten`, { 'content-length': '50000000' });
    expect([groot.status, groot.tekst]).toEqual([400, expect.stringContaining('Een document is hoogstens 10 MB')]);
    expect(groot.gestuurd).toBeLessThan(5_000_000);
    const elders = await stuur(`/dossiers/${id}/stappen/aanvraag-indienen`, { 'content-length': '2000000' });
    expect([elders.status, elders.tekst]).toEqual([400, expect.stringContaining('hoogstens 1 MB')]);
    const stil = await stuur(`/dossiers/${id}/documenten`, { 'transfer-encoding': 'chunked' });
    expect([stil.status, stil.tekst]).toEqual([400, expect.stringContaining('hoogstens 1 MB')]);
    expect(app.fouten).toEqual([]);
  });

  it('P12.h tweemaal hetzelfde, ook tegelijk, wordt eenmaal bewaard; na twintig is het vol', async () => {
    const id = await v.dossier({ tot: 'concept' });
    const inhoud = pdf();
    const plekken = await Promise.all([1, 2, 3].map(async () => (await opsturen(zorg, id, { inhoud })).headers.get('location')!.split('=')[1]));
    expect(plekken.sort()).toEqual(['stond-er-al', 'stond-er-al', 'toegevoegd']);
    const uitkomsten = await Promise.all(Array.from({ length: 22 }, () => documentToevoegen(app.kern, zorg, id, { groep: 'personalia', naam: 'x.pdf', inhoud: pdf() })));
    expect(uitkomsten.filter((u) => u.ok)).toHaveLength(19);
    expect(await lijst(zorg, id)).toHaveLength(20);
    expect(await (await app.vraag(zorg, `/dossiers/${id}/documenten`)).text()).toContain('Er staan 20 documenten');
  });
});
