import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { werkBij } from './bijwerken.ts';
import { lijstenVan, type Groepgegevens } from './formulier.ts';
import { tegenspraken } from './tegenspraak.ts';

const REGELINGEN = leesRegelingen();
const PACT = REGELINGEN.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WESTFRIESLAND = REGELINGEN.op('westfriesland', '2026-01-01');
const VANDAAG = '2026-11-22';
const velden = (gegevens: Groepgegevens, regeling = PACT) => tegenspraken(regeling, gegevens, VANDAAG).map((t) => t.veld);

describe('antwoorden die elkaar tegenspreken', () => {
  it.each<[string, Groepgegevens, string[]]>([
    ['geen inkomen en toch een bron', { 'inkomen-en-schulden': { inkomstenbronnen: ['geen', 'loon'] } }, ['inkomstenbronnen']],
    ['geen inkomen en toch een bedrag', { 'inkomen-en-schulden': { inkomstenbronnen: ['geen'], netto_inkomen: 900 } }, ['netto_inkomen']],
    ['een bron en toch geen bedrag', { 'inkomen-en-schulden': { inkomstenbronnen: ['loon'], netto_inkomen: 0 } }, ['netto_inkomen']],
    ['schulden van niets', { 'inkomen-en-schulden': { heeft_schulden: 'ja', schuldbedrag: 0 } }, ['schuldbedrag']],
    ['meer huurschuld dan schuld', { 'inkomen-en-schulden': { heeft_schulden: 'ja', schuldbedrag: 400, huurschuld: 600 } }, ['huurschuld']],
    ['een bewindvoerder zonder bewind', { personalia: { vertegenwoordiger: 'bewindvoerder' }, 'inkomen-en-schulden': { bewind: 'nee' } }, ['bewind']],
    ['op straat en intramuraal', { herkomst: { intramuraal: 'ja', woonsituatie: 'buiten' } }, ['woonsituatie']],
    ['begeleiding voor nul maanden', { begeleidingsplan: { maanden_woonbegeleiding: 0, uren_per_week: 4 } }, ['uren_per_week']],
    ['getekend voor de geboorte', { personalia: { geboortedatum: '1990-04-03' }, begeleidingsplan: { plan_ondertekend_op: '1989-01-01' } }, ['plan_ondertekend_op']],
    ['ontruimd voor de geboorte', { personalia: { geboortedatum: '1990-04-03' }, woonverleden: { hennep_ontruimd_op: '1980-01-01' } }, ['hennep_ontruimd_op']],
    ['langer in de regio dan op de wereld', { personalia: { geboortedatum: '2006-11-23' }, herkomst: { jaren_in_regio: 20 } }, ['jaren_in_regio']],
    ['te oud voor een jongerenwoning', { personalia: { geboortedatum: '1990-04-03' }, zoekprofiel: { jongerenwoning: 'ja' } }, ['jongerenwoning']],
  ])('W8 %s', (_, gegevens, verwacht) => expect(velden(gegevens)).toEqual(verwacht));

  it('W7.1 de leeftijd past bij de doelgroep, op de dag af', () => {
    const oudAmv = (geboortedatum: string) => velden({ personalia: { geboortedatum }, herkomst: { doelgroep: 'oud-amv' } }, WESTFRIESLAND);
    expect(oudAmv('2008-11-22')).toEqual([]);
    expect(oudAmv('2008-11-23')).toEqual(['doelgroep']);
    expect(oudAmv('2002-11-23')).toEqual([]);
    expect(oudAmv('2002-11-22')).toEqual(['doelgroep']);
  });
  it('W8 wat onbekend is, spreekt niets tegen', () => {
    expect(velden({})).toEqual([]);
    expect(velden({ 'inkomen-en-schulden': { inkomstenbronnen: ['loon'], huurschuld: 600 }, zoekprofiel: { jongerenwoning: 'ja' } })).toEqual([]);
  });
  it('W8 binnen één deel wordt zij bij het opslaan geweigerd, met het veld en wat te doen; tussen delen pas bij het indienen', () => {
    const bij = (gegevens: object) => werkBij(PACT, { personalia: { geboortedatum: '1980-01-01' } }, gegevens, lijstenVan(PACT), VANDAAG);
    expect(bij({ 'inkomen-en-schulden': { inkomstenbronnen: ['geen'], netto_inkomen: '900' } })).toMatchObject({ ok: false, velden: [{ veld: 'gegevens.inkomen-en-schulden.netto_inkomen', melding: expect.stringContaining('Vul 0 in') }] });
    expect(bij({ zoekprofiel: { jongerenwoning: 'ja' } })).toMatchObject({ ok: true });
  });
});
