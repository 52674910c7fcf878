import { sql } from 'kysely';
import type { Verbinding } from './verbinding.ts';

/**
 * Several steps as one transaction: all of them, or none. Each step still runs under its own session token, so row-level
 * security judges every one as if it came alone. A step that fails must end `werk` with an error.
 */
export const achtereen = <T>(verbinding: Verbinding, werk: (binnen: Verbinding) => Promise<T>): Promise<T> =>
  verbinding.als(undefined, (tx) => {
    let nu = '';
    return werk({
      ...verbinding,
      als: async (token = '', stap) => {
        if (token !== nu) await sql`select set_config('voordeur.sessie', ${token}, true)`.execute(tx);
        nu = token;
        return stap(tx);
      },
    });
  });
