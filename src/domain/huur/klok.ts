import { maandenNa, maandenVoor, dagenNa } from '../kalender/maanden.ts';
import { dagenTussen, type Dag } from '../kalender/dag.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { huureinde } from './einde.ts';

/** The days on which the landlord can tell that a temporary lease ends: both count (BW 7:271, first paragraph). */
export type Venster = { van: Dag; tot: Dag };

/**
 * Where a lease stands on a day. `einddatum`: the first day it no longer runs. `nog`: days until that day, or until the window closes.
 * - `geen`: no lease yet. `gewoon`: an ordinary lease, agreed or decided.
 * - `zonder-einde`: it runs, tied to the support, and no end was agreed.
 * - `loopt`: it ends on a day, and notice can't be given yet. `venster-open`: notice can be given now.
 * - `aangezegd`: notice has been given. `opgezegd`: the lease was ended in another way, and nobody can stop that any more.
 * - `venster-gemist`: too late for notice; on `einddatum` it goes on without an end. `van-rechtswege`: it does so since that day.
 */
export type Huurklok = { bron?: string } & (
  | { stand: 'geen' } | { stand: 'gewoon'; sinds?: Dag } | { stand: 'zonder-einde' }
  | { stand: 'loopt' | 'venster-open'; einddatum: Dag; venster: Venster; nog: number }
  | { stand: 'aangezegd' | 'opgezegd'; per: Dag } | { stand: 'venster-gemist'; einddatum: Dag; venster: Venster; nog: number } | { stand: 'van-rechtswege'; sinds: Dag }
);

/**
 * The window to give notice for a lease that no longer runs on `einddatum`: not earlier than so many months before the end and at
 * latest so many months before it. Where a month has no such day the window opens a day later, so that it is never too early.
 * Weekends and holidays do not move it: the law counts to the end, not from a letter.
 */
export function aanzegvenster(einddatum: Dag, { vroegst_maanden, uiterlijk_maanden }: Pick<NonNullable<Regeling['wonen']>['aanzegging'], 'vroegst_maanden' | 'uiterlijk_maanden'>): Venster {
  const terug = maandenVoor(einddatum, vroegst_maanden);
  return { van: maandenNa(terug, vroegst_maanden) < einddatum ? dagenNa(terug, 1) : terug, tot: dagenNa(maandenVoor(einddatum, uiterlijk_maanden), -1) };
}

/** The lease of this dossier on a day, in one value that every page shows. Pure. */
export function huurklok(regeling: Pick<Regeling, 'wonen' | 'contractvormen'>, stand: Pick<DossierStand, 'contract' | 'contractvorm' | 'aanzegging' | 'opzegging'>, dag: Dag): Huurklok {
  const { contract, contractvorm } = stand;
  if (!contract) return { stand: 'geen' };
  const gekozen = regeling.contractvormen.find((v) => v.code === contractvorm);
  const vorm = gekozen?.bron;
  const eindigt = huureinde(stand);
  if (eindigt?.hoe === 'opgezegd') return { stand: 'opgezegd', per: eindigt.per, ...bijBron(regeling.wonen?.opzegging?.bron ?? vorm) };
  if (contract.omgezet_op || contractvorm === 'huurcontract') return { stand: 'gewoon', ...(contract.omgezet_op ? { sinds: contract.omgezet_op } : {}), ...bijBron(regeling.wonen?.omklap.bron ?? vorm) };
  const bron = bijBron(regeling.wonen?.aanzegging.bron ?? vorm);
  if (eindigt) return { stand: 'aangezegd', per: eindigt.per, ...bron };
  const { einddatum } = contract;
  if (!einddatum) return { stand: 'zonder-einde', ...bijBron(vorm) };
  // The law that lets a lease go on by itself protects who lives there as a tenant: not a care organisation that rents to sublet.
  if (dag >= einddatum) return gekozen?.huurder === 'zorgorganisatie' ? { stand: 'zonder-einde', ...bijBron(vorm) } : { stand: 'van-rechtswege', sinds: einddatum, ...bron };
  const venster = aanzegvenster(einddatum, regeling.wonen?.aanzegging ?? { vroegst_maanden: 3, uiterlijk_maanden: 1 });
  const basis = { einddatum, venster, ...bron };
  if (dag < venster.van) return { stand: 'loopt', nog: dagenTussen(dag, venster.van), ...basis };
  if (dag <= venster.tot) return { stand: 'venster-open', nog: dagenTussen(dag, venster.tot), ...basis };
  return { stand: 'venster-gemist', nog: dagenTussen(dag, einddatum), ...basis };
}

const bijBron = (bron: string | undefined): { bron?: string } => (bron ? { bron } : {});
