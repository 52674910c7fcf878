import { ACTIES } from '../../actions/register.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Beeld } from './beeld.ts';

/** Every step can have happened on another day than it is written down. */
export const GEBEURD_OP: Vragen = { gebeurd_op: { label: 'Op welke dag gebeurde het?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };

/** Questions that ask for the day already; `per` and `vanaf` only where they are asked of everyone. */
const VRAAGT_DE_DAG = ['gesprek_op', 'gesproken_op', 'nieuwe_dag', 'ontruimd_op'];
/** The day it happened, for a step that does not ask for it itself. */
export const dagvraag = (vragen: Vragen): Vragen =>
  VRAAGT_DE_DAG.some((veld) => veld in vragen) || (vragen.per && !vragen.per.alleenAls) ? {} : GEBEURD_OP;

/** What a step asks on this dossier, of whoever is looking. */
export const vragenVoor = ({ regeling, dossier, wie }: Beeld, stap: Dossierstap): Vragen => ACTIES[stap].vragen(regeling, dossier.stand, wie);
