import { describe, expect, it } from 'vitest';
import { gepubliceerdeCijfers } from '../../storage/lezen/monitor.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Cijfercode, Telling } from './cijfers.ts';
import { doelenVan, schemaVandaag } from './doelen.ts';
import { maakFiguur } from './figuur.ts';
import { jaarPeriode, type Periode } from './periode.ts';
import { isOpenbaar, versieInJaar, zegJaren } from './versies.ts';
import { overeenstemming } from './vergelijk.ts';

const regelingen = leesRegelingen();
const wf = regelingen.versies('westfriesland');
const pact = regelingen.versies('pact-ijmond-zuid-kennemerland');
const som = (m: ReadonlyMap<string, number> | undefined) => [...(m?.values() ?? [])].reduce((a, b) => a + b, 0);
const figuur = (cijfer: Cijfercode, periode: Periode, telling: Telling, perKwartaal = false) => maakFiguur({ versies: wf, cijfer, periode, perKwartaal, gepubliceerd: gepubliceerdeCijfers('westfriesland'), telling });

describe('doelenVan', () => {
  it('E2.2 adds up to 47 for the half year 2018 and to 100 after, per municipality', () => {
    expect([2018, 2019, 2020, 2021].map((jaar) => som(doelenVan(wf, 'uitstroom', jaarPeriode(jaar)).perRij))).toEqual([47, 100, 100, 100]);
  });
  it('PB1 PB2 a corporation has the sum over its municipalities', () => {
    const perCorporatie = doelenVan(pact, 'woningen', jaarPeriode(2022)).perRij!;
    expect(perCorporatie.get('pre-wonen')).toBe(11 + 3 + 29 + 0 + 3 + 9);
    expect(som(doelenVan(pact, 'uitstroom', jaarPeriode(2022)).perRij)).toBe(178);
  });
  it('E2.2 gives no goal at all when a year in the period has none', () => expect(doelenVan(wf, 'woningen', { van: '2018-07-01', tot: '2020-01-01' })).toMatchObject({ meldingen: [{ soort: 'geen-doel' }] }));
  it('the schedule of today is a share of the goal, in the current year only', () => {
    expect(schemaVandaag(365, jaarPeriode(2026), '2026-01-10')).toBe(10);
    expect(schemaVandaag(365, jaarPeriode(2025), '2026-01-10')).toBeUndefined();
    expect(schemaVandaag(365, { van: '2026-01-01', tot: '2026-07-01' }, '2026-01-10')).toBeUndefined();
  });
});

describe('versions', () => {
  it('W11 each year has the version in force in it', () => expect([2017, 2018, 2020, 2021, 2030].map((jaar) => versieInJaar(wf, jaar)?.geldig_vanaf)).toEqual([undefined, '2018-07-01', '2018-07-01', '2021-01-01', '2021-01-01']));
  it('says which years there are', () => expect([zegJaren(wf), zegJaren(pact), zegJaren(wf.slice(0, 1))]).toEqual(['vanaf 2018', 'vanaf 2021', 'van 2018 tot en met 2020']));
  it('only what the parties published is open to all', () => {
    expect(isOpenbaar(wf, jaarPeriode(2019))).toBe(true);
    expect(isOpenbaar(wf, { van: '2020-01-01', tot: '2020-06-02' })).toBe(false);
    expect(isOpenbaar(pact, jaarPeriode(2022))).toBe(false);
  });
});

describe('maakFiguur', () => {
  it('E2.2 has a row for everyone who takes part, and they add up', () => {
    const { rijen, totaal } = figuur('woningen', { van: '2020-01-01', tot: '2020-06-01' }, [{ sleutel: 'intermaris', maand: '2020-02', aantal: 8 }]);
    expect(rijen.map((r) => [r.sleutel, r.aantal])).toContainEqual(['wel-wonen', 0]);
    expect(rijen).toHaveLength(7);
    expect(rijen.reduce((s, r) => s + r.aantal, 0)).toBe(totaal);
  });
  it('keeps a row for a code that is in no register, so that nothing disappears', () => {
    const { rijen, totaal } = figuur('woningen', jaarPeriode(2019), [{ sleutel: 'oude-naam', maand: '2019-02', aantal: 2 }]);
    expect(rijen.at(-1)).toEqual({ sleutel: 'oude-naam', naam: 'oude-naam', aantal: 2 });
    expect(totaal).toBe(2);
  });
  it('E2.2 leaves out who is not in the published table yet, quarter by quarter', () => {
    const f = figuur('aanmeldingen', { van: '2019-10-01', tot: '2020-04-01' }, [], true);
    expect(f.rijen.filter((r) => r.sleutel === 'de-steenuil').map((r) => r.kwartaal)).toEqual(['2020-1']);
  });
  it('but someone with a count always has a row', () => {
    const f = figuur('aanmeldingen', jaarPeriode(2019), [{ sleutel: 'de-steenuil', maand: '2019-12', aantal: 1 }]);
    expect(f.rijen.find((r) => r.sleutel === 'de-steenuil')?.aantal).toBe(1);
    expect(f.meldingen.some((m) => m.soort === 'niet-getoond')).toBe(false);
  });
  it('E2.2 agrees with a published figure only where every number is the same', () => {
    const telling = [{ sleutel: 'leger-des-heils', maand: '2019-02', aantal: 6 }, { sleutel: 'parlan', maand: '2019-02', aantal: 28 }];
    const { vergelijkingen, meldingen } = figuur('aanmeldingen', jaarPeriode(2019), telling);
    expect(overeenstemming(vergelijkingen.find((v) => v.figuur === 2)!)).toEqual({ cellen: 5, gelijk: 1 });
    expect(meldingen.find((m) => m.soort === 'wijkt-af' && m.sleutels.includes('parlan'))?.tekst).toContain('gepubliceerd is 29; uit de dossiers tellen we 28');
  });
  it('says when there was no regeling yet', () => expect(figuur('uitstroom', jaarPeriode(2010), [])).toMatchObject({ rijen: [], totaal: 0, meldingen: [{ soort: 'geen-regeling' }] }));
});
