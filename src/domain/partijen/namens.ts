import type { Antwoorden, Vragen } from '../invoer/vragen.ts';
import type { Handelaar } from '../keten/bevoegd.ts';
import { geweigerd, gelukt, type Uitkomst } from '../uitkomst.ts';
import type { Rol } from './rollen.ts';

/*
 * A party speaks for itself; the service point records for it what came by letter. The service point is a role, not an organisation: a director
 * or an administrator of the organisation that runs it speaks for that organisation only. The policy on the events says the same (is_servicepunt).
 */

/** The roles that prepare everything, so that read everything and may record for another party. */
const SERVICEPUNTROLLEN: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'];
export const isServicepunt = ({ rol }: Pick<Handelaar, 'rol'>): boolean => SERVICEPUNTROLLEN.includes(rol);
/** May this person speak for this party? */
export const spreektVoor = (wie: Pick<Handelaar, 'rol' | 'organisatie'>, partij: string): boolean => wie.organisatie === partij || isServicepunt(wie);

type Partij = { code: string; naam: string };
/** The service point says for whom; who speaks for the own party is not asked. `hint` makes it a question that may stay empty: then it is the own party. */
export const namensVraag = (wie: Handelaar, partijen: readonly Partij[], label = 'Van welke partij kwam dit?', hint?: string): Vragen =>
  isServicepunt(wie) ? { namens: { label, soort: 'keuze', opties: partijen.map(({ code, naam }) => ({ code, naam })), ...(hint ? { hint } : { verplicht: true }) } } : {};

/** The party that speaks: the one the service point chose, or one's own. */
export const namensVan = (wie: Handelaar, { namens }: Antwoorden): string => (isServicepunt(wie) ? ((namens as string | undefined) ?? wie.organisatie) : wie.organisatie);

const GEEN_PARTIJ = geweigerd({ soort: 'niet-bevoegd', reden: 'Jouw organisatie staat niet in het register van deze regeling.', wat: 'Alleen een partij kan dit doen.' });
/** The same, where it must be one of these. */
export function namensUit(wie: Handelaar, partijen: readonly { code: string }[], invoer: Antwoorden): Uitkomst<string> {
  const code = namensVan(wie, invoer);
  return partijen.some((p) => p.code === code) ? gelukt(code) : GEEN_PARTIJ;
}
