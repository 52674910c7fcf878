import { naamVan } from '../../domain/begeleiding/woorden.ts';
import { isRijen } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { ESCALATIE_UITKOMSTEN, ESCALATIEREDENEN, UITVOERDERS } from '../../domain/signalering/woorden.ts';
import type { Escalatie } from '../../domain/signalering/stand.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { zegTermijnBadge } from '../dossier/dagen.ts';
import { stappad } from '../dossier/toegang.tsx';
import { tekstUit, verslagenVan } from '../dossier/verslagen.tsx';
import { klein } from '../begeleiding/woorden.ts';
import { Badge, Lijst, Link } from '../ui/index.ts';

/** The words of each agreement: what someone took upon them. */
export const afspraakteksten = (verslagen: readonly Verslag[]): Map<string, string> =>
  new Map(verslagenVan(verslagen, 'escalatie-afgesproken').flatMap((v) => (isRijen(v.inhoud.acties) ? v.inhoud.acties : [])).map((rij) => [rij.id, String(rij.wat ?? '')]));

/** What can be done while it runs. */
const BIJ_ESCALATIE: readonly Dossierstap[] = ['escalatie-afspreken', 'escalatieactie-afronden', 'rondetafel-vastleggen', 'escalatie-afsluiten'];

/** A severe escalation (art. 10): why, who does what by when, and how it ended. */
export function Escalatieblok({ beeld: { regeling, vandaag, stappen, dossier }, escalatie: e, verslagen }: { beeld: Beeld; escalatie: Escalatie; verslagen: readonly Verslag[] }) {
  const wat = afspraakteksten(verslagen);
  const toelichting = tekstUit(verslagen, 'escalatie-gestart', 'toelichting', e.nr);
  const mag = e.afgesloten_op ? [] : BIJ_ESCALATIE.filter((stap) => stappen[stap].mag);
  return (
    <section className="voordeur-escalatie">
      <h3 className="utrecht-heading-4">{e.afgesloten_op ? `Ernstige escalatie van ${zegDatum(e.op)}` : 'Er loopt een ernstige escalatie'}</h3>
      <p>{naamVan(ESCALATIEREDENEN, e.reden)}, gemeld op {zegDatum(e.op)}{toelichting && `. ${toelichting}`}</p>
      {e.afgesloten_op
        ? <p>Afgesloten op {zegDatum(e.afgesloten_op)}{e.uitkomst && `: ${klein(naamVan(ESCALATIE_UITKOMSTEN, e.uitkomst))}`}.</p>
        : !e.afgesproken_op && <p><strong>Er is nog niet afgesproken wie wat doet.</strong> {regeling.stappen['escalatie-afspreken']?.door[0] === 'consulent' ? 'De gemeente heeft de regie.' : ''}</p>}
      {e.acties.length > 0 && (
        <div className="voordeur-inkaart"><Lijst items={e.acties.toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk)).map((a) => {
          const termijn = zegTermijnBadge(a.uiterlijk, vandaag, { streven: false, jij: true });
          return {
            sleutel: a.id, titel: wat.get(a.id) || 'Afspraak', rechts: a.afgerond_op ? <Badge stand={a.gelukt ? 'voldoet' : 'voldoet-niet'}>{a.gelukt ? 'gelukt' : 'niet gelukt'}</Badge> : e.afgesloten_op ? undefined : <Badge stand={termijn.stand}>{termijn.woorden}</Badge>,
            regels: [`${naamVan(UITVOERDERS, a.wie)}, uiterlijk ${zegDatum(a.uiterlijk)}${a.afgerond_op ? `, afgerond op ${zegDatum(a.afgerond_op)}` : ''}`],
          };
        })} /></div>
      )}
      {mag.length > 0 && <ul className="voordeur-zaakstappen">{mag.map((stap) => <li key={stap}><Link href={stappad(dossier.id, stap)}>{DOSSIERSTAPPEN[stap].titel}</Link></li>)}</ul>}
    </section>
  );
}
