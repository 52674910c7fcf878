import { describe, expect, it } from 'vitest';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { geweigerd } from '../../domain/uitkomst.ts';
import { foutregels, veldfouten } from './fouten.ts';

const VRAGEN = { naam: VELDEN.naam, netto_inkomen: VELDEN.netto_inkomen, plandoelen: VELDEN.plandoelen };
const weigering = geweigerd({
  soort: 'ongeldig', reden: 'Drie antwoorden kloppen nog niet.',
  velden: [
    { veld: 'gegevens.inkomen-en-schulden.netto_inkomen', melding: 'Vul een bedrag in cijfers in.' }, { veld: 'naam', melding: 'Vul de naam van de cliënt in.' },
    { veld: 'gegevens.begeleidingsplan.plandoelen.1.gewenst_resultaat', melding: 'Vul tekst in.' }, { veld: 'gegevens', melding: 'Stuur per groep een object.' },
  ],
});

describe('het foutoverzicht', () => {
  it('W8 noemt het veld, tenzij de zin dat al doet, en leidt erheen', () => {
    expect(foutregels(weigering, VRAGEN)).toEqual([
      { veld: 'netto_inkomen', tekst: 'Netto per maand: vul een bedrag in cijfers in.' }, { veld: 'naam', tekst: 'Vul de naam van de cliënt in.' },
      { veld: 'plandoelen.1.gewenst_resultaat', tekst: 'Doel 2, gewenst resultaat: vul tekst in.' }, { tekst: 'Stuur per groep een object.' },
    ]);
  });
  it('W8 bij het veld staat de zin zelf', () => {
    expect(veldfouten(weigering, VRAGEN)['plandoelen.1.gewenst_resultaat']).toBe('Vul tekst in.');
  });
});
