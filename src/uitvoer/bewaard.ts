import type { Uitkomst } from '../domain/uitkomst.ts';
import type { Bestand } from './vormen.ts';

export type Maker = (sleutel: string, maak: () => Promise<Uitkomst<Bestand>>) => Promise<Uitkomst<Bestand>>;

/**
 * Makes each file once and keeps it, so that asking for the same one again and again costs nothing. At most so many bytes are kept; what was asked
 * for longest ago goes first. Files are made one after the other, and who asks for one that is being made waits for it. A refusal is not kept.
 */
export function bewaarplaats(hoogstens: number): Maker {
  const klaar = new Map<string, Uitkomst<Bestand> & { ok: true }>();
  const bezig = new Map<string, Promise<Uitkomst<Bestand>>>();
  const grootte = (b: Bestand): number => (typeof b === 'string' ? Buffer.byteLength(b) : b.byteLength);
  let [samen, beurt]: [number, Promise<unknown>] = [0, Promise.resolve()];
  const bewaar = (sleutel: string, uit: Uitkomst<Bestand> & { ok: true }): void => {
    klaar.set(sleutel, uit);
    samen += grootte(uit.waarde);
    for (const [oudste, { waarde }] of klaar) {
      if (samen <= hoogstens) return;
      klaar.delete(oudste);
      samen -= grootte(waarde);
    }
  };
  return (sleutel, maak) => {
    const al = klaar.get(sleutel);
    if (al) {
      // asked for last
      klaar.delete(sleutel);
      klaar.set(sleutel, al);
      return Promise.resolve(al);
    }
    const lopend = bezig.get(sleutel);
    if (lopend) return lopend;
    const nieuw = beurt.then(maak).then((uit) => { if (uit.ok) bewaar(sleutel, uit); return uit; }).finally(() => bezig.delete(sleutel));
    beurt = nieuw.catch(() => undefined);
    bezig.set(sleutel, nieuw);
    return nieuw;
  };
}
