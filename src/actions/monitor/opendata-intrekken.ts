import { openstand, type RapportGebeurtenis, type RapportStand } from '../../domain/monitor/rapportzaak.ts';
import { INTREKREDENEN, type Intrekreden } from '../../domain/opendata/woorden.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** Takes open data back: nobody reads it any more, and everyone reads since when and why (P12.b). One person is enough, so that it can be quick. */
export const opendataIntrekken: Zaakactie<RapportStand, RapportGebeurtenis> = {
  stap: 'opendata-intrekken',
  uitleg: 'Vanaf nu kan niemand deze open data meer ophalen. Dat zij er was, wanneer je haar introk en waarom, blijft voor iedereen te lezen. Over deze periode komt geen nieuwe open data: wie de oude heeft, zou het verschil zien.',
  magNu: (_, stand) => (stand && openstand(stand) === 'openbaar' ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'Dit rapport is geen open data.' })),
  vragen: () => ({ reden: { label: 'Waarom trek je haar in?', soort: 'keuze', verplicht: true, opties: INTREKREDENEN.map(({ code, naam }) => ({ code, naam })), hint: 'Deze reden komt op de pagina met open data te staan.' } }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'opendata-ingetrokken', gegevens: { reden: invoer.reden as Intrekreden } }] }),
};
