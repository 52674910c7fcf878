import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Toestemmer } from '../keten/gebeurtenissen.ts';
import type { Volgende } from '../keten/volgende.ts';
import type { PrivacyGebeurtenissen } from './gebeurtenissen.ts';
import type { Verzoeksoort, Verzoekuitkomst } from './woorden.ts';

export type Verzoek = { nr: number; soort: Verzoeksoort; groep?: Groep; op: Dag; uiterlijk: Dag; verlengd?: true; antwoord?: { op: Dag; uitkomst: Verzoekuitkomst } };

/** What the state of a dossier holds of the client's rights and of retention. */
export type Privacydelen = {
  /** numbered from 1, oldest first */
  verzoeken?: Verzoek[];
  /** who gave the consent that stands */
  toestemming_door?: Toestemmer;
  /** a representative gave consent for someone who has come of age since: by that day the client's own is needed */
  zelf_toestemmen?: { sinds: Dag; uiterlijk: Dag };
  /** the day the person was erased */
  gewist_op?: Dag;
};

/** Requests that wait for an answer, the nearest term first. */
export const openVerzoeken = ({ verzoeken }: Pick<Privacydelen, 'verzoeken'>): Verzoek[] => (verzoeken ?? []).filter((v) => !v.antwoord).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));

const wijzig = (verzoeken: Verzoek[] = [], nr: number, nieuw: Partial<Verzoek>): Verzoek[] => verzoeken.map((v) => (v.nr === nr ? { ...v, ...nieuw } : v));

/** What each event does to these parts. */
export const PRIVACY_VOLGENDE: Volgende<PrivacyGebeurtenissen> = {
  'verzoek-ingediend': (s, g, op) => ({ verzoeken: [...(s.verzoeken ?? []), { nr: g.nr, soort: g.soort, ...(g.groep ? { groep: g.groep } : {}), op, uiterlijk: g.uiterlijk }] }),
  'verzoek-verlengd': (s, g) => ({ verzoeken: wijzig(s.verzoeken, g.nr, { uiterlijk: g.uiterlijk, verlengd: true }) }),
  'verzoek-beantwoord': (s, g, op) => ({ verzoeken: wijzig(s.verzoeken, g.nr, { antwoord: { op, uitkomst: g.uitkomst } }) }),
  'meerderjarig-geworden': (_, g, op) => ({ zelf_toestemmen: { sinds: op, uiterlijk: g.uiterlijk } }),
  'persoon-gewist': (_, __, op) => ({ gewist_op: op }),
};
