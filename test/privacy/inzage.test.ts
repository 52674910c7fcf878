import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesBekeken, leesDagcijfers, leesInzageVan, leesLog, leesLogmensen, leesWieZietWat, type Logfilter } from '../../src/storage/lezen/inzage.ts';
import { bekijkPatroon } from '../../src/storage/patronen.ts';
import { zoekDossiers } from '../../src/storage/lezen/lijsten.ts';
import { leesNamen } from '../../src/storage/lezen/werk.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* The read log: who looked, who may know it, and that nobody can change it. */

let v: Verhaal;
let id: string;
let [jeroen, gloria, marloes, samira, ruud, renske, wim, joost]: Ingelogd[] = [];
beforeAll(async () => {
  v = await begin();
  [jeroen, marloes, samira, ruud] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('ribw-kam', 'begeleider'), v.als('pre-wonen', 'woonconsulent')]);
  [renske, wim, joost] = await Promise.all([v.als('stichting-woonservice', 'functionaris-gegevensbescherming'), v.als('hvo-querido', 'functionaris-gegevensbescherming'), v.als('ggd-hollands-noorden', 'functionaris-gegevensbescherming')]);
  gloria = (await v.iedereen()).find((p) => p.slug === 'gloria-mensah');
  id = await v.dossier({ tot: 'wacht-op-woning' });
}, 60_000);
afterAll(() => v.sluit());

const lees = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
const log = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesInzageVan(tx, id));

describe('wie keek in dit dossier', () => {
  it('P12.h de begeleider leest wie keek, namens welke organisatie, wanneer en welke groepen', async () => {
    await lees(marloes!);
    const [laatste] = await log(jeroen!);
    expect(laatste).toMatchObject({ naam: 'Marloes de Wit', organisatie: 'Stichting Woonservice', rol: 'servicepunt-medewerker', soort: 'pagina', noodtoegang: false });
    expect(laatste!.groepen).toContain('personalia');
    expect(laatste!.op).toBeInstanceOf(Date);
    expect(await log(gloria!)).not.toEqual([]);
  });
  it('P12.h wie er anders naar vraagt, krijgt niets, ook niet dat het er is', async () => {
    for (const wie of [marloes!, samira!, ruud!]) expect(await log(wie)).toEqual([]);
  });
});

describe('het log van de functionaris', () => {
  const fgLog = (wie: Ingelogd, filter: Logfilter = {}, ...rest: [('nieuwste' | 'oudste' | 'dossiers')?, { richting: 'na' | 'voor'; sleutel: string }?, number?]) =>
    v.verbinding.als(wie.token, (tx) => leesLog(tx, filter, rest[0] ?? 'nieuwste', rest[1], rest[2]));
  let elders: string;
  let kenmerk: string;
  beforeAll(async () => {
    elders = await v.dossier({ tot: 'wacht-op-woning', zorg: 'ribw-kam', gemeente: 'velsen', naam: 'Zeldzaam Anders' });
    kenmerk = (await v.verbinding.als(jeroen!.token, (tx) => tx.selectFrom('dossier').select('kenmerk').where('id', '=', id).executeTakeFirstOrThrow())).kenmerk;
    await lees(jeroen!);
    await v.verbinding.als(marloes!.token, async (tx) => { await leesNamen(tx, [id, elders]); await zoekDossiers(tx, 'zeldzaam', []); });
    await v.verbinding.als(samira!.token, (tx) => leesDossier(tx, elders));
  }, 60_000);

  it('P12.h die van de zorgorganisatie ziet eigen medewerkers en eigen dossiers; van een gedeelde lijst alleen het eigen dossier', async () => {
    const { rijen } = await fgLog(wim!, {}, 'nieuwste', undefined, 500);
    expect(new Set(rijen.map((r) => r.naam))).toContain('Jeroen Kuiper');
    expect(new Set(rijen.map((r) => r.naam))).toContain('Marloes de Wit');
    expect(rijen.some((r) => r.naam === 'Samira Bouzid')).toBe(false);
    expect(new Set(rijen.flatMap((r) => r.kenmerken))).toEqual(new Set([kenmerk]));
    expect(rijen.find((r) => r.soort === 'lijst' && r.naam === 'Marloes de Wit')).toMatchObject({ aantal: 1, kenmerken: [kenmerk] });
    expect(JSON.stringify(rijen)).not.toMatch(/Noor van Zanten|Zeldzaam/);
  });
  it('P12.h die van het Servicepunt ziet de hele regeling, die van een andere regeling niets daarvan, en een ander niets', async () => {
    expect(new Set((await fgLog(renske!, {}, 'nieuwste', undefined, 500)).rijen.map((r) => r.naam))).toContain('Samira Bouzid');
    for (const wie of [joost!, jeroen!, marloes!]) expect((await fgLog(wie)).rijen).toEqual([]);
    expect(await v.verbinding.als(jeroen!.token, leesLogmensen)).toEqual([]);
    expect((await v.verbinding.als(wim!.token, leesLogmensen)).every((m) => m.organisatie === 'hvo-querido')).toBe(true);
    await expect(v.verbinding.als(renske!.token, (tx) => sql`select * from voordeur.inzage`.execute(tx))).rejects.toThrow(/permission/);
  });
  it('P12.h zoeken op persoon, nummer, organisatie, soort, groep en dag; bladeren slaat niets over', async () => {
    const mens = (await v.verbinding.als(renske!.token, leesLogmensen)).find((m) => m.naam === 'Samira Bouzid')!;
    expect(new Set((await fgLog(renske!, { wie: mens.merk })).rijen.map((r) => r.naam))).toEqual(new Set(['Samira Bouzid']));
    expect(new Set((await fgLog(renske!, { kenmerken: [kenmerk] })).rijen.flatMap((r) => r.kenmerken))).toContain(kenmerk);
    expect(new Set((await fgLog(renske!, { organisatie: 'ribw-kam' })).rijen.map((r) => r.organisatie)).size).toBe(1);
    expect((await fgLog(renske!, { soort: 'zoeken' })).rijen).toMatchObject([{ naam: 'Marloes de Wit', groepen: ['personalia'] }]);
    expect((await fgLog(renske!, { groep: 'klachten' })).rijen.map((r) => r.rol)).not.toContain('servicepunt-medewerker');
    expect((await fgLog(renske!, { tot: '2020-01-01' })).rijen).toEqual([]);
    expect((await fgLog(renske!, { wie: "x' or true" })).rijen).toEqual([]);
    for (const volgorde of ['nieuwste', 'oudste', 'dossiers'] as const) {
      const alles = (await fgLog(renske!, {}, volgorde, undefined, 5000)).rijen.map((r) => r.sleutel);
      const geteld: string[] = [];
      let blad = await fgLog(renske!, {}, volgorde, undefined, 7);
      const eerste = blad;
      for (; ;) { geteld.push(...blad.rijen.map((r) => r.sleutel)); if (!blad.volgende) break; blad = await fgLog(renske!, {}, volgorde, { richting: 'na', sleutel: blad.volgende }, 7); }
      expect(geteld).toEqual(alles);
      const tweede = await fgLog(renske!, {}, volgorde, { richting: 'na', sleutel: eerste.volgende! }, 7);
      expect((await fgLog(renske!, {}, volgorde, { richting: 'voor', sleutel: tweede.vorige! }, 7)).rijen).toEqual(eerste.rijen);
    }
  });
  it('P12.h wat opvalt is geteld per persoon en dag, zonder inhoud, en is als bekeken te bewaren', async () => {
    const [van, tot] = ['2000-01-01', '2100-01-01'];
    const cijfers = await v.verbinding.als(renske!.token, (tx) => leesDagcijfers(tx, van, tot));
    const marloesDag = cijfers.find((c) => c.naam === 'Marloes de Wit')!;
    expect(marloesDag).toMatchObject({ zoekvragen: 1, nood: 0 });
    expect((await v.verbinding.als(wim!.token, (tx) => leesDagcijfers(tx, van, tot))).map((c) => c.naam)).not.toContain('Samira Bouzid');
    expect(await v.verbinding.als(jeroen!.token, (tx) => leesDagcijfers(tx, van, tot))).toEqual([]);
    expect(await v.verbinding.als(jeroen!.token, (tx) => bekijkPatroon(tx, marloesDag.merk, marloesDag.dag, 'veel-zoeken', undefined))).toBe(false);
    expect(await v.verbinding.als(renske!.token, (tx) => bekijkPatroon(tx, marloesDag.merk, marloesDag.dag, 'veel-zoeken', 'Was nodig.'))).toBe(true);
    expect(await v.verbinding.als(renske!.token, (tx) => leesBekeken(tx, van, tot))).toMatchObject([{ patroon: 'veel-zoeken', toelichting: 'Was nodig.', naam: 'Renske Vos' }]);
    expect(await v.verbinding.als(wim!.token, (tx) => leesBekeken(tx, van, tot))).toEqual([]);
  });
});

describe('wie ziet wat', () => {
  const wieziet = (wie: Ingelogd) => v.verbinding.als(wie.token, (tx) => leesWieZietWat(tx, id));
  it('P12, P12.b wat de pagina zegt, is wat ieder in de database ziet', async () => {
    const { regels } = (await wieziet(jeroen!))!;
    for (const wie of [jeroen!, marloes!, ruud!]) {
      const gezien = (await lees(wie))!;
      expect([...(regels.find((r) => r.organisatie === wie.wie.organisatie && r.rol === wie.wie.rol)?.groepen ?? [])].sort()).toEqual([...gezien.groepen].sort());
    }
    expect(regels.some((r) => r.organisatie === 'ribw-kam')).toBe(false);
  });
  it('P12, P12.h de functionaris van de zorgorganisatie en van het Servicepunt ziet het zonder inhoud; een ander dossier niet', async () => {
    expect((await wieziet(wim!))?.kop.bereik).toBe('alles');
    expect((await wieziet(renske!))?.kop.bereik).toBe('alles');
    for (const wie of [joost!, samira!, ruud!]) expect(await wieziet(wie)).toBeUndefined();
    expect(JSON.stringify(await wieziet(wim!))).not.toContain('Noor van Zanten');
    expect(await lees(wim!)).toBeUndefined();
  });
  it('P12, P3.b na het intrekken ziet alleen de zorgorganisatie nog iets', async () => {
    await v.doet('toestemming-intrekken', id, jeroen!, { door: 'client' });
    const { kop, regels } = (await wieziet(jeroen!))!;
    expect(kop.toestemming).toBe(false);
    expect(regels.filter((r) => r.groepen.length > 0).map((r) => r.organisatie)).toEqual(['hvo-querido']);
  });
});
