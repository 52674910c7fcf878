import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { sleutelbreuken } from './sleutelbreuk.ts';

const alle = leesRegelingen();
const pact = alle.versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const wf = alle.versies('westfriesland').at(-1)!;
const met = (r: Regeling, wie: 'gemeenten' | 'corporaties', verander: (rij: { gemeente?: string; corporatie?: string; aantal: number }) => number): Regeling =>
  ({ ...r, verdeelsleutel: { ...r.verdeelsleutel, [wie]: { ...r.verdeelsleutel[wie], rijen: r.verdeelsleutel[wie].rijen.map((rij) => ({ ...rij, aantal: verander(rij) })) } } }) as Regeling;

describe('P2.d de sleutel van de corporaties volgt uit die van de gemeenten', () => {
  it('P2.d wat het document zelf al anders zegt (Haarlem, Velsen) is niet van dit voorstel', () => {
    expect(sleutelbreuken(pact, pact)).toEqual([]);
  });

  it('P2.d een gemeente die verandert zonder haar corporaties: waar, hoeveel, en wat hun gewicht ervan zou maken', () => {
    const nieuw = met(pact, 'gemeenten', (r) => (r.gemeente === 'haarlem' ? 85 : r.aantal));
    expect(sleutelbreuken(pact, nieuw)).toEqual([{
      naam: 'Haarlem', was: { sleutel: 79, corporaties: 78 }, wordt: { sleutel: 85, corporaties: 78 },
      zou: [{ corporatie: 'elan-wonen', nu: 18, wordt: 20 }, { corporatie: 'pre-wonen', nu: 29, wordt: 31 }, { corporatie: 'ymere', nu: 31, wordt: 34 }],
    }]);
    const mee = met(nieuw, 'corporaties', (r) => (r.gemeente !== 'haarlem' ? r.aantal : { 'elan-wonen': 20, 'pre-wonen': 31, ymere: 34 }[r.corporatie!]!));
    expect(sleutelbreuken(pact, mee)).toEqual([]);
  });

  it('P2.d waar corporaties over de hele regio verdelen, telt de hele regio; zonder gewichten geen voorstel', () => {
    const nieuw = met(wf, 'gemeenten', (r) => (r.gemeente === 'hoorn' ? 40 : r.aantal));
    expect(sleutelbreuken(wf, nieuw)).toEqual([{ naam: 'De hele regio', was: { sleutel: 100, corporaties: 100 }, wordt: { sleutel: 105, corporaties: 100 } }]);
  });
});
