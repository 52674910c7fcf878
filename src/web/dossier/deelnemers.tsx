import type { Rol } from '../../domain/partijen/rollen.ts';
import { Gegevens, Kaart, Link } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';

/** Kinds of party as people call them. */
const SOORTEN: readonly { naam: (beeld: Beeld) => string; rollen: readonly Rol[] }[] = [
  { naam: () => 'Zorg', rollen: ['begeleider'] },
  { naam: ({ regeling }) => regeling.servicepunt.naam, rollen: ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'] },
  { naam: () => 'Beoordelingstafel', rollen: ['tafellid'] },
  { naam: () => 'Corporatie', rollen: ['woonconsulent'] },
  { naam: () => 'Gemeente', rollen: ['consulent'] },
  { naam: () => 'Welzijn', rollen: ['welzijnswerker'] },
];

/** Who may ask who sees what, and why. */
const VRAAGT_WIE: readonly Rol[] = ['begeleider', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'];

/** Who takes part in this dossier now, as far as the reader may know: the database leaves out the rest. */
export function Deelnemers({ beeld }: { beeld: Beeld }) {
  const { dossier: { deelnemers }, wie } = beeld;
  const feiten = SOORTEN.flatMap(({ naam, rollen }) => {
    const mee = deelnemers.filter((d) => rollen.includes(d.rol));
    const namen = [...new Set(mee.map((d) => `${d.naam}${d.organisatie === wie.organisatie && rollen.includes(wie.rol) ? ' (jij)' : ''}`))];
    return namen.length > 0 ? [{ term: naam(beeld), waarde: namen.join(', ') }] : [];
  });
  const stil = beeld.stand.toestemming !== 'gegeven' && feiten.length > 1;
  return (
    <Kaart titel="Wie doet er mee">
      <Gegevens feiten={feiten} />
      {VRAAGT_WIE.includes(wie.rol) && <p><Link href={`/dossiers/${beeld.dossier.id}/wie-ziet-wat`}>Wie ziet wat, en waarom</Link></p>}
      {stil && <p className="voordeur-klein voordeur-grijs">Zonder toestemming ziet alleen de zorgorganisatie dit dossier.</p>}
    </Kaart>
  );
}
