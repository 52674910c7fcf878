import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { luister, luisterfout } from './luister.ts';

const maak = () => createServer((_vraag, antwoord) => antwoord.end('hallo'));
const heeftIPv6 = Object.values(networkInterfaces()).some((kaart) => kaart?.some((adres) => adres.address === '::1'));

describe('luister', () => {
  it('answers on every address of this machine under one port', async () => {
    const luisteraar = await luister(maak, ['127.0.0.1', '::1'], 0);
    if (!luisteraar.ok) throw new Error(luisteraar.reden);
    for (const host of ['127.0.0.1', 'localhost', ...(heeftIPv6 ? ['[::1]'] : [])]) {
      expect(await (await fetch(`http://${host}:${luisteraar.waarde.poort}/`)).text()).toBe('hallo');
    }
    await luisteraar.waarde.stop();
    await expect(fetch(`http://127.0.0.1:${luisteraar.waarde.poort}/`)).rejects.toThrow();
  });

  it('says that a port is taken and how to choose another', async () => {
    const eerste = await luister(maak, ['127.0.0.1'], 0);
    if (!eerste.ok) throw new Error(eerste.reden);
    const { poort } = eerste.waarde;
    expect(await luister(maak, ['127.0.0.1', '::1'], poort)).toMatchObject({
      ok: false,
      reden: `Poort ${poort} is al in gebruik door een ander programma.`,
      wat: `Stop dat programma, of kies een andere poort: PORT=${poort + 1} npm start.`,
    });
    await eerste.waarde.stop();
  });

  it('says that an address is not of this machine', async () => {
    expect(await luister(maak, ['192.0.2.1'], 0)).toMatchObject({ ok: false, reden: 'Deze machine heeft het adres 192.0.2.1 niet.' });
  });

  it('works where one of the two protocols is missing', async () => {
    const luisteraar = await luister(maak, ['127.0.0.1', '192.0.2.1'], 0);
    if (!luisteraar.ok) throw new Error(luisteraar.reden);
    await luisteraar.waarde.stop();
  });

  it('explains the ports that are not for everyone', () => {
    expect(luisterfout(Object.assign(new Error(), { code: 'EACCES' }), 80, '::').reden).toContain('poorten onder 1024');
  });
});
