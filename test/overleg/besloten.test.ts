import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* What a closed point hides, nothing that comes of it tells. */

let app: App;
let bart: Aanwezig; // manager of the service point
let samira: Aanwezig; // RIBW K/AM
let ruud: Aanwezig; // Pré Wonen
let jeroen: Aanwezig; // HVO-Querido
const vandaag = vandaagIn(new Date());

beforeAll(async () => {
  app = await startApp();
  [bart, samira, ruud, jeroen] = (await Promise.all(['bart-hendriks', 'samira-bouzid', 'ruud-scholten', 'jeroen-kuiper'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig];
});
afterAll(() => app.stop());

const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object = {}) => zetZaakstap(app.kern, wie, stap, id, invoer);
const moet = async (u: ReturnType<typeof zet>) => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde; };
const lees = async (wie: Aanwezig, id: string) => { const r = await app.vraag(wie, `/api/v1/zaken/${id}`); return { status: r.status, tekst: await r.text() }; };
const overleg = async () => {
  const { id } = await moet(zet(bart, 'vergadering-plannen', undefined, { tafel: 'casuistiektafel', datum: vandaag, van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' }));
  await moet(zet(bart, 'agendapunt-toevoegen', id, { titel: 'Voor iedereen' }));
  await moet(zet(samira, 'agendapunt-toevoegen', id, { titel: 'Besloten punt', voor: ['hvo-querido'] }));
  return id;
};
const ACTIE = { titel: 'Bel de verhuurder van het pand', thema: 'samenwerking', uiterlijk: dagenNa(vandaag, 20) };

describe('P11.e wat besloten is blijft besloten', () => {
  it('P11.e een actie uit een besloten punt is voor wie het punt leest, en noemt het nummer niet', async () => {
    const vergadering = await overleg();
    expect(await zet(bart, 'actie-vastleggen', undefined, { ...ACTIE, eigenaar: 'pre-wonen', vergadering, agendapunt: 2 })).toMatchObject({ ok: false, velden: [{ veld: 'eigenaar' }] });
    expect(await zet(ruud, 'actie-vastleggen', undefined, { ...ACTIE, eigenaar: 'pre-wonen', vergadering, agendapunt: 2 })).toMatchObject({ ok: false });
    const { id } = await moet(zet(bart, 'actie-vastleggen', undefined, { ...ACTIE, eigenaar: 'hvo-querido', vergadering, agendapunt: 2 }));
    await moet(zet(jeroen, 'actie-bijwerken', id, { stand: 'bezig', toelichting: 'Gebeld' }));
    expect((await lees(ruud, id)).status).toBe(404);
    const { tekst } = await lees(samira, id);
    expect(tekst).toContain('Bel de verhuurder');
    expect(tekst).not.toContain('agendapunt"');
    // From a point for all it is for all, with its number.
    const open = await moet(zet(bart, 'actie-vastleggen', undefined, { ...ACTIE, eigenaar: 'hvo-querido', vergadering, agendapunt: 1 }));
    expect((await lees(ruud, open.id)).tekst).toContain('"agendapunt":1');
  });

  it('P11.f P11.e een actie uit een gesprek is voor die twee partijen', async () => {
    const gesprek = await moet(zet(await app.als('saskia-maas'), 'inspanningsgesprek-beginnen', undefined, { partij: 'ribw-kam', aanleiding: 'De overdracht' }));
    const { id } = await moet(zet(bart, 'actie-vastleggen', undefined, { ...ACTIE, eigenaar: 'ribw-kam', gesprek: gesprek.id }));
    expect((await lees(ruud, id)).status).toBe(404);
    expect((await lees(jeroen, id)).status).toBe(404);
    expect((await lees(samira, id)).status).toBe(200);
  });

  it('P11.e de API noemt een punt niet aan wie het niet leest', async () => {
    const id = await overleg();
    const punten = async (wie: Aanwezig) => (JSON.parse((await lees(wie, id)).tekst) as { stand: { punten: { nummer: number }[] } }).stand.punten.map((p) => p.nummer);
    expect(await punten(ruud)).toEqual([1]);
    expect(await punten(jeroen)).toEqual([1, 2]);
  });
});
