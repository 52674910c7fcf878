import { createHash, randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/*
 * A brake on trying codes: so many per address in ten minutes, and so many by everyone together. Kept in this process and never in the
 * database: addresses only as a hash that means nothing after a restart.
 */

const VENSTER_MS = 10 * 60_000;
export const PER_ADRES = 10;
const ALLEN_SAMEN = 1000;
/** More addresses than this are not remembered; the oldest goes first. */
const MEESTE_ADRESSEN = 20_000;

export type Rem = {
  /** Counts one try before it is made, so that many at once count too; false: too many, wait. */
  probeer(adres: string, nu: number): boolean;
  /** The code was right: this try does not count. */
  gelukt(adres: string): void;
};

/** A brake with a memory of its own. `nu` in milliseconds. */
export function maakRem(): Rem {
  const zout = randomBytes(16);
  const sleutel = (adres: string): string => createHash('sha256').update(zout).update(adres).digest('base64');
  const keren = new Map<string, { vanaf: number; aantal: number }>();
  const tel = (naam: string, nu: number) => {
    const oud = keren.get(naam);
    const teller = oud && nu - oud.vanaf < VENSTER_MS ? oud : { vanaf: nu, aantal: 0 };
    if (teller !== oud) { keren.delete(naam); keren.set(naam, teller); }
    return teller;
  };
  return {
    probeer(adres, nu) {
      const [eigen, samen] = [tel(sleutel(adres), nu), tel('', nu)];
      if (eigen.aantal >= PER_ADRES || samen.aantal >= ALLEN_SAMEN) return false;
      eigen.aantal += 1;
      samen.aantal += 1;
      for (const naam of keren.keys()) { if (keren.size <= MEESTE_ADRESSEN) break; if (naam !== '') keren.delete(naam); }
      return true;
    },
    gelukt(adres) {
      for (const naam of [sleutel(adres), '']) { const teller = keren.get(naam); if (teller && teller.aantal > 0) teller.aantal -= 1; }
    },
  };
}

const VAN_HIER = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd]|fe80:)/i;

/** Of an IPv6 address its network (the first half), for one home has as many addresses as it likes; IPv4 as it is. */
export function netwerk(adres: string): string {
  const kaal = adres.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!kaal.includes(':')) return kaal;
  const [voor = '', na] = kaal.split('::');
  const delen = (tekst: string) => (tekst === '' ? [] : tekst.split(':'));
  const [begin, eind] = [delen(voor), delen(na ?? '')];
  return [...begin, ...Array<string>(Math.max(0, 8 - begin.length - eind.length)).fill('0'), ...eind].slice(0, 4).join(':');
}

/**
 * Who asks: the other end of the line. Where a proxy of our own network stands in front (`achterProxy`), who that proxy last saw;
 * what a visitor claims further on, or without a proxy, does not count.
 */
export function adresVan(c: Context, achterProxy: boolean): string {
  const lijn = getConnInfo(c).remote.address ?? '';
  const kaal = lijn.replace(/^::ffff:(?=\d+\.)/i, '');
  const gezien = achterProxy && VAN_HIER.test(kaal) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return netwerk(gezien || kaal);
}
