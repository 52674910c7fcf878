import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagelijkseMail, directeMail, herinneringsmail, type Telling } from './mail.ts';

const LINK = 'https://voordeur.voorbeeld.nl/';
const VRIJDAG = '2026-11-20';
const telling = (t: Partial<Telling>): Telling => ({ totaal: 0, teLaat: 0, vandaag: 0, ...t });

describe('P3.c de mail zegt wat er wacht en wanneer het eerste klaar moet zijn', () => {
  it.each([
    [telling({ totaal: 7, teLaat: 2, eerste: '2026-11-24' }), 'Voordeur: 7 taken, 2 te laat', 'Er wachten 7 taken op jou. 2 daarvan zijn te laat. De eerstvolgende moet uiterlijk dinsdag 24 november klaar zijn.'],
    [telling({ totaal: 3, vandaag: 1, eerste: '2026-11-24' }), 'Voordeur: 3 taken', 'Er wachten 3 taken op jou. 1 moet vandaag klaar zijn.'],
    [telling({ totaal: 1, eerste: '2027-01-04' }), 'Voordeur: 1 taak', 'Er wacht 1 taak op jou. Die moet uiterlijk maandag 4 januari 2027 klaar zijn.'],
    [telling({ totaal: 1, teLaat: 1 }), 'Voordeur: 1 taak, 1 te laat', 'Er wacht 1 taak op jou. Die is te laat.'],
    [telling({ totaal: 2 }), 'Voordeur: 2 taken', 'Er wachten 2 taken op jou.'],
  ])('dagelijks, bij %o', (wat, onderwerp, zinnen) => {
    const mail = dagelijkseMail(wat, VRIJDAG, LINK)!;
    expect(mail.onderwerp).toBe(onderwerp);
    expect(mail.tekst.split('\n\n')[1]).toBe(zinnen);
  });
  it('direct zegt hoeveel er nieuw is, en nooit meer dan er nog wacht', () => {
    const mail = directeMail(3, telling({ totaal: 5, eerste: '2026-11-23' }), VRIJDAG, LINK)!;
    expect(mail.onderwerp).toBe('Voordeur: 3 nieuwe taken');
    expect(mail.tekst).toContain('Er zijn 3 nieuwe taken voor je. Er wachten 5 taken op jou. De eerste moet uiterlijk maandag 23 november klaar zijn.');
    expect(directeMail(3, telling({ totaal: 1, eerste: '2026-11-23' }), VRIJDAG, LINK)).toMatchObject({ onderwerp: 'Voordeur: 1 nieuwe taak', tekst: expect.stringContaining('Er is 1 nieuwe taak voor je. Die moet uiterlijk maandag 23 november klaar zijn.') });
  });
  it('wacht er niets, dan is er geen mail', () => {
    expect(dagelijkseMail(telling({}), VRIJDAG, LINK)).toBeUndefined();
    expect(directeMail(2, telling({}), VRIJDAG, LINK)).toBeUndefined();
  });
  it('zegt hoe je de mail anders instelt', () => {
    expect(dagelijkseMail(telling({ totaal: 1 }), VRIJDAG, LINK)!.tekst).toContain('Kies in Voordeur onder je naam voor Instellingen.');
  });
});

describe('P4.b, PO.z5 de herinnering op de werkdag voor het einde van een termijn', () => {
  it('zegt wat bijna moet en waar een ander niet reageerde; anders is er geen', () => {
    expect(herinneringsmail({ looptAf: 1, opgekomen: 0 }, '2026-11-23', VRIJDAG, LINK)).toMatchObject({ onderwerp: 'Voordeur: 1 taak om op te letten', tekst: expect.stringContaining('1 taak moet uiterlijk maandag 23 november klaar zijn.') });
    expect(herinneringsmail({ looptAf: 2, opgekomen: 1 }, '2026-11-23', VRIJDAG, LINK)!.tekst).toContain('2 taken moeten uiterlijk maandag 23 november klaar zijn. Een ander heeft niet op tijd gereageerd: er is 1 nieuwe taak voor je.');
    expect(herinneringsmail({ looptAf: 0, opgekomen: 0 }, '2026-11-23', VRIJDAG, LINK)).toBeUndefined();
  });
});

const VASTE_WOORDEN = new Set('Hallo Er wacht wachten taak taken op jou Die is zijn te laat daarvan moet moeten vandaag klaar De eerste eerstvolgende uiterlijk nieuwe nieuw nieuws voor je Bekijk ze in Mijn werk Je krijgt deze mail elke werkdag om uur als er iets wacht kort nadat Wil dat anders Kies Voordeur onder naam Instellingen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december om op te letten een Een ander heeft Anderen hebben niet tijd gereageerd als termijn bijna voorbij zijn'.split(' '));

it('P12.d in een mail staan alleen vaste woorden, getallen, een dag en één link', () => {
  const dagen = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 10, 21) + n * 86_400_000).toISOString().slice(0, 10));
  const tellingen = fc.record({ totaal: fc.nat(500), teLaat: fc.nat(500), vandaag: fc.nat(500), eerste: fc.option(dagen, { nil: undefined }) });
  fc.assert(fc.property(tellingen, fc.nat(20), (t, nieuw) => {
    for (const mail of [dagelijkseMail(t, VRIJDAG, LINK), directeMail(nieuw, t, VRIJDAG, LINK), herinneringsmail({ looptAf: t.vandaag, opgekomen: nieuw }, '2026-11-23', VRIJDAG, LINK)]) {
      if (!mail) continue;
      const [voor, na, ...meer] = `${mail.onderwerp} ${mail.tekst}`.split(LINK);
      expect(meer).toEqual([]);
      expect(`${voor} ${na}`.split(/[^\p{L}]+/u).filter((woord) => woord && !VASTE_WOORDEN.has(woord))).toEqual([]);
    }
  }));
});
