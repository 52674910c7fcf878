import { STAP_VAN, type Gebeurd, type DossierGebeurtenis, type WoningGebeurtenis, type Contractvormcode } from './gebeurtenissen.ts';
import type { Fase, Stap } from './fasen.ts';

/** Where a dossier stands within its phase; one word that decides which steps are open. */
export const STATUSSEN = [
  'concept', 'te-toetsen', 'wacht-op-aanvulling', 'te-beslissen', 'aangehouden', 'te-plaatsen', 'wacht-op-woning',
  'advies-gevraagd', 'advies-gegeven', 'contract-maken', 'sleutel-overdragen', 'woont', 'afgewezen', 'uitgesloten', 'ingetrokken',
] as const;
export type Status = (typeof STATUSSEN)[number];

export const STATUSNAMEN: Record<Status, string> = {
  concept: 'nog niet ingediend', 'te-toetsen': 'wordt getoetst', 'wacht-op-aanvulling': 'wacht op aanvulling', 'te-beslissen': 'wacht op besluit',
  aangehouden: 'aangehouden', 'te-plaatsen': 'positief, nog te plaatsen', 'wacht-op-woning': 'wacht op een woning', 'advies-gevraagd': 'advies gevraagd',
  'advies-gegeven': 'wacht op antwoord', 'contract-maken': 'contract maken', 'sleutel-overdragen': 'wacht op de sleutel', woont: 'woont zelfstandig',
  afgewezen: 'afgewezen', uitgesloten: 'uitgesloten na weigering', ingetrokken: 'aanvraag ingetrokken',
};
export const AFGESLOTEN: readonly Status[] = ['afgewezen', 'uitgesloten', 'ingetrokken'];

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
  herkomstgemeente?: string;
  zoekgemeenten: string[];
  /** roles that have finished their check, in order */
  toetsen: string[];
  aanvulling_uiterlijk?: string;
  contractvorm?: Contractvormcode;
  besluit?: { uitkomst: 'positief' | 'negatief' | 'aangehouden'; op: string };
  wachtlijst?: { gemeente: string; sinds: string };
  aanbod?: { woning: string; corporatie: string; gemeente: string; voorgelegd_op: string; advies?: 'positief' | 'negatief' };
  contract?: { ingangsdatum: string; einddatum?: string };
  sleutel?: { op: string; gemeente: string; corporatie: string };
  /** the last day each step was taken: terms that name a step run from here */
  gezet: Partial<Record<Stap, string>>;
  /** per phase the day it began and ended, for the picture of the chain */
  fasen: Partial<Record<Fase, { van: string; tot?: string }>>;
};

type Overgang = Partial<DossierStand> & { status?: Status; fase?: Fase };
type Volgende = { [G in DossierGebeurtenis as G['soort']]: (stand: DossierStand, gegevens: G['gegevens'], op: string) => Overgang };

/** What each event does to the state; every transition of the chain is in this table. */
const VOLGENDE: Volgende = {
  'dossier-geopend': (_, g) => ({ ...g }),
  'gegevens-bijgewerkt': () => ({}),
  'toestemming-gegeven': (_, g) => ({ toestemming: 'gegeven', toestemming_op: g.gegeven_op }),
  'toestemming-ingetrokken': (_, __, op) => ({ toestemming: 'ingetrokken', toestemming_op: op }),
  'aanvraag-ingediend': () => ({ fase: 'toetsing', status: 'te-toetsen' }),
  'herkomst-vastgelegd': (_, g) => ({ herkomstgemeente: g.herkomstgemeente }),
  'zoekgebied-vastgelegd': (_, g) => ({ zoekgemeenten: g.zoekgemeenten }),
  'aanvulling-gevraagd': (_, g) => ({ status: 'wacht-op-aanvulling', aanvulling_uiterlijk: g.uiterlijk }),
  'aanvraag-aangevuld': (s) => ({ status: s.fase === 'toetsing' ? 'te-toetsen' : 'te-beslissen', aanvulling_uiterlijk: undefined }),
  'toets-gedaan': (s, g) => ({ toetsen: [...s.toetsen, g.rol], status: 'te-toetsen' }),
  'in-behandeling-genomen': () => ({ fase: 'beoordeling', status: 'te-beslissen', aanvulling_uiterlijk: undefined }),
  'besluit-genomen': (_, g, op) => ({
    besluit: { uitkomst: g.uitkomst, op }, contractvorm: g.contractvorm,
    status: ({ positief: 'te-plaatsen', negatief: 'afgewezen', aangehouden: 'aangehouden' } as const)[g.uitkomst],
  }),
  'op-wachtlijst-geplaatst': (_, g, op) => ({ fase: 'wachtlijst', status: 'wacht-op-woning', wachtlijst: { gemeente: g.wachtlijst, sinds: op } }),
  'woning-voorgelegd': (_, g, op) => ({ fase: 'aanbod', status: 'advies-gevraagd', aanbod: { ...g, voorgelegd_op: op } }),
  'advies-gegeven': (s, g) => ({ status: 'advies-gegeven', aanbod: s.aanbod && { ...s.aanbod, advies: g.advies } }),
  'aanbod-beantwoord': (_, g) => {
    if (g.antwoord === 'aangenomen') return { fase: 'huur', status: 'contract-maken' };
    if (g.gevolg === 'uitsluiting') return { status: 'uitgesloten', aanbod: undefined };
    return { fase: 'wachtlijst', status: 'wacht-op-woning', aanbod: undefined };
  },
  'aanbod-ingetrokken': () => ({ fase: 'wachtlijst', status: 'wacht-op-woning', aanbod: undefined }),
  'contract-vastgelegd': (_, g) => ({ status: 'sleutel-overdragen', contractvorm: g.contractvorm, contract: { ingangsdatum: g.ingangsdatum, einddatum: g.einddatum } }),
  'sleutel-overgedragen': (_, g, op) => ({ fase: 'begeleiding', status: 'woont', sleutel: { op, gemeente: g.gemeente, corporatie: g.corporatie } }),
  'aanvraag-ingetrokken': () => ({ status: 'ingetrokken', aanbod: undefined }),
};

const BEGIN: DossierStand = {
  regeling: '', versie: '', zorgorganisatie: '', fase: 'aanvraag', status: 'concept', sinds: '',
  toestemming: 'geen', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {},
};

/** The state after one more event; `stand` undefined for the first event of a stream. Pure. */
export function pasToe(stand: DossierStand | undefined, gebeurtenis: Gebeurd<DossierGebeurtenis>): DossierStand {
  const oud = stand ?? { ...BEGIN, sinds: gebeurtenis.gebeurd_op, fasen: { aanvraag: { van: gebeurtenis.gebeurd_op } } };
  const volgende = VOLGENDE[gebeurtenis.soort] as (s: DossierStand, g: unknown, op: string) => Overgang;
  const overgang = volgende(oud, gebeurtenis.gegevens, gebeurtenis.gebeurd_op);
  const nieuw: DossierStand = { ...oud, ...overgang, gezet: { ...oud.gezet, [STAP_VAN[gebeurtenis.soort]]: gebeurtenis.gebeurd_op } };
  if (overgang.status) nieuw.sinds = gebeurtenis.gebeurd_op;
  if (nieuw.fase !== oud.fase) nieuw.fasen = wisselFase(oud, nieuw.fase, gebeurtenis.gebeurd_op);
  return zonderLeegte(nieuw);
}

function wisselFase(oud: DossierStand, naar: Fase, op: string): DossierStand['fasen'] {
  const verlaten = oud.fasen[oud.fase];
  return { ...oud.fasen, [oud.fase]: { van: verlaten?.van ?? op, tot: op }, [naar]: { van: oud.fasen[naar]?.van ?? op } };
}

/** A state is stored as JSON, where undefined does not exist: leave it out, so that a rebuild compares equal. */
const zonderLeegte = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

/** The state of a dossier from its whole history, oldest first. */
export const herbouw = (gebeurtenissen: readonly Gebeurd<DossierGebeurtenis>[]): DossierStand | undefined =>
  gebeurtenissen.reduce<DossierStand | undefined>(pasToe, undefined);

export const WONINGSTATUSSEN = ['vrij', 'voorgelegd', 'verhuurd', 'ingetrokken'] as const;
export type Woningstatus = (typeof WONINGSTATUSSEN)[number];

/** The state of a home on offer. */
export type WoningStand = { regeling: string; corporatie: string; gemeente: string; jongerenwoning: boolean; status: Woningstatus; dossier?: string; sinds: string };

/** The state of a home after one more event. Pure. */
export function pasWoningToe(stand: WoningStand | undefined, g: Gebeurd<WoningGebeurtenis>): WoningStand {
  const oud = stand ?? { regeling: '', corporatie: '', gemeente: '', jongerenwoning: false, status: 'vrij' as const, sinds: g.gebeurd_op };
  const sinds = g.gebeurd_op;
  switch (g.soort) {
    case 'woning-aangemeld': return { ...oud, ...g.gegevens, status: 'vrij', sinds };
    case 'woning-vastgehouden': return { ...oud, status: 'voorgelegd', dossier: g.gegevens.dossier, sinds };
    case 'woning-verhuurd': return { ...oud, status: 'verhuurd', dossier: g.gegevens.dossier, sinds };
    case 'woning-vrijgekomen': return zonderLeegte<WoningStand>({ ...oud, status: 'vrij', dossier: undefined, sinds });
    case 'woning-ingetrokken': return zonderLeegte<WoningStand>({ ...oud, status: 'ingetrokken', dossier: undefined, sinds });
  }
}
