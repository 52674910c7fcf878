import { afwijkingenUit, type Afwijkrij } from '../../domain/matching/afwijkingen.ts';
import { metMatching } from '../../domain/matching/regels.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { telKeuzes } from '../../storage/lezen/afwijkingen.ts';
import { blad } from '../blad.tsx';
import { adresMet } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { partijenVan } from '../lijsten/namen.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Kaart, KnopLink, Kop, Kruimelpad, Leeg, Schakel, Tabel } from '../ui/index.ts';
import { zegAfwijkreden } from './afweging.tsx';

/* How often another than number one was chosen, and why (PO.c4). Counted from events; nobody is in it. */

const PAD = '/matching/afwijkingen';
const KWARTALEN = ['1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal'];
const zegDeel = ({ voorgelegd, afgeweken }: { voorgelegd: number; afgeweken: number }): string => (voorgelegd === 0 ? '–' : `${afgeweken} van ${voorgelegd}`);

/** The years there can be choices of: since the first version, and not more than a list of chips can hold. */
const jaren = (vanaf: string, vandaag: string): number[] => { const [van, tot] = [Number(vanaf.slice(0, 4)), Number(vandaag.slice(0, 4))]; return Array.from({ length: Math.min(6, tot - van + 1) }, (_, i) => tot - i); };

/** GET /matching/afwijkingen?jaar=. A corporation sees its own choices. */
export async function afwijkingenpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Keuzes buiten de volgorde', '/woningen');
  const regeling = metMatching(kern.regelingen.op(wie.regeling, vandaag));
  const keuzes = jaren(kern.regelingen.versies(regeling.regeling)[0]!.geldig_vanaf, vandaag);
  const jaar = keuzes.find((j) => String(j) === c.req.query('jaar')) ?? keuzes[0]!;
  const { rijen, totaal, redenen } = afwijkingenUit(await telKeuzes(kern.verbinding, { regeling: regeling.regeling, jaar, ...(wie.rol === 'woonconsulent' ? { corporatie: wie.organisatie } : {}) }));
  const partijen = partijenVan([regeling], 'corporatie');
  const naam = (r: Afwijkrij): string => (r === totaal ? 'Samen' : partijen.get(r.corporatie) ?? r.corporatie);
  const alle = rijen.length > 1 ? [...rijen, totaal] : rijen;
  if (c.req.query('als') === 'csv') {
    const kolommen: readonly Csvkolom<Afwijkrij>[] = [
      { kop: 'Corporatie', waarde: naam }, { kop: 'Voorgelegd', waarde: (r) => r.voorgelegd }, { kop: 'Niet nummer één', waarde: (r) => r.afgeweken },
      ...redenen.map((code): Csvkolom<Afwijkrij> => ({ kop: zegAfwijkreden(regeling.matching, code), waarde: (r) => r.perReden.get(code) ?? 0 })),
      ...KWARTALEN.flatMap((k, i): Csvkolom<Afwijkrij>[] => [{ kop: `${k}: voorgelegd`, waarde: (r) => r.perKwartaal[i]!.voorgelegd }, { kop: `${k}: niet nummer één`, waarde: (r) => r.perKwartaal[i]!.afgeweken }]),
    ];
    return stuurCsv(c, `afwijkingen-${jaar}`, vandaag, alsCsv(kolommen, alle));
  }
  const kop = totaal.voorgelegd === 0 ? `Keuzes in ${jaar}` : `In ${jaar} is ${totaal.afgeweken} van ${totaal.voorgelegd} keer een ander gekozen dan nummer één`;
  return blad(v, { titel: 'Keuzes buiten de volgorde', deel: '/woningen' }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Woningen', href: '/woningen' }, { naam: 'Keuzes buiten de volgorde' }]} />
      <Kop titel={kop} sub="De punten adviseren, de corporatie kiest. Kiest zij een ander dan nummer één, dan legt zij vast waarom." rechts={totaal.voorgelegd > 0 && <KnopLink icoon="download" href={adresMet(PAD, { jaar: String(jaar), als: 'csv' })}>Uitvoeren als CSV</KnopLink>} />
      <div className="voordeur-opbreedte"><Schakel label="Jaar" keuzes={keuzes.map((j) => ({ naam: String(j), href: adresMet(PAD, { jaar: String(j) }), hier: j === jaar }))} /></div>
      {totaal.voorgelegd === 0
        ? <Kaart><Leeg titel={`In ${jaar} is nog geen woning voorgelegd uit een bewaarde rangorde`}>Zodra een corporatie een woning voorlegt, telt die keuze hier mee.</Leeg></Kaart>
        : (
          <>
            <Kaart plat titel="Waarom een ander">
              {redenen.length === 0
                ? <p className="voordeur-kaartregel">Elke keer is nummer één gekozen.</p>
                : <Tabel
                    bijschrift={`Redenen in ${jaar}, per corporatie`} kolommen={[{ sleutel: 'reden', kop: 'Reden', rijkop: true }, ...alle.map((r) => ({ sleutel: r.corporatie, kop: naam(r), getal: true }))]}
                    rijen={redenen.map((code) => ({ sleutel: code, cellen: { reden: zegAfwijkreden(regeling.matching, code), ...Object.fromEntries(alle.map((r) => [r.corporatie, String(r.perReden.get(code) ?? 0)])) } }))}
                  />}
            </Kaart>
            <Kaart plat titel="Per kwartaal">
              <Tabel
                bijschrift={`Niet nummer één, van alle keren voorgelegd in ${jaar}`} kolommen={[{ sleutel: 'wie', kop: 'Corporatie', rijkop: true }, ...KWARTALEN.map((k, i) => ({ sleutel: String(i), kop: k, getal: true })), { sleutel: 'jaar', kop: 'Heel het jaar', getal: true }]}
                rijen={alle.map((r) => ({ sleutel: r.corporatie || 'samen', cellen: { wie: naam(r), ...Object.fromEntries(r.perKwartaal.map((k, i) => [String(i), zegDeel(k)])), jaar: zegDeel(r) } }))}
              />
            </Kaart>
            <p className="voordeur-klein voordeur-grijs">Geteld uit wat er gebeurd is, sinds de rangorde bij elke keuze wordt bewaard. Een voordracht van het Servicepunt volgen telt als reden. Nergens staat om wie het ging.</p>
          </>
        )}
    </>
  ));
}
