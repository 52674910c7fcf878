import { createHash } from 'node:crypto';
import { werkBij } from '../../domain/aanvraag/bijwerken.ts';
import { lijstenVan, type Groepgegevens } from '../../domain/aanvraag/formulier.ts';
import { overTeNemen } from '../../domain/aanvraag/overnemen.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { betrokkenen } from '../../domain/keten/betrokkenen.ts';
import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { AFGESLOTEN, pasToe } from '../../domain/keten/stand.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { geeindigd } from '../../domain/wijziging/einde.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import { gelukt, geweigerd, ongeldig, type Uitkomst } from '../../domain/uitkomst.ts';
import { laadDossier, leesGegevens, openDossier, opSlot, schrijfGebeurtenissen, schrijfGegevens, schrijfStand, schrijfTaken } from '../../storage/dossiers.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { GEEN_REGELING, inTransactie, isId, NIET_GEVONDEN, type Gedaan, type Ingelogd, type Kern } from '../kern.ts';

const VRAGEN: Vragen = {
  gebeurd_op: { label: 'Wanneer begon de aanvraag?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' },
  uit: { label: 'Uit welk afgesloten dossier neem je antwoorden over?', soort: 'tekst' },
  sleutel: { label: 'Kenmerk van dit verzoek', soort: 'tekst', max: 100 },
};

const fouten = (velden: { veld: string; melding: string }[]) =>
  ongeldig(velden);

/** The same form sent twice is one dossier: its id follows from who sent it and the key the form carried. */
function idUit(account: string, sleutel: string): string {
  const hex = createHash('sha256').update(`${account}|${sleutel}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** This key opened a dossier before, which the sender no longer sees. No more is told than of any dossier that is not shared. */
const AL_GEOPEND = { ...NIET_GEVONDEN, wat: `${NIET_GEVONDEN.wat} Begin een nieuwe aanvraag.` };
const bestaatAl = (fout: unknown): boolean => fout instanceof Error && 'constraint' in fout && fout.constraint === 'dossier_pkey';

/** What this key opened the first time; undefined when the sender does not see it. */
async function eerderMet(tx: Transactie, id: string): Promise<Uitkomst<Gedaan & { kenmerk: string }> | undefined> {
  const al = await laadDossier(tx, id);
  return al && gelukt({ dossier: id, versie: al.volgnummer, stand: al.stand, kenmerk: al.kenmerk });
}

/** The answers of an earlier application of one's own that was closed, as far as the reader may see them. */
async function antwoordenUit(tx: Transactie, uit: string, regeling: Regeling, organisatie: string, vandaag: string): Promise<Uitkomst<Groepgegevens>> {
  const eerder = isId(uit) ? await laadDossier(tx, uit.toLowerCase()) : undefined;
  if (!eerder || eerder.stand.regeling !== regeling.regeling || eerder.stand.zorgorganisatie !== organisatie) return NIET_GEVONDEN;
  if (!AFGESLOTEN.includes(eerder.stand.status)) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze aanvraag loopt nog.', wat: 'Opnieuw aanvragen kan als de aanvraag is afgesloten. Tot die tijd werk je haar bij.' });
  const gegevens = await leesGegevens(tx, eerder.id, 'stap', regeling.aanvraag.map((a) => a.groep));
  return gelukt(overTeNemen(regeling, gegevens, lijstenVan(regeling), vandaag));
}

/**
 * Art. 3a: only a care organisation opens a dossier, for its own client; nobody else sees it until it is handed in.
 * Invoer: `gegevens` by group (at least `personalia.naam`), or `uit`: the closed dossier to begin with the answers of;
 * `gebeurd_op` and `sleutel` optional. The same `sleutel` twice gives the dossier of the first time.
 */
export async function dossierOpenen(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Gedaan & { kenmerk: string }>> {
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  if (!wie.regeling) return GEEN_REGELING;
  const mag = bevoegdVoorEigen(kern.regelingen.op(wie.regeling, vandaag), 'dossier-openen', wie);
  if (!mag.ok) return mag;
  if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) return geweigerd({ soort: 'ongeldig', reden: 'De invoer is geen object met velden.', wat: 'Stuur een object met "gegevens".' });
  const { gegevens: ruw, ...rest } = invoer as Record<string, unknown>;
  const gelezen = leesAntwoorden(VRAGEN, rest, {});
  const { gebeurd_op, uit, sleutel } = (gelezen.ok ? gelezen.waarde : {}) as { gebeurd_op?: string; uit?: string; sleutel?: string };
  const op = gebeurd_op ?? vandaag;
  const regeling = op > vandaag ? undefined : versieOp(kern.regelingen.versies(wie.regeling), op);
  const eind = regeling ? undefined : geeindigd(kern.regelingen.versies(wie.regeling), op);
  if (eind) return eind;
  if (!regeling) return fouten([{ veld: 'gebeurd_op', melding: op > vandaag ? 'Deze dag ligt in de toekomst. Laat leeg als het vandaag is.' : 'Op deze dag gold de regeling nog niet. Laat leeg als het vandaag is.' }]);

  const gebeurtenis: DossierGebeurtenis = { soort: 'dossier-geopend', gegevens: { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: wie.organisatie } };
  const stand = pasToe(undefined, { ...gebeurtenis, gebeurd_op: op });
  const taken = takenVan(regeling, stand);
  const id = sleutel ? idUit(wie.account, sleutel) : kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    if (sleutel) {
      await opSlot(tx, [id]);
      const al = await eerderMet(tx, id);
      if (al) return al;
    }
    const eerder = uit === undefined ? gelukt<Groepgegevens>({}) : await antwoordenUit(tx, uit, regeling, wie.organisatie, vandaag);
    if (!eerder.ok) return eerder;
    const nieuw = werkBij(regeling, eerder.waarde, ruw, lijstenVan(regeling), vandaag);
    const gegevens = { ...eerder.waarde, ...(nieuw.ok ? nieuw.waarde : {}) };
    const velden = [...(gelezen.ok ? [] : gelezen.velden ?? []), ...(nieuw.ok ? [] : nieuw.velden ?? [])];
    if (nieuw.ok && !gegevens.personalia?.naam) velden.push({ veld: 'gegevens.personalia.naam', melding: 'Vul de naam van de cliënt in.' });
    if (velden.length > 0) return fouten(velden);

    const kenmerk = await openDossier(tx, { id, regeling, stand, taken, betrokkenen: betrokkenen(regeling, stand), kenmerk: regeling.kenmerk }, nu);
    await schrijfGebeurtenissen(tx, { id, soort: 'dossier', volgnummer: 0 }, [gebeurtenis], { actie: 'dossier-openen', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu });
    await schrijfGegevens(tx, id, gegevens, 1, nu);
    await schrijfStand(tx, id, 0, 1, regeling, stand, taken);
    await schrijfTaken(tx, { dossier: id }, taken);
    return gelukt({ dossier: id, versie: 1, stand, kenmerk });
  }).catch((fout: unknown) => {
    if (!sleutel || !bestaatAl(fout)) throw fout;
    // Sent twice at once: what one of them opened is seen only by a transaction that begins after it.
    return inTransactie(kern, token, async (tx) => (await eerderMet(tx, id)) ?? AL_GEOPEND);
  });
}
