import { GROEPEN, type Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import type { Handelaar } from '../domain/keten/bevoegd.ts';
import { faseVoor, gezienDoor, voorvalVoor } from '../domain/keten/gezien.ts';
import { stappenVoor } from '../domain/keten/open.ts';
import { STATUSNAMEN, type DossierStand } from '../domain/keten/stand.ts';
import { DOSSIERSTAPPEN } from '../domain/keten/stappen.ts';
import { bewaring } from '../domain/privacy/bewaren.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Dossierrij } from '../storage/lezen/api-dossiers.ts';
import type { GelezenDossier } from '../storage/lezen/dossier.ts';
import type { Verslag } from '../storage/lezen/verslagen.ts';
import { BASIS } from './bewerking.ts';
import type { Vorm } from './vormen.ts';

/** What stands in the answer itself, not in `stand`. */
const VOORAAN: readonly string[] = ['regeling', 'versie', 'zorgorganisatie', 'fase', 'status', 'sinds', 'toestemming'];
/** The other parts of the state that this reader may know. */
const standVoor = (stand: DossierStand, groepen: readonly Groep[]): Vorm<'Dossier'>['stand'] =>
  Object.fromEntries(Object.entries(gezienDoor(stand, groepen)).filter(([deel]) => !VOORAAN.includes(deel)));

export const dossierpad = (id: string): string => `${BASIS}/dossiers/${id}`;

/** A dossier as the API gives it, for the person who read it. */
export function dossierbeeld(d: GelezenDossier, verslagen: readonly Verslag[], regeling: Regeling, wie: Handelaar): Vorm<'Dossier'> {
  const { stand, groepen } = d;
  return {
    id: d.id, kenmerk: d.kenmerk, regeling: stand.regeling, regelingversie: stand.versie, versie: d.volgnummer,
    fase: faseVoor(stand, groepen).fase, status: stand.status, statusnaam: STATUSNAMEN[stand.status], sinds: stand.sinds, zorgorganisatie: stand.zorgorganisatie, toestemming: stand.toestemming,
    bewaring: groepen.includes('rechten') ? bewaring(regeling, stand) : undefined,
    stand: standVoor(stand, groepen),
    gegevens: d.gegevens as Vorm<'Dossier'>['gegevens'],
    geslotenGroepen: GROEPEN.filter((g) => !groepen.includes(g)),
    tijdlijn: d.voorvallen.map(({ volgnummer, soort, gebeurd_op, vastgelegd_op, organisatie, actie, gegevens }) =>
      ({ volgnummer, soort, gebeurd_op, vastgelegd_op: vastgelegd_op.toISOString(), organisatie, actie, gegevens: voorvalVoor(gegevens, groepen) })),
    verslagen: verslagen.map(({ volgnummer, groep, inhoud }) => ({ volgnummer, groep, inhoud: inhoud as Vorm<'Dossier'>['verslagen'][number]['inhoud'] })),
    taken: d.taken.map(({ stap, organisatie, naam, rollen, uiterlijk, streven }) => ({ actie: stap, titel: DOSSIERSTAPPEN[stap].opdracht, organisatie, naam, rollen: [...rollen], uiterlijk, streven })),
    acties: stappenVoor(regeling, stand, wie).map((s) => ({
      actie: s.stap, titel: s.titel, mag: s.mag, ...(s.mag ? {} : { waarom: s.reden, wat: s.wat }), bron: s.bron, href: `${dossierpad(d.id)}/acties/${s.stap}`,
    })),
  };
}

export const dossierregel = ({ volgende_termijn, ...rij }: Dossierrij): Vorm<'Dossierregel'> =>
  ({ ...rij, volgende_termijn: volgende_termijn === 'infinity' ? null : volgende_termijn, href: dossierpad(rij.id) });
