import { describe, expect, it } from 'vitest';
import { isMailadres } from './adres.ts';
import { dagronde, eersteRonde, HOOGSTENS_POGINGEN, volgendePoging } from './wanneer.ts';

const op = (tijd: string) => new Date(tijd);

describe('P3.c de dagelijkse mail gaat op werkdagen vanaf half acht Nederlandse tijd', () => {
  it.each([
    ['een werkdag in de winter om 7.29', '2026-11-20T06:29:59Z', undefined],
    ['een werkdag in de winter om 7.30', '2026-11-20T06:30:00Z', '2026-11-20'],
    ['een werkdag in de zomer om 7.30', '2026-07-15T05:30:00Z', '2026-07-15'],
    ['later op de werkdag, na een storing', '2026-11-20T15:00:00Z', '2026-11-20'],
    ['na werktijd', '2026-11-20T17:00:00Z', undefined],
    ['zaterdag', '2026-11-21T09:00:00Z', undefined],
    ['tweede kerstdag', '2025-12-26T09:00:00Z', undefined],
  ])('%s', (_, nu, dag) => expect(dagronde(op(nu))).toBe(dag));

  it.each([
    ['vroeg op een werkdag: dezelfde dag', '2026-11-20T05:00:00Z', '2026-11-20'],
    ['overdag op vrijdag: maandag', '2026-11-20T12:00:00Z', '2026-11-23'],
    ['op zondag: maandag', '2026-11-22T12:00:00Z', '2026-11-23'],
  ])('de eerste na de keuze, %s', (_, nu, dag) => expect(eersteRonde(op(nu))).toBe(dag));
});

it('P12.b wat niet aankomt wordt later opnieuw geprobeerd, acht keer in alles', () => {
  const nu = op('2026-11-20T08:00:00Z');
  const wachten = Array.from({ length: HOOGSTENS_POGINGEN }, (_, i) => volgendePoging(i + 1, nu)).map((d) => d && (d.getTime() - nu.getTime()) / 60_000);
  expect(wachten).toEqual([1, 5, 30, 120, 120, 120, 120, undefined]);
});

it.each([
  ['d.post@voorbeeld.nl', true], ['samira.bouzid@voordeur.example', true], ['voordeur@localhost', true],
  ['geen adres', false], ['a@b@c.nl', false], ['een@a.nl,twee@b.nl', false], ['a@b.nl\nBcc: c@d.nl', false], ['Naam <a@b.nl>', false], [`${'a'.repeat(250)}@b.nl`, false], [undefined, false],
])('P12.h %o is een mailadres: %o', (tekst, is) => expect(isMailadres(tekst)).toBe(is));
