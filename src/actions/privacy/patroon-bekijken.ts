import type { Dag } from '../../domain/kalender/dag.ts';
import { PATRONEN } from '../../domain/privacy/patronen.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { bekijkPatroon } from '../../storage/patronen.ts';
import type { Ingelogd, Kern } from '../kern.ts';

const NIET_GEVONDEN = geweigerd({ soort: 'niet-gevonden', reden: 'Dit is niet gevonden.', wat: 'Kies een regel uit de lijst met wat opvalt.' });

/** A privacy officer has looked at one thing that stood out, and may say what they thought of it. */
export async function patroonBekijken(kern: Kern, { token }: Ingelogd, { merk, dag, patroon, toelichting }: { merk: string; dag: Dag | undefined; patroon: string; toelichting: string }): Promise<Uitkomst<null>> {
  const tekst = toelichting.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, ' ').trim().slice(0, 500).toWellFormed();
  const bestaat = dag !== undefined && /^[0-9a-f]{20}$/.test(merk) && Object.hasOwn(PATRONEN, patroon);
  return bestaat && (await kern.verbinding.als(token, (tx) => bekijkPatroon(tx, merk, dag, patroon, tekst || undefined))) ? gelukt(null) : NIET_GEVONDEN;
}
