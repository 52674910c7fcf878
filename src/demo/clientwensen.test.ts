import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { CLIENTWENSEN } from './clientwensen.ts';
import { personaMet } from './personas.ts';
import { regioverhalen } from './regio.ts';

const regelingen = leesRegelingen();

describe('the clients of the demo have a dossier in their name', () => {
  it.each(['2026-11-23', '2026-01-05', '2027-02-28', '2026-07-01'])('W22 on %s: one each, with the name from the day it was opened', (dag) => {
    const geopend = regioverhalen(regelingen, dag).flatMap((v) => v.zetten.filter((z) => z.doe === 'dossier-openen')
      .map((z) => ({ naam: (z.invoer.gegevens as { personalia: { naam: string } }).personalia.naam, regeling: personaMet(z.door)!.regeling, organisatie: personaMet(z.door)!.organisatie, zetten: v.zetten })));
    for (const { slug, past } of CLIENTWENSEN) {
      const persona = personaMet(slug)!;
      const van = geopend.filter((g) => g.naam === persona.naam);
      expect(van, `${slug} on ${dag}`).toHaveLength(1);
      expect(van[0]!.regeling).toBe(persona.regeling);
      expect(past(van[0]!.zetten)).toBe(true);
    }
    expect(geopend.find((g) => g.naam === 'Milan Visser')!.organisatie).toBe('hvo-querido');
  }, 60_000);
});
