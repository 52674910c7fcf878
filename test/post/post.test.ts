import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postKiezen } from '../../src/actions/instellingen/post-kiezen.ts';
import { adresVan } from '../../src/demo/adres.ts';
import { DEMO_UITGEVER, PERSONAS } from '../../src/demo/personas.ts';
import type { Voorkeur } from '../../src/domain/post/voorkeur.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import { inPostvak, perSmtp } from '../../src/jobs/bezorgen.ts';
import { posttaak, type Posttaak } from '../../src/jobs/post.ts';
import { tikker } from '../../src/jobs/tikker.ts';
import { laadAccounts } from '../../src/storage/inrichting.ts';
import { laatstePost, postkantoor } from '../../src/storage/post.ts';
import { sessies } from '../../src/storage/sessies.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { smtpserver, type Smtpserver } from './smtpserver.ts';

/* From a step on a dossier to a mail at the mail server, with a clock of our own. */

const MINUUT = 60_000;
const MAANDAG = new Date('2026-11-23T06:30:00Z');
const SERVICEPUNT = ['stichting-woonservice', 'servicepunt-medewerker'] as const;

let v: Verhaal;
let post: Smtpserver;
let smtp: ReturnType<typeof perSmtp>;
const opgegeven: { post: string; fout: string }[] = [];

beforeAll(async () => {
  v = await begin();
  await laadAccounts(v.db.eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling, email: adresVan(p) })));
  post = await smtpserver();
  smtp = perSmtp(post.url, 'voordeur@voorbeeld.nl');
});
afterAll(async () => {
  smtp.sluit();
  await post.sluit();
  await v.sluit();
});
beforeEach(async () => {
  await alsEigenaar(v.db.eigenaarUrl, `delete from voordeur.post`);
  await alsEigenaar(v.db.eigenaarUrl, `delete from voordeur.post_aanleiding`);
  await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'uit', post_dag = null, actief = true`);
});
afterEach(() => {
  post.ontvangen.length = 0;
  opgegeven.length = 0;
  post.weiger(undefined);
});

const ronde = (nu: Date, anders: Partial<Posttaak> = {}) =>
  posttaak({ postkantoor: postkantoor(v.verbinding), bezorg: smtp.bezorg, url: 'https://voordeur.voorbeeld.nl', klok: () => nu, meld: (m) => opgegeven.push(m), ...anders })();
const kiest = async (organisatie: string, rol: Rol, voorkeur: Voorkeur) => expect(await postKiezen(v.kern, await v.als(organisatie, rol), { post: voorkeur })).toMatchObject({ ok: true });
const overMinuten = (n: number, van = new Date()) => new Date(van.getTime() + n * MINUUT);
const outbox = async () => (await alsEigenaar(v.db.eigenaarUrl, 'select aan, onderwerp, pogingen, laatste_fout, volgende_poging, verzonden_op from voordeur.post order by gemaakt_op, aan')).rows as { aan: string; onderwerp: string; pogingen: number; laatste_fout: string | null; volgende_poging: Date | null; verzonden_op: Date | null }[];
const aanleidingen = async () => (await alsEigenaar(v.db.eigenaarUrl, 'select * from voordeur.post_aanleiding')).rows;

describe('P4.b, PO.z5 een herinnering voordat de termijn van het advies voorbij is', () => {
  it('de werkdag ervoor aan de begeleider; de dag erna hoort wie bewaakt dat het uitbleef; elk één keer', async () => {
    const vandaag = vandaagIn(new Date());
    const om = (werkdagen: number) => new Date(`${plusWerkdagen(vandaag, werkdagen)}T08:00:00Z`);
    await kiest('hvo-querido', 'begeleider', 'direct');
    await v.dossier({ tot: 'advies-gevraagd' });
    await alsEigenaar(v.db.eigenaarUrl, `delete from voordeur.post_aanleiding`);
    await kiest(...SERVICEPUNT, 'direct');
    for (const dag of [2, 3]) await ronde(om(dag));
    expect(await outbox()).toEqual([]);
    for (let keer = 0; keer < 2; keer++) await ronde(om(4));
    expect((await outbox()).map((m) => m.onderwerp)).toEqual(['Voordeur: 1 taak om op te letten']);
    await ronde(om(5));
    expect(await outbox()).toHaveLength(1);
    for (let keer = 0; keer < 2; keer++) await ronde(om(6));
    expect(post.ontvangen.map((m) => JSON.stringify(m)).filter((m) => m.includes('Een ander heeft'))).toHaveLength(1);
  });
});

describe('P3.c wie direct mail wil, hoort van nieuwe taken', () => {
  it('meerdere taken kort na elkaar geven één mail, met aantallen en één link', async () => {
    await kiest(...SERVICEPUNT, 'direct');
    await v.dossier({ tot: 'te-toetsen', naam: 'Zeldzame Naam', gemeente: 'haarlem' });
    await v.dossier({ tot: 'te-toetsen', naam: 'Zeldzame Naam', gemeente: 'velsen', zorg: 'ribw-kam' });
    await ronde(overMinuten(2));
    expect(post.ontvangen).toEqual([]);
    await ronde(overMinuten(6));
    await ronde(overMinuten(12));
    expect(post.ontvangen).toHaveLength(1);
    const [brief] = post.ontvangen;
    expect(brief).toMatchObject({ van: 'voordeur@voorbeeld.nl', aan: ['marloes.de.wit@voordeur.example'] });
    expect(brief!.tekst).toContain('Subject: Voordeur: 2 nieuwe taken');
    expect(brief!.tekst.match(/https?:/g)).toHaveLength(1);
    expect(await aanleidingen()).toEqual([]);
  });

  it('P12.d in de mail, de outbox en de aanleidingen staat niets over een cliënt of dossier', async () => {
    await kiest(...SERVICEPUNT, 'direct');
    const id = await v.dossier({ tot: 'te-toetsen', naam: 'Zeldzame Naam' });
    const { rows } = await alsEigenaar(v.db.eigenaarUrl, `select kenmerk from voordeur.dossier where id = '${id}'`);
    const sporen = [id, (rows[0] as { kenmerk: string }).kenmerk, 'Zeldzame', 'HVO', 'hvo-querido', 'Haarlem', 'Marloes de Wit'];
    const kaal = JSON.stringify(await aanleidingen());
    await ronde(overMinuten(6));
    expect(post.ontvangen).toHaveLength(1);
    const alles = [kaal, JSON.stringify(await outbox()), post.ontvangen[0]!.tekst];
    expect(sporen.filter((spoor) => alles.some((tekst) => tekst.includes(spoor)))).toEqual([]);
  });

  it('wie de stap zelf zette, hoort niets; een taak die bleef, is niet nieuw', async () => {
    const id = await v.dossier({ tot: 'te-beslissen' });
    await kiest(...SERVICEPUNT, 'direct');
    await kiest('gemeente-haarlem', 'tafellid', 'direct');
    await v.doet('besluit-nemen', id, await v.als('gemeente-haarlem', 'tafellid'), { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Goed plan.' });
    const naBesluit = await aanleidingen();
    await v.doet('op-wachtlijst-plaatsen', id, await v.als(...SERVICEPUNT), { wachtlijst: 'haarlem' });
    expect([naBesluit.length, await aanleidingen()]).toEqual([1, naBesluit]);
    await ronde(overMinuten(6));
    expect(post.ontvangen.map((p) => p.aan[0])).toEqual(['marloes.de.wit@voordeur.example']);
  });

  it('een stap die geweigerd wordt, laat ook geen aanleiding achter', async () => {
    await kiest(...SERVICEPUNT, 'direct');
    const begeleider = await v.als('hvo-querido', 'begeleider');
    const id = await v.dossier({ tot: 'concept' });
    expect(await v.doet('aanvraag-indienen', id, begeleider, { gegevens: { personalia: { telefoon: 'x' } } })).toMatchObject({ ok: false });
    expect(await aanleidingen()).toEqual([]);
  });
});

describe('P3.c wie dagelijks mail wil, krijgt er op een werkdag één', () => {
  it('hoeveel instanties er ook lopen, en niet als er niets wacht', async () => {
    await v.dossier({ tot: 'te-toetsen' });
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'dagelijks' where rol in ('servicepunt-medewerker', 'bestuurder')`);
    await Promise.all(Array.from({ length: 4 }, () => ronde(MAANDAG)));
    await ronde(overMinuten(60, MAANDAG));
    expect(post.ontvangen.map((p) => p.aan[0]).sort()).toEqual(['anil.ramdin@voordeur.example', 'marloes.de.wit@voordeur.example']);
    expect(post.ontvangen[0]!.tekst).toMatch(/Subject: Voordeur: \d+ taken?/);
    await ronde(overMinuten(24 * 60, MAANDAG));
    expect(post.ontvangen).toHaveLength(4);
  });

  it('niet voor half acht, niet in het weekend, en na een keuze overdag pas de volgende werkdag', async () => {
    await v.dossier({ tot: 'te-toetsen' });
    const kern = { ...v.kern, klok: () => overMinuten(120, MAANDAG) };
    await postKiezen(kern, await v.als(...SERVICEPUNT), { post: 'dagelijks' });
    for (const nu of [overMinuten(-1, MAANDAG), overMinuten(-60 * 24, MAANDAG), overMinuten(180, MAANDAG)]) await ronde(nu);
    expect(post.ontvangen).toEqual([]);
    await ronde(overMinuten(24 * 60, MAANDAG));
    expect(post.ontvangen).toHaveLength(1);
  });

  it('telt wat Mijn werk telt', async () => {
    const tellingen: number[] = [];
    const { rows } = await alsEigenaar(v.db.eigenaarUrl, `select t.totaal from voordeur.account a cross join lateral voordeur.post_telling(a.organisatie, a.rol, '2026-11-23') t where a.rol in ('woonconsulent', 'tafellid', 'begeleider') order by a.id`);
    const mensen = (await v.iedereen()).filter((m) => ['woonconsulent', 'tafellid', 'begeleider'].includes(m.wie.rol)).sort((a, b) => (a.wie.account < b.wie.account ? -1 : 1));
    const { telWerk } = await import('../../src/storage/lezen/werk.ts');
    for (const m of mensen) tellingen.push((await v.verbinding.als(m.token, (tx) => telWerk(tx, { organisatie: m.wie.organisatie, rol: m.wie.rol, vandaag: '2026-11-23', zondag: '2026-11-29', beurt: 'ons' }))).reduce((som, t) => som + t.aantal, 0));
    expect(rows.map((r) => (r as { totaal: number }).totaal)).toEqual(tellingen);
    expect(Math.max(...tellingen)).toBeGreaterThan(0);
  });
});

describe('P12.b versturen: één keer, en opnieuw als het niet lukt', () => {
  const klaarleggen = async () => {
    await v.dossier({ tot: 'te-toetsen' });
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'dagelijks' where naam = 'Marloes de Wit'`);
  };

  it('een geweigerde mail wordt na een minuut opnieuw geprobeerd, met alleen de code bewaard', async () => {
    await klaarleggen();
    post.weiger('450 marloes.de.wit@voordeur.example even niet');
    await ronde(MAANDAG);
    expect(await outbox()).toMatchObject([{ pogingen: 1, laatste_fout: 'EENVELOPE 450', verzonden_op: null, volgende_poging: overMinuten(1, MAANDAG) }]);
    post.weiger(undefined);
    await ronde(new Date(MAANDAG.getTime() + 59_000));
    expect(post.ontvangen).toEqual([]);
    await ronde(overMinuten(1, MAANDAG));
    await ronde(overMinuten(2, MAANDAG));
    expect(post.ontvangen).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ pogingen: 2, laatste_fout: null, volgende_poging: null, verzonden_op: overMinuten(1, MAANDAG) }]);
  });

  it('na acht pogingen wordt hij opgegeven, en het log noemt geen adres', async () => {
    await klaarleggen();
    post.weiger('550 onbekend');
    let nu = MAANDAG;
    for (let i = 0; i < 12; i++, nu = overMinuten(120, nu)) await ronde(nu);
    // The next day's mail stands beside it.
    expect((await outbox())[0]).toMatchObject({ pogingen: 8, laatste_fout: 'EENVELOPE 550', volgende_poging: null, verzonden_op: null });
    expect(opgegeven).toHaveLength(1);
    expect(JSON.stringify(opgegeven)).not.toContain('@');
  });

  it('een mailserver die niet antwoordt, houdt de rest niet op en kost één poging', async () => {
    await klaarleggen();
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'dagelijks' where naam = 'Anil Ramdin'`);
    const dood = perSmtp('smtp://127.0.0.1:1', 'voordeur@voorbeeld.nl');
    await ronde(MAANDAG, { bezorg: dood.bezorg });
    expect((await outbox()).map((p) => p.pogingen).sort()).toEqual([0, 1]);
    await ronde(overMinuten(1, MAANDAG));
    expect(post.ontvangen).toHaveLength(2);
  });

  it('meer instanties tegelijk versturen elke mail één keer', async () => {
    await v.dossier({ tot: 'te-toetsen' });
    await alsEigenaar(v.db.eigenaarUrl, `insert into voordeur.post (id, postbus, aan, onderwerp, tekst, gemaakt_op, volgende_poging)
      select gen_random_uuid(), a.postbus, a.email, 'Proef ' || n, 'tekst', now(), '2026-11-22T12:00:00Z' from voordeur.account a, generate_series(1, 40) n where a.naam = 'Marloes de Wit'`);
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'direct' where naam = 'Marloes de Wit'`);
    await Promise.all(Array.from({ length: 4 }, () => ronde(MAANDAG)));
    const onderwerpen = post.ontvangen.map((p) => /Subject: (.*)/.exec(p.tekst)![1]);
    expect([onderwerpen.length, new Set(onderwerpen).size]).toEqual([40, 40]);
  });

  it.each([
    ['wie intussen geen mail meer wil', `post = 'uit'`],
    ['wiens account intussen is gesloten', `actief = false`],
    ['wie intussen een ander adres heeft', `email = 'ander@voordeur.example'`],
  ])('%s, krijgt ook de mail niet die al klaarlag', async (_, verandering) => {
    await klaarleggen();
    await ronde(MAANDAG, { bezorg: () => Promise.resolve({ code: 'ECONNECTION', onbereikbaar: true }) });
    expect(await outbox()).toHaveLength(1);
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set ${verandering} where naam = 'Marloes de Wit'`);
    await ronde(overMinuten(5, MAANDAG));
    expect([post.ontvangen, await outbox()]).toEqual([[], []]);
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set email = 'marloes.de.wit@voordeur.example' where naam = 'Marloes de Wit'`);
  });

  it('wat verstuurd is, blijft 30 dagen', async () => {
    await klaarleggen();
    await ronde(MAANDAG, { bezorg: inPostvak });
    expect(await laatstePost(v.verbinding, 50)).toMatchObject([{ aan: 'marloes.de.wit@voordeur.example' }]);
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'uit'`);
    await ronde(overMinuten(31 * 24 * 60, MAANDAG));
    expect(await outbox()).toEqual([]);
  });
});

describe('P12.h wie wat mag', () => {
  const probeer = (rol: 'als' | 'alsPost', tekst: string) => {
    const werk = async (tx: Parameters<Parameters<typeof v.verbinding.alsPost>[0]>[0]) => (await (await import('kysely')).sql.raw(tekst).execute(tx)).rows;
    return (rol === 'alsPost' ? v.verbinding.alsPost(werk) : v.als(...SERVICEPUNT).then(({ token }) => v.verbinding.als(token, werk))).catch((fout: { code?: string }) => fout.code);
  };
  it.each(['select * from voordeur.post', 'select * from voordeur.post_aanleiding', 'select email from voordeur.account', `select * from voordeur.post_telling('hvo-querido', 'begeleider', now()::date)`, `delete from voordeur.post`])('het programma zelf: %s', async (tekst) => {
    expect(await probeer('als', tekst)).toBe('42501');
  });
  it.each(['naam', 'onderwerp'].map((kolom) => `select ${kolom} from voordeur.account`).concat(['select * from voordeur.dossier', 'select * from voordeur.taak', 'select * from voordeur.gegevensgroep', 'select * from voordeur.gebeurtenis', `update voordeur.account set email = 'x@y.nl'`, `insert into voordeur.post_aanleiding values (gen_random_uuid(), 1)`]))('wie verstuurt: %s', async (tekst) => {
    expect(await probeer('alsPost', tekst)).toBe('42501');
  });
  it('een gesloten account bestaat niet voor wie verstuurt', async () => {
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set actief = false where naam = 'Anil Ramdin'`);
    expect(await probeer('alsPost', `select postbus from voordeur.account where email = 'anil.ramdin@voordeur.example'`)).toEqual([]);
    expect(await probeer('alsPost', 'select id from voordeur.account')).toBe('42501');
  });
  it('zonder sessie wordt er niets genoteerd of gekozen', async () => {
    const { noteerAanleiding, kiesPost } = await import('../../src/storage/post.ts');
    await alsEigenaar(v.db.eigenaarUrl, `update voordeur.account set post = 'direct'`);
    await v.verbinding.als(undefined, (tx) => noteerAanleiding(tx, [{ organisatie: 'hvo-querido', rollen: ['begeleider'] }]));
    await v.verbinding.als(undefined, (tx) => kiesPost(tx, 'uit', '2026-11-23'));
    expect(await aanleidingen()).toEqual([]);
    expect((await alsEigenaar(v.db.eigenaarUrl, `select 1 from voordeur.account where post <> 'direct'`)).rows).toEqual([]);
  });
  it('inloggen ververst het adres, en een adres dat er geen is laat het oude staan', async () => {
    const s = sessies(v.verbinding);
    const adres = async () => ((await alsEigenaar(v.db.eigenaarUrl, `select email from voordeur.account where onderwerp = 'kees-blom'`)).rows[0] as { email: string }).email;
    await s.accountVoor(DEMO_UITGEVER, 'kees-blom', 'k.blom@dock.example');
    expect(await adres()).toBe('k.blom@dock.example');
    for (const onzin of ['geen adres', 'a@b.nl\r\nBcc: c@d.nl', undefined]) await s.accountVoor(DEMO_UITGEVER, 'kees-blom', onzin);
    expect(await adres()).toBe('k.blom@dock.example');
  });
});

it('P12.h de tikker doet één ronde tegelijk, overleeft een fout, en wacht bij het stoppen op wat loopt', async () => {
  let [tegelijk, meest, rondes] = [0, 0, 0];
  const fouten: string[] = [];
  const t = tikker({
    elke: 2, opFout: (fout) => fouten.push(fout.message),
    ronde: async () => {
      meest = Math.max(meest, ++tegelijk);
      await new Promise((klaar) => setTimeout(klaar, 15));
      tegelijk--;
      if (++rondes === 1) throw new Error('mis');
    },
  });
  while (rondes < 3) await new Promise((klaar) => setTimeout(klaar, 5));
  await t.stop();
  const aan = rondes;
  await new Promise((klaar) => setTimeout(klaar, 40));
  expect([meest, tegelijk, rondes, fouten]).toEqual([1, 0, aan, ['mis']]);
});
