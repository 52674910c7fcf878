import { dagenNa } from '../kalender/maanden.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Gebeurd } from '../keten/gebeurtenissen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Overleg, Regeling } from '../regeling/schema.ts';
import type { Beurt, Zaakleer, Zaakstand } from '../zaak/leer.ts';
import type { Keer } from './planning.ts';
import type { Deelname, NietGehouden, Puntuitkomst } from './woorden.ts';

/*
 * A meeting of a consultation (PD.tafels, P11.e). What the points are about stands beside it, for who may read it: here is only
 * that there is a point, who brought it in and what came of it.
 */

/** A point on the agenda. `besloten`: only for some, or about a client. */
export type Punt = { nummer: number; organisatie: string; besloten?: true; geschrapt?: true; uitkomst?: Puntuitkomst };
export type Wanneer = { datum: Dag; van: string; tot: string };
export type VergaderingStand = Zaakstand & Wanneer & {
  tafel: string;
  thema?: true;
  /** only for these parties; absent for all */
  gevraagd?: string[];
  /** those who were there sign the minutes (as the regeling said when it was planned) */
  ondertekenen?: true;
  /** how it is called, and who hears of it: what the regeling said when it was planned */
  naam: string;
  soorten: string[];
  rollen: Rol[];
  /** `niet-gehouden`: there was none; then `datum` is the last day by which it should have been, and there is no time */
  status: 'gepland' | 'bezig' | 'gesloten' | 'vastgesteld' | 'afgezegd' | 'niet-gehouden';
  waarom_niet?: NietGehouden;
  /** how often day or time changed, so that calendars take over the newest */
  wijziging: number;
  deelname: Record<string, { hoe: Deelname; mensen?: number }>;
  aanwezig: string[];
  punten: Punt[];
  /** how many papers came with it */
  stukken?: number;
  gesloten_op?: Dag;
  vastgesteld: Record<string, Dag>;
  ondertekend: Record<string, Dag>;
};

type Feiten = {
  'vergadering-gepland': Wanneer & { regeling: string; tafel: string; thema?: true; gevraagd?: string[]; ondertekenen?: true; naam: string; soorten: string[]; rollen: Rol[] };
  'vergadering-verzet': Wanneer;
  'vergadering-afgezegd': Record<never, never>;
  'vergadering-niet-gehouden': { regeling: string; tafel: string; thema?: true; datum: Dag; reden: NietGehouden; naam: string; soorten: string[] };
  'deelname-gemeld': { namens: string; hoe: Deelname; mensen?: number };
  'agendapunt-toegevoegd': { nummer: number; namens: string; besloten?: true };
  'agendapunt-geschrapt': { nummer: number };
  'stuk-toegevoegd': { nummer: number; grootte: number; namens: string };
  'vergadering-begonnen': { aanwezig: string[] };
  'agendapunt-afgerond': { nummer: number; uitkomst: Puntuitkomst };
  'vergadering-gesloten': Record<never, never>;
  'verslag-vastgesteld': { namens: string; namens_allen?: true };
  'verslag-ondertekend': { namens: string };
};
export type VergaderingGebeurtenis = { [S in keyof Feiten]: { soort: S; gegevens: Feiten[S] } }[keyof Feiten];

/** Everyone who was there agreed to the minutes; where nobody was written down, one is enough. */
const metVaststelling = (s: VergaderingStand): VergaderingStand => (openVoor(s, s.vastgesteld).length === 0 ? { ...s, status: 'vastgesteld' } : s);
const metPunt = (s: VergaderingStand, nummer: number, erbij: Partial<Punt>): VergaderingStand => ({ ...s, punten: s.punten.map((p) => (p.nummer === nummer ? { ...p, ...erbij } : p)) });

const NIEUW: Pick<VergaderingStand, 'wijziging' | 'deelname' | 'aanwezig' | 'punten' | 'vastgesteld' | 'ondertekend'> = { wijziging: 0, deelname: {}, aanwezig: [], punten: [], vastgesteld: {}, ondertekend: {} };

function pasToe(stand: VergaderingStand | undefined, g: Gebeurd<VergaderingGebeurtenis>): VergaderingStand {
  if (g.soort === 'vergadering-gepland') return { ...g.gegevens, status: 'gepland', ...NIEUW };
  if (g.soort === 'vergadering-niet-gehouden') {
    const { reden, ...rest } = g.gegevens;
    return { ...rest, van: '', tot: '', rollen: [], status: 'niet-gehouden', waarom_niet: reden, ...NIEUW };
  }
  const s = stand!;
  switch (g.soort) {
    case 'vergadering-verzet': return { ...s, ...g.gegevens, wijziging: s.wijziging + 1 };
    case 'vergadering-afgezegd': return { ...s, status: 'afgezegd', wijziging: s.wijziging + 1 };
    case 'deelname-gemeld': { const { namens, ...hoe } = g.gegevens; return { ...s, deelname: { ...s.deelname, [namens]: hoe } }; }
    case 'agendapunt-toegevoegd': { const { nummer, namens, besloten } = g.gegevens; return { ...s, punten: [...s.punten, { nummer, organisatie: namens, ...(besloten ? { besloten } : {}) }] }; }
    case 'agendapunt-geschrapt': return metPunt(s, g.gegevens.nummer, { geschrapt: true });
    case 'stuk-toegevoegd': return { ...s, stukken: (s.stukken ?? 0) + 1 };
    case 'vergadering-begonnen': return { ...s, status: 'bezig', aanwezig: g.gegevens.aanwezig };
    case 'agendapunt-afgerond': return metPunt(s, g.gegevens.nummer, { uitkomst: g.gegevens.uitkomst });
    case 'vergadering-gesloten': return { ...s, status: 'gesloten', gesloten_op: g.gebeurd_op };
    case 'verslag-vastgesteld': {
      const namens = g.gegevens.namens_allen ? [...new Set([...s.aanwezig, g.gegevens.namens])] : [g.gegevens.namens];
      return metVaststelling({ ...s, vastgesteld: { ...s.vastgesteld, ...Object.fromEntries(namens.map((o) => [o, g.gebeurd_op])) } });
    }
    case 'verslag-ondertekend': return { ...s, ondertekend: { ...s.ondertekend, [g.gegevens.namens]: g.gebeurd_op } };
  }
}

export const tafelVan = (regeling: Pick<Regeling, 'overleg'>, code: string): Overleg | undefined => regeling.overleg.find((o) => o.code === code);
export const tafelnaamVan = (regeling: Pick<Regeling, 'overleg'>, { tafel, thema }: Pick<VergaderingStand, 'tafel' | 'thema'>): string =>
  (thema ? `Themabijeenkomst ${tafelVan(regeling, tafel)?.naam ?? tafel}` : tafelVan(regeling, tafel)?.naam ?? tafel);

/** Names one time of a rhythm: its table, whether it is a theme meeting, and its last day. */
export const keercode = ({ tafel, thema, uiterlijk }: Pick<Keer, 'tafel' | 'thema' | 'uiterlijk'>): string => `${tafel}/${thema ? 'thema' : 'gewoon'}/${uiterlijk ?? ''}`;

/** Who still has to say yes: of the organisations that were there. */
export const openVoor = ({ aanwezig }: Pick<VergaderingStand, 'aanwezig'>, al: Record<string, Dag>): string[] => aanwezig.filter((o) => al[o] === undefined);
export const openPunten = ({ punten }: Pick<VergaderingStand, 'punten'>): Punt[] => punten.filter((p) => !p.geschrapt && p.uitkomst === undefined);
export const isGehouden = ({ status }: Pick<VergaderingStand, 'status'>): boolean => status === 'bezig' || status === 'gesloten' || status === 'vastgesteld';

/** A working agreement of the program: the minutes are looked at within two weeks. */
export const VERSLAG_DAGEN = 14;

const deuren = (regeling: Regeling, stap: 'vergadering-beginnen' | 'agendapunt-afronden' | 'vergadering-sluiten' | 'verslag-vaststellen' | 'verslag-ondertekenen'): Rol[] => regeling.stappen[stap]?.door ?? [];

function beurten(regeling: Regeling, s: VergaderingStand): Beurt[] {
  if (s.status === 'gepland') return [{ stap: 'vergadering-beginnen', rollen: deuren(regeling, 'vergadering-beginnen'), uiterlijk: s.datum }];
  if (s.status === 'bezig') return [openPunten(s).length > 0
    ? { stap: 'agendapunt-afronden', rollen: deuren(regeling, 'agendapunt-afronden'), uiterlijk: s.datum }
    : { stap: 'vergadering-sluiten', rollen: deuren(regeling, 'vergadering-sluiten'), uiterlijk: s.datum }];
  const na = (stap: 'verslag-vaststellen' | 'verslag-ondertekenen', al: Record<string, Dag>): Beurt[] =>
    openVoor(s, al).map((organisatie) => ({ stap, rollen: deuren(regeling, stap), organisatie, uiterlijk: dagenNa(s.gesloten_op ?? s.datum, VERSLAG_DAGEN) }));
  if (s.status === 'gesloten') return na('verslag-vaststellen', s.vastgesteld);
  return s.status === 'vastgesteld' && s.ondertekenen ? na('verslag-ondertekenen', s.ondertekend) : [];
}

export const VERGADERING: Zaakleer<VergaderingStand, VergaderingGebeurtenis> = {
  soort: 'vergadering', woord: ['overleg', 'overleggen'],
  pasToe,
  kolommen: (s) => ({
    status: s.status === 'afgezegd' || s.status === 'niet-gehouden' ? 'vervallen' : s.status === 'vastgesteld' && (!s.ondertekenen || openVoor(s, s.ondertekend).length === 0) ? 'klaar' : 'open',
    datum: s.datum, ...(s.gevraagd ? { voor: s.gevraagd } : {}),
    // once for each time that was missed
    ...(s.status === 'niet-gehouden' ? { sleutel: `niet-gehouden/${keercode({ tafel: s.tafel, thema: s.thema === true, uiterlijk: s.datum })}` } : {}),
  }),
  beurten,
  // a point of which the title is not theirs does not exist for this reader
  gezien: (s, teksten) => ({ ...s, punten: s.punten.filter((p) => teksten.some((t) => t.nummer === p.nummer && t.veld === 'titel')) }),
  naam: (_, s) => (s.status === 'niet-gehouden' ? `${s.naam}, niet gehouden (uiterlijk ${zegDatum(s.datum)})` : `${s.naam} van ${zegDatum(s.datum)}`),
  pad: (id) => `/overleg/${id}`,
};
