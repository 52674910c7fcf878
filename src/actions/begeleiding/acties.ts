import type { BEGELEIDINGSTAPPEN } from '../../domain/begeleiding/stappen.ts';
import type { Actie } from '../actie.ts';
import { begeleidingAanpassen } from './begeleiding-aanpassen.ts';
import { begeleidingBeeindigen } from './begeleiding-beeindigen.ts';
import { begeleidingStarten } from './begeleiding-starten.ts';
import { beschikkingAanpassen } from './beschikking-aanpassen.ts';
import { evaluatiePlannen } from './evaluatie-plannen.ts';
import { evaluatieVastleggen } from './evaluatie-vastleggen.ts';
import { evaluatieVaststellen } from './evaluatie-vaststellen.ts';
import { klachtVastleggen } from './klacht-vastleggen.ts';
import { koppelbedingBespreken } from './koppelbeding-bespreken.ts';
import { landingBijwerken } from './landing-bijwerken.ts';
import { nazorgVastleggen } from './nazorg-vastleggen.ts';
import { vastleggingHerstellen } from './vastlegging-herstellen.ts';
import { vragenlijstUitreiken } from './vragenlijst-uitreiken.ts';
import { welzijnBetrekken } from './welzijn-betrekken.ts';
import { wonenAfsluiten } from './wonen-afsluiten.ts';
import { woondoelenVastleggen } from './woondoelen-vastleggen.ts';

/** The steps of support, goals, evaluations, the soft landing and the end. */
export const BEGELEIDINGACTIES: Record<keyof typeof BEGELEIDINGSTAPPEN, Actie> = {
  'begeleiding-starten': begeleidingStarten,
  'begeleiding-aanpassen': begeleidingAanpassen,
  'beschikking-aanpassen': beschikkingAanpassen,
  'begeleiding-beeindigen': begeleidingBeeindigen,
  'koppelbeding-bespreken': koppelbedingBespreken,
  'woondoelen-vastleggen': woondoelenVastleggen,
  'evaluatie-plannen': evaluatiePlannen,
  'evaluatie-vastleggen': evaluatieVastleggen,
  'evaluatie-vaststellen': evaluatieVaststellen,
  'welzijn-betrekken': welzijnBetrekken,
  'landing-bijwerken': landingBijwerken,
  'vragenlijst-uitreiken': vragenlijstUitreiken,
  'wonen-afsluiten': wonenAfsluiten,
  'nazorg-vastleggen': nazorgVastleggen,
  'klacht-vastleggen': klachtVastleggen,
  'vastlegging-herstellen': vastleggingHerstellen,
};
