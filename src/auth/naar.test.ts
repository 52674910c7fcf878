import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlogpad, lokaalPad } from './naar.ts';

describe('after sign-in you return to a page of this site', () => {
  it.each(['/dossiers', '/dossiers?zoek=a%20b&pagina=2', '/dossiers/7#tijdlijn'])('%s is kept', (pad) => expect(lokaalPad(pad)).toBe(pad));

  it.each([undefined, '', 'dossiers', '//kwaad.example', '/\\kwaad.example', '/..//kwaad.example', '/%2e%2e//kwaad.example', '/\t/kwaad.example', 'https://kwaad.example/', 'javascript:alert(1)', '/inloggen', '/inloggen/terug?code=x', '/uitloggen', '/demo/oidc/auth', `/${'a'.repeat(1001)}`])(
    '%s becomes /',
    (pad) => expect(lokaalPad(pad)).toBe('/'),
  );

  it('never leaves the site, whatever is asked', () => {
    const lastig = fc.string({ unit: fc.constantFrom('/', '\\', '.', '%2e', '%2f', '%5c', ':', '@', '?', '#', 'a', '\t', '\n', '//', 'kwaad.example'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(lastig, fc.webPath(), fc.string()), (los) => {
        const pad = lokaalPad(`/${los}`);
        expect(new URL(pad, 'https://voordeur.example').origin).toBe('https://voordeur.example');
        expect(lokaalPad(pad)).toBe(pad);
      }),
      { numRuns: 500 },
    );
  });

  it('the sign-in address carries the way back', () => {
    expect(inlogpad('/dossiers?a=1&b=2')).toBe('/inloggen?naar=%2Fdossiers%3Fa%3D1%26b%3D2');
    expect(inlogpad('//kwaad.example')).toBe('/inloggen');
  });
});
