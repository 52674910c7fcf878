import { isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address a request comes from, as a key to count by; never kept or logged. Behind a proxy (`achterProxy`) it is the last
 * address of X-Forwarded-For: the one our own proxy wrote; what stands before it can be made up by anyone. Of IPv6 the first
 * half, because a household or an office gets that much at once.
 */
export function afzender(c: Context, achterProxy: boolean): string {
  const doorgegeven = achterProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const adres = doorgegeven && isIP(doorgegeven) ? doorgegeven : ((c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? '');
  return isIPv6(adres) ? netwerk(adres) : adres;
}

function netwerk(adres: string): string {
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(adres)?.[1];
  if (ipv4) return ipv4;
  const [voor = '', na] = adres.toLowerCase().split('%')[0]!.split('::');
  const begin = voor.split(':').filter(Boolean);
  const eind = (na ?? '').split(':').filter(Boolean);
  const nullen = na === undefined ? [] : Array.from({ length: Math.max(0, 8 - begin.length - eind.length) }, () => '0');
  return `${[...begin, ...nullen, ...eind].slice(0, 4).map((deel) => deel.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
