import { loopt, volgendeTekst, VOORTGANG, type ActieGebeurtenis, type ActieStand } from '../../domain/inspanning/actie.ts';
import { OVER_VASTGOED } from '../../domain/inspanning/themas.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { voorDezelfden } from '../../domain/overleg/punten.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Zaaktekst } from '../../domain/zaak/leer.ts';
import { leesTeksten } from '../../storage/lezen/zaken.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** The owner says how it stands, or the service point for it; as long as it runs. */
export function vanEigenaar(regeling: Regeling, stand: ActieStand | undefined, wie: Handelaar): Uitkomst<null> {
  if (!stand || !loopt(stand)) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze actie is al afgerond.', wat: 'Is er meer te doen? Leg dan een nieuwe actie vast.' });
  return spreektVoor(wie, stand.eigenaar) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: `Deze actie is van ${partijnaam(regeling, stand.eigenaar)}.`, wat: 'Vraag de eigenaar of het Servicepunt om de stand bij te werken.' });
}
export const woningenVraag = (stand: ActieStand | undefined): Vragen => (stand && OVER_VASTGOED.includes(stand.thema) ? { woningen: { label: 'Om hoeveel woningen gaat het nu?', soort: 'aantal', max: 5000, hint: 'Laat leeg als dat niet is veranderd.' } } : {});

/** For whom its title is; what is written later is for the same. */
export type Bereik = Pick<Zaaktekst, 'voor' | 'dossier'>;
export const leestBereik = async (tx: Transactie, { id }: { id: string }): Promise<Bereik> => voorDezelfden((await leesTeksten(tx, [id])).find((t) => t.veld === 'titel'));

export const ACTIE_BIJWERKEN: Zaakactie<ActieStand, ActieGebeurtenis, Bereik> = {
  stap: 'actie-bijwerken',
  uitleg: 'Zeg hoe het staat. Wat er eerder stond, blijft te lezen.',
  leest: leestBereik,
  magNu: vanEigenaar,
  vragen: ({ stand }) => ({
    stand: { label: 'Hoe staat het ervoor?', soort: 'keuze', opties: VOORTGANG, verplicht: true },
    toelichting: { label: 'Wat is er gedaan, en wat volgt?', soort: 'lange-tekst', max: 2000, verplicht: true },
    uiterlijk: { label: 'Nieuwe laatste dag', soort: 'datum', hint: 'Laat leeg als de dag blijft. De eerste dag blijft zichtbaar.' },
    ...woningenVraag(stand),
  }),
  begin: ({ stand }) => ({ stand: stand?.stand === 'open' ? 'bezig' : stand?.stand }),
  beslis: ({ stand, invoer, op, bij }) => {
    const { uiterlijk, woningen, toelichting } = invoer as { uiterlijk?: string; woningen?: number; toelichting: string };
    if (uiterlijk && uiterlijk < op) return fout('uiterlijk', 'Deze dag is voorbij. Kies vandaag of een latere dag.');
    return gelukt({
      gebeurtenissen: [{ soort: 'actie-bijgewerkt', gegevens: { namens: stand!.eigenaar, stand: invoer.stand as 'open' | 'bezig', ...(uiterlijk ? { uiterlijk } : {}), ...(woningen !== undefined ? { woningen } : {}) } }],
      teksten: [{ nummer: volgendeTekst(stand!), veld: 'toelichting', tekst: toelichting, ...bij }],
    });
  },
};
