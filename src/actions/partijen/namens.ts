import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { deelnemers, registerOp, type Registerregel } from '../../domain/partijen/register.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesRegisterbron } from '../../storage/lezen/partijen.ts';
import type { Transactie } from '../../storage/verbinding.ts';

/* A party speaks for itself; the service point records for it what came by letter. */

const SERVICEPUNT: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'];
export const isServicepunt = ({ rol }: Pick<Handelaar, 'rol'>): boolean => SERVICEPUNT.includes(rol);
/** May this person speak for this party? The policy on the events says the same. */
export const spreektVoor = (wie: Handelaar, partij: string): boolean => wie.organisatie === partij || isServicepunt(wie);

/** Who takes part today, as a step reads it beforehand. */
export const leesDeelnemers = async (tx: Transactie, { regeling, versies, vandaag }: { regeling: Regeling; versies: readonly Regeling[]; vandaag: string }): Promise<Registerregel[]> =>
  deelnemers(registerOp(versies, vandaag, await leesRegisterbron(tx, regeling.regeling)));

/** The service point says for whom; who speaks for the own party is not asked. */
export const namensVraag = (wie: Handelaar, partijen: readonly { code: string; naam: string }[], label = 'Van welke partij kwam dit?'): Vragen =>
  isServicepunt(wie) ? { namens: { label, soort: 'keuze', verplicht: true, opties: partijen.map(({ code, naam }) => ({ code, naam })) } } : {};

const GEEN_PARTIJ = geweigerd({ soort: 'niet-bevoegd', reden: 'Jouw organisatie staat niet in het register van deze regeling.', wat: 'Alleen een partij kan dit doen.' });

/** The party that speaks: the one chosen, or one's own when it takes part. */
export function namensUit(wie: Handelaar, partijen: readonly { code: string }[], { namens }: Antwoorden): Uitkomst<string> {
  const code = isServicepunt(wie) ? (namens as string) : wie.organisatie;
  return partijen.some((p) => p.code === code) ? gelukt(code) : GEEN_PARTIJ;
}
