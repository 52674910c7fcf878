import { Figuur } from './figuur.tsx';
import type { FiguurProps } from './figuur.tsx';
import { Tabel } from './tabel.tsx';

export type Tegel = {
  naam: string;
  /** "68 van 79 · 86%". */
  tekst: string;
  /** Class 1 (lightest) to 3, in the order of the legend. */
  klasse: 1 | 2 | 3;
  /** Place on a grid of at most six columns and rows, north on top, counted from 1. */
  kolom: number;
  rij: number;
};

export type TegelkaartProps = FiguurProps & { tegels: readonly Tegel[]; legenda: readonly [string, string, string] };

/** The region as tiles, about where the municipalities lie: colour is a class, the number stands in the tile. */
export function Tegelkaart({ tegels, legenda, ...figuur }: TegelkaartProps) {
  const beeld = (
    <div className="voordeur-tegels">
      <ul className="voordeur-tegels__legenda">
        {legenda.map((tekst, i) => (
          <li key={tekst}><svg className={`voordeur-tegelkleur--${i + 1}`} width="13" height="13" aria-hidden="true" focusable="false"><rect width="13" height="13" rx="2" /></svg>{tekst}</li>
        ))}
      </ul>
      <ul className="voordeur-tegels__kaart">
        {tegels.map(({ naam, tekst, klasse, kolom, rij }) => (
          <li key={naam} className={`voordeur-tegel voordeur-tegel--${klasse} voordeur-tegel--k${kolom} voordeur-tegel--r${rij}`}><strong>{naam}</strong> <span>{tekst}</span></li>
        ))}
      </ul>
    </div>
  );
  const tabel = (
    <Tabel
      bijschrift={figuur.titel} compact
      kolommen={[{ sleutel: 'naam', kop: 'Gemeente', rijkop: true }, { sleutel: 'tekst', kop: 'Stand' }, { sleutel: 'klasse', kop: 'Klasse' }]}
      rijen={tegels.map(({ naam, tekst, klasse }) => ({ sleutel: naam, cellen: { naam, tekst, klasse: legenda[klasse - 1] } }))}
    />
  );
  return <Figuur {...figuur} beeld={beeld} tabel={figuur.tabel ?? tabel} />;
}
