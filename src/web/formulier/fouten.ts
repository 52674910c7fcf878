import { rastercellen } from '../../domain/invoer/raster.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { termVan } from '../dossier/termen.ts';
import type { Fout } from '../ui/index.ts';
import type { Veldfouten } from './vragen.tsx';

/** The statuses a refusal can have as a page. */
export type Weigerstatus = 400 | 403 | 404 | 409;
export const STATUS_VAN: Record<Weigering['soort'], Weigerstatus> = { ongeldig: 400, 'niet-bevoegd': 403, 'mag-niet-nu': 409, conflict: 409, 'niet-gevonden': 404 };

/** `gegevens.personalia.naam` is the field `naam` of the form, and `gegevens.begeleidingsplan.plandoelen.2.doel` its `plandoelen.2.doel`. */
const veldnaam = (pad: string): string => pad.replace(/^gegevens\.[^.]+\./, '');
const vraagBij = (veld: string, vragen: Vragen): string | undefined => { const naam = veld.split('.')[0]!; return vragen[naam] ? naam : undefined; };

/** How people know a field: "Netto per maand", "Doel 2, gewenst resultaat", in a table "Jeugd 18+, 2e kwartaal". */
function naamVan(veld: string, vragen: Vragen): string {
  const [naam, rij, kolom] = veld.split('.') as [string, string?, string?];
  const { rijnaam = 'Rij', kolommen = {}, label } = vragen[naam]!;
  const cellen = rastercellen(vragen[naam]!);
  const cel = cellen[Number(rij)];
  if (cel) return `${cel.rij.naam}, ${cel.kolom.naam}`;
  if (rij === undefined) return termVan(naam, label).replace(/\?$/, '');
  return `${rijnaam} ${Number(rij) + 1 - cellen.length}${kolom && kolommen[kolom] ? `, ${kolommen[kolom].label.toLowerCase()}` : ''}`;
}

/** The message with the field's name before it, unless it names the field itself. */
const metNaam = (naam: string, melding: string): string =>
  melding.startsWith('Vul in: ') || melding.toLowerCase().includes(naam.toLowerCase()) ? melding : `${naam}: ${melding.charAt(0).toLowerCase()}${melding.slice(1)}`;

/** The faults of a refusal by field, for the fields this form has. */
export const veldfouten = ({ velden = [] }: Weigering, vragen: Vragen): Veldfouten =>
  Object.fromEntries(velden.map((f) => ({ ...f, veld: veldnaam(f.veld) })).filter((f) => vraagBij(f.veld, vragen)).map((f) => [f.veld, f.melding]));

/** The faults as lines of the summary: a link where there is a field, else the sentence alone; and what can be done. */
export function foutregels(weigering: Weigering, vragen: Vragen): Fout[] {
  const { velden = [], reden, wat } = weigering;
  const regels = velden.map(({ veld: pad, melding }) => {
    const veld = veldnaam(pad);
    return vraagBij(veld, vragen) ? { veld, tekst: metNaam(naamVan(veld, vragen), melding) } : { tekst: melding };
  });
  return regels.length > 0 ? regels : [{ tekst: wat ? `${reden} ${wat}` : reden }];
}
