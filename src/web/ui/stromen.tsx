import { Figuur } from './figuur.tsx';
import type { FiguurProps } from './figuur.tsx';
import { alsId } from './klassen.ts';
import { getal } from './schaal.ts';
import { deelStromenIn, type Knoop, type Stroom } from './stroomindeling.ts';
import { Tabel } from './tabel.tsx';

export type StromenProps = FiguurProps & {
  stromen: readonly Stroom[];
  /** What the two sides are: "Komt uit" and "Woont nu in". */
  kanten: readonly [van: string, naar: string];
  /** What is counted: "cliënten". */
  eenheid: string;
  /** What a cell says that has too few: "minder dan 5". */
  klein?: string;
};

/** The words of a block stand in its middle, at the outer side of the picture. */
const regel = ({ y, hoogte }: Knoop): number => y + Math.max(hoogte, 24) / 2 + 5;
const zegKnoop = ({ naam, aantal, deels }: Knoop): string => `${naam} ${getal(aantal)}${deels ? ' of meer' : ''}`;

/** Slanting lines for who goes elsewhere: in grey and on paper still another band than who stays. */
function Strepen({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="voordeur-stroom__vlak" width="6" height="6" />
      <rect className="voordeur-stroom__lijn" width="2" height="6" />
    </pattern>
  );
}

/** The bands stretch with the page; the words keep their size, so they can be read on a phone. */
function Beeld({ stromen, kanten, titel, eenheid, strepen }: Pick<StromenProps, 'stromen' | 'kanten' | 'titel' | 'eenheid'> & { strepen: string }) {
  const { hoogte, links, rechts, banden } = deelStromenIn(stromen);
  const zin = banden.map((b) => `${b.van} naar ${b.naar}: ${b.aantal === null ? 'weinig' : getal(b.aantal)}`).join('; ');
  return (
    <div className="voordeur-stromen">
      <p className="voordeur-stromen__kanten" aria-hidden="true"><span>{kanten[0]}</span><span>{kanten[1]}</span></p>
      <svg width="100%" height={hoogte} role="img" aria-label={`${titel}. In ${eenheid}. ${zin}.`}>
        <defs><Strepen id={strepen} /></defs>
        <svg x="31%" width="38%" height={hoogte} viewBox={`0 0 100 ${hoogte}`} preserveAspectRatio="none">
          {banden.map(({ van, naar, aantal, y1, y2, dikte, blijft }) => (
            <path
              key={`${van}-${naar}`} className={aantal === null ? 'voordeur-stroom voordeur-stroom--klein' : blijft ? 'voordeur-stroom voordeur-stroom--blijft' : 'voordeur-stroom'}
              fill={aantal === null || blijft ? undefined : `url(#${strepen})`} vectorEffect="non-scaling-stroke"
              d={aantal === null ? `M0 ${rond(y1 + 1)}C50 ${rond(y1 + 1)} 50 ${rond(y2 + 1)} 100 ${rond(y2 + 1)}` : `M0 ${rond(y1)}C50 ${rond(y1)} 50 ${rond(y2)} 100 ${rond(y2)}V${rond(y2 + dikte)}C50 ${rond(y2 + dikte)} 50 ${rond(y1 + dikte)} 0 ${rond(y1 + dikte)}Z`}
            />
          ))}
        </svg>
        {links.map((k) => <Blok key={k.naam} knoop={k} x="31%" dx={-8} anker="end" verschuif={-4} />)}
        {rechts.map((k) => <Blok key={k.naam} knoop={k} x="69%" dx={8} anker="start" verschuif={0} />)}
      </svg>
      <ul className="voordeur-stromen__legenda" aria-hidden="true">
        <li><svg width="22" height="12"><rect className="voordeur-stroom--blijft" width="22" height="12" /></svg>blijft in dezelfde gemeente</li>
        <li><svg width="22" height="12"><rect className="voordeur-stroom" fill={`url(#${strepen})`} width="22" height="12" /></svg>gaat naar een andere</li>
      </ul>
    </div>
  );
}
const rond = (n: number): number => Math.round(n * 10) / 10;

function Blok({ knoop, x, dx, anker, verschuif }: { knoop: Knoop; x: string; dx: number; anker: 'start' | 'end'; verschuif: number }) {
  return (
    <g aria-hidden="true">
      <svg x={x} y={knoop.y} overflow="visible"><rect className="voordeur-stroom__blok" x={verschuif} width="4" height={Math.max(2, knoop.hoogte)} /></svg>
      <text x={x} y={regel(knoop)} dx={dx} textAnchor={anker}>{zegKnoop(knoop)}</text>
    </g>
  );
}

/** Flows from where people came to where they live now, with the table of every pair. */
export function Stromen({ stromen, kanten, eenheid, klein = 'minder dan 5', ...figuur }: StromenProps) {
  const naar = [...new Set(stromen.map((s) => s.naar))];
  const cel = (van: string, n: string): string => {
    const s = stromen.find((x) => x.van === van && x.naar === n);
    return s === undefined ? '0' : s.aantal === null ? klein : getal(s.aantal);
  };
  const tabel = (
    <Tabel
      bijschrift={`${figuur.titel}: ${kanten[0].toLowerCase()} en ${kanten[1].toLowerCase()}`} compact
      kolommen={[{ sleutel: 'van', kop: kanten[0], rijkop: true }, ...naar.map((n) => ({ sleutel: `naar-${alsId(n)}`, kop: n, getal: true }))]}
      rijen={[...new Set(stromen.map((s) => s.van))].map((van) => ({ sleutel: van, cellen: { van, ...Object.fromEntries(naar.map((n) => [`naar-${alsId(n)}`, cel(van, n)])) } }))}
    />
  );
  return <Figuur {...figuur} beeld={<Beeld stromen={stromen} kanten={kanten} titel={figuur.titel} eenheid={eenheid} strepen={`strepen-${alsId(figuur.id ?? figuur.titel)}`} />} tabel={figuur.tabel ?? tabel} />;
}
