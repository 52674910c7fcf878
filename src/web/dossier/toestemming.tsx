import { gevolgVanIntrekken, staandeDoeleinden, type Gevolg } from '../../domain/aanvraag/toestemming-gevolgen.ts';
import type { Toestemmer } from '../../domain/keten/gebeurtenissen.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { toestemmerFout, TOESTEMMINGSTANDEN, toestemmingstand, type Toestemmingstand } from '../../domain/privacy/toestemming.ts';
import { zonderToestemming } from '../../domain/privacy/zonder-toestemming.ts';
import { toestemmingspad } from '../brieven/paden.ts';
import { Alert, Badge, Gegevens, Kaart, KnopLink, Knoppen, Kop, Link, Lijst, type BadgeStand } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { stappad } from './toegang.tsx';
import { zinVoor } from './zinnen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/* Consent as it stands, the form for it on paper, and what taking it back does: said before it is done. */

const DOOR: Record<Toestemmer, string> = { client: 'De cliënt', vertegenwoordiger: 'De wettelijk vertegenwoordiger', beiden: 'De cliënt en de wettelijk vertegenwoordiger samen' };
const WIJZE = { formulier: 'Met een ondertekend formulier', persoonlijk: 'In een persoonlijk gesprek', 'mijn-voordeur': 'In Mijn Voordeur' };
const BADGE: Record<Toestemmingstand, BadgeStand> = { geen: 'onbekend', gegeven: 'voldoet', deels: 'let-op', ingetrokken: 'voldoet-niet', 'opnieuw-nodig': 'let-op' };
const SOORTEN = ['toestemming-gegeven', 'toestemming-beperkt', 'toestemming-ingetrokken', 'meerderjarig-geworden'];

/** Does the reader see for what consent was given, and by whom? */
const zietDoeleinden = ({ dossier: { groepen } }: Beeld): boolean => groepen.includes('toetsing');
const hoeHetStaat = ({ regeling, dossier: { stand, gegevens }, vandaag }: Beeld): Toestemmingstand => toestemmingstand(regeling, stand, gegevens.personalia, vandaag);

/** What stands, per purpose. */
const Doeleinden = ({ beeld: { regeling, dossier: { stand } } }: { beeld: Beeld }) => {
  const staan = staandeDoeleinden(regeling, stand);
  return (
    <Lijst items={regeling.toestemming.doeleinden.map((d) => ({
      sleutel: d.code, titel: d.naam, rechts: staan.includes(d.code) ? <Badge stand="voldoet">toegestaan</Badge> : <Badge stand="gesloten">niet toegestaan</Badge>,
      regels: [staan.includes(d.code) ? d.tekst : d.zonder],
    }))} />
  );
};

/** Everything that happened to consent, the latest first. */
function Geschiedenis({ beeld: { regeling, dossier: { voorvallen } } }: { beeld: Beeld }) {
  const verleden = voorvallen.filter((v) => SOORTEN.includes(v.soort)).toReversed();
  if (verleden.length === 0) return null;
  return (
    <details className="voordeur-meer"><summary>Wat er eerder is vastgelegd</summary>
      <ul>{verleden.map((v) => { const { titel, vervolg } = zinVoor(v, regeling); return <li key={v.volgnummer}>{zegDatum(v.gebeurd_op)}. {titel}{vervolg}. Vastgelegd door {v.organisatie}.</li>; })}</ul>
    </details>
  );
}

/** Why it is needed anew, and by when. */
function Opnieuw({ beeld: { dossier: { stand, gegevens }, vandaag } }: { beeld: Beeld }) {
  const { zelf_toestemmen: zelf } = stand;
  const wie = stand.toestemming_door && toestemmerFout(gegevens.personalia, stand.toestemming_door, vandaag);
  const uitleg = zelf
    ? `De cliënt is 18 en beslist zelf. ${stand.toestemming === 'ingetrokken' ? `De toestemming van de vertegenwoordiger gold tot en met ${zegDatum(zelf.uiterlijk)}.` : `De toestemming van de vertegenwoordiger geldt nog tot en met ${zegDatum(zelf.uiterlijk)}. Daarna stopt het delen, tot de cliënt zelf toestemming geeft.`}`
    : wie && `${wie.reden} ${wie.wat}`;
  return uitleg ? <Alert soort="let-op" titel="Toestemming opnieuw nodig"><p>{uitleg}</p></Alert> : null;
}

/** On the page of a dossier: how consent stands, since when, by whom and how, and for what. */
export function Toestemmingkaart({ beeld }: { beeld: Beeld }) {
  const { dossier: { id, stand, voorvallen }, stappen } = beeld;
  if (stand.gewist_op || !zietDoeleinden(beeld)) return null;
  const hoe = hoeHetStaat(beeld);
  const gegeven = voorvallen.filter((v) => v.soort === 'toestemming-gegeven').at(-1)?.gegevens;
  const staan = staandeDoeleinden(beeld.regeling, stand);
  const doelen = beeld.regeling.toestemming.doeleinden;
  return (
    <Kaart titel="Toestemming" rechts={<Badge stand={BADGE[hoe]}>{TOESTEMMINGSTANDEN[hoe]}</Badge>}>
      {hoe === 'opnieuw-nodig' && <Opnieuw beeld={beeld} />}
      {stand.toestemming === 'ingetrokken' && stand.toestemming_op && <p>Ingetrokken op {zegDatum(stand.toestemming_op)}.</p>}
      {stand.toestemming === 'gegeven' && gegeven && <p>{DOOR[gegeven.door]}, op {zegDatum(gegeven.gegeven_op)}. {WIJZE[gegeven.wijze]}.</p>}
      {stand.toestemming === 'gegeven' && <ul>{doelen.map((d) => <li key={d.code}>{d.naam}: {staan.includes(d.code) ? 'toegestaan' : 'niet toegestaan'}</li>)}</ul>}
      <Geschiedenis beeld={beeld} />
      {stappen['toestemming-vastleggen'].mag && <p><Link href={stappad(id, 'toestemming-vastleggen')}>{stand.toestemming === 'gegeven' ? 'Bekijken of wijzigen' : 'Vastleggen'}</Link></p>}
    </Kaart>
  );
}

/** What can still be done without consent, and by whom: from the table of the chain. */
export function WatKanNog({ beeld: { regeling, dossier: { stand } } }: { beeld: Beeld }) {
  const stappen = stand.toestemming === 'gegeven' || stand.status === 'concept' ? [] : zonderToestemming(regeling, stand);
  if (stappen.length === 0) return null;
  return (
    <Kaart titel="Wat zonder toestemming nog kan">
      <p>Alleen de zorgorganisatie en de cliënt zien dit dossier nu. Wat bij een ander ligt, wacht tot er weer toestemming is.</p>
      <ul>{stappen.map(({ stap, door }) => <li key={stap}>{DOSSIERSTAPPEN[stap].titel}: {door.map((r) => ROLNAMEN[r]).join(' of ')}</li>)}</ul>
    </Kaart>
  );
}

/** What was given, by whom and when, with the ways to add to it or take it back; instead of an empty form. */
export function ToestemmingStaat({ beeld }: { beeld: Beeld }) {
  const { dossier: { id, stand, voorvallen }, regeling, stappen } = beeld;
  const gegeven = voorvallen.filter((v) => v.soort === 'toestemming-gegeven').at(-1)?.gegevens;
  const staan = staandeDoeleinden(regeling, stand);
  const meer = regeling.toestemming.doeleinden.some((d) => !staan.includes(d.code));
  const hoe = hoeHetStaat(beeld);
  return (
    <>
      <Kop titel="Toestemming" sub="De toestemming van de cliënt is vastgelegd." rechts={<Badge stand={BADGE[hoe]}>{TOESTEMMINGSTANDEN[hoe]}</Badge>} />
      <Kaart titel="Wie gaf de toestemming?">
        <Gegevens feiten={[
          { term: 'Gegeven op', waarde: stand.toestemming_op && zegDatum(stand.toestemming_op) },
          ...(gegeven ? [{ term: 'Door', waarde: DOOR[gegeven.door] }, { term: 'Hoe', waarde: WIJZE[gegeven.wijze] }] : []),
        ]} />
        <Geschiedenis beeld={beeld} />
      </Kaart>
      <Kaart plat titel="Waarvoor?"><Doeleinden beeld={beeld} /></Kaart>
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
export function Gevolgen({ beeld, stap }: { beeld: Beeld; stap: Dossierstap }) {
  const { dossier: { stand }, regeling } = beeld;
  if (stap === 'toestemming-intrekken') {
    const regels = [...zegGevolg(gevolgVanIntrekken(regeling, stand, 'alles'), 'Er loopt geen aanbod dat vervalt.'), stand.status === 'woont' ? 'Het huurcontract blijft zoals het is.' : 'De aanvraag ligt stil tot er weer toestemming is.'];
    return <Alert soort="let-op" titel="Wat er dan gebeurt"><ul className="voordeur-opsomming">{regels.map((r) => <li key={r}>{r}</li>)}</ul></Alert>;
  }
  if (stap === 'toestemming-vastleggen') return hoeHetStaat(beeld) === 'opnieuw-nodig' ? <Opnieuw beeld={beeld} /> : null;
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
export const toontWatStaat = (beeld: Beeld, stap: Dossierstap, poging: { weigering?: unknown; uitbreiden?: boolean }): boolean =>
  stap === 'toestemming-vastleggen' && beeld.dossier.stand.toestemming === 'gegeven' && hoeHetStaat(beeld) !== 'opnieuw-nodig' && !poging.weigering && !poging.uitbreiden;
