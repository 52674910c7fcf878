import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { Stuk } from '../brieven/stuk.ts';
import { isWerkdag } from '../kalender/werkdagen.ts';
import type { DossierGebeurtenissen } from '../keten/gebeurtenissen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { controleerRegeling } from '../regeling/controleer.ts';
import type { Regeling } from '../regeling/schema.ts';
import { bezwaarTot } from './bezwaarclausule.ts';
import { maakBrief, maakUitstelbrief, type Brief, type Briefgegevens } from './brief.ts';

const lees = (bestand: string): Regeling => controleerRegeling(readFileSync(new URL(`../../../regelingen/${bestand}.yaml`, import.meta.url), 'utf8')).regeling!;
const PACT = lees('pact-ijmond-zuid-kennemerland/2021-10-07');
const WESTFRIESLAND = lees('westfriesland/2021-01-01');
const PILOT = lees('westfriesland/2018-07-01');

const MOTIVERING = 'Uw plan is duidelijk.\nU kookt en beheert uw geld zelf.';
const GEGEVENS: Groepgegevens = {
  personalia: { naam: 'Noor van Zanten', vertegenwoordiger: 'mentor', vertegenwoordiger_naam: 'R. Kok' },
  herkomst: { doelgroep: PACT.doelgroepen[0]!.code, herkomstgemeente: 'haarlem' },
  beoordeling: {
    motivering: MOTIVERING, contractvorm_reden: 'Er loopt nog een schuldregeling.', afwijking_reden: 'Uw dochter woont in Velsen.', hardheid_reden: 'Geen enkele doelgroep past.', verdaging_reden: 'De tafel komt pas in januari bij elkaar.',
    gewogen: [
      { id: 'regiobinding', criterium: 'Heeft de cliënt binding met de regio?', uitslag: 'voldoet', antwoorden: 'Heeft de cliënt binding met de regio? Ja' },
      { id: 'schulden-geregeld', criterium: 'Zijn er afspraken over schulden?', uitslag: 'onbekend' },
      { id: 'zachte-landing', criterium: 'Is de zachte landing onderzocht?', uitslag: 'voldoet niet' },
      { id: 'gemeente-van-terugkeer', criterium: 'Keert de cliënt terug?', uitslag: 'niet beoordeeld' },
    ],
  },
};
const stand = (besluit: DossierStand['besluit'], meer: Partial<DossierStand> = {}): DossierStand => ({
  regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'beoordeling', status: 'te-plaatsen', sinds: '2026-11-20', toestemming: 'gegeven',
  herkomstgemeente: 'haarlem', zoekgemeenten: ['haarlem'], toetsen: [], fasen: {}, gezet: { 'aanvraag-indienen': '2026-10-05' }, ...(besluit ? { besluit } : {}), ...meer,
});
const POSITIEF: DossierGebeurtenissen['besluit-genomen'] = { uitkomst: 'positief', contractvorm: 'driehoekscontract', doelgroep: PACT.doelgroepen[0]!.code, herkomstgemeente: 'haarlem', wachtlijst: 'haarlem' };
type Anders = Partial<Omit<Briefgegevens, 'stand' | 'besluit'>> & { besluit?: DossierGebeurtenissen['besluit-genomen']; erbij?: Partial<DossierStand> };
const invoer = ({ besluit = POSITIEF, erbij, ...rest }: Anders): Briefgegevens =>
  ({ regeling: PACT, gegevens: GEGEVENS, kenmerk: 'PACT-2026-0147', zorgorganisatie: 'HVO-Querido', vandaag: '2026-11-23', stand: stand({ uitkomst: besluit.uitkomst, op: '2026-11-20' }, erbij), besluit, ...rest });
const brief = (anders: Anders = {}): Brief => maakBrief(invoer(anders))!;
/** Everything the letter says, one after the other. */
const alles = (stuk: Stuk | undefined): string => JSON.stringify(stuk);
const koppen = (stuk: Stuk): string[] => stuk.secties.map((s) => s.kop);

describe('P3.d de beschikking', () => {
  it('zegt eerst het besluit, dan waarom, letterlijk', () => {
    const b = brief();
    expect(b).toMatchObject({ soort: 'beschikking', titel: 'Besluit op uw aanvraag', afzender: ['Gemeente Haarlem', 'Beoordelingstafel'], aan: ['Noor van Zanten', 'p/a HVO-Querido'], aanhef: 'Beste Noor van Zanten,' });
    expect(b.kern).toMatch(/^Uw aanvraag is goedgekeurd/);
    expect(b.secties[0]).toEqual({ kop: 'Waarom wij dit besluiten', delen: [{ soort: 'letterlijk', tekst: MOTIVERING }] });
  });

  it('noemt grondslag, versie, artikel, feiten en wie besloot', () => {
    const tekst = alles(brief());
    for (const deel of ['huisvestingsverordening', 'artikel 3 van het Convenant Uitstroomregeling Pact', '7 oktober 2021', 'art. 3d', 'de beoordelingstafel van de gemeente Haarlem', 'vrijdag 20 november 2026', PACT.doelgroepen[0]!.naam, '5 oktober 2026', 'Namens burgemeester en wethouders van Haarlem'])
      expect(tekst).toContain(deel);
  });

  it('weegt per criterium in gewone woorden, met het artikel; onbekend is geen nee', () => {
    const { delen } = brief().secties.find((s) => s.kop === 'Hoe wij hebben gewogen')!;
    const weging = delen.find((d) => d.soort === 'weging')!;
    expect(weging.soort === 'weging' && weging.regels.map((r) => r.uitkomst)).toEqual(['Ja, hieraan is voldaan.', 'Dat weten wij nog niet.', 'Nee, hieraan is niet voldaan.', 'Hierover is geen apart oordeel gegeven.']);
    expect(weging.soort === 'weging' && weging.regels[0]).toMatchObject({ bron: 'doelgroep, vereisten van de Huisvestingsverordening', waarop: 'Heeft de cliënt binding met de regio? Ja' });
    expect(alles(brief())).toContain('telt niet als “nee”');
  });

  it('heeft nergens een code of een leeg gat', () => {
    for (const soort of [brief(), brief({ besluit: { uitkomst: 'negatief' } }), brief({ besluit: { uitkomst: 'aangehouden', uiterlijk: '2026-12-07' } }), maakUitstelbrief(invoer({ erbij: { verdaagd: { uiterlijk: '2027-01-04', dagen: 0 } } }))!])
      expect(alles(soort)).not.toMatch(/undefined|null|\{gemeente\}|regiobinding"|voldoet niet|maatschappelijke-opvang|NaN/);
  });

  it('P5.a zegt de contractvorm, en de reden alleen als het een uitzondering is', () => {
    expect(alles(brief())).toContain('U huurt de woning zelf.');
    expect(alles(brief())).not.toContain('Er loopt nog een schuldregeling.');
    const intermediair = alles(brief({ besluit: { ...POSITIEF, contractvorm: 'intermediaire-verhuur' } }));
    for (const deel of ['u huurt van de zorgorganisatie', 'Er loopt nog een schuldregeling.', 'minstens 24 maanden begeleiding']) expect(intermediair).toContain(deel);
  });

  it('zegt de reden van een afwijking of van de hardheidsclausule, en anders niet', () => {
    expect(alles(brief())).not.toMatch(/Uw dochter|Geen enkele doelgroep/);
    expect(alles(brief({ besluit: { ...POSITIEF, wachtlijst: 'velsen', afwijking: true } }))).toMatch(/Uw dochter woont in Velsen.*wachtlijst van de gemeente Velsen/);
    expect(alles(brief({ besluit: { ...POSITIEF, hardheidsclausule: true } }))).toContain('Geen enkele doelgroep past.');
  });

  it('blijft bij het besluit zoals het viel, ook als de aanvraag daarna verandert', () => {
    const later = { ...GEGEVENS, herkomst: { doelgroep: PACT.doelgroepen[1]!.code } };
    expect(alles(brief({ gegevens: later }))).toContain(PACT.doelgroepen[0]!.naam);
  });

  it('noemt niets uit een groep die de lezer niet ziet', () => {
    const zonder = alles(brief({ gegevens: { beoordeling: GEGEVENS.beoordeling } }));
    expect(zonder).not.toMatch(/Noor van Zanten|R\. Kok/);
    expect(zonder).not.toContain(PACT.doelgroepen[0]!.naam);
    expect(zonder).toContain('De aanvrager van dossier PACT-2026-0147');
  });

  it('is er pas na een besluit', () => expect(maakBrief({ ...invoer({}), stand: stand(undefined), besluit: undefined })).toBeUndefined());

  it('heeft per gemeente een eigen ondertekening en adres', () => {
    for (const { code, naam } of PACT.gemeenten) {
      const tekst = alles(brief({ erbij: { herkomstgemeente: code } }));
      expect(tekst).toContain(`burgemeester en wethouders van ${naam}`);
      expect(tekst).toContain(`"Gemeente ${naam}"`);
    }
  });

  it('van buiten de regio: de tafel van de eerste gezochte gemeente', () => {
    expect(brief({ erbij: { herkomstgemeente: 'buiten-de-regio', zoekgemeenten: ['velsen'] }, besluit: { ...POSITIEF, herkomstgemeente: 'buiten-de-regio' } })).toMatchObject({ afzender: ['Gemeente Velsen', 'Beoordelingstafel'] });
  });

  it('gaat ook naar de zorgorganisatie en de vertegenwoordiger', () => expect(brief().ondertekening.at(-1)).toBe('Een kopie gaat naar HVO-Querido en naar uw vertegenwoordiger R. Kok.'));
});

describe('P3.d bezwaar en termijnen', () => {
  it.each([
    ['2026-11-23', '2027-01-04', 'an ordinary Monday'],
    ['2026-11-13', '2026-12-28', 'the sixth week ends on Christmas, a Friday: on to Monday'],
    ['2026-11-20', '2027-01-04', "the sixth week ends on New Year's Day, a Friday: on to Monday"],
    ['2026-02-20', '2026-04-07', 'Good Friday, the weekend and Easter Monday'],
    ['2026-03-16', '2026-04-28', "King's Day, a Monday"],
    ['2026-04-02', '2026-05-15', 'Ascension Day, a Thursday'],
    ['2026-03-24', '2026-05-06', 'Liberation Day counts every year'],
  ])('verzonden op %s: bezwaar tot en met %s (%s)', (verzonden, tot) => {
    expect(bezwaarTot(PACT, verzonden)).toBe(tot);
    expect(isWerkdag(tot)).toBe(true);
  });

  it('noemt na verzending de laatste dag die bij de verzending is vastgelegd', () => {
    const b = brief({ erbij: { brief: { op: '2026-11-24', bezwaar_tot: '2027-01-05' } }, vandaag: '2027-03-01' });
    expect(b.concept).toBeUndefined();
    expect(b.dag).toBe('2026-11-24');
    expect(alles(b)).toContain('tot en met dinsdag 5 januari 2027');
    expect(alles(b)).toContain('verzonden op dinsdag 24 november 2026');
  });

  it('is tot de verzending een concept, met de dag alsof hij vandaag weggaat', () => {
    const b = brief();
    expect(b.concept).toMatch(/nog niet verzonden/);
    expect(alles(b)).toContain('Wordt deze brief vandaag verzonden, dan kunt u bezwaar maken tot en met maandag 4 januari 2027');
    expect(b.feiten[0]!.waarde).toContain('nog niet verzonden');
  });

  it('zegt wat er in een bezwaar staat en waar het heen gaat', () => {
    const tekst = alles(brief());
    for (const deel of ['uw naam en adres', 'de datum van uw brief', 'tegen welk besluit', 'waarom u het er niet mee eens bent', 'uw handtekening', 'het college van burgemeester en wethouders van Haarlem', 'voorlopige voorziening', 'PACT-2026-0147']) expect(tekst).toContain(deel);
  });

  it('afwijzen: bezwaar en een nieuwe aanvraag; geen contract', () => {
    const b = brief({ besluit: { uitkomst: 'negatief' } });
    expect(b.kern).toMatch(/afgewezen/);
    expect(koppen(b)).toContain('Bent u het niet eens met dit besluit?');
    expect(koppen(b)).not.toContain('Uw huurcontract');
    expect(alles(b)).toContain('nieuwe aanvraag');
  });

  it('aanhouden: wat, voor wanneer, de termijn staat stil, en geen bezwaar', () => {
    const b = brief({ besluit: { uitkomst: 'aangehouden', uiterlijk: '2026-12-07' } });
    expect(b).toMatchObject({ soort: 'aanhouding', titel: 'Uw aanvraag is aangehouden' });
    expect(alles(b)).toMatch(/uiterlijk op maandag 7 december 2026.*staat de tijd stil/);
    expect(koppen(b).join()).not.toMatch(/niet eens/);
  });

  it('uitstel: de nieuwe laatste dag, de reden, en geen bezwaar', () => {
    const b = maakUitstelbrief(invoer({ erbij: { verdaagd: { uiterlijk: '2027-01-04', dagen: 0 }, gezet: { 'besluit-verdagen': '2026-11-19', 'aanvraag-indienen': '2026-10-05' } } }))!;
    expect(b).toMatchObject({ soort: 'uitstel', dag: '2026-11-19' });
    expect(b.kern).toContain('maandag 4 januari 2027');
    expect(alles(b)).toMatch(/De tafel komt pas in januari.*ingebrekestelling/);
    expect(koppen(b).join()).not.toMatch(/niet eens/);
    expect(maakUitstelbrief(invoer({}))).toBeUndefined();
  });
});

describe('W9.3 het bericht van de uitstroomcoördinator', () => {
  const besluit: DossierGebeurtenissen['besluit-genomen'] = { uitkomst: 'positief', contractvorm: 'driehoekscontract', doelgroep: WESTFRIESLAND.doelgroepen[0]!.code, herkomstgemeente: 'hoorn', voorwaarden: ['toelating-schuldhulp', 'contractverplichtingen'] };
  const bericht = (anders: Anders = {}) => brief({ regeling: WESTFRIESLAND, besluit, kenmerk: 'WF-2026-0003', erbij: { herkomstgemeente: 'hoorn', zoekgemeenten: ['hoorn'] }, ...anders });

  it('is geen beschikking: geen bezwaartermijn, wel waar de cliënt terechtkan', () => {
    const b = bericht();
    expect(b).toMatchObject({ soort: 'bericht', titel: 'Bericht over uw aanvraag' });
    expect(b.afzender[0]).toBe('Uitstroomcoördinator');
    expect(alles(b)).toMatch(/geen bezwaar.*geschillencommissie/);
    expect(alles(b)).not.toMatch(/6 weken, vanaf|burgemeester/);
    expect(alles(b)).toContain('artikel 7 en 8 van de Samenwerkingsovereenkomst');
  });

  it('W7.3 neemt de voorwaarden mee, met waar zij bij horen en waarvoor zij eerst geregeld zijn', () => {
    const { delen } = bericht().secties.find((s) => s.kop === 'Voorwaarden')!;
    expect(JSON.stringify(delen)).toMatch(/nadere contractverplichtingen.*hoort bij het huurcontract.*art\. 7\.3/);
    expect(JSON.stringify(delen)).toMatch(/toegelaten tot schuldhulp.*vóór de stap “huurcontract vastleggen”/);
  });

  it('W9.4 zegt dat de coördinator de gemeenten kiest, en zwijgt erover als dat is gedaan', () => {
    expect(alles(bericht())).toContain('kiest in welke gemeenten');
    expect(alles(bericht({ erbij: { herkomstgemeente: 'hoorn', zoekgemeenten: ['hoorn'], gekozen: ['hoorn'] } }))).not.toContain('kiest in welke gemeenten');
  });

  it('werkt ook voor de pilot, die geen verzending kende', () => expect(alles(brief({ regeling: PILOT, besluit: { uitkomst: 'negatief' } }))).toMatch(/pilot uitstroom/));
});
