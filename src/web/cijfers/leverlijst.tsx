import { opsomming } from '../../domain/opsomming.ts';
import { zegHoever, type Leverrij } from '../../domain/monitor/uit/leverlijst.ts';
import { zegLeverperiode, type Leverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import { isRapportcijfer, rapportcijfer } from '../../domain/monitor/rapport/cijfers.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Csvkolom } from '../lijsten/csv.ts';
import { Bron, Kaart, Link, Tabel, Titelcel, Vorm } from '../ui/index.ts';

/* Every figure that the document asks for, over one period: who supplies it, what it came to, and who is missing. */

const VOORDEUR = 'Voordeur telt';
const wie = ({ door }: Leverrij): string => (door ? SOORTNAAM[door].meer : VOORDEUR);
/** Of how many of those asked: "1 van 7". */
const zegVan = ({ gegeven, gevraagd }: Leverrij): string => (gevraagd > 0 ? `${gegeven} van ${gevraagd}` : '');
/** So many names are said; of more there is the list above. */
const MEESTE_NAMEN = 3;
function Ontbreekt({ rij: { door, gevraagd, nietGeleverd, onbekend }, periode }: { rij: Leverrij; periode: string }) {
  const niet = nietGeleverd.length;
  return (
    <>
      {niet > 0 && <span className="voordeur-celsub"><Vorm stand="let-op" /> {niet <= MEESTE_NAMEN ? `Nog niet geleverd: ${opsomming(nietGeleverd)}` : <Link href={`/monitor/leveren?${new URLSearchParams({ periode, stand: 'nog-niet', soort: door! })}`}>{niet === gevraagd ? `Geen van de ${gevraagd} leverde` : `${niet} van de ${gevraagd} leverden nog niet`}</Link>}</span>}
      {onbekend.length > 0 && <span className="voordeur-celsub">Niet bekend bij {opsomming(onbekend)}</span>}
    </>
  );
}

export const csvkolommen = (periode: string): Csvkolom<Leverrij>[] => [
  { kop: 'Artikel', waarde: (r) => r.bron }, { kop: 'Cijfer', waarde: (r) => r.naam }, { kop: 'Wat telt', waarde: (r) => r.definitie }, { kop: 'Wie', waarde: wie }, { kop: 'Periode', waarde: () => periode },
  { kop: 'Waarde', waarde: (r) => r.cijfer }, { kop: 'Gegeven door', waarde: zegVan }, { kop: 'Nog niet geleverd door', waarde: (r) => r.nietGeleverd.join(', ') }, { kop: 'Niet bekend bij', waarde: (r) => r.onbekend.join(', ') },
];

/** Where the figure stands party by party, with all it means. */
function Meer({ rij: { tabel, naam }, periode: { van, tot } }: { rij: Leverrij; periode: Leverperiode }) {
  if (!tabel) return null;
  const pad = isRapportcijfer(tabel) ? `/monitor/${rapportcijfer(tabel).hoofdstuk}` : '/monitor/geleverd';
  return <Link href={`${pad}?${new URLSearchParams({ van, tot })}#tabel-${tabel}`}>Per partij<span className="voordeur-onzichtbaar">: {naam}</span></Link>;
}

export function Cijferlijst({ regeling, periode, rijen }: { regeling: Regeling; periode: Leverperiode; rijen: readonly Leverrij[] }) {
  const groepen = [...new Set(rijen.map(wie))];
  return (
    <Kaart
      plat id="cijfers" titel={`${rijen.length} gevraagde cijfers over ${zegLeverperiode(periode.code)}: ${zegHoever(rijen)}`} rechts={<Link href={`/monitor/leveren?${new URLSearchParams({ periode: periode.code, lijst: 'cijfers', als: 'csv' })}`}>Als CSV</Link>}
      voet={<p className="voordeur-klein voordeur-grijs">Over wat mensen overkwam staat hier alleen een getal van een heel jaar dat voorbij is, en geen klein getal. Wat nog niet is geleverd telt nergens in mee. <Bron tekst={regeling.monitor!.bron} /></p>}
    >
      <Tabel
        bijschrift="Elk gevraagd cijfer, wie het levert, en wat ontbreekt" compact
        kolommen={[{ sleutel: 'naam', kop: 'Cijfer', rijkop: true }, { sleutel: 'cijfer', kop: 'Waarde' }, { sleutel: 'mist', kop: 'Wat ontbreekt' }, { sleutel: 'bron', kop: 'Artikel' }, { sleutel: 'meer', kop: 'Meer', kopVerborgen: true }]}
        groepen={groepen.map((groep) => {
          const eigen = rijen.filter((r) => wie(r) === groep);
          return {
            kop: groep, aantal: eigen.length, rijen: eigen.map((r) => ({
              sleutel: r.code, cellen: {
                naam: <Titelcel titel={r.naam} sub={r.definitie} />, cijfer: <>{r.bekend ? <strong>{r.cijfer}</strong> : <span className="voordeur-grijs">{r.cijfer}</span>}{r.stand === 'deels' && <span className="voordeur-celsub">van {zegVan(r)}</span>}</>,
                mist: r.nietGeleverd.length + r.onbekend.length > 0 && <Ontbreekt rij={r} periode={periode.code} />, bron: <Bron tekst={r.bron} />, meer: <Meer rij={r} periode={periode} />,
              },
            })),
          };
        })}
      />
    </Kaart>
  );
}
