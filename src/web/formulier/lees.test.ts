import { describe, expect, it } from 'vitest';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { alsIngevuld, heeftEnig, isGewijzigd, uitFormulier } from './lees.ts';

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

describe('heeftEnig', () => {
  it('W8 knoppen en verborgen velden zijn geen antwoord; een leeg veld en een rij wel', () => {
    const vragen: Vragen = { naam: VELDEN.naam, plandoelen: VELDEN.plandoelen };
    expect(heeftEnig({ versie: '3', daarna: 'later', constructor: 'x' }, vragen)).toBe(false);
    expect(heeftEnig({ naam: '' }, vragen)).toBe(true);
    expect(heeftEnig({ 'plandoelen.0.doel': '' }, vragen)).toBe(true);
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

describe('rijen in een formulier', () => {
  const PLAN: Vragen = { plandoelen: VELDEN.plandoelen };
  const rij = (i: number, doel: string, meer: Record<string, string> = {}) => ({ [`plandoelen.${i}.leefgebied`]: 'wonen', [`plandoelen.${i}.doel`]: doel, [`plandoelen.${i}.gewenst_resultaat`]: '', [`plandoelen.${i}.middelen`]: '', [`plandoelen.${i}.wie`]: '', ...meer });
  const leeg = { 'plandoelen.2.leefgebied': '', 'plandoelen.2.doel': '  ' };

  it('W7.1 leest de rijen in hun volgorde, zonder wat leeg is of weg mag', () => {
    const uit = uitFormulier({ ...rij(1, 'tweede', { 'plandoelen.1.id': '4-1' }), ...rij(0, 'eerste', { 'plandoelen.0.weghalen': 'ja' }), ...leeg, 'plandoelen.x.doel': 'onzin', 'plandoelen.9999.doel': 'onzin' }, PLAN);
    expect(uit.plandoelen).toEqual([{ id: '4-1', leefgebied: 'wonen', doel: 'tweede', gewenst_resultaat: '', middelen: '', wie: '' }]);
  });
  it('W7.1 van te veel rijen leest het er één meer dan mag, genoeg om te weigeren', () => {
    const velden = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`plandoelen.${i}.doel`, 'x']));
    const uit = uitFormulier(velden, PLAN);
    expect(uit.plandoelen).toHaveLength(VELDEN.plandoelen.hoogstens + 1);
    expect(leesAntwoorden(PLAN, uit, {}, { eisVerplicht: false })).toMatchObject({ ok: false, velden: [{ veld: 'plandoelen', melding: 'Geef er hoogstens 12.' }] });
  });
  it('W7.1 wat bewaard is komt terug als hetzelfde antwoord; doorbladeren is geen wijziging', () => {
    const bewaard = { plandoelen: [{ id: '4-1', leefgebied: 'wonen', doel: 'Zelf koken' }] };
    expect(leesAntwoorden(PLAN, alsIngevuld(PLAN, bewaard), {}, { eisVerplicht: false })).toEqual({ ok: true, waarde: bewaard });
    const gepost = uitFormulier({ ...rij(0, 'Zelf koken', { 'plandoelen.0.id': '4-1' }), ...leeg }, PLAN);
    expect(isGewijzigd(PLAN, bewaard, gepost)).toBe(false);
    expect(isGewijzigd(PLAN, bewaard, uitFormulier({}, PLAN))).toBe(true);
    expect(isGewijzigd({ toelichting: { label: 'T', soort: 'lange-tekst' } }, { toelichting: 'een\ntwee' }, { toelichting: 'een\r\ntwee' })).toBe(false);
  });
});
