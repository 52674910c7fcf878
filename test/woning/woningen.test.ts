import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { lijstBekijken, lijstInlezen, lijstSturen } from '../../src/actions/woning/woningen-inlezen.ts';
import { maakWerkboek } from '../../src/rekenblad/schrijf.ts';
import { maakZip } from '../../src/rekenblad/zip.ts';
import { zonder } from '../../src/domain/woning/velden.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* Homes from announcement to key, one by one, from a file and over the API: one check, one memory. */

let app: App;
let v: Verhaal;
let ruud: Aanwezig;
let fatma: Aanwezig;
let teller = 0;
const vragen: string[] = [];

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-23T10:00:00Z'), opQuery: (t) => vragen.push(t) });
  v = verhaalIn(app);
  ruud = await app.als('ruud-scholten');
  fatma = await app.als('fatma-aydin');
}, 120_000);
afterAll(() => app.stop());

const WONING = { gemeente: 'haarlem', kamers: '3', huur: '640,00', gelijkvloers: 'nee', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' };
const ALLES = {
  ...WONING, postcode: '2023ab', plaats: 'Haarlem', oppervlakte: '62', verdieping: '2', lift: 'nee', kenmerken: ['buitenruimte', 'rustige-plek'], huisdieren: 'ja', energielabel: 'A++', servicekosten: '38,50',
  huurvoorwaarden: 'De fiets staat in de berging.', bijzondere_woonvorm: 'ja', woonvorm_voorwaarden: 'Gemengd wonen.', bezichtiging: 'Dinsdagmiddag.',
};
const adres = () => `Proeflaan ${++teller}`;
const meld = async (extra: Record<string, unknown> = {}, wie = ruud) => woningAanmelden(app.kern, wie, { ...WONING, adres: adres(), ...extra });
const moet = async (extra: Record<string, unknown> = {}): Promise<string> => { const u = await meld(extra); if (!u.ok) throw new Error(JSON.stringify(u)); return u.waarde.woning; };
const api = async (wie: Aanwezig, pad: string, lijf?: unknown) => {
  const antwoord = await app.vraag(wie, `/api/v1${pad}`, lijf === undefined ? {} : { method: 'POST', body: JSON.stringify(lijf), headers: { 'content-type': 'application/json' } });
  return { status: antwoord.status, lijf: (await antwoord.json()) as any }; // eslint-disable-line @typescript-eslint/no-explicit-any
};
const post = (wie: Aanwezig, pad: string, velden: Record<string, string>) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(velden) });
const bladzijde = async (wie: Aanwezig, pad: string) => (await (await app.vraag(wie, pad)).text()).replaceAll('\u00a0', ' ');
const veldenVan = (u: Awaited<ReturnType<typeof meld>>) => (u.ok ? [] : (u.velden ?? []).map((f) => f.veld));

describe('een woning aanmelden', () => {
  it('W9.6, E2.4 houdt alles wat van de woning bekend is, en toont het', async () => {
    const id = await moet({ ...ALLES, postcode: '2023 AC' });
    const tekst = await bladzijde(ruud, `/woningen/${id}`);
    for (const stuk of ['2023 AC Haarlem', '62 m²', 'verdieping 2', 'Rustig gelegen, Tuin of balkon', 'A++', '€ 38,50', '€ 678,50 per maand', 'De fiets staat in de berging.', 'Gemengd wonen.', 'Dinsdagmiddag.', 'onder de sociale huurgrens van 2026 (€ 932,93)', 'onder de lage aftoppingsgrens van 2026 (€ 713,02)']) expect(tekst).toContain(stuk);
    expect((await api(ruud, `/woningen/${id}`)).lijf).toMatchObject({ postcode: '2023 AC', kenmerken: ['buitenruimte', 'rustige-plek'], servicekosten: 38.5, bijzondere_woonvorm: true, huisdieren: true, versie: 1 });
  });
  it('PD.sh boven de grens van haar jaar is het geen sociale huur; een jaar zonder grens wordt geweigerd', async () => {
    const boven = await meld({ huur: '932,94' });
    expect(boven).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'huur' }], bron: expect.stringContaining('2026') });
    expect((await meld({ huur: '932,93' })).ok).toBe(true);
    expect(veldenVan(await meld({ beschikbaar_vanaf: '2027-01-04' }))).toEqual(['beschikbaar_vanaf']);
  });
  it('P4.a zegt alle tegenspraak tegelijk, elk bij zijn veld', async () => {
    const u = await meld({ adres: 'Proeflaan', postcode: '20', verdieping: 4, lift: 'nee', gelijkvloers: 'ja', huur: 2000 });
    expect(veldenVan(u).sort()).toEqual(['adres', 'gelijkvloers', 'huur', 'postcode']);
    expect(veldenVan(await meld({ kenmerken: ['rolstoel'] }))).toEqual(['kenmerken']);
    expect(veldenVan(await meld({ bijzondere_woonvorm: 'ja' }))).toEqual(['woonvorm_voorwaarden']);
  });
  it('W11 hetzelfde adres komt er niet twee keer bij, ook niet op hetzelfde moment', async () => {
    const zelfde = { adres: 'Dubbellaan 8', postcode: '2023 ZZ' };
    const samen = await Promise.all([meld(zelfde), meld({ ...zelfde, adres: 'dubbellaan 8' })]);
    expect(samen.map((u) => u.ok).sort()).toEqual([false, true]);
    expect(samen.find((u) => !u.ok)).toMatchObject({ velden: [{ veld: 'adres', melding: expect.stringContaining('is al aangemeld, en vrij') }] });
  });
  it('P2.d API en formulier geven hetzelfde antwoord', async () => {
    const fout = { ...WONING, adres: adres(), huur: '2000', verdieping: 'hoog' };
    const viaApi = await api(ruud, '/woningen', fout);
    const viaWeb = await (await post(ruud, '/woningen/nieuw', fout)).text();
    expect(viaApi.status).toBe(400);
    for (const { melding } of viaApi.lijf.fouten) expect(viaWeb).toContain(melding.slice(0, 30));
    const goed = await api(ruud, '/woningen', { ...ALLES, adres: adres(), huur: 640, kamers: 3, oppervlakte: 62, verdieping: 2, servicekosten: 38.5 });
    expect(goed.status).toBe(201);
    expect(goed.lijf).toMatchObject({ status: 'vrij', verdieping: 2, woonvorm_voorwaarden: 'Gemengd wonen.' });
  });
});

describe('aangekondigd, vrij, voorgelegd, verhuurd', () => {
  it('P4.a een aangekondigde woning kan nog niet worden voorgelegd, en na vrijgeven wel, tot de sleutel', async () => {
    const id = await moet({ aangekondigd: 'ja' });
    const dossier = await v.dossier({ tot: 'wacht-op-woning' });
    expect((await api(ruud, `/dossiers/${dossier}/acties/woning-voorleggen`, { woning: id })).status).toBeGreaterThanOrEqual(400);
    expect(await bladzijde(ruud, `/woningen/${id}`)).toContain('Woning aangekondigd');
    expect((await post(ruud, `/woningen/${id}/vrijgeven`, { beschikbaar_vanaf: '2026-12-15' })).status).toBe(303);
    expect((await api(ruud, `/woningen/${id}`)).lijf).toMatchObject({ status: 'vrij', beschikbaar_vanaf: '2026-12-15', versie: 2 });
    const huis = await v.dossier({ tot: 'woont', woning: id });
    expect((await api(ruud, `/woningen/${id}`)).lijf).toMatchObject({ status: 'verhuurd', dossier: huis });
    for (const stap of ['wijzigen', 'vrijgeven', 'intrekken']) expect((await app.vraag(ruud, `/woningen/${id}/${stap}`)).status).toBe(409);
  });
  it('PD.sh aankondigen mag voor een jaar zonder grens; vrijgeven wacht tot zij er is', async () => {
    const id = await moet({ aangekondigd: 'ja', beschikbaar_vanaf: '2027-02-01' });
    const nee = await api(ruud, `/woningen/${id}/acties/woning-vrijgeven`, {});
    expect([nee.status, nee.lijf.fouten[0].veld]).toEqual([400, 'beschikbaar_vanaf']);
    expect(await bladzijde(ruud, `/woningen/${id}`)).toContain('Vrijgeven kan pas als die er staat.');
    expect((await api(ruud, `/woningen/${id}/acties/woning-vrijgeven`, { beschikbaar_vanaf: '2026-12-20' })).status).toBe(200);
  });
  it('P2.d intrekken zegt waarom, en staat met de reden in het verloop', async () => {
    const id = await moet({ aangekondigd: 'ja' });
    expect((await api(ruud, `/woningen/${id}/acties/woning-intrekken`, { reden: 'sloop' })).lijf.woning.status).toBe('ingetrokken');
    expect(await bladzijde(ruud, `/woningen/${id}`)).toContain('Woning ingetrokken</strong>: sloop of renovatie');
  });
});

describe('een woning wijzigen', () => {
  it('W9.6 wat wijzigt staat in het verloop, niet wat er stond', async () => {
    const id = await moet(ALLES.postcode ? { ...ALLES, postcode: '2023 AD' } : {});
    const nu = await bladzijde(ruud, `/woningen/${id}/wijzigen`);
    expect(nu).toContain('value="640"');
    const rest = zonder(ALLES, 'gemeente');
    const antwoord = await api(ruud, `/woningen/${id}/acties/woning-wijzigen`, { ...rest, postcode: '2023 AD', adres: `Proeflaan ${teller}`, huur: 650, jongerenwoning: 'ja', huurvoorwaarden: 'Geheim woord', versie: 1 });
    expect(antwoord.lijf.woning).toMatchObject({ huur: 650, jongerenwoning: true, versie: 2 });
    const tekst = await bladzijde(ruud, `/woningen/${id}`);
    expect(tekst).toContain('Woning gewijzigd</strong>: kale huur per maand, extra huurvoorwaarden, is het een jongerenwoning');
    const gebeurd = await app.verbinding.als(ruud.token, (tx) => tx.selectFrom('gebeurtenis').select('gegevens').where('stroom_id', '=', id).execute());
    expect(JSON.stringify(gebeurd)).not.toContain('Geheim woord');
  });
  it('W11 van twee vensters op dezelfde woning hoort de tweede dat de eerste er was', async () => {
    const id = await moet();
    const rest = { ...zonder(WONING, 'gemeente'), adres: `Proeflaan ${teller}` };
    const samen = await Promise.all(['700', '710'].map((huur) => post(ruud, `/woningen/${id}/wijzigen`, { ...rest, huur, versie: '1' })));
    expect(samen.map((a) => a.status).sort()).toEqual([303, 409]);
    const tekst = await samen.find((a) => a.status === 409)!.text();
    expect(tekst).toContain('Iemand anders was je net voor.');
    expect(tekst).toContain('name="versie" value="2"');
  });
  it('P2.d niets gewijzigd is een antwoord, een andere corporatie ziet haar niet, en een vreemd veld wordt geweigerd', async () => {
    const id = await moet();
    const rest = { ...zonder(WONING, 'gemeente'), adres: `Proeflaan ${teller}` };
    expect((await api(ruud, `/woningen/${id}/acties/woning-wijzigen`, rest)).lijf.detail).toBe('Er is niets gewijzigd.');
    expect((await api(ruud, `/woningen/${id}/acties/woning-wijzigen`, { ...rest, gemeente: 'velsen' })).status).toBe(400);
    for (const stap of ['woning-wijzigen', 'woning-vrijgeven']) expect((await api(fatma, `/woningen/${id}/acties/${stap}`, rest)).status).toBe(404);
    for (const stap of ['wijzigen', 'vrijgeven', 'intrekken']) expect((await app.vraag(fatma, `/woningen/${id}/${stap}`)).status).toBe(404);
    const raak = await app.verbinding.als(fatma.token, (tx) => tx.updateTable('woning').set({ huur: 1 }).where('id', '=', id).executeTakeFirst());
    expect(raak.numUpdatedRows).toBe(0n);
  });
});

const KOPPEN = ['Straat en huisnummer', 'Postcode', 'Gemeente', 'Aantal kamers', 'Kale huur per maand', 'Gelijkvloers of met lift bereikbaar?', 'Is het een jongerenwoning?', 'Beschikbaar vanaf', 'Complexnummer'];
const rij = (n: number, anders: Record<number, string> = {}): string[] => ['Lijstlaan ' + n, '', 'Haarlem', '2', '€ 612,40', 'nee', 'N', '15-12-2026', 'C1'].map((c, i) => anders[i] ?? c);
const csv = (rijen: readonly (readonly string[])[]) => new TextEncoder().encode(rijen.map((r) => r.map((c) => (/[;"\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';')).join('\r\n'));
const stuur = async (rijen: readonly (readonly string[])[], naam = 'lijst.csv') => lijstSturen(app.kern, ruud, { naam, inhoud: csv(rijen) });
const telling = async () => Number((await app.verbinding.als(ruud.token, (tx) => tx.selectFrom('woning').select(({ fn }) => fn.countAll().as('n')).executeTakeFirst()))!.n);

describe('een lijst inlezen', () => {
  it('W11 toont van elke rij wat ermee gebeurt, en leest pas in na bevestigen: alles in één keer', async () => {
    const eerst = await telling();
    const gestuurd = await stuur([KOPPEN, rij(1), rij(2), rij(3)]);
    expect(gestuurd.ok).toBe(true);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    const tekst = await bladzijde(ruud, `/woningen/inlezen/${id}`);
    expect(tekst).toContain('3 rijen zonder fouten');
    expect(tekst).toContain('Complexnummer');
    expect(await telling()).toBe(eerst);
    const antwoord = await post(ruud, `/woningen/inlezen/${id}`, {});
    expect(antwoord.headers.get('location')).toBe('/woningen?ingelezen=3');
    expect(await telling()).toBe(eerst + 3);
    expect(await bladzijde(ruud, '/woningen?ingelezen=3&q=lijstlaan')).toContain('3 woningen ingelezen.');
    expect((await app.vraag(ruud, `/woningen/inlezen/${id}`)).status).toBe(404);
    const een = await api(ruud, '/woningen?status=vrij&gemeente=haarlem&aantal=100');
    const lijst = een.lijf.woningen.find((w: { adres: string }) => w.adres === 'Lijstlaan 2');
    expect(lijst).toMatchObject({ huur: 612.4, jongerenwoning: false, beschikbaar_vanaf: '2026-12-15', versie: 1 });
    const taken = await app.verbinding.als(ruud.token, (tx) => tx.selectFrom('taak').select('stap').where('woning_id', '=', lijst.id).execute());
    expect(taken).toEqual([{ stap: 'woning-voorleggen' }]);
  });
  it('W11 noemt elke fout met rij, kolom en wat je kunt doen; met één fout komt er niets bij', async () => {
    const eerst = await telling();
    const gestuurd = await stuur([KOPPEN, rij(10), rij(11, { 3: 'veel', 4: '9999', 2: 'Parijs' }), rij(10), rij(2), rij(14, { 4: '999' })]);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    const beeld = await lijstBekijken(app.kern, ruud, id);
    const fouten = beeld.ok ? beeld.waarde.rijen.flatMap((r) => r.fouten.map((f) => `${f.rij} ${f.kolom}: ${f.melding}`)) : [];
    expect(fouten).toEqual([
      expect.stringMatching(/^3 Gemeente: Kies een van: /), expect.stringMatching(/^3 Aantal kamers: Vul een heel getal in/), expect.stringMatching(/^3 Kale huur per maand: /),
      '4 Straat en huisnummer: Dit adres staat ook op rij 2. Haal een van de twee weg.', expect.stringMatching(/^5 Straat en huisnummer: Lijstlaan 2 is al aangemeld, en vrij/), expect.stringMatching(/^6 Kale huur per maand: Met € 999,00 ligt/),
    ]);
    expect(await lijstInlezen(app.kern, ruud, id)).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect((await post(ruud, `/woningen/inlezen/${id}`, {})).status).toBe(400);
    expect(await telling()).toBe(eerst);
    expect((await post(ruud, `/woningen/inlezen/${id}/weggooien`, {})).headers.get('location')).toBe('/woningen/inlezen?gedaan=weggegooid');
  });
  it('W11 wat tussen bekijken en inlezen is aangemeld, komt er niet dubbel bij', async () => {
    const gestuurd = await stuur([KOPPEN, rij(20), rij(21)]);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    expect(await bladzijde(ruud, `/woningen/inlezen/${id}`)).toContain('2 rijen zonder fouten');
    await moet({ adres: 'Lijstlaan 21' });
    const eerst = await telling();
    expect(await lijstInlezen(app.kern, ruud, id)).toMatchObject({ ok: false });
    expect(await telling()).toBe(eerst);
  });
  it('W11 gaat er halverwege iets mis, dan is er niets half ingelezen en kan het opnieuw', async () => {
    const rijen = Array.from({ length: 1200 }, (_, i) => rij(5000 + i));
    const gestuurd = await stuur([KOPPEN, ...rijen]);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    const eerst = await telling();
    let n = 0;
    const kapot = { ...app.kern, nieuwId: () => (++n === 1100 ? '00000000-dit-is-geen-id' : app.kern.nieuwId()) };
    await expect(lijstInlezen(kapot, ruud, id)).rejects.toThrow();
    expect(await telling()).toBe(eerst);
    const samen = await Promise.all([lijstInlezen(app.kern, ruud, id), lijstInlezen(app.kern, ruud, id)]);
    expect(samen.map((u) => u.ok).sort()).toEqual([false, true]);
    expect(await telling()).toBe(eerst + 1200);
  }, 60_000);
  it('W11 tienduizend rijen vol fouten geven binnen seconden de eerste 200 en de rest als bestand', async () => {
    const rijen = Array.from({ length: 10_000 }, (_, i) => rij(20_000 + i, { 3: 'veel', 4: '=1+1' }));
    const begin = Date.now();
    const gestuurd = await stuur([KOPPEN, ...rijen]);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    const tekst = await bladzijde(ruud, `/woningen/inlezen/${id}`);
    expect(Date.now() - begin).toBeLessThan(15_000);
    expect(tekst).toContain('10.000 van de 10.000 rijen kloppen nog niet');
    expect(tekst).toContain('De eerste 200 van 20.000 fouten');
    expect(tekst.length).toBeLessThan(400_000);
    const bestand = await bladzijde(ruud, `/woningen/inlezen/${id}/fouten`);
    expect(bestand.split('\r\n').length).toBe(20_002);
    expect(bestand).toContain("2;Kale huur per maand;'=1+1;");
  }, 60_000);
  it('W11 een werkboek leest hetzelfde als een CSV-bestand; het voorbeeld leest zichzelf terug', async () => {
    const boek = maakWerkboek('Woningen', [KOPPEN, rij(31, { 5: 'ja' })]);
    const gestuurd = await lijstSturen(app.kern, ruud, { naam: 'lijst.xlsx', inhoud: new Uint8Array(boek) });
    const beeld = await lijstBekijken(app.kern, ruud, gestuurd.ok ? gestuurd.waarde.id : '');
    expect(beeld.ok && beeld.waarde.rijen[0]).toMatchObject({ adres: 'Lijstlaan 31', antwoorden: { gelijkvloers: 'ja', huur: 612.4, gemeente: 'haarlem' }, fouten: [] });
    for (const als of ['xlsx', 'csv']) {
      const voorbeeld = new Uint8Array(await (await app.vraag(ruud, `/woningen/inlezen/voorbeeld?als=${als}`)).arrayBuffer());
      const terug = await lijstSturen(app.kern, ruud, { naam: `v.${als}`, inhoud: voorbeeld });
      const gezien = await lijstBekijken(app.kern, ruud, terug.ok ? terug.waarde.id : '');
      expect(gezien.ok && gezien.waarde.rijen.map((r) => r.fouten)).toEqual([[]]);
    }
  });
  it.each([
    ['niets', new Uint8Array()], ['een plaatje', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], ['een zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], ['alleen koppen', csv([KOPPEN])], ['andere koppen', csv([['a', 'b'], ['1', '2']])], ['twee keer dezelfde kolom', csv([[...KOPPEN, 'Huur'], [...rij(1), '5']])],
  ])('W11 %s is geen lijst, en de melding zegt wat wel', async (_, inhoud) => {
    expect(await lijstSturen(app.kern, ruud, { naam: 'x', inhoud })).toMatchObject({ ok: false, soort: 'ongeldig', wat: expect.any(String), velden: [{ veld: 'bestand' }] });
  });
  it('W11 een klein werkboek waarin elke cel dezelfde lange tekst deelt, wordt niet bewaard', async () => {
    const kop = KOPPEN.map((k) => `<c t="str"><v>${k}</v></c>`).join('');
    const rijen = Array.from({ length: 600 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`).join('');
    const boek = maakZip({
      'xl/workbook.xml': '<workbook><sheets><sheet r:id="a"/></sheets></workbook>', 'xl/_rels/workbook.xml.rels': '<r><Relationship Id="a" Target="b.xml"/></r>',
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(3_000_000)}</t></si></sst>`, 'xl/b.xml': `<worksheet><row>${kop}</row>${rijen}</worksheet>`,
    });
    expect(boek.length).toBeLessThan(50_000);
    expect(await lijstSturen(app.kern, ruud, { naam: 'x.xlsx', inhoud: new Uint8Array(boek) })).toMatchObject({ ok: false, soort: 'ongeldig', reden: 'Dit bestand is uitgepakt te groot.' });
  });
  it('W11 een lijst is van wie haar stuurde alleen, en een ander mag niet inlezen', async () => {
    const gestuurd = await stuur([KOPPEN, rij(40)]);
    const id = gestuurd.ok ? gestuurd.waarde.id : '';
    const marloes = await app.als('marloes-de-wit');
    expect((await app.vraag(fatma, `/woningen/inlezen/${id}`)).status).toBe(404);
    expect((await app.vraag(fatma, `/woningen/inlezen/${id}/fouten`)).status).toBe(404);
    expect((await post(fatma, `/woningen/inlezen/${id}`, {})).status).toBe(404);
    expect((await app.vraag(marloes, `/woningen/inlezen/${id}`)).status).toBe(403);
    expect(await lijstSturen(app.kern, marloes, { naam: 'x', inhoud: csv([KOPPEN, rij(41)]) })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    for (const vreemd of ['x', '00000000-0000-4000-8000-000000000000', "1'"]) expect((await app.vraag(ruud, `/woningen/inlezen/${vreemd}`)).status).toBe(404);
  });
});

describe('de lijst met woningen', () => {
  it('W11 zoekt op adres en postcode, en filtert op kamers, voor wie en huur', async () => {
    const id = await moet({ adres: 'Zoeklaan 100%', postcode: undefined, kamers: 5, jongerenwoning: 'ja', huur: 500 });
    for (const vraag of ['q=zoeklaan', 'q=100%25', 'kamers=5&q=zoek', 'label=jongerenwoning&q=zoek', 'huur=laag&q=zoek', 'stand=vrij&gemeente=haarlem&q=ZOEKLAAN']) expect(await bladzijde(ruud, `/woningen?${vraag}`), vraag).toContain(id);
    for (const vraag of ['q=zoeklaan_', 'kamers=4&q=zoek', 'label=geen&q=zoek', 'huur=hoog&q=zoek', 'q=zoek&stand=verhuurd']) expect(await bladzijde(ruud, `/woningen?${vraag}`), vraag).not.toContain(id);
  });
  it('W11 stelt een vast aantal vragen, met hoeveel woningen ook, en voert uit zonder formules', async () => {
    const tel = async (pad: string) => { vragen.length = 0; await bladzijde(ruud, pad); return vragen.length; };
    const eerst = await tel('/woningen');
    for (let i = 0; i < 5; i++) await moet({ adres: `=HYPERLINK("x") ${i}`, huurvoorwaarden: '@SUM(A1)' });
    expect(await tel('/woningen')).toBe(eerst);
    expect(eerst).toBeLessThanOrEqual(10);
    const uitvoer = await bladzijde(ruud, '/woningen?als=csv&q=hyperlink');
    expect(uitvoer).toContain('"\'=HYPERLINK(""x"") 0"');
    expect(uitvoer).toContain("'@SUM(A1)");
    expect(app.fouten).toEqual([]);
  });
});
