import { BlockList, isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Where a proxy of our own stands: loopback and private networks (RFC 1918, 3927, 4193, 4291), IPv4 written as IPv6 too. */
const EIGEN_NET = new BlockList();
for (const [net, bits] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16]] as const) EIGEN_NET.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) EIGEN_NET.addSubnet(net, bits, 'ipv6');
const vanHier = (adres: string): boolean => isIP(adres) !== 0 && EIGEN_NET.check(adres, isIPv6(adres) ? 'ipv6' : 'ipv4');

/**
 * The address a request comes from, as a key to count by; never kept or logged. Where a proxy stands in front (`achterProxy`) and
 * the other end of the line is in our own network, it is the last address of X-Forwarded-For: the one our proxy wrote. What stands
 * before it, and the header of anyone who comes in by themselves, can be made up. Of IPv6 the first half, because a household or an
 * office gets that much at once.
 */
export function afzender(c: Context, achterProxy: boolean): string {
  const lijn = ((c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? '').split('%')[0]!;
  const doorgegeven = achterProxy && vanHier(lijn) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const adres = doorgegeven && isIP(doorgegeven) ? doorgegeven : lijn;
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
