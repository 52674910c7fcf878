import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cel, leesCel, leesGepubliceerd, type Gepubliceerd } from './gepubliceerd.ts';
import { tegenspraken } from './tegenspraken.ts';

const tekst = readFileSync(new URL('../../../regelingen/westfriesland/cijfers-pilot.yaml', import.meta.url), 'utf8');
const pilot = leesGepubliceerd(tekst).gepubliceerd!;
const rij = (figuur: number, code: string, ...kolommen: string[]): (number | undefined)[] => kolommen.map((k) => cel(pilot, figuur, code, k)?.aantal);
/** The figures with one printed cell replaced. */
function met(figuur: number, code: string, kolom: string, waarde: string | number): Gepubliceerd {
  const kopie = structuredClone(pilot);
  kopie.figuren.find((f) => f.figuur === figuur)!.rijen.find((r) => r.code === code)!.cellen[kolom] = waarde;
  return kopie;
}

describe('gepubliceerde cijfers van de pilot', () => {
  it('E2.2 het bestand is zonder fouten te lezen', () => expect(leesGepubliceerd(tekst).fouten).toEqual([]));

  it('E2.2 figuur 2: aanmeldingen 27, 65 en 27', () => {
    expect(rij(2, 'totaal', '2018', '2019', '2020')).toEqual([27, 65, 27]);
    expect(rij(2, 'parlan', '2018', '2019', '2020')).toEqual([8, 29, 5]);
    expect(rij(2, 'de-steenuil', '2018', '2019', '2020')).toEqual([undefined, undefined, 3]);
  });
  it('E2.2 figuur 3: 2019 per kwartaal', () => expect(rij(3, 'totaal', '2019-1', '2019-2', '2019-3', '2019-4')).toEqual([28, 13, 14, 10]));
  it('E2.2 figuur 4: woningen 8, 43 en 14, percentages zoals gedrukt', () => {
    expect(rij(4, 'totaal', '2018', '2019', '2020')).toEqual([8, 43, 14]);
    expect(cel(pilot, 4, 'totaal', '2018')).toEqual({ aantal: 8, procent: 47, gedrukt: '8 (47%)' });
    expect(rij(4, 'intermaris', '2018', '2019-doel', '2019', '2020')).toEqual([undefined, 35, 20, 8]);
  });
  it('E2.2 figuur 5: doel en uitstroom per gemeente', () => {
    expect(rij(5, 'totaal', '2018-doel', '2018', '2019-doel', '2019', '2020-doel', '2020')).toEqual([47, 8, 100, 43, 100, 14]);
    expect(rij(5, 'hoorn', '2018-doel', '2018', '2019-doel', '2019', '2020')).toEqual([17, 2, 35, 22, 8]);
  });

  it('leest een gedrukte cel', () => {
    expect(leesCel('279(58%)')).toEqual({ aantal: 279, procent: 58, gedrukt: '279(58%)' });
    expect(leesCel('45%')).toEqual({ procent: 45, gedrukt: '45%' });
    expect(leesCel(0)).toEqual({ aantal: 0, gedrukt: '0' });
    expect(leesCel(undefined)).toBeUndefined();
  });
});

describe('tegenspraken', () => {
  const teksten = (g: Gepubliceerd) => tegenspraken(g).map((t) => t.tekst);
  const van = (figuren: number[], sleutel: string, kolom: string) => tegenspraken(pilot).find((t) => t.figuren.join() === figuren.join() && t.sleutels.includes(sleutel) && t.kolom === kolom);

  it('E2.2 figuur 4 drukt 8 (47%), maar 8 van 47 is 17%, zoals in figuur 5', () =>
    expect(teksten(pilot)).toContain('Figuur 4, Totaal, 2018: gedrukt staat 8 (47%), maar 8 van 47 is 17% (zo staat het in figuur 5).'));
  it('E2.2 GWB Koggenland leverde er 3 in 2019, de gemeente Koggenland telt er 2', () => {
    expect(van([4, 5], 'koggenland', '2019')).toMatchObject({ soort: 'figuren', tekst: expect.stringContaining('Er staat 3 in figuur 4, GWB Koggenland') as string });
    expect(van([4, 5], 'koggenland', '2020')).toMatchObject({ soort: 'figuren' });
  });
  it('E2.2 Intermaris 20 in figuur 4 en 22 in figuur 6; De Woonschakel 8 en 12', () => {
    expect(van([4, 6], 'intermaris', '2019')?.tekst).toContain('Er staat 20 in figuur 4, Intermaris, 2019: behaald en 22 in figuur 6');
    expect(van([4, 6], 'de-woonschakel', '2019')?.tekst).toContain('er 8 in 2019 geregistreerd en 4 in 2020');
  });
  it('E2.2 figuur 4 loopt tot en met mei en figuur 5 tot en met april, allebei 14', () => expect(van([4, 5], 'totaal', '2020')).toMatchObject({ soort: 'periode' }));
  it('E2.2 figuur 6: 296 + 279 is 575, niet 485, en 296 van 485 is 61%', () => {
    expect(van([6], 'intermaris', 'mutaties')).toMatchObject({ soort: 'som' });
    expect(van([6], 'intermaris', 'regulier')?.tekst).toContain('296 van 485 is 61%');
  });
  it('noemt verder alleen de som van figuur 1 en wat in de tekst niet klopt', () => {
    expect(tegenspraken(pilot).map((t) => t.soort).sort()).toEqual(['figuren', 'figuren', 'figuren', 'figuren', 'figuren', 'percentage', 'percentage', 'periode', 'som', 'som', 'tekst', 'tekst', 'tekst']);
  });
  it('rekent echt: een verbeterde cel verdwijnt uit de lijst, een bedorven cel komt erbij', () => {
    expect(teksten(met(5, 'koggenland', '2019', 3)).some((t) => t.includes('Er staat 3 in figuur 4, GWB Koggenland, 2019'))).toBe(false);
    expect(teksten(met(2, 'parlan', '2019', 30))).toEqual(expect.arrayContaining(['Figuur 2, 2019: de rijen tellen op tot 66, niet tot 65.', expect.stringContaining('Er staat 30 in figuur 2, Parlan')]));
  });
  it('een bestand met een fout wordt met regel en remedie geweigerd', () => {
    const { gepubliceerd, fouten } = leesGepubliceerd(tekst.replace("'2019': 23", "'2019': drieëntwintig"));
    expect(gepubliceerd).toBeUndefined();
    expect(fouten).toEqual([expect.objectContaining({ regel: tekst.slice(0, tekst.indexOf("'2019': 23")).split('\n').length, pad: 'figuren[1].rijen[1].cellen.2019' })]);
  });
});
