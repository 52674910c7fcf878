import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { voerUit, type Ingelogd } from '../../src/actions/kern.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { verschillen } from '../../src/domain/matching/afweging.ts';
import { rangschik } from '../../src/domain/matching/rangorde.ts';
import { metMatching } from '../../src/domain/matching/regels.ts';
import { leesAfweging, leesAfwegingenVan } from '../../src/storage/lezen/afwegingen.ts';
import { leesWachtenden, leesWeegwoning } from '../../src/storage/lezen/kandidaten.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';

/* The ranking with the database under it: the same order for everyone, kept with the choice, shown to nobody who may not see it. */

const VANDAAG = vandaagIn(new Date());
let v: Verhaal;
let tweede: Verbinding;
let [consulent, anderecorporatie, servicepunt, begeleider, ribw]: Ingelogd[] = [];
let [a, b, velsen, pauze]: string[] = [];
const lees = <T>(wie: Ingelogd, werk: (tx: Parameters<Parameters<Verbinding['als']>[1]>[0]) => Promise<T>): Promise<T> => v.verbinding.als(wie.token, werk);
const voorleggen = (dossier: string, invoer: Record<string, unknown>, wie = consulent!, kern = v.kern) => voerUit(kern, wie, 'woning-voorleggen', dossier, invoer);
const rang = (wie: Ingelogd, id: string) => lees(wie, async (tx) => {
  const woning = (await leesWeegwoning(tx, id))!;
  const regeling = metMatching(v.kern.regelingen.op(woning.regeling, VANDAAG));
  const wachtenden = await leesWachtenden(tx, wie.wie, { regeling: woning.regeling, op: VANDAAG });
  return rangschik(regeling, woning.beeld, wachtenden.map((w) => w.kandidaat), VANDAAG);
});
const sterk = async (id: string) => (await lees(servicepunt!, (tx) => tx.selectFrom('dossier').select('stand').where('id', '=', id).executeTakeFirstOrThrow())).stand as unknown as { status: string; aanbod?: { afweging: string } };
const gebeurd = async (id: string) => (await lees(servicepunt!, (tx) => tx.selectFrom('gebeurtenis').select(['soort', 'gegevens']).where('stroom_id', '=', id).where('soort', '=', 'woning-voorgelegd').orderBy('volgnummer', 'desc').executeTakeFirstOrThrow())).gegevens;

beforeAll(async () => {
  v = await begin();
  tweede = verbind(v.db.url);
  [consulent, anderecorporatie, servicepunt, begeleider, ribw] = await Promise.all([v.als('pre-wonen', 'woonconsulent'), v.als('ymere', 'woonconsulent').catch(() => v.als('elan-wonen', 'woonconsulent')), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('hvo-querido', 'begeleider'), v.als('ribw-kam', 'begeleider')]);
  [a, b] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Aad Eerste' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Bea Tweede', zorg: 'ribw-kam' })];
  velsen = await v.dossier({ tot: 'wacht-op-woning', naam: 'Carl Velsen', gemeente: 'velsen' });
  pauze = await v.dossier({ tot: 'wacht-op-woning', naam: 'Dora Pauze' });
  await v.doet('wachtlijst-pauzeren', pauze, servicepunt!, { reden: 'client', tot: `${Number(VANDAAG.slice(0, 4)) + (VANDAAG.slice(5) > '10' ? 1 : 0)}${VANDAAG.slice(5) > '10' ? '-01-15' : '-12-01'}` });
}, 180_000);
afterAll(async () => { await tweede.sluit(); await v.sluit(); });

describe('the same order for everyone', () => {
  it('P4.a corporatie en servicepunt zien wie past in dezelfde volgorde, met dezelfde punten', async () => {
    const woning = await v.woning();
    const [c, s] = [await rang(consulent!, woning), await rang(servicepunt!, woning)];
    expect(c.passend.map((p) => [p.kandidaat.dossier, p.punten])).toEqual(s.passend.map((p) => [p.kandidaat.dossier, p.punten]));
    expect(c.passend.map((p) => p.kandidaat.dossier)).toEqual([a, b]);
    expect(s.nietPassend.map((p) => p.kandidaat.dossier).sort()).toEqual([velsen, pauze].sort());
  });
  it('P12.a wie de woningen niet ziet, ziet geen kandidaten; het zoekprofiel lezen staat in één regel van het inzagelog', async () => {
    const woning = await v.woning();
    const tel = async () => Number((await sqlEigenaar(`select count(*)::int as n from voordeur.inzage`))[0]!.n);
    const voor = await tel();
    await rang(consulent!, woning);
    expect(await tel()).toBe(voor + 1);
    expect(await lees(begeleider!, (tx) => leesWeegwoning(tx, woning))).toBeUndefined();
    expect((await lees(begeleider!, (tx) => leesWachtenden(tx, begeleider!.wie, { regeling: 'pact-ijmond-zuid-kennemerland', op: VANDAAG }))).map((w) => w.kandidaat.dossier)).not.toContain(b);
  });
});

describe('choosing', () => {
  it('PO.c4 een ander dan nummer één kiezen vraagt een reden; bij "anders" ook een toelichting', async () => {
    const woning = await v.woning();
    expect(await voorleggen(b!, { woning })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'afwijkreden' }] });
    expect(await voorleggen(b!, { woning, afwijkreden: 'verzonnen' })).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await voorleggen(b!, { woning, afwijkreden: 'anders' })).toMatchObject({ ok: false, velden: [{ veld: 'afwijking_toelichting' }] });
    expect((await sterk(b!)).status).toBe('wacht-op-woning');
  });
  it('W9.6 wie niet past, wordt niet voorgelegd: de eis en wat kan staan in de weigering', async () => {
    const klein = await woningAanmelden(v.kern, consulent!, { adres: 'Kleinweg 1', gemeente: 'haarlem', kamers: 1, huur: 500, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: VANDAAG });
    if (!klein.ok) throw new Error(JSON.stringify(klein));
    expect(await voorleggen(a!, { woning: klein.waarde.woning, afwijkreden: 'bijzondere-situatie' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('te weinig kamers'), bron: 'art. 4a' });
    expect(await voorleggen(pauze!, { woning: await v.woning() })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('P4.a een andere gemeente kan met een reden, en telt als afwijking', async () => {
    const woning = await v.woning();
    const uit = await voorleggen(velsen!, { woning });
    expect(uit).toMatchObject({ ok: false });
    if (!uit.ok && uit.velden) expect(uit.velden[0]!.veld).toBe('reden_andere_gemeente');
  });
  it('PO.c4 de keuze legt de rangorde vast: plaats, aantal en reden in de gebeurtenis, zonder namen of woorden', async () => {
    const woning = await v.woning();
    expect(await voorleggen(b!, { woning, afwijkreden: 'samenstelling-complex', afwijking_toelichting: 'Er woont al een jongere op die trap.' })).toMatchObject({ ok: true });
    const gegevens = await gebeurd(b!);
    expect(gegevens).toMatchObject({ plaats: 2, van: 2, afwijkreden: 'samenstelling-complex' });
    expect(JSON.stringify(gegevens)).not.toContain('trap');
    const afweging = await lees(consulent!, (tx) => leesAfweging(tx, gegevens.afweging as string));
    expect(afweging!.gewogen.map((g) => [g.invoer.dossier, g.plaats])).toEqual(expect.arrayContaining([[a, 1], [b, 2]]));
    expect(verschillen(afweging!)).toEqual([]);
    expect(JSON.stringify(afweging!.kader)).not.toContain(b!);
  });
});

describe('the frozen ranking', () => {
  it('PO.c4 wordt opnieuw hetzelfde, ook als het zoekprofiel daarna verandert', async () => {
    const id = (await gebeurd(b!)).afweging as string;
    const voor = await lees(servicepunt!, (tx) => leesAfweging(tx, id));
    expect(await voerUit(v.kern, begeleider!, 'gegevens-bijwerken', a!, { gegevens: { zoekprofiel: { zoekgemeenten: ['haarlem'], kamers: 4, gelijkvloers: 'ja', jongerenwoning: 'nee' } } })).toMatchObject({ ok: true });
    const na = await lees(servicepunt!, (tx) => leesAfweging(tx, id));
    expect(na).toEqual(voor);
    expect(verschillen(na!)).toEqual([]);
    expect((await rang(consulent!, (await v.woning()))).passend.map((p) => p.kandidaat.dossier)).not.toContain(a);
    await voerUit(v.kern, begeleider!, 'gegevens-bijwerken', a!, { gegevens: { zoekprofiel: { zoekgemeenten: ['haarlem'], kamers: 2, gelijkvloers: 'nee', jongerenwoning: 'nee' } } });
  });
  it('P12.a een begeleider ziet alleen de regel van de eigen cliënt, zonder adres, corporatie of anderen', async () => {
    const id = (await gebeurd(b!)).afweging as string;
    const eigen = await lees(begeleider!, (tx) => leesAfwegingenVan(tx, a!));
    expect(eigen).toHaveLength(1);
    expect(eigen[0]).toMatchObject({ gekozen: false, gewogen: { plaats: 1, invoer: { dossier: a } }, kader: { passend: 2, woning: { gemeente: 'haarlem' } } });
    expect(JSON.stringify(eigen)).not.toMatch(new RegExp(`${b}|pre-wonen|Zaanenlaan`));
    expect(await lees(begeleider!, (tx) => leesAfwegingenVan(tx, b!))).toEqual([]);
    expect(await lees(begeleider!, (tx) => leesAfweging(tx, id))).toBeUndefined();
    expect((await lees(ribw!, (tx) => leesAfweging(tx, id)))!.gewogen.map((g) => g.invoer.dossier)).toEqual([b]);
    expect(await lees(anderecorporatie!, (tx) => leesAfweging(tx, id))).toBeUndefined();
    const rijen = await lees(begeleider!, async (tx) => (await sql<{ dossier_id: string }>`select dossier_id from voordeur.afweging_kandidaat`.execute(tx)).rows);
    expect(rijen.map((r) => r.dossier_id).sort()).toEqual([a, pauze].sort());
    await expect(lees(consulent!, (tx) => sql`select invoer from voordeur.afweging_kandidaat`.execute(tx))).rejects.toThrow(/permission denied/);
    await expect(lees(consulent!, (tx) => sql`update voordeur.afweging set kader = '{}'`.execute(tx))).rejects.toThrow(/permission denied/);
  });
  it('A1 wie later uit zicht is, staat er zonder naam: alleen plaats en punten', async () => {
    const id = (await gebeurd(b!)).afweging as string;
    const anders = await v.als('elan-wonen', 'woonconsulent');
    const w = await woningAanmelden(v.kern, anders, { adres: 'Elders 5', gemeente: 'haarlem', kamers: 2, huur: 600, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: VANDAAG });
    expect(await voorleggen(a!, { woning: w.ok ? w.waarde.woning : '', afwijkreden: 'bijzondere-situatie' }, anders)).toMatchObject({ ok: true });
    const nu = (await lees(consulent!, (tx) => leesAfweging(tx, id)))!;
    expect(nu.gewogen.map((g) => g.invoer.dossier)).not.toContain(a);
    expect(nu.anderen).toContainEqual(expect.objectContaining({ plaats: 1 }));
    expect(verschillen(nu)).toEqual([]);
  });
});

describe('at the same moment', () => {
  it('P4.b twee browsers met dezelfde woning en dezelfde kandidaat: precies één lukt', async () => {
    const [x, y] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Xan Gelijk' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Yvo Gelijk' })];
    const [w1, w2] = [await v.woning(), await v.woning()];
    const kern2 = { ...v.kern, verbinding: tweede };
    const reden = { afwijkreden: 'bijzondere-situatie' };
    const zelfdeWoning = await Promise.all([voorleggen(x, { woning: w1, ...reden }), voorleggen(y, { woning: w1, ...reden }, consulent!, kern2)]);
    expect(zelfdeWoning.filter((u) => u.ok)).toHaveLength(1);
    const over = zelfdeWoning[0]!.ok ? y : x;
    const zelfdeKandidaat = await Promise.all([voorleggen(over, { woning: w2, ...reden }), voorleggen(over, { woning: await v.woning(), ...reden }, consulent!, kern2)]);
    expect(zelfdeKandidaat.filter((u) => u.ok)).toHaveLength(1);
    for (const u of [...zelfdeWoning, ...zelfdeKandidaat]) if (!u.ok) expect(['conflict', 'mag-niet-nu']).toContain(u.soort);
  });
});

async function sqlEigenaar(vraag: string): Promise<Record<string, unknown>[]> {
  const { alsEigenaar } = await import('../opstelling/database-vooraf.ts');
  return (await alsEigenaar<Record<string, unknown>>(v.db.eigenaarUrl, vraag)).rows;
}
