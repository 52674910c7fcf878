import type { ReactNode } from 'react';
import { naamVan } from '../../domain/begeleiding/woorden.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { isOpen, lopendeEscalatie, rondetafelNodig, type Signaal } from '../../domain/signalering/stand.ts';
import { AANPAKKEN, ERNSTEN, SIGNAALSOORTEN, SIGNAALUITKOMSTEN } from '../../domain/signalering/woorden.ts';
import { isEigenaar } from '../../domain/signalering/verloop.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { tredeVan, type Beeld } from '../dossier/beeld.ts';
import { zegTermijnBadge } from '../dossier/dagen.ts';
import { tekstUit } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { ziet } from '../dossier/zaken.ts';
import { stappad } from '../dossier/toegang.tsx';
import { klein, zegAantal } from '../begeleiding/woorden.ts';
import { Badge, Lijst, Link, type LijstItem } from '../ui/index.ts';
import { waarschuwingspad } from './brief.tsx';
import { Clientoverleggen } from './clientoverleg.tsx';
import { Escalatieblok } from './escalatie.tsx';
import { Patroonbeeld } from './patroonbeeld.tsx';
import { EIGENAREN } from './zinnen.ts';

type Props = { beeld: Beeld; verslagen: readonly Verslag[] };

/** Where a signal stands, as a badge. */
function Stand({ beeld: { dossier, vandaag, wie }, signaal: x }: { beeld: Beeld; signaal: Signaal }) {
  if (x.gesloten_op) return <Badge stand="voldoet">{x.uitkomst ? klein(naamVan(SIGNAALUITKOMSTEN, x.uitkomst)).split(',')[0] : 'gesloten'}</Badge>;
  if (!x.beantwoord_op && x.uiterlijk) { const { stand, woorden } = zegTermijnBadge(x.uiterlijk, vandaag, { streven: false, jij: isEigenaar(x.eigenaar, dossier.stand, wie) }); return <Badge stand={stand}>antwoord {woorden}</Badge>; }
  if (!x.beantwoord_op) return <Badge stand="loopt">wacht op antwoord</Badge>;
  return rondetafelNodig(x) ? <Badge stand="let-op">overleg nodig</Badge> : <Badge stand="loopt">aanpak loopt</Badge>;
}

const BIJ_SIGNAAL: readonly { stap: Dossierstap; als: (x: Signaal) => boolean }[] = [
  { stap: 'signaal-beantwoorden', als: (x) => !x.beantwoord_op }, { stap: 'gesprek-vastleggen', als: (x) => x.beantwoord_op !== undefined }, { stap: 'aanpak-onvoldoende-melden', als: (x) => x.beantwoord_op !== undefined && !x.onvoldoende_op },
  { stap: 'rondetafel-vastleggen', als: (x) => rondetafelNodig(x) }, { stap: 'signaal-sluiten', als: (x) => x.beantwoord_op !== undefined },
];
const isOnbesproken = (x: Signaal): boolean => x.soort === 'calamiteit' && !x.besproken_op;
/** What answers to trouble as a whole: beside the signal that matters most. */
const BIJ_ONRUST: readonly Dossierstap[] = ['waarschuwing-geven', 'escalatie-starten'];
/** Everything but reporting stands with the signal or the escalation it is about. */
const MET_PLEK: readonly Dossierstap[] = [...BIJ_SIGNAAL.map(({ stap }) => stap), ...BIJ_ONRUST, 'calamiteit-bespreken', 'clientoverleg-ondertekenen', 'escalatie-afspreken', 'escalatieactie-afronden', 'escalatie-afsluiten'];
const DRINGEND: Record<Signaal['ernst'], number> = { dringend: 0, gewoon: 1, licht: 2 };
/** What cannot wait first, then what waits for an answer, then by its last day. */
const dringendEerst = (a: Signaal, b: Signaal): number =>
  DRINGEND[a.ernst] - DRINGEND[b.ernst] || Number(a.beantwoord_op !== undefined) - Number(b.beantwoord_op !== undefined) || (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9');

/** What was said at each moment of a signal, in its order. */
export function signaalregels({ regeling }: Pick<Beeld, 'regeling'>, x: Signaal, verslagen: readonly Verslag[]): ReactNode[] {
  const tekst = (soort: Verslag['soort'], veld: string) => tekstUit(verslagen, soort, veld, x.nr);
  const woorden = (wat: string, eigen: string | undefined): ReactNode => <>{wat}{eigen && <>: <span className="voordeur-eigenwoorden">{eigen}</span></>}</>;
  const omschrijving = tekst('signaal-gemeld', 'omschrijving');
  return [
    ...(omschrijving ? [<span key="tekst" className="voordeur-eigenwoorden voordeur-signaaltekst">{omschrijving}</span>] : []),
    `Gemeld op ${zegDatum(x.op)} door ${partijnaam(regeling, x.organisatie)} (${ROLNAMEN[x.melder]}). Aan ${EIGENAREN[x.eigenaar]}${x.uiterlijk && !x.beantwoord_op ? `, antwoord vóór of op ${zegDag(x.uiterlijk)}` : ''}`,
    ...(x.beantwoord_op ? [woorden(`Beantwoord op ${zegDatum(x.beantwoord_op)}${x.aanpak ? `: ${klein(naamVan(AANPAKKEN, x.aanpak))}` : ''}`, tekst('signaal-beantwoord', 'antwoord'))] : []),
    ...(x.gesprek_op ? [woorden(`Gesprek op ${zegDatum(x.gesprek_op)}${x.plan_tot ? `, aanpak tot en met ${zegDatum(x.plan_tot)}` : ''}`, tekst('gesprek-gevoerd', 'afspraken'))] : []),
    ...(x.onvoldoende_op ? [woorden(`De aanpak werkt niet, gemeld op ${zegDatum(x.onvoldoende_op)}`, tekst('aanpak-onvoldoende', 'waaruit'))] : []),
    ...(x.rondetafel_op ? [woorden(`${regeling.wonen?.rondetafel ? regeling.wonen.rondetafel.charAt(0).toUpperCase() + regeling.wonen.rondetafel.slice(1) : 'Rondetafelgesprek'} op ${zegDatum(x.rondetafel_op)}`, tekst('rondetafel-gehouden', 'afspraken'))] : []),
    ...(x.gesloten_op ? [woorden(`Gesloten op ${zegDatum(x.gesloten_op)}`, tekst('signaal-gesloten', 'afloop_toelichting'))] : []),
    ...(x.besproken_op ? [woorden(`Besproken op ${zegDatum(x.besproken_op)}`, tekst('calamiteit-besproken', 'geleerd'))] : []),
  ];
}

/** The steps about this signal that this reader may take; `eerste`: it is the one that matters most. */
function stappenVan({ stappen, dossier, wie }: Beeld, x: Signaal, eerste: boolean): Dossierstap[] {
  const eigen = isOpen(x) ? BIJ_SIGNAAL.filter(({ stap, als }) => als(x) && (stap !== 'signaal-beantwoorden' || isEigenaar(x.eigenaar, dossier.stand, wie))).map(({ stap }) => stap) : [];
  return [...eigen, ...(isOnbesproken(x) ? (['calamiteit-bespreken'] as const) : []), ...(eerste ? BIJ_ONRUST : [])].filter((stap) => stappen[stap].mag);
}

function regelVan({ beeld, verslagen }: Props, x: Signaal, eerste = false): LijstItem {
  const mag = stappenVan(beeld, x, eerste);
  return {
    sleutel: String(x.nr), titel: `${x.nr}. ${naamVan(SIGNAALSOORTEN, x.soort)}: ${klein(naamVan(ERNSTEN, x.ernst))}`, rechts: <Stand beeld={beeld} signaal={x} />, regels: signaalregels(beeld, x, verslagen),
    actie: mag.length > 0 && <ul className="voordeur-zaakstappen">{mag.map((stap) => <li key={stap}><Link href={BIJ_ONRUST.includes(stap) ? stappad(beeld.dossier.id, stap) : `${stappad(beeld.dossier.id, stap)}?signaal=${x.nr}`}>{DOSSIERSTAPPEN[stap].titel}</Link></li>)}</ul>,
  };
}

function Waarschuwingen({ beeld, verslagen }: Props) {
  const gegeven = (beeld.stand.waarschuwingen ?? []).filter((w) => !w.vervallen).toSorted((a, b) => b.op.localeCompare(a.op));
  if (gegeven.length === 0) return null;
  return (
    <>
      <h3 className="utrecht-heading-4">Waarschuwingen</h3>
      <div className="voordeur-inkaart"><Lijst items={gegeven.map((w) => {
        const tekst = tekstUit(verslagen, 'waarschuwing-gegeven', 'waarschuwing_tekst', w.nr);
        const trede = tredeVan(beeld, w);
        return { sleutel: String(w.nr), titel: `${trede?.naam ?? w.trede}, ${zegDatum(w.op)}`, actie: trede?.brief && <Link href={waarschuwingspad(beeld.dossier.id, w.nr)}>Brief bekijken</Link>, regels: [...(w.reageren_tot ? [`Reageren tot en met ${zegDatum(w.reageren_tot)}`] : []), ...(tekst ? [<span key="t" className="voordeur-eigenwoorden">{tekst}</span>] : [])] };
      })} /></div>
    </>
  );
}

/** Signals of corporation, supporter and others: what is open first, then what was agreed, how it went over time, warnings and escalation. */
export function Signalenkaart({ beeld, verslagen }: Props) {
  const { stand } = beeld;
  if (!ziet(beeld, 'signalen') || !stand.sleutel) return null;
  const alle = (stand.signalen ?? []).filter((x) => !x.vervallen);
  const [open, dicht] = [alle.filter(isOpen), alle.filter((x) => !isOpen(x))];
  const volgorde = open.toSorted(dringendEerst);
  const onbesproken = dicht.filter(isOnbesproken);
  const loopt = lopendeEscalatie(stand);
  const eerder = (stand.escalaties ?? []).filter((e) => e !== loopt);
  return (
    <Zaakkaart beeld={beeld} zaak="signalen" titel="Signalen" zonder={MET_PLEK} rechts={open.length > 0 ? <span className="voordeur-klein voordeur-grijs">{zegAantal(open.length, 'open signaal', 'open signalen')}</span> : undefined}>
      {alle.length === 0 && !loopt && <p>Er zijn geen signalen.</p>}
      {loopt && <Escalatieblok beeld={beeld} escalatie={loopt} verslagen={verslagen} />}
      {open.length === 0 && dicht.length > 0 && <p>Er staat geen signaal open.</p>}
      {volgorde.length > 0 && <div className="voordeur-inkaart"><Lijst items={volgorde.map((x, i) => regelVan({ beeld, verslagen }, x, i === 0))} /></div>}
      <Clientoverleggen beeld={beeld} verslagen={verslagen} />
      <Waarschuwingen beeld={beeld} verslagen={verslagen} />
      <Patroonbeeld signalen={alle} vandaag={beeld.vandaag} />
      {onbesproken.length > 0 && <div className="voordeur-inkaart"><Lijst items={onbesproken.map((x) => regelVan({ beeld, verslagen }, x))} /></div>}
      {dicht.length > onbesproken.length && <details className="voordeur-meer"><summary>{zegAantal(dicht.length - onbesproken.length, 'gesloten signaal', 'gesloten signalen')}</summary><div className="voordeur-inkaart"><Lijst items={dicht.filter((x) => !isOnbesproken(x)).toReversed().map((x) => regelVan({ beeld, verslagen }, x))} /></div></details>}
      {eerder.map((e) => <Escalatieblok key={e.nr} beeld={beeld} escalatie={e} verslagen={verslagen} />)}
      {stand.ontruiming && <p><strong>Ontruimd op {zegDatum(stand.ontruiming.op)}</strong>{stand.ontruiming.kosten !== undefined && `. Kosten ${euro(stand.ontruiming.kosten)}${stand.ontruiming.aandelen ? `: ${stand.ontruiming.aandelen.map((a) => `${a.soort} ${euro(a.cent)}`).join(', ')}` : ''}`}.</p>}
    </Zaakkaart>
  );
}
const euro = (cent: number): string => `€ ${(cent / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`;
