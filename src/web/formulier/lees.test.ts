import { describe, expect, it } from 'vitest';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { alsIngevuld, isGewijzigd, uitFormulier } from './lees.ts';

const VRAGEN: Vragen = {
  naam: VELDEN.naam, inkomstenbronnen: VELDEN.inkomstenbronnen, netto_inkomen: VELDEN.netto_inkomen, heeft_schulden: VELDEN.heeft_schulden,
  schuldbedrag: VELDEN.schuldbedrag, kamers: VELDEN.kamers, geboortedatum: VELDEN.geboortedatum,
};

describe('uitFormulier', () => {
  it('leaves out buttons and hidden fields, and reads an empty choice of several as an empty list', () => {
    expect(uitFormulier({ naam: 'Naima', versie: '3', daarna: 'later' }, { naam: VELDEN.naam, inkomstenbronnen: VELDEN.inkomstenbronnen }))
      .toEqual({ naam: 'Naima', inkomstenbronnen: [] });
  });
  it('reads one ticked box as a list of one, and a field sent twice as its first value', () => {
    expect(uitFormulier({ inkomstenbronnen: 'loon', naam: ['Naima', 'Karim'] }, { naam: VELDEN.naam, inkomstenbronnen: VELDEN.inkomstenbronnen }))
      .toEqual({ naam: 'Naima', inkomstenbronnen: ['loon'] });
  });
  it('never takes a field from the prototype of the body', () => {
    expect(uitFormulier({}, { constructor: VELDEN.naam })).toEqual({ constructor: '' });
  });
});

describe('alsIngevuld', () => {
  it('gives back what is kept in a form that reads as the same answers', () => {
    const bewaard = { naam: 'Naima', inkomstenbronnen: ['loon', 'bijstand'], netto_inkomen: 1412.5, heeft_schulden: 'ja', schuldbedrag: 6200, kamers: 2, geboortedatum: '1992-04-09' };
    const terug = leesAntwoorden(VRAGEN, alsIngevuld(VRAGEN, bewaard), {});
    expect(terug).toEqual({ ok: true, waarde: bewaard });
    expect(isGewijzigd(VRAGEN, bewaard, alsIngevuld(VRAGEN, bewaard))).toBe(false);
  });
  it('sees a change in one field', () => {
    expect(isGewijzigd(VRAGEN, { kamers: 2 }, { kamers: '3' })).toBe(true);
    expect(isGewijzigd(VRAGEN, {}, { kamers: '' })).toBe(false);
    expect(isGewijzigd(VRAGEN, { kamers: 2 }, { kamers: '' })).toBe(true);
  });
});
