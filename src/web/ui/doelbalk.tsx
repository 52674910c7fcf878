import { Figuur } from './figuur.tsx';
import type { FiguurProps } from './figuur.tsx';
import { klassen } from './klassen.ts';
import { aandeel, getal } from './schaal.ts';
import { Tabel } from './tabel.tsx';
import { Vorm } from './badge.tsx';

export type Doel = {
  naam: string;
  waarde: number;
  doel: number;
  /** Where it should stand today, in the same unit. */
  schema?: number;
  /** "3 achter", "op schema". */
  oordeel?: string;
  /** Brick and a triangle: far behind. */
  verAchter?: boolean;
};

/** One bar: the full lane is the goal, the stripe is the schedule of today. The numbers stand beside it or in `label`. */
export function Doelbaan({ waarde, doel, schema, groot = false, label }: Pick<Doel, 'waarde' | 'doel' | 'schema'> & { groot?: boolean; label: string }) {
  const hoog = groot ? 30 : 22;
  return (
    <svg className="voordeur-baan" width="100%" height={hoog} role="img" aria-label={label}>
      <rect className="voordeur-baan__leeg" x="0" y="4" width="100%" height={hoog - 8} rx="2" />
      <rect className="voordeur-baan__vol" x="0" y="4" width={aandeel(waarde, doel)} height={hoog - 8} rx="2" />
      {schema !== undefined && <rect className="voordeur-baan__schema" x={aandeel(schema, doel)} y="0" width="2" height={hoog} />}
    </svg>
  );
}

function inWoorden({ naam, waarde, doel, schema, oordeel }: Doel): string {
  const delen = [`${naam}: ${getal(waarde)} van ${getal(doel)}`, schema !== undefined && `schema vandaag ${getal(schema)}`, oordeel];
  return delen.filter(Boolean).join(', ');
}

export type DoelbalkProps = FiguurProps & { doelen: readonly Doel[]; eenheid?: string };

/** Goal against realised, one bar per municipality or corporation. */
export function Doelbalk({ doelen, eenheid = 'Gerealiseerd', ...figuur }: DoelbalkProps) {
  const beeld = (
    <ul className="voordeur-doelen">
      {doelen.map((doel) => (
        <li key={doel.naam}>
          <span aria-hidden="true">{doel.naam}</span>
          <Doelbaan {...doel} label={inWoorden(doel)} />
          <span className="voordeur-doelen__getal" aria-hidden="true"><strong>{getal(doel.waarde)}</strong> van {getal(doel.doel)}</span>
          <span className={klassen('voordeur-doelen__oordeel', doel.verAchter && 'voordeur-doelen__oordeel--ver')} aria-hidden="true">
            {doel.verAchter && <Vorm stand="te-laat" />}{doel.oordeel}
          </span>
        </li>
      ))}
    </ul>
  );
  const tabel = (
    <Tabel
      bijschrift={figuur.titel} compact
      kolommen={[
        { sleutel: 'naam', kop: 'Naam', rijkop: true },
        { sleutel: 'waarde', kop: eenheid, getal: true },
        { sleutel: 'doel', kop: 'Doel', getal: true },
        { sleutel: 'schema', kop: 'Schema vandaag', getal: true },
        { sleutel: 'oordeel', kop: 'Stand' },
      ]}
      rijen={doelen.map((d) => ({ sleutel: d.naam, cellen: { naam: d.naam, waarde: getal(d.waarde), doel: getal(d.doel), schema: d.schema === undefined ? '–' : getal(d.schema), oordeel: d.oordeel ?? '–' } }))}
    />
  );
  return <Figuur {...figuur} beeld={beeld} tabel={figuur.tabel ?? tabel} />;
}
