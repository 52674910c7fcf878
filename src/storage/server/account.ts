import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** An account of the operating system that the server runs as. */
export type Account = { naam: string; uid: number; gid: number };

/**
 * The account to run PostgreSQL as when we are root, which PostgreSQL refuses to be: the one that already owns the data,
 * else `postgres`, else `nobody`. `undefined` when we are an ordinary user and simply stay ourselves.
 */
export function serverAccount(pgdata: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = leesAccounts();
  const eigenaar = statSync(pgdata, { throwIfNoEntry: false });
  if (eigenaar && eigenaar.uid !== 0) {
    return { naam: accounts.find((a) => a.uid === eigenaar.uid)?.naam ?? String(eigenaar.uid), uid: eigenaar.uid, gid: eigenaar.gid };
  }
  return accounts.find((a) => a.naam === 'postgres') ?? accounts.find((a) => a.naam === 'nobody') ?? { naam: 'nobody', uid: 65534, gid: 65534 };
}

function leesAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((regel) => regel.split(':'))
    .filter((velden) => velden.length > 3)
    .map(([naam, , uid, gid]) => ({ naam: naam!, uid: Number(uid), gid: Number(gid) }));
}

/** The name of the account we run as; a container may run us under a number that has none. */
export function ikzelf(): string {
  try {
    return userInfo().username;
  } catch {
    return `account ${process.getuid?.()}`;
  }
}
