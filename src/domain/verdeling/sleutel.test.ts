import { describe, expect, it } from 'vitest';
import { METHODEN } from './methoden.ts';
import { verdeelsleutelVan, type Sleutelbron } from './sleutel.ts';

const partij = (code: string, naam: string) => ({ code, naam, soort: 'corporatie' as const, ondertekend: true, register: true, bron: 'voorblad' });
const corporaties = (rijen: [string, [string, number, number][]][]) =>
  rijen.flatMap(([gemeente, deel]) => deel.map(([corporatie, gewicht, aantal]) => ({ gemeente, corporatie, gewicht, aantal })));

/** Annexes 1 and 2 of the Pact, as printed. */
const pact: Sleutelbron = {
  maximum: { woningen_per_jaar: 178, soort: 'hoogstens', bron: 'art. 2a' },
  partijen: [partij('pre-wonen', 'PréWonen'), partij('elan-wonen', 'Elan Wonen'), partij('ymere', 'Ymere')],
  gemeenten: [
    { code: 'beverwijk', naam: 'Beverwijk', deelregio: 'IJmond' },
    { code: 'bloemendaal', naam: 'Bloemendaal', deelregio: 'Zuid-Kennemerland' },
    { code: 'haarlem', naam: 'Haarlem', deelregio: 'Zuid-Kennemerland' },
    { code: 'heemskerk', naam: 'Heemskerk', deelregio: 'IJmond' },
    { code: 'heemstede', naam: 'Heemstede', deelregio: 'Zuid-Kennemerland' },
    { code: 'velsen', naam: 'Velsen', deelregio: 'IJmond' },
    { code: 'zandvoort', naam: 'Zandvoort', deelregio: 'Zuid-Kennemerland' },
  ],
  deelregios: [
    { naam: 'IJmond', totaal: 68, bron: 'bijlage 1' },
    { naam: 'Zuid-Kennemerland', totaal: 110, bron: 'bijlage 1' },
  ],
  verdeelsleutel: {
    gemeenten: {
      grondslag: 'huishoudens',
      peildatum: '2020-12-31',
      bron: 'bijlage 1',
      rijen: [
        { gemeente: 'beverwijk', gewicht: 19100, aantal: 19 },
        { gemeente: 'bloemendaal', gewicht: 9800, aantal: 10 },
        { gemeente: 'haarlem', gewicht: 78300, aantal: 79 },
        { gemeente: 'heemskerk', gewicht: 17400, aantal: 18 },
        { gemeente: 'heemstede', gewicht: 12200, aantal: 12 },
        { gemeente: 'velsen', gewicht: 31100, aantal: 31 },
        { gemeente: 'zandvoort', gewicht: 8600, aantal: 9 },
      ],
    },
    corporaties: {
      grondslag: 'sociale huurvoorraad (DAEB)',
      peildatum: '2020-12-31',
      bron: 'bijlage 2',
      rijen: corporaties([
        ['beverwijk', [['pre-wonen', 3791, 11], ['woonopmaat', 2958, 8]]],
        ['bloemendaal', [['brederode-wonen', 973, 7], ['pre-wonen', 422, 3]]],
        ['haarlem', [['elan-wonen', 4894, 18], ['pre-wonen', 7742, 29], ['ymere', 8274, 31]]],
        ['heemskerk', [['pre-wonen', 59, 0], ['woonopmaat', 5213, 18]]],
        ['heemstede', [['elan-wonen', 1667, 9], ['pre-wonen', 627, 3]]],
        ['velsen', [['brederode-wonen', 560, 2], ['velison-wonen', 3524, 11], ['woningbedrijf-velsen', 6177, 19]]],
        ['zandvoort', [['pre-wonen', 2455, 9]]],
      ]),
    },
    afwijkende_jaren: [],
  },
};

const aantallen = { drechterland: 9, enkhuizen: 9, hoorn: 35, koggenland: 11, medemblik: 21, opmeer: 5, 'stede-broec': 10 };
const helft = { drechterland: 4, enkhuizen: 4, hoorn: 17, koggenland: 5, medemblik: 10, opmeer: 2, 'stede-broec': 5 };
/** Westfriesland, chapter 11 of the agreement and the goals of 2018 in figure 5 of the evaluation. */
const westfriesland: Sleutelbron = {
  maximum: { woningen_per_jaar: 100, soort: 'doel', bron: 'h. 11' },
  partijen: [partij('intermaris', 'Intermaris')],
  gemeenten: Object.keys(aantallen).map((code) => ({ code, naam: code })),
  deelregios: [],
  verdeelsleutel: {
    gemeenten: { grondslag: 'inwonertal', bron: 'h. 11', rijen: Object.entries(aantallen).map(([gemeente, aantal]) => ({ gemeente, aantal })) },
    corporaties: {
      grondslag: 'inwonertal van het werkgebied',
      bron: 'h. 11',
      rijen: Object.entries({ 'de-woonschakel': 29, welwonen: 9, intermaris: 35, 'het-grootslag': 13, 'gwb-opmeer': 5, 'gwb-koggenland': 7, wooncompagnie: 2 }).map(([corporatie, aantal]) => ({ corporatie, aantal })),
    },
    afwijkende_jaren: [{ jaar: 2018, gemeenten: helft, toelichting: 'de helft van het jaardoel, naar beneden afgerond', bron: 'figuur 5' }],
  },
};

const teksten = (bron: Sleutelbron, jaar: number, soort: string) =>
  verdeelsleutelVan(bron, jaar).meldingen.filter((m) => m.soort === soort).map((m) => [m.gemeente, m.tekst]);

describe('the keys of the Pact', () => {
  const sleutel = verdeelsleutelVan(pact, 2022);

  it('P2.b the regional key: published, and by each method', () => {
    expect(sleutel.maximum).toBe(178);
    expect(sleutel.gemeenten.map((r) => [r.naam, r.gewicht, r.gepubliceerd, ...METHODEN.map((m) => r.berekend?.[m])])).toEqual([
      ['Beverwijk', 19100, 19, 19, 19, 19, 19, 19],
      ['Bloemendaal', 9800, 10, 10, 10, 10, 10, 10],
      ['Haarlem', 78300, 79, 79, 79, 79, 80, 79],
      ['Heemskerk', 17400, 18, 18, 18, 18, 17, 18],
      ['Heemstede', 12200, 12, 12, 12, 12, 12, 12],
      ['Velsen', 31100, 31, 31, 31, 31, 32, 31],
      ['Zandvoort', 8600, 9, 9, 9, 9, 8, 9],
    ]);
  });

  it('P2.b the sub-regions: IJmond 68, Zuid-Kennemerland 110', () => {
    expect(sleutel.deelregios).toEqual([{ naam: 'IJmond', totaal: 68 }, { naam: 'Zuid-Kennemerland', totaal: 110 }]);
    expect(teksten(pact, 2022, 'deelregio')).toEqual([]);
  });

  it('P2.d the municipal keys: published, and by each method over the number of the municipality', () => {
    expect(sleutel.corporaties.map((r) => [r.gemeente, r.corporatie, r.gepubliceerd, ...METHODEN.map((m) => r.berekend?.[m])])).toEqual([
      ['beverwijk', 'pre-wonen', 11, 11, 11, 11, 11, 11],
      ['beverwijk', 'woonopmaat', 8, 8, 8, 8, 8, 8],
      ['bloemendaal', 'brederode-wonen', 7, 7, 7, 7, 7, 7],
      ['bloemendaal', 'pre-wonen', 3, 3, 3, 3, 3, 3],
      ['haarlem', 'elan-wonen', 18, 18, 19, 19, 18, 19],
      ['haarlem', 'pre-wonen', 29, 29, 29, 29, 29, 29],
      ['haarlem', 'ymere', 31, 31, 31, 31, 32, 31],
      ['heemskerk', 'pre-wonen', 0, 0, 0, 0, 0, 1],
      ['heemskerk', 'woonopmaat', 18, 18, 18, 18, 18, 17],
      ['heemstede', 'elan-wonen', 9, 9, 9, 9, 9, 9],
      ['heemstede', 'pre-wonen', 3, 3, 3, 3, 3, 3],
      ['velsen', 'brederode-wonen', 2, 2, 2, 2, 1, 2],
      ['velsen', 'velison-wonen', 11, 11, 10, 11, 11, 11],
      ['velsen', 'woningbedrijf-velsen', 19, 19, 19, 18, 19, 18],
      ['zandvoort', 'pre-wonen', 9, 9, 9, 9, 9, 9],
    ]);
    expect(sleutel.corporaties.find((r) => r.corporatie === 'ymere')).toMatchObject({ naam: 'Ymere', gewicht: 8274 });
  });

  it('P2.d says that Haarlem is one short and Velsen one over', () => {
    expect(teksten(pact, 2022, 'telt-niet-op')).toEqual([
      ['haarlem', 'De gepubliceerde aantallen van de corporaties in Haarlem tellen op tot 78 (18 + 29 + 31), één minder dan de 79 van Haarlem.'],
      ['velsen', 'De gepubliceerde aantallen van de corporaties in Velsen tellen op tot 32 (2 + 11 + 19), één meer dan de 31 van Velsen.'],
    ]);
  });

  it('P2.d says which methods give which rows, and that only rounding gives all', () => {
    const andere = 'grootste resten, Sainte-Laguë, D’Hondt en Huntington-Hill geven een andere.';
    expect(teksten(pact, 2022, 'methoden')).toEqual([
      [null, 'Gewoon afronden, grootste resten, Sainte-Laguë en Huntington-Hill geven de gepubliceerde regionale sleutel; D’Hondt geeft een andere.'],
      ['beverwijk', 'Alle vijf de methoden geven de gepubliceerde rij van Beverwijk.'],
      ['bloemendaal', 'Alle vijf de methoden geven de gepubliceerde rij van Bloemendaal.'],
      ['haarlem', `Alleen gewoon afronden geeft de gepubliceerde rij van Haarlem; ${andere}`],
      ['heemskerk', 'Gewoon afronden, grootste resten, Sainte-Laguë en D’Hondt geven de gepubliceerde rij van Heemskerk; Huntington-Hill geeft een andere.'],
      ['heemstede', 'Alle vijf de methoden geven de gepubliceerde rij van Heemstede.'],
      ['velsen', `Alleen gewoon afronden geeft de gepubliceerde rij van Velsen; ${andere}`],
      ['zandvoort', 'Alle vijf de methoden geven de gepubliceerde rij van Zandvoort.'],
    ]);
    expect(teksten(pact, 2022, 'alle-rijen')).toEqual([[null, 'Alleen gewoon afronden geeft elke gepubliceerde rij.']]);
  });

  it('P2.b says it when a sub-region or the region does not add up', () => {
    const anders = { ...pact, maximum: { ...pact.maximum, woningen_per_jaar: 180 }, deelregios: [{ naam: 'IJmond', totaal: 67, bron: 'bijlage 1' }] };
    expect(teksten(anders, 2022, 'deelregio')).toEqual([[null, 'De gemeenten van IJmond tellen op tot 68, één meer dan de gepubliceerde 67.']]);
    expect(teksten(anders, 2022, 'telt-niet-op')[0]).toEqual([null, 'De gepubliceerde aantallen van de gemeenten in de regio tellen op tot 178 (19 + 10 + 79 + 18 + 12 + 31 + 9), 2 minder dan de 180 van de regio.']);
  });

  it('P2.d says it when a tie decided a row', () => {
    const rijen = corporaties([['zandvoort', [['elan-wonen', 500, 5], ['pre-wonen', 500, 4]]]]);
    const gelijk = { ...pact, verdeelsleutel: { ...pact.verdeelsleutel, corporaties: { ...pact.verdeelsleutel.corporaties, rijen } } };
    expect(teksten(gelijk, 2022, 'gelijkstand')[0]).toEqual(['zandvoort', 'Bij grootste resten hadden Elan Wonen en PréWonen evenveel recht op een laatste woning; die ging naar Elan Wonen, naar het grootste gewicht en daarna op volgorde van code.']);
  });
});

describe('the keys of Westfriesland', () => {
  it('P2.b no weights published: nothing computed, and it says so', () => {
    const sleutel = verdeelsleutelVan(westfriesland, 2021);
    expect(sleutel.gemeenten).toContainEqual({ gemeente: 'hoorn', naam: 'hoorn', gewicht: null, gepubliceerd: 35, berekend: null });
    expect(sleutel.corporaties).toContainEqual({ gemeente: null, corporatie: 'intermaris', naam: 'Intermaris', gewicht: null, gepubliceerd: 35, berekend: null });
    expect(sleutel.meldingen).toEqual([
      { gemeente: null, soort: 'geen-gewichten', tekst: 'Het document noemt geen gewichten van de gemeenten in de regio (grondslag: inwonertal), dus deze verdeling is niet na te rekenen.' },
      { gemeente: null, soort: 'geen-gewichten', tekst: 'Het document noemt geen gewichten van de corporaties in de regio (grondslag: inwonertal van het werkgebied), dus deze verdeling is niet na te rekenen.' },
    ]);
  });

  it('P2.b 2018 had goals of its own: half a year', () => {
    const sleutel = verdeelsleutelVan(westfriesland, 2018);
    expect(sleutel.gemeenten.map((r) => [r.gemeente, r.gepubliceerd])).toEqual(Object.entries(helft));
    expect(sleutel.corporaties).toEqual([]);
    expect(sleutel.meldingen[0]).toEqual({ gemeente: null, soort: 'afwijkend-jaar', tekst: 'Voor 2018 zijn andere aantallen gepubliceerd, alleen per gemeente: de helft van het jaardoel, naar beneden afgerond.' });
    expect(verdeelsleutelVan(westfriesland, 2019).gemeenten.find((r) => r.gemeente === 'hoorn')?.gepubliceerd).toBe(35);
  });
});
