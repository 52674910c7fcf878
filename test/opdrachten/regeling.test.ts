import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doe } from './omgeving.ts';

const PACT = readFileSync('regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml', 'utf8');

let map: string;
beforeAll(() => void (map = mkdtempSync(join(tmpdir(), 'voordeur-opdracht-'))));
afterAll(() => rmSync(map, { recursive: true, force: true }));

const bestand = (naam: string, tekst: string): string => {
  writeFileSync(join(map, naam), tekst);
  return naam;
};

describe('regeling controleer', () => {
  it('P2.d, PB2 keurt het convenant goed en noemt de rijen die niet optellen', async () => {
    const { afloop, uit, fouten } = await doe(['regeling', 'controleer', 'regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml']);
    expect(uit).toContain('Haarlem: de corporaties tellen op tot 18 + 29 + 31 = 78, gepubliceerd is 79.');
    expect(uit).toContain('Velsen: de corporaties tellen op tot 2 + 11 + 19 = 32, gepubliceerd is 31.');
    expect(uit).toMatch(/2021-10-07\.yaml: in orde, \d+ opmerkingen\.$/m);
    expect(uit).toMatch(/scenarios\/2021-10-07\.yaml: \d+ scenario’s, alle kloppen\.$/);
    expect([afloop, fouten]).toEqual([0, '']);
  });

  it('noemt elke fout met bestand, regel, plek en remedie, in de volgorde van het bestand', async () => {
    const stuk = PACT.replace('geldig_vanaf: 2021-10-07', 'geldig_vanaf: 7 oktober 2021').replace('soort: gemeente, ondertekend: true', 'soort: gemente, ondertekend: true');
    const { afloop, uit } = await doe(['regeling', 'controleer', bestand('stuk.yaml', stuk)], { werkmap: map });
    const regels = [...uit.matchAll(/^stuk\.yaml:(\d+): fout bij (\S+)\n {2}\S.*\n {2}\S.*$/gm)].map(([, regel, plek]) => [Number(regel), plek]);
    expect(regels).toEqual([[9, 'geldig_vanaf'], [stuk.split('\n').findIndex((r) => r.includes('gemente')) + 1, 'partijen[0].soort']]);
    expect(uit).toMatch(/stuk\.yaml: 2 fouten.*\.$/);
    expect(afloop).toBe(1);
  });

  it('P1.2 draait de scenario’s die ernaast liggen en noemt elk dat niet meer klopt, met regel en remedie', async () => {
    mkdirSync(join(map, 'scenarios'));
    writeFileSync(join(map, 'scenarios/twaalf.yaml'), readFileSync('regelingen/pact-ijmond-zuid-kennemerland/scenarios/2021-10-07.yaml'));
    const { afloop, uit } = await doe(['regeling', 'controleer', bestand('twaalf.yaml', PACT.replace('maanden woonbegeleiding >= 24', 'maanden woonbegeleiding >= 12'))], { werkmap: map });
    expect(uit).toContain('“Wie een maand begeleiding tekortkomt, voldoet niet, en leest hoeveel er nodig is” (art. 1, derde punt) klopt niet.');
    expect(uit).toMatch(/scenarios\/twaalf\.yaml:\d+: scenario bij scenarios\[1\]\.dan\.criteria\.begeleiding-geregeld\n {2}Verwacht: voldoet niet\. Uitkomst: voldoet\./);
    expect(uit).toMatch(/\d+ scenario’s, 1 klopt niet\.$/);
    expect(afloop).toBe(1);
  });

  it('P1.2 een fout in een scenario noemt regel en remedie', async () => {
    mkdirSync(join(map, 'scenarios'), { recursive: true });
    writeFileSync(join(map, 'scenarios/kapot.yaml'), 'regeling: pact-ijmond-zuid-kennemerland\nversie: 2021-10-07\nscenarios:\n  - naam: Wie begeleiding heeft, voldoet\n    bron: art. 1\n    code: P1.2\n    gegeven: { maanden_woonbegeleiding: veel, huurschuld: 3 }\n    dan: { criteria: { begeleiding: voldoet } }\n');
    const { afloop, uit } = await doe(['regeling', 'controleer', bestand('kapot.yaml', PACT)], { werkmap: map });
    expect(uit).toContain('kapot.yaml:7: scenario bij scenarios[0].gegeven.maanden_woonbegeleiding\n  Dit antwoord kan niet.\n  Vul een heel getal in, bijvoorbeeld 2.');
    expect(uit).toContain('De aanvraag van deze regeling vraagt "huurschuld" niet.');
    expect(uit).toContain('kapot.yaml:8: scenario bij scenarios[0].dan.criteria.begeleiding\n  "begeleiding" is in deze regeling geen criterium.\n  Bedoelde je "begeleiding-geregeld"?');
    expect(afloop).toBe(1);
  });

  it('zegt waar een nieuw bestand hoort', async () => {
    const { afloop, uit } = await doe(['regeling', 'controleer', bestand('kopie.yaml', PACT)], { werkmap: map });
    expect(uit).toContain('Zet het in regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml; het programma leest het bij de volgende start.');
    expect(afloop).toBe(0);
  });

  it('zegt in één zin wat er mis is met een bestand dat er niet is of geen bestand is, en controleert de rest', async () => {
    mkdirSync(join(map, 'een-map'));
    const { afloop, uit, fouten } = await doe(['regeling', 'controleer', 'weg.yaml', 'een-map', bestand('leeg.yaml', '')], { werkmap: map });
    expect(fouten).toBe('weg.yaml is niet gevonden.\neen-map is een map; noem een bestand.');
    expect(uit).toMatch(/^leeg\.yaml:1: fout/);
    expect(afloop).toBe(1);
  });

  it('vraagt om een bestand als er geen is genoemd', async () => {
    expect(await doe(['regeling', 'controleer'])).toMatchObject({ afloop: 1, uit: '', fouten: expect.stringMatching(/^Noem minstens één bestand/) as string });
  });

  it('E2.2 leest gepubliceerde cijfers in hun eigen vorm', async () => {
    expect(await doe(['regeling', 'controleer', 'regelingen/westfriesland/cijfers-pilot.yaml'])).toMatchObject({ afloop: 0, uit: 'regelingen/westfriesland/cijfers-pilot.yaml: in orde.' });
  });
});

describe('de andere opdrachten zonder database', () => {
  it('regeling schema schrijft precies het schema dat naast de regelingen ligt', async () => {
    const { afloop, uit } = await doe(['regeling', 'schema']);
    expect(`${uit}\n`).toBe(readFileSync('regelingen/regeling.schema.json', 'utf8'));
    expect(afloop).toBe(0);
  });

  it('help noemt elke opdracht, ook zonder woorden', async () => {
    const { uit } = await doe(['help']);
    for (const naam of ['regeling controleer', 'regeling schema', 'controleer-keten', 'account toevoegen']) expect(uit).toContain(naam);
    expect((await doe([])).uit).toBe(uit);
  });

  it('een onbekende opdracht wordt geweigerd met wat er wel kan', async () => {
    expect(await doe(['regeling', 'kontroleer'])).toMatchObject({ afloop: 1, uit: '', fouten: 'De opdracht "regeling kontroleer" bestaat niet. Bedoelde je "regeling controleer"?' });
  });
});
