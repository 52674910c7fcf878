import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { watHelpt } from './wat-helpt.ts';

const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22');
const wf = regelingen.op('westfriesland', '2026-11-22');
const vandaag = '2026-11-22';
const wachtend = (anders: Partial<DossierStand> = {}): DossierStand => ({
  regeling: pact.regeling, versie: pact.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'wachtlijst', status: 'wacht-op-woning', sinds: '2026-10-01', toestemming: 'gegeven', zoekgemeenten: ['haarlem', 'velsen'], toetsen: [],
  wachtlijst: { gemeente: 'haarlem', sinds: '2026-10-01' }, bevestigd_op: '2026-11-01', gezet: {}, fasen: {}, ...anders,
});
const codes = (stand: DossierStand, regeling = pact) => watHelpt({ regeling, stand, gegevens: {}, vandaag }).map((h) => h.code).filter((c) => !c.startsWith('criterium-'));
const alleAangevraagd = Object.fromEntries(pact.voorzieningen.map((v) => [v.code, { gemeente: 'haarlem', op: '2026-10-02', uiterlijk: '2026-10-16' }]));

describe('what helps while someone waits', () => {
  it('P3.c is er niets meer te doen, dan staat er niets', () => expect(codes(wachtend({ voorzieningen: alleAangevraagd }))).toEqual([]));
  it('E2.12.2 gegevens die te lang niet zijn bevestigd houden een aanbod tegen, en staan bovenaan', () => {
    const [eerste] = watHelpt({ regeling: pact, stand: wachtend({ bevestigd_op: '2026-05-01' }), gegevens: {}, vandaag });
    expect(eerste).toMatchObject({ code: 'bevestigen', stap: 'gegevens-bevestigen', houdtTegen: true });
  });
  it('E2.12.2 vlak voor het zover is staat er uiterlijk wanneer; ver ervoor nog niets', () => {
    const hint = (bevestigd_op: string) => watHelpt({ regeling: pact, stand: wachtend({ bevestigd_op }), gegevens: {}, vandaag }).find((h) => h.code === 'bevestigen');
    expect(hint('2026-08-28')).toMatchObject({ houdtTegen: false, tekst: expect.stringContaining('30 november 2026') });
    expect(hint('2026-10-28')).toBeUndefined();
  });
  it('W9.4 één gezochte gemeente: in meer gemeenten komt meer vrij; in Westfriesland weegt de coördinator opnieuw', () => {
    expect(codes(wachtend({ zoekgemeenten: ['haarlem'], voorzieningen: alleAangevraagd }))).toEqual(['gemeenten']);
    expect(watHelpt({ regeling: wf, stand: wachtend({ zoekgemeenten: ['hoorn'], wachtlijst: { gemeente: 'hoorn', sinds: '2026-10-01' } }), gegevens: {}, vandaag }).find((h) => h.code === 'gemeenten')?.tekst).toContain('weegt het opnieuw');
  });
  it('W12.g wat nog niet bij de gemeente is gevraagd, en zonder toestemming daarvoor niet', () => {
    expect(codes(wachtend())).toEqual(['voorzieningen']);
    expect(codes(wachtend({ doeleinden: ['beoordeling', 'woning', 'zachte-landing'] }))).toEqual(['toestemming-voorzieningen']);
  });
  it('P3.b een doeleinde zonder toestemming staat er als keuze van de cliënt, niet als fout', () =>
    expect(watHelpt({ regeling: pact, stand: wachtend({ doeleinden: ['beoordeling', 'woning', 'voorzieningen'] }), gegevens: {}, vandaag }).find((h) => h.code === 'toestemming-zachte-landing')).toMatchObject({ houdtTegen: false, tekst: expect.stringContaining('Dat mag') }));
  it('W7.3 een voorwaarde uit het besluit die open staat, zoals toelating tot schuldhulp', () => {
    const open = wf.criteria.find((c) => c.voorwaarde?.voor)?.voorwaarde;
    expect(open).toBeDefined();
    expect(codes(wachtend({ voorwaarden: [{ code: open!.code }] }), wf)[0]).toBe(`voorwaarde-${open!.code}`);
    expect(codes(wachtend({ voorwaarden: [{ code: open!.code, vervuld_op: '2026-11-02' }] }), wf)).not.toContain(`voorwaarde-${open!.code}`);
  });
  it('P1.art1 onbekend is geen nee: een criterium zonder antwoord staat erbij als vraag', () => {
    const hints = watHelpt({ regeling: pact, stand: wachtend(), gegevens: {}, vandaag }).filter((h) => h.code.startsWith('criterium-'));
    expect(hints.length).toBeGreaterThan(0);
    expect(hints.every((h) => h.tekst.startsWith('Nog niet bekend: ') && !h.houdtTegen)).toBe(true);
  });
  it('P3.c belooft nooit een woning', () =>
    expect(watHelpt({ regeling: pact, stand: wachtend({ bevestigd_op: '2026-01-01', status: 'gepauzeerd', wachtlijst: { gemeente: 'haarlem', sinds: '2026-01-01', pauze_tot: '2026-12-01' }, doeleinden: [] }), gegevens: {}, vandaag }).map((h) => h.tekst).join(' ')).not.toMatch(/krijg(t|en)? .*(sneller|eerder)|zeker/i));
});
