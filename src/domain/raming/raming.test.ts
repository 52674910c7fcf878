import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { berekenAdvies, overGemeenten, ruimte } from './advies.ts';
import { doeljaren, doelzin, padIn, standIn, type Doel } from './doelen.ts';
import { gevraagdJaar, ramingregels } from './overzicht.ts';
import { PLAATSEN, type PlaatsenStand } from './plaatsen.ts';
import { geraamd, isOpgave, perKwartaal, RAMING, ramingVoor, type Ramingrij } from './raming.ts';

const pact = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-11-23');
const rij = (kwartaal: 1 | 2 | 3 | 4, aantal: number): Ramingrij => ({ kwartaal, doelgroep: 'mo', aantal });
const opgave = (namens: string, jaar: number, ...rijen: Ramingrij[]) => RAMING.pasToe(undefined, { soort: 'raming-opgegeven', gebeurd_op: '2026-10-01', gegevens: { regeling: 'r', jaar, namens, rijen } });

describe('de jaarlijkse raming', () => {
  it('A4 een wijziging telt, wat er eerder stond blijft, en alleen de organisatie en het Servicepunt lezen haar', () => {
    const eerst = opgave('hvo-querido', 2027, rij(1, 3), rij(2, 4));
    const dan = RAMING.pasToe(eerst, { soort: 'raming-opgegeven', gebeurd_op: '2026-11-02', gegevens: { regeling: 'r', jaar: 2027, namens: 'hvo-querido', rijen: [rij(1, 5)] } });
    expect(isOpgave(dan) && [geraamd(dan), dan.opgaven.length]).toEqual([5, 2]);
    expect(RAMING.kolommen(dan)).toMatchObject({ sleutel: '2027/hvo-querido', voor: ['hvo-querido'] });
    expect(perKwartaal([rij(1, 3), rij(1, 1), rij(4, 2)])).toEqual([4, 0, 0, 2]);
    expect([ramingVoor(pact, 2027), gevraagdJaar(pact, '2026-11-23'), gevraagdJaar(pact, '2026-03-01')]).toEqual(['2026-11-01', 2027, 2026]);
  });

  it('A4 het advies is na te rekenen: verwacht, wie wacht, en wie vorig jaar was verwacht maar zich niet meldde', () => {
    const regels = ramingregels(pact, [opgave('hvo-querido', 2027, rij(1, 10)), opgave('hvo-querido', 2026, rij(1, 9)), opgave('kenter', 2026, rij(2, 2))], [{ organisatie: 'hvo-querido', jaar: 2026, aantal: 6 }, { organisatie: 'kenter', jaar: 2026, aantal: 5 }], 2027);
    expect(berekenAdvies(regels, 20)).toEqual({ geraamd: 10, wachtend: 20, laat: 3, berekend: 33, opgaven: 1, gevraagd: 19 });
  });

  it('A5 P2.a het advies over de gemeenten telt op, en de ruimte is wat het maximum overlaat', () => {
    const delen = overGemeenten(pact, 190);
    expect(delen.reduce((n, g) => n + g.advies, 0)).toBe(190);
    expect(delen.find((g) => g.code === 'haarlem')!.sleutel).toBe(79);
    expect([ruimte(pact, 190), ruimte(pact, 170)]).toEqual([-12, 8]);
  });
});

describe('de doelen voor tien jaar', () => {
  const [plekken, woningen] = pact.doelen! as [Doel, Doel];
  const stand = (doel: string, organisatie: string, jaar: number, aantal: number): PlaatsenStand => PLAATSEN.pasToe(undefined, { soort: 'stand-opgegeven', gebeurd_op: `${jaar}-12-01`, gegevens: { regeling: 'r', doel, jaar, namens: organisatie, aantal } });

  it('A0 het rechte pad loopt van begin naar doel', () => expect([padIn(plekken, 2020), padIn(plekken, 2025), padIn(plekken, 2030), padIn(woningen, 2035)]).toEqual([0, 165, 330, 1450]));

  it('A0 minder plekken: de eerste opgave min die van het jaar, en wie niets opgaf telt niet als nul', () => {
    const standen = [stand(plekken.code, 'ribw-kam', 2024, 260), stand(plekken.code, 'ribw-kam', 2026, 240), stand(plekken.code, 'hvo-querido', 2024, 140)];
    expect(standIn(plekken, [{ code: 'ribw-kam' }, { code: 'hvo-querido' }], standen, 2026)).toEqual({ stand: 20, opgaven: 1 });
    expect(standIn(plekken, [{ code: 'ribw-kam' }], standen, 2025)).toEqual({ opgaven: 0 });
    const jaren = doeljaren(pact, plekken, standen, 2026);
    expect(jaren.at(-1)).toMatchObject({ jaar: 2026, stand: 20, opgaven: 1 });
    expect(jaren.at(-1)!.ontbreken.map((o) => o.code)).toContain('hvo-querido');
    expect(doelzin(plekken, jaren)).toMatch(/in 2026, opgegeven door 1 van de \d+ partijen, sinds 20\d\d$/);
    const heel = [{ jaar: 2021, stand: 20, pad: 33, opgaven: 1, ontbreken: [] }];
    expect(doelzin(plekken, heel)).toContain('13 achter op het rechte pad');
  });

  it('A0 extra woningen tellen over de jaren op', () => {
    const standen = [stand(woningen.code, 'ymere', 2024, 30), stand(woningen.code, 'ymere', 2025, 44), stand(woningen.code, 'pre-wonen', 2025, 1)];
    expect(standIn(woningen, [{ code: 'ymere' }, { code: 'pre-wonen' }], standen, 2025)).toEqual({ stand: 75, opgaven: 2 });
    expect(doelzin(woningen, [])).toContain('nog geen stand');
  });
});
