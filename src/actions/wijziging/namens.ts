import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';

/** Does this person work at the service point, which records for any party what came by letter? */
export const isServicepunt = (regeling: Regeling, wie: Handelaar): boolean => wie.organisatie === regeling.servicepunt.organisatie;

/** For which party one speaks: one's own; the service point chooses. */
export const vraagNamens = (regeling: Regeling, wie: Handelaar, partijen: readonly string[], label = 'Namens welke partij?'): Vragen =>
  isServicepunt(regeling, wie) ? { namens: { label, soort: 'keuze', verplicht: true, opties: [...partijen].map((code) => ({ code, naam: partijnaam(regeling, code) })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl')) } } : {};
export const namensUit = (wie: Handelaar, invoer: Antwoorden): string => (invoer.namens as string | undefined) ?? wie.organisatie;

export const OP_WELKE_DAG = (label: string): Vragen => ({ gebeurd_op: { label, soort: 'datum', verleden: true, hint: 'Laat leeg als het vandaag is.' } });
