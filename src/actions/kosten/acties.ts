import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { betalingVastleggen, kostenAfrekenen, kostenBegroten, kostenVerdelen } from './kosten.ts';

/** What it costs, who pays what, what was paid. */
export const KOSTENACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'kosten-begroten': zaakactie(kostenBegroten), 'kosten-verdelen': zaakactie(kostenVerdelen), 'betaling-vastleggen': zaakactie(betalingVastleggen), 'kosten-afrekenen': zaakactie(kostenAfrekenen),
};
