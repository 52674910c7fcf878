import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { inPostvak } from '../../src/jobs/bezorgen.ts';
import { posttaak } from '../../src/jobs/post.ts';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { VergaderingStand } from '../../src/domain/overleg/vergadering.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { laatstePost, postkantoor } from '../../src/storage/post.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

/* A meeting from plan to minutes, in the database and on the page, with what each party may see of it. */

let app: App;
let bart: Aanwezig; // manager of the service point
let samira: Aanwezig; // RIBW K/AM
let ruud: Aanwezig; // Pré Wonen
let jeroen: Aanwezig; // HVO-Querido
let esther: Aanwezig; // coordinator in Westfriesland
const vandaag = vandaagIn(new Date());

beforeAll(async () => {
  app = await startApp();
  [bart, samira, ruud, jeroen, esther] = (await Promise.all(['bart-hendriks', 'samira-bouzid', 'ruud-scholten', 'jeroen-kuiper', 'esther-molenaar'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig];
});
afterAll(() => app.stop());

type Gezet = Uitkomst<{ id: string; stand: VergaderingStand }>;
const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object = {}) => zetZaakstap(app.kern, wie, stap, id, invoer) as unknown as Promise<Gezet>;
const moet = async (u: Promise<Gezet>) => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde; };
const WANNEER = { datum: vandaag, van: '13.30', tot: '15.30', plaats: 'Kamer 2.14, Smedestraat' };
const plan = async (invoer: object = {}, wie = bart) => (await moet(zet(wie, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', ...WANNEER, ...invoer }))).id;
const punt = (wie: Aanwezig, id: string, titel: string, meer: object = {}) => moet(zet(wie, 'agendapunt-toevoegen', id, { titel, ...meer }));
const pagina = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replace(/<!-- -->/g, '') }; };

describe('P11.e het Servicepunt plant, met agenda, stukken en verslag', () => {
  it('P11.e plannen kan wie dat van de regeling mag, met een dag en tijd die kunnen', async () => {
    expect((await zet(samira, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', ...WANNEER })).ok).toBe(false);
    expect(await zet(bart, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', ...WANNEER, tot: '12.00' })).toMatchObject({ ok: false, velden: [{ veld: 'tot' }] });
    expect(await zet(bart, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', ...WANNEER, datum: dagenNa(vandaag, -1) })).toMatchObject({ ok: false, velden: [{ veld: 'datum' }] });
    expect(await zet(bart, 'vergadering-plannen', undefined, { tafel: 'beoordelingstafel', ...WANNEER })).toMatchObject({ ok: false, velden: [{ veld: 'tafel' }] });
    const id = await plan();
    expect((await pagina(samira, `/overleg/${id}`)).tekst).toContain('Kamer 2.14');
    expect((await pagina(esther, `/overleg/${id}`)).status).toBe(404);
  });

  it('P11.e elke partij ziet alleen de punten die voor haar zijn, doorlopend genummerd, en alleen hun stukken', async () => {
    const id = await plan();
    await punt(bart, id, 'Algemeen punt');
    await punt(ruud, id, 'Alleen voor corporaties', { voor: ['soort:corporatie'], waarom: 'Over onze voorraad.' });
    await punt(samira, id, 'Alleen voor ons en HVO', { voor: ['hvo-querido'] });
    await punt(bart, id, 'Laatste punt');
    const van = async (wie: Aanwezig) => [...(await pagina(wie, `/overleg/${id}`)).tekst.matchAll(/<strong>(\d\. [^<]+)<\/strong>/g)].map((m) => m[1]);
    expect(await van(ruud)).toEqual(['1. Algemeen punt', '2. Alleen voor corporaties', '3. Laatste punt']);
    expect(await van(samira)).toEqual(['1. Algemeen punt', '2. Alleen voor ons en HVO', '3. Laatste punt']);
    expect(await van(jeroen)).toEqual(['1. Algemeen punt', '2. Alleen voor ons en HVO', '3. Laatste punt']);
    expect(await van(bart)).toHaveLength(4);
    // Who brought it in is one of the kind it is for, and is not named twice.
    expect((await pagina(ruud, `/overleg/${id}`)).tekst).toContain('Alleen voor corporaties<');

    const stuur = (wie: Aanwezig, inhoud: string, naam: string, bij: string) => { const f = new FormData(); f.set('punt', bij); f.set('bestand', new File([inhoud], naam, { type: 'application/pdf' })); return app.vraag(wie, `/overleg/${id}/stukken`, { method: 'POST', body: f, headers: { origin: app.url } }); };
    const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n161\n%%EOF\n';
    expect((await stuur(ruud, 'MZ nep', 'virus.exe', '2')).status).toBe(400);
    expect((await stuur(ruud, pdf, 'voorraad.pdf', '2')).status).toBe(303);
    const stuk = /stukken\/([0-9a-f-]{36})/.exec((await pagina(ruud, `/overleg/${id}`)).tekst)![1];
    const op = await app.vraag(ruud, `/overleg/${id}/stukken/${stuk}`);
    expect(op.headers.get('content-disposition')).toContain('attachment');
    expect((await app.vraag(samira, `/overleg/${id}/stukken/${stuk}`)).status).toBe(404);
    expect((await pagina(samira, `/overleg/${id}`)).tekst).not.toContain('voorraad.pdf');
    // A point that is not there for this reader takes no paper.
    expect((await stuur(samira, pdf, 'x.pdf', '2')).status).toBe(400);

    // A step like any other: in the memory with its point and size and never its name, for who has it, and not after the end.
    const { rows } = await alsEigenaar<{ gegevens: object; actie: string }>(app.db.eigenaarUrl, `select gegevens, actie from voordeur.gebeurtenis where stroom_id = '${id}' and soort = 'stuk-toegevoegd'`);
    expect(rows).toEqual([{ actie: 'stuk-toevoegen', gegevens: { nummer: 2, grootte: pdf.length, namens: 'pre-wonen' } }]);
    expect((await stuur(await app.als('tom-adriaanse'), pdf, 'x.pdf', '')).status).toBe(403);
    expect((await stuur(esther, pdf, 'x.pdf', '')).status).toBe(404);
    await moet(zet(bart, 'vergadering-beginnen', id, { aanwezig: ['pre-wonen'] }));
    await moet(zet(bart, 'vergadering-sluiten', id, {}));
    expect((await stuur(bart, pdf, 'x.pdf', '')).status).toBe(409);
    expect((await pagina(bart, `/overleg/${id}`)).tekst).not.toContain('Stuk toevoegen');
  });

  it('P11.e van beginnen tot vastgesteld: het verslag komt uit de besluiten, voor wie het mag lezen', async () => {
    const id = await plan();
    await punt(bart, id, 'Monitor');
    await punt(ruud, id, 'Vertrouwelijk', { voor: ['soort:corporatie'] });
    await punt(samira, id, 'Blijft liggen');
    await moet(zet(samira, 'deelname-melden', id, { hoe: 'komt' }));
    await moet(zet(ruud, 'deelname-melden', id, { hoe: 'komt-niet' }));
    expect((await pagina(samira, `/overleg/${id}`)).tekst).toContain('Nog niemand van: gemeenten, corporaties, welzijnsorganisaties');
    await moet(zet(bart, 'vergadering-beginnen', id, { aanwezig: ['ribw-kam', 'pre-wonen'] }));
    expect(await zet(bart, 'agendapunt-afronden', id, { punt: '1', uitkomst: 'besluit' })).toMatchObject({ ok: false, velden: [{ veld: 'besluit' }] });
    const post = (pad: string, velden: Record<string, string>) => app.vraag(bart, pad, { method: 'POST', body: new URLSearchParams(velden), headers: { origin: app.url } });
    expect((await pagina(bart, `/overleg/${id}`)).tekst).toContain('Nu: 1. Monitor');
    expect((await post(`/overleg/${id}/punt`, { punt: '1', uitkomst: 'besluit', besluit: '' })).status).toBe(400);
    expect((await post(`/overleg/${id}/punt`, { punt: '1', uitkomst: 'besluit', besluit: 'Wij kijken <b>elk</b> kwartaal.' })).status).toBe(303);
    await moet(zet(bart, 'agendapunt-afronden', id, { punt: '2', uitkomst: 'kennisname', besluit: 'Gehoord.' }));
    await moet(zet(bart, 'vergadering-sluiten', id, {}));

    const [vanRuud, vanSamira] = [(await pagina(ruud, `/overleg/${id}/verslag`)).tekst, (await pagina(samira, `/overleg/${id}/verslag`)).tekst];
    expect(vanRuud).toContain('Gehoord.');
    expect(vanSamira).not.toContain('Vertrouwelijk');
    expect(vanSamira).toContain('Wij kijken &lt;b&gt;elk&lt;/b&gt; kwartaal.');
    expect(vanSamira).toContain('2. Blijft liggen');
    expect(vanSamira).toContain('Dit verslag is nog niet vastgesteld.');
    expect((await zet(jeroen, 'verslag-vaststellen', id, {})).ok).toBe(false);
    expect((await moet(zet(samira, 'verslag-vaststellen', id, {}))).stand.status).toBe('gesloten');
    expect((await moet(zet(ruud, 'verslag-vaststellen', id, {}))).stand.status).toBe('vastgesteld');
    const pdf = await app.vraag(samira, `/overleg/${id}/verslag.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    await pdf.arrayBuffer();

    // What was put off proposes itself for the next one of this table.
    const volgende = await plan();
    expect((await pagina(bart, `/overleg/${volgende}`)).tekst).toContain('Op de agenda: Blijft liggen');
    expect((await post(`/overleg/${volgende}/overnemen`, { voorstel: `aangehouden:${id}:3` })).status).toBe(303);
    expect((await pagina(samira, `/overleg/${volgende}`)).tekst).toContain('1. Blijft liggen');
    expect((await pagina(bart, `/overleg/${volgende}`)).tekst).not.toContain('Op de agenda: Blijft liggen');

    // Called off, it comes back, also when another meeting was closed without it.
    await moet(zet(bart, 'vergadering-afzeggen', volgende, { reden: 'Te weinig punten.' }));
    const zonder = await plan();
    await moet(zet(bart, 'vergadering-beginnen', zonder, { aanwezig: ['pre-wonen'] }));
    await moet(zet(bart, 'vergadering-sluiten', zonder, {}));
    expect((await pagina(bart, `/overleg/${await plan()}`)).tekst).toContain('Op de agenda: Blijft liggen');
  });

  it('P11.e wat mensen schrijven staat nooit in het geheugen', async () => {
    const { rows } = await alsEigenaar<{ tekst: string }>(app.db.eigenaarUrl, `select string_agg(gegevens::text, ' ') as tekst from voordeur.gebeurtenis where stroom = 'zaak'`);
    for (const woord of ['Kamer 2.14', 'Vertrouwelijk', 'Gehoord', 'Blijft liggen']) expect(rows[0]!.tekst).not.toContain(woord);
  });

  it('P11.e het hele jaar in één keer: elke tafel staat er met wat is gepland en wat te laat is, ook als CSV', async () => {
    const jaar = String(Number(vandaag.slice(0, 4)) + 1);
    const r = await app.vraag(bart, '/overleg/plannen', { method: 'POST', body: new URLSearchParams({ tafel: 'evaluatietafel', jaar }), headers: { origin: app.url } });
    expect(r.headers.get('location')).toBe(`/overleg?jaar=${jaar}&gepland=4#evaluatietafel`);
    const csv = (await pagina(samira, `/overleg.csv?jaar=${jaar}&tafel=evaluatietafel`)).tekst;
    expect(csv.match(/;gepland;/g)).toHaveLength(4);
    expect((await pagina(samira, `/overleg?jaar=${jaar}`)).tekst).not.toContain('Plan de ');
    expect((await app.vraag(samira, '/overleg/plannen', { method: 'POST', body: new URLSearchParams({ tafel: 'casuistiektafel', jaar }), headers: { origin: app.url } })).headers.get('location')).toContain('gepland=0');
    expect((await pagina(samira, `/overleg?jaar=${Number(jaar) - 3}`)).tekst).toContain('niet gehouden');
  });

  it('PD.tafels een overleg dat te laat is en niet gepland, staat op Samen voor wie plant, en bij niemand anders', async () => {
    const jaren = await startApp({ klok: () => new Date('2026-11-23T10:00:00Z') });
    try {
      const samen = async (slug: string) => (await jaren.vraag(await jaren.als(slug), '/samen')).text();
      expect(await samen('samira-bouzid')).not.toContain('Evaluatietafel plannen');
      expect(await samen('bart-hendriks')).toContain('Evaluatietafel plannen');
      const manager = await jaren.als('bart-hendriks');
      await moet(zetZaakstap(jaren.kern, manager, 'vergadering-plannen', undefined, { tafel: 'evaluatietafel', ...WANNEER, datum: '2026-12-08' }) as unknown as Promise<Gezet>);
      expect(await samen('bart-hendriks')).not.toContain('Evaluatietafel plannen');
    } finally { await jaren.stop(); }
  });
});

describe('P11.g een dossier op de agenda', () => {
  it('P11.g een punt over een dossier is alleen voor wie dat dossier ziet', async () => {
    const verhaal = verhaalIn({ db: app.db, verbinding: app.verbinding, kern: app.kern, sessies: app.sessies });
    const dossier = await verhaal.dossier({ tot: 'te-beslissen', zorg: 'hvo-querido' });
    const kenmerk = await app.verbinding.als(jeroen.token, async (tx) => (await tx.selectFrom('dossier').select('kenmerk').where('id', '=', dossier).executeTakeFirstOrThrow()).kenmerk);
    const id = await plan();
    expect(await zet(samira, 'agendapunt-toevoegen', id, { titel: 'Casus', kenmerk })).toMatchObject({ ok: false, velden: [{ veld: 'kenmerk' }] });
    await punt(jeroen, id, 'Casus die inbreng vraagt', { kenmerk: kenmerk.toLowerCase() });
    expect((await pagina(jeroen, `/overleg/${id}`)).tekst).toContain('1. Casus die inbreng vraagt');
    expect((await pagina(bart, `/overleg/${id}`)).tekst).toContain('1. Casus die inbreng vraagt');
    expect((await pagina(ruud, `/overleg/${id}`)).tekst).not.toContain('Casus die inbreng vraagt');
    const { rows } = await alsEigenaar<{ n: number }>(app.db.eigenaarUrl, `select count(*)::int as n from voordeur.gebeurtenis where stroom = 'zaak' and gegevens::text like '%${dossier}%'`);
    expect(rows[0]!.n).toBe(0);
  });
});

describe('W15 een overleg op cliëntniveau', () => {
  it('W15 alleen wie is gevraagd ziet het, en het verslag wordt vastgesteld én ondertekend', async () => {
    const omer = await app.als('omer-yildiz');
    const inge = await app.als('inge-buis');
    const shanice = await app.als('shanice-pinas');
    const id = await plan({ tafel: 'overleg-op-clientniveau', gevraagd: ['intermaris', 'dnodoen'] }, esther);
    expect((await pagina(omer, `/overleg/${id}`)).status).toBe(200);
    expect((await pagina(inge, `/overleg/${id}`)).status).toBe(404);
    expect((await pagina(inge, '/overleg')).tekst).not.toContain(id);
    await moet(zet(esther, 'vergadering-beginnen', id, { aanwezig: ['intermaris', 'dnodoen'] }));
    await moet(zet(esther, 'vergadering-sluiten', id, {}));
    await moet(zet(omer, 'verslag-vaststellen', id, {}));
    await moet(zet(shanice, 'verslag-vaststellen', id, {}));
    await moet(zet(omer, 'verslag-ondertekenen', id, {}));
    expect((await pagina(shanice, `/overleg/${id}`)).tekst).toContain('Moet nog tekenen');
    // A letter that came in: the coordinator records it for the party.
    await moet(zet(esther, 'verslag-ondertekenen', id, { namens: 'dnodoen' }));
    expect((await zet(shanice, 'verslag-ondertekenen', id, {})).ok).toBe(false);
  });
});

describe('P11.e in de eigen agenda en per mail', () => {
  it('P11.e een geheim adres geeft naam, dag en plaats, nooit een punt; vernieuwen en intrekken sluit het oude', async () => {
    const id = await plan({ datum: dagenNa(vandaag, 30) });
    await punt(bart, id, 'Geheim agendapunt');
    const maak = async (doe: string) => (await app.vraag(samira, '/instellingen/agenda', { method: 'POST', body: new URLSearchParams({ doe }), headers: { origin: app.url } }));
    const adres = /\/agenda\/[A-Za-z0-9_-]{43}\.ics/.exec(await (await maak('maken')).text())![0];
    const feed = await app.vraag(undefined, adres);
    const ics = await feed.text();
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(ics).toContain(`UID:${id}@voordeur`);
    expect(ics).toContain('SUMMARY:Casuïstiektafel');
    expect(ics).toContain('LOCATION:Kamer 2.14\\, Smedestraat');
    expect(ics).not.toContain('Geheim agendapunt');
    // The administrators' table has no welfare or care worker's name on it, but a client-level meeting of another region is certainly not there.
    expect(ics).not.toContain('Overleg op cli');

    await moet(zet(bart, 'vergadering-verzetten', id, { ...WANNEER, datum: dagenNa(vandaag, 37) }));
    await moet(zet(bart, 'vergadering-afzeggen', id, { reden: 'Te weinig punten.' }));
    const nieuw = (await (await app.vraag(undefined, adres)).text()).split('BEGIN:VEVENT').find((e) => e.includes(id))!;
    expect(nieuw).toContain('SEQUENCE:2');
    expect(nieuw).toContain('STATUS:CANCELLED');

    const tweede = /\/agenda\/[A-Za-z0-9_-]{43}\.ics/.exec(await (await maak('maken')).text())![0];
    expect((await app.vraag(undefined, adres)).status).toBe(404);
    expect((await app.vraag(undefined, tweede)).status).toBe(200);
    const { rows } = await alsEigenaar<{ n: number }>(app.db.eigenaarUrl, `select count(*)::int as n from voordeur.agendafeed where encode(hash, 'escape') like '%${tweede.slice(8, 30)}%'`);
    expect(rows[0]!.n).toBe(0);
    await alsEigenaar(app.db.eigenaarUrl, `update voordeur.account set actief = false where id = '${samira.wie.account}'`);
    expect((await app.vraag(undefined, tweede)).status).toBe(404);
    await alsEigenaar(app.db.eigenaarUrl, `update voordeur.account set actief = true where id = '${samira.wie.account}'`);
    await maak('intrekken');
    expect((await app.vraag(undefined, tweede)).status).toBe(404);
    expect((await app.vraag(undefined, '/agenda/iets.ics')).status).toBe(404);
  });

  it('P11.e wie erbij hoort krijgt één mail met naam, dag en link; wie plande niet, en wie er niet bij hoort ook niet', async () => {
    await alsEigenaar(app.db.eigenaarUrl, 'delete from voordeur.overlegpost');
    const id = await plan({ tafel: 'bestuurlijke-tafel', datum: dagenNa(vandaag, 20) });
    await moet(zet(bart, 'vergadering-verzetten', id, { ...WANNEER, datum: dagenNa(vandaag, 27) }));
    await posttaak({ postkantoor: postkantoor(app.verbinding), bezorg: inPostvak, url: app.url, klok: () => new Date(), meld: () => {}, verzameltijd: -1000 })();
    const mails = (await laatstePost(app.verbinding, 50)).filter((m) => m.onderwerp.includes('Bestuurlijke Tafel'));
    const bestuurders = PERSONAS.filter((p) => p.rol === 'bestuurder' && p.regeling === bart.wie.regeling).length;
    expect(mails).toHaveLength(bestuurders);
    expect(new Set(mails.map((m) => m.aan)).size).toBe(bestuurders);
    expect(mails[0]!.tekst).toContain(`${app.url}/overleg/${id}`);
    expect(mails[0]!.tekst).not.toContain('Kamer 2.14');
    const open = await app.verbinding.alsPost(async (tx) => (await sql<{ n: number }>`select count(*)::int as n from voordeur.overlegpost`.execute(tx)).rows[0]!.n);
    expect(open).toBe(0);
  });
});
