import type { Dag } from '../kalender/dag.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import type { Maatcode } from './maten.ts';

/*
 * Parties speak to each other about what they promised (art. 11f and 14b): one begins, the other answers, and an agreement or the end of
 * it closes it. Only these two and the service point see it. Words: item 1 `aanleiding`, item 2 `antwoord`, item 3 `afspraak`.
 */

export const GESPREKUITKOMSTEN = [
  { code: 'afspraak', naam: 'We spraken iets af' }, { code: 'duidelijk', naam: 'Het antwoord maakt het duidelijk; er hoeft niets' },
  { code: 'oneens', naam: 'We zijn het niet eens' }, { code: 'ingetrokken', naam: 'Het gesprek gaat niet door' },
] as const;
export type Gesprekuitkomst = (typeof GESPREKUITKOMSTEN)[number]['code'];

export type InspanningsgesprekStand = Zaakstand & {
  /** who began it, and to whom */
  van: string; aan: string;
  inspanning?: string; maat?: Maatcode;
  begonnen_op: Dag; antwoord_voor: Dag; beantwoord_op?: Dag; afgesloten_op?: Dag; uitkomst?: Gesprekuitkomst;
};
export type InspanningsgesprekGebeurtenis =
  | { soort: 'inspanningsgesprek-begonnen'; gegevens: { regeling: string; namens: string; aan: string; antwoord_voor: Dag; inspanning?: string; maat?: Maatcode } }
  | { soort: 'inspanningsgesprek-beantwoord'; gegevens: { namens: string } }
  | { soort: 'inspanningsgesprek-afgesloten'; gegevens: { namens: string; uitkomst: Gesprekuitkomst } };

/** Who may read it, beside the service point. */
export const voorWie = ({ van, aan }: Pick<InspanningsgesprekStand, 'van' | 'aan'>): string[] => [van, aan];

export const INSPANNINGSGESPREK: Zaakleer<InspanningsgesprekStand, InspanningsgesprekGebeurtenis> = {
  soort: 'inspanningsgesprek', woord: ['gesprek', 'gesprekken'],
  pasToe: (s, g) => {
    switch (g.soort) {
      case 'inspanningsgesprek-begonnen': { const { namens, ...rest } = g.gegevens; return { ...rest, van: namens, begonnen_op: g.gebeurd_op }; }
      case 'inspanningsgesprek-beantwoord': return { ...s!, beantwoord_op: g.gebeurd_op };
      case 'inspanningsgesprek-afgesloten': return { ...s!, afgesloten_op: g.gebeurd_op, uitkomst: g.gegevens.uitkomst };
    }
  },
  kolommen: (s) => ({ status: s.afgesloten_op ? (s.uitkomst === 'ingetrokken' ? 'vervallen' : 'klaar') : 'open', datum: s.begonnen_op, voor: voorWie(s) }),
  beurten: (regeling, s) => {
    if (s.afgesloten_op) return [];
    if (!s.beantwoord_op) return [{ stap: 'inspanningsgesprek-beantwoorden', rollen: regeling.stappen['inspanningsgesprek-beantwoorden']?.door ?? [], organisatie: s.aan, uiterlijk: s.antwoord_voor }];
    return [{ stap: 'inspanningsgesprek-afsluiten', rollen: regeling.stappen['inspanningsgesprek-afsluiten']?.door ?? [], organisatie: s.van }];
  },
  naam: (regeling, s) => `Gesprek van ${partijnaam(regeling, s.van)} met ${partijnaam(regeling, s.aan)}`,
  pad: (id) => `/inspanningen/gesprekken/${id}`,
};
