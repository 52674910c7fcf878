import { Fragment, type ReactNode } from 'react';
import { eigenMeting, totaalMeting } from '../../domain/inspanning/inspanningen.ts';
import { maatVan, type Maatcode } from '../../domain/inspanning/maten.ts';
import { zegMeting, type Meting } from '../../domain/inspanning/meting.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { Gegevens, Kaart } from '../ui/index.ts';
import type { Inspanningbeeld } from './feiten.ts';

/* How a measure reads, on every page about what was promised. */

export function Waarde({ meting }: { meting: Meting | undefined }): ReactNode {
  const { tekst, bij } = zegMeting(meting);
  const grijs = meting === undefined || meting.soort === 'klein';
  return <span>{grijs ? <span className="voordeur-grijs">{tekst}</span> : <strong>{tekst}</strong>}{bij && <span className="voordeur-celsub">{bij}</span>}</span>;
}

/** The measures of a promise with what they say; a promise without any says so. */
export function Maten({ meet, van }: { meet: readonly Maatcode[]; van: (code: Maatcode) => ReactNode }): ReactNode {
  if (meet.length === 0) return <span className="voordeur-klein voordeur-grijs">Hierover telt het programma niets.</span>;
  return <>{meet.map((code) => <Fragment key={code}><span className="voordeur-celsub">{maatVan(code).naam}</span>{van(code)}</Fragment>)}</>;
}

export const regiowaarde = ({ uitslagen, kijker }: Inspanningbeeld) => (code: Maatcode): ReactNode => <Waarde meting={totaalMeting(uitslagen, code, kijker)} />;
export const eigenwaarde = ({ uitslagen, kijker }: Inspanningbeeld, partij: string) => (code: Maatcode): ReactNode => {
  const { mag, meting } = eigenMeting(uitslagen, code, partij, kijker);
  return mag ? <Waarde meting={meting} /> : <span className="voordeur-klein voordeur-grijs">{maatVan(code).van === 'regio' ? 'alleen voor de regio' : 'ziet alleen de partij zelf'}</span>;
};

/** What each measure counts, on which day, and over which period. */
export function Definities({ codes, beeld: { feiten: { periode, mensenjaar } } }: { codes: readonly Maatcode[]; beeld: Inspanningbeeld }) {
  return (
    <Kaart titel="Zo is geteld" id="zo-is-geteld" voet={<p className="voordeur-klein voordeur-grijs">Niet bekend is iets anders dan nul: dan zijn er geen gegevens. Een dag die nog niet voorbij is, telt nog niet mee. Partijen staan in de volgorde van het register en worden niet met elkaar vergeleken.</p>}>
      <Gegevens feiten={[...new Set(codes)].map((code) => {
        const maat = maatVan(code);
        const wanneer = maat.overMensen ? zegPeriode(mensenjaar) : code === 'woningen' || code === 'tekort' ? 'het hele kalenderjaar, tot en met vandaag' : code === 'certificaat' || code === 'raming' ? 'de stand van vandaag' : zegPeriode(periode);
        return { term: maat.naam, waarde: <>{maat.definitie} Telt op {maat.teldatum}. Periode: {wanneer}.{maat.overMensen && ' Gaat over mensen: kleine aantallen zien alleen de partij zelf en het Servicepunt.'}</> };
      })} />
    </Kaart>
  );
}
