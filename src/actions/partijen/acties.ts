import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { ElkeZaakactie } from '../zaak/zaakactie.ts';

export const PARTIJACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {};
