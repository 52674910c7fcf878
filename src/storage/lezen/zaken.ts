import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { beurtenOp, type Beurt, type Zaaktekst } from '../../domain/zaak/leer.ts';
import type { Zaaksoort } from '../../domain/zaak/soorten.ts';
import type { Transactie } from '../verbinding.ts';
import { KOLOMMEN, type GeladenZaak } from '../zaken.ts';

export { laadZaak, metGeheugen, zaakMetSleutel, zakenVan, type GeladenZaak } from '../zaken.ts';

/* What the parties do together, as pages read it. Row-level security decides whether a zaak, and each text and paper of it, exists for the reader. */

export type Zaakregel = GeladenZaak & { /** whose turn it is */ beurten: Beurt[]; vanMij: boolean };
export type Zaaklezer = { regeling: string; rol: Rol; organisatie: string; vandaag: Dag };
/** Is the turn that `b` (an element of beurten) stands for there already? */
const isBegonnen = (vandaag: Dag) => sql`coalesce((b ->> 'vanaf')::date, '-infinity') <= ${vandaag}::date`;
/** Is it (of the zaak `k`) that of this role and organisation, and where it takes two, of this person? */
const beurtVan = ({ rol, organisatie, vandaag }: Zaaklezer) => sql`b -> 'rollen' ? ${rol} and coalesce(b ->> 'organisatie', ${organisatie}) = ${organisatie} and ${isBegonnen(vandaag)}
  and (b -> 'eenAnder' is null or voordeur.is_ander_dan_opsteller(k.id))`;

/** Open ones, mine first and the nearest last day first. What waits for its turn to come is not among them. */
export async function leesZaken(tx: Transactie, wie: Zaaklezer, keuze: { soort?: Zaaksoort; alleenMijn?: boolean; hoogstens: number }): Promise<{ rijen: Zaakregel[]; meer: boolean }> {
  const { rows } = await sql<Zaakregel>`select * from (
      select k.id, k.soort, k.volgnummer, k.status, k.datum::text, k.stand, k.beurten, m.uiterlijk, m.uiterlijk is not null as "vanMij"
      from voordeur.zaak k left join lateral (select min(coalesce(b ->> 'uiterlijk', 'infinity')) as uiterlijk from jsonb_array_elements(k.beurten) b where ${beurtVan(wie)}) m on true
      where k.regeling = ${wie.regeling} and k.status = 'open' and (${keuze.soort ?? null}::text is null or k.soort = ${keuze.soort ?? null})
        and (k.beurten = '[]' or exists (select from jsonb_array_elements(k.beurten) b where ${isBegonnen(wie.vandaag)}))) z
    where not ${keuze.alleenMijn ?? false} or "vanMij" order by "vanMij" desc, uiterlijk, datum, id limit ${keuze.hoogstens + 1}`.execute(tx);
  return { rijen: rows.slice(0, keuze.hoogstens).map((r) => ({ ...r, beurten: beurtenOp(r.beurten, wie.vandaag) })), meer: rows.length > keuze.hoogstens };
}

/** What was written in a zaak, as far as the reader may read it. */
export async function leesTeksten(tx: Transactie, zaken: readonly string[]): Promise<(Zaaktekst & { zaak: string; organisatie: string })[]> {
  if (zaken.length === 0) return [];
  const rijen = await tx.selectFrom('zaaktekst').select(['zaak_id', 'nummer', 'veld', 'tekst', 'voor', 'dossier_id', 'organisatie']).where('zaak_id', 'in', [...zaken]).orderBy('nummer').execute();
  return rijen.map((r) => ({ zaak: r.zaak_id, nummer: r.nummer, veld: r.veld, tekst: r.tekst, organisatie: r.organisatie, ...(r.voor ? { voor: r.voor } : {}), ...(r.dossier_id ? { dossier: r.dossier_id } : {}) }));
}

/** What happened in a zaak and by which organisation, the first first. */
export async function leesVerloop(tx: Transactie, zaak: string): Promise<{ soort: string; gegevens: Record<string, unknown>; gebeurd_op: string; vastgelegd_op: Date; organisatie: string }[]> {
  const { rows } = await sql<{ soort: string; gegevens: Record<string, unknown>; gebeurd_op: string; vastgelegd_op: Date; organisatie: string }>`
    select g.soort, g.gegevens, g.gebeurd_op::text, g.vastgelegd_op, coalesce(o.naam, g.organisatie) as organisatie
    from voordeur.gebeurtenis g left join voordeur.organisatie o on o.code = g.organisatie where g.stroom_id = ${zaak}::uuid order by g.volgnummer`.execute(tx);
  return rows;
}

export type Zaakstuk = { id: string; nummer: number; naam: string; soort: string; grootte: number; organisatie: string; op: Date };
/** The papers of a zaak that the reader may see, without what is in them. */
export const leesStukken = async (tx: Transactie, zaak: string): Promise<Zaakstuk[]> =>
  tx.selectFrom('zaakstuk').select(['id', 'nummer', 'naam', 'soort', 'grootte', 'organisatie', 'op']).where('zaak_id', '=', zaak).orderBy('nummer').orderBy('op').execute();

/** Any kind, by its id. */
export const zaakMetId = async (tx: Transactie, id: string): Promise<GeladenZaak | undefined> =>
  (await tx.selectFrom('zaak').select(KOLOMMEN).where('id', '=', id).executeTakeFirst()) as GeladenZaak | undefined;

/** A page in the order of ids, after `na`. */
export async function bladZaken(tx: Transactie, keuze: { soort?: Zaaksoort; status?: GeladenZaak['status'] }, na: string | undefined, hoogstens: number): Promise<GeladenZaak[]> {
  let vraag = tx.selectFrom('zaak').select(KOLOMMEN);
  if (keuze.soort) vraag = vraag.where('soort', '=', keuze.soort);
  if (keuze.status) vraag = vraag.where('status', '=', keuze.status);
  if (na) vraag = vraag.where('id', '>', na);
  return (await vraag.orderBy('id').limit(hoogstens).execute()) as unknown as GeladenZaak[];
}
