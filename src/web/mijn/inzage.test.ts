import { describe, expect, it } from 'vitest';
import type { Inzageregel } from '../../storage/lezen/inzage.ts';
import { kijkers } from './inzage.tsx';

const regel = (uur: number, over: Partial<Inzageregel> = {}): Inzageregel => ({ op: new Date(Date.UTC(2026, 10, 20, uur)), naam: 'Ruud Scholten', organisatie: 'PréWonen', rol: 'woonconsulent', soort: 'pagina', groepen: ['zoekprofiel'], noodtoegang: false, ...over });

describe('P12.b wie keek er', () => {
  it('P12.b wat iemand op een dag bekeek is één regel, met de laatste tijd en alles wat is gezien', () => {
    expect(kijkers([regel(14, { groepen: ['huur'] }), regel(9)], 'Milan Visser')).toMatchObject([{ dag: '2026-11-20', tijd: '15.00', keren: 2, groepen: ['huur', 'zoekprofiel'] }]);
  });
  it('P12.b wie met spoed keek staat apart, met de reden', () => {
    const uit = kijkers([regel(14, { noodtoegang: true, reden: 'gevaar', groepen: ['begeleiding'] }), regel(9)], 'Milan Visser');
    expect(uit).toMatchObject([{ noodtoegang: true, reden: 'gevaar' }, { noodtoegang: false }]);
  });
  it('P12.b het eigen kijken staat er niet bij, dat van een vertegenwoordiger wel; een lijst of bestand heet anders dan kijken', () => {
    const uit = kijkers([regel(8, { rol: 'client', naam: 'Milan Visser', organisatie: 'cliënt' }), regel(9, { rol: 'client', naam: 'Els Visser', organisatie: 'cliënt' }), regel(10, { rol: 'systeem', naam: 'Voordeur' }), regel(11, { soort: 'lijst' }), regel(12, { soort: 'uitvoer' })], 'Milan Visser');
    expect(uit.map((k) => [k.naam, k.organisatie, k.wat])).toEqual([['Els Visser', '', 'keek'], ['Ruud Scholten', 'PréWonen', 'lijst'], ['Ruud Scholten', 'PréWonen', 'uitvoer']]);
  });
});
