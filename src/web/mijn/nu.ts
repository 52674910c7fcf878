import type { DossierStand, Status } from '../../domain/keten/stand.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { hoofd, type Woorden } from './woorden.ts';

/* What happens now, for every place a dossier can be: in sentences of at most fifteen words, without a word of the trade. */

/** `stap`: the step whose last day is the day to wait for. `zelf`: it waits for the client; else there is nothing to do. */
export type Nu = { kop: string; zinnen: readonly string[]; zelf?: string; stap?: Dossierstap };
type Tekst = (w: Woorden) => Nu;

export const NIETS = 'Jij hoeft nu niets te doen.';

/** Total on purpose: a new status has no page until someone wrote what it means for the client. */
export const STATUSTEKST: Record<Status, Tekst> = {
  concept: (w) => ({ kop: 'Je maakt je aanvraag', zinnen: [`${hoofd(w.begeleider)} maakt samen met jou de aanvraag voor een woning.`, 'Anderen lezen pas iets als jij ja zegt.'], zelf: `Vul samen met ${w.begeleider} de vragen in.`, stap: 'aanvraag-indienen' }),
  'te-toetsen': (w) => ({ kop: 'Je aanvraag wordt nagekeken', zinnen: [`${hoofd(w.servicepunt)} kijkt of je aanvraag compleet is.`], stap: 'in-behandeling-nemen' }),
  'wacht-op-aanvulling': (w) => ({ kop: 'Er ontbreekt nog iets', zinnen: [`${hoofd(w.servicepunt)} heeft een vraag over je aanvraag.`, `${hoofd(w.begeleider)} geeft het antwoord.`], zelf: `Vraag ${w.begeleider} of je iets moet opzoeken.`, stap: 'aanvraag-aanvullen' }),
  'te-beslissen': (w) => ({ kop: 'Er komt een besluit', zinnen: [`${hoofd(w.beslisser)} leest je aanvraag en beslist.`, 'Het antwoord krijg je in een brief.'], stap: 'besluit-nemen' }),
  aangehouden: (w) => ({ kop: 'Het besluit wacht nog', zinnen: [`${hoofd(w.beslisser)} kan nog niet beslissen.`, 'Er is eerst meer informatie nodig.'], zelf: `Vraag ${w.begeleider} wat er nog nodig is.`, stap: 'aanvraag-aanvullen' }),
  'te-plaatsen': (w) => ({ kop: 'Het antwoord is ja', zinnen: ['Je mag op de wachtlijst voor een woning.', `${hoofd(w.servicepunt)} zet je op de lijst.`], stap: 'op-wachtlijst-plaatsen' }),
  'wacht-op-woning': (w) => ({ kop: 'Je staat op de wachtlijst', zinnen: ['Verhuurders zoeken een woning die bij je past.', 'Niemand weet precies hoe lang dat duurt.'], zelf: `Verandert er iets bij jou? Vertel het aan ${w.begeleider}.`, stap: 'woning-voorleggen' }),
  gepauzeerd: (w) => ({ kop: 'Het wachten staat even stil', zinnen: ['Je staat op de wachtlijst. Nu zoekt even niemand een woning voor je.', 'Dat is met elkaar afgesproken.'], zelf: `Kun je weer verder? Vertel het aan ${w.begeleider}.`, stap: 'wachtlijst-hervatten' }),
  'weigering-wegen': () => ({ kop: 'Je zei nee tegen een woning', zinnen: ['Mensen van de verhuurder en de hulp bespreken jouw reden.', 'Daarna hoor je hoe het verder gaat.'], stap: 'weigering-wegen' }),
  'advies-gevraagd': (w) => ({ kop: 'Er is misschien een woning', zinnen: [`${hoofd(w.verhuurder)} heeft een woning die bij je kan passen.`, `${hoofd(w.begeleider)} kijkt of de woning goed voor je is.`], stap: 'advies-geven' }),
  'advies-gegeven': (w) => ({ kop: 'Wil je deze woning?', zinnen: [`${hoofd(w.verhuurder)} biedt je een woning aan.`], zelf: `Zeg tegen ${w.begeleider} of je de woning wilt.`, stap: 'aanbod-beantwoorden' }),
  'contract-maken': (w) => ({ kop: 'Je krijgt de woning', zinnen: [`${hoofd(w.verhuurder)} maakt het huurcontract.`], stap: 'contract-vastleggen' }),
  'contract-tekenen': (w) => ({ kop: 'Het huurcontract ligt klaar', zinnen: ['Iedereen die meedoet, zet een handtekening.'], zelf: `Lees het contract goed. Begrijp je iets niet? Vraag het aan ${w.begeleider}.`, stap: 'contract-ondertekenen' }),
  'sleutel-overdragen': (w) => ({ kop: 'Je krijgt bijna de sleutel', zinnen: [`${hoofd(w.verhuurder)} geeft je de sleutel van je woning.`], zelf: `Maak met ${w.begeleider} een plan voor de verhuizing.`, stap: 'sleutel-overdragen' }),
  woont: (w) => ({ kop: 'Je woont in je eigen woning', zinnen: [`${hoofd(w.begeleider)} helpt je bij het wonen.`] }),
  nazorg: (w) => ({ kop: 'De hulp bij het wonen is klaar', zinnen: [`${hoofd(w.begeleider)} vraagt nog af en toe hoe het gaat.`], stap: 'nazorg-vastleggen' }),
  afgewezen: (w) => ({ kop: 'Het antwoord is nee', zinnen: [`${hoofd(w.beslisser)} zei nee tegen je aanvraag.`, 'In de brief staat waarom.'], zelf: `Bespreek met ${w.begeleider} wat nu kan.` }),
  uitgesloten: (w) => ({ kop: 'Je aanvraag is gestopt', zinnen: ['Je zei nee tegen een woning.', 'Daarom zoekt niemand meer een woning voor je.'], zelf: `Bespreek met ${w.begeleider} wat nu kan.` }),
  ingetrokken: (w) => ({ kop: 'Je aanvraag is gestopt', zinnen: ['Niemand zoekt nu een woning voor je.'], zelf: `Wil je later weer een woning? Vraag het aan ${w.begeleider}.` }),
  'van-wachtlijst': (w) => ({ kop: 'Je staat niet meer op de wachtlijst', zinnen: ['Niemand zoekt nu een woning voor je.'], zelf: `Vraag ${w.begeleider} waarom, en wat nu kan.` }),
  afgerond: () => ({ kop: 'Alles is klaar', zinnen: ['Er gebeurt hier niets meer.', 'Je kunt je gegevens nog lezen en bewaren.'] }),
};

/** What goes before the status: who took consent back, who never gave it, and who has been erased. */
export const BIJZONDER = {
  ingetrokken: (w) => ({ kop: 'Delen staat uit', zinnen: [`Alleen ${w.zorg} kan nu nog je gegevens zien.`, 'Je aanvraag staat stil.'], zelf: 'Wil je verder? Zet delen dan weer aan.' }),
  'ingetrokken-woont': (w) => ({ kop: 'Delen staat uit', zinnen: [`Alleen ${w.zorg} kan nu nog je gegevens zien.`, 'Je huurcontract blijft zoals het is.', `Je hulp van ${w.zorg} gaat gewoon door.`] }),
  gewist: () => ({ kop: 'Je gegevens zijn gewist', zinnen: ['Alles over jou is weg.', 'Alleen wat er gebeurde blijft staan, zonder naam.'] }),
  'huurt-zelf': () => ({ kop: 'Je huurt nu zelf', zinnen: ['Het huurcontract staat op jouw naam.', 'De hulp bij het wonen is klaar.', 'Gaat er iets mis? Bel je verhuurder of de gemeente.'] }),
} as const satisfies Record<string, Tekst>;

/** What a client reads on top, from where the dossier stands. */
export function nuVoor(stand: Pick<DossierStand, 'status' | 'toestemming' | 'gewist_op'> & { sleutel?: unknown; contract?: { omgezet_op?: string }; afloop?: unknown }, w: Woorden, afgesloten: boolean): Nu & { bijzonder: boolean } {
  if (stand.gewist_op) return { ...BIJZONDER.gewist(), bijzonder: true };
  if (stand.toestemming === 'ingetrokken' && !afgesloten) return { ...BIJZONDER[stand.sleutel ? 'ingetrokken-woont' : 'ingetrokken'](w), bijzonder: true };
  if (stand.contract?.omgezet_op && stand.status === 'afgerond') return { ...BIJZONDER['huurt-zelf'](), bijzonder: false };
  if (stand.contract?.omgezet_op && stand.status === 'nazorg') return { ...STATUSTEKST.nazorg(w), kop: BIJZONDER['huurt-zelf']().kop, bijzonder: false };
  return { ...STATUSTEKST[stand.status](w), bijzonder: false };
}

/** What else is on its way, by the step that is waited for; a step that means nothing to a client is left out. */
export const STRAKS: Partial<Record<Dossierstap, (w: Woorden) => string>> = {
  'besluit-verzenden': () => 'De brief met het antwoord wordt verstuurd.',
  'bezwaar-beslissen': (w) => `${hoofd(w.beslisser)} beslist over je bezwaar.`,
  'gegevens-bevestigen': (w) => `${hoofd(w.begeleider)} vraagt of alles nog klopt.`,
  'herziening-beoordelen': () => 'Er veranderde iets. Iemand kijkt wat dat betekent.',
  'voorziening-besluiten': () => 'De gemeente beslist over hulp of geld.',
  'voorwaarde-vervullen': () => 'Er moet nog iets geregeld worden.',
  'zonder-advies-verdergaan': (w) => `${hoofd(w.verhuurder)} kan verder met de woning.`,
  'begeleiding-starten': (w) => `${hoofd(w.begeleider)} begint met de hulp bij het wonen.`,
  'beschikking-aanpassen': () => 'De gemeente kijkt of je meer of minder hulp krijgt.',
  'koppelbeding-bespreken': (w) => `${hoofd(w.verhuurder)} praat met je over je huurcontract.`,
  'woondoelen-vastleggen': (w) => `Je bespreekt met ${w.begeleider} wat je wilt bereiken.`,
  'evaluatie-plannen': (w) => `${hoofd(w.begeleider)} plant een gesprek over hoe het gaat.`,
  'evaluatie-vastleggen': () => 'Er komt een gesprek over hoe het gaat.',
  'evaluatie-vaststellen': (w) => `${hoofd(w.verhuurder)} leest het verslag van het gesprek.`,
  'welzijn-betrekken': (w) => `${hoofd(w.begeleider)} zoekt iemand die je de buurt laat zien.`,
  'landing-bijwerken': () => 'Je maakt kennis met mensen in de buurt.',
  'vragenlijst-uitreiken': (w) => `${hoofd(w.begeleider)} geeft je een vragenlijst.`,
  'wonen-afsluiten': (w) => `${hoofd(w.begeleider)} sluit dit samen met je af.`,
  'signaal-beantwoorden': () => 'Er kwam een melding. Iemand praat er met je over.',
  'gesprek-vastleggen': (w) => `Je hebt een extra gesprek met ${w.begeleider}.`,
  'rondetafel-vastleggen': () => 'Er komt een gesprek met iedereen die je helpt.',
  'clientoverleg-ondertekenen': () => 'Iedereen leest het verslag van het gesprek en tekent het.',
  'escalatie-afspreken': () => 'Mensen die je helpen, maken nieuwe afspraken.',
  'omklap-adviseren': (w) => `${hoofd(w.begeleider)} zegt of jij zelf kunt huren.`,
  'oordeel-geven': () => 'Iemand anders kijkt mee naar je huurcontract.',
  'omklap-besluiten': (w) => `${hoofd(w.verhuurder)} beslist of jij zelf huurt.`,
  'onderhuur-controleren': (w) => `${hoofd(w.verhuurder)} kijkt of alles goed gaat met de huur.`,
  'huureinde-aanzeggen': (w) => `${hoofd(w.verhuurder)} kijkt naar het einde van je contract.`,
  'opzegging-afronden': () => 'Het einde van de huur wordt geregeld.',
  'verzoek-beantwoorden': (w) => `${hoofd(w.zorg)} beantwoordt je vraag over je gegevens.`,
};
