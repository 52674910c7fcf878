import type { Dag } from '../domain/kalender/dag.ts';
import type { Rapportdeel } from '../domain/monitor/hoofdstukzicht.ts';
import type { Transactie } from './verbinding.ts';

/** `delen`: the first one is what stands around the chapters. */
export type NieuwBeeld = { zaak: string; regeling: string; van: Dag; tot: Dag; inhoud: string; sha256: string; delen: readonly Rapportdeel[]; open?: { inhoud: string; sha256: string; nummer: number }; op: Date };

/** Freezes a report, whole and by the chapter. Throws a unique violation when another open one got this number at the same moment. */
export async function bewaarRapportbeeld(tx: Transactie, { zaak, regeling, van, tot, inhoud, sha256, delen, open, op }: NieuwBeeld): Promise<void> {
  await tx.insertInto('rapportbeeld').values({ zaak_id: zaak, regeling, van, tot, inhoud, sha256, open_inhoud: open?.inhoud ?? null, open_sha256: open?.sha256 ?? null, open_nummer: open?.nummer ?? null, vastgesteld_op: op }).execute();
  await tx.insertInto('rapporthoofdstuk').values(delen.map((d, nr) => ({ zaak_id: zaak, nr, code: d.code, rollen: d.rollen ? [...d.rollen] : null, inhoud: d.inhoud, afgeleid: d.afgeleid ?? false }))).execute();
}
