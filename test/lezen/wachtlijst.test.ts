import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { dagMetNummer, dagnummer } from '../../src/domain/kalender/dag.ts';
import { verouderdTot } from '../../src/domain/wachtlijst/actueel.ts';
import { vergelijk } from '../../src/domain/wachtlijst/volgorde.ts';
import type { Plek } from '../../src/storage/lezen/bladeren.ts';
import { leesDossiers } from '../../src/storage/lezen/lijsten.ts';
import { leesPlek, leesWachtlijst, telWachtlijst, type Wachtregel } from '../../src/storage/lezen/wachtlijst.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';

/* Everyone's place on the list, by the rules the regeling shows; who pauses keeps it, and nobody learns whose the others are. */

let v: Verhaal;
let servicepunt: Ingelogd;
let [eerste, tweede, derde, elders, stil]: string[] = [];
const REGELS = ['sinds'] as const;
const lees = <T>(wie: Ingelogd, werk: (tx: Transactie) => Promise<T>): Promise<T> => v.verbinding.als(wie.token, werk);
const lijst = (wie: Ingelogd, filter = {}, regels: readonly ('sinds' | 'urgentie_tot')[] = REGELS, plek?: Plek, hoogstens?: number) => lees(wie, (tx) => leesWachtlijst(tx, wie.wie, filter, regels, 'regels', plek, hoogstens));
const later = (dagen: number): string => dagMetNummer(dagnummer(vandaagIn(new Date())) + dagen);

beforeAll(async () => {
  v = await begin();
  servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  [eerste, tweede, derde] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Eerste Wachter' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Tweede Wachter', zorg: 'ribw-kam' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Derde Wachter' })];
  elders = await v.dossier({ tot: 'wacht-op-woning', naam: 'Ander Velsen', gemeente: 'velsen' });
  stil = await v.dossier({ tot: 'wacht-op-woning', naam: 'Ligt Stil' });
  await v.doet('toestemming-intrekken', stil!, await v.als('hvo-querido', 'begeleider'), { door: 'client' });
}, 120_000);
afterAll(() => v.sluit());

describe('P3.e the place on the waiting list', () => {
  it('P3.e telt per gemeente, in de volgorde van de regeling, en wie stil ligt telt niet mee', async () => {
    const { rijen } = await lijst(servicepunt);
    const inHaarlem = rijen.filter((r) => r.wachtlijst === 'haarlem');
    expect(inHaarlem.map((r) => [r.id, r.plek, r.totaal])).toEqual([[eerste, 1, 3], [tweede, 2, 3], [derde, 3, 3]]);
    expect(rijen.find((r) => r.id === elders)).toMatchObject({ plek: 1, totaal: 1 });
  });
  it('P3.c wie pauze heeft houdt zijn plaats, staat apart, en krijgt geen aanbod', async () => {
    const tot = later(30);
    expect(await v.doet('wachtlijst-pauzeren', tweede!, servicepunt, { reden: 'behandeling', tot })).toMatchObject({ ok: true });
    expect((await lijst(servicepunt, { stand: 'wacht', gemeente: 'haarlem' })).rijen.map((r) => r.plek)).toEqual([1, 3]);
    expect((await lijst(servicepunt, { stand: 'pauze' })).rijen).toMatchObject([{ id: tweede, plek: 2, totaal: 3, pauze_tot: tot, pauze_reden: 'behandeling' }]);
    expect(await lees(servicepunt, (tx) => telWachtlijst(tx, servicepunt.wie, {}))).toEqual(expect.arrayContaining([{ gemeente: 'haarlem', gepauzeerd: true, aantal: 1 }, { gemeente: 'haarlem', gepauzeerd: false, aantal: 2 }]));
    const consulent = await v.als('pre-wonen', 'woonconsulent');
    expect((await lees(consulent, (tx) => leesDossiers(tx, consulent.wie, { zoektIn: 'haarlem' }, 'wacht'))).rijen.map((r) => r.id)).not.toContain(tweede);
    expect(await v.doet('woning-voorleggen', tweede!, consulent, { woning: await v.woning() })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await v.doet('wachtlijst-hervatten', tweede!, servicepunt)).toMatchObject({ ok: true });
    expect(await lees(servicepunt, (tx) => leesPlek(tx, tweede!, REGELS))).toEqual({ plek: 2, totaal: 3 });
  });
  it('P3.e een urgentie die eerder afloopt gaat voor waar de regel dat zegt; de database en het domein tellen gelijk', async () => {
    const regels = ['urgentie_tot', 'sinds'] as const;
    const { rijen } = await lijst(servicepunt, {}, regels);
    const uitDomein = [...rijen].map((r) => ({ ...r, sinds: r.wacht_sinds, urgentie_tot: r.urgentie_tot ?? undefined })).sort(vergelijk(regels));
    expect(rijen.map((r) => r.kenmerk)).toEqual(uitDomein.map((r) => r.kenmerk));
  });
  it('P3.e bladeren langs de plaatsen ontmoet iedereen één keer', async () => {
    const alle: Wachtregel[] = [];
    for (let plek: Plek | undefined; ; ) {
      const { rijen, volgende } = await lijst(servicepunt, {}, ['urgentie_tot', 'sinds'], plek, 2);
      alle.push(...rijen);
      if (!volgende) break;
      plek = { richting: 'na', sleutel: volgende };
    }
    expect(alle.map((r) => r.id).sort()).toEqual([eerste, tweede, derde, elders].sort());
  });
  it('P3.e een begeleider ziet de plaats van de eigen cliënt en het aantal, niet wie de anderen zijn', async () => {
    const begeleider = await v.als('ribw-kam', 'begeleider');
    expect(await lees(begeleider, (tx) => leesPlek(tx, tweede!, REGELS))).toEqual({ plek: 2, totaal: 3 });
    expect(await lees(begeleider, (tx) => leesPlek(tx, eerste!, REGELS))).toBeUndefined();
    expect((await lijst(begeleider)).rijen.map((r) => r.id)).toEqual([tweede]);
  });
  it('P3.e wie van de lijst gaat maakt plaats, en staat na terugplaatsen achteraan', async () => {
    expect(await v.doet('van-wachtlijst-halen', eerste!, servicepunt, { reden: 'onvindbaar' })).toMatchObject({ ok: true });
    expect(await lees(servicepunt, (tx) => leesPlek(tx, tweede!, REGELS))).toEqual({ plek: 1, totaal: 2 });
    expect(await lees(servicepunt, (tx) => leesPlek(tx, eerste!, REGELS))).toBeUndefined();
    expect(await v.doet('op-wachtlijst-plaatsen', eerste!, servicepunt, { wachtlijst: 'velsen', plaatsing_reden: 'Werk in Velsen.' })).toMatchObject({ ok: true });
    expect(await lees(servicepunt, (tx) => leesPlek(tx, eerste!, REGELS))).toMatchObject({ totaal: 2 });
  });
});

describe('E2.12.2 data that nobody confirmed lately', () => {
  it('E2.12.2 staan apart te kiezen, precies zo ver terug als de regeling zegt', async () => {
    const grens = verouderdTot(v.kern.regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22'), later(400))!;
    expect((await lijst(servicepunt, { stand: 'verouderd', verouderdTot: grens })).rijen.length).toBeGreaterThan(0);
    expect((await lijst(servicepunt, { stand: 'verouderd', verouderdTot: '2020-01-01' })).rijen).toEqual([]);
  });
});
