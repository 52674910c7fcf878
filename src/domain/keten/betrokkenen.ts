import { type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gemeentepartij, tafelVan } from './bevoegd.ts';
import { FASEN, type Fase } from './fasen.ts';
import { AFGESLOTEN, type DossierStand } from './stand.ts';

export type Betrokkene = { organisatie: string; rol: Rol };

const vanaf = (stand: DossierStand, fase: Fase): boolean => FASEN.indexOf(stand.fase) >= FASEN.indexOf(fase);

/** Parties of a kind that work in at least one of these municipalities; a party without a stated area works in the whole region. */
const partijenIn = (regeling: Regeling, soort: Regeling['partijen'][number]['soort'], gemeenten: readonly string[]): string[] =>
  regeling.partijen.filter((p) => p.soort === soort && p.register && (!p.werkgebied || p.werkgebied.some((g) => gemeenten.includes(g)))).map((p) => p.code);

/** The municipalities in which a home is looked for: those of the search profile and that of the waiting list. */
export const gezochteGemeenten = (stand: DossierStand): string[] => [...new Set([...stand.zoekgemeenten, ...(stand.wachtlijst ? [stand.wachtlijst.gemeente] : [])])];

function corporaties(regeling: Regeling, stand: DossierStand): string[] {
  if (AFGESLOTEN.includes(stand.status)) return [];
  if (stand.aanbod) return [stand.aanbod.corporatie];
  return vanaf(stand, 'wachtlijst') ? partijenIn(regeling, 'corporatie', gezochteGemeenten(stand)) : [];
}

/** Which organisations a role brings into a dossier at this point of the chain (art. 12a: what is needed, when it is needed). */
const WIE: Record<Rol, (regeling: Regeling, stand: DossierStand) => string[]> = {
  begeleider: (_, s) => [s.zorgorganisatie],
  'servicepunt-medewerker': (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  'servicepunt-manager': (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  'bct-medewerker': (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  uitstroomcoordinator: (r, s) => (vanaf(s, 'toetsing') ? [r.servicepunt.organisatie] : []),
  tafellid: (r, s) => (vanaf(s, 'beoordeling') ? [tafelVan(r, s)].filter((t) => t !== undefined) : []),
  consulent: (r, s) => [gemeentepartij(r, s.vestiging)].filter((g) => g !== undefined),
  woonconsulent: corporaties,
  welzijnswerker: (r, s) => (vanaf(s, 'huur') && s.aanbod ? partijenIn(r, 'welzijnsorganisatie', [s.aanbod.gemeente]) : []),
  bestuurder: () => [],
  beheerder: () => [],
};

/** Does consent stand for a purpose that brings in this role? A role that no purpose names comes with the consent as a whole. */
export function magOntvangen(regeling: Regeling, stand: DossierStand, rol: Rol): boolean {
  const voor = regeling.toestemming.doeleinden.filter((d) => d.ontvangers.includes(rol));
  return voor.length === 0 || voor.some((d) => stand.doeleinden?.includes(d.code) ?? true);
}

/** Everyone involved in a dossier now, as far as the regeling's sharing matrix knows the role and consent stands for it (art. 3b). */
export function betrokkenen(regeling: Regeling, stand: DossierStand): Betrokkene[] {
  const gedeeldMet = new Set(regeling.gegevensdeling.flatMap((g) => Object.keys(g.vanaf)));
  return (Object.keys(WIE) as Rol[])
    .filter((rol) => gedeeldMet.has(rol) && magOntvangen(regeling, stand, rol))
    .flatMap((rol) => WIE[rol](regeling, stand).map((organisatie) => ({ organisatie, rol })));
}
