import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROEPEN } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { documentToevoegen } from '../../src/actions/aanvraag/document-toevoegen.ts';
import { openZip } from '../../src/rekenblad/zip.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';
import { mijnroutes } from '../../src/web/mijn/routes.tsx';
import { wieMag } from '../../src/web/mijn/wiemag.ts';
import { laadDossier } from '../../src/storage/dossiers.ts';
import { kijk, koppel } from './thuis.ts';

/* The client's own door, and nobody else's: what it shows, what it changes, and that it stays shut to others. */

let app: App;
let v: Verhaal;
let milan: Aanwezig;
let rachida: Aanwezig;
let sofie: Aanwezig;
let begeleider: Aanwezig;
let eigen: string;
let ander: string;
const queries: string[] = [];

const lees = async (wie: Aanwezig, pad: string): Promise<string> => (await app.vraag(wie, pad)).text();
const stuur = (wie: Aanwezig, pad: string, velden: Record<string, string | string[]> = {}) =>
  app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(Object.entries(velden).flatMap(([n, w]) => [w].flat().map((x): [string, string] => [n, x]))) });
const stand = async (wie: Aanwezig, dossier: string) => (await app.verbinding.als(wie.token, (tx) => laadDossier(tx, dossier)))!;
/** What a reader sees, without what belongs to every page. */
const tekst = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  app = await startApp({ opQuery: (q) => { if (q.includes('voordeur')) queries.push(q); } });
  v = verhaalIn(app);
  [milan, rachida, sofie] = [await app.als('milan-visser'), await app.als('rachida-amrani'), await app.als('sofie-winkel')];
  begeleider = await app.als((await v.iedereen()).find((p) => p.wie.rol === 'begeleider' && p.wie.organisatie === 'hvo-querido')!.slug);
  eigen = await v.dossier({ tot: 'wacht-op-woning', naam: 'Milan Visser', toelichting: 'merk-milan-huishouden', doelen: 'merk-milan-doel', motivering: 'merk-milan-motivering' });
  ander = await v.dossier({ tot: 'woont', naam: 'Rachida Amrani', zorg: 'ribw-kam', toelichting: 'merk-rachida-huishouden', doelen: 'merk-rachida-doel', motivering: 'merk-rachida-motivering' });
  await koppel(app.db, 'milan-visser', eigen);
  await koppel(app.db, 'rachida-amrani', ander);
}, 120_000);
afterAll(() => app.stop());

const PAGINAS = mijnroutes.filter((r) => r.methode === 'GET' && !r.pad.includes(':')).map((r) => r.pad);

describe('P3.b, P12, W22 de eigen deur', () => {
  it('P12.a laat de cliënt het eigen dossier zien, en op geen enkele pagina iets van een ander', async () => {
    for (const pad of [...PAGINAS, '/mijn/brieven/besluit', '/mijn/delen/uit?wat=woning', '/mijn/delen/aan?wat=alles']) {
      const [een, twee] = [await lees(milan, pad), await lees(rachida, pad)];
      expect(een, pad).not.toMatch(/rachida|merk-rachida/i);
      expect(twee, pad).not.toMatch(/milan|merk-milan/i);
      expect(een, pad).not.toContain(ander);
    }
    expect(await lees(milan, '/mijn')).toContain('Dag Milan');
    const gegevens = await lees(milan, '/mijn/gegevens');
    for (const merk of ['merk-milan-huishouden', 'merk-milan-doel', 'merk-milan-motivering']) expect(gegevens).toContain(merk);
    expect(app.fouten).toEqual([]);
  });
  it('P12.a cliënten hebben geen collega\'s: niemand leest de naam van een ander, en wie zelf een stap zet staat nergens als contactpersoon', async () => {
    const namen = await app.verbinding.als(milan.token, async (tx) => (await sql<{ naam: string }>`select naam from voordeur.collegas()`.execute(tx)).rows);
    expect(namen).toEqual([]);
    expect(await v.doet('verzoek-indienen', eigen, { wie: milan.wie, token: milan.token }, { verzoek: 'inzage', tekst: 'Wat staat er over mij?' })).toMatchObject({ ok: true });
    expect(await kijk(app.db, 'voordeur_zicht', `select rol from voordeur.contactpersoon where dossier_id = $1 and rol = 'client'`, [eigen])).toEqual([]);
  });
  it('P12.a het nummer van een ander dossier in het adres opent niets, en zegt niet of het bestaat', async () => {
    for (const pad of PAGINAS) {
      const [bestaat, onzin] = [await app.vraag(milan, `${pad}?dossier=${ander}`), await app.vraag(milan, `${pad}?dossier=00000000-0000-4000-8000-000000000000`)];
      expect([bestaat.status, onzin.status], pad).toEqual([404, 404]);
      expect(await bestaat.text()).toBe(await onzin.text());
    }
    const voor = await stand(begeleider, eigen);
    for (const pad of ['/mijn/delen/uit', '/mijn/delen/aan', '/mijn/verzoek', '/mijn/downloaden']) {
      expect((await stuur(rachida, `${pad}?wat=alles&dossier=${eigen}`, { verzoek: 'correctie', tekst: 'Nee' })).status, pad).toBe(404);
      expect((await stuur(milan, `${pad}?wat=%00&dossier=geen-uuid`)).status, pad).toBe(404);
    }
    expect((await stand(begeleider, eigen)).volgnummer).toBe(voor.volgnummer);
    expect(app.fouten).toEqual([]);
  });
  it('P12.h een medewerker komt er niet in, en wie niet is ingelogd ook niet', async () => {
    for (const { pad, methode } of mijnroutes) {
      const echt = pad.replace(':soort', 'besluit').replace(':id', eigen);
      expect((await app.vraag(begeleider, echt, { method: methode })).status, pad).toBe(403);
      expect((await app.vraag(undefined, echt, { method: methode })).status, pad).toBe(303);
    }
  });
  it('P12.e wie nog geen dossier heeft, leest hoe dat komt', async () => {
    const antwoord = await app.vraag(sofie, '/mijn');
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toContain('Vraag je begeleider om een uitnodiging');
    for (const pad of PAGINAS.slice(1)) expect((await app.vraag(sofie, pad)).status, pad).toBe(404);
  });
  it('P12.e zegt wat er nu gebeurt, waar je staat en wie je kunt vragen, zonder vaktaal', async () => {
    const thuis = tekst(await lees(milan, '/mijn'));
    expect(thuis).toContain('Je staat op de wachtlijst');
    expect(thuis).toContain('De gemeente zei ja');
    expect(thuis).toContain('Mag ik nee zeggen tegen een woning?');
    for (const pad of PAGINAS.filter((p) => p !== '/mijn/gegevens')) expect(tekst(await lees(milan, pad)), pad).not.toMatch(/\b(fase|dossier|beschikking|doeleinde)\b/i);
    expect(tekst(await lees(rachida, '/mijn'))).toContain('Je woont in je eigen woning');
  });
  it('P12.e de thuispagina vraagt de database steeds even veel', async () => {
    const tel = async (wie: Aanwezig) => { queries.length = 0; await lees(wie, '/mijn'); return queries.length; };
    const [een, twee] = [await tel(milan), await tel(rachida)];
    expect(een).toBe(twee);
    expect(een).toBeLessThan(16);
  });
});

describe('P12.b wie keek er, en mee naar huis', () => {
  it('P12.b de cliënt leest wie er keek, in gewone woorden, en niet het eigen kijken', async () => {
    await lees(begeleider, `/dossiers/${eigen}`);
    const keek = tekst(await lees(milan, '/mijn/inzage'));
    expect(keek).toContain(`${begeleider.wie.naam} van HVO-Querido`);
    expect(keek.split('Wie keek er?').at(-1)).not.toContain('Milan Visser van');
    const rijen = await kijk<{ n: number }>(app.db, 'voordeur_persoon', `select count(*)::int as n from voordeur.inzage where dossiers @> array[$1]::uuid[] and rol = 'client'`, [eigen]);
    expect(rijen[0]!.n).toBeGreaterThan(0);
  });
  it('P12.e alles in één bestand: om te lezen, als gegevens, met documenten en wie er keek; dat het is meegenomen staat in het logboek', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    expect(await documentToevoegen(app.kern, begeleider, eigen, { groep: 'personalia', naam: 'Café "pas".png', inhoud: png })).toMatchObject({ ok: true });
    const antwoord = await stuur(milan, '/mijn/downloaden');
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-disposition')).toMatch(/^attachment; filename="mijn-gegevens-\d{4}-\d\d-\d\d\.zip"$/);
    const zip = openZip(Buffer.from(await antwoord.arrayBuffer()), 60_000_000)!;
    const pagina = zip.deel('mijn-gegevens.html')!.toString();
    const data = JSON.parse(zip.deel('mijn-gegevens.json')!.toString()) as { gegevens: Record<string, unknown>; inzage: { naam: string }[]; documenten: unknown[] };
    for (const merk of ['merk-milan-huishouden', 'merk-milan-doel', 'Milan Visser', begeleider.wie.naam]) expect(pagina).toContain(merk);
    expect(JSON.stringify(data)).not.toMatch(/rachida/i);
    expect(data.gegevens).toHaveProperty('personalia');
    expect(data.inzage.some((i) => i.naam === begeleider.wie.naam)).toBe(true);
    expect(data.documenten).toHaveLength(1);
    expect(zip.deel('documenten/Cafe -pas-.png')?.equals(png)).toBe(true);
    const uitvoer = await kijk<{ groepen: string[] }>(app.db, 'voordeur_persoon', `select groepen from voordeur.inzage where dossiers @> array[$1]::uuid[] and soort = 'uitvoer' and rol = 'client'`, [eigen]);
    expect(uitvoer).toHaveLength(1);
    expect(uitvoer[0]!.groepen.length).toBe(GROEPEN.length);
  });
  it('P12.a een document van een ander is er niet', async () => {
    const id = (/\/mijn\/documenten\/([0-9a-f-]{36})/.exec(await lees(milan, '/mijn/brieven')))![1]!;
    const goed = await app.vraag(milan, `/mijn/documenten/${id}`);
    expect([goed.status, goed.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
    expect((await app.vraag(rachida, `/mijn/documenten/${id}`)).status).toBe(404);
    expect((await app.vraag(milan, '/mijn/documenten/onzin')).status).toBe(404);
  });
  it('P12.e de brief is er pas als hij is verstuurd', async () => {
    expect((await app.vraag(milan, '/mijn/brieven/besluit')).status).toBe(404);
    expect(await v.doet('besluit-verzenden', eigen, await v.als('gemeente-haarlem', 'tafellid'), { wijze: 'begeleider' })).toMatchObject({ ok: true });
    const brief = await app.vraag(milan, '/mijn/brieven/besluit');
    expect(brief.status).toBe(200);
    expect(await brief.text()).toContain('merk-milan-motivering');
    expect((await app.vraag(milan, '/mijn/brieven/waarschuwing-1')).status).toBe(404);
    expect(tekst(await lees(milan, '/mijn'))).toContain('lees de brief');
  });
});

describe('P3.b, W22 wat mogen ze weten', () => {
  it('P12.a wie er nu iets mag zien, is precies wat de database toelaat', async () => {
    for (const [wie, id] of [[milan, eigen], [rachida, ander]] as const) {
      const { stand: s } = await stand(wie, id);
      const deelnemers = await app.verbinding.als(wie.token, (tx) => tx.selectFrom('betrokkenheid').innerJoin('organisatie', 'organisatie.code', 'betrokkenheid.organisatie').select(['organisatie', 'naam', 'rol', 'van']).where('dossier_id', '=', id).where('tot', 'is', null).execute());
      const gezegd = wieMag(app.kern.regelingen.op(s.regeling, s.versie), s, deelnemers as never).map((m) => [m.code, m.rolcode, [...m.groepen].sort().join()].join('|')).sort();
      const echt = await kijk<{ organisatie: string; rol: string; groepen: string[] }>(app.db, 'voordeur_persoon', 'select organisatie, rol, groepen from voordeur.zicht where dossier_id = $1 and account_id is null', [id]);
      expect(gezegd).toEqual(echt.map((z) => [z.organisatie, z.rol, [...z.groepen].sort().join()].join('|')).sort());
    }
  });
  it('W22 een schakelaar zegt eerst wat er verandert, en doet zelf niets', async () => {
    const voor = (await stand(milan, eigen)).volgnummer;
    const pagina = await lees(milan, '/mijn/delen');
    expect(pagina.match(/role="switch"/g)).toHaveLength(4);
    const gevolg = tekst(await lees(milan, '/mijn/delen/uit?wat=woning'));
    expect(gevolg).toContain('PréWonen');
    expect(gevolg).toContain('Daarom gaat al het delen uit');
    expect(gevolg).toContain('Je hulp van HVO-Querido gaat gewoon door');
    expect((await stand(milan, eigen)).volgnummer).toBe(voor);
    expect((await app.vraag(milan, '/mijn/delen/uit?wat=onzin')).status).toBe(409);
  });
  it('W22 één doel uitzetten en weer aanzetten', async () => {
    expect((await stuur(milan, '/mijn/delen/uit?wat=zachte-landing')).headers.get('location')).toBe('/mijn/delen?gedaan=toestemming-beperken');
    expect((await stand(milan, eigen)).stand.doeleinden).toEqual(['beoordeling', 'woning', 'voorzieningen']);
    expect(tekst(await lees(milan, '/mijn/delen?gedaan=toestemming-beperken'))).toContain('Delen staat hiervoor uit.');
    expect((await stuur(milan, '/mijn/delen/aan?wat=zachte-landing')).status).toBe(303);
    expect((await stand(milan, eigen)).stand.doeleinden).toEqual(['beoordeling', 'woning', 'voorzieningen', 'zachte-landing']);
  });
  it('P3.b uitzetten werkt meteen voor de corporatie en het Servicepunt; de begeleider en de cliënt zelf blijven zien', async () => {
    const ruud = await app.als((await v.iedereen()).find((p) => p.wie.rol === 'woonconsulent' && p.wie.organisatie === 'pre-wonen')!.slug);
    expect((await app.vraag(ruud, `/dossiers/${eigen}`)).status).toBe(200);
    const versie = (/name="versie" value="(\d+)"/.exec(await lees(milan, '/mijn/delen/uit?wat=alles')))![1]!;
    expect((await stuur(milan, '/mijn/delen/uit?wat=alles', { versie })).headers.get('location')).toBe('/mijn/delen?gedaan=toestemming-intrekken');
    expect((await app.vraag(ruud, `/dossiers/${eigen}`)).status).toBe(404);
    expect((await app.vraag(begeleider, `/dossiers/${eigen}`)).status).toBe(200);
    expect(tekst(await lees(milan, '/mijn'))).toContain('Delen staat uit');
    expect((await stuur(milan, '/mijn/delen/uit?wat=alles', { versie })).status).toBeGreaterThanOrEqual(400);
    const door = (await app.verbinding.als(milan.token, (tx) => tx.selectFrom('gebeurtenis').select(['gegevens', 'organisatie']).where('stroom_id', '=', eigen).where('soort', '=', 'toestemming-ingetrokken').execute()));
    expect(door).toMatchObject([{ gegevens: { door: 'client' }, organisatie: 'client' }]);
    // And back again: what is needed together, what is not only when chosen.
    expect(await lees(milan, '/mijn/delen/aan?wat=alles')).toContain('Wil je dit ook?');
    expect((await stuur(milan, '/mijn/delen/aan?wat=alles', { doeleinden: 'zachte-landing' })).status).toBe(303);
    expect((await stand(milan, eigen)).stand).toMatchObject({ toestemming: 'gegeven', doeleinden: ['beoordeling', 'woning', 'zachte-landing'] });
    expect((await app.vraag(ruud, `/dossiers/${eigen}`)).status).toBe(200);
  });
});

describe('P12.c vragen, en namens een ander', () => {
  it('P12.c een verzoek komt bij de begeleider, de tekst staat in geen gebeurtenis, en het antwoord komt terug', async () => {
    expect((await stuur(milan, '/mijn/verzoek', { verzoek: 'correctie', tekst: '' })).status).toBe(400);
    expect((await stuur(milan, '/mijn/verzoek', { verzoek: 'correctie', groep: 'huishouden', tekst: 'Ik woon alleen, merk-verzoek.' })).headers.get('location')).toBe('/mijn/verzoek?gedaan=verzoek-indienen');
    const pagina = tekst(await lees(milan, '/mijn/verzoek?gedaan=verzoek-indienen'));
    expect(pagina).toContain('Je vraag is verstuurd.');
    expect(pagina).toContain('merk-verzoek');
    expect(pagina).toContain('wacht op antwoord');
    const gebeurtenissen = await kijk<{ alles: string }>(app.db, 'voordeur_zicht', 'select gegevens::text as alles from voordeur.gebeurtenis where stroom_id = $1', [eigen]);
    expect(JSON.stringify(gebeurtenissen)).not.toContain('merk-verzoek');
    expect(await v.doet('verzoek-beantwoorden', eigen, begeleider, { nr: '1', uitkomst: 'toegewezen', antwoord: 'Dat is aangepast, merk-antwoord.' })).toMatchObject({ ok: true });
    expect(tekst(await lees(milan, '/mijn/verzoek'))).toContain('merk-antwoord');
  });
  it('P3.b een vertegenwoordiger leest over wie het gaat, en kan meer dossiers hebben', async () => {
    const daan = await v.dossier({ tot: 'te-beslissen', naam: 'Daan Prins' });
    await koppel(app.db, 'rachida-amrani', daan, 'vertegenwoordiger');
    const [eerste, tweede] = [tekst(await lees(rachida, `/mijn?dossier=${ander}`)), await lees(rachida, `/mijn?dossier=${daan}`)];
    expect(eerste).toContain('Dag Rachida');
    expect(tekst(tweede)).toContain('Dit gaat over Daan Prins');
    expect(tweede).toContain(`/mijn/gegevens?dossier=${daan}`);
    expect(tekst(await lees(rachida, `/mijn/gegevens?dossier=${daan}`))).toContain('Gegevens van Daan');
  });
  it('P3.b intrekken tijdens een aanbod laat het aanbod vervallen en maakt de woning vrij', async () => {
    const noor = await v.dossier({ tot: 'advies-gevraagd', naam: 'Noor van Zanten' });
    await koppel(app.db, 'milan-visser', noor, 'vertegenwoordiger');
    expect(tekst(await lees(milan, `/mijn/delen/uit?wat=alles&dossier=${noor}`))).toContain('gaat naar iemand anders');
    expect((await stuur(milan, `/mijn/delen/uit?wat=alles&dossier=${noor}`)).status).toBe(303);
    expect((await stand(milan, noor)).stand).toMatchObject({ toestemming: 'ingetrokken', status: 'wacht-op-woning' });
    expect(tekst(await lees(milan, `/mijn?dossier=${noor}`))).toContain('Delen staat uit');
    expect((await stand(milan, eigen)).stand.toestemming).toBe('gegeven');
    expect(app.fouten).toEqual([]);
  });
  it('P12.h elke stand van een dossier geeft een pagina, nooit een fout', async () => {
    for (const tot of ['concept', 'te-toetsen', 'te-plaatsen', 'advies-gegeven', 'contract-maken', 'contract-tekenen', 'sleutel-overdragen'] as const) {
      const id = await v.dossier({ tot, naam: 'Iemand Anders' });
      await koppel(app.db, 'rachida-amrani', id, 'vertegenwoordiger');
      for (const pad of PAGINAS) expect((await app.vraag(rachida, `${pad}?dossier=${id}`)).status, `${tot} ${pad}`).toBeLessThan(410);
    }
    expect(app.fouten).toEqual([]);
  }, 120_000);
});
