import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { pilotclient, schrijfVoorvallen } from './gebeurtenissen.ts';

/* The figures over the API, on a handful of clients whose days are known. */

type Rij = { sleutel: string; naam: string; aantal: number; doel?: number; kwartaal?: string };
type Figuur = { rijen: Rij[]; totaal: number; meldingen: { soort: string; sleutels: string[]; tekst: string }[] };

let app: App;
let esther: Aanwezig;
let marloes: Aanwezig;

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-22T12:00:00Z') });
  esther = await app.als('esther-molenaar');
  marloes = await app.als('marloes-de-wit');
  await schrijfVoorvallen(app.db.eigenaarUrl, [
    pilotclient('parlan', '2018-12-31'),
    pilotclient('parlan', '2019-01-01', { op: '2019-12-31', corporatie: 'intermaris', gemeente: 'hoorn' }),
    pilotclient('parlan', '2019-03-31', { op: '2019-04-02', corporatie: 'gwb-koggenland', gemeente: 'koggenland' }),
    pilotclient('leviaan', '2019-04-01', { op: '2020-01-01', corporatie: 'wooncompagnie', gemeente: 'opmeer' }),
    pilotclient('de-steenuil', '2020-02-03'),
    { ...pilotclient('dnodoen', '2021-02-03', { op: '2021-03-01', corporatie: 'intermaris', gemeente: 'hoorn' }), versie: '2021-01-01' },
  ]);
});
afterAll(() => app.stop());

const haal = async (pad: string, wie?: Aanwezig) => {
  const antwoord = await app.vraag(wie, `/api/v1${pad}`);
  return { status: antwoord.status, soort: antwoord.headers.get('content-type') ?? '', inhoud: (await antwoord.json()) as Figuur & Record<string, unknown> };
};
const figuur = async (pad: string, wie?: Aanwezig): Promise<Figuur> => {
  const { status, inhoud } = await haal(`/monitor/westfriesland/${pad}`, wie);
  expect(status, JSON.stringify(inhoud)).toBe(200);
  return inhoud;
};
const aantallen = (f: Figuur) => Object.fromEntries(f.rijen.map((r) => [r.kwartaal ? `${r.sleutel} ${r.kwartaal}` : r.sleutel, r.aantal]));

describe('GET /api/v1/regelingen', () => {
  it('names both regelingen with their versions', async () => {
    const { inhoud } = await haal('/regelingen');
    const lijst = inhoud.regelingen as { id: string; naam: string; versies: { geldig_vanaf: string; geldt_nu: boolean }[] }[];
    expect(lijst.map((r) => r.id)).toEqual(['pact-ijmond-zuid-kennemerland', 'westfriesland']);
    expect(lijst[1]!.versies.map((v) => [v.geldig_vanaf, v.geldt_nu])).toEqual([['2018-07-01', false], ['2021-01-01', true]]);
  });
  it('gives the whole version in force, and says which regelingen there are when one is not', async () => {
    const { inhoud } = await haal('/regelingen/westfriesland');
    expect(inhoud.geldig_vanaf).toBe('2021-01-01');
    const weg = await haal('/regelingen/zaanstreek');
    expect(weg.status).toBe(404);
    expect(weg.soort).toContain('application/problem+json');
    expect(weg.inhoud.detail).toContain('pact-ijmond-zuid-kennemerland, westfriesland');
  });
});

describe('GET /api/v1/regelingen/{id}/verdeelsleutel', () => {
  it('P2.b PB1 has the regional key as published, with the sub-regions', async () => {
    const { inhoud } = await haal('/regelingen/pact-ijmond-zuid-kennemerland/verdeelsleutel?jaar=2022');
    expect(inhoud.maximum).toBe(178);
    expect(inhoud.deelregios).toEqual([{ naam: 'IJmond', totaal: 68 }, { naam: 'Zuid-Kennemerland', totaal: 110 }]);
    expect((inhoud.gemeenten as { gemeente: string; gepubliceerd: number }[]).map((g) => [g.gemeente, g.gepubliceerd])).toContainEqual(['haarlem', 79]);
  });
  it('P2.d PB2 says that Haarlem is one short and Velsen one over', async () => {
    const { inhoud } = await haal('/regelingen/pact-ijmond-zuid-kennemerland/verdeelsleutel?jaar=2022');
    const niet = inhoud.meldingen.filter((m) => m.soort === 'telt-niet-op') as unknown as { gemeente: string }[];
    expect(niet.map((m) => m.gemeente)).toEqual(['haarlem', 'velsen']);
  });
  it('W11 takes the version in force in that year', async () => {
    const som = async (jaar: number) => ((await haal(`/regelingen/westfriesland/verdeelsleutel?jaar=${jaar}`)).inhoud.gemeenten as { gepubliceerd: number }[]).reduce((s, g) => s + g.gepubliceerd, 0);
    expect([await som(2018), await som(2019), await som(2021)]).toEqual([47, 100, 100]);
  });
  it('says which years there are when there is no version in a year', async () => {
    const { status, inhoud } = await haal('/regelingen/pact-ijmond-zuid-kennemerland/verdeelsleutel?jaar=2020');
    expect(status).toBe(404);
    expect(inhoud.detail).toContain('vanaf 2021');
  });
  it.each(['jaar=tweeduizend', 'jaar=', 'jaar=20222', 'jaar=-1', "jaar=2022'--", 'jaar=2021&jaar=2022', 'jar=2022'])('refuses %s with a sentence', async (vraag) => {
    const { status, soort, inhoud } = await haal(`/regelingen/westfriesland/verdeelsleutel?${vraag}`);
    expect([status, soort.split(';')[0]]).toEqual([400, 'application/problem+json']);
    expect(inhoud.detail).toMatch(/jaar/);
  });
});

describe('GET /api/v1/monitor/{regeling}/…', () => {
  it('E2.2 counts applications per care organisation on the day they were handed in', async () => {
    const f = await figuur('aanmeldingen?van=2019-01-01&tot=2020-01-01&per=zorgorganisatie');
    expect(aantallen(f)).toEqual({ 'leger-des-heils': 0, dnodoen: 0, leviaan: 1, parlan: 2 });
    expect(f.totaal).toBe(3);
  });
  it('E2.2 gives every quarter of everyone who takes part', async () => {
    const f = await figuur('aanmeldingen?van=2019-01-01&tot=2020-01-01&per=kwartaal');
    expect(f.rijen).toHaveLength(16);
    expect(aantallen(f)).toMatchObject({ 'parlan 2019-1': 2, 'parlan 2019-2': 0, 'leviaan 2019-2': 1 });
    expect(f.rijen[0]).toHaveProperty('naam');
  });
  it('E2.2 has a row for who joined later only from then on, and says so', async () => {
    const vroeg = await figuur('aanmeldingen?van=2019-01-01&tot=2020-01-01&per=zorgorganisatie');
    expect(vroeg.meldingen.find((m) => m.soort === 'niet-getoond')?.sleutels).toEqual(['de-steenuil']);
    expect(aantallen(await figuur('aanmeldingen?van=2020-01-01&tot=2020-06-01&per=zorgorganisatie'))).toMatchObject({ 'de-steenuil': 1, parlan: 0 });
  });
  it('W11 counts homes on the day of the key, beside the goal of the year, zero included', async () => {
    const f = await figuur('woningen?van=2019-01-01&tot=2020-01-01&per=corporatie');
    expect(aantallen(f)).toEqual({ intermaris: 1, 'het-grootslag': 0, 'de-woonschakel': 0, 'wel-wonen': 0, wooncompagnie: 0, 'gwb-opmeer': 0, 'gwb-koggenland': 1 });
    expect(f.rijen.find((r) => r.sleutel === 'intermaris')?.doel).toBe(35);
    expect(f.rijen.reduce((s, r) => s + r.doel!, 0)).toBe(100);
  });
  it('E2.2 has the half goals of 2018 per municipality and none per corporation', async () => {
    const gemeenten = await figuur('uitstroom?van=2018-07-01&tot=2019-01-01&per=gemeente');
    expect(Object.fromEntries(gemeenten.rijen.map((r) => [r.sleutel, r.doel]))).toEqual({ drechterland: 4, enkhuizen: 4, hoorn: 17, koggenland: 5, medemblik: 10, opmeer: 2, 'stede-broec': 5 });
    const corporaties = await figuur('woningen?van=2018-07-01&tot=2019-01-01&per=corporatie');
    expect(corporaties.rijen.every((r) => r.doel === undefined)).toBe(true);
    expect(corporaties.meldingen.map((m) => m.soort)).toEqual(expect.arrayContaining(['geen-doel', 'niet-gepubliceerd', 'percentage']));
  });
  it('E2.2 keeps the goal of the whole year for a part of it, and says so', async () => {
    const f = await figuur('uitstroom?van=2020-01-01&tot=2020-05-01&per=gemeente');
    expect(f.rijen.find((r) => r.sleutel === 'hoorn')?.doel).toBe(35);
    expect(f.meldingen.some((m) => m.soort === 'doel-heel-jaar')).toBe(true);
  });
  it('E2.2 says where the published figures contradict each other', async () => {
    const { meldingen } = await figuur('woningen?van=2019-01-01&tot=2020-01-01&per=corporatie');
    expect(meldingen.find((m) => m.soort === 'figuren' && m.sleutels.includes('koggenland'))?.tekst).toMatch(/3 in figuur 4.*2 in figuur 5/);
  });
  it('E2.2 says cell by cell where the count is not what was published', async () => {
    const { meldingen } = await figuur('woningen?van=2019-01-01&tot=2020-01-01&per=corporatie');
    expect(meldingen.find((m) => m.soort === 'wijkt-af' && m.sleutels.includes('intermaris'))?.tekst).toContain('gepubliceerd is 20 (57%); uit de dossiers tellen we 1');
  });
  it('counts over a change of version, with the goals of both years', async () => {
    const f = await figuur('woningen?van=2020-01-01&tot=2022-01-01&per=corporatie', esther);
    expect(aantallen(f)).toMatchObject({ intermaris: 1, wooncompagnie: 1 });
    expect(f.rijen.reduce((s, r) => s + r.doel!, 0)).toBe(200);
  });
});

describe('who may see a figure', () => {
  const NIET_GEPUBLICEERD = '/monitor/westfriesland/uitstroom?van=2020-01-01&tot=2020-07-01';
  it('a visitor sees only periods that the parties published themselves, and hears which', async () => {
    const { status, inhoud } = await haal(NIET_GEPUBLICEERD);
    expect(status).toBe(401);
    expect(inhoud.detail).toContain('1 juli 2018 tot en met 31 mei 2020');
  });
  it('someone of the regeling sees every period; someone of another does not', async () => {
    expect((await haal(NIET_GEPUBLICEERD, esther)).status).toBe(200);
    expect((await haal(NIET_GEPUBLICEERD, marloes)).status).toBe(403);
    expect((await haal('/monitor/westfriesland/uitstroom?van=2019-01-01&tot=2020-01-01', marloes)).status).toBe(200);
    expect((await haal('/monitor/pact-ijmond-zuid-kennemerland/woningen?van=2026-01-01&tot=2027-01-01')).status).toBe(401);
  });
});

describe('questions that are wrong', () => {
  it('names every fault at once', async () => {
    const { status, inhoud } = await haal('/monitor/westfriesland/woningen?van=2019-02-30&tot=gisteren&per=straat&kleur=rood');
    expect(status).toBe(400);
    expect((inhoud.fouten as { veld: string }[]).map((e) => e.veld).sort()).toEqual(['kleur', 'per', 'tot', 'van']);
  });
  it.each([
    '', 'van=2019-01-01', 'van=2020-01-01&tot=2019-01-01', 'van=2019-01-01&tot=2019-01-01', 'van=0001-01-01&tot=2019-01-01', 'van=2000-01-01&tot=2099-01-01',
    'van=2019-01-01T00:00&tot=2020-01-01', 'van=%00&tot=2020-01-01', 'van=2019-01-01&tot=2020-01-01&per=kwartaal', 'van[]=2019-01-01&tot=2020-01-01', "van=2019-01-01'&tot=2020-01-01",
  ])('answers "%s" with 400 and a sentence', async (vraag) => {
    const { status, soort, inhoud } = await haal(`/monitor/westfriesland/woningen?${vraag}`);
    expect([status, soort.split(';')[0]]).toEqual([400, 'application/problem+json']);
    expect(String(inhoud.detail).length).toBeGreaterThan(20);
  });
  it('knows no regeling that is not there', async () => {
    expect((await haal('/monitor/zaanstreek/woningen?van=2019-01-01&tot=2020-01-01')).status).toBe(404);
  });
  it('never went wrong itself', () => expect(app.fouten).toEqual([]));
});
