import type { ModelData } from 'highs';
import type { Opgave } from '../domain/matching/toewijzing-opgave.ts';

/** The question as a linear programme to minimise: one variable for each pair that may be, one row for each candidate, home and maximum. */
export type Model = { data: ModelData; paren: { kandidaat: Int32Array; woning: Int32Array } };

/** `geheel` asks for whole numbers; maxima inside each other give those by themselves. */
export function alsModel(opgave: Opgave, geheel: boolean): Model {
  const { kandidaten: n, woningen: m, waarde, quota } = opgave;
  const rijen = n + m + quota.length;
  const onder = { kandidaten: lijsten(n), woningen: lijsten(m) };
  quota.forEach((q, k) => q.leden.forEach((lid) => onder[q.kant][lid]!.push(n + m + k)));
  const paren: { i: number; j: number }[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (waarde[i * m + j]! >= 0) paren.push({ i, j });
  const starts = [0];
  const indices: number[] = [];
  for (const { i, j } of paren) {
    indices.push(i, n + j, ...onder.kandidaten[i]!, ...onder.woningen[j]!);
    starts.push(indices.length);
  }
  const data: ModelData = {
    numCols: paren.length,
    numRows: rijen,
    colCost: Float64Array.from(paren, ({ i, j }) => -(waarde[i * m + j]! + opgave.plaatsing)),
    colLower: new Float64Array(paren.length),
    colUpper: new Float64Array(paren.length).fill(1),
    rowLower: new Float64Array(rijen),
    rowUpper: Float64Array.from([...Array.from({ length: n }, () => 1), ...opgave.plekken, ...opgave.ruimte]),
    matrix: { format: 'csc', numRows: rijen, numCols: paren.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: new Float64Array(indices.length).fill(1) },
    ...(geheel ? { integrality: new Int32Array(paren.length).fill(1) } : {}),
  };
  return { data, paren: { kandidaat: Int32Array.from(paren, (p) => p.i), woning: Int32Array.from(paren, (p) => p.j) } };
}

const lijsten = (aantal: number): number[][] => Array.from({ length: aantal }, () => []);
