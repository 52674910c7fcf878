import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { zonderToestemming } from '../../domain/privacy/zonder-toestemming.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Kaart, Lijst, Tekst } from '../ui/index.ts';

/** In help: which steps need no consent and who takes them, over all regelingen, from the same table that the steps themselves ask. */
export function ZonderToestemmingHulp({ regelingen }: { regelingen: readonly Regeling[] }) {
  const wie = new Map<Dossierstap, Set<Rol>>();
  for (const { stap, door } of regelingen.flatMap((r) => zonderToestemming(r))) wie.set(stap, new Set([...(wie.get(stap) ?? []), ...door]));
  return (
    <Kaart titel="Wat kan zonder toestemming" id="zonder-toestemming">
      <Tekst>
        <p>Zonder toestemming zien alleen de zorgorganisatie en de cliënt het dossier, en ligt de aanvraag stil. Trekt een cliënt de toestemming in, dan werkt dat meteen: ook een pagina die bij een ander nog openstaat, doet dan niets meer. Dit kan dan nog wel, voor wie het dossier ziet.</p>
      </Tekst>
      <Lijst items={[...wie].map(([stap, door]) => ({ sleutel: stap, titel: DOSSIERSTAPPEN[stap].titel, regels: [[...door].map((r) => ROLNAMEN[r]).join(', ')] }))} />
    </Kaart>
  );
}
