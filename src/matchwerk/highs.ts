import type { Highs } from 'highs';
import type { Model } from './model.ts';

/** The chosen home of each candidate (-1 for none) and whether nothing can be better; null when no answer was found in time. */
export type Oplossing = { gekozen: Int32Array; bewezen: boolean } | null;

/** Lets HiGHS solve it within so many seconds. One thread and a fixed seed: the same question has the same answer, unless time runs out. */
export function losOp(highs: Highs, { data, paren }: Model, kandidaten: number, seconden: number): Oplossing {
  const gekozen = new Int32Array(kandidaten).fill(-1);
  if (data.numCols === 0) return { gekozen, bewezen: true };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, time_limit: seconden, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 });
    model.run();
    const { colValue } = model.getSolution();
    const bewezen = model.getModelStatus() === highs.constants.modelStatus.optimal;
    if (!bewezen && !Number.isFinite(model.info.get('mip_gap') as number)) return null;
    colValue.forEach((x, k) => { if (x > 0.5) gekozen[paren.kandidaat[k]!] = paren.woning[k]!; });
    return { gekozen, bewezen };
  });
}
