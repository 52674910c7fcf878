import { Bron } from './bron.tsx';
import type { BronProps } from './bron.tsx';
import { ROL } from './tabelrollen.ts';
import { aandeel, getal } from './schaal.ts';

export type Puntendeel = {
  /** "Wachttijd: 197 dagen, langste van de 7". */
  naam: string;
  punten: number;
  maximum: number;
  bron?: BronProps;
};

type Reeks = Pick<Puntendeel, 'punten'>;

/** The parts one after another in one bar from 0 to `maximum`, each in its own colour (four, then again). */
export function Somstaaf({ delen, maximum, label, hoog = 18 }: { delen: readonly Reeks[]; maximum: number; label: string; hoog?: number }) {
  const vanaf = delen.map((_, i) => delen.slice(0, i).reduce((som, deel) => som + deel.punten, 0));
  return (
    <svg className="voordeur-somstaaf" width="100%" height={hoog} role="img" aria-label={label}>
      <rect className="voordeur-somstaaf__leeg" width="100%" height={hoog} rx="3" />
      {delen.map(({ punten }, i) => (
        <rect key={i} className={`voordeur-reeks voordeur-reeks--${(i % 4) + 1}`} x={aandeel(vanaf[i] ?? 0, maximum)} width={aandeel(punten, maximum)} height={hoog} />
      ))}
    </svg>
  );
}

export type PuntenuitlegProps = { titel: string; delen: readonly Puntendeel[]; maximum: number };

/**
 * How a candidate comes to a number of points: one bar for the sum, then per criterion a lane as long as the maximum and a bar as long as
 * the points. It is a table, so the numbers add up for every reader.
 */
export function Puntenuitleg({ titel, delen, maximum }: PuntenuitlegProps) {
  const som = delen.reduce((totaal, { punten }) => totaal + punten, 0);
  const langste = Math.max(1, ...delen.map((deel) => deel.maximum));
  return (
    <div className="voordeur-punten">
      <Somstaaf delen={delen} maximum={maximum} label={`${titel}: ${getal(som)} van ${getal(maximum)}`} />
      <table {...ROL.tabel}>
        <caption className="voordeur-onzichtbaar">{titel}</caption>
        <thead className="voordeur-onzichtbaar" {...ROL.groep}>
          <tr {...ROL.rij}>{['Criterium', 'Staaf', 'Punten', 'Artikel'].map((kop) => <th key={kop} scope="col" {...ROL.kop}>{kop}</th>)}</tr>
        </thead>
        <tbody {...ROL.groep}>
          {delen.map(({ naam, punten, maximum: hoogste, bron }, i) => (
            <tr key={naam} {...ROL.rij}>
              <th scope="row" {...ROL.rijkop}>
                <svg className={`voordeur-reeks voordeur-reeks--${(i % 4) + 1}`} width="11" height="11" aria-hidden="true" focusable="false"><rect width="11" height="11" rx="2" /></svg>
                {naam}
              </th>
              <td className="voordeur-punten__staaf" {...ROL.cel}>
                <svg width="100%" height="9" aria-hidden="true" focusable="false">
                  <rect className="voordeur-somstaaf__leeg" width={aandeel(hoogste, langste)} height="9" rx="2" />
                  <rect className={`voordeur-reeks voordeur-reeks--${(i % 4) + 1}`} width={aandeel(punten, langste)} height="9" rx="2" />
                </svg>
              </td>
              <td className="voordeur-getal" {...ROL.cel}><strong>{getal(punten)}</strong> van {getal(hoogste)}</td>
              <td className="voordeur-punten__bron" {...ROL.cel}>{bron && <Bron {...bron} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot {...ROL.groep}>
          <tr {...ROL.rij}><th scope="row" {...ROL.rijkop}>Samen</th><td className="voordeur-punten__staaf" {...ROL.cel} /><td className="voordeur-getal" {...ROL.cel}><strong>{getal(som)}</strong> van {getal(maximum)}</td><td {...ROL.cel} /></tr>
        </tfoot>
      </table>
    </div>
  );
}
