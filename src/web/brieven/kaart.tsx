import type { Beeld } from '../dossier/beeld.ts';
import { Kaart, Lijst } from '../ui/index.ts';
import { briefpad } from './paden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** The letters of this dossier, for who sees the decision; nothing when there are none. */
export function Briefkaart({ beeld: { dossier } }: { beeld: Pick<Beeld, 'dossier'> }) {
  const { besluit, brief, verdaagd } = dossier.stand;
  if (!dossier.groepen.includes('beoordeling') || (!besluit && !verdaagd)) return null;
  const stand = brief ? `Verzonden op ${zegDatum(brief.op)}${brief.bezwaar_tot ? `, bezwaar kan tot en met ${zegDatum(brief.bezwaar_tot)}` : ''}` : 'Nog niet verzonden';
  return (
    <Kaart plat titel="Brieven">
      <Lijst items={[
        ...(besluit ? [{ sleutel: 'besluit', titel: 'Brief bekijken', href: briefpad(dossier.id), regels: [`Besluit van ${zegDatum(besluit.op)}`, stand] }] : []),
        ...(verdaagd ? [{ sleutel: 'uitstel', titel: 'Brief over de langere termijn', href: briefpad(dossier.id, 'uitstel'), regels: [`Besluit uiterlijk ${zegDatum(verdaagd.uiterlijk)}`] }] : []),
      ]} />
    </Kaart>
  );
}
