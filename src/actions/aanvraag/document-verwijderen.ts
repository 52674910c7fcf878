import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { wisDocument } from '../../storage/documenten.ts';
import { laadDossier, opSlot } from '../../storage/dossiers.ts';
import { magNu } from '../../domain/keten/bevoegd.ts';
import { inTransactie, isId, NIET_GEVONDEN, type Ingelogd, type Kern } from '../kern.ts';

const NIET_VAN_JOU = geweigerd({ soort: 'niet-gevonden', reden: 'Dit document is niet gevonden.', wat: 'Het is al verwijderd, of een andere organisatie heeft het toegevoegd. Alleen wie het toevoegde, kan het verwijderen.' });

/** Art. 12c: who supplied a document can take it away while the dossier runs. Its name and content are wiped at once. */
export async function documentVerwijderen(kern: Kern, { token }: Ingelogd, dossierId: string, documentId: string): Promise<Uitkomst<null>> {
  if (!isId(dossierId)) return NIET_GEVONDEN;
  return inTransactie(kern, token, async (tx) => {
    await opSlot(tx, [dossierId.toLowerCase()]);
    const dossier = await laadDossier(tx, dossierId);
    if (!dossier) return NIET_GEVONDEN;
    const open = magNu(kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie), 'gegevens-bijwerken', dossier.stand);
    if (!open.ok) return { ...open, reden: 'Documenten verwijderen kan niet meer: de aanvraag is afgesloten.' };
    return isId(documentId) && (await wisDocument(tx, dossierId, documentId, kern.klok())) ? gelukt(null) : NIET_VAN_JOU;
  });
}
