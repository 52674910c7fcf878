import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRijen, leesAntwoorden, zegAntwoord, type Vragen } from './vragen.ts';

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
  it('houdt een antwoord van één regel op één regel', () => expect(lees({ naam: 'Jan\r\n  BEGIN:VEVENT\u2028x' })).toMatchObject({ waarde: { naam: 'Jan BEGIN:VEVENT x' } }));
  it('leest bedragen en datums zoals mensen ze schrijven', () => {
    for (const [ruw, bedrag] of [['1.412,50', 1412.5], ['€ 1412', 1412], ['1412.5', 1412.5], [1412.5, 1412.5], ['6200,-', 6200]] as const)
      expect(lees({ naam: 'a', inkomen: ruw })).toMatchObject({ ok: true, waarde: { inkomen: bedrag } });
    expect(lees({ naam: 'a', geboren: '3-4-1990' })).toMatchObject({ ok: true, waarde: { geboren: '1990-04-03' } });
  });
  it('W17.g leest een aantal zoals mensen het schrijven, en geen half', () => {
    const aantal = (ruw: unknown) => leesAntwoorden({ n: { label: 'Aantal', soort: 'aantal', max: 99_999 } }, { n: ruw }, {});
    for (const [ruw, n] of [['1.000', 1000], ['12.345', 12_345], [' 7 ', 7], ['0', 0], [12, 12]] as const) expect(aantal(ruw), String(ruw)).toMatchObject({ ok: true, waarde: { n } });
    for (const ruw of ['12,5', '1.00', '0.000', '1.000.000', '100.000', 'veel']) expect(aantal(ruw), ruw).toMatchObject({ ok: false, velden: [{ veld: 'n' }] });
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

describe('een antwoord met rijen', () => {
  const PLAN: Vragen = {
    doelen: {
      label: 'Doelen', soort: 'rijen', hoogstens: 3, verplicht: true,
      kolommen: {
        leefgebied: { label: 'Leefgebied', soort: 'keuze', opties: [{ code: 'wonen', naam: 'Wonen' }, { code: 'werk', naam: 'Werk' }], verplicht: true },
        doel: { label: 'Doel', soort: 'tekst', verplicht: true }, voor: { label: 'Voor', soort: 'datum' },
      },
    },
  };
  const lees = (doelen: unknown, eisVerplicht = false) => leesAntwoorden(PLAN, { doelen }, {}, { eisVerplicht, merk: 7 });

  it('W7.1 elk doel krijgt een eigen naam en houdt die; een lege rij valt weg', () => {
    expect(lees([{ leefgebied: 'werk', doel: ' Een stage ' }, { leefgebied: '', doel: '' }, { id: '3-2', doel: 'Rust', voor: '3-2-2027' }]))
      .toEqual({ ok: true, waarde: { doelen: [{ id: '7-1', leefgebied: 'werk', doel: 'Een stage' }, { id: '3-2', doel: 'Rust', voor: '2027-02-03' }] } });
  });
  it('W7.1 een nieuwe rij neemt nooit de naam van een andere', () => {
    const uit = lees([{ id: '7-1', doel: 'a' }, { doel: 'b' }, { id: '7-2', doel: 'c' }]);
    expect(uit.ok && isRijen(uit.waarde.doelen) && uit.waarde.doelen.map((r) => r.id)).toEqual(['7-1', '7-3', '7-2']);
    expect(lees([{ id: 'x', doel: 'a' }, { id: 'x', doel: 'b' }])).toMatchObject({ ok: false, velden: [{ veld: 'doelen.1.id' }] });
  });
  it('W8 noemt de fout bij rij en kolom, en hoeveel rijen kunnen', () => {
    expect(lees([{ doel: 'a' }, { leefgebied: 'sport', doel: 'x'.repeat(201), onzin: 1 }])).toMatchObject({
      ok: false, velden: [{ veld: 'doelen.1.onzin' }, { veld: 'doelen.1.leefgebied', melding: 'Kies een van: Wonen, Werk.' }, { veld: 'doelen.1.doel' }],
    });
    expect(lees([1, 2, 3, 4].map((n) => ({ doel: `doel ${n}` })))).toMatchObject({ ok: false, velden: [{ veld: 'doelen', melding: 'Geef er hoogstens 3.' }] });
    for (const onzin of ['tekst', 3, {}, [3], [[]], [null, { id: {}, doel: 1 }]]) expect(lees(onzin).ok).toBe(false);
  });
  it('W7.1 als het moet, is er minstens één rij, en is die heel', () => {
    expect(lees([{ doel: '' }], true)).toMatchObject({ ok: false, velden: [{ veld: 'doelen' }] });
    expect(lees([{ doel: 'Rust' }], true)).toMatchObject({ ok: false, velden: [{ veld: 'doelen.0.leefgebied' }] });
  });
  it('W8 wat er ook komt: een uitkomst, nooit een uitzondering, en elke rij een eigen naam', () => {
    const rij = fc.oneof(fc.anything(), fc.record({ id: fc.anything(), leefgebied: fc.constantFrom('werk', '', null), doel: fc.oneof(fc.string(), fc.anything()) }, { requiredKeys: [] }));
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(rij, { maxLength: 4 })), (doelen) => {
      const uit = lees(doelen);
      if (!uit.ok || !isRijen(uit.waarde.doelen)) return;
      const namen = uit.waarde.doelen.map((r) => r.id);
      expect(namen.every((n) => /^[a-z0-9-]+$/i.test(n))).toBe(true);
      expect(new Set(namen).size).toBe(namen.length);
    }), { numRuns: 500 });
  });
  it('W8 leest elke rij terug op een eigen regel', () => {
    expect(zegAntwoord(PLAN.doelen!, [{ id: '1', leefgebied: 'werk', doel: 'Een stage' }, { id: '2', doel: 'Rust' }], {})).toBe('Werk; Een stage\nRust');
  });
});

describe('hoeveel en wanneer', () => {
  it('E2.3 een vraag kan een hoogste aantal keuzes hebben', () => {
    const vragen: Vragen = { gemeenten: { ...VRAGEN.gemeenten!, hoogstens: 1 } };
    expect(leesAntwoorden(vragen, { gemeenten: ['haarlem', 'velsen'] }, LIJSTEN)).toMatchObject({ ok: false, velden: [{ melding: 'Kies er hoogstens 1.' }] });
  });
  it('P3.b een vervolgvraag kan bij meer dan één antwoord horen', () => {
    const vragen: Vragen = { soort: { label: 'Soort', soort: 'keuze', opties: ['geen', 'mentor', 'curator'].map((code) => ({ code, naam: code })) }, naam: { label: 'Naam', soort: 'tekst', verplicht: true, alleenAls: { veld: 'soort', is: ['mentor', 'curator'] } } };
    expect(leesAntwoorden(vragen, { soort: 'geen' }, {}).ok).toBe(true);
    expect(leesAntwoorden(vragen, { soort: 'mentor' }, {})).toMatchObject({ ok: false, velden: [{ veld: 'naam' }] });
  });
});
