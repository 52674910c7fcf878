import { compleetheid, lijstenVan, type Groepgegevens } from '../aanvraag/formulier.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { optiesVan, wordtGevraagd, type Antwoord, type Antwoorden, type Optielijsten, type Vraag, type Vragen } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Regeling } from './schema.ts';

/*
 * A scenario names what matters. What a step or an application asks as well, gets an example here, so that an author does not have to
 * fill in a form to say one thing. Criteria never see these examples.
 */

/** Answers by data group. */
export const perGroep = (antwoorden: Readonly<Record<string, unknown>>): Groepgegevens => {
  const uit: Groepgegevens = {};
  for (const [veld, antwoord] of Object.entries(antwoorden)) {
    const { groep } = VELDEN[veld as VeldCode];
    uit[groep] = { ...uit[groep], [veld]: antwoord as Antwoord };
  }
  return uit;
};

function voorbeeld(vraag: Vraag, lijsten: Optielijsten, op: Dag, jaNee: 'ja' | 'nee'): Antwoord {
  const codes = optiesVan(vraag, lijsten).map((o) => o.code);
  switch (vraag.soort) {
    case 'ja-nee': return jaNee;
    case 'keuze': return codes[0] ?? '';
    case 'keuzes': return codes.slice(0, vraag.hoogstens ?? codes.length);
    case 'bedrag': case 'aantal': return vraag.min ?? 0;
    case 'datum': return op;
    case 'telefoon': return '06 12345678';
    case 'rijen': return [{ id: 'r-1', ...Object.fromEntries(Object.entries(vraag.kolommen ?? {}).map(([naam, v]) => [naam, voorbeeld(v, lijsten, op, jaNee) as string])) }];
    default: return 'Voorbeeld';
  }
}

/** What someone who takes a step answers: what the scenario says, and an example for whatever else must be answered. */
export function metVoorbeelden(vragen: Vragen, gegeven: Readonly<Record<string, unknown>>, lijsten: Optielijsten, op: Dag, bekend: Antwoorden): Antwoorden {
  const uit = { ...gegeven } as Antwoorden;
  for (const [veld, vraag] of Object.entries(vragen))
    if (uit[veld] === undefined && vraag.verplicht && wordtGevraagd(vraag, uit)) uit[veld] = bekend[veld] ?? voorbeeld(vraag, lijsten, op, 'ja');
  return uit;
}

const GEWOON: Partial<Record<VeldCode, Antwoord>> = { geboortedatum: '1990-01-01', inkomstenbronnen: ['bijstand'], netto_inkomen: 1300 };

/** An application that is whole: the given answers, and an example for every other required question except those said to be unknown. */
export function volledig(regeling: Regeling, gegevens: Groepgegevens, onbekend: readonly string[], op: Dag): Groepgegevens {
  const lijsten = lijstenVan(regeling);
  const open = compleetheid(regeling, gegevens).ontbreekt.map((o) => o.veld.split('.')[0] as VeldCode).filter((veld) => !onbekend.includes(veld));
  if (open.length === 0) return gegevens;
  const erbij = perGroep(Object.fromEntries(open.map((veld) => [veld, GEWOON[veld] ?? voorbeeld(VELDEN[veld], lijsten, op, 'nee')])));
  const samen = { ...gegevens };
  for (const [groep, antwoorden] of Object.entries(erbij) as [keyof Groepgegevens, Antwoorden][]) samen[groep] = { ...antwoorden, ...gegevens[groep] };
  return volledig(regeling, samen, [...onbekend, ...open], op);
}
