import type { ReactNode } from 'react';
import { Figuur } from './figuur.tsx';
import type { FiguurProps } from './figuur.tsx';
import { alsId } from './klassen.ts';
import { aandeel, getal } from './schaal.ts';
import { Tabel } from './tabel.tsx';

export type Staaf = {
  naam: string;
  waarde: number;
  /** Beyond the border: hatched. */
  buiten?: boolean;
  /** A line beside a lying bar: "11 ingetrokken". */
  bij?: string;
};

export type StavenProps = FiguurProps & {
  staven: readonly Staaf[];
  /** Standing bars for a distribution, lying bars for a funnel. */
  richting?: 'staand' | 'liggend';
  /** Below the bars: "maanden op de wachtlijst"; also the head of the first column of the table. */
  as: string;
  /** What is counted: "Dossiers". */
  eenheid: string;
  /** Words at the border before the first bar that is `buiten`. */
  grens?: { titel: string; tekst?: string };
  /** Key figures below the picture. */
  maten?: readonly { term: string; waarde: string }[];
};

/** Heights in pixels: the tallest bar, the number above a bar, and the room for the words at the border. */
const HOOGTE = 230;
const GETAL = 20;
const BOVENRUIMTE = 44;

type StaandProps = Pick<StavenProps, 'staven' | 'grens' | 'as'> & { alternatief: string; arcering: string };

/** The dotted line before the first bar beyond the border, its words on the side with the most room. */
function Grens({ grens, deel }: { grens: NonNullable<StavenProps['grens']>; deel: number }) {
  const hoogte = BOVENRUIMTE + GETAL + HOOGTE;
  const x = `${Math.round(deel * 1000) / 10}%`;
  const tekst = deel > 0.65 ? { textAnchor: 'end' as const, dx: -10 } : { textAnchor: 'start' as const, dx: 10 };
  return (
    <svg className="voordeur-verdeling__grens" width="100%" height={hoogte} aria-hidden="true" focusable="false">
      <line x1={x} x2={x} y1="0" y2={hoogte} />
      <text x={x} y="13" {...tekst}>{grens.titel}</text>
      <text className="voordeur-verdeling__bij" x={x} y="32" {...tekst}>{grens.tekst}</text>
    </svg>
  );
}

function Staand({ staven, grens, as, alternatief, arcering }: StaandProps) {
  const hoogste = Math.max(1, ...staven.map((s) => s.waarde));
  const eersteBuiten = staven.findIndex((s) => s.buiten);
  return (
    <div className={grens ? 'voordeur-verdeling voordeur-verdeling--grens' : 'voordeur-verdeling'} role="img" aria-label={alternatief}>
      <Arcering id={arcering} />
      {grens && <p className="voordeur-verdeling__grenstekst"><strong>{grens.titel}</strong> {grens.tekst}</p>}
      {grens && eersteBuiten > 0 && <Grens grens={grens} deel={eersteBuiten / staven.length} />}
      <ol>
        {staven.map((staaf) => (
          <li key={staaf.naam}>
            <strong>{getal(staaf.waarde)}</strong>
            <svg width="100%" height={Math.max(1, Math.round((staaf.waarde / hoogste) * HOOGTE))}>
              <rect width="100%" height="100%" fill={staaf.buiten ? `url(#${arcering})` : undefined} />
            </svg>
            <span>{staaf.naam}</span>
          </li>
        ))}
      </ol>
      <p className="voordeur-verdeling__as">{as}</p>
    </div>
  );
}

/** Slanting lines for bars beyond the border; colour alone would not tell. */
function Arcering({ id }: { id: string }) {
  return (
    <svg className="voordeur-arcering" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="voordeur-arcering__vlak" width="7" height="7" />
          <rect className="voordeur-arcering__lijn" width="3" height="7" />
        </pattern>
      </defs>
    </svg>
  );
}

function Liggend({ staven, eenheid }: { staven: readonly Staaf[]; eenheid: string }) {
  const hoogste = Math.max(1, ...staven.map((s) => s.waarde));
  return (
    <ul className="voordeur-trechter">
      {staven.map(({ naam, waarde, bij }) => (
        <li key={naam}>
          <span aria-hidden="true">{naam}</span>
          <svg className="voordeur-baan" width="100%" height="14" role="img" aria-label={`${naam}: ${getal(waarde)} ${eenheid.toLowerCase()}${bij ? `, ${bij}` : ''}`}>
            <rect className="voordeur-baan__vol" width={aandeel(waarde, hoogste)} height="14" rx="2" />
          </svg>
          <strong aria-hidden="true">{getal(waarde)}</strong>
          <span className="voordeur-trechter__bij" aria-hidden="true">{bij}</span>
        </li>
      ))}
    </ul>
  );
}

function inWoorden({ titel, staven, as, grens }: StavenProps): string {
  const reeks = staven.map((s) => `${s.naam}: ${getal(s.waarde)}`).join('; ');
  return `${titel}. ${as}. ${reeks}.${grens ? ` Grens: ${grens.titel}${grens.tekst ? `, ${grens.tekst}` : ''}.` : ''}`;
}

/** A distribution (standing) or a funnel (lying), with its table. */
export function Staven(props: StavenProps) {
  const { staven, richting = 'staand', as, eenheid, grens, maten = [], ...figuur } = props;
  const metBij = staven.some((s) => s.bij);
  const beeld: ReactNode = (
    <>
      {richting === 'staand' ? <Staand staven={staven} grens={grens} as={as} alternatief={inWoorden(props)} arcering={`arcering-${alsId(figuur.id ?? figuur.titel)}`} /> : <Liggend staven={staven} eenheid={eenheid} />}
      {maten.length > 0 && (
        <dl className="voordeur-maten">
          {maten.map(({ term, waarde }) => <div key={term}><dt>{term}</dt><dd>{waarde}</dd></div>)}
        </dl>
      )}
    </>
  );
  const tabel = (
    <Tabel
      bijschrift={figuur.titel} compact
      kolommen={[{ sleutel: 'naam', kop: as, rijkop: true }, { sleutel: 'waarde', kop: eenheid, getal: true }, ...(metBij ? [{ sleutel: 'bij' as const, kop: 'Toelichting' }] : [])]}
      rijen={staven.map((s) => ({ sleutel: s.naam, cellen: { naam: s.naam, waarde: getal(s.waarde), bij: s.bij } }))}
    />
  );
  return <Figuur {...figuur} beeld={beeld} tabel={figuur.tabel ?? tabel} />;
}
