import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { OORDELEN, overlegnaam, overlegNu, type WijzigingGebeurtenis, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG } from './namens.ts';

const niet = geweigerd({ soort: 'mag-niet-nu', reden: 'Er is nu geen advies te geven.', wat: 'Bekijk bij het voorstel wie aan zet is.' });

/** Art. 14c: the parties talk it over at the Evaluatietafel. */
export const regelingwijzigingAdviseren: Zaakactie<WijzigingStand, WijzigingGebeurtenis> = {
  stap: 'regelingwijziging-adviseren',
  uitleg: 'Wat vond het overleg van het voorstel? Daarna gaat het naar het overleg dat besluit.',
  magNu: (_, stand) => (stand?.status === 'advies' ? gelukt(null) : niet),
  vragen: ({ regeling, stand }) => ({
    ...OP_WELKE_DAG(`Op welke dag was de ${stand ? overlegnaam(regeling, overlegNu(stand) ?? '') : 'bespreking'}?`),
    oordeel: { label: 'Wat is het advies?', soort: 'keuze', verplicht: true, opties: OORDELEN },
    toelichting: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true },
  }),
  beslis: ({ stand, invoer }) => {
    const overleg = stand && overlegNu(stand);
    if (!overleg) return niet;
    return gelukt({
      gebeurtenissen: [{ soort: 'wijziging-geadviseerd', gegevens: { overleg, oordeel: invoer.oordeel as 'positief' | 'negatief' } }],
      teksten: [{ nummer: stand.adviezen.length + 1, veld: 'advies', tekst: invoer.toelichting as string }],
    });
  },
};
