import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { alsId, Bedragveld, Bron, Doelbaan, Foutoverzicht, foutenInWoorden, Gegevens, Keten, Keuzerondjes, Reeksen, Stromen, Tabel, Tekstveld, veldId } from './index.ts';
import { aandeel } from './schaal.ts';

const html = renderToStaticMarkup;

describe('velden', () => {
  it('tonen label, hint, fout en veld in die volgorde, en houden wat er getypt was', () => {
    const uit = html(<Bedragveld naam="schuldbedrag" label="Totaal aan schulden" hint="In hele euro’s." fout="Vul een bedrag in cijfers in." waarde="rond de 6 duizend" />);
    const plaatsen = ['Totaal aan schulden', 'In hele euro’s.', 'Vul een bedrag', '<input'].map((tekst) => uit.indexOf(tekst));
    expect(plaatsen).toEqual([...plaatsen].sort((a, b) => a - b));
    expect(uit).toContain('value="rond de 6 duizend"');
    expect(uit).toContain('aria-invalid="true"');
    expect(uit).toContain('aria-describedby="veld-schuldbedrag-hint veld-schuldbedrag-fout"');
  });

  it('verwijzen niet naar een hint die er niet is', () => {
    expect(html(<Tekstveld naam="naam" label="Naam" />)).not.toContain('aria-describedby');
  });

  it('laten getypte tekst nooit opmaak worden', () => {
    expect(html(<Tekstveld naam="naam" label="Naam" waarde={'"><script>x</script>'} />)).not.toContain('<script');
  });

  it('geven het eerste rondje de id waar het foutoverzicht heen verwijst', () => {
    const groep = html(<Keuzerondjes naam="contractvorm" label="Contractvorm" fout="Kies." opties={[{ waarde: 'a', naam: 'A' }, { waarde: 'b', naam: 'B' }]} />);
    const overzicht = html(<Foutoverzicht fouten={[{ veld: 'contractvorm', tekst: 'Kies een contractvorm' }]} />);
    expect(groep).toContain(`id="${veldId('contractvorm')}" name="contractvorm" value="a"`);
    expect(overzicht).toContain(`href="#${veldId('contractvorm')}"`);
  });
});

describe('het foutoverzicht', () => {
  it('telt in woorden', () => {
    expect([1, 2, 12, 13].map(foutenInWoorden)).toEqual(['Eén antwoord klopt nog niet', 'Twee antwoorden kloppen nog niet', 'Twaalf antwoorden kloppen nog niet', '13 antwoorden kloppen nog niet']);
  });

  it('is er niet zonder fouten', () => {
    expect(html(<Foutoverzicht fouten={[]} />)).toBe('');
  });
});

describe('de keten', () => {
  it('zegt in woorden wat de deuren tekenen', () => {
    const uit = html(<Keten deuren={[{ naam: 'toetsing', stand: 'klaar', uitkomst: 'compleet' }, { naam: 'aanbod', stand: 'nu' }, { naam: 'huur', stand: 'volgende' }]} />);
    expect(uit.replace(/<[^>]+>/g, '')).toBe('toetsingklaar: compleetaanbodhier staan we nuhuurvolgende');
    expect(uit.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('een tabel', () => {
  it('geeft elke cel het label van zijn kolom voor op een telefoon, en zegt hoe hij gesorteerd is', () => {
    const uit = html(<Tabel bijschrift="Woningen" kolommen={[{ sleutel: 'adres', kop: 'Adres', rijkop: true, sorteer: { href: '?s=adres', nu: 'aflopend' } }, { sleutel: 'huur', kop: 'Huur', getal: true }]} rijen={[{ sleutel: '1', cellen: { adres: 'Zaanenlaan 214', huur: '€ 689' } }]} />);
    expect(uit).toContain('data-label="Huur"');
    expect(uit).toContain('aria-sort="descending"');
    expect(uit).toContain('<th scope="row"');
  });
});

describe('kleine dingen', () => {
  it('een bron zonder adres is geen link', () => {
    expect(html(<Bron tekst="art. 4b" />)).toBe('<cite class="voordeur-bron">art. 4b</cite>');
  });

  it('een leeg gegeven zegt dat het leeg is', () => {
    expect(html(<Gegevens feiten={[{ term: 'Bewind', waarde: '' }]} />)).toContain('niet ingevuld');
  });

  it('een balk loopt nooit buiten zijn baan', () => {
    expect([aandeel(15, 24), aandeel(9, 5), aandeel(-1, 5), aandeel(3, 0)]).toEqual(['62.5%', '100%', '0%', '0%']);
    expect(html(<Doelbaan waarde={12} doel={10} label="12 van 10" />)).toContain('width="100%"');
  });

  it('een id is leesbaar en zonder vreemde tekens', () => {
    expect(alsId('Wie ziet dit? Cliënt & co')).toBe('wie-ziet-dit-client-co');
  });
});

describe('E4.info beelden van cijfers', () => {
  it('een stroom staat als woord in het beeld en als getal in de tabel; wie er te weinig zijn, nergens', () => {
    const uit = html(<Stromen titel="Wie blijft" eenheid="cliënten" kanten={['Komt uit', 'Woont nu in']} stromen={[{ van: 'Hoorn', naar: 'Hoorn', aantal: 12 }, { van: 'Hoorn', naar: 'Opmeer', aantal: null }]} />);
    expect(uit).toContain('Hoorn naar Hoorn: 12; Hoorn naar Opmeer: weinig.');
    expect(uit.replace(/<[^>]+>/g, ' ')).toMatch(/Hoorn 12 of meer/);
    expect(uit).toContain('minder dan 5');
  });
  it('een reeks zegt wat nog loopt en wat niet bekend is, ook zonder kleur', () => {
    const uit = html(<Reeksen titel="Per kwartaal" as="Kwartaal" reeksen={[{ naam: 'Sleutels', punten: [{ naam: '2026-1', waarde: null }, { naam: '2026-2', waarde: 4, loopt: true }] }]} />);
    expect(uit).toContain('Sleutels. 2026-1: niet bekend; 2026-2: 4, loopt nog.');
    expect(uit).toContain('2026-2 (loopt nog)');
  });
  it('onder elk beeld ligt wat er niet in staat, zonder script te openen', () => expect(html(<Reeksen titel="X" as="Kwartaal" reeksen={[]} meer={<p>Wie wacht telt niet mee.</p>} />)).toMatch(/<details[^>]*><summary>.*<\/summary><div><p>Wie wacht/));
});
