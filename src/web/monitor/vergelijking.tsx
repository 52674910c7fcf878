import type { Melding } from '../../domain/monitor/meldingen.ts';
import { overeenstemming, type Cel, type Vergelijking } from '../../domain/monitor/vergelijk.ts';
import { Alert, Bron, Kaart, Tabel, Vorm } from '../ui/index.ts';

const STAND = {
  gelijk: { vorm: 'voldoet', woord: 'gelijk' },
  anders: { vorm: 'let-op', woord: 'anders' },
  leeg: { vorm: 'onbekend', woord: 'niet gepubliceerd' },
} as const;

/** What the dossiers give, what was printed, and whether they agree: number, word and shape. */
function Celinhoud({ cel: { geteld, gedrukt, stand } }: { cel: Cel }) {
  const { vorm, woord } = STAND[stand];
  return (
    <span className="voordeur-cel">
      <strong>{geteld}</strong>
      {gedrukt !== undefined && <span>gepubliceerd {gedrukt}</span>}
      <span className={stand === 'anders' ? 'voordeur-cel--anders' : undefined}><Vorm stand={vorm} /> {woord}</span>
    </span>
  );
}

const conclusie = (v: Vergelijking): string => {
  const { cellen, gelijk } = overeenstemming(v);
  const alle = cellen === 1 ? 'de enige cel is' : `alle ${cellen} cellen zijn`;
  return `Figuur ${v.figuur}, ${v.titel.toLowerCase()}: ${gelijk === cellen ? `${alle} gelijk aan de dossiers` : `${gelijk} van ${cellen} cellen gelijk aan de dossiers`}`;
};

/** A published figure, cell by cell beside the count. */
export function Vergelijkingskaart({ vergelijking: v }: { vergelijking: Vergelijking }) {
  const rij = (sleutel: string, naam: string, cellen: Record<string, Cel>) => ({ sleutel, cellen: { naam, ...Object.fromEntries(v.kolommen.map((k) => [k.code, <Celinhoud key={k.code} cel={cellen[k.code]!} />])) } });
  return (
    <Kaart plat titel={conclusie(v)} id={`vergelijking-${v.figuur}`} voet={<p className="voordeur-klein voordeur-grijs">Vooraan het aantal uit de dossiers, daarachter wat het rapport drukt. {v.toelichting} <Bron tekst={v.bron} /></p>}>
      <Tabel
        bijschrift={`Figuur ${v.figuur}: geteld naast gepubliceerd`} compact schuift
        kolommen={[{ sleutel: 'naam', kop: 'Naam', rijkop: true }, ...v.kolommen.map((k) => ({ sleutel: k.code, kop: k.kop, getal: true }))]}
        rijen={v.rijen.map((r) => rij(r.code, r.naam, r.cellen))}
        totaal={v.totaal && rij('totaal', 'Totaal', v.totaal)}
      />
    </Kaart>
  );
}

/** Everything that does not agree, once each, with the conclusion above it. */
export function Meldingen({ meldingen }: { meldingen: readonly Melding[] }) {
  const uniek = [...new Map(meldingen.map((m) => [m.tekst, m])).values()];
  if (uniek.length === 0) return null;
  const afwijkend = uniek.filter((m) => m.soort === 'wijkt-af').length;
  const tegen = uniek.filter((m) => ['percentage', 'som', 'figuren', 'periode', 'tekst'].includes(m.soort)).length;
  const keer = (n: number) => (n === 1 ? 'op één plek' : `op ${n} plekken`);
  const titel = afwijkend > 0 ? `De dossiers geven ${keer(afwijkend)} een ander getal dan gepubliceerd` : tegen > 0 ? `Wat gepubliceerd is, spreekt zichzelf ${keer(tegen)} tegen` : 'Goed om te weten bij deze cijfers';
  return <Alert soort={afwijkend > 0 || tegen > 0 ? 'let-op' : 'info'} titel={titel}><ul className="voordeur-opsomming">{uniek.map((m) => <li key={m.tekst}>{m.tekst}</li>)}</ul></Alert>;
}
