import type { Dag } from '../../domain/kalender/dag.ts';
import type { Rapport } from '../../domain/monitor/tabel.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';

/** A frozen report, as it was stored: text, so that it is the same to the byte. */
export type Rapportbeeld = { inhoud: string; sha256: string; open: { inhoud: string; sha256: string } | undefined; op: Date };

export async function leesRapportbeeld(tx: Transactie, zaak: string): Promise<Rapportbeeld | undefined> {
  const r = await tx.selectFrom('rapportbeeld').select(['inhoud', 'sha256', 'open_inhoud', 'open_sha256', 'vastgesteld_op']).where('zaak_id', '=', zaak).executeTakeFirst();
  return r && { inhoud: r.inhoud, sha256: r.sha256, open: r.open_inhoud === null ? undefined : { inhoud: r.open_inhoud, sha256: r.open_sha256! }, op: r.vastgesteld_op };
}

/** What is open of one's own regeling, with what stands behind it: what a new open report is protected beside. */
export async function leesOpenBeelden(tx: Transactie, regeling: string): Promise<{ rapport: Rapport; open: Rapport }[]> {
  const rijen = await tx.selectFrom('rapportbeeld').select(['inhoud', 'open_inhoud']).where('regeling', '=', regeling).where('open_nummer', 'is not', null).orderBy('open_nummer').execute();
  return rijen.map((r) => ({ rapport: JSON.parse(r.inhoud) as Rapport, open: JSON.parse(r.open_inhoud!) as Rapport }));
}

export type OpenRapport = { id: string; regeling: string; van: Dag; tot: Dag; sha256: string; op: Date };
/** Every open report of every regeling, the latest period first; read as the role that sees no person. */
export async function leesOpenRapporten(verbinding: Verbinding): Promise<OpenRapport[]> {
  const rijen = await verbinding.alsMonitor((tx) => tx.selectFrom('rapportbeeld').select(['zaak_id', 'regeling', 'van', 'tot', 'open_sha256', 'vastgesteld_op']).where('open_nummer', 'is not', null).orderBy('regeling').orderBy('van', 'desc').orderBy('tot', 'desc').execute());
  return rijen.map((r) => ({ id: r.zaak_id, regeling: r.regeling, van: r.van, tot: r.tot, sha256: r.open_sha256!, op: r.vastgesteld_op }));
}

/** One open report, as text. */
export async function leesOpenRapport(verbinding: Verbinding, id: string): Promise<{ inhoud: string; sha256: string } | undefined> {
  const r = await verbinding.alsMonitor((tx) => tx.selectFrom('rapportbeeld').select(['open_inhoud', 'open_sha256']).where('zaak_id', '=', id).where('open_nummer', 'is not', null).executeTakeFirst());
  return r && { inhoud: r.open_inhoud!, sha256: r.open_sha256! };
}
