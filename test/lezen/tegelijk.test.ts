import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { voerUit } from '../../src/actions/kern.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { ANTWOORDEN, begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Many at the same minute: nothing is lost, no number is given twice, and a maximum holds. */

const AANTAL = 30;
let v: Verhaal;
let verbindingen: Verbinding[];
beforeAll(async () => {
  v = await begin();
  verbindingen = [v.verbinding, verbind(v.db.url), verbind(v.db.url)];
}, 120_000);
afterAll(async () => {
  for (const verbinding of verbindingen.slice(1)) await verbinding.sluit();
  await v.sluit();
});
const DOELEINDEN = () => v.kern.regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22').toestemming.doeleinden.map((d) => d.code);
const kernVan = (i: number) => ({ ...v.kern, verbinding: verbindingen[i % verbindingen.length]! });
const gegevensVan = (naam: string, gemeente: string, doelgroep: string) => { const g = ANTWOORDEN(naam, gemeente); return { ...g, herkomst: { ...g.herkomst, doelgroep } }; };

async function ingediend(i: number, wie: Ingelogd, gemeente: string, doelgroep: string): Promise<string> {
  const kern = kernVan(i);
  const open = await dossierOpenen(kern, wie, { gegevens: gegevensVan(`Tegelijk Nummer${i}`, gemeente, doelgroep) });
  if (!open.ok) throw new Error(JSON.stringify(open));
  const id = open.waarde.dossier;
  for (const [stap, invoer] of [['toestemming-vastleggen', { door: 'client', wijze: 'formulier', gegeven_op: '2026-01-05', doeleinden: DOELEINDEN() }], ['aanvraag-indienen', {}]] as const) {
    const u = await voerUit(kern, wie, stap, id, invoer);
    if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`);
  }
  return id;
}

describe('P3.a thirty applications in the same minute', () => {
  it('P3.a ze lukken alle dertig, elk met een eigen nummer en hun hele geschiedenis', async () => {
    const zorg = await Promise.all((['hvo-querido', 'ribw-kam', 'kenter'] as const).map((o) => v.als(o, 'begeleider')));
    const doelgroep = v.kern.regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22').doelgroepen[0]!.code;
    const ids = await Promise.all(Array.from({ length: AANTAL }, (_, i) => ingediend(i, zorg[i % zorg.length]!, 'haarlem', doelgroep)));
    const { rows } = await alsEigenaar<{ id: string; kenmerk: string; status: string; volgnummer: number; gebeurd: number; groepen: number; taken: number }>(v.db.eigenaarUrl, `
      select d.id, d.kenmerk, d.status, d.volgnummer, (select count(*)::int from voordeur.gebeurtenis g where g.stroom_id = d.id) as gebeurd,
        (select count(*)::int from voordeur.gegevensgroep g where g.dossier_id = d.id and g.actueel) as groepen, (select count(*)::int from voordeur.taak t where t.dossier_id = d.id) as taken from voordeur.dossier d`);
    const zij = rows.filter((r) => ids.includes(r.id));
    expect(zij).toHaveLength(AANTAL);
    expect(new Set(zij.map((r) => r.kenmerk)).size).toBe(AANTAL);
    for (const r of zij) expect(r).toMatchObject({ status: 'te-toetsen', gebeurd: r.volgnummer, groepen: 6, taken: 1 });
  }, 60_000);
  it('P3.c dezelfde aanvraag twee keer verstuurd wordt één keer ingediend', async () => {
    const wie = await v.als('hvo-querido', 'begeleider');
    const id = await v.dossier({ tot: 'concept' });
    const uit = await Promise.all([0, 1, 2].map((i) => voerUit(kernVan(i), wie, 'aanvraag-indienen', id, {})));
    expect(uit.filter((u) => u.ok)).toHaveLength(1);
    for (const u of uit) if (!u.ok) expect(['conflict', 'mag-niet-nu']).toContain(u.soort);
  });
});

describe('P1.1 the last place of a target group', () => {
  it('P1.1, P3.d twee tafels besluiten tegelijk over de laatste plaats: precies één wint', async () => {
    const regeling = v.kern.regelingen.op('pact-ijmond-zuid-kennemerland', '2026-11-22');
    const groep = regeling.doelgroepen.find((d) => d.maximum)!;
    const [begeleider, servicepunt] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker')]);
    const gemeenten = ['haarlem', 'heemstede'] as const;
    const tafels = await Promise.all(gemeenten.map((g) => v.als(`gemeente-${g}`, 'tafellid')));
    const ids: string[] = [];
    for (let i = 0; i < groep.maximum!.aantal + 1; i++) {
      const id = await ingediend(100 + i, begeleider, gemeenten[i % 2]!, groep.code);
      expect(await v.doet('in-behandeling-nemen', id, servicepunt)).toMatchObject({ ok: true });
      ids.push(id);
    }
    const besluit = (i: number) => voerUit(kernVan(i), tafels[i % 2]!, 'besluit-nemen', ids[i]!, { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Een goed plan.' });
    for (let i = 0; i < groep.maximum!.aantal - 1; i++) expect(await besluit(i)).toMatchObject({ ok: true });
    const laatste = await Promise.all([besluit(groep.maximum!.aantal - 1), besluit(groep.maximum!.aantal)]);
    expect(laatste.filter((u) => u.ok)).toHaveLength(1);
    expect(laatste.find((u) => !u.ok)).toMatchObject({ soort: 'mag-niet-nu', reden: expect.stringContaining('vergeven') });
  }, 60_000);
});
