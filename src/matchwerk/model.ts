import type { ModelData } from 'highs';
import type { Opgave } from '../domain/matching/toewijzing-opgave.ts';

/**
 * The question as a programme to minimise: a column for each pair that may be, and a row for each candidate, home and maximum that says how much it
 * holds. Column k counts in `rijen[begin[k]]` up to `rijen[begin[k + 1]]`.
 */
export type Model = { kandidaat: Int32Array; woning: Int32Array; kosten: Float64Array; begin: Int32Array; rijen: Int32Array; hoogstens: Float64Array };

export function alsModel({ kandidaten: n, woningen: m, waarde, quota, plaatsing, plekken, ruimte }: Opgave): Model {
  const onder = { kandidaten: lijsten(n), woningen: lijsten(m) };
  quota.forEach((q, k) => q.leden.forEach((lid) => onder[q.kant][lid]!.push(n + m + k)));
  const paren: { i: number; j: number }[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (waarde[i * m + j]! >= 0) paren.push({ i, j });
  const begin = [0];
  const rijen: number[] = [];
  for (const { i, j } of paren) {
    rijen.push(i, n + j, ...onder.kandidaten[i]!, ...onder.woningen[j]!);
    begin.push(rijen.length);
  }
  return {
    kandidaat: Int32Array.from(paren, (p) => p.i),
    woning: Int32Array.from(paren, (p) => p.j),
    kosten: Float64Array.from(paren, ({ i, j }) => -(waarde[i * m + j]! + plaatsing)),
    begin: Int32Array.from(begin),
    rijen: Int32Array.from(rijen),
    hoogstens: Float64Array.from([...Array.from({ length: n }, () => 1), ...plekken, ...ruimte]),
  };
}

/** A choice of its columns in the form HiGHS takes; `geheel` asks for whole numbers. */
export function voorHighs({ kosten, begin, rijen, hoogstens }: Model, kolommen: Int32Array, geheel: boolean): ModelData {
  const starts = [0];
  const indices: number[] = [];
  for (const k of kolommen) {
    for (let r = begin[k]!; r < begin[k + 1]!; r++) indices.push(rijen[r]!);
    starts.push(indices.length);
  }
  return {
    numCols: kolommen.length,
    numRows: hoogstens.length,
    colCost: Float64Array.from(kolommen, (k) => kosten[k]!),
    colLower: new Float64Array(kolommen.length),
    colUpper: new Float64Array(kolommen.length).fill(geheel ? 1 : Infinity),
    rowLower: new Float64Array(hoogstens.length),
    rowUpper: hoogstens,
    matrix: { format: 'csc', numRows: hoogstens.length, numCols: kolommen.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: new Float64Array(indices.length).fill(1) },
    ...(geheel ? { integrality: new Int32Array(kolommen.length).fill(1) } : {}),
  };
}

const lijsten = (aantal: number): number[][] => Array.from({ length: aantal }, () => []);
