import { sql } from 'kysely';
import type { Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import type { ZaakGebeurtenis, Zaakkolommen, Zaakstand, Zaaktekst } from '../domain/zaak/leer.ts';
import type { Zaaksoort } from '../domain/zaak/soorten.ts';
import { ZAAKLEREN, type Zaakrij } from '../domain/zaak/zaken.ts';
import type { Transactie } from './verbinding.ts';

/* What the steps on a zaak read and write. Row-level security decides whether it, and each text beside it, exists for the reader. */

export type GeladenZaak<S = Zaakstand> = { id: string; soort: Zaaksoort; volgnummer: number; status: Zaakkolommen['status']; datum: string | null; stand: S };
export const KOLOMMEN = ['id', 'soort', 'volgnummer', 'status', 'datum', 'stand'] as const;
const alsZaak = <S>(rij: { id: string; soort: string; volgnummer: number; status: string; datum: string | null; stand: unknown }): GeladenZaak<S> => rij as GeladenZaak<S>;

export async function laadZaak<S = Zaakstand>(tx: Transactie, id: string, soort: Zaaksoort): Promise<GeladenZaak<S> | undefined> {
  const rij = await tx.selectFrom('zaak').select(KOLOMMEN).where('id', '=', id).where('soort', '=', soort).executeTakeFirst();
  return rij && alsZaak<S>(rij);
}

/**
 * The same with its state as it follows from what happened; undefined for whom not all of that is to be read. A step decides by this: the row tells
 * lists and pages, and leaves out what is not for everyone who sees it.
 */
export async function uitGeheugen<S = Zaakstand>(tx: Transactie, zaak: GeladenZaak<S>): Promise<GeladenZaak<S> | undefined> {
  // What happened since the row was read is not of this state.
  const { rows } = await sql<Gebeurd<ZaakGebeurtenis>>`select soort, gegevens, gebeurd_op::text from voordeur.gebeurtenis
    where stroom_id = ${zaak.id}::uuid and stroom = 'zaak' and volgnummer <= ${zaak.volgnummer} order by volgnummer`.execute(tx);
  if (rows.length === 0 || rows.length !== zaak.volgnummer) return undefined;
  return { ...zaak, stand: rows.reduce<Zaakstand | undefined>(ZAAKLEREN[zaak.soort].pasToe, undefined) as S };
}

/** The same for a page: as far as the reader may know it, so as the row has it where not everything that happened is for them. */
export const metGeheugen = async <S = Zaakstand>(tx: Transactie, zaak: GeladenZaak<S>): Promise<GeladenZaak<S>> => (await uitGeheugen(tx, zaak)) ?? zaak;

/** The one with this key, such as the costs of a year. */
export async function zaakMetSleutel<S = Zaakstand>(tx: Transactie, regeling: string, soort: Zaaksoort, sleutel: string): Promise<GeladenZaak<S> | undefined> {
  const rij = await tx.selectFrom('zaak').select(KOLOMMEN).where('regeling', '=', regeling).where('soort', '=', soort).where('sleutel', '=', sleutel).executeTakeFirst();
  return rij && alsZaak<S>(rij);
}

/** All of a kind in the reader's own regeling, the latest day first. Kinds of which there can be very many are read by page instead. */
export async function zakenVan<S = Zaakstand>(tx: Transactie, regeling: string, soort: Zaaksoort, status?: Zaakkolommen['status']): Promise<GeladenZaak<S>[]> {
  const vraag = tx.selectFrom('zaak').select(KOLOMMEN).where('regeling', '=', regeling).where('soort', '=', soort);
  return (await (status ? vraag.where('status', '=', status) : vraag).orderBy(sql`datum desc nulls last, id`).execute()).map((r) => alsZaak<S>(r));
}

const alsRij = ({ kolommen: { status, datum, voor }, beurten, stand }: Zaakrij) =>
  ({ status, datum: datum ?? null, voor: voor ? [...voor] : null, beurten: JSON.stringify(beurten), stand: JSON.stringify(stand) });

/** Throws a unique violation when someone else began the one with the same key at the same moment. */
export async function openZaak(tx: Transactie, zaak: { id: string; soort: Zaaksoort; versie: string } & Zaakrij): Promise<void> {
  const { id, soort, versie, stand, kolommen } = zaak;
  await tx.insertInto('zaak').values({ id, soort, versie, regeling: stand.regeling, sleutel: kolommen.sleutel ?? null, volgnummer: 0, ...alsRij(zaak) }).execute();
}

/** False when someone else was first. */
export async function schrijfZaak(tx: Transactie, id: string, van: number, tot: number, rij: Zaakrij, teksten: readonly Zaaktekst[], organisatie: string): Promise<boolean> {
  const uitslag = await tx.updateTable('zaak').set({ volgnummer: tot, ...alsRij(rij) }).where('id', '=', id).where('volgnummer', '=', van).executeTakeFirst();
  if (uitslag.numUpdatedRows !== 1n) return false;
  for (const { nummer, veld, tekst, voor, dossier } of teksten)
    await tx.insertInto('zaaktekst').values({ zaak_id: id, nummer, veld, tekst, voor: voor ? [...voor] : null, dossier_id: dossier ?? null, organisatie })
      .onConflict((c) => c.columns(['zaak_id', 'nummer', 'veld']).doUpdateSet({ tekst, voor: voor ? [...voor] : null })).execute();
  return true;
}

/** Keeps a paper as it came; for the same readers as its point. */
export async function schrijfStuk(tx: Transactie, stuk: { id: string; zaak: string; nummer: number; naam: string; soort: string; inhoud: Uint8Array; voor?: readonly string[]; dossier?: string; organisatie: string }, nu: Date): Promise<void> {
  await tx.insertInto('zaakstuk').values({
    id: stuk.id, zaak_id: stuk.zaak, nummer: stuk.nummer, naam: stuk.naam, soort: stuk.soort, grootte: stuk.inhoud.byteLength, inhoud: Buffer.from(stuk.inhoud), voor: stuk.voor ? [...stuk.voor] : null, dossier_id: stuk.dossier ?? null, organisatie: stuk.organisatie, op: nu,
  }).execute();
}
