import type { Dag } from '../../domain/kalender/dag.ts';
import { planVan } from '../../domain/overleg/plan.ts';
import type { Keer } from '../../domain/overleg/planning.ts';
import { naamVan, NIET_GEHOUDEN } from '../../domain/overleg/woorden.ts';
import type { Overleg } from '../../domain/regeling/schema.ts';
import type { Vergadering } from '../../storage/lezen/overleg.ts';
import { eerstEerst, nieuwsteEerst, type Lijstvorm } from '../lijsten/keus.tsx';
import { OVERLEGPAD } from './paden.ts';
import { keerwoord, statuswoord } from './tonen.tsx';

/** One time in the year: held, planned, or still to be. */
export type Regel = { overleg: Overleg; k: Keer; m: Vergadering | undefined };
const dagVan = ({ k }: Regel): string | undefined => k.datum ?? k.uiterlijk;
const standVan = ({ k, m }: Regel): string => (m ? statuswoord(m.stand.status) : keerwoord(k.stand));
/** The year as a list. */
export const vormVan = (tafels: readonly Overleg[], jaar: number, regels: readonly Regel[]): Lijstvorm<Regel> => ({
  pad: OVERLEGPAD, vast: { jaar: String(jaar) }, woorden: ({ overleg, k, m }) => [overleg.naam, k.thema && 'themabijeenkomst', m?.onderwerp, m?.plaats].filter(Boolean).join(' '),
  filters: [
    { naam: 'tafel', label: 'Overleg', opties: tafels.map((o) => ({ waarde: o.code, naam: o.naam })), past: (r, tafel) => r.overleg.code === tafel },
    { naam: 'stand', label: 'Stand', opties: [...new Set(regels.map(standVan))].sort().map((woord) => ({ waarde: woord, naam: woord })), past: (r, woord) => standVan(r) === woord },
  ],
  volgorden: [{ code: 'eerst', naam: 'Eerste dag eerst', op: eerstEerst(dagVan) }, { code: 'laatst', naam: 'Laatste dag eerst', op: nieuwsteEerst((r) => dagVan(r) ?? '') }],
  csv: { naam: 'overleg', kolommen: [
    { kop: 'Overleg', waarde: (r) => r.overleg.naam }, { kop: 'Soort', waarde: (r) => (r.k.thema ? 'themabijeenkomst' : 'overleg') }, { kop: 'Thema', waarde: (r) => r.m?.onderwerp }, { kop: 'Datum', waarde: (r) => r.k.datum }, { kop: 'Uiterlijk', waarde: (r) => r.k.uiterlijk },
    { kop: 'Stand', waarde: standVan }, { kop: 'Waarom niet', waarde: (r) => r.m?.stand.waarom_niet && naamVan(NIET_GEHOUDEN, r.m.stand.waarom_niet) }, { kop: 'Plaats', waarde: (r) => r.m?.plaats },
  ] },
});
/** Every time of these consultations in a year. */
export const regelsVan = (tafels: readonly Overleg[], jaar: number, meetings: readonly Vergadering[], vandaag: Dag): Regel[] =>
  tafels.flatMap((overleg) => planVan(overleg, jaar, meetings, vandaag).map((k) => ({ overleg, k, m: meetings.find((x) => x.id === k.id) })));
