import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { pasZittingToe, type ZittingGebeurtenis, type ZittingStand } from '../domain/beoordeling/zitting.ts';
import { pasVerdelingToe, type VerdelingGebeurtenis, type VerdelingStand } from '../domain/verdeling/besluiten.ts';
import { pasBuurtToe, type BuurtGebeurtenis, type BuurtStand } from '../domain/draagkracht/buurt.ts';
import type { DossierGebeurtenis, Gebeurd, WoningGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import { betrokkenen } from '../domain/keten/betrokkenen.ts';
import { herbouw, pasWoningToe, type DossierStand, type WoningStand } from '../domain/keten/stand.ts';
import { takenVan } from '../domain/keten/taken.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { documentbreuken, heeftZegel, inzagebreuken, telLog, zegelbreuken, zetZegel, type Zegel } from './keten-controle-zegels.ts';
import { rijbreuken, toegangbreuken, zichtbreuken } from './keten-controle-toegang.ts';
import { projectie } from './dossiers.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import type { Beurt, ZaakGebeurtenis } from '../domain/zaak/leer.ts';
import type { Zaaksoort } from '../domain/zaak/soorten.ts';
import { geldendeRegelingen } from './regelingversies.ts';
import { zaakrij } from './zaakrij.ts';

/* Is the memory whole, and does what is kept beside it follow from it? Reads at one moment, as voordeur_beheer; then makes sight anew some dossiers at a time and undoes that; a whole memory is sealed. */

/** What events are about. */
type Stroomsoort = 'dossier' | 'woning' | 'zitting' | 'verdeling' | 'buurt' | 'zaak';
/** Rows beside the memory that have a chain of their own. */
export type Rijsoort = 'toegangswijziging' | 'noodtoegang' | 'noodoordeel' | 'patroonoordeel';
/** A place where the memory does not hold together; `volgnummer` when it is about one event, or one line of an account's read log. */
export type Breuk = { stroom: Stroomsoort | Rijsoort | 'reeks' | 'inzagelog' | 'zegel' | 'document' | 'account'; id: string; volgnummer?: number | null; wat: string };
export type Ketenuitslag = {
  gebeurtenissen: number; reeksen: number; dossiers: number; woningen: number; inzagen: number; accounts: number; zegels: number; documenten: number; breuken: Breuk[];
  /** the newest seal, when all is whole */
  zegel?: Zegel | undefined;
};

/** Dossiers, homes or meetings folded at a time, so that memory stays small however long the history is. */
const TEGELIJK = 500;

/**
 * Recomputes every hash and number, and folds every stream again. Refused when the database has not been set up.
 * `vingerafdruk`: the hash of a seal, noted elsewhere; that seal must be there. `regelingen`: those the program runs with; `vandaag`: the day by whose version turns are compared.
 */
export async function rekenKetenNa(eigenaarUrl: string, { vingerafdruk, regelingen: gegeven, vandaag = vandaagIn(new Date()) }: { vingerafdruk?: string | undefined; regelingen?: Regelingen; vandaag?: string } = {}): Promise<Uitkomst<Ketenuitslag>> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    const ingericht = await client.query<{ ja: boolean }>("select to_regclass('voordeur.zegel') is not null as ja");
    if (!ingericht.rows[0]?.ja) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze database is nog niet ingericht.', wat: 'Start eerst het programma.' });
    const terzijde: Breuk[] = [];
    const regelingen = gegeven ?? (await geldendeRegelingen(eigenaarUrl, undefined, ({ rij, waarom }) => terzijde.push({ stroom: 'zaak', id: rij.zaak_id ?? rij.regeling, wat: `telt niet mee. ${waarom}` })));
    await client.query('begin isolation level repeatable read read only; set local role voordeur_beheer; set local search_path = voordeur');
    const { rows: [telling] } = await client.query<{ gebeurtenissen: number; reeksen: number }>('select count(*)::int as gebeurtenissen, count(distinct stroom_id)::int as reeksen from gebeurtenis');
    const schakels = await losseSchakels(client);
    const wezen = await zonderRij(client);
    const dossiers = await vergelijk(client, 'dossier', regelingen, vandaag);
    const woningen = await vergelijk(client, 'woning', regelingen, vandaag);
    const zittingen = await vergelijk(client, 'zitting', regelingen, vandaag);
    const buurten = await vergelijk(client, 'buurt', regelingen, vandaag);
    const verdelingen = await vergelijk(client, 'verdeling', regelingen, vandaag);
    const zaken = await vergelijk(client, 'zaak', regelingen, vandaag);
    const versies = await versiebreuken(client);
    const documenten = await documentbreuken(client);
    const log = await telLog(client);
    const vermist: Breuk[] = vingerafdruk && !(await heeftZegel(client, vingerafdruk)) ? [{ stroom: 'zegel', id: vingerafdruk, wat: 'is er niet: deze database is van eerder, of het zegel is weggehaald' }] : [];
    const breuken = [
      ...schakels, ...wezen, ...dossiers.breuken, ...woningen.breuken, ...zittingen.breuken, ...verdelingen.breuken, ...buurten.breuken, ...zaken.breuken, ...versies, ...terzijde,
      ...(await inzagebreuken(client)), ...(await zegelbreuken(client)), ...vermist, ...documenten.breuken,
      ...(await rijbreuken(client)), ...(await toegangbreuken(client)),
    ];
    await client.query('commit');
    breuken.push(...(await zichtbreuken(client)));
    await client.query('begin; set local role voordeur_beheer; set local search_path = voordeur');
    const zegel = breuken.length === 0 ? await zetZegel(client) : undefined;
    await client.query('commit');
    return gelukt({ ...telling!, ...log, dossiers: dossiers.aantal, woningen: woningen.aantal, documenten: documenten.aantal, breuken, zegel });
  } finally {
    await client.end();
  }
}

/** Each event must be the next number, point at the hash before it, and still have the hash it was recorded with. */
async function losseSchakels(client: pg.Client): Promise<Breuk[]> {
  const { rows } = await client.query<Breuk>(`
    select * from (
      select stroom, stroom_id as id, volgnummer, case
        when volgnummer <> row_number() over w then 'hiervoor ontbreekt een gebeurtenis'
        when vorige_hash is distinct from lag(hash) over w then 'sluit niet aan op de gebeurtenis ervoor'
        when hash <> gebeurtenis_hash(g) then 'is na het vastleggen gewijzigd'
      end as wat
      from gebeurtenis g window w as (partition by stroom_id order by volgnummer)) s
    where wat is not null order by stroom, id, volgnummer`);
  return rows;
}

/** Something happened to a dossier, home or meeting that is no longer there. */
async function zonderRij(client: pg.Client): Promise<Breuk[]> {
  const { rows } = await client.query<Breuk>(`
    select distinct stroom, stroom_id as id, 'heeft gebeurtenissen, maar is er zelf niet' as wat from gebeurtenis
    where not exists (select 1 from dossier d where stroom = 'dossier' and d.id = stroom_id) and not exists (select 1 from woning w where stroom = 'woning' and w.id = stroom_id)
      and not exists (select 1 from zitting t where stroom = 'zitting' and t.id = stroom_id)
      and not exists (select 1 from buurt b where stroom = 'buurt' and b.id = stroom_id)
      and not exists (select 1 from zaak k where stroom = 'zaak' and k.id = stroom_id)
      and not exists (select 1 from verdeling v where stroom = 'verdeling' and v.id = stroom_id)
    order by stroom, id`);
  return rows;
}

/** A version of a regeling is one that the memory says was adopted, with that text. */
async function versiebreuken(client: pg.Client): Promise<Breuk[]> {
  const { rows } = await client.query<Breuk>(`
    select 'zaak' as stroom, v.zaak_id as id, 'de versie van ' || v.regeling || ' vanaf ' || v.geldig_vanaf || ' is niet zo vastgesteld' as wat from regelingversie v
    where encode(sha256(convert_to(v.tekst, 'UTF8')), 'hex') <> v.sha256 or not exists (select from gebeurtenis g join zaak k on k.id = g.stroom_id where g.stroom = 'zaak' and g.stroom_id = v.zaak_id
      and k.regeling = v.regeling and g.soort in ('wijziging-vastgesteld', 'toetreding-ondertekend') and g.gegevens ->> 'sha256' = v.sha256 and coalesce(g.gegevens ->> 'vanaf', g.gegevens ->> 'actief_vanaf')::date = v.geldig_vanaf)
    union all select 'zaak', k.id, 'is vastgesteld, maar er is geen versie van de regeling' from zaak k
    where k.soort = 'regelingwijziging' and k.status = 'klaar' and not exists (select from regelingversie v where v.zaak_id = k.id)`);
  return rows;
}

type Rij = { id: string; volgnummer: number; stand: unknown; kolommen: Record<string, unknown>; betrokken: string[] | null; beurten: Beurt[] | null };
type Gebeurtenisrij = { stroom_id: string; soort: string; gegevens: unknown; gebeurd_op: string };
type Herbouwd = { stand: Record<string, unknown> | undefined; kolommen: Record<string, unknown>; betrokken?: string[]; beurten?: readonly Beurt[] };

/** The columns that lists are made from, which must say the same as the state beside them. */
const KOLOMMEN = {
  dossier: `jsonb_build_object('fase', fase, 'status', status, 'sinds', sinds, 'regeling', regeling, 'versie', versie, 'zorgorganisatie', zorgorganisatie, 'toestemming', toestemming,
    'tabblad', tabblad, 'wissen_op', wissen_op, 'volgende_termijn', volgende_termijn)`,
  woning: `jsonb_build_object('status', status, 'sinds', sinds, 'regeling', regeling, 'corporatie', corporatie, 'gemeente', gemeente, 'dossier', dossier_id)`,
  zitting: `jsonb_build_object('status', status, 'datum', datum, 'regeling', regeling, 'organisatie', organisatie)`,
  verdeling: `jsonb_build_object('regeling', regeling)`,
  buurt: `jsonb_build_object('status', status, 'regeling', regeling, 'gemeente', gemeente)`,
  zaak: `jsonb_build_object('soort', soort, 'status', status, 'datum', datum, 'sleutel', sleutel, 'voor', voor, 'regeling', regeling)`,
};

const HERBOUW: Record<Stroomsoort, (g: Gebeurtenisrij[], regelingen: Regelingen, soort: string, vandaag: string) => Herbouwd> = {
  dossier: (rijen, regelingen) => {
    const stand = herbouw(rijen as unknown as Gebeurd<DossierGebeurtenis>[]);
    if (!stand) return { stand, kolommen: {} };
    const regeling = regelingen.op(stand.regeling, stand.versie);
    return { stand, kolommen: { regeling: stand.regeling, versie: stand.versie, ...projectie(regeling, stand, takenVan(regeling, stand)) }, betrokken: wieErbijHoort(regelingen, stand) };
  },
  woning: (rijen) => {
    const stand = (rijen as unknown as Gebeurd<WoningGebeurtenis>[]).reduce<WoningStand | undefined>(pasWoningToe, undefined);
    return { stand, kolommen: stand ? { status: stand.status, sinds: stand.sinds, regeling: stand.regeling, corporatie: stand.corporatie, gemeente: stand.gemeente, dossier: stand.dossier ?? null } : {} };
  },
  zitting: (rijen) => {
    const stand = (rijen as unknown as Gebeurd<ZittingGebeurtenis>[]).reduce<ZittingStand | undefined>(pasZittingToe, undefined);
    return { stand, kolommen: stand ? { status: stand.status, datum: stand.datum, regeling: stand.regeling, organisatie: stand.organisatie } : {} };
  },
  verdeling: (rijen) => {
    const stand = (rijen as unknown as Gebeurd<VerdelingGebeurtenis>[]).reduce<VerdelingStand | undefined>(pasVerdelingToe, undefined);
    return { stand, kolommen: stand ? { regeling: stand.regeling } : {} };
  },
  buurt: (rijen) => {
    const stand = (rijen as unknown as Gebeurd<BuurtGebeurtenis>[]).reduce<BuurtStand | undefined>(pasBuurtToe, undefined);
    return { stand, kolommen: stand ? { status: stand.status, regeling: stand.regeling, gemeente: stand.gemeente } : {} };
  },
  zaak: (rijen, regelingen, soort, vandaag) => {
    const rij = zaakrij(soort as Zaaksoort, rijen as unknown as Gebeurd<ZaakGebeurtenis>[], regelingen, vandaag);
    if (!rij) return { stand: undefined, kolommen: {} };
    const { stand, beurten, kolommen: { status, datum = null, sleutel = null, voor = null } } = rij;
    return { stand, kolommen: { soort, status, datum, sleutel, voor, regeling: stand.regeling }, beurten };
  },
};

async function vergelijk(client: pg.Client, stroom: Stroomsoort, regelingen: Regelingen, vandaag: string): Promise<{ aantal: number; breuken: Breuk[] }> {
  const breuken: Breuk[] = [];
  let aantal = 0;
  for (let na = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<Rij>(`select id, volgnummer, stand, ${KOLOMMEN[stroom]} as kolommen, ${stroom === 'dossier' ? BETROKKEN : 'null'} as betrokken, ${stroom === 'zaak' ? 'beurten' : 'null'} as beurten from ${stroom} t where id > $1 order by id limit ${TEGELIJK}`, [na]);
    if (rows.length === 0) return { aantal, breuken };
    aantal += rows.length;
    na = rows.at(-1)!.id;
    const verleden = await gebeurtenissenVan(client, rows.map((r) => r.id));
    for (const rij of rows) breuken.push(...verschil(rij, verleden.get(rij.id) ?? [], stroom, regelingen, vandaag).map((wat) => ({ stroom, id: rij.id, wat })));
  }
}

async function gebeurtenissenVan(client: pg.Client, ids: readonly string[]): Promise<Map<string, Gebeurtenisrij[]>> {
  const { rows } = await client.query<Gebeurtenisrij>(
    'select stroom_id, soort, gegevens, gebeurd_op::text from gebeurtenis where stroom_id = any ($1) order by stroom_id, volgnummer', [ids]);
  const verleden = new Map<string, Gebeurtenisrij[]>(ids.map((id) => [id, []]));
  for (const rij of rows) verleden.get(rij.stroom_id)!.push(rij);
  return verleden;
}

function verschil(rij: Rij, verleden: Gebeurtenisrij[], stroom: Stroomsoort, regelingen: Regelingen, vandaag: string): string[] {
  const herbouwd = probeer(() => HERBOUW[stroom](verleden, regelingen, String(rij.kolommen.soort), vandaag));
  if (!herbouwd) return ['de gebeurtenissen zijn niet te volgen'];
  const { stand, kolommen, betrokken, beurten } = herbouwd;
  // A state lives in the database as JSON, where undefined does not exist.
  const kaal = stand && (JSON.parse(JSON.stringify(stand)) as unknown);
  return [
    ...(rij.volgnummer === verleden.length ? [] : [`staat op gebeurtenis ${rij.volgnummer}, maar heeft er ${verleden.length}`]),
    ...(isDeepStrictEqual(kaal, rij.stand) ? [] : ['de bewaarde stand volgt niet uit de gebeurtenissen']),
    ...(isDeepStrictEqual(kolommen, rij.kolommen) ? [] : ['de kolommen voor de lijsten volgen niet uit de gebeurtenissen']),
    ...(!beurten || isDeepStrictEqual(opRij(beurten), opRij(rij.beurten ?? [])) ? [] : ['wie aan de beurt is volgt niet uit de gebeurtenissen']),
    ...(rij.betrokken ?? []).filter((wie) => betrokken && !betrokken.includes(wie)).map((wie) => `${wie} is betrokken, maar dat volgt niet uit de gebeurtenissen`),
    ...(betrokken ?? []).filter((wie) => rij.betrokken && !rij.betrokken.includes(wie)).map((wie) => `${wie} hoort betrokken te zijn, maar is dat niet`),
  ];
}

/** Turns have no order. */
const opRij = (beurten: readonly Beurt[]): string[] => beurten.map((b) => JSON.stringify(Object.entries(b).filter(([, w]) => w !== undefined).sort())).sort();
/** Who is involved in a dossier (t) now. */
const BETROKKEN = "array(select b.rol || ' van ' || b.organisatie from betrokkenheid b where b.dossier_id = t.id and (b.tot is null or b.tot > now()) order by 1)";
/** Who was erased has nobody around them any more. */
const wieErbijHoort = (regelingen: Regelingen, stand: DossierStand): string[] =>
  stand.gewist_op ? [] : [...new Set(betrokkenen(regelingen.op(stand.regeling, stand.versie), stand).map(({ organisatie, rol }) => `${rol} van ${organisatie}`))];

/** A history that was tampered with may not fold at all; that is a finding, not a defect of this program. */
function probeer<T>(werk: () => T): T | undefined {
  try {
    return werk();
  } catch {
    return undefined;
  }
}
