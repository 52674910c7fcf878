import { describe, expect, it } from 'vitest';
import { ERVARINGSVRAGEN, leesErvaring, OPEN_VRAGEN, SCHAAL, SCHAALCODES } from './vragen.ts';

/** Every sentence a client reads among the questions. */
const zinnen = [...Object.values(ERVARINGSVRAGEN).flatMap((v) => [v.label, v.hint ?? '']), ...Object.values(SCHAAL).flatMap((v) => v.opties.map((o) => o.naam))]
  .flatMap((t) => t.split(/(?<=[.?])\s+/)).filter(Boolean);

describe('E2.7 de vragen aan de cliënt', () => {
  it('E2.7: zijn kort: hoogstens twaalf woorden per zin, ongeveer tien vragen en twee open', () => {
    expect(zinnen.filter((z) => z.split(/\s+/).length > 12)).toEqual([]);
    expect(SCHAALCODES.length).toBeLessThanOrEqual(11);
    expect(Object.keys(OPEN_VRAGEN)).toHaveLength(2);
  });
  it('E2.7: zeggen u en nooit je, en vragen naar wat de evaluatie wilde weten', () => {
    expect(zinnen.filter((z) => /\b(je|jij|jou|jouw)\b/i.test(z))).toEqual([]);
    expect(SCHAALCODES).toEqual(expect.arrayContaining(['traject', 'acceptatie', 'woning', 'buurt', 'begeleiding', 'zelfstandig', 'nu', 'lotgenoten', 'vertellen']));
  });
  it('E2.7: elke keuze past in wat de database telt', () => {
    for (const { opties } of Object.values(SCHAAL)) for (const { code } of opties) expect(code).toMatch(/^[a-z-]{1,30}$/);
  });
  it('E2.7: overslaan mag, niets invullen niet; keuzes en eigen woorden komen apart', () => {
    expect(leesErvaring({ woning: 'tevreden', goed: ' Rust. ', beter: '' })).toEqual({ ok: true, waarde: { schaal: { woning: 'tevreden' }, open: { goed: 'Rust.' } } });
    expect(leesErvaring({ woning: '', goed: '  ' })).toMatchObject({ ok: false, velden: [{ veld: 'traject' }] });
    expect(leesErvaring({ woning: 'geweldig' })).toMatchObject({ ok: false, velden: [{ veld: 'woning' }] });
    expect(leesErvaring({ goed: 'x'.repeat(1001) })).toMatchObject({ ok: false, velden: [{ veld: 'goed' }] });
    expect(leesErvaring({ naam: 'Noor' })).toMatchObject({ ok: false, velden: [{ veld: 'naam' }] });
  });
});
