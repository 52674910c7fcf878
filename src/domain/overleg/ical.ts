import type { Dag } from '../kalender/dag.ts';

/*
 * Meetings as a calendar takes them (RFC 5545): name of the table, day, time, place and link; never a point of the agenda.
 */

/** `wijziging`: how often day or time changed (SEQUENCE). `gemaakt`: the moment of the file, as "20260204T101500Z". */
export type Afspraak = { id: string; naam: string; datum: Dag; van: string; tot: string; plaats?: string; link?: string; wijziging: number; afgezegd: boolean };

/** Commas, semicolons, backslashes and line ends would end a value. */
export const veiligeTekst = (tekst: string): string => tekst.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** A line holds 75 bytes; what is longer goes on after a space, and no character is broken in two. */
export function vouw(regel: string): string {
  const delen: string[] = [];
  let deel = '';
  let bytes = 0;
  for (const teken of regel) {
    const lengte = new TextEncoder().encode(teken).length;
    if (bytes + lengte > 75) {
      delen.push(deel);
      deel = ' ';
      bytes = 1;
    }
    deel += teken;
    bytes += lengte;
  }
  return [...delen, deel].join('\r\n');
}

/** Summer time as the Netherlands has kept it since 1996. */
const TIJDZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];
const moment = (dag: Dag, tijd: string): string => `${dag.replaceAll('-', '')}T${tijd.replace(':', '')}00`;
/** A moment in UTC as calendars write it. */
export const utc = (nu: Date): string => nu.toISOString().replace(/[-:]|\.\d{3}/g, '');

const alsEvent = (a: Afspraak, gemaakt: string): string[] => [
  'BEGIN:VEVENT', `UID:${a.id}@voordeur`, `DTSTAMP:${gemaakt}`, `SEQUENCE:${a.wijziging}`,
  `DTSTART;TZID=Europe/Amsterdam:${moment(a.datum, a.van)}`, `DTEND;TZID=Europe/Amsterdam:${moment(a.datum, a.tot)}`,
  `SUMMARY:${veiligeTekst(a.naam)}`, ...(a.plaats ? [`LOCATION:${veiligeTekst(a.plaats)}`] : []), ...(a.link ? [`URL:${a.link.replace(/[\r\n]/g, '')}`] : []),
  `STATUS:${a.afgezegd ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
];

/** A whole calendar file. `naam`: how a subscription is called. */
export const alsKalender = (naam: string, afspraken: readonly Afspraak[], nu: Date): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Voordeur//Overleg//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${veiligeTekst(naam)}`, ...TIJDZONE, ...afspraken.flatMap((a) => alsEvent(a, utc(nu))), 'END:VCALENDAR']
    .map(vouw).join('\r\n') + '\r\n';
