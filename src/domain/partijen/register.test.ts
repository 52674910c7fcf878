import { describe, expect, it } from 'vitest';
import { leesBestandstekst, leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { leesRegeling } from '../regeling/lees.ts';
import { CERTIFICAAT, certificaatbeeld } from './certificaat.ts';
import { GESCHIL, isLaat, zonderZienswijze, type GeschilGebeurtenis, type GeschilStand } from './geschil.ts';
import { registerOp, type Registerbron } from './register.ts';
import { actiefVanaf, alsPartij, partijcode, tekstMetPartij, TOETREDING, type ToetredingGebeurtenis, type ToetredingStand } from './toetreding.ts';
import { eersteLaatsteDag, UITTREDING, type UittredingGebeurtenis, type UittredingStand } from './uittreding.ts';

const PACT = leesRegelingen().versies('pact-ijmond-zuid-kennemerland');
const WF = leesRegelingen().versies('westfriesland');
const LEEG: Registerbron = { toetredingen: [], uittredingen: [], certificaten: [] };
const regel = (r: ReturnType<typeof registerOp>, code: string) => r.find((p) => p.code === code)!;

const vouw = <S, G>(pasToe: (s: S | undefined, g: G & { gebeurd_op: string }) => S, ...wat: [string, G][]): S => wat.reduce<S | undefined>((s, [gebeurd_op, g]) => pasToe(s, { ...g, gebeurd_op }), undefined)!;
const PARTIJ = { code: 'nieuwe-start', naam: 'Nieuwe Start', soort: 'zorgorganisatie' as const, gecontracteerd_door: 'gemeente-haarlem' };
const ontvangen = (zonder_besluit = false): ToetredingGebeurtenis => ({ soort: 'toetreding-ontvangen', gegevens: { regeling: PACT[0]!.regeling, partij: PARTIJ, zonder_besluit } });
const toe = (...wat: [string, ToetredingGebeurtenis][]): ToetredingStand => vouw(TOETREDING.pasToe, ...wat);
const GETEKEND = toe(['2026-01-10', ontvangen()], ['2026-03-01', { soort: 'toetreding-geadviseerd', gegevens: { advies: 'toelaten' } }], ['2026-05-01', { soort: 'toetreding-besloten', gegevens: { besluit: 'toegelaten' } }], ['2026-06-01', { soort: 'toetreding-ondertekend', gegevens: { actief_vanaf: '2026-06-02' } }]);

describe('P1.0 W2 het register', () => {
  it('P1.0 bijlage 3 met soort, ondertekend of niet en sinds wanneer; voorblad en bijlage verschillen', () => {
    const r = registerOp(PACT, '2026-11-22', LEEG);
    expect(regel(r, 'gemeente-haarlem')).toMatchObject({ soort: 'gemeente', ondertekend: true, register: true, sinds: '2021-10-07', deelname: 'partij' });
    expect(regel(r, 'megakids')).toMatchObject({ ondertekend: false, register: true, deelname: 'partij' });
    expect(regel(r, 'stichting-woonservice').deelname).toBe('geen-partij');
  });
  it('W2 wie al in de pilot zat, doet mee sinds de eerste versie waarin zij staat', () => {
    expect(regel(registerOp(WF, '2026-11-22', LEEG), 'intermaris').sinds).toBe('2018-07-01');
  });
  it('P15.e wie heeft getekend staat erin, en is actief zodra er een versie met haar is', () => {
    const bron = { ...LEEG, toetredingen: [{ id: 'z', stand: GETEKEND }] };
    expect(regel(registerOp(PACT, '2026-11-22', bron), 'nieuwe-start')).toMatchObject({ deelname: 'nog-niet-actief', sinds: '2026-06-01', toetreding: 'z', ondertekend: true });
    const tekst = tekstMetPartij(leesBestandstekst(PACT[0]!.regeling, PACT[0]!.geldig_vanaf)!, alsPartij(GETEKEND), GETEKEND.actief_vanaf!)!;
    const { regeling: nieuw, fouten } = leesRegeling(tekst);
    if (!nieuw) throw new Error(JSON.stringify(fouten));
    expect([nieuw.geldig_vanaf, nieuw.partijen.length]).toEqual(['2026-06-02', PACT[0]!.partijen.length + 1]);
    expect(nieuw.partijen.find((p) => p.code === 'nieuwe-start')).toEqual({ code: 'nieuwe-start', naam: 'Nieuwe Start', soort: 'zorgorganisatie', ondertekend: true, register: true, bron: 'toegetreden door ondertekening op 2026-06-01' });
    expect(tekstMetPartij('partijen: []', alsPartij(GETEKEND), '2026-06-02')).toBeUndefined();
    expect(regel(registerOp([...PACT, nieuw], '2026-11-22', bron), 'nieuwe-start')).toMatchObject({ deelname: 'partij', sinds: '2026-06-01' });
    expect(regel(registerOp([...PACT, nieuw], '2026-11-22', bron), 'gemeente-haarlem').sinds).toBe('2021-10-07');
  });
  it('P15.f wie vertrekt staat erin met de laatste dag, en is de dag erna uitgetreden', () => {
    const stand = vouw(UITTREDING.pasToe, ['2026-06-15', { soort: 'uittreding-gemeld', gegevens: { regeling: 'x', namens: 'sig', laatste_dag: '2026-10-01' } } as UittredingGebeurtenis]);
    const op = (dag: string, s: UittredingStand = stand) => regel(registerOp(PACT, dag, { ...LEEG, uittredingen: [{ id: 'u', stand: s }] }), 'sig').deelname;
    expect([op('2026-10-01'), op('2026-10-02'), op('2026-10-02', { ...stand, stap: 'ingetrokken' })]).toEqual(['vertrekt', 'uitgetreden', 'partij']);
  });
});

describe('P15.a P15.d W18 toetreden', () => {
  it('P15.d advies, besluit, ondertekening: telkens is de volgende aan zet met een laatste dag', () => {
    const beurt = (s: ToetredingStand) => TOETREDING.beurten(PACT[0]!, s).map((b) => [b.stap, b.uiterlijk]);
    const s1 = toe(['2026-01-31', ontvangen()]);
    expect(beurt(s1)).toEqual([['toetreding-adviseren', '2026-04-30']]);
    const s2 = TOETREDING.pasToe(s1, { soort: 'toetreding-geadviseerd', gegevens: { advies: 'voorwaarden' }, gebeurd_op: '2026-03-01' });
    expect(beurt(s2)).toEqual([['toetreding-besluiten', '2026-09-01']]);
    expect(beurt(TOETREDING.pasToe(s2, { soort: 'toetreding-besloten', gegevens: { besluit: 'toegelaten' }, gebeurd_op: '2026-04-01' }))).toEqual([['toetreding-ondertekenen', '2026-07-01']]);
    const af = TOETREDING.pasToe(s2, { soort: 'toetreding-besloten', gegevens: { besluit: 'afgewezen' }, gebeurd_op: '2026-04-01' });
    expect([beurt(af), TOETREDING.kolommen(af).status, TOETREDING.kolommen(GETEKEND).status]).toEqual([[], 'vervallen', 'klaar']);
  });
  it('W18 hebben de anderen vooraf ingestemd, dan volgt de handtekening meteen', () => {
    expect(TOETREDING.beurten(WF.at(-1)!, toe(['2026-01-10', ontvangen(true)])).map((b) => b.stap)).toEqual(['toetreding-ondertekenen']);
    expect(WF.at(-1)!.stappen['toetreding-besluiten']).toBeUndefined();
  });
  it('P15.a de code van een nieuwe partij is kort, vast en van niemand anders', () => {
    expect([partijcode('Stichting Één & Co.', new Set()), partijcode('Ymere', new Set(['ymere', 'ymere-2'])), partijcode('…', new Set())]).toEqual(['stichting-een-co', 'ymere-3', 'partij']);
  });
});

describe('P15.e de versie met de nieuwe partij', () => {
  it('P15.e begint de dag na de handtekening, nooit in het verleden en na de nieuwste versie', () => {
    expect([actiefVanaf('2026-06-01', '2026-06-01', '2021-10-07'), actiefVanaf('2026-06-01', '2026-06-20', '2021-10-07'), actiefVanaf('2026-06-01', '2026-06-01', '2026-08-01')]).toEqual(['2026-06-02', '2026-06-20', '2026-08-02']);
  });
});

describe('P15.f drie maanden vooraf', () => {
  it('P15.f geteld in kalendermaanden, ook over een kortere maand en een jaarwisseling', () => {
    expect(['2026-01-15', '2025-11-30', '2026-10-31'].map((d) => eersteLaatsteDag(d, 3))).toEqual(['2026-04-15', '2026-02-28', '2027-01-31']);
  });
});

describe('W19 een geschil', () => {
  const gemeld: GeschilGebeurtenis = { soort: 'geschil-gemeld', gegevens: { regeling: 'x', namens: 'a', onderwerp: 'uitleg', dagen: 14, partijen: ['a', 'b', 'c'] } };
  const zienswijze = (namens: string): GeschilGebeurtenis => ({ soort: 'zienswijze-gegeven', gegevens: { namens } });
  const stand: GeschilStand = vouw(GESCHIL.pasToe, ['2026-03-01', gemeld], ['2026-03-10', zienswijze('b')]);
  it('W19 elke andere partij is aan zet, met een laatste dag twee weken na de melding', () => {
    expect(zonderZienswijze(stand)).toEqual(['c']);
    expect(GESCHIL.beurten(WF.at(-1)!, stand).map((b) => [b.stap, b.organisatie, b.uiterlijk])).toEqual([['zienswijze-geven', 'c', '2026-03-15'], ['geschil-afsluiten', 'a', undefined], ['geschil-afsluiten', undefined, undefined]]);
  });
  it('W19 een late zienswijze telt, en is als laat te zien', () => {
    const laat = GESCHIL.pasToe(stand, { ...zienswijze('c'), gebeurd_op: '2026-03-16' });
    expect([isLaat(laat, 'b'), isLaat(laat, 'c'), zonderZienswijze(laat)]).toEqual([false, true, []]);
    expect(GESCHIL.beurten(WF.at(-1)!, GESCHIL.pasToe(laat, { soort: 'geschil-afgesloten', gegevens: { uitkomst: 'eens' }, gebeurd_op: '2026-03-20' }))).toEqual([]);
  });
});

describe('PO.z1 PO.z het certificaat', () => {
  it('PO.z1 drie maanden voor het eind vraagt het aandacht, en de partij is aan zet voor het nieuwe', () => {
    expect(['2026-11-21', '2027-01-01', '2027-06-01'].map((d) => certificaatbeeld(d, '2026-11-22'))).toEqual(['verlopen', 'loopt-af', 'geldig']);
    const stand = CERTIFICAAT.pasToe(undefined, { soort: 'certificaat-vastgelegd', gegevens: { regeling: 'x', namens: 'sig', naam: 'HKZ', geldig_tot: '2027-01-01' }, gebeurd_op: '2026-01-01' });
    expect(CERTIFICAAT.beurten(PACT[0]!, stand)).toEqual([{ stap: 'certificaat-vastleggen', rollen: ['bestuurder'], organisatie: 'sig', vanaf: '2026-10-01', uiterlijk: '2027-01-01' }]);
  });
});
