import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesBestandstekst, leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { controleerRegeling } from '../regeling/controleer.ts';
import { isIngehaald, opNieuwste } from './opnieuw.ts';
import { voegSamen } from './samenvoegen.ts';
import { pasAan, plekken } from './waarden.ts';

const pact = leesRegelingen().versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const tekst = leesBestandstekst(pact.regeling, pact.geldig_vanaf)!;
const basis = { regeling: pact, tekst };
const versie = (t: string) => { const { regeling, fouten } = controleerRegeling(t); if (!regeling) throw new Error(JSON.stringify(fouten.slice(0, 3))); return { regeling, tekst: t }; };
const plek = (naam: string) => plekken(pact).find((p) => p.naam === naam)!;
const met = (dag: string, ...waarden: [naam: string, nieuw: string][]) => versie(pasAan(tekst, dag, waarden.map(([naam, nieuw]) => ({ plek: plek(naam), nieuw })), []));
const MAXIMUM = 'Maximum: woningen per jaar';

describe('P14 een voorstel op de nieuwste versie', () => {
  it('P14 ingehaald is wat nog wacht en van een eerdere versie uitgaat; wat klaar is niet', () => {
    const versies = [{ geldig_vanaf: '2021-01-01' }, { geldig_vanaf: '2024-01-01' }];
    for (const status of ['advies', 'besluit', 'akkoord'] as const) expect([isIngehaald(versies, { status, basis: '2021-01-01' }), isIngehaald(versies, { status, basis: '2024-01-01' })], status).toEqual([true, false]);
    for (const status of ['vastgesteld', 'afgewezen', 'ingetrokken'] as const) expect(isIngehaald(versies, { status, basis: '2021-01-01' }), status).toBe(false);
  });

  it('P14 losse waarden komen terug als losse waarden; wat intussen al zo is, niet', () => {
    const voorstel = met('2030-01-01', [MAXIMUM, '184'], ['Sleutel: Haarlem', '85']);
    const nieuwste = met('2029-01-01', ['Sleutel: Haarlem', '85'], ['Sleutel: Heemstede', '13']);
    expect(opNieuwste(basis, voorstel, nieuwste, '2030-01-01')).toEqual({ hoe: 'waarden', botsingen: [], blijft: [], aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '184' }], gaan_over: [] });
  });

  it('P14 wat beide veranderden, elk anders, wordt genoemd met artikel: was, nu en voorstel', () => {
    const uit = opNieuwste(basis, met('2030-01-01', [MAXIMUM, '184']), met('2029-01-01', [MAXIMUM, '180']), '2030-01-01');
    expect(uit.botsingen).toEqual([{ waar: 'woningen per jaar', bron: 'art. 2a', was: '178', nu: '180', voorstel: '184' }]);
    expect(uit).toMatchObject({ hoe: 'waarden', aanpassingen: [{ nieuw: '184' }] });
  });

  it('P14 een plek die verschoof omdat er een partij bij kwam, wordt op naam gevonden', () => {
    const nieuwste = versie(tekst.replace(/^partijen:\n/m, (m) => `${m}  - { code: nieuw, naam: Nieuw, soort: overig, ondertekend: true, register: true, bron: toegetreden }\n`).replace(/^geldig_vanaf:.*$/m, 'geldig_vanaf: 2029-01-01'));
    const p = plekken(pact).find((x) => x.naam.startsWith('Naam van de partij'))!;
    const uit = opNieuwste(basis, versie(pasAan(tekst, '2030-01-01', [{ plek: p, nieuw: 'Andere naam' }], [])), nieuwste, '2030-01-01');
    expect(uit).toMatchObject({ hoe: 'waarden', aanpassingen: [{ plek: plekken(nieuwste.regeling).find((x) => x.naam === p.naam)!.code, nieuw: 'Andere naam' }] });
    expect(uit.hoe === 'waarden' && uit.aanpassingen[0]!.plek).not.toBe(p.code);
  });

  it('P14 een hele tekst gaat regel voor regel in de nieuwste, en is daarna een goede versie', () => {
    const voorstel = versie(tekst.replace(/^geldig_vanaf:.*$/m, 'geldig_vanaf: 2030-01-01').replace('ritme: elk kwartaal', 'ritme: elk halfjaar'));
    const uit = opNieuwste(basis, voorstel, met('2029-01-01', [MAXIMUM, '180']), '2031-02-03');
    if (uit.hoe !== 'tekst') throw new Error('tekst verwacht');
    const nieuw = versie(uit.tekst).regeling;
    expect([nieuw.geldig_vanaf, nieuw.maximum.woningen_per_jaar, nieuw.overleg.find((o) => o.code === 'evaluatietafel')!.ritme, uit.blijft]).toEqual(['2031-02-03', 180, 'elk halfjaar', []]);
  });
});

describe('P14 teksten samenvoegen', () => {
  it('P14 raakt elk een andere regel, dan staan beide erin; raken beide dezelfde, dan blijft de nieuwste en wordt het gezegd', () => {
    expect(voegSamen('a\nb\nc\nd', 'a\nB\nc\nd', 'a\nb\nc\nD')).toEqual({ tekst: 'a\nB\nc\nD', blijft: [] });
    expect(voegSamen('a\nb\nc', 'a\nX\nc', 'a\nY\nc')).toEqual({ tekst: 'a\nY\nc', blijft: ['X'] });
    expect(voegSamen('a\nb\nc', 'a\nc', 'a\nb\nc\nd')).toEqual({ tekst: 'a\nc\nd', blijft: [] });
  });

  it('P14 voor elke tekst: zonder verandering van de een blijft die van de ander, en dezelfde verandering telt één keer', () => {
    const regels = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 14 }).map((r) => r.join('\n'));
    fc.assert(fc.property(regels, regels, (b, x) => {
      expect(voegSamen(b, b, x)).toEqual({ tekst: x, blijft: [] });
      expect(voegSamen(b, x, b)).toEqual({ tekst: x, blijft: [] });
      expect(voegSamen(b, x, x)).toEqual({ tekst: x, blijft: [] });
    }));
  });
});
