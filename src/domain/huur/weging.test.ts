import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { huurbeurten } from './taken.ts';
import { adviesUiterlijk, doelenBehaaldOp, oordelaarNaam, oordelaarVoor, vraagtOmklap } from './weging.ts';

const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WF = regelingen.op('westfriesland', '2026-01-01');
const BASIS: DossierStand = {
  regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'begeleiding', status: 'woont', sinds: '2026-02-01', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {},
  contractvorm: 'driehoekscontract', contract: { ingangsdatum: '2026-02-01', einddatum: '2028-02-01' }, sleutel: { op: '2026-02-01', gemeente: 'haarlem', corporatie: 'pre-wonen' }, aanbod: { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem', voorgelegd_op: '2026-01-01' },
};
const met = (meer: Partial<DossierStand>): DossierStand => ({ ...BASIS, ...meer });
const zonderEinde = { contract: { ingangsdatum: '2026-02-01' } };
const doel = (id: string, ...oordelen: [string, 'behaald' | 'op-weg' | 'vervallen'][]) => ({ id, leefgebied: 'financien' as const, sinds: '2026-02-10', oordelen: oordelen.map(([op, oordeel]) => ({ op, oordeel })) });
const welke = (r: typeof PACT, s: DossierStand) => huurbeurten(r, s).map((b) => [b.stap, b.wie, b.uiterlijk, b.vanaf]);

describe('W4 zodra het resultaat is gehaald', () => {
  it('geldt pas als elk doel dat nog meetelt is behaald, op de dag van het laatste', () => {
    expect(doelenBehaaldOp([])).toBeUndefined();
    expect(doelenBehaaldOp([doel('a', ['2026-08-01', 'behaald']), doel('b')])).toBeUndefined();
    expect(doelenBehaaldOp([doel('a', ['2026-08-01', 'behaald'], ['2026-09-01', 'op-weg'])])).toBeUndefined();
    expect(doelenBehaaldOp([doel('a', ['2026-08-01', 'behaald']), doel('b', ['2026-09-02', 'behaald']), doel('c', ['2026-09-02', 'vervallen'])])).toBe('2026-09-02');
    expect(doelenBehaaldOp([doel('c', ['2026-09-02', 'vervallen'])])).toBeUndefined();
  });
  it('vraagt het programma meteen om een advies, ook ver voor het einde van een jaar', () => {
    const s = met({ ...zonderEinde, doelen: [doel('a', ['2026-08-01', 'behaald'])] });
    expect(welke(WF, s)).toEqual([['omklap-adviseren', 'zorg', '2026-08-31', undefined]]);
    expect(welke(WF, met(zonderEinde))).toEqual([['omklap-adviseren', 'zorg', '2027-02-01', '2026-12-01']]);
  });
  it('na een besluit telt alleen wat daarna gebeurde', () => {
    const s = met({ ...zonderEinde, doelen: [doel('a', ['2026-08-01', 'behaald'])], omklap: { advies: { op: '2026-08-05', oordeel: 'later' }, besluit: { op: '2026-08-10', uitkomst: 'later', opnieuw_op: '2027-03-01' } } });
    expect(vraagtOmklap(s)).toBeUndefined();
    expect(adviesUiterlijk(WF, s)).toMatchObject({ uiterlijk: '2027-03-01' });
  });
});

describe('P6.b, PO.c7 geen termijn van een tijdelijk contract wordt vergeten', () => {
  it('zonder advies en besluit staan beide op een lijst, en daarna ook bij wie de keten bewaakt', () => {
    expect(welke(PACT, BASIS)).toEqual([
      ['omklap-adviseren', 'zorg', '2027-08-01', '2027-06-01'], ['omklap-besluiten', 'corporatie', '2027-10-01', '2027-09-01'], ['omklap-besluiten', 'regio', '2027-10-01', '2027-10-02'],
    ]);
  });
  it('na een vroeg advies loopt de termijn van het besluit, niet pas die van het einde', () => {
    expect(welke(PACT, met({ omklap: { advies: { op: '2026-09-01', oordeel: 'omzetten' } } }))[0]).toEqual(['omklap-besluiten', 'corporatie', '2026-10-13', undefined]);
  });
  it('een besluit om niet om te zetten vraagt een aanzegging binnen het venster, en erna de vastlegging dat het een gewoon contract is', () => {
    const s = met({ omklap: { advies: { op: '2027-07-01', oordeel: 'niet' }, besluit: { op: '2027-08-01', uitkomst: 'niet' } } });
    expect(welke(PACT, s)).toEqual([
      ['huureinde-aanzeggen', 'corporatie', '2027-12-31', '2027-11-01'], ['huureinde-aanzeggen', 'regio', '2027-12-31', '2027-12-10'], ['omklap-besluiten', 'corporatie', '2028-02-01', '2028-01-01'],
    ]);
    expect(welke(PACT, met({ ...s, aanzegging: { op: '2027-11-05', per: '2028-02-01', grond: 'einde-tijd' } }))).toEqual([]);
  });
  it('later opnieuw wegen komt altijd terug vóór het venster sluit', () => {
    const s = met({ omklap: { advies: { op: '2027-07-01', oordeel: 'later' }, besluit: { op: '2027-08-02', uitkomst: 'later', opnieuw_op: '2027-12-28' } } });
    expect(huurbeurten(PACT, s).find((b) => b.stap === 'omklap-besluiten' && b.wie === 'corporatie')?.uiterlijk).toBe('2027-12-31');
    expect(adviesUiterlijk(PACT, s)?.uiterlijk).toBe('2027-12-28');
  });
});

describe('P7.e, PO.c8 het extra oordeel', () => {
  const intermediair = met({ ...zonderEinde, contractvorm: 'intermediaire-verhuur' });
  it('bij intermediaire verhuur van de gemeente, bij een driehoekscontract van het overleg', () => {
    expect(oordelaarVoor(PACT, intermediair)).toBe('gemeente');
    expect(oordelaarVoor(PACT, BASIS)).toBe('casuistiektafel');
    expect(oordelaarNaam(PACT, 'casuistiektafel')).toBe('de Casuïstiektafel');
    expect(oordelaarNaam(WF, oordelaarVoor(WF, BASIS))).toBe('het overleg op cliëntniveau');
  });
  it('staat bij wie het is gevraagd; blijft het uit, dan gaat de corporatie verder', () => {
    const s = { ...intermediair, omklap: { advies: { op: '2027-01-04', oordeel: 'niet' as const }, gevraagd: { op: '2027-01-11', aan: 'gemeente' as const } } };
    expect(welke(PACT, s).slice(0, 2)).toEqual([['oordeel-geven', 'gemeente', '2027-02-08', undefined], ['omklap-besluiten', 'corporatie', '2027-02-09', '2027-02-09']]);
  });
  it('P7.a, P7.c de onderhuur wordt elk jaar bekeken', () => {
    expect(welke(PACT, intermediair).at(-1)).toEqual(['onderhuur-controleren', 'corporatie', '2027-02-01', '2027-01-01']);
    expect(welke(PACT, { ...intermediair, onderhuur: [{ op: '2026-12-15', in_orde: true }] }).at(-1)).toEqual(['onderhuur-controleren', 'corporatie', '2027-12-15', '2027-11-15']);
  });
});
