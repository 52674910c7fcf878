import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import { laadZitting, onthoudtZich } from '../../storage/zitting.ts';

/**
 * Does something about the table's meeting stand in the way of this person deciding on this case? Whoever keeps out of a case does not
 * decide on it: in that meeting, nor afterwards or by another door. A decision names only an open meeting of one's own table.
 */
export async function beletselInZitting(tx: Transactie, dossier: string, invoer: Antwoorden): Promise<Uitkomst<null>> {
  const id = invoer.zitting as string | undefined;
  const zitting = id === undefined ? undefined : await laadZitting(tx, id);
  if (id !== undefined && !zitting) return geweigerd({ soort: 'ongeldig', reden: 'Deze zitting is niet gevonden.', wat: 'Zij is niet van jouw tafel.', velden: [{ veld: 'zitting', melding: 'Neem een open zitting van je eigen tafel, of laat leeg.' }] });
  if (zitting && zitting.stand.status !== 'open') return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze zitting is niet open.', wat: 'Open de zitting eerst, of besluit zonder zitting.' });
  if (await onthoudtZich(tx, dossier)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Je doet niet mee bij deze zaak.', wat: 'Een ander lid van de tafel neemt het besluit. Was het een vergissing, kies dan in de open zitting “Toch meedoen”.', bron: 'Awb, artikel 2:4' });
  return gelukt(null);
}
