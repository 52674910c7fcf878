import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import type { DossierStand } from '../../src/domain/keten/stand.ts';
import { takenVan } from '../../src/domain/keten/taken.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesVerslagen } from '../../src/storage/verslagen.ts';
import { WESTFRIESLAND } from '../api/gang.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Living there, from the key to the end, in both regions: who does what, what each sees of it, and that nothing written stands in an event. */

let v: Verhaal;
beforeAll(async () => { v = await begin(); }, 60_000);
afterAll(() => v.sluit());

const op = (dag: string): void => { v.kern.klok = () => new Date(`${dag}T10:00:00Z`); };
const moet = async (stap: Dossierstap, id: string, wie: Ingelogd, invoer: object = {}) => {
  const uit = await v.doet(stap, id, wie, invoer);
  if (!uit.ok) throw new Error(`${stap}: ${JSON.stringify(uit)}`);
  return uit.waarde.stand;
};
const zie = async (wie: Ingelogd, id: string) => (await v.verbinding.als(wie.token, (tx) => leesDossier(tx, id)))!;
const verslagen = (wie: Ingelogd, id: string) => v.verbinding.als(wie.token, (tx) => leesVerslagen(tx, id, 'pagina'));
const soorten = async (wie: Ingelogd, id: string) => (await verslagen(wie, id)).map((x) => x.soort);

describe('een heel woonverhaal onder het Pact', () => {
  let id: string;
  let [jeroen, ruud, marloes, kees]: Ingelogd[] = [];
  beforeAll(async () => {
    [jeroen, ruud, marloes, kees] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('pre-wonen', 'woonconsulent'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('dock', 'welzijnswerker')]);
    op('2026-01-12');
    id = await v.dossier({ tot: 'sleutel-overdragen' });
  }, 60_000);

  it('P8.a, PO.w1, PO.w4 welzijn is er al voor de sleutel bij, en ziet alleen de zachte landing', async () => {
    await expect(zie(kees!, id)).resolves.toBeUndefined();
    await moet('welzijn-betrekken', id, jeroen!, { organisatie: 'dock', vraag: 'Samen kennismaken met de buren.' });
    await moet('sleutel-overdragen', id, ruud!);
    await moet('landing-bijwerken', id, kees!, { kennismaking: 'gedaan', activiteiten: 'gepland', toelichting: 'Rondje door de flat gedaan.' });
    expect(await soorten(kees!, id)).toEqual(['welzijn-betrokken', 'landing-bijgewerkt']);
    expect(await soorten(ruud!, id)).toEqual([]);
    expect((await zie(kees!, id)).groepen).toEqual(expect.arrayContaining(['landing', 'personalia']));
    expect((await zie(kees!, id)).groepen).not.toContain('evaluatie');
  });
  it('P5.b, P5.c begeleiding en woondoelen; de corporatie leest de doelen, niet de uren', async () => {
    op('2026-01-20');
    await moet('begeleiding-starten', id, jeroen!, { vanaf: '2026-01-12', uren: '3,5', indicatie: 'wmo', indicatie_tot: '2027-01-31', afspraken: 'Twee keer per week langs.' });
    expect(await v.doet('woondoelen-vastleggen', id, ruud!, {})).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('woondoelen-vastleggen', id, jeroen!, { gesprek_op: '2026-01-19', aanwezig: ['client', 'begeleider', 'corporatie'], woondoelen: [{ leefgebied: 'financien', doel: 'De huur elke maand op tijd' }] });
    const gezien = await verslagen(ruud!, id);
    expect(gezien).toMatchObject([{ soort: 'woondoelen-vastgelegd', groep: 'evaluatie', inhoud: { woondoelen: [{ id: 'doel-1', doel: 'De huur elke maand op tijd' }] } }]);
    expect((await zie(ruud!, id)).voorvallen.map((x) => x.soort)).not.toContain('begeleiding-gestart');
    expect((await zie(marloes!, id)).voorvallen.map((x) => x.soort)).toContain('begeleiding-gestart');
  });
  it('P5.d de evaluatie gaat naar de corporatie om vast te stellen; niet op twee schermen tegelijk', async () => {
    op('2026-06-15');
    const { volgnummer } = await zie(jeroen!, id);
    await moet('evaluatie-plannen', id, jeroen!, { evaluatie_op: '2026-06-20', evaluatie_tijd: '14:00', plaats: 'Aan de keukentafel.' });
    const evaluatie = { gesprek_op: '2026-06-15', aanwezig: ['client', 'begeleider', 'corporatie'], 'oordeel_doel-1': 'op-weg', gaat: 'goed', gaat_goed: 'Geen enkele maand te laat.', vervolg: 'minder-begeleiding', client_akkoord: 'ja', client_zegt: 'Ik ben trots.' };
    expect(await v.doet('evaluatie-vastleggen', id, jeroen!, { ...evaluatie, versie: volgnummer })).toMatchObject({ ok: false, soort: 'conflict' });
    const [een, twee] = await Promise.all([v.doet('evaluatie-vastleggen', id, jeroen!, evaluatie), v.doet('evaluatie-vastleggen', id, jeroen!, evaluatie)]);
    expect([een.ok, twee.ok].filter(Boolean)).toHaveLength(1);
    expect((await zie(ruud!, id)).taken.map((t) => t.stap)).toContain('evaluatie-vaststellen');
    await moet('evaluatie-vaststellen', id, ruud!, { akkoord: 'nee', opmerking: 'Het trappenhuis ontbreekt.' });
    expect((await verslagen(jeroen!, id)).find((x) => x.soort === 'evaluatie-vastgesteld')?.inhoud).toEqual({ opmerking: 'Het trappenhuis ontbreekt.' });
  });
  it('P6.c een eerder gesprek wordt later vastgelegd, en een verkeerde dag hersteld; de reden staat erbij', async () => {
    op('2026-07-01');
    const stand = await moet('evaluatie-vastleggen', id, jeroen!, { gebeurd_op: '2026-03-12', gesprek_op: '2026-03-10', aanwezig: ['client', 'begeleider'], zonder_corporatie: 'Kon niet; leest het verslag.', 'oordeel_doel-1': 'gelijk', gaat: 'wisselend', gaat_goed: 'De start.', vervolg: 'doorgaan', client_akkoord: 'ja' });
    expect(stand.doelen![0]!.oordelen.map((o) => o.op)).toEqual(['2026-03-10', '2026-06-15']);
    expect(await v.doet('vastlegging-herstellen', id, ruud!, { vastlegging: 'begeleiding-1', herstel: 'vervalt', reden: 'Zomaar.' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('vastlegging-herstellen', id, jeroen!, { vastlegging: 'evaluatie-2', herstel: 'andere-dag', nieuwe_dag: '2026-03-11', reden: 'Een dag ernaast.' });
    expect((await zie(ruud!, id)).voorvallen.filter((x) => x.soort === 'evaluatie-gehouden')).toHaveLength(2);
    expect((await verslagen(ruud!, id)).find((x) => x.soort === 'vastlegging-hersteld')?.inhoud).toEqual({ reden: 'Een dag ernaast.' });
  });
  it('A3, PO.z6 een andere organisatie neemt over: zij leest het verslag en begint zelf; de eerste ziet het niet meer', async () => {
    op('2026-08-03');
    const stand = await moet('begeleiding-overdragen', id, jeroen!, { naar: 'ribw-kam', gesprek_op: '2026-07-30', verslag: 'Wat is bereikt en wat nog moet.', akkoord: ['client', 'overdragende', 'ontvangende'], plan_aangepast: 'ja' });
    expect(stand.begeleiding).toMatchObject([{ reden: 'andere-aanbieder', tot: '2026-08-03' }]);
    await expect(zie(jeroen!, id)).resolves.toBeUndefined();
    jeroen = await v.als('ribw-kam', 'begeleider');
    expect((await verslagen(jeroen, id)).find((x) => x.soort === 'overdracht-besproken')?.inhoud).toEqual({ verslag: 'Wat is bereikt en wat nog moet.' });
    expect(await soorten(ruud!, id)).not.toContain('overdracht-besproken');
    expect(await soorten(kees!, id)).not.toContain('overdracht-besproken');
    expect((await zie(jeroen, id)).taken.filter((t) => t.organisatie === 'ribw-kam').map((t) => t.stap)).toContain('begeleiding-starten');
    await moet('begeleiding-starten', id, jeroen, { vanaf: '2026-08-04', uren: 2, indicatie: 'wmo' });
  });
  it('P6.a de cliënt zegt op, het gesprek komt eerst; daarna eindigt het en wordt de cliënt gevolgd', async () => {
    op('2026-09-01');
    await moet('begeleiding-beeindigen', id, jeroen!, { per: '2026-08-31', reden: 'client-zegt-op', toelichting: 'Wil het zonder proberen.' });
    expect((await zie(ruud!, id)).taken.map((t) => t.stap)).toContain('koppelbeding-bespreken');
    await moet('koppelbeding-bespreken', id, ruud!, { gesprek_op: '2026-09-01', aanwezig: ['client', 'begeleider', 'corporatie'], uitkomst: 'huur-blijft', afspraken: 'De huur gaat op tijd; welzijn houdt contact.' });
    expect(await v.doet('wonen-afsluiten', id, jeroen!, { uitkomst: 'vast-contract', per: '2026-09-01' })).toMatchObject({ ok: false, velden: [{ veld: 'uitkomst' }] });
    await moet('klacht-vastleggen', id, jeroen!, { klacht: 'toewijzing' });
    await moet('vragenlijst-uitreiken', id, jeroen!);
    op('2026-10-01');
    await moet('wonen-afsluiten', id, jeroen!, { uitkomst: 'doorverhuisd', per: '2026-09-30', toelichting: 'Samen gaan wonen.' });
    for (const wie of [ruud!, kees!]) await expect(zie(wie, id)).resolves.toBeUndefined();
    op('2026-11-20');
    expect((await moet('nazorg-vastleggen', id, jeroen!, { gesproken_op: '2026-11-19', hoe: 'goed', toelichting: 'Woont goed.', stopt: 'ja' })).status).toBe('afgerond');
    expect((await zie(jeroen!, id)).taken).toEqual([]);
  });
  it('P3.b wat is geschreven staat nergens in wat er gebeurde', async () => {
    const gebeurd = JSON.stringify((await zie(jeroen!, id)).voorvallen.map((x) => x.gegevens));
    for (const tekst of ['buren', 'huur elke maand', 'trots', 'trappenhuis', 'bereikt', 'zonder proberen', 'Samen gaan', 'keukentafel', 'dag ernaast']) expect(gebeurd).not.toContain(tekst);
  });
});

describe('een heel woonverhaal in Westfriesland', () => {
  it('W9.10, W4 elk half jaar een rapport aan de coördinator, zonder welzijn; daarna gevolgd', async () => {
    const persoon = (slug: string) => { const p = PERSONAS.find((x) => x.slug === slug)!; return v.als(p.organisatie, p.rol); };
    const [shanice, inge, esther] = await Promise.all([persoon('shanice-pinas'), persoon('inge-buis'), persoon('esther-molenaar')]);
    op('2026-01-12');
    const woning = await woningAanmelden(v.kern, inge, WESTFRIESLAND.woning);
    const geopend = await dossierOpenen(v.kern, shanice, { gegevens: WESTFRIESLAND.gegevens });
    if (!woning.ok || !geopend.ok) throw new Error(JSON.stringify([woning, geopend]));
    const id = geopend.waarde.dossier;
    for (const { actie, wie, invoer } of WESTFRIESLAND.gang(woning.waarde.woning)) await moet(actie as Dossierstap, id, await persoon(wie), { ...invoer, ...(actie === 'contract-vastleggen' ? { ingangsdatum: '2026-01-12' } : {}) });
    expect(await v.doet('welzijn-betrekken', id, shanice, { organisatie: 'dock' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('begeleiding-starten', id, shanice, { vanaf: '2026-01-12', uren: 4, indicatie: 'wmo' });
    await moet('woondoelen-vastleggen', id, shanice, { gesprek_op: '2026-01-12', aanwezig: ['client', 'begeleider'], woondoelen: [{ leefgebied: 'wonen', doel: 'Acceptabel woongedrag' }] });
    expect((await zie(shanice, id)).taken.find((t) => t.stap === 'evaluatie-vastleggen')).toMatchObject({ uiterlijk: '2026-07-12' });
    op('2026-07-06');
    await moet('evaluatie-vastleggen', id, shanice, { gesprek_op: '2026-07-06', aanwezig: ['client', 'begeleider'], 'oordeel_doel-1': 'behaald', gaat: 'goed', gaat_goed: 'Alles op tijd.', vervolg: 'omklap', client_akkoord: 'ja' });
    expect((await zie(esther, id)).taken.find((t) => t.stap === 'evaluatie-vaststellen')).toMatchObject({ organisatie: 'ggd-hollands-noorden' });
    expect(await v.doet('evaluatie-vaststellen', id, inge, { akkoord: 'ja' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('evaluatie-vaststellen', id, esther, { akkoord: 'ja' });
    const later = (stand: DossierStand) => takenVan(v.kern.regelingen.op('westfriesland', '2026-01-12'), stand).map((t) => [t.stap, t.uiterlijk]);
    expect(later((await zie(shanice, id)).stand)).toContainEqual(['evaluatie-vastleggen', '2027-01-12']);
    op('2026-09-01');
    await moet('begeleiding-aanpassen', id, shanice, { vanaf: '2026-09-01', uren: 1.5, afgestemd_op: '2026-08-28', beschikking: 'niet-nodig', aanleiding: 'Het gaat goed.' });
    await moet('klacht-vastleggen', id, esther, { klacht: 'gemeente' });
    expect((await zie(inge, id)).groepen).not.toContain('klachten');
    expect((await moet('wonen-afsluiten', id, esther, { uitkomst: 'doorverhuisd', per: '2026-09-01' })).afloop).toMatchObject({ nazorg_tot: '2027-09-01' });
    expect(later((await zie(shanice, id)).stand)).toEqual([['nazorg-vastleggen', '2027-03-01']]);
  }, 60_000);
});
