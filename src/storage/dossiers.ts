import { sql } from 'kysely';
import type { Groepgegevens } from '../domain/aanvraag/formulier.ts';
import type { Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import type { VerdelingGebeurtenis } from '../domain/verdeling/besluiten.ts';
import type { ZittingGebeurtenis } from '../domain/beoordeling/zitting.ts';
import type { BuurtGebeurtenis } from '../domain/draagkracht/buurt.ts';
import type { ZaakGebeurtenis } from '../domain/zaak/leer.ts';
import type { Betrokkene } from '../domain/keten/betrokkenen.ts';
import type { Handelaar } from '../domain/keten/bevoegd.ts';
import type { DossierGebeurtenis, WoningGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import { GROEP_VAN } from '../domain/keten/gebeurtenissen.ts';
import { AFGESLOTEN, type DossierStand, type WoningStand } from '../domain/keten/stand.ts';
import type { Taak } from '../domain/keten/taken.ts';
import { wissenOp } from '../domain/privacy/bewaren.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Woningfeiten } from '../domain/woning/feiten.ts';
import { noteerAanleiding } from './post.ts';
import type { Transactie } from './verbinding.ts';

/* What a step reads and writes, in one transaction. Row-level security decides whether a dossier exists for the reader. */

export type GeladenDossier = { id: string; kenmerk: string; volgnummer: number; stand: DossierStand };
export type GeladenWoning = { id: string; adres: string; volgnummer: number; stand: WoningStand };
/** Under which step, by whom, for which version and when something was recorded. */
export type Vermelding = { actie: string; wie: Handelaar; regeling: string; versie: string; gebeurdOp: string; nu: Date };

/** Takes the lock of each stream, in a fixed order so that two steps never wait for each other, then reads. */
export async function opSlot(tx: Transactie, stromen: readonly string[]): Promise<void> {
  for (const stroom of [...new Set(stromen)].sort()) await sql`select voordeur.slot(${stroom}::uuid)`.execute(tx);
}

export async function laadDossier(tx: Transactie, id: string): Promise<GeladenDossier | undefined> {
  const rij = await tx.selectFrom('dossier').select(['id', 'kenmerk', 'volgnummer', 'stand']).where('id', '=', id).executeTakeFirst();
  return rij && { ...rij, stand: rij.stand as unknown as DossierStand };
}

export async function laadWoning(tx: Transactie, id: string): Promise<GeladenWoning | undefined> {
  const rij = await tx.selectFrom('woning').select(['id', 'adres', 'volgnummer', 'stand']).where('id', '=', id).executeTakeFirst();
  return rij && { ...rij, stand: rij.stand as unknown as WoningStand };
}

/** The data groups the reader may see; each call is written in the read log as `soort`. */
export async function leesGegevens(tx: Transactie, dossier: string, soort: 'pagina' | 'stap' | 'api', groepen?: readonly Groep[]): Promise<Groepgegevens> {
  const { rows } = await sql<{ groep: Groep; inhoud: Groepgegevens[Groep] }>`
    select groep, inhoud from voordeur.gegevens_lezen(${dossier}::uuid, ${soort}, ${groepen ? [...groepen] : null}::text[]) order by groep`.execute(tx);
  return Object.fromEntries(rows.map((r) => [r.groep, r.inhoud]));
}

/** Writes new versions of groups, tied to the event they came with (`volgnummer` of the dossier's stream). */
export async function schrijfGegevens(tx: Transactie, dossier: string, gegevens: Groepgegevens, volgnummer: number, nu: Date): Promise<void> {
  for (const [groep, inhoud] of Object.entries(gegevens))
    await sql`select voordeur.gegevens_vastleggen(${dossier}::uuid, ${groep}, ${JSON.stringify(inhoud)}::jsonb, ${volgnummer}, ${nu})`.execute(tx);
}

/** Appends to the memory. The row-level policy checks that it is written in the name of who is signed in. */
export async function schrijfGebeurtenissen(
  tx: Transactie, stroom: { id: string; soort: 'dossier' | 'woning' | 'zitting' | 'verdeling' | 'buurt' | 'zaak'; volgnummer: number }, gebeurtenissen: readonly (DossierGebeurtenis | WoningGebeurtenis | ZittingGebeurtenis | VerdelingGebeurtenis | BuurtGebeurtenis | ZaakGebeurtenis)[], v: Vermelding,
): Promise<void> {
  if (gebeurtenissen.length === 0) return;
  await tx.insertInto('gebeurtenis').values(gebeurtenissen.map((g, i) => ({
    stroom_id: stroom.id, volgnummer: stroom.volgnummer + i + 1, stroom: stroom.soort, soort: g.soort,
    groep: stroom.soort === 'dossier' ? GROEP_VAN[g.soort as DossierGebeurtenis['soort']] : stroom.soort === 'zitting' ? 'beoordeling' : 'aanbod', gegevens: JSON.stringify(g.gegevens),
    gebeurd_op: v.gebeurdOp, vastgelegd_op: v.nu, account_id: v.wie.account, organisatie: v.wie.organisatie, actie: v.actie,
    regeling: v.regeling, versie: v.versie, hash: Buffer.alloc(0),
  }))).execute();
}

/** The columns of the projection that follow from a state, its tasks and the terms of its regeling. */
export const projectie = (regeling: Regeling, stand: DossierStand, taken: readonly Taak[]) => ({
  zorgorganisatie: stand.zorgorganisatie, fase: stand.fase, status: stand.status, sinds: stand.sinds, toestemming: stand.toestemming === 'gegeven',
  tabblad: AFGESLOTEN.includes(stand.status) ? 'afgesloten' : stand.fase,
  volgende_termijn: taken.flatMap((t) => t.uiterlijk ?? []).sort()[0] ?? 'infinity',
  wissen_op: wissenOp(regeling, stand) ?? null,
});

export async function openDossier(tx: Transactie, dossier: { id: string; regeling: Regeling; stand: DossierStand; taken: readonly Taak[]; betrokkenen: readonly Betrokkene[]; kenmerk: string }, nu: Date): Promise<string> {
  const { id, regeling, stand, taken, betrokkenen } = dossier;
  const volg = (await sql<{ n: string }>`select nextval('voordeur.kenmerk') as n`.execute(tx)).rows[0]!.n;
  const kenmerk = `${dossier.kenmerk}-${stand.sinds.slice(0, 4)}-${volg.padStart(4, '0')}`;
  await tx.insertInto('dossier').values({
    id, kenmerk, regeling: stand.regeling, versie: stand.versie, geopend_op: stand.sinds,
    volgnummer: 0, stand: JSON.stringify(stand), ...projectie(regeling, stand, taken),
  }).execute();
  await verversBetrokkenen(tx, id, betrokkenen, nu);
  return kenmerk;
}

export async function schrijfStand(tx: Transactie, id: string, van: number, tot: number, regeling: Regeling, stand: DossierStand, taken: readonly Taak[]): Promise<boolean> {
  const uitslag = await tx.updateTable('dossier').set({ ...projectie(regeling, stand, taken), volgnummer: tot, stand: JSON.stringify(stand) }).where('id', '=', id).where('volgnummer', '=', van).executeTakeFirst();
  return uitslag.numUpdatedRows === 1n;
}

/** Replaces the open tasks of a dossier or home by those that follow from its new state. Whose turn it newly is may hear of it by mail. */
export async function schrijfTaken(tx: Transactie, over: { dossier: string } | { woning: string }, taken: readonly Taak[]): Promise<void> {
  const [dossier, woning] = 'dossier' in over ? [over.dossier, null] : [null, over.woning];
  const { rows: nieuw } = await sql<{ organisatie: string; rollen: string[] }>`select organisatie, rollen from voordeur.taken_zetten(${dossier}::uuid, ${woning}::uuid, ${JSON.stringify(taken)}::jsonb)`.execute(tx);
  await noteerAanleiding(tx, nieuw);
}

/**
 * Who is involved from now on; what they may see follows in the same call. The policies go by the database's clock:
 * where the program's runs ahead, nobody may have to wait until the database has caught up.
 */
export async function verversBetrokkenen(tx: Transactie, dossier: string, betrokkenen: readonly Betrokkene[], nu: Date): Promise<void> {
  await sql`select voordeur.betrokkenen_bijwerken(${dossier}::uuid, least(${nu}::timestamptz, now()), ${JSON.stringify(betrokkenen)}::jsonb)`.execute(tx);
}

/** What a step writes in the row of a home: all of its facts, or only the day from which it is available. */
export type Woningrij = { feiten?: Woningfeiten; jongerenwoning?: boolean; vanaf?: string };

export async function openWoning(tx: Transactie, id: string, versie: string, stand: WoningStand, feiten: Woningfeiten): Promise<void> {
  await tx.insertInto('woning').values({ id, versie, regeling: stand.regeling, corporatie: stand.corporatie, gemeente: stand.gemeente, status: stand.status, dossier_id: null, sinds: stand.sinds, volgnummer: 0, stand: JSON.stringify(stand), jongerenwoning: stand.jongerenwoning, ...feiten }).execute();
}

/** Only its own corporation, and only while nobody has been offered it: the policy sees to that. */
export async function wijzigWoning(tx: Transactie, id: string, { feiten, jongerenwoning, vanaf }: Woningrij): Promise<void> {
  const velden = { ...feiten, ...(jongerenwoning === undefined ? {} : { jongerenwoning }), ...(vanaf === undefined ? {} : { beschikbaar_vanaf: vanaf }) };
  await tx.updateTable('woning').set(velden).where('id', '=', id).execute();
}

/** False when someone else was first, or the home is not this person's to change. */
export async function schrijfWoning(tx: Transactie, id: string, volgnummer: number, stand: WoningStand): Promise<boolean> {
  const { rows } = await sql<{ gelukt: boolean }>`select voordeur.woning_bijwerken(${id}::uuid, ${volgnummer}, ${JSON.stringify(stand)}::jsonb) as gelukt`.execute(tx);
  return rows[0]!.gelukt;
}
