import { BESTANDSSOORTEN, MEESTE_DOCUMENTEN, WELKE_SOORTEN } from '../../domain/aanvraag/bestandssoort.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { wieZiet } from '../dossier/zicht.ts';
import { Bestandsveld, Formulier, Kaart, Keuzerondjes, Knop, KnopLink, Knoppen } from '../ui/index.ts';
import { documentenpad } from './kaart.tsx';

const KIESBAAR = Object.values(BESTANDSSOORTEN).flatMap((s) => [s.mime, ...s.eindes.map((e) => `.${e}`)]).join(',');

/** Who sees a group, in one line: now, and from when who else. */
function zicht(beeld: Beeld, groep: Groep): string {
  const regels = wieZiet(beeld, groep).filter((r) => r.stand !== 'nooit');
  const nu = regels.filter((r) => r.stand === 'nu').map((r) => (r.jij ? `${r.wie} (jij)` : r.wie));
  const later = regels.filter((r) => r.stand !== 'nu').map((r) => `${r.wie} (${r.wanneer})`);
  return [`Ziet dit nu: ${nu.join(', ') || 'niemand'}.`, later.length > 0 && `Later: ${later.join(', ')}.`].filter(Boolean).join(' ');
}

/** The form to send a document along, with who will see it beside every choice. */
export function Toevoegen({ beeld, groepen, gekozen, aantal, weigering }: { beeld: Beeld; groepen: readonly Groep[]; gekozen?: string; aantal: number; weigering?: Weigering }) {
  const fout = (veld: string) => weigering?.velden?.find((f) => f.veld === veld)?.melding;
  const { id } = beeld.dossier;
  if (aantal >= MEESTE_DOCUMENTEN) return <Kaart titel="Document toevoegen"><p>Er staan {MEESTE_DOCUMENTEN} documenten. Verwijder eerst een document dat niet meer nodig is.</p></Kaart>;
  return (
    <Formulier action={documentenpad(id)} bestanden>
      <Kaart titel="Document toevoegen">
        <div className="voordeur-documentvelden">
          <Bestandsveld
            naam="bestand" label="Bestand" soorten={KIESBAAR} fout={fout('bestand')}
            hint={`${WELKE_SOORTEN}, hoogstens 10 MB. Stuur geen medische dossiers of diagnoses mee: alleen wat nodig is voor de aanvraag.`}
          />
          <Keuzerondjes
            naam="groep" label="Waar hoort het bij?" hint="Wie ziet dit? Iedereen die deze gegevens mag zien, ook wie er later bij komt." fout={fout('groep')}
            waarde={gekozen ?? (groepen.length === 1 ? groepen[0] : undefined)} opties={groepen.map((g) => ({ waarde: g, naam: GROEPNAMEN[g], hint: zicht(beeld, g) }))}
          />
          <Knoppen><Knop soort="hoofd" maat="groot">Document toevoegen</Knop><KnopLink soort="stil" maat="groot" href={`/dossiers/${id}`}>Terug naar het dossier</KnopLink></Knoppen>
        </div>
      </Kaart>
    </Formulier>
  );
}
