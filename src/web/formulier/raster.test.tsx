import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { foutregels, veldfouten } from './fouten.ts';
import { uitFormulier } from './lees.ts';
import { Vraagvelden } from './vragen.tsx';

const VRAGEN: Vragen = {
  rijen: {
    label: 'Wie verwachten jullie?', soort: 'rijen', rijnaam: 'Groep', verplicht: true, raster: { rij: 'groep', kolom: 'kwartaal', cel: 'aantal', anders: { titel: 'Weet je meer?', hint: 'Zet het hier.' } },
    kolommen: {
      kwartaal: { label: 'Kwartaal', soort: 'keuze', verplicht: true, opties: [{ code: '1', naam: '1e kwartaal' }, { code: '2', naam: '2e kwartaal' }] }, groep: { label: 'Doelgroep', soort: 'keuze', verplicht: true, opties: [{ code: 'bw', naam: 'Beschermd wonen' }, { code: 'mo', naam: 'Opvang' }] },
      aantal: { label: 'Aantal mensen', soort: 'aantal', verplicht: true, max: 500 }, leeftijd: { label: 'Leeftijd', soort: 'keuze', opties: [{ code: 'jong', naam: 'Jong' }] },
    },
  },
};
const cellen = (...waarden: string[]) => Object.fromEntries(waarden.map((w, i) => [`rijen.${i}.aantal`, w]));
const html = (ingevuld: ReturnType<typeof uitFormulier>, fouten = {}) => renderToStaticMarkup(<Vraagvelden vragen={VRAGEN} ingevuld={ingevuld} lijsten={{}} fouten={fouten} nogEen />);

describe('een tabel om in te vullen, in een formulier', () => {
  it('A4 een cel is een rij met haar groep en kwartaal; lege cellen tellen niet', () => {
    const gelezen = leesAntwoorden(VRAGEN, uitFormulier(cellen('', '3', '0', ''), VRAGEN), {});
    expect(gelezen).toMatchObject({ ok: true, waarde: { rijen: [{ groep: 'bw', kwartaal: '2', aantal: 3 }, { groep: 'mo', kwartaal: '1', aantal: 0 }] } });
    expect(leesAntwoorden(VRAGEN, uitFormulier(cellen('', '', '', ''), VRAGEN), {})).toMatchObject({ ok: false, velden: [{ veld: 'rijen' }] });
  });

  it('A4 een fout staat bij haar cel, met de naam ervan, en wat elders is ingevuld blijft staan', () => {
    const ingevuld = uitFormulier({ ...cellen('4', '', 'vijf', ''), 'rijen.4.groep': 'bw', 'rijen.4.kwartaal': '1', 'rijen.4.aantal': '', 'rijen.4.leeftijd': 'jong' }, VRAGEN);
    const weigering = leesAntwoorden(VRAGEN, ingevuld, {}) as Weigering;
    expect(weigering.velden!.map((f) => f.veld)).toEqual(['rijen.2.aantal', 'rijen.4.aantal']);
    expect(foutregels(weigering, VRAGEN).map((r) => r.tekst)).toEqual(['Opvang, 1e kwartaal: vul een heel getal in, bijvoorbeeld 2.', 'Vul in: Aantal mensen']);
    const blad = html(ingevuld, veldfouten(weigering, VRAGEN));
    expect(blad).toMatch(/name="rijen\.0\.aantal"[^>]*value="4"|value="4"[^>]*name="rijen\.0\.aantal"/);
    expect(blad).toMatch(/<input[^>]*aria-invalid="true"[^>]*>/);
    expect(blad).toContain('value="vijf"');
    expect(blad).toContain('<details class="voordeur-terzijde" open="">');
    expect(blad).toContain('<legend>Groep 1</legend>');
  });

  it('A4 wat was bewaard staat in de tabel, met het id van de rij, en komt zo terug', () => {
    const blad = html({ rijen: [{ id: 'r-1', groep: 'mo', kwartaal: '2', aantal: '7' }] });
    expect(blad).toContain('name="rijen.3.id" value="r-1"');
    expect(leesAntwoorden(VRAGEN, uitFormulier({ ...cellen('', '', '', '7'), 'rijen.3.id': 'r-1' }, VRAGEN), {})).toMatchObject({ ok: true, waarde: { rijen: [{ id: 'r-1', groep: 'mo', kwartaal: '2', aantal: 7 }] } });
  });
});
