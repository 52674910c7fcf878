import type { Dag } from '../kalender/dag.ts';
import { maandenNa } from '../kalender/maanden.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { beurtVoor } from './beurt.ts';

/* A party that leaves: written notice with reasons, months ahead (art. 15f of the Pact); what is done about what still runs; the others go on (art. 13c). */

/** What still runs when a party goes. */
export const LOPEND = [{ code: 'dossiers', naam: 'Dossiers' }, { code: 'woningen', naam: 'Woningen' }, { code: 'signalen', naam: 'Open signalen' }] as const;
export type Lopend = (typeof LOPEND)[number]['code'];
export const AFSPRAKEN = [{ code: 'overdragen', naam: 'Een andere partij neemt ze over' }, { code: 'afmaken', naam: 'De partij maakt ze zelf af, ook na de laatste dag' }, { code: 'geen', naam: 'Er zijn er geen' }] as const;
export type Uittreedafspraak = (typeof AFSPRAKEN)[number]['code'];

export type UittredingStand = Zaakstand & {
  stap: 'gemeld' | 'afgesproken' | 'ingetrokken';
  partij: string;
  gemeld: Dag;
  /** the last day on which it takes part */
  laatste_dag: Dag;
  afspraken?: { op: Dag; per: Record<Lopend, { aantal: number; afspraak: Uittreedafspraak }> };
};
export type UittredingGebeurtenis =
  | { soort: 'uittreding-gemeld'; gegevens: { regeling: string; namens: string; laatste_dag: Dag } }
  | { soort: 'uittreding-afgesproken'; gegevens: { per: Record<Lopend, { aantal: number; afspraak: Uittreedafspraak }> } }
  | { soort: 'uittreding-ingetrokken'; gegevens: { namens: string } };

export const UITTREDING: Zaakleer<UittredingStand, UittredingGebeurtenis> = {
  soort: 'uittreding', woord: ['uittreding', 'uittredingen'],
  pasToe(stand, g) {
    if (g.soort === 'uittreding-gemeld') return { regeling: g.gegevens.regeling, stap: 'gemeld', partij: g.gegevens.namens, gemeld: g.gebeurd_op, laatste_dag: g.gegevens.laatste_dag };
    if (!stand) throw new RangeError('Een uittreding begint met een melding.');
    return g.soort === 'uittreding-ingetrokken' ? { ...stand, stap: 'ingetrokken' } : { ...stand, stap: 'afgesproken', afspraken: { op: g.gebeurd_op, per: g.gegevens.per } };
  },
  kolommen: ({ stap, laatste_dag }) => ({ status: stap === 'gemeld' ? 'open' : stap === 'afgesproken' ? 'klaar' : 'vervallen', datum: laatste_dag }),
  beurten: (regeling, { stap, laatste_dag }) => (stap === 'gemeld' ? beurtVoor(regeling, 'uittreding-afhandelen', laatste_dag) : []),
  naam: (regeling, { partij }) => `Uittreding van ${partijnaam(regeling, partij)}`,
  pad: (id) => `/partijen/uittredingen/${id}`,
};

/** The first day that can be the last one, counted in calendar months from the notice (art. 15f). */
export const eersteLaatsteDag = (gemeld: Dag, maanden: number): Dag => maandenNa(gemeld, maanden);
/** Has it left on this day? The last day still counts. */
export const isUit = ({ stap, laatste_dag }: Pick<UittredingStand, 'stap' | 'laatste_dag'>, vandaag: Dag): boolean => stap !== 'ingetrokken' && laatste_dag < vandaag;
