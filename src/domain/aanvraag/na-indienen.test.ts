import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { dagFout } from '../keten/dag.ts';
import { gezienDoor } from '../keten/gezien.ts';
import { pasToe, type DossierStand } from '../keten/stand.ts';
import { takenVan } from '../keten/taken.ts';
import { naIndienen } from './na-indienen.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const reeks = (...gebeurtenissen: [string, object, string][]): DossierStand =>
  gebeurtenissen.reduce<DossierStand | undefined>((s, [soort, gegevens, op]) => pasToe(s, { soort, gegevens, gebeurd_op: op } as never), undefined)!;
const INGEDIEND: [string, object, string][] = [
  ['dossier-geopend', { regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido' }, '2026-01-05'],
  ['toestemming-gegeven', { door: 'client', wijze: 'formulier', gegeven_op: '2026-01-06' }, '2026-01-07'],
  ['aanvraag-ingediend', {}, '2026-01-12'],
  ['herkomst-vastgelegd', { herkomstgemeente: 'haarlem', doelgroep: 'maatschappelijke-opvang' }, '2026-01-12'],
];
const BEHANDELD: [string, object, string][] = [...INGEDIEND, ['in-behandeling-genomen', {}, '2026-02-02']];
const HERKOMST = { doelgroep: 'maatschappelijke-opvang', herkomstgemeente: 'velsen', regiobinding: 'ja' };

describe('na het indienen', () => {
  it('P3.d een verplicht antwoord kan niet meer leeg worden', () => {
    expect(naIndienen(PACT, reeks(...INGEDIEND), { personalia: { geboortedatum: '1990-01-01' } }, ['personalia'])).toMatchObject({ ok: false, velden: [{ veld: 'gegevens.personalia.naam' }] });
  });
  it('P3.d de herkomst telt mee zolang er wordt getoetst, en staat daarna vast: zij bepaalde de tafel', () => {
    expect(naIndienen(PACT, reeks(...INGEDIEND), { herkomst: HERKOMST }, ['herkomst'])).toMatchObject({ ok: true, waarde: [{ soort: 'herkomst-vastgelegd', gegevens: { herkomstgemeente: 'velsen' } }] });
    expect(naIndienen(PACT, reeks(...BEHANDELD), { herkomst: HERKOMST }, ['herkomst'])).toMatchObject({ ok: false, velden: [{ veld: 'gegevens.herkomst.herkomstgemeente' }] });
  });
});

describe('dagen en termijnen', () => {
  it('P3.b niets gebeurt vóór de toestemming, en de geschiedenis loopt niet terug', () => {
    const stand = reeks(...INGEDIEND);
    expect(dagFout('in-behandeling-nemen', stand, '2026-01-11', '2026-03-01')).toContain('vóór de vorige stap');
    expect(dagFout('in-behandeling-nemen', stand, '2026-03-02', '2026-03-01')).toContain('in de toekomst');
    expect(dagFout('in-behandeling-nemen', stand, '2026-01-12', '2026-03-01')).toBeUndefined();
    expect(dagFout('aanvraag-indienen', reeks(...INGEDIEND.slice(0, 2), ['toestemming-ingetrokken', { door: 'client' }, '2026-01-08']), '2026-01-07', '2026-03-01')).toContain('vóór');
  });
  it('P3.d de beslistermijn loopt vanaf het indienen, niet vanaf het in behandeling nemen', () => {
    expect(takenVan(PACT, reeks(...BEHANDELD))).toMatchObject([{ stap: 'besluit-nemen', organisatie: 'gemeente-haarlem', uiterlijk: '2026-03-09' }]);
  });
  it('PO.c1 het streven van zes maanden loopt door na een geweigerd aanbod', () => {
    const geweigerd = reeks(...BEHANDELD, ['besluit-genomen', { uitkomst: 'positief', contractvorm: 'driehoekscontract' }, '2026-02-10'], ['op-wachtlijst-geplaatst', { wachtlijst: 'haarlem' }, '2026-02-12'],
      ['woning-voorgelegd', { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem' }, '2026-05-01'], ['aanbod-beantwoord', { antwoord: 'geweigerd', gevolg: 'terug-op-wachtlijst' }, '2026-05-08']);
    expect(takenVan(PACT, geweigerd).filter((t) => t.stap === 'woning-voorleggen')).toMatchObject([{ uiterlijk: '2026-08-12', streven: true }]);
  });
  it('P12.d van de stand ziet een lezer niet meer dan zijn groepen', () => {
    expect(Object.keys(gezienDoor(reeks(...BEHANDELD), ['voortgang']))).not.toEqual(expect.arrayContaining(['herkomstgemeente']));
    expect(gezienDoor(reeks(...BEHANDELD), ['voortgang', 'herkomst']).herkomstgemeente).toBe('haarlem');
    expect(gezienDoor(reeks(...BEHANDELD), [])).toEqual({});
  });
});
