import type { Dag } from '../kalender/dag.ts';
import { dagenNa } from '../kalender/maanden.ts';
import type { Intrekreden } from '../opendata/woorden.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { zegPeriode, type Periode } from './periode.ts';

/**
 * A report that was adopted: over which period, as known on which day, and the mark of what was frozen. `openSha256`: that of the open version that was
 * made ready with it, if it was; someone else makes that public, or does not (`besloten`), and it can be withdrawn.
 */
export type RapportStand = Zaakstand & {
  periode: Periode; bekendOp?: Dag; sha256: string; op: Dag;
  openSha256?: string; poging?: number;
  besloten?: { besluit: Openbesluit; op: Dag };
  ingetrokken?: { reden: Intrekreden; op: Dag };
};
export const OPENBESLUITEN = ['openbaar', 'niet-openbaar'] as const;
export type Openbesluit = (typeof OPENBESLUITEN)[number];
export type RapportGebeurtenis =
  | { soort: 'rapport-vastgesteld'; gegevens: { regeling: string; van: Dag; tot: Dag; bekend_op?: Dag; sha256: string; open_sha256?: string; /** the how many-th time this period was made ready, from the second on */ poging?: number } }
  | { soort: 'opendata-besloten'; gegevens: { besluit: Openbesluit; open_sha256: string } }
  | { soort: 'opendata-ingetrokken'; gegevens: { reden: Intrekreden } };

/** Where the open version of a report stands. */
export type Openstand = 'geen' | 'klaargezet' | 'openbaar' | 'niet-openbaar' | 'ingetrokken';
export const openstand = ({ openSha256, besloten, ingetrokken }: RapportStand): Openstand => (ingetrokken ? 'ingetrokken' : openSha256 === undefined ? 'geen' : besloten?.besluit ?? 'klaargezet');
export const OPENSTANDNAMEN: Readonly<Record<Openstand, string>> = { geen: 'Nee', klaargezet: 'Staat klaar', openbaar: 'Openbaar', 'niet-openbaar': 'Niet openbaar gemaakt', ingetrokken: 'Ingetrokken' };

/** A period is open once, and what was never shown does not count; other reports over it can be as many as there are. */
const opensleutel = ({ van, tot }: Periode, poging: number | undefined): string => `open:${van}:${tot}${poging ? `:${poging}` : ''}`;
/** So many days after it was made ready somebody else says whether it becomes public. */
const BESLISDAGEN = 14;

export const RAPPORT: Zaakleer<RapportStand, RapportGebeurtenis> = {
  soort: 'rapport', woord: ['rapport', 'rapporten'],
  pasToe: (stand, { gebeurd_op: op, ...g }) => {
    switch (g.soort) {
      case 'rapport-vastgesteld': {
        const { regeling, van, tot, bekend_op, sha256, open_sha256, poging } = g.gegevens;
        return { regeling, periode: { van, tot }, ...(bekend_op ? { bekendOp: bekend_op } : {}), sha256, ...(open_sha256 ? { openSha256: open_sha256 } : {}), ...(poging ? { poging } : {}), op };
      }
      case 'opendata-besloten': return { ...stand!, besloten: { besluit: g.gegevens.besluit, op } };
      case 'opendata-ingetrokken': return { ...stand!, ingetrokken: { reden: g.gegevens.reden, op } };
    }
  },
  kolommen: (stand) => ({ status: openstand(stand) === 'klaargezet' ? 'open' : 'klaar', datum: stand.periode.van, ...(stand.openSha256 ? { sleutel: opensleutel(stand.periode, stand.poging) } : {}) }),
  beurten: (regeling, stand) => (openstand(stand) === 'klaargezet' ? [{ stap: 'opendata-vaststellen', rollen: regeling.stappen['opendata-vaststellen']?.door ?? [], uiterlijk: dagenNa(stand.op, BESLISDAGEN), eenAnder: true }] : []),
  naam: (_, { periode }) => `Rapport over ${zegPeriode(periode)}`,
  pad: (id) => `/monitor/rapporten/${id}`,
};
