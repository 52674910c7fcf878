import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VORMEN } from '../../src/api/vormen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { belVia, type Antwoord, type Bel } from './bel.ts';
import { dossierVoor, meldWoningAan, PACT, WESTFRIESLAND } from './gang.ts';

/* A step that cannot be taken says why, and who can do what now; and of two at once exactly one wins. */

let app: App;
let bel: Bel;
beforeAll(async () => { app = await startApp(); bel = belVia(app); });
afterAll(() => app.stop());

const zet = (wie: string, id: string, actie: string, invoer: Record<string, unknown> = {}) => bel.stuur(wie, `/dossiers/${id}/acties/${actie}`, invoer);

describe('P3.c: een stap die niet kan, wordt geweigerd met de reden en wie nu wat kan', () => {
  it('te vroeg: zegt wat eerst moet en wie aan zet is', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    const { status, lijf } = await zet('marloes-de-wit', id, 'op-wachtlijst-plaatsen', { wachtlijst: 'haarlem' });
    VORMEN.Probleem.parse(lijf);
    expect({ status, detail: lijf.detail, wat: lijf.wat, bron: lijf.bron }).toEqual({
      status: 409, detail: 'Op de wachtlijst plaatsen kan nu niet: het dossier staat op “wacht op besluit”. Eerst moet er een positief besluit zijn.',
      wat: 'Nu aan zet: lid beoordelingstafel (Gemeente Haarlem): “Neem een besluit op de aanvraag”.', bron: 'art. 3e',
    });
  });
  it('al gedaan: zegt dat het dossier verder is', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    const { status, lijf } = await zet('marloes-de-wit', id, 'in-behandeling-nemen');
    expect(status).toBe(409);
    expect(lijf.detail).toBe('In behandeling nemen kan niet meer: het dossier staat al op “wacht op besluit”.');
  });
  it('P3.d: niet aan jou: 403 met aan wie dan wel en het artikel', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    const { status, lijf } = await zet('marloes-de-wit', id, 'besluit-nemen', { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'x' });
    expect(status).toBe(403);
    expect(lijf.detail).toBe('Deze stap is niet aan jou, maar aan: lid beoordelingstafel (Gemeente Haarlem).');
    expect(lijf.bron).toMatch(/art\. 3d/);
    expect((await zet('rob-duin', id, 'besluit-nemen')).status, 'de tafel van een andere gemeente').toBe(404);
  });
  it('W9.1: de coördinator toetst pas na de BCT', async () => {
    const id = await dossierVoor(bel, WESTFRIESLAND, 'in-behandeling-nemen');
    const { status, lijf } = await zet('esther-molenaar', id, 'in-behandeling-nemen');
    expect({ status, detail: lijf.detail }).toEqual({ status: 409, detail: 'Eerst toetst: medewerker BCT.' });
  });
  it('P3.a: alleen een zorgorganisatie opent een dossier', async () => {
    const { status, lijf } = await bel.stuur('marloes-de-wit', '/dossiers', { gegevens: PACT.gegevens });
    expect({ status, bron: lijf.bron }).toEqual({ status: 403, bron: 'art. 3a' });
  });
  it('alle fouten in de invoer komen tegelijk', async () => {
    const { status, lijf } = await bel.stuur(PACT.begeleider, '/dossiers', { vreemd: 1, gebeurd_op: '1990-01-01x', gegevens: { personalia: { naam: 7, geboortedatum: 'ooit' }, onzin: {}, huishouden: [] } });
    expect(status).toBe(400);
    expect(lijf.fouten.map((f: { veld: string }) => f.veld).sort()).toEqual(['gebeurd_op', 'gegevens.huishouden', 'gegevens.onzin', 'gegevens.personalia.geboortedatum', 'gegevens.personalia.naam', 'vreemd']);
  });
  it('P3.a, W8.2: indienen met te weinig gegevens noemt elke vraag die nog open staat', async () => {
    const { lijf: { id } } = await bel.stuur(PACT.begeleider, '/dossiers', { gegevens: { personalia: { naam: 'Iemand' } } });
    await zet(PACT.begeleider, id, 'toestemming-vastleggen', { doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'], door: 'client', wijze: 'formulier', gegeven_op: '2026-01-05' });
    const { status, lijf } = await zet(PACT.begeleider, id, 'aanvraag-indienen');
    expect(status).toBe(400);
    expect(lijf.fouten.length).toBeGreaterThan(10);
    expect(lijf.fouten).toContainEqual({ veld: 'gegevens.personalia.geboortedatum', melding: 'Personalia: Geboortedatum' });
  });
  it.each([['2017-01-01', /gold de regeling nog niet/], ['2999-01-01', /2100|toekomst/], ['2026-02-31', /datum/], ['', undefined]])('gebeurd_op %s', async (gebeurd_op, melding) => {
    for (const [wie, pad, rest] of [[PACT.begeleider, '/dossiers', { gegevens: PACT.gegevens }], [PACT.corporatie, '/woningen', PACT.woning]] as const) {
      const { status, lijf } = await bel.stuur(wie, pad, { ...rest, gebeurd_op });
      expect(status).toBe(melding ? 400 : 201);
      if (melding) expect(lijf.fouten[0].melding).toMatch(melding);
    }
  });
  it('P12: een dossier van een ander bestaat niet, wat je ook probeert', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    const nergens = await bel.haal('samira-bouzid', '/dossiers/00000000-0000-4000-8000-000000000000');
    for (const wie of ['samira-bouzid', 'shanice-pinas', 'esther-molenaar', 'ruud-scholten', 'saskia-maas', 'tom-adriaanse']) {
      const { status, lijf } = await bel.haal(wie, `/dossiers/${id}`);
      expect([status, lijf]).toEqual([nergens.status, nergens.lijf]);
    }
  });
});

describe('Twee tegelijk: één wint, de ander hoort het', () => {
  const verliezer = (antwoorden: Antwoord[]): Antwoord => {
    expect(antwoorden.map((a) => a.status).sort()).toEqual([200, ...antwoorden.slice(1).map(() => 409)]);
    return antwoorden.find((a) => a.status === 409)!;
  };
  it('P3.c: twee mensen zetten op hetzelfde moment dezelfde stap', async () => {
    for (let ronde = 0; ronde < 3; ronde++) {
      const id = await dossierVoor(bel, PACT, 'in-behandeling-nemen');
      const { detail } = verliezer(await Promise.all(['marloes-de-wit', 'anil-ramdin', 'bart-hendriks'].map((wie) => zet(wie, id, 'in-behandeling-nemen')))).lijf;
      expect(detail).toMatch(/^(Iemand anders was je net voor\.|In behandeling nemen kan niet meer: het dossier staat al op “wacht op besluit”\.)$/);
      expect((await bel.haal('marloes-de-wit', `/dossiers/${id}`)).lijf.tijdlijn.filter((v: { soort: string }) => v.soort === 'in-behandeling-genomen')).toHaveLength(1);
    }
  });
  it('P3.d: een positief en een negatief besluit tegelijk', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    verliezer(await Promise.all([zet('annelies-vermaat', id, 'besluit-nemen', { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Ja.' }), zet('annelies-vermaat', id, 'besluit-nemen', { uitkomst: 'negatief', motivering: 'Nee.' })]));
  });
  it('P3.c: wie een oude versie zag, hoort dat er iets is veranderd', async () => {
    const id = await dossierVoor(bel, PACT, 'in-behandeling-nemen');
    const { versie } = (await bel.haal('marloes-de-wit', `/dossiers/${id}`)).lijf;
    await zet('anil-ramdin', id, 'aanvulling-vragen', { aanvulling_vraag: 'Welke begeleider?' });
    const { status, lijf } = await zet('marloes-de-wit', id, 'in-behandeling-nemen', { versie });
    expect({ status, detail: lijf.detail, title: lijf.title }).toEqual({ status: 409, detail: 'Iemand anders was je net voor.', title: 'Iemand was je voor' });
    expect((await zet('marloes-de-wit', id, 'in-behandeling-nemen', { versie: 'nieuw' })).status).toBe(400);
  });
  it('P4.b, W9.6: één woning op hetzelfde moment aan twee kandidaten voorgelegd', async () => {
    for (let ronde = 0; ronde < 3; ronde++) {
      const woning = await meldWoningAan(bel, PACT);
      const dossiers = [await dossierVoor(bel, PACT, 'woning-voorleggen'), await dossierVoor(bel, PACT, 'woning-voorleggen')];
      const { lijf } = verliezer(await Promise.all(dossiers.map((id) => zet(PACT.corporatie, id, 'woning-voorleggen', { woning, afwijkreden: 'bijzondere-situatie' }))));
      expect(lijf.detail).toBe('Deze woning is net aan een andere kandidaat voorgelegd.');
      expect(lijf.wat).toBe('Kies een andere woning, of wacht tot dat aanbod is afgelopen.');
      const statussen = await Promise.all(dossiers.map(async (id) => (await bel.haal(PACT.corporatie, `/dossiers/${id}`)).lijf.status));
      expect(statussen.sort()).toEqual(['advies-gevraagd', 'wacht-op-woning']);
    }
  });
  it('P3.b: toestemming intrekken verliest het nooit van een aanbod op hetzelfde moment, en de woning komt vrij', async () => {
    const woning = await meldWoningAan(bel, PACT);
    const id = await dossierVoor(bel, PACT, 'woning-voorleggen');
    const [aanbod, ingetrokken] = await naElkaarInDeRij(id, () => zet(PACT.corporatie, id, 'woning-voorleggen', { woning, afwijkreden: 'bijzondere-situatie' }), () => zet(PACT.begeleider, id, 'toestemming-intrekken', { door: 'client' }));
    expect([aanbod.status, ingetrokken.status]).toEqual([200, 200]);
    expect((await bel.haal(PACT.corporatie, `/dossiers/${id}`)).status).toBe(404);
    expect((await bel.haal(PACT.corporatie, `/woningen/${woning}`)).lijf).toMatchObject({ status: 'vrij' });
  });
  it('P3.c: wie wachtte tot een ander klaar was, hoort dat die ander eerst was', async () => {
    const id = await dossierVoor(bel, PACT, 'in-behandeling-nemen');
    const [, laatste] = await naElkaarInDeRij(id, () => zet('marloes-de-wit', id, 'in-behandeling-nemen'), () => zet('anil-ramdin', id, 'in-behandeling-nemen'));
    expect({ status: laatste.status, detail: laatste.lijf.detail, wat: laatste.lijf.wat }).toEqual({ status: 409, detail: 'Iemand anders was je net voor.', wat: 'Bekijk wat er is veranderd en probeer het dan opnieuw.' });
  });
});

/** Holds the dossier's lock until both steps stand in line, so that the second has read what the first then changes. */
async function naElkaarInDeRij(dossier: string, ...stappen: (() => Promise<Antwoord>)[]): Promise<[Antwoord, Antwoord]> {
  const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
  await client.connect();
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [dossier]);
  const onderweg: Promise<Antwoord>[] = [];
  for (const [i, stap] of stappen.entries()) {
    onderweg.push(stap());
    while ((await client.query(`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).rows[0].n <= i) await new Promise((klaar) => setTimeout(klaar, 20));
  }
  await client.query('select pg_advisory_unlock_all()');
  await client.end();
  return (await Promise.all(onderweg)) as [Antwoord, Antwoord];
}
