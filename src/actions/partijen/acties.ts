import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { certificaatVastleggen } from './certificaat.ts';
import { geschilAfsluiten, geschilMelden, zienswijzeGeven } from './geschil.ts';
import { toetredingAanvragen, toetredingAdviseren, toetredingBesluiten, toetredingIntrekken, toetredingOndertekenen } from './toetreding.ts';
import { uittredingAfhandelen, uittredingIntrekken, uittredingMelden } from './uittreding.ts';

/** Joining, leaving, certificates and disputes. */
export const PARTIJACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'toetreding-aanvragen': zaakactie(toetredingAanvragen), 'toetreding-adviseren': zaakactie(toetredingAdviseren), 'toetreding-besluiten': zaakactie(toetredingBesluiten),
  'toetreding-ondertekenen': zaakactie(toetredingOndertekenen), 'toetreding-intrekken': zaakactie(toetredingIntrekken),
  'uittreding-melden': zaakactie(uittredingMelden), 'uittreding-afhandelen': zaakactie(uittredingAfhandelen), 'uittreding-intrekken': zaakactie(uittredingIntrekken),
  'certificaat-vastleggen': zaakactie(certificaatVastleggen),
  'geschil-melden': zaakactie(geschilMelden), 'zienswijze-geven': zaakactie(zienswijzeGeven), 'geschil-afsluiten': zaakactie(geschilAfsluiten),
};
