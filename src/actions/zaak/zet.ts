import { geweigerd, ONDERTUSSEN, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Zaakstand } from '../../domain/zaak/leer.ts';
import { begint, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { verbiedtBeleid, wasEerder } from '../../storage/fouten.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { ZAAKACTIES } from './register.ts';
import { alsStroomstap, soortVan, zaakstroom } from './zaakactie.ts';

const GEEN_STAP = geweigerd({ soort: 'niet-gevonden', reden: 'Deze stap is er niet.' });
/** The database has the last word; what it forbids is a refusal like any other. */
const NIET_VOOR_JOU = geweigerd({ soort: 'niet-bevoegd', reden: 'Deze stap mag je niet zetten, of niet voor deze organisatie.', wat: 'Vraag het Servicepunt of de uitstroomcoördinator om het vast te leggen.' });
const WELKE = geweigerd({ soort: 'niet-gevonden', reden: 'Er is niet gezegd waarbij deze stap hoort.', wat: 'Begin op de pagina zelf.' });

/** Takes a step on a zaak, in one transaction; without `id` it begins a new one. Gives back which one, and how it stands now. */
export async function zetZaakstap(kern: Kern, ingelogd: Ingelogd, stap: Zaakstap, id: string | undefined, invoer: unknown): Promise<Uitkomst<{ id: string; stand: Zaakstand }>> {
  const actie = ZAAKACTIES[stap];
  if (!actie) return GEEN_STAP;
  if (id === undefined && !begint(stap)) return WELKE;
  const vooraf = await actie.vooraf?.(kern, ingelogd, invoer);
  if (vooraf && !vooraf.ok) return vooraf;
  try {
    return await zetStap(kern, ingelogd, zaakstroom(soortVan(stap)), alsStroomstap(actie, kern.regelingen, vooraf?.waarde), id, invoer);
  } catch (fout) {
    // Two began the one with this key at once, or it was there already.
    if (wasEerder(fout)) return ONDERTUSSEN;
    if (verbiedtBeleid(fout)) return NIET_VOOR_JOU;
    throw fout;
  }
}
