import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { beschermd, evaluatieplichten, helePeriode, mensencijfers, mensenjaar, partijrijen, vasteDag, woonbevinding, type Woonleven } from './wooncijfers.ts';

const regelingen = leesRegelingen();
const [pact, westfriesland] = [regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01'), regelingen.op('westfriesland', '2026-01-01')];
const leven = (delen: Partial<DossierStand>, regeling = pact, zorg: Woonleven['zorg'] = [{ vanaf: '2024-01-01', code: 'a' }]): Woonleven =>
  ({ regeling, zorg, stand: { sleutel: { op: '2025-01-15', gemeente: 'haarlem', corporatie: 'x' }, ...delen } as DossierStand });
const held = (...dagen: string[]): Pick<DossierStand, 'evaluaties'> => ({ evaluaties: dagen.map((op, i) => ({ nr: i + 1, op, gaat: 'goed', vervolg: 'doorgaan', aanwezig: ['client'], client_akkoord: true })) });
const JAAR = { van: '2026-01-01', tot: '2027-01-01' };
const PARTIJEN = [{ code: 'a', naam: 'A' }, { code: 'b', naam: 'B' }];

describe('P5.d evaluaties die moesten', () => {
  it('P5.d jaarlijks, geteld vanaf de vorige; de dag zelf is op tijd', () => {
    expect(evaluatieplichten(leven(held('2026-01-15', '2027-02-01')))).toEqual([{ uiterlijk: '2026-01-15', gedaan: '2026-01-15' }, { uiterlijk: '2027-01-15', gedaan: '2027-02-01' }, { uiterlijk: '2028-02-01' }]);
  });
  it('W9.10 in Westfriesland elk half jaar in het eerste jaar; een late schuift de volgende niet op', () => {
    expect(evaluatieplichten(leven(held('2025-09-01'), westfriesland)).map((p) => p.uiterlijk)).toEqual(['2025-07-15', '2026-01-15']);
  });
  it('P5.d na het einde is er geen meer nodig, en een vervallen evaluatie telt niet', () => {
    expect(evaluatieplichten(leven({ afloop: { uitkomst: 'doorverhuisd', per: '2025-12-01' } }))).toEqual([]);
    const fout = held('2025-12-01');
    fout.evaluaties![0]!.vervallen = true;
    expect(evaluatieplichten(leven(fout))).toEqual([{ uiterlijk: '2026-01-15' }]);
  });
  it('P5.d telt alleen waarvan de dag voorbij is, bij wie toen begeleidde', () => {
    const rijen = (vandaag: string) => partijrijen(PARTIJEN, 'zorgorganisatie', [leven({}, pact, [{ vanaf: '2024-01-01', code: 'a' }, { vanaf: '2025-12-01', code: 'b' }]), leven(held('2026-02-01'))], JAAR, vandaag).map((r) => r.evaluaties);
    expect(rijen('2026-01-15')).toEqual([{ n: 0, opTijd: 0, later: 0, open: 0 }, { n: 0, opTijd: 0, later: 0, open: 0 }]);
    expect(rijen('2026-03-01')).toEqual([{ n: 1, opTijd: 0, later: 1, open: 0 }, { n: 1, opTijd: 0, later: 0, open: 1 }]);
  });
});

describe('P9.a eerste antwoorden', () => {
  const partijen = { corporaties: [{ code: 'x', naam: 'X' }, { code: 'y', naam: 'Y' }], zorg: PARTIJEN, klachten: [] };
  const signaal = { soort: 'overlast', ernst: 'gewoon', op: '2026-03-02', melder: 'woonconsulent', organisatie: 'x', uiterlijk: '2026-03-05' } as const;
  const met = (n: number, eigenaar: 'zorgorganisatie' | 'corporatie', beantwoord_op?: string, code = 'a') => Array.from({ length: n }, () => leven({ signalen: [{ ...signaal, nr: 1, eigenaar, ...(beantwoord_op ? { beantwoord_op } : {}) }] }, pact, [{ vanaf: '2024-01-01', code }]));
  it('P9.a bij wie het signaal lag, op tijd tot en met de laatste dag, over een heel jaar', () => {
    const vervallen = leven({ signalen: [{ ...signaal, nr: 1, eigenaar: 'zorgorganisatie', vervallen: true }] });
    const { antwoorden } = mensencijfers([...met(12, 'zorgorganisatie', '2026-03-05'), ...met(6, 'zorgorganisatie', '2026-03-06'), ...met(5, 'zorgorganisatie', undefined, 'b'), ...met(7, 'corporatie', '2026-03-04'), vervallen], JAAR, partijen);
    expect(antwoorden.zorgorganisatie).toEqual({ antwoorden: { rijen: [18, 5], totaal: 23 }, op_tijd: { rijen: [12, 0], totaal: 12 } });
    expect(antwoorden.corporatie.antwoorden).toEqual({ rijen: [7, 0], totaal: 7 });
  });
  it('P9.a, P9.c weinig signalen, of weinig die te laat waren, staan er niet', () => {
    const een = mensencijfers([...met(2, 'zorgorganisatie'), ...met(9, 'corporatie')], JAAR, partijen).antwoorden;
    expect([een.zorgorganisatie.antwoorden.totaal, een.corporatie.antwoorden.totaal]).toEqual(['verborgen', 'verborgen']);
    const laat = mensencijfers([...met(12, 'zorgorganisatie', '2026-03-05'), ...met(1, 'zorgorganisatie')], JAAR, partijen).antwoorden.zorgorganisatie;
    expect(laat).toEqual({ antwoorden: { rijen: [13, 0], totaal: 13 }, op_tijd: { rijen: ['verborgen', 'verborgen'], totaal: 'verborgen' } });
  });
  it('P11.f de kop zegt wat er moest en wat er kwam', () => {
    const rij = { code: 'a', naam: 'A', bewoners: 3, start: { n: 0, opTijd: 0, later: 0, open: 0 } };
    expect(woonbevinding([{ ...rij, evaluaties: { n: 12, opTijd: 9, later: 1, open: 2 } }])).toBe('9 van 12 evaluaties zijn op tijd gehouden, 2 nog niet');
    expect(woonbevinding([])).toContain('nog geen evaluatie');
  });
});

describe('W17.c, W17.z, W13 cijfers over mensen', () => {
  const keer = (n: number, l: Woonleven): Woonleven[] => Array.from({ length: n }, () => l);
  const bij = (corporatie: string, soort: 'huurachterstand' | 'overlast') => leven({ sleutel: { op: '2025-01-15', gemeente: 'haarlem', corporatie }, signalen: [1, 2].map((nr) => ({ nr, soort, ernst: 'gewoon', op: '2026-02-02', melder: 'woonconsulent', organisatie: corporatie, eigenaar: 'zorgorganisatie' })) });
  const corporaties = ['x', 'y', 'z'].map((code) => ({ code, naam: code }));
  const cijfers = (levens: Woonleven[]) => mensencijfers(levens, JAAR, { corporaties, zorg: PARTIJEN, klachten: [{ code: 'zorg', naam: 'Zorg' }, { code: 'gemeente', naam: 'Gemeente' }] });

  it('W17.c telt huurders, niet signalen, en houdt een kleine groep met een tweede achter', () => {
    const { huurachterstand, overlast } = cijfers([...keer(9, bij('x', 'huurachterstand')), ...keer(2, bij('y', 'huurachterstand')), ...keer(8, bij('z', 'huurachterstand')), ...keer(6, bij('x', 'overlast'))]).corporaties;
    expect(huurachterstand.totaal).toBe(19);
    expect(huurachterstand.rijen).toContain('klein');
    expect(huurachterstand.rijen.filter((n) => typeof n !== 'number').length).toBeGreaterThan(1);
    expect(overlast).toEqual({ rijen: [6, 0, 0], totaal: 6 });
  });
  it('W17.c wat in de ene tabel niet staat, is uit de andere niet te halen', () => {
    const { signalen, corporaties: per } = cijfers([...keer(2, bij('x', 'huurachterstand')), ...keer(6, bij('x', 'overlast'))]);
    expect(signalen.rijen.find((r) => r.code === 'huurachterstand')!.aantal).not.toBe(4);
    expect(per.huurachterstand).toEqual({ rijen: ['verborgen', 'verborgen', 'verborgen'], totaal: 'verborgen' });
  });
  it('W17.z wie zich onttrok telt één keer, bij de zorgorganisatie van die dag; weinig staat er niet', () => {
    const weg = leven({ afloop: { uitkomst: 'onttrokken', per: '2026-05-01' }, begeleiding: [{ nr: 1, vanaf: '2025-01-15', tot: '2026-04-20', reden: 'client-zegt-op', uren: [{ vanaf: '2025-01-15', uren: 3 }], indicatie: 'wmo' }] });
    expect(cijfers(keer(7, weg)).zorg.onttrokken).toEqual({ rijen: [7, 0], totaal: 7 });
    expect(cijfers(keer(3, weg)).zorg.onttrokken.totaal).toBe('verborgen');
  });
  it('W13 klachten naar soort', () => {
    const klacht = leven({ klachten: [{ soort: 'zorg', op: '2026-02-02' }, { soort: 'zorg', op: '2024-02-02' }] });
    expect(cijfers(keer(6, klacht)).klachten).toMatchObject({ totaal: 6, rijen: [{ code: 'zorg', aantal: 6 }, { code: 'gemeente', aantal: 0 }] });
    expect(cijfers(keer(4, klacht)).klachten.totaal).toBe('klein');
  });
  it('W17.z een klein totaal zegt niets van de rijen; niets is nul', () => {
    expect(beschermd([0, 3, 0])).toEqual({ rijen: ['verborgen', 'verborgen', 'verborgen'], totaal: 'klein' });
    expect(beschermd([0, 0])).toEqual({ rijen: [0, 0], totaal: 0 });
  });
  it('W17.z over mensen telt een heel jaar dat voorbij is', () => {
    expect(mensenjaar({ van: '2024-03-02', tot: '2024-04-01' }, '2026-11-23')).toEqual({ van: '2024-01-01', tot: '2025-01-01' });
    for (const periode of [JAAR, { van: '2026-01-01', tot: '2036-01-01' }]) expect(mensenjaar(periode, '2026-11-23')).toEqual({ van: '2025-01-01', tot: '2026-01-01' });
    expect(mensenjaar(JAAR, '2027-02-01')).toEqual(JAAR);
    expect(mensenjaar(JAAR, '2027-01-31'), 'wat eind januari nog binnenkomt, hoort erbij').toEqual({ van: '2025-01-01', tot: '2026-01-01' });
    expect(vasteDag(JAAR)).toBe('2027-01-31');
  });
  it('P5.d plichten tellen hele kwartalen die voorbij zijn', () => {
    expect(helePeriode({ van: '2026-02-03', tot: '2026-02-04' }, '2026-11-23')).toEqual({ van: '2026-01-01', tot: '2026-04-01' });
    expect(helePeriode(JAAR, '2026-11-23')).toEqual({ van: '2026-01-01', tot: '2026-10-01' });
    expect(helePeriode({ van: '2025-01-01', tot: '2026-01-01' }, '2026-11-23')).toEqual({ van: '2025-01-01', tot: '2026-01-01' });
    expect(helePeriode(JAAR, '2026-02-01')).toEqual({ van: '2025-10-01', tot: '2026-01-01' });
  });
});
