import { ACTIES } from '../../actions/register.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Beeld } from './beeld.ts';

/** Every step can have happened on another day than it is written down. */
export const GEBEURD_OP: Vragen = { gebeurd_op: { label: 'Op welke dag gebeurde het?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };

/** What a step asks on this dossier. */
export const vragenVoor = ({ regeling, dossier }: Beeld, stap: Dossierstap): Vragen => ACTIES[stap].vragen(regeling, dossier.stand);
