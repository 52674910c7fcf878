import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { pasToe, type DossierStand } from '../keten/stand.ts';
import type { DossierGebeurtenis, Gebeurd } from '../keten/gebeurtenissen.ts';
import { patroon } from './patroon.ts';
import { openSignalen, rondetafelNodig, type Signaal } from './stand.ts';
import { takenVan } from '../keten/taken.ts';
import { signaleringsbeurten } from './taken.ts';
import { escalatieFout, lopendeWaarschuwingen } from './verloop.ts';

const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WF = regelingen.op('westfriesland', '2026-01-01');
const WOONT: DossierStand = {
  regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'begeleiding', status: 'woont', sinds: '2026-02-02', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {}, vestiging: 'haarlem',
  contractvorm: 'driehoekscontract', contract: { ingangsdatum: '2026-02-02' }, sleutel: { op: '2026-02-02', gemeente: 'haarlem', corporatie: 'pre-wonen' }, aanbod: { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem', voorgelegd_op: '2026-01-01' },
};
type Feit = [op: string, soort: DossierGebeurtenis['soort'], gegevens: object];
const na = (...feiten: Feit[]): DossierStand => feiten.reduce<DossierStand>((s, [op, soort, gegevens]) => pasToe(s, { soort, gegevens, gebeurd_op: op } as Gebeurd<DossierGebeurtenis>), WOONT);
const signaal = (nr: number, meer: object = {}): object => ({ nr, soort: 'overlast', ernst: 'gewoon', melder: 'woonconsulent', organisatie: 'pre-wonen', eigenaar: 'zorgorganisatie', ...meer });
const welke = (s: DossierStand, r = PACT) => signaleringsbeurten(r, s).map((b) => [b.stap, b.wie, b.uiterlijk]);
const ERBIJ = { aanwezig: ['gemeente', 'corporatie', 'begeleider'], uitkomst: 'aanpak' };

describe('P9.a, PO.c6 een signaal heeft een eigenaar en een dag', () => {
  it('het signaal dat het eerst antwoord moet, staat op de lijst', () => {
    const s = na(['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-03', 'signaal-gemeld', signaal(2, { uiterlijk: '2026-03-04', ernst: 'dringend' })], ['2026-03-03', 'signaal-gemeld', signaal(3, { eigenaar: 'corporatie', melder: 'begeleider' })]);
    expect(takenVan(PACT, s).filter((t) => t.stap === 'signaal-beantwoorden').map((t) => [t.organisatie, t.uiterlijk])).toEqual([['hvo-querido', '2026-03-04'], ['pre-wonen', '2026-03-06']]);
    expect(openSignalen(s)).toHaveLength(3);
  });
  it('P9.b een extra gesprek staat bij de begeleider, en de aanpak wordt bekeken op de dag die is afgesproken', () => {
    const beantwoord: Feit[] = [['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-03', 'signaal-beantwoord', { nr: 1, aanpak: 'extra-gesprek' }]];
    expect(welke(na(...beantwoord))).toEqual([['gesprek-vastleggen', 'zorg', '2026-03-17']]);
    expect(welke(na(...beantwoord, ['2026-03-12', 'gesprek-gevoerd', { nr: 1, gesprek_op: '2026-03-12', aanwezig: [], plan_tot: '2026-05-01' }]))).toEqual([['signaal-sluiten', 'zorg', '2026-05-01']]);
  });
  it('P9.c een gesprek dat later wordt vastgelegd neemt een later gesprek niets af', () => {
    const s = na(['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-03', 'signaal-beantwoord', { nr: 1, aanpak: 'opgepakt' }], ['2026-04-01', 'gesprek-gevoerd', { nr: 1, gesprek_op: '2026-04-01', aanwezig: [], plan_tot: '2026-06-01' }], ['2026-04-02', 'gesprek-gevoerd', { nr: 1, gesprek_op: '2026-03-10', aanwezig: [], plan_tot: '2026-03-20' }]);
    expect(s.signalen![0]).toMatchObject({ gesprek_op: '2026-04-01', plan_tot: '2026-06-01' });
  });
});

describe('P9.d niet genoeg: gemeente, zorgorganisatie en corporatie komen samen', () => {
  const loopt: Feit[] = [['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-03', 'signaal-beantwoord', { nr: 1, aanpak: 'opgepakt' }], ['2026-04-01', 'aanpak-onvoldoende', { nr: 1 }]];
  it('het staat bij de begeleider (Pact) of de coördinator (Westfriesland), en tot het is gehouden ziet de gemeente mee', () => {
    const s = na(...loopt);
    expect(s.fase).toBe('signalering');
    expect(welke(s)).toEqual([['rondetafel-vastleggen', 'zorg', '2026-04-17']]);
    expect(welke(s, WF)[0]?.slice(0, 2)).toEqual(['rondetafel-vastleggen', 'regio']);
    const klaar = na(...loopt, ['2026-04-10', 'rondetafel-gehouden', { nr: 1, gesprek_op: '2026-04-09', ...ERBIJ }]);
    expect(klaar.fase).toBe('begeleiding');
    expect(welke(klaar)).toEqual([['signaal-sluiten', 'zorg', '2026-05-21']]);
  });
  it('werkt het daarna weer niet, ook op dezelfde dag, dan is er weer een nodig; een ouder gesprek telt daarvoor niet', () => {
    const gehouden: Feit[] = [...loopt, ['2026-04-10', 'rondetafel-gehouden', { nr: 1, gesprek_op: '2026-04-10', ...ERBIJ }]];
    expect(rondetafelNodig(na(...gehouden).signalen![0]!)).toBe(false);
    expect(rondetafelNodig(na(...gehouden, ['2026-04-10', 'aanpak-onvoldoende', { nr: 1 }]).signalen![0]!)).toBe(true);
    expect(rondetafelNodig(na(...loopt, ['2026-04-10', 'rondetafel-gehouden', { nr: 1, gesprek_op: '2026-03-20', ...ERBIJ }]).signalen![0]!)).toBe(true);
  });
});

describe('P10.a, A11 ernstige escalatie', () => {
  const gestart: Feit = ['2026-04-01', 'escalatie-gestart', { nr: 1, reden: 'overlast' }];
  const afgesproken: Feit = ['2026-04-02', 'escalatie-afgesproken', { acties: [{ id: 'e1-1', wie: 'zorgorganisatie', uiterlijk: '2026-04-08' }, { id: 'e1-2', wie: 'corporatie', uiterlijk: '2026-04-06' }] }];
  it('de gemeente heeft de regie; in Westfriesland de coördinator', () => {
    expect(welke(na(gestart))).toEqual([['escalatie-afspreken', 'gemeente', '2026-04-08']]);
    expect(welke(na(gestart), WF)).toMatchObject([['escalatie-afspreken', 'regio', expect.any(String)]]);
    expect(welke(na(gestart, afgesproken))).toEqual([['escalatieactie-afronden', 'gemeente', '2026-04-06']]);
    expect(welke(na(gestart, afgesproken, ['2026-04-09', 'escalatieactie-afgerond', { id: 'e1-1', gelukt: true }], ['2026-04-10', 'escalatieactie-afgerond', { id: 'e1-2', gelukt: false }]))).toEqual([['escalatie-afsluiten', 'gemeente', '2026-05-08']]);
  });
  it('P10.b, A12 wat is besloten staat daarna bij wie het doet', () => {
    const afgesloten = (uitkomst: string): DossierStand => na(gestart, afgesproken, ['2026-05-01', 'escalatie-afgesloten', { uitkomst }]);
    expect(welke(afgesloten('woningruil'))).toEqual([['woning-ruilen', 'corporatie', undefined]]);
    expect(welke(afgesloten('ontruiming'))).toEqual([['ontruiming-vastleggen', 'corporatie', undefined]]);
    expect(welke(afgesloten('opgelost'))).toEqual([]);
    const geruild: Feit = ['2026-05-20', 'woning-geruild', { woning: 'w2', corporatie: 'pre-wonen', gemeente: 'haarlem', ingangsdatum: '2026-06-01' }];
    expect(welke(na(gestart, afgesproken, ['2026-05-01', 'escalatie-afgesloten', { uitkomst: 'woningruil' }], geruild))).toEqual([]);
  });
  it('zonder toestemming om te delen met wie de regie heeft begint zij niet, en staat er wat wel kan', () => {
    const deelt = PACT.toestemming.doeleinden.filter((d) => !d.ontvangers.includes('consulent')).map((d) => d.code);
    expect(escalatieFout(PACT, { ...WOONT, doeleinden: deelt })).toMatchObject({ soort: 'mag-niet-nu', reden: expect.stringContaining('consulent gemeente'), wat: expect.stringContaining('112') });
    expect(escalatieFout(PACT, WOONT)).toBeUndefined();
  });
});

describe('P11.g calamiteiten', () => {
  it('worden besproken, ook als het wonen intussen is geëindigd; andere signalen vragen dan niets meer', () => {
    const s = { ...na(['2026-03-02', 'signaal-gemeld', signaal(1, { soort: 'calamiteit' })], ['2026-03-02', 'signaal-gemeld', signaal(2)]), status: 'nazorg' as const };
    expect(welke(s)).toEqual([['calamiteit-bespreken', 'regio', '2026-04-13']]);
  });
});

describe('W10 de ladder van waarschuwingen', () => {
  const w = (nr: number, trede: string, reageren_tot: string): object => ({ nr, trede, reageren_tot });
  it('begint opnieuw als alle signalen gesloten waren, en telt door zolang er een open is', () => {
    const eerste: Feit[] = [['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-05', 'waarschuwing-gegeven', w(1, 'gesprek', '2026-03-19')], ['2026-03-20', 'waarschuwing-gegeven', w(2, 'brief', '2026-04-03')]];
    expect(lopendeWaarschuwingen(na(...eerste)).map((x) => x.nr)).toEqual([1, 2]);
    const later: Feit[] = [['2026-04-01', 'signaal-gesloten', { nr: 1, uitkomst: 'opgelost' }], ['2026-09-01', 'signaal-gemeld', signaal(2)]];
    expect(lopendeWaarschuwingen(na(...eerste, ...later))).toEqual([]);
    expect(lopendeWaarschuwingen(na(...eerste, ['2026-03-25', 'signaal-gemeld', signaal(2)], ['2026-04-01', 'signaal-gesloten', { nr: 1, uitkomst: 'opgelost' }])).map((x) => x.nr)).toEqual([1, 2]);
  });
  it('als de tijd om te reageren voorbij is en er nog iets open staat, beslist de corporatie over de volgende stap', () => {
    const s = na(['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-05', 'waarschuwing-gegeven', w(1, 'gesprek', '2026-03-19')]);
    expect(signaleringsbeurten(PACT, s).find((b) => b.stap === 'waarschuwing-geven')).toMatchObject({ wie: 'corporatie', vanaf: '2026-03-20', streven: true });
    expect(signaleringsbeurten(PACT, na(['2026-03-02', 'signaal-gemeld', signaal(1)], ['2026-03-05', 'waarschuwing-gegeven', w(1, 'procedure', '2026-03-19')])).some((b) => b.stap === 'waarschuwing-geven')).toBe(false);
  });
});

describe('P9.a het patroon over de tijd', () => {
  const gemeld = (op: string, soort: Signaal['soort'], meer: Partial<Signaal> = {}): Signaal => ({ nr: 1, soort, ernst: 'gewoon', op, melder: 'woonconsulent', organisatie: 'pre-wonen', eigenaar: 'zorgorganisatie', ...meer });
  it('telt per soort en maand, en zegt het als een soort drie keer in een half jaar terugkomt', () => {
    const p = patroon([gemeld('2026-03-02', 'overlast'), gemeld('2026-03-30', 'overlast'), gemeld('2026-07-01', 'overlast'), gemeld('2026-07-02', 'huurachterstand')]);
    expect(p.regels).toEqual([
      { soort: 'overlast', naam: 'Overlast', maanden: [{ maand: '2026-03', aantal: 2 }, { maand: '2026-07', aantal: 1 }], totaal: 3 },
      { soort: 'huurachterstand', naam: 'Huurachterstand', maanden: [{ maand: '2026-07', aantal: 1 }], totaal: 1 },
    ]);
    expect(p.bevindingen).toEqual(['Overlast: 3 keer binnen 6 maanden. Kijk of de aanpak nog past.']);
  });
  it('twee is geen patroon, verspreid over een jaar ook niet, en wat onterecht of hersteld is telt niet', () => {
    expect(patroon([gemeld('2026-03-02', 'overlast'), gemeld('2026-03-30', 'overlast')]).bevindingen).toEqual([]);
    expect(patroon([gemeld('2026-01-02', 'overlast'), gemeld('2026-05-30', 'overlast'), gemeld('2026-11-30', 'overlast')]).bevindingen).toEqual([]);
    expect(patroon([gemeld('2026-03-02', 'overlast'), gemeld('2026-03-30', 'overlast', { uitkomst: 'onterecht' }), gemeld('2026-04-30', 'overlast', { vervallen: true })]).regels[0]?.totaal).toBe(1);
    expect(patroon(undefined)).toEqual({ regels: [], bevindingen: [] });
  });
});
