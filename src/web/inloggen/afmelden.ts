import type { Context } from 'hono';
import { decodeJwt } from 'jose';
import type { Aanbieder } from '../../auth/aanbieder.ts';
import type { Sessies } from '../../auth/sessies.ts';

const antwoord = (c: Context, status: 200 | 400 | 503, fout?: string): Response => c.json(fout ? { error: fout } : {}, status, { 'cache-control': 'no-store' });

/** Whose token this says it is; what it says is believed only after its signature was checked. */
function vanWie(token: string): unknown {
  try { return decodeJwt(token).iss; } catch { return undefined; }
}

/**
 * A provider says that someone signed out there (Back-Channel Logout 1.0): the sessions that began with it end at once. 200 done, 400 not a
 * message to believe or one that was used before, 503 when it cannot be checked now.
 */
export async function meldAf(c: Context, { aanbieders, sessies, meld, nu }: { aanbieders: readonly Aanbieder[]; sessies: Sessies; meld: (reden: string) => void; nu: Date }): Promise<Response> {
  const token = await c.req.parseBody().then((body) => body.logout_token, () => undefined);
  if (typeof token !== 'string' || token.length > 20_000 || !sessies.meldAf) return antwoord(c, 400, 'invalid_request');
  const iss = vanWie(token);
  // The provider that calls itself so goes first; its own keys then say whether that is true.
  for (const aanbieder of [...aanbieders].sort((a, b) => Number(b.issuer === iss) - Number(a.issuer === iss))) {
    const gelezen = await aanbieder.leesAfmelding(token, nu);
    if (gelezen.soort === 'onbereikbaar') return antwoord(c, 503, 'temporarily_unavailable');
    if (gelezen.soort !== 'gelukt') { meld(`logout token refused: ${gelezen.reden}`); continue; }
    return (await sessies.meldAf(aanbieder.issuer, gelezen)) === undefined ? antwoord(c, 400, 'invalid_request') : antwoord(c, 200);
  }
  return antwoord(c, 400, 'invalid_request');
}
