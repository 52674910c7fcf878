import { bestandsnaam } from '../../domain/aanvraag/bestandsnaam.ts';
import { MEESTE_DOCUMENTEN } from '../../domain/aanvraag/bestandssoort.ts';
import { magToevoegen } from '../../domain/aanvraag/documentgroepen.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { pasToe } from '../../domain/keten/stand.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { schrijfDocument } from '../../storage/documenten.ts';
import { zichtbareGroepen } from '../../storage/lezen/documenten.ts';
import { laadDossier, opSlot, schrijfGebeurtenissen, schrijfStand, schrijfTaken, type GeladenDossier } from '../../storage/dossiers.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import { keur } from '../../keuring/keur.ts';
import { inTransactie, isId, NIET_GEVONDEN, type Ingelogd, type Kern } from '../kern.ts';

/** A file as it was sent: the group chosen, the name the sender's computer gave it, and its content. */
export type GestuurdDocument = { groep?: string; naam: string; inhoud?: Uint8Array };

/**
 * Art. 12c: each party answers for what it supplies. Adds a document to a data group; who sees the group sees it. Sending the
 * same file twice keeps it once. Once the application is handed in, the others find on the timeline that something came.
 */
export async function documentToevoegen(kern: Kern, { wie, token }: Ingelogd, dossierId: string, gestuurd: GestuurdDocument): Promise<Uitkomst<'toegevoegd' | 'stond-er-al'>> {
  if (!isId(dossierId)) return NIET_GEVONDEN;
  const id = dossierId.toLowerCase();
  const nu = kern.klok();
  // Before the dossier is held for this: looking through a file takes a while, and others work on the dossier meanwhile.
  const soort = gestuurd.inhoud ? await keur(gestuurd.inhoud, kern.virusscan) : GEEN_BESTAND;
  return inTransactie(kern, token, async (tx) => {
    await opSlot(tx, [id]);
    const dossier = await laadDossier(tx, id);
    if (!dossier) return NIET_GEVONDEN;
    const regeling = kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie);
    const groep = magToevoegen(regeling, dossier.stand, wie, await zichtbareGroepen(tx, id), gestuurd.groep);
    if (!groep.ok || !soort.ok) return samen(groep, soort);

    const document = { id: kern.nieuwId(), dossier: id, groep: groep.waarde, naam: bestandsnaam(gestuurd.naam, soort.waarde), soort: soort.waarde, inhoud: gestuurd.inhoud! };
    const hoe = await schrijfDocument(tx, document, nu);
    if (hoe === 'vol') return geweigerd({ soort: 'mag-niet-nu', reden: `Bij dit dossier staan al ${MEESTE_DOCUMENTEN} documenten. Meer kan niet.`, wat: 'Verwijder eerst een document dat niet meer nodig is, of voeg documenten samen tot één PDF.' });
    if (hoe === 'toegevoegd' && dossier.stand.status !== 'concept') await meld(tx, { dossier, regeling, wie, groep: groep.waarde, nu });
    return gelukt(hoe);
  });
}

const GEEN_BESTAND = fout('bestand', 'Kies een bestand.');

/** Both faults of a form at once; not being allowed goes before a wrong file. */
function samen(groep: Uitkomst<Groep>, soort: Uitkomst<unknown>): Uitkomst<never> {
  const velden = [groep, soort].flatMap((u) => (u.ok ? [] : u.velden ?? []));
  const eerste = !groep.ok ? groep : soort;
  if (eerste.ok) throw new Error('There is nothing to refuse.');
  return eerste.soort === 'ongeldig' ? { ...eerste, velden } : eerste;
}

/** The memory says that something came, in which group and from whom; not what. */
async function meld(tx: Transactie, { dossier, regeling, wie, groep, nu }: { dossier: GeladenDossier; regeling: Regeling; wie: Ingelogd['wie']; groep: Groep; nu: Date }): Promise<void> {
  const op = vandaagIn(nu);
  const gebeurtenis = { soort: 'gegevens-bijgewerkt' as const, gegevens: { groepen: [groep] } };
  const stand = pasToe(dossier.stand, { ...gebeurtenis, gebeurd_op: op });
  const taken = takenVan(regeling, stand);
  await schrijfGebeurtenissen(tx, { id: dossier.id, soort: 'dossier', volgnummer: dossier.volgnummer }, [gebeurtenis], { actie: 'gegevens-bijwerken', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu });
  await schrijfStand(tx, dossier.id, dossier.volgnummer, dossier.volgnummer + 1, regeling, stand, taken);
  await schrijfTaken(tx, { dossier: dossier.id }, taken);
}
