import { describe, expect, it } from 'vitest';
import type { Regeling } from '../../regeling/schema.ts';
import type { Levercijfers } from '../levering.ts';
import type { Cijfertabel } from '../tabel.ts';
import type { Geleverd } from './geleverd.ts';
import { geteldeHoofdstukken, leverlijst, wieNietLeverde, zegHoever } from './leverlijst.ts';

const aanlevering = (code: string, meer: object = {}) => ({ code, naam: code, door: 'corporatie', eenheid: 'aantal', definitie: 'd', bron: 'art. 17', ...meer });
const REGELING = {
  partijen: [['a', 'corporatie'], ['b', 'corporatie'], ['c', 'gemeente'], ['d', 'welzijnsorganisatie']].map(([code, soort]) => ({ code, naam: `Partij ${code}`, soort, register: true })),
  monitor: {
    ritme: 'jaar', binnen_dagen: 31, bron: 'art. 17',
    aanleveringen: [aanlevering('mutaties'), aanlevering('via-regeling', { telt: { tabel: 'spreiding-corporaties', kolom: 'gerealiseerd' } }), aanlevering('duur', { door: 'gemeente', eenheid: 'dagen' })],
    geteld: [{ code: 'woningen', naam: 'woningen', definitie: 'd', tabel: 'spreiding-corporaties', kolom: 'aangemeld', bron: 'art. 17' }, { code: 'verslagen', naam: 'verslagen', definitie: 'staat in het dossier', bron: 'art. 17' }],
  },
} as unknown as Regeling;
const PERIODE = { code: '2025', van: '2025-01-01', tot: '2026-01-01', uiterlijk: '2026-01-31' };
const tabel = (code: string, totaal: object, rijen: object[] = []) => [code, { code, totaal, kolommen: Object.keys(totaal).map((k) => ({ code: k })), rijen: rijen.map((cellen) => ({ cellen })) } as unknown as Cijfertabel] as const;
const TABELLEN = new Map([tabel('geleverd-corporatie', { mutaties: 40 }), tabel('geleverd-gemeente', {}, [{ duur: 12 }, { duur: 30 }, { duur: null }]), tabel('spreiding-corporaties', { gerealiseerd: 7, aangemeld: 9 })]);
const geleverd: Geleverd = new Map<string, Levercijfers>([['2025:a', { mutaties: 40 }], ['2025:c', { duur: 12 }]]);
const van = (rijen: ReturnType<typeof leverlijst>, code: string) => rijen.find((r) => r.code === code)!;

describe('de lijst van wat het document vraagt', () => {
  it('W17.g W17.c elke rij heeft haar cijfer, of wie het niet leverde', () => {
    const rijen = leverlijst(REGELING, PERIODE, geleverd, TABELLEN);
    expect(rijen.map((r) => r.code)).toEqual(['duur', 'mutaties', 'via-regeling', 'woningen', 'verslagen']);
    expect(van(rijen, 'mutaties')).toMatchObject({ cijfer: '40', bekend: true, gevraagd: 2, nietGeleverd: ['Partij b'], tabel: 'geleverd-corporatie' });
    expect(van(rijen, 'duur')).toMatchObject({ cijfer: '12 tot 30 dagen', nietGeleverd: [] });
  });
  it('W17.0 een cijfer van enkelen is er voor een deel, en zegt van hoeveel', () => {
    const rijen = leverlijst(REGELING, PERIODE, geleverd, TABELLEN);
    expect(rijen.map(({ code, stand, gegeven, gevraagd }) => [code, stand, gegeven, gevraagd])).toEqual([['duur', 'volledig', 1, 1], ['mutaties', 'deels', 1, 2], ['via-regeling', 'volledig', 0, 0], ['woningen', 'volledig', 0, 0], ['verslagen', 'elders', 0, 0]]);
    expect(zegHoever(rijen)).toBe('3 volledig, 1 deels, 0 ontbreken, 1 staat niet hier');
    expect(zegHoever(leverlijst(REGELING, PERIODE, new Map(), new Map()))).toBe('0 volledig, 0 deels, 2 ontbreken, 3 staan niet hier');
    expect(van(leverlijst(REGELING, PERIODE, new Map<string, Levercijfers>([['2025:a', { mutaties: null }], ['2025:b', { mutaties: null }]]), TABELLEN), 'mutaties').stand).toBe('ontbreekt');
  });
  it('W17.u wat Voordeur telt mist niemand; wie de tabel niet mag lezen ziet waarom', () => {
    const rijen = leverlijst(REGELING, PERIODE, geleverd, TABELLEN);
    expect([van(rijen, 'via-regeling').cijfer, van(rijen, 'woningen').cijfer, van(rijen, 'verslagen').cijfer]).toEqual(['7', '9', 'staat in het dossier']);
    expect(van(leverlijst(REGELING, PERIODE, geleverd, new Map()), 'woningen')).toMatchObject({ bekend: false, cijfer: 'Voor wie de regeling bewaakt' });
  });
  it('W17.u wat het rapport niet heeft is iets anders dan wat je niet mag zien', () => {
    const met = (tabel: string, kolom: string) => leverlijst({ ...REGELING, monitor: { ...REGELING.monitor!, geteld: [{ code: 'x', naam: 'x', definitie: 'd', tabel, kolom, bron: 'art. 17' }] } }, PERIODE, geleverd, TABELLEN).at(-1)!;
    for (const rij of [met('bestaat-niet', 'totaal'), met('spreiding-corporaties', 'bestaat_niet')]) expect(rij).toMatchObject({ bekend: false, cijfer: 'staat niet in het rapport' });
  });
  it('W17.u de hoofdstukken waarin staat wat is geteld, elk één keer', () => {
    expect(geteldeHoofdstukken(REGELING.monitor!)).toEqual(['spreiding']);
    expect(geteldeHoofdstukken({ aanleveringen: [] })).toEqual([]);
    expect(geteldeHoofdstukken({ aanleveringen: [], geteld: ['signalen', 'bestaat-niet', 'klachten', 'trend'].map((tabel) => ({ code: tabel, naam: tabel, definitie: 'd', tabel, kolom: 'k', bron: 'art. 17' })) })).toEqual(['leven', 'trend']);
  });
  it('W17.0 niet bekend en nog niet geleverd zijn twee dingen, en geen nul', () => {
    expect(van(leverlijst(REGELING, PERIODE, new Map(), TABELLEN), 'mutaties')).toMatchObject({ cijfer: 'nog niet geleverd', bekend: false });
    expect(van(leverlijst(REGELING, PERIODE, new Map<string, Levercijfers>([...geleverd, ['2025:b', { mutaties: null }]]), TABELLEN), 'mutaties')).toMatchObject({ nietGeleverd: [], onbekend: ['Partij b'] });
  });
  it('W17.0 noemt van elke periode wie niet leverde; van wie niets wordt gevraagd niet', () => {
    expect(wieNietLeverde(REGELING, [PERIODE], new Set(['2025:a'])).map((x) => x.namen)).toEqual([['Partij b', 'Partij c']]);
    expect(wieNietLeverde(REGELING, [PERIODE], new Set(['2025:a', '2025:b', '2025:c']))).toEqual([]);
  });
});
