import { zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Beurt, Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { DEELNAMEN, type Deel } from './delen.ts';

/* A proposal to change the regeling: said in writing, advised on, decided on, sent to all parties, agreed by each, and then in force from a day (art. 14; WF art. 20). */

export const WIJZIGINGSTATUSSEN = ['advies', 'besluit', 'akkoord', 'vastgesteld', 'afgewezen', 'ingetrokken'] as const;
export type Wijzigingstatus = (typeof WIJZIGINGSTATUSSEN)[number];
export const WIJZIGINGSTATUSNAMEN: Record<Wijzigingstatus, string> = {
  advies: 'wacht op advies', besluit: 'wacht op besluit', akkoord: 'bij de partijen', vastgesteld: 'vastgesteld', afgewezen: 'geen instemming', ingetrokken: 'ingetrokken',
};
export const VORMNAMEN = { wijziging: 'Wijziging', addendum: 'Addendum' } as const;
export type Vorm = keyof typeof VORMNAMEN;
/** What a meeting can say of a proposal. */
export const OORDELEN = [{ code: 'positief', naam: 'Positief' }, { code: 'negatief', naam: 'Negatief' }] as const;
export const BESLUITEN = [{ code: 'instemmen', naam: 'Instemmen en naar alle partijen sturen' }, { code: 'afwijzen', naam: 'Niet instemmen' }] as const;
/** How a party answered. */
export const WIJZEN = [{ code: 'schriftelijk', naam: 'Schriftelijk, per brief of mail' }, { code: 'ondertekend', naam: 'Met een handtekening' }] as const;
export type Wijze = (typeof WIJZEN)[number]['code'];
/** `nr`: under which number what was written with it is kept. */
export type Antwoord = { akkoord: boolean; op: Dag; wijze: Wijze; nr: number };

export type WijzigingStand = Zaakstand & {
  status: Wijzigingstatus;
  vorm: Vorm;
  /** the version it changes, the day it is meant to begin, and the fingerprint of the text that the parties agree to */
  basis: Dag; vanaf: Dag; sha256: string;
  /** which parts of the regeling it changes; the codes of target groups that are new */
  delen: Deel[]; nieuwe_doelgroepen: string[];
  namens: string; op: Dag;
  /** the meetings it goes past; the last one decides */
  route: string[];
  adviezen: { overleg: string; oordeel: 'positief' | 'negatief'; op: Dag }[];
  besluit?: { overleg: string; uitkomst: 'instemmen' | 'afwijzen'; op: Dag };
  /** to whom it was sent, and by when an answer is asked for */
  verzonden?: { op: Dag; uiterlijk?: Dag; partijen: string[] };
  antwoorden: Record<string, Antwoord>;
  /** how many answers were given; a party may come back on its own */
  gegeven: number;
  vastgesteld?: { op: Dag; vanaf: Dag; zonder: string[] };
  ingetrokken_op?: Dag;
};
export type WijzigingGebeurtenis =
  | { soort: 'wijziging-voorgesteld'; gegevens: { regeling: string; namens: string; vorm: Vorm; basis: Dag; vanaf: Dag; sha256: string; delen: Deel[]; nieuwe_doelgroepen: string[]; route: string[] } }
  | { soort: 'wijziging-geadviseerd'; gegevens: { overleg: string; oordeel: 'positief' | 'negatief' } }
  | { soort: 'wijziging-besloten'; gegevens: { overleg: string; uitkomst: 'instemmen' | 'afwijzen' } }
  | { soort: 'wijziging-verzonden'; gegevens: { partijen: string[]; uiterlijk?: Dag } }
  | { soort: 'wijziging-beantwoord'; gegevens: { namens: string; akkoord: boolean; wijze: Wijze } }
  | { soort: 'wijziging-vastgesteld'; gegevens: { vanaf: Dag; sha256: string; zonder: string[] } }
  | { soort: 'wijziging-ingetrokken'; gegevens: { namens: string } };

/** The meeting whose turn it is; undefined once it has been decided on. */
export const overlegNu = ({ route, adviezen, besluit }: Pick<WijzigingStand, 'route' | 'adviezen' | 'besluit'>): string | undefined => (besluit ? undefined : route[adviezen.length]);
/** Is advice asked first, or is the next meeting the one that decides? */
const naAdvies = (route: readonly string[], gegeven: number): Wijzigingstatus => (gegeven < route.length - 1 ? 'advies' : 'besluit');

/** Parties that have not answered yet. */
export const nogNiet = ({ verzonden, antwoorden }: Pick<WijzigingStand, 'verzonden' | 'antwoorden'>): string[] => (verzonden?.partijen ?? []).filter((p) => !antwoorden[p]);
/** Parties that said no: the others may go on without them, if they say so (art. 13c). */
export const bezwaarVan = ({ antwoorden }: Pick<WijzigingStand, 'antwoorden'>): string[] => Object.keys(antwoorden).filter((p) => !antwoorden[p]!.akkoord).sort();

/** Parties that joined: on the cover, or in the register. */
export const aangesloten = (regeling: Regeling): string[] => regeling.partijen.filter((p) => p.ondertekend || p.register).map((p) => p.code);
/** The parties that must agree: of the kinds the regeling names. A new target group goes to everyone (P1.3). */
export const akkoordVan = (regeling: Regeling, nieuweDoelgroep: boolean): string[] =>
  aangesloten(regeling).filter((code) => nieuweDoelgroep || (regeling.wijziging?.akkoord_van ?? []).includes(regeling.partijen.find((p) => p.code === code)!.soort));

export const overlegnaam = (regeling: Regeling, code: string): string => regeling.overleg.find((o) => o.code === code)?.naam ?? code;

function pasToe(stand: WijzigingStand | undefined, g: WijzigingGebeurtenis & { gebeurd_op: Dag }): WijzigingStand {
  const op = g.gebeurd_op;
  if (g.soort === 'wijziging-voorgesteld') return { ...g.gegevens, op, status: naAdvies(g.gegevens.route, 0), adviezen: [], antwoorden: {}, gegeven: 0 };
  const s = stand!;
  switch (g.soort) {
    case 'wijziging-geadviseerd': return { ...s, adviezen: [...s.adviezen, { ...g.gegevens, op }], status: naAdvies(s.route, s.adviezen.length + 1) };
    case 'wijziging-besloten': return { ...s, besluit: { ...g.gegevens, op }, status: g.gegevens.uitkomst === 'instemmen' ? 'akkoord' : 'afgewezen' };
    case 'wijziging-verzonden': return { ...s, verzonden: { ...g.gegevens, op } };
    case 'wijziging-beantwoord': return { ...s, gegeven: s.gegeven + 1, antwoorden: { ...s.antwoorden, [g.gegevens.namens]: { akkoord: g.gegevens.akkoord, wijze: g.gegevens.wijze, op, nr: s.gegeven + 1 } } };
    case 'wijziging-vastgesteld': return { ...s, status: 'vastgesteld', vastgesteld: { op, vanaf: g.gegevens.vanaf, zonder: g.gegevens.zonder } };
    case 'wijziging-ingetrokken': return { ...s, status: 'ingetrokken', ingetrokken_op: op };
  }
}

const door = (regeling: Regeling, stap: Beurt['stap']) => regeling.stappen[stap]?.door ?? [];
/** Whose turn it is: the meeting, then each party that has not answered, then the service point. */
function beurten(regeling: Regeling, s: WijzigingStand): Beurt[] {
  const servicepunt = regeling.servicepunt.organisatie;
  if (s.status === 'advies') return [{ stap: 'regelingwijziging-adviseren', rollen: door(regeling, 'regelingwijziging-adviseren'), organisatie: servicepunt }];
  if (s.status === 'besluit') return [{ stap: 'regelingwijziging-besluiten', rollen: door(regeling, 'regelingwijziging-besluiten'), organisatie: servicepunt }];
  if (s.status !== 'akkoord') return [];
  const wachten = nogNiet(s);
  const uiterlijk = s.verzonden?.uiterlijk ? { uiterlijk: s.verzonden.uiterlijk } : {};
  if (wachten.length === 0) return [{ stap: 'regelingwijziging-vaststellen', rollen: door(regeling, 'regelingwijziging-vaststellen'), organisatie: servicepunt, uiterlijk: s.vanaf }];
  // What comes by letter is recorded by the service point, which also keeps after who has not answered.
  return [...wachten, ...(wachten.includes(servicepunt) ? [] : [servicepunt])].map((organisatie) => ({ stap: 'regelingwijziging-accorderen', rollen: door(regeling, 'regelingwijziging-accorderen'), organisatie, ...uiterlijk }));
}

export const REGELINGWIJZIGING: Zaakleer<WijzigingStand, WijzigingGebeurtenis> = {
  soort: 'regelingwijziging', woord: ['voorstel', 'voorstellen'], pasToe, beurten,
  kolommen: ({ status, vanaf, vastgesteld }) => ({ status: status === 'vastgesteld' ? 'klaar' : status === 'afgewezen' || status === 'ingetrokken' ? 'vervallen' : 'open', datum: vastgesteld?.vanaf ?? vanaf }),
  naam: (_, { vorm, vanaf, delen, vastgesteld }) => `${VORMNAMEN[vorm]} per ${zegDatum(vastgesteld?.vanaf ?? vanaf)}: ${delen.map((d) => DEELNAMEN[d].toLowerCase()).join(', ')}`,
  pad: (id) => `/wijzigingen/${id}`,
};

/** "Gemeente Haarlem, PréWonen" */
export const namenVan = (regeling: Regeling, partijen: readonly string[]): string => partijen.map((p) => partijnaam(regeling, p)).join(', ');
