import { describe, expect, it } from 'vitest';
import { leesAntwoorden } from '../../domain/invoer/vragen.ts';
import { magNu } from '../../domain/keten/bevoegd.ts';
import { pasToe, type DossierStand } from '../../domain/keten/stand.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import { gebruikBeperkt, HOOGSTENS_OPEN } from '../../domain/privacy/verzoek.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Vrager } from '../actie.ts';
import { PRIVACYACTIES } from './acties.ts';

const PACT = leesRegelingen().alle().find((r) => r.regeling.startsWith('pact'))!;
const BEGELEIDER: Vrager = { rol: 'begeleider' };
const CLIENT: Vrager = { rol: 'client', hoedanigheid: 'client' };

/** A dossier to which steps are done on a day; what is refused leaves it as it was. */
function leven(status: DossierStand['status'] = 'wacht-op-woning', meer: Partial<DossierStand> = {}) {
  let stand = { ...pasToe(undefined, { soort: 'dossier-geopend', gegevens: { regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido' }, gebeurd_op: '2026-01-05' }), status, ...meer } as DossierStand;
  return {
    get stand() { return stand; },
    doet(stap: keyof typeof PRIVACYACTIES, invoer: unknown, op: string, wie: Vrager = BEGELEIDER): Uitkomst<DossierStand> {
      const open = magNu(PACT, stap as Dossierstap, stand);
      if (!open.ok) return open;
      const actie = PRIVACYACTIES[stap];
      const gelezen = leesAntwoorden(actie.vragen(PACT, stand, wie), invoer as Record<string, unknown>, {});
      if (!gelezen.ok) return gelezen;
      const uit = actie.beslis({ regeling: PACT, stand, organisatie: 'x', ...wie, dossier: 'd', invoer: gelezen.waarde, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op });
      if (!uit.ok) return uit;
      expect(JSON.stringify(uit.waarde.gebeurtenissen.map((g) => g.gegevens))).not.toContain('tekst van mij');
      stand = uit.waarde.gebeurtenissen.reduce<DossierStand>((s, g) => pasToe(s, { ...g, gebeurd_op: op }), stand);
      return { ok: true, waarde: stand };
    },
  };
}
const vraagt = (verzoek: string) => ({ verzoek, tekst: 'Een tekst van mij.' });
const antwoord = (nr: number, uitkomst: string) => ({ nr: String(nr), uitkomst, antwoord: 'Dit is het antwoord.' });

describe('P12.e verzoeken van de cliënt', () => {
  it('binnen een maand, en wie vroeg staat erbij: cliënt, vertegenwoordiger of begeleider', () => {
    const l = leven();
    expect(l.doet('verzoek-indienen', vraagt('correctie'), '2026-02-02', CLIENT)).toMatchObject({ ok: true, waarde: { verzoeken: [{ nr: 1, soort: 'correctie', uiterlijk: '2026-03-02' }] } });
    expect(l.doet('verzoek-indienen', vraagt('inzage'), '2026-02-03', { rol: 'client', hoedanigheid: 'vertegenwoordiger' })).toMatchObject({ ok: true });
    expect(l.doet('verzoek-indienen', { verzoek: 'inzage' }, '2026-02-03')).toMatchObject({ ok: false, velden: [{ veld: 'tekst' }] });
    const wie = PRIVACYACTIES['verzoek-indienen'].beslis({ regeling: PACT, stand: l.stand, organisatie: 'client', rol: 'client', hoedanigheid: 'vertegenwoordiger', dossier: 'd', invoer: vraagt('inzage'), gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op: '2026-02-04' });
    expect(wie).toMatchObject({ ok: true, waarde: { gebeurtenissen: [{ gegevens: { door: 'vertegenwoordiger' } }] } });
    expect(takenVan(PACT, { ...l.stand, toestemming: 'ingetrokken' }).filter((t) => t.stap === 'verzoek-beantwoorden')).toMatchObject([{ organisatie: 'hvo-querido', uiterlijk: '2026-03-02', groep: 'rechten' }]);
  });

  it('zijn er meer open, dan kies je welk je beantwoordt; een dat er niet is kan niet', () => {
    const l = leven();
    l.doet('verzoek-indienen', vraagt('correctie'), '2026-02-02');
    l.doet('verzoek-indienen', vraagt('inzage'), '2026-02-10');
    expect(PRIVACYACTIES['verzoek-beantwoorden'].begin?.(PACT, l.stand, {})).toEqual({});
    expect(l.doet('verzoek-beantwoorden', { uitkomst: 'toegewezen', antwoord: 'Ja.' }, '2026-02-11')).toMatchObject({ ok: false, velden: [{ veld: 'nr' }] });
    expect(l.doet('verzoek-beantwoorden', antwoord(3, 'toegewezen'), '2026-02-11')).toMatchObject({ ok: false, velden: [{ veld: 'nr' }] });
    expect(l.doet('verzoek-beantwoorden', antwoord(2, 'toegewezen'), '2026-02-05')).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    expect(l.doet('verzoek-beantwoorden', antwoord(2, 'toegewezen'), '2026-02-11')).toMatchObject({ ok: true });
    expect(l.stand.verzoeken).toMatchObject([{ nr: 1 }, { nr: 2, antwoord: { op: '2026-02-11', uitkomst: 'toegewezen' } }]);
    expect(PRIVACYACTIES['verzoek-beantwoorden'].begin?.(PACT, l.stand, {})).toEqual({ nr: '1' });
    l.doet('verzoek-beantwoorden', antwoord(1, 'deels'), '2026-02-12');
    expect(l.doet('verzoek-beantwoorden', antwoord(1, 'deels'), '2026-02-12')).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });

  it('de termijn kan één keer twee maanden langer, als dat in de eerste maand is verteld', () => {
    const l = leven();
    l.doet('verzoek-indienen', vraagt('inzage'), '2026-01-30');
    const reden = { nr: '1', reden: 'Het zijn veel stukken.' };
    expect(l.doet('verzoek-verlengen', reden, '2026-03-03')).toMatchObject({ ok: false, velden: [{ veld: 'nr', melding: expect.stringContaining('eerste maand') }] });
    expect(l.doet('verzoek-verlengen', reden, '2026-02-20')).toMatchObject({ ok: true, waarde: { verzoeken: [{ uiterlijk: '2026-04-30', verlengd: true }] } });
    expect(l.doet('verzoek-verlengen', reden, '2026-02-21')).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });

  it('wissen kan als het dossier klaar is of nog een concept; anders zegt het antwoord wat eerst moet', () => {
    for (const [status, meer, kan] of [
      ['concept', {}, true], ['afgewezen', {}, true], ['ingetrokken', {}, true], ['afgerond', { sleutel: {} }, true],
      ['wacht-op-woning', {}, /trekt die eerst de aanvraag in/], ['woont', { sleutel: {} }, /als het wonen is afgesloten/], ['afgewezen', { bezwaar: { op: '2026-01-10', op_tijd: true, beslissen_voor: '2026-04-01' } }, /loopt een bezwaar/],
    ] as const) {
      const l = leven(status, meer as Partial<DossierStand>);
      l.doet('verzoek-indienen', vraagt('wissen'), '2026-02-02', CLIENT);
      const uit = l.doet('verzoek-beantwoorden', antwoord(1, 'toegewezen'), '2026-02-03');
      if (kan === true) expect(uit, status).toMatchObject({ ok: true });
      else {
        expect(uit, status).toMatchObject({ ok: false, bron: 'AVG art. 17', velden: [{ veld: 'uitkomst', melding: expect.stringMatching(kan) }] });
        expect(l.doet('verzoek-beantwoorden', antwoord(1, 'afgewezen'), '2026-02-03')).toMatchObject({ ok: true });
      }
    }
  });

  it('een bezwaar van de cliënt houdt wissen tegen en is te zien tot het is afgewezen', () => {
    const l = leven('concept');
    l.doet('verzoek-indienen', vraagt('bezwaar'), '2026-02-02', CLIENT);
    l.doet('verzoek-indienen', vraagt('wissen'), '2026-02-02', CLIENT);
    expect(gebruikBeperkt(l.stand)?.nr).toBe(1);
    expect(l.doet('verzoek-beantwoorden', antwoord(2, 'toegewezen'), '2026-02-03')).toMatchObject({ ok: false, velden: [{ melding: expect.stringContaining('Beantwoord dat eerst') }] });
    l.doet('verzoek-beantwoorden', antwoord(1, 'afgewezen'), '2026-02-03');
    expect(gebruikBeperkt(l.stand)).toBeUndefined();
    expect(l.doet('verzoek-beantwoorden', antwoord(2, 'toegewezen'), '2026-02-04')).toMatchObject({ ok: true });
  });

  it('niet meer dan een handvol tegelijk, en na het wissen niets meer', () => {
    const l = leven();
    for (let i = 0; i < HOOGSTENS_OPEN; i++) expect(l.doet('verzoek-indienen', vraagt('inzage'), '2026-02-02', CLIENT)).toMatchObject({ ok: true });
    expect(l.doet('verzoek-indienen', vraagt('inzage'), '2026-02-02', CLIENT)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(leven('afgewezen', { gewist_op: '2026-02-01' }).doet('verzoek-indienen', vraagt('inzage'), '2026-02-02')).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
});
