import { sql } from 'kysely';
import type { WoningStand } from '../domain/keten/stand.ts';
import type { Taak } from '../domain/keten/taken.ts';
import type { WoningGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import type { Woningfeiten } from '../domain/woning/feiten.ts';
import type { Vermelding } from './dossiers.ts';
import { noteerAanleiding } from './post.ts';
import type { Transactie } from './verbinding.ts';

/* A list of homes between looking at it and taking it in, and the taking in of many at once. */

/** After so many seconds without life the taking in counts as broken off: it left nothing behind. */
const LEVEN = 30;

/** Keeps a list that was sent, instead of an earlier one of the same person; what others left behind for a day goes too. */
export async function bewaarInvoer(tx: Transactie, invoer: { id: string; organisatie: string; regeling: string; naam: string; rijen: readonly (readonly string[])[] }): Promise<void> {
  await sql`select voordeur.woninginvoer_opruimen()`.execute(tx);
  await sql`delete from voordeur.woninginvoer where bezig_op is null or bezig_op < now() - make_interval(secs => ${LEVEN})`.execute(tx);
  await sql`insert into voordeur.woninginvoer (id, account_id, organisatie, regeling, naam, rijen)
    values (${invoer.id}::uuid, voordeur.mijn_account(), ${invoer.organisatie}, ${invoer.regeling}, ${invoer.naam}, ${JSON.stringify(invoer.rijen)}::jsonb)`.execute(tx);
}

export async function wisInvoer(tx: Transactie, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from voordeur.woninginvoer where id = ${id}::uuid`.execute(tx);
  return numAffectedRows === 1n;
}

/** Claims a list for taking in. False when it is being taken in already, or gone. */
export async function beginInvoer(tx: Transactie, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update voordeur.woninginvoer set bezig_op = now(), gedaan = 0
    where id = ${id}::uuid and (bezig_op is null or bezig_op < now() - make_interval(secs => ${LEVEN}))`.execute(tx);
  return numAffectedRows === 1n;
}

/** Says how far it is, and that it lives; null: it stopped, and can be begun again. */
export async function meldVoortgang(tx: Transactie, id: string, gedaan: number | null): Promise<void> {
  await sql`update voordeur.woninginvoer set bezig_op = case when ${gedaan}::int is null then null else now() end, gedaan = coalesce(${gedaan}::int, 0) where id = ${id}::uuid`.execute(tx);
}

export type NieuweWoning = { id: string; stand: WoningStand; feiten: Woningfeiten; gebeurtenis: WoningGebeurtenis; taken: readonly Taak[] };

/** Puts in many homes in one statement each for rows, events and tasks. As one by one: the event, the state, whose turn it is, who hears of it. */
export async function openWoningen(tx: Transactie, woningen: readonly NieuweWoning[], v: Vermelding): Promise<void> {
  const rijen = woningen.map(({ id, stand, feiten }) => ({ id, versie: v.versie, regeling: stand.regeling, corporatie: stand.corporatie, gemeente: stand.gemeente, status: stand.status, sinds: stand.sinds, volgnummer: 1, stand, jongerenwoning: stand.jongerenwoning, ...feiten }));
  await sql`insert into voordeur.woning (id, versie, regeling, corporatie, gemeente, status, sinds, volgnummer, stand, jongerenwoning, adres, postcode, plaats, kamers, oppervlakte, verdieping, lift, gelijkvloers, kenmerken,
      huisdieren, energielabel, huur, servicekosten, huurvoorwaarden, bijzondere_woonvorm, woonvorm_voorwaarden, beschikbaar_vanaf, bezichtiging)
    select id, versie, regeling, corporatie, gemeente, status, sinds, volgnummer, stand, jongerenwoning, adres, postcode, plaats, kamers, oppervlakte, verdieping, lift, gelijkvloers, kenmerken,
      huisdieren, energielabel, huur, servicekosten, huurvoorwaarden, bijzondere_woonvorm, woonvorm_voorwaarden, beschikbaar_vanaf, bezichtiging
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as n (id uuid, versie date, regeling text, corporatie text, gemeente text, status text, sinds date, volgnummer int, stand jsonb, jongerenwoning boolean,
      adres text, postcode text, plaats text, kamers int, oppervlakte int, verdieping int, lift boolean, gelijkvloers boolean, kenmerken text[], huisdieren boolean, energielabel text, huur numeric, servicekosten numeric,
      huurvoorwaarden text, bijzondere_woonvorm boolean, woonvorm_voorwaarden text, beschikbaar_vanaf date, bezichtiging text)`.execute(tx);
  const gebeurtenissen = woningen.map(({ id, gebeurtenis }) => ({ id, soort: gebeurtenis.soort, gegevens: gebeurtenis.gegevens }));
  await sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
    select id, 1, 'woning', soort, 'aanbod', gegevens, ${v.gebeurdOp}::date, ${v.nu}::timestamptz, ${v.wie.account}::uuid, ${v.wie.organisatie}, ${v.actie}, ${v.regeling}, ${v.versie}::date, ''::bytea
    from jsonb_to_recordset(${JSON.stringify(gebeurtenissen)}::jsonb) as n (id uuid, soort text, gegevens jsonb)`.execute(tx);
  const taken = woningen.filter((w) => w.taken.length > 0).map(({ id, taken: t }) => ({ id, taken: t }));
  const { rows } = await sql<{ organisatie: string; rollen: string[] }>`select distinct t.organisatie, t.rollen
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as n (id uuid, taken jsonb) cross join lateral voordeur.taken_zetten(null, n.id, n.taken) t`.execute(tx);
  await noteerAanleiding(tx, rows);
}
