import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd, Kern } from '../../src/actions/kern.ts';
import { zetVerdelingstap } from '../../src/actions/verdeling/verdeling-stappen.ts';
import type { Verdelingstap } from '../../src/domain/verdeling/besluiten.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { taakstellingVan } from '../../src/domain/verdeling/taakstelling.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import { aantallenVoor, leesVastleggingen, leesVerdeling } from '../../src/storage/lezen/verdeling.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

const PACT = 'pact-ijmond-zuid-kennemerland';
const DAG = '2026-11-22';
let v: Verhaal;
let kern: Kern;
let ymere: Ingelogd, manager: Ingelogd, medewerker: Ingelogd, bestuurder: Ingelogd;

beforeAll(async () => {
  v = await begin();
  kern = { ...v.kern, klok: () => new Date(`${DAG}T10:00:00Z`) };
  ymere = await v.als('ymere', 'woonconsulent');
  manager = await v.als('stichting-woonservice', 'servicepunt-manager');
  medewerker = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  bestuurder = await v.als('gemeente-haarlem', 'bestuurder');
});
afterAll(() => v.sluit());

const zet = (stap: Verdelingstap, wie: Ingelogd, invoer: Record<string, unknown>, onder = kern) => zetVerdelingstap(onder, wie, stap, invoer);
const versies = () => kern.regelingen.versies(PACT);
const lees = (wie: Ingelogd, jaar: number, op = DAG) => v.verbinding.als(wie.token, async (tx) => taakstellingVan(await leesVerdeling(tx, versies(), op), jaar)!);
const TEKORT = { jaar: '2026', aantal: '6', reden: 'weinig-mutaties', toelichting: 'Er verhuizen dit jaar weinig mensen.' };
const BESLUIT = { orgaan: 'bestuurlijke-tafel', gebeurd_op: '2026-11-10', toelichting: 'Zo is het besproken.' };

describe('PO.c2 een corporatie meldt op tijd dat haar aantal niet lukt', () => {
  it('PO.c2 zij zegt hoeveel en waarom; het Servicepunt, de bestuurder en andere corporaties zien het', async () => {
    expect(await zet('tekort-melden', ymere, TEKORT)).toMatchObject({ ok: true });
    for (const wie of [medewerker, bestuurder, await v.als('elan-wonen', 'woonconsulent'), await v.als('hvo-querido', 'begeleider')]) {
      expect((await lees(wie, 2026)).tekorten).toMatchObject([{ corporatie: 'ymere', gemeente: 'haarlem', aantal: 6, reden: 'weinig-mutaties', op: DAG }]);
    }
    const esther = await v.als('ggd-hollands-noorden', 'uitstroomcoordinator');
    expect(await v.verbinding.als(esther.token, (tx) => leesVerdeling(tx, versies(), DAG))).toMatchObject({ besluiten: [], geteld: [], toelichtingen: {} });
  });

  it('PO.c2 haar woorden staan naast de gebeurtenis, niet erin', async () => {
    const { rows } = await v.verbinding.als(medewerker.token, (tx) => sql<{ gegevens: unknown }>`select gegevens from voordeur.gebeurtenis where stroom = 'verdeling'`.execute(tx));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('verhuizen');
    expect((await v.verbinding.als(bestuurder.token, (tx) => leesVerdeling(tx, versies(), DAG))).toelichtingen).toEqual({ 1: TEKORT.toelichting });
  });

  it('PO.c2 weigeringen noemen het veld: meer dan er te gaan is, geen reden, niets om terug te nemen', async () => {
    expect(await zet('tekort-melden', ymere, { ...TEKORT, aantal: '500' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'aantal', melding: expect.stringContaining('31') }] });
    expect(await zet('tekort-melden', ymere, { ...TEKORT, reden: 'onzin', toelichting: '' })).toMatchObject({ ok: false, velden: [{ veld: 'reden' }, { veld: 'toelichting' }] });
    const elan = await v.als('elan-wonen', 'woonconsulent');
    expect(await zet('tekort-melden', elan, { ...TEKORT, gemeente: 'alle', aantal: '0' })).toMatchObject({ ok: false, velden: [{ veld: 'aantal' }] });
    expect(await zet('tekort-melden', elan, TEKORT)).toMatchObject({ ok: false, velden: [{ veld: 'gemeente' }] });
    expect(await zet('tekort-melden', elan, { ...TEKORT, gemeente: 'velsen' })).toMatchObject({ ok: false, velden: [{ veld: 'gemeente' }] });
  });

  it('PO.c2 nul neemt een eerdere melding terug', async () => {
    expect(await zet('tekort-melden', ymere, { ...TEKORT, aantal: '0' })).toMatchObject({ ok: true });
    expect((await lees(medewerker, 2026)).tekorten).toEqual([]);
  });

  it('PO.c2 alleen een corporatie meldt, en alleen voor zichzelf, ook buiten het programma om', async () => {
    expect(await zet('tekort-melden', manager, TEKORT)).toMatchObject({ ok: false, soort: 'niet-bevoegd', bron: expect.stringContaining('inspanning woningcorporaties') });
    const nep = (wie: Ingelogd, soort: string, corporatie: string) => v.verbinding.als(wie.token, (tx) => sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
      select id, volgnummer + 1, 'verdeling', ${soort}, 'beoordeling', jsonb_build_object('corporatie', ${corporatie}::text), now(), now(), ${wie.wie.account}, ${wie.wie.organisatie}, 'x', regeling, versie, '' from voordeur.verdeling`.execute(tx));
    await expect(nep(ymere, 'tekort-gemeld', 'elan-wonen')).rejects.toMatchObject({ code: '42501' });
    await expect(nep(ymere, 'overdracht-besloten', 'ymere')).rejects.toMatchObject({ code: '42501' });
    const jeroen = await v.als('hvo-querido', 'begeleider');
    await expect(nep(jeroen, 'tekort-gemeld', 'hvo-querido')).rejects.toMatchObject({ code: '42501' });
    const gewijzigd = await v.verbinding.als(jeroen.token, (tx) => sql`update voordeur.verdeling set stand = '{}'`.execute(tx));
    expect(gewijzigd.numAffectedRows).toBe(0n);
  });
});

describe('PO.c3 P2.e alleen een besluit verandert een aantal', () => {
  it('P2.e de taakstelling herzien: door wie de regeling noemt, met orgaan en dag, vanaf een dag', async () => {
    const herzien = { jaar: '2026', waarvoor: 'haarlem/ymere', aantal: '25', vanaf: '2026-11-15', ...BESLUIT };
    expect(await zet('taakstelling-herzien', medewerker, herzien)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await zet('taakstelling-herzien', manager, { ...herzien, vanaf: '2027-01-01' })).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }] });
    expect(await zet('taakstelling-herzien', manager, { ...herzien, vanaf: '2026-01-01' })).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }] });
    expect(await zet('taakstelling-herzien', manager, { ...herzien, gebeurd_op: '2026-12-01' })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    const voor = await lees(bestuurder, 2025);
    expect(await zet('taakstelling-herzien', manager, herzien)).toMatchObject({ ok: true });
    const na = await lees(bestuurder, 2026);
    expect(na.cellen.find((c) => c.gemeente === 'haarlem' && c.corporatie === 'ymere')).toMatchObject({ gepubliceerd: 31, jaargetal: 25 });
    expect((await lees(bestuurder, 2025)).regio).toEqual(voor.regio);
  });

  it('PO.c3 de overdracht: een besluit over een jaar dat te lang voorbij is, wordt geweigerd', async () => {
    const besluit = { jaar: '2025', wat: 'tekort', corporatie: 'alle', meenemen: '0', ...BESLUIT };
    expect(await zet('overdracht-besluiten', ymere, besluit)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await zet('overdracht-besluiten', manager, { ...besluit, gebeurd_op: '2024-12-31' })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    expect(await zet('overdracht-besluiten', manager, { ...besluit, meenemen: '9999' })).toMatchObject({ ok: false, velden: [{ veld: 'meenemen' }] });
    expect(await zet('overdracht-besluiten', manager, besluit)).toMatchObject({ ok: true });
  });

  it('P2.e W11 een andere sleutel: voorstellen verandert niets, vaststellen geldt vanaf het jaar erna', async () => {
    const gewichten = { gewicht_beverwijk_: '20000', gewicht_bloemendaal_: '10000', gewicht_haarlem_: '70000', gewicht_heemskerk_: '18000', gewicht_heemstede_: '13000', gewicht_velsen_: '32000', gewicht_zandvoort_: '9000' };
    expect(await zet('sleutel-vaststellen', bestuurder, { voorstel: '1', jaar: '2027', ...BESLUIT })).toMatchObject({ ok: false });
    expect(await zet('sleutel-voorstellen', manager, { methode: 'gecontroleerd', ...gewichten, gewicht_velsen_: '', toelichting: 'Nieuwe aantallen huishoudens.' })).toMatchObject({ ok: false, velden: [{ veld: 'gewicht_velsen_' }] });
    const voorstel = await zet('sleutel-voorstellen', manager, { methode: 'gecontroleerd', ...gewichten, toelichting: 'Nieuwe aantallen huishoudens.' });
    const nummer = voorstel.ok ? voorstel.waarde.stand.besluiten.at(-1)!.nummer : 0;
    const voor = (await lees(manager, 2027)).gemeenten.map((g) => g.jaargetal);
    expect(voor).toEqual([19, 10, 79, 18, 12, 31, 9]);
    expect(await zet('sleutel-vaststellen', manager, { voorstel: String(nummer), jaar: '2027', ...BESLUIT })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await zet('sleutel-vaststellen', bestuurder, { voorstel: String(nummer), jaar: '2026', ...BESLUIT })).toMatchObject({ ok: false, velden: [{ veld: 'jaar' }] });
    expect(await zet('sleutel-vaststellen', bestuurder, { voorstel: String(nummer), jaar: '2027', ...BESLUIT })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op', melding: expect.stringContaining('Het kan niet eerder') }] });
    expect(await zet('sleutel-vaststellen', bestuurder, { voorstel: String(nummer), jaar: '2027', ...BESLUIT, gebeurd_op: DAG })).toMatchObject({ ok: true });
    const na = await lees(manager, 2027);
    expect(na.gemeenten.map((g) => g.jaargetal)).not.toEqual(voor);
    expect(na.gemeenten.reduce((s, g) => s + g.jaargetal, 0)).toBe(178);
    expect(na.cellen.reduce((s, c) => s + c.jaargetal, 0)).toBe(178);
    expect((await lees(manager, 2026)).gemeenten.map((g) => g.gepubliceerd)).toEqual([19, 10, 79, 18, 12, 31, 9]);
  });

  it('P2.e wie het vastlegde en wanneer staat bij elk besluit; de keten klopt', async () => {
    const vastgelegd = await v.verbinding.als(bestuurder.token, (tx) => leesVastleggingen(tx, PACT));
    expect(vastgelegd.get(1)).toMatchObject({ organisatie: 'Ymere' });
    expect([...vastgelegd.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await rekenKetenNa(v.db.eigenaarUrl)).toMatchObject({ ok: true, waarde: { breuken: [] } });
  });

  it('PO.c2 twee corporaties die als eersten tegelijk melden: geen van beide gaat verloren', async () => {
    const ander = await begin();
    try {
      const nu = { ...ander.kern, klok: kern.klok };
      const [a, b] = [await ander.als('ymere', 'woonconsulent'), await ander.als('woningbedrijf-velsen', 'woonconsulent')];
      const uitkomsten = await Promise.all([a, b].map((wie) => zetVerdelingstap(nu, wie, 'tekort-melden', TEKORT)));
      expect(uitkomsten.map((u) => u.ok)).toEqual([true, true]);
      expect((await ander.verbinding.als(a.token, (tx) => leesVerdeling(tx, versies(), DAG))).besluiten.map((x) => x.nummer)).toEqual([1, 2]);
    } finally { await ander.sluit(); }
  });
});

describe('P2.d E2.4 geteld uit wat er gebeurde', () => {
  it('P2.d E2.4 een sleutel telt als gerealiseerd, een vrije of voorgelegde woning als pijplijn, per gemeente en corporatie', async () => {
    await v.dossier({ tot: 'woont', gemeente: 'haarlem' });
    await v.dossier({ tot: 'advies-gevraagd', gemeente: 'haarlem' });
    await v.woning('pre-wonen', 'zandvoort');
    const op = vandaagIn(new Date());
    for (const wie of [medewerker, bestuurder, ymere]) {
      const aantallen = await v.verbinding.als(wie.token, (tx) => aantallenVoor(tx, versies(), Number(op.slice(0, 4)), op));
      const van = (gemeente: string | null, corporatie: string | null) => aantallen.find((a) => a.gemeente === gemeente && a.corporatie === corporatie);
      expect(van('haarlem', 'pre-wonen')).toEqual({ gemeente: 'haarlem', corporatie: 'pre-wonen', taakstelling: 29, gerealiseerd: 1, pijplijn: 1 });
      expect(van('zandvoort', 'pre-wonen')).toMatchObject({ gerealiseerd: 0, pijplijn: 1 });
      expect(van(null, 'pre-wonen')).toMatchObject({ gerealiseerd: 1, pijplijn: 2 });
      expect(van('haarlem', null)).toMatchObject({ gerealiseerd: 1, pijplijn: 1 });
      expect(van(null, null)).toMatchObject({ gerealiseerd: 1, pijplijn: 2 });
    }
  });
});
