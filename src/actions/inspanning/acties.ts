import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { ElkeZaakactie } from '../zaak/zaakactie.ts';

export const INSPANNINGACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {};
