import type { Zitting } from '../../storage/lezen/zitting.ts';
import { Formulier, Kaart, Keuzelijst, Knop } from '../ui/index.ts';
import { zittingstappad } from './paden.ts';

export type Onthoudingprops = { zitting: Zitting; dossier: string; mijnMerk: string };

/** Who keeps out of this case, by name. */
export const onthoudersVan = ({ stand, deelnemers }: Zitting, dossier: string): { merk: string; naam: string }[] =>
  stand.onthoudingen.filter((o) => o.dossier === dossier).map((o) => ({ merk: o.deelnemer, naam: deelnemers.find((d) => d.merk === o.deelnemer)?.naam ?? 'een lid van de tafel' }));

/** Conflicts of interest in one case: who takes no part, and how to say so, for oneself or for someone else at the table. */
export function Onthouding({ zitting, dossier, mijnMerk }: Onthoudingprops) {
  const niet = onthoudersVan(zitting, dossier);
  const anderen = zitting.deelnemers.filter((d) => d.merk !== mijnMerk && !niet.some((o) => o.merk === d.merk));
  return (
    <Kaart titel="Wie doet niet mee?">
      {niet.length > 0 && <ul className="voordeur-onthouders">{niet.map((o) => (
        <li key={o.merk}>
          {o.naam}{o.merk === mijnMerk && ' (jij)'}
          <Formulier action={zittingstappad(zitting.id, 'onthouding-intrekken')} verborgen={{ dossier, deelnemer: o.merk }}><Knop soort="stil" volledig={`Toch meedoen: ${o.naam}`}>Toch meedoen</Knop></Formulier>
        </li>
      ))}</ul>}
      {niet.length === 0 && <p className="voordeur-klein voordeur-grijs">Ken je de cliënt, of heb je er belang bij? Doe dan niet mee.</p>}
      {!niet.some((o) => o.merk === mijnMerk) && <Formulier action={zittingstappad(zitting.id, 'onthouding-melden')} verborgen={{ dossier }}><Knop>Ik doe niet mee bij deze zaak</Knop></Formulier>}
      {anderen.length > 0 && (
        <details className="voordeur-terzijde">
          <summary>Een ander doet niet mee</summary>
          <Formulier action={zittingstappad(zitting.id, 'onthouding-melden')} verborgen={{ dossier }}>
            <Keuzelijst naam="deelnemer" label="Wie?" opties={anderen.map((d) => ({ waarde: d.merk, naam: d.naam }))} leeg={null} breedte="vol" />
            <Knop>Vastleggen</Knop>
          </Formulier>
        </details>
      )}
    </Kaart>
  );
}
