import { leesAntwoorden, type Optielijsten } from '../invoer/vragen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { vragenVan, type Groepgegevens } from './formulier.ts';

/** Signatures are put under this application, not under an earlier one. */
const OPNIEUW: readonly string[] = ['plan_ondertekend', 'plan_ondertekend_op'];

/**
 * The answers of an earlier application that a new one can begin with: what this version still asks and still accepts.
 * Consent and decisions are no answers, so they never come along; neither does the signature under the plan.
 */
export function overTeNemen(regeling: Regeling, eerder: Groepgegevens, lijsten: Optielijsten, vandaag: string): Groepgegevens {
  return Object.fromEntries(regeling.aanvraag.flatMap(({ groep }) => {
    const vragen = vragenVan(regeling, groep);
    const oud = Object.fromEntries(Object.entries(eerder[groep] ?? {}).filter(([veld]) => vragen[veld] && !OPNIEUW.includes(veld)));
    const gelezen = leesAntwoorden(vragen, oud, lijsten, { eisVerplicht: false, vandaag });
    const fout = gelezen.ok ? [] : (gelezen.velden ?? []).map((f) => f.veld.split('.')[0]);
    const goed = Object.fromEntries(Object.entries(oud).filter(([veld]) => !fout.includes(veld)));
    return Object.keys(goed).length > 0 ? [[groep, goed]] : [];
  }));
}
