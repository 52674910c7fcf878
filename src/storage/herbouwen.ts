import pg from 'pg';
import type { DossierGebeurtenis, Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import { betrokkenen } from '../domain/keten/betrokkenen.ts';
import { herbouw } from '../domain/keten/stand.ts';
import { takenVan } from '../domain/keten/taken.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import type { ZaakGebeurtenis } from '../domain/zaak/leer.ts';
import type { Zaaksoort } from '../domain/zaak/soorten.ts';
import { projectie } from './dossiers.ts';
import { zaakrij } from './zaakrij.ts';

/**
 * The form of a state, as a number that goes up whenever a state or the tasks that follow from it hold something new.
 * A database that was filled under an earlier form is rebuilt once, at the start.
 */
const VORM = 13;
const TEGELIJK = 200;

/** How many were made anew. */
export type Herbouwd = { dossiers: number; zaken: number };

/** Makes states, list columns, tasks and turns of every dossier and every zaak anew from what happened. As voordeur_beheer, in one transaction. */
export const herbouwAlles = (eigenaarUrl: string, regelingen: Regelingen, vandaag = vandaagIn(new Date())): Promise<Herbouwd> =>
  alsBeheer(eigenaarUrl, (client) => alles(client, regelingen, vandaag));

/** Gives the turns in what is open as the regelingen of this day have them, for when another version takes effect. By the login that loads them. */
export const ververseBeurten = (inrichtingUrl: string, regelingen: Regelingen, vandaag: string): Promise<number> =>
  alsBeheer(inrichtingUrl, (client) => zaken(client, regelingen, vandaag, ['open']));

/** The same, but only when this database has not had it for the present form. Instances that start at once wait for each other. */
export async function herbouwZoNodig(eigenaarUrl: string, regelingen: Regelingen): Promise<void> {
  await alsBeheer(eigenaarUrl, async (client) => {
    await client.query('select pg_advisory_xact_lock(7304)');
    const wat = `stand ${VORM}`;
    if ((await client.query('select 1 from inrichting where wat = $1', [wat])).rows.length > 0) return;
    await alles(client, regelingen, vandaagIn(new Date()));
    await client.query('insert into inrichting (wat, dag, klaar) values ($1, current_date, true)', [wat]);
  });
}

async function alsBeheer<T>(eigenaarUrl: string, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('begin; set local role voordeur_beheer; set local search_path = voordeur');
    const uit = await werk(client);
    await client.query('commit');
    return uit;
  } finally {
    await client.end();
  }
}

const alles = async (client: pg.Client, regelingen: Regelingen, vandaag: string): Promise<Herbouwd> =>
  ({ dossiers: await alleDossiers(client, regelingen), zaken: await zaken(client, regelingen, vandaag, ['open', 'klaar', 'vervallen']) });

async function alleDossiers(client: pg.Client, regelingen: Regelingen): Promise<number> {
  let aantal = 0;
  for (let na = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<{ id: string; verleden: Gebeurd<DossierGebeurtenis>[] }>(`
      select d.id, jsonb_agg(jsonb_build_object('soort', g.soort, 'gegevens', g.gegevens, 'gebeurd_op', g.gebeurd_op) order by g.volgnummer) as verleden
      from (select id from dossier where id > $1 order by id limit ${TEGELIJK}) d join gebeurtenis g on g.stroom_id = d.id group by d.id order by d.id`, [na]);
    if (rows.length === 0) return aantal;
    for (const { id, verleden } of rows) await zet(client, regelingen, id, verleden);
    aantal += rows.length;
    na = rows.at(-1)!.id;
  }
}

async function zet(client: pg.Client, regelingen: Regelingen, id: string, verleden: readonly Gebeurd<DossierGebeurtenis>[]): Promise<void> {
  const stand = herbouw(verleden)!;
  const regeling = regelingen.op(stand.regeling, stand.versie);
  const taken = takenVan(regeling, stand);
  const p = projectie(regeling, stand, taken);
  await client.query('update dossier set stand = $2, fase = $3, status = $4, sinds = $5, toestemming = $6, tabblad = $7, volgende_termijn = $8, zorgorganisatie = $9, wissen_op = $10, versie = $11 where id = $1',
    [id, JSON.stringify(stand), p.fase, p.status, p.sinds, p.toestemming, p.tabblad, p.volgende_termijn, p.zorgorganisatie, p.wissen_op, stand.versie]);
  await client.query('delete from taak where dossier_id = $1', [id]);
  await client.query(`insert into taak (dossier_id, stap, groep, organisatie, rollen, uiterlijk, streven, sinds, vanaf)
    select $1, t.stap, t.groep, t.organisatie, t.rollen, coalesce(t.uiterlijk, 'infinity'), t.streven, t.sinds, t.vanaf
    from jsonb_to_recordset($2) as t(stap text, groep text, organisatie text, rollen text[], uiterlijk date, streven boolean, sinds date, vanaf date)`, [id, JSON.stringify(taken)]);
  // Who is involved follows the rules of today too, also where no step was taken since they changed.
  const lijst = JSON.stringify(stand.gewist_op ? [] : betrokkenen(regeling, stand));
  await client.query('set local role voordeur_zicht');
  await client.query('update betrokkenheid b set tot = greatest(now(), b.van) where b.dossier_id = $1 and b.tot is null and not exists (select from jsonb_to_recordset($2) as l(organisatie text, rol text) where l.organisatie = b.organisatie and l.rol = b.rol)', [id, lijst]);
  await client.query(`insert into betrokkenheid (dossier_id, organisatie, rol, van) select $1, l.organisatie, l.rol, now() from jsonb_to_recordset($2) as l(organisatie text, rol text)
    where not exists (select from betrokkenheid b where b.dossier_id = $1 and b.organisatie = l.organisatie and b.rol = l.rol and b.tot is null) on conflict (dossier_id, organisatie, rol, van) do update set tot = null`, [id, lijst]);
  await client.query('set local role voordeur_beheer');
  await client.query('select zicht_herberekenen($1)', [id]);
}

/** The rows of zaken of which something follows otherwise from the memory; how many were looked at. Each is locked first, so that a step waits. */
async function zaken(client: pg.Client, regelingen: Regelingen, vandaag: string, van: readonly string[]): Promise<number> {
  let aantal = 0;
  for (let na = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<{ id: string; soort: Zaaksoort }>(`select id, soort from zaak where id > $1 and status = any ($2) order by id limit ${TEGELIJK} for update`, [na, van]);
    if (rows.length === 0) return aantal;
    const { rows: gebeurd } = await client.query<Gebeurd<ZaakGebeurtenis> & { stroom_id: string }>(
      'select stroom_id, soort, gegevens, gebeurd_op::text from gebeurtenis where stroom_id = any ($1) order by stroom_id, volgnummer', [rows.map((r) => r.id)]);
    const rijen = rows.flatMap(({ id, soort }) => {
      const rij = zaakrij(soort, gebeurd.filter((g) => g.stroom_id === id), regelingen, vandaag);
      return rij ? [{ id, stand: rij.stand, beurten: rij.beurten, ...rij.kolommen }] : [];
    });
    await client.query(`update zaak z set status = r.status, datum = r.datum, sleutel = r.sleutel, voor = r.voor, beurten = r.beurten, stand = r.stand
      from jsonb_to_recordset($1) as r(id uuid, status text, datum date, sleutel text, voor text[], beurten jsonb, stand jsonb)
      where z.id = r.id and (z.status, z.datum, z.sleutel, z.voor, z.beurten, z.stand) is distinct from (r.status, r.datum, r.sleutel, r.voor, r.beurten, r.stand)`, [JSON.stringify(rijen)]);
    aantal += rows.length;
    na = rows.at(-1)!.id;
  }
}
