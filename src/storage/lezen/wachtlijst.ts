import { sql } from 'kysely';
import type { DossierGebeurtenissen } from '../../domain/keten/gebeurtenissen.ts';
import type { Volgorderegel } from '../../domain/wachtlijst/volgorde.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';
import { WACHT_SINDS, WACHTLIJST, ZOEKT_IN, type Dossierregel } from './lijsten.ts';
import type { Lezer } from './werk.ts';

/* The waiting list: who waits for a home, in the order the regeling shows. Starts from what the reader has sight of. */

/** `pauze`: those who pause, apart. `verouderd`: of the others, those whose data nobody has confirmed for too long. */
export type Wachtfilter = {
  gemeente?: string; zorg?: string; ids?: readonly string[]; stand?: 'wacht' | 'pauze' | 'verouderd';
  /** the last day of confirming that is too long ago; needed for `verouderd` */
  verouderdTot?: string;
};
export type Wachtregel = Omit<Dossierregel, 'herkomst' | 'fase' | 'tabblad' | 'wachtlijst' | 'wacht_sinds'> & {
  wachtlijst: string; wacht_sinds: string; urgentie_tot: string | null; pauze_tot: string | null; pauze_reden: DossierGebeurtenissen['wachtlijst-gepauzeerd']['reden'] | null; bevestigd_op: string | null;
  /** the place on its own list and how many wait there; null without consent, which holds no place */
  plek: number | null; totaal: number | null;
};
export type Wachtvolgorde = 'regels' | 'nummer' | 'bevestigd';

const URGENTIE = sql`(d.stand #>> '{wachtlijst,urgentie_tot}')::date`;
const BEVESTIGD = sql`(d.stand ->> 'bevestigd_op')::date`;
const NUMMER = [{ deel: sql`length(d.kenmerk)`, type: 'int' }, { deel: sql`d.kenmerk`, type: 'text' }] as const;
const KOLOM = { urgentie_tot: { deel: sql`coalesce(${URGENTIE}, 'infinity')`, type: 'date' }, sinds: { deel: WACHT_SINDS, type: 'date' } } as const;
const sortering = (op: Wachtvolgorde, regels: readonly Volgorderegel[]): Sortering => ({
  kolommen: [...(op === 'regels' ? regels.map((r) => KOLOM[r]) : op === 'bevestigd' ? [{ deel: sql`coalesce(${BEVESTIGD}, '0001-01-01')`, type: 'date' as const }] : []), ...NUMMER],
});

const waarVan = ({ organisatie, rol }: Lezer, f: Wachtfilter): Sqldeel => sql.join([
  sql`z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad = 'wachtlijst'`,
  ...(f.ids ? [sql`z.dossier_id = any (${[...f.ids]}::uuid[])`] : []),
  ...(f.gemeente ? [sql`${WACHTLIJST} = ${f.gemeente}`] : []),
  ...(f.zorg ? [sql`d.zorgorganisatie = ${f.zorg}`] : []),
  ...(f.stand ? [f.stand === 'pauze' ? sql`d.status = 'gepauzeerd'` : sql`d.status <> 'gepauzeerd'`] : []),
  ...(f.stand === 'verouderd' ? [sql`${BEVESTIGD} <= ${f.verouderdTot ?? null}::date`] : []),
], sql` and `);

/** One page of the list with each one's place, in one query. */
export function leesWachtlijst(tx: Transactie, lezer: Lezer, filter: Wachtfilter, regels: readonly Volgorderegel[], op: Wachtvolgorde, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Wachtregel>> {
  return blader<Wachtregel>(tx, sortering(op, regels), plek, ({ waar, orde, sleutel, hoogstens: n }) => sql<Wachtregel>`
    with r as materialized (
      select row_number() over (order by ${orde}) as nr, ${sleutel} as sleutel, d.id, d.kenmerk, d.status, d.sinds, d.regeling, d.versie, d.zorgorganisatie, ${WACHTLIJST} as wachtlijst, ${WACHT_SINDS} as wacht_sinds,
        ${URGENTIE} as urgentie_tot, (d.stand #>> '{wachtlijst,pauze_tot}')::date as pauze_tot, ${BEVESTIGD} as bevestigd_op, ${ZOEKT_IN} as zoekgemeenten
      from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id
      where ${waarVan(lezer, filter)} and ${waar} order by ${orde} limit ${n})
    select r.sleutel, r.id, r.kenmerk, r.status, r.sinds, r.regeling, r.versie::text, r.zorgorganisatie, coalesce(o.naam, r.zorgorganisatie) as zorgnaam, r.wachtlijst, r.wacht_sinds, r.urgentie_tot, r.pauze_tot,
      g.reden as pauze_reden, r.bevestigd_op, r.zoekgemeenten, coalesce(b.naam, t.organisatie) as beurt, t.stap as beurt_stap, t.uiterlijk::text, t.streven, p.plek, p.totaal
    from r
    left join voordeur.wachtlijst_plekken((select array_agg(r.id) from r), ${[...regels]}::text[]) p on p.dossier_id = r.id
    left join voordeur.organisatie o on o.code = r.zorgorganisatie
    left join lateral (select t.stap, t.organisatie, t.uiterlijk, t.streven from voordeur.taak t where t.dossier_id = r.id and t.stap = 'woning-voorleggen' limit 1) t on true
    left join voordeur.organisatie b on b.code = t.organisatie
    left join lateral (select g.gegevens ->> 'reden' as reden from voordeur.gebeurtenis g where r.status = 'gepauzeerd' and g.stroom_id = r.id and g.soort = 'wachtlijst-gepauzeerd' order by g.volgnummer desc limit 1) g on true
    order by r.nr`, hoogstens);
}

export type Wachttelling = { gemeente: string; gepauzeerd: boolean; aantal: number };

/** How many wait per municipality under this filter, those who pause apart; every number on the page is a sum of these. */
export async function telWachtlijst(tx: Transactie, lezer: Lezer, filter: Wachtfilter): Promise<Wachttelling[]> {
  const { rows } = await sql<Wachttelling>`select ${WACHTLIJST} as gemeente, d.status = 'gepauzeerd' as gepauzeerd, count(*)::int as aantal
    from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id where ${waarVan(lezer, { ...filter, gemeente: undefined })} group by 1, 2`.execute(tx);
  return rows;
}

/** The place of one dossier on its list; undefined when it is on none, lies still, or is not the reader's to see. */
export async function leesPlek(tx: Transactie, dossier: string, regels: readonly Volgorderegel[]): Promise<{ plek: number; totaal: number } | undefined> {
  const { rows } = await sql<{ plek: number; totaal: number }>`select plek, totaal from voordeur.wachtlijst_plekken(array[${dossier}]::uuid[], ${[...regels]}::text[])`.execute(tx);
  return rows[0];
}
