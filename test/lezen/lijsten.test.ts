import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { dagMetNummer, dagnummer } from '../../src/domain/kalender/dag.ts';
import type { Status } from '../../src/domain/keten/stand.ts';
import type { Bladzijde, Plek } from '../../src/storage/lezen/bladeren.ts';
import { DOSSIERSORTERINGEN, leesDossiers, leesProfielen, telTabbladen, telWachtlijsten, zoekDossiers, type Dossierfilter, type Dossiersortering } from '../../src/storage/lezen/lijsten.ts';
import { BAKKEN, leesNamen, leesWerk, telLaatBijAnderen, telWerk, type Beurt } from '../../src/storage/lezen/werk.ts';
import { leesWoning, leesWoningen, leesWoningverloop, telWoningen, WONINGSORTERINGEN, type Woningsortering } from '../../src/storage/lezen/woningen.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';

/* What a list shows equals what it counts, a walk along the pages meets every row once, and nothing is found beyond sight. */

const STATUSSEN: Status[] = ['concept', 'te-toetsen', 'te-beslissen', 'te-plaatsen', 'wacht-op-woning', 'wacht-op-woning', 'advies-gevraagd', 'advies-gegeven', 'contract-maken', 'woont'];
const BLAD = 3;
let v: Verhaal;
let geheim: string;
const vandaag = dagMetNummer(dagnummer(vandaagIn(new Date())) + 40);
const kalender = { vandaag, zondag: dagMetNummer(dagnummer(vandaag) + 3) };

beforeAll(async () => {
  v = await begin();
  for (const [i, tot] of STATUSSEN.entries()) await v.dossier({ tot, naam: `Persoon Nummer${i}` });
  await v.dossier({ tot: 'te-toetsen', naam: 'Ömer Yıldız-Ó Brien', zorg: 'ribw-kam', gemeente: 'velsen' });
  geheim = await v.dossier({ tot: 'wacht-op-woning', naam: 'Zonder Toestemming' });
  await v.doet('toestemming-intrekken', geheim, await v.als('hvo-querido', 'begeleider'), { door: 'client' });
  for (let i = 0; i < 4; i++) await v.woning('pre-wonen', 'haarlem');
  await v.woning('ymere', 'haarlem');
}, 180_000);
afterAll(() => v.sluit());

const lees = <T>(wie: Ingelogd, werk: (tx: Transactie) => Promise<T>): Promise<T> => v.verbinding.als(wie.token, werk);
const mensen = () => Promise.all([v.als('hvo-querido', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('gemeente-haarlem', 'tafellid'), v.als('pre-wonen', 'woonconsulent'), v.als('dock', 'welzijnswerker'), v.als('ggd-hollands-noorden', 'uitstroomcoordinator')]);

/** Walks all pages forward, and back again from the last; both must meet the same rows in the same order. */
async function loop<R extends { sleutel: string }>(blad: (plek?: Plek) => Promise<Bladzijde<R>>): Promise<R[]> {
  const heen: R[][] = [];
  for (let plek: Plek | undefined; ; ) {
    const { rijen, vorige, volgende } = await blad(plek);
    heen.push(rijen);
    expect(vorige === undefined).toBe(heen.length === 1);
    if (!volgende) break;
    plek = { richting: 'na', sleutel: volgende };
  }
  const terug: R[][] = [heen.at(-1)!];
  for (let eerste = heen.at(-1)![0]; eerste && terug.length < heen.length; ) {
    const { rijen, volgende } = await blad({ richting: 'voor', sleutel: eerste.sleutel });
    expect(volgende).toBe(rijen.at(-1)?.sleutel);
    terug.unshift(rijen);
    eerste = rijen[0];
  }
  expect(terug.flat().map((r) => r.sleutel)).toEqual(heen.flat().map((r) => r.sleutel));
  expect(new Set(heen.flat().map((r) => r.sleutel)).size).toBe(heen.flat().length);
  return heen.flat();
}

describe('Mijn werk', () => {
  it.each(['ons', 'anderen'] as Beurt[])('elk aantal is wat je ziet als je het kiest (%s)', async (beurt) => {
    for (const wie of await mensen()) {
      const lezer = { ...wie.wie, ...kalender, beurt };
      const telling = await lees(wie, (tx) => telWerk(tx, lezer));
      const alles = await lees(wie, (tx) => loop((plek) => leesWerk(tx, lezer, plek, BLAD)));
      expect(telling.reduce((n, t) => n + t.aantal, 0)).toBe(alles.length);
      for (const { bak, stap, van, aantal } of telling) {
        const deel = await lees(wie, (tx) => loop((plek) => leesWerk(tx, { ...lezer, bak, stap, van }, plek, BLAD)));
        expect(alles.filter((r) => r.bak === bak && r.stap === stap).map((r) => r.sleutel)).toEqual(expect.arrayContaining(deel.map((r) => r.sleutel)));
        expect(deel).toHaveLength(aantal);
      }
    }
  });
  it('wat te laat is staat eerst, dan op dag; wat geen termijn heeft staat laatst', async () => {
    const wie = await v.als('hvo-querido', 'begeleider');
    const alles = await lees(wie, (tx) => loop((plek) => leesWerk(tx, { ...wie.wie, ...kalender, beurt: 'ons' }, plek, BLAD)));
    expect(alles.map((r) => r.bak)).toEqual([...alles].sort((a, b) => BAKKEN.indexOf(a.bak) - BAKKEN.indexOf(b.bak)).map((r) => r.bak));
    // Steps with the same last day stand in the order of their dossiers, which is chance here.
    const laat = alles.filter((r) => r.bak === 'te-laat');
    expect(laat.map((r) => r.uiterlijk)).toEqual(laat.map((r) => r.uiterlijk).sort());
    expect(laat.map((r) => r.stap)).toContain('advies-geven');
    expect(alles.at(-1)).toMatchObject({ bak: 'zonder-termijn', stap: 'aanvraag-indienen' });
  });
  it('een streven is nooit te laat', async () => {
    const wie = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    const alles = await lees(wie, (tx) => loop((plek) => leesWerk(tx, { ...wie.wie, ...kalender, beurt: 'ons' }, plek, BLAD)));
    const voorbij = alles.filter((r) => r.streven && r.uiterlijk < vandaag);
    expect(voorbij.length).toBeGreaterThan(0);
    expect(new Set(voorbij.map((r) => r.bak))).toEqual(new Set(['streven-voorbij']));
  });
  it('P3.c wij wachten op anderen: wie aan zet is en hoeveel te laat, zonder eigen taken', async () => {
    const wie = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    const lezer = { ...wie.wie, ...kalender };
    const anderen = await lees(wie, (tx) => loop((plek) => leesWerk(tx, { ...lezer, beurt: 'anderen' }, plek, BLAD)));
    expect(anderen.some((r) => r.organisatie === 'stichting-woonservice')).toBe(false);
    expect(anderen[0]!.bak).toBe('te-laat');
    expect(anderen.filter((r) => r.bak === 'te-laat')).toContainEqual(expect.objectContaining({ stap: 'advies-geven', naam_organisatie: 'HVO-Querido' }));
    expect(await lees(wie, (tx) => telLaatBijAnderen(tx, lezer))).toBe(anderen.filter((r) => r.bak === 'te-laat').length);
  });
});

describe('dossierlijst', () => {
  it('de tabbladen tellen op tot alles, ook met een filter, en elk houdt wat het zegt', async () => {
    for (const wie of await mensen()) {
      for (const filter of [{}, { zorg: 'hvo-querido' }, { herkomst: 'haarlem' }, { status: 'wacht-op-woning' }] as Dossierfilter[]) {
        const telling = await lees(wie, (tx) => telTabbladen(tx, wie.wie, filter));
        const alles = await lees(wie, (tx) => loop((plek) => leesDossiers(tx, wie.wie, filter, 'termijn', plek, BLAD)));
        expect([...telling.values()].reduce((a, b) => a + b, 0)).toBe(alles.length);
        for (const [tab, aantal] of telling) expect(alles.filter((r) => r.tabblad === tab)).toHaveLength(aantal);
      }
    }
  });
  it.each(Object.keys(DOSSIERSORTERINGEN) as Dossiersortering[])('volgorde %s: elke bladzijde samen is alles, precies één keer', async (volgorde) => {
    const wie = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    const filter: Dossierfilter = volgorde === 'wacht' ? { tab: 'wachtlijst' } : {};
    const rijen = await lees(wie, (tx) => loop((plek) => leesDossiers(tx, wie.wie, filter, volgorde, plek, 2)));
    const inEen = await lees(wie, (tx) => leesDossiers(tx, wie.wie, filter, volgorde));
    expect(rijen.map((r) => r.id)).toEqual(inEen.rijen.map((r) => r.id));
    expect(rijen.length).toBeGreaterThan(1);
    if (volgorde === 'nummer') expect(rijen.map((r) => r.kenmerk)).toEqual(rijen.map((r) => r.kenmerk).sort());
  });
  it('een sleutel die geen sleutel is, begint gewoon vooraan', async () => {
    const wie = await v.als('hvo-querido', 'begeleider');
    const eerst = await lees(wie, (tx) => leesDossiers(tx, wie.wie, {}, 'termijn'));
    for (const sleutel of ['', '~', 'x', "2026-02-30~' or 1=1", '2026-13-01~00000000-0000-0000-0000-000000000000', 'infinity', '9'.repeat(500), '\u0000~\ud800']) {
      for (const richting of ['na', 'voor'] as const) expect(await lees(wie, (tx) => leesDossiers(tx, wie.wie, {}, 'termijn', { richting, sleutel }))).toEqual(eerst);
    }
  });
  it('de wachtlijsten per gemeente tellen op, en wie langst wacht staat eerst', async () => {
    const wie = await v.als('pre-wonen', 'woonconsulent');
    const telling = await lees(wie, (tx) => telWachtlijsten(tx, wie.wie));
    const { rijen } = await lees(wie, (tx) => leesDossiers(tx, wie.wie, { tab: 'wachtlijst' }, 'wacht'));
    expect(Object.fromEntries(telling)).toEqual({ haarlem: rijen.length });
    expect(rijen.map((r) => r.wacht_sinds)).toEqual(rijen.map((r) => r.wacht_sinds).sort());
  });
});

describe('P12.a een lijst gaat niet verder dan wat je mag zien', () => {
  it('W9.5: de corporatie krijgt in de lijst geen gemeente van herkomst en kan er niet op zoeken', async () => {
    const wie = await v.als('pre-wonen', 'woonconsulent');
    const { rijen } = await lees(wie, (tx) => leesDossiers(tx, wie.wie, {}, 'termijn'));
    expect(rijen.length).toBeGreaterThan(0);
    expect(rijen.every((r) => r.herkomst === null)).toBe(true);
    expect((await lees(wie, (tx) => leesDossiers(tx, wie.wie, { herkomst: 'haarlem' }, 'termijn'))).rijen).toEqual([]);
  });
  it('namen komen alleen mee waar de rol ze mag zien', async () => {
    const wie = await v.als('pre-wonen', 'woonconsulent');
    const { rijen } = await lees(wie, (tx) => leesDossiers(tx, wie.wie, {}, 'termijn'));
    const namen = await lees(wie, (tx) => leesNamen(tx, rijen.map((r) => r.id)));
    for (const r of rijen) expect(namen.has(r.id)).toBe(r.tabblad !== 'wachtlijst');
  });
  it('een profiel dat niet met jou gedeeld is, lees je niet; wat je leest staat in het leeslogboek', async () => {
    const consulent = await v.als('pre-wonen', 'woonconsulent');
    const { rijen } = await lees(consulent, (tx) => leesDossiers(tx, consulent.wie, { zoektIn: 'haarlem' }, 'wacht'));
    expect((await lees(consulent, (tx) => leesProfielen(tx, rijen.map((r) => r.id)))).size).toBe(rijen.length);
    const elders = await v.als('ribw-kam', 'begeleider');
    expect((await lees(elders, (tx) => leesProfielen(tx, rijen.map((r) => r.id)))).size).toBe(0);
    const { rows } = await alsEigenaar<{ organisatie: string; dossiers: string[] }>(v.db.eigenaarUrl, "select organisatie, dossiers from voordeur.inzage where groepen = array['zoekprofiel'] and soort = 'lijst' order by id desc limit 1");
    expect(rows.map((r) => ({ ...r, dossiers: [...r.dossiers].sort() }))).toEqual([{ organisatie: 'pre-wonen', dossiers: rijen.map((r) => r.id).sort() }]);
  });
  it('zoeken vindt op het begin van elk woord, met en zonder hoofdletters of leestekens', async () => {
    const zorg = await v.als('ribw-kam', 'begeleider');
    for (const q of ['ömer', 'ÖMER Yıl', 'brien Ö', 'ó']) expect(await lees(zorg, (tx) => zoekDossiers(tx, q, []))).toHaveLength(1);
    for (const q of ['mer', 'ömer jansen', '', '%', "'", '*']) expect(await lees(zorg, (tx) => zoekDossiers(tx, q, []))).toEqual([]);
  });
  it('P3.b zoeken blijft binnen zicht: een ander vindt de naam noch het nummer, en na intrekken niemand meer', async () => {
    const eigen = await v.als('hvo-querido', 'begeleider');
    const kenmerk = (await lees(eigen, (tx) => leesDossiers(tx, eigen.wie, { ids: [geheim] }, 'termijn'))).rijen[0]!.kenmerk;
    expect(await lees(eigen, (tx) => zoekDossiers(tx, 'toestem', [kenmerk]))).toEqual([geheim]);
    for (const wie of (await mensen()).filter((m) => m.wie.account !== eigen.wie.account)) expect(await lees(wie, (tx) => zoekDossiers(tx, 'toestem', [kenmerk]))).toEqual([]);
    const elders = await v.als('ribw-kam', 'begeleider');
    expect(await lees(elders, (tx) => zoekDossiers(tx, 'persoon', []))).toEqual([]);
    const consulent = await v.als('pre-wonen', 'woonconsulent');
    const gevonden = await lees(consulent, (tx) => zoekDossiers(tx, 'persoon', []));
    const { rijen } = await lees(consulent, (tx) => leesDossiers(tx, consulent.wie, { ids: gevonden }, 'termijn'));
    expect(rijen.some((r) => r.tabblad === 'wachtlijst')).toBe(false);
  });
});

describe('woningen', () => {
  it.each(Object.keys(WONINGSORTERINGEN) as Woningsortering[])('volgorde %s: elke woning precies één keer, en de aantallen kloppen', async (volgorde) => {
    for (const wie of [await v.als('pre-wonen', 'woonconsulent'), await v.als('stichting-woonservice', 'servicepunt-medewerker')]) {
      const rijen = await lees(wie, (tx) => loop((plek) => leesWoningen(tx, wie.wie, {}, volgorde, plek, 2)));
      const telling = await lees(wie, (tx) => telWoningen(tx, wie.wie, {}));
      expect([...telling.values()].reduce((a, b) => a + b, 0)).toBe(rijen.length);
      for (const [status, aantal] of telling) expect(rijen.filter((r) => r.status === status)).toHaveLength(aantal);
      expect(rijen.some((r) => r.corporatie === 'ymere')).toBe(wie.wie.rol !== 'woonconsulent');
    }
  });
  it('een corporatie ziet de woning van een ander niet, ook niet wat ermee gebeurde', async () => {
    const id = await v.woning('ymere', 'haarlem');
    const ander = await v.als('pre-wonen', 'woonconsulent');
    expect(await lees(ander, (tx) => leesWoning(tx, id))).toBeUndefined();
    expect(await lees(ander, (tx) => leesWoningverloop(tx, id))).toEqual([]);
    const eigen = await v.als('ymere', 'woonconsulent');
    expect(await lees(eigen, (tx) => leesWoningverloop(tx, id))).toMatchObject([{ soort: 'woning-aangemeld', organisatie: 'Ymere' }]);
  });
});
