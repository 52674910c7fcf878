import { type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gemeentepartij, tafelVan } from './bevoegd.ts';
import { FASEN, type Fase } from './fasen.ts';
import { magOntvangen } from './ontvangen.ts';
import { AFGESLOTEN, type DossierStand } from './stand.ts';

export type Betrokkene = { organisatie: string; rol: Rol };

const vanaf = (stand: DossierStand, fase: Fase): boolean => FASEN.indexOf(stand.fase) >= FASEN.indexOf(fase);

/** Parties of a kind that work in at least one of these municipalities; a party without a stated area works in the whole region. */
const partijenIn = (regeling: Regeling, soort: Regeling['partijen'][number]['soort'], gemeenten: readonly string[]): string[] =>
  regeling.partijen.filter((p) => p.soort === soort && p.register && (!p.werkgebied || p.werkgebied.some((g) => gemeenten.includes(g)))).map((p) => p.code);

/** The municipalities in which a home is looked for: those of the search profile and that of the waiting list. */
export const gezochteGemeenten = (stand: DossierStand): string[] => [...new Set([...stand.zoekgemeenten, ...(stand.wachtlijst ? [stand.wachtlijst.gemeente] : [])])];

function corporaties(regeling: Regeling, stand: DossierStand): string[] {
  if (AFGESLOTEN.includes(stand.status) || stand.status === 'nazorg') return [];
  if (stand.aanbod) return [stand.aanbod.corporatie];
  return vanaf(stand, 'wachtlijst') ? partijenIn(regeling, 'corporatie', gezochteGemeenten(stand)) : [];
}

/** After the end only the supporter and who guards the chain follow the client. */
const klaar = (s: DossierStand): boolean => s.status === 'nazorg' || s.status === 'afgerond';

/** The welfare organisation the supporter brought in (art. 8a); where the regeling knows no such step, those of the municipality of arrival. */
function welzijn(r: Regeling, s: DossierStand): string[] {
  if (!vanaf(s, 'huur') || !s.aanbod || klaar(s)) return [];
  if (!r.stappen['welzijn-betrekken']) return partijenIn(r, 'welzijnsorganisatie', [s.aanbod.gemeente]);
  return s.landing?.organisatie ? [s.landing.organisatie] : [];
}

/** From the key on the table has done its work: it keeps a dossier only for an objection that is open, or a letter that has not gone yet. */
function tafel(r: Regeling, s: DossierStand): string[] {
  const nogNodig = (s.bezwaar !== undefined && s.bezwaar.uitkomst === undefined) || (r.stappen['besluit-verzenden'] !== undefined && s.besluit !== undefined && s.brief === undefined);
  if (!vanaf(s, 'beoordeling') || klaar(s) || (vanaf(s, 'begeleiding') && !nogNodig)) return [];
  return [tafelVan(r, s)].filter((t) => t !== undefined);
}

/** Which organisations a role brings into a dossier at this point of the chain (art. 12a: what is needed, when it is needed). */
const WIE: Record<Rol, (regeling: Regeling, stand: DossierStand) => string[]> = {
  begeleider: (_, s) => [s.zorgorganisatie],
  'servicepunt-medewerker': (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  'servicepunt-manager': (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  'bct-medewerker': (r, s) => (vanaf(s, 'toetsing') && !vanaf(s, 'begeleiding') ? [r.servicepunt.organisatie] : []),
  uitstroomcoordinator: (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  tafellid: tafel,
  consulent: (r, s) => (klaar(s) ? [] : [gemeentepartij(r, s.vestiging)].filter((g) => g !== undefined)),
  woonconsulent: corporaties,
  welzijnswerker: welzijn,
  bestuurder: () => [],
  beheerder: () => [],
  'functionaris-gegevensbescherming': () => [],
  // Theirs is access of one person, not of an organisation (`persoonlijke_toegang`).
  client: () => [],
  systeem: () => [],
};

/** Everyone involved in a dossier now, as far as the regeling's sharing matrix knows the role and consent stands for it (art. 3b). */
export function betrokkenen(regeling: Regeling, stand: DossierStand): Betrokkene[] {
  const gedeeldMet = new Set(regeling.gegevensdeling.flatMap((g) => Object.keys(g.vanaf)));
  return (Object.keys(WIE) as Rol[])
    .filter((rol) => gedeeldMet.has(rol) && magOntvangen(regeling, stand, rol))
    .flatMap((rol) => WIE[rol](regeling, stand).map((organisatie) => ({ organisatie, rol })));
}
