import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { akkoordVan, BESLUITEN, overlegnaam, overlegNu, type WijzigingGebeurtenis, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG } from './namens.ts';

const niet = geweigerd({ soort: 'mag-niet-nu', reden: 'Over dit voorstel is nu geen besluit te nemen.', wat: 'Bekijk bij het voorstel wie aan zet is.' });

/** P2.e, P14 (art. 2e, 14c): the administrators consent or not. With their consent the text goes to all parties on that day. */
export const regelingwijzigingBesluiten: Zaakactie<WijzigingStand, WijzigingGebeurtenis> = {
  stap: 'regelingwijziging-besluiten',
  uitleg: 'Stemt het overleg in, dan gaat de tekst op die dag naar alle partijen en geeft elke partij antwoord.',
  magNu: (_, stand) => (stand?.status === 'besluit' ? gelukt(null) : niet),
  vragen: ({ regeling, stand }) => ({
    ...OP_WELKE_DAG(`Op welke dag was de vergadering${stand ? ` (${overlegnaam(regeling, overlegNu(stand) ?? '')})` : ''}?`),
    uitkomst: { label: 'Wat is besloten?', soort: 'keuze', verplicht: true, opties: BESLUITEN },
    motivering: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true },
  }),
  beslis: ({ regeling, versies, stand, invoer, op }) => {
    const overleg = stand && overlegNu(stand);
    if (!overleg) return niet;
    const uitkomst = invoer.uitkomst as 'instemmen' | 'afwijzen';
    const binnen = regeling.wijziging?.reageren_binnen;
    // Also who is a party under the version that it changes, where that one is still to begin.
    const partijen = [...new Set([regeling, ...versies.filter((v) => v.geldig_vanaf === stand.basis)].flatMap((r) => akkoordVan(r, stand.nieuwe_doelgroepen.length > 0)))];
    const verzonden: WijzigingGebeurtenis = { soort: 'wijziging-verzonden', gegevens: { partijen, ...(binnen ? { uiterlijk: plusTermijn(op, binnen) } : {}) } };
    return gelukt({
      gebeurtenissen: [{ soort: 'wijziging-besloten', gegevens: { overleg, uitkomst } }, ...(uitkomst === 'instemmen' ? [verzonden] : [])],
      teksten: [{ nummer: 50, veld: 'besluit', tekst: invoer.motivering as string }],
    });
  },
};
