import { werkBij } from '../../domain/aanvraag/bijwerken.ts';
import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { betrokkenen } from '../../domain/keten/betrokkenen.ts';
import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { pasToe } from '../../domain/keten/stand.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { openDossier, schrijfGebeurtenissen, schrijfGegevens, schrijfStand, schrijfTaken } from '../../storage/dossiers.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { GEEN_REGELING, inTransactie, type Gedaan, type Ingelogd, type Kern } from '../kern.ts';

const GEBEURD_OP: Vragen = { gebeurd_op: { label: 'Wanneer begon de aanvraag?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };

/**
 * Art. 3a: only a care organisation opens a dossier, for its own client; nobody else sees it until it is handed in.
 * Invoer: `gegevens` by group (at least `personalia.naam`), `gebeurd_op` optional.
 */
export async function dossierOpenen(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Gedaan & { kenmerk: string }>> {
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  if (!wie.regeling) return GEEN_REGELING;
  const mag = bevoegdVoorEigen(kern.regelingen.op(wie.regeling, vandaag), 'dossier-openen', wie);
  if (!mag.ok) return mag;
  if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) return geweigerd({ soort: 'ongeldig', reden: 'De invoer is geen object met velden.', wat: 'Stuur een object met "gegevens".' });
  const { gegevens: ruw, ...rest } = invoer as Record<string, unknown>;
  const gelezen = leesAntwoorden(GEBEURD_OP, rest, {});
  const op = (gelezen.ok ? (gelezen.waarde.gebeurd_op as string | undefined) : undefined) ?? vandaag;
  const regeling = op > vandaag ? undefined : versieOp(kern.regelingen.versies(wie.regeling), op);
  if (!regeling) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gebeurd_op', melding: op > vandaag ? 'Deze dag ligt in de toekomst. Laat leeg als het vandaag is.' : 'Op deze dag gold de regeling nog niet. Laat leeg als het vandaag is.' }] });
  const gegevens = werkBij(regeling, {}, ruw, lijstenVan(regeling), vandaag);
  const fouten = [...(gelezen.ok ? [] : gelezen.velden ?? []), ...(gegevens.ok ? [] : gegevens.velden ?? [])];
  if (gegevens.ok && !gegevens.waarde.personalia?.naam) fouten.push({ veld: 'gegevens.personalia.naam', melding: 'Vul de naam van de cliënt in.' });
  if (fouten.length > 0 || !gegevens.ok) return geweigerd({ soort: 'ongeldig', reden: fouten.length === 1 ? 'Eén antwoord klopt nog niet.' : `${fouten.length} antwoorden kloppen nog niet.`, velden: fouten });

  const gebeurtenis: DossierGebeurtenis = { soort: 'dossier-geopend', gegevens: { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: wie.organisatie } };
  const stand = pasToe(undefined, { ...gebeurtenis, gebeurd_op: op });
  const taken = takenVan(regeling, stand);
  const id = kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    const kenmerk = await openDossier(tx, { id, stand, taken, betrokkenen: betrokkenen(regeling, stand), kenmerk: regeling.kenmerk }, nu);
    await schrijfGebeurtenissen(tx, { id, soort: 'dossier', volgnummer: 0 }, [gebeurtenis], { actie: 'dossier-openen', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu });
    await schrijfGegevens(tx, id, gegevens.waarde, 1, nu);
    await schrijfStand(tx, id, 0, 1, stand, taken);
    await schrijfTaken(tx, { dossier: id }, taken);
    return gelukt({ dossier: id, versie: 1, stand, kenmerk });
  });
}
