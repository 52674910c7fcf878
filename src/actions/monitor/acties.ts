import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { cijfersLeveren } from './cijfers-leveren.ts';
import { opendataIntrekken } from './opendata-intrekken.ts';
import { opendataVaststellen } from './opendata-vaststellen.ts';
import { rapportVaststellen } from './rapport-vaststellen.ts';

export const MONITORACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'cijfers-leveren': zaakactie(cijfersLeveren), 'rapport-vaststellen': zaakactie(rapportVaststellen), 'opendata-vaststellen': zaakactie(opendataVaststellen), 'opendata-intrekken': zaakactie(opendataIntrekken),
};
