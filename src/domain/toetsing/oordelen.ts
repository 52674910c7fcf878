import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { Antwoorden, Vragen } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Uitslag } from '../regeling/feel.ts';
import type { Criterium, Regeling } from '../regeling/schema.ts';
import { gelukt, ongeldig, type Uitkomst } from '../uitkomst.ts';
import type { Gewogen, Oordeel } from './criteria.ts';
import { zegGebruikt } from './gebruikt.ts';

/* What the people who decide judge themselves (art. 3d, 2c): asked with the decision, kept with its reason. */

const UITSLAGEN: Record<string, Uitslag> = { voldoet: 'voldoet', 'voldoet-niet': 'voldoet niet', onbekend: 'onbekend' };
const OPTIES = [{ code: 'voldoet', naam: 'Voldoet' }, { code: 'voldoet-niet', naam: 'Voldoet niet' }, { code: 'onbekend', naam: 'Onbekend' }];

/** The criteria that whoever decides judges: named by role in the regeling, and not answered in the application. */
export const teOordelen = (regeling: Regeling): Criterium[] =>
  regeling.criteria.filter((c) => c.oordeel_van && !c.oordeel_in && regeling.stappen['besluit-nemen']?.door.includes(c.oordeel_van));

export const oordeelveld = (code: string): string => `oordeel_${code.replaceAll('-', '_')}`;
export const redenveld = (code: string): string => `reden_${code.replaceAll('-', '_')}`;

/** The questions by which they judge. */
export const oordeelvragen = (regeling: Regeling): Vragen =>
  Object.fromEntries(teOordelen(regeling).flatMap((c) => [
    [oordeelveld(c.code), { label: c.vraag, soort: 'keuze' as const, opties: OPTIES }],
    [redenveld(c.code), { label: 'Waaruit blijkt dat?', soort: 'lange-tekst' as const, max: 1000, hint: 'Nodig als je hebt geoordeeld. Geen medische gegevens.' }],
  ]));

/** Their judgements by code. Unknown is not no and needs no reason; the others do. */
export function leesOordelen(regeling: Regeling, invoer: Antwoorden): Uitkomst<Record<string, Oordeel>> {
  const gegeven = teOordelen(regeling).flatMap(({ code }) => {
    const oordeel = UITSLAGEN[invoer[oordeelveld(code)] as string];
    const reden = invoer[redenveld(code)] as string | undefined;
    return oordeel ? [{ code, oordeel, reden }] : [];
  });
  const zonder = gegeven.filter((g) => g.oordeel !== 'onbekend' && !g.reden);
  if (zonder.length > 0) return ongeldig(zonder.map((g) => ({ veld: redenveld(g.code), melding: 'Schrijf op waaruit dit blijkt, of kies “Onbekend”.' })));
  return gelukt(Object.fromEntries(gegeven.map(({ code, oordeel, reden }) => [code, { oordeel, reden }])));
}

/** The criteria as they stood at a decision on the day `op`, in words, so that it can be explained later without the rules of that day. */
export function gewogenRijen(regeling: Regeling, gewogen: readonly Gewogen[], gegevens: Groepgegevens, op: Dag): { id: string; criterium: string; uitslag: string; antwoorden?: string; reden?: string }[] {
  const bekend = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  return gewogen.map(({ criterium, uitslag, gebruikt, reden }) => {
    const antwoorden = zegGebruikt(regeling, criterium, gebruikt, bekend, op).map(({ vraag, antwoord }) => `${vraag} ${antwoord}`).join('; ');
    return { id: criterium.code, criterium: criterium.vraag, uitslag: uitslag === 'oordeel' ? 'niet beoordeeld' : uitslag, ...(antwoorden ? { antwoorden } : {}), ...(reden ? { reden } : {}) };
  });
}
