import { describe, expect, it } from 'vitest';
import { pasToe } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { aanvraagIndienen } from './aanvraag-indienen.ts';

const PACT = leesRegelingen().op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const met = (certificaat?: Regeling['partijen'][number]['certificaat']): Regeling => ({ ...PACT, partijen: PACT.partijen.map((p) => (p.code === 'hvo-querido' ? { ...p, certificaat } : p)) });
const dien = (regeling: Regeling, op: string, certificaat?: { naam: string; geldig_tot: string }) => {
  const stand = pasToe(undefined, { soort: 'dossier-geopend', gegevens: { regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido' }, gebeurd_op: '2026-01-05' });
  return aanvraagIndienen.beslis({ regeling, stand, organisatie: 'hvo-querido', rol: 'begeleider', dossier: 'd', invoer: {}, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op, certificaat });
};

describe('PO.z1 een zorgorganisatie met een erkend kwaliteitscertificaat vraagt aan', () => {
  it('is het certificaat verlopen, dan kan indienen niet, met de naam en de laatste dag', () => {
    expect(dien(met({ naam: 'HKZ', geldig_tot: '2026-02-28' }), '2026-03-01')).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: 'Het kwaliteitscertificaat van HVO-Querido (HKZ) gold tot en met 28 februari 2026.', wat: expect.stringContaining('blijft staan') });
  });
  it('wat bij de partij is vastgelegd gaat voor wat in de regeling staat', () => {
    expect(dien(met(undefined), '2026-03-01', { naam: 'HKZ', geldig_tot: '2026-02-28' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('28 februari 2026') });
    expect(dien(met({ naam: 'HKZ', geldig_tot: '2026-02-28' }), '2026-03-01', { naam: 'HKZ', geldig_tot: '2029-02-28' })).toMatchObject({ ok: false, soort: 'ongeldig' });
  });
  it.each([['op de laatste dag', met({ naam: 'HKZ', geldig_tot: '2026-02-28' }), '2026-02-28'], ['niet bekend is niet verlopen', met(undefined), '2026-03-01']] as const)('%s gaat het om wat er is ingevuld', (_, regeling, op) => {
    expect(dien(regeling, op)).toMatchObject({ ok: false, soort: 'ongeldig', reden: expect.stringContaining('verplichte vragen') });
  });
});

describe('H1 een harde datum tussen twee regelingen', () => {
  it('wat onder de vorige is begonnen, kan na het einde niet meer worden ingediend; gezegd wordt welke regeling erop volgt', () => {
    const wf = leesRegelingen().versies('westfriesland');
    const [pilot, opvolger] = [wf[0]!, wf.at(-1)!];
    const stand = pasToe(undefined, { soort: 'dossier-geopend', gegevens: { regeling: pilot.regeling, versie: pilot.geldig_vanaf, zorgorganisatie: 'hvo-querido' }, gebeurd_op: '2020-12-01' });
    const dienIn = (op: string) => aanvraagIndienen.beslis({ regeling: pilot, versies: wf, stand, organisatie: 'hvo-querido', rol: 'begeleider', dossier: 'd', invoer: {}, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op });
    expect(dienIn('2020-12-31')).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(dienIn('2021-01-01')).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('geëindigd op 1 januari 2021'), wat: expect.stringContaining(opvolger.naam) });
  });
});
