import type { Zaaktekst } from '../zaak/leer.ts';
import type { Punt, VergaderingStand } from './vergadering.ts';

/** A point as its reader sees it. `volgt`: its number for this reader, without gaps for what is not theirs. */
export type Leespunt = Punt & { volgt: number; titel: string; waarom?: string; besluit?: string; bron?: string; voor?: readonly string[]; dossier?: string };

/** What is written of a point, and under which number of the zaak. */
export type Puntveld = 'titel' | 'waarom' | 'besluit' | 'bron';
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
    return [{ ...p, titel: kop.tekst, ...veld('waarom'), ...veld('besluit'), ...veld('bron'), ...(kop.voor ? { voor: kop.voor } : {}), ...(kop.dossier ? { dossier: kop.dossier } : {}) }];
  });
  return er.map((p, i) => ({ ...p, volgt: i + 1 }));
}

/** What is written later about a point is for the same readers as the point. */
export const voorDezelfden = (punt: Pick<Leespunt, 'voor' | 'dossier'> | undefined): Pick<Zaaktekst, 'voor' | 'dossier'> =>
  ({ ...(punt?.voor ? { voor: punt.voor } : {}), ...(punt?.dossier ? { dossier: punt.dossier } : {}) });
