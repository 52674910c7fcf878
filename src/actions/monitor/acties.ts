import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { ElkeZaakactie } from '../zaak/zaakactie.ts';

export const MONITORACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {};
