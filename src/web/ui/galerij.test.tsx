import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { alsHtml } from './document.ts';
import { GALERIJ } from './galerij.tsx';

const BLAD = readFileSync(new URL('../stijl/voordeur.css', import.meta.url), 'utf8');
const alle = (html: string, patroon: RegExp): string[] => [...html.matchAll(patroon)].map((vondst) => vondst[1] ?? '');
const attribuut = (html: string, naam: string): string[] => alle(html, new RegExp(`\\s${naam}="([^"]*)"`, 'g'));

describe.each(Object.entries(GALERIJ))('blad %s', (_naam, pagina) => {
  const fouten = vi.spyOn(console, 'error').mockImplementation(() => {});
  const html = alsHtml(pagina);

  it('tekent zonder waarschuwing van React', () => {
    expect(fouten).not.toHaveBeenCalled();
  });

  it('is een Nederlandse pagina met één h1, een titel en een sprong naar de inhoud', () => {
    expect(html).toMatch(/^<!doctype html><html lang="nl">/);
    expect(alle(html, /<h1[^>]*>(.*?)<\/h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ – (Mijn )?Voordeur<\/title>/);
    expect(html).toContain('href="#inhoud"');
  });

  it('heeft geen dubbele id, en elke verwijzing naar een id komt aan', () => {
    const ids = attribuut(html, 'id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const verwezen = [...attribuut(html, 'for'), ...attribuut(html, 'aria-describedby').flatMap((waarde) => waarde.split(' ')), ...attribuut(html, 'aria-labelledby'), ...alle(html, /href="#([^"]+)"/g)];
    expect(verwezen.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('slaat in zijn koppen geen niveau over', () => {
    const niveaus = alle(html.slice(html.indexOf('<main')), /<h([1-6])/g).map(Number);
    expect(niveaus.filter((niveau, i) => i > 0 && niveau > (niveaus[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('houdt zich aan het inhoudsbeleid: geen opmaak of script in de pagina zelf', () => {
    expect(html).not.toMatch(/\sstyle=|<style|javascript:|\son[a-z]+="|data:image/);
    expect(alle(html, /<script[^>]*>([^<]*)<\/script>/g).join('')).toBe('');
  });

  it('geeft elk invoerveld een label', () => {
    const velden = html.match(/<(?:input|select|textarea)\b[^>]*>/g) ?? [];
    const gelabeld = new Set(attribuut(html, 'for'));
    const los = velden.filter((veld) => !/type="hidden"/.test(veld) && !gelabeld.has(attribuut(veld, 'id')[0] ?? ''));
    // The two choices of picture or table stand inside their label.
    expect(los.filter((veld) => !veld.includes('-weergave'))).toEqual([]);
  });

  it('gebruikt alleen klassen die het stijlblad kent', () => {
    const klassen = new Set(attribuut(html, 'class').flatMap((waarde) => waarde.split(' ')));
    const onbekend = [...klassen].filter((klasse) => !BLAD.includes(`.${klasse}`));
    expect(onbekend.filter((klasse) => !ZONDER_EIGEN_REGEL.test(klasse))).toEqual([]);
  });
});

/** Names that tell apart what needs no rule of its own, or only differ from their base by what they are not. */
const ZONDER_EIGEN_REGEL = /^voordeur-(badge--loopt|termijn--loopt|keuzes--lijst|stap--open|keten__deur--volgende|zicht__stip--later|deur--volgende|filterbalk__veld--keuze|filterbalk__veld--datum|raster)$/;
