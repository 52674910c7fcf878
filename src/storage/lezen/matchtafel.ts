import { sql } from 'kysely';
import { jaarVan } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Transactie } from '../verbinding.ts';
import { draagkrachtenVoor } from './buurten.ts';
import { leesVrijeWeegwoningen, leesWachtenden, type Wachtende, type Weegwoning } from './kandidaten.ts';
import { aantallenVoor, type Aantal } from './verdeling.ts';
import type { Lezer } from './werk.ts';

/** What was decided by hand of a pair, by which organisation and when. */
export type Keuzeregel = { woning: string; dossier: string; kenmerk: string; adres: string; keuze: 'vast' | 'niet'; reden: string; organisatie: string; op: Date };
export type Tafelbron = { woningen: Weegwoning[]; wachtenden: Wachtende[]; aantallen: Aantal[]; keuzes: Keuzeregel[]; /** candidate suggested for a home, by home */ voordrachten: ReadonlyMap<string, string> };

/** Everything the weekly table is made of, with a fixed number of queries: free homes with what is known of them, everyone who waits, the numbers of the year, and what was decided by hand. */
export async function leesMatchtafel(tx: Transactie, wie: Lezer, { versies, regeling, op }: { versies: readonly Regeling[]; regeling: Regeling; op: string }): Promise<Tafelbron> {
  const vrij = await leesVrijeWeegwoningen(tx, regeling.regeling);
  const wachtenden = await leesWachtenden(tx, wie, { regeling: regeling.regeling, op });
  const aantallen = await aantallenVoor(tx, versies, jaarVan(op), op);
  const draagt = await draagkrachtenVoor(tx, regeling, vrij.flatMap((w) => w.buurt ?? []), op);
  const { rows: keuzes } = await sql<Keuzeregel>`select m.woning_id as woning, m.dossier_id as dossier, d.kenmerk, w.adres, m.keuze, m.reden, coalesce(o.naam, m.organisatie) as organisatie, m.op
    from voordeur.matchkeuze m join voordeur.woning w on w.id = m.woning_id join voordeur.dossier d on d.id = m.dossier_id left join voordeur.organisatie o on o.code = m.organisatie
    where m.regeling = ${regeling.regeling} order by m.op desc, m.woning_id, m.dossier_id`.execute(tx);
  const { rows: voordrachten } = await sql<{ woning: string; dossier: string }>`select id as woning, stand #>> '{voordracht,dossier}' as dossier from voordeur.woning
    where regeling = ${regeling.regeling} and status = 'vrij' and jsonb_exists(stand, 'voordracht')`.execute(tx);
  const tekortVan = (w: Weegwoning) => {
    const bij = (gemeente: string | null) => aantallen.find((a) => a.corporatie === w.beeld.corporatie && a.gemeente === gemeente);
    const aantal = bij(w.beeld.gemeente) ?? bij(null);
    return aantal && { nog: Math.max(0, aantal.taakstelling - aantal.gerealiseerd), van: aantal.taakstelling };
  };
  const woningen = vrij.map((w) => {
    const [draagkracht, tekort] = [w.buurt ? draagt.get(w.buurt)?.draagkracht : undefined, tekortVan(w)];
    return { ...w, beeld: { ...w.beeld, ...(draagkracht ? { draagkracht } : {}), ...(tekort ? { tekort } : {}) } };
  });
  return { woningen, wachtenden, aantallen, keuzes, voordrachten: new Map(voordrachten.map((v) => [v.woning, v.dossier])) };
}
