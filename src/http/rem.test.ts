import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Herkend } from '../auth/herken.ts';
import { afzender } from './afzender.ts';
import { rem, type Limiet } from './rem.ts';
import { teller } from './teller.ts';

/* Limits on requests: what is counted, for whom, and that it cannot be used against others. */

const env = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

function opstelling(limiet: Limiet, achterProxy = false) {
  let nu = 1_000_000;
  const gemeld: string[] = [];
  const grens = rem({ limiet, achterProxy, nu: () => nu, meld: (g) => void gemeld.push(g), teVaak: (c, over) => c.text('te vaak', 429, { 'retry-after': String(over) }) });
  const app = new Hono<Herkend>();
  app.use('*', grens.deur);
  app.use('*', async (c, next) => {
    const token = /^Bearer (.*)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === 'vals') return c.text('onbekend', 401);
    if (token) c.set('wie', { account: token } as never);
    return next();
  });
  app.use('*', grens.account);
  app.get('*', (c) => c.text('ja'));
  const vraag = async (pad: string, { van = '10.0.0.1', als, koppen = {} }: { van?: string; als?: string; koppen?: Record<string, string> } = {}) =>
    app.request(pad, { headers: { ...(als ? { authorization: `Bearer ${als}` } : {}), ...koppen } }, env(van));
  const keer = async (n: number, pad: string, opties = {}) => { const uit: number[] = []; for (let i = 0; i < n; i++) uit.push((await vraag(pad, opties)).status); return uit; };
  return { vraag, keer, gemeld, verder: (ms: number) => { nu += ms; } };
}

describe('P12.h wie te veel vraagt, wacht even', () => {
  it('P12.h een account heeft haar eigen ruimte, en die komt vanzelf terug', async () => {
    const { vraag, keer, verder, gemeld } = opstelling({ account: 5, adres: 1, inloggen: 1 });
    expect(await keer(5, '/lijst', { als: 'jeroen' })).toEqual([200, 200, 200, 200, 200]);
    const dicht = await vraag('/lijst', { als: 'jeroen' });
    expect([dicht.status, dicht.headers.get('retry-after')]).toEqual([429, '12']);
    expect((await vraag('/lijst', { als: 'marloes' })).status).toBe(200);
    verder(12_000);
    expect(await keer(2, '/lijst', { als: 'jeroen' })).toEqual([200, 429]);
    expect(gemeld).toEqual(['account']);
  });

  it('P12.h zonder sessie telt het adres; inloggen telt apart', async () => {
    const { keer, verder } = opstelling({ account: 5, adres: 4, inloggen: 2 });
    expect(await keer(3, '/inloggen/start')).toEqual([200, 200, 429]);
    expect(await keer(3, '/hulp')).toEqual([200, 200, 429]);
    expect(await keer(1, '/hulp', { van: '10.0.0.2' })).toEqual([200]);
    verder(60_000);
    expect(await keer(5, '/hulp')).toEqual([200, 200, 200, 200, 429]);
  });

  it('P12.h wie sleutels probeert, komt er niet meer in; wie op hetzelfde adres is ingelogd houdt haar ruimte tot er te veel valse zijn, en een ander adres altijd', async () => {
    const { keer } = opstelling({ account: 100, adres: 3, inloggen: 1 });
    expect(await keer(2, '/lijst', { als: 'vals' })).toEqual([401, 401]);
    expect(await keer(2, '/lijst', { als: 'jeroen' })).toEqual([200, 200]);
    expect(await keer(2, '/lijst', { als: 'vals' })).toEqual([401, 429]);
    expect(await keer(1, '/lijst', { als: 'jeroen', van: '10.0.0.9' })).toEqual([200]);
  });

  it('P12.h achter een proxy telt alleen het adres dat de proxy zelf schreef; zonder proxy telt die kop niet', async () => {
    const met = opstelling({ account: 5, adres: 2, inloggen: 1 }, true);
    const via = (xff: string) => ({ koppen: { 'x-forwarded-for': xff } });
    expect(await met.keer(2, '/hulp', via('1.1.1.1, 8.8.8.8'))).toEqual([200, 200]);
    expect(await met.keer(1, '/hulp', via('9.9.9.9, 8.8.8.8'))).toEqual([429]);
    expect(await met.keer(1, '/hulp', via('8.8.8.8, 7.7.7.7'))).toEqual([200]);
    // who comes in by themselves writes that header themselves
    expect([...(await met.keer(2, '/hulp', { van: '203.0.113.5', ...via('6.6.6.6') })), ...(await met.keer(1, '/hulp', { van: '203.0.113.5', ...via('5.5.5.5') }))]).toEqual([200, 200, 429]);
    const zonder = opstelling({ account: 5, adres: 2, inloggen: 1 });
    expect([...(await zonder.keer(2, '/hulp', via('1.1.1.1'))), ...(await zonder.keer(1, '/hulp', via('2.2.2.2')))]).toEqual([200, 200, 429]);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.3.2.1', '172.31.0.9', '192.168.1.1', 'fd12::1', 'fe80::1%eth0'])('P12.h een proxy op %s is van ons', (lijn) => {
    expect(afzender({ req: { header: () => '8.8.8.8' }, env: env(lijn) } as never, true)).toBe('8.8.8.8');
    expect(afzender({ req: { header: () => 'geen adres' }, env: env(lijn) } as never, true)).not.toBe('geen adres');
  });
  it.each(['172.32.0.1', '11.0.0.1', '192.169.0.1', '2001:db8::1', '::ffff:203.0.113.5', ''])('P12.h wie van %s komt, is geen proxy van ons', (lijn) =>
    expect(afzender({ req: { header: () => '8.8.8.8' }, env: env(lijn) } as never, true)).not.toBe('8.8.8.8'));

  it('P12.h van IPv6 telt het netwerk en niet elk van zijn adressen', () => {
    const van = (adres: string) => afzender({ req: { header: () => undefined }, env: env(adres) } as never, false);
    expect(van('2001:db8:0:1::1')).toBe(van('2001:db8:0:1:ffff::2'));
    expect(van('2001:db8:0:1::1')).not.toBe(van('2001:db8:0:2::1'));
    expect(van('2001:0db8::1')).toBe(van('2001:db8:0:0:9::'));
    expect(van('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(van('::1')).toBe('0:0:0:0::/64');
  });

  it('P12.h hoeveel adressen er ook komen, het geheugen groeit niet mee', () => {
    const t = teller(300, () => 0, 1000);
    for (let i = 0; i < 50_000; i++) t.neem(`10.${i}`);
    expect(t.grootte).toBe(1000);
  });

  it('P12.h de teller is eerlijk: over een uur gemeten nooit meer dan de grens en één volle minuut', () => {
    let nu = 0;
    const t = teller(60, () => nu);
    let gelukt = 0;
    for (; nu < 3_600_000; nu += 100) if (t.neem('x') === 0) gelukt++;
    expect(gelukt).toBeGreaterThan(3600);
    expect(gelukt).toBeLessThanOrEqual(3661);
  });
});
