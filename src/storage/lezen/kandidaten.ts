import { sql } from 'kysely';
import type { Kandidaat, Woningbeeld, Zoekprofiel } from '../../domain/matching/punten.ts';
import type { Status, Woningstatus } from '../../domain/keten/stand.ts';
import type { Transactie } from '../verbinding.ts';
import { leesProfielen, WACHT_SINDS, WACHTLIJST } from './lijsten.ts';
import type { Lezer } from './werk.ts';

/*
 * Who waits and which homes are free, as a ranking sees them. Only the search profile is read, of whoever the reader may see it of:
 * so everyone who sees a candidate ranks it the same. A fixed number of queries, however many wait.
 */

/** A candidate with what is shown beside it; the form of contract only for who may see the decision. */
export type Wachtende = { kandidaat: Kandidaat; zorgorganisatie: string; zorgnaam: string; contractvorm: string | null };
type Rij = {
  dossier: string; kenmerk: string; status: Status; wacht_sinds: string; wachtlijst: string; zoekgemeenten: string[]; urgentie_tot: string | null; bevestigd_op: string | null;
  zorgorganisatie: string; zorgnaam: string; contractvorm: string | null;
};

/** Why no home can be offered now; whoever is past the offer is no candidate any more. */
const STAAT: Partial<Record<Status, Kandidaat['staat']>> = { 'wacht-op-woning': 'wacht', gepauzeerd: 'gepauzeerd', 'weigering-wegen': 'weging', 'advies-gevraagd': 'aanbod', 'advies-gegeven': 'aanbod' };

/** What of a search profile is looked at, and nothing else of it. */
function profielUit(inhoud: Record<string, unknown> | undefined): Zoekprofiel {
  const { kamers, gelijkvloers, verdieping, jongerenwoning, huisdieren, huur_hoogstens, nabij, bijzondere_woonbehoeften } = (inhoud ?? {}) as Zoekprofiel;
  return Object.fromEntries(Object.entries({ kamers, gelijkvloers, verdieping, jongerenwoning, huisdieren, huur_hoogstens, nabij, bijzondere_woonbehoeften }).filter(([, w]) => w !== undefined && w !== null));
}

/** `zoektIn`: only who looks there or is on its list, and `ook`. `ids`: only these. */
export type Wachtendenvraag = { regeling: string; op: string; zoektIn?: string; ook?: string; ids?: readonly string[] };

/** Everyone on the waiting list on this day, with a home on offer or without, whose search profile the reader may see. Two queries; one line in the read log. */
export async function leesWachtenden(tx: Transactie, { organisatie, rol }: Lezer, { regeling, op, zoektIn, ook, ids }: Wachtendenvraag): Promise<Wachtende[]> {
  const waar = sql.join([
    sql`z.organisatie = ${organisatie} and z.rol = ${rol} and z.regeling = ${regeling} and z.tabblad in ('wachtlijst', 'aanbod') and 'zoekprofiel' = any (z.groepen)`,
    sql`d.status = any (${Object.keys(STAAT)}::text[]) and ${WACHT_SINDS} <= ${op}::date`,
    ...(zoektIn ? [sql`(${WACHTLIJST} = ${zoektIn} or jsonb_exists(coalesce(d.stand -> 'zoekgemeenten', '[]'), ${zoektIn}) or d.id = ${ook ?? null}::uuid)`] : []),
    ...(ids ? [sql`z.dossier_id = any (${[...ids]}::uuid[])`] : []),
  ], sql` and `);
  const { rows } = await sql<Rij>`select d.id as dossier, d.kenmerk, d.status, ${WACHT_SINDS} as wacht_sinds, ${WACHTLIJST} as wachtlijst, coalesce(d.stand -> 'zoekgemeenten', '[]') as zoekgemeenten,
      d.stand #>> '{wachtlijst,urgentie_tot}' as urgentie_tot, d.stand ->> 'bevestigd_op' as bevestigd_op, case when 'beoordeling' = any (z.groepen) then d.stand ->> 'contractvorm' end as contractvorm, d.zorgorganisatie, coalesce(o.naam, d.zorgorganisatie) as zorgnaam
    from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id left join voordeur.organisatie o on o.code = d.zorgorganisatie where ${waar}`.execute(tx);
  const profielen = await leesProfielen(tx, rows.map((r) => r.dossier));
  return rows.map(({ zorgorganisatie, zorgnaam, contractvorm, status, urgentie_tot, bevestigd_op, ...rest }) => ({
    zorgorganisatie, zorgnaam, contractvorm,
    kandidaat: { ...rest, staat: STAAT[status]!, ...(urgentie_tot ? { urgentie_tot } : {}), ...(bevestigd_op ? { bevestigd_op } : {}), profiel: profielUit(profielen.get(rest.dossier) as Record<string, unknown> | undefined) },
  }));
}

/** A home as the ranking sees it, with what is shown beside it. `buurt`: its neighbourhood, by identifier. */
export type Weegwoning = { beeld: Woningbeeld; regeling: string; adres: string; corporatienaam: string; status: Woningstatus; buurt?: string; beschikbaar_vanaf: string; /** the candidate the service point suggested */ voordracht?: { dossier: string; op: string } };
type Woningrij = {
  id: string; regeling: string; gemeente: string; corporatie: string; corporatienaam: string; status: Woningstatus; adres: string; kamers: number; huur: number; gelijkvloers: boolean; verdieping: number | null;
  jongerenwoning: boolean; huisdieren: boolean | null; kenmerken: string[]; buurt: string | null; beschikbaar_vanaf: string; voordracht: { dossier: string; op: string } | null;
};

const KOLOMMEN = sql`w.id, w.regeling, w.gemeente, w.corporatie, coalesce(o.naam, w.corporatie) as corporatienaam, w.status, w.adres, w.kamers, w.huur::float8 as huur, w.gelijkvloers, w.verdieping, w.jongerenwoning, w.huisdieren,
  w.kenmerken, w.buurt_id as buurt, w.beschikbaar_vanaf::text, w.stand -> 'voordracht' as voordracht`;

const alsWeegwoning = ({ regeling, adres, corporatienaam, status, buurt, beschikbaar_vanaf, voordracht, verdieping, huisdieren, ...w }: Woningrij): Weegwoning => ({
  regeling, adres, corporatienaam, status, beschikbaar_vanaf, ...(buurt ? { buurt } : {}), ...(voordracht ? { voordracht } : {}),
  beeld: { ...w, ...(verdieping === null ? {} : { verdieping }), ...(huisdieren === null ? {} : { huisdieren }) },
});

/** One home, if the reader may see it. */
export async function leesWeegwoning(tx: Transactie, id: string): Promise<Weegwoning | undefined> {
  const { rows } = await sql<Woningrij>`select ${KOLOMMEN} from voordeur.woning w left join voordeur.organisatie o on o.code = w.corporatie where w.id = ${id}::uuid`.execute(tx);
  return rows[0] && alsWeegwoning(rows[0]);
}

/** More free homes than this are not compared on one page. */
export const HOOGSTENS_WONINGEN = 1000;

/** The free homes of a regeling that the reader may see: a corporation its own, who keeps the overview all. */
export async function leesVrijeWeegwoningen(tx: Transactie, regeling: string): Promise<Weegwoning[]> {
  const { rows } = await sql<Woningrij>`select ${KOLOMMEN} from voordeur.woning w left join voordeur.organisatie o on o.code = w.corporatie
    where w.regeling = ${regeling} and w.status = 'vrij' order by w.beschikbaar_vanaf, w.id limit ${HOOGSTENS_WONINGEN}`.execute(tx);
  return rows.map(alsWeegwoning);
}
