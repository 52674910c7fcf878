import { WOONSTAPPEN } from '../../src/domain/keten/fasen.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import { PACT } from './gang.ts';
import { WONEN } from './wonen.ts';

/** A sensible answer to a step, and who takes it; `voor`: the step on the way from application to key at which it is open. */
export type Zetje = { voor?: string; wie: string; invoer: Record<string, unknown> };

const TAFEL = 'annelies-vermaat';
const SERVICEPUNT = 'bart-hendriks';
const WACHTEND = { voor: 'woning-voorleggen' };

/** Steps beside the way from application to key, and steps that this dossier has nothing for: those must be refused with a sentence. */
const LATER: Partial<Record<Dossierstap, Zetje>> = {
  'toestemming-beperken': { voor: 'advies-geven', wie: PACT.begeleider, invoer: { doeleinden: ['zachte-landing'], door: 'client' } },
  'besluit-verdagen': { voor: 'besluit-nemen', wie: TAFEL, invoer: { verdaging_reden: 'De tafel komt pas volgende maand bijeen.' } },
  'bezwaar-vastleggen': { ...WACHTEND, wie: TAFEL, invoer: { bezwaar_gronden: 'De cliënt is het er niet mee eens.' } },
  'bezwaar-beslissen': { ...WACHTEND, wie: TAFEL, invoer: { uitkomst: 'ongegrond', bezwaar_motivering: 'De redenen blijven staan.' } },
  'voorwaarde-vervullen': { ...WACHTEND, wie: PACT.begeleider, invoer: { voorwaarde: 'toelating-schuldhulp' } },
  'gemeenten-kiezen': { ...WACHTEND, wie: SERVICEPUNT, invoer: { gemeenten: ['haarlem'], keuze_gewogen: ['netwerk'], keuze_reden: 'Familie.' } },
  'wachtlijst-pauzeren': { ...WACHTEND, wie: SERVICEPUNT, invoer: { reden: 'client', tot: '2027-01-15' } },
  'wachtlijst-hervatten': { ...WACHTEND, wie: SERVICEPUNT, invoer: {} },
  'urgentie-verlengen': { ...WACHTEND, wie: SERVICEPUNT, invoer: { urgentie_tot: '2027-12-01' } },
  'van-wachtlijst-halen': { ...WACHTEND, wie: SERVICEPUNT, invoer: { reden: 'client' } },
  'wijziging-melden': { ...WACHTEND, wie: PACT.begeleider, invoer: { wijziging_soort: ['inkomen'], wijziging_toelichting: 'Meer inkomen.', gegevens: { 'inkomen-en-schulden': { netto_inkomen: 1600 } } } },
  'herziening-beoordelen': { ...WACHTEND, wie: SERVICEPUNT, invoer: { gevolg: 'blijft', herziening_toelichting: 'Geen gevolgen.' } },
  'gegevens-bevestigen': { ...WACHTEND, wie: PACT.begeleider, invoer: { klopt: 'ja' } },
  'voorziening-aanvragen': { ...WACHTEND, wie: PACT.begeleider, invoer: { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week.' } },
  'voorziening-besluiten': { ...WACHTEND, wie: 'corrie-tervoort', invoer: { voorziening: 'wmo-begeleiding', uitkomst: 'toegekend' } },
  'begeleiding-overdragen': { ...WACHTEND, wie: PACT.begeleider, invoer: { naar: 'ribw-kam', gesprek_op: '2026-11-20', verslag: 'Gesproken.', akkoord: ['client', 'overdragende', 'ontvangende'], plan_aangepast: 'ja' } },
  'gegevens-bijwerken': { voor: 'aanvraag-indienen', wie: PACT.begeleider, invoer: { gegevens: PACT.gegevens } },
  'toestemming-intrekken': { voor: 'advies-geven', wie: PACT.begeleider, invoer: { door: 'client' } },
  'aanvraag-intrekken': { voor: 'advies-geven', wie: PACT.begeleider, invoer: { reden: 'client' } },
  'aanbod-intrekken': { voor: 'aanbod-beantwoorden', wie: PACT.corporatie, invoer: { reden: 'anders' } },
  'zonder-advies-verdergaan': { voor: 'advies-geven', wie: PACT.corporatie, invoer: {} },
  'bezichtiging-plannen': { voor: 'advies-geven', wie: PACT.begeleider, invoer: { bezichtiging_op: '2090-01-10', bezichtiging_tijd: '14.30', met_begeleider: 'ja' } },
  'aanbod-laten-vervallen': { voor: 'aanbod-beantwoorden', wie: PACT.corporatie, invoer: {} },
  'weigering-wegen': { ...WACHTEND, wie: SERVICEPUNT, invoer: { gegrond: 'ja', weging_toelichting: 'Besproken.' } },
  'verzoek-indienen': { ...WACHTEND, wie: PACT.begeleider, invoer: { verzoek: 'correctie', groep: 'personalia', tekst: 'Mijn naam staat er verkeerd.' } },
  'verzoek-verlengen': { ...WACHTEND, wie: PACT.begeleider, invoer: { nr: '1', reden: 'Het is veel werk.' } },
  'verzoek-beantwoorden': { ...WACHTEND, wie: PACT.begeleider, invoer: { nr: '1', uitkomst: 'toegewezen', antwoord: 'Het is aangepast.' } },
  'meerderjarigheid-vastleggen': { ...WACHTEND, wie: PACT.begeleider, invoer: {} },
  'persoon-wissen': { ...WACHTEND, wie: PACT.begeleider, invoer: {} },
  'versie-overzetten': { ...WACHTEND, wie: PACT.begeleider, invoer: {} },
};

/** The answer to any step; a step that nobody wrote one for is sent without. */
export function zetVoor(stap: Dossierstap, woning: string): Zetje {
  if ((WOONSTAPPEN as readonly string[]).includes(stap)) return WONEN[stap as (typeof WOONSTAPPEN)[number]];
  return LATER[stap] ?? (PACT.gang(woning).some((z) => z.actie === stap) ? { voor: stap, ...PACT.gang(woning).find((z) => z.actie === stap)! } : { ...WACHTEND, wie: PACT.begeleider, invoer: {} });
}
