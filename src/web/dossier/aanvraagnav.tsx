import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { Stappen } from '../ui/index.ts';
import { aanvraagstappen, type Plek } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';

/** The parts of an application at the left of its forms, with how far it is. */
export function Aanvraagnav({ beeld, hier }: { beeld: Beeld; hier: Plek }) {
  const { gevraagd, ingevuld } = compleetheid(beeld.regeling, beeld.dossier.gegevens);
  return (
    <Stappen
      titel={`Aanvraag voor ${beeld.naam}`} sub={beeld.regeling.korte_naam} voortgang={{ gedaan: ingevuld, totaal: gevraagd, eenheid: 'verplichte vragen ingevuld' }}
      stappen={aanvraagstappen(beeld, hier)}
    />
  );
}
