import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { DRAAGKRACHTEN } from '../matching/punten.ts';
import { draagkrachtVan, eersteGeldige, geldendeOordelen, geldigTot, laatsteOordelen, type Oordeel } from './oordeel.ts';

const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-20');
const pilot = regelingen.op('westfriesland', '2019-01-01');
const OP = '2026-11-20';

const dag = fc.integer({ min: dagnummer('2025-06-01'), max: dagnummer('2027-03-01') }).map(dagMetNummer);
const oordeel: fc.Arbitrary<Oordeel> = fc.record({ organisatie: fc.constantFrom('dock', 'ymere', 'pre-wonen', 'elan-wonen'), oordeel: fc.constantFrom(...DRAAGKRACHTEN), op: dag });
/** As a neighbourhood keeps them: in the order in which they were recorded. */
const oordelen = fc.array(oordeel, { maxLength: 12 });
const HOE_RUIM = { beperkt: 0, gewoon: 1, ruim: 2 } as const;
const op = (organisatie: string, oordeel: Oordeel['oordeel'], dag: string): Oordeel => ({ organisatie, oordeel, op: dag });

describe('PO.c4 de draagkracht van een buurt is het voorzichtigste oordeel dat telt', () => {
  it('PO.c4 zonder oordeel is een buurt gewoon, en van een ruim en een beperkt oordeel telt het beperkte', () => {
    expect(draagkrachtVan({ oordelen: [] }, pact, OP)).toBe('gewoon');
    expect(draagkrachtVan({ oordelen: [op('dock', 'ruim', '2026-11-02')] }, pact, OP)).toBe('ruim');
    expect(draagkrachtVan({ oordelen: [op('dock', 'ruim', '2026-11-02'), op('ymere', 'beperkt', '2026-10-01')] }, pact, OP)).toBe('beperkt');
  });

  it('PO.c4 een oordeel telt zes maanden, de laatste dag nog wel', () => {
    const buurt = { oordelen: [op('dock', 'beperkt', '2026-05-20')] };
    expect(geldigTot(pact, '2026-05-20')).toBe('2026-11-20');
    expect([draagkrachtVan(buurt, pact, '2026-11-20'), draagkrachtVan(buurt, pact, '2026-11-21')]).toEqual(['beperkt', 'gewoon']);
    // Asked of an earlier day, what was said later is not known yet.
    expect(draagkrachtVan(buurt, pact, '2026-05-19')).toBe('gewoon');
  });

  it('PO.c4 van elke organisatie telt het laatste oordeel, en een verlopen oordeel haalt geen ouder terug', () => {
    expect(draagkrachtVan({ oordelen: [op('dock', 'beperkt', '2026-09-01'), op('dock', 'ruim', '2026-11-01')] }, pact, OP)).toBe('ruim');
    expect(laatsteOordelen([op('dock', 'ruim', '2026-11-01'), op('dock', 'beperkt', '2026-09-01')], OP)).toEqual([op('dock', 'ruim', '2026-11-01')]);
    expect(laatsteOordelen([op('dock', 'ruim', '2026-11-01'), op('dock', 'beperkt', '2026-11-01')], OP)).toEqual([op('dock', 'beperkt', '2026-11-01')]);
  });

  it('PO.c4 waar de regeling geen oordelen kent, is elke buurt gewoon', () => {
    expect(pilot.draagkracht).toBeUndefined();
    expect([draagkrachtVan({ oordelen: [op('intermaris', 'beperkt', '2019-01-01')] }, pilot, '2019-01-02'), eersteGeldige(pilot, OP)]).toEqual(['gewoon', undefined]);
  });

  it('W9.6 nog een voorzichtiger oordeel maakt een buurt nooit ruimer; een oordeel dat niet telt verandert niets', () => {
    fc.assert(fc.property(oordelen, dag, fc.constantFrom(...DRAAGKRACHTEN), (lijst, vandaag, erbij) => {
      const was = draagkrachtVan({ oordelen: lijst }, pact, vandaag);
      const iemandAnders = draagkrachtVan({ oordelen: [...lijst, op('nog-iemand', erbij, vandaag)] }, pact, vandaag);
      const leeg = geldendeOordelen(lijst, pact, vandaag).length === 0;
      expect(HOE_RUIM[iemandAnders]).toBe(leeg ? HOE_RUIM[erbij] : Math.min(HOE_RUIM[was], HOE_RUIM[erbij]));
      const later = dagMetNummer(dagnummer(vandaag) + 1);
      expect(draagkrachtVan({ oordelen: [...lijst, op('dock', erbij, later)] }, pact, vandaag)).toBe(was);
      expect(draagkrachtVan({ oordelen: [op('nog-iemand', erbij, '2020-01-01'), ...lijst] }, pact, vandaag)).toBe(was);
    }), { numRuns: 300 });
  });

  it('W9.6 in welke volgorde organisaties spreken maakt niet uit', () => {
    fc.assert(fc.property(oordelen, dag, (lijst, vandaag) => {
      const perOrganisatie = [...lijst].sort((a, b) => b.organisatie.localeCompare(a.organisatie));
      expect(draagkrachtVan({ oordelen: perOrganisatie }, pact, vandaag)).toBe(draagkrachtVan({ oordelen: lijst }, pact, vandaag));
    }), { numRuns: 200 });
  });

  it('W9.6 wat de database telt met de eerste geldige dag, is wat de regel per oordeel zegt', () => {
    const duur = fc.constantFrom('6 maanden', '1 jaar', '10 werkdagen', '5 dagen', '8 weken', '3 maanden');
    fc.assert(fc.property(dag, dag, duur, (gezegd, vandaag, geldig) => {
      const regeling = { ...pact, draagkracht: { ...pact.draagkracht!, geldig } };
      expect(gezegd >= eersteGeldige(regeling, vandaag)!).toBe(geldigTot(regeling, gezegd)! >= vandaag);
    }), { numRuns: 300 });
  });
});
