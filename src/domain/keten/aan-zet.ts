import { ROLNAMEN } from '../partijen/rollen.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { AFGESLOTEN, type DossierStand } from './stand.ts';
import { isDossierstap, DOSSIERSTAPPEN } from './stappen.ts';
import { kentNu, type Handelaar } from './bevoegd.ts';
import { takenVan } from './taken.ts';

/** In one sentence for someone who tried another step: whose turn it is on this dossier, and for what (P3.c); no more than that role may know (art. 12a). */
export function aanZet(regeling: Regeling, stand: DossierStand, wie: Handelaar): string {
  if (AFGESLOTEN.includes(stand.status)) return 'Dit dossier is afgesloten. Er is geen volgende stap.';
  if (stand.toestemming !== 'gegeven' && stand.fase !== 'aanvraag') return 'De aanvraag ligt stil tot de cliënt weer toestemming geeft.';
  const beurten = takenVan(regeling, stand).filter((t) => kentNu(regeling, t.groep, stand.fase, wie.rol) || (t.organisatie === wie.organisatie && t.rollen.includes(wie.rol))).flatMap(({ stap, organisatie, rollen }) =>
    isDossierstap(stap) ? [`${rollen.map((r) => ROLNAMEN[r]).join(' of ')} (${partijnaam(regeling, organisatie)}): “${DOSSIERSTAPPEN[stap].opdracht}”`] : []);
  return beurten.length > 0 ? `Nu aan zet: ${beurten.join('; ')}.` : 'Er staat nu geen stap open.';
}
