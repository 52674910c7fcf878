import { BESTANDSSOORTEN } from '../../domain/aanvraag/bestandssoort.ts';
import { GROEPEN, GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { documentgroepen } from '../../domain/aanvraag/documentgroepen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import type { Document } from '../../storage/lezen/documenten.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { Kaart, Link, Lijst, type LijstItem } from '../ui/index.ts';
import { zegGrootte } from './grootte.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

export const documentenpad = (dossier: string): string => `/dossiers/${dossier}/documenten`;
export const documentpad = (dossier: string, document: string): string => `${documentenpad(dossier)}/${document}`;

/** The groups to which the reader may add a document now. */
export const teVullen = ({ regeling, dossier, wie }: Pick<Beeld, 'regeling' | 'dossier' | 'wie'>): Groep[] => documentgroepen(regeling, dossier.stand, wie, dossier.groepen);

/** A document as a row: its name fetches it, below it what it is and who added it when. */
export const rijVan = (dossier: string, d: Document): LijstItem => ({
  sleutel: d.id, titel: d.naam, href: documentpad(dossier, d.id),
  regels: [`${BESTANDSSOORTEN[d.soort].naam}, ${zegGrootte(d.grootte)}`, `Toegevoegd op ${zegDatum(inNederland(d.toegevoegd_op).dag)} door ${d.organisatieNaam}`],
});

/** The documents by group, in the order of the groups; groups without one stay out. */
export const perGroep = (documenten: readonly Document[]): { groep: Groep; documenten: Document[] }[] =>
  GROEPEN.map((groep) => ({ groep, documenten: documenten.filter((d) => d.groep === groep) })).filter((g) => g.documenten.length > 0);

/** The documents on the page of a dossier, with the way to add one. Nothing when there is nothing to see or do. */
export function Documentenkaart({ beeld, documenten }: { beeld: Beeld; documenten: readonly Document[] }) {
  const { id } = beeld.dossier;
  const mag = teVullen(beeld).length > 0;
  if (documenten.length === 0 && !mag) return null;
  return (
    <Kaart plat={documenten.length > 0} titel="Documenten" rechts={<Link href={documentenpad(id)}>{mag ? 'Toevoegen of verwijderen' : 'Alle documenten'}</Link>}>
      {documenten.length === 0 ? <p className="voordeur-grijs">Er zijn nog geen documenten.</p> : (
        <div className="voordeur-documenten">
          <Lijst items={perGroep(documenten).flatMap((g) => g.documenten.map((d) => ({ ...rijVan(id, d), regels: [`${GROEPNAMEN[g.groep]} · ${BESTANDSSOORTEN[d.soort].naam}, ${zegGrootte(d.grootte)}`] })))} />
        </div>
      )}
    </Kaart>
  );
}
