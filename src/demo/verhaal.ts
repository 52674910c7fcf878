import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import type { Dossierstap } from '../domain/keten/stappen.ts';

/** What someone does on a day, told beforehand: a step of the real actions with all its input. */
export type Zet = {
  op: Dag;
  /** the persona who does it, by slug */
  door: string;
  doe: Dossierstap | 'dossier-openen' | 'woning-aanmelden' | 'woning-intrekken';
  /** the dossier or home it is done to; also the identifier it gets when this opens it */
  aan: string;
  invoer: Record<string, unknown>;
};

/** Dossiers and homes that have to do with each other, from beginning to end. It happens whole or not at all. */
export type Verhaal = { dossiers: readonly string[]; zetten: readonly Zet[] };

/** A step that still has to get its day: so many working days after the one before it. Its input may depend on that day. */
export type Schakel = Omit<Zet, 'op' | 'invoer'> & { na: number; invoer?: (op: Dag) => Zet['invoer'] };

/** Gives the steps their days, with the step at `anker` on `dag`: those before it reckoned back, those after it forward. */
export function dateer(schakels: readonly Schakel[], anker: number, dag: Dag): Zet[] {
  const plaats = schakels.map((_, i) => som(schakels.slice(1, i + 1)));
  return schakels.map(({ na: _, invoer, ...zet }, i) => {
    const op = plusWerkdagen(dag, plaats[i]! - plaats[anker]!);
    return { ...zet, op, invoer: invoer?.(op) ?? {} };
  });
}
const som = (schakels: readonly Schakel[]): number => schakels.reduce((n, s) => n + s.na, 0);

/** One story out of several courses of steps, in the order of the days; on one day in the order given. */
export const vertel = (...lopen: readonly (readonly Zet[])[]): Verhaal => {
  const zetten = lopen.flat().map((zet, i) => ({ zet, i })).sort((a, b) => a.zet.op.localeCompare(b.zet.op) || a.i - b.i).map(({ zet }) => zet);
  return { zetten, dossiers: zetten.filter((z) => z.doe === 'dossier-openen').map((z) => z.aan) };
};

/** `aantal` days spread over a window, in order, the days themselves included; never outside it. */
export function spreid(van: Dag, tot: Dag, aantal: number, schuif: (i: number) => number): Dag[] {
  const dagen = werkdagenIn(van, tot);
  return Array.from({ length: aantal }, (_, i) => dagen[Math.min(dagen.length - 1, Math.floor(((i + schuif(i)) * dagen.length) / aantal))]!);
}

/** Working days from `van` up to and including `tot`. */
export function werkdagenIn(van: Dag, tot: Dag): Dag[] {
  const dagen: Dag[] = [];
  for (let dag = plusWerkdagen(van, -1); (dag = plusWerkdagen(dag, 1)) <= tot; ) dagen.push(dag);
  return dagen;
}
