import { lijstenVan, vragenVan } from '../aanvraag/formulier.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { zegAntwoord, type Antwoord, type Vraag } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import { AFGELEID, leidAf } from '../regeling/afgeleid.ts';
import { vergelijkingenVan, type BekendeAntwoorden } from '../regeling/feel.ts';
import type { Criterium, Regeling } from '../regeling/schema.ts';

const vragen = new WeakMap<Regeling, Map<VeldCode, Vraag>>();
/** A question in the words of this regeling. */
export function vraagVan(regeling: Regeling, veld: VeldCode): Vraag {
  const bekend = vragen.get(regeling) ?? new Map<VeldCode, Vraag>();
  const vraag = bekend.get(veld) ?? vragenVan(regeling, VELDEN[veld].groep)[veld] ?? VELDEN[veld];
  vragen.set(regeling, bekend.set(veld, vraag));
  return vraag;
}

const hoofdletter = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;

/**
 * The answers a criterion used, in words. Where it only used what follows from an answer and the day, that is said: an age and
 * not a day of birth.
 */
export function zegGebruikt(regeling: Regeling, criterium: Criterium, gebruikt: readonly VeldCode[], antwoorden: BekendeAntwoorden, op: Dag): { vraag: string; antwoord: string }[] {
  const afgeleid = [...new Set(vergelijkingenVan(criterium).flatMap((v) => v.afgeleid))];
  const lijsten = lijstenVan(regeling);
  return gebruikt.map((veld) => {
    const naam = afgeleid.find((n) => AFGELEID[n].uit === veld);
    if (naam) return { vraag: hoofdletter(AFGELEID[naam].label), antwoord: String(leidAf(naam, antwoorden, op) ?? 'onbekend') };
    const vraag = vraagVan(regeling, veld);
    return { vraag: vraag.label, antwoord: zegAntwoord(vraag, antwoorden[veld] as Antwoord, lijsten) };
  });
}
