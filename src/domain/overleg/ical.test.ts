import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsKalender, utc, vouw, veiligeTekst, type Afspraak } from './ical.ts';

const NU = new Date('2026-02-04T10:15:00Z');
const AFSPRAAK: Afspraak = { id: '0a1b', naam: 'Casuïstiektafel', datum: '2026-03-10', van: '13:30', tot: '15:30', plaats: 'Stadhuis, kamer 2; ingang B', link: 'https://voordeur.voorbeeld.nl/overleg/0a1b', wijziging: 2, afgezegd: false };
const regels = (ics: string) => ics.replace(/\r\n /g, '').split('\r\n');

describe('P11.e de agenda van een overleg', () => {
  it('P11.e is een geldig kalenderbestand met tijdzone, volgnummer en stand', () => {
    const ics = alsKalender('Overleg', [AFSPRAAK, { ...AFSPRAAK, id: 'af', afgezegd: true }], NU);
    const r = regels(ics);
    expect(r[0]).toBe('BEGIN:VCALENDAR');
    expect(r.slice(1, 4)).toEqual(['VERSION:2.0', 'PRODID:-//Voordeur//Overleg//NL', 'CALSCALE:GREGORIAN']);
    for (const [begin, eind] of [['BEGIN:VCALENDAR', 'END:VCALENDAR'], ['BEGIN:VEVENT', 'END:VEVENT'], ['BEGIN:VTIMEZONE', 'END:VTIMEZONE']]) expect(r.filter((x) => x === begin).length).toBe(r.filter((x) => x === eind).length);
    expect(r).toContain('DTSTART;TZID=Europe/Amsterdam:20260310T133000');
    expect(r).toContain('SUMMARY:Casuïstiektafel');
    expect(r).toContain('LOCATION:Stadhuis\\, kamer 2\\; ingang B');
    expect(r.filter((x) => x.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED']);
    expect(r.filter((x) => x === 'SEQUENCE:2').length).toBe(2);
    expect(r.filter((x) => x === `DTSTAMP:${utc(NU)}`)).toHaveLength(2);
    expect(utc(NU)).toBe('20260204T101500Z');
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('P11.e vouwt regels boven 75 bytes, zonder een teken te breken, en terug komt hetzelfde eruit', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (tekst) => {
      const regel = `SUMMARY:${veiligeTekst(tekst.toWellFormed())}`;
      const gevouwen = vouw(regel);
      for (const deel of gevouwen.split('\r\n')) expect(new TextEncoder().encode(deel).length).toBeLessThanOrEqual(75);
      expect(gevouwen.replace(/\r\n /g, '')).toBe(regel);
    }));
  });

  it('P11.e wat iemand als plaats schrijft, kan geen regel van de agenda worden', () => {
    const ics = alsKalender('O', [{ ...AFSPRAAK, plaats: 'zaal\r\nEND:VEVENT\r\nATTENDEE:mailto:x@y.nl', link: 'https://a/\r\nX-KWAAD:1' }], NU);
    expect(regels(ics).some((r) => r.startsWith('ATTENDEE') || r.startsWith('X-KWAAD'))).toBe(false);
    expect(regels(ics).filter((r) => r === 'END:VEVENT')).toHaveLength(1);
  });
});
