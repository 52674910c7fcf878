import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { takenVan } from '../keten/taken.ts';
import { huurklok } from './klok.ts';
import { huureinde, lopendeOpzegging, nietOmgezet, oordeelGevraagd } from './einde.ts';
import { opzegmaanden } from './opzegtermijn.ts';
import { huurbeurten } from './taken.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const BASIS: DossierStand = {
  regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'begeleiding', status: 'woont', sinds: '2026-02-01', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {},
  contractvorm: 'driehoekscontract', contract: { ingangsdatum: '2026-02-01', einddatum: '2028-02-01' }, sleutel: { op: '2026-02-01', gemeente: 'haarlem', corporatie: 'pre-wonen' }, aanbod: { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem', voorgelegd_op: '2026-01-01' },
};
const opzegging = { op: '2026-06-01', per: '2026-10-01', door: 'verhuurder', grond: 'overlast', akkoord: 'nog-niet' } as const;
const stappen = (s: DossierStand) => takenVan(PACT, s).map((t) => t.stap);

describe('P6.a het einde van een huur die loopt', () => {
  it('P6.a de verhuurder houdt drie maanden aan, en voor elk jaar wonen een meer, tot zes; de huurder een', () => {
    const regels = PACT.wonen!.opzegging!;
    expect(['2026-06-01', '2027-01-31', '2027-02-01', '2028-02-01', '2029-02-01', '2034-02-01'].map((op) => opzegmaanden(regels, 'verhuurder', BASIS, op))).toEqual([3, 3, 4, 5, 6, 6]);
    expect(opzegmaanden(regels, 'huurder', BASIS, '2034-02-01')).toBe(1);
  });
  it('P6.a zonder akkoord of rechter loopt de huur door, met wat erbij hoort, en vraagt de uitkomst een taak', () => {
    expect(huureinde({ opzegging })).toBeUndefined();
    expect(lopendeOpzegging({ opzegging })).toEqual(opzegging);
    expect(huurbeurten(PACT, { ...BASIS, opzegging })).toContainEqual({ stap: 'opzegging-afronden', wie: 'corporatie', sinds: '2026-06-01', vanaf: '2026-07-13', uiterlijk: '2026-10-01', streven: true });
    expect(stappen({ ...BASIS, opzegging })).toEqual(expect.arrayContaining(['omklap-adviseren', 'woondoelen-vastleggen', 'vragenlijst-uitreiken']));
    expect(stappen({ ...BASIS, opzegging: { ...opzegging, uitkomst: 'rechter-wijst-af', beslist_op: '2026-09-01' } })).not.toContain('wonen-afsluiten');
  });
  it('P6.a met akkoord of door de rechter staat het einde vast: geen doelen, vragenlijst of omklap meer, wel afsluiten', () => {
    for (const s of [{ ...opzegging, akkoord: 'ja' as const }, { ...opzegging, uitkomst: 'rechter-ontbindt' as const, beslist_op: '2026-09-01', per: '2026-11-01' }]) {
      expect(huureinde({ opzegging: s })).toMatchObject({ per: s.per, hoe: 'opgezegd' });
      expect(takenVan(PACT, { ...BASIS, opzegging: s })).toContainEqual(expect.objectContaining({ stap: 'wonen-afsluiten', vanaf: s.per, streven: true }));
      for (const weg of ['vragenlijst-uitreiken', 'woondoelen-vastleggen', 'omklap-adviseren', 'welzijn-betrekken']) expect(stappen({ ...BASIS, opzegging: s })).not.toContain(weg);
    }
  });
  it('P6.b een nee blijft gelden tijdens een nieuwe weging, en de aanzegging blijft bewaakt', () => {
    const s = { ...BASIS, omklap: { eerder: { op: '2027-08-01', uitkomst: 'niet' as const }, advies: { op: '2027-09-01', oordeel: 'omzetten' as const } } };
    expect(nietOmgezet(s)?.op).toBe('2027-08-01');
    expect(stappen(s)).toEqual(expect.arrayContaining(['huureinde-aanzeggen', 'omklap-besluiten']));
  });
  it('PO.c8 een extra oordeel loopt alleen zolang het er nog toe doet', () => {
    const omklap = { advies: { op: '2027-06-01', oordeel: 'omzetten' as const }, gevraagd: { op: '2027-06-02', aan: 'gemeente' as const } };
    expect(oordeelGevraagd({ ...BASIS, omklap })?.aan).toBe('gemeente');
    expect(oordeelGevraagd({ ...BASIS, omklap, ontruiming: { op: '2027-06-03', grond: 'overlast' } })).toBeUndefined();
    expect(oordeelGevraagd({ ...BASIS, omklap, opzegging: { ...opzegging, akkoord: 'ja' } })).toBeUndefined();
  });
});

describe('P3.b zonder toestemming', () => {
  it('P3.b, P6.b krijgt alleen de begeleider nog de vraag hoe het eindigt, uiterlijk als het einde nog kan worden aangezegd', () => {
    const s = { ...BASIS, toestemming: 'ingetrokken' as const, toestemming_op: '2026-05-01' };
    expect(takenVan(PACT, s)).toEqual([{ stap: 'wonen-afsluiten', groep: 'afloop', organisatie: 'hvo-querido', rollen: ['begeleider'], streven: false, sinds: '2026-05-01', vanaf: '2027-11-01', uiterlijk: '2027-12-31' }]);
    expect(takenVan(PACT, { ...s, contract: { ingangsdatum: '2026-02-01' } })).toEqual([]);
    expect(stappen({ ...s, ontruiming: { op: '2026-06-01', grond: 'overlast' } })).toEqual(['wonen-afsluiten']);
  });
});

describe('P7.a waar de zorgorganisatie huurt', () => {
  it('P6.b, P7.a loopt de huur nooit van rechtswege door', () => {
    const s = { ...BASIS, contractvorm: 'intermediaire-verhuur' as const };
    expect(huurklok(PACT, s, '2028-02-01').stand).toBe('zonder-einde');
    expect(huurklok(PACT, BASIS, '2028-02-01').stand).toBe('van-rechtswege');
  });
});

describe('P3.c dezelfde stap voor dezelfde partij', () => {
  it('P3.c komt één keer, de hardste dag eerst; wat pas later speelt blijft ernaast staan', () => {
    const periode = { nr: 1, vanaf: '2026-02-01', uren: [{ vanaf: '2026-02-01', uren: 4 }], indicatie: 'wmo' as const, indicatie_tot: '2027-12-01' };
    const evaluatie = { nr: 1, op: '2026-06-01', gaat: 'goed' as const, vervolg: 'meer-begeleiding' as const, aanwezig: [], client_akkoord: true };
    const escalatie = { nr: 1, op: '2026-05-01', reden: 'overlast' as const, acties: [], afgesproken_op: '2026-05-02', uitkomst: 'meer-begeleiding' as const, afgesloten_op: '2026-06-02' };
    const beurten = takenVan(PACT, { ...BASIS, begeleiding: [periode], evaluaties: [evaluatie], escalaties: [escalatie] }).filter((t) => t.stap === 'begeleiding-aanpassen');
    expect(beurten.map((t) => [t.uiterlijk, t.streven])).toEqual([['2026-06-29', true], ['2027-12-01', false]]);
  });
});
