import { naamVan } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import { maandenVoor } from '../kalender/maanden.ts';
import type { Signaal } from './stand.ts';
import { SIGNAALSOORTEN, type Signaalsoort } from './woorden.ts';

/** Signals of one kind, per month 'jjjj-mm', oldest first; months without one are left out. */
export type Patroonregel = { soort: Signaalsoort; naam: string; maanden: { maand: string; aantal: number }[]; totaal: number };
export type Patroon = { regels: Patroonregel[]; bevindingen: string[] };

/** So many of one kind within so many months is a pattern and no longer an incident. */
const VAAK = { aantal: 3, maanden: 6 };

/** The signals of a dossier over time, and in words where one kind keeps coming back. Signals that turned out wrong do not count. Pure. */
export function patroon(signalen: readonly Signaal[] | undefined): Patroon {
  const tellen = (signalen ?? []).filter((s) => !s.vervallen && s.uitkomst !== 'onterecht');
  const regels = SIGNAALSOORTEN.flatMap(({ code, naam }): Patroonregel[] => {
    const dagen = tellen.filter((s) => s.soort === code).map((s) => s.op).sort();
    return dagen.length === 0 ? [] : [{ soort: code, naam, maanden: perMaand(dagen), totaal: dagen.length }];
  });
  return { regels, bevindingen: regels.flatMap((r) => bevinding(r.soort, tellen)) };
}

const perMaand = (dagen: readonly Dag[]): { maand: string; aantal: number }[] => {
  const uit = new Map<string, number>();
  for (const dag of dagen) uit.set(dag.slice(0, 7), (uit.get(dag.slice(0, 7)) ?? 0) + 1);
  return [...uit].map(([maand, aantal]) => ({ maand, aantal }));
};

/** The most recent stretch of six months with three or more of this kind. */
function bevinding(soort: Signaalsoort, signalen: readonly Signaal[]): string[] {
  const dagen = signalen.filter((s) => s.soort === soort).map((s) => s.op).sort();
  const binnen = (tot: Dag): number => dagen.filter((d) => d <= tot && d > maandenVoor(tot, VAAK.maanden)).length;
  const laatste = dagen.findLast((d) => binnen(d) >= VAAK.aantal);
  return laatste ? [`${naamVan(SIGNAALSOORTEN, soort)}: ${binnen(laatste)} keer binnen ${VAAK.maanden} maanden. Kijk of de aanpak nog past.`] : [];
}
