import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vulPilot } from '../../src/demo/pilot.ts';
import { leesCel, type Figuur } from '../../src/domain/regeling/gepubliceerd.ts';
import type { Rapport } from '../../src/domain/monitor/tabel.ts';
import { leesGepubliceerdeCijfers } from '../../src/storage/regelingen-lezen.ts';
import { startApp, type App } from '../opstelling/app.ts';

/*
 * The pilot, played through the real steps, against the evaluation: figures 2 to 5 cell by cell, asked over the API as a
 * visitor. The expected numbers are the published ones, read from the file in which they are kept as printed.
 */

const gepubliceerd = leesGepubliceerdeCijfers('westfriesland')!;
const figuur = (nummer: number): Figuur => gepubliceerd.figuren.find((f) => f.figuur === nummer)!;
type Antwoord = { rijen: { sleutel: string; kwartaal?: string; aantal: number; doel?: number }[]; totaal: number; meldingen: { soort: string; sleutels: string[]; tekst: string }[] };

let app: App;
beforeAll(async () => {
  app = await startApp();
  await vulPilot({ kern: app.kern, sessies: app.sessies, aanwezig: new Set() });
}, 300_000);
afterAll(() => app.stop());

const haal = async (cijfer: string, van: string, tot: string, per: string): Promise<Antwoord> => {
  const antwoord = await app.vraag(undefined, `/api/v1/monitor/westfriesland/${cijfer}?van=${van}&tot=${tot}&per=${per}`);
  expect(antwoord.status).toBe(200);
  return (await antwoord.json()) as Antwoord;
};

/** Every printed number of the columns with a period, with the row and period it belongs to. */
const cellen = (nummer: number) =>
  figuur(nummer).kolommen.filter((k) => k.van && k.tot).map((kolom) => ({
    kop: kolom.kop, van: kolom.van!, tot: kolom.tot!, code: kolom.code,
    rijen: figuur(nummer).rijen.flatMap((r) => { const cel = leesCel(r.cellen[kolom.code]); return cel?.aantal === undefined ? [] : [[r.code, cel.aantal] as const]; }),
    totaal: leesCel(figuur(nummer).totaal?.[kolom.code])?.aantal,
  }));
const alsGeheel = (rijen: Antwoord['rijen']) => Object.fromEntries(rijen.map((r) => [r.sleutel, r.aantal]));

describe.each([[2, 'aanmeldingen', 'zorgorganisatie'], [4, 'woningen', 'corporatie'], [5, 'uitstroom', 'gemeente']] as const)('E2.2 figuur %d', (nummer, cijfer, per) => {
  it.each(cellen(nummer))('$kop: every cell and the total', async ({ van, tot, rijen, totaal }) => {
    const antwoord = await haal(cijfer, van, tot, per);
    expect(alsGeheel(antwoord.rijen)).toMatchObject(Object.fromEntries(rijen));
    expect(antwoord.totaal).toBe(totaal);
    expect(antwoord.meldingen.filter((m) => m.soort === 'wijkt-af')).toEqual([]);
  });
  it.each(cellen(nummer).filter((c) => c.rijen.length > 0))('$kop: no rows that are not printed', async ({ van, tot, rijen }) => {
    expect((await haal(cijfer, van, tot, per)).rijen.map((r) => r.sleutel).sort()).toEqual(rijen.map(([code]) => code).sort());
  });
});

describe('E2.2 figuur 3', () => {
  it('every quarter of 2019 of every care organisation, sixteen cells', async () => {
    const { rijen, totaal } = await haal('aanmeldingen', '2019-01-01', '2020-01-01', 'kwartaal');
    const verwacht = cellen(3).flatMap((k) => k.rijen.map(([code, aantal]) => [`${code} ${k.code}`, aantal] as const));
    expect(Object.fromEntries(rijen.map((r) => [`${r.sleutel} ${r.kwartaal}`, r.aantal]))).toEqual(Object.fromEntries(verwacht));
    expect([rijen.length, totaal]).toEqual([16, 65]);
    for (const k of cellen(3)) expect(rijen.filter((r) => r.kwartaal === k.code).reduce((s, r) => s + r.aantal, 0), k.kop).toBe(k.totaal);
  });
});

describe('E2.2 goals beside what was realised', () => {
  it.each([['2018-doel', '2018-07-01', '2019-01-01'], ['2019-doel', '2019-01-01', '2020-01-01'], ['2020-doel', '2020-01-01', '2020-05-01']])('figuur 5, %s', async (kolom, van, tot) => {
    const { rijen } = await haal('uitstroom', van, tot, 'gemeente');
    expect(Object.fromEntries(rijen.map((r) => [r.sleutel, r.doel]))).toEqual(Object.fromEntries(figuur(5).rijen.map((r) => [r.code, r.cellen[kolom]])));
  });
  it('W11 figuur 4, 2019', async () => {
    const { rijen } = await haal('woningen', '2019-01-01', '2020-01-01', 'corporatie');
    expect(Object.fromEntries(rijen.map((r) => [r.sleutel, r.doel]))).toEqual(Object.fromEntries(figuur(4).rijen.map((r) => [r.code, r.cellen['2019-doel']])));
  });
});

describe('E2.2 where the source contradicts itself', () => {
  const tekst = async (cijfer: string, van: string, tot: string, per: string) => (await haal(cijfer, van, tot, per)).meldingen.map((m) => m.tekst).join('\n');
  it('the corporation of Koggenland delivered 3 homes in 2019, the municipality counts 2', async () => {
    expect(await tekst('uitstroom', '2019-01-01', '2020-01-01', 'gemeente')).toMatch(/Er staat 3 in figuur 4, GWB Koggenland.*en 2 in figuur 5, Koggenland/);
  });
  it('8 of 47 is not 47%', async () => expect(await tekst('woningen', '2018-07-01', '2019-01-01', 'corporatie')).toContain('8 van 47 is 17%'));
  it('2018 was not published per corporation', async () => expect(await tekst('woningen', '2018-07-01', '2019-01-01', 'corporatie')).toContain('alleen het totaal is gepubliceerd'));
  it('figure 4 runs to May and figure 5 to April, with the same total', async () => expect(await tekst('woningen', '2020-01-01', '2020-06-01', 'corporatie')).toContain('hetzelfde getal over een andere periode'));
  it('figure 6 has other numbers of homes for the pilot', async () => expect(await tekst('woningen', '2019-01-01', '2020-01-01', 'corporatie')).toMatch(/20 in figuur 4, Intermaris.*22 in figuur 6/));
});

/** The report over the API, as one table by its code. */
const rapport = async (slug: string | undefined, van: string, tot: string, meer = '') => {
  const antwoord = await app.vraag(slug ? await app.als(slug) : undefined, `/api/v1/regelingen/westfriesland/rapport?van=${van}&tot=${tot}${meer}`);
  return { status: antwoord.status, lijf: (await antwoord.json()) as Rapport };
};
const kolomVan = ({ hoofdstukken }: Rapport, tabel: string, kolom: string) => {
  const t = hoofdstukken.flatMap((h) => h.tabellen).find((x) => x.code === tabel)!;
  return { rijen: Object.fromEntries(t.rijen.map((r) => [r.code, r.cellen[kolom]])), totaal: t.totaal?.[kolom] };
};

describe.each([[2, 'aanvragen-per-zorg', 'ingediend'], [4, 'spreiding-corporaties', 'gerealiseerd'], [5, 'spreiding-gemeenten', 'gerealiseerd']] as const)('E2.2 figuur %d in the report', (nummer, tabel, kolom) => {
  it.each(cellen(nummer))('$kop: every cell and the total', async ({ van, tot, rijen, totaal }) => {
    const { lijf } = await rapport('petra-ooijevaar', van, tot);
    const geteld = kolomVan(lijf, tabel, kolom);
    expect(geteld.rijen).toMatchObject(Object.fromEntries(rijen));
    expect(geteld.totaal).toBe(totaal);
  });
});
describe('E2.2 figuur 3 in the report', () => {
  it.each(cellen(3))('$kop: every care organisation in this quarter', async ({ van, tot, rijen, totaal }) => {
    const geteld = kolomVan((await rapport('petra-ooijevaar', van, tot)).lijf, 'aanvragen-per-zorg', 'ingediend');
    expect(geteld.rijen).toMatchObject(Object.fromEntries(rijen));
    expect(geteld.totaal).toBe(totaal);
  });
});
describe('P11.f who gets the report', () => {
  it('a visitor: homes against goals and what was published, over a published period', async () => {
    const { status, lijf } = await rapport(undefined, '2019-01-01', '2020-01-01');
    expect([status, lijf.hoofdstukken.map((h) => h.code).filter((c) => !['spreiding', 'gepubliceerd'].includes(c))]).toEqual([200, []]);
    expect(lijf.hoofdstukken.flatMap((h) => h.tabellen).filter((t) => t.herkomst === 'dossiers' && t.overMensen)).toEqual([]);
  });
  it('a visitor over another period: no', async () => expect((await rapport(undefined, '2021-01-01', '2022-01-01')).status).toBe(401));
  it('a visitor: no days of their own choice to subtract, and not as known on another day', async () => {
    for (const wie of [undefined, 'tom-adriaanse']) {
      expect((await rapport(wie, '2019-01-01', '2019-01-02')).status).toBe(400);
      expect((await rapport(wie, '2019-01-01', '2020-01-01', '&bekend_op=2020-01-01')).status).toBe(400);
    }
  });
  it('someone of another regeling: as a visitor', async () => {
    expect((await rapport('tom-adriaanse', '2019-01-01', '2020-01-01')).lijf.hoofdstukken.map((h) => h.code)).toContain('spreiding');
    expect((await rapport('tom-adriaanse', '2021-01-01', '2022-01-01')).status).toBe(403);
  });
  it('a day that does not exist is refused with its field', async () => expect((await rapport('petra-ooijevaar', '2019-01-01', '2020-01-01', '&bekend_op=2019-02-30')).status).toBe(400));
});
describe('E4.info behind a figure', () => {
  const achter = async (slug: string, zoek: string) => (await app.vraag(await app.als(slug), `/monitor/achter?regeling=westfriesland&van=2019-01-01&tot=2020-01-01&${zoek}`)).text();
  it('says how many dossiers there are, and lists those in the reader’s own sight only', async () => {
    const petra = await achter('petra-ooijevaar', 'cijfer=aanvragen-per-zorg&rij=parlan&kolom=ingediend');
    const aantal = Number(kolomVan((await rapport('petra-ooijevaar', '2019-01-01', '2020-01-01')).lijf, 'aanvragen-per-zorg', 'ingediend').rijen['parlan']);
    expect(petra).toMatch(new RegExp(`<h1[^>]*>${aantal} dossiers; (je ziet ze allemaal|\\d+ daarvan zie je|daarvan zie je er geen)`));
    expect((petra.match(/href="\/dossiers\/[0-9a-f-]{36}"/g) ?? []).length).toBeLessThanOrEqual(aantal);
  });
  it('tells nothing behind what befell people', async () => expect(await achter('petra-ooijevaar', 'cijfer=signalen&rij=overlast&kolom=aantal')).toContain('niets te openen'));
});

describe('E2.2 the monitor page', () => {
  it('shows every figure of the whole pilot as equal to the dossiers', async () => {
    const petra = await app.als('petra-ooijevaar');
    const pagina = await (await app.vraag(petra, '/monitor?regeling=westfriesland&van=2018-07-01&tot=2020-06-01')).text();
    const koppen = [...pagina.matchAll(/id="vergelijking-\d">(Figuur \d), [^<:]*: ([^<]*)</g)].map(([, figuurnaam, conclusie]) => `${figuurnaam}: ${conclusie}`);
    expect(koppen).toEqual([[2, 16], [3, 20], [4, 17], [5, 24]].map(([nummer, aantal]) => `Figuur ${nummer}: alle ${aantal} cellen zijn gelijk aan de dossiers`));
  });
  it('never went wrong itself', () => expect(app.fouten).toEqual([]));
});
