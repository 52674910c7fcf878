import type { Dag } from '../../domain/kalender/dag.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import type { Notitie, Notitietelling } from '../../storage/lezen/notities.ts';
import { termijnbadge } from '../lijsten/termijn.ts';
import { Badge, Formulier, Kaart, Knop, KnopLink, Knoppen, Leeg, Link } from '../ui/index.ts';

const SOORT: Record<Notitie['soort'], string> = { notitie: 'Notitie', afspraak: 'Afspraak', contact: 'Contact' };

/** The way from a dossier to what colleagues wrote about it. It shows no content, so it reads nobody's data. */
export function Notitiekaart({ dossier, telling, organisatie, vandaag }: { dossier: string; telling: Notitietelling; organisatie: string; vandaag: Dag }) {
  const { aantal, eerste } = telling;
  const badge = eerste ? termijnbadge(eerste, false, vandaag) : undefined;
  return (
    <Kaart titel="Notities en afspraken" rechts={badge && <Badge stand={badge.stand}>{badge.woorden}</Badge>}>
      <p><Link href={`/dossiers/${dossier}/notities`}>{aantal === 0 ? 'Schrijf iets op voor je collega’s' : aantal === 1 ? 'Lees 1 notitie' : `Lees ${aantal} notities`}</Link></p>
      <p className="voordeur-klein voordeur-grijs">Blijft binnen {organisatie}.</p>
    </Kaart>
  );
}

function Kop({ n, vandaag }: { n: Notitie; vandaag: Dag }) {
  const badge = n.voor && !n.afgehandeld_op ? termijnbadge(n.voor, false, vandaag) : undefined;
  return (
    <div className="voordeur-notitie__kop">
      <h3>{SOORT[n.soort]}</h3>
      {badge && <Badge stand={badge.stand}>{badge.woorden}</Badge>}
      {n.afgehandeld_op && <Badge stand="voldoet">gedaan</Badge>}
    </div>
  );
}

/** One note: what, who and when, and what can be done with it. */
function Notitieregel({ n, pad, vandaag }: { n: Notitie; pad: string; vandaag: Dag }) {
  const kort = n.tekst.slice(0, 60);
  const doe = (waarde: string, tekst: string) => <Knop maat="rij" naam="doe" waarde={waarde} volledig={`${tekst}: ${kort}`}>{tekst}</Knop>;
  return (
    <li className="voordeur-notitie">
      <Kop n={n} vandaag={vandaag} />
      <p className="voordeur-eigenwoorden">{n.tekst}</p>
      <p className="voordeur-klein voordeur-grijs">{n.naam ?? 'Een oud-collega'}, {zegMoment(n.gemaakt_op, vandaag)}{n.gewijzigd_op && `; gewijzigd door ${n.gewijzigd_door ?? 'een oud-collega'}, ${zegMoment(n.gewijzigd_op, vandaag)}`}</p>
      <Formulier action={`${pad}/${n.id}`}>
        <Knoppen>
          {n.soort === 'afspraak' && n.mag_wijzigen && (n.afgehandeld_op ? doe('heropenen', 'Weer open') : doe('afhandelen', 'Gedaan'))}
          {n.mag_wijzigen && <KnopLink soort="stil" maat="rij" href={`${pad}/${n.id}`} volledig={`Wijzigen: ${kort}`}>Wijzigen</KnopLink>}
          <KnopLink soort="stil" maat="rij" href={`${pad}/${n.id}?doe=wissen`} volledig={`Verwijderen: ${kort}`}>Verwijderen</KnopLink>
        </Knoppen>
      </Formulier>
    </li>
  );
}

/** What is still open first: agreements by their day; then everything, the newest first. */
export const ordenNotities = (notities: readonly Notitie[]): Notitie[] => {
  const open = (n: Notitie) => n.soort === 'afspraak' && !n.afgehandeld_op;
  return [...notities.filter(open).sort((a, b) => (a.voor ?? '9999').localeCompare(b.voor ?? '9999')), ...notities.filter((n) => !open(n))];
};

export function Notitielijst({ notities, pad, vandaag }: { notities: readonly Notitie[]; pad: string; vandaag: Dag }) {
  return (
    <Kaart plat titel="Opgeschreven" rechts={notities.length > 0 ? String(notities.length) : undefined}>
      {notities.length === 0
        ? <Leeg titel="Nog niets opgeschreven">Wat jij weet en niet in de aanvraag staat, weet een collega die het overneemt niet.</Leeg>
        : <ul className="voordeur-notities">{ordenNotities(notities).map((n) => <Notitieregel key={n.id} n={n} pad={pad} vandaag={vandaag} />)}</ul>}
    </Kaart>
  );
}
