import { aanpakOnvoldoendeMelden } from './aanpak-onvoldoende-melden.ts';
import { calamiteitBespreken } from './calamiteit-bespreken.ts';
import { clientoverlegOndertekenen } from './clientoverleg-ondertekenen.ts';
import { clientoverlegVastleggen } from './clientoverleg-vastleggen.ts';
import { escalatieAfsluiten } from './escalatie-afsluiten.ts';
import { escalatieAfspreken } from './escalatie-afspreken.ts';
import { escalatieStarten } from './escalatie-starten.ts';
import { escalatieactieAfronden } from './escalatieactie-afronden.ts';
import { gesprekVastleggen } from './gesprek-vastleggen.ts';
import { ontruimingVastleggen } from './ontruiming-vastleggen.ts';
import { rondetafelVastleggen } from './rondetafel-vastleggen.ts';
import { signaalBeantwoorden } from './signaal-beantwoorden.ts';
import { signaalMelden } from './signaal-melden.ts';
import { signaalSluiten } from './signaal-sluiten.ts';
import { waarschuwingGeven } from './waarschuwing-geven.ts';
import type { SIGNALERINGSTAPPEN } from '../../domain/signalering/stappen.ts';
import type { Actie } from '../actie.ts';

/** Every step of signals and escalation. */
export const SIGNALERINGACTIES: Record<keyof typeof SIGNALERINGSTAPPEN, Actie> = {
  'signaal-melden': signaalMelden, 'signaal-beantwoorden': signaalBeantwoorden, 'gesprek-vastleggen': gesprekVastleggen, 'aanpak-onvoldoende-melden': aanpakOnvoldoendeMelden,
  'rondetafel-vastleggen': rondetafelVastleggen, 'clientoverleg-vastleggen': clientoverlegVastleggen, 'clientoverleg-ondertekenen': clientoverlegOndertekenen, 'signaal-sluiten': signaalSluiten, 'waarschuwing-geven': waarschuwingGeven, 'calamiteit-bespreken': calamiteitBespreken,
  'escalatie-starten': escalatieStarten, 'escalatie-afspreken': escalatieAfspreken, 'escalatieactie-afronden': escalatieactieAfronden, 'escalatie-afsluiten': escalatieAfsluiten, 'ontruiming-vastleggen': ontruimingVastleggen,
};
