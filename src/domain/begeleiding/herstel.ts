import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import { dagenNa } from '../kalender/maanden.ts';
import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { DossierStand } from '../keten/stand.ts';
import { gehouden } from './stand.ts';
import type { Herstelbaar } from './gebeurtenissen.ts';

/** Something that was recorded and can be put right. `vroegst`, `laatst`: between which days it can have been. */
export type Herstelpost = { code: string; naam: string; wat: Herstelbaar; nr: number; groep: Groep; dag: Dag; vroegst?: Dag; laatst?: Dag; /** only taken away: its day follows from rules of its own */ alleenWeg?: true };

/**
 * Everything in this dossier that can be put right, by a code such as `evaluatie-2`. A period of support is called by its number alone:
 * who may not see it hears its name only among the choices.
 */
export function teHerstellen(s: DossierStand): Herstelpost[] {
  const sleutel = s.sleutel?.op;
  const perioden = (s.begeleiding ?? []).filter((p) => !p.vervallen);
  return [
    ...gehouden(s).map((e) => post('evaluatie', 'evaluatie', e.nr, `Evaluatie van ${zegDatum(e.op)}`, e.op, sleutel)),
    ...(s.signalen ?? []).filter((x) => !x.vervallen).map((x) => post('signaal', 'signalering', x.nr, `Signaal van ${zegDatum(x.op)}`, x.op, sleutel, eerste(x.beantwoord_op, x.gesloten_op))),
    ...(s.waarschuwingen ?? []).filter((w) => !w.vervallen).map((w) => post('waarschuwing', 'signalering', w.nr, `Waarschuwing van ${zegDatum(w.op)}`, w.op, sleutel)),
    ...perioden.map((p, i) => post('begeleiding', 'begeleiding', p.nr, `Begeleiding, periode ${p.nr}`, p.vanaf, i > 0 && perioden[i - 1]!.tot ? dagenNa(perioden[i - 1]!.tot!, 1) : s.gezet['aanbod-beantwoorden'], eerste(p.tot, p.uren[1]?.vanaf))),
    ...(s.aanzegging ? [{ ...post('aanzegging', 'huur', 1, `Aanzegging van ${zegDatum(s.aanzegging.op)}`, s.aanzegging.op), alleenWeg: true as const }] : []),
    ...(s.opzegging ? [{ ...post('opzegging', 'huur', 1, `Opzegging van ${zegDatum(s.opzegging.op)}`, s.opzegging.op), alleenWeg: true as const }] : []),
    ...(s.ontruiming ? [{ ...post('ontruiming', 'signalering', 1, `Ontruiming van ${zegDatum(s.ontruiming.op)}`, s.ontruiming.op), alleenWeg: true as const }] : []),
    ...(s.nazorg ?? []).filter((n) => !n.vervallen).map((n) => post('nazorg', 'afloop', n.nr, `Nazorgcontact van ${zegDatum(n.op)}`, n.op, s.afloop?.per)),
  ];
}

const eerste = (...dagen: (Dag | undefined)[]): Dag | undefined => dagen.filter((d) => d !== undefined).sort()[0];
const post = (wat: Herstelbaar, groep: Groep, nr: number, naam: string, dag: Dag, vroegst?: Dag, laatst?: Dag): Herstelpost =>
  ({ code: `${wat}-${nr}`, naam, wat, nr, groep, dag, ...(vroegst ? { vroegst } : {}), ...(laatst ? { laatst } : {}) });
