const KLOK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** "9:30" as "09.30"; null when it is not a time of day, undefined when nothing was filled in. */
export function leesTijd(ruw: string | undefined): string | null | undefined {
  if (ruw === undefined) return undefined;
  const klok = KLOK.exec(ruw);
  return klok && `${klok[1]!.padStart(2, '0')}.${klok[2]}`;
}
