import type { ReactNode } from 'react';
import { zegCel, zegKop } from '../../domain/monitor/tabelwoorden.ts';
import { TAAKKOLOM } from '../../domain/monitor/taakdoel.ts';
import type { Cel, Cijferkolom, Cijferrij, Cijfertabel, Herkomst } from '../../domain/monitor/tabel.ts';
import { Bron, Doelbalk, Kaart, Link, Reeksen, Staven, Stromen, Tabel, Vorm, type FiguurProps } from '../ui/index.ts';
import { blijvers, doelenIn, reeksenIn, STAAFKOLOM, stavenIn, stromenIn, trechterstaven, wachtstaven, type Tijd } from './beelden.ts';
import { zonderLege } from './figuren.tsx';

/* One figure as everyone reads it: a picture where that helps, always the table, what it means, and the way to what is behind it. */

const HERKOMST: Record<Herkomst, string> = { dossiers: 'Geteld uit wat er in de dossiers is gebeurd.', geleverd: 'Geleverd door de partijen.', gepubliceerd: 'Zoals de partijen het zelf publiceerden.' };

/** A number, or in grey why there is none. */
const Waarde = ({ woorden, cel }: { woorden: string; cel: Cel | undefined }): ReactNode => (typeof cel === 'number' || (typeof cel === 'string' && cel !== 'klein' && cel !== 'verborgen') ? woorden : <span className="voordeur-klein voordeur-grijs">{woorden}</span>);

/** What is agreed rather than counted. */
const AFGESPROKEN: readonly string[] = ['doel', 'meegenomen', TAAKKOLOM];
/** May a number lead to the dossiers behind it? Nothing is behind a zero, and a length of time is not a number of dossiers. */
const leidtErheen = (rij: Cijferrij, cel: Cel | undefined, { code, eenheid }: Cijferkolom): boolean => rij.achter !== undefined && !AFGESPROKEN.includes(code) && eenheid === 'aantal' && typeof cel === 'number' && cel > 0;

/** The table of a figure; its numbers lead to the dossiers behind them for who may see those. */
export function Cijfers({ tabel: t, achter }: { tabel: Cijfertabel; achter: boolean }) {
  const cellen = (rij: Pick<Cijferrij, 'naam' | 'cellen'>, echt?: Cijferrij) => ({
    naam: rij.naam, ...Object.fromEntries(t.kolommen.map((k) => {
      const { code, naam, eenheid } = k;
      const cel = rij.cellen[code];
      const woorden = zegCel(cel, eenheid);
      return [`k-${code}`, achter && echt && leidtErheen(echt, cel, k) ? <a key={code} className="utrecht-link" href={`${echt.achter}&kolom=${encodeURIComponent(code)}`} aria-label={`${woorden}: ${rij.naam}, ${naam}`}>{woorden}</a> : <Waarde key={code} woorden={woorden} cel={cel} />];
    })),
  });
  return (
    <Tabel
      bijschrift={t.titel} compact schuift={t.kolommen.length > 3}
      kolommen={[{ sleutel: 'naam', kop: 'Naam', kopVerborgen: true, rijkop: true }, ...t.kolommen.map((k) => ({ sleutel: `k-${k.code}`, kop: zegKop(k), getal: k.eenheid !== 'tekst' }))]}
      rijen={t.rijen.map((r) => ({ sleutel: r.code, cellen: cellen(r, r) }))}
      totaal={t.totaal && { sleutel: 'totaal', cellen: cellen({ naam: 'Totaal', cellen: t.totaal }) }}
    />
  );
}

/** Everything to know of a figure before one uses it. */
export function Verantwoording({ tabel: t, csv }: { tabel: Cijfertabel; csv?: string }) {
  return (
    <>
      <p>Teldatum: {t.teldatum} {t.nietMee}</p>
      <p>{HERKOMST[t.herkomst]}{t.overMensen && ' Dit cijfer gaat over mensen: wat buiten de regeling wordt getoond, krijgt bescherming van kleine aantallen.'} {t.bron && <Bron tekst={t.bron} />}</p>
      {csv && <p><Link href={csv}>{t.titel} als CSV</Link></p>}
    </>
  );
}

/** What does not add up or is missing, with a shape beside it; and what people wrote. */
export function Kanttekening({ tabel: { meldingen, toelichting } }: { tabel: Cijfertabel }) {
  if (meldingen.length === 0 && !toelichting) return null;
  return (
    <div className="voordeur-kanttekening">
      {meldingen.length > 0 && <ul>{meldingen.map((m) => <li key={m.tekst}><Vorm stand="let-op" /> {m.tekst}</li>)}</ul>}
      {toelichting && <p><strong>Toelichting:</strong> {toelichting}</p>}
    </div>
  );
}

type Kaartprops = { tabel: Cijfertabel; csv?: string; achter?: boolean } & Tijd;

/** One figure as a card: the picture with its table, or the table alone where a picture tells nothing more. */
export function Tabelkaart({ tabel, csv, achter = false, ...tijd }: Kaartprops) {
  const id = `tabel-${tabel.code}`;
  if (tabel.rijen.length === 0) return <Kaart id={id} titel={tabel.titel}><p>In deze periode valt hier niets te tellen.</p><Kanttekening tabel={tabel} /></Kaart>;
  const cijfers = <Cijfers tabel={tabel} achter={achter} />;
  const figuur = { id, titel: tabel.titel, definitie: tabel.definitie, tabel: cijfers, meer: <Verantwoording tabel={tabel} csv={csv} /> };
  const beeld = tekening(tabel, figuur, tijd);
  if (beeld) return <div className="voordeur-stapel">{beeld}<Kanttekening tabel={tabel} /></div>;
  return (
    <Kaart plat id={id} titel={tabel.titel} voet={<div><Kanttekening tabel={tabel} /><p className="voordeur-klein voordeur-grijs">{tabel.definitie}</p><details className="voordeur-figuur__meer"><summary>Wat telt mee, en wat niet</summary><div><Verantwoording tabel={tabel} csv={csv} /></div></details></div>}>
      {cijfers}
    </Kaart>
  );
}

/** Pictures of the figures that gain by one; undefined for the others. */
function tekening(t: Cijfertabel, figuur: FiguurProps, tijd: Tijd): ReactNode {
  if (t.code === 'trend') return <Reeksen {...figuur} as="Kwartaal" reeksen={reeksenIn(t, tijd.vandaag)} />;
  if (t.code === 'herkomst-bestemming') return blijvers(stromenIn(t)).alle > 0 && <Stromen {...figuur} kanten={['Komt uit', 'Woont nu in']} eenheid="cliënten" stromen={stromenIn(t)} />;
  if (t.code === 'wacht-aanbod') return <Staven {...figuur} as="maanden op de wachtlijst" eenheid="Kregen een eerste aanbod" staven={wachtstaven(t, undefined).staven} />;
  if (t.code.startsWith('spreiding-')) return doelenIn(t, tijd).some((d) => d.doel > 0) && <Doelbalk {...figuur} doelen={doelenIn(t, tijd)} />;
  if (t.code === 'trechter') return <Staven {...figuur} richting="liggend" as="Stap" eenheid="Aanvragen" staven={trechterstaven(t, undefined)} />;
  const kolom = t.kolommen.find((k) => k.code === STAAFKOLOM[t.code]);
  if (!kolom) return undefined;
  const { getoond, zin } = zonderLege(stavenIn(t, kolom.code, (r) => erbij(t, r)).map((s) => ({ ...s, aantal: s.waarde })));
  return getoond.some((s) => s.waarde > 0) && <Staven {...figuur} richting="liggend" as="Naam" eenheid={zegKop(kolom)} staven={getoond} definitie={`${t.definitie} Getekend: ${zegKop(kolom).toLowerCase()}.${zin ? ` ${zin}` : ''}${t.kolommen.length > 1 ? ' De tabel heeft alle kolommen.' : ''}`} />;
}

/** What is said beside a bar of a length of time: how long nine in ten took, and of how many. */
function erbij(t: Cijfertabel, r: Cijferrij): string | undefined {
  if (STAAFKOLOM[t.code] !== 'mediaan') return undefined;
  return `${typeof r.cellen['p90'] === 'number' ? `9 van de 10: ${zegCel(r.cellen['p90'], 'dagen')}; ` : ''}n = ${zegCel(r.cellen['n'], 'aantal')}`;
}
