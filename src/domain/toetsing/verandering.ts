import { lijstenVan } from '../aanvraag/formulier.ts';
import type { VeldCode } from '../aanvraag/velden.ts';
import { optiesVan, wordtGevraagd, zegAntwoord, type Antwoord, type Vraag } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import { AFGELEID, dagNaJaren } from '../regeling/afgeleid.ts';
import { beoordeelCriterium, onbekend, veldenVan, vergelijkingenVan, type BekendeAntwoorden, type Uitslag } from '../regeling/feel.ts';
import type { Criterium, Regeling } from '../regeling/schema.ts';
import { vraagVan } from './gebruikt.ts';
import { zegDatum } from '../kalender/zeg.ts';

/**
 * One change of one answer that turns the outcome. `wordt`: the answer it takes, for a number the nearest one, with `grens` when
 * everything beyond it does as well; `vanaf`: no other answer but a later day; neither: any answer at all.
 */
export type Verandering = { veld: VeldCode; uitslag: Uitslag; wordt?: string | number | string[]; grens?: 'minstens' | 'hoogstens'; vanaf?: Dag };

type Vraagstuk = { regeling: Regeling; criterium: Criterium; antwoorden: BekendeAntwoorden; op: Dag };
const uitslagBij = ({ criterium, antwoorden, op }: Vraagstuk, veld: VeldCode, wordt: unknown): Uitslag => beoordeelCriterium(criterium, { ...antwoorden, [veld]: wordt }, op).uitslag;
const metVeld = (criterium: Criterium, veld: VeldCode) => vergelijkingenVan(criterium).filter((v) => v.velden.includes(veld));
const getallen = (vast: readonly (string | number)[]): number[] => vast.filter((w) => typeof w === 'number');

function opties(v: Vraagstuk, veld: VeldCode, vraag: Vraag): Verandering[] {
  const nu = v.antwoorden[veld];
  const anders = optiesVan(vraag, typeof vraag.opties === 'string' ? lijstenVan(v.regeling) : {}).map((o) => o.code).filter((code) => code !== nu && !(Array.isArray(nu) && nu.includes(code)));
  return anders.map((code) => (vraag.soort === 'keuzes' ? [...((nu as string[] | undefined) ?? []), code] : code)).map((wordt) => ({ veld, wordt, uitslag: uitslagBij(v, veld, wordt) }));
}

/** The nearest numbers around the bounds in the expression: an amount goes by the cent, a number by one. */
function grenzen(v: Vraagstuk, veld: VeldCode, { soort, min = 0, max = Infinity }: Vraag): Verandering[] {
  const stap = soort === 'bedrag' ? 0.01 : 1;
  const bij = (getal: number) => uitslagBij(v, veld, Math.round(getal * 100) / 100);
  const rond = metVeld(v.criterium, veld).flatMap(({ vast }) => getallen(vast).flatMap((g) => [g, g + stap, g - stap])).filter((g) => g >= min && g <= max);
  const nu = v.antwoorden[veld];
  const opAfstand = typeof nu === 'number' ? rond.sort((a, b) => Math.abs(a - nu) - Math.abs(b - nu)) : rond;
  return opAfstand.map((wordt) => ({ wordt, uitslag: bij(wordt) }))
    .filter(({ uitslag }, i, alle) => alle.findIndex((x) => x.uitslag === uitslag) === i)
    .map(({ wordt, uitslag }) => ({ veld, wordt, uitslag, ...(bij(wordt + stap) === uitslag ? { grens: 'minstens' as const } : bij(wordt - stap) === uitslag ? { grens: 'hoogstens' as const } : {}) }));
}

/** What time alone will change: the first day on which the years asked for have passed. */
function dagen(v: Vraagstuk, veld: VeldCode): Verandering[] {
  const dag = v.antwoorden[veld];
  if (typeof dag !== 'string') return [];
  const later = metVeld(v.criterium, veld).filter((x) => x.afgeleid.some((n) => AFGELEID[n].uit === veld)).flatMap((x) => getallen(x.vast)).map((jaren) => dagNaJaren(dag, jaren)).filter((d) => d > v.op).sort();
  return later.map((vanaf) => ({ veld, vanaf, uitslag: beoordeelCriterium(v.criterium, v.antwoorden, vanaf).uitslag })).filter(({ uitslag }) => uitslag === 'voldoet').slice(0, 1);
}

function kandidaten(v: Vraagstuk, veld: VeldCode): Verandering[] {
  const vraag = vraagVan(v.regeling, veld);
  switch (vraag.soort) {
    case 'ja-nee': case 'keuze': case 'keuzes': return opties(v, veld, vraag);
    case 'aantal': case 'bedrag': return grenzen(v, veld, vraag);
    case 'datum': return dagen(v, veld);
    case 'tekst': case 'lange-tekst': case 'telefoon': return onbekend(v.antwoorden[veld]) ? [{ veld, uitslag: uitslagBij(v, veld, 'x') }] : [];
    default: return [];
  }
}

/**
 * What would change the outcome of a criterion that is not met or not known: every change of a single answer that turns it, and what
 * time alone will turn. Only questions that are asked, given the other answers. Empty when it is met, or when one change is not enough.
 */
export function watVerandert(regeling: Regeling, criterium: Criterium, antwoorden: BekendeAntwoorden, op: Dag): Verandering[] {
  const nu = beoordeelCriterium(criterium, antwoorden, op).uitslag;
  if (nu === 'voldoet') return [];
  const gevraagd = veldenVan(criterium).filter((veld) => wordtGevraagd(vraagVan(regeling, veld), antwoorden));
  return gevraagd.flatMap((veld) => kandidaten({ regeling, criterium, antwoorden, op }, veld)).filter(({ uitslag }) => uitslag !== nu && uitslag !== 'onbekend');
}

/** The same in words, a sentence for each answer that would make it met. */
export function zegVeranderingen(regeling: Regeling, veranderingen: readonly Verandering[], antwoorden: BekendeAntwoorden): string[] {
  const lijsten = lijstenVan(regeling);
  const goed = veranderingen.filter((v) => v.uitslag === 'voldoet');
  return [...new Set(goed.map((v) => v.veld))].map((veld) => {
    const vraag = vraagVan(regeling, veld);
    const bij = goed.filter((v) => v.veld === veld);
    const vanaf = bij.find((v) => v.vanaf)?.vanaf;
    if (vanaf) return `Voldoet vanaf ${zegDatum(vanaf)}, als er verder niets verandert.`;
    const nu = onbekend(antwoorden[veld]) ? 'nog niet ingevuld' : `nu: ${zegAntwoord(vraag, antwoorden[veld] as Antwoord, lijsten)}`;
    const woorden = bij.flatMap(({ wordt, grens }) => (wordt === undefined ? [] : [`${grens ? `${grens} ` : ''}${zegAntwoord(vraag, wordt, lijsten)}`]));
    return woorden.length === 0 ? `Voldoet als “${vraag.label}” is ingevuld.` : `Voldoet bij “${woorden.join('” of “')}” op “${vraag.label}” (${nu}).`;
  });
}
