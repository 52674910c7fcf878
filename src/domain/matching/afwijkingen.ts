import { kwartaalVan } from '../monitor/periode.ts';

/** Homes proposed by a corporation in a month ('jjjj-mm'); `reden` null: to number one. */
export type Keuzetelling = { corporatie: string; maand: string; reden: string | null; aantal: number };
export type Afwijkrij = { corporatie: string; voorgelegd: number; afgeweken: number; perReden: ReadonlyMap<string, number>; perKwartaal: readonly { voorgelegd: number; afgeweken: number }[] };

const som = (tellingen: readonly Keuzetelling[]): number => tellingen.reduce((n, t) => n + t.aantal, 0);
const isAfwijking = (t: Keuzetelling): boolean => t.reden !== null;

function rij(corporatie: string, tellingen: readonly Keuzetelling[]): Afwijkrij {
  const afgeweken = tellingen.filter(isAfwijking);
  const redenen = [...new Set(afgeweken.map((t) => t.reden!))];
  return {
    corporatie, voorgelegd: som(tellingen), afgeweken: som(afgeweken), perReden: new Map(redenen.map((r) => [r, som(afgeweken.filter((t) => t.reden === r))])),
    perKwartaal: ['1', '2', '3', '4'].map((k) => { const deel = tellingen.filter((t) => kwartaalVan(t.maand).endsWith(`-${k}`)); return { voorgelegd: som(deel), afgeweken: som(deel.filter(isAfwijking)) }; }),
  };
}

/** Choices of another than number one, per corporation and in all, by reason and quarter. Reasons with most choices first. */
export function afwijkingenUit(tellingen: readonly Keuzetelling[]): { rijen: Afwijkrij[]; totaal: Afwijkrij; redenen: string[] } {
  const totaal = rij('', tellingen);
  const redenen = [...totaal.perReden].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([reden]) => reden);
  return { rijen: [...new Set(tellingen.map((t) => t.corporatie))].sort().map((c) => rij(c, tellingen.filter((t) => t.corporatie === c))), totaal, redenen };
}
