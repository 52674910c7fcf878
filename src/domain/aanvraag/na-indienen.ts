import type { DossierStand } from '../keten/stand.ts';
import type { DossierGebeurtenis } from '../keten/gebeurtenissen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gelukt, ongeldig, type Uitkomst } from '../uitkomst.ts';
import { compleetheid, type Groepgegevens } from './formulier.ts';
import type { Groep } from './gegevensgroepen.ts';
import { zoekgebied } from './zoekgebied.ts';

/**
 * What changed answers mean for an application that was handed in (art. 3a, 3d): a required answer cannot become empty any more,
 * and origin and target group stand once the application is taken up, because they decided which table judges it.
 */
export function naIndienen(regeling: Regeling, stand: DossierStand, gegevens: Groepgegevens, gewijzigd: readonly Groep[]): Uitkomst<DossierGebeurtenis[]> {
  if (stand.status === 'concept') return gelukt([]);
  const leeg = compleetheid(regeling, gegevens).ontbreekt.filter((o) => gewijzigd.includes(o.groep));
  const velden = leeg.map((o) => ({ veld: `gegevens.${o.groep}.${o.veld}`, melding: `Dit is een verplichte vraag. Vul in: ${o.melding}` }));
  const herkomst = gewijzigd.includes('herkomst') ? (gegevens.herkomst as { herkomstgemeente: string; doelgroep: string } | undefined) : undefined;
  if (herkomst && stand.fase !== 'toetsing' && herkomst.herkomstgemeente !== stand.herkomstgemeente)
    velden.push({ veld: 'gegevens.herkomst.herkomstgemeente', melding: 'De gemeente van herkomst staat vast sinds de aanvraag in behandeling is. Klopt zij niet, trek de aanvraag dan in en dien opnieuw in.' });
  if (velden.length > 0) return ongeldig(velden);
  return gelukt([...(herkomst ? [{ soort: 'herkomst-vastgelegd' as const, gegevens: { herkomstgemeente: herkomst.herkomstgemeente, doelgroep: herkomst.doelgroep } }] : []), ...zoekgebied(gewijzigd, gegevens)]);
}
