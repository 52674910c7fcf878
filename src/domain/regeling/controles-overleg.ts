import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/* What holds between a consultation and the rest of the file: it has parties, a chair who can act, and one rhythm. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });

export function controleerOverleg(r: Soepel): Bevinding[] {
  const soorten = r.lijst('partijen').map((p) => p.waarde.soort);
  const stappen = r.deel('stappen');
  return r.lijst('overleg').flatMap(({ plaats, waarde: o }) => [
    ...(o.elke_weken && o.keer_per_jaar ? [fout(['overleg', plaats, 'keer_per_jaar'], 'Dit overleg heeft twee ritmes: om de zoveel weken én zoveel keer per jaar.', 'Kies één van beide.')] : []),
    ...(o.zitting && (o.elke_weken ?? o.keer_per_jaar ?? o.themabijeenkomsten_per_jaar) !== undefined ? [fout(['overleg', plaats, 'zitting'], 'Zittingen plant de beoordelingstafel zelf; een ritme telt hier niet.', 'Laat het ritme weg, of laat zitting weg.')] : []),
    ...o.deelnemers.flatMap((s, i) => (soorten.includes(s) ? [] : [fout(['overleg', plaats, 'deelnemers', i], `Er is geen partij van de soort "${s}".`, 'Voeg zo’n partij toe, of laat de soort weg.')])),
    ...((o.elke_weken ?? o.keer_per_jaar) !== undefined && stappen && !stappen['vergadering-plannen'] ? [fout(['overleg', plaats], 'Dit overleg heeft een ritme, maar niemand kan het plannen.', 'Voeg de stap "vergadering-plannen" toe, of laat het ritme weg.')] : []),
    ...(o.ondertekenen && stappen && !stappen['verslag-ondertekenen'] ? [fout(['overleg', plaats, 'ondertekenen'], 'Het verslag wordt ondertekend, maar niemand kan dat vastleggen.', 'Voeg de stap "verslag-ondertekenen" toe, of laat ondertekenen weg.')] : []),
    ...(o.voorzitter_rol && stappen && !Object.values(stappen).some((s) => s.door.includes(o.voorzitter_rol!)) ? [fout(['overleg', plaats, 'voorzitter_rol'], `Niemand in deze regeling heeft de rol "${o.voorzitter_rol}".`, 'Kies een rol die bij stappen staat.')] : []),
  ]);
}
