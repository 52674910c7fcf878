import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { legMatchkeuzeVast } from '../../src/actions/matching/matchkeuze.ts';
import { kandidaatVoordragen, voordrachtIntrekken } from '../../src/actions/woning/kandidaat-voordragen.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { leesWoningStand } from './stand.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The weekly table: all free homes and all candidates, decided by hand where people want, suggested pair by pair. */

const VANDAAG = vandaagIn(new Date());
const ONBEKEND = '00000000-0000-4000-8000-000000000000';
let app: App;
let v: Verhaal;
let queries = 0;
let servicepunt: Aanwezig, consulent: Ingelogd, begeleider: Ingelogd, westfriesland: Ingelogd;
let [a, b, c]: string[] = [];
let [een, twee]: string[] = [];

const pagina = async (pad = '/matchtafel', wie = servicepunt) => { const antwoord = await app.vraag(wie, pad); return { status: antwoord.status, tekst: await antwoord.text() }; };
const post = (pad: string, velden: Record<string, string>, wie = servicepunt) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(velden) });
const kenmerk = async (id: string) => (await app.verbinding.als(servicepunt.token, (tx) => tx.selectFrom('dossier').select('kenmerk').where('id', '=', id).executeTakeFirstOrThrow())).kenmerk;
const stand = (woning: string) => leesWoningStand(app.verbinding, consulent.token, woning);

beforeAll(async () => {
  app = await startApp({ opQuery: () => { queries += 1; } });
  v = verhaalIn(app);
  servicepunt = await app.als('marloes-de-wit');
  [consulent, begeleider, westfriesland] = await Promise.all([v.als('pre-wonen', 'woonconsulent'), v.als('hvo-querido', 'begeleider'), v.als('ggd-hollands-noorden', 'uitstroomcoordinator')]);
  expect((await pagina()).tekst).toContain('Er zijn nu geen vrije woningen');
  een = await v.woning();
  expect((await pagina()).tekst).toContain('Er wacht nu niemand op een woning');
  [a, b, c] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Aad Geheim' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Bea Geheim', zorg: 'ribw-kam' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Carl Geheim', gemeente: 'velsen' })];
  twee = await v.woning('ymere');
}, 180_000);
afterAll(() => app.stop());

describe('the table', () => {
  it('P4.a alle vrije woningen en iedereen die wacht in één voorstel, met punten, waarom, en de manieren naast elkaar; zonder namen', async () => {
    const { status, tekst } = await pagina('/matchtafel?aantallen=nee');
    expect(status).toBe(200);
    expect(tekst).toContain('2 vrije woningen');
    for (const id of [a!, b!]) expect(tekst).toContain(await kenmerk(id));
    for (const woord of ['Zoals afgesproken', 'Wat het best past', 'Wie het langst wacht', 'Wie achterloopt eerst', 'Zonder tafel: één voor één', 'Terug naar de gemeente', 'Hele uitleg']) expect(tekst).toContain(woord);
    expect(tekst).not.toContain('Geheim');
    expect(tekst).toContain('Geen van deze woningen past bij de vaste eisen.');
    expect((await pagina('/matchtafel?variant=verzonnen&aantallen=nee')).tekst).toContain('Voorstel');
  });
  it('PO.c4 elke manier geeft een pagina en een bestand zonder namen', async () => {
    for (const variant of ['passend', 'wachttijd', 'spreiding']) expect((await pagina(`/matchtafel?variant=${variant}`)).status).toBe(200);
    const antwoord = await app.vraag(servicepunt, '/matchtafel.csv?aantallen=nee');
    expect(antwoord.headers.get('content-disposition')).toContain(`matchtafel-${VANDAAG}.csv`);
    const regels = (await antwoord.text()).trim().split('\r\n');
    expect(regels).toHaveLength(3);
    expect(regels.join()).not.toContain('Geheim');
  });
  it('P12.a alleen wie aan de matchtafel zit', async () => {
    for (const slug of ['jeroen-kuiper', 'ruud-scholten', 'annelies-vermaat']) expect((await app.vraag(await app.als(slug), '/matchtafel')).status).toBe(403);
    expect((await app.vraag(undefined, '/matchtafel')).status).not.toBe(200);
  });
  it('P4.a de tafel kost een vast aantal vragen aan de database, hoeveel er ook wacht', async () => {
    const tel = async () => { const voor = queries; await pagina(); return queries - voor; };
    await tel();
    const weinig = await tel();
    await v.dossier({ tot: 'wacht-op-woning', naam: 'Dora Geheim' });
    await v.woning();
    expect(await tel()).toBe(weinig);
  });
});

describe('decided by hand', () => {
  it('P4.a een paar vastzetten of uitsluiten vraagt een reden, en de verdeling houdt zich eraan', async () => {
    expect((await post('/matchtafel/afspraak', { woning: een!, dossier: b!, keuze: 'vast' })).status).toBe(400);
    expect((await post('/matchtafel/afspraak', { woning: ONBEKEND, dossier: b!, keuze: 'vast', reden: 'Dichtbij school' })).status).toBe(400);
    const antwoord = await post('/matchtafel/afspraak', { woning: twee!, dossier: a!, keuze: 'vast', reden: 'Dichtbij school', variant: 'passend', aantallen: 'nee' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/matchtafel?variant=passend&gedaan=vast']);
    const { tekst } = await pagina('/matchtafel?aantallen=nee&gedaan=vast');
    expect(tekst).toContain('Dichtbij school');
    expect(tekst).toContain('vastgezet');
    const csv = await (await app.vraag(servicepunt, '/matchtafel.csv?aantallen=nee')).text();
    expect(csv.split('\r\n').find((r) => r.includes('Ymere'))).toContain(await kenmerk(a!));
  });
  it('P4.a wat niet kan, staat er met de reden; loslaten haalt het weg', async () => {
    await post('/matchtafel/afspraak', { woning: een!, dossier: c!, keuze: 'vast', reden: 'Familie in de straat' });
    expect((await pagina('/matchtafel?aantallen=nee')).tekst).toContain('voldoet niet aan een vaste eis');
    expect((await post('/matchtafel/loslaten', { woning: een!, dossier: c! })).status).toBe(303);
    expect((await post('/matchtafel/loslaten', { woning: een!, dossier: c! })).status).toBe(404);
    expect((await pagina('/matchtafel?aantallen=nee')).tekst).not.toContain('Familie in de straat');
  });
  it('P12.a een afspraak over een ander, een andere regeling of een andere rol wordt niet bewaard', async () => {
    const invoer = { woning: een!, dossier: b!, keuze: 'niet', reden: 'Geen reden' };
    expect(await legMatchkeuzeVast(app.kern, westfriesland, invoer)).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await legMatchkeuzeVast(app.kern, consulent, invoer)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    for (const wie of [consulent, begeleider, westfriesland]) expect(await app.verbinding.als(wie.token, (tx) => tx.selectFrom('matchkeuze').select('reden').execute())).toEqual([]);
    await expect(app.verbinding.als(consulent.token, (tx) => tx.insertInto('matchkeuze').values({ woning_id: een!, dossier_id: b!, regeling: 'pact-ijmond-zuid-kennemerland', keuze: 'vast', reden: 'Stiekem', organisatie: 'pre-wonen', op: new Date() }).execute())).rejects.toThrow();
  });
});

describe('suggesting', () => {
  it('W8.4 het servicepunt draagt voor, de corporatie ziet het, en intrekken kan', async () => {
    expect((await post('/matchtafel/voordragen', { woning: een!, dossier: b! })).headers.get('location')).toBe('/matchtafel?gedaan=kandidaat-voordragen');
    expect((await stand(een!)).voordracht).toEqual({ dossier: b, op: VANDAAG });
    expect((await pagina('/matchtafel?aantallen=nee&gedaan=kandidaat-voordragen')).tekst).toContain('voorgedragen');
    expect(await kandidaatVoordragen(app.kern, servicepunt, een!, { dossier: b! }, VANDAAG)).toMatchObject({ ok: false, reden: expect.stringContaining('al voorgedragen') });
    expect((await post('/matchtafel/voordracht-intrekken', { woning: een! })).status).toBe(303);
    expect((await stand(een!)).voordracht).toBeUndefined();
    expect(await voordrachtIntrekken(app.kern, servicepunt, een!)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    const keten = await rekenKetenNa(app.db.eigenaarUrl);
    expect(keten.ok && keten.waarde.breuken).toEqual([]);
  });
  it('PO.c4 wie niet past of niet wacht, wordt niet voorgedragen', async () => {
    expect(await kandidaatVoordragen(app.kern, servicepunt, een!, { dossier: c! }, VANDAAG)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('Zoekt niet in deze gemeente') });
    expect(await kandidaatVoordragen(app.kern, servicepunt, een!, { dossier: ONBEKEND }, VANDAAG)).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'dossier' }] });
    expect(await kandidaatVoordragen(app.kern, servicepunt, een!, {}, VANDAAG)).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await kandidaatVoordragen(app.kern, servicepunt, ONBEKEND, { dossier: b! }, VANDAAG)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect((await post('/matchtafel/voordragen', { woning: 'x', dossier: 'y' })).status).toBe(404);
  });
  it('P12.a voordragen doet alleen wie de regeling dat geeft, in de eigen regeling', async () => {
    expect(await kandidaatVoordragen(app.kern, consulent, een!, { dossier: b! }, VANDAAG)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await kandidaatVoordragen(app.kern, begeleider, een!, { dossier: b! }, VANDAAG)).toMatchObject({ ok: false });
    expect(await kandidaatVoordragen(app.kern, westfriesland, een!, { dossier: b! }, VANDAAG)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
  });
  it('PO.c4 twee die tegelijk voordragen: de laatste staat er; is de woning voorgelegd, dan kan het niet meer', async () => {
    const uit = await Promise.all([a!, b!].map((dossier) => kandidaatVoordragen(app.kern, servicepunt, een!, { dossier }, VANDAAG)));
    expect(uit.every((u) => u.ok)).toBe(true);
    expect([a, b]).toContain((await stand(een!)).voordracht!.dossier);
    const legtVoor = await v.doet('woning-voorleggen', b!, consulent, { woning: een! });
    expect(legtVoor.ok, JSON.stringify(legtVoor)).toBe(true);
    expect(await kandidaatVoordragen(app.kern, servicepunt, een!, { dossier: a! }, VANDAAG)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect((await pagina('/matchtafel?aantallen=nee')).tekst).not.toContain(`/woningen/${een}"`);
    expect(app.fouten).toEqual([]);
  });
});
