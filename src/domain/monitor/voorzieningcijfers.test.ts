import { describe, expect, it } from 'vitest';
import { voorzieningbevinding, voorzieningrijen, zegBezwaren, type Voorzieningtelling } from './voorzieningcijfers.ts';

const gemeenten = [{ code: 'haarlem', naam: 'Haarlem' }, { code: 'velsen', naam: 'Velsen' }] as Parameters<typeof voorzieningrijen>[0]['gemeenten'];
const telling: Voorzieningtelling = [
  { gemeente: 'velsen', uiterlijk: '2026-11-10', besloten_op: '2026-11-10', aantal: 2 },
  { gemeente: 'haarlem', uiterlijk: '2026-11-10', besloten_op: '2026-11-12', aantal: 1 },
  { gemeente: 'haarlem', uiterlijk: '2026-11-21', besloten_op: null, aantal: 3 },
  { gemeente: 'haarlem', uiterlijk: '2026-11-22', besloten_op: null, aantal: 1 },
];

describe('late provisions per municipality', () => {
  it('W12.g de laatste dag is nog op tijd; wat niet besloten is en voorbij, is te laat', () =>
    expect(voorzieningrijen({ gemeenten }, telling, '2026-11-22')).toEqual([
      { gemeente: 'haarlem', naam: 'Haarlem', gevraagd: 5, opTijd: 0, teLaat: 1, openTeLaat: 3, open: 1 },
      { gemeente: 'velsen', naam: 'Velsen', gevraagd: 2, opTijd: 2, teLaat: 0, openTeLaat: 0, open: 0 },
    ]));
  it('W12.g elke gevraagde voorziening telt precies één keer', () => {
    for (const r of voorzieningrijen({ gemeenten }, telling, '2026-11-22')) expect(r.opTijd + r.teLaat + r.openTeLaat + r.open).toBe(r.gevraagd);
  });
  it('zegt het in één zin', () => {
    expect(voorzieningbevinding(voorzieningrijen({ gemeenten }, telling, '2026-11-22'))).toBe('4 van 7 gevraagde voorzieningen zijn te laat');
    expect(voorzieningbevinding(voorzieningrijen({ gemeenten }, telling.slice(0, 1), '2026-11-22'))).toBe('Geen van de 2 gevraagde voorzieningen is te laat');
  });
  it('P3.d bezwaren met wat ervan kwam', () => {
    expect(zegBezwaren({ ontvangen: 3, opTijd: 2, gegrond: 1, ongegrond: 1, nietOntvankelijk: 0, ingetrokken: 0 })).toBe('3 bezwaren ontvangen, waarvan 1 na de termijn; beslist: 1 gegrond, 1 ongegrond');
    expect(zegBezwaren({ ontvangen: 0, opTijd: 0, gegrond: 0, ongegrond: 0, nietOntvankelijk: 0, ingetrokken: 0 })).toBe('Geen bezwaren ontvangen');
  });
});
