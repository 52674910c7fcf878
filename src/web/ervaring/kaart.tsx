import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { Kaart, Link } from '../ui/index.ts';

export const ervaringpad = (dossier: string): string => `/dossiers/${dossier}/ervaring`;

/** On the page of a dossier, once the questionnaire was handed out: the way back to the code and to what the client shares. */
export function Ervaringkaart({ beeld: { dossier, stand, wie } }: { beeld: Beeld }) {
  if (wie.rol !== 'begeleider' || !stand.vragenlijst) return null;
  return (
    <Kaart titel="Vragenlijst aan de cliënt">
      <p>Uitgereikt op {zegDatum(stand.vragenlijst.uitgereikt_op)}.</p>
      <p><Link href={ervaringpad(dossier.id)}>De code, en wat de cliënt deelt</Link></p>
    </Kaart>
  );
}
