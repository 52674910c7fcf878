import { aanbodVervalt } from '../../domain/aanvraag/toestemming-gevolgen.ts';
import { geweigerd, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { doorvraag, doorWie } from './toestemmers.ts';

/** Art. 3b, AVG art. 7(3): withdrawing is as easy as giving, and works at once for everyone else. */
export const toestemmingIntrekken: Actie = {
  naam: 'toestemming-intrekken',
  uitleg: 'Alle andere organisaties zien dit dossier dan direct niet meer. De aanvraag ligt stil en een lopend aanbod vervalt. Dezelfde cliënt kan later opnieuw toestemming geven.',
  woning: 'van-aanbod',
  vragen: (_, __, vrager) => doorvraag('Wie trekt de toestemming in?', vrager),
  beslis: (situatie) => {
    const { stand, dossier, rol, op } = situatie;
    // The program takes back nothing but what may not stand any longer: consent of a representative, past the day the client had to decide.
    if (rol === 'systeem' && !(stand.zelf_toestemmen && stand.zelf_toestemmen.uiterlijk < op))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze toestemming vervalt niet vanzelf.', wat: 'De cliënt of de wettelijk vertegenwoordiger kan haar intrekken.', bron: 'BW 1:233' });
    const loopt = aanbodVervalt(stand);
    return gelukt({
      gebeurtenissen: [
        ...(loopt ? [{ soort: 'aanbod-ingetrokken' as const, gegevens: { reden: 'toestemming-ingetrokken' as const } }] : []),
        { soort: 'toestemming-ingetrokken', gegevens: { door: rol === 'systeem' ? 'wet' : doorWie(situatie) } },
      ],
      woning: loopt ? [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] : [],
    });
  },
};
