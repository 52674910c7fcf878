import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tabellen } from './tabellen.ts';

// A date is a day on the calendar, not a moment: leave it the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

export type Transactie = Transaction<Tabellen>;

/** The door to the database. Every use is one transaction under a role; without a token nobody is there. */
export type Verbinding = {
  /** As the person to whom this session token belongs; row-level security decides what exists for them. */
  als<T>(token: string | undefined, werk: (tx: Transactie) => Promise<T>): Promise<T>;
  /** As the monitor: what happened, without persons. */
  alsMonitor<T>(werk: (tx: Transactie) => Promise<T>): Promise<T>;
  /** As the sender of mail: addresses, counts and the outbox. */
  alsPost<T>(werk: (tx: Transactie) => Promise<T>): Promise<T>;
  /** As the keeper of terms: what is due by law, and a short way in to it for the account of the program. */
  alsBewaring<T>(werk: (tx: Transactie) => Promise<T>): Promise<T>;
  /** Is the database there? */
  leeft(): Promise<boolean>;
  sluit(): Promise<void>;
};

type Opties = {
  /** hears of connections the server broke off */
  opFout?: (fout: Error) => void;
  /** hears of every statement, for counting and measuring */
  opQuery?: (tekst: string, waarden: readonly unknown[]) => void;
  /** connections at the most */
  hoogstens?: number;
  /** the login of the keeper of terms; without it there is none */
  bewaring?: string;
};

/**
 * Planning a statement under row-level security costs more than running it, so a connection keeps the plan of each text it
 * has met. Only so many: texts whose length follows their input (a list of rows) would otherwise pile up.
 */
class BereideClient extends pg.Client {
  override query(...[tekst, waarden, ...rest]: unknown[]): never {
    const bereid = typeof tekst === 'string' && Array.isArray(waarden) ? naamVan(tekst) : undefined;
    const opdracht = bereid ? [{ name: bereid, text: tekst, values: waarden }] : [tekst, waarden];
    return (super.query as (...a: unknown[]) => never)(...opdracht, ...rest);
  }
}
const namen = new Map<string, string>();
const naamVan = (tekst: string): string | undefined => namen.get(tekst) ?? (namen.size < 400 ? namen.set(tekst, `v${namen.size}`).get(tekst) : undefined);

/** Opens the pool with the login role that `migreer` returned for the program, and where it is given a small one with that of the keeper of terms. */
export function verbind(url: string, { opFout = () => {}, opQuery, hoogstens = 10, bewaring }: Opties = {}): Verbinding {
  const bad = (connectionString: string, max: number): Kysely<Tabellen> => {
    const pool = new pg.Pool({ Client: BereideClient, connectionString, max, statement_timeout: 20_000, options: '-c jit=off', idle_in_transaction_session_timeout: 30_000, application_name: 'voordeur' });
    pool.on('error', opFout);
    return new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }), log: opQuery && ((regel) => opQuery(regel.query.sql, regel.query.parameters)) }).withSchema('voordeur');
  };
  const db = bad(url, hoogstens);
  const wet = bewaring ? bad(bewaring, 2) : undefined;
  const onder = <T>(rol: string, token: string, werk: (tx: Transactie) => Promise<T>, langs = db): Promise<T> =>
    langs.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${rol}, true), set_config('voordeur.sessie', ${token}, true)`.execute(tx);
      return werk(tx);
    });
  return {
    als: (token, werk) => onder('voordeur_app', token ?? '', werk),
    alsMonitor: (werk) => onder('voordeur_monitor', '', werk),
    alsPost: (werk) => onder('voordeur_post', '', werk),
    alsBewaring: (werk) => (wet ? onder('voordeur_bewaring', '', werk, wet) : Promise.reject(new Error('This connection was made without the login of the keeper of terms.'))),
    leeft: async () => (await sql`select 1`.execute(db).then(() => true, () => false)),
    sluit: async () => void (await Promise.all([db.destroy(), wet?.destroy()])),
  };
}
