import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Toestemmer } from '../keten/gebeurtenissen.ts';
import type { Volgende } from '../keten/volgende.ts';
import type { PrivacyGebeurtenissen } from './gebeurtenissen.ts';
import type { Verzoeksoort, Verzoekuitkomst } from './woorden.ts';

export type Verzoek = { nr: number; soort: Verzoeksoort; groep?: Groep; op: Dag; uiterlijk: Dag; verlengd?: true; antwoord?: { op: Dag; uitkomst: Verzoekuitkomst; /** granted to erase, and then the dossier went on */ vervallen?: true } };

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

/** A request to erase that was granted and still counts. */
export const wistOpVerzoek = ({ verzoeken }: Pick<Privacydelen, 'verzoeken'>): Verzoek | undefined =>
  verzoeken?.find((v) => v.soort === 'wissen' && v.antwoord?.uitkomst === 'toegewezen' && !v.antwoord.vervallen);

/** The dossier goes on, handed in or opened again: what was granted for how it stood then does not count any more (AVG art. 17 lid 3). The client can ask again. */
export const verderGegaan = (delen: Pick<Privacydelen, 'verzoeken'>): Pick<Privacydelen, 'verzoeken'> => {
  const gewist = wistOpVerzoek(delen);
  return gewist ? verderGegaan({ verzoeken: wijzig(delen.verzoeken, gewist.nr, { antwoord: { ...gewist.antwoord!, vervallen: true } }) }) : { verzoeken: delen.verzoeken };
};

/** What each event does to these parts. */
export const PRIVACY_VOLGENDE: Volgende<PrivacyGebeurtenissen> = {
  'verzoek-ingediend': (s, g, op) => ({ verzoeken: [...(s.verzoeken ?? []), { nr: g.nr, soort: g.soort, ...(g.groep ? { groep: g.groep } : {}), op, uiterlijk: g.uiterlijk }] }),
  'verzoek-verlengd': (s, g) => ({ verzoeken: wijzig(s.verzoeken, g.nr, { uiterlijk: g.uiterlijk, verlengd: true }) }),
  'verzoek-beantwoord': (s, g, op) => ({ verzoeken: wijzig(s.verzoeken, g.nr, { antwoord: { op, uitkomst: g.uitkomst } }) }),
  'meerderjarig-geworden': (_, g, op) => ({ zelf_toestemmen: { sinds: op, uiterlijk: g.uiterlijk } }),
  'persoon-gewist': (_, __, op) => ({ gewist_op: op }),
  'versie-overgezet': (_, g) => ({ versie: g.versie }),
};
