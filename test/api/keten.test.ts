import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VORMEN } from '../../src/api/vormen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { belVia, type Bel } from './bel.ts';
import { dossierVoor, meldWoningAan, PACT, WESTFRIESLAND } from './gang.ts';

/* The main way over HTTP, as the people of both regions walk it. */

let app: App;
let bel: Bel;
beforeAll(async () => { app = await startApp(); bel = belVia(app); });
afterAll(() => app.stop());

describe.each([['P3.a, P3.b, P3.d, P3.e, P4.b, P5.a, P6.a', 'het Pact', PACT], ['W8.2, W9.1, W9.2, W9.4, W9.6, W4', 'Westfriesland', WESTFRIESLAND]] as const)('%s: %s', (_, __, regio) => {
  it('een cliënt komt van aanvraag tot sleutel', async () => {
    const woning = await meldWoningAan(bel, regio);
    const geopend = await bel.stuur(regio.begeleider, '/dossiers', { gegevens: regio.gegevens });
    expect(geopend.status).toBe(201);
    const { id } = VORMEN.Dossier.parse(geopend.lijf);
    expect(geopend.koppen.get('location')).toBe(`/api/v1/dossiers/${id}`);
    for (const { actie, wie, invoer } of regio.gang(woning)) {
      const vooraf = (await bel.haal(wie, `/dossiers/${id}`)).lijf;
      expect(vooraf.acties.find((a: { actie: string }) => a.actie === actie), `${wie} mag ${actie}`).toMatchObject({ mag: true, href: `/api/v1/dossiers/${id}/acties/${actie}` });
      const na = await bel.stuur(wie, `/dossiers/${id}/acties/${actie}`, { ...invoer, versie: vooraf.versie });
      expect(na.status, `${actie}: ${JSON.stringify(na.lijf)}`).toBe(200);
      expect(VORMEN.Stapresultaat.parse(na.lijf).dossier!.versie).toBeGreaterThan(vooraf.versie);
    }
    const { lijf } = await bel.haal(regio.begeleider, `/dossiers/${id}`);
    expect(lijf).toMatchObject({ fase: 'begeleiding', status: 'woont', stand: { sleutel: { gemeente: regio.woning.gemeente } } });
    expect(lijf.tijdlijn.map((v: { soort: string }) => v.soort)).toEqual(expect.arrayContaining(['dossier-geopend', 'toestemming-gegeven', 'besluit-genomen', 'sleutel-overgedragen']));
    expect((await bel.haal(regio.corporatie, `/woningen/${woning}`)).lijf).toMatchObject({ status: 'verhuurd', dossier: id });
  });

  it('P3.b: zonder toestemming wordt de aanvraag niet in behandeling genomen, met het artikel', async () => {
    const id = await dossierVoor(bel, regio);
    const { status, lijf } = await bel.stuur(regio.begeleider, `/dossiers/${id}/acties/aanvraag-indienen`, {});
    expect(status).toBe(409);
    expect(lijf.detail).toMatch(/Zonder toestemming wordt de aanvraag niet in behandeling genomen/);
    expect(lijf.bron).toMatch(/art\. (3b|7\.1)/);
    expect(lijf.wat).toMatch(/toestemming/);
  });

  it('P3.b, W22: na intrekken van de toestemming ziet niemand anders het dossier nog', async () => {
    const id = await dossierVoor(bel, regio, 'woning-voorleggen');
    const anderen = [...new Set(regio.gang('').map((z) => z.wie))].filter((w) => w !== regio.begeleider);
    for (const wie of anderen) expect((await bel.haal(wie, `/dossiers/${id}`)).status).toBe(200);
    expect((await bel.stuur(regio.begeleider, `/dossiers/${id}/acties/toestemming-intrekken`, { door: 'client' })).lijf.dossier.toestemming).toBe('ingetrokken');
    for (const wie of anderen) {
      const { status, lijf } = await bel.haal(wie, `/dossiers/${id}`);
      expect({ status, detail: lijf.detail }).toEqual({ status: 404, detail: 'Dit dossier is niet gevonden.' });
      expect(JSON.stringify((await bel.haal(wie, '/dossiers?aantal=100')).lijf)).not.toContain(id);
    }
    expect((await bel.haal(regio.begeleider, `/dossiers/${id}`)).status).toBe(200);
  });
});

describe('P12.a, W9.5: ieder ziet wat nodig is', () => {
  it('een corporatie krijgt bij de wachtlijst geen naam, herkomst of plan, en ook niet langs een omweg', async () => {
    const id = await dossierVoor(bel, PACT, 'woning-voorleggen');
    const { lijf } = await bel.haal(PACT.corporatie, `/dossiers/${id}`);
    expect(Object.keys(lijf.gegevens).sort()).toEqual(['huishouden', 'zoekprofiel']);
    expect(lijf.geslotenGroepen).toEqual(expect.arrayContaining(['personalia', 'herkomst', 'begeleidingsplan', 'beoordeling']));
    expect(Object.keys(lijf.stand)).not.toEqual(expect.arrayContaining(['herkomstgemeente']));
    expect(JSON.stringify(lijf)).not.toMatch(/Noor van Zanten|herkomstgemeente|Een goed en compleet plan|Gemeente Haarlem/);
  });
  it('P12.c: dat iemand een dossier over de API las, is vastgelegd', async () => {
    const id = await dossierVoor(bel, PACT);
    await bel.haal(PACT.begeleider, `/dossiers/${id}`);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
    await client.connect();
    const { rows } = await client.query(`select soort, organisatie from voordeur.inzage where dossiers @> array[$1::uuid] and soort = 'api'`, [id]);
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).toEqual({ soort: 'api', organisatie: 'hvo-querido' });
  });
});

describe('Lijsten', () => {
  it('bladeren met "volgende" geeft elk dossier één keer, zonder namen', async () => {
    const gezien: string[] = [];
    let pad: string | null = '/api/v1/dossiers?aantal=2';
    while (pad) {
      const { status, lijf } = await bel.ruw(PACT.begeleider, 'GET', pad);
      expect(status).toBe(200);
      VORMEN.Dossierlijst.parse(lijf);
      gezien.push(...lijf.dossiers.map((d: { id: string }) => d.id));
      pad = lijf.volgende;
      expect(JSON.stringify(lijf)).not.toContain('Noor');
    }
    const { lijf } = await bel.haal(PACT.begeleider, '/dossiers?aantal=100');
    expect(gezien).toEqual(lijf.dossiers.map((d: { id: string }) => d.id));
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(gezien.length).toBeGreaterThan(3);
  });
  it('filteren op fase en status', async () => {
    const { lijf } = await bel.haal(PACT.begeleider, '/dossiers?fase=wachtlijst&status=wacht-op-woning');
    expect(lijf.dossiers.length).toBeGreaterThan(0);
    expect(lijf.dossiers.every((d: { status: string }) => d.status === 'wacht-op-woning')).toBe(true);
  });
  it('een filter dat niet bestaat of niet klopt, wordt genoemd en niet genegeerd', async () => {
    const { status, lijf } = await bel.haal(PACT.begeleider, '/dossiers?fase=onzin&fasee=x&na=%00&aantal=1000');
    expect(status).toBe(400);
    expect(lijf.fouten.map((f: { veld: string }) => f.veld).sort()).toEqual(['aantal', 'fase', 'fasee', 'na']);
    expect((await bel.haal(PACT.begeleider, '/dossiers?na=onzin')).status).toBe(400);
  });
  it('woningen: aanmelden als actie, tonen, intrekken; een andere corporatie ziet ze niet', async () => {
    const { status, lijf } = await bel.stuur(PACT.corporatie, '/woningen/acties/woning-aanmelden', PACT.woning);
    expect(status).toBe(201);
    VORMEN.Woning.parse(lijf);
    VORMEN.Woninglijst.parse((await bel.haal(PACT.corporatie, '/woningen?status=vrij&gemeente=haarlem')).lijf);
    expect((await bel.haal('fatma-aydin', `/woningen/${lijf.id}`)).status).toBe(404);
    expect((await bel.stuur('fatma-aydin', `/woningen/${lijf.id}/acties/woning-intrekken`, { reden: 'sloop' })).status).toBe(404);
    expect((await bel.stuur(PACT.corporatie, `/woningen/${lijf.id}/acties/woning-intrekken`, { reden: 'sloop' })).lijf.woning).toMatchObject({ status: 'ingetrokken' });
    expect((await bel.stuur(PACT.corporatie, `/woningen/${lijf.id}/acties/woning-intrekken`, { reden: 'sloop' })).status).toBe(409);
  });
  it('P4.b: voorleggen kan ook vanuit de woning', async () => {
    const woning = await meldWoningAan(bel, PACT);
    const dossier = await dossierVoor(bel, PACT, 'woning-voorleggen');
    const { status, lijf } = await bel.stuur(PACT.corporatie, `/woningen/${woning}/acties/woning-voorleggen`, { dossier, afwijkreden: 'bijzondere-situatie' });
    expect(status).toBe(200);
    expect(lijf.dossier).toMatchObject({ status: 'advies-gevraagd', stand: { aanbod: { woning } } });
    expect(lijf.dossier.taken[0]).toMatchObject({ actie: 'advies-geven', organisatie: 'hvo-querido', streven: false });
  });
});
