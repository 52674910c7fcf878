import { komers } from '../../domain/overleg/samenstelling.ts';
import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { partijopties, staatOp } from './gemeen.ts';

/** Opens the meeting with who is there. That a kind of party misses is said on its page, and holds nothing up. */
export const vergaderingBeginnen: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'vergadering-beginnen',
  uitleg: 'Kruis aan wie er is. Zij stellen straks het verslag vast.',
  magNu: (_, stand) => staatOp(stand, ['gepland'], 'Dit overleg is al begonnen of afgezegd.'),
  vragen: ({ regeling, stand }) => ({ aanwezig: { label: 'Welke organisaties zijn er?', soort: 'keuzes', verplicht: true, opties: partijopties(regeling, stand?.gevraagd) } }),
  begin: ({ stand }) => ({ aanwezig: komers(stand!) }),
  beslis: ({ stand, invoer, op }) => (op < stand!.datum ? fout('aanwezig', 'Deze dag is er nog niet. Verzet het overleg eerst naar vandaag.') : gelukt({ gebeurtenissen: [{ soort: 'vergadering-begonnen', gegevens: { aanwezig: invoer.aanwezig as string[] } }] })),
};
