import { describe, expect, it } from 'vitest';
import { WOONSTAPPEN } from '../../domain/keten/fasen.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import { WELZIJNGIDS, WONEN_BEGELEIDER, WONEN_CONSULENT, WONEN_COORDINATIE, WONEN_WOONCONSULENT } from './gids-wonen.ts';

const regels = [...[...WONEN_BEGELEIDER, ...WONEN_WOONCONSULENT, ...WONEN_CONSULENT, ...WONEN_COORDINATIE].flatMap((deel) => deel.regels), ...WELZIJNGIDS.stappen];
const genoemd = [...new Set(regels.flatMap((regel) => [...regel.matchAll(/“([^”]+)”/g)].map(([, woord]) => woord!)))];
const titel = (stap: (typeof WOONSTAPPEN)[number]) => DOSSIERSTAPPEN[stap].titel;

describe('hulp bij wonen', () => {
  it('E4.info noemt knoppen en taken zoals zij op het scherm staan', () => {
    const woorden = Object.values(DOSSIERSTAPPEN).flatMap((s) => [s.titel, ...('opdracht' in s && s.opdracht ? [s.opdracht] : [])] as string[]);
    expect(genoemd.filter((woord) => !woorden.includes(woord))).toEqual([]);
  });

  it('E4.info legt bijna elke stap na de sleutel uit', () => {
    const vanzelf = ['signaal-beantwoorden', 'evaluatie-vaststellen', 'koppelbeding-bespreken', 'escalatieactie-afronden', 'nazorg-vastleggen', 'ontruiming-vastleggen', 'vastlegging-herstellen'];
    expect(WOONSTAPPEN.filter((s) => !genoemd.includes(titel(s)) && !vanzelf.includes(s))).toEqual([]);
  });
});
