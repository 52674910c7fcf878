import { BEGELEIDING_VOLGENDE, type Begeleidingsdelen } from '../begeleiding/stand.ts';
import { oordeelGevraagd } from '../huur/einde.ts';
import { HUUR_VOLGENDE, type Huurdelen } from '../huur/stand.ts';
import type { Tekenaar } from '../huur/tekenaars.ts';
import { moetNog, ongetekend } from '../signalering/clientoverleg.ts';
import { lopendeEscalatie, openSignalen, rondetafelNodig, SIGNALERING_VOLGENDE, type Signaleringsdelen } from '../signalering/stand.ts';
import { PRIVACY_VOLGENDE, verderGegaan, type Privacydelen } from '../privacy/stand.ts';
import { dagenTussen } from '../kalender/dag.ts';
import { STAP_VAN, type Gebeurd, type DossierGebeurtenis, type DossierGebeurtenissen, type Gevolgd, type WoningGebeurtenis, type Contractvormcode } from './gebeurtenissen.ts';
import type { Fase, Stap } from './fasen.ts';
import type { Volgende } from './volgende.ts';

/** Where a dossier stands within its phase; one word that decides which steps are open. */
export const STATUSSEN = [
  'concept', 'te-toetsen', 'wacht-op-aanvulling', 'te-beslissen', 'aangehouden', 'te-plaatsen', 'wacht-op-woning', 'gepauzeerd',
  'weigering-wegen', 'advies-gevraagd', 'advies-gegeven', 'contract-maken', 'contract-tekenen', 'sleutel-overdragen', 'woont', 'nazorg', 'afgewezen', 'uitgesloten', 'ingetrokken', 'van-wachtlijst', 'afgerond',
] as const;
export type Status = (typeof STATUSSEN)[number];

export const STATUSNAMEN: Record<Status, string> = {
  concept: 'nog niet ingediend', 'te-toetsen': 'wordt getoetst', 'wacht-op-aanvulling': 'wacht op aanvulling', 'te-beslissen': 'wacht op besluit',
  aangehouden: 'aangehouden', 'te-plaatsen': 'positief, nog te plaatsen', 'wacht-op-woning': 'wacht op een woning', gepauzeerd: 'wacht, met een pauze', 'advies-gevraagd': 'advies gevraagd',
  'weigering-wegen': 'weigering wordt gewogen', 'advies-gegeven': 'wacht op antwoord', 'contract-maken': 'contract maken', 'contract-tekenen': 'contract tekenen', 'sleutel-overdragen': 'wacht op de sleutel', woont: 'woont zelfstandig', nazorg: 'wordt nog gevolgd',
  afgewezen: 'afgewezen', uitgesloten: 'uitgesloten na weigering', ingetrokken: 'aanvraag ingetrokken', 'van-wachtlijst': 'van de wachtlijst gehaald', afgerond: 'afgerond',
};
export const AFGESLOTEN: readonly Status[] = ['afgewezen', 'uitgesloten', 'ingetrokken', 'van-wachtlijst', 'afgerond'];

/** The state of a dossier: a fold over its events, without a person in it. */
export type DossierStand = {
  regeling: string;
  versie: string;
  zorgorganisatie: string;
  fase: Fase;
  status: Status;
  /** the day the present status began: terms run from here */
  sinds: string;
  toestemming: 'geen' | 'gegeven' | 'ingetrokken';
  toestemming_op?: string;
  /** the purposes consent stands for; absent = all of the regeling (the oldest events name none) */
  doeleinden?: string[];
  herkomstgemeente?: string;
  zoekgemeenten: string[];
  /** roles that have finished their check, in order */
  toetsen: string[];
  aanvulling_uiterlijk?: string;
  /** days the decision term has stood still, and since when it stands still now (Awb 4:15) */
  opgeschort?: { dagen: number; sinds?: string };
  /** the decision term after its one extension (Awb 4:14), with the days it had stood still by then */
  verdaagd?: { uiterlijk: string; dagen: number };
  /** the day from which a new decision on the same application is due: after a change or an upheld objection */
  heropend_op?: string;
  contractvorm?: Contractvormcode;
  besluit?: { uitkomst: 'positief' | 'negatief' | 'aangehouden'; op: string; wachtlijst?: string; afwijking?: boolean; hardheidsclausule?: boolean };
  /** the letter of the latest decision: the day it was sent, and the last day to object */
  brief?: { op: string; bezwaar_tot?: string };
  bezwaar?: { op: string; op_tijd: boolean; beslissen_voor: string; uitkomst?: 'gegrond' | 'ongegrond' | 'niet-ontvankelijk' | 'ingetrokken' };
  /** conditions that travel along with the decision, and when each was met */
  voorwaarden?: { code: string; vervuld_op?: string }[];
  /** municipalities chosen by who weighs them (W9.4); from then on they are where is looked */
  gekozen?: string[];
  wachtlijst?: { gemeente: string; sinds: string; urgentie_tot?: string; pauze_tot?: string };
  /** the day the care organisation last confirmed that everything is still as it was */
  bevestigd_op?: string;
  /** criteria whose outcome has changed since the decision, until someone has looked */
  herziening?: { criteria: string[]; op: string };
  /** the municipality of arrival, as of the latest provision asked for: the only one that has to do with provisions */
  vestiging?: string;
  /** by code: what is asked of which municipality, by when, and what came of it */
  voorzieningen?: Record<string, { gemeente: string; op: string; uiterlijk: string; uitkomst?: 'toegekend' | 'afgewezen'; besloten_op?: string }>;
  /** `advies` 'uitgebleven': the term passed without it; `afweging`: the frozen ranking the home was chosen from */
  aanbod?: { woning: string; corporatie: string; gemeente: string; voorgelegd_op: string; afweging?: string; advies?: 'positief' | 'negatief' | 'uitgebleven'; bezichtiging?: { op: string; tijd?: string; met_begeleider: boolean } };
  /** `einddatum`: the first day it no longer runs; `te_tekenen`: who has not signed yet; `getekend`: who has, and when */
  contract?: { ingangsdatum: string; einddatum?: string; grondslag?: string; voorwaarden?: string[]; te_tekenen?: Tekenaar[]; getekend?: { door: Tekenaar; op: string }[]; /** the day it became an ordinary lease */ omgezet_op?: string };
  sleutel?: { op: string; gemeente: string; corporatie: string; wachtdagen?: number };
  /** the last day each step was taken: terms that name a step run from here */
  gezet: Partial<Record<Stap, string>>;
  /** per phase the day it began and ended, for the picture of the chain */
  fasen: Partial<Record<Fase, { van: string; tot?: string }>>;
} & Begeleidingsdelen & Signaleringsdelen & Huurdelen & Privacydelen;

/** From here a decision can be taken anew without undoing anything with a home. */
export const TE_HEROPENEN: readonly Status[] = ['afgewezen', 'te-plaatsen', 'wacht-op-woning', 'gepauzeerd'];

type Overgang = Partial<DossierStand> & { status?: Status; fase?: Fase };

/** What each event does to the state; every transition of the chain is in this table. */
const VOLGENDE: Volgende<DossierGebeurtenissen> = {
  'dossier-geopend': (_, g) => ({ ...g }),
  'gegevens-bijgewerkt': () => ({}),
  'toestemming-gegeven': (_, g) => ({ toestemming: 'gegeven', toestemming_op: g.gegeven_op, toestemming_door: g.door, doeleinden: g.doeleinden, ...(g.door === 'vertegenwoordiger' ? {} : { zelf_toestemmen: undefined }) }),
  'toestemming-beperkt': (s, g) => ({ doeleinden: s.doeleinden?.filter((d) => !g.doeleinden.includes(d)) }),
  // Where the law ended it the client's own consent is still asked for; who took it back themselves is not asked again.
  'toestemming-ingetrokken': (_, g, op) => ({ toestemming: 'ingetrokken', toestemming_op: op, toestemming_door: undefined, doeleinden: [], ...(g.door === 'wet' ? {} : { zelf_toestemmen: undefined }) }),
  'aanvraag-ingediend': () => ({ fase: 'toetsing', status: 'te-toetsen' }),
  'herkomst-vastgelegd': (_, g) => ({ herkomstgemeente: g.herkomstgemeente }),
  'zoekgebied-vastgelegd': (s, g) => (s.gekozen ? {} : { zoekgemeenten: g.zoekgemeenten }),
  'aanvulling-gevraagd': (s, g, op) => ({ status: 'wacht-op-aanvulling', ...staatStil(s, op, g.uiterlijk) }),
  'aanvraag-aangevuld': (s, _, op) => ({ status: s.fase === 'toetsing' ? 'te-toetsen' : 'te-beslissen', ...looptWeer(s, op) }),
  'toets-gedaan': (s, g) => ({ toetsen: [...s.toetsen, g.rol], status: 'te-toetsen' }),
  'in-behandeling-genomen': (s, _, op) => ({ fase: 'beoordeling', status: 'te-beslissen', ...looptWeer(s, op) }),
  'besluit-genomen': (s, g, op) => ({
    besluit: zonderLeegte({ uitkomst: g.uitkomst, op, wachtlijst: g.wachtlijst, afwijking: g.afwijking, hardheidsclausule: g.hardheidsclausule }),
    contractvorm: g.contractvorm, brief: undefined, herziening: undefined, voorwaarden: g.voorwaarden?.map((code) => ({ code })),
    status: ({ positief: 'te-plaatsen', negatief: 'afgewezen', aangehouden: 'aangehouden' } as const)[g.uitkomst],
    ...(g.uitkomst === 'aangehouden' ? staatStil(s, op, g.uiterlijk) : looptWeer(s, op)),
  }),
  'besluit-verdaagd': (s, g) => ({ verdaagd: { uiterlijk: g.uiterlijk, dagen: s.opgeschort?.dagen ?? 0 } }),
  'besluit-verzonden': (_, g, op) => ({ brief: zonderLeegte({ op, bezwaar_tot: g.bezwaar_tot }) }),
  'bezwaar-ontvangen': (_, g, op) => ({ bezwaar: { op, op_tijd: g.op_tijd, beslissen_voor: g.beslissen_voor } }),
  'bezwaar-beslist': (s, g, op) => ({ bezwaar: s.bezwaar && { ...s.bezwaar, uitkomst: g.uitkomst }, ...(g.uitkomst === 'gegrond' && TE_HEROPENEN.includes(s.status) ? opnieuw(op) : {}) }),
  'voorwaarde-vervuld': (s, g, op) => ({ voorwaarden: s.voorwaarden?.map((v) => (v.code === g.voorwaarde ? { ...v, vervuld_op: op } : v)) }),
  'gemeenten-gekozen': (_, g) => ({ gekozen: g.gemeenten, zoekgemeenten: g.gemeenten }),
  'op-wachtlijst-geplaatst': (_, g, op) => ({ fase: 'wachtlijst', status: 'wacht-op-woning', wachtlijst: zonderLeegte({ gemeente: g.wachtlijst, sinds: op, urgentie_tot: g.urgentie_tot }), bevestigd_op: op }),
  'wachtlijst-gepauzeerd': (s, g) => ({ status: 'gepauzeerd', wachtlijst: s.wachtlijst && { ...s.wachtlijst, pauze_tot: g.tot } }),
  'wachtlijst-hervat': (s) => ({ status: 'wacht-op-woning', wachtlijst: s.wachtlijst && zonderLeegte({ ...s.wachtlijst, pauze_tot: undefined }) }),
  'urgentie-verlengd': (s, g) => ({ wachtlijst: s.wachtlijst && { ...s.wachtlijst, urgentie_tot: g.urgentie_tot } }),
  'van-wachtlijst-gehaald': () => ({ status: 'van-wachtlijst', wachtlijst: undefined }),
  'wijziging-gemeld': () => ({}),
  'criteria-gewijzigd': (s, g, op) => ({ herziening: { criteria: [...new Set([...(s.herziening?.criteria ?? []), ...g.criteria])], op } }),
  'herziening-beoordeeld': (_, g, op) => ({ herziening: undefined, ...(g.gevolg === 'opnieuw-beoordelen' ? opnieuw(op) : {}) }),
  'gegevens-bevestigd': (_, __, op) => ({ bevestigd_op: op }),
  // Where the client goes to live elsewhere after all, what was still open goes along to that municipality.
  'voorziening-aangevraagd': (s, g, op) => ({
    vestiging: g.gemeente,
    voorzieningen: { ...Object.fromEntries(Object.entries(s.voorzieningen ?? {}).map(([code, v]) => [code, v.uitkomst ? v : { ...v, gemeente: g.gemeente }])), [g.voorziening]: { gemeente: g.gemeente, op, uiterlijk: g.uiterlijk } },
  }),
  'voorziening-besloten': (s, g, op) => ({ voorzieningen: s.voorzieningen?.[g.voorziening] && { ...s.voorzieningen, [g.voorziening]: { ...s.voorzieningen[g.voorziening]!, uitkomst: g.uitkomst, besloten_op: op } } }),
  'begeleiding-overgedragen': (_, g) => ({ zorgorganisatie: g.naar }),
  'woning-voorgelegd': (_, g, op) => ({ fase: 'aanbod', status: 'advies-gevraagd', aanbod: zonderLeegte({ woning: g.woning, corporatie: g.corporatie, gemeente: g.gemeente, voorgelegd_op: op, afweging: g.afweging }) }),
  'advies-gegeven': (s, g) => ({ status: 'advies-gegeven', aanbod: s.aanbod && { ...s.aanbod, advies: g.advies } }),
  'advies-uitgebleven': (s) => ({ status: 'advies-gegeven', aanbod: s.aanbod && { ...s.aanbod, advies: 'uitgebleven' } }),
  'bezichtiging-gepland': (s, g) => ({ aanbod: s.aanbod && { ...s.aanbod, bezichtiging: g } }),
  'aanbod-beantwoord': (s, g, op) => (g.antwoord === 'aangenomen' ? { fase: 'huur', status: 'contract-maken' } : zonderAanbod(s, { ...g, gevolg: g.gevolg ?? 'terug-op-wachtlijst' }, op)),
  'aanbod-vervallen': (s, g, op) => zonderAanbod(s, g, op),
  'weigering-gewogen': (s, g, op) => zonderAanbod(s, g, op),
  'aanbod-ingetrokken': (s, g, op) => zonderAanbod(s, { ...g, gevolg: g.gevolg ?? 'terug-op-wachtlijst' }, op),
  'contract-vastgelegd': (_, g) => ({
    status: g.te_tekenen?.length ? 'contract-tekenen' : 'sleutel-overdragen', contractvorm: g.contractvorm,
    contract: zonderLeegte({ ingangsdatum: g.ingangsdatum, einddatum: g.einddatum, grondslag: g.grondslag, voorwaarden: g.voorwaarden, te_tekenen: g.te_tekenen }),
  }),
  'contract-ondertekend': (s, g, op) => {
    const over = s.contract?.te_tekenen?.filter((t) => !g.door.includes(t)) ?? [];
    return { contract: s.contract && { ...s.contract, te_tekenen: over, getekend: [...(s.contract.getekend ?? []), ...g.door.map((door) => ({ door, op }))] }, ...(over.length === 0 ? { status: 'sleutel-overdragen' } : {}) };
  },
  'sleutel-overgedragen': (_, g, op) => ({ fase: 'begeleiding', status: 'woont', vestiging: g.gemeente, sleutel: zonderLeegte({ op, gemeente: g.gemeente, corporatie: g.corporatie, wachtdagen: g.wachtdagen }) }),
  'aanvraag-ingetrokken': () => ({ status: 'ingetrokken', aanbod: undefined, contract: undefined }),
  ...BEGELEIDING_VOLGENDE, ...SIGNALERING_VOLGENDE, ...HUUR_VOLGENDE, ...PRIVACY_VOLGENDE,
};

/**
 * After the key a dossier is in the phase signalering while more than the supporter and the corporation are needed (art. 9d, 10):
 * a round table, a report of a meeting that the municipality was at and has not signed yet (W15), a severe escalation or an extra judgement. The municipality sees signals and evaluations in that phase only.
 */
const opgeschaald = (s: DossierStand): boolean => openSignalen(s).some(rondetafelNodig) || ongetekend(s).some((c) => moetNog(c).includes('gemeente')) || lopendeEscalatie(s) !== undefined || oordeelGevraagd(s)?.aan === 'gemeente';

/** An offer came to nothing: what the regeling makes of it for the client (art. 4c, E2.6). */
function zonderAanbod(s: DossierStand, { gevolg, pauze_tot }: Gevolgd, op: string): Overgang {
  const terug: Overgang = { fase: 'wachtlijst', status: 'wacht-op-woning', aanbod: undefined, contract: undefined };
  switch (gevolg) {
    case 'terug-op-wachtlijst': return terug;
    case 'pauze': return { ...terug, status: 'gepauzeerd', wachtlijst: s.wachtlijst && zonderLeegte({ ...s.wachtlijst, pauze_tot }) };
    case 'herziening': return { ...terug, herziening: { criteria: s.herziening?.criteria ?? [], op } };
    case 'wegen': return { ...terug, status: 'weigering-wegen' };
    case 'uitsluiting': return { status: 'uitgesloten', aanbod: undefined, contract: undefined };
  }
}

/** The decision term stands still from the day more is asked (Awb 4:15, first paragraph). */
const staatStil = (s: DossierStand, op: string, uiterlijk?: string): Overgang => ({ aanvulling_uiterlijk: uiterlijk, opgeschort: { dagen: s.opgeschort?.dagen ?? 0, sinds: s.opgeschort?.sinds ?? op } });

/** It runs again from the day the answer came, or from the day the time for it had passed unused. */
function looptWeer(s: DossierStand, op: string): Overgang {
  if (!s.opgeschort?.sinds) return { aanvulling_uiterlijk: undefined };
  const tot = s.aanvulling_uiterlijk && s.aanvulling_uiterlijk < op ? s.aanvulling_uiterlijk : op;
  return { aanvulling_uiterlijk: undefined, opgeschort: { dagen: s.opgeschort.dagen + Math.max(0, dagenTussen(s.opgeschort.sinds, tot)) } };
}

/** Back to the table: a new decision, with a term of its own. */
const opnieuw = (op: string): Overgang => ({ fase: 'beoordeling', status: 'te-beslissen', heropend_op: op, opgeschort: undefined, verdaagd: undefined, wachtlijst: undefined });

const BEGIN: DossierStand = {
  regeling: '', versie: '', zorgorganisatie: '', fase: 'aanvraag', status: 'concept', sinds: '',
  toestemming: 'geen', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {},
};

/** The state after one more event; `stand` undefined for the first event of a stream. Pure. */
export function pasToe(stand: DossierStand | undefined, gebeurtenis: Gebeurd<DossierGebeurtenis>): DossierStand {
  const oud = stand ?? { ...BEGIN, sinds: gebeurtenis.gebeurd_op, fasen: { aanvraag: { van: gebeurtenis.gebeurd_op } } };
  const volgende = VOLGENDE[gebeurtenis.soort] as (s: DossierStand, g: unknown, op: string) => Overgang;
  const overgang = volgende(oud, gebeurtenis.gegevens, gebeurtenis.gebeurd_op);
  const stap = STAP_VAN[gebeurtenis.soort];
  const eerder = oud.gezet[stap];
  const nieuw: DossierStand = { ...oud, ...overgang, gezet: { ...oud.gezet, [stap]: eerder && eerder > gebeurtenis.gebeurd_op ? eerder : gebeurtenis.gebeurd_op } };
  if (nieuw.status === 'woont') nieuw.fase = opgeschaald(nieuw) ? 'signalering' : 'begeleiding';
  if (nieuw.status === 'nazorg' || nieuw.status === 'afgerond') nieuw.fase = 'begeleiding';
  if (overgang.status) nieuw.sinds = gebeurtenis.gebeurd_op;
  if (nieuw.fase !== oud.fase) nieuw.fasen = wisselFase(oud, nieuw.fase, gebeurtenis.gebeurd_op);
  if (!loopt(oud) && loopt(nieuw)) Object.assign(nieuw, verderGegaan(nieuw));
  return zonderLeegte(nieuw);
}

/** Handed in, and not closed. */
const loopt = ({ status }: DossierStand): boolean => status !== 'concept' && !AFGESLOTEN.includes(status);

function wisselFase(oud: DossierStand, naar: Fase, op: string): DossierStand['fasen'] {
  const verlaten = oud.fasen[oud.fase];
  return { ...oud.fasen, [oud.fase]: { van: verlaten?.van ?? op, tot: op }, [naar]: { van: oud.fasen[naar]?.van ?? op } };
}

/** A state is stored as JSON, where undefined does not exist: leave it out, so that a rebuild compares equal. */
const zonderLeegte = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

/** The state of a dossier from its whole history, oldest first. */
export const herbouw = (gebeurtenissen: readonly Gebeurd<DossierGebeurtenis>[]): DossierStand | undefined =>
  gebeurtenissen.reduce<DossierStand | undefined>(pasToe, undefined);

export const WONINGSTATUSSEN = ['aangekondigd', 'vrij', 'voorgelegd', 'verhuurd', 'ingetrokken'] as const;
export type Woningstatus = (typeof WONINGSTATUSSEN)[number];

/** The state of a home on offer. */
export type WoningStand = {
  regeling: string; corporatie: string; gemeente: string; jongerenwoning: boolean; buurt?: string; status: Woningstatus; dossier?: string; sinds: string;
  /** the candidate the service point suggested, and when */
  voordracht?: { dossier: string; op: string };
};

/** The state of a home after one more event. Pure. */
export function pasWoningToe(stand: WoningStand | undefined, g: Gebeurd<WoningGebeurtenis>): WoningStand {
  const oud = stand ?? { regeling: '', corporatie: '', gemeente: '', jongerenwoning: false, status: 'vrij' as const, sinds: g.gebeurd_op };
  const sinds = g.gebeurd_op;
  switch (g.soort) {
    case 'woning-aangemeld': {
      const { aangekondigd, ...gegevens } = g.gegevens;
      return { ...oud, ...gegevens, status: aangekondigd ? 'aangekondigd' : 'vrij', sinds };
    }
    case 'woning-vrijgegeven': return { ...oud, status: 'vrij', sinds };
    case 'woning-gewijzigd': return zonderLeegte<WoningStand>({ ...oud, buurt: g.gegevens.velden.includes('buurt') ? g.gegevens.buurt : oud.buurt, jongerenwoning: g.gegevens.jongerenwoning ?? oud.jongerenwoning });
    case 'kandidaat-voorgedragen': return { ...oud, voordracht: { dossier: g.gegevens.dossier, op: sinds } };
    case 'voordracht-ingetrokken': return zonderLeegte<WoningStand>({ ...oud, voordracht: undefined });
    case 'woning-vastgehouden': return zonderLeegte<WoningStand>({ ...oud, status: 'voorgelegd', dossier: g.gegevens.dossier, voordracht: undefined, sinds });
    case 'woning-verhuurd': return { ...oud, status: 'verhuurd', dossier: g.gegevens.dossier, sinds };
    case 'woning-vrijgekomen': return zonderLeegte<WoningStand>({ ...oud, status: 'vrij', dossier: undefined, sinds });
    case 'woning-ingetrokken': return zonderLeegte<WoningStand>({ ...oud, status: 'ingetrokken', dossier: undefined, sinds });
  }
}
