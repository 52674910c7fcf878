import { ACTIES } from '../../actions/register.ts';
import { gevolgVanIntrekken, staandeDoeleinden, type Gevolg } from '../../domain/aanvraag/toestemming-gevolgen.ts';
import { optiesVan } from '../../domain/invoer/vragen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { toestemmingspad } from '../brieven/paden.ts';
import { Alert, Badge, Gegevens, Kaart, KnopLink, Knoppen, Kop, Link, Lijst } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { stappad } from './toegang.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/* Consent as it stands, the form for it on paper, and what taking it back does: said before it is done. */

/** How an answer of the consent form reads: who gave it, and how. */
function zeg({ regeling, dossier }: Beeld, veld: 'door' | 'wijze', code: string): string {
  const vraag = ACTIES['toestemming-vastleggen'].vragen(regeling, dossier.stand)[veld];
  return (vraag && optiesVan(vraag, {}).find((o) => o.code === code)?.naam) ?? code;
}

/** What was given, by whom and when, with the ways to add to it or take it back; instead of an empty form. */
export function ToestemmingStaat({ beeld }: { beeld: Beeld }) {
  const { dossier: { id, stand, voorvallen }, regeling, stappen } = beeld;
  const gegeven = voorvallen.filter((v) => v.soort === 'toestemming-gegeven').at(-1)?.gegevens;
  const staan = staandeDoeleinden(regeling, stand);
  const { doeleinden } = regeling.toestemming;
  const meer = doeleinden.some((d) => !staan.includes(d.code));
  return (
    <>
      <Kop titel="Toestemming" sub="De toestemming van de cliënt is vastgelegd." />
      <Kaart titel="Wie gaf de toestemming?">
        <Gegevens feiten={[
          { term: 'Gegeven op', waarde: stand.toestemming_op && zegDatum(stand.toestemming_op) },
          ...(gegeven ? [{ term: 'Door', waarde: zeg(beeld, 'door', gegeven.door) }, { term: 'Hoe', waarde: zeg(beeld, 'wijze', gegeven.wijze) }] : []),
        ]} />
      </Kaart>
      <Kaart plat titel="Waarvoor?">
        <Lijst items={doeleinden.map((d) => ({
          sleutel: d.code, titel: d.naam, rechts: staan.includes(d.code) ? <Badge stand="voldoet">toegestaan</Badge> : <Badge stand="gesloten">niet toegestaan</Badge>,
          regels: [staan.includes(d.code) ? d.tekst : d.zonder],
        }))} />
      </Kaart>
      <Knoppen>
        {stand.status === 'concept' && <KnopLink soort="hoofd" maat="groot" href={aanvraagpad(id, 'controleren')}>Verder met controleren</KnopLink>}
        {meer && <KnopLink href={`${stappad(id, 'toestemming-vastleggen')}?uitbreiden=ja`}>Uitbreiden</KnopLink>}
        {stappen['toestemming-beperken'].mag && <KnopLink href={stappad(id, 'toestemming-beperken')}>Een deel intrekken</KnopLink>}
        {stappen['toestemming-intrekken'].mag && <KnopLink href={stappad(id, 'toestemming-intrekken')}>Alles intrekken</KnopLink>}
      </Knoppen>
    </>
  );
}

/** The form to print, filled in as far as it is known. */
export function Formulierkaart({ beeld: { dossier } }: { beeld: Beeld }) {
  return (
    <Kaart titel="Op papier">
      <p>Print het formulier, loop het samen door en laat het ondertekenen. Daarna leg je hier vast wat erop staat.</p>
      <ul>
        <li><Link href={toestemmingspad(dossier.id)}>Toestemmingsformulier bekijken</Link></li>
        <li><Link href={toestemmingspad(dossier.id, '.pdf')}>Toestemmingsformulier als PDF</Link></li>
      </ul>
    </Kaart>
  );
}

const zegGevolg = ({ verliezenZicht, aanbodVervalt }: Gevolg, watAnders: string): string[] => [
  verliezenZicht.length === 0 ? 'Er is nu geen andere organisatie die daardoor iets niet meer ziet.' : `Zien dit dossier direct niet meer: ${verliezenZicht.join(', ')}.`,
  aanbodVervalt ? 'Het aanbod dat loopt vervalt, en de woning komt vrij voor iemand anders.' : watAnders,
];

/** What this step will do to this dossier, above its questions. */
export function Gevolgen({ beeld: { dossier: { stand }, regeling }, stap }: { beeld: Beeld; stap: Dossierstap }) {
  if (stap === 'toestemming-intrekken') {
    const regels = [...zegGevolg(gevolgVanIntrekken(regeling, stand, 'alles'), 'Er loopt geen aanbod dat vervalt.'), stand.status === 'woont' ? 'Het huurcontract blijft zoals het is.' : 'De aanvraag ligt stil tot er weer toestemming is.'];
    return <Alert soort="let-op" titel="Wat er dan gebeurt"><ul className="voordeur-opsomming">{regels.map((r) => <li key={r}>{r}</li>)}</ul></Alert>;
  }
  if (stap !== 'toestemming-beperken') return null;
  const staan = staandeDoeleinden(regeling, stand);
  const delen = regeling.toestemming.doeleinden.filter((d) => !d.nodig && staan.includes(d.code));
  return (
    <Alert soort="let-op" titel="Wat er dan gebeurt">
      <ul className="voordeur-opsomming">
        {delen.map((d) => <li key={d.code}><strong>{d.naam}.</strong> {zegGevolg(gevolgVanIntrekken(regeling, stand, [d.code]), 'Een lopend aanbod gaat door.').join(' ')} Voor de cliënt: {d.zonder}</li>)}
      </ul>
    </Alert>
  );
}

/** Does this page show what stands, rather than a form? Not when more is to be added, or a form came back with a fault. */
export const toontWatStaat = ({ dossier: { stand } }: Beeld, stap: Dossierstap, poging: { weigering?: unknown; uitbreiden?: boolean }): boolean =>
  stap === 'toestemming-vastleggen' && stand.toestemming === 'gegeven' && !poging.weigering && !poging.uitbreiden;
