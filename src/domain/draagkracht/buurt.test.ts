import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { naamsleutel, noemtPersoon, pasBuurtToe, werktIn, type BuurtStand } from './buurt.ts';

const pact = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-11-20');
const westfriesland = leesRegelingen().op('westfriesland', '2026-11-20');

describe('A5 een buurt van een gemeente', () => {
  it('A5 een organisatie werkt waar haar werkgebied ligt, en het servicepunt overal in de regio', () => {
    expect([werktIn(pact, 'dock', 'haarlem'), werktIn(pact, 'dock', 'velsen'), werktIn(pact, 'hvo-querido', 'haarlem'), werktIn(pact, 'stichting-woonservice', 'velsen')]).toEqual([true, false, false, true]);
    expect([werktIn(pact, 'stichting-woonservice', 'hoorn'), werktIn(westfriesland, 'ggd-hollands-noorden', 'hoorn'), werktIn(pact, 'bestaat-niet', 'haarlem')]).toEqual([false, true, false]);
  });

  it('A5 twee namen die op hoofdletters, accenten of spaties na hetzelfde zijn, zijn dezelfde', () => {
    expect(naamsleutel('  Café   Kwartier ')).toBe(naamsleutel('cafe kwartier'));
    expect(naamsleutel('Iepenhof')).not.toBe(naamsleutel('Iepenhof 2'));
  });

  it('P12.a een toelichting waarin een dossiernummer, mailadres of telefoonnummer staat, gaat over een persoon', () => {
    for (const tekst of ['Zie PACT-2026-0147.', 'mail jan@voorbeeld.nl', 'bel 06 12345678', 'bel 06-12 34 56 78']) expect(noemtPersoon(tekst), tekst).toBe(true);
    for (const tekst of ['In 2026 komen er 120 woningen bij.', 'Twee complexen, 3 tot 4 verhuizingen per maand.', 'Sinds 1-9-2026 is het buurthuis dicht.', 'Van 2025 2026 tot 2027 sloop.']) expect(noemtPersoon(tekst), tekst).toBe(false);
  });

  it('PO.c4 een oordeel van een eerdere dag duwt een later oordeel niet weg', () => {
    const stand: BuurtStand = { regeling: 'r', gemeente: 'haarlem', status: 'open', sinds: '2026-01-05', oordelen: [] };
    const na = (...zetten: [string, 'ruim' | 'beperkt'][]) => zetten.reduce((s, [dag, oordeel]) => pasBuurtToe(s, { soort: 'draagkracht-gemeld', gegevens: { organisatie: 'dock', oordeel }, gebeurd_op: dag }), stand).oordelen;
    expect(na(['2026-03-01', 'ruim'], ['2026-02-01', 'beperkt'])).toEqual([{ organisatie: 'dock', oordeel: 'ruim', op: '2026-03-01' }]);
    expect(na(['2026-03-01', 'ruim'], ['2026-03-01', 'beperkt'])).toEqual([{ organisatie: 'dock', oordeel: 'beperkt', op: '2026-03-01' }]);
  });
});
