import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { ACTIE_AFRONDEN } from './actie-afronden.ts';
import { ACTIE_BIJWERKEN } from './actie-bijwerken.ts';
import { ACTIE_VASTLEGGEN } from './actie-vastleggen.ts';
import { INSPANNINGSGESPREK_AFSLUITEN } from './inspanningsgesprek-afsluiten.ts';
import { INSPANNINGSGESPREK_BEANTWOORDEN } from './inspanningsgesprek-beantwoorden.ts';
import { INSPANNINGSGESPREK_BEGINNEN } from './inspanningsgesprek-beginnen.ts';
import { SERVICEPUNT_BEOORDELEN } from './servicepunt-beoordelen.ts';

export const INSPANNINGACTIES: Partial<Record<Zaakstap, ElkeZaakactie>> = {
  'actie-vastleggen': zaakactie(ACTIE_VASTLEGGEN), 'actie-bijwerken': zaakactie(ACTIE_BIJWERKEN), 'actie-afronden': zaakactie(ACTIE_AFRONDEN),
  'inspanningsgesprek-beginnen': zaakactie(INSPANNINGSGESPREK_BEGINNEN), 'inspanningsgesprek-beantwoorden': zaakactie(INSPANNINGSGESPREK_BEANTWOORDEN), 'inspanningsgesprek-afsluiten': zaakactie(INSPANNINGSGESPREK_AFSLUITEN),
  'servicepunt-beoordelen': zaakactie(SERVICEPUNT_BEOORDELEN),
};
