import { describe, expect, it } from 'vitest';
import { agendaVan, isTeBesluiten, leesTijd, minutenOver, pasZittingToe, volgendeZaak, type Zaakgegevens, type ZittingGebeurtenis, type ZittingStand } from './zitting.ts';

const op = (g: ZittingGebeurtenis) => ({ ...g, gebeurd_op: '2026-11-25' });
const GEPLAND: ZittingGebeurtenis = { soort: 'zitting-gepland', gegevens: { regeling: 'pact', organisatie: 'gemeente-haarlem', datum: '2026-11-25', van: '13.30', tot: '15.00' } };
const loop = (...rest: ZittingGebeurtenis[]) => [GEPLAND, ...rest].map(op).reduce<ZittingStand | undefined>(pasZittingToe, undefined)!;
const zaak = (dossier: string, rest: Partial<Zaakgegevens> = {}): Zaakgegevens => ({ dossier, status: 'te-beslissen', ...rest });

describe('P3.d de beoordelingstafel komt bijeen', () => {
  it('P3.d een zitting wordt gepland, geopend en gesloten', () => {
    expect(loop().status).toBe('gepland');
    expect(loop({ soort: 'zitting-geopend', gegevens: {} }).status).toBe('open');
    expect(loop({ soort: 'zitting-geopend', gegevens: {} }, { soort: 'zitting-gesloten', gegevens: {} })).toMatchObject({ status: 'gesloten', organisatie: 'gemeente-haarlem', tot: '15.00' });
    expect(loop({ soort: 'zitting-afgelast', gegevens: {} }).status).toBe('afgelast');
  });

  it('P3.d een onthouding geldt voor één deelnemer en één zaak, en kan worden ingetrokken', () => {
    const gemeld: ZittingGebeurtenis = { soort: 'onthouding-gemeld', gegevens: { dossier: 'a', deelnemer: 'x' } };
    const stand = loop(gemeld, { soort: 'onthouding-gemeld', gegevens: { dossier: 'b', deelnemer: 'x' } }, { soort: 'onthouding-ingetrokken', gegevens: { dossier: 'a', deelnemer: 'x' } });
    expect(stand.onthoudingen).toEqual([{ dossier: 'b', deelnemer: 'x' }]);
  });

  it('P3.d de agenda: wat is besloten, wat terugkwam na aanhouden, dan op termijn, niet compleet en doorgeschoven achteraan', () => {
    const zaken = agendaVan([
      zaak('laat', { uiterlijk: '2026-12-20' }), zaak('vroeg', { uiterlijk: '2026-12-01' }), zaak('zonder'), zaak('later'),
      zaak('terug', { uiterlijk: '2026-12-24', aangehouden_op: '2026-11-01', aangevuld_op: '2026-11-10' }),
      zaak('wacht', { status: 'aangehouden', aangehouden_op: '2026-11-20' }), zaak('af2', { status: 'te-plaatsen' }), zaak('af1', { status: 'afgewezen' }),
    ], ['af1', 'af2'], ['later']);
    expect(zaken.map((z) => z.dossier)).toEqual(['af1', 'af2', 'terug', 'vroeg', 'laat', 'zonder', 'wacht', 'later']);
    expect(zaken.filter(isTeBesluiten).map((z) => z.dossier)).toEqual(['terug', 'vroeg', 'laat', 'zonder']);
    expect(volgendeZaak(zaken, 'vroeg')?.dossier).toBe('laat');
    // From the last one back to the first that is left; and nothing when this was the only one.
    expect(volgendeZaak(zaken, 'zonder')?.dossier).toBe('terug');
    expect(volgendeZaak(agendaVan([zaak('een')], [], []), 'een')).toBeUndefined();
  });

  it('P3.d een aanvulling van vóór het aanhouden telt niet als teruggekomen', () =>
    expect(agendaVan([zaak('a', { aangehouden_op: '2026-11-10', aangevuld_op: '2026-11-01' })], [], [])[0]!.zaakstand).toBe('open'));

  it.each([['9:30', '09.30'], ['09.30', '09.30'], ['23.59', '23.59'], ['24.00', undefined], ['half tien', undefined], ['9.60', undefined]])('P3.d de tijd "%s" is %s', (tekst, tijd) => expect(leesTijd(tekst)).toBe(tijd));

  it('P3.d hoeveel tijd er nog is, alleen op de dag zelf en nooit minder dan niets', () => {
    expect(minutenOver({ datum: '2026-11-25', tot: '15.00' }, { dag: '2026-11-25', tijd: '14.22' })).toBe(38);
    expect(minutenOver({ datum: '2026-11-25', tot: '15.00' }, { dag: '2026-11-25', tijd: '16.00' })).toBe(0);
    expect(minutenOver({ datum: '2026-11-25', tot: '15.00' }, { dag: '2026-11-24', tijd: '14.22' })).toBeUndefined();
    expect(minutenOver({ datum: '2026-11-25' }, { dag: '2026-11-25', tijd: '14.22' })).toBeUndefined();
  });
});
