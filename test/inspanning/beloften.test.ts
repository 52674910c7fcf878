import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetVerdelingstap } from '../../src/actions/verdeling/verdeling-stappen.ts';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { MATEN, maatVan, type Maatcode } from '../../src/domain/inspanning/maten.ts';
import { zegDatum } from '../../src/domain/kalender/zeg.ts';
import type { Cijfertabel } from '../../src/domain/monitor/tabel.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { leesRapport } from '../../src/storage/lezen/rapport.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { schrijfVoorvallen, type Voorval } from '../monitor/gebeurtenissen.ts';

/*
 * What was promised, one measure after another: before and after something happened that it should tell of. A measure that stands beside a
 * promise and is not in this table makes the last test fail.
 */

const VANDAAG = '2026-11-22';
const PACT = { regeling: 'pact-ijmond-zuid-kennemerland', versie: '2021-10-07' };
let app: App;
let bart: Aanwezig; // manager of the service point: reads the measures of every party
let ymere: Aanwezig; // works at a corporation
beforeAll(async () => {
  app = await startApp({ klok: () => new Date(`${VANDAAG}T12:00:00Z`) });
  [bart, ymere] = [await app.als('bart-hendriks'), await app.als('fatma-aydin')];
});
afterAll(() => app.stop());

const CEL = /voordeur-celsub">([^<]*)<\/span><span>(?:<strong>|<span class="voordeur-grijs">)([^<]*)<\/(?:strong|span)>(?:<span class="voordeur-celsub">([^<]*)<\/span>)?/g;
/** What the page of a party says of a measure: of the party itself, and of the region. */
async function gemeten(partij: string, maat: Maatcode): Promise<{ eigen?: string; regio?: string }> {
  const antwoord = await app.vraag(bart, `/inspanningen/${partij}?jaar=2026`);
  expect(antwoord.status).toBe(200);
  const html = (await antwoord.text()).replaceAll('<!-- -->', '').replaceAll('&#x27;', '’');
  const kolom = (n: number): string | undefined => html.split('<tr').flatMap((rij) => [...(rij.split('<td')[n] ?? '').matchAll(CEL)]).find((m) => m[1] === maatVan(maat).naam)?.slice(2).filter(Boolean).join('; ');
  const [eigen, regio] = [kolom(1), kolom(2)];
  return { ...(eigen === undefined ? {} : { eigen }), ...(regio === undefined ? {} : { regio }) };
}

/** Streams of what happened at a care organisation; `door`: who recorded it, where that is what is counted. */
const gebeurde = (zorg: string, ...stromen: Voorval[][]) => () => schrijfVoorvallen(app.db.eigenaarUrl, stromen.map((voorvallen) => ({ ...PACT, zorgorganisatie: zorg, voorvallen })));
/** A step as it is taken on a day. */
async function zet(stap: Zaakstap, op: string, invoer: object, id?: string): Promise<string> {
  const u = await zetZaakstap({ ...app.kern, klok: () => new Date(`${op}T10:00:00Z`) }, bart, stap, id, invoer);
  if (!u.ok) throw new Error(JSON.stringify(u));
  return u.waarde.id;
}
const sleutel = (op: string, corporatie = 'elan-wonen', gemeente = 'haarlem'): Voorval => ({ soort: 'sleutel-overgedragen', op, gegevens: { woning: randomUUID(), corporatie, gemeente } });
const v = (soort: string, op: string, gegevens: Record<string, unknown> = {}): Voorval => ({ soort, op, gegevens });
const signaal = (op: string, organisatie: string, melder: string): Voorval => v('signaal-gemeld', op, { nr: 1, soort: 'overlast', ernst: 'gewoon', melder, organisatie, eigenaar: 'zorgorganisatie', uiterlijk: '2025-03-06' });
const actie = (eigenaar: string) => async () => {
  const wat = { titel: 'Kijk naar een plek', thema: 'samenwerking', eigenaar };
  const id = await zet('actie-vastleggen', '2026-02-02', { ...wat, uiterlijk: '2026-03-02' });
  await zet('actie-afronden', '2026-02-20', { uitkomst: 'klaar', toelichting: 'Gedaan.' }, id);
  await zet('actie-vastleggen', '2026-02-02', { ...wat, uiterlijk: '2026-03-09' });
};

type Geval = { partij: string; maat: Maatcode; doe: () => Promise<unknown>; voor: string | RegExp; na: string | RegExp; kolom?: 'regio' };
const NIETS = 'niets in deze periode';
const GEVALLEN: readonly (readonly [titel: string, geval: Geval])[] = [
  ['PO.g een tafel die zit', { partij: 'gemeente-haarlem', maat: 'zittingen', voor: '0', na: '1', doe: gebeurde('gemeente-haarlem', [v('zitting-gesloten', '2026-05-04')]) }],
  ['PO.g W17.g een voorziening op tijd, en een waarop niet is besloten', { partij: 'gemeente-haarlem', maat: 'voorzieningen', voor: NIETS, na: '1 van 2 (50%); 1 nog niet', doe: gebeurde('hvo-querido',
    [v('voorziening-aangevraagd', '2026-03-02', { voorziening: 'bijzondere-bijstand', gemeente: 'haarlem', uiterlijk: '2026-03-16' }), v('voorziening-besloten', '2026-03-16', { voorziening: 'bijzondere-bijstand', uitkomst: 'toegekend' })],
    [v('voorziening-aangevraagd', '2026-03-02', { voorziening: 'wmo-begeleiding', gemeente: 'haarlem', uiterlijk: '2026-03-16' })]) }],
  ['PO.g regie bij een escalatie, ook aan het eind van het jaar', { partij: 'gemeente-velsen', maat: 'escalaties', voor: NIETS, na: '2 van 3 (67%); 1 later', doe: gebeurde('ribw-kam',
    ...[['2025-05-05', '2025-05-07'], ['2025-12-30', '2026-01-02'], ['2025-06-02', '2025-06-20']].map(([op, tot]) => [sleutel('2025-01-10', 'elan-wonen', 'velsen'), v('escalatie-gestart', op!, { nr: 1, reden: 'veiligheid' }), v('escalatie-afgesproken', tot!, { acties: [] })])) }],
  ['PO.g een actie op tijd, en een die bleef liggen', { partij: 'gemeente-haarlem', maat: 'acties', voor: NIETS, na: '1 van 2 (50%); 1 nog niet', doe: actie('gemeente-haarlem') }],

  ['PO.z een volledige aanvraag naast een die terugkwam', { partij: 'kenter', maat: 'teruggevraagd', voor: NIETS, na: '1 van 2 (50%)', doe: gebeurde('kenter', [v('aanvraag-ingediend', '2026-03-02')], [v('aanvraag-ingediend', '2026-03-02'), v('aanvulling-gevraagd', '2026-03-04')]) }],
  ['PO.z een advies op de laatste dag, een dag te laat, en een aanbod dat eerder weg was', { partij: 'brijder', maat: 'advies', voor: NIETS, na: '1 van 2 (50%); 1 later', doe: gebeurde('brijder',
    ...['2026-03-09', '2026-03-10'].map((op) => [v('woning-voorgelegd', '2026-03-02', { corporatie: 'ymere' }), v('advies-gegeven', op, { advies: 'positief' })]), [v('woning-voorgelegd', '2026-03-02', { corporatie: 'ymere' }), v('aanbod-ingetrokken', '2026-03-03')]) }],
  ['PO.z begeleiding die aansluit, en een die later kwam', { partij: 'parnassia', maat: 'begeleiding', voor: NIETS, na: '1 van 2 (50%); 1 later', doe: gebeurde('parnassia', ...['2026-03-04', '2026-04-01'].map((vanaf) => [sleutel('2026-03-02'), v('begeleiding-gestart', vanaf, { nr: 1, vanaf, uren: 3, indicatie: 'wmo' })])) }],
  ['PO.z een evaluatie die is gehouden, en een die niet is gehouden', { partij: 'philadelphia', maat: 'evaluaties', voor: NIETS, na: '1 van 2 (50%); 1 nog niet', doe: gebeurde('philadelphia',
    [sleutel('2025-03-02'), v('evaluatie-gehouden', '2026-02-20', { nr: 1, gesprek_op: '2026-02-20', aanwezig: [], oordelen: {}, gaat: 'goed', vervolg: 'doorgaan', client_akkoord: true })], [sleutel('2025-03-02')]) }],
  ['PO.z een signaal dat op tijd antwoord kreeg, en een dat bleef liggen', { partij: 'vbscw', maat: 'signalen', voor: NIETS, na: '1 van 2 (50%); 1 nog niet', doe: gebeurde('vbscw',
    [sleutel('2025-01-10'), signaal('2025-03-03', 'vbscw', 'begeleider'), v('signaal-beantwoord', '2025-03-05', { nr: 1, aanpak: 'gesprek' })], [sleutel('2025-01-10'), signaal('2025-03-03', 'vbscw', 'begeleider')]) }],
  ['PO.z een certificaat', { partij: 'sig', maat: 'certificaat', voor: 'niet bekend', na: 'geldig tot en met; 1 juli 2027', doe: () => zet('certificaat-vastleggen', VANDAAG, { namens: 'sig', naam: 'HKZ', geldig_tot: '2027-07-01' }) }],
  ['PO.z een warme overdracht', { partij: 'lievegoed', maat: 'overdrachten', voor: '0', na: '1', doe: gebeurde('lievegoed', [v('begeleiding-overgedragen', '2025-04-01', { van: 'lievegoed', naar: 'sig', gesprek_op: '2025-03-25' })]) }],
  ['PO.z een raming die later kwam', { partij: 'hartekampgroep', maat: 'raming', voor: '2027: niet gegeven, moest uiterlijk; 1 november 2026', na: `2027: later gegeven; ${zegDatum(VANDAAG)}`, doe: () => zet('raming-opgeven', VANDAAG, { jaar: '2027', organisatie: 'hartekampgroep', rijen: [{ id: 'r-1', kwartaal: '1', doelgroep: 'vg', aantal: 2 }] }) }],

  ['PO.c een sleutel telt mee voor de taakstelling', { partij: 'ymere', maat: 'woningen', voor: /^0 van \d+/, na: /^1 van \d+ \(\d+%\); \d+ afgesproken/, doe: gebeurde('hvo-querido', [sleutel('2026-06-01', 'ymere')]) }],
  ['PO.c wachten tot een aanbod, van genoeg mensen', { partij: 'ymere', maat: 'tijd-tot-aanbod', kolom: 'regio', voor: 'niet te zeggen; nog niet de helft heeft een aanbod, of het zijn er te weinig', na: '6 weken; 5 mensen geteld, wie nog wacht ook', doe: gebeurde('hvo-querido',
    ...Array.from({ length: 5 }, () => [v('op-wachtlijst-geplaatst', '2026-01-05', { wachtlijst: 'haarlem' }), v('woning-voorgelegd', '2026-02-16', { corporatie: 'ymere' })])) }],
  ['PO.c een signaal van de corporatie', { partij: 'pre-wonen', maat: 'signalen-gemeld', voor: '0', na: '1', doe: gebeurde('hvo-querido', [sleutel('2025-01-10', 'pre-wonen'), signaal('2025-03-03', 'pre-wonen', 'woonconsulent')]) }],
  ['PO.c omzetten op tijd, en na het einde van het contract', { partij: 'pre-wonen', maat: 'omklap', voor: NIETS, na: '1 van 2 (50%); 1 later', doe: gebeurde('hvo-querido',
    ...[undefined, '2026-03-10'].map((einddatum) => [v('contract-vastgelegd', '2024-03-01', { contractvorm: 'driehoekscontract', ingangsdatum: '2024-03-01', ...(einddatum ? { einddatum } : {}) }), sleutel('2024-03-01', 'pre-wonen'), v('omklap-geadviseerd', '2026-03-02', { oordeel: 'omzetten', oordelen: {} }), v('omklap-besloten', '2026-03-20', { uitkomst: 'omzetten', per: '2026-04-01' })])) }],
  ['PO.c een tekort dat zij zelf meldt', { partij: 'ymere', maat: 'tekort', voor: 'niets gemeld', na: `4 gemeld op; ${zegDatum(VANDAAG)}`, doe: async () => {
    const u = await zetVerdelingstap(app.kern, ymere, 'tekort-melden', { jaar: '2026', aantal: '4', reden: 'weinig-mutaties', toelichting: 'Er verhuizen weinig mensen.' });
    if (!u.ok) throw new Error(JSON.stringify(u));
  } }],

  ['PO.w een kennismaking op tijd, en een later', { partij: 'dock', maat: 'kennismaking', voor: NIETS, na: '1 van 2 (50%); 1 later', doe: gebeurde('hvo-querido', ...['2026-03-20', '2026-05-04'].map((op) => [v('welzijn-betrokken', '2026-02-20', { organisatie: 'dock' }), sleutel('2026-03-02'), v('landing-bijgewerkt', op, { onderdelen: { kennismaking: 'gedaan' } })])) }],
  ['PO.w een advies over een buurt', { partij: 'dock', maat: 'buurtadvies', voor: '0', na: '1', doe: gebeurde('dock', [v('draagkracht-gemeld', '2026-05-04', { organisatie: 'dock' })]) }],
  ['PO.w een signaal van een welzijnswerker', { partij: 'dock', maat: 'signalen-gemeld', voor: '0', na: '1', doe: gebeurde('hvo-querido', [sleutel('2025-01-10'), signaal('2025-03-03', 'dock', 'welzijnswerker')]) }],
  ['PO.w een aanbod dat tot stand komt, als actie', { partij: 'dock', maat: 'acties', voor: NIETS, na: '1 van 2 (50%); 1 nog niet', doe: actie('dock') }],
  ['PO.w PO.w6 meedenken aan tafel; een tafel zonder welzijn telt niet', { partij: 'dock', maat: 'meedenken', voor: '0', na: '2', doe: gebeurde('hvo-querido',
    [v('welzijn-betrokken', '2025-01-02', { organisatie: 'dock' }), sleutel('2025-01-10'), v('rondetafel-gehouden', '2025-04-01', { gesprek_op: '2025-04-01', aanwezig: ['begeleider', 'welzijn'], uitkomst: 'aanpak' }), v('clientoverleg-gehouden', '2025-05-01', { nr: 1, gesprek_op: '2025-05-01', deelnemers: ['welzijn', 'gemeente'] }), v('rondetafel-gehouden', '2025-06-01', { gesprek_op: '2025-06-01', aanwezig: ['begeleider', 'corporatie'], uitkomst: 'aanpak' })]) }],

  ['P11.f het Servicepunt kijkt na, op tijd en te laat', { partij: 'stichting-woonservice', maat: 'toetsing', voor: '1 van 2 (50%); 1 nog niet', na: '2 van 4 (50%); 1 later, 1 nog niet', doe: gebeurde('raphaelstichting', ...['2026-04-09', '2026-04-30'].map((op) => [v('aanvraag-ingediend', '2026-04-02'), v('in-behandeling-genomen', op)])) }],
  ['P11.f het Servicepunt plaatst op de wachtlijst', { partij: 'stichting-woonservice', maat: 'plaatsing', voor: NIETS, na: '1 van 2 (50%); 1 later', doe: gebeurde('raphaelstichting', ...['2026-04-09', '2026-04-30'].map((op) => [v('besluit-genomen', '2026-04-02', { uitkomst: 'positief' }), v('op-wachtlijst-geplaatst', op, { wachtlijst: 'haarlem' })])) }],
];

describe('wat beloofd is, naast wat gebeurt', () => {
  it.each(GEVALLEN)('%s', async (_, { partij, maat, doe, voor, na, kolom }) => {
    const waar = kolom ?? ('eigen' as const);
    const past = (verwacht: string | RegExp) => (typeof verwacht === 'string' ? expect.stringMatching(new RegExp(`^${verwacht.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)) : expect.stringMatching(verwacht)) as unknown;
    expect((await gemeten(partij, maat))[waar], 'voor').toEqual(past(voor));
    await doe();
    expect((await gemeten(partij, maat))[waar], 'na').toEqual(past(na));
  });

  it('PO.g PO.z PO.c PO.w elke maat die naast een belofte staat, is hier getoond', () => {
    const naast = new Set(app.kern.regelingen.alle().flatMap((r) => app.kern.regelingen.versies(r.regeling)).flatMap((r) => r.inspanningen ?? []).flatMap((i) => i.meet));
    expect([...naast].filter((m) => !GEVALLEN.some(([, g]) => g.maat === m))).toEqual([]);
    expect(Object.keys(MATEN).filter((m) => !naast.has(m as Maatcode)), 'maten die nergens naast staan').toEqual([]);
  });
});

describe('W17.g wat gemeenten aanleveren', () => {
  const jaar = { van: '2026-01-01', tot: '2027-01-01' };
  const tabellen = async (): Promise<Map<string, Cijfertabel>> => new Map((await leesRapport(app.kern, { regeling: 'westfriesland', periode: jaar }, ['voorzieningen'])).hoofdstukken[0]!.tabellen.map((t) => [t.code, t]));
  const cel = (t: Map<string, Cijfertabel>, tabel: string, rij: string) => t.get(tabel)!.rijen.find((r) => r.code === rij)!.cellen;
  it('W17.g besluiten over begeleiding, bijzondere bijstand met de duur, en bezwaren volgen uit wat er gebeurt', async () => {
    const leeg = await tabellen();
    expect([cel(leeg, 'voorzieningen', 'hoorn').gevraagd, cel(leeg, 'sleutel-tot-besluit', 'hoorn').n, cel(leeg, 'bezwaren', 'hoorn').ontvangen]).toEqual([0, 0, 0]);
    const bijstand = { voorziening: 'bijzondere-bijstand', gemeente: 'hoorn', uiterlijk: '2026-04-15' };
    await schrijfVoorvallen(app.db.eigenaarUrl, ['2026-04-09', '2026-04-21', undefined].map((op) => ({
      regeling: 'westfriesland', versie: '2021-01-01', zorgorganisatie: 'parlan', voorvallen: [
        v('herkomst-vastgelegd', '2026-03-01', { herkomstgemeente: 'hoorn', doelgroep: 'mo' }), v('bezwaar-ontvangen', '2026-03-15', { op_tijd: true }), v('voorziening-aangevraagd', '2026-04-01', bijstand), sleutel('2026-04-07', 'intermaris', 'hoorn'),
        ...(op ? [v('voorziening-besloten', op, { voorziening: 'bijzondere-bijstand', uitkomst: 'toegekend' })] : []),
      ],
    })));
    const nu = await tabellen();
    expect(cel(nu, 'voorzieningen', 'hoorn')).toMatchObject({ gevraagd: 3, toegekend: 2, op_tijd: 1, te_laat: 1, open_te_laat: 1 });
    expect(cel(nu, 'voorzieningtijd', 'bijzondere-bijstand')).toMatchObject({ n: 2, mediaan: 8, langste: 20, open: 1 });
    expect(cel(nu, 'sleutel-tot-besluit', 'hoorn')).toMatchObject({ n: 2, mediaan: 2, p90: 14, open: 1, langst_open: 229 });
    expect(nu.get('sleutel-tot-besluit')!.totaal).toMatchObject({ n: 2, mediaan: 2, open: 1 });
    expect(cel(nu, 'bezwaren', 'hoorn')).toMatchObject({ ontvangen: 3 });
  });
});

it('never went wrong itself', () => expect(app.fouten).toEqual([]));
