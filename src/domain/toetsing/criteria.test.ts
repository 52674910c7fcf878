import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { perGroep } from '../regeling/scenarios-voorbeeld.ts';
import type { Criterium, Regeling } from '../regeling/schema.ts';
import { criteriaVan, gewijzigdeCriteria, voorwaardenUit, weegCriteria } from './criteria.ts';
import { herziening } from './herziening.ts';
import { gewogenRijen } from './oordelen.ts';
import { watVerandert, zegVeranderingen } from './verandering.ts';

const OP = '2026-11-24';
const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', OP);
const WF = regelingen.op('westfriesland', OP);
const criterium = (r: Regeling, code: string): Criterium => criteriaVan(r).find((c) => c.code === code)!;
const verandert = (r: Regeling, code: string, antwoorden: Record<string, unknown>, op = OP) => watVerandert(r, criterium(r, code), antwoorden, op);
const woorden = (r: Regeling, code: string, antwoorden: Record<string, unknown>, op = OP) => zegVeranderingen(r, verandert(r, code, antwoorden, op), antwoorden);

describe('wat de uitkomst zou veranderen', () => {
  it('P1.2 de dichtstbijzijnde grens van een getal, met wat het nu is', () => {
    expect(verandert(PACT, 'begeleiding-geregeld', { maanden_woonbegeleiding: 12 })).toEqual([{ veld: 'maanden_woonbegeleiding', wordt: 24, uitslag: 'voldoet', grens: 'minstens' }]);
    expect(woorden(PACT, 'begeleiding-geregeld', { maanden_woonbegeleiding: 12 })).toEqual(['Voldoet bij “minstens 24” op “Voor hoeveel maanden is woonbegeleiding geregeld?” (nu: 12).']);
  });
  it('P1.2 bij een onbekend antwoord beide kanten van de grens', () => {
    expect(verandert(PACT, 'begeleiding-geregeld', {})).toEqual([
      { veld: 'maanden_woonbegeleiding', wordt: 24, uitslag: 'voldoet', grens: 'minstens' }, { veld: 'maanden_woonbegeleiding', wordt: 23, uitslag: 'voldoet niet', grens: 'hoogstens' },
    ]);
  });
  it('P1.art1 elke keuze die het omkeert, en alleen vragen die gesteld worden', () => {
    expect(verandert(PACT, 'schulden-geregeld', { heeft_schulden: 'ja', aflossingsafspraken: 'geen' })).toEqual([
      { veld: 'heeft_schulden', wordt: 'nee', uitslag: 'voldoet' }, { veld: 'aflossingsafspraken', wordt: 'regeling', uitslag: 'voldoet' },
    ]);
    expect(verandert(PACT, 'schulden-geregeld', {})).toEqual([{ veld: 'heeft_schulden', wordt: 'nee', uitslag: 'voldoet' }]);
  });
  it('W7.3 een bedrag tot op de cent, en elk antwoord dat alleen al genoeg is', () => {
    expect(woorden(WF, 'huurschuld', { heeft_schulden: 'ja', huurschuld: 900, toegelaten_tot_schuldhulpverlening: 'nee' })).toEqual([
      'Voldoet bij “Nee” op “Heeft de cliënt schulden?” (nu: Ja).', 'Voldoet bij “hoogstens € 500” op “Waarvan huurschuld” (nu: € 900).',
      'Voldoet bij “Ja” op “Is de cliënt toegelaten tot gemeentelijke schuldhulp (Wgs)?” (nu: Nee).',
    ]);
  });
  it('E2.5.4 wat de tijd alleen al verandert, met de dag', () => {
    const hennep = { ontruimd_wegens_hennep: 'ja', hennep_ontruimd_op: '2023-02-10', hennep_bijzondere_situatie: 'geen', hennep_controle_akkoord: 'ja' };
    expect(verandert(WF, 'hennep-wachttermijn', hennep)).toContainEqual({ veld: 'hennep_ontruimd_op', vanaf: '2028-02-10', uitslag: 'voldoet' });
    expect(woorden(WF, 'hennep-wachttermijn', hennep)).toContain('Voldoet vanaf 10 februari 2028, als er verder niets verandert.');
    expect(weegCriteria(WF, perGroep(hennep), '2028-02-10').find((c) => c.criterium.code === 'hennep-wachttermijn')?.uitslag).toBe('voldoet');
  });
  it('P1.art1 een oordeel zonder reden wacht op de reden, en wie voldoet heeft niets nodig', () => {
    expect(woorden(PACT, 'woonvaardig', { toe_aan_zelfstandig_wonen: 'ja' })).toEqual(['Voldoet als “Waaruit blijkt dat?” is ingevuld.']);
    expect(verandert(PACT, 'regiobinding', { regiobinding: 'ja' })).toEqual([]);
  });
  it('P1.art1 elke genoemde verandering geeft ook echt die uitkomst', () => {
    for (const r of [PACT, WF]) for (const c of criteriaVan(r)) for (const antwoorden of [{}, { heeft_schulden: 'ja', huurschuld: 900 }, { doelgroep: 'oud-amv', geboortedatum: '2001-01-01' }])
      for (const { veld, wordt, vanaf, uitslag } of watVerandert(r, c, antwoorden, OP)) {
        const daarna = weegCriteria(r, perGroep({ ...antwoorden, ...(vanaf ? {} : { [veld]: wordt ?? 'x' }) }), vanaf ?? OP).find((g) => g.criterium.code === c.code);
        expect([c.code, veld, daarna?.uitslag]).toEqual([c.code, veld, uitslag]);
      }
  });
});

describe('criteria op een dag', () => {
  it('W3 de leeftijdsgrens van een doelgroep is een criterium, uit de doelgroepen zelf', () => {
    const grens = (antwoorden: Record<string, unknown>, op = OP) => weegCriteria(WF, perGroep(antwoorden), op).find((c) => c.criterium.code === 'leeftijd-doelgroep')!;
    expect(grens({ doelgroep: 'oud-amv', geboortedatum: '2008-11-25' })).toMatchObject({ uitslag: 'voldoet niet', gebruikt: ['doelgroep', 'geboortedatum'] });
    expect(grens({ doelgroep: 'oud-amv', geboortedatum: '2008-11-25' }, '2026-11-25').uitslag).toBe('voldoet');
    expect(grens({ doelgroep: 'mo' }).uitslag).toBe('voldoet');
    expect(grens({ geboortedatum: '2000-01-01' }).uitslag).toBe('onbekend');
  });
  it('W6 tijd die verstrijkt is geen wijziging: voor en na worden op dezelfde dag gewogen', () => {
    const jarig = perGroep({ doelgroep: 'jeugd-18-plus', geboortedatum: '2008-12-01' });
    expect(weegCriteria(WF, jarig, OP).find((c) => c.criterium.code === 'leeftijd-doelgroep')!.uitslag).toBe('voldoet niet');
    expect(gewijzigdeCriteria(WF, jarig, jarig, '2027-01-01')).toEqual([]);
    const stand = { besluit: { uitkomst: 'positief', op: '2026-01-01' } } as never;
    const eerder = perGroep({ heeft_schulden: 'nee' });
    expect(herziening({ regeling: WF, stand, eerder, gegevens: eerder, op: OP })).toEqual([]);
    expect(herziening({ regeling: WF, stand, eerder, gegevens: perGroep({ heeft_schulden: 'ja', huurschuld: 900 }), op: OP })).toEqual([{ soort: 'criteria-gewijzigd', gegevens: { criteria: ['huurschuld'] } }]);
  });
  it('E2.5.4 de kortere termijn geeft een voorwaarde mee', () => {
    const gewogen = weegCriteria(WF, perGroep({ ontruimd_wegens_hennep: 'ja', hennep_ontruimd_op: '2024-06-01', hennep_bijzondere_situatie: 'gezin-met-kinderen', hennep_controle_akkoord: 'ja' }), OP);
    expect(voorwaardenUit(gewogen)).toEqual(['hennep-voorwaarden']);
  });
  it('P12.a wat bij een besluit wordt bewaard, noemt een leeftijd en geen geboortedatum', () => {
    const gegevens = perGroep({ doelgroep: 'oud-amv', geboortedatum: '2004-03-02' });
    const rij = gewogenRijen(WF, weegCriteria(WF, gegevens, OP), gegevens, OP).find((r) => r.id === 'leeftijd-doelgroep');
    expect(rij).toEqual({ id: 'leeftijd-doelgroep', criterium: 'Past de leeftijd bij de doelgroep?', uitslag: 'voldoet', antwoorden: 'Doelgroep Oud-alleenstaande minderjarige vreemdelingen tussen de 18 en 23 jaar; Leeftijd 22' });
  });
});
