import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controleerRegeling } from './controleer.ts';

const pact = readFileSync(new URL('../../../regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml', import.meta.url), 'utf8');
const westfriesland = readFileSync(new URL('../../../regelingen/westfriesland/2021-01-01.yaml', import.meta.url), 'utf8');

/** The text with one line changed, and the number of that line. */
function breek(tekst: string, van: string, naar: string): { tekst: string; regel: number } {
  const plaats = tekst.indexOf(van);
  if (plaats < 0) throw new Error(`"${van}" staat niet in het bestand`);
  return { tekst: tekst.replace(van, naar), regel: tekst.slice(0, plaats).split('\n').length };
}
type Breuk = [van: string, naar: string, melding: string, remedie: string];

const VORM: Breuk[] = [
  ['kenmerk: PACT', 'kenmerk: pact', 'heeft niet de goede vorm', 'twee tot vijf hoofdletters'],
  ['geldig_vanaf: 2021-10-07', 'geldig_vanaf: 7 oktober 2021', 'heeft niet de goede vorm', 'een datum als 2021-10-07'],
  ['soort: hoogstens', 'soort: hoogsten', '"hoogsten" kan hier niet', 'Bedoelde je "hoogstens"?'],
  ['gewicht: 78300', 'gewichtt: 78300', 'De sleutel "gewichtt"', 'Bedoelde je "gewicht"?'],
  ['binnen: 5 werkdagen, na: het voorleggen', 'binnen: gauw, na: het voorleggen', '"gauw" heeft niet de goede vorm', 'een aantal met werkdagen'],
  ['    oordeel_van: tafellid', '    oordeel_van: voorzitter', '"voorzitter" kan hier niet', 'Kies uit: begeleider'],
  ['  aanbod-beantwoorden:', '  aanbod-beantworden:', 'De sleutel "aanbod-beantworden"', 'Bedoelde je "aanbod-beantwoorden"?'],
];
const INHOUD: Breuk[] = [
  ['organisatie: stichting-woonservice', 'organisatie: stichting-woonservise', 'geen bekende partij', 'Bedoelde je "stichting-woonservice"?'],
  ['code: zandvoort, naam: Zandvoort, deelregio: Zuid-Kennemerland', 'code: zandvoort, naam: Zandvoort, deelregio: Zuid', 'geen bekende deelregio', 'Bedoelde je "Zuid-Kennemerland"?'],
  ['gemeente: zandvoort, corporatie: pre-wonen', 'gemeente: zandvoort, corporatie: ymere', 'Ymere werkt volgens haar werkgebied niet in "zandvoort"', 'werkgebied'],
  ['maanden woonbegeleiding >= 24', 'maanden begeleiding >= 24', 'De naam "maanden begeleiding" is geen vraag', 'Bedoelde je'],
  ['zachte landing onderzocht = "ja"', 'zachte landing onderzocht = "jaa"', '"jaa" is geen antwoord', 'antwoord dat de vraag kent'],
  ['regiobinding = "ja"', 'regiobinding = ', 'De uitdrukking is niet af', 'Schrijf bijvoorbeeld'],
  ['velden: [volwassenen, kinderen, huishouden_toelichting]', 'velden: [volwassenen, huishouden_toelichting]', '"kinderen" is verplicht maar wordt niet gevraagd', 'Voeg de vraag toe'],
  ['termijn: advies-op-aanbod }', 'termijn: advies-op-bod }', 'geen bekende termijn', 'Bedoelde je "advies-op-aanbod"?'],
  ['vanaf: op-wachtlijst-plaatsen, stap: woning-voorleggen', 'vanaf: sleutel-overdragen, stap: woning-voorleggen', 'De termijn begint bij "sleutel-overdragen"', 'eerder in de keten'],
  ['woonconsulent: wachtlijst, welzijnswerker: huur }', 'woonconsulent: huur, welzijnswerker: huur }', '', ''],
];

describe('regeling controleren', () => {
  it.each([
    ['vierduizend onbekende sleutels', Array.from({ length: 4_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['twintigduizend schrijffouten', '}\n'.repeat(20_000)],
    ['vierduizend keer dezelfde sleutel', 'k: 1\n'.repeat(4_000)],
  ])('een tekst vol fouten houdt het programma niet op: %s', (_, tekst) => {
    const begin = performance.now();
    const { fouten } = controleerRegeling(tekst);
    expect(fouten.length).toBeGreaterThanOrEqual(50);
    expect(fouten.length).toBeLessThanOrEqual(150);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it.each([...VORM, ...INHOUD.slice(0, -1)])('één fout: %s → %s', (van, naar, melding, remedie) => {
    const { tekst, regel } = breek(pact, van, naar);
    const { fouten, regeling } = controleerRegeling(tekst);
    const raak = fouten.find((f) => f.melding.includes(melding));
    expect(raak, JSON.stringify(fouten)).toBeDefined();
    expect(raak!.remedie).toContain(remedie);
    expect(Math.abs(raak!.regel - regel)).toBeLessThanOrEqual(1);
    expect(regeling).toBeUndefined();
  });

  it('alle fouten van vorm en inhoud tegelijk, in volgorde van regel', () => {
    const tekst = [...VORM, ...INHOUD].reduce((t, [van, naar]) => breek(t, van, naar).tekst, pact);
    const { fouten } = controleerRegeling(tekst);
    for (const [, , melding] of [...VORM, ...INHOUD]) expect(fouten.some((f) => f.melding.includes(melding)), `${melding}\n${fouten.map((f) => f.melding).join('\n')}`).toBe(true);
    expect(fouten.map((f) => f.regel)).toEqual(fouten.map((f) => f.regel).sort((a, b) => a - b));
  });

  it('P12.a een rol die iets ziet zonder voortgang is een fout', () => {
    const { tekst } = breek(pact, 'servicepunt-manager: toetsing, tafellid: beoordeling, consulent: wachtlijst, woonconsulent: wachtlijst, welzijnswerker: huur }', 'servicepunt-manager: toetsing, tafellid: beoordeling, consulent: wachtlijst, welzijnswerker: huur }');
    const meldingen = controleerRegeling(tekst).fouten.map((f) => f.melding);
    expect(meldingen).toContain('De rol "woonconsulent" ziet "personalia" maar niet "voortgang".');
    expect(meldingen).toContain('De rol "woonconsulent" zet deze stap, maar ziet geen "voortgang".');
  });

  it('een rol die een groep eerder ziet dan voortgang is een fout', () => {
    const { tekst } = breek(pact, 'woonconsulent: wachtlijst, welzijnswerker: huur }', 'woonconsulent: huur, welzijnswerker: huur }');
    expect(controleerRegeling(tekst).fouten.map((f) => f.melding)).toContain('De rol "woonconsulent" ziet "huishouden" al vanaf wachtlijst, maar "voortgang" pas vanaf huur.');
  });

  it('P3.a een stap die niemand kan zetten is een fout', () => {
    const zonder = westfriesland.split('\n').filter((l) => !l.startsWith('  advies-geven:')).join('\n');
    expect(controleerRegeling(zonder).fouten.map((f) => f.melding)).toContain('De stap "advies-geven" ontbreekt: niemand kan hem zetten.');
  });

  it('P3.d besluit de tafel van de gemeente van herkomst, dan heeft elke gemeente een tafel nodig', () => {
    const { tekst } = breek(pact, ', beoordelingstafel: gemeente-heemstede', '');
    expect(controleerRegeling(tekst).fouten.map((f) => f.melding)).toEqual(['Heemstede heeft geen beoordelingstafel, terwijl de stap "besluit-nemen" aan de gemeente van herkomst is.']);
  });

  it('P2.b een som die niet klopt is een waarschuwing, geen fout: het document zegt het zo', () => {
    const { tekst } = breek(pact, 'gemeente: zandvoort, gewicht: 8600, procent: 5, aantal: 9', 'gemeente: zandvoort, gewicht: 8600, procent: 5, aantal: 10');
    const { fouten, waarschuwingen, regeling } = controleerRegeling(tekst);
    expect(fouten).toEqual([]);
    expect(regeling).toBeDefined();
    expect(waarschuwingen.map((w) => w.melding)).toEqual(expect.arrayContaining([
      'De gemeenten tellen op tot 19 + 10 + 79 + 18 + 12 + 31 + 10 = 179, het maximum is 178.',
      'Zuid-Kennemerland: de gemeenten tellen op tot 10 + 79 + 12 + 10 = 111, gepubliceerd is 110.',
    ]));
  });

  it('een code die dubbel staat, twee termijnen voor één stap, een versie die eindigt voor zij begint', () => {
    const tekst = [['{ code: socius,', '{ code: dock,'], ['vanaf: advies-geven, stap: aanbod-beantwoorden, bron', 'vanaf: woning-voorleggen, stap: advies-geven, bron'], ['geldig_vanaf: 2021-10-07', 'geldig_vanaf: 2021-10-07\ngeldig_tot: 2020-01-01']].reduce((t, [van, naar]) => breek(t, van!, naar!).tekst, pact);
    expect(controleerRegeling(tekst).fouten.map((f) => f.melding)).toEqual(['Deze versie houdt op voordat zij begint.', 'De code "dock" staat er twee keer.', 'Voor de stap "advies-geven" geldt al een andere termijn.']);
  });

  it.each([
    ['', 1, 'Hier staat niets.'],
    ['\tregeling: x', 1, 'Er staat een tab als inspringing.'],
    ['a:\n  b: 1\n c: 2', 3, 'De inspringing klopt niet.'],
    ['regeling: *weg', 1, 'wijst nergens naar'],
    ['naam: een\nnaam: twee', 2, 'Deze sleutel staat er twee keer.'],
  ])('geen goede YAML (%j): regel %i', (tekst, regel, melding) => {
    expect(controleerRegeling(tekst).fouten).toContainEqual(expect.objectContaining({ regel, melding: expect.stringContaining(melding) as string }));
  });

  it('wet: wat er ook in het bestand staat, de controle antwoordt met een lijst en valt nooit om', () => {
    const regels = pact.slice(0, pact.indexOf('  - code: art-1\n')).split('\n');
    fc.assert(fc.property(fc.nat(regels.length - 1), fc.oneof(fc.string(), fc.constantFrom('', '- x', '  null', 'partijen: 3', '      - {', 'a: !!js x', '\u0000')), (plaats, nieuw) => {
      const { regeling, fouten } = controleerRegeling([...regels.slice(0, plaats), nieuw, ...regels.slice(plaats + 1)].join('\n'));
      expect(regeling === undefined).toBe(fouten.length > 0);
      for (const f of fouten) { expect(f.regel).toBeGreaterThan(0); expect(f.regel).toBeLessThanOrEqual(regels.length + 1 + nieuw.split('\n').length); }
    }), { numRuns: 30 });
  }, 30_000);
});
