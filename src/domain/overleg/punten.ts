import type { Zaaktekst } from '../zaak/leer.ts';
import type { Punt, VergaderingStand } from './vergadering.ts';

/** A point as its reader sees it. `volgt`: its number for this reader, without gaps for what is not theirs. */
export type Leespunt = Punt & { volgt: number; titel: string; waarom?: string; besluit?: string; bron?: string; over?: string; keuze?: string; voor?: readonly string[]; dossier?: string };

/** What is written of a point, and under which number of the zaak. */
export type Puntveld = 'titel' | 'waarom' | 'besluit' | 'bron' | 'over' | 'keuze';
type Tekst = Pick<Zaaktekst, 'nummer' | 'veld' | 'tekst' | 'voor' | 'dossier'>;

/** The fields of the meeting itself stand under number 0: place, theme, reason. */
export const tekstVan = (teksten: readonly Tekst[], nummer: number, veld: string): string | undefined => teksten.find((t) => t.nummer === nummer && t.veld === veld)?.tekst;

/**
 * The points this reader may see, in order. A point of which the title is not for this reader does not exist for them: no gap,
 * no number, no "something was left out".
 */
export function leespunten({ punten }: Pick<VergaderingStand, 'punten'>, teksten: readonly Tekst[]): Leespunt[] {
  const er = punten.filter((p) => !p.geschrapt).flatMap((p) => {
    const kop = teksten.find((t) => t.nummer === p.nummer && t.veld === 'titel');
    if (!kop) return [];
    const veld = (naam: Puntveld) => { const tekst = tekstVan(teksten, p.nummer, naam); return tekst === undefined ? {} : { [naam]: tekst }; };
    return [{ ...p, titel: kop.tekst, ...veld('waarom'), ...veld('besluit'), ...veld('bron'), ...veld('over'), ...veld('keuze'), ...(kop.voor ? { voor: kop.voor } : {}), ...(kop.dossier ? { dossier: kop.dossier } : {}) }];
  });
  return er.map((p, i) => ({ ...p, volgt: i + 1 }));
}

/** What a point is about, by its key: also when it was put off before and came back. */
export const gaatOver = ({ over, bron }: Pick<Leespunt, 'over' | 'bron'>): string | undefined => over ?? (bron?.startsWith('aangehouden:') ? undefined : bron);
/** The matter between the parties that a point is about. */
export const zaakOver = (punt: Pick<Leespunt, 'over' | 'bron'>): string | undefined => /^zaak:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(gaatOver(punt) ?? '')?.[1];

/** A remark that a party made when it settled the minutes; `bij`: about which point, by its number for this reader. */
export type Opmerking = { partij: string; tekst: string; bij?: number };
const OPMERKING = 'opmerking:';
export const opmerkingveld = (partij: string): string => `${OPMERKING}${partij}`;
/** The remarks this reader may read: those about the whole first, then those about a point they may read. */
export const opmerkingenVan = (punten: readonly Leespunt[], teksten: readonly Tekst[]): Opmerking[] => teksten.flatMap((t): Opmerking[] => {
  if (!t.veld.startsWith(OPMERKING)) return [];
  const bij = punten.find((p) => p.nummer === t.nummer)?.volgt;
  return [{ partij: t.veld.slice(OPMERKING.length), tekst: t.tekst, ...(bij ? { bij } : {}) }];
}).sort((a, b) => (a.bij ?? 0) - (b.bij ?? 0) || a.partij.localeCompare(b.partij));

/** What is written later about a point is for the same readers as the point. */
export const voorDezelfden = (punt: Pick<Leespunt, 'voor' | 'dossier'> | undefined): Pick<Zaaktekst, 'voor' | 'dossier'> =>
  ({ ...(punt?.voor ? { voor: punt.voor } : {}), ...(punt?.dossier ? { dossier: punt.dossier } : {}) });
