import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { aanbodVervalt } from '../aanvraag/toestemming-gevolgen.ts';
import type { Status } from '../keten/stand.ts';
import { toestemmerFout, toestemmingstand } from './toestemming.ts';
import { zonderToestemming } from './zonder-toestemming.ts';

const PACT = leesRegelingen().alle().find((r) => r.regeling.startsWith('pact'))!;
const OP = '2026-11-23';
const VOLWASSEN = '1990-04-03';
const KIND = '2009-11-24';

describe('P3.b wie toestemming kan geven', () => {
  it.each([
    ['een volwassene zelf', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'geen' }, 'client', undefined],
    ['een volwassene met een bewindvoerder zelf: die gaat over geld', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'bewindvoerder' }, 'client', undefined],
    ['voor een volwassene niemand anders', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'geen' }, 'vertegenwoordiger', /18 of ouder.*zelf/],
    ['ook niet samen met wie er niet is', { geboortedatum: VOLWASSEN }, 'beiden', /18 of ouder/],
    ['een bewindvoerder niet', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'bewindvoerder' }, 'vertegenwoordiger', /mentor of curator/],
    ['een voogd niet meer vanaf 18', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'voogd' }, 'vertegenwoordiger', /18 of ouder/],
    ['wie een mentor heeft niet alleen', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'mentor' }, 'client', /mentor.*samen/],
    ['de mentor', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'mentor' }, 'vertegenwoordiger', undefined],
    ['samen met de curator', { geboortedatum: VOLWASSEN, vertegenwoordiger: 'curator' }, 'beiden', undefined],
    ['onder de 18 niet alleen, ook niet op de dag ervoor', { geboortedatum: '2008-11-24', vertegenwoordiger: 'ouder' }, 'client', /jonger dan 18/],
    ['op de dag zelf wel', { geboortedatum: '2008-11-23' }, 'client', undefined],
    ['een ouder', { geboortedatum: KIND, vertegenwoordiger: 'ouder' }, 'vertegenwoordiger', undefined],
    ['een voogd, ook samen', { geboortedatum: KIND, vertegenwoordiger: 'voogd' }, 'beiden', undefined],
    ['een ouder die nergens staat niet', { geboortedatum: KIND, vertegenwoordiger: 'geen' }, 'vertegenwoordiger', /Personalia staat niet wie/],
    ['zonder geboortedatum de cliënt', {}, 'client', undefined],
    ['zonder geboortedatum niet naast een voogd', { vertegenwoordiger: 'voogd' }, 'client', /jonger dan 18/],
    ['een vertegenwoordiger die nergens staat niet', {}, 'vertegenwoordiger', /Personalia staat niet wie/],
  ] as const)('%s', (_, personalia, door, melding) => {
    const fout = toestemmerFout(personalia, door, OP);
    if (melding) expect(`${fout?.reden} ${fout?.wat}`).toMatch(melding);
    else expect(fout).toBeUndefined();
  });
});

describe('P3.b hoe de toestemming staat', () => {
  const alles = PACT.toestemming.doeleinden.map((d) => d.code);
  const staat = (stand: object, personalia = {}) => toestemmingstand(PACT, { toestemming: 'gegeven', doeleinden: alles, ...stand } as never, personalia, OP);
  it('geen, gegeven, deels, ingetrokken of opnieuw nodig', () => {
    expect(staat({ toestemming: 'geen' })).toBe('geen');
    expect(staat({})).toBe('gegeven');
    expect(staat({ doeleinden: undefined })).toBe('gegeven');
    expect(staat({ doeleinden: alles.slice(0, 1) })).toBe('deels');
    expect(staat({ toestemming: 'ingetrokken' })).toBe('ingetrokken');
    expect(staat({ toestemming: 'ingetrokken', zelf_toestemmen: { sinds: OP, uiterlijk: OP } })).toBe('opnieuw-nodig');
    expect(staat({ zelf_toestemmen: { sinds: OP, uiterlijk: OP } })).toBe('opnieuw-nodig');
    expect(staat({ toestemming_door: 'client' }, { geboortedatum: VOLWASSEN, vertegenwoordiger: 'mentor' })).toBe('opnieuw-nodig');
    expect(staat({ toestemming_door: 'vertegenwoordiger' }, { geboortedatum: VOLWASSEN, vertegenwoordiger: 'geen' })).toBe('gegeven');
  });
});

describe('P3.b wat zonder toestemming nog kan', () => {
  it('volgt uit de tabel van de keten, en noemt alleen mensen', () => {
    const stappen = zonderToestemming(PACT);
    expect(stappen.map((s) => s.stap)).toEqual(expect.arrayContaining(['toestemming-vastleggen', 'verzoek-indienen', 'aanvraag-intrekken', 'besluit-verzenden']));
    expect(stappen.map((s) => s.stap)).not.toEqual(expect.arrayContaining(['persoon-wissen']));
    expect(stappen.flatMap((s) => s.door)).not.toContain('systeem');
    expect(zonderToestemming(PACT, { status: 'wacht-op-woning' }).map((s) => s.stap)).not.toContain('ontruiming-vastleggen');
    expect(zonderToestemming(PACT, { status: 'ingetrokken' })).toEqual([]);
  });
});

describe('P3.b wat intrekken met een woning doet', () => {
  it('een aanbod vervalt; wie er al woont, woont er nog, ook in de nazorg', () => {
    const aanbod = { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem', voorgelegd_op: OP };
    expect(['advies-gevraagd', 'contract-tekenen', 'woont', 'nazorg'].map((status) => aanbodVervalt({ aanbod, status: status as Status }))).toEqual([true, true, false, false]);
  });
});
