/** How many letters must be added, removed or changed to turn one word into the other. */
export function afstand(a: string, b: string): number {
  let rij = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const nieuw = [i];
    for (let j = 1; j <= b.length; j++)
      nieuw.push(Math.min(rij[j]! + 1, nieuw[j - 1]! + 1, rij[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    rij = nieuw;
  }
  return rij[b.length]!;
}

/** The known word that was probably meant; undefined when none is near (more than a third of the letters wrong). */
export function dichtstbij(woord: string, bekend: readonly string[]): string | undefined {
  const grens = Math.max(2, Math.floor(woord.length / 3));
  return bekend
    .map((b) => ({ b, ver: woord.length > 3 && b.startsWith(woord) ? 1 : afstand(woord.toLowerCase(), b.toLowerCase()) }))
    .filter(({ ver }) => ver <= grens)
    .sort((x, y) => x.ver - y.ver || x.b.localeCompare(y.b))[0]?.b;
}

/** "Bedoelde je x?" when a known word is near, else what may be chosen from. */
export function bedoelde(woord: string, bekend: readonly string[]): string {
  const naast = dichtstbij(woord, bekend);
  if (naast !== undefined) return `Bedoelde je "${naast}"?`;
  return bekend.length > 0 && bekend.length <= 30 ? `Kies uit: ${bekend.join(', ')}.` : 'Haal het weg of voeg het toe waar het hoort.';
}
