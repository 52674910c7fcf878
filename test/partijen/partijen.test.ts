import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { dagenNa, maandenNa, maandenVoor } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { vastgesteldeVersies } from '../../src/storage/lezen/regelingversies.ts';
import { leesZaken } from '../../src/storage/lezen/zaken.ts';
import { leesVersierijen } from '../../src/storage/regelingversies.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

const VANDAAG = vandaagIn(new Date());
const JAAR = Number(VANDAAG.slice(0, 4));
let app: App;
let bart: Aanwezig, marloes: Aanwezig, saskia: Aanwezig, fatma: Aanwezig, esther: Aanwezig, petra: Aanwezig, jeroen: Aanwezig, milan: Aanwezig;

beforeAll(async () => {
  app = await startApp();
  [bart, marloes, saskia, fatma, esther, petra, jeroen, milan] = (await Promise.all(['bart-hendriks', 'marloes-de-wit', 'saskia-maas', 'fatma-aydin', 'esther-molenaar', 'petra-ooijevaar', 'jeroen-kuiper', 'milan-visser'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig];
});
afterAll(async () => { expect(app.fouten).toEqual([]); await app.stop(); });

const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: Record<string, unknown>) => zetZaakstap(app.kern, wie, stap, id, invoer);
async function gelukt(wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: Record<string, unknown>): Promise<string> {
  const uit = await zet(wie, stap, id, invoer);
  if (!uit.ok) throw new Error(`${stap}: ${uit.reden} ${JSON.stringify(uit.velden ?? '')}`);
  return uit.waarde.id;
}
const geweigerd = async (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: Record<string, unknown>): Promise<string> => {
  const uit = await zet(wie, stap, id, invoer);
  return uit.ok ? 'gelukt' : (uit.velden?.map((f) => `${f.veld}: ${f.melding}`).join(' ') ?? uit.reden);
};
const lees = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replaceAll('<!-- -->', '') }; };

describe('P1.0 W2 het register op het scherm', () => {
  it('P1.0 iedereen van de regeling ziet het; zoeken, filteren en CSV; een client niet', async () => {
    for (const wie of [bart, saskia, fatma, jeroen]) expect((await lees(wie, '/partijen')).tekst).toContain('Gemeente Haarlem');
    const megakids = await lees(saskia, '/partijen?q=megakids');
    expect(megakids.tekst).toContain('nee, staat wel in de bijlage');
    expect(megakids.tekst).not.toContain('HVO-Querido</a>');
    const csv = (await lees(saskia, '/partijen?soort=gemeente&als=csv')).tekst;
    expect(csv).toContain('Gemeente Haarlem;Gemeente;neemt deel;ja;ja;2021-10-07');
    expect(csv).not.toContain('Ymere');
    expect((await lees(esther, '/partijen')).tekst).toContain('Intermaris');
    expect((await lees(milan, '/partijen')).status).not.toBe(200);
    for (const pad of ['/partijen/onzin', '/partijen/toetredingen/x', '/partijen/uittredingen/00000000-0000-4000-8000-000000000000', '/geschillen/x', '/kosten/x', '/kosten/x/y/pdf']) expect((await lees(bart, pad)).status).toBe(404);
    expect((await lees(saskia, '/partijen/ymere')).tekst).toContain('Wie kun je vragen');
  });

  it('PO.z1 een certificaat loopt af: de partij is aan zet, en te late zijn gemarkeerd', async () => {
    await gelukt(bart, 'certificaat-vastleggen', undefined, { namens: 'sig', naam: 'HKZ', geldig_tot: maandenVoor(VANDAAG, 1) });
    expect((await lees(saskia, '/partijen')).tekst).toContain('Eén certificaat is verlopen');
    expect(await geweigerd(bart, 'certificaat-vastleggen', undefined, { namens: 'sig', naam: 'HKZ', geldig_tot: maandenNa(VANDAAG, 30) })).toContain('al een certificaat');
    expect(await geweigerd(saskia, 'certificaat-vastleggen', undefined, { naam: 'HKZ', geldig_tot: VANDAAG })).toContain('niet in het register');
  });
  it('PO.z1 wie een certificaat heeft dat nog lang geldt, is pas drie maanden voor het einde aan zet', async () => {
    const tot = maandenNa(VANDAAG, 30);
    const id = await gelukt(bart, 'certificaat-vastleggen', undefined, { namens: 'hvo-querido', naam: 'HKZ', geldig_tot: tot });
    const bestuurder = { regeling: 'pact-ijmond-zuid-kennemerland', rol: 'bestuurder' as const, organisatie: 'hvo-querido' };
    const op = (vandaag: string, wie = bestuurder) => app.kern.verbinding.als(bart.token, async (tx) => (await leesZaken(tx, { ...wie, vandaag }, { hoogstens: 100 })).rijen.find((r) => r.id === id));
    expect(await op(VANDAAG)).toBeUndefined();
    expect(await op(maandenVoor(tot, 3))).toMatchObject({ vanMij: true, beurten: [{ stap: 'certificaat-vastleggen', organisatie: 'hvo-querido', uiterlijk: tot }] });
    expect((await lees(bart, '/samen')).tekst).not.toContain('Certificaat van HVO');
  });
});

describe('P15.a P15.b P15.c P15.d P15.e toetreden', () => {
  const aanvraag = { naam: 'De Overkant (voorbeeld)', soort: 'zorgorganisatie', gecontracteerd_door: 'gemeente-haarlem', onderschrijft: 'ja', brief: 'Wij begeleiden jongeren.' };
  it('P15.b P15.c alleen wie is gecontracteerd en de doelen onderschrijft; het Servicepunt legt vast', async () => {
    expect(await geweigerd(marloes, 'toetreding-aanvragen', undefined, { ...aanvraag, gecontracteerd_door: undefined })).toContain('gecontracteerd_door');
    expect(await geweigerd(marloes, 'toetreding-aanvragen', undefined, { ...aanvraag, onderschrijft: 'nee' })).toContain('onderschrijft');
    expect(await geweigerd(marloes, 'toetreding-aanvragen', undefined, { ...aanvraag, naam: 'hvo-querido' })).toContain('staat al in het register');
    expect(await geweigerd(saskia, 'toetreding-aanvragen', undefined, aanvraag)).toContain('niet aan jou');
  });
  it('P15.d P15.e advies, besluit, ondertekening: daarna staat de partij in een nieuwe versie', async () => {
    const id = await gelukt(marloes, 'toetreding-aanvragen', undefined, aanvraag);
    expect(await geweigerd(saskia, 'toetreding-besluiten', id, { besluit: 'toegelaten' })).toContain('kan nu niet');
    await gelukt(bart, 'toetreding-adviseren', id, { advies: 'toelaten', toelichting: 'Past bij de regio.' });
    expect(await geweigerd(saskia, 'toetreding-besluiten', id, { besluit: 'afgewezen' })).toContain('motivering');
    await gelukt(saskia, 'toetreding-besluiten', id, { besluit: 'toegelaten' });
    await gelukt(bart, 'toetreding-ondertekenen', id, {});
    expect((await lees(saskia, `/partijen/toetredingen/${id}`)).tekst).toContain('toegetreden');
    expect((await lees(saskia, '/partijen')).tekst).toContain('toegetreden, nog niet actief');
    const [versie] = await leesVersierijen(app.db.eigenaarUrl);
    expect([versie?.geldig_vanaf, versie?.tekst.includes('"code":"de-overkant-voorbeeld"')]).toEqual([dagenNa(VANDAAG, 1), true]);
    expect(await geweigerd(bart, 'toetreding-ondertekenen', id, {})).toContain('kan nu niet');
    expect(await app.kern.verbinding.als(saskia.token, (tx) => vastgesteldeVersies(tx, 'pact-ijmond-zuid-kennemerland'))).toMatchObject([{ zaak_id: id, soort: 'toetreding' }]);
    expect((await lees(saskia, `/partijen/toetredingen/${id}`)).tekst).toContain('Hoort bij de partijen vanaf');
  });
  it('W18 in Westfriesland is tekenen genoeg', async () => {
    const id = await gelukt(esther, 'toetreding-aanvragen', undefined, { naam: 'Kade (voorbeeld)', soort: 'welzijnsorganisatie', onderschrijft: 'ja' });
    expect(await geweigerd(esther, 'toetreding-adviseren', id, { advies: 'toelaten', toelichting: 'x' })).toContain('hoort niet bij');
    await gelukt(esther, 'toetreding-ondertekenen', id, {});
  });
});

describe('P15.f uittreden', () => {
  it('P15.f de partij meldt zelf, minstens drie maanden vooraf; wat loopt wordt afgesproken; intrekken kan', async () => {
    expect(await geweigerd(saskia, 'uittreding-melden', undefined, { laatste_dag: dagenNa(maandenNa(VANDAAG, 3), -1), redenen: 'x' })).toContain('laatste_dag: Kies');
    const id = await gelukt(saskia, 'uittreding-melden', undefined, { laatste_dag: maandenNa(VANDAAG, 3), redenen: 'Wij gaan samen met een andere gemeente.' });
    expect(await geweigerd(bart, 'uittreding-melden', undefined, { namens: 'gemeente-haarlem', laatste_dag: maandenNa(VANDAAG, 4), redenen: 'x' })).toContain('al gemeld');
    expect((await lees(fatma, '/partijen/gemeente-haarlem')).tekst).toContain('Vertrekt; laatste dag is');
    await gelukt(bart, 'uittreding-afhandelen', id, { dossiers: 'geen', woningen: 'geen', signalen: 'geen', toelichting: 'Er loopt niets.' });
    expect((await lees(fatma, `/partijen/uittredingen/${id}`)).tekst).toContain('Er loopt niets.');
    await gelukt(saskia, 'uittreding-intrekken', id, { reden: 'De samenvoeging gaat niet door.' });
    expect((await lees(fatma, '/partijen/gemeente-haarlem')).tekst).not.toContain('Vertrekt');
  });
});

describe('W19 een geschil', () => {
  it('W19 alle partijen krijgen de melding; laat mag, met een merk; dan de uitkomst', async () => {
    const id = await gelukt(petra, 'geschil-melden', undefined, { onderwerp: 'uitleg', beschrijving: 'Wat telt als sleutel?', gebeurd_op: dagenNa(VANDAAG, -20) });
    expect(await geweigerd(petra, 'zienswijze-geven', id, { zienswijze: 'x', voorstel: 'y' })).toContain('jullie kant staat in de melding');
    await gelukt(esther, 'zienswijze-geven', id, { namens: 'intermaris', zienswijze: 'De dag van de overdracht.', voorstel: 'Zo opschrijven.' });
    const blad = (await lees(esther, `/geschillen/${id}`)).tekst;
    for (const deel of ['na de laatste dag', 'De dag van de overdracht.', 'Wat telt als sleutel?']) expect(blad).toContain(deel);
    expect((await lees(saskia, `/geschillen/${id}`)).status).toBe(404);
    await gelukt(petra, 'geschil-afsluiten', id, { uitkomst: 'eens', toelichting: 'De dag van de overdracht telt.' });
    expect((await lees(petra, '/geschillen')).tekst).toContain('Partijen zijn het eens');
  });
});

describe('H2 P11.d W14 kosten', () => {
  it('H2 P11.d begroten, een sleutel per soort, betalen, afrekenen: sommen kloppen, met staat en PDF per partij', async () => {
    const posten = [{ post: 'personeel', keer: 'jaarlijks', bedrag: 30082.5 }, { post: 'inrichting', keer: 'eenmalig', bedrag: 50000, betaald_door: 'gemeente-haarlem' }];
    const id = await gelukt(bart, 'kosten-begroten', undefined, { jaar: JAAR - 1, posten, toelichting: 'Een voorbeeld.' });
    expect(await geweigerd(bart, 'kosten-begroten', undefined, { jaar: JAAR - 1, posten })).toContain('al vastgelegd');
    expect(await geweigerd(saskia, 'kosten-verdelen', id, { voor: 'corporatie', sleutel: 'gelijk' })).toContain('voor');
    await gelukt(saskia, 'kosten-verdelen', id, { voor: 'gemeente', sleutel: 'gelijk' });
    await gelukt(bart, 'kosten-verdelen', id, { voor: 'corporatie', sleutel: 'woningen' });
    const csv = (await lees(fatma, `/kosten/${id}?als=csv`)).tekst;
    expect(csv).toContain('Gemeente Heemstede;Gemeente;2865;0;0;2865;0;;2865');
    const staat = await lees(fatma, `/kosten/${id}/gemeente-heemstede`);
    expect(staat.tekst).toContain('€ 2.865,00');
    expect((await app.vraag(fatma, `/kosten/${id}/gemeente-heemstede/pdf`)).headers.get('content-type')).toBe('application/pdf');
    expect((await lees(fatma, `/kosten/${id}/hvo-querido`)).status).toBe(404);
    await gelukt(marloes, 'betaling-vastleggen', id, { partij: 'gemeente-heemstede', richting: 'betaald', bedrag: 2865 });
    await gelukt(bart, 'kosten-afrekenen', id, { posten: [{ post: 'personeel', keer: 'jaarlijks', bedrag: 29000 }] });
    expect((await lees(fatma, `/kosten/${id}/gemeente-heemstede`)).tekst).toMatch(/krijgt € 103,(09|10) terug/);
    const lijst = (await lees(fatma, '/kosten')).tekst;
    for (const deel of ['€ 30.082,50', '12.200 van 176.500', '€ 63.746,25']) expect(lijst).toContain(deel);
  });
  it('W14 in Westfriesland betalen alleen de gemeenten, en de andere regeling ziet het niet', async () => {
    const id = await gelukt(esther, 'kosten-begroten', undefined, { jaar: JAAR, posten: [{ post: 'personeel', keer: 'jaarlijks', bedrag: 100 }] });
    const blad = (await lees(petra, `/kosten/${id}`)).tekst;
    expect(blad).toContain('Gemeente Hoorn');
    expect(blad).not.toContain('>Intermaris<');
    expect((await lees(saskia, `/kosten/${id}`)).status).toBe(404);
  });
});
