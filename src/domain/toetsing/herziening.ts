import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { Dag } from '../kalender/dag.ts';
import type { DossierGebeurtenis } from '../keten/gebeurtenissen.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gewijzigdeCriteria } from './criteria.ts';

/** What changed answers mean for a decision already taken: the criteria they turn, for whoever guards the list to look at (W6, E2.12.2). */
export function herziening({ regeling, stand, eerder, gegevens, op }: { regeling: Regeling; stand: DossierStand; eerder: Groepgegevens; gegevens: Groepgegevens; op: Dag }): DossierGebeurtenis[] {
  if (!stand.besluit || !regeling.stappen['herziening-beoordelen']) return [];
  const criteria = gewijzigdeCriteria(regeling, eerder, gegevens, op);
  return criteria.length > 0 ? [{ soort: 'criteria-gewijzigd', gegevens: { criteria } }] : [];
}
