import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controleerRegeling } from './controleer.ts';

const pact = readFileSync(new URL('../../../regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml', import.meta.url), 'utf8');

/** What is said of the file with these lines changed, and the line of the first change. */
function na(...wijzigingen: (readonly [van: string | RegExp, naar: string])[]) {
  const plaats = pact.search(wijzigingen[0]![0] instanceof RegExp ? wijzigingen[0]![0] : new RegExp(wijzigingen[0]![0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  const tekst = wijzigingen.reduce((t, [van, naar]) => { const nieuw = t.replace(van, naar); if (nieuw === t) throw new Error(`"${van}" staat niet in het bestand`); return nieuw; }, pact);
  return { ...controleerRegeling(tekst), regel: pact.slice(0, plaats).split('\n').length };
}
const weg = (stap: string) => [new RegExp(`^ {2}${stap}: .*\n`, 'm'), ''] as const;

describe('wonen controleren', () => {
  it.each([
    ['P9.d', 'een ladder zonder wie waarschuwt', weg('waarschuwing-geven'), 'Hierbij hoort de stap "waarschuwing-geven"', 'Voeg de stap toe'],
    ['P11.g', 'calamiteiten zonder wie ze bespreekt', weg('calamiteit-bespreken'), 'Hierbij hoort de stap "calamiteit-bespreken"', 'Voeg de stap toe'],
    ['P6.b', 'een venster om aan te zeggen zonder wie dat doet', weg('huureinde-aanzeggen'), 'Hierbij hoort de stap "huureinde-aanzeggen"', 'Voeg de stap toe'],
    ['P6.a', 'een opzegtermijn zonder wie opzegt', weg('huur-opzeggen'), 'Hierbij hoort de stap "huur-opzeggen"', 'Voeg de stap toe'],
    ['P6.a', 'een langste opzegtermijn die korter is dan de gewone', ['verhuurder_hoogstens: 6', 'verhuurder_hoogstens: 2'] as const, 'De langste opzegtermijn (2 maanden) is korter', 'hoger getal'],
    ['P7.a', 'een tijdelijk contract met de zorgorganisatie', ['    huurder: zorgorganisatie\n', '    huurder: zorgorganisatie\n    hoogstens_maanden: 36\n'] as const, 'Bij "intermediaire-verhuur" huurt de zorgorganisatie', 'Haal hoogstens_maanden weg'],
    ['P7.e', 'een omklap zonder besluit', weg('omklap-besluiten'), 'Hierbij hoort de stap "omklap-besluiten"', 'Voeg de stap toe'],
    ['P7.e', 'een extra oordeel zonder wie het geeft', weg('oordeel-geven'), 'niemand kan de stap "oordeel-geven" zetten', 'laat deze regel weg'],
    ['P7.e', 'een extra oordeel van een gemeente die het niet kan geven', ['oordeel-geven: { door: [consulent, servicepunt-medewerker', 'oordeel-geven: { door: [servicepunt-medewerker'] as const, 'een consulent kan de stap "oordeel-geven" niet zetten', 'Noem de consulent'],
    ['P6.d', 'kosten van een ontruiming zonder de stap', weg('ontruiming-vastleggen'), 'Hierbij hoort de stap "ontruiming-vastleggen"', 'Voeg de stap toe'],
    ['P6.d', 'kosten gedeeld met wie twee keer genoemd wordt', ['delen: [gemeente, corporatie, zorgorganisatie]', 'delen: [gemeente, corporatie, gemeente]'] as const, '"gemeente" staat er twee keer', 'noem elke soort één keer'],
    ['W13', 'wegwijzers bij klachten zonder de stap', weg('klacht-vastleggen'), 'Hierbij hoort de stap "klacht-vastleggen"', 'Voeg de stap toe'],
    ['W13', 'twee wegwijzers met één code', ['{ code: servicepunt, naam: Klacht', '{ code: zorg, naam: Klacht'] as const, 'De code "zorg" staat er twee keer', 'eigen code'],
    ['P9.d', 'twee treden met één code', ['{ code: laatste-brief,', '{ code: brief,'] as const, 'De code "brief" staat er twee keer', 'eigen code'],
    ['P11.g', 'calamiteiten in een overleg dat er niet is', ['calamiteiten: casuistiektafel', 'calamiteiten: crisistafel'] as const, '"crisistafel" is hier geen bekend overleg', 'code van een overleg'],
    ['P6.b', 'een venster dat dicht is voor het opengaat', ['vroegst_maanden: 3, uiterlijk_maanden: 1', 'vroegst_maanden: 1, uiterlijk_maanden: 3'] as const, 'er is geen dag waarop het kan', 'hoger getal'],
    ['P7.e', 'een advies na het besluit', ['advies_maanden_voor_einde: 6', 'advies_maanden_voor_einde: 4'] as const, 'niet eerder dan het besluit (4)', 'hoger getal'],
    ['P7.e', 'een besluit waarna aanzeggen niet meer kan', ['besluit_maanden_voor_einde: 4', 'besluit_maanden_voor_einde: 1'] as const, 'dat kan dan niet meer op tijd', 'eerder'],
    ['P6.b', 'een advies voordat het contract begint', ['advies_maanden_voor_einde: 6', 'advies_maanden_voor_einde: 24'] as const, 'een contract duurt hoogstens 24 maanden', 'minder maanden'],
  ] as const)('%s %s is een fout met regel en oplossing', (_, __, wijziging, melding, remedie) => {
    const { fouten, regeling } = na(wijziging);
    const raak = fouten.find((f) => f.melding.includes(melding));
    expect(raak, JSON.stringify(fouten)).toMatchObject({ remedie: expect.stringContaining(remedie) as string });
    expect(raak!.regel).toBeGreaterThan(0);
    expect(regeling).toBeUndefined();
  });

  it('P7.e de fout wijst de regel aan waar zij staat', () => {
    const { fouten, regel } = na(['besluit_maanden_voor_einde: 4', 'besluit_maanden_voor_einde: 1']);
    expect(fouten.map((f) => f.regel)).toEqual([regel]);
  });

  it('P7.e een besluit nadat het venster opengaat mag, maar wordt gemeld', () => {
    const { fouten, waarschuwingen } = na(['besluit_maanden_voor_einde: 4', 'besluit_maanden_voor_einde: 2']);
    expect(fouten).toEqual([]);
    expect(waarschuwingen.map((w) => w.melding)).toContain('Het besluit mag er 2 maanden voor het einde zijn, terwijl aanzeggen al vanaf 3 maanden kan.');
  });

  it('P6.d kosten delen met een soort partij die er niet is, is een fout', () => {
    const { fouten } = na(['delen: [gemeente, corporatie, zorgorganisatie]', 'delen: [gemeente, overig]'], [/soort: overig/g, 'soort: welzijnsorganisatie']);
    expect(fouten.map((f) => f.melding)).toContain('De kosten worden gedeeld met een overig, maar die partij is er niet.');
  });

  it('P9.a zonder wonen staat elke stap na de sleutel los', () => {
    const { fouten } = na([/^wonen:\n( .*\n)+/m, '']);
    expect(fouten.filter((f) => f.melding === 'Deze stap gaat over het wonen na de sleutel, maar "wonen" ontbreekt.').length).toBeGreaterThan(30);
  });

  it('P9.a een stap die haar regel mist, staat bij de stap', () => {
    const { fouten } = na([/^ {2}onderhuur: .*\n/m, '']);
    expect(fouten.map((f) => [f.pad, f.melding])).toEqual([['stappen.onderhuur-controleren', 'Deze stap heeft "onderhuur" nodig, maar dat staat niet bij wonen.']]);
  });

  it('P9.a wat de pagina belooft en wat een termijn bewaakt, moet iemand kunnen doen', () => {
    const meldingen = na(weg('signaal-beantwoorden')).fouten.map((f) => f.melding);
    expect(meldingen).toContain('Deze termijn bewaakt de stap "signaal-beantwoorden", maar niemand kan die zetten.');
    expect(meldingen).toContain('Hier staat dat de stap "signaal-beantwoorden" dit doet, maar niemand kan die zetten.');
  });

  it('P12.a wie als betrokkene een stap zet, ziet meer dan dat het dossier er is', () => {
    const { fouten } = na([', welzijnswerker: huur }\n    bron: art. 3a, 8a en 12a', ' }\n    bron: art. 3a, 8a en 12a'], [/, welzijnswerker: huur \}\n {4}bron: art\. 8a; art\. 12a/, ' }\n    bron: art. 8a; art. 12a']);
    expect(fouten.map((f) => f.melding)).toContain('De rol "welzijnswerker" zet deze stap als betrokkene, maar ziet geen enkele groep gegevens naast de voortgang.');
  });
});
