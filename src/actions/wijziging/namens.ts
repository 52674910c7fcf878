import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { namensVraag } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';

/** For which of these parties the service point speaks, by name. */
export const vraagNamens = (regeling: Regeling, wie: Handelaar, partijen: readonly string[], label = 'Namens welke partij?'): Vragen =>
  namensVraag(wie, partijen.map((code) => ({ code, naam: partijnaam(regeling, code) })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl')), label);

export const OP_WELKE_DAG = (label: string): Vragen => ({ gebeurd_op: { label, soort: 'datum', verleden: true, hint: 'Laat leeg als het vandaag is.' } });
