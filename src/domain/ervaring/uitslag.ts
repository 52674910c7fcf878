import type { Dag } from '../kalender/dag.ts';
import type { Periode } from '../monitor/periode.ts';
import { SCHAAL, SCHAALCODES, type Schaalvraag } from './vragen.ts';

/*
 * What the answers come to. A period is one or more whole quarters in which at least five people answered; the database makes them and
 * closes them for good. A question with fewer than five answers in a period is not told, and does not count in a sum of periods either:
 * else it could be worked out.
 */

/** As the database counts: absent question and answer when no question of the period may be told. */
export type Telrij = { van: Dag; tot: Dag; aantal: number; vraag: string | null; antwoord: string | null; keren: number | null };
export type OpenAntwoord = { van: Dag; tot: Dag; vraag: string; tekst: string };

/** One question: `n` answered it; how many gave each answer, in the order of the form. */
export type Vraaguitslag = { vraag: Schaalvraag; n: number; antwoorden: { code: string; naam: string; keren: number }[] };
/** One period or several: `aantal` people answered. */
export type Uitslag = Periode & { aantal: number; vragen: Vraaguitslag[] };

const telling = (rijen: readonly Telrij[], vraag: Schaalvraag): Vraaguitslag[] => {
  const antwoorden = SCHAAL[vraag].opties.map(({ code, naam }) => ({ code, naam, keren: rijen.filter((r) => r.vraag === vraag && r.antwoord === code).reduce((s, r) => s + r.keren!, 0) }));
  const n = antwoorden.reduce((s, a) => s + a.keren, 0);
  return n > 0 ? [{ vraag, n, antwoorden }] : [];
};

/** Every closed period, as the rows come: the latest first. */
export function uitslagen(rijen: readonly Telrij[]): Uitslag[] {
  const perioden = [...new Map(rijen.map(({ van, tot, aantal }) => [van, { van, tot, aantal }])).values()];
  return perioden.map((p) => ({ ...p, vragen: SCHAALCODES.flatMap((v) => telling(rijen.filter((r) => r.van === p.van), v)) }));
}

/** All closed periods as one; undefined when there is none. */
export function alleSamen(rijen: readonly Telrij[]): Uitslag | undefined {
  const delen = uitslagen(rijen);
  if (delen.length === 0) return undefined;
  return { van: delen.at(-1)!.van, tot: delen[0]!.tot, aantal: delen.reduce((s, d) => s + d.aantal, 0), vragen: SCHAALCODES.flatMap((v) => telling(rijen, v)) };
}
