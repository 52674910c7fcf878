import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { ElkeZaakactie } from '../zaak/zaakactie.ts';

export const KOSTENACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {};
