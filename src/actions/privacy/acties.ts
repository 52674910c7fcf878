import type { PRIVACYSTAPPEN } from '../../domain/privacy/stappen.ts';
import type { Actie } from '../actie.ts';
import { meerderjarigheidVastleggen } from './meerderjarigheid-vastleggen.ts';
import { persoonWissen } from './persoon-wissen.ts';
import { versieOverzetten } from '../wijziging/versie-overzetten.ts';
import { verzoekBeantwoorden } from './verzoek-beantwoorden.ts';
import { verzoekIndienen } from './verzoek-indienen.ts';
import { verzoekVerlengen } from './verzoek-verlengen.ts';

/** The steps of a client's rights and of retention. */
export const PRIVACYACTIES: Record<keyof typeof PRIVACYSTAPPEN, Actie> = {
  'verzoek-indienen': verzoekIndienen,
  'verzoek-verlengen': verzoekVerlengen,
  'verzoek-beantwoorden': verzoekBeantwoorden,
  'meerderjarigheid-vastleggen': meerderjarigheidVastleggen,
  'persoon-wissen': persoonWissen,
  'versie-overzetten': versieOverzetten,
};
