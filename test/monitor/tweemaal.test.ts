import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { RAPPORTCIJFERS, RAPPORTCODES, type Rapportcijfer } from '../../src/domain/monitor/rapport/cijfers.ts';
import type { Cel, Rapport } from '../../src/domain/monitor/tabel.ts';
import { leesRapport, type Rapportkern } from '../../src/storage/lezen/rapport.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verseDatabase } from '../opstelling/database.ts';
import { narekenen, type Cellen, type Vraag } from './narekenen.ts';
import { maakRegio, schrijfRegels, type Regel } from './regio.ts';

/* Every figure twice: as the monitor counts it, and by plain reading of the events. Every cell of every table must be the same. */

const REGELINGEN = leesRegelingen();
const VANDAAG = '2024-08-20';
/** Columns that are reckoned from what was published, or from columns that are compared themselves. */
const AFGELEID = new Set(['doel', 'totaal', 'procent']);
/** Lengths of time with a total of their own: a median does not add up. */
const METEN_SAMEN = new Set(['besluittijd', 'sleutel-tot-besluit']);
const gevoelig = (code: string): boolean => (RAPPORTCIJFERS as Record<string, Rapportcijfer>)[code]?.gevoelig === true;

/** What differs between the report and the reading, in words; nothing when all is the same. */
function verschillen(rapport: Rapport, gelezen: Cellen): string[] {
  const gezien = new Set<string>();
  const uit = rapport.hoofdstukken.flatMap((h) => h.tabellen).filter((t) => t.herkomst === 'dossiers').flatMap((t) =>
    [...t.rijen.map((r) => [r.code, r.cellen] as const), ...(METEN_SAMEN.has(t.code) ? [['totaal', t.totaal!] as const] : [])].flatMap(([rij, cellen]) => Object.entries(cellen).filter(([kolom]) => !AFGELEID.has(kolom)).flatMap(([kolom, cel]) => {
      const sleutel = `${t.code}|${rij}|${kolom}`;
      gezien.add(sleutel);
      const lees: Cel = gelezen.get(sleutel) ?? (t.kolommen.find((k) => k.code === kolom)!.eenheid === 'aantal' ? 0 : null);
      const goed = cel === lees || (gevoelig(t.code) && (cel === 'verborgen' || (cel === 'klein' && typeof lees === 'number' && lees >= 1 && lees <= 4)));
      return goed ? [] : [`${sleutel}: monitor ${String(cel)}, gelezen ${String(lees)}`];
    })));
  const gemist = [...gelezen].filter(([sleutel, n]) => n !== 0 && n !== null && !gezien.has(sleutel) && !sleutel.startsWith('trend|')).map(([sleutel, n]) => `${sleutel}: niet in de monitor, gelezen ${String(n)}`);
  return [...uit, ...gemist];
}

/** Sums as printed: every total is that of its column, and of a cross table of its row. */
const sommenKloppen = (rapport: Rapport): string[] => rapport.hoofdstukken.flatMap((h) => h.tabellen).filter((t) => t.herkomst === 'dossiers' && t.totaal && t.code !== 'besluittijd' && !gevoelig(t.code)).flatMap((t) =>
  t.kolommen.filter((k) => k.eenheid === 'aantal' && t.totaal![k.code] !== null).flatMap((k) => {
    const som = t.rijen.reduce((n, r) => n + Number(r.cellen[k.code]), 0);
    return som === t.totaal![k.code] ? [] : [`${t.code} ${k.code}: ${som} en ${String(t.totaal![k.code])}`];
  }));

let verbinding: Verbinding;
let kern: Rapportkern;
const regios = [11, 12, 13].flatMap((zaad) => [
  { regeling: 'westfriesland', zaad, dossiers: 160, van: '2018-07-01', vandaag: VANDAAG }, { regeling: 'pact-ijmond-zuid-kennemerland', zaad: zaad + 100, dossiers: 200, van: '2021-10-07', vandaag: VANDAAG },
]);
const perRegio = new Map<string, { kern: Rapportkern; regels: Regel[]; verbinding: Verbinding; eigenaarUrl: string }>();
beforeAll(async () => {
  for (const zaad of [11, 12, 13]) {
    const db = await verseDatabase();
    verbinding = verbind(db.url);
    kern = { verbinding, regelingen: REGELINGEN, klok: () => new Date(`${VANDAAG}T10:00:00Z`) };
    const regels = regios.filter((r) => r.zaad % 100 === zaad).flatMap((r) => maakRegio({ ...r, versies: REGELINGEN.versies(r.regeling) }));
    await schrijfRegels(db.eigenaarUrl, regels);
    perRegio.set(String(zaad), { kern, regels, verbinding, eigenaarUrl: db.eigenaarUrl });
  }
});
afterAll(async () => { for (const r of perRegio.values()) await r.verbinding.sluit(); });

const PERIODEN = [{ van: '2023-01-01', tot: '2024-01-01' }, { van: '2024-04-01', tot: '2024-07-01' }, { van: '2024-07-01', tot: '2024-10-01' }, { van: '2022-02-11', tot: '2023-05-03' }, { van: '2018-07-01', tot: '2025-01-01' }];
/** Each period as it is known now, and two of them as they were known shortly before and after their end. */
const vragen = (regeling: string): Vraag[] => [
  ...PERIODEN.map((periode) => ({ regeling, periode, vandaag: VANDAAG })),
  ...[0, 3].flatMap((i) => [-20, 10].map((dagen) => ({ regeling, periode: PERIODEN[i]!, vandaag: VANDAAG, bekendOp: dagenNa(PERIODEN[i]!.tot, dagen) }))),
];

describe.each(regios)('P11.f W17.0 every figure twice: $regeling, seed $zaad', ({ regeling, zaad }) => {
  it.each(vragen(regeling))('$periode.van to $periode.tot, as known on $bekendOp', async (vraag) => {
    const { kern: hier, regels } = perRegio.get(String(zaad % 100))!;
    const rapport = await leesRapport(hier, { regeling, periode: vraag.periode, ...(vraag.bekendOp ? { bekendOp: vraag.bekendOp } : {}) });
    expect(verschillen(rapport, narekenen(regels, REGELINGEN.versies(regeling), vraag))).toEqual([]);
    expect(sommenKloppen(rapport)).toEqual([]);
  });
});

describe('P11.f the comparison itself', () => {
  it('counted from events alone: there is no dossier, home or person left, as after erasing', async () => {
    const { eigenaarUrl } = perRegio.get('11')!;
    expect((await alsEigenaar(eigenaarUrl, 'select id from voordeur.dossier union all select id from voordeur.woning')).rows).toEqual([]);
  });
  const vraag = { regeling: 'westfriesland', periode: PERIODEN[4]!, vandaag: VANDAAG };
  it('sees one event that is lost, whatever it is', async () => {
    const { kern: hier, regels } = perRegio.get('11')!;
    const rapport = await leesRapport(hier, { regeling: vraag.regeling, periode: vraag.periode });
    for (const soort of ['aanvraag-ingediend', 'besluit-genomen', 'op-wachtlijst-geplaatst', 'woning-voorgelegd', 'advies-gegeven', 'contract-vastgelegd', 'sleutel-overgedragen', 'evaluatie-gehouden']) {
      const weg = regels.findIndex((r) => r.regeling === vraag.regeling && r.soort === soort);
      expect(verschillen(rapport, narekenen(regels.filter((_, i) => i !== weg), REGELINGEN.versies(vraag.regeling), vraag)), soort).not.toEqual([]);
    }
  });
  it('has something to compare in every figure', () => {
    const { regels } = perRegio.get('11')!;
    const gezien = new Set(regios.slice(0, 2).flatMap((r) => [...narekenen(regels, REGELINGEN.versies(r.regeling), { ...vraag, regeling: r.regeling })].filter(([, n]) => n).map(([sleutel]) => sleutel.split('|')[0]!)));
    expect(RAPPORTCODES.filter((c) => !gezien.has(c))).toEqual([]);
  });
});
