import { dagMetNummer, dagnummer, type Dag } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Bezichtigingregel } from '../../storage/lezen/bezichtigingen.ts';
import type { Afspraakregel } from '../../storage/lezen/notities.ts';
import type { Vervanging } from '../../storage/lezen/vervanging.ts';
import { termijnbadge } from '../lijsten/termijn.ts';
import { Alert, Badge, Kaart, Link, Lijst, type LijstItem } from '../ui/index.ts';

/* What Mijn werk shows of standing in and of agreements. */

/** Handovers that run now or start within a week. */
export function Vervangmeldingen({ vervangingen, vandaag }: { vervangingen: readonly Vervanging[]; vandaag: Dag }) {
  const straks = dagMetNummer(dagnummer(vandaag) + 7);
  return vervangingen.filter((v) => v.van <= straks).map((v) => {
    const wanneer = v.van <= vandaag ? `tot en met ${zegDag(v.tot, vandaag)}` : `van ${zegDag(v.van, vandaag)} tot en met ${zegDag(v.tot, vandaag)}`;
    return (
      <Alert key={v.id} soort="info" titel={v.ik_weg ? `${v.naam} neemt je werk waar ${wanneer}` : `Je vervangt ${v.naam} ${wanneer}`}>
        {v.overdracht && <p className="voordeur-eigenwoorden">{v.overdracht}</p>}
        <p><Link href="/vervanging">Bekijken of beëindigen</Link></p>
      </Alert>
    );
  });
}

const kort = (tekst: string): string => (tekst.length <= 90 ? tekst : `${tekst.slice(0, 88).trimEnd()}…`);

function item(a: Afspraakregel, { namen, regeling, vandaag }: Beeld): LijstItem {
  const { stand, woorden } = termijnbadge(a.voor, false, vandaag);
  const over = a.dossier_id ? namen.get(a.dossier_id) ?? a.kenmerk ?? 'Dossier' : a.partijnaam ?? 'Partij';
  const wie = a.ik ? [] : [a.van ? `van ${a.van}` : 'nog van niemand'];
  return {
    sleutel: a.id, titel: kort(a.tekst), href: a.dossier_id ? `/dossiers/${a.dossier_id}/notities` : `/regelingen/${regeling}/partijen/${a.partij}`,
    rechts: <Badge stand={stand}>{woorden}</Badge>, regels: [[over, ...wie].join(' · ')],
  };
}

/** A viewing, with its hour and who comes along (W8.5). */
function bezichtiging({ dossier_id, kenmerk, adres, op, tijd, met_begeleider }: Bezichtigingregel, { namen, vandaag }: Beeld): LijstItem {
  const { stand, woorden } = termijnbadge(op, false, vandaag);
  return {
    sleutel: `bezichtiging-${dossier_id}`, titel: `Bezichtiging${adres ? ` van ${adres}` : ''}`, href: `/dossiers/${dossier_id}`, rechts: <Badge stand={stand}>{woorden}</Badge>,
    regels: [[namen.get(dossier_id) ?? kenmerk, `${zegDag(op, vandaag)}${tijd ? ` om ${tijd} uur` : ''}`, met_begeleider ? 'met de begeleider' : 'zonder begeleider'].join(' · ')],
  };
}

type Beeld = { namen: ReadonlyMap<string, string>; regeling: string | null; vandaag: Dag };

/** Agreements to look at by the end of this week, the latest ones of the whole team; and where to arrange for one's absence. */
export function Afspraken({ afspraken, bezichtigingen, ...beeld }: Beeld & { afspraken: readonly Afspraakregel[]; bezichtigingen: readonly Bezichtigingregel[] }) {
  const items = [...bezichtigingen.map((b) => ({ dag: b.op, item: bezichtiging(b, beeld) })), ...afspraken.map((a) => ({ dag: a.voor, item: item(a, beeld) }))]
    .sort((a, b) => a.dag.localeCompare(b.dag)).map((x) => x.item);
  return (
    <Kaart plat titel="Afspraken" rechts={items.length > 0 ? 'deze week' : undefined} voet={<Link href="/vervanging">Werk overdragen of waarnemen</Link>}>
      {items.length > 0 ? <Lijst items={items} /> : <p className="voordeur-contactteams">Geen afspraken voor deze week.</p>}
    </Kaart>
  );
}
