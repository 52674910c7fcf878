import { zegPunten } from '../../domain/matching/punten.ts';
import { maatstaf, weeg } from '../../domain/matching/rangorde.ts';
import { feitBijDeel, naamVanWeegpunt } from '../../domain/matching/uitleg.ts';
import type { Toewijzing } from '../../domain/matching/toewijzing-vraag.ts';
import type { Wachtende, Weegwoning } from '../../storage/lezen/kandidaten.ts';
import type { Uitgerekend } from './tafel.ts';

/** One proposed pair: `waarom` names the parts that bring most, and what the table of this week adds to it. */
export type Voorstel = { woning: Weegwoning; wachtende: Wachtende; punten: number; waarom: string[]; voorgedragen: boolean; vast: boolean };

const MEESTE = 3;

/** The proposed pairs with their points as agreed and the short reason; in order of the homes. */
export function voorstellen({ regeling, bron, tafel, zeg }: Uitgerekend, { paren }: Toewijzing): Voorstel[] {
  const maat = maatstaf(regeling, tafel.op, 'woningen');
  const woningen = new Map(bron.woningen.map((w) => [w.beeld.id, w]));
  const wachtenden = new Map(bron.wachtenden.map((w) => [w.kandidaat.dossier, w]));
  const orde = new Map(bron.woningen.map((w, j) => [w.beeld.id, j]));
  return paren.map((paar) => {
    const woning = woningen.get(paar.woning)!;
    const wachtende = wachtenden.get(paar.kandidaat)!;
    const uit = weeg(maat, wachtende.kandidaat, woning.beeld);
    const waarom = uit.delen.filter((d) => d.punten > 0).sort((a, b) => b.punten - a.punten).slice(0, MEESTE)
      .map((d) => `${naamVanWeegpunt(regeling.matching, d.code)}: ${feitBijDeel(d, wachtende.kandidaat, woning.beeld, { gemeente: zeg, op: tafel.op })} (+${zegPunten(d.punten)})`);
    return { woning, wachtende, punten: uit.punten, waarom, voorgedragen: bron.voordrachten.get(paar.woning) === paar.kandidaat, vast: paar.vast };
  }).sort((a, b) => orde.get(a.woning.beeld.id)! - orde.get(b.woning.beeld.id)!);
}

/** Those left over by reason, most first: "Het maximum van Haarlem is bereikt.", and how many. */
export function perReden(over: readonly { waarom: { tekst: string } }[]): { tekst: string; aantal: number }[] {
  const geteld = new Map<string, number>();
  for (const { waarom } of over) geteld.set(waarom.tekst, (geteld.get(waarom.tekst) ?? 0) + 1);
  return [...geteld].map(([tekst, aantal]) => ({ tekst, aantal })).sort((a, b) => b.aantal - a.aantal);
}

