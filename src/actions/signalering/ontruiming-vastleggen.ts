import { inCenten, verdeelKosten } from '../../domain/signalering/kosten.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const GRONDEN = [{ code: 'huurachterstand', naam: 'Huurachterstand' }, { code: 'overlast', naam: 'Overlast' }, { code: 'anders', naam: 'Een andere grond' }] as const;

/** Art. 6d; W10: the last step, with the legal costs, which the parties the regeling names share in equal parts. */
export const ontruimingVastleggen: Actie = {
  naam: 'ontruiming-vastleggen',
  uitleg: 'Leg de ontruiming vast. Verdeelt de regeling de juridische kosten, dan rekent Voordeur het deel van elke partij uit.',
  vragen: (regeling) => ({
    ontruimd_op: { label: 'Op welke dag is de woning ontruimd?', soort: 'datum', verplicht: true },
    grond: { label: 'Op welke grond?', soort: 'keuze', verplicht: true, opties: GRONDEN },
    juridische_kosten: { label: 'Juridische kosten van de ontruiming', soort: 'bedrag', min: 0, max: 1_000_000, hint: regeling.wonen?.ontruimingskosten ? 'In euro. Laat leeg als je ze nog niet weet.' : 'In euro. De regeling verdeelt deze kosten niet.' },
    ontruiming_toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { ontruimd_op, grond, juridische_kosten } = invoer as { ontruimd_op: string; grond: 'huurachterstand' | 'overlast' | 'anders'; juridische_kosten?: number };
    if (ontruimd_op > op) return fout('ontruimd_op', 'Deze dag ligt in de toekomst. Leg de ontruiming vast als zij is geweest.');
    if (stand.sleutel && ontruimd_op < stand.sleutel.op) return fout('ontruimd_op', 'Deze dag ligt vóór de sleuteloverdracht.');
    const kosten = juridische_kosten === undefined ? undefined : inCenten(juridische_kosten);
    const delen = regeling.wonen?.ontruimingskosten?.delen;
    return gelukt({ gebeurtenissen: [{
      soort: 'ontruiming-vastgelegd',
      gegevens: { ontruimd_op, grond, ...(kosten === undefined ? {} : { kosten }), ...(kosten !== undefined && delen ? { aandelen: verdeelKosten(kosten, delen) } : {}) },
      verslag: { ontruiming_toelichting: invoer.ontruiming_toelichting },
    }] });
  },
};
