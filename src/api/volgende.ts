import type { Context } from 'hono';

/** The address of the next page: the same question, further on. `rijen` was asked one longer than `aantal`, to know whether there is more. */
export function volgendBlad<R>(c: Context, rijen: readonly R[], aantal: number, sleutel: (rij: R) => string): string | null {
  const laatste = rijen[aantal - 1];
  if (rijen.length <= aantal || !laatste) return null;
  const zoek = new URLSearchParams({ ...c.req.query(), na: sleutel(laatste) });
  return `${c.req.path}?${zoek}`;
}
