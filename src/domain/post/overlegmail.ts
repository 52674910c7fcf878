import type { Dag } from '../kalender/dag.ts';
import { zegDag } from '../kalender/zeg.ts';
import type { Mail } from './mail.ts';

/** A meeting someone is to hear of: its name, day and time; never what is on the agenda. */
export type Overlegbericht = { zaak: string; soort: 'gepland' | 'verzet' | 'afgezegd'; naam: string; datum: Dag; van: string };
const WOORD: Record<Overlegbericht['soort'], string> = { gepland: 'gepland', verzet: 'verzet naar deze dag', afgezegd: 'gaat niet door' };

/** One mail about all meetings that were planned, moved or called off since the last; of one meeting only the latest counts. */
export function overlegmail(berichten: readonly Overlegbericht[], dag: Dag, url: string): Mail | undefined {
  const laatste = [...new Map(berichten.map((b) => [b.zaak, b])).values()].sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const [een] = laatste;
  if (!een) return undefined;
  const enige = laatste.length === 1;
  return {
    onderwerp: enige ? `Voordeur: ${een.naam}, ${zegDag(een.datum, dag)}${een.soort === 'gepland' ? '' : ` (${een.soort})`}` : `Voordeur: ${laatste.length} overleggen`,
    tekst: [
      'Hallo,', laatste.map((b) => `- ${b.naam}: ${zegDag(b.datum, dag)} om ${b.van.replace(':', '.')} uur, ${WOORD[b.soort]}`).join('\n'),
      `Bekijk de agenda en laat weten of jullie komen:\n${url}/overleg${enige ? `/${een.zaak}` : ''}`,
      'Je krijgt deze mail omdat jouw organisatie bij dit overleg hoort. Wil je dat anders? Kies in Voordeur onder je naam voor Instellingen.',
    ].join('\n\n') + '\n',
  };
}
