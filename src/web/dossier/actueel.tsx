import { isRijen } from '../../domain/invoer/vragen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { weegCriteria, type Gewogen } from '../../domain/toetsing/criteria.ts';
import { zegGebruikt } from '../../domain/toetsing/gebruikt.ts';
import { zegTaaktermijn } from '../lijsten/termijn.ts';
import { Bron, Gegevens, Kaart } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';

/* A change that turned a criterion since the decision (W6, E2.12.2): what it was, what it is, and who looks at it. */

/** The answers a criterion rested on at the decision, in the words kept then. */
function toen({ dossier: { gegevens } }: Beeld, code: string): string {
  const { gewogen } = gegevens.beoordeling ?? {};
  const rij = isRijen(gewogen) ? gewogen.find((r) => r.id === code) : undefined;
  return rij ? [rij.uitslag, rij.antwoorden].filter(Boolean).join('. ') : 'niet vastgelegd bij het besluit';
}

function nu({ regeling, dossier: { gegevens }, vandaag }: Beeld, { criterium, uitslag, gebruikt }: Gewogen): string {
  const antwoorden = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  const woorden = zegGebruikt(regeling, criterium, gebruikt, antwoorden, vandaag).map(({ vraag, antwoord }) => `${vraag} ${antwoord}`).join('; ');
  return [uitslag, woorden].filter(Boolean).join('. ');
}

/** For everyone who sees how the application was checked and decided: before and after in words, and who is to look. */
export function Wijzigingkaart({ beeld }: { beeld: Beeld }) {
  const { stand, regeling, dossier, vandaag } = beeld;
  const { groepen, gegevens } = dossier;
  if (!stand.herziening || !regeling.aanvraag.every((a) => groepen.includes(a.groep))) return null;
  const gewogen = weegCriteria(regeling, gegevens, vandaag).filter((g) => stand.herziening!.criteria.includes(g.criterium.code));
  const toelichting = gegevens.toetsing?.wijziging_toelichting;
  const titel = stand.herziening.criteria.length > 0 ? 'Wijziging raakt een criterium' : 'Een aanbod ging niet door: kijk opnieuw';
  return (
    <Kaart titel={titel}>
      <p>Gemeld op {zegDag(stand.herziening.op, vandaag)}. {wieKijkt(beeld)}</p>
      {typeof toelichting === 'string' && <p className="voordeur-eigenwoorden">{toelichting}</p>}
      {gewogen.map((g) => (
        <div key={g.criterium.code}>
          <h3 className="utrecht-heading-4">{g.criterium.vraag}</h3>
          <Gegevens feiten={[...(groepen.includes('beoordeling') ? [{ term: 'Bij het besluit', waarde: toen(beeld, g.criterium.code) }] : []), { term: 'Nu', waarde: nu(beeld, g) }]} />
          <p className="voordeur-klein"><Bron {...bronVan(regeling, g.criterium.bron)!} /></p>
        </div>
      ))}
    </Kaart>
  );
}

/** Who looks at it and by when, in one sentence. */
export function wieKijkt({ dossier: { taken }, vandaag, wie }: Pick<Beeld, 'dossier' | 'vandaag' | 'wie'>): string {
  const taak = taken.find((t) => t.stap === 'herziening-beoordelen');
  if (!taak) return 'Wie de wachtlijst bewaakt kijkt wat dat betekent.';
  const jij = taak.organisatie === wie.organisatie && taak.rollen.includes(wie.rol);
  const wanneer = taak.uiterlijk ? `, uiterlijk ${zegDag(taak.uiterlijk, vandaag)} (${zegTaaktermijn(taak.uiterlijk, taak.streven, vandaag).woorden})` : '';
  return jij ? `Jij beoordeelt wat dat betekent${wanneer}.` : `${taak.naam} (${taak.rollen.map((r) => ROLNAMEN[r]).join(' of ')}) kijkt wat dat betekent${wanneer}.`;
}

/** After reporting a change: whether it turned a criterion, and who looks at it then. */
export function naMelding(beeld: Beeld): string {
  const { dossier: { stand }, regeling, vandaag } = beeld;
  if (!stand.herziening || stand.herziening.op !== vandaag) return 'Wijziging gemeld. Geen criterium verandert erdoor; wie meekijkt ziet de nieuwe gegevens meteen.';
  const vragen = weegCriteria(regeling, {}, vandaag).filter((g) => stand.herziening!.criteria.includes(g.criterium.code)).map((g) => `“${g.criterium.vraag}”`);
  return `Wijziging gemeld. ${vragen.length === 1 ? 'Een criterium heeft' : 'Criteria hebben'} nu een andere uitkomst: ${vragen.join(', ')}. ${wieKijkt(beeld)}`;
}
