import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesAntwoorden, zegAntwoord, type Vragen } from './vragen.ts';

const VRAGEN: Vragen = {
  naam: { label: 'Naam', soort: 'tekst', verplicht: true },
  inkomen: { label: 'Inkomen', soort: 'bedrag', min: 0, max: 20000 },
  schulden: { label: 'Schulden?', soort: 'ja-nee' },
  bedrag: { label: 'Hoeveel?', soort: 'bedrag', alleenAls: { veld: 'schulden', is: 'ja' }, verplicht: true },
  geboren: { label: 'Geboren', soort: 'datum' },
  gemeenten: { label: 'Gemeenten', soort: 'keuzes', opties: 'gemeenten' },
};
const LIJSTEN = { gemeenten: [{ code: 'haarlem', naam: 'Haarlem' }, { code: 'velsen', naam: 'Velsen' }] };
const lees = (ruw: unknown) => leesAntwoorden(VRAGEN, ruw, LIJSTEN);

describe('antwoorden lezen', () => {
  it('leest bedragen en datums zoals mensen ze schrijven', () => {
    for (const [ruw, bedrag] of [['1.412,50', 1412.5], ['€ 1412', 1412], ['1412.5', 1412.5], [1412.5, 1412.5], ['6200,-', 6200]] as const)
      expect(lees({ naam: 'a', inkomen: ruw })).toMatchObject({ ok: true, waarde: { inkomen: bedrag } });
    expect(lees({ naam: 'a', geboren: '3-4-1990' })).toMatchObject({ ok: true, waarde: { geboren: '1990-04-03' } });
  });
  it('noemt alle fouten tegelijk, met het veld en wat te doen', () => {
    expect(lees({ inkomen: 'rond de 6 duizend', geboren: '31-2-1990', gemeenten: ['atlantis'], onzin: 1 })).toMatchObject({
      ok: false, soort: 'ongeldig',
      velden: [
        { veld: 'onzin', melding: expect.stringContaining('bestaat hier niet') },
        { veld: 'naam', melding: 'Vul in: Naam' },
        { veld: 'inkomen', melding: 'Vul een bedrag in cijfers in, bijvoorbeeld 6200.' },
        { veld: 'geboren', melding: 'Vul een datum in, bijvoorbeeld 3-2-2026.' },
        { veld: 'gemeenten', melding: 'Kies een van: Haarlem, Velsen.' },
      ],
    });
  });
  it('een vervolgvraag telt alleen als zij gesteld is', () => {
    expect(lees({ naam: 'a', schulden: 'nee', bedrag: '12' })).toMatchObject({ ok: true, waarde: { naam: 'a', schulden: 'nee' } });
    expect(lees({ naam: 'a', schulden: 'ja' })).toMatchObject({ ok: false, velden: [{ veld: 'bedrag' }] });
  });
  it('wat er ook komt: een uitkomst, nooit een uitzondering, en niets dat de database weigert', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ naam: fc.anything(), inkomen: fc.anything(), gemeenten: fc.anything(), geboren: fc.anything(), __proto__: fc.anything() })), (ruw) => {
      const uit = lees(ruw);
      if (uit.ok) expect(JSON.stringify(uit.waarde)).not.toMatch(/\\u0000|\\ud[89ab]/i);
      else expect(uit.reden.length).toBeGreaterThan(5);
    }), { numRuns: 500 });
  });
  it('leest terug zoals het gevraagd is; onbekend is niet nee', () => {
    expect(zegAntwoord(VRAGEN.gemeenten!, ['velsen', 'haarlem'], LIJSTEN)).toBe('Velsen, Haarlem');
    expect(zegAntwoord(VRAGEN.inkomen!, 1412.5, LIJSTEN)).toBe('€ 1.412,50');
    expect(zegAntwoord(VRAGEN.schulden!, undefined, LIJSTEN)).toBe('nog niet ingevuld');
  });
});

describe('dagen die voorbij moeten zijn', () => {
  it('een geboortedag in de toekomst wordt gezegd, niet bewaard', () => {
    const vragen: Vragen = { geboren: { label: 'Geboren', soort: 'datum', verleden: true } };
    expect(leesAntwoorden(vragen, { geboren: '1-1-2030' }, {}, { vandaag: '2026-11-22' })).toMatchObject({ ok: false, velden: [{ veld: 'geboren' }] });
    expect(leesAntwoorden(vragen, { geboren: '22-11-2026' }, {}, { vandaag: '2026-11-22' })).toMatchObject({ ok: true });
  });
});
