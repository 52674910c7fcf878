import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { volgendeEvaluatie } from '../../domain/begeleiding/ritme.ts';
import { gehouden, lopendePeriode } from '../../domain/begeleiding/stand.ts';
import { ONDERDELEN, type Landingsstand } from '../../domain/begeleiding/woorden.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { nogNietGewoon } from '../../domain/huur/stappen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { dagenNa, maandenVoor } from '../../domain/kalender/maanden.ts';
import { gezienDoor } from '../../domain/keten/gezien.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { openSignalen, type Signaal } from '../../domain/signalering/stand.ts';
import type { Bewonerregel } from '../../storage/lezen/wonen.ts';

/* A tenant as a row: what the groups of the row open, said in facts. What a reader may not know is undefined, and says nothing. */

export type Bewoner = Omit<Bewonerregel, 'inhoud'> & { r: Regeling; s: Partial<DossierStand>; ziet: (groep: Groep) => boolean };

/** The row without what its groups do not open. */
export const alsBewoner = ({ inhoud, ...rij }: Bewonerregel, r: Regeling): Bewoner => ({ ...rij, r, s: gezienDoor(inhoud, rij.groepen), ziet: (groep) => rij.groepen.includes(groep) });

/** The last day of the lease and the days between which its end is announced; nothing when it has no end any more. */
export function huur({ s, r, ziet, stand }: Bewoner): { vorm?: string; gewoon: boolean; laatste?: Dag; aanzeggen?: { van: Dag; tot: Dag }; aangezegd?: Dag } | undefined {
  if (!ziet('huur') || !s.contract || stand === 'nazorg') return undefined;
  const vorm = r.contractvormen.find((c) => c.code === s.contractvorm)?.naam;
  const einde = s.contract.einddatum;
  const venster = r.wonen?.aanzegging;
  if (!nogNietGewoon(s)) return { vorm, gewoon: true };
  return {
    vorm, gewoon: false, ...(einde ? { laatste: laatsteDag(einde) } : {}), ...(s.aanzegging ? { aangezegd: s.aanzegging.op } : {}),
    ...(einde && venster && !s.aanzegging ? { aanzeggen: { van: maandenVoor(einde, venster.vroegst_maanden), tot: dagenNa(maandenVoor(einde, venster.uiterlijk_maanden), -1) } } : {}),
  };
}

/** Hours a week and the last day of the indication; `tot` when it has ended, nothing but an empty answer when it never began. */
export function begeleiding({ s, ziet }: Bewoner, vandaag: Dag): { uren?: number; indicatieTot?: Dag; tot?: Dag; wachtOpBesluit: boolean } | undefined {
  if (!ziet('begeleiding')) return undefined;
  const nu = lopendePeriode(s);
  const wachtOpBesluit = s.beschikking !== undefined;
  if (nu) return { uren: (nu.uren.findLast((u) => u.vanaf <= vandaag) ?? nu.uren[0])?.uren, indicatieTot: nu.indicatie_tot, wachtOpBesluit };
  return { tot: (s.begeleiding ?? []).findLast((p) => !p.vervallen)?.tot, wachtOpBesluit };
}

/** When the next evaluation is planned and has to be held, and how many the corporation still has to agree to. */
export function evaluatie({ s, r, ziet, stand }: Bewoner): { gepland?: Dag; uiterlijk?: Dag; laatste?: Dag; vastTeStellen: number } | undefined {
  if (!ziet('evaluatie')) return undefined;
  const alle = gehouden(s);
  const volgende = stand === 'nazorg' || s.afloop ? undefined : volgendeEvaluatie(r, s);
  return { gepland: s.evaluatie_gepland?.op, uiterlijk: r.wonen ? volgende : undefined, laatste: alle.at(-1)?.op, vastTeStellen: alle.filter((e) => !e.vastgesteld).length };
}

/** What of the soft landing is done and what is planned, in words; nothing before a welfare organisation takes part. */
export function landing({ s, ziet }: Bewoner): { gedaan: string[]; gepland: string[]; betrokken?: Dag } | undefined {
  if (!ziet('landing') || !s.landing) return undefined;
  const { onderdelen, betrokken_op } = s.landing;
  const met = (stand: Landingsstand) => ONDERDELEN.filter(({ code }) => onderdelen[code]?.stand === stand).map(({ naam }) => naam.charAt(0).toLowerCase() + naam.slice(1));
  return { gedaan: met('gedaan'), gepland: met('gepland'), ...(betrokken_op ? { betrokken: betrokken_op } : {}) };
}

/** Open signals, the oldest first, and how many warnings were given. */
export function signalen({ s, ziet }: Bewoner): { open: Signaal[]; waarschuwingen: number } | undefined {
  if (!ziet('signalering')) return undefined;
  return { open: openSignalen(s).toSorted((a, b) => a.op.localeCompare(b.op)), waarschuwingen: (s.waarschuwingen ?? []).filter((w) => !w.vervallen).length };
}

const OORDEEL = { omzetten: 'omzetten', later: 'later opnieuw wegen', niet: 'niet omzetten' } as const;
/** Where the weighing of the lease stands, in a few words; nothing when the lease is an ordinary one or out of sight. */
export function omklap(b: Bewoner): string | undefined {
  const { s } = b;
  if (!b.ziet('huur') || !s.contract || !b.r.wonen || b.stand === 'nazorg') return undefined;
  if (!nogNietGewoon(s)) return 'gewoon huurcontract';
  const { advies, gevraagd, extra, besluit } = s.omklap ?? {};
  if (besluit) return `besloten: ${OORDEEL[besluit.uitkomst]}`;
  if (extra) return `extra oordeel: ${OORDEEL[extra.oordeel]}`;
  if (gevraagd) return `extra oordeel gevraagd aan ${gevraagd.aan === 'gemeente' ? 'de gemeente' : 'de Casuïstiektafel'}`;
  return advies ? `advies: ${OORDEEL[advies.oordeel]}` : 'nog niet gewogen';
}

/** Provisions of the municipality with what came of them. */
export const voorzieningen = ({ s, r, ziet }: Bewoner): { naam: string; stand: 'gevraagd' | 'toegekend' | 'afgewezen' }[] | undefined =>
  ziet('voorzieningen') ? Object.entries(s.voorzieningen ?? {}).map(([code, v]) => ({ naam: r.voorzieningen.find((x) => x.code === code)?.naam ?? code, stand: v.uitkomst ?? 'gevraagd' })) : undefined;

/** What is late now; aims never are. */
export const teLaat = ({ taken }: Pick<Bewoner, 'taken'>, vandaag: Dag) => taken.filter((t) => !t.streven && t.uiterlijk < vandaag);

/** What has to happen first: what is late, else the nearest term. Where more is around the table, what is asked of us goes first. */
export function eerst({ taken, stand }: Pick<Bewoner, 'taken' | 'stand'>, vandaag: Dag) {
  const ons = stand === 'opgeschaald' ? taken.filter((t) => t.ons) : [];
  const uit = ons.length > 0 ? ons : taken;
  const laat = teLaat({ taken: uit }, vandaag);
  return (laat.length > 0 ? laat : uit).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || Number(b.ons) - Number(a.ons))[0];
}
