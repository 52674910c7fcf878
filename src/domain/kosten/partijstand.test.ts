import { describe, expect, it } from 'vitest';
import { partijstanden, telOp, verrekend } from './partijstand.ts';
import type { KostenStand } from './stand.ts';
import { kostenstaten } from './verdeling.ts';

const jaar = (j: number, cent: number, meer: Partial<KostenStand> = {}): KostenStand => ({
  regeling: 'p', jaar: j, posten: [{ post: 'personeel', keer: 'jaarlijks', cent }], partijen: [{ code: 'haarlem', soort: 'gemeente' }, { code: 'velsen', soort: 'gemeente' }, { code: 'ymere', soort: 'corporatie' }],
  delen: [{ drager: 'gemeente', betaler: 'gemeente', deel: 2 }, { drager: 'corporatie', betaler: 'corporatie', deel: 1 }], eenmalig: 'gemeente', sleutels: {}, betalingen: [], ...meer,
});

describe('P11.d hoe elke partij ervoor staat', () => {
  it('P11.d verrekend, te betalen en terug per partij over de jaren; samen het deel van iedereen', () => {
    const vorig = jaar(2025, 9000, { betalingen: [{ partij: 'haarlem', cent: 3000, op: '2025-05-01' }, { partij: 'ymere', cent: 3500, op: '2025-05-01' }] });
    const nu = jaar(2026, 12000, { betalingen: [{ partij: 'velsen', cent: 4000, op: '2026-05-01' }] });
    const standen = partijstanden([nu, vorig]);
    expect(standen).toEqual([
      { partij: 'haarlem', soort: 'gemeente', deel: 7000, verrekend: 3000, teBetalen: 4000, terug: 0 },
      { partij: 'velsen', soort: 'gemeente', deel: 7000, verrekend: 4000, teBetalen: 3000, terug: 0 },
      { partij: 'ymere', soort: 'corporatie', deel: 7000, verrekend: 3500, teBetalen: 4000, terug: 500 },
    ]);
    const { deel, verrekend: al, teBetalen, terug } = telOp(standen);
    expect(al + teBetalen - terug).toBe(deel);
  });

  it('P11.d na de afrekening telt wat het werkelijk kostte, en wat een partij zelf betaalde is verrekend', () => {
    const zelf = { post: 'overig' as const, keer: 'jaarlijks' as const, cent: 500, betaald_door: 'ymere' };
    const af = jaar(2025, 9000, { afrekening: { posten: [{ post: 'personeel', keer: 'jaarlijks', cent: 6000 }, zelf], op: '2026-02-01' }, betalingen: [{ partij: 'ymere', cent: 2000, op: '2025-05-01' }] });
    expect(partijstanden([af]).find((p) => p.partij === 'ymere')).toEqual({ partij: 'ymere', soort: 'corporatie', deel: 2500, verrekend: 2500, teBetalen: 0, terug: 0 });
    for (const s of kostenstaten(af)) expect(verrekend(s) + s.open).toBe(s.werkelijk);
  });
});
