import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { ElkeZaakactie } from '../zaak/zaakactie.ts';

export const RAMINGACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {};
