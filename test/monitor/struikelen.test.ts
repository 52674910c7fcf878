import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { geplandeEvaluaties, type EvaluatieStand } from '../../src/domain/wijziging/evaluatie.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* The forms and lists of what the parties do together, as people meet them. */

let app: App;
const wie: Record<string, Aanwezig> = {};
const vandaag = vandaagIn(new Date());
const PACT = 'pact-ijmond-zuid-kennemerland';
const JAAR = Number(vandaag.slice(0, 4));
beforeAll(async () => {
  app = await startApp();
  for (const slug of ['bart-hendriks', 'saskia-maas', 'samira-bouzid', 'esther-molenaar']) wie[slug] = await app.als(slug);
});
afterAll(() => app.stop());

const schoon = (tekst: string) => tekst.replaceAll('<!-- -->', '');
const lees = async (slug: string, pad: string) => { const r = await app.vraag(wie[slug]!, pad); return { status: r.status, soort: r.headers.get('content-type') ?? '', tekst: schoon(await r.text()) }; };
const stuur = async (slug: string, pad: string, velden: Record<string, string>) => {
  const r = await app.vraag(wie[slug]!, pad, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(velden).toString() });
  return { status: r.status, naar: r.headers.get('location') ?? '', tekst: schoon(await r.text()) };
};

describe('de raming als tabel', () => {
  const pad = '/zaken/stappen/raming-opgeven';
  it('A4 een fout noemt haar cel, en niets van wat is ingevuld gaat verloren', async () => {
    const leeg = await lees('samira-bouzid', `${pad}?jaar=${JAAR}`);
    expect(leeg.tekst).toContain('name="rijen.0.aantal"');
    const velden = { jaar: String(JAAR), organisatie: wie['samira-bouzid']!.wie.organisatie, 'rijen.0.aantal': '3', 'rijen.1.aantal': 'veel', 'rijen.2.aantal': '', toelichting: 'Twee groepen schuiven op.' };
    const fout = await stuur('samira-bouzid', pad, velden);
    expect(fout.status).toBe(400);
    expect(fout.tekst).toMatch(/maatschappelijke opvang, 2e kwartaal: vul een heel getal in/);
    for (const waarde of ['value="veel"', 'value="3"', 'Twee groepen schuiven op.']) expect(fout.tekst).toContain(waarde);
    const goed = await stuur('samira-bouzid', pad, { ...velden, 'rijen.1.aantal': '4' });
    expect([goed.status, goed.naar]).toEqual([303, expect.stringContaining('gedaan=raming-opgeven')]);
    const blad = await lees('samira-bouzid', goed.naar);
    expect(blad.tekst).toContain('7 mensen verwacht');
    const opnieuw = await lees('samira-bouzid', `${pad}?zaak=${/\/raming\/([0-9a-f-]{36})/.exec(goed.naar)![1]}`);
    expect(opnieuw.tekst).toMatch(/name="rijen\.1\.aantal"[^>]*value="4"|value="4"[^>]*name="rijen\.1\.aantal"/);
  });
});

describe('cijfers leveren en vaststellen', () => {
  it('W17.g W17.z wie voor velen vastlegt kiest eerst de partij, en ziet dan alleen wat die soort wordt gevraagd', async () => {
    const eerst = await lees('esther-molenaar', '/zaken/stappen/cijfers-leveren');
    expect(eerst.tekst).toContain('name="namens"');
    expect(eerst.tekst).not.toContain('name="huurachterstand"');
    const pad = `/zaken/stappen/cijfers-leveren?namens=intermaris&periode=${JAAR - 1}`;
    const vorm = await lees('esther-molenaar', pad);
    expect(vorm.tekst).toContain('name="huurachterstand"');
    for (const ander of ['name="perspectiefplannen"', 'value="perspectiefplannen"', 'name="bijstand-duur"', 'value="bijstand-duur"']) expect(vorm.tekst).not.toContain(ander);
    const fout = await stuur('esther-molenaar', pad, { namens: 'intermaris', periode: String(JAAR - 1), mutaties: '12' });
    expect(fout.status).toBe(400);
    expect(fout.tekst).toContain('value="12"');
    expect(fout.tekst).not.toContain('name="perspectiefplannen"');
  });

  it('W17.u alle rijen van artikel 17 staan op één bladzijde, met wie nog niet leverde', async () => {
    const blad = await lees('esther-molenaar', `/monitor/leveren?periode=${JAAR - 1}`);
    for (const rij of ['Beschikkingen begeleiding na uitstroom', 'Perspectiefplannen', 'Uitstromers met huurachterstand', 'Herkomstgemeente, naar MO, BW en jeugd 18+', 'Jongerenwoningen per corporatie', 'Geen van de 7 leverde']) expect(blad.tekst).toContain(rij);
    const csv = await lees('esther-molenaar', `/monitor/leveren?periode=${JAAR - 1}&lijst=cijfers&als=csv`);
    expect(csv.tekst.trim().split('\r\n')).toHaveLength(1 + 20 + 7);
    expect((await lees('bart-hendriks', '/monitor/leveren')).tekst).toContain('Uitgestroomd buiten de regeling');
  });

  it('W17.0 voor het vaststellen staat er wie niet leverde, bij naam', async () => {
    expect((await lees('esther-molenaar', '/zaken/stappen/rapport-vaststellen')).tekst).not.toContain('name="klaarzetten"');
    const vorm = await lees('esther-molenaar', `/zaken/stappen/rapport-vaststellen?van=${JAAR - 1}-01-01&tot=${JAAR}-01-01`);
    expect(vorm.tekst).toMatch(/leverden nog niet: [^.]*Intermaris/);
    expect(vorm.tekst).toContain('name="klaarzetten"');
    expect(vorm.tekst).toContain('tot twee minuten');
  });

  it('W17.0 een periode die niet kan, hoor je bij Verder, waar je haar verandert, met de naam van het veld', async () => {
    const verder = (van: string, tot: string) => lees('esther-molenaar', `/zaken/stappen/rapport-vaststellen?van=${van}&tot=${tot}`);
    const om = await verder(`${JAAR}-01-01`, `${JAAR - 1}-01-01`);
    expect([om.status, om.tekst.includes('De dag na de laatste dag moet na de eerste dag van de periode liggen.'), om.tekst.includes(`value="${JAAR - 1}-01-01"`), om.tekst.includes('name="klaarzetten"')]).toEqual([400, true, true, false]);
    const lopend = await verder(`${JAAR}-01-01`, `${JAAR + 1}-01-01`);
    expect([lopend.status, lopend.tekst.includes('nog niet voorbij'), lopend.tekst.includes('name="klaarzetten"')]).toEqual([400, true, false]);
  });
});

describe('wat wacht, en hetzelfde antwoord van velen', () => {
  it('P13 een standpunt van veel partijen is één formulier; een bestuurder vindt het zijne bovenaan, met wat te laat is', async () => {
    expect((await lees('saskia-maas', '/monitor')).tekst).toMatch(/>Voor jou<|Er wacht nu niets op jou/);
    const begonnen = await zetZaakstap(app.kern, wie['bart-hendriks']!, 'regelingevaluatie-openen', undefined, { gepland: geplandeEvaluaties(app.kern.regelingen.versies(PACT), app.kern.regelingen.op(PACT, vandaag), vandaag)[0], uiterlijk: `${JAAR + 1}-06-01` });
    if (!begonnen.ok) throw new Error(JSON.stringify(begonnen));
    const { id, stand } = begonnen.waarde as { id: string; stand: EvaluatieStand };
    const ook = stand.partijen.filter((p) => p !== 'gemeente-haarlem').slice(0, 30);
    const uit = await zetZaakstap(app.kern, wie['bart-hendriks']!, 'standpunt-geven', id, { namens: ook[0], ook: ook.slice(1), standpunt: 'voortzetten' });
    expect(uit).toMatchObject({ ok: true, waarde: { stand: { gegeven: 30 } } });
    expect((await lees('bart-hendriks', `/zaken/stappen/standpunt-geven?zaak=${id}`)).tekst).not.toContain(`name="ook" value="${ook[0]}"`);
    expect((await lees('saskia-maas', `/zaken/stappen/standpunt-geven?zaak=${id}`)).tekst).not.toContain('name="ook"');
    const monitor = (await lees('saskia-maas', '/monitor')).tekst;
    expect(monitor).toContain('>Voor jou<');
    expect(monitor).toContain('Standpunt van een partij vastleggen');
  });
});

describe('elke lijst', () => {
  const zet = async (slug: string, stap: Zaakstap, invoer: object) => { const u = await zetZaakstap(app.kern, wie[slug]!, stap, undefined, invoer); if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`); };
  // Of what the parties do together one of each, so that every list has a row to leave out.
  beforeAll(async () => {
    await zet('bart-hendriks', 'regelingwijziging-voorstellen', { namens: 'gemeente-haarlem', titel: 'Meer woningen', waarom: 'Er is ruimte.', vorm: 'wijziging', vanaf: vandaag, hoe: 'waarden', gaan_over: ['aanvraag'], aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '184' }] });
    await zet('bart-hendriks', 'actie-vastleggen', { titel: 'Maak een lijst van plekken', thema: 'locaties', eigenaar: 'gemeente-haarlem', uiterlijk: dagenNa(vandaag, 30) });
    await zet('bart-hendriks', 'kosten-begroten', { jaar: JAAR, posten: [{ post: 'personeel', keer: 'jaarlijks', bedrag: 1000 }] });
    await zet('bart-hendriks', 'rapport-vaststellen', { van: `${JAAR - 1}-01-01`, tot: `${JAAR}-01-01`, klaarzetten: 'nee' });
    await zet('saskia-maas', 'geschil-melden', { onderwerp: 'uitleg', beschrijving: 'Wat is de dag van uitstroom?', voorstel: 'De dag van de sleutel.' });
    await zet('bart-hendriks', 'toetreding-aanvragen', { naam: 'Stichting De Overkant', soort: 'zorgorganisatie', gecontracteerd_door: 'gemeente-haarlem', werkgebied: ['haarlem'], onderschrijft: 'ja', brief: 'Wij willen meedoen.' });
  }, 60_000);

  const LIJSTEN = ['/partijen', '/wijzigingen', '/overleg', '/inspanningen', '/acties', '/kosten', '/monitor/leveren', '/monitor/vragen', '/monitor/rapporten', '/geschillen', '/partijen/toetredingen'];
  const csvregels = async (pad: string) => {
    const { status, soort, tekst } = await lees('bart-hendriks', pad);
    expect([status, soort], pad).toEqual([200, 'text/csv; charset=utf-8']);
    return tekst.trim().split('\r\n');
  };
  it.each(LIJSTEN)('E4.info %s is te doorzoeken en gaat mee als bestand, ook met een keuze die niet bestaat', async (pad) => {
    const [kop, ...rijen] = await csvregels(`${pad}?als=csv`);
    expect(rijen.length).toBeGreaterThan(0);
    expect(await csvregels(`${pad}?als=csv&zoek=zzzz&q=zzzz`)).toEqual([kop]);
    expect(await csvregels(`${pad}?als=csv&volgorde=weg&stand=weg&soort=weg`)).toHaveLength(1 + rijen.length);
    expect((await lees('bart-hendriks', `${pad}?zoek=zzzz&q=zzzz&volgorde=weg&stand=weg&soort=weg`)).status).toBe(200);
    expect((await lees('saskia-maas', `${pad}?zoek=%00%ff`)).status).toBe(200);
  });
});
