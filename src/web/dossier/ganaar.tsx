import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Contact } from '../../storage/lezen/vervanging.ts';
import { telpad } from '../notities/contact.tsx';
import { Kaart, Lijst, Link, type LijstItem } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { ziet } from './zaken.ts';

/* On a narrow screen the page of someone who lives there is long: whom to call and where to go stand under the task. Hidden on a wide one. */

/** The parts this reader has on the page, by the id of their heading. */
const delen = (beeld: Beeld): { naam: string; id: string }[] => [
  ...(ziet(beeld, 'doelen') ? [{ naam: 'Woondoelen', id: 'kaart-woondoelen-en-evaluaties' }] : []),
  ...(ziet(beeld, 'signalen') ? [{ naam: 'Signalen', id: 'kaart-signalen' }] : []),
  { naam: 'Huur', id: 'kaart-wonen' }, { naam: 'Tijdlijn', id: 'kaart-tijdlijn' }, { naam: 'Gegevens', id: 'gegevens' },
];

function nummers({ dossier: { gegevens }, naam }: Beeld, contacten: readonly Contact[]): LijstItem[] {
  const { telefoon } = gegevens.personalia ?? {};
  const anderen = contacten.filter((c) => c.naam && !c.ik).flatMap((c) => {
    const [wie, nummer] = c.vervanger && c.vervangen_tot ? [`${c.vervanger}, voor ${c.naam}`, c.vervanger_telefoon] : [c.naam!, c.telefoon];
    return nummer ? [{ sleutel: `${c.organisatie}-${c.rol}`, titel: wie, regels: [`${c.organisatie_naam}, ${ROLNAMEN[c.rol] ?? c.rol}`], rechts: <Link href={telpad(nummer)}>{nummer}</Link> }] : [];
  });
  return [...(typeof telefoon === 'string' ? [{ sleutel: 'client', titel: naam, regels: ['cliënt'], rechts: <Link href={telpad(telefoon)}>{telefoon}</Link> }] : []), ...anderen];
}

/** "Ga naar" and the numbers to call, for a narrow screen. */
export function Ganaar({ beeld, contacten }: { beeld: Beeld; contacten: readonly Contact[] }) {
  const bellen = nummers(beeld, contacten);
  return (
    <div className="voordeur-ganaar">
      <nav aria-label="Ga naar">
        <strong aria-hidden="true">Ga naar</strong>
        <ul>{[...(bellen.length > 0 ? [{ naam: 'Bellen', id: 'kaart-bellen' }] : []), ...delen(beeld)].map(({ naam, id }) => <li key={id}><a className="voordeur-chip" href={`#${id}`}>{naam}</a></li>)}</ul>
      </nav>
      {bellen.length > 0 && <Kaart plat titel="Bellen"><Lijst items={bellen} /></Kaart>}
    </div>
  );
}
