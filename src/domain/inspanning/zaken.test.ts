import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { ACTIE, actietijdigheid, isLaat, type ActieGebeurtenis, type ActieStand } from './actie.ts';
import { INSPANNINGSGESPREK, type InspanningsgesprekStand } from './gesprek.ts';
import { inspanningenVan, partijenVan } from './inspanningen.ts';
import { MATEN } from './maten.ts';
import { SERVICEPUNTOORDEEL, ontbrekend, uitkomst, type ServicepuntoordeelGebeurtenis, type ServicepuntoordeelStand } from './servicepuntoordeel.ts';

const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-23');
const wf = regelingen.op('westfriesland', '2026-11-23');

describe('beloften', () => {
  it('P11.f elk punt van hoofdstuk 3 staat erin, met een maat die bij die soort hoort', () => {
    const van = (soort: string) => pact.inspanningen!.filter((i) => i.soort === soort && i.bron.startsWith('hoofdstuk 3')).length;
    expect(['gemeente', 'zorgorganisatie', 'corporatie', 'welzijnsorganisatie'].map(van)).toEqual([9, 12, 8, 6]);
    for (const regeling of [pact, wf]) for (const i of regeling.inspanningen!) for (const m of i.meet) expect(['elke', 'regio', i.soort], `${i.code} ${m}`).toContain(MATEN[m].van);
  });

  it('W12 elke verplichting van artikel 12 bindt wie zij noemt, in de volgorde van het register', () => {
    const ggd = wf.partijen.find((p) => p.code === 'ggd-hollands-noorden')!;
    expect(inspanningenVan(wf, ggd).map((i) => i.code)).toContain('ggd');
    const zorg = wf.inspanningen!.find((i) => i.soort === 'zorgorganisatie')!;
    expect(partijenVan(wf, zorg).map((p) => p.code)).toEqual(wf.partijen.filter((p) => p.soort === 'zorgorganisatie').map((p) => p.code));
    expect(wf.inspanningen).toHaveLength(21);
  });

  it('A6 A7 A8 de twaalf actiepunten staan erin', () => expect(pact.actiepunten!.map((p) => p.nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
});

const speel = <S, G>(leer: { pasToe: (s: S | undefined, g: G & { gebeurd_op: string }) => S }, ...gebeurd: (G & { gebeurd_op: string })[]): S => gebeurd.reduce<S | undefined>((s, g) => leer.pasToe(s, g), undefined)!;

describe('een actie', () => {
  const begin: ActieGebeurtenis & { gebeurd_op: string } = { soort: 'actie-vastgelegd', gebeurd_op: '2026-01-10', gegevens: { regeling: 'r', namens: 'dock', eigenaar: 'dock', thema: 'locaties', uiterlijk: '2026-03-01', vastgoed: { woningen: 10 } } };

  it('A6 A7 houdt de eerste laatste dag vast als die verschuift, en het aantal woningen van nu', () => {
    const s = speel<ActieStand, ActieGebeurtenis>(ACTIE, begin,
      { soort: 'actie-bijgewerkt', gebeurd_op: '2026-02-01', gegevens: { namens: 'dock', stand: 'bezig', uiterlijk: '2026-04-01', woningen: 12 } },
      { soort: 'actie-bijgewerkt', gebeurd_op: '2026-03-01', gegevens: { namens: 'dock', stand: 'bezig', uiterlijk: '2026-05-01' } });
    expect(s).toMatchObject({ eigenaar: 'dock', stand: 'bezig', uiterlijk: '2026-05-01', eerder_uiterlijk: '2026-03-01', vastgoed: { woningen: 12 }, bijgewerkt: 2 });
    expect([isLaat(s, '2026-05-01'), isLaat(s, '2026-05-02')]).toEqual([false, true]);
    expect(ACTIE.beurten(pact, s)[0]).toMatchObject({ organisatie: 'dock', uiterlijk: '2026-05-01' });
  });

  it('A8 telt als op tijd, later of nog niet; wat vervalt telt niet mee', () => {
    const klaar = (op: string, uitkomst: 'klaar' | 'vervallen' = 'klaar') => speel<ActieStand, ActieGebeurtenis>(ACTIE, begin, { soort: 'actie-afgerond', gebeurd_op: op, gegevens: { namens: 'dock', uitkomst } });
    const open = speel<ActieStand, ActieGebeurtenis>(ACTIE, begin);
    expect(actietijdigheid([klaar('2026-03-01'), klaar('2026-03-02'), klaar('2026-02-01', 'vervallen'), open], { van: '2026-01-01', tot: '2026-04-01' }, '2026-06-01')).toEqual({ n: 3, opTijd: 1, later: 1, open: 1 });
    expect(ACTIE.kolommen(klaar('2026-03-01', 'vervallen')).status).toBe('vervallen');
  });
});

describe('een gesprek en een oordeel', () => {
  it('P11.f P14.b de beurt is aan de partij met een dag, daarna aan wie het begon; alleen zij lezen het', () => {
    const begonnen: InspanningsgesprekStand = INSPANNINGSGESPREK.pasToe(undefined, { soort: 'inspanningsgesprek-begonnen', gebeurd_op: '2026-05-01', gegevens: { regeling: 'r', namens: 'a', aan: 'b', antwoord_voor: '2026-05-15' } });
    expect(INSPANNINGSGESPREK.kolommen(begonnen).voor).toEqual(['a', 'b']);
    expect(INSPANNINGSGESPREK.beurten(pact, begonnen)).toMatchObject([{ stap: 'inspanningsgesprek-beantwoorden', organisatie: 'b', uiterlijk: '2026-05-15' }]);
    const beantwoord = INSPANNINGSGESPREK.pasToe(begonnen, { soort: 'inspanningsgesprek-beantwoord', gebeurd_op: '2026-05-04', gegevens: { namens: 'b' } });
    expect(INSPANNINGSGESPREK.beurten(pact, beantwoord)).toMatchObject([{ stap: 'inspanningsgesprek-afsluiten', organisatie: 'a' }]);
    expect(INSPANNINGSGESPREK.beurten(pact, INSPANNINGSGESPREK.pasToe(beantwoord, { soort: 'inspanningsgesprek-afgesloten', gebeurd_op: '2026-05-05', gegevens: { namens: 'a', uitkomst: 'afspraak' } }))).toEqual([]);
  });

  it('P11.h een jaar is af als elke soort partij oordeelde; de uitkomst is het middelste oordeel', () => {
    const gaf = (namens: string, soort: 'gemeente' | 'corporatie' | 'zorgorganisatie' | 'welzijnsorganisatie', oordeel: 'goed' | 'beter' | 'voldoende' | 'onbekend'): ServicepuntoordeelGebeurtenis & { gebeurd_op: string } =>
      ({ soort: 'servicepuntoordeel-gegeven', gebeurd_op: '2026-02-01', gegevens: { regeling: 'r', jaar: 2025, namens, soort, oordelen: { snelheid: oordeel }, nodig: ['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie'] } });
    const drie = speel<ServicepuntoordeelStand, ServicepuntoordeelGebeurtenis>(SERVICEPUNTOORDEEL, gaf('g', 'gemeente', 'goed'), gaf('c', 'corporatie', 'beter'), gaf('z', 'zorgorganisatie', 'onbekend'));
    expect(ontbrekend(drie)).toEqual(['welzijnsorganisatie']);
    expect(SERVICEPUNTOORDEEL.beurten(pact, drie).every((b) => pact.partijen.find((p) => p.code === b.organisatie)?.soort === 'welzijnsorganisatie' && b.uiterlijk === '2026-03-31')).toBe(true);
    expect(uitkomst(drie, 'snelheid')).toBe('beter');
    const vier = SERVICEPUNTOORDEEL.pasToe(drie, gaf('w', 'welzijnsorganisatie', 'goed'));
    expect([SERVICEPUNTOORDEEL.kolommen(vier).status, uitkomst(vier, 'snelheid'), uitkomst(vier, 'bestaat-niet')]).toEqual(['klaar', 'goed', undefined]);
  });
});
