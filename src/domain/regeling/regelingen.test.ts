import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROEPEN, type Groep } from '../aanvraag/gegevensgroepen.ts';
import { FASEN } from '../keten/fasen.ts';
import type { Rol } from '../partijen/rollen.ts';
import { controleerRegeling } from './controleer.ts';
import type { Regeling } from './schema.ts';

const tekstVan = (bestand: string): string => readFileSync(new URL(`../../../regelingen/${bestand}.yaml`, import.meta.url), 'utf8');
const BESTANDEN = ['pact-ijmond-zuid-kennemerland/2021-10-07', 'westfriesland/2018-07-01', 'westfriesland/2021-01-01'] as const;
const uitslag = Object.fromEntries(BESTANDEN.map((b) => [b, controleerRegeling(tekstVan(b))]));
const regeling = (bestand: (typeof BESTANDEN)[number]): Regeling => uitslag[bestand]!.regeling!;
const [pact, pilot, westfriesland] = BESTANDEN.map(regeling) as [Regeling, Regeling, Regeling];
const som = (rijen: readonly { aantal: number }[]): number => rijen.reduce((s, r) => s + r.aantal, 0);
const aantalVan = (r: Regeling): Record<string, number> => Object.fromEntries(r.verdeelsleutel.gemeenten.rijen.map((x) => [x.gemeente, x.aantal]));
/** The groups a role sees once a dossier is in this phase. */
const ziet = (r: Regeling, rol: Rol, fase: (typeof FASEN)[number]): Groep[] =>
  GROEPEN.filter((g) => { const vanaf = r.gegevensdeling.find((d) => d.groep === g)?.vanaf[rol]; return vanaf !== undefined && FASEN.indexOf(vanaf) <= FASEN.indexOf(fase); });
/** What a role sees in the later phase that it did not see in the earlier one. */
const erbij = (r: Regeling, rol: Rol, eerst: (typeof FASEN)[number], later: (typeof FASEN)[number]): Groep[] => ziet(r, rol, later).filter((g) => !ziet(r, rol, eerst).includes(g));

describe.each(BESTANDEN)('%s', (bestand) => {
  it('heeft geen enkele fout', () => expect(uitslag[bestand]!.fouten).toEqual([]));

  it('noemt bovenaan het schema voor editors', () => expect(tekstVan(bestand)).toMatch(/^# yaml-language-server: \$schema=\.\.\/regeling\.schema\.json\n/));

  it('citeert kort en zegt bij "later" eerlijk dat het nog niet kan', () => {
    for (const { regels } of regeling(bestand).artikelen) for (const { citaat, doet, lid } of regels) {
      expect(citaat?.length ?? 0, lid).toBeLessThanOrEqual(130);
      if (doet.soort === 'later') expect(doet.tekst, lid).toMatch(/nog niet|nog niets|niet bij|volgt later|komt later|alleen met|nog geen|er nog niet|niet via|is er nog/);
    }
  });
});

describe('Pact', () => {
  it('P1.0 kent het register van bijlage 3 en de ondertekenaars van het voorblad, elk met één code', () => {
    const tel = (soort: string, lijst: 'register' | 'ondertekend') => pact.partijen.filter((p) => p.soort === soort && p[lijst]).length;
    expect(['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie', 'overig'].map((s) => [tel(s, 'register'), tel(s, 'ondertekend')])).toEqual([[7, 7], [8, 7], [19, 5], [6, 5], [4, 2]]);
    expect(pact.partijen.find((p) => p.code === 'woonzorg-nederland')).toMatchObject({ ondertekend: false, register: true });
    expect(pact.partijen.find((p) => p.code === pact.servicepunt.organisatie)).toMatchObject({ naam: 'Stichting Woonservice', soort: 'overig' });
    expect(uitslag[BESTANDEN[0]]!.waarschuwingen.map((w) => w.melding)).toContain('Van de 44 partijen in het register staan er 18 niet bij de ondertekenaars.');
  });

  it('P1.1 kent alle doelgroepen, met hoogstens 5 per jaar in Zuid-Kennemerland voor twee ervan', () => {
    expect(pact.doelgroepen).toHaveLength(11);
    expect(pact.doelgroepen.filter((d) => d.maximum).map((d) => [d.code, d.maximum])).toEqual([
      ['ex-gedetineerd', { aantal: 5, per: 'jaar', alleen_in: 'Zuid-Kennemerland' }],
      ['dakloos-buiten-opvang', { aantal: 5, per: 'jaar', alleen_in: 'Zuid-Kennemerland' }],
    ]);
    expect(pact.doelgroepen.find((d) => d.code === 'jeugdvoorziening')?.leeftijd).toEqual({ van: 18 });
  });

  it('P2.a hoogstens 178 woningen per jaar, tien jaar lang', () => expect(pact.maximum).toMatchObject({ woningen_per_jaar: 178, soort: 'hoogstens', looptijd_jaren: 10 }));

  it('P2.b de regionale sleutel telt op tot 178, IJmond 68 en Zuid-Kennemerland 110', () => {
    expect(som(pact.verdeelsleutel.gemeenten.rijen)).toBe(178);
    expect(pact.verdeelsleutel.gemeenten.rijen.reduce((s, r) => s + r.gewicht!, 0)).toBe(176500);
    const perDeelregio = (naam: string) => som(pact.verdeelsleutel.gemeenten.rijen.filter((r) => pact.gemeenten.find((g) => g.code === r.gemeente)?.deelregio === naam));
    expect(pact.deelregios.map((d) => [d.naam, d.totaal, perDeelregio(d.naam)])).toEqual([['IJmond', 68, 68], ['Zuid-Kennemerland', 110, 110]]);
  });

  it('P2.d de gemeentelijke sleutel staat zoals gepubliceerd; alleen Haarlem en Velsen tellen niet op', () => {
    const verschil = Object.fromEntries(Object.entries(aantalVan(pact)).map(([g, n]) => [g, som(pact.verdeelsleutel.corporaties.rijen.filter((r) => r.gemeente === g)) - n]));
    expect(verschil).toEqual({ beverwijk: 0, bloemendaal: 0, haarlem: -1, heemskerk: 0, heemstede: 0, velsen: 1, zandvoort: 0 });
    expect(pact.verdeelsleutel.corporaties.rijen.reduce((s, r) => s + r.gewicht!, 0)).toBe(49336);
    expect(uitslag[BESTANDEN[0]]!.waarschuwingen.map((w) => w.melding)).toEqual(expect.arrayContaining([
      'Haarlem: de corporaties tellen op tot 18 + 29 + 31 = 78, gepubliceerd is 79.',
      'Velsen: de corporaties tellen op tot 2 + 11 + 19 = 32, gepubliceerd is 31.',
    ]));
  });

  it('P3.d de beoordelingstafel van de gemeente van herkomst besluit', () => {
    expect(pact.stappen['besluit-nemen']).toMatchObject({ door: ['tafellid'], van: 'herkomstgemeente' });
    expect(pact.gemeenten.every((g) => g.beoordelingstafel === `gemeente-${g.code}`)).toBe(true);
  });

  it('P4.b advies binnen 5 werkdagen; PO.c1 een aanbod binnen 6 maanden is een streven', () => {
    expect(pact.termijnen['advies-op-aanbod']).toMatchObject({ binnen: '5 werkdagen', streven: false, stap: 'advies-geven' });
    expect(pact.termijnen['aanbod']).toMatchObject({ binnen: '6 maanden', streven: true });
  });

  it('P12.a een corporatie weegt het profiel op de wachtlijst, en leest personalia en inkomen pas bij een aanbod', () => {
    expect(ziet(pact, 'woonconsulent', 'beoordeling')).toEqual([]);
    expect(ziet(pact, 'woonconsulent', 'wachtlijst')).toEqual(['voortgang', 'huishouden', 'zoekprofiel']);
    expect(ziet(pact, 'woonconsulent', 'aanbod')).toEqual(['voortgang', 'personalia', 'huishouden', 'inkomen-en-schulden', 'zoekprofiel', 'aanbod']);
    expect(ziet(pact, 'welzijnswerker', 'aanbod')).toEqual([]);
  });

  it('P12.a wie verhuurt leest vanaf het contract de woondoelen en signalen; de uren begeleiding en de klachten nooit', () => {
    expect(erbij(pact, 'woonconsulent', 'aanbod', 'huur')).toEqual(['huur', 'evaluatie', 'signalering']);
    expect(erbij(pact, 'woonconsulent', 'huur', 'signalering')).toEqual(['afloop']);
    expect(ziet(pact, 'woonconsulent', 'signalering').filter((g) => ['begeleiding', 'landing', 'klachten', 'voorzieningen'].includes(g))).toEqual([]);
  });

  it('P8.a een welzijnswerker ziet wie er komt en de zachte landing, en nooit signalen, schulden of doelen', () => {
    expect(ziet(pact, 'welzijnswerker', 'signalering')).toEqual(['voortgang', 'personalia', 'landing']);
  });

  it('P10.a de gemeente leest signalen en evaluaties alleen in de fase waarin er is opgeschaald', () => {
    expect(erbij(pact, 'consulent', 'begeleiding', 'signalering')).toEqual(['evaluatie', 'signalering']);
    expect(erbij(westfriesland, 'consulent', 'begeleiding', 'signalering')).toEqual(['evaluatie', 'signalering']);
  });

  it('PD.sh elk jaar heeft een eigen grens voor de sociale huur', () => expect(pact.bedragen.find((b) => b.code === 'sociale-huurgrens' && b.jaar === 2021)?.bedrag_euro).toBe(752.33));
  it('H1 de contingentenregeling eindigt op de dag dat het Pact begint', () => expect(pact.voorganger?.eindigt_op).toBe(pact.geldig_vanaf));

  it('de pagina behandelt elk artikel, elke soort inspanning en elke bijlage', () => {
    const codes = pact.artikelen.map((a) => a.code);
    expect(codes).toEqual(expect.arrayContaining(['doelgroep', 'definities', 'bijlage-1', 'bijlage-2', 'bijlage-3', 'inspanning-gemeenten', 'inspanning-zorg', 'inspanning-corporaties', 'inspanning-welzijn', ...Array.from({ length: 15 }, (_, i) => `art-${i + 1}`)]));
    const leden = pact.artikelen.filter((a) => a.code.startsWith('inspanning')).map((a) => a.regels.length);
    expect(leden).toEqual([9, 12, 8, 6]);
  });
});

describe('Westfriesland', () => {
  it('W2 zeven gemeenten, zeven corporaties, vijf zorgorganisaties en de GGD', () => {
    const tel = (soort: string) => westfriesland.partijen.filter((p) => p.soort === soort).length;
    expect(['gemeente', 'corporatie', 'zorgorganisatie', 'overig'].map(tel)).toEqual([7, 7, 5, 1]);
    expect(westfriesland.servicepunt.organisatie).toBe('ggd-hollands-noorden');
  });

  it('W3 vier doelgroepen; oud-AMV van 18 tot en met 23 jaar', () => {
    expect(westfriesland.doelgroepen.map((d) => d.groep)).toEqual(['MO', 'BW', 'jeugd 18+', 'oud-AMV']);
    expect(westfriesland.doelgroepen.at(-1)?.leeftijd).toEqual({ van: 18, tot: 24 });
  });

  it('W11 honderd woningen per jaar, per gemeente en per corporatie zoals gepubliceerd', () => {
    expect([som(westfriesland.verdeelsleutel.gemeenten.rijen), som(westfriesland.verdeelsleutel.corporaties.rijen), westfriesland.maximum.woningen_per_jaar]).toEqual([100, 100, 100]);
    expect(uitslag[BESTANDEN[2]]!.waarschuwingen.map((w) => w.melding)).toEqual(['Koggenland: het doel is 11, maar de corporaties die er volgens hun werkgebied werken leveren samen 7.']);
  });

  it('W9.1 eerst toetst de BCT, dan de uitstroomcoördinator', () => expect(westfriesland.stappen['in-behandeling-nemen']).toMatchObject({ door: ['bct-medewerker', 'uitstroomcoordinator'], na_elkaar: true }));

  it('W9.5 een corporatie ziet personalia, inkomen en randvoorwaarden, nooit herkomst, plan of woonverleden', () => {
    expect(ziet(westfriesland, 'woonconsulent', 'wachtlijst')).toEqual(['voortgang', 'personalia', 'inkomen-en-schulden', 'zoekprofiel']);
    expect(erbij(westfriesland, 'woonconsulent', 'wachtlijst', 'aanbod')).toEqual(['aanbod']);
    expect(erbij(westfriesland, 'woonconsulent', 'aanbod', 'huur')).toEqual(['huur', 'evaluatie', 'signalering']);
    expect(erbij(westfriesland, 'woonconsulent', 'huur', 'signalering')).toEqual(['afloop']);
    expect(ziet(westfriesland, 'woonconsulent', 'signalering').filter((g) => ['herkomst', 'begeleidingsplan', 'woonverleden', 'begeleiding', 'klachten'].includes(g))).toEqual([]);
  });

  it('E2.3 de pilot: hoogstens drie voorkeursgemeenten, een weigering sluit uit; de overeenkomst liet beide los', () => {
    expect([pilot.voorkeursgemeenten.hoogstens, pilot.weigering.gevolg]).toEqual([3, 'uitsluiting']);
    expect([westfriesland.voorkeursgemeenten.hoogstens, westfriesland.weigering.gevolg]).toEqual([undefined, 'terug-op-wachtlijst']);
  });

  it('E2.2 het halve jaar 2018 heeft een eigen doel: de helft, naar beneden afgerond, samen 47', () => {
    const jaar = pilot.verdeelsleutel.afwijkende_jaren[0]!;
    for (const [g, n] of Object.entries(aantalVan(pilot))) expect(jaar.gemeenten[g], g).toBe(Math.floor(n / 2));
    expect(Object.values(jaar.gemeenten).reduce((a, b) => a + b, 0)).toBe(47);
  });

  it('E.B2 eerdere ontruiming wegens overlast geeft alleen in de pilot een extra voorwaarde', () => {
    const criterium = (r: Regeling) => r.criteria.find((c) => c.code === 'zonder-ontruiming-wegens-overlast');
    expect(criterium(pilot)?.voorwaarde?.tekst).toContain('een jaar begeleiding');
    expect(criterium(westfriesland)).toBeUndefined();
  });

  it('de pagina behandelt elk hoofdstuk', () => {
    const codes = westfriesland.artikelen.map((a) => a.code);
    expect(codes).toEqual(expect.arrayContaining([...[1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((n) => `art-${n}`), 'begrippen']));
  });
});

describe.each([['Pact', pact], ['Westfriesland', westfriesland], ['pilot', pilot]] as const)('%s: wie wat ziet', (_, r) => {
  it('P12.d een corporatie ziet nooit begeleidingsplan, woonverleden, herkomst, toetsing of beoordeling', () => {
    const gesloten: Groep[] = ['begeleidingsplan', 'woonverleden', 'herkomst', 'toetsing', 'beoordeling'];
    expect(ziet(r, 'woonconsulent', 'signalering').filter((g) => gesloten.includes(g))).toEqual([]);
  });
  it('bestuurder en beheerder zien geen dossiers', () => expect([...ziet(r, 'bestuurder', 'signalering'), ...ziet(r, 'beheerder', 'signalering')]).toEqual([]));
  it('de begeleider ziet vanaf de aanvraag alles wat er is', () => expect(ziet(r, 'begeleider', 'aanvraag')).toEqual(GROEPEN.filter((g) => r.gegevensdeling.some((d) => d.groep === g))));
  it('niemand anders ziet iets voordat de aanvraag is ingediend', () => {
    const rollen: Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator', 'tafellid', 'woonconsulent', 'welzijnswerker'];
    expect(rollen.flatMap((rol) => ziet(r, rol, 'aanvraag'))).toEqual([]);
  });
});
