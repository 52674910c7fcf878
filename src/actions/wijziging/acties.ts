import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { regelingevaluatieBesluiten } from './regelingevaluatie-besluiten.ts';
import { regelingevaluatieOpenen } from './regelingevaluatie-openen.ts';
import { regelingwijzigingAccorderen } from './regelingwijziging-accorderen.ts';
import { regelingwijzigingAdviseren } from './regelingwijziging-adviseren.ts';
import { regelingwijzigingBesluiten } from './regelingwijziging-besluiten.ts';
import { regelingwijzigingIntrekken } from './regelingwijziging-intrekken.ts';
import { regelingwijzigingVaststellen } from './regelingwijziging-vaststellen.ts';
import { regelingwijzigingVoorstellen } from './regelingwijziging-voorstellen.ts';
import { standpuntGeven } from './standpunt-geven.ts';

/** How the regeling itself changes, and how it is evaluated. */
export const WIJZIGINGACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'regelingwijziging-voorstellen': zaakactie(regelingwijzigingVoorstellen),
  'regelingwijziging-adviseren': zaakactie(regelingwijzigingAdviseren),
  'regelingwijziging-besluiten': zaakactie(regelingwijzigingBesluiten),
  'regelingwijziging-accorderen': zaakactie(regelingwijzigingAccorderen),
  'regelingwijziging-vaststellen': zaakactie(regelingwijzigingVaststellen),
  'regelingwijziging-intrekken': zaakactie(regelingwijzigingIntrekken),
  'regelingevaluatie-openen': zaakactie(regelingevaluatieOpenen),
  'standpunt-geven': zaakactie(standpuntGeven),
  'regelingevaluatie-besluiten': zaakactie(regelingevaluatieBesluiten),
};
