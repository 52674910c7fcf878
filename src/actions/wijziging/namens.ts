import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { isServicepunt, namensVan, namensVraag } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';

/** For which of these parties the service point speaks, by name. */
export const vraagNamens = (regeling: Regeling, wie: Handelaar, partijen: readonly string[], label = 'Namens welke partij?'): Vragen =>
  namensVraag(wie, partijen.map((code) => ({ code, naam: partijnaam(regeling, code) })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl')), label);

/** Of which others the service point records the same with it: an answer of many parties is one form. Only of who has not answered yet. */
export const vraagOok = (regeling: Regeling, wie: Handelaar, nogNiet: readonly string[], wat: string): Vragen =>
  (isServicepunt(wie) && nogNiet.length > 1 ? { ook: { label: `Gaven andere partijen ${wat}?`, soort: 'keuzes', hint: 'Kruis ze aan; dan hoef je het niet per partij in te vullen. Gaf een partij een ander antwoord, of op een andere dag, vul dat dan apart in.', opties: nogNiet.map((code) => ({ code, naam: partijnaam(regeling, code) })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl')) } } : {});
/** Everyone of whom this is recorded, the one that was named first. */
export const sprekersUit = (wie: Handelaar, invoer: Antwoorden): string[] => [...new Set([namensVan(wie, invoer), ...((invoer.ook as string[] | undefined) ?? [])])];

export const OP_WELKE_DAG = (label: string): Vragen => ({ gebeurd_op: { label, soort: 'datum', verleden: true, hint: 'Laat leeg als het vandaag is.' } });
