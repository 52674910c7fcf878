import { gehouden, type Woondoel } from '../../domain/begeleiding/stand.ts';
import { volgendeEvaluatie } from '../../domain/begeleiding/ritme.ts';
import { DOELOORDELEN, HOES, naamVan, VERVOLGEN } from '../../domain/begeleiding/woorden.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { zegTermijnBadge } from '../dossier/dagen.ts';
import { doelteksten, tekstUit, zegDoel, type Doeltekst } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { ziet } from '../dossier/zaken.ts';
import { Badge, Lijst, type BadgeStand, type LijstItem } from '../ui/index.ts';
import { Doeltrend, zegTrend } from './doeltrend.tsx';
import { klein, zegSinds, zonderPunt } from './woorden.ts';

export const evaluatiepad = (dossier: string, nr: number): string => `/dossiers/${dossier}/evaluaties/${nr}`;

const DOELVORM: Record<string, BadgeStand> = { behaald: 'voldoet', 'op-weg': 'loopt', gelijk: 'loopt', achteruit: 'let-op', vervallen: 'wacht' };

/** One goal: its words, how it stands, and how that went. */
export function Doelregel({ doel, teksten, vandaag, nummer }: { doel: Woondoel; teksten: ReadonlyMap<string, Doeltekst>; vandaag: string; nummer: number }) {
  const laatste = doel.oordelen.at(-1);
  const { resultaat } = teksten.get(doel.id) ?? {};
  return (
    <li>
      <div className="voordeur-woondoel__kop">
        <p><strong>{nummer}. {zegDoel(teksten, doel)}</strong></p>
        {laatste ? <Badge stand={DOELVORM[laatste.oordeel] ?? 'loopt'}>{klein(naamVan(DOELOORDELEN, laatste.oordeel))}</Badge> : <Badge stand="onbekend">nog niet besproken</Badge>}
      </div>
      <p className="voordeur-klein voordeur-grijs">{naamVan(LEEFGEBIEDEN, doel.leefgebied)}, {zegSinds(doel.sinds, vandaag)}{resultaat && `. Gelukt als: ${zonderPunt(resultaat)}`}</p>
      {doel.oordelen.length > 0 && (
        <div className="voordeur-woondoel__verloop">
          {doel.oordelen.length > 1 && <Doeltrend doel={doel} vandaag={vandaag} />}
          <span className="voordeur-klein">{zegTrend(doel, vandaag)}</span>
        </div>
      )}
    </li>
  );
}

/** When the next conversation is, and by when it must be. */
function Volgende({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, dossier, regeling, vandaag } = beeld;
  if (stand.status !== 'woont') return null;
  const uiterlijk = volgendeEvaluatie(regeling, dossier.stand);
  const { op, tijd } = stand.evaluatie_gepland ?? {};
  const plaats = tekstUit(verslagen, 'evaluatie-gepland', 'plaats');
  const badge = uiterlijk ? zegTermijnBadge(uiterlijk, vandaag, { streven: false, jij: beeld.wie.rol === 'begeleider' }) : undefined;
  return (
    <p className="voordeur-volgende">
      {op ? <><strong>Volgende evaluatie {zegDag(op, vandaag)}{tijd && ` om ${tijd} uur`}</strong>{plaats && `, ${klein(plaats)}`}. </> : <strong>De volgende evaluatie is nog niet gepland. </strong>}
      {uiterlijk && <>Uiterlijk {zegDag(uiterlijk, vandaag)} {badge && <Badge stand={badge.stand}>{badge.woorden}</Badge>}</>}
    </p>
  );
}

/** The goals one by one with their trend, when the next evaluation is, and the reports of those that were held. */
export function Doelenkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, dossier, vandaag } = beeld;
  if (!ziet(beeld, 'doelen') || !dossier.stand.sleutel && !stand.doelen) return null;
  const teksten = doelteksten(verslagen);
  const doelen = stand.doelen ?? [];
  return (
    <Zaakkaart beeld={beeld} zaak="doelen" titel="Woondoelen en evaluaties">
      {doelen.length === 0
        ? <p>Er zijn nog geen woondoelen vastgelegd.</p>
        : <><Volgende beeld={beeld} verslagen={verslagen} /><ol className="voordeur-woondoelen">{doelen.map((doel, i) => <Doelregel key={doel.id} doel={doel} teksten={teksten} vandaag={vandaag} nummer={i + 1} />)}</ol></>}
      {gehouden(stand).length > 0 && <><h3 className="utrecht-heading-4">Evaluaties</h3><div className="voordeur-inkaart"><Lijst items={evaluatieregels(beeld)} /></div></>}
    </Zaakkaart>
  );
}

const evaluatieregels = ({ stand, dossier }: Beeld): LijstItem[] => gehouden(stand).toReversed().map((e) => ({
  sleutel: String(e.nr), titel: `Evaluatie van ${zegDatum(e.op)}`, href: evaluatiepad(dossier.id, e.nr),
  rechts: e.vastgesteld ? <Badge stand={e.vastgesteld.akkoord ? 'voldoet' : 'let-op'}>{e.vastgesteld.akkoord ? 'vastgesteld' : 'niet akkoord'}</Badge> : <Badge stand="wacht">nog vast te stellen</Badge>,
  regels: [`Het wonen gaat ${klein(naamVan(HOES, e.gaat))}. ${naamVan(VERVOLGEN, e.vervolg)}${e.client_akkoord ? '' : '. De cliënt vindt dat het verslag niet klopt'}`],
}));
