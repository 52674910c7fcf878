import type { Opzeguitkomst } from '../../domain/huur/gebeurtenissen.ts';
import { OPZEGUITKOMSTEN } from '../../domain/huur/woorden.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** A notice the tenant agrees to can only be taken back; of any other the tenant or the judge has yet to speak. */
const mogelijk = ({ opzegging }: DossierStand) => OPZEGUITKOMSTEN.filter((u) => opzegging?.akkoord !== 'ja' || u.code === 'ingetrokken');

/** BW 7:272: what became of the notice. The lease ends by the tenant's agreement or the judge, and otherwise it runs on. */
export const opzeggingAfronden: Actie = {
  naam: 'opzegging-afronden',
  uitleg: 'De huur eindigt als de huurder akkoord is of als de rechter dat beslist. Anders loopt zij door, met alles wat erbij hoort.',
  vragen: (_, stand) => ({
    uitkomst: { label: 'Wat is de uitkomst?', soort: 'keuze', verplicht: true, opties: mogelijk(stand) },
    per: { label: 'Per welke dag eindigt de huur?', soort: 'datum', alleenAls: { veld: 'uitkomst', is: ['huurder-akkoord', 'rechter-ontbindt'] }, hint: 'De eerste dag waarop de huur niet meer loopt. Laat leeg als het de dag uit de opzegging is.' },
    opzeg_toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true },
  }),
  beslis: ({ stand, invoer, op }) => {
    const { uitkomst, per } = invoer as { uitkomst: Opzeguitkomst; per?: string };
    const { op: opgezegd } = stand.opzegging!;
    if (op < opgezegd) return fout('gebeurd_op', 'Deze dag ligt vóór de opzegging.');
    if (per && per < opgezegd) return fout('per', 'Deze dag ligt vóór de opzegging. Kies een latere dag.');
    return gelukt({ gebeurtenissen: [{ soort: 'opzegging-beslist', gegevens: { uitkomst, ...(per ? { per } : {}) }, verslag: { opzeg_toelichting: invoer.opzeg_toelichting } }] });
  },
};
