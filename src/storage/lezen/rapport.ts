import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { dagenNa } from '../../domain/kalender/maanden.ts';
import { plusTermijn, vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { alsGezien } from '../../domain/monitor/hoofdstukzicht.ts';
import { aanbod } from '../../domain/monitor/rapport/aanbod.ts';
import { aanvragen } from '../../domain/monitor/rapport/aanvragen.ts';
import { besluiten } from '../../domain/monitor/rapport/besluiten.ts';
import { HOOFDSTUKCODES, HOOFDSTUKKEN, isHoofdstuk, rapportcijfer, type Hoofdstukcode, type Rapportcode } from '../../domain/monitor/rapport/cijfers.ts';
import { doorlooptijd } from '../../domain/monitor/rapport/doorlooptijd.ts';
import { evaluatiefeiten, huur, type Evaluatiegroep } from '../../domain/monitor/rapport/huur.ts';
import type { Kader } from '../../domain/monitor/rapport/kader.ts';
import { leven } from '../../domain/monitor/rapport/leven.ts';
import { TERMIJNCODES } from '../../domain/monitor/rapport/mijlpalen.ts';
import { spreiding } from '../../domain/monitor/rapport/spreiding.ts';
import { telstaat, type Feit, type Telstaat } from '../../domain/monitor/rapport/telstaat.ts';
import { termijnen } from '../../domain/monitor/rapport/termijnen.ts';
import { trechter } from '../../domain/monitor/rapport/trechter.ts';
import { kwartalenTot, trend } from '../../domain/monitor/rapport/trend.ts';
import { voorzieningen } from '../../domain/monitor/rapport/voorzieningen.ts';
import type { Hoofdstuk, Rapport, Rapportvraag } from '../../domain/monitor/tabel.ts';
import { versiesIn } from '../../domain/monitor/versies.ts';
import { mensenjaar, vasteDag } from '../../domain/monitor/wooncijfers.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { beurten } from '../beurt.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';
import { geleverdeTabellen } from './geleverd.ts';
import { legLezingVast } from './inzage.ts';
import { TELLINGEN } from './rapport-feiten.ts';
import type { Telvraag } from './rapport-feiten/delen.ts';
import { evaluatiegroepen } from './rapport-feiten/wonen.ts';

/* The report: every figure of a period, counted from the memory as the role that sees no person; one statement per chapter. */

/** What the report is read with; the clock says up to which day there is something to count. */
export type Rapportkern = { verbinding: Verbinding; regelingen: Regelingen; klok: () => Date };

/** The day before which everything is counted: the end of the period, or the day after today or after the day asked for. */
const telTot = ({ periode, bekendOp }: Rapportvraag, vandaag: Dag): Dag => {
  const na = dagenNa(bekendOp !== undefined && bekendOp < vandaag ? bekendOp : vandaag, 1);
  return na < periode.tot ? na : periode.tot;
};

function kaderVan({ regelingen, klok }: Rapportkern, vraag: Rapportvraag): Kader {
  const versies = regelingen.versies(vraag.regeling);
  const vandaag = vandaagIn(klok());
  const toen = vraag.bekendOp !== undefined && vraag.bekendOp < vandaag ? vraag.bekendOp : vandaag;
  const regeling = versiesIn(versies, vraag.periode).at(-1) ?? versies.at(-1)!;
  return { ...vraag, regeling, versies, peildag: dagenNa(telTot(vraag, vandaag), -1), mensenjaar: mensenjaar(vraag.periode, toen) };
}

/** No term of the chain is longer: a beginning so far before the period was over before it. */
const VERST = 400;
const uiterlijken = new Map<string, Dag>();
/** Last days by length and beginning, kept: the calendar does not change. */
function uiterlijk(binnen: string, begin: Dag): Dag {
  const sleutel = `${binnen} ${begin}`;
  const gevonden = uiterlijken.get(sleutel) ?? plusTermijn(begin, binnen);
  if (uiterlijken.size < 200_000) uiterlijken.set(sleutel, gevonden);
  return gevonden;
}
const dagenVan = (begin: Dag, tot: Dag): Dag[] => {
  const dagen: Dag[] = [];
  for (let dag = begin; dag < tot; dag = dagenNa(dag, 1)) dagen.push(dag);
  return dagen;
};

/** What the statements are asked with. The calendar comes along only where terms are counted. */
function telvraag(k: Kader, metTermijnen: boolean): Telvraag {
  const { van, tot } = k.periode;
  const tel = dagenNa(k.peildag, 1);
  const begin = dagenNa(van, -VERST);
  const dagen = metTermijnen ? dagenVan(begin, tel) : [];
  const termijnen = metTermijnen ? k.versies.flatMap((v) => TERMIJNCODES.flatMap((termijn) => { const t = v.termijnen[termijn]; return t ? [{ termijn, versie: v.geldig_vanaf, dagen: dagen.map((dag) => uiterlijk(t.binnen, dag)) }] : []; })) : [];
  return {
    regeling: k.regeling.regeling, van, tot, tel, ...(k.bekendOp ? { bekend: k.bekendOp } : {}), jaar: k.mensenjaar, doelgroepen: Object.fromEntries(k.versies.flatMap((x) => x.doelgroepen.map((d) => [d.code, d.groep]))), kwartalen: kwartalenTot(k.periode),
    termijnen, begin,
  };
}

/** Room to sort a whole region in memory, for this transaction only. */
const ruimte = (tx: Transactie) => sql`select set_config('work_mem', '64MB', true)`.execute(tx);

/** Reports that are counted at once, and those that wait meanwhile without holding a connection. */
const opBeurt = beurten(2, 30);

/** The counts of one chapter; one statement. */
async function feitenVan(tx: Transactie, code: Hoofdstukcode, v: Telvraag): Promise<Feit[]> {
  return (await sql<Feit>`select f.cijfer, f.rij, f.kolom, f.dagen, count(*)::int as aantal from (${TELLINGEN[code](v)}) f group by 1, 2, 3, 4`.execute(tx)).rows;
}

type Maker = (k: Kader, t: Telstaat) => Hoofdstuk['tabellen'];
const MAKERS: Record<Exclude<Hoofdstukcode, 'huur'>, Maker> = { aanvragen, besluiten, trechter, doorlooptijd, termijnen, aanbod, spreiding, leven, voorzieningen, trend };

async function hoofdstukVan(tx: Transactie, code: Hoofdstukcode, k: Kader): Promise<Hoofdstuk> {
  const { titel } = HOOFDSTUKKEN.find((h) => h.code === code)!;
  const v = telvraag(code === 'leven' ? { ...k, bekendOp: vasteDag(k.mensenjaar) } : k, code === 'termijnen');
  const t = telstaat(await feitenVan(tx, code, v));
  if (code !== 'huur') return { code, titel, tabellen: MAKERS[code](k, t) };
  const { rows } = await sql<Evaluatiegroep>`${evaluatiegroepen(v)}`.execute(tx);
  const perDag = new Map(k.versies.map((versie): [Dag, Regeling] => [versie.geldig_vanaf, versie]));
  return { code, titel, tabellen: huur(k, t, evaluatiefeiten(k, (dag) => perDag.get(dag) ?? k.regeling, rows)) };
}

/**
 * The report over a period, as it is known now or was known on a day: one statement per chapter (and one for evaluations), whatever
 * the number of dossiers. `codes`: only these chapters,
 * those that parties supplied or published (`geleverd`, `gepubliceerd`) among them. Figures about what befell people come protected, and as known on one fixed day
 * whatever day is asked for, so that two days have no difference; other small numbers do not. `rol`: as that role may read it.
 */
export async function leesRapport(kern: Rapportkern, vraag: Rapportvraag, codes?: readonly string[], rol?: Rol): Promise<Rapport> {
  const k = kaderVan(kern, vraag);
  const hoofdstukken = await opBeurt(() => kern.verbinding.alsMonitor(async (tx) => {
    await ruimte(tx);
    const gelezen: Hoofdstuk[] = [];
    for (const code of HOOFDSTUKCODES.filter((c) => !codes || codes.includes(c))) gelezen.push(rol ? alsGezien(await hoofdstukVan(tx, code, k), rol, vraag.periode) : await hoofdstukVan(tx, code, k));
    return gelezen;
  }));
  const alles = !codes || codes.some((c) => !isHoofdstuk(c));
  const elders = alles ? (await geleverdeTabellen(kern, vraag)).filter((h) => !codes || codes.includes(h.code)) : [];
  return { regeling: vraag.regeling, periode: vraag.periode, ...(vraag.bekendOp ? { bekendOp: vraag.bekendOp } : {}), gemaaktOp: vandaagIn(kern.klok()), naam: k.regeling.naam, versies: versiesIn(k.versies, k.periode).map((v) => v.geldig_vanaf), hoofdstukken: [...hoofdstukken, ...elders] };
}

/** A cell of a figure: a row (absent: all of them) and a column. */
export type Celvraag = { cijfer: Rapportcode; rij?: string; kolom: string };
/** What stands behind a cell. `aantal`: as counted in the figure; `dossiers`: how many dossiers that are; `gezien`: those the reader sees. */
export type Achter = { aantal: number; dossiers: number; gezien: { id: string; kenmerk: string }[] };

/** Columns that are reckoned from another one. */
const GETELD_IN: Partial<Record<string, readonly string[]>> = { n: ['klaar'], verliep: ['op_tijd', 'te_laat', 'open_te_laat'], procent: ['op_tijd'], wachtend: ['open'] };
/** More than so many dossiers are not listed. */
export const HOOGSTENS_ACHTER = 500;

/**
 * The dossiers behind a cell, as far as the reader sees them: those in their sight with every group of data that the figure draws
 * from. Undefined for a figure that is not told so finely. What is shown is written in the read log.
 */
export async function leesAchter(kern: Rapportkern, token: string, vraag: Rapportvraag, cel: Celvraag): Promise<Achter | undefined> {
  const { hoofdstuk, achter } = rapportcijfer(cel.cijfer);
  if (!achter) return undefined;
  const k = kaderVan(kern, vraag);
  const kolommen = [...(GETELD_IN[cel.kolom] ?? [cel.kolom])];
  const kruis = cel.kolom === 'totaal';
  const ids = await kern.verbinding.alsMonitor((tx) => sql<{ id: string | null; aantal: number }>`
    select f.stroom_id as id, count(*)::int as aantal from (${TELLINGEN[hoofdstuk](telvraag(k, hoofdstuk === 'termijnen'))}) f
    where f.cijfer = ${cel.cijfer} and (${cel.rij ?? null}::text is null or f.rij = ${cel.rij ?? null}) and (${kruis} or f.kolom = any (${kolommen}::text[])) group by 1`.execute(tx));
  const dossiers = ids.rows.flatMap((r) => (r.id ? [r.id] : []));
  return { aantal: ids.rows.reduce((n, r) => n + r.aantal, 0), dossiers: dossiers.length, gezien: await kern.verbinding.als(token, (tx) => binnenZicht(tx, dossiers, achter)) };
}

/** Those of these dossiers that the reader sees with all these groups, by their number; written in the read log. */
async function binnenZicht(tx: Transactie, dossiers: readonly string[], groepen: readonly Groep[]): Promise<Achter['gezien']> {
  const { rows } = await sql<Achter['gezien'][number]>`
    select d.id, d.kenmerk from voordeur.dossier d join voordeur.zicht z on z.dossier_id = d.id
    where d.id = any (${[...dossiers]}::uuid[]) and z.groepen @> ${[...groepen]}::text[] order by d.kenmerk limit ${HOOGSTENS_ACHTER}`.execute(tx);
  if (rows.length > 0) await legLezingVast(tx, 'lijst', rows.map((r) => r.id), ['voortgang']);
  return rows;
}
