import type { Dag } from '../kalender/dag.ts';
import { maandenNa } from '../kalender/maanden.ts';
import { huureinde } from '../huur/einde.ts';
import type { Volgende } from '../keten/volgende.ts';
import { isOpen, volgendNr } from '../signalering/stand.ts';
import type { BegeleidingGebeurtenissen } from './gebeurtenissen.ts';
import type { Aanwezige, Doeloordeel, EindeBegeleiding, Hoe, Indicatie, Landingsstand, Leefgebied, Onderdeel, Uitkomst, Vervolg } from './woorden.ts';

/** One uninterrupted time of support. `uren`: hours a week over time, oldest first. `tot`: its last day, once it has ended. */
export type Begeleidingsperiode = { nr: number; vanaf: Dag; tot?: Dag; reden?: EindeBegeleiding; uren: { vanaf: Dag; uren: number }[]; indicatie: Indicatie; indicatie_tot?: Dag; vervallen?: true };
export type Woondoel = { id: string; leefgebied: Leefgebied; sinds: Dag; /** oldest first */ oordelen: { op: Dag; oordeel: Doeloordeel; evaluatie?: number }[]; /** the evaluation in which it was added */ evaluatie?: number };
/** An evaluation as held; `vastgesteld`: what the corporation said of the report. */
export type Evaluatie = { nr: number; op: Dag; gaat: Hoe; vervolg: Vervolg; aanwezig: Aanwezige[]; client_akkoord: boolean; vastgesteld?: { op: Dag; akkoord: boolean }; vervallen?: true };

/** What the state of a dossier holds of support, goals and endings. Lists are numbered from 1 and never lose an item: a wrong one is `vervallen`. */
export type Begeleidingsdelen = {
  begeleiding?: Begeleidingsperiode[];
  /** a new decision of the municipality is waited for, since that day (P6.c, P7.d) */
  beschikking?: { sinds: Dag };
  /** the conversation that a tied lease requires when support ends (P6.a) */
  koppelbeding?: { sinds: Dag; besproken_op?: Dag; uitkomst?: 'begeleiding-hervat' | 'huur-blijft' | 'huur-opzeggen' };
  doelen?: Woondoel[];
  doelen_op?: Dag;
  evaluaties?: Evaluatie[];
  evaluatie_gepland?: { op: Dag; tijd?: string };
  landing?: { organisatie?: string; betrokken_op?: Dag; onderdelen: Partial<Record<Onderdeel, { stand: Landingsstand; op: Dag }>> };
  vragenlijst?: { uitgereikt_op: Dag };
  afloop?: { uitkomst: Uitkomst; per: Dag; nazorg_tot?: Dag };
  nazorg?: { nr: number; op: Dag; hoe: Hoe | 'niet-bereikt'; vervallen?: true }[];
  klachten?: { soort: string; op: Dag }[];
};

const opDag = <T>(dag: (t: T) => Dag) => (a: T, b: T): number => dag(a).localeCompare(dag(b));

/** Sets the last period of support that still counts. */
const laatstePeriode = (perioden: readonly Begeleidingsperiode[] = [], wijzig: (p: Begeleidingsperiode) => Begeleidingsperiode): Begeleidingsperiode[] => {
  const nr = lopendePeriode({ begeleiding: [...perioden] })?.nr ?? perioden.filter((p) => !p.vervallen).at(-1)?.nr;
  return perioden.map((p) => (p.nr === nr ? wijzig(p) : p));
};

/** The time of support that runs now, by what was recorded. */
export const lopendePeriode = ({ begeleiding }: Pick<Begeleidingsdelen, 'begeleiding'>): Begeleidingsperiode | undefined => begeleiding?.findLast((p) => !p.vervallen && p.tot === undefined);
/** Evaluations that count, in the order in which they were held. */
export const gehouden = ({ evaluaties }: Pick<Begeleidingsdelen, 'evaluaties'>): Evaluatie[] => (evaluaties ?? []).filter((e) => !e.vervallen).toSorted(opDag((e) => e.op));

/** Goals that are still worked at: not reached, and not fallen away. */
export const openDoelen = ({ doelen }: Pick<Begeleidingsdelen, 'doelen'>): Woondoel[] => (doelen ?? []).filter((d) => !['behaald', 'vervallen'].includes(d.oordelen.at(-1)?.oordeel ?? ''));

const oordeelBij = (doelen: Woondoel[] = [], oordelen: Record<string, Doeloordeel>, op: Dag, evaluatie?: number): Woondoel[] =>
  doelen.map((d) => (Object.hasOwn(oordelen, d.id) ? { ...d, oordelen: [...d.oordelen, { op, oordeel: oordelen[d.id]!, ...(evaluatie ? { evaluatie } : {}) }].toSorted(opDag((o) => o.op)) } : d));
export { oordeelBij };

/** What each event does to these parts. The clocks follow the day something happened, also when it was recorded later or out of order. */
export const BEGELEIDING_VOLGENDE: Volgende<BegeleidingGebeurtenissen> = {
  'begeleiding-gestart': (s, g) => ({
    begeleiding: [...(s.begeleiding ?? []), { nr: g.nr ?? volgendNr(s.begeleiding), vanaf: g.vanaf, uren: [{ vanaf: g.vanaf, uren: g.uren }], indicatie: g.indicatie, ...(g.indicatie_tot ? { indicatie_tot: g.indicatie_tot } : {}) }],
    ...(s.koppelbeding && s.koppelbeding.uitkomst !== 'huur-blijft' && !huureinde(s) ? { koppelbeding: { ...s.koppelbeding, uitkomst: 'begeleiding-hervat' } } : {}),
  }),
  'begeleiding-aangepast': (s, g, op) => ({
    begeleiding: laatstePeriode(s.begeleiding, (p) => ({ ...p, uren: [...p.uren.filter((u) => u.vanaf !== g.vanaf), { vanaf: g.vanaf, uren: g.uren }].toSorted(opDag((u) => u.vanaf)), ...(g.indicatie_tot ? { indicatie_tot: g.indicatie_tot } : {}) })),
    ...(g.beschikking === 'nodig' ? { beschikking: { sinds: op } } : {}),
  }),
  'beschikking-aangepast': (s, g) => ({ beschikking: undefined, ...(g.indicatie_tot ? { begeleiding: laatstePeriode(s.begeleiding, (p) => ({ ...p, indicatie_tot: g.indicatie_tot! })) } : {}) }),
  'begeleiding-beeindigd': (s, g) => ({ begeleiding: laatstePeriode(s.begeleiding, (p) => ({ ...p, tot: g.per, reden: g.reden })), beschikking: undefined, koppelbeding: g.koppelbeding ? { sinds: g.per } : undefined }),
  'koppelbeding-besproken': (s, g) => ({ koppelbeding: s.koppelbeding && { ...s.koppelbeding, besproken_op: g.gesprek_op, uitkomst: g.uitkomst } }),
  'woondoelen-vastgelegd': (s, g) => ({ doelen_op: g.gesprek_op, doelen: [...(s.doelen ?? []).filter((d) => !g.doelen.some((n) => n.id === d.id)), ...g.doelen.map((d) => s.doelen?.find((oud) => oud.id === d.id) ?? { ...d, sinds: g.gesprek_op, oordelen: [] })] }),
  'evaluatie-gepland': (_, g) => ({ evaluatie_gepland: g.tijd ? { op: g.op, tijd: g.tijd } : { op: g.op } }),
  'evaluatie-gehouden': (s, g) => {
    const nr = g.nr ?? volgendNr(s.evaluaties);
    return {
      evaluaties: [...(s.evaluaties ?? []), { nr, op: g.gesprek_op, gaat: g.gaat, vervolg: g.vervolg, aanwezig: g.aanwezig, client_akkoord: g.client_akkoord }],
      // An older conversation that is recorded afterwards leaves the appointment for the next one as it is.
      ...(s.evaluatie_gepland && maandenNa(g.gesprek_op, 1) < s.evaluatie_gepland.op ? {} : { evaluatie_gepland: undefined }),
      doelen: [...oordeelBij(s.doelen, g.oordelen, g.gesprek_op, nr), ...(g.nieuw ?? []).map((d) => ({ ...d, sinds: g.gesprek_op, oordelen: [], evaluatie: nr }))],
    };
  },
  'evaluatie-vastgesteld': (s, g, op) => ({ evaluaties: s.evaluaties?.map((e) => (e.nr === g.nr ? { ...e, vastgesteld: { op, akkoord: g.akkoord } } : e)) }),
  'welzijn-betrokken': (s, g, op) => ({ landing: { onderdelen: s.landing?.organisatie && s.landing.organisatie !== g.organisatie ? nietTerPlaatse(s.landing.onderdelen) : s.landing?.onderdelen ?? {}, organisatie: g.organisatie, betrokken_op: op } }),
  'landing-bijgewerkt': (s, g, op) => ({ landing: { ...s.landing, onderdelen: { ...s.landing?.onderdelen, ...Object.fromEntries(Object.entries(g.onderdelen).filter(([code]) => (s.landing?.onderdelen[code as Onderdeel]?.op ?? '') <= op).map(([code, stand]) => [code, { stand, op }])) } } }),
  'vragenlijst-uitgereikt': (_, __, op) => ({ vragenlijst: { uitgereikt_op: op } }),
  // What was still open with the corporation ends with the living there; a calamity is talked over all the same.
  'wonen-afgesloten': (s, g, op) => ({
    signalen: s.signalen?.map((x) => (isOpen(x) ? { ...x, gesloten_op: op } : x)), escalaties: s.escalaties?.map((e) => (e.afgesloten_op ? e : { ...e, afgesloten_op: op })),
    afloop: { uitkomst: g.uitkomst, per: g.per, ...(g.nazorg_tot ? { nazorg_tot: g.nazorg_tot } : {}) }, status: g.nazorg_tot ? 'nazorg' : 'afgerond',
  }),
  'nazorg-vastgelegd': (s, g) => ({ nazorg: [...(s.nazorg ?? []), { nr: g.nr ?? volgendNr(s.nazorg), op: g.gesproken_op, hoe: g.hoe }] }),
  'traject-afgerond': () => ({ status: 'afgerond' }),
  'klacht-vastgelegd': (s, g, op) => ({ klachten: [...(s.klachten ?? []), { soort: g.soort, op }] }),
  'vastlegging-hersteld': (s, g) => {
    switch (g.wat) {
      case 'evaluatie': return { evaluaties: herstel(s.evaluaties, g, (e, op) => ({ ...e, op })), doelen: s.doelen && herstelDoelen(s.doelen, g) };
      case 'signaal': return { signalen: herstel(s.signalen, g, ({ uiterlijk: _, ...x }, op) => ({ ...x, op, ...(g.uiterlijk ? { uiterlijk: g.uiterlijk } : {}) })) };
      case 'waarschuwing': return { waarschuwingen: herstel(s.waarschuwingen, g, ({ reageren_tot: _, ...w }, op) => ({ ...w, op, ...(g.uiterlijk ? { reageren_tot: g.uiterlijk } : {}) })) };
      case 'nazorg': return { nazorg: herstel(s.nazorg, g, (n, op) => ({ ...n, op })) };
      case 'aanzegging': case 'opzegging': case 'ontruiming': return { [g.wat]: undefined };
    }
  },
  'begeleiding-hersteld': (s, g) => ({ ...(g.herstel === 'vervalt' ? gevolgenWeg(s, g.nr) : {}), begeleiding: herstel(s.begeleiding, g, (p, op) => ({ ...p, vanaf: op, uren: p.uren.map((u, i) => (i === 0 ? { ...u, vanaf: op } : u)) })) }),
  'overdracht-besproken': () => ({}),
};

/** Another welfare organisation begins anew with what belongs to the place: the introduction and a contact person. */
const nietTerPlaatse = (onderdelen: Landing['onderdelen']): Landing['onderdelen'] => Object.fromEntries(Object.entries(onderdelen).filter(([code]) => code !== 'kennismaking' && code !== 'contactpersoon'));
type Landing = NonNullable<Begeleidingsdelen['landing']>;

/** What a period led to goes with it when it did not belong here: the decision that was asked for, and the conversation about the lease. */
function gevolgenWeg(s: Begeleidingsdelen, nr: number): Partial<Begeleidingsdelen> {
  const periode = s.begeleiding?.find((p) => p.nr === nr);
  return {
    ...(periode && periode.nr === lopendePeriode(s)?.nr ? { beschikking: undefined } : {}),
    ...(periode?.tot && periode.tot === s.koppelbeding?.sinds ? { koppelbeding: undefined } : {}),
  };
}

type Hersteld = BegeleidingGebeurtenissen['begeleiding-hersteld'];
const herstel = <T extends { nr: number; vervallen?: true }>(lijst: T[] | undefined, g: Hersteld, zetDag: (t: T, op: Dag) => T): T[] | undefined =>
  lijst?.map((t) => (t.nr !== g.nr ? t : g.herstel === 'vervalt' ? { ...t, vervallen: true } : g.op ? zetDag(t, g.op) : t));

/** Judgements move with their evaluation or fall away with it, and so do the goals that were added in it, unless they were judged since. */
const herstelDoelen = (doelen: readonly Woondoel[], g: Hersteld): Woondoel[] => doelen.flatMap((d) => {
  const oordelen = d.oordelen.flatMap((o) => (o.evaluatie !== g.nr ? [o] : g.herstel === 'vervalt' ? [] : [{ ...o, op: g.op ?? o.op }])).toSorted(opDag((o) => o.op));
  if (d.evaluatie !== g.nr) return [{ ...d, oordelen }];
  return g.herstel === 'vervalt' && oordelen.length === 0 ? [] : [{ ...d, oordelen, sinds: g.op ?? d.sinds }];
});
