import { isTeBesluiten } from '../../domain/beoordeling/zitting.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { Badge, Icoon, Meter, type BadgeStand } from '../ui/index.ts';
import { zaakpad } from './paden.ts';
import { tafelnaam, voortgang, zittingnaam, type Tafel, type Zaak } from './tafel.ts';

export const UITKOMSTBADGE: Record<NonNullable<Zaak['uitkomst']>, { stand: BadgeStand; woorden: string }> = {
  positief: { stand: 'voldoet', woorden: 'positief' }, negatief: { stand: 'voldoet-niet', woorden: 'negatief' }, aangehouden: { stand: 'let-op', woorden: 'aangehouden' },
};

function Zaakregel({ zaak, nummer, zitting, hier, vandaag }: { zaak: Zaak; nummer: number; zitting?: string; hier: boolean; vandaag: Dag }) {
  const badge = zaak.zaakstand === 'besloten' && zaak.uitkomst ? UITKOMSTBADGE[zaak.uitkomst] : undefined;
  return (
    <li className={hier ? 'voordeur-zaak voordeur-zaak--hier' : badge ? 'voordeur-zaak voordeur-zaak--besloten' : 'voordeur-zaak'}>
      <span className="voordeur-zaak__nr" aria-hidden="true">{nummer}</span>
      <a href={zaakpad(zaak.dossier, zitting)} aria-current={hier ? 'page' : undefined}>{zaak.naam}</a>
      {badge && <Badge stand={badge.stand}>{badge.woorden}</Badge>}
      {!badge && zaak.regels.map((regel, i) => {
        const letOp = i > 0 && (zaak.zaakstand === 'niet-compleet' || (zaak.zaakstand === 'open' && zaak.uiterlijk !== undefined && zaak.uiterlijk < vandaag && !zaak.streven));
        return <span key={i} className={letOp ? 'voordeur-zaak__sub voordeur-zaak__sub--let-op' : 'voordeur-zaak__sub'}>{letOp && <Icoon naam="let_op" />}{regel}</span>;
      })}
    </li>
  );
}

/** All cases of the agenda in order, with what came of each; the list beside a case and the agenda of a meeting. */
export function Zakenlijst({ tafel: { zitting, zaken }, hier, vandaag }: { tafel: Tafel; hier?: string; vandaag: Dag }) {
  if (zaken.length === 0) return <p className="voordeur-grijs">Er staat niets op de agenda.</p>;
  return (
    <nav className="voordeur-zaken" aria-label="Zaken op de agenda">
      <ol>{zaken.map((zaak, i) => <Zaakregel key={zaak.dossier} zaak={zaak} nummer={i + 1} zitting={zitting?.id} hier={zaak.dossier === hier} vandaag={vandaag} />)}</ol>
    </nav>
  );
}

/** The case before and after this one in the list. */
export function buren(zaken: readonly Zaak[], hier: string): { vorige?: Zaak; volgende?: Zaak } {
  const plek = zaken.findIndex((z) => z.dossier === hier);
  return plek < 0 ? {} : { vorige: zaken[plek - 1], volgende: zaken[plek + 1] };
}

/** The bar across the page: which meeting, how far it is, how much time there is, and the keys to walk by. */
export function Tafelbalk({ tafel, nu, naam, hier }: { tafel: Tafel; nu: Date; naam: string; hier?: string }) {
  const { besloten, totaal, tijd } = voortgang(tafel, nu);
  const { vorige, volgende } = hier === undefined ? {} : buren(tafel.zaken, hier);
  const id = tafel.zitting?.id;
  return (
    <section className="voordeur-tafelbalk" aria-label="Voortgang van de zitting">
      <strong>{tafel.zitting ? zittingnaam(tafel.zitting) : naam.startsWith('Gemeente ') ? `${tafelnaam(naam)}, buiten een zitting` : 'Besluiten buiten een zitting'}</strong>
      {tafel.zitting
        ? <span className="voordeur-tafelbalk__meter"><Meter waarde={besloten} totaal={Math.max(1, totaal)} label={`${besloten} van ${totaal} besloten`} /><span aria-hidden="true"><b>{besloten} van {totaal}</b> besloten</span></span>
        : <span>{tafel.zaken.filter(isTeBesluiten).length} wachten op een besluit</span>}
      {tijd && <span>{tijd}</span>}
      {hier !== undefined && (
        <span className="voordeur-tafelbalk__toetsen">
          {volgende && <a rel="next" href={zaakpad(volgende.dossier, id)} aria-keyshortcuts="j"><kbd aria-hidden="true">J</kbd> volgende zaak</a>}
          {vorige && <a rel="prev" href={zaakpad(vorige.dossier, id)} aria-keyshortcuts="k"><kbd aria-hidden="true">K</kbd> vorige</a>}
        </span>
      )}
    </section>
  );
}
