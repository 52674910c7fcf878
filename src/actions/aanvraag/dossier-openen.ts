import { werkBij } from '../../domain/aanvraag/bijwerken.ts';
import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { betrokkenen } from '../../domain/keten/betrokkenen.ts';
import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { pasToe } from '../../domain/keten/stand.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { openDossier, schrijfGebeurtenissen, schrijfGegevens, schrijfStand, schrijfTaken } from '../../storage/dossiers.ts';
import { inTransactie, type Gedaan, type Ingelogd, type Kern } from '../kern.ts';

/**
 * Art. 3a: only a care organisation opens a dossier, for its own client; nobody else sees it until it is handed in.
 * Invoer: `gegevens` by group (at least `personalia.naam`), `gebeurd_op` optional.
 */
export async function dossierOpenen(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Gedaan & { kenmerk: string }>> {
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  if (wie.rol !== 'begeleider' || !wie.regeling) return geweigerd({ soort: 'niet-bevoegd', reden: 'Alleen een begeleider van een zorgorganisatie begint een aanvraag.', bron: 'art. 3a' });
  const { gegevens: ruw, gebeurd_op: op = vandaag, ...rest } = (typeof invoer === 'object' && invoer !== null ? invoer : {}) as Record<string, unknown>;
  const vreemd = Object.keys(rest).map((veld) => ({ veld, melding: 'Dit veld bestaat hier niet. Wel: gegevens, gebeurd_op.' }));
  if (typeof op !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(op) || op > vandaag) vreemd.push({ veld: 'gebeurd_op', melding: 'Vul een dag in die niet in de toekomst ligt, als jjjj-mm-dd.' });
  if (vreemd.length > 0) return geweigerd({ soort: 'ongeldig', reden: 'De invoer klopt nog niet.', velden: vreemd });

  const regeling = kern.regelingen.op(wie.regeling, op as string);
  const gegevens = werkBij(regeling, {}, ruw, lijstenVan(regeling));
  if (!gegevens.ok) return gegevens;
  if (!gegevens.waarde.personalia?.naam) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gegevens.personalia.naam', melding: 'Vul de naam van de cliënt in.' }] });

  const gebeurtenis: DossierGebeurtenis = { soort: 'dossier-geopend', gegevens: { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: wie.organisatie } };
  const stand = pasToe(undefined, { ...gebeurtenis, gebeurd_op: op as string });
  const taken = takenVan(regeling, stand);
  const id = kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    const kenmerk = await openDossier(tx, { id, stand, taken, betrokkenen: betrokkenen(regeling, stand), kenmerk: regeling.kenmerk }, nu);
    await schrijfGebeurtenissen(tx, { id, soort: 'dossier', volgnummer: 0 }, [gebeurtenis], { actie: 'dossier-openen', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op as string, nu });
    await schrijfGegevens(tx, id, gegevens.waarde, nu);
    await schrijfStand(tx, id, 0, 1, stand, taken);
    await schrijfTaken(tx, { dossier: id }, taken);
    return gelukt({ dossier: id, versie: 1, stand, kenmerk });
  });
}
