import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Mail, Telling } from '../domain/post/mail.ts';
import type { Overlegbericht } from '../domain/post/overlegmail.ts';
import type { Voorkeur } from '../domain/post/voorkeur.ts';
import type { Postkantoor, Poststuk } from '../jobs/postkantoor.ts';
import type { Transactie, Verbinding } from './verbinding.ts';

/* Mail: noting that something awaits someone, the outbox, and one's own preference. */

/** Accounts in one go; a larger region takes several ticks. */
const HOOGSTENS_ACCOUNTS = 200;

type Lezer = { id: string; organisatie: string; rol: string; email: string | null; post: Voorkeur };
type Tellingrij = { organisatie: string; rol: string; totaal: number; te_laat: number; vandaag: number; eerste: string | null };

/** With a step, in its transaction: these tasks are new for their organisation and roles. Who took the step is left out. */
export async function noteerAanleiding(tx: Transactie, nieuw: readonly { organisatie: string; rollen: readonly string[] }[]): Promise<void> {
  if (nieuw.length === 0) return;
  await sql`select voordeur.post_aanleiding_noteren(${JSON.stringify(nieuw.map(({ organisatie, rollen }) => ({ organisatie, rollen })))}::jsonb)`.execute(tx);
}

/** Keeps the reader's own choice. `dag`: the day whose daily round counts as had. */
export async function kiesPost(tx: Transactie, voorkeur: Voorkeur, dag: string): Promise<void> {
  await sql`select voordeur.post_kiezen(${voorkeur}, ${dag}::date)`.execute(tx);
}

/** What awaits each organisation and role, asked once for all who share them. */
async function tellingen(tx: Transactie, lezers: readonly Lezer[], dag: string): Promise<(lezer: Lezer) => Telling> {
  const paren = [...new Map(lezers.map(({ organisatie, rol }) => [`${organisatie} ${rol}`, { organisatie, rol }])).values()];
  const { rows } = await sql<Tellingrij>`
    select g.organisatie, g.rol, t.* from jsonb_to_recordset(${JSON.stringify(paren)}::jsonb) as g (organisatie text, rol text)
    cross join lateral voordeur.post_telling(g.organisatie, g.rol, ${dag}::date) t`.execute(tx);
  const per = new Map(rows.map((r) => [`${r.organisatie} ${r.rol}`, { totaal: r.totaal, teLaat: r.te_laat, vandaag: r.vandaag, eerste: r.eerste ?? undefined }]));
  return ({ organisatie, rol }) => per.get(`${organisatie} ${rol}`) ?? { totaal: 0, teLaat: 0, vandaag: 0 };
}

async function legKlaar(tx: Transactie, post: readonly { lezer: Lezer; mail: Mail | undefined }[], nu: Date): Promise<void> {
  const rijen = post.flatMap(({ lezer, mail }) => (mail && lezer.email ? [{ id: randomUUID(), postbus: lezer.id, aan: lezer.email, ...mail }] : []));
  if (rijen.length === 0) return;
  await sql`insert into voordeur.post (id, postbus, aan, onderwerp, tekst, gemaakt_op, volgende_poging)
    select id, postbus, aan, onderwerp, tekst, ${nu}, ${nu} from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb)
      as p (id uuid, postbus uuid, aan text, onderwerp text, tekst text)`.execute(tx);
}

/** The outbox of the database, reached as voordeur_post. */
export const postkantoor = (verbinding: Verbinding): Postkantoor => ({
  dagelijks: (dag, nu, schrijf) => verbinding.alsPost(async (tx) => {
    const { rows: lezers } = await sql<Lezer>`
      select postbus as id, organisatie, rol, email, post from voordeur.account
      where post = 'dagelijks' and email is not null and actief and (post_dag is null or post_dag < ${dag}::date)
      order by postbus limit ${HOOGSTENS_ACCOUNTS} for no key update skip locked`.execute(tx);
    if (lezers.length === 0) return 0;
    const telling = await tellingen(tx, lezers, dag);
    await legKlaar(tx, lezers.map((lezer) => ({ lezer, mail: schrijf(telling(lezer)) })), nu);
    await sql`update voordeur.account set post_dag = ${dag}::date where postbus = any (${lezers.map((l) => l.id)}::uuid[])`.execute(tx);
    return lezers.length;
  }),

  herinner: ({ vorige, dag, volgende }, nu, schrijf) => verbinding.alsPost(async (tx) => {
    const { rows: lezers } = await sql<Lezer & { loopt_af: number; opgekomen: number }>`
      with lezer as (select postbus as id, organisatie, rol, email, post from voordeur.account
        where post = 'direct' and email is not null and actief and (post_dag is null or post_dag < ${dag}::date)
        order by postbus limit ${HOOGSTENS_ACCOUNTS} for no key update skip locked)
      select l.*, h.loopt_af, h.opgekomen from lezer l cross join lateral voordeur.post_herinnering(l.organisatie, l.rol, ${vorige}::date, ${dag}::date, ${volgende}::date) h`.execute(tx);
    if (lezers.length === 0) return 0;
    await legKlaar(tx, lezers.map((lezer) => ({ lezer, mail: schrijf({ looptAf: lezer.loopt_af, opgekomen: lezer.opgekomen }) })), nu);
    await sql`update voordeur.account set post_dag = ${dag}::date where postbus = any (${lezers.map((l) => l.id)}::uuid[])`.execute(tx);
    return lezers.length;
  }),

  direct: (dag, nu, rijp, schrijf) => verbinding.alsPost(async (tx) => {
    const { rows: lezers } = await sql<Lezer>`
      select a.postbus as id, a.organisatie, a.rol, a.email, a.post from voordeur.account a
      where exists (select 1 from voordeur.post_aanleiding p where p.postbus = a.postbus and p.op <= ${rijp})
      order by a.postbus limit ${HOOGSTENS_ACCOUNTS} for no key update of a skip locked`.execute(tx);
    if (lezers.length === 0) return 0;
    // Deleting says how many there were: what another instance took meanwhile is not there any more.
    const { rows } = await sql<{ postbus: string; aantal: number }>`
      with weg as (delete from voordeur.post_aanleiding where postbus = any (${lezers.map((l) => l.id)}::uuid[]) returning postbus, aantal)
      select postbus, sum(aantal)::int as aantal from weg group by postbus`.execute(tx);
    const nieuw = new Map(rows.map((r) => [r.postbus, r.aantal]));
    const wil = lezers.filter((l) => l.post === 'direct' && nieuw.has(l.id));
    const telling = await tellingen(tx, wil, dag);
    await legKlaar(tx, wil.map((lezer) => ({ lezer, mail: schrijf(nieuw.get(lezer.id)!, telling(lezer)) })), nu);
    return lezers.length;
  }),

  overleg: (nu, rijp, schrijf) => verbinding.alsPost(async (tx) => {
    const { rows: lezers } = await sql<Lezer>`
      select a.postbus as id, a.organisatie, a.rol, a.email, a.post from voordeur.account a
      where exists (select 1 from voordeur.overlegpost p where p.postbus = a.postbus and p.op <= ${rijp}) order by a.postbus limit ${HOOGSTENS_ACCOUNTS} for no key update of a skip locked`.execute(tx);
    if (lezers.length === 0) return 0;
    const { rows } = await sql<Overlegbericht & { postbus: string }>`
      with weg as (delete from voordeur.overlegpost where postbus = any (${lezers.map((l) => l.id)}::uuid[]) returning *)
      select postbus, zaak_id as zaak, soort, naam, datum::text, van from weg order by op, id`.execute(tx);
    await legKlaar(tx, lezers.filter((l) => l.post !== 'uit').map((lezer) => ({ lezer, mail: schrijf(rows.filter((r) => r.postbus === lezer.id)) })), nu);
    return lezers.length;
  }),

  neem: (nu, tot) => verbinding.alsPost(async (tx) => {
    // The attempt is counted when it begins: a mail that brings the program down is not tried for ever.
    const { rows } = await sql<Poststuk & { gewenst: boolean }>`
      with beurt as (select id from voordeur.post where volgende_poging <= ${nu} order by volgende_poging, id limit 1 for update skip locked)
      update voordeur.post p set pogingen = p.pogingen + 1, volgende_poging = ${tot} from beurt where p.id = beurt.id
      returning p.id, p.aan, p.onderwerp, p.tekst, p.pogingen as poging,
        exists (select 1 from voordeur.account a where a.postbus = p.postbus and a.actief and a.post <> 'uit' and a.email = p.aan) as gewenst`.execute(tx);
    const rij = rows[0];
    if (!rij) return undefined;
    const { gewenst, ...stuk } = rij;
    if (gewenst) return stuk;
    await sql`delete from voordeur.post where id = ${stuk.id}::uuid`.execute(tx);
    return 'vervallen';
  }),

  verzonden: (id, nu) => verbinding.alsPost(async (tx) => {
    await sql`update voordeur.post set verzonden_op = ${nu}, volgende_poging = null, laatste_fout = null where id = ${id}::uuid`.execute(tx);
  }),
  mislukt: (id, fout, opnieuw) => verbinding.alsPost(async (tx) => {
    await sql`update voordeur.post set laatste_fout = ${fout}, volgende_poging = ${opnieuw ?? null} where id = ${id}::uuid`.execute(tx);
  }),
  ruimOp: (voor) => verbinding.alsPost(async (tx) => {
    await sql`delete from voordeur.post where id in (select id from voordeur.post where gemaakt_op < ${voor} order by gemaakt_op limit 1000)`.execute(tx);
    await sql`select voordeur.concept_opruimen()`.execute(tx);
  }),
});

export type GemaaktePost = Mail & { aan: string; gemaaktOp: Date; verzondenOp: Date | null };

/** The newest mails, for the outbox page of the demo. */
export const laatstePost = (verbinding: Verbinding, hoogstens: number): Promise<GemaaktePost[]> => verbinding.alsPost(async (tx) => {
  const { rows } = await sql<GemaaktePost>`
    select aan, onderwerp, tekst, gemaakt_op as "gemaaktOp", verzonden_op as "verzondenOp" from voordeur.post order by gemaakt_op desc, id limit ${hoogstens}`.execute(tx);
  return rows;
});
