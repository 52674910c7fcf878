import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { FASEN } from '../domain/keten/fasen.ts';
import { rollenBij } from '../domain/partijen/passend.ts';
import { SYSTEEMPARTIJ } from '../domain/partijen/rollen.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { akkoordVan } from '../domain/wijziging/wijziging.ts';
import { ZAAKGEBEURTENISSEN } from '../domain/zaak/gebeurtenissen.ts';
import { begint, ZAAKSTAPPEN, ZAAKSTAPREGELS } from '../domain/zaak/soorten.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import { geldend, type Regelingen } from '../domain/regeling/versies.ts';

/* What the database must know before anyone signs in: parties, the sharing matrices and accounts. Done by the owner, as voordeur_beheer. */

export type NieuwAccount = { uitgever: string; onderwerp: string; naam: string; organisatie: string; rol: string; regeling: string | null; /** where mail goes; left out: as it was */ email?: string };

/** Does the work as voordeur_beheer on a connection of the owner. */
async function alsBeheer(eigenaarUrl: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('begin; set local role voordeur_beheer; set local search_path = voordeur');
    await werk(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * Loads parties and matrices from the regelingen, all versions, and gives the program its own account in each. Whose people can have which
 * role is said by the version of today. Safe to repeat, and with several instances starting at once.
 */
export const laadRegelingen = (eigenaarUrl: string, regelingen: Regelingen, vandaag = vandaagIn(new Date())): Promise<void> =>
  alsBeheer(eigenaarUrl, async (client) => {
    const versies = regelingen.alle().flatMap((r) => regelingen.versies(r.regeling));
    await client.query('select pg_advisory_xact_lock(7302)');
    await client.query(`insert into organisatie (code, naam, soort) select distinct on (code) code, naam, soort from jsonb_to_recordset($1) as p(code text, naam text, soort text)
      on conflict (code) do update set naam = excluded.naam, soort = excluded.soort`, [JSON.stringify(versies.flatMap((r) => r.partijen))]);
    await client.query(`insert into account (id, uitgever, onderwerp, naam, organisatie, rol, regeling, post)
      select gen_random_uuid(), $1, 'systeem:' || r, 'Voordeur', $1, 'systeem', r, 'uit' from unnest($2::text[]) r on conflict (uitgever, onderwerp) do nothing`, [SYSTEEMPARTIJ, regelingen.alle().map((r) => r.regeling)]);
    await laadMatrix(client, versies.flatMap(delingVan));
    await laadNoodregels(client, versies);
    await laadStaprechten(client, versies);
    await laadOvergangen(client, versies);
    await laadAkkoordpartijen(client, versies);
    await laadPartijen(client, geldend(regelingen, vandaag).flatMap(partijenVan));
  });

/** What an emergency may open under each version, which the database itself holds to. */
async function laadNoodregels(client: pg.Client, versies: readonly Regeling[]): Promise<void> {
  await client.query('delete from noodregel');
  await client.query('insert into noodregel select * from jsonb_to_recordset($1) as r(regeling text, versie date, rollen text[], groepen text[], uren int, redenen text[])', [JSON.stringify(versies.flatMap(
    ({ regeling, geldig_vanaf, privacy: { noodtoegang: n } }) => (n ? [{ regeling, versie: geldig_vanaf, rollen: n.door, groepen: n.groepen, uren: n.uren, redenen: n.redenen.map((r) => r.code) }] : [])))]);
}

/** Who may take a step on a zaak under any version, and which events it makes, which the database itself holds to. */
async function laadStaprechten(client: pg.Client, versies: readonly Regeling[]): Promise<void> {
  const rechten = ZAAKSTAPPEN.flatMap((stap) => [...new Set(versies.map((r) => r.regeling))].flatMap((regeling) => {
    const rollen = [...new Set(versies.filter((r) => r.regeling === regeling).flatMap((r) => r.stappen[stap]?.door ?? []))].sort();
    return rollen.length > 0 ? [{ regeling, stap, zaaksoort: ZAAKSTAPREGELS[stap].soort, rollen, begint: begint(stap), maakt: ZAAKGEBEURTENISSEN[stap] }] : [];
  }));
  await client.query('delete from staprecht');
  await client.query('insert into staprecht select * from jsonb_to_recordset($1) as r(regeling text, stap text, zaaksoort text, rollen text[], begint boolean, maakt text[])', [JSON.stringify(rechten)]);
}

/** Which running dossiers a version takes over. */
async function laadOvergangen(client: pg.Client, versies: readonly Regeling[]): Promise<void> {
  await client.query('delete from versieovergang');
  await client.query('insert into versieovergang select * from jsonb_to_recordset($1) as r(regeling text, versie date, fasen text[])', [JSON.stringify(versies.flatMap(
    ({ regeling, geldig_vanaf, overgang }) => (overgang ? [{ regeling, versie: geldig_vanaf, fasen: overgang.gaan_over }] : [])))]);
}

/** Who must agree to a change under each version: always, or when there is a new target group. */
async function laadAkkoordpartijen(client: pg.Client, versies: readonly Regeling[]): Promise<void> {
  await client.query('delete from akkoordpartij');
  await client.query('insert into akkoordpartij select * from jsonb_to_recordset($1) as r(regeling text, versie date, organisatie text, altijd boolean)', [JSON.stringify(versies.flatMap((r) => {
    const altijd = new Set(akkoordVan(r, false));
    return akkoordVan(r, true).map((organisatie) => ({ regeling: r.regeling, versie: r.geldig_vanaf, organisatie, altijd: altijd.has(organisatie) }));
  }))]);
}

type Regelingpartij = { regeling: string; organisatie: string; rollen: string[]; servicepunt: boolean };
const partijenVan = (r: Regeling): Regelingpartij[] =>
  r.partijen.map((p) => ({ regeling: r.regeling, organisatie: p.code, rollen: rollenBij(r, p), servicepunt: p.code === r.servicepunt.organisatie }));

/** Which roles the people of each party can have, by which the database judges an invitation. */
async function laadPartijen(client: pg.Client, nieuw: Regelingpartij[]): Promise<void> {
  const sleutels = (rijen: Regelingpartij[]) => rijen.map((p) => [p.regeling, p.organisatie, p.rollen.join(' '), p.servicepunt].join('|')).sort().join('\n');
  if (sleutels((await client.query<Regelingpartij>('select regeling, organisatie, rollen, servicepunt from regelingpartij')).rows) === sleutels(nieuw)) return;
  await client.query('delete from regelingpartij');
  await client.query(`insert into regelingpartij select regeling, organisatie, array(select jsonb_array_elements_text(rollen)), servicepunt
    from jsonb_to_recordset($1) as p(regeling text, organisatie text, rollen jsonb, servicepunt boolean)`, [JSON.stringify(nieuw)]);
}

type Delingsregel = { regeling: string; versie: string; rol: string; groep: string; vanaf: number };
const delingVan = (r: Regeling): Delingsregel[] =>
  r.gegevensdeling.flatMap((d) => Object.entries(d.vanaf).map(([rol, fase]) => ({ regeling: r.regeling, versie: r.geldig_vanaf, rol, groep: d.groep, vanaf: FASEN.indexOf(fase) })));

/** Replaces the matrix when a file says something else than the database, and recomputes at once what everyone may see. */
async function laadMatrix(client: pg.Client, nieuw: Delingsregel[]): Promise<void> {
  const sleutels = (regels: Delingsregel[]) => regels.map((d) => [d.regeling, d.versie, d.rol, d.groep, d.vanaf].join('|')).sort().join('\n');
  const oud = (await client.query<Delingsregel>('select regeling, versie::text, rol, groep, vanaf from deling')).rows;
  if (sleutels(oud) === sleutels(nieuw)) return;
  await client.query('delete from deling; delete from fase');
  await client.query('insert into fase (naam, orde) select naam, orde from jsonb_to_recordset($1) as f(naam text, orde int)', [JSON.stringify(FASEN.map((naam, orde) => ({ naam, orde })))]);
  await client.query('insert into deling select regeling, versie, rol, groep, vanaf from jsonb_to_recordset($1) as d(regeling text, versie date, rol text, groep text, vanaf int)', [JSON.stringify(nieuw)]);
  await client.query('select zicht_herberekenen(id) from dossier');
}

/** Gives people access; an existing account (same issuer and subject) takes over the new name, organisation and role. */
export const laadAccounts = (eigenaarUrl: string, accounts: readonly NieuwAccount[]): Promise<void> =>
  alsBeheer(eigenaarUrl, async (client) => {
    await client.query(`insert into account (id, uitgever, onderwerp, naam, organisatie, rol, regeling, email)
      select id, uitgever, onderwerp, naam, organisatie, rol, regeling, email from jsonb_to_recordset($1) as a(id uuid, uitgever text, onderwerp text, naam text, organisatie text, rol text, regeling text, email text)
      on conflict (uitgever, onderwerp) do update set naam = excluded.naam, organisatie = excluded.organisatie, rol = excluded.rol, regeling = excluded.regeling, email = coalesce(excluded.email, account.email)`,
      [JSON.stringify(accounts.map((a) => ({ id: randomUUID(), ...a })))]);
  });
