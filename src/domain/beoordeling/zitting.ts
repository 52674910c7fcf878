import type { Gebeurd } from '../keten/gebeurtenissen.ts';

/*
 * A meeting of those who decide (art. 3d: a municipality's own or joint table). What happened in it is a stream of its own, without
 * names: who took part is kept beside it. The decisions themselves stand with each dossier and name the meeting.
 */

/** Payloads by kind of event. Days are 'jjjj-mm-dd', times 'uu.mm'; `deelnemer` is a mark, not an account. */
export type ZittingGebeurtenissen = {
  'zitting-gepland': { regeling: string; organisatie: string; datum: string; van: string; tot?: string };
  'zitting-geopend': Record<string, never>;
  'onthouding-gemeld': { dossier: string; deelnemer: string };
  'onthouding-ingetrokken': { dossier: string; deelnemer: string };
  'zaak-doorgeschoven': { dossier: string };
  'zitting-gesloten': Record<string, never>;
  'zitting-afgelast': Record<string, never>;
};
export type ZittingGebeurtenis = { [S in keyof ZittingGebeurtenissen]: { soort: S; gegevens: ZittingGebeurtenissen[S] } }[keyof ZittingGebeurtenissen];

export type Zittingstatus = 'gepland' | 'open' | 'gesloten' | 'afgelast';
export type Onthouding = { dossier: string; deelnemer: string };
/** The state of a meeting: a fold over its events. */
export type ZittingStand = {
  regeling: string; organisatie: string; datum: string; van: string; tot?: string; status: Zittingstatus;
  /** who takes no part in which case */
  onthoudingen: Onthouding[];
  /** cases put off to a next time */
  doorgeschoven: string[];
};

const BEGIN: ZittingStand = { regeling: '', organisatie: '', datum: '', van: '', status: 'gepland', onthoudingen: [], doorgeschoven: [] };

/** The state of a meeting after one more event. Pure. */
export function pasZittingToe(stand: ZittingStand | undefined, g: Gebeurd<ZittingGebeurtenis>): ZittingStand {
  const oud = stand ?? BEGIN;
  switch (g.soort) {
    case 'zitting-gepland': return { ...oud, ...g.gegevens };
    case 'zitting-geopend': return { ...oud, status: 'open' };
    case 'onthouding-gemeld': return { ...oud, onthoudingen: [...oud.onthoudingen, g.gegevens] };
    case 'onthouding-ingetrokken': return { ...oud, onthoudingen: oud.onthoudingen.filter((o) => o.dossier !== g.gegevens.dossier || o.deelnemer !== g.gegevens.deelnemer) };
    case 'zaak-doorgeschoven': return { ...oud, doorgeschoven: [...oud.doorgeschoven, g.gegevens.dossier] };
    case 'zitting-gesloten': return { ...oud, status: 'gesloten' };
    case 'zitting-afgelast': return { ...oud, status: 'afgelast' };
  }
}

/** The steps on a meeting: what they are called, and in which status they may be taken. */
export const ZITTINGSTAPPEN = {
  'zitting-plannen': { titel: 'Zitting plannen', gedaan: 'Zitting gepland', mag: [] as readonly Zittingstatus[], eerst: '' },
  'zitting-openen': { titel: 'Zitting openen', gedaan: 'Zitting geopend', mag: ['gepland'] as readonly Zittingstatus[], eerst: 'Openen kan als de zitting gepland is.' },
  'onthouding-melden': { titel: 'Onthouding melden', gedaan: 'Onthouding vastgelegd', mag: ['open'] as readonly Zittingstatus[], eerst: 'Een onthouding meld je in een open zitting.' },
  'onthouding-intrekken': { titel: 'Toch meedoen', gedaan: 'Onthouding ingetrokken', mag: ['open'] as readonly Zittingstatus[], eerst: 'Toch meedoen kan zolang de zitting open is.' },
  'zaak-doorschuiven': { titel: 'Volgende keer', gedaan: 'Zaak doorgeschoven naar een volgende keer', mag: ['open'] as readonly Zittingstatus[], eerst: 'Doorschuiven kan zolang de zitting open is.' },
  'zitting-sluiten': { titel: 'Zitting sluiten', gedaan: 'Zitting gesloten', mag: ['open'] as readonly Zittingstatus[], eerst: 'Sluiten kan als de zitting open is.' },
  'zitting-afgelasten': { titel: 'Zitting afgelasten', gedaan: 'Zitting afgelast', mag: ['gepland'] as readonly Zittingstatus[], eerst: 'Afgelasten kan zolang de zitting niet is geopend.' },
} as const;
export type Zittingstap = keyof typeof ZITTINGSTAPPEN;
export const isZittingstap = (naam: string): naam is Zittingstap => Object.hasOwn(ZITTINGSTAPPEN, naam);

const TIJD = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
/** "9:30" and "09.30" are both the time '09.30'; undefined for what is no time. */
export function leesTijd(tekst: string): string | undefined {
  const gevonden = TIJD.exec(tekst.trim());
  return gevonden ? `${gevonden[1]!.padStart(2, '0')}.${gevonden[2]}` : undefined;
}
const minuten = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));

/** Minutes left of a meeting with an end, on its own day; undefined without one, and never below 0. */
export function minutenOver({ datum, tot }: Pick<ZittingStand, 'datum' | 'tot'>, nu: { dag: string; tijd: string }): number | undefined {
  return tot === undefined || nu.dag !== datum ? undefined : Math.max(0, minuten(tot) - minuten(nu.tijd));
}

/** A case as it stands on the agenda. */
export type Zaakstand = 'besloten' | 'aangevuld' | 'open' | 'niet-compleet' | 'doorgeschoven';
const ORDE: readonly Zaakstand[] = ['besloten', 'aangevuld', 'open', 'niet-compleet', 'doorgeschoven'];
export type Zaakgegevens = {
  dossier: string; status: string;
  /** the last day to decide; undefined without a term */
  uiterlijk?: string;
  /** day of the latest supplement and of the latest hold */
  aangevuld_op?: string; aangehouden_op?: string;
};

/**
 * The agenda: what was decided in this meeting first, in that order; then what was held and has come back, then all others by term;
 * what is not complete, and what waits for a next time, last. Made from what waits, never kept by hand.
 */
export function agendaVan<Z extends Zaakgegevens>(wachtend: readonly Z[], besloten: readonly string[], doorgeschoven: readonly string[]): (Z & { zaakstand: Zaakstand })[] {
  const standVan = (z: Z): Zaakstand => {
    // Held and completed within one meeting: it can be decided again.
    if (besloten.includes(z.dossier) && z.status !== 'te-beslissen') return 'besloten';
    if (doorgeschoven.includes(z.dossier)) return 'doorgeschoven';
    if (z.status === 'aangehouden') return 'niet-compleet';
    return z.aangehouden_op && z.aangevuld_op && z.aangevuld_op >= z.aangehouden_op ? 'aangevuld' : 'open';
  };
  const plek = (z: Z & { zaakstand: Zaakstand }): string =>
    [ORDE.indexOf(z.zaakstand), z.zaakstand === 'besloten' ? String(besloten.indexOf(z.dossier)).padStart(4, '0') : z.uiterlijk ?? '9999', z.dossier].join(' ');
  return wachtend.map((z) => ({ ...z, zaakstand: standVan(z) })).sort((a, b) => (plek(a) < plek(b) ? -1 : 1));
}

/** Cases that can be decided now. */
export const isTeBesluiten = (z: { zaakstand: Zaakstand }): boolean => z.zaakstand === 'open' || z.zaakstand === 'aangevuld';

/** Which case comes after this one: the next that can be decided, from the top again at the end; undefined when it was the last. */
export function volgendeZaak<Z extends { dossier: string; zaakstand: Zaakstand }>(zaken: readonly Z[], na: string): Z | undefined {
  const hier = zaken.findIndex((z) => z.dossier === na);
  return [...zaken.slice(hier + 1), ...zaken.slice(0, Math.max(hier, 0))].find(isTeBesluiten);
}
