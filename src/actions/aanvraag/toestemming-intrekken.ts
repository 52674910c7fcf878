import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { TOESTEMMERS } from './toestemmers.ts';

/** Art. 3b, AVG art. 7(3): withdrawing is as easy as giving, and works at once for everyone else. */
export const toestemmingIntrekken: Actie = {
  naam: 'toestemming-intrekken',
  uitleg: 'Alle andere organisaties zien dit dossier dan direct niet meer. De aanvraag ligt stil en een lopend aanbod vervalt. Dezelfde cliënt kan later opnieuw toestemming geven.',
  woning: 'van-aanbod',
  vragen: () => ({ door: { label: 'Wie trekt de toestemming in?', soort: 'keuze', verplicht: true, opties: TOESTEMMERS } }),
  beslis: ({ stand, invoer, dossier }) => {
    const loopt = stand.aanbod && stand.status !== 'woont';
    return gelukt({
      gebeurtenissen: [
        ...(loopt ? [{ soort: 'aanbod-ingetrokken' as const, gegevens: { reden: 'toestemming-ingetrokken' as const } }] : []),
        { soort: 'toestemming-ingetrokken', gegevens: { door: invoer.door as 'client' } },
      ],
      woning: loopt ? [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] : [],
    });
  },
};
