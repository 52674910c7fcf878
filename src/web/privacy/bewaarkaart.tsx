import { dagenTussen, type Dag } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { bewaring, type Bewaring } from '../../domain/privacy/bewaren.ts';
import { EINDENAMEN } from '../../domain/privacy/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { Alert, Bron, Gegevens, Kaart, Tabel } from '../ui/index.ts';

const meervoud = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;
/** How far off a day is that nobody has to do anything for: "over 12 dagen", "over 5 maanden", "over 9 jaar". */
export function zegOver(dag: Dag, vandaag: Dag): string {
  const dagen = dagenTussen(vandaag, dag);
  if (dagen <= 0) return 'vandaag';
  if (dagen < 60) return `over ${meervoud(dagen, 'dag', 'dagen')}`;
  if (dagen < 730) return `over ${Math.round((dagen * 12) / 365)} maanden`;
  return `over ${Math.round(dagen / 365)} jaar`;
}

const WAAROM: Record<Bewaring['grond'], (b: Bewaring) => string> = {
  bewaartermijn: ({ einde, vanaf }) => `${EINDENAMEN[einde]}, ${einde === 'niet-ingediend' ? 'laatst gewijzigd' : 'sinds'} ${zegDatum(vanaf)}`,
  verzoek: () => 'de cliënt vroeg om te wissen, en dat is toegewezen',
};
const GESTOPT: Record<NonNullable<Bewaring['gestopt']>, string> = {
  bezwaar: 'Er loopt een bezwaar. Zolang daarop niet is beslist, wordt er niets gewist.',
  verzoek: 'Er staat een verzoek van de cliënt open. Tot daarop is geantwoord, wordt er niets gewist.',
};

/** When the person in this dossier goes and why, for who handles the rights of the client; nothing while the dossier runs. */
export function Bewaarkaart({ beeld: { dossier, regeling, vandaag } }: { beeld: Pick<Beeld, 'dossier' | 'regeling' | 'vandaag'> }) {
  const b = dossier.groepen.includes('rechten') ? bewaring(regeling, dossier.stand) : undefined;
  if (!b) return null;
  return (
    <Kaart titel="Bewaren en wissen">
      {b.gestopt && <Alert soort="let-op" titel="Wissen staat stil">{GESTOPT[b.gestopt]}</Alert>}
      <Gegevens feiten={[
        { term: b.gestopt ? 'Anders gewist op' : 'Gewist op', waarde: `${zegDatum(b.wissen_op)} (${zegOver(b.wissen_op, vandaag)})` },
        { term: 'Waarom dan', waarde: WAAROM[b.grond](b) },
        { term: 'Bron', waarde: <Bron tekst={b.bron} /> },
      ]} />
      <p className="voordeur-klein voordeur-grijs">
        {b.einde === 'niet-ingediend' ? 'Werk je verder aan de aanvraag, dan begint de termijn opnieuw. ' : ''}
        Voordeur wist dan vanzelf alles over de persoon, ook documenten, notities en verslagen. Dat er iets gebeurde blijft, zonder persoon: voor de cijfers.
      </p>
    </Kaart>
  );
}

/** How long a person is kept under this regeling, by how it ended. */
export function Bewaartermijnen({ regeling }: { regeling: Pick<Regeling, 'privacy'> }) {
  return (
    <Kaart plat titel="Hoe lang een persoon bewaard blijft" id="bewaren">
      <Tabel
        bijschrift="De bewaartermijnen per afloop" compact
        kolommen={[{ sleutel: 'afloop', kop: 'Hoe het afliep', rijkop: true }, { sleutel: 'termijn', kop: 'Daarna gewist na' }, { sleutel: 'bron', kop: 'Bron' }]}
        rijen={regeling.privacy.bewaren.map(({ bij, termijn, bron }) => ({ sleutel: bij, cellen: { afloop: EINDENAMEN[bij].charAt(0).toUpperCase() + EINDENAMEN[bij].slice(1), termijn, bron: <Bron tekst={bron} /> } }))}
      />
    </Kaart>
  );
}
