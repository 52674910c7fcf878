import { bevoegd, magNu, type Handelaar } from '../keten/bevoegd.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Dossierstap } from '../keten/stappen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../uitkomst.ts';
import type { Groep } from './gegevensgroepen.ts';

/** Who may take this step on the dossier may add documents to these groups: each party answers for what it supplies (art. 12c). */
const TOEVOEGEN: readonly { stap: Dossierstap; groepen: (regeling: Regeling) => readonly Groep[] }[] = [
  { stap: 'gegevens-bijwerken', groepen: (r) => r.aanvraag.map((a) => a.groep) },
  { stap: 'aanvulling-vragen', groepen: () => ['toetsing'] },
  { stap: 'besluit-nemen', groepen: () => ['toetsing', 'beoordeling'] },
  { stap: 'contract-vastleggen', groepen: () => ['huur'] },
];

/** The groups to which this person may add a document now, out of those they see. Empty when the dossier is closed. */
export function documentgroepen(regeling: Regeling, stand: DossierStand, wie: Handelaar, ziet: readonly Groep[]): Groep[] {
  if (!magNu(regeling, 'gegevens-bijwerken', stand).ok) return [];
  const groepen = TOEVOEGEN.filter(({ stap }) => bevoegd(regeling, stap, stand, wie).ok).flatMap((t) => t.groepen(regeling));
  return [...new Set(groepen)].filter((g) => ziet.includes(g));
}

/** May this person add a document to this group now? If not, why and what can be done. */
export function magToevoegen(regeling: Regeling, stand: DossierStand, wie: Handelaar, ziet: readonly Groep[], groep: string | undefined): Uitkomst<Groep> {
  const dicht = magNu(regeling, 'gegevens-bijwerken', stand);
  if (!dicht.ok) return { ...dicht, reden: 'Documenten toevoegen kan niet meer: de aanvraag is afgesloten.' };
  const groepen = documentgroepen(regeling, stand, wie, ziet);
  if (groepen.length === 0) return geweigerd({ soort: 'niet-bevoegd', reden: 'Jij kunt bij dit dossier geen documenten toevoegen.', wat: 'Documenten komen van de zorgorganisatie, en bij toetsing en besluit van wie toetst en besluit.', bron: regeling.stappen['gegevens-bijwerken']?.bron });
  const gekozen = groepen.find((g) => g === groep);
  return gekozen ? gelukt(gekozen) : fout('groep', 'Kies waar het document bij hoort. Daarvan hangt af wie het ziet.');
}
