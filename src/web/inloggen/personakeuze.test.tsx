import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type DemoKeuze, Personakeuze, zoekPersonas } from './personakeuze.tsx';

const demo: DemoKeuze = {
  regelingen: [
    { regeling: 'pact', naam: 'IJmond', volg: [] },
    { regeling: 'wf', naam: 'Westfriesland', volg: [] },
  ],
  personas: [
    { slug: 'omer-yildiz', naam: 'Ömer Yıldız', organisatie: 'Intermaris', rol: 'woonconsulent', regeling: 'wf', uitgelicht: true },
    { slug: 'samira-bouzid', naam: 'Samira Bouzid', organisatie: 'RIBW K/AM', rol: 'begeleider', regeling: 'pact', uitgelicht: true },
    { slug: 'gloria-mensah', naam: 'Gloria Mensah', organisatie: 'HVO-Querido', rol: 'begeleider', regeling: 'pact', uitgelicht: false },
  ],
};
const toon = (vraag: { regeling?: string; zoek?: string; naar?: string }) => renderToStaticMarkup(<Personakeuze demo={demo} vandaag="2026-11-24" vraag={{ naar: '/', uitgelogd: false, regeling: 'pact', ...vraag }} />);
const slugs = (html: string) => [...html.matchAll(/value="([^"]+)" name="persona"/g)].map(([, slug]) => slug);

describe('choosing a person', () => {
  it('shows one regeling, those who show the chain first', () => {
    expect(slugs(toon({}))).toEqual(['samira-bouzid', 'gloria-mensah']);
    expect(slugs(toon({ regeling: 'wf' }))).toEqual(['omer-yildiz']);
    expect(toon({})).toContain('Stand van de demo: dinsdag 24 november');
  });

  it('finds by name, role or organisation, through all regelingen, whatever the accents', () => {
    const gevonden = (zoek: string) => zoekPersonas(demo.personas, zoek).map(({ slug }) => slug);
    expect(gevonden('omer')).toEqual(['omer-yildiz']);
    expect(gevonden('  BEGELEIDER hvo ')).toEqual(['gloria-mensah']);
    expect(gevonden('begeleider intermaris')).toEqual([]);
    expect(slugs(toon({ zoek: 'begeleider' }))).toEqual(['samira-bouzid', 'gloria-mensah']);
    expect(slugs(toon({ zoek: 'intermaris' }))).toEqual(['omer-yildiz']);
    expect(toon({ zoek: 'intermaris' })).toContain('1 persoon gevonden');
  });

  it('says what to search for when nobody is found, and writes no one else’s HTML', () => {
    const html = toon({ zoek: '"><script>' });
    expect(html).toContain('Niemand gevonden');
    expect(html).not.toContain('<script>');
  });

  it('keeps the way back in every form and link', () => {
    const html = toon({ naar: '/dossiers/7?tab=a&b=c' });
    expect(html.match(/name="naar" value="\/dossiers\/7\?tab=a&amp;b=c"/g)).toHaveLength(3);
    expect(html).toContain('/inloggen?naar=%2Fdossiers%2F7%3Ftab%3Da%26b%3Dc&amp;regeling=wf');
  });
});
