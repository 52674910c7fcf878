import type { Transactie } from './verbinding.ts';

export type Matchkeuze = { woning: string; dossier: string; keuze: 'vast' | 'niet'; reden: string };

/** Keeps what was decided by hand of this pair; a later decision of the same pair takes its place. Row-level security says who may, and of which. */
export async function bewaarMatchkeuze(tx: Transactie, { woning, dossier, keuze, reden }: Matchkeuze, regeling: string, organisatie: string, nu: Date): Promise<void> {
  await tx.insertInto('matchkeuze').values({ woning_id: woning, dossier_id: dossier, regeling, keuze, reden, organisatie, op: nu })
    .onConflict((c) => c.columns(['woning_id', 'dossier_id']).doUpdateSet({ keuze, reden, organisatie, op: nu })).execute();
}

/** False when there was nothing to take away. */
export async function wisMatchkeuze(tx: Transactie, woning: string, dossier: string): Promise<boolean> {
  const weg = await tx.deleteFrom('matchkeuze').where('woning_id', '=', woning).where('dossier_id', '=', dossier).executeTakeFirst();
  return weg.numDeletedRows > 0n;
}
