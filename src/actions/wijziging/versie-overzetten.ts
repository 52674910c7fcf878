import { gaatOverNaar } from '../../domain/wijziging/overgang.ts';
import { geweigerd, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** P2.e, P14: a later version took effect that says this dossier goes over to it (`overgang`). The program takes this step. */
export const versieOverzetten: Actie = {
  naam: 'versie-overzetten',
  uitleg: 'Er geldt een nieuwe versie van de regeling, en die zegt dat dossiers in deze fase eronder vallen. Wat er al is gebeurd en besloten, blijft zoals het was.',
  vragen: () => ({}),
  beslis: ({ stand, op, versies = [], vandaag = op }) => {
    const naar = gaatOverNaar(versies, stand, vandaag);
    return naar
      ? gelukt({ gebeurtenissen: [{ soort: 'versie-overgezet', gegevens: { versie: naar.geldig_vanaf } }] })
      : geweigerd({ soort: 'mag-niet-nu', reden: 'Dit dossier blijft onder zijn eigen versie van de regeling.', wat: 'Overgaan gebeurt alleen als een nieuwere versie zegt dat dossiers in deze fase overgaan.' });
  },
};
