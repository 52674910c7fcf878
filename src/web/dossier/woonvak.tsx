import type { ReactNode } from 'react';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import { gehouden } from '../../domain/begeleiding/stand.ts';
import { EINDEN_BEGELEIDING, HOES, naamVan, VERVOLGEN } from '../../domain/begeleiding/woorden.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { lopendeEscalatie, openSignalen } from '../../domain/signalering/stand.ts';
import { zegSignaal } from '../../domain/signalering/verloop.ts';
import { UITVOERDERS } from '../../domain/signalering/woorden.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { Doelregel, evaluatiepad } from '../begeleiding/doelenkaart.tsx';
import { klein, zonderPunt } from '../begeleiding/woorden.ts';
import { OMKLAPWOORDEN } from '../huur/zinnen.ts';
import { afspraakteksten } from '../signalering/escalatie.tsx';
import { signaalregels } from '../signalering/signalenkaart.tsx';
import { Gegevens, Kaart, Link, type Optie } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { doelteksten, tekstUit, Verslagtekst, verslagenVan } from './verslagen.tsx';
import { ziet } from './zaken.ts';

/* What someone needs at hand for a step after the key: above its questions, so that it is there on a phone as well. */

type Props = { beeld: Beeld; stap: Dossierstap; verslagen: readonly Verslag[] };

/** Steps about a signal, and which signals those are. */
const OVER_SIGNAAL: readonly Dossierstap[] = ['signaal-beantwoorden', 'gesprek-vastleggen', 'aanpak-onvoldoende-melden', 'rondetafel-vastleggen', 'signaal-sluiten', 'waarschuwing-geven', 'calamiteit-bespreken', 'escalatie-starten', 'escalatie-afspreken'];
const OVER_DOELEN: readonly Dossierstap[] = ['evaluatie-plannen', 'evaluatie-vaststellen', 'omklap-adviseren', 'oordeel-vragen', 'oordeel-geven', 'omklap-besluiten'];
const OVER_OMKLAP: readonly Dossierstap[] = ['oordeel-vragen', 'oordeel-geven', 'omklap-besluiten'];

function Signalen({ beeld, stap, verslagen }: Props): ReactNode {
  const { signalen = [] } = beeld.stand;
  const over = stap === 'calamiteit-bespreken' ? signalen.filter((x) => x.soort === 'calamiteit' && !x.vervallen && !x.besproken_op)
    : stap === 'signaal-beantwoorden' ? openSignalen(beeld.stand).filter((x) => !x.beantwoord_op) : openSignalen(beeld.stand);
  return over.map((x) => <div key={x.nr}><p><strong>{zegSignaal(x)}</strong></p>{signaalregels(beeld, x, verslagen).map((regel, i) => <p key={i} className={i === 0 ? undefined : 'voordeur-klein voordeur-grijs'}>{regel}</p>)}</div>);
}

/** The report that is to be confirmed, or the one that was held last. */
function Evaluatie({ beeld, verslagen, welke }: Omit<Props, 'stap'> & { welke: 'open' | 'laatste' }) {
  const alle = gehouden(beeld.stand);
  const e = welke === 'open' ? alle.find((x) => !x.vastgesteld) : alle.at(-1);
  if (!e) return null;
  const verslag = verslagVanEvaluatie(beeld, verslagen, e.nr);
  return (
    <div>
      <p><strong>De evaluatie van {zegDatum(e.op)}</strong>: het wonen gaat {klein(naamVan(HOES, e.gaat))}. {naamVan(VERVOLGEN, e.vervolg)}.</p>
      {verslag && welke === 'open' && <Verslagtekst beeld={beeld} verslag={verslag} />}
      <p><Link href={evaluatiepad(beeld.dossier.id, e.nr)}>Lees het hele verslag</Link></p>
    </div>
  );
}

/** The report of an evaluation: they are numbered as they were recorded. */
export function verslagVanEvaluatie({ dossier: { voorvallen } }: Pick<Beeld, 'dossier'>, verslagen: readonly Verslag[], nr: number): Verslag | undefined {
  const volgnummer = voorvallen.filter((v) => v.soort === 'evaluatie-gehouden')[nr - 1]?.volgnummer;
  return verslagen.find((v) => v.volgnummer === volgnummer);
}

/** The goals that stand already: only new ones are asked for. */
function Doelen({ beeld: { stand, vandaag }, verslagen }: Omit<Props, 'stap'>) {
  const teksten = doelteksten(verslagen);
  return (
    <div>
      <p><strong>Deze doelen staan er al</strong></p>
      <ol className="voordeur-woondoelen">{stand.doelen?.map((doel, i) => <Doelregel key={doel.id} doel={doel} teksten={teksten} vandaag={vandaag} nummer={i + 1} />)}</ol>
    </div>
  );
}

function Omklapadvies({ beeld, verslagen }: Omit<Props, 'stap'>) {
  const { advies, extra } = beeld.stand.omklap ?? {};
  return (
    <>
      {advies && <div><p><strong>Advies van de begeleider, {zegDatum(advies.op)}: {OMKLAPWOORDEN[advies.oordeel]}</strong></p><p className="voordeur-eigenwoorden">{tekstUit(verslagen, 'omklap-geadviseerd', 'onderbouwing')}</p></div>}
      {extra && <div><p><strong>Extra oordeel, {zegDatum(extra.op)}: {OMKLAPWOORDEN[extra.oordeel]}</strong></p><p className="voordeur-eigenwoorden">{tekstUit(verslagen, 'oordeel-gegeven', 'onderbouwing')}</p></div>}
    </>
  );
}

function inhoud(props: Props): ReactNode[] {
  const { beeld, stap, verslagen } = props;
  const uit: ReactNode[] = [];
  if (OVER_SIGNAAL.includes(stap) && ziet(beeld, 'signalen') && (beeld.stand.signalen?.length ?? 0) > 0) uit.push(<Signalen key="signalen" {...props} />);
  if (stap === 'woondoelen-vastleggen' && beeld.stand.doelen?.length && ziet(beeld, 'doelen')) uit.push(<Doelen key="doelen" beeld={beeld} verslagen={verslagen} />);
  if (stap === 'evaluatie-vaststellen') uit.push(<Evaluatie key="evaluatie" beeld={beeld} verslagen={verslagen} welke="open" />);
  if (stap === 'koppelbeding-bespreken') {
    const einde = beeld.stand.begeleiding?.findLast((p) => p.reden);
    if (einde?.reden) uit.push(<div key="einde"><p><strong>De begeleiding stopte op {zegDatum(einde.tot!)}</strong>: {klein(naamVan(EINDEN_BEGELEIDING, einde.reden))}.</p><p className="voordeur-eigenwoorden">{tekstUit(verslagen, 'begeleiding-beeindigd', 'toelichting')}</p></div>);
  }
  if (stap === 'beschikking-aanpassen') { const v = verslagenVan(verslagen, 'begeleiding-aangepast').at(-1); if (v) uit.push(<Verslagtekst key="aanpassing" beeld={beeld} verslag={v} />); }
  if (OVER_OMKLAP.includes(stap) && beeld.stand.omklap?.advies) uit.push(<Omklapadvies key="omklap" beeld={beeld} verslagen={verslagen} />);
  if (stap === 'escalatie-afsluiten') {
    const [nu, wat] = [lopendeEscalatie(beeld.stand), afspraakteksten(verslagen)];
    if (nu) uit.push(<Gegevens key="acties" feiten={nu.acties.map((a) => ({ term: naamVan(UITVOERDERS, a.wie), waarde: `${wat.get(a.id) ?? 'afspraak'}: ${a.afgerond_op ? (a.gelukt ? 'gelukt' : 'niet gelukt') : `open, uiterlijk ${zegDatum(a.uiterlijk)}`}` }))} />);
  }
  return uit;
}

/** Above the questions of a step after the key: the words it answers to. Nothing for a step that stands on its own. */
export function Woonvak(props: Props) {
  const delen = inhoud(props);
  return delen.length > 0 ? <div className="voordeur-woningvak voordeur-woonvak">{delen}</div> : null;
}

/** Beside the questions: the goals and how they went, and the last evaluation. */
export function Woonterzijde({ beeld, stap, verslagen }: Props) {
  const { stand, vandaag } = beeld;
  if (!ziet(beeld, 'doelen') || !stand.doelen?.length || !(OVER_DOELEN.includes(stap) || stap === 'evaluatie-vastleggen')) return null;
  const teksten = doelteksten(verslagen);
  return (
    <Kaart titel="Woondoelen">
      <ol className="voordeur-woondoelen">{stand.doelen.map((doel, i) => <Doelregel key={doel.id} doel={doel} teksten={teksten} vandaag={vandaag} nummer={i + 1} />)}</ol>
      {stap !== 'evaluatie-vaststellen' && <Evaluatie beeld={beeld} verslagen={verslagen} welke="laatste" />}
    </Kaart>
  );
}

/** The questions with the words of what they ask about: a goal by what the client wants, not by its number. */
export function metWoorden(vragen: Vragen, { stand }: Pick<Beeld, 'stand'>, verslagen: readonly Verslag[]): Vragen {
  const teksten = doelteksten(verslagen);
  return Object.fromEntries(Object.entries(vragen).map(([veld, vraag]) => {
    const plaats = stand.doelen?.findIndex((d) => veld === `oordeel_${d.id}`) ?? -1;
    const tekst = plaats < 0 ? undefined : teksten.get(stand.doelen![plaats]!.id);
    if (!tekst?.doel) return [veld, vraag];
    const hint = [naamVan(LEEFGEBIEDEN, stand.doelen![plaats]!.leefgebied), tekst.resultaat && `Gelukt als: ${zonderPunt(tekst.resultaat)}`, vraag.hint?.replace(/\.$/, '')].filter(Boolean).join('. ');
    return [veld, { ...vraag, label: `Doel ${plaats + 1}: ${tekst.doel}`, hint: `${hint}.` }];
  }));
}

/** Richer choices: an agreement by what was agreed. */
export function woonopties({ stand }: Pick<Beeld, 'stand'>, stap: Dossierstap, verslagen: readonly Verslag[]): Record<string, readonly Optie[]> | undefined {
  if (stap !== 'escalatieactie-afronden') return undefined;
  const wat = afspraakteksten(verslagen);
  return { actie: (lopendeEscalatie(stand)?.acties ?? []).filter((a) => !a.afgerond_op).map((a) => ({ waarde: a.id, naam: wat.get(a.id) || naamVan(UITVOERDERS, a.wie), hint: `${naamVan(UITVOERDERS, a.wie)}, uiterlijk ${zegDatum(a.uiterlijk)}` })) };
}
