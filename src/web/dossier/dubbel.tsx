import { Kaart, Link } from '../ui/index.ts';

/** Other applications that may be for the same person: those in sight, and how many are not. */
export type Dubbel = { inZicht: readonly { id: string; kenmerk: string }[]; elders: number };

/** Said to who checks; of an application out of sight only that it may be there, and what to do. */
export function MogelijkDubbel({ dubbel }: { dubbel: Dubbel | undefined }) {
  if (!dubbel || (dubbel.inZicht.length === 0 && dubbel.elders === 0)) return null;
  return (
    <Kaart titel="Mogelijk een dubbele aanvraag">
      {dubbel.inZicht.map((d) => <p key={d.id}>Mogelijk dezelfde persoon: dossier <Link href={`/dossiers/${d.id}`}>{d.kenmerk}</Link>.</p>)}
      {dubbel.elders > 0 && <p>Er is mogelijk ook een aanvraag buiten jouw zicht. Overleg met de cliënt en de zorgorganisatie; noem geen andere organisatie.</p>}
      <p className="voordeur-klein voordeur-grijs">Naam en geboortedatum zijn gelijk. Dat bewijst niet dat het dezelfde persoon is.</p>
    </Kaart>
  );
}
