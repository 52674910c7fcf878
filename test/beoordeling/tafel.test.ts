import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { planZitting, zetZittingstap } from '../../src/actions/beoordeling/zitting-stappen.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { verzinClient } from '../../src/demo/mensen/client.ts';
import { toeval } from '../../src/demo/toeval.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The pages of the table over HTTP: what they cost, what they refuse, and who gets them at all. */

let app: App;
let v: Verhaal;
let annelies: Aanwezig;
let zitting: string;
let teller = 0;
const dossiers: string[] = [];
const maak = async (tot: number) => { while (dossiers.length < tot) dossiers.push(...(await Promise.all(Array.from({ length: Math.min(4, tot - dossiers.length) }, (_, i) => v.dossier({ tot: 'te-beslissen', naam: `Zaak Nummer${dossiers.length + i}` }))))); };

beforeAll(async () => {
  app = await startApp({ opQuery: () => { teller += 1; } });
  v = verhaalIn(app);
  annelies = await app.als('annelies-vermaat');
  const gepland = await planZitting(app.kern, annelies, { datum: vandaagIn(new Date()), van: '0.00', tot: '23.59' });
  if (!gepland.ok) throw new Error(gepland.reden);
  zitting = gepland.waarde.id;
  await zetZittingstap(app.kern, annelies, 'zitting-openen', zitting, {});
  await maak(3);
}, 120_000);
afterAll(() => app.stop());

/** Asks for a page and counts what it asks of the database. */
async function kost(pad: string): Promise<{ status: number; tekst: string; vragen: number }> {
  const eerst = teller;
  const antwoord = await app.vraag(annelies, pad);
  return { status: antwoord.status, tekst: await antwoord.text(), vragen: teller - eerst };
}
const stuur = (wie: Aanwezig, pad: string, velden: Record<string, string>) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(velden) });

describe('P3.d de tafel over HTTP', () => {
  it('P3.d 40 zaken kosten evenveel vragen aan de database als 3', async () => {
    const paden = () => ['/beoordelingstafel', `/beoordelingstafel/${zitting}`, `/beoordelingstafel/${zitting}/zaken/${dossiers[0]}`, `/beoordelingstafel/zonder-zitting/${dossiers[1]}`, `/beoordelingstafel/${zitting}/verslag`];
    const meet = async () => { const uit = []; for (const pad of paden()) uit.push(await kost(pad)); return uit; };
    await meet();
    const drie = await meet();
    expect(drie.map((k) => k.status)).toEqual([200, 200, 200, 200, 200]);
    await maak(40);
    const veertig = await meet();
    expect(veertig[2]!.tekst.match(/class="voordeur-zaak[ "]/g)).toHaveLength(40);
    expect(veertig.map((k) => k.vragen)).toEqual(drie.map((k) => k.vragen));
    expect(Math.max(...veertig.map((k) => k.vragen))).toBeLessThanOrEqual(24);
  }, 240_000);

  it('P3.d namen en herkomst van de hele agenda zijn elk één regel in het logboek', async () => {
    const regels = async () => (await alsEigenaar<{ soort: string; n: number; groepen: string[] }>(app.db.eigenaarUrl, `select soort, cardinality(dossiers) as n, groepen from voordeur.inzage order by id desc limit 3`)).rows;
    await kost(`/beoordelingstafel/${zitting}`);
    expect((await regels()).slice(0, 2).map((r) => [r.soort, r.n, r.groepen])).toEqual([['lijst', 40, ['herkomst']], ['lijst', 40, ['personalia']]]);
  });

  it('P3.d een zitting van een andere tafel bestaat niet voor wie er niet bij hoort', async () => {
    const rob = await app.als('rob-duin');
    for (const pad of [`/beoordelingstafel/${zitting}`, `/beoordelingstafel/${zitting}/verslag`, `/beoordelingstafel/${zitting}/zaken/${dossiers[0]}`, `/beoordelingstafel/zonder-zitting/${dossiers[0]}`, '/beoordelingstafel/onzin']) {
      const antwoord = await app.vraag(rob, pad);
      expect(antwoord.status, pad).toBe(404);
      expect(await antwoord.text()).not.toContain('Zaak Nummer');
    }
    expect((await stuur(rob, `/beoordelingstafel/${zitting}/stappen/zitting-sluiten`, {})).status).toBe(404);
    expect((await stuur(rob, `/beoordelingstafel/${zitting}/verzenden`, { wijze: 'post' })).status).toBe(404);
    expect((await app.vraag(await app.als('jeroen-kuiper'), '/beoordelingstafel')).status).toBe(403);
  });

  it('P2.c afwijken van terugkeer vraagt een reden; met terugkeer gaat een oude reden niet mee', async () => {
    const pad = `/beoordelingstafel/${zitting}/zaken/${dossiers[2]}`;
    const besluit = { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Een goed plan.', zitting: 'genegeerd' };
    const afwijken = await stuur(annelies, pad, { ...besluit, vestiging: 'afwijken', wachtlijst_advies: 'velsen' });
    expect(afwijken.status).toBe(400);
    expect(await afwijken.text()).toContain('Schrijf op waarom de cliënt niet terugkeert');
    const terug = await stuur(annelies, pad, { ...besluit, vestiging: 'terug', wachtlijst_advies: 'velsen', afwijking_reden: 'Stond er nog.' });
    expect([terug.status, terug.headers.get('location')]).toEqual([303, expect.stringMatching(new RegExp(`^/beoordelingstafel/${zitting}/zaken/.*gedaan=besluit-nemen$`))]);
    const { rows } = await alsEigenaar<{ gegevens: object }>(app.db.eigenaarUrl, `select gegevens from voordeur.gebeurtenis where stroom_id = '${dossiers[2]}' and soort = 'besluit-genomen'`);
    expect(rows[0]!.gegevens).toMatchObject({ wachtlijst: 'haarlem', zitting, uitkomst: 'positief' });
    expect(rows[0]!.gegevens).not.toHaveProperty('afwijking');
  });

  it('P3.d wie niet meedoet kan ook met de API niet besluiten', async () => {
    await stuur(annelies, `/beoordelingstafel/${zitting}/stappen/onthouding-melden`, { dossier: dossiers[4]! });
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ uitkomst: 'negatief', motivering: 'Toch.' }) };
    const antwoord = await app.vraag(annelies, `/api/v1/dossiers/${dossiers[4]}/acties/besluit-nemen`, json);
    expect(antwoord.status).toBe(403);
    expect((await stuur(annelies, `/beoordelingstafel/zonder-zitting/${dossiers[4]}`, { uitkomst: 'negatief', motivering: 'Toch.' })).status).toBe(403);
    expect((await stuur(annelies, `/dossiers/${dossiers[4]}/stappen/besluit-nemen`, { uitkomst: 'negatief', motivering: 'Toch.' })).status).toBe(403);
  });

  it('P3.d rare invoer is een weigering, nooit een fout van de server', async () => {
    for (const [pad, velden] of [
      [`/beoordelingstafel/${zitting}/stappen/onzin`, {}], [`/beoordelingstafel/${zitting}/stappen/zitting-plannen`, {}], [`/beoordelingstafel/${zitting}/stappen/onthouding-melden`, { dossier: 'x', deelnemer: 'y'.repeat(500) }],
      [`/beoordelingstafel/${zitting}/stappen/zaak-doorschuiven`, {}], ['/beoordelingstafel/plannen', { datum: '31-02-2026', van: '99', tot: '\u0000' }], [`/beoordelingstafel/${zitting}/zaken/${dossiers[5]}`, { uitkomst: 'misschien', versie: 'x' }],
      [`/beoordelingstafel/${zitting}/zaken/geen-uuid`, {}], [`/beoordelingstafel/zonder-zitting/00000000-0000-4000-8000-000000000000`, { uitkomst: 'positief' }],
    ] as [string, Record<string, string>][]) expect((await stuur(annelies, pad, velden)).status, pad).toBeGreaterThanOrEqual(400);
    expect(app.fouten).toEqual([]);
  });

  it('P3.d een brief die al weg is gaat niet nog eens, en elke zaak zegt hoe het ging', async () => {
    expect((await stuur(annelies, `/beoordelingstafel/${zitting}/verzenden`, { wijze: 'post' })).status).toBe(303);
    await stuur(annelies, `/beoordelingstafel/${zitting}/stappen/zitting-sluiten`, {});
    const zonderWijze = await (await stuur(annelies, `/beoordelingstafel/${zitting}/verzenden`, { wijze: 'duif' })).text();
    expect(zonderWijze).toContain('Niet gelukt');
    expect(await (await stuur(annelies, `/beoordelingstafel/${zitting}/verzenden`, { wijze: 'post' })).text()).toContain('Eén brief is als verzonden vastgelegd');
    expect(await (await stuur(annelies, `/beoordelingstafel/${zitting}/verzenden`, { wijze: 'post' })).text()).toContain('Er was geen brief meer te verzenden');
  });

  it('W8.3 in Westfriesland beslist de uitstroomcoördinator met hetzelfde beeld, in een eigen zitting of zonder', async () => {
    const [shanice, karim, esther] = [await app.als('shanice-pinas'), await app.als('karim-haddad'), await app.als('esther-molenaar')];
    const regeling = app.kern.regelingen.op('westfriesland', vandaagIn(new Date()));
    const { gegevens } = verzinClient({ t: toeval('tafel'), naam: () => 'Wendela West', regeling, zorgorganisatie: 'dnodoen', doelgroep: regeling.doelgroepen[0]!.code, herkomstgemeente: 'hoorn', zoekgemeenten: ['hoorn'], op: '2026-10-01' });
    const geopend = await dossierOpenen(app.kern, shanice, { gegevens });
    if (!geopend.ok) throw new Error(JSON.stringify(geopend));
    const { dossier } = geopend.waarde;
    for (const [stap, wie, invoer] of [['toestemming-vastleggen', shanice, { door: 'client', wijze: 'formulier', gegeven_op: '2026-10-02', doeleinden: regeling.toestemming.doeleinden.map((d) => d.code) }], ['aanvraag-indienen', shanice, {}], ['in-behandeling-nemen', karim, {}], ['in-behandeling-nemen', esther, {}]] as const)
      expect(await v.doet(stap, dossier, wie, invoer), stap).toMatchObject({ ok: true });
    const lijst = await (await app.vraag(esther, '/beoordelingstafel')).text();
    expect(lijst).toContain('Wendela West');
    expect(lijst).not.toContain('Zaak Nummer');
    const antwoord = await stuur(esther, `/beoordelingstafel/zonder-zitting/${dossier}`, { uitkomst: 'positief', contractvorm: 'driehoekscontract', wachtlijst_advies: 'hoorn', motivering: 'U kunt zelfstandig wonen.' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/beoordelingstafel?gedaan=besluit-nemen']);
    expect((await app.vraag(annelies, `/beoordelingstafel/zonder-zitting/${dossier}`)).status).toBe(404);
  });
});
