import { patroon } from '../../domain/signalering/patroon.ts';
import type { Signaal } from '../../domain/signalering/stand.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { maandenVoor } from '../../domain/kalender/maanden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { zegAantal } from '../begeleiding/woorden.ts';
import { Onzichtbaar, Vorm } from '../ui/index.ts';

/** So many months back. */
const MAANDEN = 12;
const maandnaam = (maand: string): string => zegDatum(`${maand}-01`).slice(2);

/** Signals by kind and month over the last year, and in words where one kind keeps coming back. Nothing when there were fewer than two. */
export function Patroonbeeld({ signalen, vandaag }: { signalen: readonly Signaal[]; vandaag: Dag }) {
  const { regels, bevindingen } = patroon(signalen);
  if (regels.reduce((n, r) => n + r.totaal, 0) < 2) return null;
  const maanden = Array.from({ length: MAANDEN }, (_, i) => maandenVoor(`${vandaag.slice(0, 7)}-01`, MAANDEN - 1 - i).slice(0, 7));
  return (
    <>
      <h3 className="utrecht-heading-4">Verloop in een jaar</h3>
      {bevindingen.map((b) => <p key={b} className="voordeur-patroonzin"><Vorm stand="let-op" /> <strong>{b}</strong></p>)}
      <table className="voordeur-patroon">
        <caption className="voordeur-onzichtbaar">Signalen per soort en maand, de laatste twaalf maanden</caption>
        <thead><tr><th scope="col"><Onzichtbaar>Soort</Onzichtbaar></th>{maanden.map((m) => <th key={m} scope="col"><span aria-hidden="true">{maandnaam(m).charAt(0)}</span><Onzichtbaar>{maandnaam(m)}</Onzichtbaar></th>)}</tr></thead>
        <tbody>
          {regels.map((r) => (
            <tr key={r.soort}>
              <th scope="row">{r.naam} <span className="voordeur-grijs">{r.totaal}</span></th>
              {maanden.map((m) => { const aantal = r.maanden.find((x) => x.maand === m)?.aantal; return <td key={m}>{aantal ? <strong title={`${zegAantal(aantal, 'signaal', 'signalen')} in ${maandnaam(m)}`}>{aantal}</strong> : <Onzichtbaar>geen</Onzichtbaar>}</td>; })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="voordeur-klein voordeur-grijs">Van {maandnaam(maanden[0]!)} tot en met {maandnaam(maanden.at(-1)!)}; achter elke soort het aantal over alle tijd. Signalen die niet bleken te kloppen tellen niet mee.</p>
    </>
  );
}
