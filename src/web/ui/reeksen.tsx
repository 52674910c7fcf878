import { Figuur } from './figuur.tsx';
import type { FiguurProps } from './figuur.tsx';
import { alsId } from './klassen.ts';
import { getal } from './schaal.ts';
import { Tabel } from './tabel.tsx';

export type Reeks = {
  naam: string;
  /** In the order of time; `null`: not known. `loopt`: not over yet, so it can still grow. */
  punten: readonly { naam: string; waarde: number | null; loopt?: boolean }[];
};
export type ReeksenProps = FiguurProps & { reeksen: readonly Reeks[]; /** What the points are: "Kwartaal". */ as: string };

const HOOGTE = 72;
const GETAL = 20;
const procent = (deel: number): string => `${Math.round(deel * 10000) / 100}%`;

/** One small picture: a bar per point with its number; what still runs is only outlined. */
function Paneel({ reeks: { naam, punten }, strepen }: { reeks: Reeks; strepen: string }) {
  const hoogste = Math.max(1, ...punten.map((p) => p.waarde ?? 0));
  const breed = 1 / punten.length;
  return (
    <li>
      <strong aria-hidden="true">{naam}</strong>
      <svg width="100%" height={HOOGTE + GETAL} role="img" aria-label={`${naam}. ${punten.map((p) => `${p.naam}: ${p.waarde === null ? 'niet bekend' : getal(p.waarde)}${p.loopt ? ', loopt nog' : ''}`).join('; ')}.`}>
        {punten.map(({ naam: punt, waarde, loopt }, i) => {
          const hoogte = Math.max(1, Math.round(((waarde ?? 0) / hoogste) * HOOGTE));
          return (
            <g key={punt}>
              {waarde !== null && <rect className={loopt ? 'voordeur-reeks__loopt' : 'voordeur-reeks__staaf'} fill={loopt ? `url(#${strepen})` : undefined} x={procent(breed * (i + 0.12))} width={procent(breed * 0.76)} y={GETAL + HOOGTE - hoogte} height={hoogte} />}
              <text x={procent(breed * (i + 0.5))} y={GETAL + HOOGTE - hoogte - 5} textAnchor="middle">{waarde === null ? '?' : getal(waarde)}</text>
            </g>
          );
        })}
        <rect className="voordeur-reeks__grond" x="0" y={GETAL + HOOGTE - 1} width="100%" height="1" />
      </svg>
      <p aria-hidden="true"><span>{punten[0]?.naam}</span><span>{punten.length > 1 && punten.at(-1)!.naam}</span></p>
    </li>
  );
}

/** Trends as small pictures beside each other, each with its own height and its numbers, and one table of them all. */
export function Reeksen({ reeksen, as, ...figuur }: ReeksenProps) {
  const punten = reeksen[0]?.punten ?? [];
  const strepen = `loopt-${alsId(figuur.id ?? figuur.titel)}`;
  const beeld = (
    <>
      <svg className="voordeur-arcering" width="0" height="0" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={strepen} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="voordeur-reeks__vlak" width="6" height="6" />
            <rect className="voordeur-reeks__lijn" width="2" height="6" />
          </pattern>
        </defs>
      </svg>
      <ul className="voordeur-reeksen">{reeksen.map((r) => <Paneel key={r.naam} reeks={r} strepen={strepen} />)}</ul>
      {punten.some((p) => p.loopt) && <p className="voordeur-klein voordeur-grijs">Gestreept: dit {as.toLowerCase()} loopt nog.</p>}
    </>
  );
  const tabel = (
    <Tabel
      bijschrift={figuur.titel} compact
      kolommen={[{ sleutel: 'punt', kop: as, rijkop: true }, ...reeksen.map((r) => ({ sleutel: `reeks-${alsId(r.naam)}`, kop: r.naam, getal: true }))]}
      rijen={punten.map((p, i) => ({ sleutel: p.naam, cellen: { punt: p.loopt ? `${p.naam} (loopt nog)` : p.naam, ...Object.fromEntries(reeksen.map((r) => [`reeks-${alsId(r.naam)}`, r.punten[i]?.waarde == null ? 'niet bekend' : getal(r.punten[i].waarde)])) } }))}
    />
  );
  return <Figuur {...figuur} beeld={beeld} tabel={figuur.tabel ?? tabel} />;
}
