import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* What section 2 of the catalogue asks of provisions and of a change of care organisation, on a real database. */

let v: Verhaal;
beforeAll(async () => { v = await begin(); });
afterAll(() => v.sluit());

const taken = async (organisatie: string, rol: 'begeleider' | 'consulent' | 'tafellid') => {
  const { token } = await v.als(organisatie, rol);
  return v.verbinding.als(token, (tx) => tx.selectFrom('taak').select(['dossier_id', 'stap', 'organisatie', 'uiterlijk']).where('organisatie', '=', organisatie).execute());
};
const ziet = async (organisatie: string, rol: 'begeleider' | 'consulent' | 'woonconsulent', dossier: string) => {
  const { token } = await v.als(organisatie, rol);
  return v.verbinding.als(token, async (tx) => (await tx.selectFrom('zicht').select('groepen').where('dossier_id', '=', dossier).executeTakeFirst())?.groepen ?? []);
};

describe('voorzieningen', () => {
  it('W12.g, W9.7 de gemeente van vestiging krijgt de aanvraag met haar termijn, en alleen wat de regeling haar geeft', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const zorg = await v.als('hvo-querido', 'begeleider');
    expect(await ziet('gemeente-haarlem', 'consulent', id)).toEqual([]);
    expect(await v.doet('voorziening-aanvragen', id, zorg, { voorziening: 'bijzondere-bijstand', voorziening_toelichting: 'Vloer en gordijnen.' })).toMatchObject({ ok: true });
    expect(await ziet('gemeente-haarlem', 'consulent', id)).toEqual(['begeleidingsplan', 'inkomen-en-schulden', 'personalia', 'voortgang', 'voorzieningen']);
    expect((await taken('gemeente-haarlem', 'consulent')).filter((t) => t.dossier_id === id && t.stap.startsWith('voorziening'))).toMatchObject([{ stap: 'voorziening-besluiten' }]);
    const gemeente = await v.als('gemeente-haarlem', 'consulent');
    expect(await v.doet('voorziening-besluiten', id, gemeente, { voorziening: 'bijzondere-bijstand', uitkomst: 'toegekend' })).toMatchObject({ ok: true, waarde: { stand: { voorzieningen: { 'bijzondere-bijstand': { uitkomst: 'toegekend' } } } } });
  });

  it('P12.d wie meedoet en wie aan zet is, verraadt niet waar de cliënt vandaan komt of wat er is gevraagd', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    await v.doet('voorziening-aanvragen', id, await v.als('hvo-querido', 'begeleider'), { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week.' });
    const wat = async (organisatie: string, rol: 'woonconsulent' | 'consulent' | 'servicepunt-medewerker') => {
      const { token } = await v.als(organisatie, rol);
      return v.verbinding.als(token, async (tx) => ({
        erbij: (await tx.selectFrom('betrokkenheid').select('rol').distinct().where('dossier_id', '=', id).where('tot', 'is', null).orderBy('rol').execute()).map((r) => r.rol),
        taken: (await tx.selectFrom('taak').select('stap').where('dossier_id', '=', id).orderBy('stap').execute()).map((r) => r.stap),
      }));
    };
    expect(await wat('pre-wonen', 'woonconsulent')).toEqual({ erbij: ['begeleider', 'servicepunt-manager', 'servicepunt-medewerker', 'woonconsulent'], taken: ['gegevens-bevestigen', 'woning-voorleggen'] });
    expect(await wat('gemeente-haarlem', 'consulent')).toEqual({ erbij: ['begeleider', 'consulent', 'servicepunt-manager', 'servicepunt-medewerker', 'woonconsulent'], taken: ['gegevens-bevestigen', 'voorziening-besluiten', 'woning-voorleggen'] });
    expect((await wat('stichting-woonservice', 'servicepunt-medewerker')).taken).toEqual(['besluit-verzenden', 'gegevens-bevestigen', 'voorziening-besluiten', 'woning-voorleggen']);
  });

  it('W8.6 een andere aanbieder dan het plan noemt, vraagt een naam en een reden', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    await v.doet('voorziening-aanvragen', id, await v.als('hvo-querido', 'begeleider'), { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week.' });
    const gemeente = await v.als('gemeente-haarlem', 'consulent');
    const besluit = { voorziening: 'wmo-begeleiding', uitkomst: 'toegekend', aanbieder: 'geen-contract' };
    expect(await v.doet('voorziening-besluiten', id, gemeente, besluit)).toMatchObject({ ok: false, velden: [{ veld: 'voorziening_aanbieder' }, { veld: 'aanbieder_reden' }] });
    expect(await v.doet('voorziening-besluiten', id, gemeente, { ...besluit, voorziening_aanbieder: 'Buurtzorg Voorbeeld', aanbieder_reden: 'HVO-Querido heeft hier geen contract.' })).toMatchObject({ ok: true });
  });

  it('P3.b zonder toestemming voor dat doel gaat er niets naar de gemeente; intrekken werkt meteen', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const zorg = await v.als('hvo-querido', 'begeleider');
    await v.doet('voorziening-aanvragen', id, zorg, { voorziening: 'wmo-begeleiding', voorziening_toelichting: 'Vier uur per week.' });
    expect(await ziet('gemeente-haarlem', 'consulent', id)).not.toEqual([]);
    expect(await v.doet('toestemming-beperken', id, zorg, { doeleinden: ['voorzieningen'], door: 'client' })).toMatchObject({ ok: true, waarde: { stand: { toestemming: 'gegeven', status: 'wacht-op-woning' } } });
    expect(await ziet('gemeente-haarlem', 'consulent', id)).toEqual([]);
    expect(await ziet('pre-wonen', 'woonconsulent', id)).not.toEqual([]);
    expect(await v.doet('voorziening-aanvragen', id, zorg, { voorziening: 'schuldhulp', voorziening_toelichting: 'x' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', bron: expect.stringContaining('3b') });
  });
});

describe('warme overdracht', () => {
  const invoer = { naar: 'ribw-kam', gesprek_op: '2026-11-20', verslag: 'Goed gesprek gehad.', akkoord: ['client', 'overdragende', 'ontvangende'], plan_aangepast: 'ja' };

  it('A3, PO.z6, W16 eerst gesprek, verslag met ieders akkoord en een aangepast plan; dan draagt de ander het dossier', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const oud = await v.als('hvo-querido', 'begeleider');
    const nieuw = await v.als('ribw-kam', 'begeleider');
    expect(await v.doet('begeleiding-overdragen', id, oud, { ...invoer, akkoord: ['client'], plan_aangepast: 'nee' })).toMatchObject({ ok: false, velden: [{ veld: 'akkoord' }, { veld: 'plan_aangepast' }] });
    expect(await ziet('ribw-kam', 'begeleider', id)).toEqual([]);
    expect(await v.doet('begeleiding-overdragen', id, oud, invoer)).toMatchObject({ ok: true, waarde: { stand: { zorgorganisatie: 'ribw-kam' } } });
    expect(await ziet('hvo-querido', 'begeleider', id)).toEqual([]);
    expect(await ziet('ribw-kam', 'begeleider', id)).toContain('begeleidingsplan');
    expect((await taken('ribw-kam', 'begeleider')).filter((t) => t.dossier_id === id)).toMatchObject([{ stap: 'gegevens-bevestigen' }]);
    expect(await v.doet('gegevens-bevestigen', id, oud, { klopt: 'ja' })).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    expect(await v.doet('gegevens-bevestigen', id, nieuw, { klopt: 'ja' })).toMatchObject({ ok: true });
  });
});
