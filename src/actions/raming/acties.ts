import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { PLAATSEN_ADVISEREN } from './plaatsen-adviseren.ts';
import { PLAATSEN_OPGEVEN } from './plaatsen-opgeven.ts';
import { RAMING_OPGEVEN } from './raming-opgeven.ts';

export const RAMINGACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'raming-opgeven': zaakactie(RAMING_OPGEVEN), 'plaatsen-adviseren': zaakactie(PLAATSEN_ADVISEREN), 'plaatsen-opgeven': zaakactie(PLAATSEN_OPGEVEN),
};
