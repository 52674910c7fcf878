import type { Context } from 'hono';

/** Where this site lives. `elkeHost`: a demo may also be reached as 127.0.0.1, a machine name, and so on. */
export type Adres = { url: string; elkeHost?: boolean };

/** The origin this browser sees: the fixed one, or in a demo the one it used to get here. */
export const oorsprong = (c: Context, { url, elkeHost }: Adres): string => {
  const vast = new URL(url);
  const gevraagd = new URL(c.req.url);
  // Same host: trust the fixed address for http or https, because a proxy may end TLS before us.
  return elkeHost && gevraagd.host !== vast.host ? gevraagd.origin : vast.origin;
};
