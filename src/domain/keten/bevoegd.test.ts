import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Rol } from '../partijen/rollen.ts';
import { bevoegd } from './bevoegd.ts';
import type { DossierStand } from './stand.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const stand = (aan?: 'gemeente' | 'casuistiektafel'): DossierStand => ({
  regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'begeleiding', status: 'woont', sinds: '2026-01-01', toestemming: 'gegeven', zoekgemeenten: ['haarlem'], toetsen: [], gezet: {}, fasen: {}, vestiging: 'haarlem',
  ...(aan ? { omklap: { advies: { op: '2026-02-01', oordeel: 'omzetten' }, gevraagd: { op: '2026-02-02', aan } } } : {}),
});
const oordeel = (organisatie: string, rol: Rol, aan?: 'gemeente' | 'casuistiektafel') => bevoegd(PACT, 'oordeel-geven', stand(aan), { account: '', organisatie, rol });

describe('PO.c8 een extra oordeel', () => {
  it('PO.c8 is aan wie het gevraagd is, en aan niemand anders', () => {
    expect(oordeel('gemeente-haarlem', 'consulent', 'gemeente').ok).toBe(true);
    expect(oordeel('gemeente-velsen', 'consulent', 'gemeente').ok).toBe(false);
    expect(oordeel('stichting-woonservice', 'servicepunt-medewerker', 'gemeente').ok).toBe(false);
    expect(oordeel('stichting-woonservice', 'servicepunt-medewerker', 'casuistiektafel').ok).toBe(true);
  });
  it('P12.d een consulent hoort hetzelfde of er nu een ander of niemand is gevraagd', () => {
    const geweigerd = oordeel('gemeente-haarlem', 'consulent');
    expect(geweigerd).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(oordeel('gemeente-haarlem', 'consulent', 'casuistiektafel')).toEqual(geweigerd);
    expect(JSON.stringify(geweigerd)).not.toMatch(/Casu|gevraagd/);
  });
});
