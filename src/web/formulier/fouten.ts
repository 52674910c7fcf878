import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { Fout } from '../ui/index.ts';
import type { Veldfouten } from './vragen.tsx';

/** The statuses a refusal can have as a page. */
export type Weigerstatus = 400 | 403 | 404 | 409;
export const STATUS_VAN: Record<Weigering['soort'], Weigerstatus> = { ongeldig: 400, 'niet-bevoegd': 403, 'mag-niet-nu': 409, conflict: 409, 'niet-gevonden': 404 };

/** `gegevens.personalia.naam` is the field `naam` of the form. */
const veldnaam = (pad: string): string => pad.split('.').at(-1) ?? pad;

/** The faults of a refusal by field, for the fields this form has. */
export const veldfouten = ({ velden = [] }: Weigering, vragen: Vragen): Veldfouten =>
  Object.fromEntries(velden.filter((f) => vragen[veldnaam(f.veld)]).map((f) => [veldnaam(f.veld), f.melding]));

/** The faults as lines of the summary: a link where there is a field, else the sentence alone; and what can be done. */
export function foutregels(weigering: Weigering, vragen: Vragen): Fout[] {
  const { velden = [], reden, wat } = weigering;
  const regels = velden.map(({ veld, melding }) => (vragen[veldnaam(veld)] ? { veld: veldnaam(veld), tekst: melding } : { tekst: melding }));
  return regels.length > 0 ? regels : [{ tekst: wat ? `${reden} ${wat}` : reden }];
}
