import type { Dag } from '../kalender/dag.ts';
import { dagenNa, maandenNa } from '../kalender/maanden.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { beurtVoor } from './beurt.ts';
import type { Partijsoort } from './rollen.ts';

/* A party that joins: received, advised on, decided, signed (art. 15 of the Pact); by signing only where the others agreed beforehand (Westfriesland, art. 18). */

export const ADVIEZEN = [{ code: 'toelaten', naam: 'Toelaten' }, { code: 'voorwaarden', naam: 'Toelaten als aan voorwaarden is voldaan' }, { code: 'niet-toelaten', naam: 'Niet toelaten' }] as const;
export const BESLUITEN = [{ code: 'toegelaten', naam: 'Toegelaten' }, { code: 'afgewezen', naam: 'Afgewezen' }] as const;
export type Advies = (typeof ADVIEZEN)[number]['code'];
export type Besluit = (typeof BESLUITEN)[number]['code'];

/** Who wants to join. An organisation, never a person. */
export type NieuwePartij = { code: string; naam: string; soort: Partijsoort; gecontracteerd_door?: string; werkgebied?: readonly string[]; certificaat?: { naam: string; geldig_tot: Dag } };

export const TOETREDINGSTANDEN = { ontvangen: 'wacht op advies', geadviseerd: 'wacht op besluit', 'te-tekenen': 'wacht op ondertekening', getekend: 'toegetreden', afgewezen: 'afgewezen', ingetrokken: 'ingetrokken' } as const;
export type ToetredingStand = Zaakstand & {
  stap: keyof typeof TOETREDINGSTANDEN;
  partij: NieuwePartij;
  ontvangen: Dag;
  advies?: { advies: Advies; op: Dag };
  besluit?: { besluit: Besluit; op: Dag };
  getekend?: Dag;
  /** the first day on which it counts as a party */
  actief_vanaf?: Dag;
};
export type ToetredingGebeurtenis =
  | { soort: 'toetreding-ontvangen'; gegevens: { regeling: string; partij: NieuwePartij; /** the others agreed beforehand */ zonder_besluit: boolean } }
  | { soort: 'toetreding-geadviseerd'; gegevens: { advies: Advies } }
  | { soort: 'toetreding-besloten'; gegevens: { besluit: Besluit } }
  | { soort: 'toetreding-ondertekend'; gegevens: { actief_vanaf: Dag; /** of the text of the version it is in from then on; absent when that could not be made */ sha256?: string } }
  | { soort: 'toetreding-ingetrokken'; gegevens: Record<never, never> };

export const TOETREDING: Zaakleer<ToetredingStand, ToetredingGebeurtenis> = {
  soort: 'toetreding', woord: ['toetreding', 'toetredingen'],
  pasToe(stand, g) {
    const op = g.gebeurd_op;
    if (g.soort === 'toetreding-ontvangen') return { regeling: g.gegevens.regeling, stap: g.gegevens.zonder_besluit ? 'te-tekenen' : 'ontvangen', partij: g.gegevens.partij, ontvangen: op };
    if (!stand) throw new RangeError('Een toetreding begint met een aanvraag.');
    switch (g.soort) {
      case 'toetreding-geadviseerd': return { ...stand, stap: 'geadviseerd', advies: { advies: g.gegevens.advies, op } };
      case 'toetreding-besloten': return { ...stand, stap: g.gegevens.besluit === 'toegelaten' ? 'te-tekenen' : 'afgewezen', besluit: { besluit: g.gegevens.besluit, op } };
      case 'toetreding-ondertekend': return { ...stand, stap: 'getekend', getekend: op, actief_vanaf: g.gegevens.actief_vanaf };
      case 'toetreding-ingetrokken': return { ...stand, stap: 'ingetrokken' };
    }
  },
  kolommen: ({ stap, ontvangen }) => ({ status: stap === 'getekend' ? 'klaar' : stap === 'afgewezen' || stap === 'ingetrokken' ? 'vervallen' : 'open', datum: ontvangen }),
  beurten(regeling, { stap, ontvangen, advies, besluit }) {
    const t = regeling.toetreding;
    const na = (dag: Dag, maanden: number | undefined) => (maanden === undefined ? undefined : maandenNa(dag, maanden));
    if (stap === 'ontvangen') return beurtVoor(regeling, 'toetreding-adviseren', na(ontvangen, t?.advies_maanden));
    if (stap === 'geadviseerd') return beurtVoor(regeling, 'toetreding-besluiten', na(advies!.op, t?.besluit_maanden));
    return stap === 'te-tekenen' ? beurtVoor(regeling, 'toetreding-ondertekenen', na(besluit?.op ?? ontvangen, t?.tekenen_maanden)) : [];
  },
  naam: (_, { partij }) => `Toetreding van ${partij.naam}`,
  pad: (id) => `/partijen/toetredingen/${id}`,
};

/** The short fixed name of a party: letters, digits and hyphens; another number behind it when that is taken. */
export function partijcode(naam: string, bezet: ReadonlySet<string>): string {
  const kaal = naam.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '') || 'partij';
  for (let n = 1; ; n++) {
    const code = n === 1 ? kaal : `${kaal}-${n}`;
    if (!bezet.has(code)) return code;
  }
}

/** The party as the regeling has it, once it has signed (art. 15e). */
export const alsPartij = ({ partij: { gecontracteerd_door: _, werkgebied, certificaat, ...partij }, getekend }: ToetredingStand): Regeling['partijen'][number] => ({
  ...partij, ondertekend: true, register: true, ...(werkgebied && werkgebied.length > 0 ? { werkgebied: [...werkgebied] } : {}), ...(certificaat ? { certificaat } : {}), bron: `toegetreden door ondertekening op ${getekend}`,
});

/** The first day it can count as a party: the day after it signed, never before today, and after the newest version begins. */
export const actiefVanaf = (getekend: Dag, vandaag: Dag, nieuwste: Dag): Dag => [dagenNa(getekend, 1), vandaag, dagenNa(nieuwste, 1)].sort().at(-1)!;

/** The text of a version with one party more, first in its list; undefined for a text whose list of parties is written in another way. */
export function tekstMetPartij(tekst: string, partij: Regeling['partijen'][number], vanaf: Dag): string | undefined {
  const lijst = /^partijen:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?=([ \t]*)- )/m.exec(tekst);
  if (!lijst) return undefined;
  const plek = lijst.index + lijst[0].length;
  const erbij = `${tekst.slice(0, plek)}${lijst[1]}- ${JSON.stringify(partij)}\n${tekst.slice(plek)}`;
  return erbij.replace(/^geldig_vanaf:.*$/m, `geldig_vanaf: ${vanaf}`);
}
