import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { BEGELEIDING_GROEP } from '../../domain/begeleiding/gebeurtenissen.ts';
import { HUUR_GROEP } from '../../domain/huur/gebeurtenissen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import type { DossierGebeurtenis, Gebeurd } from '../../domain/keten/gebeurtenissen.ts';
import { herbouw, type DossierStand } from '../../domain/keten/stand.ts';
import { SOORT_VAN_STAP, type Termijnsoort } from '../../domain/monitor/termijnsoorten.ts';
import type { Woonleven } from '../../domain/monitor/wooncijfers.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { SIGNALERING_GROEP } from '../../domain/signalering/gebeurtenissen.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';
import { blader, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';
import { legLezingVast } from './inzage.ts';
import type { Lezer } from './werk.ts';

/*
 * Who lives there: everyone with a key, until nobody has to follow them any more. Starts from what the reader has sight of; a row
 * carries the groups its reader sees, and the page shows no part of the state that those do not open.
 */

/** Where a tenant stands: in the ordinary course, with more around the table, or left and still followed. */
export const BEWONERSTANDEN = ['woont', 'opgeschaald', 'nazorg'] as const;
export type Bewonerstand = (typeof BEWONERSTANDEN)[number];
/** What can be asked for beside it: any term late, a signal open, an evaluation nobody agreed to. */
export const KENMERKEN = ['laat', 'signaal', 'vaststellen'] as const;
export type Kenmerk = (typeof KENMERKEN)[number];

export type Bewonerfilter = {
  vandaag: string;
  stand?: Bewonerstand; kenmerk?: Kenmerk; /** a term of this kind is late */ soort?: Termijnsoort;
  /** handled by me, or by whom I stand in for */
  mijn?: boolean; /** versions that say something of living there, as "regeling jjjj-mm-dd": only dossiers under these; absent = all */ versies?: readonly string[]; zorg?: string; corporatie?: string; ids?: readonly string[];
};
export type Bewonertaak = { stap: Stap; organisatie: string; uiterlijk: string; streven: boolean; /** our turn */ ons: boolean };
export type Bewonerregel = {
  sleutel: string; id: string; kenmerk: string; regeling: string; versie: string; zorgorganisatie: string; stand: Bewonerstand; groepen: Groep[];
  /** the whole state: only to be shown through the groups of the row */
  inhoud: DossierStand;
  adres: string | null; /** what is someone's turn, as far as the reader may know, the nearest term first */ taken: Bewonertaak[];
};

const ZIET = (groep: Groep): Sqldeel => sql`${groep} = any (z.groepen)`;
const STAND = sql<Bewonerstand>`case when d.status = 'nazorg' then 'nazorg' when z.tabblad = 'signalering' then 'opgeschaald' else 'woont' end`;
const SOORTEN = sql`${JSON.stringify(SOORT_VAN_STAP)}::jsonb`;
const laat = (vandaag: string): Sqldeel => sql`voordeur.taak t where t.dossier_id = z.dossier_id and t.uiterlijk < ${vandaag}::date and not t.streven`;
const laatsoorten = (vandaag: string): Sqldeel => sql`array(select distinct coalesce(${SOORTEN} ->> t.stap, 'anders') from ${laat(vandaag)} order by 1)`;
const OPEN_SIGNAAL = sql`(${ZIET('signalering')} and jsonb_path_exists(d.stand, '$.signalen[*] ? (!exists(@.gesloten_op) && !exists(@.vervallen))'))`;
const VAST_TE_STELLEN = sql`(${ZIET('evaluatie')} and jsonb_path_exists(d.stand, '$.evaluaties[*] ? (!exists(@.vastgesteld) && !exists(@.vervallen))'))`;
const mijn = (vandaag: string): Sqldeel => sql`z.dossier_id in (select voordeur.in_behandeling('mij', ${vandaag}::date))`;
/** The landlord: as the home was swapped, where the reader sees that, else as the key was handed over. */
const CORPORATIE = sql`coalesce(case when ${ZIET('aanbod')} then d.stand #>> '{aanbod,corporatie}' end, d.stand #>> '{sleutel,corporatie}')`;
const HUUREINDE = sql`case when ${ZIET('huur')} and d.status = 'woont' and d.stand #>> '{contract,omgezet_op}' is null then coalesce((d.stand #>> '{contract,einddatum}')::date, 'infinity') else 'infinity'::date end`;
const INDICATIE = sql`case when ${ZIET('begeleiding')} then coalesce((select (p.p ->> 'indicatie_tot')::date from jsonb_array_elements(d.stand -> 'begeleiding') with ordinality p (p, nr)
  where not jsonb_exists(p.p, 'tot') and not jsonb_exists(p.p, 'vervallen') order by nr desc limit 1), 'infinity') else 'infinity'::date end`;

/** The orders the list can have: what is late longest and then the nearest term, the longest there, the first lease to end, the first indication to end. */
export const BEWONERSORTERINGEN = ['termijn', 'sinds', 'huur', 'indicatie'] as const;
export type Bewonersortering = (typeof BEWONERSORTERINGEN)[number];
const ID = { deel: sql`z.dossier_id`, type: 'uuid' } as const;
const sorteringen = (vandaag: string): Record<Bewonersortering, Sortering> => ({
  termijn: { kolommen: [{ deel: sql`coalesce((select min(t.uiterlijk) from ${laat(vandaag)}), 'infinity')`, type: 'date' }, { deel: sql`z.volgende_termijn`, type: 'date' }, ID] },
  sinds: { kolommen: [{ deel: sql`coalesce((d.stand #>> '{sleutel,op}')::date, 'infinity')`, type: 'date' }, ID] },
  huur: { kolommen: [{ deel: HUUREINDE, type: 'date' }, ID] },
  indicatie: { kolommen: [{ deel: INDICATIE, type: 'date' }, ID] },
});

const ONDER = (versies: readonly string[]): Sqldeel => sql`d.regeling || ' ' || d.versie = any (${[...versies]}::text[])`;

/** How many live there under an agreement that says nothing of it: nothing is asked for them, so they stand among the dossiers only. */
export async function telZonderWonen(tx: Transactie, { organisatie, rol }: Lezer, versies: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id
    where z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad in ('begeleiding', 'signalering') and d.status = 'woont' and not (${ONDER(versies)})`.execute(tx);
  return rows[0]!.n;
}

/** Everyone the reader has sight of and who fits what is not chosen by chips. */
const kring = ({ organisatie, rol }: Lezer, f: Bewonerfilter): Sqldeel => sql.join([
  sql`z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad in ('begeleiding', 'signalering') and d.status in ('woont', 'nazorg')`,
  ...(f.versies ? [ONDER(f.versies)] : []),
  ...(f.ids ? [sql`z.dossier_id = any (${[...f.ids]}::uuid[])`] : []),
  ...(f.zorg ? [sql`d.zorgorganisatie = ${f.zorg}`] : []),
  ...(f.corporatie ? [sql`${CORPORATIE} = ${f.corporatie}`] : []),
], sql` and `);
const gekozen = (f: Bewonerfilter): Sqldeel => sql.join([
  sql`true`,
  ...(f.mijn ? [mijn(f.vandaag)] : []),
  ...(f.stand ? [sql`${STAND} = ${f.stand}`] : []),
  ...(f.kenmerk === 'laat' ? [sql`exists (select from ${laat(f.vandaag)})`] : f.kenmerk ? [f.kenmerk === 'signaal' ? OPEN_SIGNAAL : VAST_TE_STELLEN] : []),
  ...(f.soort ? [sql`exists (select from ${laat(f.vandaag)} and coalesce(${SOORTEN} ->> t.stap, 'anders') = ${f.soort})`] : []),
], sql` and `);

/** One page of tenants, in one query. The rows are chosen first; what is only shown is joined to those few. */
export function leesBewoners(tx: Transactie, lezer: Lezer, filter: Bewonerfilter, op: Bewonersortering, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Bewonerregel>> {
  return blader<Bewonerregel>(tx, sorteringen(filter.vandaag)[op], plek, ({ waar, orde, sleutel, hoogstens: n }) => sql<Bewonerregel>`
    with r as materialized (
      select row_number() over (order by ${orde}) as nr, ${sleutel} as sleutel, d.id, d.kenmerk, d.regeling, d.versie, d.zorgorganisatie, ${STAND} as stand, z.groepen, d.stand as inhoud
      from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id
      where ${kring(lezer, filter)} and ${gekozen(filter)} and ${waar} order by ${orde} limit ${n})
    select r.sleutel, r.id, r.kenmerk, r.regeling, r.versie::text, r.zorgorganisatie, r.stand, r.groepen, r.inhoud, w.adres, coalesce(t.taken, '[]') as taken
    from r
    left join voordeur.woning w on w.id = (r.inhoud #>> '{aanbod,woning}')::uuid and 'aanbod' = any (r.groepen)
    left join lateral (select jsonb_agg(jsonb_build_object('stap', t.stap, 'organisatie', t.organisatie, 'uiterlijk', t.uiterlijk, 'streven', t.streven,
        'ons', t.organisatie = ${lezer.organisatie} and ${lezer.rol} = any (t.rollen)) order by t.uiterlijk, t.streven, t.stap) as taken from voordeur.taak t where t.dossier_id = r.id) t on true
    order by r.nr`, hoogstens);
}

/** What a row of the list tells, where its reader sees it. */
const IN_UITVOER: readonly Groep[] = ['voortgang', 'personalia', 'aanbod', 'huur', 'begeleiding', 'evaluatie', 'signalering', 'voorzieningen', 'afloop'];
/** Writes in the read log that these tenants were shown in a list, or taken away in a file, with the groups that stood in it. */
export const legBewonersVast = (tx: Transactie, soort: 'lijst' | 'uitvoer', dossiers: readonly string[]): Promise<void> => legLezingVast(tx, soort, dossiers, IN_UITVOER);

/** So many tenants are alike in what chips choose by; every count on the page is a sum of these. `laat`: the kinds of term that are late. */
export type Bewonertelling = { mijn: boolean; stand: Bewonerstand; laat: (Termijnsoort | 'anders')[]; signaal: boolean; vaststellen: boolean; aantal: number };

/** Counts under what is not chosen by chips; one query. */
export async function telBewoners(tx: Transactie, lezer: Lezer, filter: Bewonerfilter): Promise<Bewonertelling[]> {
  const { rows } = await sql<Bewonertelling>`
    select mijn, stand, laat, signaal, vaststellen, count(*)::int as aantal from (
      select ${mijn(filter.vandaag)} as mijn, ${STAND} as stand, ${laatsoorten(filter.vandaag)} as laat, ${OPEN_SIGNAAL} as signaal, ${VAST_TE_STELLEN} as vaststellen
      from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id where ${kring(lezer, filter)}) b
    group by 1, 2, 3, 4, 5`.execute(tx);
  return rows;
}

/** Does a group of tenants fit the chips? The counterpart in TypeScript of what the list asks of the database. */
export const telt = (t: Bewonertelling, f: Pick<Bewonerfilter, 'mijn' | 'stand' | 'kenmerk' | 'soort'>): boolean =>
  (!f.mijn || t.mijn) && (!f.stand || t.stand === f.stand) && (!f.soort || t.laat.includes(f.soort))
  && (f.kenmerk === undefined || (f.kenmerk === 'laat' ? t.laat.length > 0 : t[f.kenmerk]));

/** What is read of each tenancy for figures: whatever changes the home, the key, or the living after it. */
const GETELD = ['dossier-geopend', 'begeleiding-overgedragen', 'woning-voorgelegd', 'contract-vastgelegd', 'sleutel-overgedragen', ...Object.keys({ ...BEGELEIDING_GROEP, ...SIGNALERING_GROEP, ...HUUR_GROEP })];

/** Every tenancy under a regeling, folded from what happened as the dossiers themselves are, so that corrections count too; no person, one query. `bekendOp`: as it was known at the end of that day. */
export async function leesWoonlevens(verbinding: Verbinding, regelingen: Regelingen, regeling: string, bekendOp?: Dag): Promise<Woonleven[]> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Gebeurd<DossierGebeurtenis> & { stroom_id: string }>`
    select g.stroom_id, g.soort, g.gegevens, g.gebeurd_op from voordeur.gebeurtenis g
    where g.regeling = ${regeling} and g.stroom = 'dossier' and g.soort = any (${GETELD}::text[]) and (${bekendOp ?? null}::date is null or g.vastgelegd_op < (${bekendOp ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
      and g.stroom_id in (select s.stroom_id from voordeur.gebeurtenis s where s.regeling = ${regeling} and s.soort = 'sleutel-overgedragen')
    order by g.stroom_id, g.volgnummer`.execute(tx));
  const levens = new Map<string, typeof rows>();
  for (const rij of rows) levens.set(rij.stroom_id, [...(levens.get(rij.stroom_id) ?? []), rij]);
  return [...levens.values()].flatMap((gebeurd): Woonleven[] => {
    const stand = herbouw(gebeurd);
    const begin = gebeurd[0]!;
    if (!stand?.sleutel || begin.soort !== 'dossier-geopend') return [];
    const zorg = gebeurd.flatMap((g) => (g.soort === 'begeleiding-overgedragen' ? [{ vanaf: g.gebeurd_op, code: g.gegevens.naar }] : []));
    const contract = gebeurd.findLast((g) => g.soort === 'contract-vastgelegd');
    const huur_tot = contract?.soort === 'contract-vastgelegd' ? contract.gegevens.einddatum : undefined;
    return [{ regeling: regelingen.op(stand.regeling, stand.versie), stand, ...(huur_tot ? { huur_tot } : {}), zorg: [{ vanaf: begin.gebeurd_op, code: begin.gegevens.zorgorganisatie }, ...zorg] }];
  });
}
