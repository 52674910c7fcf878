import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { dagNaJaren } from './afgeleid.ts';
import { beoordeelCriterium, leesUitdrukking, type Uitslag } from './feel.ts';
import type { Criterium } from './schema.ts';
import { jarenTussen } from '../kalender/dag.ts';

const OP = '2026-11-24';

const regel = (voldoet_als: string): Criterium => ({ code: 'x', vraag: '?', voldoet_als, bron: 'art. 1' });
const uitslag = (voldoet_als: string, antwoorden: Record<string, unknown>): Uitslag => beoordeelCriterium(regel(voldoet_als), antwoorden, OP).uitslag;
const SCHULD = 'heeft schulden = "nee" or huurschuld <= 500 or toegelaten tot schuldhulpverlening = "ja"';

describe('criteria in FEEL', () => {
  it('P1.2 minstens 24 maanden begeleiding voldoet, 23 niet, en niets ingevuld is onbekend', () => {
    expect(uitslag('maanden woonbegeleiding >= 24', { maanden_woonbegeleiding: 24 })).toBe('voldoet');
    expect(uitslag('maanden woonbegeleiding >= 24', { maanden_woonbegeleiding: 23 })).toBe('voldoet niet');
    expect(uitslag('maanden woonbegeleiding >= 24', {})).toBe('onbekend');
  });

  it('W7.3 een onbekend antwoord is nooit stil een nee', () => {
    expect(uitslag(SCHULD, {})).toBe('onbekend');
    expect(uitslag(SCHULD, { heeft_schulden: 'ja' })).toBe('onbekend');
    expect(uitslag(SCHULD, { heeft_schulden: 'ja', huurschuld: 900 })).toBe('onbekend');
    expect(uitslag(SCHULD, { heeft_schulden: 'ja', huurschuld: 900, toegelaten_tot_schuldhulpverlening: 'nee' })).toBe('voldoet niet');
    expect(uitslag(SCHULD, { heeft_schulden: 'ja', huurschuld: 500 })).toBe('voldoet');
    expect(uitslag(SCHULD, { heeft_schulden: 'nee' })).toBe('voldoet');
  });

  it('zegt op welke antwoorden de uitslag rust en welke nog ontbreken', () => {
    expect(beoordeelCriterium(regel(SCHULD), { heeft_schulden: 'ja', huurschuld: 900 }, OP)).toEqual({
      uitslag: 'onbekend', gebruikt: ['heeft_schulden', 'huurschuld'], ontbreekt: ['toegelaten_tot_schuldhulpverlening'],
    });
  });

  it('not, haakjes, en een functie over een antwoord', () => {
    expect(uitslag('not(regiobinding = "nee") and (kamers >= 2 or kinderen = 0)', { regiobinding: 'ja', kamers: 1, kinderen: 0 })).toBe('voldoet');
    expect(uitslag('not(regiobinding = "nee")', {})).toBe('onbekend');
    expect(uitslag('string length(telefoon) > 0', { telefoon: '0612345678' })).toBe('voldoet');
    expect(uitslag('list contains(zoekgemeenten, herkomstgemeente)', { zoekgemeenten: ['hoorn'], herkomstgemeente: 'opmeer' })).toBe('voldoet niet');
  });

  it('P1.art1 een oordeel van een mens telt pas met een reden', () => {
    const oordeel: Criterium = { code: 'x', vraag: '?', oordeel_van: 'begeleider', oordeel_in: { antwoord: 'toe_aan_zelfstandig_wonen', reden: 'onderbouwing_oordeel' }, bron: 'art. 1' };
    expect(beoordeelCriterium(oordeel, { toe_aan_zelfstandig_wonen: 'ja' }, OP).uitslag).toBe('onbekend');
    expect(beoordeelCriterium(oordeel, { toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: 'Kookt en betaalt zelf.' }, OP).uitslag).toBe('voldoet');
    expect(beoordeelCriterium({ ...oordeel, oordeel_in: undefined }, { toe_aan_zelfstandig_wonen: 'ja' }, OP).uitslag).toBe('onbekend');
  });

  it.each(['huurschuld <=', 'huurschuld <= 500)', '', 'huurschuld ~ 3', 'huurschuld = = 3', 'regiobinding >= 24', '24'])('een uitdrukking die niet te lezen is (%j) is een fout met uitleg', (tekst) => {
    expect(leesUitdrukking(tekst)).toHaveProperty('fout');
  });

  it('een onbekende naam wordt genoemd', () => {
    expect(leesUitdrukking('maanden begeleiding >= 24')).toMatchObject({ onbekendeNaam: 'maanden begeleiding' });
  });

  it('W3 de leeftijd volgt uit de geboortedatum, op de dag waarop wordt gekeken', () => {
    const op = (dag: string, geboortedatum?: string) => beoordeelCriterium(regel('leeftijd >= 18 and leeftijd < 24'), { geboortedatum }, dag);
    expect(op('2026-03-01', '2008-03-02')).toEqual({ uitslag: 'voldoet niet', gebruikt: ['geboortedatum'], ontbreekt: [] });
    expect(op('2026-03-02', '2008-03-02').uitslag).toBe('voldoet');
    expect(op('2032-03-02', '2008-03-02').uitslag).toBe('voldoet niet');
    expect(op('2026-03-02')).toEqual({ uitslag: 'onbekend', gebruikt: [], ontbreekt: ['geboortedatum'] });
    expect(op('2026-03-02', 'in maart').uitslag).toBe('onbekend');
    expect([jarenTussen('2008-02-29', '2026-02-28'), jarenTussen('2008-02-29', '2026-03-01'), dagNaJaren('2008-02-29', 18), dagNaJaren('2008-02-29', 20)]).toEqual([17, 18, '2026-03-01', '2028-02-29']);
  });

  it('een afgeleide naam hoort bij het antwoord waar hij uit volgt', () => {
    expect(leesUitdrukking('jaren sinds hennepontruiming >= 5')).toMatchObject({ velden: ['hennep_ontruimd_op'] });
    expect(leesUitdrukking('leeftijd >= "x"')).toHaveProperty('fout');
    expect(leesUitdrukking('leeftijdd >= 18')).toMatchObject({ onbekendeNaam: 'leeftijdd' });
  });

  it('wet: een eenvoudige vergelijking zegt hetzelfde als FEEL', () => {
    const getal = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.5, 2.01));
    const tekst = fc.constantFrom('a', 'b', 'één', '😀x');
    const teken = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
    fc.assert(fc.property(fc.oneof(getal, tekst), teken, fc.oneof(getal, tekst), fc.boolean(), (antwoord, t, vast, om) => {
      const waarde = typeof vast === 'number' ? String(vast) : `"${vast}"`;
      const uitdrukking = om ? `${waarde} ${t} huurschuld` : `huurschuld ${t} ${waarde}`;
      const { value } = evaluate(uitdrukking, { huurschuld: antwoord });
      if ('fout' in leesUitdrukking(uitdrukking)) return; // a text beside an amount is refused
      expect(uitslag(uitdrukking, { huurschuld: antwoord })).toBe(value === true ? 'voldoet' : value === false ? 'voldoet niet' : 'onbekend');
    }));
    fc.assert(fc.property(fc.array(tekst, { minLength: 1 }), tekst, (zoekgemeenten, herkomstgemeente) => {
      const { value } = evaluate('list contains(zoekgemeenten, herkomstgemeente)', { zoekgemeenten, herkomstgemeente });
      expect(uitslag('list contains(zoekgemeenten, herkomstgemeente)', { zoekgemeenten, herkomstgemeente })).toBe(value ? 'voldoet' : 'voldoet niet');
    }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 0, max: 5 }), (telefoon, n) => {
      const { value } = evaluate(`string length(telefoon) > ${n}`, { telefoon });
      expect(uitslag(`string length(telefoon) > ${n}`, { telefoon })).toBe(value ? 'voldoet' : 'voldoet niet');
    }));
  });

  it('wet: een antwoord erbij verandert een uitslag nooit meer, behalve "onbekend"', () => {
    const antwoord = fc.option(fc.constantFrom('ja', 'nee'), { nil: undefined });
    const bedrag = fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined });
    const alles = fc.record({ heeft_schulden: antwoord, huurschuld: bedrag, toegelaten_tot_schuldhulpverlening: antwoord, regiobinding: antwoord });
    fc.assert(fc.property(alles, fc.constantFrom('heeft_schulden', 'huurschuld', 'toegelaten_tot_schuldhulpverlening', 'regiobinding'), (antwoorden, weg) => {
      for (const tekst of [SCHULD, `(${SCHULD}) and regiobinding = "ja"`, `not(${SCHULD}) or regiobinding = "nee"`]) {
        const minder = uitslag(tekst, { ...antwoorden, [weg]: undefined });
        if (minder !== 'onbekend') expect(uitslag(tekst, antwoorden)).toBe(minder);
      }
    }));
  });
});
