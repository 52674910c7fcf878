import type { Doel, Doeljaar } from '../../domain/raming/doelen.ts';
import { doelzin } from '../../domain/raming/doelen.ts';
import { getal } from '../ui/schaal.ts';
import { Figuur, Tabel } from '../ui/index.ts';

/* Where a goal for years ahead stands: the straight path as a dotted line, what was stated as a full line with dots. With its table. */

const HOOG = 240;
const ONDER = 28;
const BOVEN = 20;
/** Room at the left for the scale, at the right for the last number; in percents of the width. */
const [LINKS, RECHTS] = [9, 95];

export function Padfiguur({ doel, jaren }: { doel: Doel; jaren: readonly Doeljaar[] }) {
  const [laag, hoog] = [Math.min(doel.begin, ...jaren.map((j) => j.stand ?? doel.begin)), Math.max(doel.doel, ...jaren.map((j) => j.stand ?? 0))];
  const x = (jaar: number): string => `${LINKS + ((RECHTS - LINKS) * (jaar - doel.van)) / (doel.tot - doel.van)}%`;
  const y = (n: number): number => BOVEN + (HOOG - ONDER - BOVEN) * (1 - (n - laag) / (hoog - laag || 1));
  const bekend = jaren.filter((j): j is Doeljaar & { stand: number } => j.stand !== undefined);
  const woorden = `${doel.naam}. Recht pad van ${getal(doel.begin)} in ${doel.van} naar ${getal(doel.doel)} in ${doel.tot}. ${bekend.length > 0 ? `Opgegeven: ${bekend.map((j) => `${j.jaar}: ${getal(j.stand)}`).join('; ')}.` : 'Nog niets opgegeven.'}`;
  const beeld = (
    <div className="voordeur-pad">
      <svg width="100%" height={HOOG} role="img" aria-label={woorden}>
        {[laag, (laag + hoog) / 2, hoog].map((n) => <g key={n} className="voordeur-pad__schaal"><line x1={`${LINKS}%`} x2={`${RECHTS}%`} y1={y(n)} y2={y(n)} /><text x={`${LINKS - 1}%`} y={y(n) + 5} textAnchor="end">{getal(Math.round(n))}</text></g>)}
        <line className="voordeur-pad__recht" x1={x(doel.van)} y1={y(doel.begin)} x2={x(doel.tot)} y2={y(doel.doel)} />
        {bekend.slice(1).map((j, i) => <line key={j.jaar} className="voordeur-pad__lijn" x1={x(bekend[i]!.jaar)} y1={y(bekend[i]!.stand)} x2={x(j.jaar)} y2={y(j.stand)} />)}
        {bekend.map((j) => <circle key={j.jaar} className="voordeur-pad__punt" cx={x(j.jaar)} cy={y(j.stand)} r="5" />)}
        {bekend.slice(-1).map((j) => <text key="laatste" className="voordeur-pad__laatste" x={x(j.jaar)} y={y(j.stand) - 10} textAnchor="middle">{getal(j.stand)}</text>)}
        {[doel.van, Math.round((doel.van + doel.tot) / 2), doel.tot].map((j) => <text key={j} className="voordeur-pad__jaar" x={x(j)} y={HOOG - 6} textAnchor="middle">{j}</text>)}
      </svg>
      <p className="voordeur-klein" aria-hidden="true"><span className="voordeur-pad__merk voordeur-pad__merk--lijn" /> opgegeven <span className="voordeur-pad__merk voordeur-pad__merk--recht" /> recht pad</p>
    </div>
  );
  const tabel = (
    <Tabel
      bijschrift={doel.naam} compact
      kolommen={[{ sleutel: 'jaar', kop: 'Jaar', rijkop: true }, { sleutel: 'stand', kop: 'Opgegeven', getal: true }, { sleutel: 'pad', kop: 'Recht pad', getal: true }, { sleutel: 'opgaven', kop: 'Opgaven', getal: true }]}
      rijen={jaren.map((j) => ({ sleutel: String(j.jaar), cellen: { jaar: j.jaar, stand: j.stand === undefined ? 'niet bekend' : getal(j.stand), pad: getal(j.pad), opgaven: `${j.opgaven} van ${j.opgaven + j.ontbreken.length}` } }))}
    />
  );
  return <Figuur id={`doel-${doel.code}`} titel={doelzin(doel, jaren)} definitie={`${doel.naam}. ${doel.telt === 'erbij' ? 'De opgaven van alle jaren tellen op.' : 'Per partij de eerste opgave min die van het jaar; wie een jaar niets opgaf, telt dat jaar niet mee.'} Opgegeven door partijen, niet geteld uit dossiers.`} beeld={beeld} tabel={tabel} />;
}
