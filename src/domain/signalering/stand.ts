import type { Dag } from '../kalender/dag.ts';
import type { Volgende } from '../keten/volgende.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Clientoverleg } from './clientoverleg.ts';
import type { Eigenaar, SignaleringGebeurtenissen } from './gebeurtenissen.ts';
import type { Aanpak, Ernst, Escalatiereden, Escalatieuitkomst, Signaalsoort, Signaaluitkomst, Uitvoerder } from './woorden.ts';

/** A signal on its way from report to end. `onvoldoende_op`: the approach did not work, the round table is due (P9.d). */
export type Signaal = {
  nr: number; soort: Signaalsoort; ernst: Ernst; op: Dag; melder: Rol; organisatie: string; eigenaar: Eigenaar; uiterlijk?: Dag;
  beantwoord_op?: Dag; aanpak?: Aanpak; gesprek_op?: Dag; plan_tot?: Dag; onvoldoende_op?: Dag; rondetafel_op?: Dag;
  gesloten_op?: Dag; uitkomst?: Signaaluitkomst; /** discussed by the consultation that learns from calamities */ besproken_op?: Dag; vervallen?: true;
};
export type Escalatie = {
  nr: number; op: Dag; reden: Escalatiereden; afgesproken_op?: Dag; acties: { id: string; wie: Uitvoerder; uiterlijk: Dag; afgerond_op?: Dag; gelukt?: boolean }[]; uitkomst?: Escalatieuitkomst; afgesloten_op?: Dag;
};
export type Waarschuwing = { nr: number; trede: string; op: Dag; reageren_tot?: Dag; vervallen?: true };

/** What the state of a dossier holds of signals and escalation. */
export type Signaleringsdelen = {
  signalen?: Signaal[];
  /** reports taken up, for the reporter who may not read the signal itself */
  teruggemeld?: { nr: number; op: Dag }[];
  waarschuwingen?: Waarschuwing[];
  escalaties?: Escalatie[];
  clientoverleggen?: Clientoverleg[];
  ontruiming?: { op: Dag; grond: 'huurachterstand' | 'overlast' | 'anders'; kosten?: number; aandelen?: { soort: string; cent: number }[] };
};

/** The number that a next one in a list gets. */
export const volgendNr = (lijst: readonly unknown[] | undefined): number => (lijst?.length ?? 0) + 1;

export const isOpen = (s: Signaal): boolean => !s.vervallen && s.gesloten_op === undefined;
export const openSignalen = ({ signalen }: Pick<Signaleringsdelen, 'signalen'>): Signaal[] => (signalen ?? []).filter(isOpen);
/** The severe escalation that runs now. */
export const lopendeEscalatie = ({ escalaties }: Pick<Signaleringsdelen, 'escalaties'>): Escalatie | undefined => escalaties?.findLast((e) => e.afgesloten_op === undefined);
/** The round table that is due: the approach was not enough and no table has been held since, or the first answer was to hold one. */
export const rondetafelNodig = (s: Signaal): boolean =>
  isOpen(s) && (s.onvoldoende_op !== undefined ? s.rondetafel_op === undefined || s.rondetafel_op <= s.onvoldoende_op : s.aanpak === 'rondetafel' && s.rondetafel_op === undefined);

/** A conversation that is recorded after a later one takes nothing of that later one away. */
const naGesprek = (s: Signaal, { gesprek_op, plan_tot }: { gesprek_op: Dag; plan_tot?: Dag }): Signaal =>
  s.gesprek_op !== undefined && s.gesprek_op > gesprek_op ? s : { ...s, gesprek_op, ...(plan_tot ? { plan_tot } : {}) };
/** What was not enough before the table has been talked over at it. */
function naRondetafel({ onvoldoende_op, ...s }: Signaal, gesprek_op: Dag): Signaal {
  const rondetafel_op = s.rondetafel_op !== undefined && s.rondetafel_op > gesprek_op ? s.rondetafel_op : gesprek_op;
  return { ...s, rondetafel_op, ...(onvoldoende_op !== undefined && onvoldoende_op > gesprek_op ? { onvoldoende_op } : {}) };
}

const voorSignaal = (signalen: Signaal[] | undefined, nr: number | undefined, wijzig: (s: Signaal) => Signaal): Signaal[] | undefined => signalen?.map((s) => (s.nr === nr ? wijzig(s) : s));
const zetSignaal = (signalen: Signaal[] | undefined, nr: number | undefined, erbij: Partial<Signaal>): Signaal[] | undefined => voorSignaal(signalen, nr, (s) => ({ ...s, ...erbij }));
const zetEscalatie = (escalaties: Escalatie[] | undefined, wijzig: (e: Escalatie) => Partial<Escalatie>): Escalatie[] | undefined => {
  const nu = lopendeEscalatie({ escalaties });
  return escalaties?.map((e) => (e.nr === nu?.nr ? { ...e, ...wijzig(e) } : e));
};

/** What each event does to these parts. */
export const SIGNALERING_VOLGENDE: Volgende<SignaleringGebeurtenissen> = {
  'signaal-gemeld': (s, g, op) => ({ signalen: [...(s.signalen ?? []), { ...g, op }] }),
  'signaal-beantwoord': (s, g, op) => ({ signalen: zetSignaal(s.signalen, g.nr, { beantwoord_op: op, aanpak: g.aanpak }) }),
  'melder-geinformeerd': (s, g, op) => ({ teruggemeld: [...(s.teruggemeld ?? []), { nr: g.nr, op }] }),
  'gesprek-gevoerd': (s, g) => ({ signalen: voorSignaal(s.signalen, g.nr, (x) => naGesprek(x, g)) }),
  'aanpak-onvoldoende': (s, g, op) => ({ signalen: zetSignaal(s.signalen, g.nr, { onvoldoende_op: op }) }),
  'rondetafel-gehouden': (s, g) => ({ signalen: voorSignaal(s.signalen, g.nr, (x) => naRondetafel(x, g.gesprek_op)) }),
  'clientoverleg-gehouden': (s, g, op) => ({ clientoverleggen: [...(s.clientoverleggen ?? []), { ...g, op, getekend: {} }] }),
  'clientoverleg-ondertekend': (s, g, op) => ({ clientoverleggen: s.clientoverleggen?.map((c) => (c.nr === g.nr ? { ...c, getekend: { ...c.getekend, ...Object.fromEntries(g.door.map((d) => [d, op])) } } : c)) }),
  'signaal-gesloten': (s, g, op) => ({ signalen: zetSignaal(s.signalen, g.nr, { gesloten_op: op, uitkomst: g.uitkomst }) }),
  'waarschuwing-gegeven': (s, g, op) => ({ waarschuwingen: [...(s.waarschuwingen ?? []), { ...g, op }] }),
  'calamiteit-besproken': (s, g, op) => ({ signalen: zetSignaal(s.signalen, g.nr, { besproken_op: op }) }),
  'escalatie-gestart': (s, g, op) => ({ escalaties: [...(s.escalaties ?? []), { nr: g.nr, op, reden: g.reden, acties: [] }] }),
  'escalatie-afgesproken': (s, g, op) => ({ escalaties: zetEscalatie(s.escalaties, (e) => ({ afgesproken_op: op, acties: [...e.acties.filter((a) => !g.acties.some((n) => n.id === a.id)), ...g.acties] })) }),
  'escalatieactie-afgerond': (s, g, op) => ({ escalaties: zetEscalatie(s.escalaties, (e) => ({ acties: e.acties.map((a) => (a.id === g.id ? { ...a, afgerond_op: op, gelukt: g.gelukt } : a)) })) }),
  'escalatie-afgesloten': (s, g, op) => ({ escalaties: zetEscalatie(s.escalaties, () => ({ uitkomst: g.uitkomst, afgesloten_op: op })) }),
  'ontruiming-vastgelegd': (_, g) => ({ ontruiming: { op: g.ontruimd_op, grond: g.grond, ...(g.kosten !== undefined ? { kosten: g.kosten } : {}), ...(g.aandelen ? { aandelen: g.aandelen } : {}) } }),
};
