/** Per home with someone in it, what moving one of its candidates to another home would add at best. */
export type Ruil = {
  bewoners: number[][];
  /** Row of gains per home, minus infinity where nobody may go; undefined while nobody ever lived there. */
  winst: (Float64Array | undefined)[];
  erin(kandidaat: number, woning: number): void;
  eruit(kandidaat: number, woning: number): void;
  /** The candidate of home `van` whose move to `naar` has that best gain. */
  wie(van: number, naar: number): number;
};

/** `waarde` has a row of `m` per candidate, minus infinity where it may not go. */
export function houdRuil(waarde: Float64Array, m: number): Ruil {
  const bewoners: number[][] = Array.from({ length: m }, () => []);
  const winst: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(m).fill(undefined);
  const scheelt = (i: number, van: number, naar: number) => waarde[i * m + naar]! - waarde[i * m + van]!;
  const beste = (van: number, naar: number) => bewoners[van]!.reduce((hoogst, i) => Math.max(hoogst, scheelt(i, van, naar)), -Infinity);
  return {
    bewoners,
    winst,
    erin(i, woning) {
      const rij = (winst[woning] ??= new Float64Array(m).fill(-Infinity));
      bewoners[woning]!.push(i);
      for (let naar = 0; naar < m; naar++) rij[naar] = Math.max(rij[naar]!, scheelt(i, woning, naar));
    },
    eruit(i, woning) {
      const rij = winst[woning]!;
      bewoners[woning]!.splice(bewoners[woning]!.indexOf(i), 1);
      if (bewoners[woning]!.length === 0) rij.fill(-Infinity);
      else for (let naar = 0; naar < m; naar++) if (scheelt(i, woning, naar) === rij[naar]) rij[naar] = beste(woning, naar);
    },
    wie: (van, naar) => bewoners[van]!.find((i) => scheelt(i, van, naar) === winst[van]![naar])!,
  };
}
