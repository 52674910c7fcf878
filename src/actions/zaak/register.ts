import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { INSPANNINGACTIES } from '../inspanning/acties.ts';
import { KOSTENACTIES } from '../kosten/acties.ts';
import { MONITORACTIES } from '../monitor/acties.ts';
import { OVERLEGACTIES } from '../overleg/acties.ts';
import { PARTIJACTIES } from '../partijen/acties.ts';
import { RAMINGACTIES } from '../raming/acties.ts';
import { WIJZIGINGACTIES } from '../wijziging/acties.ts';
import type { ElkeZaakactie } from './zaakactie.ts';

/** Every step on a zaak that can be taken. Forms, API and access tests walk this table. */
export const ZAAKACTIES: Readonly<Partial<Record<Zaakstap, ElkeZaakactie>>> = {
  ...WIJZIGINGACTIES, ...PARTIJACTIES, ...KOSTENACTIES, ...OVERLEGACTIES, ...INSPANNINGACTIES, ...RAMINGACTIES, ...MONITORACTIES,
};
