import type { Route, Verzoek } from '../../http/route.ts';
import { artikelblad } from './artikelen.tsx';
import { gegevensdelingblad } from './gegevensdeling.tsx';
import { adres, metRegeling } from './kader.tsx';
import { regelingenlijst } from './lijst.tsx';
import { partijenblad } from './partijen.tsx';
import { sleutelblad } from './sleutel.tsx';
import { afsprakenblad } from './termijnen-en-criteria.tsx';
import { verantwoordingblad, verantwoordingbestand } from './verantwoording.tsx';
import { regelingtekst, verschilblad, versieblad } from './versies.tsx';

const lees = (pad: string, doe: (verzoek: Verzoek) => Response | Promise<Response>): Route => ({ methode: 'GET', pad, toegang: 'openbaar', doe });
/** A regeling opens at its first article. */
const naarEersteArtikel = metRegeling(({ c }, gelezen) => c.redirect(adres(gelezen, `artikelen/${gelezen.regeling.artikelen[0]!.code}`), 302));

/** The covenants, open to everyone: they are public agreements. */
export const regelingroutes: readonly Route[] = [
  lees('/regelingen', regelingenlijst),
  lees('/regelingen/:regeling', naarEersteArtikel),
  lees('/regelingen/:regeling/artikelen', naarEersteArtikel),
  lees('/regelingen/:regeling/artikelen/:code', metRegeling(artikelblad)),
  lees('/regelingen/:regeling/partijen', metRegeling(partijenblad)),
  lees('/regelingen/:regeling/gegevensdeling', metRegeling(gegevensdelingblad)),
  lees('/regelingen/:regeling/termijnen-en-criteria', metRegeling(afsprakenblad)),
  lees('/regelingen/:regeling/verdeelsleutel', metRegeling(sleutelblad)),
  lees('/regelingen/:regeling/versies', metRegeling(versieblad)),
  lees('/regelingen/:regeling/verschillen', metRegeling(verschilblad)),
  lees('/regelingen/:regeling/tekst', metRegeling(regelingtekst)),
  lees('/regelingen/:regeling/verantwoording', metRegeling(verantwoordingblad)),
  lees('/regelingen/:regeling/verantwoording/:stuk', metRegeling(verantwoordingblad)),
  lees('/regelingen/:regeling/verantwoording/:stuk/markdown', metRegeling(verantwoordingbestand)),
];
