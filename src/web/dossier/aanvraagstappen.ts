import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Formulierstap } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { stappad } from './toegang.tsx';

/** A part of the application as a place to go: a data group, the consent, or the check at the end. */
export type Plek = Groep | 'toestemming' | 'controleren';

export const aanvraagpad = (id: string, plek: Plek): string => (plek === 'toestemming' ? stappad(id, 'toestemming-vastleggen') : `/dossiers/${id}/aanvraag/${plek}`);

/** How many required questions of this group are still open. */
export const ontbreektIn = (beeld: Pick<Beeld, 'regeling' | 'dossier'>, groep: Groep): number =>
  compleetheid(beeld.regeling, beeld.dossier.gegevens).ontbreekt.filter((o) => o.groep === groep).length;

const nogVragen = (aantal: number): string => (aantal === 0 ? 'af' : aantal === 1 ? 'nog 1 vraag' : `nog ${aantal} vragen`);

/** The order in which an application is filled in: the groups as the regeling asks them, consent, check. */
export const plekken = (beeld: Pick<Beeld, 'regeling' | 'dossier'>): Plek[] => {
  const groepen: Plek[] = beeld.regeling.aanvraag.map((a) => a.groep);
  return beeld.dossier.stand.status === 'concept' ? [...groepen, 'toestemming', 'controleren'] : groepen;
};

/** The steps with their small doors: what is done, where you are, what is left. */
export function aanvraagstappen(beeld: Pick<Beeld, 'regeling' | 'dossier'>, hier?: Plek): Formulierstap[] {
  const { id, stand } = beeld.dossier;
  const klaar: Record<'toestemming' | 'controleren', boolean> = { toestemming: stand.toestemming === 'gegeven', controleren: false };
  return plekken(beeld).map((plek) => {
    const open = plek === 'toestemming' || plek === 'controleren' ? Number(!klaar[plek]) : ontbreektIn(beeld, plek);
    const naam = plek === 'toestemming' ? 'Toestemming' : plek === 'controleren' ? 'Controleren en indienen' : GROEPNAMEN[plek];
    const ongezien = plek !== 'controleren' && plek !== 'toestemming' && open === 0 && Object.keys(beeld.dossier.gegevens[plek] ?? {}).length === 0;
    const tekst = plek === 'controleren' ? undefined : plek === 'toestemming' ? (open ? 'nog vast te leggen' : 'af') : ongezien ? 'niets verplicht' : nogVragen(open);
    return { naam, href: aanvraagpad(id, plek), tekst, stand: plek === hier ? 'hier' : open === 0 && !ongezien ? 'af' : 'open' };
  });
}

/** Where to go on: the first part that is not done. */
export function volgendePlek(beeld: Pick<Beeld, 'regeling' | 'dossier'>, na?: Plek): Plek {
  const alle = plekken(beeld);
  if (na) return alle[alle.indexOf(na) + 1] ?? 'controleren';
  const groep = beeld.regeling.aanvraag.map((a) => a.groep).find((g) => ontbreektIn(beeld, g) > 0);
  return groep ?? (beeld.dossier.stand.toestemming === 'gegeven' ? 'controleren' : 'toestemming');
}
