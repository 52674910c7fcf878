import { describe, expect, it } from 'vitest';
import { geweigerd, gelukt } from '../domain/uitkomst.ts';
import { bewaarplaats } from './bewaard.ts';

describe('P12.b een bestand van open data wordt één keer gemaakt', () => {
  it('ook als velen er tegelijk om vragen, en niet twee tegelijk', async () => {
    const maak = bewaarplaats(100);
    let [keren, samen, meest] = [0, 0, 0];
    const langzaam = (tekst: string) => async () => { keren++; meest = Math.max(meest, ++samen); await new Promise((r) => setTimeout(r, 5)); samen--; return gelukt(tekst); };
    const uit = await Promise.all([...Array.from({ length: 20 }, () => maak('a', langzaam('A'))), maak('b', langzaam('B'))]);
    expect(uit.map((u) => u.ok && u.waarde)).toEqual([...Array.from({ length: 20 }, () => 'A'), 'B']);
    expect([keren, meest]).toEqual([2, 1]);
  });
  it('bewaart hooguit zoveel bytes; wat het langst niet is gevraagd gaat het eerst', async () => {
    const maak = bewaarplaats(10);
    const gemaakt: string[] = [];
    const vraag = (naam: string) => maak(naam, async () => { gemaakt.push(naam); return gelukt('12345'); });
    for (const naam of ['a', 'b', 'a', 'c', 'a', 'b']) await vraag(naam);
    expect(gemaakt).toEqual(['a', 'b', 'c', 'b']);
    await maak('groot', async () => gelukt('x'.repeat(50)));
    await vraag('a');
    expect(gemaakt).toEqual(['a', 'b', 'c', 'b', 'a']);
  });
  it('een weigering en een fout worden niet bewaard', async () => {
    const maak = bewaarplaats(10);
    expect(await maak('a', async () => geweigerd({ soort: 'mag-niet-nu', reden: 'Nu niet.' }))).toMatchObject({ ok: false });
    await expect(maak('a', async () => { throw new Error('stuk'); })).rejects.toThrow('stuk');
    expect(await maak('a', async () => gelukt('A'))).toEqual(gelukt('A'));
  });
});
